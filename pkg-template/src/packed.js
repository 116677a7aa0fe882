import { writeUtf8 } from "./bytes.js";

/** Where secrets are put together; of zeros between calls. */
let room = new Uint8Array(1024);

/** UTF-8 takes no more for any unit of a JavaScript string. */
const BYTES_PER_UNIT = 3;

/**
 * Texts and bytes as the core takes them when they are secret: each behind its
 * length in four bytes, the lowest first. The core overwrites its copy, and
 * ours is overwritten as soon as `use` returns.
 *
 * @template R
 * @param {(string | Uint8Array)[]} values
 * @param {(packed: Uint8Array) => R} use
 */
export function withPacked(values, use) {
  let end = 0;
  for (const value of values) end += 4 + BYTES_PER_UNIT * value.length;
  if (end > room.length) room = new Uint8Array(end);
  end = 0;
  try {
    for (const value of values) {
      const start = end + 4;
      const length = write(value, room.subarray(start));
      for (let byte = 0; byte < 4; byte += 1) room[end + byte] = length >>> (8 * byte);
      end = start + length;
    }
    return use(room.subarray(0, end));
  } finally {
    room.fill(0);
  }
}

/**
 * @param {string | Uint8Array} value
 * @param {Uint8Array} into
 */
function write(value, into) {
  if (typeof value === "string") return writeUtf8(value, into).written;
  into.set(value);
  return value.length;
}
