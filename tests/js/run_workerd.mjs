// workerd, through the package's "workerd" condition.   node tests/js/run_workerd.mjs --app FOLDER

import { fileURLToPath } from "node:url";
import { startWorker } from "../../examples/worker/start.mjs";
import { appFolder, report, vectors } from "./app.mjs";

const worker = await startWorker({
  app: appFolder(),
  entry: fileURLToPath(new URL("./worker.mjs", import.meta.url)),
});
try {
  const response = await worker.dispatchFetch("http://localhost/", {
    method: "POST",
    body: JSON.stringify(vectors()),
  });
  if (!response.ok) throw new Error(await response.text());
  const { runtime, suites } = await response.json();
  report(runtime, suites);
} finally {
  await worker.dispose();
}
