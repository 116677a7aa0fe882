pub(crate) mod decision;
pub(crate) mod event;

pub(crate) use event::{Environment, EventType, Timestamp};
