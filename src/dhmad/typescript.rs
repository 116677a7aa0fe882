//! Which of DHMAD's types the npm package declares.

use super::event::{ContractEvent, EscrowEvent, IdentityEvent};
use crate::model::typescript::{Declarations, TypeScript};

/// Declares the payloads and all they are made of.
pub(crate) fn declare(into: &mut Declarations) {
    IdentityEvent::declare(into);
    EscrowEvent::declare(into);
    ContractEvent::declare(into);
}

#[test]
fn payloads_are_declared() {
    let mut declarations = Declarations::default();
    declare(&mut declarations);
    let text = declarations.into_text();
    for name in ["interface DhmadIdentityEvent", "interface DhmadEscrow ", "type DhmadSignatory ="] {
        assert!(text.contains(name), "{name}");
    }
}
