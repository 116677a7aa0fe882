use crate::model::open_enum;

open_enum! {
    /// What happened to an applicant: the events of Sumsub, whose form Agio passes on. Agio itself documents
    /// [`ApplicantReviewed`](Self::ApplicantReviewed).
    pub enum EventType {
        /// The applicant was made.
        ApplicantCreated = "applicantCreated",
        /// Everything was handed in, and the check begins.
        ApplicantPending = "applicantPending",
        /// Half of the check is done.
        ApplicantPrechecked = "applicantPrechecked",
        /// The review has ended.
        ApplicantReviewed = "applicantReviewed",
        /// A person has to decide.
        ApplicantOnHold = "applicantOnHold",
        /// The applicant has to do something.
        ApplicantAwaitingUser = "applicantAwaitingUser",
        /// A service has to answer.
        ApplicantAwaitingService = "applicantAwaitingService",
        /// An action was handed in.
        ApplicantActionPending = "applicantActionPending",
        /// The review of an action has ended.
        ApplicantActionReviewed = "applicantActionReviewed",
        /// A person has to decide about an action.
        ApplicantActionOnHold = "applicantActionOnHold",
        /// An action has another level.
        ApplicantActionLevelChanged = "applicantActionLevelChanged",
        /// The applicant's data changed.
        ApplicantPersonalInfoChanged = "applicantPersonalInfoChanged",
        /// The applicant's tags changed.
        ApplicantTagsChanged = "applicantTagsChanged",
        /// The applicant has another level.
        ApplicantLevelChanged = "applicantLevelChanged",
        /// The applicant was activated.
        ApplicantActivated = "applicantActivated",
        /// The applicant was deactivated.
        ApplicantDeactivated = "applicantDeactivated",
        /// The applicant was deleted.
        ApplicantDeleted = "applicantDeleted",
        /// The applicant's personal data were deleted.
        ApplicantPersonalDataDeleted = "applicantPersonalDataDeleted",
        /// The check starts again.
        ApplicantReset = "applicantReset",
        /// A workflow ended.
        ApplicantWorkflowCompleted = "applicantWorkflowCompleted",
        /// A workflow failed.
        ApplicantWorkflowFailed = "applicantWorkflowFailed",
        /// The identification by video changed.
        VideoIdentStatusChanged = "videoIdentStatusChanged",
        /// The recording of an identification by video is ready.
        VideoIdentCompositionCompleted = "videoIdentCompositionCompleted",
    }
}

open_enum! {
    /// How far a review is.
    pub enum ReviewStatus {
        /// The applicant has not handed everything in.
        Init = "init",
        /// Everything is there, and the check begins.
        Pending = "pending",
        /// Half of the check is done.
        Prechecked = "prechecked",
        /// The check waits for its turn.
        Queued = "queued",
        /// The check has ended.
        Completed = "completed",
        /// A person has to decide, or the owners of a company have to be checked first.
        OnHold = "onHold",
        /// A service has to answer.
        AwaitingService = "awaitingService",
        /// The applicant has to do something.
        AwaitingUser = "awaitingUser",
    }
}

open_enum! {
    /// Passed or not.
    pub enum ReviewAnswer {
        /// Passed.
        Green = "GREEN",
        /// Not passed.
        Red = "RED",
    }
}

open_enum! {
    /// Whether a rejected applicant can try again.
    pub enum ReviewRejectType {
        /// No.
        Final = "FINAL",
        /// Yes.
        Retry = "RETRY",
    }
}

open_enum! {
    /// Person or company.
    pub enum ApplicantType {
        /// A person.
        Individual = "individual",
        /// A company.
        Company = "company",
    }
}

open_enum! {
    /// Why an applicant was rejected.
    pub enum RejectLabel {
        /// Something was forged.
        Forgery = "FORGERY",
        /// A template of a document, from the internet.
        DocumentTemplate = "DOCUMENT_TEMPLATE",
        /// The pictures are of low quality.
        LowQuality = "LOW_QUALITY",
        /// Too many files, or files that have nothing to do with it.
        Spam = "SPAM",
        /// What was handed in is no document.
        NotDocument = "NOT_DOCUMENT",
        /// The selfie does not show the person of the document.
        SelfieMismatch = "SELFIE_MISMATCH",
        /// The document is not valid.
        IdInvalid = "ID_INVALID",
        /// The applicant's country is not accepted.
        Foreigner = "FOREIGNER",
        /// The applicant exists already.
        Duplicate = "DUPLICATE",
        /// The selfie cannot be used.
        BadSelfie = "BAD_SELFIE",
        /// The video cannot be used.
        BadVideoSelfie = "BAD_VIDEO_SELFIE",
        /// The faces could not be compared.
        BadFaceMatching = "BAD_FACE_MATCHING",
        /// The proof of residence cannot be used.
        BadProofOfResidence = "BAD_PROOF_OF_RESIDENCE",
        /// A picture of a screen.
        Screenshots = "SCREENSHOTS",
        /// A picture without colours.
        BlackAndWhite = "BLACK_AND_WHITE",
        /// The picture cannot be used for what it is meant for.
        IncompatibleTaskReq = "INCOMPATIBLE_TASK_REQ",
        /// The picture was edited.
        GraphicEditor = "GRAPHIC_EDITOR",
        /// The pictures cannot be used.
        UnsatisfactoryPhotos = "UNSATISFACTORY_PHOTOS",
        /// The applicant is too young or too old.
        AgeRequirementMismatch = "AGE_REQUIREMENT_MISMATCH",
    }
}
