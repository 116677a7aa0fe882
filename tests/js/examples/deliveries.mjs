// What is posted to the examples, genuine and forged, and the status that each must get.

export const variables = {
  DIDIT_WEBHOOK_SECRET: "an invented Didit secret",
  DHMAD_WEBHOOK_SECRET: "an invented DHMAD secret",
  IDWISE_WEBHOOK_USER: "idwise",
  IDWISE_WEBHOOK_PASSWORD: "an invented pässword",
  AGIO_WEBHOOK_KEY: "an invented key",
};

const now = Math.floor(Date.now() / 1000);

const bodies = {
  didit: { webhook_type: "status.updated", event_id: "e-1", session_id: "s-1", status: "Approved", timestamp: now },
  dhmad: { type: "identity.verification.updated", data: { external_user_id: "user-7", kyc_status: "approved" } },
  idwise: { event: "Finished Journey", body: { eventId: "e-1", journeyId: "j-1", systemDecision: "Complete" } },
  kyc: {
    type: "applicantReviewed",
    applicantId: "a-1",
    reviewStatus: "completed",
    createdAt: "2027-01-15 08:00:00+0000",
  },
  kyt: { id: 1, wallet_address: "0x0", status_id: 2, updated_at: "2027-01-15T08:00:00Z" },
};

const text = Object.fromEntries(Object.entries(bodies).map(([name, body]) => [name, JSON.stringify(body)]));

const basic = (user, password) => ({
  authorization: `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(`${user}:${password}`)))}`,
});

/**
 * @param api the package's exports, whose testHeaders sign
 * @returns [{ name, path, method?, headers, body, status, code? }]
 */
export function deliveries(api) {
  const { DIDIT_WEBHOOK_SECRET, DHMAD_WEBHOOK_SECRET, IDWISE_WEBHOOK_USER, IDWISE_WEBHOOK_PASSWORD } = variables;
  const didit = (body = text.didit, options = {}) =>
    api.testHeaders("didit", body, { secret: DIDIT_WEBHOOK_SECRET, ...options });
  const dhmad = (options = {}) => api.testHeaders("dhmad", text.dhmad, { secret: DHMAD_WEBHOOK_SECRET, ...options });
  const idwise = basic(IDWISE_WEBHOOK_USER, IDWISE_WEBHOOK_PASSWORD);
  const agio = { "x-webhook-key": variables.AGIO_WEBHOOK_KEY };

  const to = (provider, name, headers, body, status) => ({
    name: `${provider}: ${name}`,
    path: `/webhooks/${provider}`,
    headers,
    body,
    status,
  });
  const old = JSON.stringify({ ...bodies.didit, timestamp: now - 3600 });
  const long = JSON.stringify({ ...bodies.didit, metadata: "x".repeat(3_000_000) });
  return [
    to("didit", "genuine", didit(), text.didit, 200),
    to("didit", "by X-Signature alone", didit(text.didit, { scheme: "raw" }), text.didit, 200),
    to("didit", "changed on the way", didit(), text.didit.replace("Approved", "Declined"), 401),
    to("didit", "under another secret", didit(text.didit, { secret: "another" }), text.didit, 401),
    to("didit", "an hour old", didit(old, { scheme: "raw" }), old, 401),
    to("didit", "unsigned", {}, text.didit, 401),
    to("didit", "Simple alone", didit(text.didit, { scheme: "simple" }), text.didit, 401),
    to("didit", "not JSON", didit(), "{", 400),
    to("didit", "no body", didit(), "", 400),
    to("didit", "too large", didit(), long, 413),
    to("dhmad", "genuine", dhmad(), text.dhmad, 200),
    to("dhmad", "changed on the way", dhmad(), text.dhmad.replace("user-7", "user-8"), 401),
    to("dhmad", "an hour old", dhmad({ now: now - 3600 }), text.dhmad, 401),
    to("dhmad", "signed by Didit", didit(), text.dhmad, 401),
    to("idwise", "genuine", idwise, text.idwise, 200),
    to("idwise", "another password", basic(IDWISE_WEBHOOK_USER, "a guess"), text.idwise, 401),
    to("idwise", "no credential", {}, text.idwise, 401),
    to("idwise", "names no event", idwise, "{}", 400),
    to("agio", "genuine KYC", agio, text.kyc, 200),
    to("agio", "genuine KYT", agio, text.kyt, 200),
    to("agio", "another key", { "x-webhook-key": "a guess" }, text.kyc, 401),
    { ...to("didit", "read instead of posted", {}, undefined, 405), method: "GET" },
    { ...to("didit", "with a query", didit(), text.didit, 200), path: "/webhooks/didit?region=eu" },
    { name: "somewhere else", path: "/webhooks/toString", headers: {}, body: "{}", status: 404 },
  ];
}

/** What everybody gets as long as no variable is set: 500, so that the provider tries again. */
export const unconfigured = (api) =>
  deliveries(api)
    .filter(({ status }) => status === 200)
    .map((delivery) => ({ ...delivery, status: 500, code: "secret_missing" }));

/** A delivery of the event with this id. */
export function deliveryOf(api, id) {
  const body = JSON.stringify({ ...bodies.didit, event_id: id });
  const headers = api.testHeaders("didit", body, { secret: variables.DIDIT_WEBHOOK_SECRET });
  return { path: "/webhooks/didit", headers, body };
}
