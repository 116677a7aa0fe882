// The refusals this side of the boundary makes itself.

import { WebhookError } from "./error.js";

/**
 * @param {string} message
 * @param {string | null} [hint]
 */
export const invalidArgument = (message, hint = null) =>
  new WebhookError({ code: "invalid_argument", status: 500, message, hint });

/**
 * @param {string} message
 * @param {string} hint
 */
export const secretMissing = (message, hint) =>
  new WebhookError({ code: "secret_missing", status: 500, message, hint });

/**
 * @param {string} message
 * @param {string} hint
 */
export const secretEmpty = (message, hint) => new WebhookError({ code: "secret_empty", status: 500, message, hint });

/** @param {number} limit */
export const bodyTooLarge = (limit) =>
  new WebhookError({
    code: "body_too_large",
    status: 413,
    message: `the body is larger than ${limit} bytes`,
    hint: "Raise maxBodyBytes if deliveries of this size are expected.",
  });

/** @param {string} message @param {string} hint */
export const rawBodyRequired = (message, hint) =>
  new WebhookError({ code: "raw_body_required", status: 400, message, hint });

/** @param {string} message @param {string} hint @param {{ cause?: unknown }} [options] */
export const notInitialized = (message, hint, options) =>
  new WebhookError({ code: "not_initialized", status: 500, message, hint }, options);
