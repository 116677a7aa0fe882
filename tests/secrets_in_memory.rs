//! What of a secret is in memory while it is used, and what is left once all that knew it was dropped.
#![cfg(target_os = "linux")]

#[path = "secrets_in_memory/memory.rs"]
mod memory;

use std::hint::black_box;
use std::sync::{Mutex, PoisonError};

use kyc_webhooks::explain::{ExpectedHeader, Explainer};
use kyc_webhooks::{Credential, Secret, UnixTime, agio, dhmad, didit, idwise};
use memory::{Found, Wanted, clean_stack, look};
use sha2::block_api::compress256;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// Looking makes copies for a moment, which another test would find.
static ALONE: Mutex<()> = Mutex::new(());

const NOW: UnixTime = UnixTime::from_seconds(1_800_000_000);
const BLOCK: usize = 64;

/// An invented secret, inverted so that the program itself does not hold it.
const INVERTED: [u8; 32] = {
    let mut bytes = *b"7c1d0b5e9f3a4826b0d47e6a92c5f813";
    let mut at = 0;
    while at < bytes.len() {
        bytes[at] = !bytes[at];
        at += 1;
    }
    bytes
};

const PLAIN: &str = "the secret itself";
const INNER: &str = "the inner key block";
const OUTER: &str = "the outer key block";
const INNER_STATE: &str = "the state behind the inner key block";
const OUTER_STATE: &str = "the state behind the outer key block";
const DIGEST: &str = "the digest of a credential";
const DECODED: &str = "what it decodes to";
const WRAPPED: &str = "the user and password in Base64";

/// A secret of its own for each case, of hexadecimal digits, repeated to a length.
#[derive(Clone, Copy)]
struct Invented {
    case: u8,
    length: usize,
}

impl Invented {
    fn inverted(self) -> impl Iterator<Item = u8> {
        let case = self.case;
        let digit = move |at: usize| !b"0123456789abcdef"[usize::from(case >> (4 * at) & 0xF)];
        let rest = INVERTED.into_iter().cycle().skip(2).take(self.length - 2);
        [digit(0), digit(1)].into_iter().chain(rest)
    }

    fn bytes(self) -> Zeroizing<Vec<u8>> {
        let mut bytes = Zeroizing::new(Vec::with_capacity(self.length));
        bytes.extend(self.inverted().map(|byte| !black_box(byte)));
        bytes
    }

    fn text(self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(self.length));
        text.extend(self.inverted().map(|byte| char::from(!black_box(byte))));
        text
    }

    fn secret(self) -> Secret {
        Secret::new(&*self.bytes()).expect("not empty")
    }

    /// Everything of which a signature or a credential could be made.
    fn wanted(self) -> Vec<Wanted> {
        let mut wanted = vec![Wanted::new(PLAIN, self.inverted())];
        let bytes = self.bytes();
        let digest = Zeroizing::new(<[u8; 32]>::from(Sha256::digest(&*bytes)));
        wanted.push(Wanted::new(DIGEST, digest.map(|byte| !byte)));
        wanted.extend(of_key(&bytes, [INNER, OUTER, INNER_STATE, OUTER_STATE]));
        let decoded = Zeroizing::new(hex::decode(&*bytes).expect("hexadecimal"));
        wanted.push(Wanted::new(DECODED, decoded.iter().map(|byte| !byte)));
        // What precedes is of three times three bytes, so that the secret begins with a digit of its own.
        let pair = Zeroizing::new([b"kyc-user:", &bytes[..]].concat());
        let encoded = Zeroizing::new(<base64ct::Base64 as base64ct::Encoding>::encode_string(&pair));
        wanted.push(Wanted::new(WRAPPED, encoded.bytes().skip(12).map(|byte| !byte)));
        wanted
    }
}

/// The blocks that HMAC makes of a key and the states of SHA-256 behind them, which are as good as the key.
fn of_key(key: &[u8], names: [&'static str; 4]) -> Vec<Wanted> {
    let mut block = Zeroizing::new([0; BLOCK]);
    if key.len() > BLOCK {
        block[..32].copy_from_slice(&Sha256::digest(key));
    } else {
        block[..key.len()].copy_from_slice(key);
    }
    let mut wanted = Vec::new();
    for (pad, block_name, state_name) in [(0x36, names[0], names[2]), (0x5C, names[1], names[3])] {
        let padded = Zeroizing::new(block.map(|byte| byte ^ pad));
        // As far as the key reaches: behind it every key has the same.
        wanted.push(Wanted::new(block_name, padded.iter().take(key.len().clamp(12, 32)).map(|byte| !byte)));
        let mut state = Zeroizing::new([
            0x6A09_E667,
            0xBB67_AE85,
            0x3C6E_F372,
            0xA54F_F53A,
            0x510E_527F,
            0x9B05_688C,
            0x1F83_D9AB,
            0x5BE0_CD19_u32,
        ]);
        compress256(&mut state, &[*padded]);
        wanted.push(Wanted::new(
            state_name,
            state.iter().flat_map(|word| word.to_ne_bytes()).map(|byte| !byte),
        ));
    }
    wanted
}

/// Makes something of a secret, uses it and drops it. While it is there the heap holds of the secret what is `kept`,
/// and nothing afterwards.
fn check<T>(
    name: &str,
    invented: Invented,
    kept: &[&str],
    make: impl FnOnce(Invented) -> T,
    used: impl FnOnce(&T),
) -> Vec<String> {
    let wanted = invented.wanted();
    clean_stack();
    let made = make(invented);
    used(&made);
    let alive = look(&wanted);
    drop(made);
    let dropped = look(&wanted);
    println!("{name}: kept {:?}, left on the stack {:?}", alive.heap, dropped.stack);
    let mut failures = Vec::new();
    if alive.heap != kept {
        failures.push(format!("{name}: {:?} is on the heap and not {kept:?}", alive.heap));
    }
    if !dropped.heap.is_empty() {
        failures.push(format!("{name}: {:?} is left on the heap", dropped.heap));
    }
    failures
}

const BODY: &str = r#"{"event":"Finished Journey","applicantId":"a-1","session_id":"s-1","status":"Approved","timestamp":1800000000,"type":"identity.verification.updated","webhook_type":"status.updated"}"#;
const WRONG: &str = "0000000000000000000000000000000000000000000000000000000000000000";

fn of_didit(verifier: &didit::Verifier, invented: Invented) {
    let headers = didit::Signer::new(invented.secret()).test_headers(None, BODY.as_bytes(), NOW).unwrap();
    assert!(verifier.verify(&headers, BODY, NOW).is_ok());
    let wrong = [("X-Signature-V2", WRONG), ("X-Signature", WRONG), ("X-Timestamp", "1800000000")];
    assert!(verifier.verify(&wrong, BODY, NOW).is_err());
    assert!(verifier.verify(&headers, "{", NOW).is_err());
}

fn explained(explainer: &Explainer) {
    let headers = [
        ("X-Signature-V2", WRONG),
        ("X-Webhook-Signature", WRONG),
        ("Authorization", "Bearer x"),
        ("X-Key", "x"),
    ];
    assert!(explainer.explain(&headers, BODY, NOW).causes().is_empty());
}

#[test]
fn nothing_of_a_secret_outlives_what_was_made_of_it() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let states: &[&str] = &[INNER_STATE, OUTER_STATE];
    let mut case = 0;
    let mut invented = |length| {
        case += 1;
        Invented { case, length }
    };
    let mut failures = Vec::new();
    for length in [32, 100] {
        let one = invented(length);
        failures.extend(check(
            "didit::Verifier",
            one,
            states,
            |one| didit::Verifier::new([one.secret()]).unwrap(),
            |verifier| of_didit(verifier, one),
        ));
        let many = invented(length);
        failures.extend(check(
            "didit::Verifier of nine secrets, nobody knows how many before",
            many,
            states,
            |one| didit::Verifier::new((0..99).filter(|at| at % 11 == 0).map(|_| one.secret())).unwrap(),
            |verifier| of_didit(verifier, many),
        ));
        failures.extend(check(
            "dhmad::Verifier",
            invented(length),
            states,
            |one| dhmad::Verifier::new([one.secret()]).unwrap(),
            |verifier| assert!(verifier.verify(&[("x-webhook-signature", WRONG)], BODY, NOW).is_err()),
        ));
        failures.extend(check(
            "didit::Signer and dhmad::Signer",
            invented(length),
            states,
            |one| Box::new((didit::Signer::new(one.secret()), dhmad::Signer::new(one.secret()))),
            |signers| {
                assert!(signers.0.test_headers(None, BODY.as_bytes(), NOW).is_ok());
                assert!(signers.1.test_headers(None, BODY.as_bytes(), NOW).is_ok());
            },
        ));
        failures.extend(check(
            "idwise::Authenticator",
            invented(length),
            &[DIGEST],
            |one| {
                let credentials = [
                    Credential::basic("kyc-user", &one.text()).unwrap(),
                    Credential::bearer(&*one.bytes()).unwrap(),
                    Credential::header("X-Key", &*one.bytes()).unwrap(),
                ];
                idwise::Authenticator::new(credentials.into_iter().filter(|_| true)).unwrap()
            },
            |authenticator| assert!(authenticator.authenticate(&[("X-Key", "x")], BODY).is_err()),
        ));
        failures.extend(check(
            "agio::Authenticator of nine credentials",
            invented(length),
            &[DIGEST],
            |one| {
                let credentials = (0..99).filter(|at| at % 11 == 0);
                agio::Authenticator::new(credentials.map(|_| Credential::bearer(&*one.bytes()).unwrap()))
                    .unwrap()
            },
            |authenticator| assert!(authenticator.authenticate(&[("X-Key", "x")], BODY).is_err()),
        ));
        for (name, make) in [
            ("Explainer::didit", explain_didit as fn(Invented) -> Explainer),
            ("Explainer::dhmad", explain_dhmad),
        ] {
            failures.extend(check(name, invented(length), &[PLAIN], make, explained));
        }
        failures.extend(check(
            "Explainer::idwise",
            invented(length),
            &[PLAIN, WRAPPED],
            explain_idwise,
            explained,
        ));
        failures.extend(check("Explainer::agio", invented(length), &[PLAIN], explain_agio, explained));
    }
    // Decoded, a secret is another.
    let digits = invented(64);
    let decoded: Vec<u8> = hex::decode(&*digits.bytes()).unwrap();
    let wanted = of_key(&decoded, ["inner block", "outer block", "inner state", "outer state"]);
    drop(Zeroizing::new(decoded));
    let secret = Box::new(Secret::from_hex(&*digits.bytes()).unwrap());
    assert_eq!(look(&wanted).heap, ["inner state", "outer state"]);
    drop(secret);
    assert_eq!(look(&wanted).heap, [""; 0]);
    assert!(failures.is_empty(), "{failures:#?}");
}

fn explain_didit(one: Invented) -> Explainer {
    Explainer::didit([&*one.bytes()]).unwrap().secrets_used_elsewhere([&*one.bytes()]).unwrap()
}

fn explain_dhmad(one: Invented) -> Explainer {
    Explainer::dhmad([&*one.bytes()], dhmad::Settings::default()).unwrap()
}

fn explain_idwise(one: Invented) -> Explainer {
    let expected = [
        ExpectedHeader::basic("kyc-user", &one.text()).unwrap(),
        ExpectedHeader::bearer(&*one.bytes()).unwrap(),
        ExpectedHeader::new("X-Key", &*one.bytes()).unwrap(),
    ];
    Explainer::idwise(expected).unwrap()
}

fn explain_agio(one: Invented) -> Explainer {
    Explainer::agio([ExpectedHeader::new("X-Key", &*one.bytes()).unwrap()]).unwrap()
}

/// What is looked for can be found: on the heap and on the stack, and no longer once it is overwritten.
#[test]
fn a_secret_that_is_kept_is_found() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let invented = Invented { case: 0, length: 40 };
    let wanted = invented.wanted();
    let mut kept = invented.bytes().to_vec();
    assert_eq!(look(&wanted).heap, [PLAIN]);
    kept.fill(0);
    let mut local = [0; 40];
    local.iter_mut().zip(invented.inverted()).for_each(|(to, byte)| *to = !black_box(byte));
    black_box(&local);
    let found: Found = look(&wanted);
    assert!(found.stack.contains(&PLAIN) && found.heap.is_empty(), "{found:?}");
    black_box((kept, local));
}
