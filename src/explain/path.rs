//! Where in a body something is, in names that may be shown.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use super::Detail;
use crate::canonical::Value;
use crate::digits::Digits;
use crate::model::Shape;

/// Stands for a name that the provider does not document: it can be anything, a person's name too.
const HIDDEN: &str = "*";
/// The most forms that choose a form that are followed.
const MAX_CHOICES: usize = 8;

/// The way from `root` to the value that is so many values into the document, such as `decision.*.scores[0]`.
pub(super) fn path(root: Value<'_, '_>, index: u32, shapes: &[&'static Shape], detail: Detail) -> String {
    let mut path = String::new();
    let mut shapes = Vec::from(shapes);
    let mut at = root;
    while at.index() != index {
        // Values are counted in document order, so it is in the last one that does not begin after it.
        let before = |value: &Value<'_, '_>| value.index() <= index;
        shapes = shapes.into_iter().filter_map(|shape| resolved(shape, at)).collect();
        if at.is_object() {
            let members = at.members().filter(|(_, value)| before(value));
            let Some((key, value)) = members.max_by_key(|(_, value)| value.index()) else { break };
            let inner: Vec<_> = shapes.iter().filter_map(|shape| member(shape, &key)).collect();
            let is_documented = shapes.iter().any(|shape| has(shape, &key));
            let shown: Cow<'_, str> = match detail {
                _ if is_documented => key,
                Detail::WithValues => key.escape_default().collect::<String>().into(),
                Detail::WithoutValues => HIDDEN.into(),
            };
            let dot = if path.is_empty() { "" } else { "." };
            path.extend([dot, &shown]);
            (at, shapes) = (value, inner);
        } else {
            let elements = at.elements().enumerate().take_while(|(_, value)| before(value));
            let Some((position, value)) = elements.last() else { break };
            path.extend(["[", Digits::of(position as u64).as_str(), "]"]);
            shapes.iter_mut().for_each(|shape| {
                *shape = if let Shape::Array(element) = *shape { element } else { &Shape::Any };
            });
            at = value;
        }
    }
    path
}

/// The form without what stands around it.
fn resolved(mut shape: &'static Shape, value: Value<'_, '_>) -> Option<&'static Shape> {
    for _ in 0..MAX_CHOICES {
        shape = match shape {
            Shape::OrNull(inner) => inner,
            Shape::Chosen(choose) => choose(value).ok()?,
            _ => return Some(shape),
        };
    }
    None
}

fn has(shape: &Shape, key: &str) -> bool {
    matches!(shape, Shape::Object { members, .. } if members.iter().any(|member| member.name == key))
}

fn member(shape: &'static Shape, key: &str) -> Option<&'static Shape> {
    let Shape::Object { members, others } = shape else { return None };
    let documented = members.iter().find(|member| member.name == key).map(|member| member.shape);
    Some(documented.unwrap_or(others))
}
