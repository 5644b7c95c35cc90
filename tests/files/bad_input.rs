//! Every way in which a file can be wrong gets its own message with the place, and none a panic.

use proptest::prelude::*;
use werkstatt::files::{self, Content, FileError, Remark};

use super::help::*;

pub(super) fn error(text: impl AsRef<[u8]>) -> FileError {
    files::read(text.as_ref()).unwrap_err()
}

#[test]
fn bytes_that_are_no_text_are_named_for_what_they_are() {
    assert_eq!(error(b""), FileError::Empty);
    assert_eq!(error(b"\xEF\xBB\xBF \r\n\t"), FileError::Empty);
    assert_eq!(error(b"PK\x03\x04\xFF\xFF"), FileError::NotText { at: 4 });
    let utf16: Vec<u8> = text().encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(error(&utf16), FileError::Utf16);
    assert_eq!(
        error([b"\xFF\xFE", utf16.as_slice()].concat()),
        FileError::Utf16
    );
}

#[test]
fn text_that_is_no_project_file_is_told_apart() {
    let not_json = error("Liebe Kundin,\nanbei ...");
    assert!(
        matches!(
            not_json,
            FileError::NotJson {
                line: 1,
                column: 1,
                ..
            }
        ),
        "{not_json}"
    );
    let line = error("{\n\"format\": touchpoint\n}");
    assert!(matches!(line, FileError::NotJson { line: 2, .. }), "{line}");
    let after = error(format!("{} {{}}", by_hand("")));
    assert!(matches!(after, FileError::NotJson { .. }), "{after}");
    for (json, found) in [
        ("[]", None),
        ("7", None),
        ("{}", None),
        ("{\"format\":1}", None),
        (
            "{\"format\":\"excalidraw\",\"version\":2}",
            Some("excalidraw".to_owned()),
        ),
    ] {
        assert_eq!(error(json), FileError::WrongFormat { found }, "{json}");
    }
}

#[test]
fn a_file_of_a_newer_version_is_refused() {
    let newer = text().replacen("\"version\":1", "\"version\":2", 1);
    assert_eq!(error(newer), FileError::Newer { version: 2 });
}

#[test]
fn too_much_is_refused_before_it_takes_memory() {
    let spaces = vec![b' '; 100 << 20];
    let (size, limit) = (spaces.len(), files::MAX_BYTES);
    assert_eq!(error(&spaces), FileError::TooLarge { size, limit });
    assert_eq!(error(&spaces[..limit]), FileError::Empty);
    let (line, column) = (1, files::MAX_DEPTH + 1);
    assert_eq!(
        error("[".repeat(1_000_000)),
        FileError::TooDeep { line, column }
    );
    let inside = by_hand(&format!(
        "\"card\":[{{\"id\":\"{}\",\"x\":{}",
        id(5),
        "[".repeat(1_000_000)
    ));
    assert!(matches!(error(inside), FileError::TooDeep { line: 3, .. }));
    let objects = by_hand(&"{\"a\":".repeat(1_000_000));
    assert!(matches!(error(objects), FileError::TooDeep { .. }));
    let long = format!(
        "\"card\":[{{\"id\":\"{}\",\"note\":\"{}\"}}]",
        id(5),
        "ä".repeat(100_001)
    );
    match error(by_hand(&long)) {
        FileError::TooLongText {
            place,
            limit: 100_000,
        } => {
            assert_eq!(
                (place.part.as_str(), place.nth, place.id),
                ("card", Some(1), Some(id(5)))
            );
            assert_eq!(place.field.as_deref(), Some("note"));
        }
        other => panic!("{other}"),
    }
    let values = format!(
        "\"card\":[{{\"id\":\"{}\",\"x\":[{}0]}}]",
        id(5),
        "0,".repeat(5_000_000)
    );
    assert_eq!(
        error(by_hand(&values)),
        FileError::TooManyValues { limit: 5_000_000 }
    );
    let records: String = (10..200_011)
        .map(|n| format!("{{\"id\":\"{}\"}},", id(n)))
        .collect();
    let records = format!("\"card\":[{}]", records.trim_end_matches(','));
    assert_eq!(
        error(by_hand(&records)),
        FileError::TooManyRecords { limit: 200_000 }
    );
}

#[test]
fn a_file_cut_off_anywhere_is_called_incomplete() {
    let text = text();
    let end = text.trim_end().len();
    for at in 1..end {
        let error = error(&text.as_bytes()[..at]);
        assert!(
            matches!(error, FileError::Truncated { .. }),
            "{at}: {error}"
        );
    }
    assert!(files::read(&text.as_bytes()[..end]).is_ok());
}

#[test]
fn numbers_out_of_range_do_no_harm() {
    let number = |number: &str| {
        by_hand(&format!(
            "\"card\":[{{\"id\":\"{}\",\"x\":{number}}}]",
            id(5)
        ))
    };
    assert!(matches!(
        error(number("1e999")),
        FileError::NotJson { line: 3, .. }
    ));
    assert!(files::read(number("123456789012345678901234567890").as_bytes()).is_ok());
    let counters = ["18446744073709551616", "-1", "1.5", "\"1\""];
    for counter in counters {
        let file = sealed(&text().replacen(
            "\"known\":[[0,",
            &format!("\"known\":[[0,{counter}],[0,"),
            1,
        ));
        assert!(matches!(error(file), FileError::Shape { .. }), "{counter}");
    }
    // Merging must never leave so high a counter that nobody can write after it.
    for counter in [
        u64::MAX,
        1 << 53,
        (1 << 53) - 1,
        files::MAX_BELIEVED_COUNTER + 1,
        0,
    ] {
        let file = sealed(&text().replacen(
            "\"known\":[[0,",
            &format!("\"known\":[[0,{counter}],[0,"),
            1,
        ));
        let file = read(file);
        let place = "known".to_owned();
        assert!(
            file.remarks.contains(&Remark::StampsUnfit { place }),
            "{counter}: {:?}",
            file.remarks
        );
        assert!(matches!(file.content, Content::Plain(_)));
    }
}

#[test]
fn more_values_in_a_field_than_people_can_have_written_at_once_are_not_believed() {
    let with = |count: usize| {
        let heads: Vec<String> = (1..=count).map(|nth| format!("[0,{nth},\"v\"]")).collect();
        let card = format!(
            "\"card\":[{{\"id\":\"{}\",\"title\":\"v\",\"stamps\":{{\"title\":[{}]}}}}],\n\"department\"",
            id(70),
            heads.join(",")
        );
        read(sealed(
            &text()
                .replacen("\"card\":[", "\"kept\":[", 1)
                .replacen("\"department\"", &card, 1),
        ))
    };
    let most = files::MAX_VALUES_OF_A_FIELD;
    assert!(matches!(with(most).content, Content::Stamped(_)));
    let place = key("card", 70).to_string();
    let crowded = with(most + 1);
    assert!(matches!(crowded.content, Content::Plain(_)));
    assert!(
        crowded.remarks.contains(&Remark::StampsUnfit { place }),
        "{:?}",
        crowded.remarks
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn damaged_bytes_are_refused_or_read_without_their_stamps(
        damage in proptest::collection::vec((any::<proptest::sample::Index>(), 0..3_u8, any::<u8>()), 1..4),
    ) {
        let mut bytes = text().into_bytes();
        for (at, deed, byte) in damage {
            let at = at.index(bytes.len());
            match deed {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                _ => { bytes.remove(at); }
            }
        }
        if let Ok(file) = files::read(&bytes)
            && let Content::Stamped(table) = file.content
        {
            prop_assert_eq!(table, rich(), "a right checksum means the same content");
        }
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in any::<Vec<u8>>(), text in "[\\[\\]{}\",:0-9a-z \\\\]{0,60}") {
        prop_assert!(files::read(&bytes).is_err());
        prop_assert!(files::read(text.as_bytes()).is_err());
        drop(files::read(by_hand(&text).as_bytes()));
    }
}
