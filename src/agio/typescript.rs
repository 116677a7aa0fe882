//! Which of Agio's types the npm package declares.

use super::event::{KycEvent, KytEvent};
use crate::model::typescript::{Declarations, TypeScript};

/// Declares the payloads and all they are made of.
pub(crate) fn declare(into: &mut Declarations) {
    KycEvent::declare(into);
    KytEvent::declare(into);
}

#[test]
fn payloads_are_declared() {
    let mut declarations = Declarations::default();
    declare(&mut declarations);
    let text = declarations.into_text();
    for name in
        ["interface AgioKycEvent", "interface AgioKytEvent", "type AgioKytStatus = 1 | 2 | 3 | 4 | (number"]
    {
        assert!(text.contains(name), "{name}");
    }
}
