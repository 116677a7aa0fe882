import { inOneFile } from "../server.mjs";

export const prepare = inOneFile("hono", "server.mjs", process.execPath, []);
