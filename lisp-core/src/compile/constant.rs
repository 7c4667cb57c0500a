//! Which forms are their own value.

use super::Compiler;
use crate::collection::Cursor;
use crate::cx::Result;
use crate::value::{Kind, Value};

impl Compiler<'_> {
    /// Does the form evaluate to itself, parts included? Works off a list, so nesting costs no stack.
    pub(super) fn is_constant(&mut self, form: &Value) -> Result<bool> {
        let mut waiting = vec![form.clone()];
        while let Some(form) = waiting.pop() {
            match form.kind() {
                Kind::Symbol => return Ok(false),
                Kind::Vector
                | Kind::Subvec
                | Kind::MapEntry
                | Kind::HashSet
                | Kind::ArrayMap
                | Kind::HashMap => {
                    if form.object().meta().is_some_and(|meta| !meta.is_nil()) {
                        return Ok(false);
                    }
                    if !matches!(form.kind(), Kind::ArrayMap | Kind::HashMap) {
                        let mut cursor = Cursor::new(self.cx, form)?;
                        while let Some(item) = cursor.next(self.cx)? {
                            waiting.push(item);
                        }
                    } else {
                        waiting.extend(self.pairs(&form)?);
                    }
                }
                Kind::EmptyList => {}
                _ if crate::collection::seq::is_seq(&form) => return Ok(false),
                _ => {}
            }
            self.cx.tick(1)?;
        }
        Ok(true)
    }
}
