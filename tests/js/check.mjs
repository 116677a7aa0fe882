// Assertions for every runtime: nothing here but the language itself.

export class CheckFailed extends Error {}

/** Of any realm: what Vercel's Edge runtime clones belongs to another one. */
const isDate = (value) => Object.prototype.toString.call(value) === "[object Date]";

const same = (a, b) => {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (isDate(a) || isDate(b)) return isDate(a) && isDate(b) && Object.is(a.getTime(), b.getTime());
  const keys = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]))
  );
};

const shown = (value) => (JSON.stringify(value) ?? String(value)).slice(0, 400);

export function equal(actual, expected, what) {
  if (!same(actual, expected)) {
    throw new CheckFailed(`${what}: got ${shown(actual)}, expected ${shown(expected)}`);
  }
}

export function ok(condition, what) {
  if (!condition) throw new CheckFailed(what);
}

/** Calls `operation`, which may be asynchronous, and returns what it throws. */
export async function thrownBy(operation) {
  let result;
  try {
    result = await operation();
  } catch (thrown) {
    return thrown;
  }
  throw new CheckFailed(`nothing was thrown, the result is ${shown(result)}`);
}

const STATUS = {
  body_encoded: 415,
  body_timeout: 408,
  body_too_large: 413,
  credential_mismatch: 401,
  header_missing: 401,
  method_not_allowed: 405,
  timestamp_missing: 401,
  timestamp_mismatch: 401,
  timestamp_stale: 401,
  timestamp_future: 401,
  signature_mismatch: 401,
  simple_not_allowed: 401,
  type_mismatch: 401,
  secret_missing: 500,
  secret_empty: 500,
  invalid_argument: 500,
  internal: 500,
  guard_unavailable: 503,
  not_included: 500,
  not_initialized: 500,
};

/** Checks a refusal in full and returns the error. */
export async function refused(api, operation, code, offset) {
  const error = await thrownBy(operation);
  if (error instanceof CheckFailed) throw error;
  ok(api.isWebhookError(error), `not a WebhookError: ${error?.stack ?? shown(error)}`);
  ok(error instanceof api.WebhookError && error instanceof Error, "not an instance of its class");
  equal(error.code, code, `code (${error.message})`);
  equal(error.status, STATUS[code] ?? 400, "status");
  if (offset !== undefined) equal(error.offset, offset, "offset");
  ok(error.offset === null || Number.isInteger(error.offset), "offset is neither null nor a number");
  ok(error.hint === null || (typeof error.hint === "string" && error.hint !== ""), "hint is neither null nor a text");
  ok(typeof error.message === "string" && error.message !== "", "message is empty");
  return error;
}

/** Runs the cases of a suite and counts; `run` throws for a case that fails. */
export async function suite(name, cases, run) {
  const failures = [];
  for (const each of cases) {
    try {
      await run(each);
    } catch (thrown) {
      const reason = thrown instanceof CheckFailed ? thrown.message : (thrown?.stack ?? String(thrown));
      failures.push({ name: each.name, reason });
    }
  }
  return { suite: name, passed: cases.length - failures.length, total: cases.length, failures };
}
