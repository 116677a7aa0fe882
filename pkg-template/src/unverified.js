import { noCheck } from "./checks.js";
import { judgeDelivery } from "./delivery.js";

/**
 * @param {unknown} provider
 * @param {unknown} delivery
 * @param {unknown} [options]
 */
export const parseUnverified = (provider, delivery, options) =>
  judgeDelivery(() => noCheck(provider, options), delivery);
