//! Names in boxes of a fixed width: two lines at the most, the rest is cut.

/// How wide a letter is, in letters of usual width. Rather too wide than too narrow, since the
/// font is the reader's own.
fn width(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | ' ' => 0.62,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 1.5,
        letter if letter.is_uppercase() => 1.2,
        letter if matches!(letter as u32, 0x1100..=0x11ff | 0x2e80..) => 2.0,
        _ => 1.0,
    }
}

pub(super) fn text_width(text: &str) -> f64 {
    text.chars().map(width).sum()
}

/// As much of a text as fits, and the rest.
fn split_at_width(text: &str, room: f64) -> (&str, &str) {
    let mut used = 0.0;
    for (place, letter) in text.char_indices() {
        used += width(letter);
        // At least one letter, or nothing would ever get shorter.
        if used > room && place > 0 {
            return text.split_at(place);
        }
    }
    (text, "")
}

/// The next line and what is left.
fn next_line(text: &str, room: f64) -> (String, &str) {
    let (fitting, rest) = split_at_width(text, room);
    if rest.is_empty() {
        return (fitting.to_owned(), "");
    }
    if rest.starts_with(' ') {
        return (fitting.to_owned(), rest.trim_start());
    }
    // A short line is better than a word that is torn.
    match fitting.rfind([' ', '-', '/']) {
        Some(place) if text_width(fitting.split_at(place).0) > room / 4.0 => {
            let (line, _) = fitting.split_at(place);
            let sign = fitting.split_at(place).1.chars().next();
            let kept = sign.filter(|sign| *sign != ' ');
            let line: String = line.chars().chain(kept).collect();
            let (_, rest) = text.split_at(place + sign.map_or(0, char::len_utf8));
            (line, rest.trim_start())
        }
        _ => {
            let (fitting, rest) = split_at_width(text, room - 1.0);
            (format!("{fitting}-"), rest)
        }
    }
}

/// A name in lines; what does not fit ends in an ellipsis.
pub(super) fn in_lines(name: &str, room: f64, most: usize) -> Vec<String> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut lines = Vec::new();
    let mut rest = name.as_str();
    while !rest.is_empty() && lines.len() < most {
        if lines.len() + 1 == most && text_width(rest) > room {
            let (fitting, _) = split_at_width(rest, room - 1.0);
            lines.push(format!("{}…", fitting.trim_end()));
            break;
        }
        let (line, left) = next_line(rest, room);
        lines.push(line);
        rest = left;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_break_between_words_and_long_words_inside() {
        for (name, lines) in [
            ("Hotline", vec!["Hotline"]),
            (
                "Anruf bei der Servicehotline",
                vec!["Anruf bei der", "Servicehotline"],
            ),
            (
                "Kundenzufriedenheitsbefragung",
                vec!["Kundenzufriedenhei-", "tsbefragung"],
            ),
            (
                "Online-Vergleichsportal",
                vec!["Online-", "Vergleichsportal"],
            ),
            ("  ", vec![]),
        ] {
            assert_eq!(in_lines(name, 18.0, 2), lines, "{name}");
        }
        let cut = in_lines(
            "Ein Name, der für zwei Zeilen viel zu lang geraten ist",
            18.0,
            2,
        );
        assert!(cut.len() == 2 && cut[1].ends_with('…'), "{cut:?}");
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_its_box(name in "\\PC{0,200}") {
            for line in in_lines(&name, 18.0, 2) {
                prop_assert!(text_width(&line) <= 18.0 + 1e-9, "{line}");
            }
        }
    }
}
