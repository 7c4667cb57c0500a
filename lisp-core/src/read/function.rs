//! Function literals: `#(...)` and its arguments `%`, `%1`, `%&`.
//!
//! `#(+ % %3)` is `(fn* [p1__n# p2__n# p3__n#] (+ p1__n# p3__n#))`.

use std::collections::BTreeMap;

use super::build::Build;
use super::engine::{Answer, Engine, Step};
use super::frame::{Kind, Shape};
use crate::base::code;

/// The symbols of the arguments used so far, by number; `REST` is `%&`.
pub(super) type Arguments<F> = BTreeMap<i64, F>;

const REST: i64 = -1;
const MOST: i64 = 20;

impl<B: Build> Engine<'_, '_, B> {
    pub(super) fn open_function(&mut self, start: usize) -> Answer<B, Step<B::Form>> {
        if self.arguments.is_some() {
            self.reader.offset = start + 2;
            return Err(self.fail(code::READ_NESTED_FN, start, &[]));
        }
        self.arguments = Some(Arguments::new());
        self.open(Kind::Function, start, 1)?;
        self.open_collection(Shape::List, start + 1, 1)
    }

    /// The symbol for the argument at the offset, inside `#()`.
    pub(super) fn argument(&mut self, start: usize) -> Answer<B, B::Form> {
        let token = self.reader.take_token();
        let digits = token[1..].strip_suffix('N').unwrap_or(&token[1..]);
        let number = match digits {
            "" if token == "%" => 1,
            "&" => REST,
            digits => match digits.parse::<i64>() {
                Ok(number) => number,
                Err(_) => return Err(self.fail(code::READ_FN_ARG, start, &[])),
            },
        };
        if number > MOST {
            return Err(self.fail(code::READ_FN_ARITY, start, &[]));
        }
        self.argument_symbol(number)
    }

    fn argument_symbol(&mut self, number: i64) -> Answer<B, B::Form> {
        let known = self
            .arguments
            .as_ref()
            .and_then(|arguments| arguments.get(&number));
        if let Some(symbol) = known {
            return Ok(symbol.clone());
        }
        let id = self.build.next_id();
        let name = match number {
            REST => format!("rest__{id}#"),
            number => format!("p{number}__{id}#"),
        };
        let symbol = self.build.symbol(None, &name)?;
        if let Some(arguments) = &mut self.arguments {
            arguments.insert(number, symbol.clone());
        }
        Ok(symbol)
    }

    /// The function whose body is the list `body`.
    pub(super) fn function(&mut self, body: B::Form) -> Answer<B, B::Form> {
        let arguments = self.arguments.as_ref();
        let highest = arguments
            .and_then(|all| all.keys().next_back().copied())
            .unwrap_or(0);
        let base = self.values.len();
        for number in 1..=highest {
            let symbol = self.argument_symbol(number)?;
            self.values.push(symbol);
        }
        let rest = self
            .arguments
            .take()
            .and_then(|mut arguments| arguments.remove(&REST));
        if let Some(rest) = rest {
            let ampersand = self.build.symbol(None, "&")?;
            self.values.extend([ampersand, rest]);
        }
        let parameters = self.build.vector(self.values.drain(base..))?;
        let head = self.build.symbol(None, "fn*")?;
        self.list_of([head, parameters, body])
    }
}
