//! That the guard in Redis is one, on a Redis that the test starts.

#[path = "../../../tests/replay/contract.rs"]
mod contract;
#[path = "guard/server.rs"]
mod server;

use std::sync::Arc;
use std::time::Duration;

use kyc_webhooks::UnixTime;
use kyc_webhooks::replay::{ReplayGuard, Reservation, Terms};
use redis::AsyncCommands;
use redis_example::RedisGuard;
use tokio::time::sleep;

use self::contract::{RACERS, Race, Store};
use self::server::Server;

/// With the SHA-256 of `didit:evt-1`: the name that the npm package's `redisGuard` gives it too.
const NAME: &str = "kyc-webhooks:replay:7701fba800ad25a764e38475411f1616966e5b101b5236ea32320aa23d2c56b4";

struct RealTime(RedisGuard);

impl Store for RealTime {
    type Guard = RedisGuard;

    fn guard(&self) -> &RedisGuard {
        &self.0
    }

    fn now(&self) -> UnixTime {
        UnixTime::now()
    }

    async fn pass(&self, time: Duration) {
        sleep(time + Duration::from_millis(20)).await;
    }
}

#[tokio::test]
async fn the_guard_in_redis_keeps_the_contract() {
    let server = Server::start().await;
    contract::holds(&RealTime(RedisGuard::new(server.connect().await, contract::terms()))).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_fifty_deliveries_at_once_one_takes_effect() {
    let server = Server::start().await;
    let race = Arc::new(Race::default());
    let mut racers = Vec::new();
    for _ in 0..RACERS {
        // A connection each, as if each were a process of its own.
        let guard = RedisGuard::new(server.connect().await, Terms::default());
        let race = Arc::clone(&race);
        racers.push(async move {
            race.deliver(&guard, UnixTime::now, || sleep(Duration::from_millis(5))).await;
        });
    }
    let racers: Vec<_> = racers.into_iter().map(tokio::spawn).collect();
    for racer in racers {
        racer.await.expect("no panic");
    }
    race.assert_won_once();
}

#[tokio::test]
async fn redis_sees_a_digest_and_forgets_by_itself() {
    let server = Server::start().await;
    let guard = RedisGuard::new(server.connect().await, Terms::default());
    let mut redis = server.connect().await;
    let now = UnixTime::now();
    let Ok(Reservation::Reserved(ticket)) = guard.reserve("didit:evt-1", now).await else {
        panic!("the store is empty")
    };
    let names: Vec<String> = redis.keys("*").await.expect("it answers");
    assert_eq!(names, [NAME]);
    assert_eq!(redis.get(NAME).await, Ok(ticket.token().to_owned()));
    let Ok(Reservation::InProgress { retry_after }) = guard.reserve("didit:evt-1", now).await else {
        panic!("it is reserved")
    };
    let left: u64 = redis.pttl(NAME).await.expect("it ends");
    assert!((50_000..=60_000).contains(&left), "{left}");
    assert!(retry_after >= Duration::from_millis(left), "rounded up: {retry_after:?}");

    guard.complete(&ticket, now).await.expect("it answers");
    assert_eq!(redis.get(NAME).await, Ok("completed".to_owned()));
    let left: u64 = redis.pttl(NAME).await.expect("it ends");
    assert!((604_790_000..=604_800_000).contains(&left), "{left}");
}

#[tokio::test]
async fn a_redis_that_is_gone_is_an_error_and_not_a_reservation() {
    let server = Server::start().await;
    let guard = RedisGuard::new(server.connect().await, Terms::default());
    drop(server);
    assert!(guard.reserve("didit:evt-1", UnixTime::now()).await.is_err());
}
