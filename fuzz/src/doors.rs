//! The doors through which foreign text comes in, and what must hold behind each whatever comes: no panic, and what the
//! house promises. The fuzz targets call them with bytes that libFuzzer invents, `tests/hostile.rs` with the files in
//! `fuzz/corpus` and with files that it invents itself.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use werkstatt::domain::touchpoint_list::{Attribute, Offer, Vocabulary, plan as paste};
use werkstatt::domain::{
    self, Board, Date, Feeling, Grade, LaneKey, Percent, RaterGroup, Score, Session, Weeks, Weight,
    money,
};
use werkstatt::files::answers::{self, Coding, Column, Decisions, Known, Mapping};
use werkstatt::files::intake::{
    self, CardPlanner, Foreign, ForeignBoard, Known as Words, Mapping as Meaning, Names, Plan,
    RowPlanner, Target, Unknown,
};
use werkstatt::files::{self, Content, Delimiter, Grid, ProjectFile};
use werkstatt::merge::codec::{read_change, read_table, write_change, write_table};
use werkstatt::merge::{Actor, Change, Id, Key, Outcome, Table};
use werkstatt::method::benchmark::score_from_people;
use werkstatt::method::counted::{CountCell, Counted};
use werkstatt::method::recommend_list::{self, ScoreList};

/// A door: whatever the bytes are, it comes back.
pub type Door = fn(&[u8]);

/// All of them, under the names of their targets.
pub const ALL: [(&str, Door); 9] = [
    ("answers", answers),
    ("boards", boards),
    ("cells", cells),
    ("journal", journal),
    ("numbers", numbers),
    ("package", package),
    ("plain", plain),
    ("project", project),
    ("tables", tables),
];

const DAY: &str = "2026-11-22T10:00:00Z";
const US: Actor = Actor::new(0x5EED);

/// A project file: read, previewed, merged, written and read again; as it is, and with the checksum that it would have
/// if the program had written it.
pub fn project(bytes: &[u8]) {
    for bytes in [Some(bytes), sealed(bytes).as_deref()]
        .into_iter()
        .flatten()
    {
        if let Ok(file) = files::read(bytes) {
            take_in(&file, ours());
        }
    }
}

/// A package of a department: opened by itself, and merged into the project and into the same package.
pub fn package(bytes: &[u8]) {
    for bytes in [Some(bytes), sealed(bytes).as_deref()]
        .into_iter()
        .flatten()
    {
        let Ok(file) = files::read(bytes) else {
            continue;
        };
        take_in(&file, our_package());
        let Some((package, table)) = file.package() else {
            continue;
        };
        files::department_of_package(table, package);
        let keys = files::package_keys(table, package);
        let part = table.part(&keys);
        assert!(part.len() <= table.len(), "a package invents nothing");
        for (card, _) in table.records("card") {
            files::came_after_package(table, card, package);
        }
        take_in(&file, table);
    }
}

/// Records without stamps: as a new project, and as edits of the open one.
pub fn plain(bytes: &[u8]) {
    let Ok(file) = files::read(bytes) else {
        return;
    };
    take_in(&file, ours());
    let Content::Plain(records) = &file.content else {
        return;
    };
    // The table of what is there already is in nothing different from it.
    let table = files::as_table(records, files::content_actor(records));
    let mut twice = table.clone();
    twice.merge(&table);
    assert_eq!(twice, table, "merged with itself");
}

/// A table of answers: bytes, cells, columns, and what would be taken in.
pub fn answers(bytes: &[u8]) {
    let Ok((text, _)) = files::decode_grid(bytes) else {
        return;
    };
    // What a person would choose, the number of bytes chooses.
    let nth = bytes.len() % 12;
    let delimiter = Delimiter::ALL.into_iter().nth(nth % 4);
    if let Ok(grid) = files::read_grid(&text, delimiter) {
        assert!(grid.rows.len() <= files::MAX_GRID_ROWS);
        let known = known();
        let columns = answers::guess(&grid, known);
        let chosen = Coding::ALL.into_iter().cycle().nth(nth);
        for coding in [Coding::Words].into_iter().chain(chosen) {
            let mapping = Mapping {
                columns: columns.clone(),
                coding,
                ..Mapping::default()
            };
            assert_eq!(mapping.doubled(), None, "nothing is guessed twice");
            mapping.has_answers();
            answers::has_numbers(&grid, &mapping);
            let plan = answers::plan(&grid, &mapping, known, &Decisions::default());
            assert!(plan.errors.len() + plan.blank <= plan.rows);
            for error in &plan.errors {
                assert!(error.line >= 1);
            }
            plan.answered();
            plan.recommended();
            for sum in plan.answers.values() {
                sum.relevance();
            }
        }
    }
}

/// A board of another tool: recognised, and planned as cards. What was planned and written has nothing more to say.
pub fn boards(bytes: &[u8]) {
    match intake::read(bytes, None) {
        Ok(Foreign::Board(board)) => cards(board),
        Ok(Foreign::Table(sheet)) => {
            if let Ok(board) = intake::as_miro(&sheet.grid) {
                cards(board);
            }
        }
        Err(_) => {}
    }
}

fn cards(board: ForeignBoard) {
    assert!(board.notes.len() <= intake::MAX_NOTES);
    assert!(board.columns.len() <= intake::MAX_FOREIGN_COLUMNS);
    let board = Arc::new(board);
    twice(|table| {
        let goes = intake::guess_columns(&board, foreign_words(), table);
        let known = Arc::clone(foreign_words());
        let mut planner = CardPlanner::new(Arc::clone(&board), known, goes, table);
        while planner.step(table, 1000) {}
        planner.plan()
    });
}

/// A table of any kind, for each target.
pub fn tables(bytes: &[u8]) {
    // What a person would choose, the number of bytes chooses.
    let nth = bytes.len() % 12;
    let delimiter = Delimiter::ALL.into_iter().nth(nth % 4);
    let Ok(Foreign::Table(sheet)) = intake::read(bytes, delimiter) else {
        return;
    };
    let known = foreign_words();
    let has_head = intake::has_head(&sheet.grid, known);
    let grid: Arc<Grid> = match has_head {
        true => Arc::new(sheet.grid),
        false => Arc::new(intake::without_head(&sheet.grid)),
    };
    let target = intake::guess_target(&grid, known).or(Target::ALL.into_iter().nth(nth % 5));
    let unknown = Unknown::ALL
        .into_iter()
        .cycle()
        .nth(nth)
        .unwrap_or_default();
    let target = target.unwrap_or_default();
    let meaning = Meaning {
        target,
        columns: intake::guess(&grid, known, target),
        unknown: Names::ALL.map(|names| (names, unknown)).into(),
        ..Meaning::default()
    };
    assert_eq!(meaning.doubled(), None, "nothing is guessed twice");
    twice(|table| {
        let (grid, known) = (Arc::clone(&grid), Arc::clone(known));
        let mut planner = RowPlanner::new(grid, known, meaning.clone(), table);
        while planner.step(table, 1000) {}
        planner.plan()
    });
}

/// Plans, writes, and plans again: every row is somewhere, and nothing comes twice.
fn twice(plan: impl Fn(&Table) -> Plan) {
    let mut table = ours().clone();
    let first = plan(&table);
    let all = first.records() + first.already + first.left_out + first.errors.len();
    assert_eq!(first.rows, all, "no row is lost");
    let Some(set) = table.propose(US, first.into_wishes()) else {
        return;
    };
    assert!(matches!(
        table.apply(&Change::Edit(set)),
        Outcome::Applied(_)
    ));
    let again = plan(&table);
    assert_eq!(
        table.propose(US, again.into_wishes()),
        None,
        "read in twice"
    );
}

fn foreign_words() -> &'static Arc<Words> {
    static WORDS: OnceLock<Arc<Words>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let mut words = Words::default();
        for target in Target::ALL {
            let fields = target.fields().iter();
            let headings = fields.map(|it| (it.name.to_owned(), intake::Use::Field(it.name)));
            let id = ("id".to_owned(), intake::Use::Id);
            words
                .headings
                .insert(target, headings.chain([id]).collect());
        }
        let kinds = domain::CardKind::ALL.map(|it| (it.to_string(), it.to_string()));
        words.words.insert((Target::Cards, "kind"), kinds.into());
        words.flags.insert("ja".to_owned(), true);
        Arc::new(words)
    })
}

/// Cells from the clipboard, and what they mean in the table of touchpoints.
pub fn cells(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let lines = files::read_cells(&text);
    let again = files::read_cells(&files::write_cells(&lines));
    assert_eq!(again, lines, "copied and pasted");
    let heading = |word: &str| word.parse::<Attribute>().ok();
    let columns = Attribute::ALL;
    let block = paste(&lines, &[Session::id(US)], &columns, words(), heading);
    assert!(block.rows.len() <= lines.len());
    for misread in &block.misread {
        assert!((1..=lines.len()).contains(&misread.line));
    }
}

/// Numbers, dates, amounts and the small words of files and addresses.
pub fn numbers(bytes: &[u8]) {
    let text = &*String::from_utf8_lossy(bytes);
    let list = ScoreList::read(text);
    assert!(list.n() + list.wrong.len() as u64 <= text.len() as u64 + 1);
    recommend_list::count(text);
    for line in text.lines().take(64) {
        number(line);
    }
}

fn number(text: &str) {
    if let Some(amount) = money(text) {
        assert!(amount.get().is_finite());
    }
    let days = [text.parse().ok(), Date::from_people(text)];
    for day in days.into_iter().flatten() {
        assert_eq!(day.to_string().parse(), Ok(day));
        assert_eq!(Date::of_number(day.number()), Some(day));
    }
    let _ = Date::from_field(text);
    let _ = score_from_people(text);
    let within = [
        Grade::from_people(text).map(Grade::get),
        Percent::from_people(text).map(Percent::get),
        Score::from_people(text).map(Score::get),
        Weeks::from_people(text).map(Weeks::get),
        Weight::from_people(text).map(Weight::get),
    ];
    assert!(within.into_iter().flatten().all(f64::is_finite));
    for cell in CountCell::ALL {
        if let Ok(counted) = Counted::default().with(cell, text) {
            let _ = counted.with(CountCell::RelevanceN, text);
        }
    }
    if let Ok(board) = text.parse::<Board>() {
        assert_eq!(board.to_string().parse().ok(), Some(board));
    }
    if let Ok(lane) = text.parse::<LaneKey>() {
        assert_eq!(lane.to_string().parse().ok(), Some(lane));
    }
    if let Ok(group) = text.parse::<RaterGroup>() {
        assert_eq!(group.to_string().parse().ok(), Some(group));
    }
    if let Ok(actor) = text.parse::<Actor>() {
        assert_eq!(actor.to_string().parse().ok(), Some(actor));
    }
    if let Ok(id) = text.parse::<Id>() {
        assert_eq!(id.to_string().parse().ok(), Some(id));
    }
    if let Ok(column) = text.parse::<Column>() {
        assert_eq!(column.to_string().parse().ok(), Some(column));
    }
    let _ = text.parse::<domain::Counted>();
    domain::board::tags(text);
    domain::board::fold(text);
    answers::folded(text);
    files::file_name(text, "2026-11-22");
}

/// A row of the journal or a message of another tab, and a snapshot.
pub fn journal(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(change) = read_change(&text) {
        let again = read_change(&write_change(&change)).map_err(|error| error.to_string());
        assert_eq!(again.as_ref(), Ok(&change), "a row written again");
        let mut table = ours().clone();
        if matches!(table.apply(&change), Outcome::Applied(_)) {
            let once = table.clone();
            table.apply(&change);
            assert_eq!(table, once, "a row that comes twice");
        }
        table.apply_despite_gap(&change);
        drop(read_table(&write_table(&table)));
    }
    if let Ok(table) = read_table(&text) {
        let again = read_table(&write_table(&table)).map_err(|error| error.to_string());
        assert_eq!(again.as_ref(), Ok(&table), "a snapshot written again");
        merge_twice(&table, ours());
    }
}

/// What a person can do with a file: look at it, merge it, open it, hand it on.
fn take_in(file: &ProjectFile, ours: &Table) {
    file.is_part();
    let table = match &file.content {
        Content::Stamped(table) => table.clone(),
        Content::Plain(records) => {
            let mut after = ours.clone();
            if let Some(set) = after.propose(US, files::differences(ours, records)) {
                after.apply(&Change::Edit(set));
                assert_eq!(
                    after.propose(US, files::differences(&after, records)),
                    None,
                    "taken over, nothing is different any more"
                );
            }
            let touched: Vec<Key> = after.keys().collect();
            files::preview_between(ours, &after, touched);
            files::as_table(records, files::content_actor(records))
        }
    };
    merge_twice(&table, ours);
    merge_twice(ours, &table);
    if matches!(file.content, Content::Plain(_)) && file.is_part() {
        // It can be merged, but not opened, so nobody writes it.
        return;
    }
    let written = match file.part {
        Some(part) => files::write_package(&table, file.project, part, DAY),
        None => files::write(&table, file.project, DAY),
    };
    let again = match files::read(written.as_bytes()) {
        Ok(again) => again,
        Err(error) => panic!("what was read and written cannot be read: {error}\n{written}"),
    };
    assert_eq!(
        again.content,
        Content::Stamped(table),
        "{:?}",
        again.remarks
    );
    assert_eq!(again.project, file.project);
}

fn merge_twice(theirs: &Table, ours: &Table) {
    files::preview(ours, theirs);
    let mut merged = ours.clone();
    let change = Change::Merge(Box::new(merged.merging(theirs)));
    merged.merge(theirs);
    let once = merged.clone();
    merged.merge(theirs);
    assert_eq!(merged, once, "merging twice");
    assert!(
        files::preview(&once, theirs).is_empty(),
        "a merged file has nothing more to say"
    );
    let mut applied = ours.clone();
    applied.apply(&change);
    assert_eq!(applied, once, "merged as a row of the journal");
}

/// The file with the checksum that its content has.
fn sealed(bytes: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(bytes).ok()?;
    let (content, _) = text.rsplit_once(",\n\"checksum\"")?;
    let checksum = crc32fast::hash(content.as_bytes());
    Some(format!("{content},\n\"checksum\":\"crc32:{checksum:08x}\"}}\n").into_bytes())
}

fn ours() -> &'static Table {
    static OURS: OnceLock<Table> = OnceLock::new();
    OURS.get_or_init(|| {
        stamped(include_bytes!(
            "../../tests/fixtures/v1/whole.touchpoint.json"
        ))
    })
}

fn our_package() -> &'static Table {
    static OURS: OnceLock<Table> = OnceLock::new();
    OURS.get_or_init(|| {
        stamped(include_bytes!(
            "../../tests/fixtures/v1/part.touchpoint.json"
        ))
    })
}

fn stamped(bytes: &[u8]) -> Table {
    match files::read(bytes).map(|file| file.content) {
        Ok(Content::Stamped(table)) => table,
        other => panic!("the fixture has stamps: {other:?}"),
    }
}

/// Words as the language files have them, a few of each sort.
fn known() -> &'static Known {
    static KNOWN: OnceLock<Known> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let id = Session::id(US);
        let named = |words: &[&str]| words.iter().map(|it| (answers::folded(it), id)).collect();
        let feelings = ["enttäuscht", "okay", "begeistert"];
        let feelings = feelings.into_iter().zip(Feeling::ALL);
        let headings = Column::PLAIN.map(|column| (column.to_string(), column));
        Known {
            feelings: feelings
                .map(|(word, it)| (answers::folded(word), it))
                .collect(),
            headings: headings.into_iter().collect(),
            touchpoints: named(&["Hotline", "App"]),
            personas: named(&["Anna"]),
            groups: BTreeMap::from([("kunden".to_owned(), RaterGroup::default())]),
        }
    })
}

fn words() -> &'static Vocabulary {
    static WORDS: OnceLock<Vocabulary> = OnceLock::new();
    WORDS.get_or_init(|| {
        let mut words = Vocabulary::default();
        for attribute in Attribute::ALL {
            let offers = [
                ("own", "eigen"),
                ("third", "fremd, von Dritten"),
                ("a", "Ärger"),
            ];
            let offers = offers.map(|(value, label)| Offer::new(value, label).also([value.into()]));
            words.set(attribute, offers.to_vec());
        }
        words
    })
}
