// The ways to Redis that the package names, each as its documentation says to connect it.

import { once } from "node:events";
import { createServer } from "node:http";
import { json } from "node:stream/consumers";
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

  /** A command as a JSON list in, its answer as `result` out, as hosted ones do it. */
  async http(socket) {
    const client = new Redis(socket);
    const server = createServer(async (req, res) => {
      const result = await client.call(...(await json(req)));
      res.setHeader("content-type", "application/json").end(JSON.stringify({ result }));
    });
    await once(server.listen(0, "127.0.0.1"), "listening");
    const url = `http://127.0.0.1:${server.address().port}/`;
    return {
      async command(args) {
        const answer = await fetch(url, { method: "POST", body: JSON.stringify(args) });
        if (!answer.ok) throw new Error(`Redis answered with ${answer.status}`);
        return (await answer.json()).result;
      },
      async close() {
        server.close();
        server.closeAllConnections();
        await client.quit();
      },
    };
  },
};
