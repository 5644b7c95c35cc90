//! Touchpoints as a matrix wants them.

use crate::domain::board::fold;
use crate::i18n::words::matrix as words;
use crate::i18n::{self, words::quality};
use crate::method::{Known, Net, Told};
use crate::ui::parts::matrix::{Item, Lock, Value};
use crate::ui::{places, say_measuring, say_method};
use crate::workspace::{Id, Workspace};

/// The touchpoints that are not retired, by name, fed by this wave; subscribes.
pub(super) fn items(workspace: Workspace, wave: Option<Id>) -> Vec<Item> {
    let about = wave.and_then(|wave| Some(workspace.wave(wave)?.about()));
    let source = wave
        .zip(about)
        .map(|(wave, about)| (say_measuring::wave(&about), places::wave(workspace, wave)));
    let value = |known: Known| Value {
        number: known.value,
        lock: lock(known, source.as_ref()),
    };
    let all = workspace.assessments(wave).into_iter();
    let mut items: Vec<Item> = all
        .map(|(id, assessment)| Item {
            id,
            name: say_method::touchpoint(workspace, id),
            href: places::touchpoint(workspace, id),
            is_key: is_key(workspace, id),
            first: assessment.relevance.map(value),
            second: assessment.quality.map(value),
            tag: None,
        })
        .collect();
    items.sort_by_cached_key(|item| (fold(&item.name), item.id));
    items
}

fn is_key(workspace: Workspace, id: Id) -> bool {
    let touchpoint = workspace.inner().touchpoints.peek(id);
    touchpoint.is_some_and(|touchpoint| touchpoint.value.key)
}

/// Why a measured value stays as it is.
fn lock(known: Known, source: Option<&(String, String)>) -> Option<Lock> {
    let n = known.n()?;
    let (source, href) = source?.clone();
    let count = usize::try_from(n).unwrap_or(usize::MAX);
    let words = match known.told {
        Told::Relevance(_) => words::told_relevance(count),
        Told::Net(net) => words::told_net(count, &points(&net)),
        Told::Estimate => return None,
    };
    Some(Lock {
        words,
        source,
        href,
        n,
    })
}

/// "+33,3 ± 26,7 Punkte", without margin where there is none.
fn points(net: &Net) -> String {
    let value = i18n::signed(net.value * 100.0, 1);
    match net.margin() {
        Some(margin) => quality::with_margin(&i18n::decimal(margin * 100.0, 1), &value),
        None => quality::without_margin(&value),
    }
}
