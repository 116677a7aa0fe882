//! Which of the models TypeScript gets to see; what they are made of follows.

use super::event::{
    ActivityEvent, AuthEvent, EntityEvent, RegistrySearchEvent, RuleSuggestionsEvent, SessionEvent,
    TransactionEvent, TravelRuleEvent,
};
use crate::model::typescript::{Declarations, TypeScript};

/// Declares the body of every family of events.
pub(crate) fn declare(into: &mut Declarations) {
    SessionEvent::declare(into);
    EntityEvent::declare(into);
    ActivityEvent::declare(into);
    TransactionEvent::declare(into);
    TravelRuleEvent::declare(into);
    RuleSuggestionsEvent::declare(into);
    AuthEvent::declare(into);
    RegistrySearchEvent::declare(into);
}

#[test]
fn every_family_is_declared_under_its_own_name() {
    let mut declarations = Declarations::default();
    declare(&mut declarations);
    let text = declarations.into_text();
    for name in [
        "interface DiditSessionEvent {",
        "type DiditEntityEvent = (DiditFlatEnvelope & DiditEntity) | (DiditNestedEnvelope & {",
        "type DiditActivityEvent = ",
        "type DiditTransactionEvent = ",
        "interface DiditTravelRuleEvent {",
        "interface DiditRuleSuggestionsEvent {",
        "interface DiditAuthEvent {",
        "interface DiditRegistrySearchEvent {",
        "  nodes_to_resubmit?: DiditNodeToResubmit[] | null;",
        "  timestamp?: DiditTimestamp | null;",
        "  amount?: string | number | null;",
        "  changes?: DiditChanges | null;",
    ] {
        assert!(text.contains(name), "{name}\n{text}");
    }
}
