use crate::model::open_enum;

open_enum! {
    /// What an event is about: `webhook_type`, or `event` in the nested envelope.
    pub enum EventType {
        /// The status of a session changed; also sent when a session starts.
        StatusUpdated = "status.updated",
        /// The data of a session was corrected or monitored after the fact.
        DataUpdated = "data.updated",
        /// The status of a user changed.
        UserStatusUpdated = "user.status.updated",
        /// The profile of a user changed.
        UserDataUpdated = "user.data.updated",
        /// The status of a business changed.
        BusinessStatusUpdated = "business.status.updated",
        /// The profile of a business changed.
        BusinessDataUpdated = "business.data.updated",
        /// An entry was added to a timeline. Can be subscribed to, but is not delivered for live traffic.
        ActivityCreated = "activity.created",
        /// A transaction was created and evaluated.
        TransactionCreated = "transaction.created",
        /// The status of a transaction changed.
        TransactionStatusUpdated = "transaction.status.updated",
        /// The travel-rule exchange of a transaction moved on; may repeat the same status.
        TravelRuleStatusUpdated = "travel_rule.status.updated",
        /// New rules for transactions are suggested.
        TransactionRuleSuggestionsCreated = "transaction_rule_suggestions.created",
        /// Didit Authentication: somebody signed up.
        AuthSignup = "auth.signup",
        /// Didit Authentication: somebody signed in.
        AuthLogin = "auth.login",
        /// Didit Authentication: a sign-in failed, possibly for an identifier that nobody has.
        AuthLoginFailed = "auth.login_failed",
        /// Didit Authentication: somebody asked to reset a password.
        AuthPasswordResetRequested = "auth.password_reset_requested",
        /// Didit Authentication: a password was reset.
        AuthPasswordResetCompleted = "auth.password_reset_completed",
        /// Didit Authentication: a second factor was added, changed or removed.
        AuthMfaChanged = "auth.mfa_changed",
        /// Didit Authentication: somebody signed in from a device that was not seen before.
        AuthNewDevice = "auth.new_device",
        /// Didit Authentication: an account was locked.
        AuthAccountLocked = "auth.account_locked",
        /// A search in business registries has finished. Never signed, and never subscribed to: it goes to
        /// the address given with the search.
        KybRegistrySearchResolved = "kyb.registry_search.resolved",
    }
}
