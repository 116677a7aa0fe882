//! The values in which a request can have presented a credential.

use alloc::vec::Vec;

use super::cause::Cause;
use super::claim::{other_names, shown_name};
use super::expected::without_quotes;
use crate::error::HeaderName;
use crate::headers::Headers;

/// The most values of one header that are looked at.
const MAX_VALUES: usize = 8;
/// The longest value that is looked at.
const MAX_VALUE_BYTES: usize = 8 << 10;

/// A value in a header, and what it takes to find it there.
pub(super) struct Presented<'h> {
    pub(super) header: HeaderName,
    pub(super) value: &'h [u8],
    pub(super) causes: Vec<Cause>,
}

/// What stands in the expected header, then in any others.
pub(super) fn presented<'h>(
    headers: &'h (impl Headers + ?Sized),
    expected: &HeaderName,
) -> Vec<Presented<'h>> {
    let mut found = Vec::new();
    for value in values(headers, expected) {
        push(expected, value, &[], &mut found);
    }
    for name in other_names(headers, core::slice::from_ref(expected)) {
        for value in values(headers, name) {
            push(&shown_name(name), value, &[Cause::CredentialInOtherHeader], &mut found);
        }
    }
    found
}

/// The values of a header, each with whether it is one of several.
fn values<'h>(headers: &'h (impl Headers + ?Sized), name: &str) -> Vec<(&'h [u8], bool)> {
    let mut values = Vec::new();
    headers.each_value(name, &mut |value| values.push(value.trim_ascii()));
    values.retain(|value| value.len() <= MAX_VALUE_BYTES);
    values.dedup();
    values.truncate(MAX_VALUES);
    let mut pieces = Vec::new();
    for &value in &values {
        pieces.push((value, values.len() > 1));
        let split = value.split(|&byte| byte == b',').map(<[u8]>::trim_ascii).take(MAX_VALUES);
        pieces.extend(split.filter(|piece| piece.len() < value.len()).map(|piece| (piece, true)));
    }
    pieces
}

fn push<'h>(
    header: &HeaderName,
    (value, is_repeated): (&'h [u8], bool),
    causes: &[Cause],
    found: &mut Vec<Presented<'h>>,
) {
    let causes = [causes, if is_repeated { &[Cause::CredentialRepeated] } else { &[] }].concat();
    let bare = without_quotes(value);
    if bare.len() < value.len() {
        let causes = [&causes[..], &[Cause::CredentialQuoted]].concat();
        found.push(Presented { header: header.clone(), value: bare, causes });
    }
    found.push(Presented { header: header.clone(), value, causes });
}
