// Timing several things in turn and while nobody else uses the core, so that what disturbs the machine disturbs none of
// them, or all. Processor time, so that what else the machine does counts for little.

import { lookForCalm, sample } from "./calm.mjs";

const FULL = { rounds: 21, batch: 2, warm: 40, patience: 200 };
const QUICK = { rounds: 3, batch: 1, warm: 2, patience: 0 };

/**
 * Times every subject once a round and prints the nanoseconds of each round.
 *
 * A subject is `{ input, subject, run }`; `run` answers, or promises, whether it did what it is measured for. Needs
 * `node --expose-gc`, so that nobody pays for what another left behind.
 */
export async function measure(subjects, quick) {
  const plan = quick ? QUICK : FULL;
  const measured = [];
  for (const subject of subjects) {
    measured.push({ ...subject, times: await timesWithin(subject, plan), samples: [] });
  }
  lookForCalm();
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const one of measured) {
      one.samples.push(await sample(() => time(one, one.times), plan.patience));
    }
  }
  for (const { subject, input, times, samples } of measured) {
    const { provider, form, bytes } = input;
    const nanoseconds = samples.map(({ took }) => (took * 1e6) / times);
    const calm = samples.filter((one) => one.calm).length;
    console.log(JSON.stringify({ program: "node", subject, provider, form, bytes, nanoseconds, calm }));
  }
}

/** How often a subject runs in a batch. Warms it up. */
async function timesWithin(subject, { batch, warm }) {
  let times = 1;
  for (let spent = 0; ; ) {
    const took = await time(subject, times);
    spent += took;
    if (took >= batch && spent >= warm) return Math.max(1, Math.ceil((times * batch) / took));
    if (took < batch) times = Math.ceil(times * Math.min(10, Math.max(1.1, batch / took)));
  }
}

/** Milliseconds of processor time for running it so often. Of all threads: a collector beside it is part of the price. */
async function time({ subject, input, run }, times) {
  // Of the young only: a full collection also throws away the compiled code of whoever waits for his turn.
  globalThis.gc({ type: "minor" });
  const first = run();
  const promised = first instanceof Promise;
  if ((await first) !== true) throw new Error(`${subject} refuses ${input.file}`);
  // After all the others the caches are theirs.
  for (let count = 0; count < times / 4; count += 1) await run();

  const start = process.cpuUsage();
  if (promised) for (let count = 0; count < times; count += 1) await run();
  else for (let count = 0; count < times; count += 1) run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
