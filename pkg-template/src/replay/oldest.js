/**
 * The oldest entry of a map. One iterator goes on for good: a new one would
 * pass all the gaps that deleted entries leave at the front, which takes longer
 * the more the map holds.
 *
 * @template {object} V
 * @param {Map<string, V>} map
 * @returns {() => [key: string, entry: V] | undefined}
 */
export function oldestOf(map) {
  let entries = map.entries();
  /** @type {[string, V] | undefined} */
  let oldest;
  return () => {
    // Not the key alone, which may have been deleted and be back at the end.
    while (oldest === undefined || map.get(oldest[0]) !== oldest[1]) {
      if (map.size === 0) return undefined;
      const { done, value } = entries.next();
      if (done) entries = map.entries();
      oldest = value;
    }
    return oldest;
  };
}
