import { inOneFile } from "../server.mjs";

export const prepare = inOneFile("fastify", "server.mjs", process.execPath, []);
