//! The macros of the crate's declarations, for serde.

use serde::Deserialize;
use serde_json::value::RawValue;

/// The text of a value, copied as the crate copies it.
#[derive(Debug, Deserialize)]
pub(crate) struct RawJson(Box<RawValue>);

/// The digits of a number or of a text, copied as the crate copies them, with the quotation marks.
#[derive(Debug, Deserialize)]
pub(crate) struct Decimal(Box<RawValue>);

macro_rules! record {
    ($($(#[doc = $about:literal])* pub struct $name:ident {
        $($(#[doc = $field_about:literal])* $field:ident $(as $wire:literal)?: $type:ty,)*
    })+) => { $(
        #[derive(Debug, serde::Deserialize)]
        pub struct $name {
            $($(#[serde(rename = $wire)])? pub $field: Option<$type>,)*
        }
    )+ };
}

macro_rules! open_enum {
    ($(#[doc = $about:literal])* pub enum $name:ident {
        $($(#[doc = $variant_about:literal])* $variant:ident = $text:literal,)+
    }) => {
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub enum $name {
            $($variant,)+
            Other(Box<str>),
        }

        impl $name {
            const KNOWN: &'static [(&'static str, Self)] = &[$(($text, Self::$variant)),+];

            fn known(text: &str, same: fn(&str, &str) -> bool) -> Option<Self> {
                Self::KNOWN.iter().find(|(known, _)| same(known, text)).map(|(_, value)| value.clone())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Visitor;

                impl serde::de::Visitor<'_> for Visitor {
                    type Value = $name;

                    fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                        f.write_str("a string")
                    }

                    fn visit_str<E>(self, text: &str) -> Result<$name, E> {
                        Ok(match text {
                            $($text => $name::$variant,)+
                            _ => $name::Other(text.into()),
                        })
                    }
                }

                deserializer.deserialize_str(Visitor)
            }
        }
    };
}

/// Asks for any value, once, and lets its type choose: `untagged` would keep a copy and try one after the other.
macro_rules! one_of {
    ($(#[doc = $about:literal])* pub enum $name:ident {
        $($(#[doc = $variant_about:literal])* $variant:ident($type:ty) = $($kind:ident)|+,)+
    } expected $expected:literal) => {
        #[derive(Debug)]
        #[non_exhaustive]
        pub enum $name {
            $($variant($type),)+
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Visitor;

                impl<'de> serde::de::Visitor<'de> for Visitor {
                    type Value = $name;

                    fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                        f.write_str($expected)
                    }

                    $($($crate::model::visit!($kind $name $variant $type);)+)+
                }

                deserializer.deserialize_any(Visitor)
            }
        }
    };
}

/// The methods of a visitor that take one JSON type.
macro_rules! visit {
    (String $name:ident $variant:ident $type:ty) => {
        $crate::model::visit!(@ $name $variant visit_str &str);
    };
    (Boolean $name:ident $variant:ident $type:ty) => {
        $crate::model::visit!(@ $name $variant visit_bool bool);
    };
    (Number $name:ident $variant:ident $type:ty) => {
        $crate::model::visit!(@ $name $variant visit_u64 u64);
        $crate::model::visit!(@ $name $variant visit_i64 i64);
        $crate::model::visit!(@ $name $variant visit_f64 f64);
    };
    (Array $name:ident $variant:ident $type:ty) => {
        fn visit_seq<A: serde::de::SeqAccess<'de>>(self, elements: A) -> Result<$name, A::Error> {
            let elements = serde::de::value::SeqAccessDeserializer::new(elements);
            serde::Deserialize::deserialize(elements).map($name::$variant)
        }
    };
    (Object $name:ident $variant:ident $type:ty) => {
        fn visit_map<A: serde::de::MapAccess<'de>>(self, members: A) -> Result<$name, A::Error> {
            let members = serde::de::value::MapAccessDeserializer::new(members);
            serde::Deserialize::deserialize(members).map($name::$variant)
        }
    };
    (@ $name:ident $variant:ident $method:ident $scalar:ty) => {
        fn $method<E: serde::de::Error>(self, value: $scalar) -> Result<$name, E> {
            $crate::model::of_scalar(value).map($name::$variant)
        }
    };
}

pub(crate) fn of_scalar<'de, V, T, E>(value: V) -> Result<T, E>
where
    V: serde::de::IntoDeserializer<'de, E>,
    T: Deserialize<'de>,
    E: serde::de::Error,
{
    T::deserialize(value.into_deserializer())
}

pub(crate) use {one_of, open_enum, record, visit};
