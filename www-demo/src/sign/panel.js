import bodies from "made:samples";
import { testHeaders, WebhookError } from "kyc-webhooks";
import { copyable } from "../copy.js";
import { credentialFields, credentialOf, presented } from "../credential.js";
import { element, h, input, nodes, select, textarea } from "../dom.js";
import { clock } from "../inspect/time.js";
import { headerText } from "../paste/headers.js";
import { signs } from "../provider.js";
import { asProvider, CREDENTIALS, dated, SECRET, sampleValue } from "../samples/genuine.js";
import { curlCommand } from "./command.js";

/** @typedef {import("kyc-webhooks").Provider} Provider */
/** @typedef {import("../delivery.js").Pair} Pair */

/** What a provider can sign with; the first means all that it sends. */
const SCHEMES = {
  didit: ["", "v2", "v2_ts_prefixed", "raw", "didit_signature", "simple"],
  dhmad: ["", "raw", "stringified"],
};

/** What a provider that signs sends without a signature. */
const UNSIGNED = ["kyb_registry_search_resolved"];

/**
 * The tab that makes deliveries. `onInspect` is given one to look at.
 *
 * @param {{ onInspect: (filled: Partial<import("../delivery.js").Filled>) => void }} options
 */
export function signPanel({ onInspect }) {
  const provider = () => /** @type {Provider} */ (select("sign-provider").value);
  const body = textarea("sign-body");
  const secret = input("sign-secret");
  const credential = credentialFields({ kind: "sign-kind", name: "sign-name", value: "sign-value" });

  function arrange() {
    const chosen = provider();
    const isSigning = signs(chosen);
    element("sign-secret-field").hidden = !isSigning;
    element("sign-scheme-field").hidden = !isSigning;
    element("sign-kind-field").hidden = isSigning;
    element("sign-credential-fields").hidden = isSigning;
    element("sign-now").hidden = chosen !== "didit";
    const names = Object.keys(bodies[chosen]).filter((name) => !UNSIGNED.includes(name));
    select("sign-event").replaceChildren(
      ...names.map((name) => h("option", { value: name }, name.replaceAll("_", " "))),
    );
    if (signs(chosen)) {
      const options = SCHEMES[chosen].map((name) => h("option", { value: name }, name || "all that it sends"));
      select("sign-scheme").replaceChildren(...options);
    } else {
      credential.fill(CREDENTIALS[chosen === "idwise" ? "idwise" : "agio"]);
    }
    if (chosen === "didit") select("sign-event").value = "session_status_updated";
    choose();
  }

  function choose() {
    body.value = JSON.stringify(sampleValue(provider(), select("sign-event").value), null, 2);
    show();
  }

  /** @returns {Pair[]} */
  function headers() {
    const chosen = provider();
    const type = /** @type {Pair} */ (["Content-Type", "application/json"]);
    if (!signs(chosen)) return credentialOf(credential.read()) ? [type, presented(credential.read())] : [type];
    const scheme = /** @type {"raw" | undefined} */ (select("sign-scheme").value || undefined);
    return [type, ...Object.entries(testHeaders(chosen, body.value, { secret: secret.value, scheme }))];
  }

  function show() {
    const place = element("signed");
    try {
      const made = headers();
      place.replaceChildren(
        ...nodes([
          h("h2", {}, signs(provider()) ? "A signed delivery" : "A delivery with a credential"),
          h("p", { class: "muted" }, about(provider())),
          copyable("Headers", headerText(made)),
          copyable("cURL", curlCommand(input("endpoint").value, made, body.value)),
        ]),
      );
    } catch (error) {
      if (!(error instanceof WebhookError)) throw error;
      const { code, message, hint } = error;
      place.replaceChildren(
        h(
          "section",
          { class: "verdict bad" },
          h("h2", {}, "Not signed"),
          h("p", { class: "code-line" }, h("code", {}, code)),
          h("p", {}, `${message}.`),
          hint && h("p", { class: "hint" }, hint),
        ),
      );
    }
    const title = place.querySelector("h2")?.textContent ?? "";
    const status = element("sign-announced");
    if (status.textContent !== title) status.textContent = title;
  }

  /** @param {(value: Record<string, unknown>) => string} write */
  function rewrite(write) {
    try {
      body.value = write(JSON.parse(body.value));
    } catch {
      // Signing says what is wrong with it.
    }
    show();
  }

  select("sign-provider").addEventListener("change", arrange);
  select("sign-event").addEventListener("change", choose);
  element("sign-now").addEventListener("click", () =>
    rewrite((value) => JSON.stringify(dated(value, clock()), null, 2)),
  );
  element("sign-provider-form").addEventListener("click", () => rewrite((value) => asProvider(provider(), value)));
  const form = element("sign-form", HTMLFormElement);
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    let made;
    try {
      made = headers();
    } catch {
      return show();
    }
    return onInspect({
      provider: provider(),
      body: body.value,
      headers: headerText(made),
      secret: signs(provider()) ? secret.value : "",
      credential: credential.read(),
    });
  });

  secret.value = SECRET;
  arrange();
  return { show };
}

/** @param {Provider} provider */
function about(provider) {
  if (provider === "didit")
    return "Signed over the body as it stands, at this moment. Without a fresh timestamp in the body, the time is signed in front of it.";
  if (provider === "dhmad") return "Signed over the body as it stands. The time and the id beside it are not signed.";
  return "This provider signs nothing. The headers hold the credential itself: keep them to yourself.";
}
