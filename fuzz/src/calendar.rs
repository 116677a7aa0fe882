//! Dates by counting days one year after the other.

use std::sync::LazyLock;

/// The Unix seconds of a time as RFC 3339 writes it, without its fraction.
pub(crate) fn rfc3339(text: &str) -> Option<i64> {
    let (clock, rest) = text.split_at_checked(19)?;
    let bytes = clock.as_bytes();
    let number = |from: usize, to: usize| -> Option<i64> {
        let digits = clock.get(from..to)?;
        digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
    };
    let marks = [(4, "-"), (7, "-"), (10, "Tt "), (13, ":"), (16, ":")];
    if !marks.iter().all(|&(at, allowed)| allowed.as_bytes().contains(&bytes[at])) {
        return None;
    }
    let [year, month, day] = [number(0, 4)?, number(5, 7)?, number(8, 10)?];
    let [hour, minute, second] = [number(11, 13)?, number(14, 16)?, number(17, 19)?];
    let month_index = usize::try_from(month).ok()?.checked_sub(1)?;
    let last = *months(year).get(month_index)?;
    if !(1..=last).contains(&day) || hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let days =
        DAYS_BEFORE[usize::try_from(year).ok()?] + months(year)[..month_index].iter().sum::<i64>() + day - 1;
    let zone = match rest.strip_prefix('.') {
        None => rest,
        Some(fraction) => {
            let zone = fraction.trim_start_matches(|char: char| char.is_ascii_digit());
            (zone.len() < fraction.len()).then_some(zone)?
        }
    };
    // A leap second counts as the one before it.
    Some(days * 86_400 + hour * 3600 + minute * 60 + second.min(59) - zone_seconds(zone)?)
}

/// The same for what databases and Java write: with an offset without colon or minutes, or without any.
pub(crate) fn lenient(text: &str) -> Option<i64> {
    let (clock, rest) = text.split_at_checked(19)?;
    let start = rest.find(['+', '-', 'Z', 'z']).unwrap_or(rest.len());
    let (fraction, zone) = rest.split_at(start);
    let zone = match (zone.len(), zone.is_ascii()) {
        (0, _) => "Z".to_owned(),
        (3, true) => format!("{zone}:00"),
        (5, true) => format!("{}:{}", &zone[..3], &zone[3..]),
        _ => zone.to_owned(),
    };
    rfc3339(&format!("{clock}{fraction}{zone}"))
}

/// As JavaScript's `toISOString`; None outside the years 0 to 9999.
pub(crate) fn iso(seconds: i64) -> Option<String> {
    let (day, second) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let year = DAYS_BEFORE.partition_point(|&first| first <= day).checked_sub(1)?;
    let mut days = day - DAYS_BEFORE[year];
    let year = i64::try_from(year).ok().filter(|&year| year < 10_000)?;
    let mut month = 0;
    while days >= months(year)[month] {
        days -= months(year)[month];
        month += 1;
    }
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    Some(format!("{year:04}-{:02}-{:02}T{hour:02}:{minute:02}:{second:02}.000Z", month + 1, days + 1))
}

/// The days of each month.
fn months(year: i64) -> [i64; 12] {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    [31, if is_leap { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
}

/// The days from 1970 to the first of each year from 0 to 10000, negative before it; counted once.
static DAYS_BEFORE: LazyLock<Vec<i64>> = LazyLock::new(|| {
    let mut days = vec![0];
    for year in 0..10_000 {
        days.push(days[days.len() - 1] + months(year).iter().sum::<i64>());
    }
    days.iter().map(|day| day - days[1970]).collect()
});

fn zone_seconds(zone: &str) -> Option<i64> {
    if zone.eq_ignore_ascii_case("z") {
        return Some(0);
    }
    let [sign @ (b'+' | b'-'), a, b, b':', c, d] = *zone.as_bytes() else { return None };
    let [hours, minutes] = [[a, b], [c, d]].map(|digits| {
        digits
            .iter()
            .try_fold(0, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + i64::from(digit - b'0')))
    });
    let (hours, minutes) = (hours?, minutes?);
    let east = hours * 3600 + minutes * 60;
    (hours <= 23 && minutes <= 59).then_some(if sign == b'-' { -east } else { east })
}
