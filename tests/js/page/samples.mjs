// Every sample, and exactly what the page has to say of it.

import { equal, suite } from "../check.mjs";
import { said } from "./browser.mjs";

const VERIFIED = { word: "Verified", code: null, causes: [], proven: ["signed", "signed", "not signed"] };
const VERIFIED_BUT_TIME = { ...VERIFIED, proven: ["signed", "not signed", "not signed", "not signed"] };
const AUTHENTICATED = {
  word: "Sender authenticated, body not verified",
  code: null,
  causes: [],
  proven: ["authenticated", "not signed", "not signed"],
};
const refused = (word, code, ...causes) => ({ word, code, causes, proven: ["not trusted", "not trusted"] });
const unverified = (...rest) => refused("Not verified", ...rest);
const unauthenticated = (...rest) => refused("Not authenticated", ...rest);

const EXPECTED = {
  "didit-session": VERIFIED,
  "didit-decision": VERIFIED,
  "didit-resubmitted": VERIFIED,
  "didit-transaction": VERIFIED,
  "didit-nested": { ...VERIFIED, proven: ["signed", "not checked", "not signed"] },
  "didit-newline": unverified("signature_mismatch", "secret_white_space"),
  "didit-quoted": unverified("signature_mismatch", "secret_quoted"),
  "didit-reserialised": unverified("signature_mismatch", "body_compact"),
  "didit-tampered": unverified("signature_mismatch"),
  "didit-stale": unverified("timestamp_stale", "not_fresh"),
  "didit-header": unverified("signature_mismatch", "message_of_raw"),
  "didit-base64": unverified("header_malformed", "signature_base64"),
  "didit-other-secret": unverified("signature_mismatch", "other_secret"),
  "didit-simple": unverified("simple_not_allowed", "simple_not_allowed"),
  "didit-duplicate": unverified("duplicate_key"),
  "dhmad-identity": VERIFIED_BUT_TIME,
  "dhmad-escrow": VERIFIED_BUT_TIME,
  "dhmad-base64": unverified("header_malformed", "signature_base64"),
  "dhmad-header": unverified("header_missing", "signature_in_other_header"),
  "idwise-journey": AUTHENTICATED,
  "idwise-word": unauthenticated("credential_mismatch", "credential_scheme_missing"),
  "idwise-space": unauthenticated("credential_mismatch", "secret_white_space"),
  "agio-applicant": AUTHENTICATED,
  "agio-wallet": AUTHENTICATED,
  "agio-header": unauthenticated("header_missing", "credential_in_other_header"),
};

const menu = {
  name: "the menu has these and no others",
  async run(page) {
    const listed = await page.$$eval("#sample option", (options) => options.map(({ value }) => value).filter(Boolean));
    equal(listed.sort(), Object.keys(EXPECTED).sort(), "samples");
  },
};

const cases = Object.entries(EXPECTED).map(([name, outcome]) => ({
  name,
  async run(page) {
    await page.selectOption("#sample", name);
    const { announced, ...rest } = await said(page);
    equal(rest, outcome, "what is said");
    equal(announced.startsWith(`${outcome.word}.`), true, `announced to screen readers (${announced})`);
    equal(new URL(page.url()).hash, `#sample=${name}`, "address");
  },
}));

export const samples = ({ inspect }) => suite("samples", [menu, ...cases], ({ run }) => inspect({}, run));
