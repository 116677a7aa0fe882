//! What is sent: deliveries a receiver must accept, and forgeries it must refuse.

use anyhow::{Context, Result};

use super::bodies;
use super::receiver::Verdict;
use super::signer::{Headers, Signer};

/// The destination's secret, and the one it had before it was rotated.
pub(super) const SECRET: &str = "demo-secret-current";
pub(super) const PREVIOUS_SECRET: &str = "demo-secret-before-rotation";
const FOREIGN_SECRET: &str = "demo-secret-of-another-destination";

/// Beyond the five minutes that are tolerated, with room for a slow machine.
const TOO_FAR: u64 = 900;

pub(super) struct Delivery {
    pub(super) name: &'static str,
    pub(super) body: String,
    pub(super) headers: Headers,
    pub(super) expected: Expected,
}

/// What both receivers must answer.
pub(super) enum Expected {
    Accepted { scheme: &'static str, secret_index: u64 },
    Refused { code: &'static str, status: u16 },
}

use Expected::{Accepted, Refused};

impl Expected {
    pub(super) fn status(&self) -> u16 {
        match self {
            Accepted { .. } => 200,
            Refused { status, .. } => *status,
        }
    }

    pub(super) fn label(&self) -> String {
        match self {
            Accepted { scheme, .. } => format!("accept: {scheme}"),
            Refused { code, .. } => format!("refuse: {code}"),
        }
    }

    pub(super) fn met_by(&self, verdict: &Verdict) -> bool {
        match self {
            Accepted { scheme, secret_index } => {
                verdict.accepted
                    && verdict.scheme_or_code == *scheme
                    && verdict.secret_index == Some(*secret_index)
            }
            Refused { code, .. } => !verdict.accepted && verdict.scheme_or_code == *code,
        }
    }
}

pub(super) fn all(signer: &Signer<'_>, now: u64) -> Result<Vec<Delivery>> {
    let mut list = genuine(signer, now)?;
    list.extend(forged(signer, now)?);
    Ok(list)
}

fn genuine(signer: &Signer<'_>, now: u64) -> Result<Vec<Delivery>> {
    let session = bodies::session("Declined", now);
    let everything = signer.sign(&session, None, now, SECRET)?;
    let signed = |name, body: String, scheme, secret, secret_index| -> Result<Delivery> {
        Ok(Delivery {
            name,
            headers: signer.sign(&body, Some(scheme), now, secret)?,
            body,
            expected: Accepted { scheme, secret_index },
        })
    };
    Ok(vec![
        Delivery {
            name: "everything a real delivery carries",
            body: session.clone(),
            headers: everything.clone(),
            expected: Accepted { scheme: "v2", secret_index: 0 },
        },
        signed("V2", session.clone(), "v2", SECRET, 0)?,
        signed("V2 with the timestamp prefix", session.clone(), "v2_ts_prefixed", SECRET, 0)?,
        signed("X-Signature, raw body", session.clone(), "raw", SECRET, 0)?,
        signed("transaction, X-Didit-Signature", bodies::transaction(now), "didit_signature", SECRET, 0)?,
        signed(
            "transaction, nested, X-Didit-Signature",
            bodies::transaction_nested(),
            "didit_signature",
            SECRET,
            0,
        )?,
        Delivery {
            name: "re-serialised on the way, V2",
            body: bodies::session_reserialized("Declined", now),
            headers: everything,
            expected: Accepted { scheme: "v2", secret_index: 0 },
        },
        signed("signed with the previous secret", session, "v2", PREVIOUS_SECRET, 1)?,
    ])
}

fn forged(signer: &Signer<'_>, now: u64) -> Result<Vec<Delivery>> {
    let session = bodies::session("Declined", now);
    let everything = signer.sign(&session, None, now, SECRET)?;
    let refused = |name, body: &str, headers: Headers, code, status| Delivery {
        name,
        body: body.to_owned(),
        headers,
        expected: Refused { code, status },
    };
    let with_all = |name, body: &str, code, status| refused(name, body, everything.clone(), code, status);
    let out_of_time = |name, at, code| -> Result<Delivery> {
        let body = bodies::session("Declined", at);
        let headers = signer.sign(&body, Some("v2"), at, SECRET)?;
        Ok(refused(name, &body, headers, code, 401))
    };

    let duplicate = format!("{},\"status\":\"Approved\"}}", session.trim_end_matches('}'));
    Ok(vec![
        with_all("one byte changed", &session.replace("user-1042", "user-1043"), "signature_mismatch", 401),
        with_all(
            "Declined changed to Approved",
            &session.replace("Declined", "Approved"),
            "signature_mismatch",
            401,
        ),
        out_of_time("stale: 15 minutes old", now - TOO_FAR, "timestamp_stale")?,
        out_of_time("from the future: 15 minutes ahead", now + TOO_FAR, "timestamp_future")?,
        refused(
            "signed with another secret",
            &session,
            signer.sign(&session, None, now, FOREIGN_SECRET)?,
            "signature_mismatch",
            401,
        ),
        refused(
            "X-Signature's value under X-Signature-V2",
            &session,
            renamed(signer.sign(&session, Some("raw"), now, SECRET)?, "x-signature", "X-Signature-V2"),
            "signature_mismatch",
            401,
        ),
        refused(
            "only Simple left of the signatures",
            &session,
            keeping(&everything, &["x-signature-simple", "x-timestamp"]),
            "simple_not_allowed",
            401,
        ),
        refused("X-Timestamp moved", &session, later(everything.clone(), now)?, "timestamp_mismatch", 401),
        refused(
            "X-Timestamp moved, timestamp prefix",
            &session,
            later(signer.sign(&session, Some("v2_ts_prefixed"), now, SECRET)?, now)?,
            "signature_mismatch",
            401,
        ),
        with_all("a second status appended", &duplicate, "duplicate_key", 400),
        refused("no signature", &session, keeping(&everything, &["x-timestamp"]), "header_missing", 401),
    ])
}

fn keeping(headers: &Headers, names: &[&str]) -> Headers {
    let kept =
        headers.iter().filter(|(name, _)| names.iter().any(|wanted| name.eq_ignore_ascii_case(wanted)));
    kept.cloned().collect()
}

fn renamed(headers: Headers, from: &str, to: &str) -> Headers {
    let rename = |(name, value): (String, String)| {
        if name.eq_ignore_ascii_case(from) { (to.to_owned(), value) } else { (name, value) }
    };
    headers.into_iter().map(rename).collect()
}

/// The same headers with the unsigned clock set forward by a minute.
fn later(mut headers: Headers, now: u64) -> Result<Headers> {
    let timestamp = headers
        .iter_mut()
        .find(|(name, _)| name.eq_ignore_ascii_case("x-timestamp"))
        .context("`kyc-webhooks sign` printed no X-Timestamp.")?;
    timestamp.1 = (now + 60).to_string();
    Ok(headers)
}
