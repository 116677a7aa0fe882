import { headerLines, headerText } from "../paste/headers.js";
import { isProvider } from "../provider.js";
import { packed, unpacked } from "./packed.js";

/** @typedef {import("../delivery.js").Filled} Filled */

/** What a link says about a delivery: no secret, and no header that may hold a credential. */
/** @typedef {Pick<Filled, "provider" | "headers" | "at" | "tolerance" | "allowSimple" | "signatureHeader" | "encoding"> & { body: string }} Shared */

/** Long enough for a delivery, and short enough for every browser and chat. */
const MAX_LINK = 32_000;

/** The only headers that go into a link: what signs, what dates, and what says nothing. */
const SHOWN =
  /^(x-(signature|signature-v2|signature-simple|didit-signature|timestamp)|x-webhook-(signature|timestamp|id|event)|content-(type|length)|user-agent|date)$/i;

/** Never, whatever is named as the signature's header. */
const SECRET = /^(authorization|proxy-authorization|cookie)$|key|token|secret|password/i;

/**
 * A link to this delivery, or why there is none.
 *
 * @param {Filled} filled
 * @returns {Promise<{ link?: string, why: string }>}
 */
export async function linkTo(filled) {
  if (typeof filled.body !== "string") return { why: "A body from a file is not put into a link." };
  const { provider, body, at, tolerance, allowSimple, signatureHeader, encoding } = filled;
  const isShown = (/** @type {string} */ name) =>
    SHOWN.test(name) || (name.toLowerCase() === signatureHeader.toLowerCase() && !SECRET.test(name));
  const headers = headerText(headerLines(filled.headers).headers.filter(([name]) => isShown(name)));
  /** @type {Shared} */
  const shared = { provider, body, headers, at, tolerance, allowSimple, signatureHeader, encoding };
  const told = Object.values(shared).join("\n");
  const secrets = [filled.secret, filled.elsewhere, filled.credential.value].map((secret) => secret.trim());
  if (secrets.some((secret) => secret !== "" && told.includes(secret))) {
    return { why: "No link was made: the body or a header holds the secret itself." };
  }
  const link = `${location.href.replace(/#.*/, "")}#delivery=${await packed(shared)}`;
  return link.length > MAX_LINK ? { why: "No link was made: the delivery is too long for one." } : { link, why: "" };
}

/**
 * What a link holds; undefined if it is none.
 *
 * @param {string} fragment behind `#delivery=`
 * @returns {Promise<Partial<Filled> | undefined>}
 */
export async function linked(fragment) {
  const shared = await unpacked(fragment);
  if (typeof shared !== "object" || shared === null) return undefined;
  // Anybody can make a link.
  const of = /** @type {Record<string, unknown>} */ (shared);
  const text = (/** @type {string} */ name) => (typeof of[name] === "string" ? of[name] : "");
  const at = /** @type {Record<string, unknown> | null} */ (typeof of.at === "object" ? of.at : null);
  const provider = text("provider");
  return {
    provider: isProvider(provider) ? provider : "",
    body: text("body"),
    headers: text("headers"),
    at: { mode: at?.mode === "clock" || at?.mode === "given" ? at.mode : "own", given: String(at?.given ?? "") },
    tolerance: text("tolerance"),
    allowSimple: of.allowSimple === true,
    signatureHeader: text("signatureHeader"),
    encoding: of.encoding === "base64" ? "base64" : "hex",
  };
}
