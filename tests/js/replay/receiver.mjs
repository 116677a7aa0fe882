// A receiver as a user writes one, for deliveries of an invented event.

import { now, payload, secret } from "../fixture.mjs";

/** A signed delivery of the event with this id. */
export function deliveryOf(api, id) {
  const body = JSON.stringify({ ...payload, event_id: id });
  return { body, headers: api.testHeaders("didit", body, { secret, now }) };
}

/** Answers with a status; `effect` is what must happen once. */
export async function receive(api, guard, delivery, effect) {
  const event = api.verify("didit", delivery, { secret, now });
  const reservation = await guard.reserve(`${event.provider}:${event.dedupeKey}`);
  if (reservation.state === "completed") return 200;
  if (reservation.state === "in_progress") return 503;
  try {
    await effect(event.id);
  } catch {
    await reservation.release();
    return 500;
  }
  await reservation.complete();
  return 200;
}

/** How often each status came. */
export function tally(statuses) {
  const counts = {};
  for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

export const fifty = (deliver) => Promise.all(Array.from({ length: 50 }, (_, index) => deliver(index)));
