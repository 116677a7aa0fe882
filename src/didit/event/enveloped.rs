//! The members that surround an event, in the flat envelope of today and the nested one before it.

use alloc::string::String;
use core::fmt;

use serde::{Serialize, Serializer};

use super::{EventType, Timestamp};
use crate::canonical::Value;
use crate::model::{Member, Mismatch, Model, Problem, Shape, open_enum, read, record};

open_enum! {
    /// Where an application runs.
    pub enum Environment {
        /// With real people.
        Live = "live",
        /// With made-up results that look exactly like real ones: refuse it where people are admitted.
        Sandbox = "sandbox",
    }
}

/// Declares a [`record!`] that has the members of the flat envelope too.
macro_rules! event_record {
    ($(#[doc = $about:literal])* pub struct $name:ident {
        $($(#[doc = $field_about:literal])* $field:ident: $type:ty,)*
    }) => {
        $crate::model::record! {
            $(#[doc = $about])*
            pub struct $name {
                /// The same whenever the event is delivered again. Test deliveries and version v1 have none.
                event_id: alloc::string::String,
                /// Which event it is. Version v1 has none.
                webhook_type: $crate::didit::EventType,
                /// When the delivery was made; fresh when somebody sends it again.
                timestamp: $crate::didit::Timestamp,
                /// When the event was created.
                created_at: $crate::didit::Timestamp,
                /// Your application.
                application_id: alloc::string::String,
                /// Where the application runs.
                environment: $crate::didit::Environment,
                $($(#[doc = $field_about])* $field: $type,)*
            }
        }
    };
}

pub(super) use event_record;

event_record! {
    /// The members around an event in the flat envelope.
    pub struct FlatEnvelope {}
}

record! {
    /// The members around `data` in the nested envelope, which Didit documented in April 2026.
    pub struct NestedEnvelope {
        /// Which event it is.
        event: EventType,
        /// The same whenever the event is delivered again. Events about users and businesses have none.
        event_id: String,
        /// Your application.
        application_id: String,
        /// When the event happened; the same whenever it is delivered again.
        timestamp: Timestamp,
    }
}

/// What surrounds an event of a kind that has existed in both envelopes.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum WireEnvelope {
    /// `webhook_type` and all other members side by side.
    Flat(FlatEnvelope),
    /// `event` and others around `data`.
    Nested(NestedEnvelope),
}

/// An event of a kind that has existed in both envelopes, so that you need not care which one it came in.
///
/// Its content has an accessor per kind, such as [`transaction`](Enveloped::transaction).
#[derive(Clone, PartialEq)]
pub struct Enveloped<T> {
    wire: WireEnvelope,
    pub(super) content: T,
}

/// What can stand in both envelopes.
pub(super) trait Content: Model + Serialize + Default {
    /// Forgets what is a member of the flat envelope under the same name.
    fn leave_to_flat_envelope(&mut self) {}
}

#[derive(Serialize)]
struct Data<T> {
    data: Option<T>,
}

impl<T: Model> Model for Data<T> {
    const SHAPE: &'static Shape =
        &Shape::Object { members: &[Member { name: "data", shape: T::SHAPE }], others: &Shape::Any };

    fn read(value: Value<'_, '_>) -> Result<Self, Mismatch> {
        Ok(Self { data: value.get("data").map(Model::read).transpose()?.flatten() })
    }
}

impl<T> Enveloped<T> {
    /// The surrounding members as they stand in the body.
    #[must_use]
    pub fn wire(&self) -> &WireEnvelope {
        &self.wire
    }

    /// Which event it is.
    #[must_use]
    pub fn event_type(&self) -> Option<&EventType> {
        match &self.wire {
            WireEnvelope::Flat(flat) => flat.webhook_type.as_ref(),
            WireEnvelope::Nested(nested) => nested.event.as_ref(),
        }
    }

    /// The same whenever the event is delivered again.
    #[must_use]
    pub fn event_id(&self) -> Option<&str> {
        match &self.wire {
            WireEnvelope::Flat(flat) => flat.event_id.as_deref(),
            WireEnvelope::Nested(nested) => nested.event_id.as_deref(),
        }
    }

    /// Your application.
    #[must_use]
    pub fn application_id(&self) -> Option<&str> {
        match &self.wire {
            WireEnvelope::Flat(flat) => flat.application_id.as_deref(),
            WireEnvelope::Nested(nested) => nested.application_id.as_deref(),
        }
    }

    /// Where the application runs. The nested envelope does not say.
    #[must_use]
    pub fn environment(&self) -> Option<&Environment> {
        match &self.wire {
            WireEnvelope::Flat(flat) => flat.environment.as_ref(),
            WireEnvelope::Nested(_) => None,
        }
    }

    /// When the delivery was made or, in the nested envelope, when the event happened.
    #[must_use]
    pub fn timestamp(&self) -> Option<&Timestamp> {
        match &self.wire {
            WireEnvelope::Flat(flat) => flat.timestamp.as_ref(),
            WireEnvelope::Nested(nested) => nested.timestamp.as_ref(),
        }
    }
}

/// Reads an event in the envelope it came in.
pub(super) fn read_enveloped<T: Content>(root: Value<'_, '_>, nested: bool) -> Result<Enveloped<T>, Problem> {
    if nested {
        let content = read::<Data<T>>(root)?.data.unwrap_or_default();
        return Ok(Enveloped { wire: WireEnvelope::Nested(read(root)?), content });
    }
    let wire = WireEnvelope::Flat(read(root)?);
    let mut content: T = read(root)?;
    content.leave_to_flat_envelope();
    Ok(Enveloped { wire, content })
}

/// What [`read_enveloped`] accepts: the envelope and its content.
pub(super) fn shapes<T: Content>(nested: bool) -> [&'static Shape; 2] {
    if nested { [NestedEnvelope::SHAPE, Data::<T>::SHAPE] } else { [FlatEnvelope::SHAPE, T::SHAPE] }
}

impl<T: Serialize> Serialize for Enveloped<T> {
    /// In the envelope it came in.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Both<'e, E, C> {
            #[serde(flatten)]
            envelope: &'e E,
            #[serde(flatten)]
            content: C,
        }

        let content = &self.content;
        match &self.wire {
            WireEnvelope::Flat(envelope) => Both { envelope, content }.serialize(serializer),
            WireEnvelope::Nested(envelope) => {
                Both { envelope, content: Data { data: Some(content) } }.serialize(serializer)
            }
        }
    }
}

/// Shows no content: it is somebody's data.
impl<T> fmt::Debug for Enveloped<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Enveloped").field("type", &self.event_type()).finish_non_exhaustive()
    }
}

#[cfg(test)]
impl<T: crate::model::typescript::TypeScript> crate::model::typescript::TypeScript for Enveloped<T> {
    fn reference() -> String {
        alloc::format!("{}Event", T::reference())
    }

    fn declare(into: &mut crate::model::typescript::Declarations) {
        FlatEnvelope::declare(into);
        NestedEnvelope::declare(into);
        T::declare(into);
        let (flat, nested, content) =
            (FlatEnvelope::reference(), NestedEnvelope::reference(), T::reference());
        let about = [" An event in the flat envelope of today, or the nested one before it."];
        into.add(Self::reference(), &about, |_| {
            alloc::format!("({flat} & {content}) | ({nested} & {{ data?: {content} | null }})")
        });
    }
}
