use crate::model::open_enum;

open_enum! {
    /// The names of IDWise's events, in their documented spelling.
    pub enum EventName {
        /// The journey is finished and can be fetched.
        FinishedJourney = "Finished Journey",
        /// The user has done every step.
        FinishedUserSteps = "Finished User Steps",
        /// One step, or one side of a document, was processed.
        FinishedStep = "Finished Step",
        /// A person decided.
        ManuallyReviewed = "Manually Reviewed",
        /// A finished journey changed.
        UpdatedJourney = "Updated Journey",
        /// The user has to repeat steps.
        VerificationUpdateRequired = "Verification Update Required",
        /// The user did not repeat steps in time.
        RenewalDeadlineExceeded = "KYC Renewal Deadline Exceeded",
        /// Ongoing monitoring against lists of sanctions and politically exposed persons found something new.
        AmlMonitorUpdate = "AML Monitor Update",
        /// A later check of a known user ended.
        FinishedSpotCheck = "Finished Spot Check",
        /// What spot checks were before.
        FinishedOngoingCheck = "Finished Ongoing Check",
        /// The user handed a step in; from older webhooks.
        StepSubmitted = "Step Submitted",
    }
}

impl EventName {
    /// The name that `text` means: case does not matter, because the documentation also has
    /// `Finished spot Check`, and its `AML Monior Update` is taken for what it should be. None for a name
    /// that this version does not know.
    ///
    /// ```
    /// use kyc_webhooks::idwise::EventName;
    ///
    /// assert_eq!(EventName::recognise("Finished spot Check"), Some(EventName::FinishedSpotCheck));
    /// assert_eq!(EventName::recognise("Finished Something"), None);
    /// ```
    #[must_use]
    pub fn recognise(text: &str) -> Option<Self> {
        if text.eq_ignore_ascii_case("AML Monior Update") {
            return Some(Self::AmlMonitorUpdate);
        }
        Self::known(text, str::eq_ignore_ascii_case)
    }
}

#[cfg(test)]
mod tests {
    use super::EventName;

    #[test]
    fn every_name_is_recognised_in_every_case() {
        for name in EventName::DOCUMENTED {
            for spelling in [String::from(*name), name.to_lowercase(), name.to_uppercase()] {
                assert_eq!(EventName::recognise(&spelling).expect("known").as_str(), *name);
            }
        }
        assert_eq!(EventName::recognise("AML Monior Update"), Some(EventName::AmlMonitorUpdate));
        for unknown in ["", "Finished", "FinishedJourney", " Finished Journey", "Finished  Journey"] {
            assert_eq!(EventName::recognise(unknown), None, "{unknown}");
        }
    }
}
