use crate::canonical::{Kind, Value};

/// Which of the JSON types a value has.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum JsonKind {
    Null,
    Boolean,
    Number,
    String,
    Array,
    Object,
}

impl JsonKind {
    pub(crate) fn of(value: Value<'_, '_>) -> Self {
        match value.kind() {
            Kind::Null => Self::Null,
            Kind::Bool(_) => Self::Boolean,
            Kind::Integer(_) | Kind::Float(..) => Self::Number,
            Kind::String(_) => Self::String,
            Kind::Array => Self::Array,
            Kind::Object => Self::Object,
        }
    }
}
