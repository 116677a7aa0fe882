import { describe } from "./kind.js";
import { invalidArgument } from "./refusals.js";

const PROVIDERS = ["didit", "dhmad", "idwise", "agio"];

/** @param {unknown} provider */
export function providerName(provider) {
  if (typeof provider !== "string") throw invalidArgument(`provider must be a string, not ${describe(provider)}`);
  if (PROVIDERS.includes(provider)) return provider;
  const meant = PROVIDERS.find((one) => one === provider.trim().toLowerCase());
  // Not shown, because where arguments were given in another order it is the secret or the body.
  throw invalidArgument(
    `unknown provider${meant ? `; did you mean "${meant}"?` : ""}`,
    `Providers: ${PROVIDERS.join(", ")}.`,
  );
}

/**
 * @param {string} provider
 * @param {string} instead
 */
export const signsNothing = (provider, instead) => invalidArgument(`${provider} signs nothing; ${instead}`);
