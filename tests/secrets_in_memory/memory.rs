//! What is in this process's memory, as the system shows it. Read with plain file reads, so that nothing here is unsafe.

use std::fs::{self, File};
use std::hint::black_box;
use std::io::{Read, Seek, SeekFrom};
use std::ops::Range;

use memchr::memmem;

const CHUNK: usize = 1 << 16;

/// Bytes to look for, kept inverted: kept as they are, they would be found where they are kept.
pub(crate) struct Wanted {
    pub(crate) what: &'static str,
    inverted: Vec<u8>,
}

impl Wanted {
    pub(crate) fn new(what: &'static str, inverted: impl IntoIterator<Item = u8>) -> Self {
        let inverted: Vec<u8> = inverted.into_iter().collect();
        assert!(inverted.len() >= 12, "{what} is short enough to be there by chance");
        Self { what, inverted }
    }
}

/// What of the wanted there is, each once.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Found {
    /// On the heap and in static variables.
    pub(crate) heap: Vec<&'static str>,
    /// On the stack of the thread that looks.
    pub(crate) stack: Vec<&'static str>,
}

/// Looks through all memory that can be written to.
pub(crate) fn look(wanted: &[Wanted]) -> Found {
    let here = 0_u8;
    let here = &raw const here as usize;
    let mut buffer = vec![0; CHUNK];
    let mut found = Found::default();
    let mut memory = File::open("/proc/self/mem").expect("Linux shows it");
    for (range, name) in writable() {
        let of_stack = range.contains(&here) || name == "[stack]";
        let list = if of_stack { &mut found.stack } else { &mut found.heap };
        look_through(&mut memory, range, &mut buffer, wanted, list);
    }
    found
}

fn look_through(
    memory: &mut File,
    range: Range<usize>,
    buffer: &mut [u8],
    wanted: &[Wanted],
    found: &mut Vec<&'static str>,
) {
    let longest = wanted.iter().map(|one| one.inverted.len()).max().unwrap_or(1);
    let own = buffer.as_ptr() as usize..buffer.as_ptr() as usize + buffer.len();
    let mut start = range.start;
    while start < range.end {
        let mut end = range.end.min(start + CHUNK);
        // Not the copies that were made a moment ago to be looked at.
        if own.contains(&start) {
            start = own.end;
            continue;
        }
        if start < own.start {
            end = end.min(own.start);
        }
        let chunk = &mut buffer[..end - start];
        // A mapping that cannot be read holds nothing of ours.
        let read = memory.seek(SeekFrom::Start(start as u64)).and_then(|_| memory.read_exact(chunk));
        if read.is_ok() {
            chunk.iter_mut().for_each(|byte| *byte = !*byte);
            for one in wanted {
                if !found.contains(&one.what) && memmem::find(chunk, &one.inverted).is_some() {
                    found.push(one.what);
                }
            }
        }
        // What lies across two chunks is whole in the next.
        start = if end == range.end || end == own.start { end } else { end - (longest - 1) };
    }
    buffer.fill(0);
}

fn writable() -> Vec<(Range<usize>, String)> {
    let maps = fs::read_to_string("/proc/self/maps").expect("Linux shows it");
    let range_of = |line: &str| {
        let mut words = line.split_whitespace();
        let (start, end) = words.next()?.split_once('-')?;
        let address = |text| usize::from_str_radix(text, 16).ok();
        let is_writable = words.next()?.starts_with("rw");
        is_writable.then_some((address(start)?..address(end)?, words.nth(3).unwrap_or_default().to_owned()))
    };
    maps.lines().filter_map(range_of).collect()
}

/// Overwrites what earlier calls left on the stack below here.
#[inline(never)]
pub(crate) fn clean_stack() {
    black_box([0_u8; 256 << 10]);
}
