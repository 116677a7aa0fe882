// The replay guard, compiled without DOM and without Node's types: the declarations need neither.

import type { WebhookEvent } from "kyc-webhooks";
import {
  type D1_SCHEMA,
  isWebhookError,
  type MemoryGuardOptions,
  memoryGuard,
  type RedisCommand,
  type ReplayGuard,
  type ReplayGuardOptions,
  type Reservation,
  redisGuard,
  type WebhookError,
} from "kyc-webhooks/replay";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const proven = <_T extends true>() => {};

const guard = memoryGuard();
proven<Equal<typeof guard, ReplayGuard>>();
proven<Equal<typeof D1_SCHEMA, string>>();

// A reservation narrows on its state.
export async function once(event: WebhookEvent, act: () => Promise<void>): Promise<number> {
  const reservation = await guard.reserve(`${event.provider}:${event.dedupeKey}`);
  proven<Equal<typeof reservation, Reservation>>();
  // @ts-expect-error perhaps it is somebody else's
  await reservation.complete();
  // @ts-expect-error perhaps it is nobody's
  reservation.retryAfter;
  switch (reservation.state) {
    case "completed":
      return 0;
    case "in_progress":
      proven<Equal<typeof reservation.retryAfter, number>>();
      return reservation.retryAfter;
    case "reserved":
      await act();
      proven<Equal<ReturnType<typeof reservation.release>, Promise<void>>>();
      return reservation.complete().then(() => 0);
  }
}

declare const maybe: WebhookEvent;
// @ts-expect-error a dedupe key may be null
guard.reserve(maybe.dedupeKey);

// Options.
memoryGuard({ leaseSeconds: 5, retentionSeconds: undefined, maxKeys: 10, now: () => 1_800_000_000.5 });
// @ts-expect-error misspelt
memoryGuard({ leaseSecond: 5 });
// @ts-expect-error a number of seconds
memoryGuard({ leaseSeconds: "5" });
// @ts-expect-error a time, not a clock
memoryGuard({ now: 1_800_000_000 });
const shared: ReplayGuardOptions = { leaseSeconds: 5 };
const options: MemoryGuardOptions = { ...shared, maxKeys: 5 };
memoryGuard(options);

// Redis.
declare const nodeRedis: { sendCommand<T>(args: readonly string[]): Promise<T> };
declare const ioredis: { call(command: string, ...args: (string | number)[]): Promise<unknown> };
redisGuard((args) => nodeRedis.sendCommand(args));
redisGuard((args) => ioredis.call(...args), { prefix: "kyc:", ...shared });
const command: RedisCommand = async () => "reserved";
redisGuard(command);
// @ts-expect-error a client is no command
redisGuard(nodeRedis);
// @ts-expect-error Redis keeps the time
redisGuard(command, { now: () => 0 });

// A guard of one's own.
export const mine: ReplayGuard = {
  async reserve(key) {
    proven<Equal<typeof key, string>>();
    return { state: "in_progress", retryAfter: 1 };
  },
};
// @ts-expect-error nothing to complete
export const broken: ReplayGuard = { reserve: async () => ({ state: "reserved" }) };

// Its errors are those of the package.
declare const thrown: unknown;
if (isWebhookError(thrown)) {
  const error: WebhookError = thrown;
  void (error.code === "guard_unavailable");
}
