//! Amounts of money as people write them.

use super::Amount;

/// Reads an amount: "1500", "1.500", "1 500,50", "1,500.50", "900 €", "12'000". A lone comma or point before
/// exactly three digits groups thousands, since money has no third decimal.
pub fn money(text: &str) -> Option<Amount> {
    let is_number = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',');
    let text: String = text
        .chars()
        .filter(|it| !it.is_whitespace() && !matches!(it, '\'' | '’'))
        .collect();
    let letters: String = text.chars().filter(|it| it.is_alphabetic()).collect();
    if is_multiple(&letters) {
        return None;
    }
    let text = text.trim_matches(|letter: char| letter.is_alphabetic() || "€$£".contains(letter));
    if !text.chars().all(is_number) {
        return None;
    }
    let decimal = decimal_mark(text);
    let (whole, part) = match decimal {
        Some(mark) => text.rsplit_once(mark)?,
        None => (text, ""),
    };
    if part.contains(['.', ',']) || !is_grouped(whole) {
        return None;
    }
    let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
    if digits.is_empty() && part.is_empty() {
        return None;
    }
    Amount::new(format!("0{digits}.{part}0").parse().ok()?)
}

/// Does a word say that thousands or millions are meant? What is not understood is refused, or "20k"
/// would become 20.
fn is_multiple(letters: &str) -> bool {
    let letters = letters.to_lowercase();
    let whole = ["k", "t", "m", "mn", "bn"];
    let begins = ["tsd", "mio", "mrd", "million", "tausend", "thousand"];
    whole.contains(&letters.as_str()) || begins.iter().any(|word| letters.starts_with(word))
}

/// The mark before the decimals, if there are any.
fn decimal_mark(text: &str) -> Option<char> {
    let last = text.rfind(['.', ','])?;
    let (before, after) = text.split_at(last);
    let mark = after.chars().next()?;
    let other = if mark == ',' { '.' } else { ',' };
    let groups = !matches!(before, "" | "0") && !before.contains(other) && after.len() == 4;
    (!groups).then_some(mark)
}

/// Are all groups after the first three digits long, behind one and the same mark?
fn is_grouped(whole: &str) -> bool {
    if whole.contains('.') && whole.contains(',') {
        return false;
    }
    let mut groups = whole.split(['.', ',']);
    let first = groups.next().unwrap_or_default();
    let mut rest = groups.peekable();
    rest.peek().is_none() || !first.is_empty() && first.len() <= 3 && rest.all(|it| it.len() == 3)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn money_is_read_as_people_write_it() {
        for (text, amount) in [
            ("1500", Some(1500.0)),
            ("1.500", Some(1500.0)),
            ("1,500", Some(1500.0)),
            ("1.500,50", Some(1500.5)),
            ("1,500.5", Some(1500.5)),
            ("1 500,5 €", Some(1500.5)),
            ("1.250.000", Some(1_250_000.0)),
            ("CHF 12'000.50", Some(12_000.5)),
            ("12,5", Some(12.5)),
            ("0.25", Some(0.25)),
            ("0,250", Some(0.25)),
            (",5", Some(0.5)),
            ("EUR 20", Some(20.0)),
            ("", None),
            ("€", None),
            ("viel", None),
            ("-5", None),
            ("1.50.000", None),
            ("1.2.3", None),
            ("20k", None),
            ("2,5 Mio. €", None),
            ("3 Tsd.", None),
            ("1e9", None),
            ("5000000000", None),
        ] {
            assert_eq!(money(text).map(Amount::get), amount, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_with_two_decimals_is_read_back(cents in 0..100_000_000_u64) {
            let (whole, part) = (cents / 100, cents % 100);
            let read = money(&format!("{whole},{part:02}")).map(Amount::get).unwrap();
            prop_assert!((read * 100.0 - cents as f64).abs() < 1e-3);
        }

        #[test]
        fn no_text_breaks_it(text in ".*") {
            money(&text);
        }
    }
}
