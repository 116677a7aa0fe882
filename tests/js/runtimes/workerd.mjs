// workerd through the package's "workerd" condition, as wrangler bundles it, and through ./slim.

import { startWorker } from "../../../examples/worker/start.mjs";

/** The oldest date there is, one in between, and the newest that this workerd knows. */
const DATES = ["2021-11-02", "2025-05-01", "2026-04-26"];

/** The suite makes streams of its own, which the oldest dates have no constructor for. */
const dated = (date) => ({
  compatibilityDate: date,
  compatibilityFlags: date < "2022-11-30" ? ["streams_enable_constructors"] : [],
});

export async function run({ app, program, vectors }) {
  const rows = [];
  const row = async (name, entry, date) => {
    const worker = await startWorker({ app, entry: program(entry), resources: dated(date) });
    try {
      const response = await worker.dispatchFetch("http://localhost/", {
        method: "POST",
        body: JSON.stringify(vectors),
      });
      if (!response.ok) throw new Error(await response.text());
      rows.push({ runtime: `workerd ${name}`, suites: await response.json() });
    } finally {
      await worker.dispose();
    }
  };
  for (const date of DATES) await row(`dated ${date}`, "worker.mjs", date);
  await row("./slim", "worker_slim.mjs", DATES[0]);
  return rows;
}
