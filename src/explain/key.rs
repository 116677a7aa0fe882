//! The keys that a secret can have been meant to be.

use alloc::vec::Vec;

use zeroize::Zeroizing;

use super::cause::Cause;
use crate::signature::{Secret, base64};

/// The bytes of a secret, overwritten when dropped.
pub(super) type Bytes = Zeroizing<Vec<u8>>;

const PREFIX: &[u8] = b"whsec_";
/// The most things that are undone to one secret.
const MAX_STEPS: usize = 2;
/// The most keys that one secret is taken for.
pub(super) const MAX_KEYS_OF_ONE: usize = 16;

/// A key, and what has to be done to the secret to get it.
pub(super) struct Key {
    pub(super) secret: Secret,
    /// Which of the given secrets it is made of, and whether of those that are used elsewhere.
    pub(super) index: usize,
    pub(super) elsewhere: bool,
    pub(super) causes: Vec<Cause>,
}

/// All keys of all secrets, those with the fewest causes first.
pub(super) fn keys(secrets: &[Bytes], elsewhere: &[Bytes]) -> Vec<Key> {
    // By the number of causes.
    let mut keys: [Vec<Key>; MAX_STEPS + 2] = Default::default();
    for (is_elsewhere, list) in [(false, secrets), (true, elsewhere)] {
        for (index, secret) in list.iter().enumerate() {
            for (bytes, mut causes) in variants(secret) {
                if is_elsewhere {
                    causes.insert(0, Cause::OtherSecret);
                }
                // An empty key is none.
                let Ok(secret) = Secret::new(&*bytes) else { continue };
                let Some(keys) = keys.get_mut(causes.len()) else { continue };
                keys.push(Key { secret, index, elsewhere: is_elsewhere, causes });
            }
        }
    }
    keys.into_iter().flatten().collect()
}

/// What a secret, and what it becomes in up to [`MAX_STEPS`] steps, each once.
fn variants(secret: &Bytes) -> Vec<(Bytes, Vec<Cause>)> {
    type Step = fn(&[u8]) -> Option<Bytes>;
    let steps: [(Cause, Step); 7] = [
        (Cause::SecretWhiteSpace, without_outer_space),
        (Cause::SecretWhiteSpace, without_any_space),
        (Cause::SecretQuoted, without_quotes),
        (Cause::SecretPrefixExtra, |secret| secret.strip_prefix(PREFIX).map(copy)),
        (Cause::SecretPrefixMissing, |secret| (!secret.starts_with(PREFIX)).then(|| joined(PREFIX, secret))),
        (Cause::SecretHex, |secret| hex::decode(secret).ok().map(Zeroizing::new)),
        (Cause::SecretBase64, from_base64),
    ];
    let mut found = Vec::from([(secret.clone(), Vec::new())]);
    let mut done = 0;
    while let Some((bytes, causes)) = found.get(done) {
        let (bytes, causes) = (bytes.clone(), causes.clone());
        done += 1;
        // What is decoded, or got a prefix, is a key and no text to clean up.
        let is_final = matches!(
            causes.last(),
            Some(Cause::SecretHex | Cause::SecretBase64 | Cause::SecretPrefixMissing)
        );
        if causes.len() == MAX_STEPS || is_final {
            continue;
        }
        for (cause, step) in steps {
            let Some(changed) = step(&bytes) else { continue };
            if found.len() < MAX_KEYS_OF_ONE && found.iter().all(|(known, _)| *known != changed) {
                found.push((changed, [&causes[..], &[cause]].concat()));
            }
        }
    }
    found
}

fn copy(bytes: &[u8]) -> Bytes {
    Zeroizing::new(bytes.to_vec())
}

fn joined(prefix: &[u8], rest: &[u8]) -> Bytes {
    Zeroizing::new([prefix, rest].concat())
}

fn without_outer_space(secret: &[u8]) -> Option<Bytes> {
    let trimmed = match core::str::from_utf8(secret) {
        Ok(text) => text.trim_matches(is_invisible).as_bytes(),
        Err(_) => secret.trim_ascii(),
    };
    (trimmed.len() < secret.len()).then(|| copy(trimmed))
}

fn without_any_space(secret: &[u8]) -> Option<Bytes> {
    let mut rest = Zeroizing::new(Vec::with_capacity(secret.len()));
    rest.extend(secret.iter().filter(|byte| !byte.is_ascii_whitespace()));
    (rest.len() < secret.len()).then_some(rest)
}

/// Whether a character looks like nothing at the end of a pasted text.
fn is_invisible(char: char) -> bool {
    char.is_whitespace() || matches!(char, '\u{feff}' | '\u{200b}')
}

fn without_quotes(secret: &[u8]) -> Option<Bytes> {
    match secret {
        [b'"', inside @ .., b'"'] | [b'\'', inside @ .., b'\''] | [b'`', inside @ .., b'`'] => {
            Some(copy(inside))
        }
        _ => None,
    }
}

/// Either alphabet, with or without padding.
fn from_base64(secret: &[u8]) -> Option<Bytes> {
    let text = core::str::from_utf8(secret).ok()?;
    base64::decode_unpadded(text.trim_end_matches('=').as_bytes())
}

#[cfg(test)]
mod tests {
    use super::{Bytes, Cause, MAX_KEYS_OF_ONE, copy, keys, variants};

    fn causes(secret: &str, key: &[u8]) -> Option<Vec<Cause>> {
        variants(&copy(secret.as_bytes()))
            .into_iter()
            .find(|(bytes, _)| bytes[..] == *key)
            .map(|(_, causes)| causes)
    }

    #[test]
    fn undoes_what_happens_to_secrets() {
        use Cause::{SecretBase64, SecretHex, SecretPrefixExtra, SecretPrefixMissing, SecretQuoted};
        let space = Cause::SecretWhiteSpace;
        assert_eq!(causes("plain", b"plain"), Some(vec![]));
        assert_eq!(causes(" plain\u{a0}\n", b"plain"), Some(vec![space]));
        assert_eq!(causes("pl ain\n", b"plain"), Some(vec![space]));
        assert_eq!(causes("'plain'", b"plain"), Some(vec![SecretQuoted]));
        assert_eq!(causes("\"plain\"\n", b"plain"), Some(vec![space, SecretQuoted]));
        assert_eq!(causes("whsec_plain", b"plain"), Some(vec![SecretPrefixExtra]));
        assert_eq!(causes("plain", b"whsec_plain"), Some(vec![SecretPrefixMissing]));
        assert_eq!(causes("00fF", b"\0\xff"), Some(vec![SecretHex]));
        assert_eq!(causes("-_8=", b"\xfb\xff"), Some(vec![SecretBase64]));
        assert_eq!(causes("whsec_+/8=", b"\xfb\xff"), Some(vec![SecretPrefixExtra, SecretBase64]));
    }

    #[test]
    fn keys_are_few_and_the_simplest_come_first() {
        let odd: Bytes = copy(b" 'whsec_ 00 11 ' ");
        let found = keys(&[copy(b"one"), odd.clone()], &[copy(b"two")]);
        assert!(found.iter().filter(|key| key.index == 1).count() <= MAX_KEYS_OF_ONE);
        assert!(found.is_sorted_by_key(|key| key.causes.len()));
        assert!(found.iter().all(|key| key.elsewhere == key.causes.contains(&Cause::OtherSecret)));
        assert!(
            keys(&[copy(b" ")], &[])
                .iter()
                .all(|key| !key.causes.contains(&Cause::SecretWhiteSpace) || key.causes.len() == 2),
            "an empty key is none"
        );
    }
}
