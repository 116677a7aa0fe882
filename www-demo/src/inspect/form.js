import { credentialFields } from "../credential.js";
import { element, input, note, select, textarea } from "../dom.js";
import { Exact } from "../exact.js";
import { signs } from "../provider.js";

/** @typedef {import("../delivery.js").Filled} Filled */

/** What the form starts with. */
const DEFAULTS = /** @type {Filled} */ ({
  provider: "",
  body: "",
  headers: "",
  secret: "",
  elsewhere: "",
  credential: { kind: "basic", name: "", value: "" },
  at: { mode: "own", given: "" },
  tolerance: "300",
  allowSimple: false,
  signatureHeader: "",
  encoding: "hex",
});

/** The fields of the first tab. */
export class Form {
  #body = new Exact(textarea("body"));
  #secret = new Exact(input("secret"));
  #elsewhere = new Exact(input("elsewhere"));
  #credential = credentialFields({ kind: "credential-kind", name: "credential-name", value: "credential-value" });

  /** @returns {Filled} */
  read() {
    return {
      provider: /** @type {Filled["provider"]} */ (select("provider").value),
      body: this.#body.get(),
      headers: textarea("headers").value,
      secret: this.#secret.text,
      elsewhere: this.#elsewhere.text,
      credential: this.#credential.read(),
      at: { mode: /** @type {Filled["at"]["mode"]} */ (select("clock").value), given: input("given").value },
      tolerance: input("tolerance").value.trim(),
      allowSimple: input("simple").checked,
      signatureHeader: input("signature-header").value.trim(),
      encoding: /** @type {Filled["encoding"]} */ (select("encoding").value),
    };
  }

  /**
   * Sets all fields: what is not given to what the form starts with.
   *
   * @param {Partial<Filled>} given
   */
  fill(given) {
    const filled = { ...DEFAULTS, ...given };
    select("provider").value = filled.provider;
    this.setBody(filled.body);
    textarea("headers").value = filled.headers;
    this.#secret.set(filled.secret);
    this.#elsewhere.set(filled.elsewhere);
    this.#credential.fill(filled.credential);
    select("clock").value = filled.at.mode;
    input("given").value = filled.at.given;
    input("tolerance").value = filled.tolerance;
    input("simple").checked = filled.allowSimple;
    input("signature-header").value = filled.signatureHeader;
    select("encoding").value = filled.encoding;
    // What weakens the check is not to be overlooked, least of all where a link brought it.
    const further = /** @type {const} */ (["elsewhere", "tolerance", "allowSimple", "signatureHeader", "encoding"]);
    if (further.some((name) => filled[name] !== DEFAULTS[name])) element("more", HTMLDetailsElement).open = true;
  }

  /** @param {Filled["body"]} body */
  setBody(body) {
    this.#body.set(body);
  }

  get bodyText() {
    return this.#body.text;
  }

  /**
   * Shows the fields that a provider needs, and says what the fields themselves cannot show.
   *
   * @param {import("kyc-webhooks").Provider | undefined} provider
   */
  arrange(provider) {
    const isSigning = provider === undefined || signs(provider);
    for (const id of ["secret-field", "time-row", "elsewhere-field", "tolerance-field"])
      element(id).hidden = !isSigning;
    for (const id of ["credential-kind-field", "credential-fields", "no-options"]) element(id).hidden = isSigning;
    element("simple-field").hidden = provider !== "didit" && provider !== undefined;
    element("settings-field").hidden = provider !== "dhmad";
    element("given-field").hidden = select("clock").value !== "given";

    const body = this.#body.get();
    const bytes = typeof body === "string" ? new TextEncoder().encode(body).length : body.length;
    element("body-size").textContent = bytes === 0 ? "" : `${bytes.toLocaleString("en")} bytes`;
    const shownOtherwise =
      "Kept as it was given, though this field shows its line breaks or bytes otherwise, until you edit it.";
    note("body-note", this.#body.isShownOtherwise ? shownOtherwise : "");
    note("secret-note", isSigning ? aboutSecret(this.#secret.text) : "");
  }
}

/**
 * What a password field does not show. Only about white space around it: nothing of the secret itself.
 *
 * @param {string} secret
 */
function aboutSecret(secret) {
  if (/[\r\n]$/.test(secret)) return "Ends with a line break, which is kept as it was given.";
  if (/[\r\n]/.test(secret)) return "Has a line break inside, which is kept as it was given.";
  return secret.trim() === secret ? "" : "Begins or ends with white space.";
}
