//! Special forms and what the reader makes of text: one table a theme.

use insta::assert_snapshot;

use crate::support::answers::answers;

#[test]
fn numbers_print_as_they_read() {
    assert_snapshot!(answers(&[
        "1", "-0.0", "1N", "2/4", "##Inf", "##NaN", "0x1F", "36rZZ", "017", "1e3", "1.50M",
        "9223372036854775808", "(+ 9223372036854775807 1)", "(+' 9223372036854775807 1)", "(inc nil)", "(/ 1 0)",
    ]), @r#"
    1                          => 1
    -0.0                       => -0.0
    1N                         => 1N
    2/4                        => 1/2
    ##Inf                      => ##Inf
    ##NaN                      => ##NaN
    0x1F                       => 31
    36rZZ                      => 1295
    017                        => 15
    1e3                        => 1000.0
    1.50M                      => 1.50M
    9223372036854775808        => 9223372036854775808N
    (+ 9223372036854775807 1)  !! ArithmeticException long overflow
    (+' 9223372036854775807 1) => 9223372036854775808N
    (inc nil)                  !! NullPointerException Cannot invoke "Object.getClass()" because "x" is null
    (/ 1 0)                    !! ArithmeticException Divide by zero
    "#);
}

#[test]
fn locals_shadow_and_close_over() {
    assert_snapshot!(answers(&[
        "(let [x 1 x (+ x 1)] x)",
        "(let [[a & [b]] [1 2] {:keys [c] :or {c 3} :as m} {}] [a b c m])",
        "((fn [x & {:keys [y]}] [x y]) 1 :y 2)",
        "(map #(let [n %] (fn [] n)) nil)",
        "(map (fn [f] (f)) (for [n [1 2 3]] (fn [] n)))",
        "(loop [i 0] (if (< i 3) (recur (inc i)) i))",
        "(letfn [(even [n] (or (zero? n) (odd (dec n)))) (odd [n] (and (pos? n) (even (dec n))))] (even 100))",
        "(let [x 1] (set! x 2))",
        "(let [a] a)",
        "(recur)",
    ]), @r"
    (let [x 1 x (+ x 1)] x)                        => 2
    (let [[a & [b]] [1 2] {:keys [c] :or {c 3} :as m} {}] [a b c m]) => [1 2 3 {}]
    ((fn [x & {:keys [y]}] [x y]) 1 :y 2)          => [1 2]
    (map #(let [n %] (fn [] n)) nil)               => ()
    (map (fn [f] (f)) (for [n [1 2 3]] (fn [] n))) => (1 2 3)
    (loop [i 0] (if (< i 3) (recur (inc i)) i))    => 3
    (letfn [(even [n] (or (zero? n) (odd (dec n)))) (odd [n] (and (pos? n) (even (dec n))))] (even 100)) => true
    (let [x 1] (set! x 2))                         !! IllegalArgumentException Cannot assign to non-mutable: x
    (let [a] a)                                    !! ExceptionInfo Call to clojure.core/let did not conform to spec.
    (recur)                                        !! UnsupportedOperationException Can only recur from tail position
    ");
}

#[test]
fn macros_see_their_form_and_environment() {
    assert_snapshot!(answers(&[
        "(defmacro here [] (list 'quote (meta &form)))",
        "(here)",
        "(defmacro locals [] (list 'quote (sort (keys &env))))",
        "(let [a 1 b 2] (locals))",
        "(defmacro twice [x] `(let [v# ~x] [v# v#]))",
        "(let [n (atom 0)] (twice (swap! n inc)))",
        "`(a ~@[1 2] ~'b c# c#)",
        "(macroexpand '(when a b))",
        "(twice)",
    ]), @r"
    (defmacro here [] (list 'quote (meta &form)))         => #'user/here
    (here)                                                => {:line 1, :column 1}
    (defmacro locals [] (list 'quote (sort (keys &env)))) => #'user/locals
    (let [a 1 b 2] (locals))                              => (a b)
    (defmacro twice [x] `(let [v# ~x] [v# v#]))           => #'user/twice
    (let [n (atom 0)] (twice (swap! n inc)))              => [1 1]
    `(a ~@[1 2] ~'b c# c#)                                => (user/a 1 2 b c__N c__N)
    (macroexpand '(when a b))                             => (if a (do b))
    (twice)                                               !! ArityException Wrong number of args (0) passed to: user/twice
    ");
}

#[test]
fn sequences_are_lazy_and_empty_ones_are_nil() {
    assert_snapshot!(answers(&[
        "(seq [])", "(rest nil)", "(next [1])", "(first {})",
        "(take 3 (iterate #(* 2 %) 1))",
        "(let [n (atom 0) s (map (fn [x] (swap! n inc) x) (list 1 2 3))] [@n (first s) @n (count s) @n])",
        "(let [seen (atom [])] (dorun (take 1 (map #(swap! seen conj %) (range 100)))) (count @seen))",
        "(lazy-seq nil)", "(realized? (lazy-seq [1]))",
        "(sequence (comp (map inc) (filter odd?)) (range 6))",
        "(nth [1 2] 2)", "(nth [1 2] 2 :none)", "(nth nil 5)",
    ]), @r"
    (seq [])                                            => nil
    (rest nil)                                          => ()
    (next [1])                                          => nil
    (first {})                                          => nil
    (take 3 (iterate #(* 2 %) 1))                       => (1 2 4)
    (let [n (atom 0) s (map (fn [x] (swap! n inc) x) (list 1 2 3))] [@n (first s) @n (count s) @n]) => [0 1 1 3 3]
    (let [seen (atom [])] (dorun (take 1 (map #(swap! seen conj %) (range 100)))) (count @seen)) => 32
    (lazy-seq nil)                                      => ()
    (realized? (lazy-seq [1]))                          => false
    (sequence (comp (map inc) (filter odd?)) (range 6)) => (1 3 5)
    (nth [1 2] 2)                                       !! IndexOutOfBoundsException
    (nth [1 2] 2 :none)                                 => :none
    (nth nil 5)                                         => nil
    ");
}

#[test]
fn hash_order_is_clojures() {
    assert_snapshot!(answers(&[
        "(set (range 12))", "(zipmap (map str (range 10)) (range))", "(hash-map :a 1 :b 2 :c 3 :d 4)",
        "(hash \"hello\")", "(hash [1 2 3])", "(hash {:a 1})", "(hash 'a/b)", "(hash 1.5)", "(hash 1N)", "(= (hash 1) (hash 1N))",
    ]), @r#"
    (set (range 12))                      => #{0 7 1 4 6 3 2 11 9 5 10 8}
    (zipmap (map str (range 10)) (range)) => {"9" 9, "3" 3, "4" 4, "8" 8, "7" 7, "5" 5, "6" 6, "1" 1, "0" 0, "2" 2}
    (hash-map :a 1 :b 2 :c 3 :d 4)        => {:c 3, :b 2, :d 4, :a 1}
    (hash "hello")                        => 1715862179
    (hash [1 2 3])                        => 736442005
    (hash {:a 1})                         => 1772842048
    (hash 'a/b)                           => -1172211204
    (hash 1.5)                            => 1073217536
    (hash 1N)                             => 1392991556
    (= (hash 1) (hash 1N))                => true
    "#);
}
