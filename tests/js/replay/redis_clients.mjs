// The clients that the package names, each as its documentation says to connect it.

import Redis from "ioredis";
import { createClient } from "redis";

export const clients = {
  async "node-redis"(socket) {
    const client = await createClient({ socket: { path: socket } }).connect();
    return { command: (args) => client.sendCommand(args), close: () => client.close() };
  },
  async ioredis(socket) {
    const client = new Redis(socket);
    return { command: (args) => client.call(...args), close: () => client.quit() };
  },
};
