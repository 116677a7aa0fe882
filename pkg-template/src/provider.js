import { describe } from "./kind.js";
import { invalidArgument } from "./refusals.js";

const PROVIDERS = ["didit", "dhmad", "idwise", "agio"];

/** How much of a name that is none is shown, for it may come from anywhere. */
const SHOWN = 40;

/** @param {unknown} provider */
export function providerName(provider) {
  if (typeof provider !== "string") throw invalidArgument(`provider must be a string, not ${describe(provider)}`);
  if (PROVIDERS.includes(provider)) return provider;
  const meant = PROVIDERS.find((one) => one === provider.trim().toLowerCase());
  throw invalidArgument(
    `${JSON.stringify(provider.slice(0, SHOWN))} is no provider${meant ? `; did you mean "${meant}"?` : ""}`,
    `Providers: ${PROVIDERS.join(", ")}.`,
  );
}

/**
 * @param {string} provider
 * @param {string} instead
 */
export const signsNothing = (provider, instead) => invalidArgument(`${provider} signs nothing; ${instead}`);
