//! The canonical form: of every document one, whatever its spelling, and of every text an answer.

use kyc_webhooks::canonical::{Form, canonicalize};
use proptest::prelude::*;
use serde_json::Value;

use super::documents::{body_with_time, document, write_styled};

proptest! {
    #[test]
    fn canonical_form_is_that_of_the_model(members in document()) {
        let model = Value::Object(members).to_string();
        prop_assert_eq!(canonicalize(model.as_bytes(), Form::Utf8).unwrap(), model);
    }

    #[test]
    fn spelling_order_and_space_never_matter(members in document(), style in any::<Vec<u8>>()) {
        let value = Value::Object(members);
        let mut styled = String::new();
        write_styled(&value, &mut style.into_iter().cycle().take(100_000), &mut styled);
        prop_assert_eq!(canonicalize(styled.as_bytes(), Form::Utf8).unwrap(), value.to_string(), "{}", styled);
    }

    #[test]
    fn canonical_forms_are_stable_and_convert_into_each_other(members in document()) {
        let text = Value::Object(members).to_string();
        let utf8 = canonicalize(text.as_bytes(), Form::Utf8).unwrap();
        let ascii = canonicalize(text.as_bytes(), Form::Ascii).unwrap();
        prop_assert!(ascii.is_ascii());
        prop_assert_eq!(&canonicalize(utf8.as_bytes(), Form::Ascii).unwrap(), &ascii);
        prop_assert_eq!(&canonicalize(ascii.as_bytes(), Form::Utf8).unwrap(), &utf8);
        prop_assert_eq!(&canonicalize(ascii.as_bytes(), Form::Ascii).unwrap(), &ascii);
    }

    #[test]
    fn a_float_is_written_so_that_it_reads_back_as_itself(value in any::<f64>().prop_filter("finite", |v| v.is_finite())) {
        let text = canonicalize(format!("{{\"v\":{value:e}}}").as_bytes(), Form::Utf8).unwrap();
        let digits = text.strip_prefix("{\"v\":").and_then(|text| text.strip_suffix('}')).unwrap();
        prop_assert_eq!(digits.parse::<f64>().unwrap(), value);
        prop_assert!(!digits.ends_with(".0"));
    }

    #[test]
    fn any_bytes_get_an_answer(bytes in any::<Vec<u8>>()) {
        if let Err(error) = canonicalize(&bytes, Form::Utf8) {
            prop_assert!(error.offset().is_some_and(|offset| offset <= bytes.len()));
        }
    }

    #[test]
    fn a_damaged_document_gets_an_answer(members in document(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = body_with_time(members);
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Err(error) = canonicalize(&bytes, Form::Utf8) {
            prop_assert!(error.offset().is_some_and(|offset| offset <= bytes.len()));
        }
        let _ = canonicalize(&bytes[..at], Form::Ascii);
    }
}
