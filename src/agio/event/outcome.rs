use alloc::borrow::Cow;

use super::kyc::KycEvent;
use crate::canonical::{self, Value};
use crate::content::text;
use crate::event::Outcome;

/// The members that decide what came of a check, from a body of whatever shape or from a model.
pub(in crate::agio) struct ReviewState<'a> {
    approved: bool,
    status: Option<Cow<'a, str>>,
    answer: Option<Cow<'a, str>>,
    reject_type: Option<Cow<'a, str>>,
}

impl<'a> ReviewState<'a> {
    pub(in crate::agio) fn read(root: Value<'_, 'a>) -> Self {
        let result = |name| root.get("reviewResult").and_then(|result| text(result, name));
        let approved = root.get("reviewApproved");
        Self {
            approved: approved.is_some_and(|flag| matches!(flag.kind(), canonical::Kind::Bool(true))),
            status: text(root, "reviewStatus"),
            answer: result("reviewAnswer"),
            reject_type: result("reviewRejectType"),
        }
    }

    pub(super) fn of(event: &'a KycEvent) -> Self {
        let result = event.review_result.as_ref();
        Self {
            approved: event.review_approved == Some(true),
            status: event.review_status.as_ref().map(|status| status.as_str().into()),
            answer: result.and_then(|result| Some(result.review_answer.as_ref()?.as_str().into())),
            reject_type: result.and_then(|result| Some(result.review_reject_type.as_ref()?.as_str().into())),
        }
    }

    pub(in crate::agio) fn outcome(&self) -> Option<Outcome> {
        if self.approved {
            return Some(Outcome::Approved);
        }
        match self.status.as_deref() {
            Some("completed") | None => {}
            Some("onHold") => return Some(Outcome::InReview),
            Some("init" | "pending" | "prechecked" | "queued" | "awaitingService" | "awaitingUser") => {
                return Some(Outcome::Pending);
            }
            Some(_) => return None,
        }
        match (self.answer.as_deref(), self.reject_type.as_deref()) {
            (Some("GREEN"), _) if self.status.is_some() => Some(Outcome::Approved),
            (Some("RED"), Some("FINAL")) => Some(Outcome::Declined),
            (Some("RED"), Some("RETRY")) => Some(Outcome::ResubmissionRequested),
            _ => None,
        }
    }
}
