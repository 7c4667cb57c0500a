//! Embedding in thirty lines: host functions, a namespace, typed calls, a limit, a clean end.
//!
//! Run with `cargo run --release --example embed`.

use dayfly::{CallError, Image, Limits, Module, Plain};

const SHOP: &str = r#"
(ns shop)

(defn total [basket]
  (reduce + (for [[item n] basket] (* n (host/price item)))))

(defn for-ever [] (recur))
"#;

fn main() -> Result<(), CallError> {
    let price = |item: String| match item.as_str() {
        "book" => Ok(12),
        "pen" => Ok(2),
        other => Err(format!("nobody sells a {other}")),
    };
    let image = Image::builder()
        .source("shop", SHOP)
        .module(Module::new("host").func("price", price))
        .preload(["shop"])
        .build()?;

    let mut runtime = image
        .runtime()
        .limits(Limits::new().fuel(1_000_000))
        .build()?;
    let basket = Plain::map([("book", 2), ("pen", 5)]);
    let total: i64 = runtime.call("shop/total", (basket,))?;
    println!("the basket costs {total}");
    let sum = runtime.typed_fn::<(i64, i64), i64>("clojure.core/+")?;
    println!("40 + 2 = {}", sum.call(&mut runtime, (40, 2))?);

    let error = runtime.call::<i64>("shop/total", (Plain::map([("hat", 1)]),));
    println!("an error: {}", error.expect_err("nobody sells a hat"));
    let ending = runtime.call::<i64>("shop/for-ever", ());
    println!("an ending: {}", ending.expect_err("its fuel ends"));
    println!("{:?}", runtime.discard());
    Ok(())
}
