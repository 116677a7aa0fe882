//! A body that was read strictly, and what every delivery offers of it, however it was authenticated.

use alloc::borrow::Cow;

use crate::canonical::{Document, Value};
use crate::event::Envelope;

/// A body that was read, with its envelope.
pub(crate) struct Content<'b> {
    body: &'b [u8],
    document: Document<'b>,
    envelope: Envelope<'b>,
}

impl<'b> Content<'b> {
    /// `document` and `envelope` were read from `body`.
    pub(crate) fn new(body: &'b [u8], document: Document<'b>, envelope: Envelope<'b>) -> Self {
        Self { body, document, envelope }
    }

    pub(crate) fn body(&self) -> &'b [u8] {
        self.body
    }

    /// The document with all its values.
    pub(crate) fn whole(&self) -> Cow<'_, Document<'b>> {
        self.document.whole()
    }

    pub(crate) fn envelope(&self) -> &Envelope<'b> {
        &self.envelope
    }
}

/// The text of a member; a member of another type, and an empty text, count as absent.
pub(crate) fn text<'a>(object: Value<'_, 'a>, name: &str) -> Option<Cow<'a, str>> {
    object.get(name).and_then(Value::as_str).filter(|text| !text.is_empty())
}

/// Gives a struct with a `content` what every delivery offers.
macro_rules! delivery {
    ($name:ident of $event:ty, $authenticated:expr) => {
        impl<'b> $name<'b> {
            /// The bytes of the body. Read the event from these and from no other copy.
            #[must_use]
            pub fn body(&self) -> &'b [u8] {
                self.content.body()
            }

            /// What happened to which of your users, in the words common to all providers.
            #[must_use]
            pub fn envelope(&self) -> &$crate::Envelope<'b> {
                self.content.envelope()
            }

            /// The event with all its documented members.
            ///
            /// # Errors
            ///
            /// The first member that has another type than documented. That says nothing about who sent the
            /// delivery, and [`envelope`](Self::envelope) and [`body`](Self::body) remain.
            pub fn event(&self) -> core::result::Result<$event, $crate::Problem> {
                <$event>::read(self.content.whole().root())
            }

            /// Every member that has another type than documented, up to a limit; empty if
            /// [`event`](Self::event) succeeds.
            #[must_use]
            pub fn problems(&self) -> alloc::vec::Vec<$crate::Problem> {
                <$event>::problems(self.content.whole().root())
            }

            /// What is known about where the body comes from.
            #[must_use]
            pub fn authenticated(&self) -> $crate::Authenticated {
                $authenticated
            }
        }

        /// Shows the envelope's type and outcome only: the rest is somebody's identity data.
        impl core::fmt::Debug for $name<'_> {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.debug_struct(stringify!($name))
                    .field("envelope", self.content.envelope())
                    .finish_non_exhaustive()
            }
        }
    };
}

pub(crate) use delivery;
