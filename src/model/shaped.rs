//! Types whose JSON comes in several shapes.

use core::fmt;
use core::marker::PhantomData;

use serde::Deserializer;
use serde::de::{Deserialize, DeserializeSeed, Error, SeqAccess, Visitor};

/// The name by which [`super::read`] recognises such types.
pub(super) const NAME: &str = "$kyc_webhooks::Shaped";

/// A type whose JSON comes in several shapes, which a first look at the value tells apart.
///
/// Unlike trying one shape after the other, this keeps the path of what is wrong with the shape it is.
pub(crate) trait Shaped<'de>: Sized {
    /// What has to be known about the value before it is read. It sees the members that a search for further
    /// problems passes over too, so that the shape stays the same throughout.
    type Look: Deserialize<'de>;

    /// Reads the value as what it looks like.
    fn read<D: Deserializer<'de>>(look: Self::Look, deserializer: D) -> Result<Self, D::Error>;
}

/// The `Deserialize` of a [`Shaped`] type. Works with [`super::read`] only.
pub(crate) fn deserialize<'de, T: Shaped<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_newtype_struct(NAME, LookThenRead(PhantomData))
}

struct LookThenRead<T>(PhantomData<T>);

impl<'de, T: Shaped<'de>> Visitor<'de> for LookThenRead<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a body read by kyc-webhooks")
    }

    /// Gets the same value twice.
    fn visit_seq<A: SeqAccess<'de>>(self, mut value: A) -> Result<T, A::Error> {
        let missing = || A::Error::invalid_length(0, &"the value twice");
        let look = value.next_element::<T::Look>()?.ok_or_else(missing)?;
        value.next_element_seed(Looked::<T>(look))?.ok_or_else(missing)
    }
}

struct Looked<'de, T: Shaped<'de>>(T::Look);

impl<'de, T: Shaped<'de>> DeserializeSeed<'de> for Looked<'de, T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::read(self.0, deserializer)
    }
}
