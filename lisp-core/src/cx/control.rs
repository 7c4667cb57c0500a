//! Fuel in slices.
//!
//! Running code counts down `heap.ticks`. At zero it comes here: the slice is accounted, the shared word ([`Control`])
//! is looked at, and the next slice is granted. Slices end exactly where fuel ends, so the same program with the same fuel
//! stops at the same place.

use super::{Control, Cx, Result, Throw};
use crate::base::meter::{Bounds, Termination};

/// Fuel between two looks at the shared word, and in one turn of a fiber, unless a schedule says otherwise.
const SLICE: i64 = 4096;

/// What a call may still spend, and what it has spent.
#[derive(Debug)]
pub struct Meter {
    /// The word other threads may set.
    pub control: Control,
    /// Fuel granted but not in the current slice; `None` without a limit.
    fuel_left: Option<u64>,
    slice: i64,
    slice_max: i64,
    fuel_spent: u64,
    /// Bytes one value may have.
    pub value_bytes_max: usize,
    /// Bytes that may still be written to the standard streams.
    pub output_bytes_left: Option<u64>,
    /// Bytes written so far.
    pub output_bytes: u64,
    /// Script frames inside each other.
    pub depth_max: usize,
    /// The deepest of fibers that have ended.
    pub depth_peak: usize,
    /// Calls that a termination has cut short.
    pub frames_dropped: usize,
    /// Limits on single things.
    pub bounds: Bounds,
    /// Natives inside each other that called back.
    pub native_depth: usize,
}

impl Default for Meter {
    fn default() -> Meter {
        Meter {
            control: Control::default(),
            fuel_left: None,
            slice: 0,
            slice_max: SLICE,
            fuel_spent: 0,
            value_bytes_max: usize::MAX,
            output_bytes_left: None,
            output_bytes: 0,
            depth_max: 10_000,
            depth_peak: 0,
            frames_dropped: 0,
            bounds: Bounds::default(),
            native_depth: 0,
        }
    }
}

impl Cx {
    /// Orders turns of fibers by `seed` (zero: first come, first served) and gives each turn so much fuel: the same
    /// numbers give the same run. For tests that try many orders.
    pub fn set_schedule(&mut self, seed: u64, turn_fuel: u32) {
        self.fibers.seed = seed;
        self.meter.slice_max = i64::from(turn_fuel.max(1));
    }

    /// Starts a call with so much fuel (`None`: without limit).
    pub fn refuel(&mut self, fuel: Option<u64>) {
        self.meter.fuel_spent = 0;
        self.meter.fuel_left = fuel;
        self.meter.slice = 0;
        self.heap.resume_slice();
        self.grant_slice();
    }

    /// Fuel spent since the call began.
    pub fn fuel_spent(&self) -> u64 {
        let open = self.meter.slice - self.heap.ticks_left();
        self.meter.fuel_spent.saturating_add_signed(open)
    }

    fn grant_slice(&mut self) {
        let most = self.meter.slice_max;
        let slice = match &mut self.meter.fuel_left {
            None => most,
            Some(left) => {
                let slice = (*left).min(most as u64);
                *left -= slice;
                slice as i64
            }
        };
        self.meter.slice = slice;
        self.heap.ticks.set(slice);
    }

    /// A step of the cycle collector, unless the call is to end.
    #[cold]
    fn sweep_step(&mut self) {
        let control = &self.meter.control;
        self.heap.sweep_step(&|| control.ending().is_none());
    }

    /// Frees all garbage cycles now; answers the number of objects freed.
    ///
    /// # Errors
    /// A termination.
    pub fn collect_cycles(&mut self) -> Result<usize> {
        self.release_retired();
        self.names.trim();
        let control = &self.meter.control;
        let freed = self.heap.sweep_all(&|| control.ending().is_none());
        // What was freed may have been the last to hold a name.
        self.names.trim();
        self.tick((self.heap.used().bytes >> 10) as u64)?;
        Ok(freed)
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
        self.charge_tables();
        if self.heap.wants_sweep() {
            self.sweep_step();
        }
        self.heap.resume_slice();
        if self.heap.ticks.get() > 0 {
            return Ok(());
        }
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
