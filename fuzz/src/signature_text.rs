//! Signatures in hexadecimal and Base64 are read exactly as other libraries read them.

use base64ct::{Base64, Base64Unpadded, Base64UrlUnpadded, Encoding as _};
use kyc_webhooks::dhmad::{Encoding, Settings, Signer, Verifier};
use kyc_webhooks::{Credential, ErrorCode, Secret, Tolerance, agio};

use crate::base64;
use crate::delivery::NOW;

const BODY: &[u8] = br#"{"type":"contract.signed"}"#;

/// Reads the input as a signature and as any Base64, and writes it in both ways.
pub fn check(input: &[u8]) {
    for encoding in [Encoding::Hex, Encoding::Base64] {
        let settings = Settings::default().encoding(encoding);
        let verifier =
            Verifier::new([secret()]).expect("one").tolerance(Tolerance::Unchecked).settings(settings);
        let error = verifier.verify(&[("x-webhook-signature", input)], BODY, NOW).expect_err("no signature");
        let is_signature = read(input.trim_ascii(), encoding).is_some();
        let code = if is_signature { ErrorCode::SignatureMismatch } else { ErrorCode::HeaderMalformed };
        assert_eq!(error.code(), code, "{encoding:?}");
    }
    let settings = Settings::default().encoding(Encoding::Base64);
    let written = Signer::new(secret()).settings(settings).sign(kyc_webhooks::dhmad::Scheme::Raw, input);
    assert_eq!(written.expect("any body"), write(&crate::model::mac(SECRET, input), Encoding::Base64));

    let text = String::from_utf8_lossy(input);
    let padded = Base64::decode_vec(&text).ok();
    assert_eq!(base64::decode(text.as_bytes()).map(|bytes| bytes.to_vec()), padded, "{text:?}");
    let unpadded = Base64Unpadded::decode_vec(&text).or_else(|_| Base64UrlUnpadded::decode_vec(&text)).ok();
    assert_eq!(base64::decode_unpadded(text.as_bytes()).map(|bytes| bytes.to_vec()), unpadded, "{text:?}");
    assert_eq!(base64::encode(input), Base64::encode_string(input));
    basic(&text);
}

/// A password is presented as another library encodes it.
fn basic(password: &str) {
    let Ok(credential) = Credential::basic("agio", password) else {
        assert!(password.is_empty());
        return;
    };
    let authenticator = agio::Authenticator::new([credential]).expect("one credential");
    let value = format!("Basic {}", Base64::encode_string(format!("agio:{password}").as_bytes()));
    let found = authenticator.authenticate(&[("Authorization", value)], br#"{"type":"applicantReset"}"#);
    assert_eq!(found.expect("the credential").credential_index(), 0);
}

const SECRET: &[u8] = b"invented";

fn secret() -> Secret {
    Secret::new(SECRET).expect("not empty")
}

/// The 32 bytes of a signature, after a prefix that may be there.
pub(crate) fn read(value: &[u8], encoding: Encoding) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(value).ok()?;
    let text = match text.get(..7) {
        Some(prefix) if prefix.eq_ignore_ascii_case("sha256=") => &text[7..],
        _ => text,
    };
    let bytes = match encoding {
        Encoding::Base64 => Base64::decode_vec(text).ok(),
        _ => hex::decode(text).ok(),
    };
    bytes.filter(|bytes| bytes.len() == 32)
}

pub(crate) fn write(bytes: &[u8], encoding: Encoding) -> String {
    match encoding {
        Encoding::Base64 => Base64::encode_string(bytes),
        _ => hex::encode(bytes),
    }
}
