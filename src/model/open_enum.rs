/// Declares an enum of the values a provider documents, which keeps every other value too.
///
/// ```ignore
/// open_enum! {
///     /// What it is.
///     pub enum Status {
///         /// What it means.
///         InReview = "In Review",
///     }
/// }
/// ```
macro_rules! open_enum {
    ($(#[doc = $about:literal])* pub enum $name:ident {
        $($(#[doc = $variant_about:literal])* $variant:ident = $text:literal,)+
    }) => {
        $(#[doc = $about])*
        ///
        /// Values that this version does not know are kept as they are.
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[doc = $variant_about])* $variant,)+
            /// A value that this version does not know.
            Other(alloc::boxed::Box<str>),
        }

        impl $name {
            /// The documented values, as the provider writes them.
            pub const DOCUMENTED: &'static [&'static str] = &[$($text),+];

            /// The same as values.
            const KNOWN: &'static [Self] = &[$(Self::$variant),+];

            /// The documented value that `text` is, by a rule of the caller.
            #[allow(dead_code, reason = "most are spelt in one way only")]
            pub(crate) fn known(text: &str, same: fn(&str, &str) -> bool) -> Option<Self> {
                Self::KNOWN.get($crate::model::position(Self::DOCUMENTED, text, same)?).cloned()
            }

            /// The value as the provider writes it.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $text,)+
                    Self::Other(text) => text,
                }
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::known(text, |documented, text| documented == text)
                    .unwrap_or_else(|| Self::Other(text.into()))
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl $crate::model::Model for $name {
            const SHAPE: &'static $crate::model::Shape = &$crate::model::Shape::String;

            fn read(value: $crate::canonical::Value<'_, '_>) -> Result<Self, $crate::model::Mismatch> {
                $crate::model::text(value).map(|text| Self::from(&*text))
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        #[cfg(test)]
        impl $crate::model::typescript::TypeScript for $name {
            fn reference() -> alloc::string::String {
                $crate::model::typescript::name(module_path!(), stringify!($name))
            }

            fn declare(into: &mut $crate::model::typescript::Declarations) {
                let about: &[&str] = &[$($about),*];
                into.add(Self::reference(), about, |_| {
                    let values: alloc::vec::Vec<_> =
                        Self::DOCUMENTED.iter().map(|value| alloc::format!("{value:?}")).collect();
                    alloc::format!("\n  | {}\n  | (string & {{}})", values.join("\n  | "))
                });
            }
        }
    };
}

/// Where `text` is among `names`.
///
/// A `match` on the names would be compiled into a comparison with each, which adds up to kilobytes of wasm.
#[cfg_attr(target_arch = "wasm32", inline(never))]
#[cfg_attr(not(target_arch = "wasm32"), inline)]
pub(crate) fn position(names: &[&str], text: &str, same: fn(&str, &str) -> bool) -> Option<usize> {
    names.iter().position(|name| same(name, text))
}

pub(crate) use open_enum;
