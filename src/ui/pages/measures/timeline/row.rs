//! The row of one measure: its name with who, how far and whether late; its bar; its dots.

use leptos::prelude::*;

use super::bar::Bar;
use super::dots::Dots;
use super::menu;
use super::state::{Chart, Moving, is_late, say_span};
use crate::i18n::words::{measures, timeline};
use crate::method::timeline::Group;
use crate::ui::parts::{Glyph, Icon, MenuButton};
use crate::ui::{places, say_measuring};
use crate::workspace::Id;

/// One measure.
#[component]
pub(super) fn MeasureRow(chart: Chart, id: Id, group: Memo<Option<Group>>) -> impl IntoView {
    let workspace = chart.workspace;
    let row = Memo::new(move |_| {
        let group = group.read();
        let mut rows = group.iter().flat_map(|group| &group.rows);
        rows.find(|row| row.measure == Some(id)).cloned()
    });
    let measure = Memo::new(move |_| {
        let entry = workspace.inner().measures.read(id);
        entry.map(|entry| entry.value).unwrap_or_default()
    });
    let moving = Moving::new(chart, id);
    let late = Memo::new(move |_| is_late(&measure.read()));
    let name = Signal::derive(move || chart.name(id));
    let facts = move || {
        let measure = measure.read();
        let state = say_measuring::measure_state(measure.state).to_owned();
        let person = measure.person.and_then(|it| workspace.person_name(it));
        [Some(state), person]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · ")
    };
    let lines = move || row.read().as_ref().map_or(1, |row| row.lines);
    let dots = Memo::new(move |_| {
        let row = row.read();
        row.as_ref().map(|row| row.dots.clone()).unwrap_or_default()
    });
    view! {
            <tr class="timeline__row" style:--lines=move || lines().to_string()>
                <th scope="row" class="timeline__names">
    <div class="timeline__name">
                    <span class="timeline__words">
                        <a class="timeline__title" href=places::measure(workspace, id) title=name>{name}</a>
                        <span class="timeline__facts small">
                            <Show when=move || late.get()>
                                <span class="timeline__late"><Icon glyph=Glyph::Warning />{measures::late()}</span>
                            </Show>
                            <span>{facts}</span>
                            <span class="timeline__dates">{move || say_span(moving.span.get())}</span>
                        </span>
                    </span>
                    <MenuButton
                        label=Signal::derive(move || timeline::actions(&name.get()))
                        items=Callback::new(move |()| menu::items(chart, id))
                    />
                </div></th>
                <td class="timeline__plot">
                    <Bar moving measure late />
                    {move || view! { <Dots chart dots=dots.get() /> }}
                </td>
            </tr>
        }
}
