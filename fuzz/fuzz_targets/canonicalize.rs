#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| kyc_webhooks_fuzz::canonicalize::check(input));
