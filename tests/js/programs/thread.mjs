// A worker thread: vectors in, the report out.

import { parentPort, workerData } from "node:worker_threads";
import { vectorSuites } from "../conformance.mjs";

const [api, explaining] = await Promise.all(workerData.imports.map((url) => import(url)));
// All begin together, once the last of them is there.
parentPort.postMessage("ready");
parentPort.once("message", async () =>
  parentPort.postMessage(await vectorSuites({ api, explaining }, workerData.vectors)),
);
