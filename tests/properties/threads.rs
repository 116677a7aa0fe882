//! A verifier that many threads share answers each as it would alone.

use std::sync::Barrier;
use std::thread;

use kyc_webhooks::didit::{Scheme, Signer};
use kyc_webhooks::{ErrorCode, agio, dhmad, didit, idwise};

use super::{NOW, secret, verifier};

const THREADS: usize = 8;

const fn is_shareable<T: Send + Sync>() {}
const _: () = {
    is_shareable::<didit::Verifier>();
    is_shareable::<dhmad::Verifier>();
    is_shareable::<idwise::Authenticator>();
    is_shareable::<agio::Authenticator>();
};

type Delivery = (Vec<(&'static str, String)>, Vec<u8>);

fn deliveries() -> Vec<Delivery> {
    let signer = Signer::new(secret("test-secret"));
    let forger = Signer::new(secret("another secret"));
    (0..200)
        .map(|number: usize| {
            let body = format!(
                r#"{{"webhook_type":"status.updated","timestamp":{NOW},"session_id":"s-{number}","n":[{}]}}"#,
                "0.1,".repeat(number) + "1"
            );
            let scheme = Scheme::ALL[number % 4];
            let by = if number % 3 == 0 { &forger } else { &signer };
            (by.test_headers(Some(scheme), body.as_bytes(), NOW).unwrap(), body.into_bytes())
        })
        .collect()
}

#[test]
fn many_at_once_are_told_what_each_is_told_alone() {
    let (shared, deliveries, start) = (verifier("test-secret"), deliveries(), Barrier::new(THREADS));
    let verdict = |(headers, body): &Delivery| {
        let found = shared.verify(headers, body, NOW).map_err(|error| error.code())?;
        let envelope = serde_json::to_string(found.envelope()).unwrap();
        Ok::<_, ErrorCode>((found.scheme(), envelope, found.body().to_vec()))
    };
    let alone: Vec<_> = deliveries.iter().map(verdict).collect();
    let genuine = alone.iter().filter(|verdict| verdict.is_ok()).count();
    assert_eq!(genuine, deliveries.len() - deliveries.len().div_ceil(3));
    thread::scope(|scope| {
        for first in 0..THREADS {
            let (start, deliveries, alone, verdict) = (&start, &deliveries, &alone, &verdict);
            scope.spawn(move || {
                start.wait();
                for step in 0..10 * deliveries.len() {
                    let at = (first * 31 + step) % deliveries.len();
                    assert_eq!(verdict(&deliveries[at]), alone[at], "delivery {at}");
                }
            });
        }
    });
}
