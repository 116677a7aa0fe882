// The result of a run, as lines.

const SHOWN = 20;

/** Prints a line a suite, its failures, and sets the exit code. */
export function report(runtime, suites) {
  for (const { suite, passed, total, failures } of suites) {
    console.log(`${runtime}  ${suite}  ${passed}/${total}`);
    for (const { name, reason } of failures.slice(0, SHOWN)) console.log(`    ${name}\n        ${reason}`);
    if (failures.length > SHOWN) console.log(`    and ${failures.length - SHOWN} more`);
    if (total === 0 || passed !== total) process.exitCode = 1;
  }
  if (suites.length === 0) process.exitCode = 1;
}
