//! A Redis of its own for a test, which ends with it.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use redis::aio::ConnectionManager;

pub(crate) struct Server {
    process: Child,
    port: u16,
}

impl Server {
    /// On the loopback interface, at a port that was free, and keeping nothing on disk.
    pub(crate) async fn start() -> Self {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
            .and_then(|listener| listener.local_addr())
            .expect("a free port")
            .port();
        let spawned = Command::new("redis-server")
            .args(["--bind", "127.0.0.1", "--port", &port.to_string()])
            .args(["--save", "", "--appendonly", "no"])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn();
        let process = match spawned {
            Ok(process) => process,
            Err(error) if error.kind() == ErrorKind::NotFound => {
                panic!("redis-server is not installed; on Debian, `apt-get install redis-server` does that.")
            }
            Err(error) => panic!("redis-server could not be started: {error}"),
        };
        let server = Self { process, port };
        let started = Instant::now();
        while let Err(error) = server.client().get_multiplexed_async_connection().await {
            assert!(started.elapsed() < Duration::from_secs(20), "redis-server does not answer: {error}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        server
    }

    pub(crate) async fn connect(&self) -> ConnectionManager {
        self.client().get_connection_manager().await.expect("a connection")
    }

    fn client(&self) -> redis::Client {
        redis::Client::open(("127.0.0.1", self.port)).expect("an address")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself, which the test has noticed.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
