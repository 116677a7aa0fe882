// Parts of the page that need no browser.

import { common } from "../../../www-demo/src/diff/compare.js";
import { tokens } from "../../../www-demo/src/diff/tokens.js";
import { curlRequest } from "../../../www-demo/src/paste/curl.js";
import { recognise } from "../../../www-demo/src/paste/recognise.js";
import { shellWords } from "../../../www-demo/src/paste/shell.js";
import { guess } from "../../../www-demo/src/provider.js";
import { equal, ok, suite } from "../check.mjs";

/** The length of a longest common subsequence, by the definition. */
function longest(a, b) {
  let row = new Array(b.length + 1).fill(0);
  for (const x of a) {
    const next = [0];
    for (const [at, y] of b.entries()) next.push(x === y ? row[at] + 1 : Math.max(row[at + 1], next[at]));
    row = next;
  }
  return row.at(-1);
}

/** Numbers that look random and are the same in every run. */
function* numbers(seed) {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state >>> 16;
  }
}

const kept = (all, isKept) => all.filter((_, at) => isKept[at]);

const cases = [
  {
    name: "what is common is in both, and as much as can be: 2,000 pairs",
    run() {
      const random = numbers(7);
      const next = (limit) => random.next().value % limit;
      for (let pair = 0; pair < 2000; pair += 1) {
        const [a, b] = [0, 1].map(() => Array.from({ length: next(14) }, () => "abcd"[next(4)]));
        const found = common(a, b);
        equal(kept(a, found.before), kept(b, found.after), `${a} / ${b}`);
        equal(kept(a, found.before).length, longest(a, b), `length of ${a} / ${b}`);
      }
    },
  },
  {
    name: "too many differences are given up, not waited for",
    run() {
      const [a, b] = ["a", "b"].map((letter) => [
        "{",
        ...Array.from({ length: 20_000 }, (_, at) => `${letter}${at}`),
        "}",
      ]);
      const started = performance.now();
      const found = common(a, b);
      equal(kept(a, found.before), ["{", "}"], "common");
      ok(performance.now() - started < 5000, "took too long");
    },
  },
  {
    name: "tokens joined are the text, JSON or not",
    run() {
      for (const text of ['{"a" : [1.5e3, "x\\"y"],\n"b":null}', '{"broken', "", "nothing like it \u2028", '"\\']) {
        equal(tokens(text).join(""), text.replace(/"$/, '"'), text);
      }
    },
  },
  {
    name: "words of a shell",
    run() {
      equal(
        shellWords("a 'b c' \"d \\\" $e\" f\\ g \\\n h'i'\"j\" ''"),
        ["a", "b c", 'd " $e', "f g", "hij", ""],
        "quotations",
      );
      equal(shellWords("$'a\\nb\\'c\\u00e9' $HOME"), ["a\nb'cé", "$HOME"], "as browsers write");
    },
  },
  {
    name: "options of cURL",
    run() {
      equal(
        curlRequest("curl -sS -XPOST -HX-A:1 --data 'a=1' --data b=2 -o out u"),
        { headers: [["X-A", "1"]], body: "a=1&b=2", missing: [] },
        "glued",
      );
      equal(
        curlRequest("curl u --json '{}' -A me -b c=d").headers,
        [
          ["User-Agent", "me"],
          ["Cookie", "c=d"],
        ],
        "others",
      );
    },
  },
  {
    name: "what a text is",
    run() {
      const kind = (text) => recognise(text).kind;
      equal(kind('{"webhook_type":"status.updated"}'), "a body", "JSON");
      equal(kind('{"x-signature-v2":"ab","host":"h"}'), "headers in JSON", "headers");
      equal(kind("X-Timestamp: 1\nX-Signature: ab"), "headers", "lines");
      equal(kind("X-Timestamp: 1\n\n{}"), "a raw HTTP message", "without a request line");
      equal(kind("not JSON"), "a body", "anything");
      equal(
        recognise("HTTP/1.1 200 OK\r\nA: b\r\n\r\nx\r\n\r\ny").body,
        "x\r\n\r\ny",
        "the first empty line ends the headers",
      );
    },
  },
  {
    name: "whose a delivery is",
    run() {
      const of = (headers, body = "") => guess(headers, body)?.provider;
      equal(of([["x-webhook-event", "a"]]), "dhmad", "header");
      equal(
        of([
          ["Host", "a"],
          ["X-SIGNATURE", "b"],
        ]),
        "didit",
        "capitals",
      );
      equal(of([], '{"event":"a","body":{}}'), "idwise", "members");
      equal(of([], '{"event":"transaction.created","data":{},"session_id":"s"}'), "didit", "nested");
      equal(of([], '{"wallet_address":"0x"}'), "agio", "wallet");
      equal(of([], "[]"), undefined, "nobody's");
    },
  },
];

export const parts = () => suite("parts", cases, ({ run }) => run());
