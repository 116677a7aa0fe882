// kyc-webhooks/replay: one effect per event, although providers deliver again.

import { isWebhookError, WebhookError } from "./errors.js";
import type { WebResponse } from "./handler.js";

export { isWebhookError, WebhookError };

/** Lets an event take effect once, however often it is delivered. */
export interface ReplayGuard {
  /**
   * Tries to take the event for this worker. `key` is at most a few hundred characters.
   *
   * Use `${event.provider}:${event.dedupeKey}`, after a look whether `dedupeKey` is null: one key for all the events
   * that have none would lose all of them but the first. The guards of this package take keys of any length and give
   * their store only the SHA-256 digest: a dedupe key can hold the id of a user.
   *
   * @throws {@link WebhookError} `guard_unavailable` (503) if the store fails, with the store's error as `cause`: then
   * do not act; `invalid_argument` for a key that is empty or no text.
   *
   * `handleWebhook` does the following for you, with its option `guard`.
   *
   * @example
   * ```js
   * const reservation = await guard.reserve(`${event.provider}:${event.dedupeKey}`);
   * if (reservation.state === "completed") return new Response(null, { status: 200 });
   * if (reservation.state === "in_progress") {
   *   return new Response(null, { status: 503, headers: { "retry-after": String(reservation.retryAfter) } });
   * }
   * try {
   *   await act(event);
   * } catch (error) {
   *   await reservation.release();
   *   throw error;
   * }
   * await reservation.complete();
   * return new Response(null, { status: 200 });
   * ```
   */
  reserve(key: string): Promise<Reservation>;
}

/**
 * What {@link ReplayGuard.reserve} answers.
 *
 * - `reserved`: the event is yours until the lease ends. Act, then say how it went.
 * - `completed`: it has had its effect. Answer 200 and do nothing.
 * - `in_progress`: another worker has it. Answer 503, so that the provider delivers again should that worker fail.
 *
 * A worker that dies in between leaves the event to the first delivery after the end of its lease, and whether its
 * effect happened nobody knows: that far it is at least once. From `complete()` on it is exactly once, for as long as
 * the guard retains the key.
 */
export type Reservation =
  | {
      state: "reserved";
      /**
       * The effect has happened.
       *
       * After the end of the lease this still marks the event as completed, unless another worker has taken it since:
       * then it changes nothing.
       */
      complete(): Promise<void>;
      /** It has not: let the next delivery try. Changes nothing once another worker has taken the event. */
      release(): Promise<void>;
    }
  | { state: "completed" }
  | {
      state: "in_progress";
      /** Seconds until the lease of the worker that has it ends: whole, at least 1, as for `Retry-After`. */
      retryAfter: number;
    };

/** How long things last. A misspelt or unknown option is refused with `invalid_argument`, never ignored. */
export interface ReplayGuardOptions {
  /**
   * How long a worker may take for an event before the next delivery may have it, in whole seconds from 1 to 86400:
   * longer than your effect ever takes, and shorter than the time until the provider's last retry.
   *
   * @defaultValue 60
   */
  readonly leaseSeconds?: number | undefined;
  /**
   * How long a completed event is remembered, in whole seconds from 1 to 31536000: longer than the provider delivers
   * again, and no shorter than the lease.
   *
   * @defaultValue 604800, a week
   */
  readonly retentionSeconds?: number | undefined;
}

/** How {@link memoryGuard} remembers. */
export interface MemoryGuardOptions extends ReplayGuardOptions {
  /**
   * Most keys kept at once. When they are reached, the completed key that is oldest is forgotten; a reserved one never
   * is. If all are reserved, `reserve` rejects with `guard_unavailable`.
   *
   * @defaultValue 100000, which take about 20 MB
   */
  readonly maxKeys?: number | undefined;
  /**
   * The clock, for tests: the current Unix time in **seconds**, fractions included.
   *
   * @defaultValue () => Date.now() / 1000
   */
  readonly now?: (() => number) | undefined;
}

/**
 * Remembers in this process, until it ends. Make it once, not for each request.
 *
 * @throws {@link WebhookError} `invalid_argument`
 *
 * @example
 * ```js
 * const guard = memoryGuard({ leaseSeconds: 30 });
 * ```
 */
export function memoryGuard(options?: MemoryGuardOptions): ReplayGuard;

/**
 * Sends one command to Redis and resolves to its answer.
 *
 * | Client | |
 * |---|---|
 * | node-redis | `(args) => client.sendCommand(args)` |
 * | ioredis | `(args) => client.call(...args)` |
 */
export type RedisCommand = (args: [name: string, ...args: string[]]) => Promise<unknown>;

/** How {@link redisGuard} remembers. */
export interface RedisGuardOptions extends ReplayGuardOptions {
  /**
   * What the names of its keys in Redis begin with.
   *
   * @defaultValue "kyc-webhooks:replay:"
   */
  readonly prefix?: string | undefined;
}

/**
 * Remembers in Redis 2.6.12 or newer, for all processes that use the same one. Each step is one script (`EVAL`) over one
 * key, so it is atomic, in a cluster too; time is that of Redis, which deletes what has ended.
 *
 * @throws {@link WebhookError} `invalid_argument`
 *
 * @example
 * ```js
 * import { createClient } from "redis";
 *
 * const client = await createClient({ url: process.env.REDIS_URL }).connect();
 * const guard = redisGuard((args) => client.sendCommand(args));
 * ```
 */
export function redisGuard(command: RedisCommand, options?: RedisGuardOptions): ReplayGuard;

/** The part of a D1 database that is used. */
export interface D1 {
  prepare(query: string): D1Statement;
  batch(statements: D1Statement[]): Promise<unknown>;
}

/** The part of a D1 statement that is used. */
export interface D1Statement {
  bind(...values: unknown[]): D1Statement;
  first(): Promise<unknown>;
  run(): Promise<unknown>;
}

/**
 * The SQL that makes the table of {@link d1Guard}, for a migration of yours or for `database.exec(D1_SCHEMA)`. It
 * changes nothing where the table is there.
 */
export const D1_SCHEMA: string;

/**
 * Remembers in a table of a Cloudflare D1 database, for all Workers that use the same one. Each step is one statement;
 * time is that of the database. Completing an event also deletes up to a hundred entries that have ended.
 *
 * @throws {@link WebhookError} `invalid_argument`
 *
 * @example
 * ```js
 * const guard = d1Guard(env.DB);
 * ```
 */
export function d1Guard(database: D1, options?: ReplayGuardOptions): ReplayGuard;

/** The part of a Durable Object namespace that is used. */
export interface ObjectNamespace<Id> {
  idFromName(name: string): Id;
  get(id: Id): {
    fetch(
      url: string,
      init: { method: string; body: string },
    ): Promise<{ readonly ok: boolean; readonly status: number; json(): Promise<unknown> }>;
  };
}

/**
 * Remembers in Durable Objects, one for each event, for all Workers that are bound to them. The object of an event
 * decides about it alone and in order, and deletes itself when the event is forgotten. Time is that of its machine.
 *
 * Export {@link ReplayGuardObject} from the Worker.
 *
 * @throws {@link WebhookError} `invalid_argument`
 *
 * @example
 * ```js
 * export { ReplayGuardObject } from "kyc-webhooks/replay";
 *
 * const guard = durableObjectGuard(env.REPLAY_GUARD);
 * ```
 */
export function durableObjectGuard<Id>(namespace: ObjectNamespace<Id>, options?: ReplayGuardOptions): ReplayGuard;

/** The Durable Object of {@link durableObjectGuard}. Only Cloudflare makes one. */
export class ReplayGuardObject {
  constructor(state: ObjectState);
  fetch(request: { json(): Promise<unknown> }): Promise<WebResponse>;
  alarm(): Promise<void>;
}

/** The part of a Durable Object's state that is used. */
export interface ObjectState {
  readonly storage: ObjectTransaction & {
    transaction<T>(closure: (transaction: ObjectTransaction) => Promise<T>): Promise<T>;
    deleteAll(): Promise<void>;
  };
}

/** The part of a Durable Object's storage that is used within a transaction. */
export interface ObjectTransaction {
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<boolean>;
  setAlarm(scheduledTime: number): Promise<void>;
}
