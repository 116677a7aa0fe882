//! JSON read by RFC 8259, with every fault that the library may name.

use std::collections::BTreeSet;

use super::decimal::nearest;

/// As documented, and not the library's own numbers, which may be wrong.
const MAX_DEPTH: usize = 128;
const MAX_INTEGER_DIGITS: usize = 4300;

/// A string is its code points, because half a surrogate pair is one too.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Json {
    Null,
    Bool(bool),
    Number(String),
    String(Vec<u32>),
    Array(Vec<Json>),
    Object(Vec<(Vec<u32>, Json)>),
}

pub(crate) struct Parsed {
    pub(crate) json: Json,
    /// Codes of which the library may name any; it stops at the first that it meets.
    pub(crate) faults: BTreeSet<&'static str>,
    /// Half a surrogate pair, which only some texts cannot hold.
    pub(crate) lone_surrogate: bool,
}

struct Reader<'t> {
    rest: &'t [u8],
    faults: BTreeSet<&'static str>,
    lone_surrogate: bool,
}

/// The text cannot be read any further.
struct Stop;

pub(crate) fn parse(body: &[u8]) -> Parsed {
    let mut reader = Reader { rest: body, faults: BTreeSet::new(), lone_surrogate: false };
    let mut json = Json::Null;
    if std::str::from_utf8(body).is_err() {
        reader.faults.insert("not_utf8");
    } else {
        reader.space();
        if reader.rest.first().is_some_and(|first| b"[\"-0123456789tfn".contains(first)) {
            reader.faults.insert("not_an_object");
        }
        if let Ok(value) = reader.value(0) {
            json = value;
            reader.space();
            if !reader.rest.is_empty() {
                reader.faults.insert("not_json");
            }
        }
    }
    Parsed { json, faults: reader.faults, lone_surrogate: reader.lone_surrogate }
}

impl Reader<'_> {
    fn value(&mut self, depth: usize) -> Result<Json, Stop> {
        match self.rest.first() {
            Some(b'{') => self.object(depth),
            Some(b'[') => self.array(depth),
            Some(b'"') => self.string().map(Json::String),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => {
                let words = [("null", Json::Null), ("true", Json::Bool(true)), ("false", Json::Bool(false))];
                for (word, value) in words {
                    if self.skip(word) {
                        return Ok(value);
                    }
                }
                self.stop("not_json")
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Json, Stop> {
        self.open(depth)?;
        let mut members: Vec<(Vec<u32>, Json)> = Vec::new();
        let mut keys = BTreeSet::new();
        if !self.skip("}") {
            loop {
                let key = self.string()?;
                if !keys.insert(key.clone()) {
                    self.faults.insert("duplicate_key");
                }
                self.space();
                self.expect(":")?;
                self.space();
                members.push((key, self.value(depth + 1)?));
                self.space();
                if self.skip("}") {
                    break;
                }
                self.expect(",")?;
                self.space();
            }
        }
        Ok(Json::Object(members))
    }

    fn array(&mut self, depth: usize) -> Result<Json, Stop> {
        self.open(depth)?;
        let mut elements = Vec::new();
        if !self.skip("]") {
            loop {
                elements.push(self.value(depth + 1)?);
                self.space();
                if self.skip("]") {
                    break;
                }
                self.expect(",")?;
                self.space();
            }
        }
        Ok(Json::Array(elements))
    }

    fn open(&mut self, depth: usize) -> Result<(), Stop> {
        if depth >= MAX_DEPTH {
            return self.stop("too_deep");
        }
        self.rest = &self.rest[1..];
        self.space();
        Ok(())
    }

    fn string(&mut self) -> Result<Vec<u32>, Stop> {
        self.expect("\"")?;
        let mut units = Vec::new();
        loop {
            // The text is UTF-8, so that a character can be split off anywhere between two of them.
            let text = std::str::from_utf8(self.rest).expect("UTF-8 between characters");
            match text.chars().next() {
                Some('"') => {
                    self.rest = &self.rest[1..];
                    break;
                }
                Some('\\') => units.push(self.escape()?),
                None | Some('\0'..='\u{1f}') => return self.stop("not_json"),
                Some(char) => {
                    self.rest = &self.rest[char.len_utf8()..];
                    units.extend_from_slice(char.encode_utf16(&mut [0; 2]));
                }
            }
        }
        let joined = char::decode_utf16(units);
        let points = joined.map(|point| match point {
            Ok(char) => u32::from(char),
            Err(half) => {
                self.lone_surrogate = true;
                u32::from(half.unpaired_surrogate())
            }
        });
        Ok(points.collect())
    }

    /// One UTF-16 unit, which an escape is.
    fn escape(&mut self) -> Result<u16, Stop> {
        let unit = match self.rest.get(1) {
            Some(b'u') => {
                let digits = self.rest.get(2..6).filter(|digits| digits.iter().all(u8::is_ascii_hexdigit));
                let Some(digits) = digits else { return self.stop("not_json") };
                let digits = std::str::from_utf8(digits).expect("ASCII");
                let unit = u16::from_str_radix(digits, 16).expect("four digits");
                self.rest = &self.rest[4..];
                unit
            }
            Some(short) => match br#""\/bfnrt"#.iter().position(|known| known == short) {
                Some(place) => b"\"\\/\x08\x0c\n\r\t"[place].into(),
                None => return self.stop("not_json"),
            },
            None => return self.stop("not_json"),
        };
        self.rest = &self.rest[2..];
        Ok(unit)
    }

    fn number(&mut self) -> Result<Json, Stop> {
        let start = self.rest;
        self.skip("-");
        let whole = self.digits()?;
        if whole.len() > 1 && whole[0] == b'0' {
            return self.stop("not_json");
        }
        let fraction = self.skip(".");
        if fraction {
            self.digits()?;
        }
        let exponent = self.skip("e") || self.skip("E");
        if exponent {
            let _ = self.skip("+") || self.skip("-");
            self.digits()?;
        }
        let token = &start[..start.len() - self.rest.len()];
        let token = String::from_utf8(token.to_vec()).expect("ASCII");
        if !fraction && !exponent {
            if whole.len() > MAX_INTEGER_DIGITS {
                self.faults.insert("number_too_long");
            }
        } else if nearest(&token).is_infinite() {
            self.faults.insert("number_out_of_range");
        }
        Ok(Json::Number(token))
    }

    fn digits(&mut self) -> Result<Vec<u8>, Stop> {
        let digits: Vec<u8> = self.rest.iter().copied().take_while(u8::is_ascii_digit).collect();
        self.rest = &self.rest[digits.len()..];
        if digits.is_empty() { self.stop("not_json") } else { Ok(digits) }
    }

    fn space(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.rest.first() {
            self.rest = &self.rest[1..];
        }
    }

    fn skip(&mut self, text: &str) -> bool {
        let rest = self.rest.strip_prefix(text.as_bytes());
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn expect(&mut self, text: &str) -> Result<(), Stop> {
        if self.skip(text) { Ok(()) } else { self.stop("not_json") }
    }

    fn stop<T>(&mut self, fault: &'static str) -> Result<T, Stop> {
        self.faults.insert(fault);
        Err(Stop)
    }
}

impl Json {
    /// The member `name` of an object.
    pub(crate) fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(members) = self else { return None };
        let name: Vec<u32> = name.chars().map(u32::from).collect();
        members.iter().find(|(key, _)| *key == name).map(|(_, value)| value)
    }
}
