//! What can be told of a file before it is read: whether its name or its text says that it is one of ours.

/// Does the name say that it is a project file or a template? Shared ones end in ".txt".
pub fn is_project_name(name: &str) -> bool {
    let name = name.to_lowercase();
    name.ends_with(".json") || name.ends_with(".json.txt")
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
    use crate::files::{EXTENSION, TEMPLATE_EXTENSION, Template, write};
    use crate::merge::{Id, Table};

    #[test]
    fn our_files_are_known_by_their_names_and_texts() {
        for ending in [EXTENSION, TEMPLATE_EXTENSION] {
            assert!(is_project_name(&format!("a{ending}")));
            assert!(is_project_name(&format!("A{ending}.TXT")));
        }
        for name in ["photo.png", "answers.csv", "notes.txt", "json"] {
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
