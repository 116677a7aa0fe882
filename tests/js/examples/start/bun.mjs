import { pinned } from "../../pinned.mjs";
import { inOneFile } from "../server.mjs";

export const prepare = inOneFile("bun", "server.js", pinned("@oven/bun-linux-x64", "bin/bun").binary, []);
