use alloc::collections::BTreeMap;
use alloc::string::String;
use core::fmt;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::canonical::Value;
use crate::model::{Member, Mismatch, Model, RawJson, Shape, record};

record! {
    /// The values of one member of a profile. A value that was or became null is absent.
    pub struct Change {
        /// Before.
        previous: RawJson,
        /// Now.
        current: RawJson,
    }
}

type Values = BTreeMap<String, RawJson>;

/// The members of a profile that changed, with their values.
///
/// Documented as `{"display_name":{"previous":…,"current":…}}`; seen described as
/// `{"previous":{"display_name":…},"current":{"display_name":…}}`. Both read the same.
#[derive(Clone, PartialEq, Default)]
pub struct Changes {
    fields: BTreeMap<String, Change>,
    previous: Option<Values>,
    current: Option<Values>,
}

impl Changes {
    /// The value before of a member; None if it was null, or did not change.
    #[must_use]
    pub fn previous(&self, field: &str) -> Option<&RawJson> {
        let by_field = self.fields.get(field).and_then(|change| change.previous.as_ref());
        by_field.or_else(|| not_null(self.previous.as_ref()?.get(field)?))
    }

    /// The value now of a member; None if it is null, or did not change.
    #[must_use]
    pub fn current(&self, field: &str) -> Option<&RawJson> {
        let by_field = self.fields.get(field).and_then(|change| change.current.as_ref());
        by_field.or_else(|| not_null(self.current.as_ref()?.get(field)?))
    }

    /// The names of the members that changed, sorted.
    pub fn fields(&self) -> impl Iterator<Item = &str> {
        let sides = self.previous.iter().chain(&self.current).flat_map(BTreeMap::keys);
        let names: alloc::collections::BTreeSet<_> = self.fields.keys().chain(sides).collect();
        names.into_iter().map(String::as_str)
    }
}

fn not_null(value: &RawJson) -> Option<&RawJson> {
    (value.as_str() != "null").then_some(value)
}

impl Model for Changes {
    const SHAPE: &'static Shape = &Shape::Object {
        members: &[
            Member { name: "previous", shape: Values::SHAPE },
            Member { name: "current", shape: Values::SHAPE },
        ],
        others: <Option<Change>>::SHAPE,
    };

    fn read(value: Value<'_, '_>) -> Result<Self, Mismatch> {
        let mut changes = Self::default();
        for (key, member) in value.object()? {
            // No profile has members of these two names.
            match &*key {
                "previous" => changes.previous = Model::read(member)?,
                "current" => changes.current = Model::read(member)?,
                _ => {
                    if let Some(change) = Model::read(member)? {
                        changes.fields.insert(key.into(), change);
                    }
                }
            }
        }
        Ok(changes)
    }
}

impl Serialize for Changes {
    /// As it stands in the body.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (field, change) in &self.fields {
            map.serialize_entry(field, change)?;
        }
        for (side, values) in [("previous", &self.previous), ("current", &self.current)] {
            if let Some(values) = values {
                map.serialize_entry(side, values)?;
            }
        }
        map.end()
    }
}

/// Shows the number of members only: the rest is somebody's identity data.
impl fmt::Debug for Changes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Changes({} fields)", self.fields().count())
    }
}

#[cfg(test)]
impl crate::model::typescript::TypeScript for Changes {
    fn reference() -> String {
        crate::model::typescript::name(module_path!(), "Changes")
    }

    fn declare(into: &mut crate::model::typescript::Declarations) {
        Change::declare(into);
        let about = [" The members of a profile that changed, by name or by side."];
        into.add(Self::reference(), &about, |_| {
            let side = "{ [field: string]: unknown } | null";
            let change = Change::reference();
            alloc::format!("{{ [field: string]: {change} }} | {{ previous?: {side}; current?: {side} }}")
        });
    }
}
