//! What Didit's deliveries say, typed.

mod activity;
mod auth;
mod changes;
mod entity;
mod enveloped;
mod event_type;
mod name;
mod registry_search;
mod resubmit;
mod rule_suggestions;
mod session;
mod session_status;
#[cfg(test)]
mod tests;
mod timestamp;
mod transaction;
mod travel_rule;

use alloc::boxed::Box;
use alloc::vec::Vec;

use serde::{Serialize, Serializer};

pub use activity::{Activity, ActivityEvent, ActivitySource};
pub use auth::AuthEvent;
pub use changes::{Change, Changes};
pub use entity::{Entity, EntityEvent, EntityReason, EntityStatus};
use enveloped::read_enveloped;
pub use enveloped::{Enveloped, Environment, FlatEnvelope, NestedEnvelope, WireEnvelope};
pub use event_type::EventType;
pub(super) use name::{Form, Name};
pub use registry_search::{FoundCompany, Pagination, RegistrySearchEvent, RegistrySearchResult};
pub use resubmit::{NodeToResubmit, ResubmitInfo, ResubmitNode};
pub use rule_suggestions::RuleSuggestionsEvent;
pub use session::{SandboxScenario, SessionEvent, SessionKind, Trigger};
pub use session_status::SessionStatus;
pub use timestamp::Timestamp;
pub use transaction::{
    ActionRequired, ActionType, Direction, Transaction, TransactionEvent, TransactionReason,
    TransactionStatus,
};
pub use travel_rule::{Rail, TravelRuleEvent, TravelRuleStatus};

use crate::canonical::{Document, Value};
use crate::model::{Model, Problem, RawJson, Shape, problems, read};

/// What a delivery says, by family of events.
///
/// ```
/// use kyc_webhooks::didit::{Event, SessionStatus, parse_unverified};
///
/// let body = br#"{"session_id":"s-1","status":"Approved","webhook_type":"status.updated"}"#;
/// match parse_unverified(body)?.event()? {
///     Event::Session(session) => assert_eq!(session.status, Some(SessionStatus::Approved)),
///     _ => unreachable!("status.updated is about a session"),
/// }
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Event {
    /// `status.updated` and `data.updated`, and everything of webhook version v1.
    Session(Box<SessionEvent>),
    /// `user.*` and `business.*`.
    Entity(Box<EntityEvent>),
    /// `activity.created`.
    Activity(Box<ActivityEvent>),
    /// `transaction.created` and `transaction.status.updated`.
    Transaction(Box<TransactionEvent>),
    /// `travel_rule.status.updated`.
    TravelRule(Box<TravelRuleEvent>),
    /// `transaction_rule_suggestions.created`.
    RuleSuggestions(Box<RuleSuggestionsEvent>),
    /// `auth.*`.
    Auth(Box<AuthEvent>),
    /// `kyb.registry_search.resolved`, which is never signed and therefore never in a
    /// [`Verified`](super::Verified).
    RegistrySearch(Box<RegistrySearchEvent>),
    /// An event that this version does not know, or one in an envelope in which it is not documented: the
    /// whole body.
    Other(RawJson),
}

/// The variant of [`Event`] that fits a body.
#[derive(Clone, Copy)]
enum Family {
    Session,
    Entity,
    Activity,
    Transaction,
    TravelRule,
    RuleSuggestions,
    Auth,
    RegistrySearch,
    Other,
}

impl Family {
    /// The family, and whether the envelope is nested.
    fn of(root: Value<'_, '_>) -> (Self, bool) {
        let Some(name) = Name::of_any(root) else { return (Self::Other, false) };
        let family = match (EventType::from(&*name.text), name.form) {
            (EventType::StatusUpdated | EventType::DataUpdated, Form::Flat | Form::VersionOne) => {
                Self::Session
            }
            (
                EventType::UserStatusUpdated
                | EventType::UserDataUpdated
                | EventType::BusinessStatusUpdated
                | EventType::BusinessDataUpdated,
                Form::Flat | Form::Nested,
            ) => Self::Entity,
            (EventType::ActivityCreated, Form::Flat | Form::Nested) => Self::Activity,
            (
                EventType::TransactionCreated | EventType::TransactionStatusUpdated,
                Form::Flat | Form::Nested,
            ) => Self::Transaction,
            (EventType::TravelRuleStatusUpdated, Form::Flat) => Self::TravelRule,
            (EventType::TransactionRuleSuggestionsCreated, Form::Flat) => Self::RuleSuggestions,
            (
                EventType::AuthSignup
                | EventType::AuthLogin
                | EventType::AuthLoginFailed
                | EventType::AuthPasswordResetRequested
                | EventType::AuthPasswordResetCompleted
                | EventType::AuthMfaChanged
                | EventType::AuthNewDevice
                | EventType::AuthAccountLocked,
                Form::Flat,
            ) => Self::Auth,
            (EventType::KybRegistrySearchResolved, Form::Callback) => Self::RegistrySearch,
            _ => Self::Other,
        };
        (family, name.form == Form::Nested)
    }
}

impl Event {
    /// Reads the event of a body.
    pub(crate) fn read(root: Value<'_, '_>) -> Result<Self, Problem> {
        let (family, nested) = Family::of(root);
        Ok(match family {
            Family::Session => Self::Session(read(root)?),
            Family::Entity => Self::Entity(Box::new(read_enveloped(root, nested)?)),
            Family::Activity => Self::Activity(Box::new(read_enveloped(root, nested)?)),
            Family::Transaction => Self::Transaction(Box::new(read_enveloped(root, nested)?)),
            Family::TravelRule => Self::TravelRule(read(root)?),
            Family::RuleSuggestions => Self::RuleSuggestions(read(root)?),
            Family::Auth => Self::Auth(read(root)?),
            Family::RegistrySearch => Self::RegistrySearch(read(root)?),
            Family::Other => Self::Other(read(root)?),
        })
    }

    /// Everything that keeps the event of a body from being read.
    pub(crate) fn problems(root: Value<'_, '_>) -> Vec<Problem> {
        problems(root, &Self::shapes(root))
    }

    /// What is documented of the kind of event that a body holds.
    pub(crate) fn shapes(root: Value<'_, '_>) -> [&'static Shape; 2] {
        let (family, nested) = Family::of(root);
        match family {
            Family::Session => [SessionEvent::SHAPE, &Shape::Any],
            Family::Entity => enveloped::shapes::<Entity>(nested),
            Family::Activity => enveloped::shapes::<Activity>(nested),
            Family::Transaction => enveloped::shapes::<Transaction>(nested),
            Family::TravelRule => [TravelRuleEvent::SHAPE, &Shape::Any],
            Family::RuleSuggestions => [RuleSuggestionsEvent::SHAPE, &Shape::Any],
            Family::Auth => [AuthEvent::SHAPE, &Shape::Any],
            Family::RegistrySearch => [RegistrySearchEvent::SHAPE, &Shape::Any],
            Family::Other => [&Shape::Any, &Shape::Any],
        }
    }

    /// Whether the console made it up to test your endpoint: `metadata.test_webhook` is true. It is signed
    /// like any other.
    #[must_use]
    pub fn is_test(&self) -> bool {
        marks_test(match self {
            Self::Session(event) => event.metadata.as_ref(),
            Self::Entity(event) => event.entity().metadata.as_ref(),
            Self::Activity(event) => event.activity().metadata.as_ref(),
            Self::Transaction(event) => event.transaction().metadata.as_ref(),
            Self::TravelRule(event) => event.metadata.as_ref(),
            Self::RuleSuggestions(event) => event.metadata.as_ref(),
            Self::Auth(event) => event.metadata.as_ref(),
            Self::RegistrySearch(_) => None,
            Self::Other(body) => {
                return Document::read_any(body.as_str().as_bytes())
                    .is_ok_and(|body| body.root().get("metadata").is_some_and(is_marked_as_test));
            }
        })
    }

    /// Whether it is from a sandbox, whose results are made up but look like real ones.
    #[must_use]
    pub fn is_sandbox(&self) -> bool {
        let environment = match self {
            Self::Session(event) => event.environment.as_ref(),
            Self::Entity(event) => event.environment(),
            Self::Activity(event) => event.environment(),
            Self::Transaction(event) => event.environment(),
            Self::TravelRule(event) => event.environment.as_ref(),
            Self::RuleSuggestions(event) => event.environment.as_ref(),
            Self::Auth(event) => event.environment.as_ref(),
            Self::RegistrySearch(_) => None,
            Self::Other(body) => {
                return Document::read_any(body.as_str().as_bytes()).is_ok_and(|body| {
                    let environment = body.root().get("environment").and_then(Value::as_str);
                    environment.is_some_and(|environment| environment == Environment::Sandbox.as_str())
                });
            }
        };
        environment == Some(&Environment::Sandbox)
    }
}

/// Whether metadata says that a delivery is a test.
fn marks_test(metadata: Option<&RawJson>) -> bool {
    let document = metadata.and_then(|metadata| Document::read_any(metadata.as_str().as_bytes()).ok());
    document.is_some_and(|document| is_marked_as_test(document.root()))
}

fn is_marked_as_test(metadata: Value<'_, '_>) -> bool {
    metadata.get("test_webhook").is_some_and(|flag| flag.text() == "true")
}

impl Serialize for Event {
    /// As the body it was read from, without members that this version does not know.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Session(event) => event.serialize(serializer),
            Self::Entity(event) => event.serialize(serializer),
            Self::Activity(event) => event.serialize(serializer),
            Self::Transaction(event) => event.serialize(serializer),
            Self::TravelRule(event) => event.serialize(serializer),
            Self::RuleSuggestions(event) => event.serialize(serializer),
            Self::Auth(event) => event.serialize(serializer),
            Self::RegistrySearch(event) => event.serialize(serializer),
            Self::Other(body) => body.serialize(serializer),
        }
    }
}
