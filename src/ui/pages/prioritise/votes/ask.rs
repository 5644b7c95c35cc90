//! Ballots that break a rule of their round, as when one person voted on two devices and the files
//! were merged: what happened, and which dots shall stay. Until then they do not count.

use leptos::prelude::*;

use super::ballots::whose;
use super::sheet::{Filling, Sheet};
use super::whole;
use crate::domain::{Ballot, Round};
use crate::i18n::{words::ballot as words, words::common, words::votes};
use crate::method::voting::Faults;
use crate::platform::address;
use crate::ui::parts::{Button, Glyph, Icon, Variant, use_toasts};
use crate::workspace::{Deed, Id, Workspace};

const HEADING: &str = "ballot-ask";

/// All ballots of a round that have to be asked about.
#[component]
pub(super) fn Asked(workspace: Workspace, id: Id, round: Memo<Round>) -> impl IntoView {
    let asked = Memo::new(move |_| workspace.results(id).asked);
    view! {
        <Show when=move || !asked.read().is_empty()>
            <section class="panel voting__asked" aria-labelledby=HEADING>
                <h2 class="panel__title" id=HEADING tabindex="-1">{words::ask_title()}</h2>
                <p role="status">{move || votes::asked(asked.read().len())}</p>
                <ul class="voting__asks">
                    <For each=move || asked.get() key=|id| *id let:ballot>
                        <OneAsked workspace id=ballot round />
                    </For>
                </ul>
            </section>
        </Show>
    }
}

/// One of them.
#[component]
fn OneAsked(workspace: Workspace, id: Id, round: Memo<Round>) -> impl IntoView {
    let toasts = use_toasts();
    let open = RwSignal::new(false);
    let ballot = Memo::new(move |_| workspace.ballot(id).unwrap_or_default());
    let faults = Memo::new(move |_| Faults::of(&round.read(), &ballot.read()));
    let name = Memo::new(move |_| whose(workspace, &ballot.read()));
    let head = move || {
        let (ballot, round) = (ballot.read(), round.read());
        words::ask_head(
            &crate::i18n::number(whole(ballot.given())),
            whole(ballot.budget(&round)),
            &name.get(),
        )
    };
    let reasons = move || {
        let it = faults.read();
        let reasons = [
            (it.over > 0).then(|| words::ask_over(whole(it.over))),
            (!it.doubled.is_empty()).then(|| words::ask_doubled(it.doubled.len())),
            (!it.outside.is_empty()).then(|| words::ask_outside(it.outside.len())),
            it.stranger.then(|| words::ask_stranger(&name.get())),
        ];
        let reason = |text: String| view! { <li>{text}</li> };
        reasons.into_iter().flatten().map(reason).collect_view()
    };
    let has_dots_wrong = Memo::new(move |_| {
        let it = faults.read();
        it.over > 0 || !it.doubled.is_empty() || !it.outside.is_empty()
    });
    // Who may not vote cannot be mended by taking dots away.
    let is_stranger = Memo::new(move |_| faults.read().stranger);
    let may_admit = Memo::new(move |_| is_stranger.get() && !round.read().closed);
    let leave_out = move |_| {
        let name = name.get_untracked();
        if workspace.discard::<Ballot>(Deed::Vote, id) {
            toasts.toast_with(words::left_out(&name), common::undo(), move || {
                workspace.bring_back::<Ballot>(id);
            });
            address::focus("voting-ballots");
        }
    };
    let admit = move |_| {
        let ballot = ballot.get_untracked();
        if let (Some(round), Some(by)) = (ballot.round, ballot.by) {
            workspace.admit(round, by);
        }
    };
    view! {
        <li class="voting__ask">
            <h3 class="voting__ask-head"><Icon glyph=Glyph::Conflict /><span>{head}</span></h3>
            <ul class="voting__reasons">{reasons}</ul>
            <Show
                when=move || open.get()
                fallback=move || view! {
                    <div class="voting__deeds">
                        <Show when=move || has_dots_wrong.get() && !is_stranger.get()>
                            <Button
                                label=words::choose_dots()
                                aria_label=MaybeProp::derive(move || Some(words::choose_dots_of(&name.get())))
                                icon=Glyph::Edit
                                variant=Variant::Primary
                                on_click=move |_| open.set(true)
                            />
                        </Show>
                        <Show when=move || may_admit.get()>
                            <Button
                                label=Signal::derive(move || words::admit(&name.get()))
                                icon=Glyph::Person
                                on_click=admit
                            />
                        </Show>
                        <Button
                            label=words::leave_out()
                            aria_label=MaybeProp::derive(move || Some(words::leave_out_of(&name.get())))
                            icon=Glyph::Trash
                            on_click=leave_out
                        />
                    </div>
                }
            >
                <Mend workspace id round name on_done=move |()| open.set(false) />
            </Show>
        </li>
    }
}

/// The dots, which can become fewer until they fit.
#[component]
fn Mend(
    workspace: Workspace,
    id: Id,
    round: Memo<Round>,
    name: Memo<String>,
    #[prop(into)] on_done: Callback<()>,
) -> impl IntoView {
    let toasts = use_toasts();
    let ballot = untrack(|| workspace.ballot(id)).unwrap_or_default();
    let filling = Filling::mending(workspace, round, ballot);
    let fits = Memo::new(move |_| filling.faults().is_empty());
    let take = move |_| {
        if !fits.get_untracked() {
            return filling.refuse(words::not_yet().to_owned());
        }
        let name = name.get_untracked();
        if workspace.mend_ballot(id, filling.draft.get_untracked().dots) {
            toasts.toast(words::mended(&name));
            request_animation_frame(|| address::focus("voting-ballots"));
        } else {
            toasts.error(words::mend_refused());
        }
        on_done.run(());
    };
    let heading = crate::ui::parts::fresh_id("mend");
    let focus = heading.clone();
    Effect::new(move |_| {
        let id = focus.clone();
        request_animation_frame(move || address::focus(&id));
    });
    view! {
        <div class="voting__sheet">
            <p id=heading tabindex="-1">{move || if round.read().closed {
                words::mend_closed().to_owned()
            } else {
                words::mend_open(&name.get())
            }}</p>
            <Sheet filling />
            <div class="voting__deeds">
                <Button label=common::cancel() on_click=move |_| on_done.run(()) />
                <Button
                    label=words::take_over()
                    icon=Glyph::Check
                    variant=Variant::Primary
                    disabled=Signal::derive(move || !fits.get())
                    on_click=take
                />
            </div>
        </div>
    }
}
