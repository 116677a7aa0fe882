// Telling whether somebody else used the core while something was timed, as benches/src/calm.rs does, where it says why.

// Wider than in Rust, because the compiler and the collector have threads of their own.
const CALM = 1.05;
const OF_EACH = 3;

let shortest = Number.POSITIVE_INFINITY;

/** Looks for a calm moment, for some tenths of a second, after the control was compiled for the last time. */
export function lookForCalm() {
  for (const milliseconds of [700, 300]) {
    shortest = Number.POSITIVE_INFINITY;
    const started = performance.now();
    while (performance.now() - started < milliseconds) control();
  }
}

/**
 * The shortest of a few times on a calm core, because a run may be disturbed in its middle too. The least disturbed one if
 * the core never was calm. `time` promises milliseconds; `patience` is how many it may take to find calm moments.
 */
export async function sample(time, patience) {
  const started = performance.now();
  const calm = [];
  let least = { disturbed: Number.POSITIVE_INFINITY, took: Number.POSITIVE_INFINITY };
  do {
    const before = control();
    const took = await time();
    const disturbed = Math.max(before, control());
    if (disturbed < least.disturbed) least = { disturbed, took };
    if (disturbed <= shortest * CALM) calm.push(took);
  } while (calm.length < OF_EACH && performance.now() - started < patience);
  return { took: Math.min(least.took, ...calm), calm: calm.length === OF_EACH };
}

/** Independent sums, as many at once as a core can do. */
function control() {
  let [a, b, c, d, e, f] = [1, 2, 3, 4, 5, 6];
  const started = performance.now();
  for (let step = 0; step < 100_000; step += 1) {
    a = ((a + step) | 0) ^ b;
    b = (b + step) | 1;
    c = (c - step) ^ 0x55;
    d = ((d ^ step) + 7) | 0;
    e = (e + (step ^ 3)) | 0;
    f ^= (f + step) | 0;
  }
  const took = performance.now() - started;
  // Always true, which the compiler cannot know.
  if ((a | b | c | d | e | f) !== 0) shortest = Math.min(shortest, took);
  return took;
}
