//! Order keys: texts that sort, with room for another one between any two. A move writes one
//! field of one record, whatever the length of the list.
//!
//! Digits are base 62 in ASCII order. A key reads as a fraction: "V" < "V0005" < "V1". It never
//! ends in "0", so that there is room before it.

const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/// Width of the part that counts up and down at the ends of a list; it holds 7 million moves to
/// either end before keys begin to grow.
const WIDTH: usize = 4;
/// Longer keys are not believed: nobody makes them by hand or by moving.
const LONGEST: usize = 256;

/// Is this text a key that other keys can be placed around?
pub fn is_order_key(key: &str) -> bool {
    !key.is_empty()
        && key.len() <= LONGEST
        && !key.ends_with('0')
        && key.bytes().all(|byte| DIGITS.contains(&byte))
}

/// A key after `left` and before `right`; `salt` makes it differ from the key that somebody else
/// makes at the same place. When the two are not in order (two people made the same key, or a
/// file is damaged), the new key comes right after `left`.
pub fn key_between(left: Option<&str>, right: Option<&str>, salt: u64) -> String {
    let left = left.filter(|key| is_order_key(key)).unwrap_or("");
    let right = right.filter(|key| is_order_key(key) && *key > left);
    let mut key = match right {
        Some(right) => midway(left.as_bytes(), Some(right.as_bytes())),
        None if left.is_empty() => vec![digit(31)],
        None => step_up(left.as_bytes()),
    };
    if left.is_empty()
        && let Some(right) = right
    {
        key = step_down(right.as_bytes()).unwrap_or(key);
    }
    // The salt follows a key that is already strictly between, so the result still is: every
    // extension of it sorts above it, and `midway` leaves room below `right`.
    let room_above = right.is_none_or(|right| !right.as_bytes().starts_with(&key));
    if room_above {
        let mut rest = salt;
        for _ in 0..2 {
            key.push(digit((rest % 62) as usize));
            rest /= 62;
        }
        key.push(digit(1 + (rest % 61) as usize));
    }
    String::from_utf8(key).unwrap_or_default()
}

fn digit(value: usize) -> u8 {
    DIGITS.get(value).copied().unwrap_or(b'z')
}

fn value(byte: Option<&u8>) -> usize {
    byte.and_then(|byte| DIGITS.iter().position(|d| d == byte))
        .unwrap_or(0)
}

/// The digits of a number strictly between two fractions, shortest first.
fn midway(left: &[u8], right: Option<&[u8]>) -> Vec<u8> {
    let mut key = Vec::new();
    let mut right = right;
    for place in 0.. {
        let low = value(left.get(place));
        let high = match right {
            Some(right) => value(right.get(place)),
            None => DIGITS.len(),
        };
        if high > low + 1 {
            key.push(digit(low + (high - low) / 2));
            break;
        }
        key.push(digit(low));
        if high > low {
            // From here on everything above `left` is below `right`.
            right = None;
        }
    }
    key
}

/// The next round number above, so that a list which grows at its end keeps short keys.
fn step_up(left: &[u8]) -> Vec<u8> {
    step(left, |number| {
        (number + 1 < 62_u32.pow(WIDTH as u32)).then_some(number + 1)
    })
    .unwrap_or_else(|| midway(left, None))
}

fn step_down(right: &[u8]) -> Option<Vec<u8>> {
    step(right, |number| number.checked_sub(1))
}

fn step(key: &[u8], change: impl Fn(u32) -> Option<u32>) -> Option<Vec<u8>> {
    let number = (0..WIDTH).fold(0_u32, |sum, place| sum * 62 + value(key.get(place)) as u32);
    let mut number = change(number)?;
    let mut digits = vec![b'0'; WIDTH];
    for place in digits.iter_mut().rev() {
        *place = digit((number % 62) as usize);
        number /= 62;
    }
    Some(digits)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn is_between(left: Option<&str>, key: &str, right: Option<&str>) -> bool {
        is_order_key(key) && left.is_none_or(|l| l < key) && right.is_none_or(|r| key < r)
    }

    #[test]
    fn ten_thousand_cards_at_either_end_keep_short_keys() {
        for top in [true, false] {
            let mut last: Option<String> = None;
            for salt in 0..10_000 {
                let (left, right) = if top {
                    (None, last.as_deref())
                } else {
                    (last.as_deref(), None)
                };
                let key = key_between(left, right, salt * 7919);
                assert!(is_between(left, &key, right), "{left:?} {key} {right:?}");
                assert!(key.len() <= 8, "{key}");
                last = Some(key);
            }
        }
    }

    #[test]
    fn bad_keys_from_a_damaged_file_do_no_harm() {
        for bad in ["", "0", "a0", "ä", "has space", &"z".repeat(5000)] {
            assert!(!is_order_key(bad));
            assert!(is_order_key(&key_between(Some(bad), Some(bad), 1)));
        }
        assert!(key_between(Some("V"), Some("V"), 1).as_str() > "V");
        assert!(key_between(Some("V"), Some("A"), 1).as_str() > "V");
    }

    proptest! {
        #[test]
        fn there_is_always_room_between_two(moves in proptest::collection::vec((0_usize..1000, any::<u64>()), 1..200)) {
            let mut list: Vec<String> = Vec::new();
            for (place, salt) in moves {
                let place = place % (list.len() + 1);
                let left = place.checked_sub(1).map(|p| list[p].clone());
                let right = list.get(place).cloned();
                let key = key_between(left.as_deref(), right.as_deref(), salt);
                prop_assert!(is_between(left.as_deref(), &key, right.as_deref()), "{:?} {} {:?}", left, key, right);
                list.insert(place, key);
            }
        }

        #[test]
        fn there_is_room_between_any_two_keys(a in "[0-9A-Za-z]{0,9}[1-9A-Za-z]", b in "[0-9A-Za-z]{0,9}[1-9A-Za-z]", salt in any::<u64>()) {
            prop_assume!(a < b);
            let key = key_between(Some(&a), Some(&b), salt);
            prop_assert!(is_between(Some(&a), &key, Some(&b)), "{} {} {}", a, key, b);
            let key = key_between(None, Some(&a), salt);
            prop_assert!(is_between(None, &key, Some(&a)), "{} {}", key, a);
            let key = key_between(Some(&a), None, salt);
            prop_assert!(is_between(Some(&a), &key, None), "{} {}", a, key);
        }
    }
}
