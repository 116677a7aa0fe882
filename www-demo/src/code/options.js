// What code for any language has to say beyond what is the default.

/** @typedef {import("../delivery.js").Question} Question */

export const DEFAULT_TOLERANCE = 300;

/**
 * What the form holds, without any secret: code reads those from the environment.
 *
 * @param {Question} question
 */
export function wishes({ provider, tolerance, allowSimple, settings, credential }) {
  const kind =
    credential === undefined || "basic" in credential ? "basic" : "bearer" in credential ? "bearer" : "header";
  return {
    provider,
    tolerance: tolerance === DEFAULT_TOLERANCE || Number.isNaN(tolerance) ? undefined : tolerance,
    allowSimple: provider === "didit" && allowSimple,
    signatureHeader: provider === "dhmad" ? settings.signatureHeader : undefined,
    isBase64: provider === "dhmad" && settings.encoding === "base64",
    credential: /** @type {"basic" | "bearer" | "header"} */ (kind),
    header: credential && "header" in credential ? credential.header : "X-Webhook-Key",
    variable: provider.toUpperCase(),
  };
}

/** @typedef {ReturnType<typeof wishes>} Wishes */
