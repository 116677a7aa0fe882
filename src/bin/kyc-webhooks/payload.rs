//! The body of a delivery inside a line of output.

/// Adds `body`, which was read strictly, as the member `payload` to a JSON object with other members, on one line.
/// It is the body's own text, so that no number changes.
pub(crate) fn added(object: &str, body: &[u8]) -> String {
    let members = object.strip_suffix('}').unwrap_or(object);
    // In JSON that was read strictly, line breaks stand between tokens only.
    let payload = String::from_utf8_lossy(body).replace(['\r', '\n'], " ");
    format!("{members},\"payload\":{payload}}}")
}
