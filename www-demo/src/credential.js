import { element, input, select } from "./dom.js";

/** @typedef {import("./delivery.js").GivenCredential} GivenCredential */

const LABELS = {
  basic: ["User", "Password"],
  bearer: ["", "Token"],
  header: ["Header", "Value"],
};

/**
 * The fields of a credential, whose names depend on its kind.
 *
 * @param {{ kind: string, name: string, value: string }} ids of the kind, the name and the value
 */
export function credentialFields(ids) {
  const kind = select(ids.kind);
  const [name, value] = [input(ids.name), input(ids.value)];
  const chosen = () => /** @type {GivenCredential["kind"]} */ (kind.value);

  function relabel() {
    const [first = "", second = ""] = LABELS[chosen()];
    element(`${ids.name}-field`).hidden = first === "";
    element(`${ids.name}-label`).textContent = first;
    element(`${ids.value}-label`).textContent = second;
  }
  kind.addEventListener("change", relabel);

  return {
    /** @returns {GivenCredential} */
    read: () => ({ kind: chosen(), name: name.value, value: value.value }),
    /** @param {GivenCredential} given */
    fill(given) {
      kind.value = given.kind;
      name.value = given.name;
      value.value = given.value;
      relabel();
    },
  };
}

/**
 * A credential as the package takes it; undefined while it is not all there.
 *
 * @param {GivenCredential} given
 * @returns {import("kyc-webhooks").Credential | undefined}
 */
export function credentialOf({ kind, name, value }) {
  if (value === "" || (kind !== "bearer" && name === "")) return undefined;
  if (kind === "basic") return { basic: { user: name, password: value } };
  return kind === "bearer" ? { bearer: value } : { header: name, value };
}

/**
 * The header that presents it.
 *
 * @param {GivenCredential} given
 * @returns {import("./delivery.js").Pair}
 */
export function presented({ kind, name, value }) {
  if (kind === "header") return [name, value];
  const bytes = new TextEncoder().encode(`${name}:${value}`);
  const pair = btoa(String.fromCharCode(...bytes));
  return ["Authorization", kind === "basic" ? `Basic ${pair}` : `Bearer ${value}`];
}

/** Lets a button show what a password field holds. */
export function revealButtons() {
  for (const button of document.querySelectorAll("button[data-shows]")) {
    const field = input(button.getAttribute("data-shows") ?? "");
    button.addEventListener("click", () => {
      const isShown = field.type === "password";
      field.type = isShown ? "text" : "password";
      button.setAttribute("aria-pressed", String(isShown));
      button.textContent = isShown ? "Hide" : "Show";
    });
  }
}
