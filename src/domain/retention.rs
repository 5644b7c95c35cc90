//! Which backups are kept: the newest ten, the last one of each of fourteen days, and the last one of
//! each week without end. Pure: times come in, those to drop go out.

use std::collections::BTreeSet;

/// How many of the newest backups stay in any case.
pub const NEWEST: usize = 10;
/// For how many days, today included, one backup a day stays.
pub const DAYS: u64 = 14;

const DAY_MS: u64 = 24 * 60 * 60 * 1000;

/// The times among `times` (milliseconds since 1970) whose backups go, when it is `now`. Days and
/// weeks (from Monday) are those of a place `east` minutes ahead of Greenwich.
pub fn to_drop(times: &[u64], now: u64, east: i32) -> Vec<u64> {
    let sorted: BTreeSet<u64> = times.iter().copied().collect();
    let today = day(now, east);
    let (mut days, mut weeks) = (BTreeSet::new(), BTreeSet::new());
    let mut dropped = Vec::new();
    for (nth, at) in sorted.into_iter().rev().enumerate() {
        let day = day(at, east);
        // A clock that was once ahead leaves days to come; they are of today.
        let is_recent = today.saturating_sub(day) < DAYS;
        let first_of_day = days.insert(day) && is_recent;
        // 1970 began on a Thursday.
        let first_of_week = weeks.insert((day + 3) / 7);
        if nth >= NEWEST && !first_of_day && !first_of_week {
            dropped.push(at);
        }
    }
    dropped
}

fn day(at: u64, east: i32) -> u64 {
    at.saturating_add_signed(i64::from(east) * 60_000) / DAY_MS
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    /// Sunday, 22 November 2026, noon in Greenwich.
    const NOW: u64 = 1_795_348_800_000;
    const HOUR: u64 = 60 * 60 * 1000;

    fn kept(times: &[u64], now: u64, east: i32) -> Vec<u64> {
        let dropped = to_drop(times, now, east);
        let mut kept = times.to_vec();
        kept.retain(|at| !dropped.contains(at));
        kept.sort_unstable();
        kept.dedup();
        kept
    }

    #[test]
    fn hourly_backups_of_a_month_become_ten_and_one_a_day_and_one_a_week() {
        let times: Vec<u64> = (0..30 * 24).map(|hours| NOW - hours * HOUR).collect();
        let kept = kept(&times, NOW, 60);
        let age = |at: &u64| (day(NOW, 60) - day(*at, 60)) as usize;
        assert_eq!(kept.iter().filter(|at| age(at) == 0).count(), 10);
        for days in 1..14 {
            assert_eq!(
                kept.iter().filter(|at| age(at) == days).count(),
                1,
                "{days}"
            );
        }
        // Fourteen days reach back to Monday the 9th, so the Sundays 8 November, 1 November and
        // 25 October are left of the weeks before.
        let older: Vec<usize> = kept
            .iter()
            .map(age)
            .filter(|age| *age >= 14)
            .rev()
            .collect();
        assert_eq!(older, [14, 21, 28]);
    }

    #[test]
    fn midnight_is_that_of_the_place() {
        // Eleven backups within the hour after midnight in Berlin, one before.
        let midnight = NOW - 13 * HOUR;
        let mut times: Vec<u64> = (0..11).map(|minutes| midnight + minutes * 60_000).collect();
        times.push(midnight - 1);
        assert_eq!(to_drop(&times, NOW, 60), [midnight]);
        assert_eq!(to_drop(&times, NOW, 0), [midnight, midnight - 1]);
    }

    proptest! {
        #[test]
        fn the_newest_ten_stay_whatever_the_clock_says(
            times in vec(0..2 * NOW, 0..60), now in 0..2 * NOW, east in -840..840,
        ) {
            let mut newest: Vec<u64> = times.clone();
            newest.sort_unstable();
            newest.dedup();
            let newest = newest.split_off(newest.len().saturating_sub(NEWEST));
            let kept = kept(&times, now, east);
            prop_assert!(newest.iter().all(|at| kept.contains(at)));
        }

        #[test]
        fn the_last_of_each_day_and_week_stays(
            ages in vec(0..90 * 24 * HOUR, 0..400), east in -840..840,
        ) {
            let times: Vec<u64> = ages.iter().map(|age| NOW - age).collect();
            let kept = kept(&times, NOW, east);
            let week = |at: u64| (day(at, east) + 3) / 7;
            for at in &times {
                let last_of = |same: &dyn Fn(u64) -> bool| times.iter().filter(|o| same(**o)).max();
                if day(NOW, east) - day(*at, east) < DAYS {
                    let last = last_of(&|other| day(other, east) == day(*at, east)).unwrap();
                    prop_assert!(kept.contains(last));
                }
                let last = last_of(&|other| week(other) == week(*at)).unwrap();
                prop_assert!(kept.contains(last));
            }
            let weeks: BTreeSet<u64> = times.iter().map(|at| week(*at)).collect();
            prop_assert!(kept.len() <= NEWEST + DAYS as usize + weeks.len());
        }

        #[test]
        fn dropping_each_time_keeps_what_dropping_once_keeps(
            mut ages in vec(0..40 * 24 * HOUR, 1..120), east in -840..840,
        ) {
            ages.sort_unstable_by(|a, b| b.cmp(a));
            ages.dedup();
            let times: Vec<u64> = ages.iter().map(|age| NOW - age).collect();
            let mut rolling: Vec<u64> = Vec::new();
            for at in &times {
                rolling.push(*at);
                rolling = kept(&rolling, *at, east);
            }
            let last = *times.last().unwrap();
            prop_assert_eq!(kept(&rolling, last, east), kept(&times, last, east));
        }
    }
}
