import { failed, RECEIVED } from "./answer.js";
import { tell } from "./tell.js";

/** @typedef {import("./options.js").Handling} Handling */
/** @typedef {import("./answer.js").Answer} Answer */
/** @typedef {Extract<import("../replay.js").Reservation, { state: "reserved" }>} Reserved */
/** @typedef {{ provider: string, dedupeKey: string | null }} Event */

/** Two seconds in all, for the provider waits for its answer meanwhile. */
const COMPLETE_AGAIN_AFTER = [100, 400, 1600];

/**
 * Lets a checked event take effect, once where there is a guard and a key.
 *
 * @param {Handling} handling
 * @param {Event} event
 * @returns {Promise<Answer>}
 */
export async function takeEffect(handling, event) {
  const { guard, waitUntil, onError } = handling;
  /** @param {unknown} thrown */
  const report = (thrown) => tell(onError, thrown, event);
  /** @type {Reserved | undefined} */
  let reserved;
  if (guard !== undefined && event.dedupeKey !== null) {
    const reservation = await reserve(guard, `${event.provider}:${event.dedupeKey}`).catch(report);
    if (reservation === undefined) return failed(503, "guard_unavailable");
    if (reservation.state === "completed") return RECEIVED;
    if (reservation.state === "in_progress") {
      return failed(503, "in_progress", { "retry-after": String(Math.max(1, Math.ceil(reservation.retryAfter))) });
    }
    reserved = reservation;
  }
  const work = () => act(handling.onEvent, event, reserved, report);
  return waitUntil === undefined ? work() : answerFirst(waitUntil, work, report);
}

/**
 * @param {import("../replay.js").ReplayGuard} guard
 * @param {string} key
 */
async function reserve(guard, key) {
  const reservation = await guard.reserve(key);
  if (isReservation(reservation)) return reservation;
  throw new TypeError("guard.reserve() gave no reservation");
}

/**
 * @param {Handling["onEvent"]} onEvent
 * @param {Event} event
 * @param {Reserved | undefined} reserved
 * @param {(thrown: unknown) => Promise<void>} report
 */
async function act(onEvent, event, reserved, report) {
  try {
    await onEvent(event);
  } catch (thrown) {
    // What cannot be released is free again when its lease ends.
    await attempt(() => reserved?.release(), report);
    await report(thrown);
    return failed(500, "handler_failed");
  }
  // The event has taken effect even if the guard cannot note it down: another delivery would only repeat it.
  await attempt(() => reserved && completed(reserved), report);
  return RECEIVED;
}

/**
 * What is not noted down happens once more if the event is delivered again, so
 * a store that was gone for a moment gets more than one chance.
 *
 * @param {Reserved} reserved
 */
async function completed(reserved) {
  for (const milliseconds of COMPLETE_AGAIN_AFTER) {
    try {
      return await reserved.complete();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
    }
  }
  return reserved.complete();
}

/**
 * @param {() => unknown} step
 * @param {(thrown: unknown) => Promise<void>} report
 */
async function attempt(step, report) {
  try {
    await step();
  } catch (thrown) {
    await report(thrown);
  }
}

/**
 * @param {NonNullable<Handling["waitUntil"]>} waitUntil
 * @param {() => Promise<Answer>} work
 * @param {(thrown: unknown) => Promise<void>} report
 */
async function answerFirst(waitUntil, work, report) {
  // A turn of the event loop later, so that the answer is on its way before a busy onEvent begins.
  const done = new Promise((resolve) => setTimeout(resolve)).then(work);
  try {
    waitUntil(done.then(() => {}));
    return RECEIVED;
  } catch (thrown) {
    // Nobody keeps the runtime alive for it (`ctx.waitUntil` without its `ctx` throws), so it is waited for here.
    await report(thrown);
    return done;
  }
}

/** @param {{ state?: unknown, retryAfter?: unknown, complete?: unknown, release?: unknown } | undefined} value */
function isReservation(value) {
  switch (value?.state) {
    case "in_progress":
      return Number.isFinite(value.retryAfter);
    case "reserved":
      // What cannot be noted down would take effect with every delivery.
      return typeof value.complete === "function" && typeof value.release === "function";
    case "completed":
      return true;
    default:
      return false;
  }
}
