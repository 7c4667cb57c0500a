//! Collections against simple models, and the promises of `collection.rs`: shared values never
//! change, unique ones are updated in place, a throw leaves things as they were, every object is
//! released.

mod flooded;
mod maps;
mod seqs;
mod sorted;
mod support;
mod vectors;
