//! Keys for events that have no identifier of their own.

use alloc::string::String;

use crate::canonical::quote;

/// One text for several: a JSON array, in which no two different lists look the same.
pub(crate) fn key<T: AsRef<str>>(parts: &[Option<T>]) -> String {
    let mut key = String::from("[");
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            key.push(',');
        }
        match part {
            Some(text) => quote(text.as_ref(), &mut key),
            None => key.push_str("null"),
        }
    }
    key.push(']');
    key
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn different_parts_give_different_keys() {
        assert_eq!(key(&[Some("a"), None, Some("b\"c")]), r#"["a",null,"b\"c"]"#);
        assert_ne!(key(&[Some("a,b")]), key(&[Some("a"), Some("b")]));
        assert_ne!(key(&[Some("null")]), key::<&str>(&[None]));
    }
}
