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

/**
 * @param {string} message
 * @param {string} hint
 * @param {unknown} [cause]
 */
export const guardUnavailable = (message, hint, cause) =>
  new WebhookError({ code: "guard_unavailable", status: 503, message, hint }, cause === undefined ? {} : { cause });

/** @param {number} seconds */
export const bodyTimeout = (seconds) =>
  new WebhookError({
    code: "body_timeout",
    status: 408,
    message: `the body had not arrived after ${seconds} seconds`,
    hint: "Whoever sends it is slow, or has stalled. Raise bodyTimeout if deliveries this slow are expected.",
  });

/** @param {unknown} [cause] what the runtime says about it */
export const bodyAborted = (cause) =>
  new WebhookError(
    {
      code: "body_aborted",
      status: 400,
      message: "the connection was lost before the whole body had arrived",
      hint: "Whoever sends it has hung up, or a proxy in between has. Nothing was decided.",
    },
    cause === undefined ? {} : { cause },
  );

export const bodyEncoded = () =>
  new WebhookError({
    code: "body_encoded",
    status: 415,
    message: "the body is compressed: it has a content-encoding",
    hint: "What is signed is the JSON itself, and no provider compresses it. Switch off the compression of the proxy in front, or decompress the body and pass its bytes to verify or authenticate.",
  });

export const methodNotAllowed = () =>
  new WebhookError({
    code: "method_not_allowed",
    status: 405,
    message: "the request is not a POST",
    hint: "Providers deliver by POST. Give health checks a route of their own.",
  });

/** @param {string} message @param {string} hint @param {{ cause?: unknown }} [options] */
export const notInitialized = (message, hint, options) =>
  new WebhookError({ code: "not_initialized", status: 500, message, hint }, options);

export const notIncluded = () =>
  new WebhookError({
    code: "not_included",
    status: 500,
    message: "kyc-webhooks/slim/verify verifies and knows nothing else",
    hint: "Use kyc-webhooks/slim with kyc-webhooks/kyc_webhooks_bg.wasm, which holds the models too.",
  });
