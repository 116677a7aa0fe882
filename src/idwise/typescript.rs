//! Which of IDWise's types the npm package declares.

use super::event::{
    AmlMonitorEvent, JourneyEvent, OngoingCheckEvent, RenewalEvent, SpotCheckEvent, StepEvent,
    UpdateRequiredEvent, UpdatedJourneyEvent,
};
use crate::model::typescript::{Declarations, TypeScript};

/// Declares the payloads and all they are made of.
pub(crate) fn declare(into: &mut Declarations) {
    JourneyEvent::declare(into);
    UpdatedJourneyEvent::declare(into);
    UpdateRequiredEvent::declare(into);
    RenewalEvent::declare(into);
    AmlMonitorEvent::declare(into);
    SpotCheckEvent::declare(into);
    OngoingCheckEvent::declare(into);
    StepEvent::declare(into);
}

#[test]
fn payloads_are_declared() {
    let mut declarations = Declarations::default();
    declare(&mut declarations);
    let text = declarations.into_text();
    for name in ["interface IdwiseJourneyEvent", "interface IdwiseRenewalStep ", "type IdwiseDecision ="] {
        assert!(text.contains(name), "{name}");
    }
}
