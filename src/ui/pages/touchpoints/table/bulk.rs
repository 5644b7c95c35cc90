//! What can be done with all marked rows at once: a bar at the foot of the screen.

use leptos::prelude::*;

use super::actions;
use super::sheet::{Asked, Sheet};
use super::words;
use crate::domain::touchpoint_list::{Attribute, Cell};
use crate::domain::{Status, Touchpoint};
use crate::i18n::words::{common, method, touchpoints};
use crate::ui::parts::{
    Button, Dialog, Glyph, IconButton, MenuButton, MenuItem, TextField, Variant,
};
use crate::ui::say_method;
use crate::workspace::Id;

fn ids(sheet: Sheet) -> Vec<Id> {
    sheet.marked.read_untracked().iter().copied().collect()
}

fn change(sheet: Sheet, change: impl Fn(&mut Touchpoint)) {
    let ids = ids(sheet);
    sheet.workspace.edit_touchpoints(&ids, change);
    actions::tell_changed(sheet, ids.len());
}

/// The bar.
#[component]
pub(super) fn Bulk(sheet: Sheet) -> impl IntoView {
    let count = Memo::new(move |_| sheet.marked.read().len());
    let menu = move |attribute: Attribute| {
        let items = move |()| match attribute {
            Attribute::Status => statuses(sheet),
            Attribute::Key => keys(sheet),
            Attribute::Tags => topics(sheet),
            Attribute::Phase => phases(sheet),
            _ => members(sheet, attribute),
        };
        view! { <MenuButton label=words::attribute(attribute) icon=glyph(attribute) with_label=true items /> }
    };
    let offered = [
        Attribute::Phase,
        Attribute::Departments,
        Attribute::Media,
        Attribute::Status,
        Attribute::Key,
        Attribute::Tags,
    ];
    view! {
        <Show when=move || { count.get() > 0 }>
            <div class="row-bulk" role="region" aria-label=touchpoints::bulk_label()>
                <strong class="row-bulk__count">{move || touchpoints::marked(count.get())}</strong>
                {offered.map(menu).collect_view()}
                <Button
                    label=touchpoints::trash()
                    icon=Glyph::Trash
                    variant=Variant::Danger
                    on_click=move |_| actions::trash(sheet, ids(sheet))
                />
                <IconButton
                    label=touchpoints::unmark()
                    icon=Glyph::Close
                    on_click=move |_| {
                        actions::let_go(sheet);
                        sheet.hold();
                    }
                />
            </div>
        </Show>
        <TopicDialog sheet />
    }
}

fn glyph(attribute: Attribute) -> Glyph {
    match attribute {
        Attribute::Phase => Glyph::Journey,
        Attribute::Departments => Glyph::People,
        Attribute::Media => Glyph::Megaphone,
        Attribute::Status => Glyph::History,
        Attribute::Key => Glyph::Key,
        _ => Glyph::Tag,
    }
}

fn phases(sheet: Sheet) -> Vec<MenuItem> {
    let words = sheet.words.get_untracked();
    let offers = words
        .offers(Attribute::Phase)
        .iter()
        .filter(|it| it.is_offered);
    let to = move |value: Option<String>, label: &str| {
        MenuItem::action(label, move || {
            change(sheet, |it| {
                Attribute::Phase.put(it, Cell::One(value.clone()), None);
            });
        })
    };
    let mut items: Vec<MenuItem> = offers
        .map(|it| to(Some(it.value.clone()), &it.label))
        .collect();
    items.push(MenuItem::Separator);
    items.push(to(None, touchpoints::without_phase()));
    items
}

fn statuses(sheet: Sheet) -> Vec<MenuItem> {
    let to = move |status: Status| {
        MenuItem::action(say_method::status(status), move || {
            actions::enter(sheet, &ids(sheet), status);
        })
    };
    Status::ALL.map(to).into()
}

fn keys(sheet: Sheet) -> Vec<MenuItem> {
    let to = move |is_key: bool, label: &str| {
        MenuItem::action(label, move || change(sheet, |it| it.key = is_key))
    };
    vec![to(true, method::yes()), to(false, method::no())]
}

/// Adding and removing members of a set; removing only what one of the rows has.
fn members(sheet: Sheet, attribute: Attribute) -> Vec<MenuItem> {
    let words = sheet.words.get_untracked();
    let rows = ids(sheet);
    let rows = rows.into_iter().filter_map(|id| untrack(|| sheet.row(id)));
    let cells: Vec<Cell> = rows.map(|row| attribute.of(&row.touchpoint)).collect();
    let has = |value: &String, cell: &Cell| matches!(cell, Cell::Set(set) if set.contains(value));
    let to = move |value: String, label: String, is_added: bool| {
        MenuItem::action(label, move || {
            change(sheet, |it| {
                let Cell::Set(mut set) = attribute.of(it) else {
                    return;
                };
                if is_added {
                    set.insert(value.clone());
                } else {
                    set.remove(&value);
                }
                attribute.put(it, Cell::Set(set), None);
            });
        })
    };
    let mut items = vec![MenuItem::heading(touchpoints::bulk_add())];
    for offer in words.offers(attribute) {
        let is_everywhere = cells.iter().all(|cell| has(&offer.value, cell));
        if offer.is_offered && !is_everywhere {
            items.push(to(offer.value.clone(), offer.label.clone(), true));
        }
    }
    let taken: Vec<_> = words
        .offers(attribute)
        .iter()
        .filter(|offer| cells.iter().any(|cell| has(&offer.value, cell)))
        .collect();
    if items.len() == 1 {
        items.clear();
    }
    if !taken.is_empty() {
        items.push(MenuItem::heading(touchpoints::bulk_remove()));
        items.extend(
            taken
                .into_iter()
                .map(|it| to(it.value.clone(), it.label.clone(), false)),
        );
    }
    if items.is_empty() {
        items.push(MenuItem::heading(touchpoints::no_values()));
    }
    items
}

fn topics(sheet: Sheet) -> Vec<MenuItem> {
    let mut items = vec![
        MenuItem::action(touchpoints::topic_new(), move || {
            sheet.asked.set(Some(Asked::Topic));
        })
        .icon(Glyph::Plus),
    ];
    let names = untrack(|| sheet.workspace.topic_names());
    if !names.is_empty() {
        items.push(MenuItem::heading(touchpoints::bulk_add()));
    }
    for name in names {
        let topic = name.clone();
        let add = move || {
            change(sheet, |it| {
                it.tags.insert(topic.clone());
            })
        };
        items.push(MenuItem::action(name, add).icon(Glyph::Tag));
    }
    let rows = ids(sheet);
    let rows = rows.into_iter().filter_map(|id| untrack(|| sheet.row(id)));
    let used: std::collections::BTreeSet<String> =
        rows.flat_map(|row| row.touchpoint.tags.clone()).collect();
    if !used.is_empty() {
        items.push(MenuItem::heading(touchpoints::bulk_remove()));
    }
    for name in used {
        let topic = name.clone();
        let remove = move || {
            change(sheet, |it| {
                it.tags.remove(&topic);
            })
        };
        items.push(MenuItem::action(name, remove).icon(Glyph::Close));
    }
    items
}

/// Asks for a new topic.
#[component]
fn TopicDialog(sheet: Sheet) -> impl IntoView {
    let open = Signal::derive(move || sheet.asked.get() == Some(Asked::Topic));
    let typed = RwSignal::new(String::new());
    let close = move || {
        sheet.asked.set(None);
        typed.set(String::new());
    };
    let add = move || {
        let topics = crate::domain::board::tags(&typed.get_untracked());
        close();
        if !topics.is_empty() {
            change(sheet, |it| it.tags.extend(topics.iter().cloned()));
        }
    };
    let footer = move || {
        view! {
            <Button label=common::cancel() on_click=move |_| close() />
            <Button label=touchpoints::topic_add() variant=Variant::Primary on_click=move |_| add() />
        }
    };
    view! {
        <Dialog open title=touchpoints::topic_title() on_close=move |()| close() footer>
            <TextField
                label=words::attribute(Attribute::Tags)
                value=""
                autofocus=true
                on_input=move |text: String| typed.set(text)
                on_enter=move |_: String| add()
            />
        </Dialog>
    }
}
