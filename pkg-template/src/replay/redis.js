import { describe } from "../kind.js";
import { knownOptions } from "../options.js";
import { invalidArgument } from "../refusals.js";
import { DURATIONS, durations } from "./durations.js";
import { guardOver, inProgress } from "./guard.js";

// A script each, because between SET NX and the GET that asks who was first a
// lease can end. A reservation that finds its own token was sent twice by a
// client that lost the first answer. Answers are words, so that what a wrong
// adapter answers, such as nothing, is never taken for one.

const RESERVE = `local held = redis.call("GET", KEYS[1])
if not held or held == ARGV[1] then
  redis.call("SET", KEYS[1], ARGV[1], "PX", ARGV[2])
  return "reserved"
end
if held == "completed" then return held end
return tostring(redis.call("PTTL", KEYS[1]))`;

const COMPLETE = `local held = redis.call("GET", KEYS[1])
if not held or held == ARGV[1] then
  redis.call("SET", KEYS[1], "completed", "PX", ARGV[2])
end
return "done"`;

const RELEASE = `if redis.call("GET", KEYS[1]) == ARGV[1] then
  redis.call("DEL", KEYS[1])
end
return "done"`;

/**
 * @param {unknown} command
 * @param {unknown} [options]
 */
export function redisGuard(command, options) {
  if (typeof command !== "function") {
    throw invalidArgument(
      `the command must be a function that sends one to Redis, not ${describe(command)}`,
      "Pass (args) => client.sendCommand(args) for node-redis, (args) => client.call(...args) for ioredis.",
    );
  }
  const known = knownOptions(options, [...DURATIONS, "prefix"]);
  const { leaseSeconds, retentionSeconds } = durations(known);
  const { prefix = "kyc-webhooks:replay:" } = known;
  if (typeof prefix !== "string") throw invalidArgument(`prefix must be a text, not ${describe(prefix)}`);

  /**
   * @param {string} script
   * @param {string} key
   * @param {string[]} args
   */
  const run = async (script, key, ...args) => String(await command(["EVAL", script, "1", prefix + key, ...args]));
  const lease = String(leaseSeconds * 1000);
  const retention = String(retentionSeconds * 1000);

  return guardOver({
    async take(key, token) {
      const answer = await run(RESERVE, key, token, lease);
      if (answer === "reserved" || answer === "completed") return { state: answer };
      if (/^-?\d+$/.test(answer)) return inProgress(Number(answer) / 1000);
      throw notAnswered();
    },
    async complete(key, token) {
      if ((await run(COMPLETE, key, token, retention)) !== "done") throw notAnswered();
    },
    async release(key, token) {
      if ((await run(RELEASE, key, token)) !== "done") throw notAnswered();
    },
  });
}

const notAnswered = () => new TypeError("the command did not resolve to what Redis answered");
