import { pinned } from "../../pinned.mjs";
import { inOneFile } from "../server.mjs";

const { binary } = pinned("@deno/linux-x64-glibc", "deno");
const flags = ["run", "--no-remote", "--no-prompt", "--allow-env", "--allow-net"];

export const prepare = inOneFile("deno", "server.js", binary, flags, { listening: /^Listening on .*?:(\d+)\// });
