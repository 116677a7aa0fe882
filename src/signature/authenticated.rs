use serde::{Serialize, Serializer};

/// What a successful check proves about a delivery.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Authenticated {
    /// Every byte of the body, or every value in it, was signed with the secret.
    Body,
    /// Only the fields that the result names were signed; the rest of the body may be forged.
    Fields,
    /// The sender knows a static credential. It says who sent the request, not what it says.
    Sender,
    /// Nothing was checked.
    None,
}

impl Authenticated {
    /// `"body"`, `"fields"`, `"sender"` or `"none"`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Body => "body",
            Self::Fields => "fields",
            Self::Sender => "sender",
            Self::None => "none",
        }
    }
}

impl Serialize for Authenticated {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Authenticated;

    #[test]
    fn each_has_a_name() {
        for (what, name) in [
            (Authenticated::Body, "body"),
            (Authenticated::Fields, "fields"),
            (Authenticated::Sender, "sender"),
            (Authenticated::None, "none"),
        ] {
            assert_eq!(what.as_str(), name);
            assert_eq!(serde_json::to_value(what).expect("JSON"), name);
        }
    }
}
