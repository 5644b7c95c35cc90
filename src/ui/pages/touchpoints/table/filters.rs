//! The bar above the list: words, choices, grouping, columns, and how many are shown.

use leptos::prelude::*;

use super::clip;
use super::row::without;
use super::sheet::{Asked, Sheet};
use super::words;
use crate::domain::touchpoint_list::{Attribute, FILTERS, ListFilter};
use crate::i18n;
use crate::i18n::words::{share, touchpoints};
use crate::ui::parts::{Button, Choice, Glyph, Select, TextField, Variant};

/// What stands for "those without a value" in a list of choices.
const NONE: &str = "-";

/// The bar.
#[component]
pub(super) fn Filters(
    sheet: Sheet,
    /// On phones the table is a list: no columns, and the choices fold away.
    is_narrow: Signal<bool>,
) -> impl IntoView {
    let filter = sheet.show.filter;
    let is_open = RwSignal::new(false);
    let shown = Memo::new(move |_| {
        let lines = sheet.lines.read();
        let ids = lines.iter().filter_map(super::sheet::Line::id);
        ids.collect::<std::collections::BTreeSet<_>>().len()
    });
    let all = Memo::new(move |_| sheet.rows.read().len());
    let count = Memo::new(move |_| {
        let (shown, all) = (i18n::number(shown.get()), i18n::number(all.get()));
        touchpoints::count_of(&all, &shown)
    });
    // Said after the words have been typed, not at each letter.
    Effect::new(move |before: Option<bool>| {
        let is_filtered = !filter.read().is_empty();
        let text = count.get();
        if before.is_some() && (is_filtered || before == Some(true)) {
            sheet.toasts.announce(text);
        }
        is_filtered
    });
    let folded = move || is_narrow.get() && !is_open.get();
    view! {
        <div class="filters touchpoint-filters" role="search" aria-label=touchpoints::filter()>
            <div class="filters__text">
                <TextField
                    label=touchpoints::filter_text()
                    label_hidden=true
                    kind="search"
                    placeholder=touchpoints::filter_text()
                    value=Signal::derive(move || filter.read().text.clone())
                    on_input=move |text: String| filter.update(|filter| filter.text = text)
                />
            </div>
            <Show when=move || is_narrow.get()>
                <Button
                    label=Signal::derive(move || match filter.read().chosen.len() {
                        0 => touchpoints::filter().to_owned(),
                        n => touchpoints::filter_some(n),
                    })
                    icon=Glyph::Filter
                    pressed=is_open
                    on_click=move |_| is_open.update(|open| *open = !*open)
                />
            </Show>
            <Show when=move || !folded()>
                {FILTERS.map(|attribute| view! { <Chooser sheet attribute /> })}
                <Grouping sheet />
            </Show>
            <Show when=move || !is_narrow.get()>
                <Button
                    label=touchpoints::columns()
                    icon=Glyph::Table
                    on_click=move |_| sheet.asked.set(Some(Asked::Columns))
                />
            </Show>
            <Button
                label=share::copy_table()
                icon=Glyph::Copy
                variant=Variant::Ghost
                on_click=move |_| clip::copy_all(sheet)
            />
            <Show when=move || !filter.read().is_empty()>
                <Button
                    label=touchpoints::clear_filter()
                    icon=Glyph::Close
                    variant=Variant::Ghost
                    on_click=move |_| filter.set(ListFilter::default())
                />
            </Show>
            <p class="touchpoint-filters__count quiet">{count}</p>
        </div>
    }
}

#[component]
fn Chooser(sheet: Sheet, attribute: Attribute) -> impl IntoView {
    let filter = sheet.show.filter;
    let options = Signal::derive(move || {
        let words = sheet.words.read();
        let mut options = vec![Choice::new("", any(attribute))];
        let offers = words.offers(attribute).iter().filter(|it| it.is_offered);
        options.extend(offers.map(|it| {
            let label = match attribute {
                Attribute::Key if it.value == "yes" => touchpoints::key_yes().to_owned(),
                Attribute::Key => touchpoints::key_no().to_owned(),
                _ => it.label.clone(),
            };
            Choice::new(it.value.clone(), label)
        }));
        if !matches!(attribute, Attribute::Status | Attribute::Key) {
            options.push(Choice::new(NONE, without(attribute)));
        }
        options
    });
    let value = Signal::derive(move || match filter.read().chosen.get(&attribute) {
        None => String::new(),
        Some(None) => NONE.to_owned(),
        Some(Some(value)) => value.clone(),
    });
    view! {
        <Select
            label=words::attribute(attribute)
            label_hidden=true
            options
            value
            on_change=move |value: String| filter.update(|filter| {
                match value.as_str() {
                    "" => filter.chosen.remove(&attribute),
                    NONE => filter.chosen.insert(attribute, None),
                    _ => filter.chosen.insert(attribute, Some(value)),
                };
            })
        />
    }
}

fn any(attribute: Attribute) -> &'static str {
    match attribute {
        Attribute::Phase => touchpoints::any_phase(),
        Attribute::Departments => touchpoints::any_department(),
        Attribute::Media => touchpoints::any_media(),
        Attribute::Status => touchpoints::any_status(),
        _ => touchpoints::any_key(),
    }
}

#[component]
fn Grouping(sheet: Sheet) -> impl IntoView {
    let group = sheet.show.group;
    let options = Signal::derive(|| {
        let by = |it: Attribute| {
            let label = match it {
                Attribute::Phase => touchpoints::group_phase(),
                Attribute::Departments => touchpoints::group_department(),
                _ => touchpoints::group_media(),
            };
            Choice::new(it.as_str(), label)
        };
        std::iter::once(Choice::new("", touchpoints::group_none()))
            .chain(Attribute::GROUPS.map(by))
            .collect::<Vec<_>>()
    });
    view! {
        <Select
            label=touchpoints::group()
            label_hidden=true
            options
            value=Signal::derive(move || group.get().map(|it| it.to_string()).unwrap_or_default())
            on_change=move |value: String| {
                sheet.anchor.set(None);
                group.set(value.parse().ok());
            }
        />
    }
}
