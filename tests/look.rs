//! The colours of `style/tokens.css` can be read: contrasts as WCAG 2.2 counts them, in both
//! themes, and no other style sheet has a colour of its own.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::expect_used
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

type Rgb = [f64; 3];

/// Name to its light and its dark form.
fn tokens() -> BTreeMap<String, [Rgb; 2]> {
    let sheet = fs::read_to_string("style/tokens.css").unwrap();
    let pair = |line: &str| {
        let (name, value) = line
            .trim()
            .strip_prefix("--")?
            .split_once(": light-dark(")?;
        let (light, dark) = value.split_once(')')?.0.split_once(',')?;
        Some((name.to_owned(), [rgb(light)?, rgb(dark)?]))
    };
    sheet.lines().filter_map(pair).collect()
}

/// Opaque colours only; the others are shades.
fn rgb(text: &str) -> Option<Rgb> {
    let digits = text
        .trim()
        .strip_prefix('#')
        .filter(|digits| digits.len() == 6)?;
    let channel = |at: usize| Some(f64::from(u8::from_str_radix(&digits[at..at + 2], 16).ok()?));
    Some([channel(0)?, channel(2)?, channel(4)?])
}

fn luminance(color: Rgb) -> f64 {
    let [red, green, blue] = color.map(|channel| {
        let part = channel / 255.0;
        if part <= 0.040_45 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn check(fronts: &[&str], backs: &[&str], least: f64) {
    let tokens = tokens();
    for front in fronts {
        for back in backs {
            for (theme, name) in ["light", "dark"].iter().enumerate() {
                let found = contrast(tokens[*front][theme], tokens[*back][theme]);
                assert!(
                    found >= least,
                    "{name}: {front} on {back} has {found:.2}, wants {least}"
                );
            }
        }
    }
}

const PAPERS: [&str; 3] = ["paper-0", "paper-1", "paper-2"];
const NOTES: [&str; 3] = ["idea", "standard", "wow"];

#[test]
fn text_is_readable_on_every_paper_and_note() {
    check(&["ink-0"], &PAPERS, 7.0);
    check(&["ink-0"], &NOTES, 7.0);
    check(&["ink-1", "accent", "good", "warn", "bad"], &PAPERS, 4.5);
    check(&["ink-1", "accent", "good", "bad"], &NOTES, 4.5);
    check(&["disappointed", "okay", "delighted"], &PAPERS, 4.5);
}

#[test]
fn text_is_readable_on_filled_things() {
    check(&["on-accent"], &["accent", "accent-strong"], 4.5);
    check(&["on-bad"], &["bad"], 4.5);
    check(&["ink-0", "ink-1", "accent"], &["accent-soft"], 4.5);
    for tone in ["good", "warn", "bad"] {
        check(&[tone, "ink-0"], &[&format!("{tone}-soft")], 4.5);
    }
}

#[test]
fn scores_are_readable_on_every_step_of_colour() {
    let heats = ["very-low", "low", "even", "high", "very-high"].map(|step| format!("heat-{step}"));
    let heats: Vec<&str> = heats.iter().map(String::as_str).collect();
    check(&["ink-0"], &heats, 7.0);
    // In grey the two ends still stand out from the middle; sign and number say which is which.
    let tokens = tokens();
    for theme in [0, 1] {
        let light = |step: &str| luminance(tokens[&format!("heat-{step}")][theme]);
        for end in ["very-low", "very-high"] {
            let middle = light("even");
            let apart = (light(end).max(middle) + 0.05) / (light(end).min(middle) + 0.05);
            assert!(apart >= 1.3, "{end} has {apart:.2} to the middle");
        }
    }
}

#[test]
fn departments_serve_as_dot_and_as_text() {
    let tokens = tokens();
    let departments: Vec<&str> = tokens.keys().map(String::as_str).collect();
    let departments: Vec<&str> = departments
        .into_iter()
        .filter(|name| name.starts_with("dept-"))
        .collect();
    assert_eq!(departments.len(), werkstatt::domain::Color::ALL.len());
    for color in werkstatt::domain::Color::ALL {
        check(&[&format!("dept-{}", color.as_str())], &PAPERS, 4.5);
    }
}

#[test]
fn controls_and_focus_stand_out() {
    check(&["line-strong", "ring"], &PAPERS, 3.0);
    check(&["ring"], &NOTES, 3.0);
}

#[test]
fn colours_live_in_the_tokens_only() {
    let mut folders = vec![PathBuf::from("style")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if !path.ends_with("tokens.css") {
                let sheet = fs::read_to_string(&path).unwrap();
                let raw = sheet.lines().find(|line| has_raw_color(line));
                assert_eq!(raw, None, "{} has a colour of its own", path.display());
            }
        }
    }
}

fn has_raw_color(line: &str) -> bool {
    // A mask knows no colour, only how much it lets through.
    let is_declaration =
        line.ends_with(';') && !line.contains("mask") && !line.contains("content:");
    let value = line.split_once(": ").map_or("", |(_, value)| value);
    let raw = [
        "#", "rgb(", "rgba(", "hsl(", "oklch(", "white;", "black;", "red;",
    ];
    is_declaration && raw.iter().any(|raw| value.contains(raw))
}

#[test]
fn no_two_sheets_give_one_class_a_form() {
    let mut owners: BTreeMap<String, String> = BTreeMap::new();
    let sheets = fs::read_dir("style/pages").unwrap();
    let mut sheets: Vec<PathBuf> = sheets.map(|entry| entry.unwrap().path()).collect();
    sheets.extend(["style/parts.css", "style/shell.css"].map(PathBuf::from));
    for path in sheets {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        for line in fs::read_to_string(&path).unwrap().lines() {
            // A rule for the class alone; with others around it, it speaks of its own page.
            let class = line
                .trim()
                .strip_prefix('.')
                .and_then(|line| line.strip_suffix(" {"));
            let is_word = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
            let Some(class) = class.filter(|class| class.chars().all(is_word)) else {
                continue;
            };
            let owner = owners
                .entry(class.to_owned())
                .or_insert_with(|| name.clone());
            assert_eq!(*owner, name, "both give .{class} a form");
        }
    }
}
