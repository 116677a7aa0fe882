//! The one file with `unsafe` in it: an allocator cannot be written without.
//!
//! It is here because `dlmalloc` is a twelfth of the small module and takes part in the time of every call, and because
//! no export keeps memory after it returns.
#![allow(unsafe_code, reason = "GlobalAlloc is an unsafe trait; each use says why it is sound")]

use core::alloc::{GlobalAlloc, Layout};
use core::arch::wasm32::memory_grow;
use core::cell::Cell;
use core::ptr::{null_mut, with_exposed_provenance_mut};

use crate::arena::Arena;

pub(crate) struct Allocator(Cell<Arena>);

/// The size of a page of WebAssembly's memory in bytes.
const PAGE: usize = 65_536;

/// New memory at the end of what there is, in whole pages.
fn grow(bytes: usize) -> Option<(usize, usize)> {
    let pages = bytes.div_ceil(PAGE);
    let before = memory_grow::<0>(pages);
    // What memory.grow answers when it fails.
    (before != usize::MAX).then(|| (before * PAGE, pages * PAGE))
}

impl Allocator {
    pub(crate) const fn new() -> Self {
        Self(Cell::new(Arena::new()))
    }

    fn arena<R>(&self, change: impl FnOnce(&mut Arena) -> R) -> R {
        let mut arena = self.0.get();
        let result = change(&mut arena);
        self.0.set(arena);
        result
    }
}

// SAFETY: without the atomics feature a module has one thread.
#[cfg(not(target_feature = "atomics"))]
unsafe impl Sync for Allocator {}

// SAFETY: an arena hands out addresses within the memory that `grow` added, aligned as asked for, and none that
// overlaps a block which was not given back: its tests show that for any order of calls. `grow` allocates nothing, so
// that no change to the arena is lost to another, and a panic is a trap: nothing unwinds.
unsafe impl GlobalAlloc for Allocator {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        self.arena(|arena| arena.take(layout, grow)).map_or(null_mut(), with_exposed_provenance_mut)
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        self.arena(|arena| arena.give_back(block.expose_provenance(), layout.size()));
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        let address = block.expose_provenance();
        if self.arena(|arena| arena.resize(address, layout.size(), new_size, grow)) {
            return block;
        }
        // SAFETY: the caller vouches for `new_size` with the alignment of `layout`, and for `block`, of which no more
        // is read than both blocks have. They do not overlap, as both are handed out.
        unsafe {
            let moved = self.alloc(Layout::from_size_align_unchecked(new_size, layout.align()));
            if !moved.is_null() {
                moved.copy_from_nonoverlapping(block, layout.size().min(new_size));
                self.dealloc(block, layout);
            }
            moved
        }
    }
}
