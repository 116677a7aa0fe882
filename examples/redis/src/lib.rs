//! A replay guard in Redis, for all processes that use the same one.
//!
//! It keeps what `redisGuard` of the npm package keeps, so that Rust and JavaScript can take turns.

use std::time::Duration;

use kyc_webhooks::UnixTime;
use kyc_webhooks::replay::{ReplayGuard, Reservation, Terms, Ticket};
use redis::aio::ConnectionManager;
use redis::{RedisError, Script};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// What the names of the keys in Redis begin with.
const PREFIX: &str = "kyc-webhooks:replay:";

/// The value of a key whose event was completed. That of a reserved one is the reservation's token.
const COMPLETED: &str = "completed";

// Scripts, because what a worker finds must still be so when it writes.

const COMPLETE: &str = r#"
local held = redis.call("GET", KEYS[1])
if not held or held == ARGV[1] then
  redis.call("SET", KEYS[1], ARGV[2], "PX", ARGV[3])
end
"#;

const RELEASE: &str = r#"
if redis.call("GET", KEYS[1]) == ARGV[1] then
  redis.call("DEL", KEYS[1])
end
"#;

/// Remembers in Redis, by the clock of Redis: the times that its methods are given play no part.
///
/// ```no_run
/// use kyc_webhooks::UnixTime;
/// use kyc_webhooks::replay::{Once, Terms, once};
/// use redis_example::RedisGuard;
///
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// let client = redis::Client::open("redis://127.0.0.1/")?;
/// let guard = RedisGuard::new(client.get_connection_manager().await?, Terms::default());
///
/// let credit_account = || async { Ok::<_, std::io::Error>(()) };
/// match once(&guard, "didit:evt-1", UnixTime::now, credit_account).await? {
///     Once::Ran(()) | Once::Completed => println!("200"),
///     Once::InProgress { retry_after } => println!("503, Retry-After: {}", retry_after.as_secs()),
/// }
/// # Ok(())
/// # }
/// ```
pub struct RedisGuard {
    connection: ConnectionManager,
    terms: Terms,
    complete: Script,
    release: Script,
}

impl RedisGuard {
    /// Uses a connection that the rest of the program may use as well.
    #[must_use]
    pub fn new(connection: ConnectionManager, terms: Terms) -> Self {
        Self { connection, terms, complete: Script::new(COMPLETE), release: Script::new(RELEASE) }
    }
}

impl ReplayGuard for RedisGuard {
    type Error = RedisError;

    async fn reserve(&self, key: &str, _: UnixTime) -> Result<Reservation, RedisError> {
        let (name, token) = (name(key), Uuid::new_v4().to_string());
        let lease = millis(self.terms.lease());
        // One transaction, so that nobody else comes between the question and the answer.
        let mut pipe = redis::pipe();
        pipe.atomic();
        pipe.cmd("SET").arg(&name).arg(&token).arg("NX").arg("PX").arg(lease).ignore();
        pipe.cmd("GET").arg(&name).cmd("PTTL").arg(&name);
        let (held, left): (Option<String>, i64) = pipe.query_async(&mut self.connection.clone()).await?;
        Ok(match held {
            Some(held) if held == token => Reservation::Reserved(Ticket::new(key, token)),
            Some(held) if held == COMPLETED => Reservation::Completed,
            // Nobody, if the lease ended in between, as it can before Redis 7.
            _ => {
                let seconds = u64::try_from(left).unwrap_or_default().div_ceil(1000).max(1);
                Reservation::InProgress { retry_after: Duration::from_secs(seconds) }
            }
        })
    }

    async fn complete(&self, ticket: &Ticket, _: UnixTime) -> Result<(), RedisError> {
        let retention = millis(self.terms.retention());
        let mut call = self.complete.key(name(ticket.key()));
        call.arg(ticket.token()).arg(COMPLETED).arg(retention);
        call.invoke_async(&mut self.connection.clone()).await
    }

    async fn release(&self, ticket: &Ticket) -> Result<(), RedisError> {
        let mut call = self.release.key(name(ticket.key()));
        call.arg(ticket.token());
        call.invoke_async(&mut self.connection.clone()).await
    }
}

/// A digest, because a key can be long and can be about a person.
fn name(key: &str) -> String {
    format!("{PREFIX}{}", hex::encode(Sha256::digest(key)))
}

fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
