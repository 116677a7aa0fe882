// The one place that knows how the package explains.

import { explain } from "kyc-webhooks/explain";
import { signs } from "./provider.js";

/** @typedef {ReturnType<typeof explain>} Report */

/**
 * Why a delivery is refused, or that it is not; undefined where there is nothing to check it with.
 *
 * @param {import("./delivery.js").Question} question
 * @returns {Report | undefined}
 */
export function explained({ provider, body, headers, secret, elsewhere, credential, now, ...rest }) {
  const delivery = { body, headers };
  try {
    if (!signs(provider)) {
      return credential && explain(provider, delivery, { credential, showValues: true });
    }
    if (secret === "") return undefined;
    const { tolerance, allowSimple, settings } = rest;
    const options = { secret, elsewhere: elsewhere === "" ? [] : [elsewhere], tolerance, now, showValues: true };
    return provider === "didit"
      ? explain(provider, delivery, { ...options, allowSimple })
      : explain(provider, delivery, { ...options, settings });
  } catch {
    // A wrong argument, which judging has said already.
    return undefined;
  }
}
