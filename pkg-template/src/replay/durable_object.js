import { hasMethod } from "../kind.js";
import { knownOptions } from "../options.js";
import { invalidArgument } from "../refusals.js";
import { DURATIONS, durations } from "./durations.js";
import { guardOver, inProgress } from "./guard.js";

/**
 * One object for each key: events do not wait for each other, and an object
 * has nothing to look through when its time is over.
 *
 * @template Id
 * @param {import("../replay.js").ObjectNamespace<Id>} namespace
 * @param {unknown} [options]
 */
export function durableObjectGuard(namespace, options) {
  if (!hasMethod(namespace, "idFromName") || !hasMethod(namespace, "get")) {
    throw invalidArgument(
      "the namespace is not a Durable Object namespace",
      "Pass the binding, such as env.REPLAY_GUARD, and look whether durable_objects of the wrangler configuration has it.",
    );
  }
  const { leaseSeconds, retentionSeconds } = durations(knownOptions(options, DURATIONS));

  /**
   * @param {string} key
   * @param {import("./replay_guard_object.js").Order} order
   * @returns {Promise<import("./replay_guard_object.js").Answer>}
   */
  const send = async (key, order) => {
    const object = namespace.get(namespace.idFromName(key));
    const response = await object.fetch("https://replay-guard/", { method: "POST", body: JSON.stringify(order) });
    if (!response.ok) throw new Error(`the Durable Object answered with ${response.status}`);
    return /** @type {import("./replay_guard_object.js").Answer} */ (await response.json());
  };

  return guardOver({
    async take(key, token) {
      const { state, seconds } = await send(key, { action: "take", token, seconds: leaseSeconds });
      return state === "in_progress" ? inProgress(seconds) : { state };
    },
    async complete(key, token) {
      await send(key, { action: "complete", token, seconds: retentionSeconds });
    },
    async release(key, token) {
      await send(key, { action: "release", token, seconds: 0 });
    },
  });
}
