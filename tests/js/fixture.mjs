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
  occurredAt: new Date(now * 1000),
  scheme: "v2",
  secretIndex: 0,
  authenticated: "body",
};

export const headersOf = (api, scheme = "v2") => api.testHeaders("didit", text, { secret, scheme, now });

/** What an event says after a detour through JSON. */
export const viaJson = (event) => JSON.parse(JSON.stringify(event));

/** Verifies the delivery with some of it replaced. */
export function verifyWith(api, { provider = "didit", body = text, headers = headersOf(api), ...options } = {}) {
  return api.verify(provider, { body, headers }, { secret, now, ...options });
}

export const journey = {
  event: "Finished Journey",
  body: {
    eventId: "00000000-0000-4000-8000-000000000007",
    journeyId: "journey-1",
    referenceNo: "user-7",
    systemDecision: "Complete",
  },
};

export const credential = { header: "X-Webhook-Key", value: "an invented key" };

/** Authenticates a delivery from IDWise with some of it replaced. */
export function authenticateWith(
  api,
  {
    provider = "idwise",
    body = JSON.stringify(journey),
    headers = { "x-webhook-key": credential.value },
    ...options
  } = {},
) {
  return api.authenticate(provider, { body, headers }, { credential, ...options });
}
