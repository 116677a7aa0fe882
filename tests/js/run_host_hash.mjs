// Who hashes: the core, and after a while the host.   node tests/js/run_host_hash.mjs --app FOLDER
//
// Each case has an instance of the package of its own, whose host shows what it is asked.

import * as crypto from "node:crypto";
import { createRequire } from "node:module";
import { join } from "node:path";
import { appFolder, report } from "./app.mjs";
import { equal, ok, suite } from "./check.mjs";
import { now, secret } from "./fixture.mjs";

const require = createRequire(join(appFolder(), "package.json"));

/** How many bytes are hashed before the host is asked at all, and how many a message needs to have for it. */
const WORTH_LOADING = 1_048_576;
const WORTH_ASKING = 512;

/** A package that has hashed nothing yet, whose host has this `hash`. */
function fresh(hash) {
  const loaded = [];
  process.getBuiltinModule = (name) => {
    loaded.push(name);
    return { hash };
  };
  delete require.cache[require.resolve("kyc-webhooks")];
  return { api: require("kyc-webhooks"), loaded };
}

/** As Node's, and notes how long each message is. */
function counting() {
  const asked = [];
  const hash = (algorithm, data, encoding) => {
    asked.push(data.length);
    return crypto.hash(algorithm, data, encoding);
  };
  return { asked, hash };
}

/** A canonical delivery of so many bytes. */
function body(length) {
  const start = '{"filler":"';
  const end = `","session_id":"s-1","status":"Approved","timestamp":${now},"webhook_type":"status.updated"}`;
  return start + "x".repeat(length - start.length - end.length) + end;
}

/** The signature as node:crypto computes it. */
const signed = (text, key = secret) => ({
  "x-signature-v2": crypto.createHmac("sha256", key).update(text).digest("hex"),
});

function verdict(api, text, headers = signed(text), key = secret) {
  const { ok: passed, event, error } = api.safeVerify("didit", { body: text, headers }, { secret: key, now });
  return passed ? `${event.scheme} ${event.outcome}` : error.code;
}

const APPROVED = "v2 approved";

/** Has so much verified that the host is asked from now on. */
function warm(api) {
  const large = body(WORTH_LOADING / 2);
  for (let count = 0; count < 2; count += 1) equal(verdict(api, large), APPROVED, "large");
}

/** A key as it is, one of a block, and one that is hashed first. */
const KEYS = [secret, "k".repeat(64), "k".repeat(65)];

const cases = [
  {
    name: "it is not even loaded where little is verified",
    run() {
      const { asked, hash } = counting();
      const { api, loaded } = fresh(hash);
      for (let count = 0; count < 100; count += 1) equal(verdict(api, body(2000)), APPROVED, "verdict");
      equal([loaded, asked], [[], []], "loaded, asked");
    },
  },
  {
    name: "it hashes long messages after that, and says what the core says",
    run() {
      const { asked, hash } = counting();
      const { api, loaded } = fresh(hash);
      warm(api);
      equal([loaded, asked], [["node:crypto"], [3]], "loaded, asked");
      for (const key of KEYS) {
        for (const length of [WORTH_ASKING - 1, WORTH_ASKING, WORTH_ASKING + 1, 4096, 100_000]) {
          const text = body(length);
          const before = asked.length;
          equal(verdict(api, text, signed(text, key), key), APPROVED, `${length} bytes`);
          equal(asked.slice(before), length < WORTH_ASKING ? [] : [64 + length], `asked for ${length} bytes`);
        }
      }
    },
  },
  {
    name: "what it hashes is refused like anything else",
    run() {
      const { asked, hash } = counting();
      const { api } = fresh(hash);
      warm(api);
      const text = body(4096);
      const forged = text.replace("Approved", "Declined");
      const before = asked.length;
      equal(verdict(api, forged, signed(text)), "signature_mismatch", "another body");
      equal(verdict(api, text, signed(text), "another secret"), "signature_mismatch", "another secret");
      ok(asked.length > before, "the host was not asked");
    },
  },
  {
    name: "one that answers wrongly is not asked again",
    run() {
      let asked = 0;
      const { api } = fresh(() => {
        asked += 1;
        return "\0".repeat(32);
      });
      warm(api);
      equal(verdict(api, body(4096)), APPROVED, "verdict");
      equal(asked, 1, "times asked");
    },
  },
  {
    name: "one without a hash is done without",
    run() {
      const { api, loaded } = fresh(undefined);
      warm(api);
      equal([verdict(api, body(4096)), loaded.length], [APPROVED, 1], "verdict, loaded");
    },
  },
  {
    name: "one that fails later is done without",
    run() {
      let asked = 0;
      const { api } = fresh((...args) => {
        asked += 1;
        if (asked > 1) throw new Error("out of order");
        return crypto.hash(...args);
      });
      warm(api);
      const text = body(4096);
      equal(
        [verdict(api, text), verdict(api, text, signed("{}")), asked > 2],
        [APPROVED, "signature_mismatch", true],
        "",
      );
    },
  },
];

report("who hashes", [await suite("host hash", cases, ({ run }) => run())]);
