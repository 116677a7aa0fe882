//! Every collection of headers gives the same values under the same name.

use std::collections::{BTreeMap, HashMap};

use http::{HeaderMap, HeaderName, HeaderValue};
use kyc_webhooks::{Credential, ErrorCode, Headers, agio};

use crate::delivery::Delivery;

const NAMES: [&str; 3] = ["X-Agio-Key", "authorization", "x-signature-v2"];

/// Looks for some names, and for those that are there, in every collection.
pub fn check(input: &[u8]) {
    let delivery = Delivery::of(input);
    let pairs: Vec<_> = delivery.headers.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    let names: Vec<&str> = pairs.iter().map(|(name, _)| *name).chain(NAMES).collect();

    assert_alike(&pairs, &pairs[..], &names);
    if let [first, second, third, ..] = pairs[..] {
        assert_alike(&pairs[..3], &[first, second, third], &names);
    }
    let owned: Vec<(String, Vec<u8>)> =
        pairs.iter().map(|(name, value)| ((*name).to_owned(), value.to_vec())).collect();
    assert_alike(&pairs, &owned, &names);
    assert_alike(&pairs, &&owned, &names);

    // A map has one value a name; names of another case are others.
    let ordered: BTreeMap<&str, &[u8]> = pairs.iter().copied().collect();
    let unique: Vec<_> = ordered.iter().map(|(name, value)| (*name, *value)).collect();
    assert_alike(&unique, &ordered, &names);
    let hashed: HashMap<&str, &[u8]> = unique.iter().copied().collect();
    assert_alike(&unique, &hashed, &names);

    let (mut map, mut valid) = (HeaderMap::new(), Vec::new());
    for (name, value) in &pairs {
        let parsed = (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_bytes(value));
        if let (Ok(parsed), Ok(parsed_value)) = parsed {
            map.append(parsed, parsed_value);
            valid.push((*name, *value));
        }
    }
    assert_alike(&valid, &map, &names);
}

/// Whether the collection holds what a walk over `pairs` finds.
fn assert_alike(pairs: &[(&str, &[u8])], headers: &(impl Headers + ?Sized), names: &[&str]) {
    for name in names {
        let mut found: Vec<&[u8]> = Vec::new();
        headers.each_value(name, &mut |value| found.push(value));
        let named = |other: &str| other.to_ascii_lowercase() == name.to_ascii_lowercase();
        let mut expected: Vec<&[u8]> =
            pairs.iter().filter(|(other, _)| named(other)).map(|(_, value)| *value).collect();
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected, "{name:?}");
    }
    let mut listed = Vec::new();
    headers.each_name(&mut |name| listed.push(name.to_ascii_lowercase()));
    let mut expected: Vec<_> = pairs.iter().map(|(name, _)| name.to_ascii_lowercase()).collect();
    for names in [&mut listed, &mut expected] {
        names.sort_unstable();
        names.dedup();
    }
    assert_eq!(listed, expected);
    assert_eq!(authenticated(headers), expected_verdict(pairs));
}

const KEY: &str = "invented-key";

fn authenticated(headers: &(impl Headers + ?Sized)) -> Option<ErrorCode> {
    let credential = Credential::header(NAMES[0], KEY).expect("a credential");
    let authenticator = agio::Authenticator::new([credential]).expect("one credential");
    authenticator.authenticate(headers, br#"{"type":"applicantReset"}"#).err().map(|error| error.code())
}

fn expected_verdict(pairs: &[(&str, &[u8])]) -> Option<ErrorCode> {
    let values: Vec<_> = pairs
        .iter()
        .filter(|(name, _)| name.eq_ignore_ascii_case(NAMES[0]))
        .map(|(_, value)| value.trim_ascii())
        .collect();
    match values.first() {
        None => Some(ErrorCode::HeaderMissing),
        Some(first) if values.iter().any(|value| value != first) => Some(ErrorCode::HeaderMalformed),
        Some(first) => (*first != KEY.as_bytes()).then_some(ErrorCode::CredentialMismatch),
    }
}
