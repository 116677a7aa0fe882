//! Looks for the fewest changes under which a signature matches.

use alloc::vec::Vec;

use super::cause::Cause;
use super::claim::Claim;
use super::key::Key;

/// The most changes to secret and message together.
const MAX_CHANGES: usize = 3;

/// The most MACs that one explanation computes.
pub const MAX_MACS: usize = 8192;

/// The most bytes that it hashes for them, so that a large body costs no more than many small ones: 256 MiB.
pub const MAX_HASHED_BYTES: usize = 256 << 20;

/// The text that a scheme signs, before anything is changed about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Base {
    Exact,
    Stringified,
    Canonical,
    /// The canonical text behind the timestamp of the header and a colon.
    Timed,
    Fields,
}

/// What matched.
pub(super) struct Match {
    pub(super) claim: usize,
    pub(super) key: usize,
    pub(super) base: Base,
    pub(super) causes: Vec<Cause>,
}

/// A search under way.
pub(super) struct Search<'s> {
    pub(super) keys: &'s [Key],
    pub(super) claims: &'s [Claim],
    /// What it means that the text of a scheme is signed under a claim's header; None if it belongs there.
    pub(super) misplaced: &'s dyn Fn(Base, &Claim) -> Option<Cause>,
    pub(super) best: Option<Match>,
    pub(super) macs: usize,
    pub(super) hashed: usize,
    /// Whether nothing was left out for being too much work.
    pub(super) is_complete: bool,
}

impl Search<'_> {
    /// Compares all signatures, under all keys, with a message that took these changes to make.
    pub(super) fn offer(&mut self, base: Base, changes: &[Cause], message: &[&[u8]]) {
        let length: usize = message.iter().map(|part| part.len()).sum();
        for (at, key) in self.keys.iter().enumerate() {
            // Keys are sorted, so those that follow take no fewer changes.
            if self.is_beyond(changes.len() + key.causes.len()) {
                return;
            }
            if self.macs >= MAX_MACS || self.hashed.saturating_add(length) > MAX_HASHED_BYTES {
                self.is_complete = false;
                return;
            }
            self.macs += 1;
            self.hashed += length;
            let Some(found) = key.secret.first_match(message, self.claims.iter().map(|claim| &claim.digest))
            else {
                continue;
            };
            // The same signature may be there twice, and in a better place.
            let wanted = self.claims.get(found).map(|claim| claim.digest.to_hex());
            for (index, claim) in self.claims.iter().enumerate() {
                if Some(claim.digest.to_hex()) == wanted {
                    self.note((at, key), (index, claim), base, changes);
                }
            }
        }
    }

    /// Whether so many changes are too many, or more than were found to be enough. As many may be likelier.
    pub(super) fn is_beyond(&self, changes: usize) -> bool {
        changes > MAX_CHANGES || self.best.as_ref().is_some_and(|best| best.causes.len() < changes)
    }

    fn note(
        &mut self,
        (at, key): (usize, &Key),
        (index, claim): (usize, &Claim),
        base: Base,
        changes: &[Cause],
    ) {
        let mut causes = key.causes.clone();
        causes.extend(&claim.causes);
        causes.extend((self.misplaced)(base, claim));
        causes.extend(changes);
        if self.best.as_ref().is_none_or(|best| distance(&causes) < distance(&best.causes)) {
            self.best = Some(Match { claim: index, key: at, base, causes });
        }
    }
}

/// How far from what was sent the causes are: first by their number, then by how unlikely they are where the same text
/// can come about in several ways. A parser that writes a body anew is more common than a sender that confuses headers.
fn distance(causes: &[Cause]) -> (usize, usize) {
    let unlikelihood = |cause: &Cause| match cause {
        Cause::MessageOfV2 | Cause::MessageOfV2TsPrefixed | Cause::MessageOfRaw => 1,
        Cause::BodyAsciiEscaped | Cause::BodyCanonical => 1,
        Cause::BodyUnescaped | Cause::BodyStringified => 2,
        _ => 0,
    };
    (causes.len(), causes.iter().map(unlikelihood).sum())
}
