// Every kind of question that the page writes code for.

const SIGNED = { credential: undefined, allowSimple: false, settings: { encoding: "hex" }, tolerance: 300 };
const credentials = [
  { basic: { user: "u", password: "p" } },
  { bearer: "t" },
  { header: "X-Partner's-Key", value: "v" },
];

export const QUESTIONS = [
  ...[true, false].flatMap((allowSimple) =>
    [300, 60, "unchecked"].map((tolerance) => ({ ...SIGNED, provider: "didit", allowSimple, tolerance })),
  ),
  ...[{ encoding: "hex" }, { encoding: "base64" }, { encoding: "base64", signatureHeader: "X-Other" }].flatMap(
    (settings) => [300, 0].map((tolerance) => ({ ...SIGNED, provider: "dhmad", settings, tolerance })),
  ),
  ...["idwise", "agio"].flatMap((provider) => credentials.map((credential) => ({ ...SIGNED, provider, credential }))),
];
