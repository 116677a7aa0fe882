import { asBytes, asText } from "./bytes.js";
import * as core from "./core.js";

/** @typedef {import("./bindings.js").Verdict} Verdict */

/** The event read from the very bytes that were judged. */
class JudgedEvent {
  /** What nobody can change: the caller's bytes are copied, and `body` is another copy. */
  #sent;
  /** @type {unknown} */
  #payload;
  /** @type {Uint8Array<ArrayBuffer> | undefined} */
  #body;
  /** @type {string[] | undefined} */
  #problems;

  /**
   * A property of the event itself, so that spreading, structuredClone and a
   * queue carry it on; being a getter it stays out of console.log.
   */
  static #PAYLOAD = {
    // A descriptor must not inherit from a polluted Object.prototype.
    __proto__: null,
    enumerable: true,
    configurable: true,
    /** @this {JudgedEvent} */
    get() {
      this.#payload ??= JSON.parse(asText(this.#sent));
      return this.#payload;
    },
  };

  /**
   * @param {string} provider
   * @param {Verdict} verdict
   * @param {string | Uint8Array} sent
   */
  constructor(provider, verdict, sent) {
    const [authenticated, type, id, dedupeKey, subject, outcome, occurredAt] = verdict;
    this.provider = provider;
    this.type = type;
    this.id = id;
    this.dedupeKey = dedupeKey;
    this.subject = subject;
    this.outcome = outcome;
    this.occurredAt = instant(occurredAt);
    this.authenticated = authenticated;
    this.#sent = sent;
  }

  /**
   * The event with its payload, behind what else it has.
   *
   * @template {JudgedEvent} E
   * @param {E} event
   */
  static withPayload(event) {
    return Object.defineProperty(event, "payload", JudgedEvent.#PAYLOAD);
  }

  /** Not a property of the event itself: JSON.stringify would write it as an object of numbers. */
  get body() {
    this.#body ??= asBytes(this.#sent).slice();
    return this.#body;
  }

  /** Nor is this: nobody should pay for it who does not ask. */
  get problems() {
    this.#problems ??= core.problems(this.provider, asBytes(this.#sent));
    return this.#problems;
  }
}

class BodyEvent extends JudgedEvent {
  /**
   * @param {string} provider
   * @param {Extract<Verdict, { 0: "body" }>} verdict
   * @param {string | Uint8Array} sent
   */
  constructor(provider, verdict, sent) {
    super(provider, verdict, sent);
    this.scheme = verdict[7];
    this.secretIndex = verdict[8];
  }
}

class SenderEvent extends JudgedEvent {
  /**
   * @param {string} provider
   * @param {Extract<Verdict, { 0: "sender" }>} verdict
   * @param {string | Uint8Array} sent
   */
  constructor(provider, verdict, sent) {
    super(provider, verdict, sent);
    this.credentialIndex = verdict[7];
  }
}

class UnverifiedEvent extends JudgedEvent {}

/**
 * @param {string} provider
 * @param {Exclude<Verdict, { 0: "fields" }>} verdict
 * @param {import("./body.js").Body} body
 */
export function bodyEvent(provider, verdict, { bytes, ours, text }) {
  const sent = text ?? (ours ? bytes : bytes.slice());
  switch (verdict[0]) {
    case "body":
      return JudgedEvent.withPayload(new BodyEvent(provider, verdict, sent));
    case "sender":
      return JudgedEvent.withPayload(new SenderEvent(provider, verdict, sent));
    default:
      return JudgedEvent.withPayload(new UnverifiedEvent(provider, verdict, sent));
  }
}

/**
 * The event of a delivery of which nothing but some fields may be trusted.
 *
 * @param {string} provider
 * @param {Extract<Verdict, { 0: "fields" }>} verdict
 */
export function fieldsEvent(provider, verdict) {
  const [authenticated, type, id, dedupeKey, subject, outcome, occurredAt, scheme, secretIndex] = verdict;
  const [timestamp, session_id, status, webhook_type] = verdict.slice(9);
  return {
    provider,
    type,
    id,
    dedupeKey,
    subject,
    outcome,
    occurredAt: instant(occurredAt),
    authenticated,
    scheme,
    secretIndex,
    fields: { timestamp, session_id, status, webhook_type },
  };
}

/**
 * A body may name seconds that no Date can hold.
 *
 * @param {number | null} seconds
 */
function instant(seconds) {
  if (seconds === null) return null;
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? null : date;
}
