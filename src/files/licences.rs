//! The licences of what the app is made of, as `scripts/licences.mjs` writes them down.

use serde::Deserialize;

/// Everything that is shipped, and the texts that come with it.
#[derive(Clone, PartialEq, Debug, Default, Deserialize)]
pub struct Licences {
    /// The crates, by name.
    pub crates: Vec<Shipped>,
    /// The texts; many crates share one.
    pub texts: Vec<String>,
}

/// A crate that is part of the app.
#[derive(Clone, PartialEq, Debug, Default, Deserialize)]
pub struct Shipped {
    /// What it is called.
    pub name: String,
    /// Which version of it.
    pub version: String,
    /// The short name of its licence.
    pub licence: String,
    /// Who wrote it, as far as it says.
    pub by: String,
    /// The places of its texts.
    pub texts: Vec<usize>,
}

impl Licences {
    /// Reads the list; nothing when it is none.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok()
    }

    /// The texts, each with the names of the crates that bring it.
    pub fn texts(&self) -> Vec<(String, &str)> {
        let mut all = Vec::new();
        for (place, text) in self.texts.iter().enumerate() {
            let crates = self.crates.iter().filter(|it| it.texts.contains(&place));
            let names: Vec<&str> = crates.map(|it| it.name.as_str()).collect();
            all.push((names.join(", "), text.as_str()));
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_read_and_every_text_belongs_to_somebody() {
        let list = std::fs::read("public/licences.json").unwrap();
        let licences = Licences::read(&list).unwrap();
        assert!(licences.crates.iter().any(|it| it.name == "leptos"));
        assert!(licences.crates.iter().all(|it| !it.licence.is_empty()));
        let texts = licences.texts();
        assert_eq!(texts.len(), licences.texts.len());
        assert!(
            texts
                .iter()
                .all(|(names, text)| !names.is_empty() && text.len() > 100)
        );
        assert_eq!(Licences::read(b"<html>"), None);
    }
}
