use crate::{Error, Result};

/// The providers this build knows.
#[derive(Clone, Copy)]
pub(super) enum Provider {
    Didit,
    Dhmad,
    Idwise,
    Agio,
}

impl Provider {
    pub(super) fn named(name: &str) -> Result<Self> {
        match name {
            "didit" => Ok(Self::Didit),
            "dhmad" => Ok(Self::Dhmad),
            "idwise" => Ok(Self::Idwise),
            "agio" => Ok(Self::Agio),
            _ => Err(Error::invalid_argument("the provider is none of didit, dhmad, idwise and agio")),
        }
    }
}
