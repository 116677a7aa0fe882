import { sign, testHeaders } from "kyc-webhooks";
import { clock } from "../inspect/time.js";
import { headerText } from "../paste/headers.js";
import { genuine, SECRET } from "./genuine.js";

/** @typedef {import("./catalogue.js").Sample} Sample */

const OTHER_SECRET = "an-invented-secret-of-the-sandbox";
const TOO_LATE = 1800;

/** @param {string} hex */
const toBase64 = (hex) => btoa(hex.replace(/../g, (digits) => String.fromCharCode(Number.parseInt(digits, 16))));

const session = () => genuine("didit", "session_status_updated");
const declined = () => genuine("didit", "session_status_updated", { status: "Declined" });
const journey = () => genuine("idwise", "finished_journey");

/** @param {string} body */
const raw = (body) => sign("didit", body, { secret: SECRET, scheme: "raw" });

/** @param {string} body */
const timestamp = (body) => `X-Timestamp: ${JSON.parse(body).timestamp}`;

/**
 * Deliveries with one thing wrong each, of the kinds that people meet.
 *
 * @returns {Sample[]}
 */
export function broken() {
  /** @type {[id: string, provider: Sample["provider"], title: string, note: string, make: Sample["make"]][]} */
  const cases = [
    [
      "didit-newline",
      "didit",
      "Secret with a line break behind it",
      "As read from a file or pasted with its line end.",
      () => ({ ...session(), secret: `${SECRET}\n` }),
    ],
    [
      "didit-quoted",
      "didit",
      "Secret in quotation marks",
      "As some readers of .env files leave it.",
      () => ({ ...session(), secret: `"${SECRET}"` }),
    ],
    [
      "didit-reserialised",
      "didit",
      "Body parsed and written again",
      "A body parser came first, and only X-Signature, over the exact bytes, is left.",
      () => {
        const { body, ...rest } = session();
        const headers = `X-Signature: ${raw(body)}\n${timestamp(body)}`;
        return { ...rest, body: JSON.stringify(JSON.parse(body), null, 2), headers };
      },
    ],
    [
      "didit-tampered",
      "didit",
      "Declined changed to Approved",
      "A forgery: nothing explains it, and nothing should.",
      () => {
        const { body, ...rest } = declined();
        return { ...rest, body: body.replace('"Declined"', '"Approved"') };
      },
    ],
    [
      "didit-stale",
      "didit",
      "Stale: verified half an hour later",
      "From a queue, or replayed.",
      () => ({ ...session(), at: { mode: "given", given: String(clock() + TOO_LATE) } }),
    ],
    [
      "didit-header",
      "didit",
      "Signature in the wrong header",
      "What belongs into X-Signature is in X-Signature-V2.",
      () => {
        // Where nothing is escaped, both sign the same text.
        const { body, ...rest } = genuine("didit", "session_status_updated", { metadata: { shop: "Café Lumière" } });
        return { ...rest, body, headers: `X-Signature-V2: ${raw(body)}\n${timestamp(body)}` };
      },
    ],
    [
      "didit-base64",
      "didit",
      "Signature in Base64",
      "Didit sends hexadecimal digits.",
      () => {
        const { body, ...rest } = session();
        return { ...rest, body, headers: `X-Signature: ${toBase64(raw(body))}\n${timestamp(body)}` };
      },
    ],
    [
      "didit-other-secret",
      "didit",
      "Secret of another destination",
      "The sandbox's secret is configured for live deliveries.",
      () => ({ ...session(), secret: OTHER_SECRET, elsewhere: SECRET }),
    ],
    [
      "didit-simple",
      "didit",
      "Only X-Signature-Simple left",
      "A proxy removed the headers that cover the whole body.",
      () => {
        const { body, ...rest } = session();
        const kept = Object.entries(testHeaders("didit", body, { secret: SECRET }));
        const isLeft = /^X-(Signature-Simple|Timestamp)$/;
        return { ...rest, body, headers: headerText(kept.filter(([name]) => isLeft.test(name))) };
      },
    ],
    [
      "didit-duplicate",
      "didit",
      "A second status appended",
      "Two readers could understand it differently, so it is refused whatever the signature.",
      () => {
        const { body, ...rest } = declined();
        return { ...rest, body: body.replace(/\}$/, ',"status":"Approved"}') };
      },
    ],
    [
      "dhmad-base64",
      "dhmad",
      "Signature in Base64",
      "DHMAD does not document the encoding; the settings can change it.",
      () => {
        const { body, ...rest } = genuine("dhmad", "identity.verification.updated");
        const headers = testHeaders("dhmad", body, { secret: SECRET, settings: { encoding: "base64" } });
        return { ...rest, body, headers: headerText(Object.entries(headers)) };
      },
    ],
    [
      "dhmad-header",
      "dhmad",
      "Signature in another header",
      "A gateway renamed it.",
      () => {
        const { headers, ...rest } = genuine("dhmad", "identity.verification.updated");
        return { ...rest, headers: headers.replace(/^x-webhook-signature/im, "X-Forwarded-Signature") };
      },
    ],
    [
      "idwise-word",
      "idwise",
      "Credential without the word Basic",
      "The value alone is in the header.",
      () => {
        const { headers, ...rest } = journey();
        return { ...rest, headers: headers.replace("Basic ", "") };
      },
    ],
    [
      "idwise-space",
      "idwise",
      "Password with a space behind it",
      "As pasted into a settings page.",
      () => {
        const made = journey();
        const credential = made.credential && { ...made.credential, value: `${made.credential.value} ` };
        return credential ? { ...made, credential } : made;
      },
    ],
    [
      "agio-header",
      "agio",
      "Credential in another header",
      "The sender uses another name than you expect.",
      () => {
        const { headers, ...rest } = genuine("agio", "kyc.approved");
        return { ...rest, headers: headers.replace("X-Webhook-Key", "X-Api-Key") };
      },
    ],
  ];
  return cases.map(([id, provider, title, note, make]) => ({ id, provider, title, note, make }));
}
