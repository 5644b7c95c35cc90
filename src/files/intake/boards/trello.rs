//! Boards of Trello as JSON ("Print, export and share"). Taken from what importers read: `models/trelloCreator.js` of
//! github.com/wekan/wekan, and from public exports: lists, cards with descriptions, labels, members, dates, checklists,
//! attachments and fields of one's own, comments among the actions.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{Beside, Extra, ForeignBoard, ForeignNote, Tool, day, is_true, list, said};
use crate::files::intake::IntakeError;

type ById = BTreeMap<String, String>;

pub(super) fn read(value: &Value) -> Result<ForeignBoard, IntakeError> {
    let mut board = ForeignBoard::new(Tool::Trello, &said(value, "name"));
    let mut lists = BTreeMap::new();
    let mut closed = BTreeMap::new();
    for it in list(value, "lists")? {
        let place = board.add_column(&said(it, "name"))?;
        lists.insert(said(it, "id"), place);
        closed.insert(place, is_true(it, "closed"));
    }
    let members = by_id(value, "members", &["fullName", "username"])?;
    let labels = by_id(value, "labels", &["name", "color"])?;
    let fields = by_id(value, "customFields", &["name"])?;
    let options = options(value)?;
    let checklists = checklists(value)?;
    let (comments, others) = comments(value)?;
    board.beside(Beside::History, others);
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for card in list(value, "cards")? {
        let column = match lists.get(&said(card, "idList")) {
            Some(place) => *place,
            None => board.column("")?,
        };
        let mut note = ForeignNote {
            id: said(card, "id"),
            column,
            title: said(card, "name"),
            text: said(card, "desc"),
            labels: labels_of(card, &labels)?,
            ..ForeignNote::default()
        };
        let ids = texts(card, "idMembers")?;
        let names: Vec<&str> = ids
            .iter()
            .filter_map(|id| Some(members.get(id)?.as_str()))
            .collect();
        note.add(Extra::Members, names.join(", "));
        seen.extend(ids);
        let votes = texts(card, "idMembersVoted")?.len() as u64;
        let badge = card.get("badges").and_then(|it| it.get("votes"));
        let votes = badge.and_then(Value::as_u64).unwrap_or(0).max(votes);
        if votes > 0 {
            note.add(Extra::Votes, votes.to_string());
        }
        note.add(Extra::Start, day(&said(card, "start")));
        note.add(Extra::Due, day(&said(card, "due")));
        if is_true(card, "dueComplete") {
            note.add(Extra::Finished, "✓");
        }
        for line in checklists.get(&note.id).into_iter().flatten() {
            note.add(Extra::Checklist, line.as_str());
        }
        for item in list(card, "customFieldItems")? {
            let name = fields.get(&said(item, "idCustomField"));
            let name = name.map_or("?", String::as_str);
            note.add(Extra::Field, format!("{name}: {}", field(item, &options)));
        }
        for it in list(card, "attachments")? {
            let (name, url) = (said(it, "name"), said(it, "url"));
            let both = if name == url || name.is_empty() {
                url
            } else {
                format!("{name} {url}")
            };
            note.add(Extra::Attachment, both);
        }
        for comment in comments.get(&note.id).into_iter().flatten() {
            note.add(Extra::Comment, comment.as_str());
        }
        if is_true(card, "closed") || closed.get(&column) == Some(&true) {
            note.add(Extra::Archived, "✓");
        }
        let cover = card
            .get("cover")
            .map(|it| said(it, "color"))
            .unwrap_or_default();
        note.add(Extra::Color, cover);
        let short = said(card, "shortUrl");
        note.add(
            Extra::Link,
            if short.is_empty() {
                said(card, "url")
            } else {
                short
            },
        );
        board.push(note)?;
    }
    let silent = members.keys().filter(|id| !seen.contains(*id)).count();
    board.beside(Beside::Members, silent);
    board.done()
}

/// The names of things by their ids; the first member that says something.
fn by_id(value: &Value, what: &'static str, names: &[&str]) -> Result<ById, IntakeError> {
    let name = |it: &Value| {
        let mut all = names.iter().map(|name| said(it, name));
        all.find(|text| !text.trim().is_empty()).unwrap_or_default()
    };
    let pair = |it: &Value| (said(it, "id"), name(it));
    Ok(list(value, what)?.iter().map(pair).collect())
}

/// A list of ids.
fn texts(card: &Value, what: &'static str) -> Result<Vec<String>, IntakeError> {
    let texts = list(card, what)?.iter().filter_map(Value::as_str);
    Ok(texts.map(str::to_owned).collect())
}

fn labels_of(card: &Value, known: &ById) -> Result<Vec<String>, IntakeError> {
    let mut names: Vec<String> = Vec::new();
    let whole = list(card, "labels")?.iter().map(|it| said(it, "id"));
    for id in texts(card, "idLabels")?.into_iter().chain(whole) {
        let name = known.get(&id).cloned().unwrap_or_default();
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    Ok(names)
}

/// The choices of fields of one's own.
fn options(value: &Value) -> Result<ById, IntakeError> {
    let mut options = ById::new();
    for field in list(value, "customFields")? {
        for it in list(field, "options")? {
            let text = it.get("value").map(|value| said(value, "text"));
            options.insert(said(it, "id"), text.unwrap_or_default());
        }
    }
    Ok(options)
}

fn field(item: &Value, options: &ById) -> String {
    if let Some(chosen) = options.get(&said(item, "idValue")) {
        return chosen.clone();
    }
    let value = item.get("value").unwrap_or(&Value::Null);
    let kinds = ["text", "number", "date", "checked"];
    let mut all = kinds.iter().map(|kind| said(value, kind));
    all.find(|text| !text.is_empty()).unwrap_or_default()
}

/// The lines of checklists by card.
fn checklists(value: &Value) -> Result<BTreeMap<String, Vec<String>>, IntakeError> {
    let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for it in list(value, "checklists")? {
        let name = said(it, "name");
        for item in list(it, "checkItems")? {
            let mark = if said(item, "state") == "complete" {
                "☑"
            } else {
                "☐"
            };
            let line = format!("{name} {mark} {}", said(item, "name"));
            all.entry(said(it, "idCard")).or_default().push(line);
        }
    }
    Ok(all)
}

/// The comments by card, and how many other entries the history has.
fn comments(value: &Value) -> Result<(BTreeMap<String, Vec<String>>, usize), IntakeError> {
    let (mut all, mut others) = (BTreeMap::<String, Vec<String>>::new(), 0);
    for action in list(value, "actions")? {
        let data = action.get("data").unwrap_or(&Value::Null);
        let card = data.get("card").map(|card| said(card, "id"));
        match card {
            Some(card) if said(action, "type") == "commentCard" => {
                let who = action.get("memberCreator").map(|it| said(it, "fullName"));
                let (when, text) = (said(action, "date"), said(data, "text"));
                let line = format!("{} {}: {text}", day(&when), who.unwrap_or_default());
                all.entry(card).or_default().push(line);
            }
            _ => others += 1,
        }
    }
    // The newest stands first in the file.
    all.values_mut().for_each(|lines| lines.reverse());
    Ok((all, others))
}
