//! The module of the npm package. Without the standard library it is a quarter smaller: that would bring the machinery
//! that prints panics and backtraces, which JavaScript has no use for.
#![no_std]

#[cfg(any(test, target_arch = "wasm32"))]
mod arena;

#[cfg(target_arch = "wasm32")]
mod allocator;

#[cfg(target_arch = "wasm32")]
pub use kyc_webhooks::wasm::*;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: allocator::Allocator = allocator::Allocator::new();

/// Traps, which JavaScript sees as a `WebAssembly.RuntimeError`.
#[cfg(target_arch = "wasm32")]
#[panic_handler]
fn trap(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
