import { wholeNumber } from "../options.js";

/** A day: who needs longer for one event has lost the provider's last retry anyway. */
const LONGEST_LEASE = 86_400;

/** A year. */
const LONGEST_RETENTION = 31_536_000;

/** The names of the options that every guard has. */
export const DURATIONS = /** @type {const} */ (["leaseSeconds", "retentionSeconds"]);

/** @param {Partial<Record<typeof DURATIONS[number], unknown>>} options */
export function durations({ leaseSeconds = 60, retentionSeconds = 604_800 }) {
  return {
    leaseSeconds: wholeNumber(leaseSeconds, "leaseSeconds", "seconds", 1, LONGEST_LEASE),
    retentionSeconds: wholeNumber(retentionSeconds, "retentionSeconds", "seconds", 1, LONGEST_RETENTION),
  };
}
