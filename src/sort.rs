//! Sorting: by the standard library, but in WebAssembly by a tenth of its code.

#[cfg(not(target_arch = "wasm32"))]
use core::cmp::Ordering;

#[cfg(target_arch = "wasm32")]
pub(crate) use crate::merge_sort::merge_sort as sort;

/// Sorts so that no item is `before` one in front of it.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn sort<T>(items: &mut [T], before: impl Fn(&T, &T) -> bool) {
    items.sort_unstable_by(|a, b| {
        if before(a, b) {
            Ordering::Less
        } else if before(b, a) {
            Ordering::Greater
        } else {
            Ordering::Equal
        }
    });
}
