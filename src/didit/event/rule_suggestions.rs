//! `transaction_rule_suggestions.created`.

use super::enveloped::event_record;
use crate::model::RawJson;

event_record! {
    /// New rules for transactions are suggested. It is about no transaction.
    ///
    /// Didit says that identifiers, kinds, titles and their number are in it, but publishes no example: the
    /// names here are the likely ones, and what else there is stays in the body.
    pub struct RuleSuggestionsEvent {
        /// The suggestions, if they come as a list.
        suggestions: RawJson,
        /// Their identifiers.
        suggestion_ids: RawJson,
        /// What kinds of suggestions they are.
        kinds: RawJson,
        /// Their titles.
        titles: RawJson,
        /// How many there are.
        count: i64,
        /// In test deliveries, that it is one.
        metadata: RawJson,
    }
}
