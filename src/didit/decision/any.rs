//! Decisions of any version.

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::fmt;

use serde::{Serialize, Serializer};

use super::status::SessionStatus;
use super::{Decision, DecisionV1, DecisionV2, Warning};
use crate::canonical::{Document, Value};
use crate::error;
use crate::model::{self, JsonKind, Mismatch, Model, Shape};

/// A decision of any version.
///
/// Nothing in it names its version, which the members tell:
///
/// 1. One of V3's lists, such as `id_verifications`, even empty or null: V3.
/// 2. `features` as a text, or one of `kyc`, `face` and `location`: V1.
/// 3. One of V2's checks, such as `id_verification`, `liveness` or `aml`: V2.
/// 4. None of these: V3.
///
/// ```
/// use kyc_webhooks::didit::AnyDecision;
///
/// let decision = AnyDecision::from_json(br#"{"features":"OCR + FACE","kyc":{"full_name":"Ada Moreno"}}"#)?;
/// match &decision {
///     AnyDecision::V3(decision) => println!("{:?}", decision.id_verifications),
///     AnyDecision::V1(decision) => println!("{:?}", decision.kyc),
///     _ => println!("another version"),
/// }
/// # assert!(matches!(decision, AnyDecision::V1(_)));
/// # Ok::<(), kyc_webhooks::Error>(())
/// ```
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum AnyDecision {
    /// The present version.
    V3(Box<Decision>),
    /// Each check once.
    V2(Box<DecisionV2>),
    /// The first version.
    V1(Box<DecisionV1>),
}

impl AnyDecision {
    /// The session.
    #[must_use]
    pub fn session_id(&self) -> Option<&str> {
        match self {
            Self::V3(decision) => decision.session_id.as_deref(),
            Self::V2(decision) => decision.session_id.as_deref(),
            Self::V1(decision) => decision.session_id.as_deref(),
        }
    }

    /// What was decided.
    #[must_use]
    pub fn status(&self) -> Option<&SessionStatus> {
        match self {
            Self::V3(decision) => decision.status.as_ref(),
            Self::V2(decision) => decision.status.as_ref(),
            Self::V1(decision) => decision.status.as_ref(),
        }
    }

    /// Your own identifier of the user or business.
    #[must_use]
    pub fn vendor_data(&self) -> Option<&str> {
        match self {
            Self::V3(decision) => decision.vendor_data.as_deref(),
            Self::V2(decision) => decision.vendor_data.as_deref(),
            Self::V1(decision) => decision.vendor_data.as_deref(),
        }
    }

    /// What all checks noticed.
    pub fn warnings(&self) -> impl Iterator<Item = &Warning> {
        let warnings: Vec<_> = match self {
            Self::V3(decision) => decision.warnings().collect(),
            Self::V2(decision) => decision.warnings().collect(),
            Self::V1(decision) => decision.warnings.iter().flatten().collect(),
        };
        warnings.into_iter()
    }
}

/// The reading of API responses, the same for every version.
macro_rules! from_json {
    ($($decision:ident $which:literal)+) => { $(
        impl $decision {
            #[doc = concat!("Reads ", $which, " from a response of the API, such as the body of")]
            /// `GET /v3/session/{id}/decision/`.
            ///
            /// The text is read as strictly as that of a webhook, but may have any length. Nothing is
            /// verified: it is for responses that you fetched from the provider yourself.
            ///
            /// # Errors
            ///
            /// [`FieldUnexpected`](crate::ErrorCode::FieldUnexpected), with the path of a member that has
            /// another type than documented; and, if the body cannot be read at all, those of
            /// [`canonicalize`](crate::canonical::canonicalize).
            pub fn from_json(body: &[u8]) -> error::Result<Self> {
                let document = Document::read(body, usize::MAX)?;
                Ok(model::read(document.root())?)
            }
        }
    )+ };
}

from_json! {
    AnyDecision "a decision of any version"
    Decision "a decision of version V3"
    DecisionV2 "a decision of version V2"
    DecisionV1 "a decision of version V1"
}

/// Which version a decision is of.
enum Version {
    V3,
    V2,
    V1,
}

impl Version {
    fn of(decision: Value<'_, '_>) -> Result<Self, Mismatch> {
        let (mut v1, mut v2) = (false, false);
        for (name, member) in decision.object()? {
            match &*name {
                "features" => v1 |= JsonKind::of(member) == JsonKind::String,
                "kyc" | "face" | "location" => v1 = true,
                "id_verification"
                | "nfc"
                | "liveness"
                | "face_match"
                | "poa"
                | "phone"
                | "email"
                | "aml"
                | "ip_analysis"
                | "database_validation"
                | "questionnaire" => v2 = true,
                "id_verifications"
                | "nfc_verifications"
                | "liveness_checks"
                | "face_matches"
                | "poa_verifications"
                | "document_ai_documents"
                | "phone_verifications"
                | "email_verifications"
                | "aml_screenings"
                | "ip_analyses"
                | "database_validations"
                | "questionnaire_responses"
                | "signatures"
                | "bank_verifications"
                | "registry_checks"
                | "document_verifications"
                | "key_people_checks" => return Ok(Self::V3),
                _ => {}
            }
        }
        Ok(match (v1, v2) {
            (true, _) => Self::V1,
            (false, true) => Self::V2,
            (false, false) => Self::V3,
        })
    }
}

impl Model for AnyDecision {
    const SHAPE: &'static Shape = &Shape::Chosen(|value| {
        Ok(match Version::of(value)? {
            Version::V3 => Decision::SHAPE,
            Version::V2 => DecisionV2::SHAPE,
            Version::V1 => DecisionV1::SHAPE,
        })
    });

    fn read(value: Value<'_, '_>) -> Result<Self, Mismatch> {
        match Version::of(value)? {
            Version::V3 => Model::read(value).map(Self::V3),
            Version::V2 => Model::read(value).map(Self::V2),
            Version::V1 => Model::read(value).map(Self::V1),
        }
    }
}

impl Serialize for AnyDecision {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::V3(decision) => decision.serialize(serializer),
            Self::V2(decision) => decision.serialize(serializer),
            Self::V1(decision) => decision.serialize(serializer),
        }
    }
}

/// Shows the version only: the rest is somebody's identity data.
impl fmt::Debug for AnyDecision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::V3(_) => "V3(..)",
            Self::V2(_) => "V2(..)",
            Self::V1(_) => "V1(..)",
        })
    }
}

#[cfg(test)]
impl model::typescript::TypeScript for AnyDecision {
    fn reference() -> String {
        model::typescript::name(module_path!(), "AnyDecision")
    }

    fn declare(into: &mut model::typescript::Declarations) {
        Decision::declare(into);
        DecisionV2::declare(into);
        DecisionV1::declare(into);
        let about = [
            "A decision of any version; its members tell which. Ask for the one that you read: after",
            "`if (decision && \"id_verifications\" in decision)` it is of the present version, with `id_verification` or",
            "another single check it is the one before, with `kyc` the first.",
        ];
        into.add(Self::reference(), &about, |_| {
            [Decision::reference(), DecisionV2::reference(), DecisionV1::reference()].join(" | ")
        });
    }
}
