// The data of the suite: what tests/vectors and tests/samples hold.

import { readdirSync, readFileSync } from "node:fs";

const tests = (path) => new URL(`../${path}`, import.meta.url);

const vectorsOf = (name) => JSON.parse(readFileSync(tests(`vectors/${name}.json`), "utf8"));

const PROVIDERS = ["didit", "dhmad", "idwise", "agio"];

/** The texts of a folder of samples. */
const textsOf = (folder) =>
  readdirSync(tests(`samples/${folder}`))
    .filter((file) => file.endsWith(".json"))
    .map((file) => ({ name: `${folder}/${file}`, text: readFileSync(tests(`samples/${folder}/${file}`), "utf8") }));

/** Bodies of every kind of event. */
const samples = () => [
  ...PROVIDERS.flatMap((provider) => textsOf(provider).map(({ name, text }) => ({ name, provider, body: text }))),
  // A decision by itself is what the API answers with; a webhook holds it.
  ...textsOf("didit_decisions").map(({ name, text }) => ({
    name,
    provider: "didit",
    body: `{"webhook_type":"status.updated","decision":${text}}`,
  })),
];

export const vectors = () => ({
  canonical: vectorsOf("canonical"),
  deliveries: Object.fromEntries(PROVIDERS.map((provider) => [provider, vectorsOf(provider)])),
  samples: samples(),
  signing: vectorsOf("signing"),
});
