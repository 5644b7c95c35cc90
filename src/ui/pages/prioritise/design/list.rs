//! The touchpoints as a table: what becomes of each, and how far that is thought through.

use leptos::prelude::*;

use crate::domain::Redesign;
use crate::i18n::{self, words::design};
use crate::platform::{address, focus};
use crate::ui::parts::{Choice, Glyph, Icon, Select};
use crate::ui::route::{Page, PrioritiseView};
use crate::ui::{places, say_doing, say_method};
use crate::workspace::{Designed, Id, Workspace};

/// The choices of what becomes of a touchpoint, the open one first.
fn choices() -> Vec<Choice> {
    let each = Redesign::ALL.map(|it| Choice::new(it.as_str(), say_doing::redesign(it)));
    let open = Choice::new("", design::undecided_choice());
    [open].into_iter().chain(each).collect()
}

/// The table.
#[component]
pub(super) fn List(workspace: Workspace, lines: Memo<Vec<Designed>>) -> impl IntoView {
    let ids = Memo::new(move |_| lines.read().iter().map(|line| line.id).collect::<Vec<_>>());
    view! {
        <Show
            when=move || !ids.read().is_empty()
            fallback=|| view! { <p class="quiet">{design::none_here()}</p> }
        >
            <div class="design-scroll" role="region" tabindex="0" aria-label=design::table()>
                <table class="design-table">
                    <caption class="visually-hidden">{design::table()}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{design::touchpoint()}</th>
                            <th scope="col" class="design-table__number">{design::place()}</th>
                            <th scope="col">{design::becomes()}</th>
                            <th scope="col">{design::to_be_text()}</th>
                            <th scope="col" class="design-table__number">{design::standards()}</th>
                            <th scope="col" class="design-table__number">{design::wows()}</th>
                            <th scope="col">{design::steps()}</th>
                            <th scope="col">{design::measures()}</th>
                        </tr>
                    </thead>
                    <tbody>
                        <For each=move || ids.get() key=|id| *id let:id>
                            <Line workspace id lines />
                        </For>
                    </tbody>
                </table>
            </div>
        </Show>
    }
}

fn or_none(count: usize, say: impl Fn(usize) -> String) -> String {
    match count {
        0 => design::none().to_owned(),
        n => say(n),
    }
}

#[component]
fn Line(workspace: Workspace, id: Id, lines: Memo<Vec<Designed>>) -> impl IntoView {
    let line = Memo::new(move |_| lines.read().iter().find(|line| line.id == id).cloned());
    let name = Signal::derive(move || say_method::touchpoint(workspace, id));
    let text = move |say: fn(&Designed) -> String| {
        move || line.read().as_ref().map(say).unwrap_or_default()
    };
    // What is counted is listed there.
    let source = move |say: fn(&Designed) -> String| {
        move || match text(say)() {
            words if words == design::none() => words.into_any(),
            words => {
                view! { <a class="design-source" href=places::design(workspace, id)>{words}</a> }
                    .into_any()
            }
        }
    };
    let ranking = move || places::page(workspace, Page::Prioritise(PrioritiseView::Ranking));
    let is_key = Memo::new(move |_| line.read().as_ref().is_some_and(|line| line.key));
    let redesign = move || {
        let redesign = line.read().as_ref().and_then(|line| line.redesign);
        redesign
            .map(|it| it.as_str().to_owned())
            .unwrap_or_default()
    };
    let choose = move |value: String| {
        // The line may leave what is shown.
        focus::keep(|| {
            workspace.redesign(id, |it| it.redesign = value.parse().ok());
        });
        request_animation_frame(|| {
            if focus::is_lost() {
                address::focus("design-title");
            }
        });
    };
    view! {
        <tr>
            <th scope="row">
                <a class="design-name" href=places::design(workspace, id)>
                    <span>{name}</span>
                    <Show when=move || is_key.get()>
                        <span class="design-key" title=design::key()>
                            <Icon glyph=Glyph::Key />
                            <span class="visually-hidden">{design::key()}</span>
                        </span>
                    </Show>
                </a>
            </th>
            <td class="design-table__number number">
                {move || match line.read().as_ref().and_then(|line| line.place) {
                    Some(place) => view! { <a class="design-source" href=ranking()>{i18n::number(place)}</a> }.into_any(),
                    None => design::none().into_any(),
                }}
            </td>
            <td class="design-table__choice">
                <Select
                    label=Signal::derive(move || design::becomes_of(&name.get()))
                    label_hidden=true
                    options=choices()
                    value=Signal::derive(redesign)
                    on_change=choose
                />
            </td>
            <td>{source(|line| if line.has_to_be { design::described() } else { design::none() }.to_owned())}</td>
            <td class="design-table__number number">{source(|line| or_none(line.standards, i18n::number))}</td>
            <td class="design-table__number number">{source(|line| or_none(line.wows, i18n::number))}</td>
            <td class="number">{source(|line| or_none(line.steps, design::steps_count))}</td>
            <td class="number">{source(|line| or_none(line.measures, |all| measures(all, line.open)))}</td>
        </tr>
    }
}

fn measures(all: usize, open: usize) -> String {
    match open {
        0 => design::measures_done(&i18n::number(all)),
        open => design::measures_open(&i18n::number(all), &i18n::number(open)),
    }
}
