//! Listings of small functions. A changed listing is read before it is accepted: it is where speed is won and lost.

use insta::assert_snapshot;
use regex::Regex;

use crate::support::answers::{Normaliser, answer};
use crate::support::listing::listing_of;
use crate::support::runtime::Base;

fn listing(form: &str) -> String {
    let mut runtime = Base::load().plain_runtime();
    for form in [
        "(in-ns 'user)",
        "(clojure.core/refer 'clojure.core)",
        "(declare fib f)",
    ] {
        answer(&mut runtime, form);
    }
    let text = listing_of(&mut runtime, form);
    runtime.discard().assert_clean();
    // Slots of vars are counted through the whole library.
    let slots = Regex::new(r"\bv\d+").expect("a pattern");
    slots
        .replace_all(&Normaliser::new().normal(&text), "vN")
        .into_owned()
}

#[test]
fn calls_of_itself_take_no_detour() {
    assert_snapshot!(listing("(fn fib [n] (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2)))))"), @r"
    user/evalN/fib-N args 1 registers 4
       0 jump-not-lt-i r0 2 ->2  ; on throw drop r0
       1 return r0*
       2 load-self r1
       3 add-i r2 r0 -1  ; on throw drop r0 r1
       4 call r2.. r1* 1  ; on throw drop r0
       5 move r1 r2*
       6 load-self r2
       7 add-i r3 r0* -2  ; on throw drop r1 r2
       8 call r3.. r2* 1  ; on throw drop r1
       9 move r2 r3*
      10 add r1 r1* r2*
      11 return r1*
      12 nop
    ");
}

#[test]
fn a_loop_jumps_back_with_its_locals_in_place() {
    assert_snapshot!(listing("(fn [n] (loop [i 0 sum 0] (if (< i n) (recur (inc i) (+ sum i)) sum)))"), @r"
    user/evalN/fn-N args 1 registers 6
       0 load-int r1 0
       1 load-int r2 0
       2 jump-not-lt r1 r0 ->9  ; on throw drop r0 r1 r2
       3 add r2 r2* r1  ; on throw drop r0 r1
       4 inc-loop-lt r1 r0 ->3  ; on throw drop r0 r1 r2
       5 drop-two r0* r1*
       6 jump ->7  ; on throw drop r2
       7 return r2*
       8 nop
       9 drop-two r0* r1*
      10 jump ->7
    ");
}

#[test]
fn a_handler_knows_what_to_drop() {
    assert_snapshot!(listing("(fn [x] (let [v [x]] (try (f v) (catch Exception e (f e v)) (finally (f x)))))"), @r"
    user/evalN/fn-N args 1 registers 7
       0 move r1 r0
       1 vector r1.. 1  ; on throw drop r0
       2 move r4 r1
       3 call-var r4.. vN
       4 move r2 r4*
       5 drop r1*
       6 move r4 r0*
       7 call-var r4.. vN  ; on throw drop r2
       8 drop r4*
       9 jump ->25  ; on throw drop r2
      10 is-instance r4 r3 k0  ; on throw drop r1 r3
      11 jump-unless r4* ->27  ; on throw drop r1 r3
      12 move r4 r3*
      13 move r5 r4*
      14 move r6 r1*
      15 call-var r5.. vN
      16 move r2 r5*
      17 move r4 r0*
      18 call-var r4.. vN  ; on throw drop r2
      19 drop r4*
      20 jump ->25  ; on throw drop r2
      21 move r4 r0*
      22 call-var r4.. vN  ; on throw drop r3
      23 drop r4*
      24 throw r3*
      25 return r2*
      26 nop
      27 drop r1*
      28 jump ->21
         catch 2..6 -> 10 in r3
         catch 10..17 -> 21 in r3
    ");
}

#[test]
fn a_closure_takes_what_it_names() {
    assert_snapshot!(listing("(fn [a b] (let [c (+ a b)] (fn [x] (+ x c))))"), @r"
    user/evalN/fn-N args 2 registers 5
       0 add r2 r0* r1*
       1 move r3 r2*
       2 closure r3.. k0
       3 return r3*
       4 nop
    user/evalN/fn-N/fn-N args 1 registers 2
       0 load-capture r1 0
       1 add r1 r0* r1*
       2 return r1*
       3 nop
    ");
}

#[test]
fn constants_are_folded() {
    assert_snapshot!(listing("(fn [] (if true [1 (+ 1 2) :k] (f)))"), @r"
    user/evalN/fn-N args 0 registers 3
       0 load-simple r0 2
       1 jump-unless r0* ->7
       2 load-int r0 1
       3 load-int r1 3
       4 load-const r2 k0
       5 vector r0.. 3
       6 return r0*
       7 call-var r0.. vN
       8 return r0*
       9 nop
    ");
}

#[test]
fn case_is_a_lookup() {
    assert_snapshot!(listing("(fn [x] (case x :a 1 :b 2 3))"), @r"
    user/evalN/fn-N args 1 registers 3
       0 move r1 r0*
       1 case-index r2 r1* k0
       2 jump-table r2* 2
       3 jump ->6
       4 jump ->8
       5 jump ->10
       6 load-int r2 1
       7 return r2*
       8 load-int r2 2
       9 return r2*
      10 load-int r2 3
      11 return r2*
      12 nop
    ");
}

#[test]
fn a_function_that_runs_once_gives_up_what_it_captured() {
    assert_snapshot!(listing("(fn [s t] (^:once fn* [] (if (seq s) (count s) t)))"), @r"
    user/evalN/fn-N args 2 registers 5
       0 move r2 r0*
       1 move r3 r1*
       2 closure r2.. k0
       3 return r2*
       4 nop
    user/evalN/fn-N/fn-N args 0 registers 1
       0 load-capture r0 0
       1 seq r0 r0*
       2 jump-unless r0* ->7
       3 drop-capture 1
       4 take-capture r0 0
       5 count r0 r0*
       6 return r0*
       7 drop-capture 0
       8 take-capture r0 1
       9 return r0*
      10 nop
    ");
}
