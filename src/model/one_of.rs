/// Declares a value that comes as one of several JSON types.
///
/// ```ignore
/// one_of! {
///     /// What it is.
///     pub enum Title {
///         /// What it means.
///         Text(String) = String,
///         /// Several types may share a variant.
///         Other(RawJson) = Number | Array,
///     }
///     expected "string, number or array"
/// }
/// ```
macro_rules! one_of {
    ($(#[doc = $about:literal])* pub enum $name:ident {
        $($(#[doc = $variant_about:literal])* $variant:ident($type:ty) = $($kind:ident)|+,)+
    } expected $expected:literal) => {
        $(#[doc = $about])*
        #[derive(Clone, PartialEq)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[doc = $variant_about])* $variant($type),)+
        }

        impl $crate::model::Model for $name {
            const SHAPE: &'static $crate::model::Shape =
                &$crate::model::Shape::Chosen(|value| match $crate::model::JsonKind::of(value) {
                    $($($crate::model::JsonKind::$kind)|+ => Ok(<$type as $crate::model::Model>::SHAPE),)+
                    #[allow(unreachable_patterns, reason = "not every type leaves one out")]
                    _ => Err(value.is_not($expected)),
                });

            fn read(value: $crate::canonical::Value<'_, '_>) -> Result<Self, $crate::model::Mismatch> {
                match $crate::model::JsonKind::of(value) {
                    $($($crate::model::JsonKind::$kind)|+ => {
                        <$type as $crate::model::Model>::read(value).map(Self::$variant)
                    })+
                    #[allow(unreachable_patterns, reason = "not every type leaves one out")]
                    _ => Err(value.is_not($expected)),
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(value) => serde::Serialize::serialize(value, serializer),)+
                }
            }
        }

        /// Shows no content: it is somebody's identity data.
        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                match self {
                    $(Self::$variant(_) => f.write_str(concat!(stringify!($variant), "(..)")),)+
                }
            }
        }

        #[cfg(test)]
        impl $crate::model::typescript::TypeScript for $name {
            fn reference() -> alloc::string::String {
                $crate::model::typescript::name(module_path!(), stringify!($name))
            }

            fn declare(into: &mut $crate::model::typescript::Declarations) {
                use $crate::model::typescript::TypeScript;
                let about: &[&str] = &[$($about),*];
                into.add(Self::reference(), about, |into| {
                    $(<$type as TypeScript>::declare(into);)+
                    let members = [$(<$type as TypeScript>::reference()),+];
                    // Whatever else it may be, TypeScript calls that unknown.
                    if members.iter().any(|member| member == "unknown") { "unknown".into() } else { members.join(" | ") }
                });
            }
        }
    };
}

pub(crate) use one_of;
