// The Node that runs the tests, with nothing between it and the package.

import { inNode } from "../node_programs.mjs";

export const run = (lab) => inNode(lab, process.execPath, process.versions.node);
