import { inOneFile } from "../server.mjs";

export const prepare = inOneFile("express", "server.mjs", process.execPath, []);
