//! JSON as it is written in the ways that a cause names: slow, small, and apart from the library.

/// JSON with its tokens as they stand in the text, in their order.
#[derive(Clone)]
pub(super) enum Json {
    Scalar(String),
    Array(Vec<Json>),
    Object(Vec<(String, Json)>),
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    Compact,
    Spaced,
    Indented(usize),
}

/// How a scalar is written.
pub(super) type Spelling = fn(&str) -> String;

pub(super) fn parse(text: &str) -> Json {
    let mut rest = text.trim_start();
    let json = value(&mut rest);
    assert_eq!(rest.trim_start(), "", "one value");
    json
}

fn value(rest: &mut &str) -> Json {
    *rest = rest.trim_start();
    match rest.as_bytes()[0] {
        b'{' => {
            let mut members = Vec::new();
            each_item(rest, '}', &mut |rest| {
                let key = token(rest);
                *rest = rest.trim_start().strip_prefix(':').expect("a colon");
                members.push((key, value(rest)));
            });
            Json::Object(members)
        }
        b'[' => {
            let mut elements = Vec::new();
            each_item(rest, ']', &mut |rest| elements.push(value(rest)));
            Json::Array(elements)
        }
        _ => Json::Scalar(token(rest)),
    }
}

fn each_item(rest: &mut &str, end: char, item: &mut dyn FnMut(&mut &str)) {
    *rest = &rest[1..];
    loop {
        *rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix(end) {
            *rest = after;
            return;
        }
        *rest = rest.strip_prefix(',').unwrap_or(rest).trim_start();
        item(rest);
    }
}

fn token(rest: &mut &str) -> String {
    let length = if rest.starts_with('"') {
        // The shortest beginning that is a whole string.
        (2..=rest.len())
            .find(|&end| rest.is_char_boundary(end) && serde_json::from_str::<String>(&rest[..end]).is_ok())
            .expect("a string")
    } else {
        rest.find([',', '}', ']', ' ', '\n', '\r', '\t']).unwrap_or(rest.len())
    };
    let (token, after) = rest.split_at(length);
    *rest = after;
    token.to_owned()
}

impl Json {
    pub(super) fn write(&self, layout: Layout, spelling: Spelling) -> String {
        let mut out = String::new();
        self.write_at(0, layout, spelling, &mut out);
        out
    }

    fn write_at(&self, depth: usize, layout: Layout, spelling: Spelling, out: &mut String) {
        let (brackets, items): (_, Vec<_>) = match self {
            Self::Scalar(token) => return out.push_str(&spelling(token)),
            Self::Array(elements) => ("[]", elements.iter().map(|element| (None, element)).collect()),
            Self::Object(members) => {
                ("{}", members.iter().map(|(key, member)| (Some(key), member)).collect())
            }
        };
        let line = |depth: usize| match layout {
            Layout::Indented(width) => format!("\n{}", " ".repeat(width * depth)),
            _ => String::new(),
        };
        out.push_str(&brackets[..1]);
        for (at, (key, item)) in items.iter().enumerate() {
            if at > 0 {
                out.push_str(if layout == Layout::Spaced { ", " } else { "," });
            }
            out.push_str(&line(depth + 1));
            if let Some(key) = key {
                out.push_str(&spelling(key));
                out.push_str(if layout == Layout::Compact { ":" } else { ": " });
            }
            item.write_at(depth + 1, layout, spelling, out);
        }
        if !items.is_empty() {
            out.push_str(&line(depth));
        }
        out.push_str(&brackets[1..]);
    }

    /// With the members of all objects in the order of `place`.
    pub(super) fn sorted<P: Ord>(self, place: fn(usize, &str) -> P) -> Self {
        match self {
            Self::Object(members) => {
                let mut members: Vec<_> = members
                    .into_iter()
                    .enumerate()
                    .map(|(at, (key, member))| (place(at, &decoded(&key)), key, member.sorted(place)))
                    .collect();
                members.sort_by(|(a, ..), (b, ..)| a.cmp(b));
                Self::Object(members.into_iter().map(|(_, key, member)| (key, member)).collect())
            }
            Self::Array(elements) => {
                Self::Array(elements.into_iter().map(|element| element.sorted(place)).collect())
            }
            scalar => scalar,
        }
    }

    pub(super) fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(members) = self else { return None };
        members.iter().find(|(key, _)| decoded(key) == name).map(|(_, member)| member)
    }
}

pub(super) fn decoded(token: &str) -> String {
    serde_json::from_str(token).expect("a string")
}

pub(super) fn is_string(token: &str) -> bool {
    token.starts_with('"')
}

pub(super) fn unescaped(token: &str) -> String {
    serde_json::to_string(&decoded(token)).expect("JSON")
}

pub(super) fn ascii(token: &str) -> String {
    let mut out = String::new();
    for char in unescaped(token).chars() {
        match char {
            '\0'..='\u{7e}' => out.push(char),
            _ => char.encode_utf16(&mut [0; 2]).iter().for_each(|unit| out += &format!("\\u{unit:04x}")),
        }
    }
    out
}

/// Numbers whose spellings differ: as they stand in bodies, in canonical form, in JavaScript.
pub(super) const NUMBERS: [(&str, &str, &str); 14] = [
    ("0", "0", "0"),
    ("100.0", "100", "100"),
    ("1e3", "1000", "1000"),
    ("-0", "0", "0"),
    ("-0.0", "0", "0"),
    ("0.00001", "1e-05", "0.00001"),
    ("1e-05", "1e-05", "0.00001"),
    ("1.50", "1.5", "1.5"),
    ("9007199254740993", "9007199254740993", "9007199254740992"),
    ("123456789012345678901234567890", "123456789012345678901234567890", "1.2345678901234568e+29"),
    ("0.1000000000000000055", "0.1", "0.1"),
    ("1e22", "10000000000000000000000", "1e+22"),
    ("1e+22", "10000000000000000000000", "1e+22"),
    ("1.2345678901234568e+29", "123456789012345677877719597056", "1.2345678901234568e+29"),
];

pub(super) fn canonical_number(token: &str) -> String {
    known(token).map_or_else(|| token.to_owned(), |(_, canonical, _)| canonical.to_owned())
}

pub(super) fn javascript_number(token: &str) -> String {
    known(token).map_or_else(|| token.to_owned(), |(_, _, javascript)| javascript.to_owned())
}

fn known(token: &str) -> Option<(&'static str, &'static str, &'static str)> {
    // A canonical form is a token too.
    NUMBERS
        .into_iter()
        .find(|(number, ..)| *number == token)
        .or_else(|| NUMBERS.into_iter().find(|(_, canonical, _)| *canonical == token))
}
