//! What is known of a project's past: the changes that stamps and kept changes tell, and taking one
//! of them back.

use serde_json::Value;

use crate::domain::{Domain, Session};
use crate::merge::{Change, Fate, Key, Outcome, Stamp, TRASHED, Table, Wish};

/// One field, written once.
#[derive(Clone, Debug, PartialEq)]
pub struct PastChange {
    /// By whom, in the order of deeds.
    pub stamp: Stamp,
    /// When this browser wrote it down (ms since 1970), if it did.
    pub at: Option<u64>,
    /// Which record.
    pub key: Key,
    /// Which field.
    pub field: String,
    /// What stood there before, the shown one first, empty when nothing did; nothing when nobody
    /// knows any more.
    pub before: Option<Vec<Value>>,
    /// What stood there afterwards.
    pub after: Vec<Value>,
    /// Did the record begin with it?
    pub made: bool,
}

/// Why a change cannot be taken back.
#[derive(Clone, Debug, PartialEq)]
pub enum NotBack {
    /// Nobody knows what was before.
    Unknown,
    /// The record began with it, or is gone, or lies in the trash.
    NoRecord,
    /// The field was written again; this is what stands there now.
    Changed(Vec<Value>),
}

/// Everything that is known, oldest first as far as it has an order: what the stamps of the `base`
/// tell, and the changes that were made after it, each with its time.
pub fn past(base: &Table, rows: &[(Option<u64>, Change)]) -> Vec<PastChange> {
    let mut told = Vec::new();
    let mut table = base.clone();
    for key in base.keys().filter(|key| key.kind != Session::KIND) {
        let record = base.record(&key.kind, key.id);
        for (field, register) in record.iter().flat_map(|record| record.fields()) {
            told.extend(register.heads().iter().map(|head| PastChange {
                stamp: head.stamp,
                at: None,
                key: key.clone(),
                field: field.to_owned(),
                before: None,
                after: vec![head.value.clone()],
                made: false,
            }));
        }
    }
    for (at, change) in rows {
        match change {
            Change::Edit(set) if table.known().sees(set.stamp) => {}
            Change::Edit(set) => {
                for write in set.writes.iter().filter(|it| it.key.kind != Session::KIND) {
                    let heads = table.heads(&write.key, &write.field);
                    told.push(PastChange {
                        stamp: set.stamp,
                        at: *at,
                        key: write.key.clone(),
                        field: write.field.clone(),
                        before: Some(values(heads)),
                        after: write.values.clone(),
                        made: table.record(&write.key.kind, write.key.id).is_none(),
                    });
                }
                if table.apply(change) == Outcome::Early {
                    table.apply_despite_gap(change);
                }
            }
            Change::Merge(_) => {
                let before = table.clone();
                if let Outcome::Applied(keys) = table.apply(change) {
                    let news = keys.iter().filter(|key| key.kind != Session::KIND);
                    told.extend(news.flat_map(|key| merged(&before, &table, key)));
                }
            }
        }
    }
    told
}

fn values(heads: &[crate::merge::Head]) -> Vec<Value> {
    heads.iter().map(|head| head.value.clone()).collect()
}

/// What a merge changed in one record. Who wrote it and when is in the stamps.
fn merged(before: &Table, after: &Table, key: &Key) -> Vec<PastChange> {
    let old = before.record(&key.kind, key.id);
    let fields = after.record(&key.kind, key.id);
    let fields = fields.iter().flat_map(|record| record.fields());
    let news = fields.filter_map(|(field, register)| {
        let heads = before.heads(key, field);
        let new = register.heads().iter().find(|head| !heads.contains(head))?;
        Some(PastChange {
            stamp: new.stamp,
            at: None,
            key: key.clone(),
            field: field.to_owned(),
            before: Some(values(heads)),
            after: values(register.heads()),
            made: old.is_none(),
        })
    });
    news.collect()
}

/// The wish that takes a change back, as a change of its own.
///
/// # Errors
/// See [`NotBack`].
pub fn take_back(table: &Table, change: &PastChange) -> Result<Wish, NotBack> {
    let PastChange { key, field, .. } = change;
    let before = change.before.as_ref().ok_or(NotBack::Unknown)?;
    let record = table.record(&key.kind, key.id).ok_or(NotBack::NoRecord)?;
    if change.made || (record.fate() == Fate::Trashed && field != TRASHED) {
        return Err(NotBack::NoRecord);
    }
    let heads = table.heads(key, field);
    let stands = heads.iter().any(|head| head.stamp == change.stamp);
    if values(heads) != change.after || (!stands && !heads.is_empty()) {
        return Err(NotBack::Changed(values(heads)));
    }
    let values = match before.first() {
        _ if field != TRASHED => before.clone(),
        // The trash has the mark that fits what the record is today.
        Some(Value::Array(_) | Value::Bool(true)) => vec![record.trash_value()],
        _ => vec![Value::Bool(false)],
    };
    Ok(Wish {
        key: key.clone(),
        field: field.clone(),
        values,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Id;
    use crate::merge::Actor;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn key(number: u8) -> Key {
        Key::new("card", Id(Uuid::from_u128(number.into())))
    }

    fn do_it(table: &mut Table, actor: u64, wishes: Vec<Wish>) -> Option<Change> {
        let change = Change::Edit(table.propose(Actor::new(actor), wishes)?);
        table.apply(&change);
        Some(change)
    }

    /// Deeds of two people; after some of them the base is taken.
    fn deeds() -> impl Strategy<Value = (Vec<(u64, u8, u8, u8)>, usize)> {
        let deed = (1_u64..3, 0_u8..3, 0_u8..3, 0_u8..4);
        (proptest::collection::vec(deed, 1..25), 0_usize..8)
    }

    fn wish((_, record, field, value): (u64, u8, u8, u8)) -> Wish {
        let field = ["title", "note", "state"][usize::from(field)];
        Wish::set(key(record), field, format!("{value}"))
    }

    fn lived(
        deeds: &[(u64, u8, u8, u8)],
        kept: usize,
    ) -> (Table, Vec<(Option<u64>, Change)>, Table) {
        let mut table = Table::new();
        let mut base = Table::new();
        let mut rows = Vec::new();
        for (nth, deed) in deeds.iter().enumerate() {
            if nth == kept {
                base = table.clone();
                rows.clear();
            }
            let change = do_it(&mut table, deed.0, vec![wish(*deed)]);
            rows.extend(change.map(|change| (Some(nth as u64), change)));
        }
        (base, rows, table)
    }

    proptest! {
        #[test]
        fn taking_a_change_back_brings_the_earlier_value_and_changes_nothing_else((deeds, kept) in deeds()) {
            let (base, rows, table) = lived(&deeds, kept);
            for change in past(&base, &rows) {
                let Ok(wish) = take_back(&table, &change) else { continue };
                let mut after = table.clone();
                do_it(&mut after, 9, vec![wish]);
                let shown = |table: &Table, key: &Key, field: &str| values(table.heads(key, field));
                let before = change.before.clone().unwrap();
                prop_assert_eq!(shown(&after, &change.key, &change.field), before);
                for key in table.keys() {
                    for field in ["title", "note", "state", TRASHED] {
                        if (&key, field) != (&change.key, change.field.as_str()) {
                            prop_assert_eq!(shown(&after, &key, field), shown(&table, &key, field));
                        }
                    }
                }
            }
        }

        #[test]
        fn the_latest_change_of_a_field_can_be_taken_back_and_no_other((deeds, kept) in deeds()) {
            let (base, rows, table) = lived(&deeds, kept);
            for change in past(&base, &rows) {
                let stands = table.heads(&change.key, &change.field)[0].stamp == change.stamp;
                let is_known = change.before.is_some() && !change.made;
                prop_assert_eq!(take_back(&table, &change).is_ok(), stands && is_known);
            }
        }

        #[test]
        fn every_change_since_the_base_is_told((deeds, kept) in deeds()) {
            let (base, rows, _) = lived(&deeds, kept);
            let told = past(&base, &rows);
            prop_assert_eq!(told.iter().filter(|it| it.before.is_some()).count(), rows.len());
        }
    }

    #[test]
    fn what_was_written_again_is_refused_with_what_stands_there_now() {
        let mut table = Table::new();
        let base = table.clone();
        let mut rows = Vec::new();
        for title in ["eins", "zwei", "drei"] {
            let wishes = vec![Wish::set(key(1), "title", title)];
            rows.extend(do_it(&mut table, 1, wishes).map(|change| (None, change)));
        }
        let told = past(&base, &rows);
        assert!(told[0].made && !told[1].made);
        let now = NotBack::Changed(vec!["drei".into()]);
        assert_eq!(take_back(&table, &told[1]), Err(now));
        assert_eq!(
            take_back(&table, &told[2]).unwrap().values,
            vec![Value::from("zwei")]
        );
        assert_eq!(take_back(&table, &told[0]), Err(NotBack::NoRecord));
    }

    #[test]
    fn a_record_comes_back_from_the_trash_and_goes_there_again() {
        let mut table = Table::new();
        let base = table.clone();
        let mut rows = Vec::new();
        let mut act = |table: &mut Table, wish: Wish| {
            rows.extend(do_it(table, 1, vec![wish]).map(|change| (None, change)));
        };
        act(&mut table, Wish::set(key(1), "title", "eins"));
        let trash = table.record("card", key(1).id).unwrap().trash_value();
        act(&mut table, Wish::set(key(1), TRASHED, trash));
        let mut fate = |rows: &[(Option<u64>, Change)]| {
            let told = past(&base, rows);
            let wish = take_back(&table, told.last().unwrap()).unwrap();
            let change = do_it(&mut table, 2, vec![wish]).unwrap();
            (table.record("card", key(1).id).unwrap().fate(), change)
        };
        let (back, change) = fate(&rows);
        assert_eq!(back, Fate::Here);
        rows.push((None, change));
        assert_eq!(fate(&rows).0, Fate::Trashed);
    }

    #[test]
    fn a_merge_tells_what_it_brought_and_who_wrote_it() {
        let mut ours = Table::new();
        do_it(&mut ours, 1, vec![Wish::set(key(1), "title", "eins")]);
        let (base, mut theirs) = (ours.clone(), ours.clone());
        do_it(&mut theirs, 2, vec![Wish::set(key(1), "title", "zwei")]);
        let change = Change::Merge(Box::new(ours.merging(&theirs)));
        ours.apply(&change);
        let told = past(&base, &[(Some(5), change)]);
        let last = told.last().unwrap();
        assert_eq!(last.stamp.actor, Actor::new(2));
        assert_eq!(last.before, Some(vec!["eins".into()]));
        assert_eq!(
            take_back(&ours, last).unwrap().values,
            vec![Value::from("eins")]
        );
    }
}
