/** @typedef {import("../delivery.js").Filled} Filled */
/** @typedef {import("../delivery.js").Pair} Pair */
/** @typedef {{ seconds: number, from: string }} Moment */

/** The system's clock. @returns {number} Unix seconds */
export const clock = () => Math.floor(Date.now() / 1000);

/** @param {number} seconds */
export const written = (seconds) => {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? String(seconds) : date.toISOString().replace("T", " ").replace(".000Z", " UTC");
};

/**
 * The time that a delivery says of itself, signed or not.
 *
 * @param {Pair[]} headers
 * @param {string} body
 * @returns {Moment | undefined}
 */
export function ownTime(headers, body) {
  for (const name of ["x-timestamp", "x-webhook-timestamp"]) {
    const header = headers.find((each) => each[0].toLowerCase() === name);
    const seconds = header && instant(header[1]);
    if (header && seconds !== undefined) return { seconds, from: `from ${header[0]}` };
  }
  const seconds = instant(timestampOf(body));
  return seconds === undefined ? undefined : { seconds, from: "from timestamp in the body" };
}

/**
 * When to judge, with where that time is from.
 *
 * @param {import("../delivery.js").JudgedAt} at
 * @param {Pair[]} headers
 * @param {string} body
 * @returns {Moment & { isOwn: boolean }}
 */
export function judgedAt(at, headers, body) {
  const own = at.mode === "own" ? ownTime(headers, body) : undefined;
  if (own) return { ...own, isOwn: true };
  const given = at.mode === "given" ? instant(at.given) : undefined;
  if (given !== undefined) return { seconds: given, from: "as given", isOwn: false };
  const from =
    at.mode === "own"
      ? "by this device's clock, because the delivery states no time"
      : at.mode === "given"
        ? "by this device's clock, because what you gave is no time"
        : "by this device's clock";
  return { seconds: clock(), from, isOwn: false };
}

/**
 * Unix seconds of digits or of a date.
 *
 * @param {unknown} value
 * @returns {number | undefined}
 */
function instant(value) {
  if (typeof value === "number") return Number.isSafeInteger(value) ? value : undefined;
  if (typeof value !== "string" || value.trim() === "") return undefined;
  if (/^\d{1,12}$/.test(value.trim())) return Number(value);
  const milliseconds = Date.parse(value);
  return Number.isNaN(milliseconds) ? undefined : Math.floor(milliseconds / 1000);
}

/** @param {string} body */
function timestampOf(body) {
  try {
    return JSON.parse(body)?.timestamp;
  } catch {
    return undefined;
  }
}
