//! Errors at the API: typed, with data, hints and the host's own cause.

use std::error::Error as _;

use dayfly::{CallError, Image, Module, Plain};
use insta::assert_snapshot;

#[derive(Debug)]
struct OutOfStock(u32);

impl std::fmt::Display for OutOfStock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "item {} is out of stock", self.0)
    }
}

impl std::error::Error for OutOfStock {}

fn script_error(answer: Result<Plain, CallError>) -> dayfly::Error {
    match answer {
        Err(CallError::Script(error)) => error,
        other => panic!("an error of the script was expected, not {other:?}"),
    }
}

#[test]
fn a_missing_function_is_named_with_what_may_have_been_meant() {
    let image = Image::builder()
        .source("shop", "(ns shop) (defn price [] 1)")
        .build()
        .expect("an image");
    let mut runtime = image.runtime().build().expect("a runtime");
    let shown = |error: dayfly::Error| {
        format!(
            "{} {error} ({})",
            error.code().name,
            error.hint_text().unwrap_or("no hint")
        )
    };
    let lines = [
        shown(script_error(runtime.call("shop/prize", ()))),
        shown(script_error(runtime.call("shop", ()))),
        shown(script_error(runtime.call("no.such.ns/f", ()))),
        shown(script_error(runtime.call("shop/price", (1, 2)))),
        shown(script_error(runtime.call_edn("shop/price", "{}"))),
        shown(script_error(runtime.call_edn("shop/price", "[1 2"))),
    ];
    assert_snapshot!(lines.join("\n"), @r"
    :resolve/var No such var: shop/prize (did you mean shop/price?)
    :resolve/var No such var: shop (name the function as namespace/function)
    :script/thrown Could not locate no/such/ns__init.class, no/such/ns.clj or no/such/ns.cljc on classpath. (no hint)
    :arity/wrong Wrong number of args (2) passed to: shop/price (no hint)
    :type/mismatch expected a vector of arguments, got clojure.lang.PersistentArrayMap (no hint)
    :read/eof EOF while reading (no hint)
    ");
    runtime.discard().assert_clean();
}

#[test]
fn an_error_of_the_host_passes_through_the_script_whole() {
    let module =
        Module::new("host").func("take", |item: u32| Err::<i64, OutOfStock>(OutOfStock(item)));
    let image = Image::builder().module(module).build().expect("an image");
    let mut runtime = image.runtime().build().expect("a runtime");
    let error = script_error(runtime.eval("(host/take 7)"));
    assert_eq!(error.to_string(), "item 7 is out of stock");
    let cause = error.host_cause().expect("the host's own error");
    assert_eq!(cause.downcast_ref::<OutOfStock>().map(|it| it.0), Some(7));
    let caught: String = runtime
        .eval("(try (host/take 8) (catch Exception e (ex-message e)))")
        .expect("caught");
    assert_eq!(caught, "item 8 is out of stock");
    runtime.discard().assert_clean();
}

#[test]
fn causes_are_a_chain_of_standard_errors() {
    let mut runtime = Image::base().runtime().build().expect("a runtime");
    let thrown =
        "(throw (ex-info \"outer\" {:a 1} (ex-info \"middle\" {:b 2} (Exception. \"inner\"))))";
    let error = CallError::Script(script_error(runtime.eval(thrown)));
    let mut texts = vec![error.to_string()];
    let mut next = error.source();
    while let Some(cause) = next {
        texts.push(cause.to_string());
        next = cause.source();
    }
    texts.dedup();
    assert_eq!(texts, ["outer", "middle", "inner"]);
    runtime.discard().assert_clean();
}
