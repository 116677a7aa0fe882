/// Declares an object of which every member may be missing or null, and which may have more members than are
/// declared.
///
/// ```ignore
/// record! {
///     /// What it is.
///     pub struct Hit {
///         /// What it means, in which unit.
///         score: f64,
///         /// A member whose name is no Rust name in the house style.
///         payload_id as "WebhookPayloadId": u64,
///     }
/// }
/// ```
macro_rules! record {
    ($($(#[doc = $about:literal])* pub struct $name:ident {
        $($(#[doc = $field_about:literal])* $field:ident $(as $wire:literal)?: $type:ty,)*
    })+) => { $(
        $(#[doc = $about])*
        #[derive(Clone, PartialEq, Default, serde::Serialize)]
        #[non_exhaustive]
        pub struct $name {
            $(
                $(#[doc = $field_about])*
                #[serde($(rename = $wire,)? skip_serializing_if = "Option::is_none")]
                pub $field: Option<$type>,
            )*
        }

        impl $crate::model::Model for $name {
            const SHAPE: &'static $crate::model::Shape = &$crate::model::Shape::Object {
                members: &[$($crate::model::Member {
                    name: $crate::model::wire_name!($field $($wire)?),
                    shape: <$type as $crate::model::Model>::SHAPE,
                }),*],
                others: &$crate::model::Shape::Any,
            };

            fn read(value: $crate::canonical::Value<'_, '_>) -> Result<Self, $crate::model::Mismatch> {
                let mut record = Self::default();
                for (key, member) in value.object()? {
                    match &*key {
                        $($crate::model::wire_name!($field $($wire)?) => {
                            record.$field = $crate::model::Model::read(member)?;
                        })*
                        _ => {}
                    }
                }
                Ok(record)
            }
        }

        /// Shows no content: it is somebody's identity data.
        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        }

        #[cfg(test)]
        impl $crate::model::typescript::TypeScript for $name {
            fn reference() -> alloc::string::String {
                $crate::model::typescript::name(module_path!(), stringify!($name))
            }

            fn declare(into: &mut $crate::model::typescript::Declarations) {
                let about: &[&str] = &[$($about),*];
                into.add(Self::reference(), about, |into| {
                    let mut members = $crate::model::typescript::Members::default();
                    $(
                        let about: &[&str] = &[$($field_about),*];
                        members.add::<$type>($crate::model::wire_name!($field $($wire)?), about, into);
                    )*
                    members.end()
                });
            }
        }
    )+ };
}

/// The name of a member in JSON.
macro_rules! wire_name {
    ($field:ident $wire:literal) => {
        $wire
    };
    ($field:ident) => {
        stringify!($field)
    };
}

pub(crate) use {record, wire_name};
