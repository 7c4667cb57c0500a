//! Fuel in slices, and the one shared word through which other threads end a call.
//!
//! Running code counts down `heap.ticks`. At zero it comes here: the slice is accounted, the shared word is looked
//! at, and the next slice is granted. Slices end exactly where fuel ends, so the same program with the same fuel
//! stops at the same place.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use super::{Cx, Result, Throw};
use crate::base::meter::Termination;

/// Fuel between two looks at the shared word.
const SLICE: i64 = 4096;

const RUN: u8 = 0;
const CANCEL: u8 = 1;
const DEADLINE: u8 = 2;

/// The word another thread may set to end a call. Cheap to clone; never blocks.
#[derive(Clone, Debug, Default)]
pub struct Control {
    word: Arc<AtomicU8>,
}

impl Control {
    /// Ends what runs now or next, as cancelled.
    pub fn cancel(&self) {
        self.word.store(CANCEL, Ordering::Relaxed);
    }

    /// Ends what runs now, because its deadline has passed; a cancellation already made stays one.
    pub fn expire(&self) {
        let _ = self
            .word
            .compare_exchange(RUN, DEADLINE, Ordering::Relaxed, Ordering::Relaxed);
    }

    /// Forgets an earlier deadline before a new call.
    pub fn rearm(&self) {
        let _ = self
            .word
            .compare_exchange(DEADLINE, RUN, Ordering::Relaxed, Ordering::Relaxed);
    }

    /// Why to end, if somebody asked for it.
    pub fn ending(&self) -> Option<Termination> {
        match self.word.load(Ordering::Relaxed) {
            RUN => None,
            CANCEL => Some(Termination::Cancelled),
            _ => Some(Termination::Deadline),
        }
    }
}

/// What a call may still spend, and what it has spent.
#[derive(Debug)]
pub struct Meter {
    /// The word other threads may set.
    pub control: Control,
    /// Fuel granted but not in the current slice; `None` without a limit.
    fuel_left: Option<u64>,
    slice: i64,
    fuel_spent: u64,
    /// Bytes one value may have.
    pub value_bytes_max: usize,
    /// Bytes that may still be written to the standard streams.
    pub output_bytes_left: Option<u64>,
    /// Bytes written so far.
    pub output_bytes: u64,
    /// Script frames inside each other.
    pub depth_max: usize,
    /// The deepest so far.
    pub depth_peak: usize,
    /// Natives inside each other that called back.
    pub native_depth: usize,
}

impl Default for Meter {
    fn default() -> Meter {
        Meter {
            control: Control::default(),
            fuel_left: None,
            slice: 0,
            fuel_spent: 0,
            value_bytes_max: usize::MAX,
            output_bytes_left: None,
            output_bytes: 0,
            depth_max: 10_000,
            depth_peak: 0,
            native_depth: 0,
        }
    }
}

impl Cx {
    /// Starts a call with so much fuel (`None`: without limit).
    pub fn refuel(&mut self, fuel: Option<u64>) {
        self.meter.fuel_spent = 0;
        self.meter.fuel_left = fuel;
        self.meter.slice = 0;
        self.grant_slice();
    }

    /// Fuel spent since the call began.
    pub fn fuel_spent(&self) -> u64 {
        let open = self.meter.slice - self.heap.ticks.get();
        self.meter.fuel_spent.saturating_add_signed(open)
    }

    fn grant_slice(&mut self) {
        let slice = match &mut self.meter.fuel_left {
            None => SLICE,
            Some(left) => {
                let slice = (*left).min(SLICE as u64);
                *left -= slice;
                slice as i64
            }
        };
        self.meter.slice = slice;
        self.heap.ticks.set(slice);
    }

    /// Accounts the slice and decides whether to go on.
    ///
    /// # Errors
    /// A termination: memory, cancellation, deadline or fuel.
    #[cold]
    #[inline(never)]
    pub fn poll(&mut self) -> Result<()> {
        if self.heap.is_exhausted() {
            self.heap.release_all_pending();
            return Err(Throw::Terminated(Termination::Memory));
        }
        if let Some(ending) = self.meter.control.ending() {
            return Err(Throw::Terminated(ending));
        }
        self.heap.release_pending();
        let overdrawn = -self.heap.ticks.get();
        self.meter.fuel_spent += self.meter.slice as u64;
        let out_of_fuel = match &mut self.meter.fuel_left {
            None => false,
            Some(left) if *left < overdrawn as u64 => true,
            Some(left) => {
                *left -= overdrawn as u64;
                *left == 0
            }
        };
        self.meter.fuel_spent += overdrawn as u64;
        if out_of_fuel {
            self.meter.slice = 0;
            self.heap.ticks.set(0);
            return Err(Throw::Terminated(Termination::Fuel));
        }
        self.grant_slice();
        Ok(())
    }
}
