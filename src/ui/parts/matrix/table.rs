//! The same points as a table, by quadrant: the form that needs no eyes for places.

use leptos::prelude::*;

use super::look::{Axis, Beside, Item, Look, Value};
use super::open::focus_number;
use super::say;
use crate::domain::Id;
use crate::i18n::words::matrix as words;
use crate::method::{Corner, Matrix};
use crate::ui::parts::{Button, Glyph, Icon, Variant};
use crate::ui::say_doing;

/// The table; nothing while no point has both values.
#[component]
pub(super) fn Numbers(look: Look, beside: Option<Beside>) -> impl IntoView {
    let heads = StoredValue::new(beside.as_ref().map(|beside| beside.heads.clone()));
    let cells = beside.map(|beside| beside.cells);
    let rows = Memo::new(move |_| {
        let items = look.items.read();
        let placed = look.placed.read();
        let mut rows: Vec<(Corner, Item)> = placed
            .iter()
            .filter_map(|(id, at)| Some((look.corner(*at), items.get(id)?.clone())))
            .collect();
        // Within a quadrant in the order of the page.
        rows.sort_by_key(|(corner, _)| *corner);
        rows
    });
    let name = match look.matrix {
        Matrix::Touchpoints => words::column_touchpoint(),
        Matrix::Cards => words::column_card(),
    };
    view! {
        <Show when=move || !rows.read().is_empty()>
            <div class="matrix-numbers">
                <h2 class="matrix-numbers__title">{words::table()}</h2>
                <div class="matrix-numbers__scroll" role="region" tabindex="0" aria-label=words::table()>
                    <table class="matrix-table">
                        <thead>
                            <tr>
                                <th scope="col">{words::column_corner()}</th>
                                <th scope="col">{name}</th>
                                <th scope="col">{say::axis(look.matrix, Axis::First)}</th>
                                <th scope="col">{say::axis(look.matrix, Axis::Second)}</th>
                                {heads.get_value().into_iter().flatten().map(|head| view! { <th scope="col">{head}</th> }).collect_view()}
                                <td data-no-print=""><span class="visually-hidden">{words::column_change()}</span></td>
                            </tr>
                        </thead>
                        <tbody>
                            <For
                                each=move || rows.get()
                                key=|row| format!("{row:?}")
                                let:row
                            >
                                {line(look, row, cells)}
                            </For>
                        </tbody>
                    </table>
                </div>
            </div>
        </Show>
    }
}

fn line(
    look: Look,
    (corner, item): (Corner, Item),
    cells: Option<Callback<Id, Vec<AnyView>>>,
) -> impl IntoView {
    let id = item.id;
    let change = move |_| {
        look.select(id);
        request_animation_frame(focus_number);
    };
    let mark = item.is_key.then(|| {
        view! {
            <span class="matrix-table__key" title=words::key_mark()>
                <Icon glyph=Glyph::Key />
                <span class="visually-hidden">{words::key_mark()}</span>
            </span>
        }
    });
    view! {
        <tr data-first=(corner == Corner::HighLow).to_string()>
            <td>{say_doing::corner(look.matrix, corner)}</td>
            <th scope="row">
                <a href=item.href>{item.name.clone()}</a>
                {mark}
            </th>
            <td>{item.first.map(cell)}</td>
            <td>{item.second.map(cell)}</td>
            {cells.map(|cells| {
                let cells = cells.run(id).into_iter();
                cells.map(|cell| view! { <td>{cell}</td> }).collect_view()
            })}
            <td data-no-print="">
                <Button
                    label=words::change()
                    variant=Variant::Ghost
                    aria_label=words::change_of(&item.name)
                    on_click=change
                />
            </td>
        </tr>
    }
}

/// A value with what it is made of; what was measured leads to its wave.
fn cell(value: Value) -> impl IntoView {
    let number = say::number(value.number);
    let told = say::told(&value);
    let number = match value.lock {
        Some(lock) => view! { <a href=lock.href title=lock.source>{number}</a> }.into_any(),
        None => number.into_any(),
    };
    view! {
        <span class="number">{number}</span>
        " "
        <span class="quiet small">{told}</span>
    }
}
