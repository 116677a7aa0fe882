import { inOneFile } from "../server.mjs";

export const prepare = inOneFile("node", "server.mjs", process.execPath, []);
