//! Two soft tones. Browsers let a page be heard only after somebody has pressed something in it;
//! before that, and where there is no sound at all, nothing happens and nothing breaks.

use std::cell::RefCell;

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AudioContext, AudioContextState};

/// Pitch in hertz, and when it begins, in seconds.
const TONES: [(f32, f64); 2] = [(660.0, 0.0), (880.0, 0.45)];
/// How long a tone takes to fade, in seconds.
const FADE: f64 = 1.1;
/// How loud it is, of 1.
const LOUD: f32 = 0.16;

thread_local! {
    static CONTEXT: RefCell<Option<AudioContext>> = const { RefCell::new(None) };
}

fn context() -> Option<AudioContext> {
    CONTEXT.with_borrow(Clone::clone)
}

/// Makes the page able to be heard. Call it while somebody presses something.
pub fn get_ready() {
    let known = context().or_else(|| AudioContext::new().ok());
    CONTEXT.replace(known.clone());
    let asleep = known.filter(|it| it.state() == AudioContextState::Suspended);
    if let Some(promise) = asleep.and_then(|it| it.resume().ok()) {
        spawn_local(async move {
            // A refusal leaves the page silent, which is all that can be done.
            JsFuture::from(promise).await.unwrap_or_default();
        });
    }
}

/// Can the page be heard?
pub fn is_ready() -> bool {
    context().is_some_and(|it| it.state() == AudioContextState::Running)
}

/// Says that a time is over.
pub fn time_is_over() {
    if let Some(context) = context() {
        for (pitch, begin) in TONES {
            // What cannot be heard is written on the screen as well.
            tone(&context, pitch, begin).unwrap_or_default();
        }
    }
}

fn tone(context: &AudioContext, pitch: f32, begin: f64) -> Result<(), JsValue> {
    let begin = context.current_time() + begin;
    let (voice, volume) = (context.create_oscillator()?, context.create_gain()?);
    voice.frequency().set_value(pitch);
    let loudness = volume.gain();
    loudness.set_value_at_time(0.0, begin)?;
    loudness.linear_ramp_to_value_at_time(LOUD, begin + 0.04)?;
    loudness.linear_ramp_to_value_at_time(0.0, begin + FADE)?;
    voice.connect_with_audio_node(&volume)?;
    volume.connect_with_audio_node(&context.destination())?;
    voice.start_with_when(begin)?;
    voice.stop_with_when(begin + FADE)
}
