import { signs } from "../provider.js";

/** @typedef {import("./options.js").Wishes} Wishes */

/** @param {Wishes} wishes */
export const rustCode = (wishes) => (signs(wishes.provider) ? verifying(wishes) : authenticating(wishes));

/** @param {Wishes} wishes */
function verifying({ provider, variable, tolerance, allowSimple, signatureHeader, isBase64 }) {
  const uses = ["Headers", "Secret", tolerance !== undefined && "Tolerance", allowSimple && "UnixTime", provider];
  const settings = [
    signatureHeader && `.signature_header(${quoted(signatureHeader)})`,
    isBase64 && ".encoding(dhmad::Encoding::Base64)",
  ].filter(Boolean);
  const tolerated = tolerance === "unchecked" ? "Tolerance::Unchecked" : `Tolerance::seconds(${tolerance})`;
  const chain = [
    `${provider}::Verifier::new([Secret::new(secret)?])?`,
    settings.length > 0 && `.settings(dhmad::Settings::default()${settings.join("")})`,
    tolerance !== undefined && `.tolerance(${tolerated})`,
  ].filter(Boolean);
  return `use kyc_webhooks::{${uses.filter(Boolean).join(", ")}};

/// \`secret\` is ${variable}_WEBHOOK_SECRET from your configuration.
pub fn receive(headers: &impl Headers, body: &[u8], secret: &str) -> Result<(), kyc_webhooks::Error> {
    // Make the verifier once and keep it: its keys are prepared.
    let verifier = ${chain.join("\n        ")};

${allowSimple ? SIMPLE : WHOLE}    Ok(())
}
`;
}

const WHOLE = `    let delivery = verifier.verify_now(headers, body)?;
    let envelope = delivery.envelope();
    println!("{} {:?} {:?}", envelope.event_type(), envelope.subject(), envelope.outcome());
`;

const SIMPLE = `    match verifier.verify_allowing_simple(headers, body, UnixTime::now())? {
        didit::BodyOrFields::Body(delivery) => println!("{} {:?}", delivery.envelope().event_type(), delivery.envelope().outcome()),
        // Only four fields are signed: fetch the decision before you act on it.
        didit::BodyOrFields::Fields(delivery) => println!("{} {:?}", delivery.event_type(), delivery.fields().status()),
    }
`;

/** @param {Wishes} wishes */
function authenticating({ provider, variable, credential, header }) {
  const [made, parameters, from] = {
    basic: [
      "basic(user, password)?",
      "user: &str, password: &str",
      `${variable}_WEBHOOK_USER and ${variable}_WEBHOOK_PASSWORD`,
    ],
    bearer: ["bearer(token)?", "token: &str", `${variable}_WEBHOOK_TOKEN`],
    header: [`header(${quoted(header)}, value)?`, "value: &str", `${variable}_WEBHOOK_KEY`],
  }[credential];
  return `use kyc_webhooks::{Credential, Headers, ${provider}};

/// The credential is ${from} from your configuration.
pub fn receive(headers: &impl Headers, body: &[u8], ${parameters}) -> Result<(), kyc_webhooks::Error> {
    let authenticator = ${provider}::Authenticator::new([Credential::${made}])?;

    // A notice: this says who sent it, not that the body is what the provider wrote.
    let delivery = authenticator.authenticate(headers, body)?;
    let envelope = delivery.envelope();
    println!("{} {:?} {:?}", envelope.event_type(), envelope.subject(), envelope.outcome());
    Ok(())
}
`;
}

/** A Rust string: JSON's escapes but for those of characters. @param {string} text */
const quoted = (text) => JSON.stringify(text).replace(/\\u([\da-f]{4})/g, "\\u{$1}");
