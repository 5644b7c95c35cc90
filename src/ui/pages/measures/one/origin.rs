//! Where it comes from: card, touchpoint, and what was found there, each one click away.

use leptos::prelude::*;

use super::known::Known;
use super::sheet::Sheet;
use crate::domain::insight::first_sentence;
use crate::domain::{Card, Measure};
use crate::i18n::words::{insights, measure_page, needs, shopping};
use crate::platform::{address, focus};
use crate::ui::finding::found_touchpoints;
use crate::ui::parts::{Choice, Glyph, Pick, use_toasts};
use crate::ui::route::{MeasureView, Page, TouchpointsView};
use crate::ui::{places, say, say_method};
use crate::workspace::{Id, Workspace};

const HEADING: &str = "measure-page-origin";
/// How many a search shows.
const MOST: usize = 60;

/// The panel.
#[component]
pub(super) fn Origin(sheet: Sheet) -> impl IntoView {
    let Sheet {
        workspace, measure, ..
    } = sheet;
    let toasts = use_toasts();
    let card = Memo::new(move |_| measure.read().card);
    let touchpoint = Memo::new(move |_| measure.read().touchpoint);
    let is_empty = Memo::new(move |_| {
        let it = measure.read();
        [it.card, it.touchpoint, it.check, it.need]
            .iter()
            .all(Option::is_none)
    });
    let tell_gone = move |name: String| {
        toasts.announce(measure_page::unlinked(&name));
        request_animation_frame(|| {
            if focus::is_lost() {
                address::focus(HEADING);
            }
        });
    };
    let find_card = move |words: String| {
        let found = workspace.cards_with(&words, MOST).into_iter();
        let choice = |(id, card): (Id, Card)| {
            let at = say::board_name(workspace, card.place.board);
            Choice::new(
                id.to_string(),
                format!("{} · {at}", say::card_title(&card.title)),
            )
        };
        found.map(choice).collect::<Vec<_>>()
    };
    let find_touchpoint = move |words: String| found_touchpoints(workspace, &words, |_| true);
    let link =
        move |change: fn(&mut Measure, Id), value: String, name: fn(Workspace, Id) -> String| {
            let Ok(id) = value.parse::<Id>() else { return };
            sheet.change(|it| change(it, id));
            toasts.announce(measure_page::linked(&untrack(|| name(workspace, id))));
            request_animation_frame(|| {
                if focus::is_lost() {
                    address::focus(HEADING);
                }
            });
        };
    view! {
        <section class="panel" aria-labelledby=HEADING>
            <h2 class="panel__title" id=HEADING tabindex="-1">{measure_page::origin()}</h2>
            <Show when=move || is_empty.get()>
                <p class="quiet">{measure_page::origin_empty()}</p>
            </Show>
            <dl class="measure-page__chain">
                {move || card.get().map(|id| {
                    let name = Signal::derive(move || card_name(workspace, id));
                    let remove = Callback::new(move |()| {
                        sheet.change(|it| it.card = None);
                        tell_gone(untrack(|| card_name(workspace, id)));
                    });
                    view! {
                        <Link label=measure_page::card() glyph=Glyph::Board href=Signal::derive(move || places::card(workspace, id)) name remove />
                        <Learnt workspace card=id />
                    }
                })}
                {move || touchpoint.get().map(|id| {
                    let name = Signal::derive(move || say_method::touchpoint(workspace, id));
                    let remove = Callback::new(move |()| {
                        sheet.change(|it| it.touchpoint = None);
                        tell_gone(untrack(|| say_method::touchpoint(workspace, id)));
                    });
                    let href = places::touchpoint(workspace, id);
                    view! { <Link label=measure_page::touchpoint() glyph=Glyph::Touchpoint href name remove /> }
                })}
                <Found sheet />
            </dl>
            <div class="card-form__pair" data-no-print="">
                <Show when=move || card.get().is_none()>
                    <Pick
                        label=measure_page::find_card()
                        placeholder=measure_page::find_hint()
                        on_search=Callback::new(find_card)
                        on_pick=move |value| link(|it, id| it.card = Some(id), value, card_name)
                    />
                </Show>
                <Show when=move || touchpoint.get().is_none()>
                    <Pick
                        label=measure_page::find_touchpoint()
                        placeholder=measure_page::find_hint()
                        on_search=Callback::new(find_touchpoint)
                        on_pick=move |value| link(|it, id| it.touchpoint = Some(id), value, say_method::touchpoint)
                    />
                </Show>
            </div>
        </section>
    }
}

/// The missed item and the need.
#[component]
fn Found(sheet: Sheet) -> impl IntoView {
    let Sheet {
        workspace, measure, ..
    } = sheet;
    let check = Memo::new(move |_| measure.read().check);
    let need = Memo::new(move |_| measure.read().need);
    let check_name = move |id| {
        let text = workspace
            .check(id)
            .map(|it| it.value.text)
            .unwrap_or_default();
        match text.trim() {
            "" => shopping::untitled_item().to_owned(),
            text => text.to_owned(),
        }
    };
    let need_name = move |id| {
        let need = workspace.need(id);
        let names = [need.resource.trim(), need.requirement.trim()];
        let name = names.into_iter().find(|name| !name.is_empty());
        name.unwrap_or(needs::untitled()).to_owned()
    };
    let checklist = move |id| {
        let checklist = workspace.check(id).and_then(|it| it.value.checklist);
        let view = checklist.map_or(MeasureView::Shopping, MeasureView::Checklist);
        places::page(workspace, Page::Measure(view))
    };
    view! {
        {move || check.get().map(|id| view! {
            <Link
                label=measure_page::check()
                glyph=Glyph::Eye
                href=Signal::derive(move || checklist(id))
                name=Signal::derive(move || check_name(id))
            />
        })}
        {move || need.get().map(|id| view! {
            <Link
                label=measure_page::need()
                glyph=Glyph::Settings
                href=places::page(workspace, Page::Measure(MeasureView::Needs))
                name=Signal::derive(move || need_name(id))
            />
        })}
    }
}

/// The insight that the card came from.
#[component]
fn Learnt(workspace: Workspace, card: Id) -> impl IntoView {
    let insight = Memo::new(move |_| workspace.card(card).and_then(|card| card.value.insight));
    move || {
        insight.get().map(|id| {
            view! {
                <Link
                    label=measure_page::insight()
                    glyph=Glyph::Insight
                    href=places::page(workspace, Page::Touchpoints(TouchpointsView::Insight(id)))
                    name=Signal::derive(move || insight_name(workspace, id))
                />
            }
        })
    }
}

/// One link of the chain.
#[component]
fn Link(
    label: &'static str,
    glyph: Glyph,
    #[prop(into)] href: Signal<String>,
    name: Signal<String>,
    #[prop(optional)] remove: Option<Callback<()>>,
) -> impl IntoView {
    let unlink = Signal::derive(move || measure_page::unlink(&name.get()));
    view! {
        <div class="measure-page__step">
            <dt class="quiet small">{label}</dt>
            <dd>
                <ul class="measure-page__list">
                    {match remove {
                        Some(remove) => view! { <Known glyph href name remove=(unlink, remove) /> }.into_any(),
                        None => view! { <Known glyph href name /> }.into_any(),
                    }}
                </ul>
            </dd>
        </div>
    }
}

/// The first sentence of an insight, also of one in the trash; subscribes to it.
pub(super) fn insight_name(workspace: Workspace, id: Id) -> String {
    let entry = workspace.inner().insights.read(id);
    let text = entry
        .map(|entry| first_sentence(&entry.value.text))
        .unwrap_or_default();
    match text.as_str() {
        "" => insights::untitled().to_owned(),
        text => text.to_owned(),
    }
}

fn card_name(workspace: Workspace, id: Id) -> String {
    let entry = workspace.card(id);
    let is_here = entry.as_ref().is_some_and(|entry| entry.is_here());
    let title = say::card_title(&entry.map(|entry| entry.value.title).unwrap_or_default());
    if is_here {
        title
    } else {
        measure_page::gone(&title)
    }
}
