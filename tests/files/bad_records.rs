//! What is wrong inside a file of ours is named with its place and its reason.

use werkstatt::files::FileError;

use super::bad_input::error;
use super::help::*;

#[test]
fn wrong_types_are_named_with_their_place() {
    let person = |rest: &str| by_hand(&format!("\"person\":[{{\"id\":\"{}\"}},{{{rest}}}]", id(3)));
    for (text, part, nth, field) in [
        (by_hand("\"person\":7"), "person", None, None),
        (by_hand("\"person\":[7]"), "person", Some(1), None),
        (
            person(&format!("\"id\":\"{}\",\"stamps\":7", id(4))),
            "person",
            Some(2),
            None,
        ),
        (
            person(&format!("\"id\":\"{}\",\"seen\":[\"x\"]", id(4))),
            "person",
            Some(2),
            Some("seen"),
        ),
        (
            by_hand("").replace("\"records\"", "\"known\":7,\"records\""),
            "known",
            None,
            None,
        ),
        (
            by_hand("").replace("\"records\"", "\"actors\":[\"?\"],\"records\""),
            "actors",
            None,
            None,
        ),
        (
            by_hand("").replace("\"records\"", "\"project\":{\"id\":1},\"records\""),
            "project",
            None,
            None,
        ),
        (
            by_hand("").replace("\"records\"", "\"Records\""),
            "",
            None,
            None,
        ),
        (
            by_hand("").replace("\"version\":1", "\"version\":\"1\""),
            "version",
            None,
            None,
        ),
    ] {
        match error(&text) {
            FileError::Shape {
                place,
                line,
                reason,
                ..
            } => {
                let found = (place.part.as_str(), place.nth, place.field.as_deref());
                assert_eq!(found, (part, nth, field), "{text}");
                assert!(
                    line >= 1 && !reason.is_empty() && !reason.contains("line"),
                    "{reason}"
                );
            }
            other => panic!("{text}: {other}"),
        }
    }
    for id in ["7", "\"\"", "\"0190\"", "null", "[]"] {
        let error = error(person(&format!("\"id\":{id}")));
        let FileError::BadId { place, found } = error else {
            panic!("{error}")
        };
        assert_eq!((place.nth, found.as_deref()), (Some(2), Some(id)));
    }
    assert!(matches!(
        error(person("\"name\":\"x\"")),
        FileError::BadId { found: None, .. }
    ));
}

#[test]
fn what_stands_twice_is_refused_with_its_name() {
    let card = |rest: &str| by_hand(&format!("\"card\":[{{\"id\":\"{}\"{rest}}}]", id(5)));
    let same = format!("\"card\":[{{\"id\":\"{0}\"}},{{\"id\":\"{0}\"}}]", id(5));
    assert_eq!(
        error(by_hand(&same)),
        FileError::DuplicateId {
            key: key("card", 5)
        }
    );
    for (text, name) in [
        (card(",\"title\":\"a\",\"title\":\"b\""), "title"),
        (card(&format!(",\"id\":\"{}\"", id(6))), "id"),
        (card(",\"place\":{\"at\":\"V\",\"at\":\"W\"}"), "at"),
        (card(",\"stamps\":{},\"stamps\":{}"), "stamps"),
        (by_hand("\"card\":[],\"card\":[]"), "card"),
        (
            by_hand("").replace("\"records\"", "\"x\":1,\"x\":2,\"records\""),
            "x",
        ),
        (
            by_hand("").replace("\"version\"", "\"version\":1,\"version\""),
            "version",
        ),
    ] {
        match error(&text) {
            FileError::DuplicateKey { name: found, .. } => assert_eq!(found, name),
            other => panic!("{text}: {other}"),
        }
    }
    for name in ["", "*"] {
        let text = card(&format!(",\"{name}\":1"));
        assert!(
            matches!(error(&text), FileError::BadFieldName { name: found, .. } if found == name)
        );
    }
}

#[test]
fn a_file_needs_exactly_one_project() {
    let none = "{\"format\":\"touchpoint-werkstatt\",\"version\":1,\"records\":{}}";
    assert_eq!(error(none), FileError::NoProject { found: 0 });
    let two = by_hand("").replace("\"P\"}", &format!("\"P\"}},{{\"id\":\"{}\"}}", id(2)));
    assert_eq!(error(two), FileError::NoProject { found: 2 });
    let other = format!("\"project\":{{\"id\":\"{}\"}},\"records\"", id(2));
    let other = by_hand("").replace("\"records\"", &other);
    assert_eq!(error(other), FileError::NoProject { found: 0 });
    // Of a record without a field nothing is known, so it is none.
    let bare = r#"{"format":"touchpoint-werkstatt","version":1,"actors":["0000000000B"],"known":[[0,1]],"latest":[[0,1]],
        "records":{"project":[{"id":"ID"}]}"#;
    let bare = bare.replace("ID", &id(1).to_string());
    let bare = format!(
        "{bare},\n\"checksum\":\"crc32:{:08x}\"}}",
        crc32fast::hash(bare.as_bytes())
    );
    assert_eq!(error(&bare), FileError::NoProject { found: 0 });
}
