use alloc::string::String;
use core::fmt;

use serde::{Serialize, Serializer};

use crate::canonical::Value;
use crate::event::Outcome;
use crate::model::{Mismatch, Model, Shape, record};
use crate::time::UnixTime;

record! {
    /// The check of a wallet.
    pub struct KytEvent {
        /// The record of the wallet, the same in all its events.
        id: i64,
        /// The address that was checked.
        wallet_address: String,
        /// Your own identifier of the user.
        external_user_id: String,
        /// What came of the check.
        status_id: KytStatus,
        /// Whether the wallet is new and without history. Such wallets are approved automatically.
        clean_wallet: bool,
        /// When the wallet was handed in, as RFC 3339 text.
        created_at: String,
        /// When the status last changed, as RFC 3339 text; see [`occurred_at`](Self::occurred_at).
        updated_at: String,
    }
}

impl KytEvent {
    /// Whether the status will not change any more.
    #[must_use]
    pub fn is_final(&self) -> bool {
        self.status_id.is_some_and(KytStatus::is_final)
    }

    /// What was decided. None without a status and for one that this version does not know.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        self.status_id.and_then(KytStatus::outcome)
    }

    /// When the status last changed. None without `updated_at`, and for a text that is no time.
    #[must_use]
    pub fn occurred_at(&self) -> Option<UnixTime> {
        self.updated_at.as_deref().and_then(UnixTime::from_lenient_text)
    }
}

/// What came of the check of a wallet, which Agio writes as a number.
///
/// Numbers that this version does not know are kept as they are.
///
/// ```
/// use kyc_webhooks::agio::KytStatus;
///
/// assert!(KytStatus::from(4).is_final());
/// assert!(!KytStatus::Pending.is_final());
/// assert_eq!(KytStatus::from(9), KytStatus::Other(9));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum KytStatus {
    /// 1: the wallet is being analysed.
    Pending,
    /// 2: it passed the analysis and the review by a person.
    Approved,
    /// 3: it did not pass.
    Denied,
    /// 4: it passed the analysis alone.
    AutoApproved,
    /// A number that this version does not know.
    Other(i64),
}

impl KytStatus {
    /// The number that Agio writes.
    #[must_use]
    pub const fn code(self) -> i64 {
        match self {
            Self::Pending => 1,
            Self::Approved => 2,
            Self::Denied => 3,
            Self::AutoApproved => 4,
            Self::Other(code) => code,
        }
    }

    /// Whether the status will not change any more, as Agio documents it; false for numbers that this version
    /// does not know.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Approved | Self::Denied | Self::AutoApproved)
    }

    /// What was decided. None for a number that this version does not know.
    #[must_use]
    pub const fn outcome(self) -> Option<Outcome> {
        match self {
            Self::Pending => Some(Outcome::Pending),
            Self::Approved | Self::AutoApproved => Some(Outcome::Approved),
            Self::Denied => Some(Outcome::Declined),
            Self::Other(_) => None,
        }
    }
}

/// The outcome that a status number means.
pub(in crate::agio) fn outcome(code: i64) -> Option<Outcome> {
    KytStatus::from(code).outcome()
}

impl From<i64> for KytStatus {
    fn from(code: i64) -> Self {
        match code {
            1 => Self::Pending,
            2 => Self::Approved,
            3 => Self::Denied,
            4 => Self::AutoApproved,
            _ => Self::Other(code),
        }
    }
}

impl fmt::Display for KytStatus {
    /// The number.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.code().fmt(f)
    }
}

impl Model for KytStatus {
    const SHAPE: &'static Shape = i64::SHAPE;

    fn read(value: Value<'_, '_>) -> Result<Self, Mismatch> {
        i64::read(value).map(Self::from)
    }
}

impl Serialize for KytStatus {
    /// As the number.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.code())
    }
}

#[cfg(test)]
impl crate::model::typescript::TypeScript for KytStatus {
    fn reference() -> String {
        crate::model::typescript::name(module_path!(), "KytStatus")
    }

    fn declare(into: &mut crate::model::typescript::Declarations) {
        let about = [
            " What came of the check of a wallet: 1 pending, 2 approved, 3 denied, 4 approved automatically.",
            " 2, 3 and 4 are final.",
        ];
        into.add(Self::reference(), &about, |_| "1 | 2 | 3 | 4 | (number & {})".into());
    }
}
