import { describe } from "./kind.js";
import { invalidArgument } from "./refusals.js";

/**
 * Which providers there are is for the core to say.
 *
 * @param {unknown} provider
 */
export function providerName(provider) {
  if (typeof provider === "string") return provider;
  throw invalidArgument(`provider must be a string, not ${describe(provider)}`);
}

/**
 * @param {string} provider
 * @param {string} instead
 */
export const signsNothing = (provider, instead) => invalidArgument(`${provider} signs nothing; ${instead}`);
