//! Which workshops were held or are planned, with their agendas.

use super::write::{About, Ground, section as with_title};
use crate::i18n::{self, words::protocol as words};
use crate::ui::places;
use crate::ui::route::{Page, WorkshopView};
use crate::ui::say_workshop;
use crate::workspace::Id;
use crate::workspace::document::{Block, Text};

pub(super) fn section(ground: &Ground) -> Vec<Block> {
    let workspace = ground.workspace;
    let ids = match ground.options.about {
        About::Project => workspace.workshops(),
        About::Workshop(id) => vec![id],
    };
    let line = |id: Id| {
        let workshop = workspace.workshop(id)?;
        let agenda = workspace.activities(id).into_iter().map(|id| {
            let activity = workspace.activity(id);
            let name = say_workshop::activity(&activity);
            match activity.minutes {
                Some(minutes) => words::activity(&minutes.to_string(), &name),
                None => name,
            }
        });
        let agenda = agenda.collect::<Vec<_>>().join(" · ");
        let name = say_workshop::workshop(&workshop.name);
        let head = match workshop.date {
            Some(day) => words::workshop(&i18n::day(day.parts()), &name),
            None => name,
        };
        let lines = [head.as_str(), workshop.note.trim(), &agenda];
        let said = lines.into_iter().filter(|line| !line.is_empty());
        let text = said.collect::<Vec<_>>().join("\n");
        let address = places::page(workspace, Page::Workshop(WorkshopView::Agenda(id)));
        Some(Text::from_source(text, address))
    };
    let lines: Vec<Text> = ids.into_iter().filter_map(line).collect();
    match lines.is_empty() {
        true => Vec::new(),
        false => with_title(words::held(), vec![Block::List(lines)]),
    }
}
