//! What can be told of a file before it is read: whether its name or its text says that it is one of ours.

use super::{EXTENSION, TEMPLATE_EXTENSION};

/// Does the name say that it is a project file or a template? Shared ones end in ".txt".
pub fn is_project_name(name: &str) -> bool {
    let name = name.to_lowercase();
    let name = name.strip_suffix(".txt").unwrap_or(&name);
    [EXTENSION, TEMPLATE_EXTENSION].iter().any(|ending| {
        // Browsers and mail programs number copies: "name.touchpoint (1).json".
        let (kind, _) = ending.rsplit_once('.').unwrap_or_default();
        name.strip_suffix(".json").is_some_and(|name| {
            let name = name.trim_end_matches(|it: char| it.is_ascii_digit() || " ()-".contains(it));
            name.ends_with(kind)
        })
    })
}

/// Does the text say that it is a project file or a template?
pub fn is_project_text(text: &str) -> bool {
    let text = text.trim_start();
    let head: String = text.chars().take(400).collect();
    text.starts_with('{') && head.contains("\"format\"") && head.contains("\"touchpoint-werkstatt")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::{Template, write};
    use crate::merge::{Id, Table};

    #[test]
    fn our_files_are_known_by_their_names_and_texts() {
        for ending in [EXTENSION, TEMPLATE_EXTENSION] {
            assert!(is_project_name(&format!("a{ending}")));
            assert!(is_project_name(&format!("A{ending}.TXT")));
            assert!(is_project_name(&format!(
                "a{}",
                ending.replace(".json", " (2).json")
            )));
        }
        for name in [
            "photo.png",
            "answers.csv",
            "notes.txt",
            "json",
            "trello.json",
        ] {
            assert!(!is_project_name(name), "{name}");
        }
        let id = Id(uuid::Uuid::from_u128(1));
        assert!(is_project_text(&write(&Table::new(), id, "2026-11-23")));
        assert!(is_project_text(&Template::default().write()));
        for text in ["touchpoint-werkstatt", "{\"format\":\"other\"}", "a\tb", ""] {
            assert!(!is_project_text(text), "{text}");
        }
    }
}
