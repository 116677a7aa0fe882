// Written from the Rust causes by their tests; not to be edited by hand.

/** What can be wrong with a delivery. New codes may appear in a later minor version. */
export type CauseCode =
  /** The secret you configured has white space around or inside it; without that, it matches. */
  | "secret_white_space"
  /** The secret you configured is wrapped in quotation marks; without them, it matches. */
  | "secret_quoted"
  /** The secret you configured begins with `whsec_`, which the sender does not use; without that, it matches. */
  | "secret_prefix_extra"
  /** The secret you configured lacks the `whsec_` in front of it; with that, it matches. */
  | "secret_prefix_missing"
  /** The sender's key is the bytes that your secret spells in Base64; decoded, it matches. */
  | "secret_base64"
  /** The sender's key is the bytes that your secret spells in hexadecimal; decoded, it matches. */
  | "secret_hex"
  /** The signature was made with another secret: one of those that you named as used elsewhere. */
  | "other_secret"
  /** The header holds the right signature with other text around it, such as `sha256=` or `v1=`. */
  | "signature_prefixed"
  /** The header holds the right signature in Base64 instead of hexadecimal. */
  | "signature_base64"
  /** The header holds the right signature in hexadecimal instead of Base64. */
  | "signature_hex"
  /** The header holds the right signature in quotation marks. */
  | "signature_quoted"
  /** The header holds several signatures, of which one is right. */
  | "signature_repeated"
  /** The right signature is in a header with another name. */
  | "signature_in_other_header"
  /** The header carries the signature of `v2`: over the canonical JSON of the body. */
  | "message_of_v2"
  /** The header carries the signature of `v2_ts_prefixed`: over X-Timestamp, a colon and the canonical JSON. */
  | "message_of_v2_ts_prefixed"
  /** The header carries the signature of `raw`: over the exact bytes of the body. */
  | "message_of_raw"
  /** The header carries the signature of `simple`: over four fields of the body, and nothing else of it. */
  | "message_of_simple"
  /** The signed message begins with the timestamp and a colon, which does not belong there. */
  | "timestamp_prefix_colon"
  /** The signed message begins with the timestamp and a full stop, which does not belong there. */
  | "timestamp_prefix_dot"
  /** The timestamp in front of the signed message is the body's, not the one in the header. */
  | "timestamp_of_body"
  /** A timestamp is in milliseconds where it should not be. */
  | "timestamp_in_milliseconds"
  /** A timestamp is in seconds where it should not be. */
  | "timestamp_in_seconds"
  /** The body begins with a byte order mark that was not there when it was signed. */
  | "body_has_bom"
  /** The body began with a byte order mark when it was signed. */
  | "body_lacks_bom"
  /** The body ends with a line break that was not there when it was signed. */
  | "body_has_newline"
  /** The body ended with a line break when it was signed. */
  | "body_lacks_newline"
  /** The body has CRLF line breaks where LF was signed. */
  | "body_has_crlf"
  /** The body has LF line breaks where CRLF was signed. */
  | "body_lacks_crlf"
  /** The signature is over the body without white space between its tokens. */
  | "body_compact"
  /** The signature is over the body with a space after commas and colons, as Python writes it by default. */
  | "body_python_separators"
  /** The signature is over the body indented by two spaces. */
  | "body_pretty_2"
  /** The signature is over the body indented by four spaces. */
  | "body_pretty_4"
  /** The signature is over the body with everything beyond ASCII escaped. */
  | "body_ascii_escaped"
  /** The signature is over the body with its characters as themselves where it now has escapes. */
  | "body_unescaped"
  /** The signature is over the body with numbers as the canonical form writes them: `100` for `100.0`, `1e-05`. */
  | "body_canonical_numbers"
  /** The signature is over the body with numbers as JavaScript writes them, which can be other numbers. */
  | "body_javascript_numbers"
  /** The signature is over the body as JavaScript's `JSON.stringify` writes it. */
  | "body_stringified"
  /** The signature is over the canonical JSON of the body: keys sorted, no white space. */
  | "body_canonical"
  /** The right credential lacks the word in front of it: `Basic` or `Bearer`. */
  | "credential_scheme_missing"
  /** The right credential has a word in front of it that you do not expect: `Basic` or `Bearer`. */
  | "credential_scheme_extra"
  /** The right credential comes after the other word: `Basic` for `Bearer` or the other way round. */
  | "credential_scheme_other"
  /** The right credential is in a header with another name. */
  | "credential_in_other_header"
  /** The header is there with several values, of which one is right. */
  | "credential_repeated"
  /** The right credential has other capitals. */
  | "credential_case"
  /** The right credential is in quotation marks in the header. */
  | "credential_quoted"
  /** The user and password are not in Base64 in the header, as `Basic` demands. */
  | "credential_not_base64"
  /** You configured the user and password as they are, and the header holds them in Base64. */
  | "credential_base64"
  /** The signature matches, and X-Signature-Simple, which covers four fields only, was not allowed. */
  | "simple_not_allowed"
  /** The signature matches; the delivery is refused for its time alone. */
  | "not_fresh"
  /** The signature or credential matches; the delivery is refused for the reason that the refusal gives. */
  | "refused_after_match"
  | (string & {});
