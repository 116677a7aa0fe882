import { broken } from "./broken.js";
import { genuine } from "./genuine.js";

/** @typedef {import("kyc-webhooks").Provider} Provider */
/** @typedef {import("../delivery.js").Filled} Filled */

/**
 * A delivery to look at. `make` signs it anew, so that it is never stale.
 *
 * @typedef {{ id: string, provider: Provider, title: string, note: string, make: () => Partial<Filled> }} Sample
 */

/** @type {[id: string, provider: Provider, body: string, title: string, note: string][]} */
const GENUINE = [
  ["didit-session", "didit", "session_status_updated", "Session approved", "All that a real delivery carries."],
  ["didit-decision", "didit", "session_with_decision", "Business session, with its decision", "A whole V3 decision."],
  [
    "didit-resubmitted",
    "didit",
    "session_resubmitted",
    "Session to be resubmitted",
    "With what the user is asked for.",
  ],
  ["didit-transaction", "didit", "transaction_created", "Transaction created", "In the flat envelope."],
  [
    "didit-nested",
    "didit",
    "transaction_created_nested",
    "Transaction in the nested envelope",
    "Its timestamp is that of the event, so freshness is not checked.",
  ],
  [
    "dhmad-identity",
    "dhmad",
    "identity.verification.updated",
    "Identity approved",
    "The time and the id beside it are not signed.",
  ],
  ["dhmad-escrow", "dhmad", "escrow.status.updated", "Escrow paid", "The time and the id beside it are not signed."],
  [
    "idwise-journey",
    "idwise",
    "finished_journey",
    "Finished journey",
    "IDWise signs nothing: a password says who sent it.",
  ],
  [
    "agio-applicant",
    "agio",
    "kyc.approved",
    "Applicant approved",
    "Agio signs nothing: a header that you agreed on says who sent it.",
  ],
  [
    "agio-wallet",
    "agio",
    "kyt.approved",
    "Wallet checked",
    "Agio signs nothing: a header that you agreed on says who sent it.",
  ],
];

/** @type {Sample[]} */
export const GOOD = GENUINE.map(([id, provider, name, title, note]) => ({
  id,
  provider,
  title,
  note,
  make: () => genuine(provider, name),
}));

/** @type {Sample[]} */
export const BROKEN = broken();

/** @param {string} id */
export const sampleOf = (id) => [...GOOD, ...BROKEN].find((sample) => sample.id === id);
