//! Does one thing once, for a tool that counts instructions: `bench-once FOLDER SUBJECT FILE`.
fn main() {}
