/**
 * Which tokens of two lists belong to a longest common subsequence, by Myers' algorithm.
 *
 * @param {string[]} before
 * @param {string[]} after
 * @param {number} maxEdits beyond which all between the common beginning and end counts as different
 * @returns {{ before: boolean[], after: boolean[] }} whether each token is in both
 */
export function common(before, after, maxEdits = 800) {
  const kept = { before: before.map(() => false), after: after.map(() => false) };
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const rest = Math.min(before.length, after.length) - start;
  while (end < rest && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  kept.before.fill(true, 0, start).fill(true, before.length - end);
  kept.after.fill(true, 0, start).fill(true, after.length - end);

  const middle = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  for (const [x, y] of matches(middle[0] ?? [], middle[1] ?? [], maxEdits)) {
    kept.before[start + x] = true;
    kept.after[start + y] = true;
  }
  return kept;
}

/**
 * The pairs of places that stay, from the end to the beginning.
 *
 * @param {string[]} a
 * @param {string[]} b
 * @param {number} maxEdits
 * @returns {[number, number][]}
 */
function matches(a, b, maxEdits) {
  /** The furthest x on each diagonal, after each number of edits. @type {Map<number, number>[]} */
  const trace = [];
  let furthest = new Map([[1, 0]]);
  for (let edits = 0; edits <= Math.min(maxEdits, a.length + b.length); edits += 1) {
    const next = new Map();
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = from(furthest, diagonal, edits).x;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      next.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return walkedBack([...trace, furthest], a.length, b.length);
    }
    trace.push(furthest);
    furthest = next;
  }
  return [];
}

/**
 * Where the way onto a diagonal begins: down from the one above it or right from the one below.
 *
 * @param {Map<number, number>} furthest
 * @param {number} diagonal
 * @param {number} edits
 */
function from(furthest, diagonal, edits) {
  const [below, above] = [furthest.get(diagonal - 1) ?? -1, furthest.get(diagonal + 1) ?? -1];
  const isDown = diagonal === -edits || (diagonal !== edits && below < above);
  return isDown ? { x: above, previous: diagonal + 1 } : { x: below + 1, previous: diagonal - 1 };
}

/**
 * @param {Map<number, number>[]} trace
 * @param {number} x
 * @param {number} y
 */
function walkedBack(trace, x, y) {
  /** @type {[number, number][]} */
  const found = [];
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const furthest = trace[edits] ?? new Map();
    const { x: begun, previous } = from(furthest, x - y, edits);
    while (x > begun && y > 0 && x > 0) {
      x -= 1;
      y -= 1;
      found.push([x, y]);
    }
    x = furthest.get(previous) ?? 0;
    y = x - previous;
  }
  return found;
}
