import { wholeNumber } from "../options.js";
import { invalidArgument } from "../refusals.js";

/** A day: who needs longer for one event has lost the provider's last retry anyway. */
const LONGEST_LEASE = 86_400;

/** A year. */
const LONGEST_RETENTION = 31_536_000;

/** The names of the options that every guard has. */
export const DURATIONS = /** @type {const} */ (["leaseSeconds", "retentionSeconds"]);

/** @param {Partial<Record<typeof DURATIONS[number], unknown>>} options */
export function durations({ leaseSeconds = 60, retentionSeconds = 604_800 }) {
  const lease = wholeNumber(leaseSeconds, "leaseSeconds", "seconds", 1, LONGEST_LEASE);
  const retention = wholeNumber(retentionSeconds, "retentionSeconds", "seconds", 1, LONGEST_RETENTION);
  if (lease > retention) {
    throw invalidArgument(
      `leaseSeconds (${lease}) must not be longer than retentionSeconds (${retention})`,
      "The retention has to outlast the provider's last retry, and the lease only your own work.",
    );
  }
  return { leaseSeconds: lease, retentionSeconds: retention };
}
