//! Side tables of code: handlers of exceptions, registers to drop when an instruction throws, source lines.
//!
//! They are read only when something is thrown or listed. In a code object they are one blob of little-endian `u32`s.

/// Instructions from `start` to before `end` are protected: a throw goes on at `target` with the exception in `register`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Handler {
    /// First protected instruction.
    pub start: u32,
    /// First instruction behind.
    pub end: u32,
    /// Where to go on.
    pub target: u32,
    /// Where the exception goes.
    pub register: u32,
}

/// The side tables of one code object.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tables {
    /// Handlers, inner ones first.
    pub handlers: Vec<Handler>,
    /// Registers to drop when the instruction throws.
    pub drops: Vec<(u32, Vec<u32>)>,
    /// (instruction, line, column), ascending: the place of this and the following instructions.
    pub places: Vec<(u32, u32, u32)>,
}

impl Tables {
    /// The tables as words.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut words = vec![self.handlers.len() as u32];
        for handler in &self.handlers {
            words.extend([handler.start, handler.end, handler.target, handler.register]);
        }
        words.push(self.places.len() as u32);
        words.extend(
            self.places
                .iter()
                .flat_map(|(at, line, column)| [*at, *line, *column]),
        );
        words.push(self.drops.len() as u32);
        for (at, registers) in &self.drops {
            words.extend([*at, registers.len() as u32]);
            words.extend(registers);
        }
        words.iter().flat_map(|word| word.to_le_bytes()).collect()
    }

    /// The tables in a blob made by [`Tables::to_bytes`]; `None` when it is damaged.
    pub fn from_bytes(bytes: &[u8]) -> Option<Tables> {
        let mut words = Words { bytes };
        let mut tables = Tables::default();
        for _ in 0..words.next()? {
            let [start, end, target, register] = words.take()?;
            tables.handlers.push(Handler {
                start,
                end,
                target,
                register,
            });
        }
        for _ in 0..words.next()? {
            let [at, line, column] = words.take()?;
            tables.places.push((at, line, column));
        }
        for _ in 0..words.next()? {
            let [at, len] = words.take()?;
            let registers = (0..len).map(|_| words.next()).collect::<Option<_>>()?;
            tables.drops.push((at, registers));
        }
        Some(tables)
    }

    /// The innermost handler that protects the instruction.
    pub fn handler(&self, at: u32) -> Option<&Handler> {
        self.handlers
            .iter()
            .find(|handler| handler.start <= at && at < handler.end)
    }

    /// Registers to drop when the instruction throws.
    pub fn drops_at(&self, at: u32) -> &[u32] {
        match self.drops.binary_search_by_key(&at, |entry| entry.0) {
            Ok(ix) => &self.drops[ix].1,
            Err(_) => &[],
        }
    }

    /// Line and column of the instruction.
    pub fn place(&self, at: u32) -> Option<(u32, u32)> {
        let behind = self.places.partition_point(|place| place.0 <= at);
        let (_, line, column) = self.places.get(behind.checked_sub(1)?)?;
        Some((*line, *column))
    }
}

struct Words<'a> {
    bytes: &'a [u8],
}

impl Words<'_> {
    fn next(&mut self) -> Option<u32> {
        let (word, rest) = self.bytes.split_first_chunk::<4>()?;
        self.bytes = rest;
        Some(u32::from_le_bytes(*word))
    }

    fn take<const N: usize>(&mut self) -> Option<[u32; N]> {
        let mut words = [0; N];
        for word in &mut words {
            *word = self.next()?;
        }
        Some(words)
    }
}
