//! Listings: bytecode as text, for people and for snapshots.

use std::fmt::Write;

use super::{CodeView, Insn, Op, ProtoView, Role};

/// All arities of a function's prototype, and of the functions inside it, as text.
pub fn listing(proto: ProtoView<'_>) -> String {
    let mut text = String::new();
    let mut waiting = vec![proto];
    while let Some(proto) = waiting.pop() {
        let name = proto.name().full_name().unwrap_or_else(|| "fn".to_owned());
        for code in proto.codes() {
            let code = CodeView(code.object());
            list_code(&mut text, &name, code);
            let inner = code
                .constants()
                .iter()
                .filter(|it| it.is(crate::value::Kind::Proto));
            waiting.extend(inner.map(|it| ProtoView(it.object())));
        }
    }
    text
}

fn list_code(text: &mut String, name: &str, code: CodeView<'_>) {
    let rest = if code.has_rest() { " & rest" } else { "" };
    let _ = writeln!(
        text,
        "{name} args {}{rest} registers {}",
        code.args(),
        code.registers()
    );
    let tables = code.tables();
    for (at, insn) in code.insns().enumerate() {
        let _ = write!(text, "{at:4} ");
        list_insn(text, at, insn);
        let drops = tables.drops_at(at as u32);
        if !drops.is_empty() {
            let drops: Vec<_> = drops.iter().map(|it| format!("r{it}")).collect();
            let _ = write!(text, "  ; on throw drop {}", drops.join(" "));
        }
        text.push('\n');
    }
    for handler in &tables.handlers {
        let _ = writeln!(
            text,
            "     catch {}..{} -> {} in r{}",
            handler.start, handler.end, handler.target, handler.register
        );
    }
}

fn list_insn(text: &mut String, at: usize, insn: Insn) {
    let Some(op) = Op::from_code(insn.op_code()) else {
        let _ = write!(text, "?{:#x}", insn.0);
        return;
    };
    let _ = write!(text, "{}", op.name());
    let roles = op.roles();
    let fields = [insn.a(), insn.b(), insn.c()];
    for (ix, (role, field)) in roles.into_iter().zip(fields).enumerate() {
        let last = if insn.flags() >> ix & 1 == 1 { "*" } else { "" };
        let _ = match role {
            Role::No => Ok(()),
            Role::Dst => write!(text, " r{field}"),
            Role::Src => write!(text, " r{field}{last}"),
            Role::Range => write!(text, " r{field}.."),
            Role::Const => write!(text, " k{field}"),
            Role::Num => write!(text, " {field}"),
            Role::Imm => write!(text, " {}", field as i16),
            Role::Jump => write!(text, " ->{}", at as i64 + 1 + i64::from(field as i16)),
            Role::Slot => write!(text, " v{}", insn.imm32()),
            Role::WideConst => write!(text, " k{}", insn.imm32()),
            Role::WideFloat => write!(text, " {:?}", f32::from_bits(insn.imm32() as u32)),
            Role::WideNum => write!(text, " {}", insn.imm32()),
            Role::WideJump => write!(text, " ->{}", at as i64 + 1 + i64::from(insn.imm32())),
        };
    }
    let offset = insn.flags() >> Insn::OFFSET_SHIFT;
    if matches!(op, Op::ArrayGet | Op::ArrayPut) && offset > 0 {
        let _ = write!(text, " +{offset}");
    }
}
