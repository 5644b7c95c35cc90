//! What the fuzz targets share: the doors, and the watch that nobody takes too long.

pub mod doors;

/// Seconds of work that a file may take whatever its size.
const START: f64 = 0.25;
/// Seconds of work per million bytes.
const PER_MB: f64 = 1.0;

/// Runs a door and stops if it worked longer than bytes of that number may take. The time is the one that this thread
/// worked, so that a busy machine accuses nobody.
pub fn within(bytes: usize, door: impl FnOnce()) {
    let begin = worked();
    door();
    let took = worked() - begin;
    let limit = START + PER_MB * bytes as f64 / 1e6;
    assert!(took <= limit, "{bytes} bytes took {took:.3} s");
}

fn worked() -> f64 {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: the call only writes the two numbers that it is given.
    unsafe { libc::clock_gettime(libc::CLOCK_THREAD_CPUTIME_ID, &mut time) };
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}
