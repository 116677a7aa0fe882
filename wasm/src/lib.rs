//! The module of the npm package. Without the standard library it is a quarter smaller: that would bring the machinery
//! that prints panics and backtraces, which JavaScript has no use for.
#![no_std]

#[cfg(any(test, all(target_arch = "wasm32", not(feature = "explain"))))]
mod arena;

#[cfg(all(target_arch = "wasm32", not(feature = "explain")))]
mod allocator;

#[cfg(target_arch = "wasm32")]
pub use kyc_webhooks::wasm::*;

#[cfg(all(target_arch = "wasm32", not(feature = "explain")))]
#[global_allocator]
static ALLOCATOR: allocator::Allocator = allocator::Allocator::new();

// An explanation writes a body anew in many ways, of which it keeps few: an arena would not get that memory back before
// it ends.
#[cfg(all(target_arch = "wasm32", feature = "explain"))]
#[global_allocator]
static ALLOCATOR: dlmalloc::GlobalDlmalloc = dlmalloc::GlobalDlmalloc;

/// Traps, which JavaScript sees as a `WebAssembly.RuntimeError`.
#[cfg(target_arch = "wasm32")]
#[panic_handler]
fn trap(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
