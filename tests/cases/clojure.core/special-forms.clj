;; Special forms: def, if, do, let, loop, recur, quote, var, throw, set!, and errors of their shapes.  Since 0.1.

(if true 1 2)                                             ;=> 1
(if false 1 2)                                            ;=> 2
(if nil 1 2)                                              ;=> 2
(if 0 1 2)                                                ;=> 1
(if "" 1 2)                                               ;=> 1
(if [] 1 2)                                               ;=> 1
(if false 1)                                              ;=> nil
(if)
;!! RuntimeException "Too few arguments to if"
(if true)
;!! RuntimeException "Too few arguments to if"
(if true 1 2 3)
;!! RuntimeException "Too many arguments to if"
(do)                                                      ;=> nil
(do 1 2 3)                                                ;=> 3
(do (def in-do 5) in-do)                                  ;=> 5
(let [] 1)                                                ;=> 1
(let [x 1])                                               ;=> nil
(let [x 1 y (inc x)] [x y])                               ;=> [1 2]
(let [x 1 x (inc x)] x)                                   ;=> 2
(let [x 1] (let [x 2] x))                                 ;=> 2
(let [x 1] [(let [x 2] x) x])                             ;=> [2 1]
(let [inc dec] (inc 5))                                   ;=> 4
(let [if 1] (if false 2 3))                               ;=> 3
(let* [x 1] x)                                            ;=> 1
(let [x])
;!! clojure.lang.ExceptionInfo "Call to clojure.core/let did not conform to spec."
(let [x 1 y])
;!! clojure.lang.ExceptionInfo "Call to clojure.core/let did not conform to spec."
(let (x 1) x)
;!! clojure.lang.ExceptionInfo "Call to clojure.core/let did not conform to spec."
(let [5 1] 1)
;!! clojure.lang.ExceptionInfo "Call to clojure.core/let did not conform to spec."
(let [a/b 1] 1)
;!! clojure.lang.ExceptionInfo "Call to clojure.core/let did not conform to spec."
(loop [i 0] (if (< i 5) (recur (inc i)) i))               ;=> 5
(loop [i 0 acc []] (if (< i 3) (recur (inc i) (conj acc i)) acc))  ;=> [0 1 2]
(loop [] 1)                                               ;=> 1
(loop [x 1 y x] [x y])                                    ;=> [1 1]
(loop [[a & r] [1 2 3] s 0] (if a (recur r (+ s a)) s))   ;=> 6
(loop [i 0] (when (< i 3) (recur (inc i))))               ;=> nil
(loop [i 10 j 0] (if (= i j) i (recur (dec i) (inc j))))  ;=> 5
(loop [x 1] (recur))
;!! IllegalArgumentException "Mismatched argument count to recur, expected: 1 args, got: 0"
(loop [x 1] (recur 1 2))
;!! IllegalArgumentException "Mismatched argument count to recur, expected: 1 args, got: 2"
(loop [x 0] (inc (recur 1)))
;!! UnsupportedOperationException "Can only recur from tail position"
(loop [x 0] (do (recur 1) 2))
;!! UnsupportedOperationException "Can only recur from tail position"
(loop [i 0] (let [j (inc i)] (if (> j 3) j (recur j))))   ;=> 4
(loop [i 0] (cond (> i 3) i :else (recur (inc i))))       ;=> 4
(loop [i 0] (case i 3 :three (recur (inc i))))            ;=> :three
(loop [i 0] (or (= i 4) (recur (inc i))))                 ;=> true
(loop [i 0] (and (< i 4) (recur (inc i))))                ;=> false
(loop [i 0] (try (recur 1) (catch Exception e 1)))
;!! UnsupportedOperationException "Cannot recur across try"
(loop [i 0 fs []] (if (< i 2) (recur (inc i) (conj fs (fn [] i))) (map #(%) fs)))  ;=> (0 1)
(loop [a 1 b 2] (if (> a 5) [a b] (recur b (+ a b))))     ;=> [8 13]
(loop [x 1] (if (> x 10) x (loop [y x] (if (> y 20) y (recur (* y 3))))))  ;=> 27
((fn [n acc] (if (zero? n) acc (recur (dec n) (* acc n)))) 5 1)  ;=> 120
((fn [& r] (if (next r) (recur (next r)) r)) 1 2 3)       ;=> (3)
(loop [i 0.5 n 0] (if (> i 100) n (recur (* i 2) (inc n))))  ;=> 8
(loop [x nil] (if (nil? x) (recur :v) x))                 ;=> :v
(loop [x 1] (if (= x 1) (recur "s") x))                   ;=> "s"
(recur 1)
;!! IllegalArgumentException "Mismatched argument count to recur, expected: 0 args, got: 1"
(quote a)                                                 ;=> a
(quote (1 2))                                             ;=> (1 2)
'a                                                        ;=> a
''a                                                       ;=> (quote a)
'(a b c)                                                  ;=> (a b c)
'[a b]                                                    ;=> [a b]
'{a b}                                                    ;=> {a b}
'()                                                       ;=> ()
(quote)
;!! clojure.lang.ExceptionInfo "Wrong number of args (0) passed to quote"
(quote 1 2)
;!! clojure.lang.ExceptionInfo "Wrong number of args (2) passed to quote"
'nil                                                      ;=> nil
'#{a}                                                     ;=> #{a}
(first ''a)                                               ;=> quote
(def x 1)
x                                                         ;=> 1
(def y "doc" 2)
[y (:doc (meta #'y))]                                     ;=> [2 "doc"]
(def unbound-var)
(bound? #'unbound-var)                                    ;=> false
(str unbound-var)                                         ;=> "Unbound: #'cases/unbound-var"
(bound? #'x)                                              ;=> true
(def x 10)
x                                                         ;=> 10
(def ^:private ^{:doc "d"} z 3)
(select-keys (meta #'z) [:private :doc])                  ;=> {:private true, :doc "d"}
(def ^{:dynamic true} *dyn* 1)
(:dynamic (meta #'*dyn*))                                 ;=> true
(def)
(def 5 1)
(def x 1 2 3)
(def x 5 6)
(def a/b 1)
(def nope/x 1)
(defonce once 1)
(defonce once 2)
once                                                      ;=> 1
(declare later)
(bound? #'later)                                          ;=> false
(:declared (meta #'later))                                ;=> true
(var x)                                                   ;=> #'cases/x
#'x                                                       ;=> #'cases/x
(var nope)
;!! RuntimeException "Unable to resolve var: nope in this context"
(var)                                                     ;!! NullPointerException
@#'x                                                      ;=> 10
(#'+ 1 2)                                                 ;=> 3
(throw (ex-info "thrown" {}))                             ;!! clojure.lang.ExceptionInfo "thrown"
(throw "s")                                               ;!! ClassCastException
(throw nil)                                               ;!! NullPointerException
(throw)
;!! RuntimeException "Too few arguments to throw, throw expects a single Throwable instance"
(set! x 5)
;!! IllegalStateException "Can't change/establish root binding of: x with set"
(let [x 1] (set! x 2))
;!! IllegalArgumentException "Cannot assign to non-mutable: x"
(set! *warn-on-reflection* false)                         ;=> false
(set! 5 1)
;!! IllegalArgumentException "Invalid assignment target"
undefined-symbol
;!! RuntimeException "Unable to resolve symbol: undefined-symbol in this context"
(undefined-fn 1)
;!! RuntimeException "Unable to resolve symbol: undefined-fn in this context"
undefined.ns/foo                                          ;!! ClassNotFoundException "undefined.ns"
str/nope
;!! RuntimeException "No such var: str/nope"
(nil 1)
;!! IllegalArgumentException "Can't call nil, form: (nil 1)"
(nil)
;!! IllegalArgumentException "Can't call nil, form: (nil)"
("a" 1)                                                   ;!! ClassCastException
(1 2)                                                     ;!! ClassCastException
(1)                                                       ;!! ClassCastException
(true)                                                    ;!! ClassCastException
(\a)                                                      ;!! ClassCastException
(:a)
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: :a"
((inc 1))                                                 ;!! ClassCastException
()                                                        ;=> ()
(new)
;!! RuntimeException "wrong number of arguments, expecting: (new Classname args...)"
(. )
;!! IllegalArgumentException "Malformed member expression, expecting (. target member ...)"
(fn)
;!! clojure.lang.ExceptionInfo "Call to clojure.core/fn did not conform to spec."
(fn x)
;!! clojure.lang.ExceptionInfo "Call to clojure.core/fn did not conform to spec."
(catch Exception e 1)
;!! RuntimeException "Unable to resolve symbol: catch in this context"
(finally 1)
;!! RuntimeException "Unable to resolve symbol: finally in this context"
(& 1)
;!! RuntimeException "Unable to resolve symbol: & in this context"
(str if)
;!! RuntimeException "Unable to resolve symbol: if in this context"
(str let)
;!! RuntimeException "Can't take value of a macro: #'clojure.core/let"
when
;!! RuntimeException "Can't take value of a macro: #'clojure.core/when"
(let [& 1] &)
;!! clojure.lang.ExceptionInfo "Call to clojure.core/let did not conform to spec."
(let [x 'y] (list x 'x))                                  ;=> (y x)
(let [x 5] `(x ~x))                                       ;=> (cases/x 5)
(comment 1 2)                                             ;=> nil
(comment)                                                 ;=> nil
(do nil)                                                  ;=> nil
(if-not false 1 2)                                        ;=> 1
(if-not true 1)                                           ;=> nil
(when true 1 2)                                           ;=> 2
(when false 1)                                            ;=> nil
(when true)                                               ;=> nil
(when)
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: clojure.core/when"
(when-not false 1 2)                                      ;=> 2
(when-not true 1)                                         ;=> nil
(let [a 1 b 2 c 3 d 4 e 5 f 6 g 7 h 8 i 9 j 10 k 11 l 12] (+ a b c d e f g h i j k l))  ;=> 78
(let [f (fn [x] (if (> x 0) (do 1 2 x) (do)))] [(f 1) (f 0)])  ;=> [1 nil]
(let [x (do (def side 7) side)] x)                        ;=> 7
(let [v [1 2 3]] (let [[a] v b a] (let [v b] v)))         ;=> 1
[(let [x 1] x) (let [x 2] x)]                             ;=> [1 2]
{(let [a :k] a) (let [b :v] b)}                           ;=> {:k :v}
(vector (do 1) (if nil 1) (let [] nil))                   ;=> [1 nil nil]
(let [order (atom [])] [(do (swap! order conj 1) :a) (do (swap! order conj 2) :b)] @order)
;=> [1 2]
(let [order (atom [])] ((do (swap! order conj :f) vector) (do (swap! order conj :a) 1) (do (swap! order conj :b) 2)) @order)
;=> [:f :a :b]
(let [order (atom [])] {(do (swap! order conj 1) :a) (do (swap! order conj 2) 1) (do (swap! order conj 3) :b) 2} @order)
;=> [1 2 3]
(while false)                                             ;=> nil
(let [a (atom 3)] (while (pos? @a) (swap! a dec)) @a)     ;=> 0
(let [a (atom 0)] (dotimes [i 5] (swap! a + i)) @a)       ;=> 10
(case)
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: clojure.core/case"
(let [big (fn [n] (if (zero? n) 0 (inc (big2 n))))] 1)
;!! RuntimeException "Unable to resolve symbol: big2 in this context"
(if-let [x 1] x 2)                                        ;=> 1
(if-let [x nil] x 2)                                      ;=> 2
(if-let [x false] x)                                      ;=> nil
(if-let [[a b] [1 2]] [a b] :no)                          ;=> [1 2]
(if-let [[a b] nil] [a b] :no)                            ;=> :no
(if-let [x 1 y 2] x)
;!! clojure.lang.ExceptionInfo "Call to clojure.core/if-let did not conform to spec."
(if-let [x nil] x x)                                      ;=> 10
(when-let [x 1] x)                                        ;=> 1
(when-let [x nil] x)                                      ;=> nil
(when-let [x 0] :a :b)                                    ;=> :b
(when-let [[a] (seq [])] a)                               ;=> nil
(if-some [x false] [x] 2)                                 ;=> [false]
(if-some [x nil] x 2)                                     ;=> 2
(when-some [x false] [x])                                 ;=> [false]
(when-some [x nil] 1)                                     ;=> nil
(when-first [x [1 2]] x)                                  ;=> 1
(when-first [x []] 1)                                     ;=> nil
(when-first [x nil] 1)                                    ;=> nil
(when-first [x [nil]] :one)                               ;=> :one
(let [n (atom 0)] (when-first [x (map #(do (swap! n inc) %) [7])] [x @n]))  ;=> [7 1]
