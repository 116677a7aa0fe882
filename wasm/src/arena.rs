//! Which memory is handed out next.

use core::alloc::Layout;

/// Hands out blocks one behind the other, and begins again once all have been given back, as is the case whenever an
/// export returns; one that throws leaves an instance that is not used again. A block that is given back before that is
/// used again only if it was the last.
///
/// Addresses are plain numbers in this file. `0` is none.
#[derive(Clone, Copy)]
pub(crate) struct Arena {
    start: usize,
    next: usize,
    end: usize,
    blocks: usize,
}

impl Arena {
    /// Without any memory yet.
    pub(crate) const fn new() -> Self {
        Self { start: 0, next: 0, end: 0, blocks: 0 }
    }

    /// The address of a block that overlaps no other until it is given back. `grow` is told how many bytes are missing
    /// and answers with the stretch of memory that it got: usually the next one. If it is another, because somebody else
    /// got memory too, this call may find it too short; the next one has its own.
    pub(crate) fn take(&mut self, layout: Layout, grow: impl Grow) -> Option<usize> {
        let aligned = |next: usize| next.checked_next_multiple_of(layout.align());
        let end_of = |address: usize| address.checked_add(layout.size());
        if aligned(self.next).and_then(end_of)? > self.end || self.end == 0 {
            let missing = aligned(self.next).and_then(end_of)?.saturating_sub(self.end);
            self.extend(missing.checked_add(layout.align())?, grow)?;
        }
        let address = aligned(self.next)?;
        self.next = end_of(address).filter(|&next| next <= self.end)?;
        self.blocks += 1;
        Some(address)
    }

    /// Takes a block back.
    pub(crate) fn give_back(&mut self, address: usize, size: usize) {
        self.blocks -= 1;
        if self.blocks == 0 {
            self.next = self.start;
        } else if address + size == self.next {
            self.next = address;
        }
    }

    /// Whether a block could be given another size where it is.
    pub(crate) fn resize(&mut self, address: usize, size: usize, new_size: usize, grow: impl Grow) -> bool {
        if address + size != self.next {
            return new_size <= size;
        }
        let Some(next) = address.checked_add(new_size) else { return false };
        if next > self.end {
            // What was got elsewhere is no use to a block that is here.
            let extended = self.extend(next - self.end, grow);
            if extended.is_none() || self.next != address + size {
                return false;
            }
        }
        self.next = next;
        true
    }

    fn extend(&mut self, missing: usize, grow: impl Grow) -> Option<()> {
        let (start, size) = grow(missing)?;
        if start != self.end {
            (self.start, self.next) = (start, start);
        }
        self.end = start.checked_add(size)?;
        Some(())
    }
}

/// Gets at least so many bytes of memory: where they begin and how many there are.
pub(crate) trait Grow: FnOnce(usize) -> Option<(usize, usize)> {}

impl<F: FnOnce(usize) -> Option<(usize, usize)>> Grow for F {}

#[cfg(test)]
mod tests {
    extern crate std;

    use core::alloc::Layout;
    use std::vec::Vec;

    use super::Arena;

    const START: usize = 0x1_0000;
    const PAGE: usize = 4096;

    /// An arena in memory that begins at `START` and has `limit` pages at the most.
    struct Memory {
        arena: Arena,
        pages: usize,
        limit: usize,
    }

    impl Memory {
        fn new(limit: usize) -> Self {
            Self { arena: Arena::new(), pages: 0, limit }
        }

        fn grow(pages: &mut usize, limit: usize) -> impl FnOnce(usize) -> Option<(usize, usize)> + '_ {
            move |bytes| {
                let more = bytes.div_ceil(PAGE);
                let begins = START + *pages * PAGE;
                (*pages + more <= limit).then(|| *pages += more)?;
                Some((begins, more * PAGE))
            }
        }

        fn take(&mut self, size: usize, align: usize) -> Option<usize> {
            let layout = Layout::from_size_align(size, align).expect("valid");
            self.arena.take(layout, Self::grow(&mut self.pages, self.limit))
        }

        fn resize(&mut self, address: usize, size: usize, new_size: usize) -> bool {
            self.arena.resize(address, size, new_size, Self::grow(&mut self.pages, self.limit))
        }
    }

    #[test]
    fn what_is_given_back_is_handed_out_again() {
        let mut memory = Memory::new(4);
        let first = memory.take(10, 1).expect("room");
        let second = memory.take(20, 8).expect("room");
        assert_eq!((first, second), (START, START + 16));
        memory.arena.give_back(second, 20);
        assert_eq!(memory.take(30, 16), Some(START + 16));
        memory.arena.give_back(first, 10);
        assert_eq!(memory.take(1, 1), Some(START + 46));
        memory.arena.give_back(START + 46, 1);
        memory.arena.give_back(START + 16, 30);
        assert_eq!(memory.take(1, 1), Some(START));
    }

    #[test]
    fn the_last_block_changes_its_size_in_place() {
        let mut memory = Memory::new(2);
        let first = memory.take(8, 1).expect("room");
        let last = memory.take(8, 1).expect("room");
        assert!(!memory.resize(first, 8, 9));
        assert!(memory.resize(first, 8, 7));
        assert!(memory.resize(last, 8, PAGE + 8));
        assert!(!memory.resize(last, PAGE + 8, 3 * PAGE));
        assert!(memory.resize(last, PAGE + 8, 4));
        assert_eq!(memory.take(1, 1), Some(START + 12));
    }

    #[test]
    fn more_than_there_is_is_refused_and_changes_nothing() {
        let mut memory = Memory::new(1);
        assert_eq!(memory.take(PAGE + 1, 1), None);
        assert_eq!(memory.take(usize::MAX / 2, 1), None);
        let block = memory.take(PAGE - 64, 64).expect("room");
        assert_eq!(memory.take(65, 1), None);
        assert_eq!(memory.take(64, 1), Some(block + PAGE - 64));
        assert_eq!(memory.take(1, 1), None);
    }

    /// Any order of taking, resizing and giving back.
    #[test]
    fn blocks_never_overlap() {
        let mut state = 0x9E37_79B9_7F4A_7C15_u64;
        let mut random = |below: usize| {
            state = state.wrapping_mul(0x5851_F42D_4C95_7F2D).wrapping_add(1);
            (state >> 33) as usize % below
        };
        let mut memory = Memory::new(1 << 20);
        let mut blocks: Vec<(usize, usize)> = Vec::new();
        for _ in 0..200_000 {
            let size = random(300) + 1;
            let picked = random(blocks.len().max(1));
            match (random(10), blocks.get_mut(picked)) {
                (0..3, Some(_)) => {
                    let (address, size) = blocks.swap_remove(picked);
                    memory.arena.give_back(address, size);
                }
                (3..6, Some(block)) => {
                    if memory.resize(block.0, block.1, size) {
                        block.1 = size;
                    }
                }
                (6, _) => blocks.drain(..).for_each(|(address, size)| memory.arena.give_back(address, size)),
                _ => {
                    let align = 1 << random(5);
                    let address = memory.take(size, align).expect("room");
                    assert_eq!(address % align, 0);
                    blocks.push((address, size));
                }
            }
            let mut sorted = blocks.clone();
            sorted.sort_unstable();
            assert!(sorted.windows(2).all(|pair| pair[0].0 + pair[0].1 <= pair[1].0));
            let bounds = START..=START + memory.pages * PAGE;
            assert!(
                sorted.iter().all(|&(address, size)| {
                    bounds.contains(&address) && bounds.contains(&(address + size))
                })
            );
        }
        assert!(memory.pages < 100, "{}", memory.pages);
    }

    /// Memory is no one's alone: whoever has the instance can make it grow.
    #[test]
    fn blocks_stay_clear_of_what_others_got() {
        let mut memory = Memory::new(100);
        let foreign_page = |memory: &mut Memory| {
            memory.pages += 1;
            START + (memory.pages - 1) * PAGE
        };
        let first = memory.take(PAGE - 100, 1).expect("room");
        let foreign = foreign_page(&mut memory);
        assert_eq!(first + PAGE, foreign);
        // The missing 101 bytes come with a page behind the foreign one, which is too short for so many.
        assert_eq!(memory.take(PAGE + 1, 1), None);
        let second = memory.take(PAGE + 1, 1).expect("room");
        assert!(second >= foreign + PAGE, "{second:x}");

        let last = memory.take(10, 1).expect("room");
        let foreign = foreign_page(&mut memory);
        assert!(!memory.resize(last, 10, 2 * PAGE));
        let third = memory.take(10, 1).expect("room");
        assert!(third >= foreign + PAGE, "{third:x}");
    }
}
