//! What the compiler makes of forms.

mod listings;
