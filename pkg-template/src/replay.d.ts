// What lets an event take effect once.

/** Lets an event take effect once, however often it is delivered. */
export interface ReplayGuard {
  /** Tries to take the event for this worker. `key` is at most a few hundred characters. */
  reserve(key: string): Promise<Reservation>;
}
export type Reservation =
  | {
      state: "reserved";
      /** The effect has happened. */
      complete(): Promise<void>;
      /** It has not: let the next delivery try. */
      release(): Promise<void>;
    }
  | { state: "completed" }
  | {
      state: "in_progress";
      /** Seconds until the lease of the worker that has it ends. */
      retryAfter: number;
    };
