//! The module of the npm package. Without the standard library it is a quarter smaller: that would bring the machinery
//! that prints panics and backtraces, which JavaScript has no use for.
#![cfg(target_arch = "wasm32")]
#![no_std]

use core::panic::PanicInfo;

pub use kyc_webhooks::wasm::*;

#[global_allocator]
static ALLOCATOR: dlmalloc::GlobalDlmalloc = dlmalloc::GlobalDlmalloc;

/// Traps, which JavaScript sees as a `WebAssembly.RuntimeError`.
#[panic_handler]
fn trap(_: &PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
