// Times the package and its peers, all in this process.
//
//   node --expose-gc benches/js/deliveries.mjs --app FOLDER INPUTS [quick]

import { parseArgs } from "node:util";
import { appFolder, importing } from "../../tests/js/app.mjs";
import { verifySnippet } from "./docs_snippet.mjs";
import { headersOf, readInputs } from "./inputs.mjs";
import { createHmacAlone, rawPeers } from "./raw_peers.mjs";
import { measure } from "./rounds.mjs";

const { positionals } = parseArgs({ options: { app: { type: "string" } }, allowPositionals: true });
const [folder, quick] = positionals;
const { verify } = await import(importing(appFolder()));
const { secret, timestamp: now, inputs } = readInputs(folder);

/** Whether the members of the envelope are there; all are read. */
const enveloped = ({ type, outcome, subject, dedupeKey }) =>
  type !== undefined && outcome !== undefined && subject !== undefined && dedupeKey !== undefined;

const ORDINARY = ["provider", "unsorted", "pretty"];

function canonicalSubjects(input) {
  const { body, signature, form } = input;
  const headers = headersOf(input, now);
  const envelope = {
    input,
    subject: "verify, envelope read",
    run: () => enveloped(verify("didit", { body, headers }, { secret, now })),
  };
  if (!ORDINARY.includes(form)) return [envelope];
  return [
    envelope,
    {
      input,
      subject: "docs snippet",
      run: () => verifySnippet(body, headers, secret, now) !== null,
    },
    {
      input,
      subject: "verify, payload read",
      run: () => verify("didit", { body, headers }, { secret, now }).payload !== undefined,
    },
    {
      input,
      subject: "node:crypto createHmac",
      // Over the bytes, which are not the signed message: less than the work.
      run: () => typeof createHmacAlone(body, signature, secret) === "boolean",
    },
  ];
}

async function rawSubjects(input) {
  const { body } = input;
  const headers = headersOf(input, now);
  const own = {
    input,
    subject: "verify, envelope read",
    run: () => enveloped(verify("dhmad", { body, headers }, { secret, now })),
  };
  const peers = await rawPeers(input, secret);
  return [own, ...Object.entries(peers).map(([subject, run]) => ({ input, subject, run }))];
}

const [didit, dhmad] = ["didit", "dhmad"].map((provider) => inputs.filter((input) => input.provider === provider));
// Apart, because the peers look at the clock and take what was signed once for nine minutes.
await measure((await Promise.all(dhmad.map(rawSubjects))).flat(), quick !== undefined);
await measure(didit.flatMap(canonicalSubjects), quick !== undefined);
