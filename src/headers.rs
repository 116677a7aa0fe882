//! Header look-up over whatever the caller has.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use crate::error::{Error, HeaderName, HeaderProblem, Kind, Result};

/// Request headers, in any collection.
///
/// Implemented for slices, arrays and vectors of name and value pairs, for `BTreeMap`, with the `std` feature
/// for `HashMap`, and with the `http` feature for `http::HeaderMap`. Implement it for your framework's type
/// if that is none of these.
///
/// ```
/// use kyc_webhooks::Headers;
///
/// let headers = [("X-Signature", "ab"), ("x-signature", "cd")];
/// let mut values = Vec::new();
/// headers.each_value("X-SIGNATURE", &mut |value| values.push(value));
/// assert_eq!(values, [b"ab", b"cd"]);
/// ```
pub trait Headers {
    /// Calls `found` with every value of the header `name`, whose case does not matter.
    fn each_value<'h>(&'h self, name: &str, found: &mut dyn FnMut(&'h [u8]));

    /// Calls `found` with the name of every header, in any order. Only [`explain`](crate::explain) asks, to find what
    /// was put under another name; a collection that lists no names, as this one unless implemented, is searched
    /// under the expected names alone.
    #[allow(unused_variables)]
    fn each_name<'h>(&'h self, found: &mut dyn FnMut(&'h str)) {}
}

impl<H: Headers + ?Sized> Headers for &H {
    fn each_value<'h>(&'h self, name: &str, found: &mut dyn FnMut(&'h [u8])) {
        (**self).each_value(name, found);
    }

    fn each_name<'h>(&'h self, found: &mut dyn FnMut(&'h str)) {
        (**self).each_name(found);
    }
}

impl<N: AsRef<str>, V: AsRef<[u8]>> Headers for [(N, V)] {
    fn each_value<'h>(&'h self, name: &str, found: &mut dyn FnMut(&'h [u8])) {
        each_pair(self.iter().map(|(name, value)| (name, value)), name, found);
    }

    fn each_name<'h>(&'h self, found: &mut dyn FnMut(&'h str)) {
        self.iter().for_each(|(name, _)| found(name.as_ref()));
    }
}

impl<N: AsRef<str>, V: AsRef<[u8]>, const COUNT: usize> Headers for [(N, V); COUNT] {
    fn each_value<'h>(&'h self, name: &str, found: &mut dyn FnMut(&'h [u8])) {
        self.as_slice().each_value(name, found);
    }

    fn each_name<'h>(&'h self, found: &mut dyn FnMut(&'h str)) {
        self.as_slice().each_name(found);
    }
}

impl<N: AsRef<str>, V: AsRef<[u8]>> Headers for Vec<(N, V)> {
    fn each_value<'h>(&'h self, name: &str, found: &mut dyn FnMut(&'h [u8])) {
        self.as_slice().each_value(name, found);
    }

    fn each_name<'h>(&'h self, found: &mut dyn FnMut(&'h str)) {
        self.as_slice().each_name(found);
    }
}

impl<N: AsRef<str>, V: AsRef<[u8]>> Headers for BTreeMap<N, V> {
    fn each_value<'h>(&'h self, name: &str, found: &mut dyn FnMut(&'h [u8])) {
        each_pair(self.iter(), name, found);
    }

    fn each_name<'h>(&'h self, found: &mut dyn FnMut(&'h str)) {
        self.keys().for_each(|name| found(name.as_ref()));
    }
}

#[cfg(feature = "std")]
impl<N: AsRef<str>, V: AsRef<[u8]>, S> Headers for std::collections::HashMap<N, V, S> {
    fn each_value<'h>(&'h self, name: &str, found: &mut dyn FnMut(&'h [u8])) {
        each_pair(self.iter(), name, found);
    }

    fn each_name<'h>(&'h self, found: &mut dyn FnMut(&'h str)) {
        self.keys().for_each(|name| found(name.as_ref()));
    }
}

#[cfg(feature = "http")]
impl Headers for http::HeaderMap {
    fn each_value<'h>(&'h self, name: &str, found: &mut dyn FnMut(&'h [u8])) {
        self.get_all(name).iter().for_each(|value| found(value.as_bytes()));
    }

    fn each_name<'h>(&'h self, found: &mut dyn FnMut(&'h str)) {
        self.keys().for_each(|name| found(name.as_str()));
    }
}

fn each_pair<'h, N: AsRef<str> + 'h, V: AsRef<[u8]> + 'h>(
    pairs: impl Iterator<Item = (&'h N, &'h V)>,
    name: &str,
    found: &mut dyn FnMut(&'h [u8]),
) {
    pairs
        .filter(|(candidate, _)| candidate.as_ref().eq_ignore_ascii_case(name))
        .for_each(|(_, value)| found(value.as_ref()));
}

/// The value of a header without the white space around it; None if it is absent.
///
/// Fails with `header_malformed` if it is present with different values: choosing one would let the sender of
/// the other be believed.
pub(crate) fn single<'h>(headers: &'h (impl Headers + ?Sized), name: &str) -> Result<Option<&'h [u8]>> {
    unambiguous(headers, name).map_err(|problem| malformed(String::from(name), problem))
}

/// As [`single`], for callers that may not need the error.
pub(crate) fn unambiguous<'h>(
    headers: &'h (impl Headers + ?Sized),
    name: &str,
) -> Result<Option<&'h [u8]>, HeaderProblem> {
    let mut single = None;
    let mut conflicting = false;
    headers.each_value(name, &mut |value| {
        let value = value.trim_ascii();
        conflicting |= single.is_some_and(|other| other != value);
        single = Some(value);
    });
    if conflicting { Err(HeaderProblem::Conflicting) } else { Ok(single) }
}

pub(crate) fn malformed(name: impl Into<HeaderName>, problem: HeaderProblem) -> Error {
    Kind::HeaderMalformed { name: name.into(), problem }.into()
}

#[cfg(test)]
mod tests {
    use alloc::collections::BTreeMap;

    use super::{Headers, single};
    use crate::ErrorCode;

    fn value(headers: &(impl Headers + ?Sized)) -> Option<&[u8]> {
        single(headers, "X-Thing").expect("no conflict")
    }

    #[test]
    fn every_collection_ignores_case_and_outer_space() {
        let wanted = Some(&b"1"[..]);
        assert_eq!(value(&[("a", "0"), ("x-THING", " 1\t")]), wanted);
        assert_eq!(value(&&[("X-Thing", "1")]), wanted);
        assert_eq!(value(&vec![(String::from("X-Thing"), Vec::from(*b"1"))]), wanted);
        assert_eq!(value(&BTreeMap::from([("x-thing", "1")])), wanted);
        #[cfg(feature = "std")]
        assert_eq!(value(&std::collections::HashMap::from([("x-thing", "1")])), wanted);
        assert_eq!(value(&[("X-Thing-Else", "1")]), None);
    }

    #[cfg(feature = "http")]
    #[test]
    fn http_header_map() {
        let mut headers = http::HeaderMap::new();
        headers.append("x-thing", http::HeaderValue::from_static("1"));
        assert_eq!(value(&headers), Some(&b"1"[..]));
        headers.append("x-thing", http::HeaderValue::from_static("2"));
        assert!(single(&headers, "X-Thing").is_err());
    }

    #[test]
    fn every_collection_lists_its_names() {
        fn names(headers: &(impl Headers + ?Sized)) -> Vec<&str> {
            let mut names = Vec::new();
            headers.each_name(&mut |name| names.push(name));
            names
        }
        struct Unlisted;
        impl Headers for Unlisted {
            fn each_value<'h>(&'h self, _: &str, _: &mut dyn FnMut(&'h [u8])) {}
        }
        assert_eq!(names(&[("X-B", "0"), ("x-a", "1")]), ["X-B", "x-a"]);
        assert_eq!(names(&vec![(String::from("X-B"), "0")]), ["X-B"]);
        assert_eq!(names(&&BTreeMap::from([("x-b", "0"), ("X-A", "1")])), ["X-A", "x-b"]);
        #[cfg(feature = "std")]
        assert_eq!(names(&std::collections::HashMap::from([("X-B", "0")])), ["X-B"]);
        #[cfg(feature = "http")]
        {
            let mut headers = http::HeaderMap::new();
            headers.append("x-b", http::HeaderValue::from_static("0"));
            headers.append("x-b", http::HeaderValue::from_static("1"));
            assert_eq!(names(&headers), ["x-b"]);
        }
        assert!(names(&Unlisted).is_empty());
    }

    #[test]
    fn different_values_are_refused_and_equal_ones_are_not() {
        assert_eq!(value(&[("x-thing", "1"), ("X-Thing", "1 ")]), Some(&b"1"[..]));
        let error = single(&[("x-thing", "1"), ("X-Thing", "2")], "X-Thing").expect_err("conflict");
        assert_eq!(error.code(), ErrorCode::HeaderMalformed);
    }
}
