//! Loading that goes on behind forms that fail.
//!
//! A runtime that has been told whom to tell ([`on_failed_form`]) loads files and libraries leniently: a top-level form
//! that cannot be read, compiled or run is told, and the rest of its text is loaded. What programs give to `eval` and
//! `load-string` is not concerned, nor are terminations.

use std::ops::ControlFlow;

use crate::base::error::Error;
use crate::base::{Source, Span};
use crate::cx::{Cx, Result, Throw};
use crate::types;

/// Who is told of forms that fail while a text is loaded, and says whether the rest is to be loaded.
pub type FailedForm = Box<dyn FnMut(&Error) -> ControlFlow<()> + Send>;

/// Kept with the runtime.
#[derive(Default)]
struct Lenient {
    tell: Option<FailedForm>,
    /// The texts being loaded, each inside the one before, and where in them the loading is.
    places: Vec<(Source, Span)>,
}

/// From now on texts are loaded leniently, and `tell` hears of each form that fails.
pub fn on_failed_form(cx: &mut Cx, tell: FailedForm) {
    cx.extension::<Lenient>().tell = Some(tell);
}

/// Are texts loaded leniently?
pub(super) fn is_lenient(cx: &mut Cx) -> bool {
    cx.extension::<Lenient>().tell.is_some()
}

/// Begins the loading of a text inside the one that is being loaded.
pub(super) fn enter_text(cx: &mut Cx, source: &Source) {
    let places = &mut cx.extension::<Lenient>().places;
    places.push((source.clone(), Span::of(0, 0)));
}

/// Ends what [`enter_text`] began.
pub(super) fn leave_text(cx: &mut Cx) {
    cx.extension::<Lenient>().places.pop();
}

/// Says where in the text the form stands that is loaded now.
pub(super) fn at_form(cx: &mut Cx, span: Span) {
    if let Some(place) = cx.extension::<Lenient>().places.last_mut() {
        place.1 = span;
    }
}

/// Tells of something that failed; it stands at the form that is loaded now unless it has a place.
///
/// # Errors
/// The error, when it ends the loading.
pub(super) fn pass_over(cx: &mut Cx, throw: Throw) -> Result<()> {
    if !is_lenient(cx) {
        return Err(throw);
    }
    let mut error = types::error_of(cx, throw)?;
    let lenient = cx.extension::<Lenient>();
    if let Some((source, span)) = lenient.places.last() {
        error = error.at(*span).in_source(source);
    }
    match lenient.tell.as_mut().map(|tell| tell(&error)) {
        Some(ControlFlow::Continue(())) => Ok(()),
        _ => Err(error.into()),
    }
}
