//! Vars, atoms, types and namespaces: one table a theme.

use insta::assert_snapshot;

use crate::support::answers::answers;

#[test]
fn a_redefinition_is_seen_by_the_next_call() {
    assert_snapshot!(answers(&[
        "(defn f [] 1)", "(defn g [] (f))", "(g)", "(defn f [] 2)", "(g)",
        "(with-redefs [f (fn [] 3)] (g))", "(g)", "(f 1)",
        "(def ^:dynamic *d* 1)", "(defn d [] *d*)", "(binding [*d* 2] [(d) (deref #'*d*)])", "(d)", "(binding [f 1] f)",
    ]), @r"
    (defn f [] 1)                         => #'user/f
    (defn g [] (f))                       => #'user/g
    (g)                                   => 1
    (defn f [] 2)                         => #'user/f
    (g)                                   => 2
    (with-redefs [f (fn [] 3)] (g))       => 3
    (g)                                   => 2
    (f 1)                                 !! ArityException Wrong number of args (1) passed to: user/f
    (def ^:dynamic *d* 1)                 => #'user/*d*
    (defn d [] *d*)                       => #'user/d
    (binding [*d* 2] [(d) (deref #'*d*)]) => [2 2]
    (d)                                   => 1
    (binding [f 1] f)                     !! IllegalStateException Can't dynamically bind non-dynamic var: user/f
    ");
}

#[test]
fn types_dispatch_by_what_they_are() {
    assert_snapshot!(answers(&[
        "(defprotocol Shape (area [s] \"Its area.\") (scale [s by]))",
        "(defrecord Square [side] Shape (area [_] (* side side)) (scale [s by] (update s :side * by)))",
        "(area (->Square 3))", "(scale (->Square 3) 2)", "(= (->Square 1) {:side 1})", "(:side (map->Square {:side 4}))",
        "(extend-type nil Shape (area [_] 0))", "(area nil)", "(area \"text\")",
        "(defmulti describe :kind)", "(defmethod describe :dog [_] \"woof\")", "(describe {:kind :dog})", "(describe {:kind :cat})",
        "(derive ::puppy ::dog)", "(isa? ::puppy ::dog)",
        "(deftype Box [^:unsynchronized-mutable v] clojure.lang.IDeref (deref [_] v) Object (toString [_] (str \"box \" v)))",
        "[@(Box. 1) (str (Box. 2))]",
        "(let [r (reify Shape (area [_] :any))] (area r))",
    ]), @r#"
    (defprotocol Shape (area [s] "Its area.") (scale [s by])) => Shape
    (defrecord Square [side] Shape (area [_] (* side side)) (scale [s by] (update s :side * by))) => user.Square
    (area (->Square 3))                                       => 9
    (scale (->Square 3) 2)                                    => #user.Square{:side 6}
    (= (->Square 1) {:side 1})                                => false
    (:side (map->Square {:side 4}))                           => 4
    (extend-type nil Shape (area [_] 0))                      => nil
    (area nil)                                                => 0
    (area "text")                                             !! IllegalArgumentException No implementation of method: :area of protocol: #'user/Shape found for class: java.lang.String
    (defmulti describe :kind)                                 => #'user/describe
    (defmethod describe :dog [_] "woof")                      => #object[clojure.lang.MultiFn 0xN "clojure.lang.MultiFn@N"]
    (describe {:kind :dog})                                   => "woof"
    (describe {:kind :cat})                                   !! IllegalArgumentException No method in multimethod 'describe' for dispatch value: :cat
    (derive ::puppy ::dog)                                    => nil
    (isa? ::puppy ::dog)                                      => true
    (deftype Box [^:unsynchronized-mutable v] clojure.lang.IDeref (deref [_] v) Object (toString [_] (str "box " v))) => user.Box
    [@(Box. 1) (str (Box. 2))]                                => [1 "box 2"]
    (let [r (reify Shape (area [_] :any))] (area r))          => :any
    "#);
}

#[test]
fn references_change_as_asked() {
    assert_snapshot!(answers(&[
        "(def a (atom 0 :validator nat-int?))", "(swap! a + 2)", "(reset! a -1)", "@a", "(compare-and-set! a 2 5)",
        "(let [log (atom [])] (add-watch a :w (fn [k _ old new] (swap! log conj [k old new]))) (swap! a inc) (remove-watch a :w) (swap! a inc) @log)",
        "(swap-vals! a inc)", "(let [d (delay (swap! a inc))] [(realized? d) @d @d])",
        "(let [v (volatile! 1)] (vswap! v inc) @v)", "(deref 1)",
    ]), @r"
    (def a (atom 0 :validator nat-int?))                  => #'user/a
    (swap! a + 2)                                         => 2
    (reset! a -1)                                         !! IllegalStateException Invalid reference state
    @a                                                    => 2
    (compare-and-set! a 2 5)                              => true
    (let [log (atom [])] (add-watch a :w (fn [k _ old new] (swap! log conj [k old new]))) (swap! a inc) (remove-watch a :w) (swap! a inc) @log) => [[:w 5 6]]
    (swap-vals! a inc)                                    => [7 8]
    (let [d (delay (swap! a inc))] [(realized? d) @d @d]) => [false 9 9]
    (let [v (volatile! 1)] (vswap! v inc) @v)             => 2
    (deref 1)                                             !! ClassCastException class java.lang.Long cannot be cast to class java.util.concurrent.Future
    ");
}
