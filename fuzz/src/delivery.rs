//! How an input spells a delivery: `Name: value` lines, an empty line, and the body.

use kyc_webhooks::UnixTime;

pub(crate) const SECRETS: [&str; 2] = ["test-secret-one", "test-secret-two"];
pub(crate) const NOW: UnixTime = UnixTime::from_seconds(1_800_000_000);

pub(crate) struct Delivery<'i> {
    pub(crate) headers: Vec<(String, &'i [u8])>,
    pub(crate) body: &'i [u8],
}

impl<'i> Delivery<'i> {
    pub(crate) fn of(input: &'i [u8]) -> Self {
        let (head, body) = match input.windows(2).position(|pair| pair == b"\n\n") {
            Some(end) => (&input[..end], &input[end + 2..]),
            None => (&[][..], input),
        };
        let pairs = head.split(|&byte| byte == b'\n').filter_map(|line| {
            let colon = line.iter().position(|&byte| byte == b':')?;
            Some((String::from_utf8_lossy(&line[..colon]).into_owned(), &line[colon + 1..]))
        });
        Self { headers: pairs.collect(), body }
    }

    /// The one value of a header, without the space around it. Fails if there are several.
    pub(crate) fn header(&self, name: &str) -> Result<Option<&'i [u8]>, Conflict> {
        let named = self.headers.iter().filter(|(other, _)| other.eq_ignore_ascii_case(name));
        let mut values = named.map(|(_, value)| value.trim_ascii());
        let first = values.next();
        if values.all(|value| Some(value) == first) { Ok(first) } else { Err(Conflict) }
    }

    /// The body with one bit changed, which one the body itself says.
    pub(crate) fn mutated(&self) -> Option<Vec<u8>> {
        let mut body = self.body.to_vec();
        let sum = body.iter().fold(0_usize, |sum, &byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
        let at = (sum >> 3).checked_rem(body.len())?;
        body[at] ^= 1 << (sum & 7);
        Some(body)
    }
}

/// What the input decides where trying all combinations would take too long.
pub(crate) struct Choices(u64);

impl Choices {
    pub(crate) fn of(input: &[u8]) -> Self {
        Self(input.iter().fold(0, |sum, &byte| sum.wrapping_mul(31).wrapping_add(byte.into())))
    }

    /// A number below `count`.
    pub(crate) fn below(&mut self, count: usize) -> usize {
        // Knuth's generator, whose upper bits are the good ones.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 40) as usize % count
    }
}

#[derive(Debug)]
pub(crate) struct Conflict;
