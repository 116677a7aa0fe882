//! Decimal numbers by schoolbook means: digits as text.

use std::cmp::Ordering;

/// `0.DIGITS` times ten to the power of `point`, without zeros at either end; zero has no digits.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Decimal {
    pub(super) negative: bool,
    pub(super) digits: Vec<u8>,
    pub(super) point: i64,
}

impl Decimal {
    pub(super) fn of(token: &str) -> Self {
        /// Further away than any number of digits in a body can make up for.
        const FAR: i64 = 1 << 40;
        let (negative, token) = token.strip_prefix('-').map_or((false, token), |token| (true, token));
        let (mantissa, exponent) = token.split_once(['e', 'E']).unwrap_or((token, "0"));
        let far = if exponent.starts_with('-') { -FAR } else { FAR };
        // Too many digits for an integer are only far away if they are not zeros.
        let sign = if exponent.starts_with('-') { "-" } else { "" };
        let significant = exponent.trim_start_matches(['+', '-']).trim_start_matches('0');
        let exponent = match significant.len() {
            0 => 0,
            1..=12 => format!("{sign}{significant}").parse().expect("twelve digits"),
            _ => far,
        };
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = [whole, fraction].concat();
        let digits = all.trim_start_matches('0');
        let point = exponent + whole.len() as i64 - (all.len() - digits.len()) as i64;
        let digits = digits.trim_end_matches('0').as_bytes().to_vec();
        let point = if digits.is_empty() { 0 } else { point };
        Self { negative, digits, point }
    }

    fn float(&self) -> f64 {
        let digits = std::str::from_utf8(&self.digits).expect("ASCII");
        let sign = if self.negative { "-" } else { "" };
        // Beyond this everything is infinite or zero.
        format!("{sign}0.{digits}e{}", self.point.clamp(-1000, 1000)).parse().expect("a number")
    }
}

/// The float nearest to a JSON number.
pub(super) fn nearest(token: &str) -> f64 {
    let decimal = Decimal::of(token);
    if decimal.digits.is_empty() { 0.0 } else { decimal.float() }
}

/// The shortest digits that read back as `float`, which is finite; of those the nearest to it; of those the even ones.
pub(super) fn shortest(float: f64) -> Decimal {
    /// Enough for every float to be exact.
    const EXACT: usize = 800;
    let exact = Decimal::of(&format!("{float:.EXACT$e}"));
    for count in 1..exact.digits.len().min(17) {
        let (below, rest) = exact.digits.split_at(count);
        let half = rest[0].cmp(&b'5').then(if rest.len() > 1 { Ordering::Greater } else { Ordering::Equal });
        let is_odd = below.last().is_some_and(|digit| (digit - b'0') % 2 == 1);
        let upper_first = half.then(if is_odd { Ordering::Greater } else { Ordering::Less }).is_gt();
        let below = Decimal { digits: below.to_vec(), ..exact.clone() };
        let above = successor(&below);
        let candidates = if upper_first { [above, below] } else { [below, above] };
        if let Some(found) = candidates.into_iter().find(|candidate| candidate.float() == float) {
            return Decimal { digits: trimmed(found.digits), ..found };
        }
    }
    if exact.digits.len() <= 17 { exact } else { seventeen(float) }
}

/// Seventeen digits tell all floats apart.
fn seventeen(float: f64) -> Decimal {
    Decimal::of(&format!("{float:.16e}"))
}

/// One more in the last of as many digits.
fn successor(decimal: &Decimal) -> Decimal {
    let mut digits = decimal.digits.clone();
    for place in (0..digits.len()).rev() {
        if digits[place] < b'9' {
            digits[place] += 1;
            return Decimal { digits, ..*decimal };
        }
        digits[place] = b'0';
    }
    digits.insert(0, b'1');
    Decimal { digits, point: decimal.point + 1, ..*decimal }
}

fn trimmed(mut digits: Vec<u8>) -> Vec<u8> {
    while digits.last() == Some(&b'0') {
        digits.pop();
    }
    digits
}
