//! Acting once per event, however often it is delivered.
//!
//! Providers deliver again: after an answer that was lost, after one that came too late, or because somebody
//! pressed a button. Every delivery verifies, so verification alone does not keep an account from being
//! credited twice. A [`ReplayGuard`] does: a worker takes an event before it acts and marks it completed
//! afterwards, and whoever gets the same event meanwhile or later learns that. [`once`] does this in the right
//! order:
//!
//! ```
//! use kyc_webhooks::UnixTime;
//! use kyc_webhooks::replay::{MemoryGuard, Once, once};
//!
//! # pollster::block_on(async {
//! let guard = MemoryGuard::default();
//! // The provider's name and the envelope's `dedupe_key`: two providers may count alike.
//! let key = format!("didit:{}", "evt-1");
//! let credit_account = || async { Ok::<_, std::io::Error>("credited") };
//!
//! assert_eq!(once(&guard, &key, UnixTime::now, credit_account).await.unwrap(), Once::Ran("credited"));
//! assert_eq!(once(&guard, &key, UnixTime::now, credit_account).await.unwrap(), Once::Completed);
//! # })
//! ```
//!
//! # What is guaranteed
//!
//! - While one worker has an event, no other gets it, until the worker's [lease](Terms::lease) runs out.
//! - An event that was completed is not handed out again, until its [retention](Terms::retention) is over.
//! - An event whose worker failed, and said so, is handed out again at once. If the worker vanished, it is
//!   handed out again when the lease runs out: by then nobody can know how far it came.
//! - A worker that took longer than its lease changes nothing for the one that has taken over. If nobody has,
//!   what it reports counts.
//!
//! # What is not
//!
//! No guard can make an effect and the note about it happen in one step, unless both are in one database. An
//! effect may therefore happen again after a crash between the two, or if it takes longer than the lease.
//! Give it its own protection where that matters, such as a unique column for the key.
//!
//! A guard tells events apart by the key alone. What makes up the key of each provider is documented at its
//! module; an attacker who can write genuine-looking events, as with static credentials, can make new keys.
//!
//! # Stores
//!
//! [`MemoryGuard`] serves one process and forgets when that ends. Several processes need a store that they
//! share: implement [`ReplayGuard`] over it. `examples/redis` in the repository does so over Redis, and
//! `tests/replay/contract.rs` is a test that every implementation must pass.

mod guard;
#[cfg(feature = "std")]
mod memory;
mod once;
mod terms;

pub use guard::{ReplayGuard, Reservation, Ticket};
#[cfg(feature = "std")]
pub use memory::{Full, MemoryGuard};
pub use once::{Once, OnceError, once};
pub use terms::Terms;
