// What comes out of a delivery.

import type { WebhookError } from "./errors.js";
import type { CredentialProvider, Provider, Providers, SigningProvider } from "./providers.js";

/** Bytes over memory that nothing else shares, whatever your TypeScript calls that type. */
type Bytes = ReturnType<Uint8Array["slice"]>;

/**
 * What a provider decided, in words common to all of them:
 *
 * - `"approved"`: the user, business or transaction passed
 * - `"declined"`: it did not, for good
 * - `"in_review"`: a person has to look at it
 * - `"pending"`: not decided yet
 * - `"resubmission_requested"`: the user is asked to hand something in again
 * - `"expired"`: not completed in time, or an approval that has run out
 * - `"abandoned"`: the user gave up
 */
export type Outcome =
  | "approved"
  | "declined"
  | "in_review"
  | "pending"
  | "resubmission_requested"
  | "expired"
  | "abandoned";

/**
 * The type of an event that this version does not know. At run time it is the
 * provider's string as it is: the ending is in the declaration only, so that
 * `case "status.updated"` excludes it. To compare it with types of your own,
 * read it as `const type: string = event.type`.
 */
export type UnknownEventType = `${string}~unknown`;

/** The payload of an event that this version does not know. */
export type UnknownPayload = Readonly<Record<string, unknown>>;

/** The event types of a provider that this version knows. */
export type EventType<P extends Provider = Provider> = P extends Provider
  ? keyof Providers[P]["payloads"] & string
  : never;

/** What every event of every provider says. */
interface Envelope<P extends Provider, T extends string> {
  /** The provider you named. */
  readonly provider: P;
  /**
   * The event type, e.g. `"status.updated"`. Types this version has never heard
   * of come through as well.
   */
  readonly type: T;
  /**
   * Your own identifier of the user or business the event is about, as you gave
   * it to the provider; `null` if the body does not say.
   */
  readonly subject: string | null;
  /**
   * What was decided. `null` for events that decide nothing and for values that
   * this version does not know: never a guess.
   */
  readonly outcome: Outcome | null;
  /** When it happened, as far as the delivery says. */
  readonly occurredAt: Date | null;
}

/** What an event that was read from a whole body has. */
interface Content<P extends Provider, T extends string, Payload> extends Envelope<P, T> {
  /**
   * The provider's own id of this event. `null` if the body has none.
   */
  readonly id: string | null;
  /**
   * The same whenever the same event is delivered again, and different for
   * different events: act once per key. `null` if nothing tells events apart.
   */
  readonly dedupeKey: string | null;
  /**
   * The bytes of the body, a copy of what you passed (for a parsed object: the
   * JSON text it was read as). Not enumerable.
   */
  readonly body: Bytes;
  /**
   * `JSON.parse` of `body`, done when first read. `JSON.stringify`,
   * `structuredClone` and `{ ...event }` carry it; `console.log` does not show
   * it. Integers above 2^53 are rounded, as `JSON.parse` does: read `body` if
   * you need their digits.
   *
   * Every member may be missing or `null`. That one has the type it is declared
   * with is documented, and sometimes untrue: see `problems`.
   */
  readonly payload: Payload;
  /**
   * Where `payload` departs from its type, such as
   * `"decision.aml_screenings[0].score: expected number, found string"`; never
   * a value. Found out when first read, and empty for types that this version
   * does not know. Not enumerable.
   */
  readonly problems: readonly string[];
}

interface VerifiedBody<P extends SigningProvider, T extends string, Payload> extends Content<P, T, Payload> {
  /**
   * Every value in `body` is what the sender signed. Where the exact bytes were
   * signed (`"raw"`, `"didit_signature"`) so is every byte; under the other
   * schemes white space and spelling are not, and under Didit's V2 neither is
   * the order of members.
   */
  readonly authenticated: "body";
  /** Which signature matched. */
  readonly scheme: Providers[P]["bodyScheme"];
  /** Which of your secrets matched, counted from 0. */
  readonly secretIndex: number;
}

interface VerifiedFields extends Envelope<"didit", EventType<"didit"> | UnknownEventType> {
  /** Only `fields` were signed. Everything else in the body may be forged. */
  readonly authenticated: "fields";
  /** Which signature matched. */
  readonly scheme: Providers["didit"]["fieldsScheme"];
  /** Which of your secrets matched, counted from 0. */
  readonly secretIndex: number;
  /** The event id is not among the signed fields. */
  readonly id: null;
  /** Nothing that is signed tells events apart. */
  readonly dedupeKey: null;
  /** The user is not among the signed fields. */
  readonly subject: null;
  /** Nor is when it happened; `fields.timestamp` is when the delivery was made. */
  readonly occurredAt: null;
  /** The signed fields: all there is to trust. */
  readonly fields: SimpleFields;
}

interface FromSender<P extends CredentialProvider, T extends string, Payload> extends Content<P, T, Payload> {
  /**
   * Whoever sent it knows the credential. What it says is not protected: fetch
   * a decision that matters from the provider before you act on it.
   */
  readonly authenticated: "sender";
  /** Which of your credentials was presented, counted from 0. */
  readonly credentialIndex: number;
}

interface Unverified<P extends Provider, T extends string, Payload> extends Content<P, T, Payload> {
  /** Nobody knows who wrote it. */
  readonly authenticated: "none";
}

/** A delivery whose whole body was signed. `type` tells the payloads apart. */
export type BodyEvent<P extends SigningProvider = SigningProvider> = P extends SigningProvider
  ?
      | { [T in EventType<P>]: VerifiedBody<P, T, Providers[P]["payloads"][T]> }[EventType<P>]
      | VerifiedBody<P, UnknownEventType, UnknownPayload>
  : never;

/** A delivery of which only some fields were signed; needs `allowSimple`. */
export type FieldsEvent<P extends SigningProvider = SigningProvider> = P extends "didit" ? VerifiedFields : never;

/** A delivery from somebody who knows a credential. `type` tells the payloads apart. */
export type SenderEvent<P extends CredentialProvider = CredentialProvider> = P extends CredentialProvider
  ?
      | { [T in EventType<P>]: FromSender<P, T, Providers[P]["payloads"][T]> }[EventType<P>]
      | FromSender<P, UnknownEventType, UnknownPayload>
  : never;

type AllPayloads<P extends Provider> = Providers[P]["payloads"] & Providers[P]["unsignedPayloads"];

/** A body that was read without a check. `type` tells the payloads apart. */
export type UnverifiedEvent<P extends Provider = Provider> = P extends Provider
  ?
      | { [T in keyof AllPayloads<P> & string]: Unverified<P, T, AllPayloads<P>[T]> }[keyof AllPayloads<P> & string]
      | Unverified<P, UnknownEventType, UnknownPayload>
  : never;

/** A delivery that passed the check there is for its provider. Tell them apart by `authenticated`. */
export type WebhookEvent<P extends Provider = Provider> = P extends SigningProvider
  ? BodyEvent<P> | FieldsEvent<P>
  : P extends CredentialProvider
    ? SenderEvent<P>
    : never;

/** The four fields that Didit's `X-Signature-Simple` covers, as the signed text has them. */
export interface SimpleFields {
  /** Unix seconds, in decimal digits. */
  readonly timestamp: string | null;
  readonly session_id: string | null;
  readonly status: string | null;
  readonly webhook_type: string;
}

/** What {@link safeVerify} and {@link safeAuthenticate} return. */
export type SafeResult<E> =
  | { readonly ok: true; readonly event: E }
  | { readonly ok: false; readonly error: WebhookError };
