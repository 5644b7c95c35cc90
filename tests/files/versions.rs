//! Files of every version that was ever released can be read for ever. A fixture once committed
//! is never changed.

use std::path::Path;

use serde_json::json;
use werkstatt::files::{self, Content};

use super::help::*;

#[test]
fn every_version_has_its_frozen_fixtures_and_they_read() {
    for version in 1..=files::VERSION {
        let folder = format!("tests/fixtures/v{version}");
        assert!(Path::new(&folder).is_dir(), "{folder} is missing");
        let mut stamped = 0;
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let file = read(std::fs::read(&path).unwrap());
            stamped += usize::from(matches!(file.content, Content::Stamped(_)));
        }
        assert!(stamped > 0, "{folder} has no exported file");
    }
}

#[test]
fn version_1_keeps_its_meaning() {
    let path = |name: &str| format!("tests/fixtures/v1/{name}.touchpoint.json");
    let whole = read(std::fs::read(path("whole")).unwrap());
    assert_eq!(
        (whole.project, whole.name.as_str()),
        (PROJECT, "Hausrat – „größer“")
    );
    let whole = table(whole);
    assert_eq!(whole, rich());
    let part = read(std::fs::read(path("part")).unwrap());
    assert!(part.is_part());
    assert_eq!(table(part), rich().part(&[key("card", 5), key("card", 8)]));
    let by_hand = plain(read(std::fs::read(path("by-hand")).unwrap()));
    assert_eq!(by_hand.len(), 2);
    assert_eq!(by_hand[0].fields["title"], json!("Von Hand"));
}
