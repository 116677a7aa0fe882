//! Verify and parse identity-verification webhooks of [Didit](didit), [DHMAD](dhmad), [IDWise](idwise) and
//! [Agio](agio): bytes, headers and a secret in; an authenticated event out, or the precise reason why not.
//!
//! ```
//! use kyc_webhooks::didit::{self, Event};
//! use kyc_webhooks::{Outcome, Secret, UnixTime};
//!
//! # let signer = didit::Signer::new(Secret::new("an-invented-secret")?);
//! # let (body, sent_at) = (br#"{"event_id":"e-1","session_id":"s-1","status":"Approved","timestamp":1774970000,"webhook_type":"status.updated"}"#, UnixTime::from_seconds(1_774_970_000));
//! # let headers = signer.test_headers(None, body, sent_at)?;
//! # let now = sent_at;
//! let verifier = didit::Verifier::new([Secret::new("an-invented-secret")?])?;
//!
//! // `headers` and `body` exactly as the request brought them; `now` from your clock (or call `verify_now`).
//! let delivery = verifier.verify(&headers, body, now)?;
//! // The same questions for every event of every provider: what happened to which of your users?
//! let envelope = delivery.envelope();
//! assert_eq!(envelope.event_type(), "status.updated");
//! assert_eq!(envelope.outcome(), Some(Outcome::Approved));
//! // And everything the provider documents, typed.
//! if let Event::Session(session) = delivery.event()? {
//!     assert_eq!(session.session_id.as_deref(), Some("s-1"));
//! }
//! # Ok::<(), Box<dyn core::error::Error>>(())
//! ```
//!
//! # Scope
//!
//! - It checks signatures ([`didit`], [`dhmad`]) and, for providers that sign nothing, static credentials
//!   ([`idwise`], [`agio`]); and it reads events. It does not receive requests or call APIs.
//! - A check does not remember which events it has seen. Providers deliver again, so act once per
//!   [`dedupe_key`](Envelope::dedupe_key), with a guard of [`replay`] over memory or a store of yours.
//! - It never touches the network, a clock (except in `verify_now` and [`UnixTime::now`]), the environment or
//!   global state.
//! - Where a delivery is refused and should not be, [`explain`] finds out which known mistake it is.
//! - It refuses rather than guesses. Each refusal has a stable [`ErrorCode`]. Errors and [`Debug`] output hold no
//!   secret, and of a body at most its event type and timestamp.
//!
//! # Words
//!
//! - A delivery is *verified* when a signature shows that the provider wrote it; [`Authenticated`] says how
//!   much of it. Nothing else comes out of a function called `verify`.
//! - It is *from the sender* ([`Authenticated::Sender`]) when the request presented a static [`Credential`].
//!   That says who sent it, not what was written or when, and whoever has seen one request can make others.
//!   This is what `authenticate` gives.
//! - It is *parsed* when its text was read, which by itself proves nothing. This is what `parse_unverified`
//!   gives.
//!
//! Authentic and readable are two results. A delivery is never refused because a member has an unexpected
//! shape: its envelope and body are there, and reading the event says which member it was (a [`Problem`]).
//! Every member of a model may be missing, values that a version does not know are kept, and so are events it
//! does not know.
//!
//! # Features
//!
//! - `std` (default): `verify_now`, [`UnixTime::now`], headers in a `HashMap`, `replay::MemoryGuard`. Without
//!   it the crate is `no_std` and needs `alloc`.
//! - `http`: headers in an `http::HeaderMap`.
//! - `cli`: the `kyc-webhooks` command.
//! - `js`, `js-explain`: the JavaScript boundary of the npm package; only for `wasm32-unknown-unknown`.

#![cfg_attr(not(any(feature = "std", test)), no_std)]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![warn(missing_docs)]

extern crate alloc;

pub mod agio;
mod body;
pub mod canonical;
mod content;
mod dedupe;
pub mod dhmad;
pub mod didit;
mod digits;
mod error;
mod event;
pub mod explain;
mod headers;
pub mod idwise;
mod merge_sort;
mod model;
pub mod replay;
mod sender;
mod signature;
mod stringify;
mod time;
// Public for wasm-bindgen and its tests only; nothing in it is meant for Rust callers.
#[cfg(all(feature = "js-boundary", target_arch = "wasm32"))]
#[doc(hidden)]
pub mod wasm;

pub use body::Body;
pub use error::{Error, ErrorCode, Result};
pub use event::{Envelope, Outcome};
pub use headers::Headers;
pub use model::{Decimal, Problem, RawJson};
pub use signature::{Authenticated, Credential, Secret, Tolerance};
pub use time::UnixTime;

/// Compiles and runs the Rust example in the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
