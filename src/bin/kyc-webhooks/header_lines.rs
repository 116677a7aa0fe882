//! Headers as `Name: value` lines.

/// Reads the lines; empty ones are left out, and values are kept as bytes.
///
/// Fails with the number, counted from one, of the first line that is something else.
pub(crate) fn parse(content: &[u8]) -> Result<Vec<(String, Vec<u8>)>, usize> {
    let lines = content.split(|&byte| byte == b'\n').map(<[u8]>::trim_ascii).enumerate();
    lines.filter(|(_, line)| !line.is_empty()).map(|(index, line)| header(line).ok_or(index + 1)).collect()
}

fn header(line: &[u8]) -> Option<(String, Vec<u8>)> {
    let mut parts = line.splitn(2, |&byte| byte == b':');
    let (name, value) = (parts.next()?, parts.next()?);
    let name = std::str::from_utf8(name.trim_ascii_end()).ok()?;
    is_header_name(name).then(|| (name.to_owned(), value.trim_ascii().to_owned()))
}

/// Whether it is a token as RFC 9110, section 5.6.2, defines it: JSON is none.
fn is_header_name(name: &str) -> bool {
    !name.is_empty()
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}
