//! Printed texts against what Clojure 1.11 answered, and nesting that no stack could hold.

use super::*;
use crate::collection::{list, vector};
use crate::compare::tests::{Make, cx, on_small_stack, record};
use crate::cx::Throw;
use crate::value::Kind;

fn int(int: i64) -> Value {
    Value::from(int)
}

/// What `pr` writes under the options, with object numbers replaced by N.
fn printed(cx: &mut Cx, value: &Value, options: &PrintOptions) -> String {
    without_numbers(&to_text(cx, value, options).expect("it prints"))
}

fn without_numbers(text: &str) -> String {
    let mut shown = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("0x").or_else(|| rest.find('@')) {
        let at = at + if rest[at..].starts_with("0x") { 2 } else { 1 };
        shown.push_str(&rest[..at]);
        let digits = rest[at..].bytes().take_while(u8::is_ascii_hexdigit).count();
        shown.push_str(if digits > 0 { "N" } else { "" });
        rest = &rest[at + digits..];
    }
    shown + rest
}

#[test]
fn single_values_print_as_they_read() {
    let mut cx = cx();
    let regex = |cx: &mut Cx, source: &str| {
        let source = cx.heap.text(source);
        cx.heap.object(Kind::Regex, [0], [source])
    };
    let uuid = [0x123e_4567_e89b_12d3, 0xa456_4266_1417_4000];
    // Value, what `pr` writes, what `print` writes, what `str` answers.
    let table = [
        (Value::NIL, "nil", "nil", ""),
        (Value::TRUE, "true", "true", "true"),
        (int(-5), "-5", "-5", "-5"),
        (cx.num("1N"), "1N", "1N", "1"),
        (cx.num("1.50M"), "1.50M", "1.50M", "1.50"),
        (cx.num("1e3M"), "1E+3M", "1E+3M", "1E+3"),
        (cx.num("-2/4"), "-1/2", "-1/2", "-1/2"),
        (cx.num("1e7"), "1.0E7", "1.0E7", "1.0E7"),
        (cx.num("0.00099"), "9.9E-4", "9.9E-4", "9.9E-4"),
        (Value::from(f64::INFINITY), "##Inf", "##Inf", "Infinity"),
        (Value::from(f64::NAN), "##NaN", "##NaN", "NaN"),
        (Value::char(97), "\\a", "a", "a"),
        (Value::char(10), "\\newline", "\n", "\n"),
        (Value::char(0xd83d), "\\ud83d", "?", "?"),
        (
            cx.t("a\n\"\\é\u{8}\u{c}\r\t"),
            r#""a\n\"\\é\b\f\r\t""#,
            "a\n\"\\é\u{8}\u{c}\r\t",
            "a\n\"\\é\u{8}\u{c}\r\t",
        ),
        (cx.k("ns/k"), ":ns/k", ":ns/k", ":ns/k"),
        (cx.s("a"), "a", "a", "a"),
        (regex(&mut cx, "a\\\""), "#\"a\\\"\"", "#\"a\\\"\"", "a\\\""),
        (
            regex(&mut cx, "\"\\Q\"\\E"),
            r#"#"\"\Q\E\"\Q\E""#,
            r#"#"\"\Q\E\"\Q\E""#,
            "\"\\Q\"\\E",
        ),
        (
            cx.heap.object(Kind::Uuid, uuid, []),
            "#uuid \"123e4567-e89b-12d3-a456-426614174000\"",
            "#uuid \"123e4567-e89b-12d3-a456-426614174000\"",
            "123e4567-e89b-12d3-a456-426614174000",
        ),
        (
            cx.heap.object(Kind::Inst, [1_577_874_030_123, 0], []),
            "#inst \"2020-01-01T10:20:30.123-00:00\"",
            "#inst \"2020-01-01T10:20:30.123-00:00\"",
            "Wed Jan 01 10:20:30 UTC 2020",
        ),
    ];
    for (value, pr, print, str) in table {
        assert_eq!(pr_str(&mut cx, &value).expect("it prints"), pr);
        assert_eq!(print_str(&mut cx, &value).expect("it prints"), print);
        assert_eq!(str_of(&mut cx, &value).expect("it prints"), str);
    }
}

#[test]
fn collections_print_as_they_read() {
    let mut cx = cx();
    let (a, b, text) = (cx.k("a"), cx.k("b"), cx.t("a"));
    let entry = vector::entry(&cx.heap, a.clone(), int(1));
    let nested = cx.m([(b.clone(), int(1))]);
    let table = [
        (cx.v([]), "[]"),
        (cx.l([]), "()"),
        (cx.m([]), "{}"),
        (cx.set([]), "#{}"),
        (
            cx.v([int(1), text.clone(), Value::char(98), Value::NIL]),
            "[1 \"a\" \\b nil]",
        ),
        (cx.l([a.clone(), int(1)]), "(:a 1)"),
        (
            cx.m([(a.clone(), nested), (Value::NIL, text)]),
            "{:a {:b 1}, nil \"a\"}",
        ),
        (cx.sorted_map([(b, int(1)), (a, int(2))]), "{:a 2, :b 1}"),
        (cx.set([int(1)]), "#{1}"),
        (entry, "[:a 1]"),
    ];
    for (value, expected) in table {
        assert_eq!(pr_str(&mut cx, &value).expect("it prints"), expected);
        assert_eq!(str_of(&mut cx, &value).expect("it prints"), expected);
    }
    let text = cx.t("a");
    let mixed = cx.v([Value::NIL, text, Value::char(98)]);
    assert_eq!(print_str(&mut cx, &mixed).expect("it prints"), "[nil a b]");
    let record = record(&mut cx, "user.R");
    assert_eq!(
        pr_str(&mut cx, &record).expect("it prints"),
        "#user.R{:a 1}"
    );
    assert_eq!(
        str_of(&mut cx, &record).expect("it prints"),
        "user.R@3c6f0c28"
    );
}

#[test]
fn length_and_level_cut_collections() {
    let mut cx = cx();
    let inner = cx.v([int(2), int(3)]);
    let vector = cx.v([int(1), inner.clone(), int(4)]);
    let (empty, a, record) = (cx.v([]), cx.k("a/a"), record(&mut cx, "user.R"));
    let map = cx.m([(a, inner)]);
    let atom = cx.heap.object(
        Kind::Atom,
        [0],
        [int(1), Value::NIL, Value::NIL, Value::NIL],
    );
    // Length, level, value, text.
    let table = [
        (Some(2), None, &vector, "[1 [2 3] ...]"),
        (Some(3), None, &vector, "[1 [2 3] 4]"),
        (Some(0), None, &vector, "[...]"),
        (Some(0), None, &empty, "[]"),
        (Some(-1), None, &vector, "[1 [2 3] 4]"),
        (Some(0), Some(0), &empty, "#"),
        (None, Some(0), &vector, "#"),
        (None, Some(1), &vector, "[1 # 4]"),
        (None, Some(2), &vector, "[1 [2 3] 4]"),
        (None, Some(1), &map, "#:a{:a #}"),
        (None, Some(0), &map, "#"),
        (None, Some(0), &record, "#user.R#"),
        (None, Some(0), &atom, "#object[clojure.lang.Atom 0xN #]"),
        (
            Some(1),
            None,
            &atom,
            "#object[clojure.lang.Atom 0xN {:status :ready, ...}]",
        ),
        (
            None,
            None,
            &atom,
            "#object[clojure.lang.Atom 0xN {:status :ready, :val 1}]",
        ),
    ];
    for (length, level, value, expected) in table {
        let options = PrintOptions {
            length,
            level,
            namespace_maps: true,
            ..PrintOptions::default()
        };
        assert_eq!(printed(&mut cx, value, &options), expected);
    }
}

#[test]
fn namespace_maps_share_what_all_keys_share() {
    let mut cx = cx();
    let (ab, ac, b, sym) = (cx.k("a/b"), cx.k("a/c"), cx.k("b"), cx.s("a/s"));
    let table = [
        (
            cx.m([(ab.clone(), int(1)), (ac.clone(), int(2))]),
            "#:a{:b 1, :c 2}",
        ),
        (
            cx.m([(ab.clone(), int(1)), (sym, int(2))]),
            "#:a{:b 1, s 2}",
        ),
        (cx.m([(ab.clone(), int(1)), (b, int(2))]), "{:a/b 1, :b 2}"),
        (cx.sorted_map([(ab, int(1))]), "#:a{:b 1}"),
        (cx.m([]), "{}"),
    ];
    let options = PrintOptions {
        namespace_maps: true,
        ..PrintOptions::default()
    };
    for (value, expected) in table {
        assert_eq!(printed(&mut cx, &value, &options), expected);
    }
}

#[test]
fn metadata_prints_when_asked_for() {
    let mut cx = cx();
    let (b, tag, class) = (cx.k("b"), cx.k("tag"), cx.s("String"));
    let (meta, tagged, empty) = (cx.m([(b, int(1))]), cx.m([(tag, class)]), cx.m([]));
    let (vector, symbol) = (cx.v([int(1)]), cx.s("a"));
    let table = [
        (cx.heap.with_meta(vector.clone(), Some(meta)), "^{:b 1} [1]"),
        (cx.heap.with_meta(symbol, Some(tagged)), "^String a"),
        (cx.heap.with_meta(vector, Some(empty)), "[1]"),
    ];
    let options = PrintOptions {
        meta: true,
        ..PrintOptions::default()
    };
    for (value, expected) in table {
        assert_eq!(printed(&mut cx, &value, &options), expected);
        let plain = PrintOptions {
            readably: false,
            ..options.clone()
        };
        assert!(!printed(&mut cx, &value, &plain).contains('^'));
    }
}

#[test]
fn objects_print_their_class_and_text() {
    let mut cx = cx();
    let (ns, name) = (cx.s("clojure.core"), cx.s("map"));
    let (tag, one) = (cx.s("foo"), cx.v([int(1)]));
    let name_object = cx.symbol(None, "user.T");
    let class = cx.heap.object(
        Kind::Type,
        [2, u64::MAX],
        [name_object, Value::NIL, Value::FALSE],
    );
    let table = [
        (
            cx.heap.object(Kind::Var, [0], [ns.clone(), name]),
            "#'clojure.core/map",
            "#'clojure.core/map",
        ),
        (
            cx.heap.object(Kind::Namespace, [0, 0, 0], [ns]),
            "#object[clojure.lang.Namespace 0xN \"clojure.core\"]",
            "clojure.core",
        ),
        (class.clone(), "user.T", "class user.T"),
        (
            cx.heap.object(Kind::Instance, [], [class, int(1)]),
            "#object[user.T 0xN \"user.T@N\"]",
            "user.T@N",
        ),
        (
            cx.heap.object(Kind::TaggedLiteral, [], [tag, one.clone()]),
            "#foo [1]",
            "clojure.lang.TaggedLiteral@N",
        ),
        (
            cx.heap.object(Kind::ReaderConditional, [1], [one.clone()]),
            "#?@[1]",
            "clojure.lang.ReaderConditional@N",
        ),
        (
            cx.heap.object(Kind::Reduced, [], [int(1)]),
            "#object[clojure.lang.Reduced 0xN {:status :ready, :val 1}]",
            "clojure.lang.Reduced@N",
        ),
        (
            cx.heap.object(Kind::Delay, [0], [Value::NIL]),
            "#object[clojure.lang.Delay 0xN {:status :pending, :val nil}]",
            "clojure.lang.Delay@N",
        ),
        (
            cx.queue([int(1), int(2)]),
            "#object[clojure.lang.PersistentQueue 0xN \"clojure.lang.PersistentQueue@N\"]",
            "clojure.lang.PersistentQueue@N",
        ),
        (
            cx.heap.object(Kind::Transient, [1], [one]),
            "#object[clojure.lang.PersistentVector$TransientVector 0xN \"clojure.lang.PersistentVector$TransientVector@N\"]",
            "clojure.lang.PersistentVector$TransientVector@N",
        ),
    ];
    for (value, pr, str) in table {
        assert_eq!(printed(&mut cx, &value, &PrintOptions::default()), pr);
        assert_eq!(
            without_numbers(&str_of(&mut cx, &value).expect("it prints")),
            str
        );
    }
}

fn exception(cx: &mut Cx, class: &str, parts: [Value; 3]) -> Value {
    let class = cx.symbol(None, class);
    let [message, cause, data] = parts;
    cx.heap.object(
        Kind::Exception,
        [],
        [class, message, cause, data, Value::NIL, Value::NIL],
    )
}

#[test]
fn errors_print_their_chain() {
    let mut cx = cx();
    let (x, y, a, text) = (cx.t("x"), cx.t("y"), cx.k("a"), cx.t("1"));
    let data = cx.m([(a, text)]);
    let root = exception(&mut cx, "java.lang.Exception", [y, Value::NIL, Value::NIL]);
    let info = exception(
        &mut cx,
        "clojure.lang.ExceptionInfo",
        [x, root.clone(), data],
    );
    let none = exception(
        &mut cx,
        "java.lang.Exception",
        [Value::NIL, Value::NIL, Value::NIL],
    );
    let options = PrintOptions::default();
    let chain = "#error {\n :cause \"y\"\n :via\n [{:type clojure.lang.ExceptionInfo\n   :message \"x\"\n   \
                 :data {:a \"1\"}}\n  {:type java.lang.Exception\n   :message \"y\"}]}";
    assert_eq!(printed(&mut cx, &info, &options), chain);
    let text = str_of(&mut cx, &info).expect("it prints");
    assert_eq!(text, "clojure.lang.ExceptionInfo: x {:a \"1\"}");
    assert_eq!(
        str_of(&mut cx, &root).expect("it prints"),
        "java.lang.Exception: y"
    );
    assert_eq!(
        str_of(&mut cx, &none).expect("it prints"),
        "java.lang.Exception"
    );
    let frame = {
        let (f, file) = (cx.t("app.core/go!"), cx.t("a.clj"));
        cx.v([f, file, int(3)])
    };
    let trace = cx.v([frame.clone(), frame]);
    drop(root.object().replace_slot(4, trace));
    let traced = "#error {\n :cause \"y\"\n :via\n [{:type java.lang.Exception\n   :message \"y\"\n   \
                  :at [app.core$go_BANG_ invoke \"a.clj\" 3]}]\n :trace\n [[app.core$go_BANG_ invoke \"a.clj\" 3]\n  \
                  [app.core$go_BANG_ invoke \"a.clj\" 3]]}";
    assert_eq!(printed(&mut cx, &root, &options), traced);
}

#[test]
fn dup_prints_what_makes_the_same_type() {
    let mut cx = cx();
    let (a, inner) = (cx.k("a/b"), cx.set([int(1)]));
    let sorted = cx.sorted_map([(int(1), int(2))]);
    let (map, record) = (cx.m([(a, inner)]), record(&mut cx, "user.R"));
    let all = cx.v([map, sorted, record, Value::char(97)]);
    let options = PrintOptions {
        dup: true,
        length: Some(0),
        ..PrintOptions::default()
    };
    let expected = "[#=(clojure.lang.PersistentArrayMap/create {:a/b #{1}}) \
                    #=(clojure.lang.PersistentTreeMap/create {1 2}) #user.R[1] \\a]";
    assert_eq!(printed(&mut cx, &all, &options), expected);
}

#[test]
fn a_print_method_comes_first() {
    let mut cx = cx();
    cx.door = |cx, method, args| {
        assert!(method.is(Kind::Keyword));
        let is_record = args[0].is(Kind::Record);
        Ok(if is_record {
            cx.heap.text("<R>")
        } else {
            Value::NIL
        })
    };
    let (record, ty, method) = (record(&mut cx, "user.R"), cx.k("type"), cx.k("method"));
    let meta = cx.m([(ty, int(1))]);
    let typed = {
        let one = cx.v([int(1)]);
        cx.heap.with_meta(one, Some(meta))
    };
    let all = cx.v([record, typed]);
    let options = PrintOptions {
        print_method: method,
        ..PrintOptions::default()
    };
    assert_eq!(printed(&mut cx, &all, &options), "[<R> [1]]");
}

#[test]
fn a_million_collections_in_each_other_print() {
    on_small_stack(|| {
        let mut cx = cx();
        let depth = 1_000_000;
        let vector = (0..depth).fold(int(0), |inner, _| cx.v([inner]));
        let text = pr_str(&mut cx, &vector).expect("it prints");
        assert_eq!(text.len(), 2 * depth + 1);
        let map = (0..depth / 10).fold(int(0), |inner, _| cx.m([(int(1), inner)]));
        assert_eq!(
            str_of(&mut cx, &map).expect("it prints").len(),
            4 * (depth / 10) + 1
        );
        let error = (0..depth / 10).fold(Value::NIL, |cause, _| {
            exception(
                &mut cx,
                "java.lang.Exception",
                [Value::NIL, cause, Value::NIL],
            )
        });
        assert!(
            pr_str(&mut cx, &error)
                .expect("it prints")
                .starts_with("#error {")
        );
    });
}

#[test]
fn endless_sequences_end_with_the_fuel_and_memory() {
    let mut cx = cx();
    let endless = cx.heap.object(Kind::Repeat, [u64::MAX], [int(1)]);
    cx.refuel(Some(100_000));
    assert!(matches!(
        pr_str(&mut cx, &endless),
        Err(Throw::Terminated(_))
    ));
    cx.refuel(None);
    cx.heap.set_bytes_max(Some(4 << 20));
    assert!(pr_str(&mut cx, &endless).is_err());
    cx.heap.set_bytes_max(None);
    let options = PrintOptions {
        length: Some(2),
        ..PrintOptions::default()
    };
    assert_eq!(printed(&mut cx, &endless, &options), "(1 1 ...)");
}

#[test]
fn a_draining_sink_hands_text_on() {
    let mut cx = cx();
    let items: Vec<Value> = (0..10_000).map(int).collect();
    let long = list::list_of(&cx.heap, items);
    let (mut pieces, mut bytes) = (0, 0);
    let mut sink = TextSink::draining(Box::new(|_, text| {
        pieces += 1;
        bytes += text.len();
        Ok(())
    }));
    print(&mut cx, &long, &PrintOptions::default(), &mut sink).expect("it prints");
    assert_eq!(sink.finish(&mut cx).expect("it drains"), "");
    assert!(pieces > 3, "{pieces}");
    assert_eq!(bytes, 48_891);
}
