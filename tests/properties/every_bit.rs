//! Every bit of a set of deliveries, changed one by one: of the body, of the headers that count, of the secret.
//!
//! Whether a changed delivery may pass is decided without the library: by serde_json, which says whether a body is still
//! the same value, by the letter case of what is hexadecimal, and by the seconds between two times of one day.

mod delivery;

use serde_json::Value;

use self::delivery::{Delivery, Signed, deliveries};

#[derive(Default)]
struct Count {
    refused: u64,
    same: u64,
}

#[test]
fn a_changed_bit_is_refused_or_changes_nothing() {
    let mut count = Count::default();
    for delivery in deliveries() {
        let genuine = delivery.verified().unwrap_or_else(|| panic!("{}: refused as it is", delivery.name));
        change_body(&delivery, &genuine, &mut count);
        change_headers(&delivery, &genuine, &mut count);
        change_secret(&delivery, &mut count);
    }
    let Count { refused, same } = count;
    assert!(refused > 20_000 && same > 500, "{refused} refused, {same} of the same meaning");
    println!(
        "{{\"check\":\"every bit of a set of deliveries\",\"tried\":{},\"unit\":\"bits\",\"failures\":0,\
         \"remark\":\"{refused} refused; {same} leave the signed message the same, and what is verified with it\"}}",
        refused + same
    );
}

fn change_body(delivery: &Delivery, genuine: &str, count: &mut Count) {
    let original: Value = serde_json::from_slice(&delivery.body).expect("JSON");
    for_each_bit(&delivery.body, |body, place| {
        let changed = Delivery { body, ..delivery.clone() };
        let value: Option<Value> = serde_json::from_slice(&changed.body).ok();
        let may_pass = match delivery.signed {
            Signed::Bytes => false,
            Signed::Value => value.as_ref() == Some(&original),
            Signed::Members(names) => {
                let members = |value: &Value| names.map(|name| value.get(name).cloned());
                value.as_ref().is_some_and(|value| members(value) == members(&original))
            }
            // Of a body that nobody signed nothing is promised.
            Signed::Nothing => return,
        };
        // A bit can also make one key like another, which leaves these members as they are, or half a pair of one.
        let must_pass = may_pass && delivery.signed == Signed::Value;
        check(&changed, genuine, may_pass, must_pass, count, &format!("body, {place}"));
    });
}

fn change_headers(delivery: &Delivery, genuine: &str, count: &mut Count) {
    for (index, (name, value)) in delivery.headers.iter().enumerate() {
        for_each_bit(value, |changed, place| {
            let same = match name.as_str() {
                // The words Basic and Bearer are of any case; what follows is not.
                "Authorization" => {
                    let word = value.iter().position(|&byte| byte == b' ').expect("a word and a value");
                    changed[..word].eq_ignore_ascii_case(&value[..word]) && changed[word..] == value[word..]
                }
                // Not signed: another time may be told, as long as it is fresh.
                "x-webhook-timestamp" => is_fresh(value, &changed),
                _ if delivery.is_hexadecimal(name) => changed.eq_ignore_ascii_case(value),
                _ => false,
            };
            let mut delivery = delivery.clone();
            delivery.headers[index].1 = changed;
            check(&delivery, genuine, same, same, count, &format!("{name}, {place}"));
        });
        if !delivery.needs(name) {
            continue;
        }
        for_each_bit(name.as_bytes(), |changed, place| {
            let Ok(changed) = String::from_utf8(changed) else { return };
            let same = changed.eq_ignore_ascii_case(name);
            let mut delivery = delivery.clone();
            delivery.headers[index].0 = changed;
            check(&delivery, genuine, same, same, count, &format!("name of {name}, {place}"));
        });
    }
}

fn change_secret(delivery: &Delivery, count: &mut Count) {
    for_each_bit(&delivery.secret, |secret, place| {
        let changed = Delivery { secret, ..delivery.clone() };
        check(&changed, "", false, false, count, &format!("secret, {place}"));
    });
}

fn check(changed: &Delivery, genuine: &str, may: bool, must: bool, count: &mut Count, what: &str) {
    let name = changed.name;
    match changed.verified() {
        None => {
            assert!(!must, "{name}: {what}: refused, though it says the same");
            count.refused += 1;
        }
        Some(verified) => {
            assert!(may, "{name}: {what}: accepted");
            assert_eq!(verified, genuine, "{name}: {what}: something else was verified");
            count.same += 1;
        }
    }
}

fn for_each_bit(bytes: &[u8], mut change: impl FnMut(Vec<u8>, &str)) {
    for at in 0..bytes.len() {
        for bit in 0..8 {
            let mut changed = bytes.to_vec();
            changed[at] ^= 1 << bit;
            change(changed, &format!("byte {at}, bit {bit}"));
        }
    }
}

/// Whether the time still reads `2026-03-31T15:26:40.000Z` and is within five minutes of the one before, which is now.
fn is_fresh(before: &[u8], time: &[u8]) -> bool {
    let same_day = time[..10] == before[..10] && time[10].eq_ignore_ascii_case(&b'T');
    match (second_of_day(&before[11..]), second_of_day(&time[11..])) {
        (Some(before), Some(time)) => same_day && time.abs_diff(before) <= 300,
        _ => false,
    }
}

/// Of `15:26:40.000Z`.
fn second_of_day(time: &[u8]) -> Option<u32> {
    let [h1, h2, b':', m1, m2, b':', s1, s2, b'.', ref fraction @ .., b'Z' | b'z'] = *time else {
        return None;
    };
    if !fraction.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let two = |tens: u8, ones: u8, less_than: u32| {
        let value = char::from(tens).to_digit(10)? * 10 + char::from(ones).to_digit(10)?;
        (value < less_than).then_some(value)
    };
    Some(two(h1, h2, 24)? * 3600 + two(m1, m2, 60)? * 60 + two(s1, s2, 60)?)
}
