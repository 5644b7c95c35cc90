//! The service worker, which keeps a whole release in the browser: what it has come to, and letting
//! a newer one take over. Its own code is `scripts/release/worker.js`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    MessageChannel, MessageEvent, RegistrationOptions, ServiceWorker, ServiceWorkerContainer,
    ServiceWorkerRegistration, ServiceWorkerUpdateViaCache,
};

use super::clock;
use super::events::{Listener, is_visible};
use super::release;

/// How long a worker may take to say which release it keeps.
const ANSWER_MS: i32 = 3_000;
/// How long taking over may take.
const TAKING_MS: i32 = 5_000;
/// How often a page that stays open looks for a newer release.
const LOOK_EVERY_MS: u64 = 60 * 60 * 1000;

/// Can the program start without a network?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kept {
    /// Not yet.
    #[default]
    Preparing,
    /// Yes: every file is here, and is what was released.
    Ready,
    /// No, although the browser could.
    Failed,
    /// No, the browser does not allow it here.
    Withheld,
}

/// What the worker has come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct State {
    /// Can the program start without a network?
    pub kept: Kept,
    /// Is a release here, complete, that is not the one of this page?
    pub is_newer_here: bool,
}

struct Keeper {
    container: ServiceWorkerContainer,
    registration: ServiceWorkerRegistration,
    looked: Cell<u64>,
    listeners: RefCell<Vec<Listener>>,
    on_change: Box<dyn Fn(State)>,
}

thread_local! {
    static KEEPER: RefCell<Option<Rc<Keeper>>> = const { RefCell::new(None) };
}

/// Has the program kept, and tells from then on what comes of it.
pub async fn keep(on_change: impl Fn(State) + 'static) {
    let failed = |kept| State {
        kept,
        is_newer_here: false,
    };
    let Some(container) = container() else {
        on_change(failed(Kept::Withheld));
        return;
    };
    let options = RegistrationOptions::new();
    options.set_update_via_cache(ServiceWorkerUpdateViaCache::None);
    let registered = JsFuture::from(container.register_with_options("sw.js", &options)).await;
    let registration = registered.and_then(|it| it.dyn_into::<ServiceWorkerRegistration>());
    let Ok(registration) = registration else {
        on_change(failed(Kept::Failed));
        return;
    };
    let keeper = Rc::new(Keeper {
        container,
        registration,
        looked: Cell::new(clock::now()),
        listeners: RefCell::default(),
        on_change: Box::new(on_change),
    });
    keeper.listen();
    keeper.follow();
    keeper.look().await;
    KEEPER.set(Some(keeper));
}

/// Lets the newer release take over, where one waits, and answers when it has. Pages go on
/// running what they have loaded; the next load is the new release.
pub async fn take_over() {
    let Some(keeper) = KEEPER.with_borrow(Clone::clone) else {
        return;
    };
    let Some(waiting) = keeper.registration.waiting() else {
        return;
    };
    let taken = Promise::new(&mut |resolve, _| {
        keeper.container.set_oncontrollerchange(Some(&resolve));
        give_up_after(&resolve, TAKING_MS);
    });
    // A worker that is gone has been replaced already.
    waiting
        .post_message(&"take over".into())
        .unwrap_or_default();
    // Cannot fail: nothing rejects it.
    JsFuture::from(taken).await.unwrap_or_default();
}

impl Keeper {
    /// Looks again whenever something may have changed.
    fn listen(self: &Rc<Self>) {
        let found = {
            let keeper = Rc::clone(self);
            Listener::new(&self.registration, "updatefound", move |_| keeper.follow())
        };
        let changed = {
            let keeper = Rc::clone(self);
            Listener::new(&self.container, "controllerchange", move |_| {
                let keeper = Rc::clone(&keeper);
                spawn_local(async move { keeper.look().await });
            })
        };
        let document = web_sys::window().and_then(|window| window.document());
        let seen = document.map(|document| {
            let keeper = Rc::clone(self);
            Listener::new(&document, "visibilitychange", move |_| {
                keeper.ask_for_news()
            })
        });
        let all = [Some(found), Some(changed), seen];
        let heard = all.into_iter().flatten().filter_map(Result::ok);
        self.listeners.borrow_mut().extend(heard);
    }

    /// Watches a release that is being fetched.
    fn follow(self: &Rc<Self>) {
        let Some(installing) = self.registration.installing() else {
            return;
        };
        let keeper = Rc::clone(self);
        let heard = Listener::new(&installing, "statechange", move |_| {
            let keeper = Rc::clone(&keeper);
            spawn_local(async move { keeper.look().await });
        });
        self.listeners.borrow_mut().extend(heard);
    }

    /// A page that stays open for days hears of a newer release too.
    fn ask_for_news(&self) {
        let now = clock::now();
        if is_visible() && now > self.looked.get() + LOOK_EVERY_MS {
            self.looked.set(now);
            // Fails without a network, and then there is no news.
            if let Ok(promise) = self.registration.update() {
                spawn_local(async move { JsFuture::from(promise).await.map_or((), |_| ()) });
            }
        }
    }

    async fn look(&self) {
        let registration = &self.registration;
        let newest = registration.waiting().or_else(|| registration.active());
        let kept = match (&newest, registration.installing()) {
            (Some(_), _) => Kept::Ready,
            (None, Some(_)) => Kept::Preparing,
            (None, None) => Kept::Failed,
        };
        let newest = match newest {
            Some(worker) => release_of(&worker).await,
            None => None,
        };
        (self.on_change)(State {
            kept,
            is_newer_here: newest.is_some() && newest != release::name(),
        });
    }
}

/// Which release a worker keeps.
async fn release_of(worker: &ServiceWorker) -> Option<String> {
    let channel = MessageChannel::new().ok()?;
    let (ours, theirs) = (channel.port1(), channel.port2());
    let answer = Promise::new(&mut |resolve, _| {
        ours.set_onmessage(Some(&resolve));
        give_up_after(&resolve, ANSWER_MS);
    });
    worker
        .post_message_with_transferable(&"release".into(), &Array::of1(&theirs))
        .ok()?;
    let event = JsFuture::from(answer).await.ok()?;
    event.dyn_into::<MessageEvent>().ok()?.data().as_string()
}

fn give_up_after(resolve: &js_sys::Function, ms: i32) {
    if let Some(window) = web_sys::window() {
        // A page that gets no timers is being closed.
        window
            .set_timeout_with_callback_and_timeout_and_arguments_0(resolve, ms)
            .unwrap_or_default();
    }
}

/// Pages without https, and some private windows, have none.
fn container() -> Option<ServiceWorkerContainer> {
    let navigator = web_sys::window()?.navigator();
    let container = js_sys::Reflect::get(&navigator, &"serviceWorker".into()).ok()?;
    container.dyn_into().ok()
}
