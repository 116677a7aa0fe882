use alloc::string::String;

use super::event::Event;
use super::scheme::Scheme;
use crate::content::{Content, delivery};

/// A delivery whose body is authenticated. Its headers are not; see [the module](super).
pub struct Verified<'b> {
    pub(super) content: Content<'b>,
    pub(super) scheme: Scheme,
    pub(super) secret_index: usize,
    pub(super) webhook_id: Option<String>,
}

delivery!(Verified of Event, crate::Authenticated::Body);

impl Verified<'_> {
    /// What the matching signature covers.
    #[must_use]
    pub fn scheme(&self) -> Scheme {
        self.scheme
    }

    /// Which of the verifier's secrets matched, counted from zero.
    #[must_use]
    pub fn secret_index(&self) -> usize {
        self.secret_index
    }

    /// The header `x-webhook-id`, which DHMAD says to deduplicate by. It is not signed, and whether it names
    /// the event or one attempt to deliver it is not documented.
    #[must_use]
    pub fn webhook_id(&self) -> Option<&str> {
        self.webhook_id.as_deref()
    }
}
