// One delivery of invented data, signed by the package under test.

export const secret = "a secret of the test suite";
export const now = 1_800_000_000;

export const payload = {
  event_id: "00000000-0000-4000-8000-000000000001",
  session_id: "00000000-0000-4000-8000-0000000000aa",
  status: "Approved",
  timestamp: now,
  vendor_data: "Zoé",
  webhook_type: "status.updated",
};

export const text = JSON.stringify(payload);
export const bytes = new TextEncoder().encode(text);

export const summary = {
  provider: "didit",
  type: "status.updated",
  id: payload.event_id,
  dedupeKey: payload.event_id,
  subject: payload.vendor_data,
  outcome: "approved",
  occurredAt: now,
  scheme: "v2",
  secretIndex: 0,
  authenticated: "body",
};

export const headersOf = (api, scheme = "v2") => api.testHeaders("didit", text, { secret, scheme, now });

/** Verifies the delivery with some of it replaced. */
export function verifyWith(api, { provider = "didit", body = text, headers = headersOf(api), ...options } = {}) {
  return api.verify(provider, { body, headers }, { secret, now, ...options });
}
