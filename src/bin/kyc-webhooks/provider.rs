use clap::ValueEnum;
use serde::Serialize;

/// Whose webhooks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Provider {
    Didit,
    Dhmad,
    Idwise,
    Agio,
}

impl Provider {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Didit => "didit",
            Self::Dhmad => "dhmad",
            Self::Idwise => "idwise",
            Self::Agio => "agio",
        }
    }

    /// Whether deliveries are signed. Those of the others carry a credential at most.
    pub(crate) const fn signs(self) -> bool {
        matches!(self, Self::Didit | Self::Dhmad)
    }
}
