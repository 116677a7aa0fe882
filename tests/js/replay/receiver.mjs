// A receiver as a user writes one, for deliveries of an invented event.

import { now, payload, secret } from "../fixture.mjs";

/** A signed delivery of the event with this id. */
export function deliveryOf(api, id) {
  const body = JSON.stringify({ ...payload, event_id: id });
  return { body, headers: api.testHeaders("didit", body, { secret, now }) };
}

/** Answers with a status; `effect` is what must happen once, `errors` collects what the receiver was told. */
export async function receive(api, guard, { body, headers }, effect, errors = []) {
  const request = new Request("https://example.com/", { method: "POST", body, headers });
  const response = await api.handleWebhook("didit", request, {
    secret,
    now,
    guard,
    onEvent: ({ id }) => effect(id),
    onError: (error) => errors.push(error),
  });
  return response.status;
}

/** How often each status came. */
export function tally(statuses) {
  const counts = {};
  for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

export const fifty = (deliver) => Promise.all(Array.from({ length: 50 }, (_, index) => deliver(index)));
