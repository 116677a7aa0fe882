//! Puts the few keys of one object in order without a branch that depends on them: which of two keys comes first cannot
//! be predicted, and a wrong guess takes as long as some twenty comparisons.
//!
//! In WebAssembly there is only the sort, because the small module would become too large.

use crate::sort;

/// The [`prefix`](super::string::prefix) of a key, and where the key is.
type Key = (u64, u32);

/// How much of half a prefix says which key it is instead.
const INDEX: u64 = 63;

/// As many as have distinct indices. No object of a real delivery has more keys.
const FEW_KEYS: usize = INDEX as usize + 1;

/// At least half of any prefix, so that it is before none.
const NONE: u64 = u64::MAX / 2;

/// Sorts so that no key is `before` one in front of it, as one with a smaller prefix is; returns whether some may be equal.
pub(super) fn sort(keys: &mut [Key], before: impl Fn(&Key, &Key) -> bool) -> bool {
    if cfg!(target_arch = "wasm32") {
        sort::sort(keys, before);
        return true;
    }
    match keys.len() {
        0..=4 => rank::<4>(keys),
        5..=8 => rank::<8>(keys),
        9..=16 => rank::<16>(keys),
        17..=24 => rank::<24>(keys),
        25..=32 => rank::<32>(keys),
        33..=48 => rank::<48>(keys),
        49..=FEW_KEYS => rank::<FEW_KEYS>(keys),
        _ => {
            keys.sort_unstable_by_key(|key| key.0);
            return sort_alike(keys, |a, b| a.0 == b.0, before);
        }
    }
    sort_alike(keys, is_alike, before)
}

/// Sorts keys that are in order but for neighbours that are alike; returns whether there are any.
fn sort_alike(
    keys: &mut [Key],
    is_alike: impl Fn(&Key, &Key) -> bool,
    before: impl Fn(&Key, &Key) -> bool,
) -> bool {
    let any = keys.windows(2).fold(false, |any, pair| any | matches!(pair, [a, b] if is_alike(a, b)));
    if any {
        keys.chunk_by_mut(is_alike)
            .filter(|alike| alike.len() > 1)
            .for_each(|alike| sort::sort(alike, &before));
    }
    any
}

/// Puts each key behind all whose prefixes are smaller, except that those [`is_alike`] keep their order. Each is compared
/// with all, whose number the compiler knows.
#[inline(never)]
fn rank<const MOST: usize>(keys: &mut [Key]) {
    // For each key half its prefix with its index at the end, so that no two are equal; and the greatest for those that
    // are not there. Halved, a difference shows in the highest bit.
    let mut distinct = [NONE; MOST];
    let mut unsorted = [(0, 0); MOST];
    for (index, ((distinct, unsorted), key)) in distinct.iter_mut().zip(&mut unsorted).zip(&*keys).enumerate()
    {
        *distinct = ((key.0 / 2) & !INDEX) | index as u64;
        *unsorted = *key;
    }
    for (own, key) in distinct.iter().zip(&unsorted).take(keys.len()) {
        let rank: u64 = distinct.iter().map(|other| other.wrapping_sub(*own) >> 63).sum();
        if let Some(place) = keys.get_mut(rank as usize) {
            *place = *key;
        }
    }
}

/// Whether two prefixes are too much alike to tell by their halves, without an index, which comes first.
fn is_alike(a: &Key, b: &Key) -> bool {
    (a.0 ^ b.0) / 2 <= INDEX
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::format;
    use std::string::String;
    use std::vec::Vec;

    use proptest::prelude::*;
    use proptest::sample::Index;

    use super::super::{Document, Form};
    use super::{FEW_KEYS, INDEX};
    use crate::ErrorCode;

    /// Names of members, some with beginnings that are the same.
    fn names() -> impl Strategy<Value = String> {
        prop_oneof!["[a-zé]{0,20}", "shared_prefix_[a-c]{0,3}", "[a-c]{0,7}", "abcdef[_-h]{1,2}"]
    }

    fn object(members: &[(String, u8)], before: &str, behind: &str) -> String {
        let members: Vec<_> = members
            .iter()
            .map(|(name, value)| format!("{behind}\"{name}\"{before}:{behind}{value}{before}"))
            .collect();
        format!("{{{}}}", members.join(","))
    }

    #[test]
    fn any_number_of_keys_is_sorted() {
        for count in 0..=FEW_KEYS as u32 + 4 {
            // A multiple of the golden ratio mixes them up; the greatest prefix is that of what stands for none.
            let mixed = |index| u64::MAX - u64::from(index % 50).wrapping_mul(0x9E37_79B9_7F4A_7C15);
            let mut keys: Vec<_> = (0..count).map(|index| (mixed(index), index)).collect();
            let mut expected = keys.clone();
            expected.sort_unstable();
            assert_eq!(super::sort(&mut keys, |a, b| a < b), count > 50, "of {count}");
            assert_eq!(keys, expected);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1000))]

        /// Some sorts do not keep the order of equal keys where there are many that share eight bytes.
        #[test]
        fn of_three_equal_keys_the_second_is_told(
            mut names in Just((0..90).map(|index| format!("session_{index:02}")).collect::<Vec<_>>()).prop_shuffle(),
            count in 0..90_usize,
            places in [any::<Index>(), any::<Index>(), any::<Index>()],
        ) {
            names.truncate(count);
            for place in places {
                names.insert(place.index(names.len() + 1), String::from("session_xx"));
            }
            let members: Vec<_> = names.iter().map(|name| format!("\"{name}\":0")).collect();
            let body = format!("{{{}}}", members.join(","));
            let error = Document::read(body.as_bytes(), usize::MAX).map(drop).expect_err("a duplicate key");
            let second = body.match_indices("\"session_xx\"").nth(1).map(|(at, _)| at);
            prop_assert_eq!((error.code(), error.offset()), (ErrorCode::DuplicateKey, second));
        }
    }

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(
            prefixes in proptest::collection::vec(
                prop_oneof![any::<u64>(), 0..256_u64, u64::MAX - 3 * INDEX..=u64::MAX], 0..=FEW_KEYS + 4
            ),
        ) {
            let mut keys: Vec<_> = prefixes.into_iter().zip(0..).collect();
            let mut expected = keys.clone();
            expected.sort_unstable();
            let some_may_be_equal = super::sort(&mut keys, |a, b| a < b);
            prop_assert!(some_may_be_equal || keys.windows(2).all(|pair| pair[0].0 < pair[1].0));
            prop_assert_eq!(keys, expected);
        }

        /// Within an object of its own and behind one whose keys are noted at the same time.
        #[test]
        fn members_are_put_in_order(
            members in proptest::collection::btree_map(names(), 0..9_u8, 0..90).prop_map(Vec::from_iter).prop_shuffle(),
            outer in proptest::collection::btree_map(names(), 0..9_u8, 0..90).prop_map(Vec::from_iter).prop_shuffle(),
            (before, behind) in ("[ \n\t\r]{0,12}", "[ \n\t\r]{0,12}"),
            repeated in any::<Index>(),
        ) {
            let text = |members: &[(String, u8)]| {
                let outer = object(&outer, &before, &behind);
                let (outer, comma) = (outer.trim_end_matches('}'), if outer == "{}" { "" } else { "," });
                format!("{outer}{comma}\"~\":{}}}", object(members, &before, &behind))
            };
            let sorted = |members: &[(String, u8)]| {
                object(&Vec::from_iter(BTreeMap::from_iter(members.iter().cloned())), "", "")
            };
            let body = text(&members);
            let document = Document::read(body.as_bytes(), usize::MAX).expect("JSON");
            let mut expected: Vec<_> = outer.iter().map(|(name, value)| (name.clone(), format!("{value}"))).collect();
            expected.push((String::from("~"), sorted(&members)));
            expected.sort();
            let expected: Vec<_> = expected.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
            prop_assert_eq!(document.canonical(Form::Utf8).expect("canonical"), format!("{{{}}}", expected.join(",")));

            if !members.is_empty() {
                let twice = text(&[&*members, &[repeated.get(&members).clone()]].concat());
                let error = Document::read(twice.as_bytes(), usize::MAX).map(drop).expect_err("a duplicate key");
                prop_assert_eq!(error.code(), ErrorCode::DuplicateKey);
                prop_assert_eq!(error.offset(), twice.rfind(&format!("\"{}\"", repeated.get(&members).0)));
            }
        }
    }
}
