//! One wave among all.

use leptos::prelude::*;

use super::super::wave::{Badges, Deeds, TrashQuestion, answers_in, groups_words, scale_words};
use crate::i18n::{self, words::waves};
use crate::ui::parts::{Glyph, MenuButton, MenuItem};
use crate::ui::route::MeasureView;
use crate::ui::say_measuring;
use crate::workspace::Id;

/// A wave in short; its name leads to it.
#[component]
pub(super) fn Row(deeds: Deeds, id: Id) -> impl IntoView {
    let workspace = deeds.workspace;
    let content = Memo::new(move |_| workspace.wave_content(id));
    let name = Signal::derive(move || say_measuring::wave(&content.read().about));
    let asked = RwSignal::new(false);
    let trash = move || deeds.ask_trash(id, asked);
    let items = move |()| {
        vec![
            MenuItem::action(waves::open(), move || deeds.go(MeasureView::Wave(id)))
                .icon(Glyph::Open),
            MenuItem::action(waves::like(), move || deeds.like(id)).icon(Glyph::Copy),
            MenuItem::Separator,
            MenuItem::action(waves::trash(), trash)
                .icon(Glyph::Trash)
                .danger(),
        ]
    };
    let date = move || {
        let date = content.read().about.date;
        date.map_or_else(
            || waves::no_date().to_owned(),
            |date| i18n::day(date.parts()),
        )
    };
    let fact = |label: &'static str, value: Signal<String>| {
        view! {
            <div>
                <dt>{label}</dt>
                <dd>{value}</dd>
            </div>
        }
    };
    let groups = Signal::derive(move || groups_words(workspace, &content.read().about));
    let method = move || say_measuring::wave_method(content.read().about.method).to_owned();
    view! {
        <li class="wave-item">
            <div class="wave-item__head">
                <h2 class="wave-item__name">
                    <a href=deeds.href(MeasureView::Wave(id))>{name}</a>
                </h2>
                <Badges workspace id />
            </div>
            <dl class="wave-item__facts">
                {fact(waves::date(), Signal::derive(date))}
                {fact(waves::method(), Signal::derive(method))}
                {fact(waves::answers(), Signal::derive(move || answers_in(&content.read())))}
                {fact(waves::groups(), groups)}
                {fact(waves::scale(), Signal::derive(move || scale_words(&content.read().about)))}
            </dl>
            <div class="wave-item__menu">
                <MenuButton label=Signal::derive(move || waves::menu(&name.get())) items />
            </div>
            <TrashQuestion deeds id asked />
        </li>
    }
}
