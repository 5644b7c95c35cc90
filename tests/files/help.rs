//! What the tests share: a small project with everything in it that a project can have.

use serde_json::{Value, json};
use uuid::Uuid;
use werkstatt::domain::{Department, Domain, Person, Project, Session};
use werkstatt::files::{self, Content, PlainRecord, ProjectFile};
use werkstatt::merge::{Actor, Change, Id, Key, TRASHED, Table, Wish};

pub(super) const PROJECT: Id = id(1);
pub(super) const ANA: Actor = Actor::new(11);
pub(super) const BEN: Actor = Actor::new(12);
pub(super) const DAY: &str = "2026-11-22T10:00:00Z";

pub(super) const fn id(number: u128) -> Id {
    Id(Uuid::from_u128(
        0x0190_0000_0000_7000_8000_0000_0000_0000 | number,
    ))
}

pub(super) fn key(kind: &str, number: u128) -> Key {
    Key::new(kind, id(number))
}

pub(super) fn edit(table: &mut Table, actor: Actor, wishes: Vec<Wish>) {
    let set = table.propose(actor, wishes).expect("something changes");
    table.apply(&Change::Edit(set));
}

pub(super) fn set(
    table: &mut Table,
    actor: Actor,
    key: &Key,
    field: &str,
    value: impl Into<Value>,
) {
    edit(table, actor, vec![Wish::set(key.clone(), field, value)]);
}

pub(super) fn trash(table: &mut Table, actor: Actor, key: &Key) {
    let value = table.record(&key.kind, key.id).unwrap().trash_value();
    set(table, actor, key, TRASHED, value);
}

/// Two people, a conflict, a trashed and a revived card, an unknown kind and an unknown field.
pub(super) fn rich() -> Table {
    let mut ours = Table::new();
    let named = |kind: &str, number, name: &str| Wish::set(key(kind, number), "name", name);
    edit(
        &mut ours,
        ANA,
        vec![
            Wish::set(
                Key::new(Project::KIND, PROJECT),
                "name",
                "Hausrat – „größer“",
            ),
            named(Department::KIND, 2, "Service"),
            named(Person::KIND, 3, "Ana"),
            named(Person::KIND, 4, "Ben"),
            Wish::set(
                Key::new(Session::KIND, Session::id(ANA)),
                "person",
                id(3).to_string(),
            ),
            Wish::set(
                Key::new(Session::KIND, Session::id(ANA)),
                "time/1",
                1_790_000_000_000_u64,
            ),
        ],
    );
    for number in 5..=8 {
        let place = json!({ "board": id(2), "kind": "wow", "at": "V" });
        let wish = |field: &str, value: Value| Wish::set(key("card", number), field, value);
        let wishes = vec![
            wish(
                "title",
                format!("Karte {number}\nzweite Zeile\t<b>&amp;\u{2028}").into(),
            ),
            wish("place", place),
            wish("author", json!(id(3))),
            wish("tags/App, \"neu\"", true.into()),
            wish(
                "mood_of_a_later_version",
                json!({ "deep": [1.5, null, { "x": -7 }] }),
            ),
        ];
        edit(&mut ours, ANA, wishes);
    }
    let votes = Wish::set(
        key("ballot_of_a_later_version", 9),
        "votes",
        json!([id(5), id(6)]),
    );
    edit(&mut ours, ANA, vec![votes]);
    let mut theirs = ours.clone();
    let session = Key::new(Session::KIND, Session::id(BEN));
    set(&mut theirs, BEN, &session, "person", id(4).to_string());
    for (table, actor, word) in [(&mut ours, ANA, "Annas"), (&mut theirs, BEN, "Bens")] {
        set(
            table,
            actor,
            &key("card", 5),
            "title",
            format!("{word} Titel"),
        );
    }
    trash(&mut ours, ANA, &key("card", 6));
    trash(&mut ours, ANA, &key("card", 7));
    set(
        &mut theirs,
        BEN,
        &key("card", 7),
        "note",
        "Ich schreibe noch.",
    );
    ours.merge(&theirs);
    ours
}

pub(super) fn text() -> String {
    files::write(&rich(), PROJECT, DAY)
}

pub(super) fn read(text: impl AsRef<[u8]>) -> ProjectFile {
    files::read(text.as_ref()).unwrap()
}

pub(super) fn table(file: ProjectFile) -> Table {
    match file.content {
        Content::Stamped(table) => table,
        Content::Plain(_) => panic!("no stamps: {:?}", file.remarks),
    }
}

pub(super) fn plain(file: ProjectFile) -> Vec<PlainRecord> {
    match file.content {
        Content::Plain(records) => records,
        Content::Stamped(_) => panic!("it has stamps"),
    }
}

/// A file as one writes it by hand, with a project and these further records.
pub(super) fn by_hand(records: &str) -> String {
    let comma = if records.is_empty() { "" } else { "," };
    let project = format!("\"project\":[{{\"id\":\"{PROJECT}\",\"name\":\"P\"}}]");
    format!(
        "{{\"format\":\"touchpoint-werkstatt\",\"version\":1,\n\"records\":{{{project}{comma}\n{records}}}}}"
    )
}

/// Gives a changed file the checksum that it would have if the program had written it.
pub(super) fn sealed(text: &str) -> String {
    let (content, _) = text.rsplit_once(",\n\"checksum\"").unwrap();
    let checksum = crc32fast::hash(content.as_bytes());
    format!("{content},\n\"checksum\":\"crc32:{checksum:08x}\"}}\n")
}

pub(super) fn sample(language: &str) -> ProjectFile {
    read(std::fs::read(format!("public/samples/insurer.{language}.json")).unwrap())
}
