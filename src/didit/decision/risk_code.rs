use crate::model::open_enum;

open_enum! {
    /// What a warning is about.
    ///
    /// The set is open: the provider adds codes, and some that it counts but does not name are not here.
    pub enum RiskCode {
        // Identity document.
        /// You do not accept this kind of document. `additional_data` has `issuing_state`, `document_type`,
        /// `document_subtype`, `document_region` and `document_region_with_subtype`.
        DocumentNotSupportedForApplication = "DOCUMENT_NOT_SUPPORTED_FOR_APPLICATION",
        /// The document has expired.
        DocumentExpired = "DOCUMENT_EXPIRED",
        /// There is no portrait.
        PortraitImageNotDetected = "PORTRAIT_IMAGE_NOT_DETECTED",
        /// The document is on a blocklist.
        IdDocumentInBlocklist = "ID_DOCUMENT_IN_BLOCKLIST",
        /// The face that the other camera saw is on a blocklist.
        FrontCameraFaceInBlocklist = "FRONT_CAMERA_FACE_IN_BLOCKLIST",
        /// The face that the other camera saw is hardly like the user's.
        LowFrontCameraFaceMatchSimilarity = "LOW_FRONT_CAMERA_FACE_MATCH_SIMILARITY",
        /// The user is younger than the minimum age.
        MinimumAgeNotMet = "MINIMUM_AGE_NOT_MET",
        /// The user is, or looks, younger than the minimum age.
        AgeBelowMinimum = "AGE_BELOW_MINIMUM",
        /// The age could not be told.
        AgeNotDetected = "AGE_NOT_DETECTED",
        /// The user may have been verified before.
        PossibleDuplicatedUser = "POSSIBLE_DUPLICATED_USER",
        /// There is no QR code.
        QrNotDetected = "QR_NOT_DETECTED",
        /// The QR code is not valid.
        QrValidationFailed = "QR_VALIDATION_FAILED",
        /// There is no bar code.
        BarcodeNotDetected = "BARCODE_NOT_DETECTED",
        /// The bar code is not valid.
        BarcodeValidationFailed = "BARCODE_VALIDATION_FAILED",
        /// The signature in the bar code is not valid.
        BarcodeSignatureInvalid = "BARCODE_SIGNATURE_INVALID",
        /// There is no machine-readable zone.
        MrzNotDetected = "MRZ_NOT_DETECTED",
        /// The machine-readable zone is not valid.
        MrzValidationFailed = "MRZ_VALIDATION_FAILED",
        /// The data contradict each other.
        DataInconsistent = "DATA_INCONSISTENT",
        /// The machine-readable zone says something else than the print.
        MrzAndDataExtractedFromOcrNotSame = "MRZ_AND_DATA_EXTRACTED_FROM_OCR_NOT_SAME",
        /// The name differs from that of documents approved before.
        DocumentNameDifferentFromOtherApprovedDocuments =
            "DOCUMENT_NAME_DIFFERENT_FROM_OTHER_APPROVED_DOCUMENTS",
        /// Two documents contradict each other.
        IdVerificationDataMismatchBetweenDocuments = "ID_VERIFICATION_DATA_MISMATCH_BETWEEN_DOCUMENTS",
        /// Front and back are of different documents.
        DocumentSidesMismatch = "DOCUMENT_SIDES_MISMATCH",
        /// It could not be recognised as a document.
        CouldNotRecognizeDocument = "COULD_NOT_RECOGNIZE_DOCUMENT",
        /// The kind of document could not be told.
        CouldNotDetectDocumentType = "COULD_NOT_DETECT_DOCUMENT_TYPE",
        /// The name could not be read.
        NameNotDetected = "NAME_NOT_DETECTED",
        /// The date of birth could not be read.
        DateOfBirthNotDetected = "DATE_OF_BIRTH_NOT_DETECTED",
        /// The last day of validity could not be read.
        ExpirationDateNotDetected = "EXPIRATION_DATE_NOT_DETECTED",
        /// The number of the document could not be read.
        DocumentNumberNotDetected = "DOCUMENT_NUMBER_NOT_DETECTED",
        /// The number cannot be one of such a document.
        DocumentNumberFormatMismatch = "DOCUMENT_NUMBER_FORMAT_MISMATCH",
        /// The personal number cannot be one of that country.
        PersonalNumberFormatMismatch = "PERSONAL_NUMBER_FORMAT_MISMATCH",
        /// A date does not exist or cannot be right.
        InvalidDate = "INVALID_DATE",
        /// The address could not be taken apart.
        UnparsedAddress = "UNPARSED_ADDRESS",
        /// It is a picture of a screen.
        ScreenCaptureDetected = "SCREEN_CAPTURE_DETECTED",
        /// It is a picture of a print.
        PrintedCopyDetected = "PRINTED_COPY_DETECTED",
        /// The portrait was changed.
        PortraitManipulationDetected = "PORTRAIT_MANIPULATION_DETECTED",
        /// The picture can be found in public.
        PublicDocumentImageDetected = "PUBLIC_DOCUMENT_IMAGE_DETECTED",
        /// The country is not the expected one.
        CountryMismatchWithProvided = "COUNTRY_MISMATCH_WITH_PROVIDED",
        /// The date of birth is not the expected one.
        DobMismatchWithProvided = "DOB_MISMATCH_WITH_PROVIDED",
        /// The name is not the expected one.
        FullNameMismatchWithProvided = "FULL_NAME_MISMATCH_WITH_PROVIDED",
        /// The gender is not the expected one.
        GenderMismatchWithProvided = "GENDER_MISMATCH_WITH_PROVIDED",
        /// The identification number is not the expected one.
        IdentificationNumberMismatchWithProvided = "IDENTIFICATION_NUMBER_MISMATCH_WITH_PROVIDED",
        /// The nationality is not the expected one.
        NationalityMismatchWithProvided = "NATIONALITY_MISMATCH_WITH_PROVIDED",
        // Chip of the identity document.
        /// The chip was not read. `additional_data` has `skip_reason`.
        SkippedNfcValidation = "SKIPPED_NFC_VALIDATION",
        /// The chip could not be verified.
        NfcChipNotVerified = "NFC_CHIP_NOT_VERIFIED",
        /// The issuer's certificate is not known.
        NfcTrustAnchorMissing = "NFC_TRUST_ANCHOR_MISSING",
        /// The chip says something else than the print.
        NfcAndOcrDataNotSame = "NFC_AND_OCR_DATA_NOT_SAME",
        /// The certificate was revoked.
        DscCertificateRevoked = "DSC_CERTIFICATE_REVOKED",
        /// The certificate has expired.
        DscCertificateExpired = "DSC_CERTIFICATE_EXPIRED",
        // Liveness.
        /// There is no face.
        NoFaceDetected = "NO_FACE_DETECTED",
        /// It is not a living person.
        LivenessFaceAttack = "LIVENESS_FACE_ATTACK",
        /// The face is on a blocklist.
        FaceInBlocklist = "FACE_IN_BLOCKLIST",
        /// The face may be on a blocklist.
        PossibleFaceInBlocklist = "POSSIBLE_FACE_IN_BLOCKLIST",
        /// It may not be a living person.
        LowLivenessScore = "LOW_LIVENESS_SCORE",
        /// The picture of the face is poor.
        LowFaceQuality = "LOW_FACE_QUALITY",
        /// The face is too dark.
        LowFaceLuminance = "LOW_FACE_LUMINANCE",
        /// The face is too bright.
        HighFaceLuminance = "HIGH_FACE_LUMINANCE",
        /// There are several faces.
        MultipleFacesDetected = "MULTIPLE_FACES_DETECTED",
        /// The face is that of another user.
        DuplicatedFace = "DUPLICATED_FACE",
        /// The face may be that of another user.
        PossibleDuplicatedFace = "POSSIBLE_DUPLICATED_FACE",
        // Face match.
        /// There is no picture to compare with.
        NoReferenceImage = "NO_REFERENCE_IMAGE",
        /// The faces are hardly alike.
        LowFaceMatchSimilarity = "LOW_FACE_MATCH_SIMILARITY",
        /// The faces were not compared.
        FaceMatchNotComputed = "FACE_MATCH_NOT_COMPUTED",
        // AML.
        /// The user may be on a list.
        PossibleMatchFound = "POSSIBLE_MATCH_FOUND",
        /// The lists could not be searched.
        CouldNotPerformAmlScreening = "COULD_NOT_PERFORM_AML_SCREENING",
        // Phone.
        /// Too many wrong codes.
        VerificationCodeAttemptsExceeded = "VERIFICATION_CODE_ATTEMPTS_EXCEEDED",
        /// The number is on a blocklist.
        PhoneNumberInBlocklist = "PHONE_NUMBER_IN_BLOCKLIST",
        /// The number is known for fraud.
        HighRiskPhoneNumber = "HIGH_RISK_PHONE_NUMBER",
        /// It is a throw-away number.
        DisposableNumberDetected = "DISPOSABLE_NUMBER_DETECTED",
        /// It is a number over the internet.
        VoipNumberDetected = "VOIP_NUMBER_DETECTED",
        /// Another user has the number.
        DuplicatedPhoneNumber = "DUPLICATED_PHONE_NUMBER",
        // Email.
        /// Too many wrong codes.
        EmailCodeAttemptsExceeded = "EMAIL_CODE_ATTEMPTS_EXCEEDED",
        /// The address is on a blocklist.
        EmailInBlocklist = "EMAIL_IN_BLOCKLIST",
        /// Nothing can be delivered to the address.
        UndeliverableEmailDetected = "UNDELIVERABLE_EMAIL_DETECTED",
        /// The address is part of data breaches.
        BreachedEmailDetected = "BREACHED_EMAIL_DETECTED",
        /// It is a throw-away address.
        DisposableEmailDetected = "DISPOSABLE_EMAIL_DETECTED",
        /// Another user has the address.
        DuplicatedEmail = "DUPLICATED_EMAIL",
        // Proof of address.
        /// Parts of the address are missing.
        MissingAddressInformation = "MISSING_ADDRESS_INFORMATION",
        /// The document is too old.
        PoaDocumentExpired = "POA_DOCUMENT_EXPIRED",
        /// The document is too old; the former name of it.
        ExpiredDocument = "EXPIRED_DOCUMENT",
        /// It is no document that proves an address.
        InvalidDocumentType = "INVALID_DOCUMENT_TYPE",
        /// You do not accept this kind of document as a proof of address.
        PoaDocumentNotSupportedForApplication = "POA_DOCUMENT_NOT_SUPPORTED_FOR_APPLICATION",
        /// The name is not the expected one.
        NameMismatchWithProvided = "NAME_MISMATCH_WITH_PROVIDED",
        /// The name is not that of the identity document.
        NameMismatchIdVerification = "NAME_MISMATCH_ID_VERIFICATION",
        /// Two proofs have different names.
        PoaNameMismatchBetweenDocuments = "POA_NAME_MISMATCH_BETWEEN_DOCUMENTS",
        /// Too many attempts.
        PoaMaxAttemptsExceeded = "POA_MAX_ATTEMPTS_EXCEEDED",
        /// The day of issue is in the future.
        FutureIssueDate = "FUTURE_ISSUE_DATE",
        /// The file says something else about itself than the document.
        DocumentMetadataMismatch = "DOCUMENT_METADATA_MISMATCH",
        /// The document may have been changed.
        SuspectedDocumentManipulation = "SUSPECTED_DOCUMENT_MANIPULATION",
        /// The language is not supported.
        UnsupportedDocumentLanguage = "UNSUPPORTED_DOCUMENT_LANGUAGE",
        /// The address is not the expected one.
        AddressMismatchWithProvided = "ADDRESS_MISMATCH_WITH_PROVIDED",
        /// The day of issue could not be read.
        UnableToExtractIssueDate = "UNABLE_TO_EXTRACT_ISSUE_DATE",
        /// The issuer could not be told.
        IssuerNotIdentified = "ISSUER_NOT_IDENTIFIED",
        /// The address could not be taken apart or does not exist.
        UnparsableOrInvalidAddress = "UNPARSABLE_OR_INVALID_ADDRESS",
        /// How old the document is could not be told.
        UnableToValidateDocumentAge = "UNABLE_TO_VALIDATE_DOCUMENT_AGE",
        /// The picture is poor. Documented, but never sent.
        PoorDocumentQuality = "POOR_DOCUMENT_QUALITY",
        // Address and device of the connection.
        /// The user comes through a VPN, Tor or the like.
        PrivateNetworkDetected = "PRIVATE_NETWORK_DETECTED",
        /// The user comes from another country than the document.
        CountryFromDocumentDoesNotMatchCountryFromIp = "COUNTRY_FROM_DOCUMENT_DOES_NOT_MATCH_COUNTRY_FROM_IP",
        /// Another user has come from the same address.
        DuplicatedIpAddress = "DUPLICATED_IP_ADDRESS",
        /// Another user has come with the same device.
        DuplicatedDeviceFingerprint = "DUPLICATED_DEVICE_FINGERPRINT",
        /// The device was recognised by its traits.
        DeviceRecoveredHighConfidence = "DEVICE_RECOVERED_HIGH_CONFIDENCE",
        /// The user comes from another place than expected.
        IpLocationMismatch = "IP_LOCATION_MISMATCH",
        /// The user comes from a place you do not accept.
        IpLocationNotAllowed = "IP_LOCATION_NOT_ALLOWED",
        /// Several devices took part.
        MultipleDevicesInSession = "MULTIPLE_DEVICES_IN_SESSION",
        /// A program took part in the user's place.
        AutomationFrameworkDetected = "AUTOMATION_FRAMEWORK_DETECTED",
        /// The device is an emulator.
        DeviceEmulatorDetected = "DEVICE_EMULATOR_DETECTED",
        /// The protection of the device was removed.
        DeviceRootedOrJailbroken = "DEVICE_ROOTED_OR_JAILBROKEN",
        /// The app was interfered with while it ran.
        DeviceRuntimeHookingDetected = "DEVICE_RUNTIME_HOOKING_DETECTED",
        /// The app was changed.
        DeviceAppTampered = "DEVICE_APP_TAMPERED",
        // Databases.
        /// The databases have other data.
        DatabaseValidationNoMatch = "DATABASE_VALIDATION_NO_MATCH",
        /// The databases have partly other data.
        DatabaseValidationPartialMatch = "DATABASE_VALIDATION_PARTIAL_MATCH",
        /// The databases could not be asked.
        CouldNotPerformDatabaseValidation = "COULD_NOT_PERFORM_DATABASE_VALIDATION",
        // Businesses.
        /// You do not accept companies of that country.
        KybCountryRestricted = "KYB_COUNTRY_RESTRICTED",
        /// The registry does not say who runs the company.
        KybOfficersDataNotFound = "KYB_OFFICERS_DATA_NOT_FOUND",
        /// The registry does not say who owns the company.
        KybOwnershipDataNotFound = "KYB_OWNERSHIP_DATA_NOT_FOUND",
        /// Who owns the company in the end cannot be worked out.
        KybBeneficialOwnershipNotDerivable = "KYB_BENEFICIAL_OWNERSHIP_NOT_DERIVABLE",
        /// A document of the company may have been changed.
        KybDocumentSuspectedManipulation = "KYB_DOCUMENT_SUSPECTED_MANIPULATION",
        /// Text in a document of the company seems replaced, which is not proven.
        KybDocumentUnprovenTextReplacement = "KYB_DOCUMENT_UNPROVEN_TEXT_REPLACEMENT",
        /// A document of the company has expired.
        KybDocumentExpired = "KYB_DOCUMENT_EXPIRED",
        /// Too many attempts with a document of the company.
        KybDocumentMaxAttemptsExceeded = "KYB_DOCUMENT_MAX_ATTEMPTS_EXCEEDED",
        /// A document of the company lacks something it must have.
        KybDocumentMissingRequiredField = "KYB_DOCUMENT_MISSING_REQUIRED_FIELD",
        // Documents of your own choice.
        /// The document may have been changed.
        DocumentAiSuspectedManipulation = "DOCUMENT_AI_SUSPECTED_MANIPULATION",
        /// The name is not that of the user.
        DocumentAiNameMismatch = "DOCUMENT_AI_NAME_MISMATCH",
        /// The document cannot be read.
        DocumentAiUnreadableDocument = "DOCUMENT_AI_UNREADABLE_DOCUMENT",
        /// Required fields are missing.
        DocumentAiMissingRequiredFields = "DOCUMENT_AI_MISSING_REQUIRED_FIELDS",
        /// The file is of a kind that cannot be read.
        DocumentAiUnsupportedFile = "DOCUMENT_AI_UNSUPPORTED_FILE",
    }
}
