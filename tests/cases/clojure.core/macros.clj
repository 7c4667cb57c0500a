;; defmacro, &form, &env, syntax quote, gensyms, macroexpansion, eval.  Since 0.1.

(defmacro unless [test & body] `(if ~test nil (do ~@body)))
(unless false 1 2)                               ;=> 2
(unless true 1)                                  ;=> nil
(macroexpand-1 '(unless a b c))                  ;=> (if a nil (do b c))
(defmacro twice "Doc." {:added "1"} [x] `(do ~x ~x))
(let [a (atom 0)] (twice (swap! a inc)) @a)      ;=> 2
(:macro (meta #'twice))                          ;=> true
(:doc (meta #'twice))                            ;=> "Doc."
(:arglists (meta #'twice))                       ;=> ([x])
(defmacro arities ([] 0) ([a] [1 a]) ([a & r] (vec (list* :more a r))))
[(arities) (arities 1) (arities 1 2 3)]          ;=> [0 [1 1] [:more 1 2 3]]
(defmacro form-of [& args] `'~&form)
(form-of 1 (+ 2 3))                              ;=> (form-of 1 (+ 2 3))
(defmacro env-keys [] `'~(sort (keys &env)))
(let [b 1 a 2] (env-keys))                       ;=> (a b)
(env-keys)                                       ;=> ()
((fn [x y] (env-keys)) 1 2)                      ;=> (x y)
(let [[p q] [1 2]] (some #{'p} (env-keys)))      ;=> p
(loop [i 0] (env-keys))                          ;=> (i)
(defmacro env-nil? [] (nil? &env))
(env-nil?)                                       ;=> true
(let [x 1] (env-nil?))                           ;=> false
(defmacro with-name [n & body] `(let [~n 5] ~@body))
(with-name z (inc z))                            ;=> 6
(defmacro hygienic [x] `(let [v# ~x] [v# v#]))
(hygienic 3)                                     ;=> [3 3]
(let [v 1] (hygienic v))                         ;=> [1 1]
(defmacro capture [] `(let [~'it 42] ~'it))
(capture)                                        ;=> 42
(defmacro anaphoric [t then] `(let [~'it ~t] (if ~'it ~then)))
(anaphoric (first [7]) (inc it))                 ;=> 8
(defmacro my-or ([] nil) ([x] x) ([x & r] `(let [o# ~x] (if o# o# (my-or ~@r)))))
(my-or nil false 3)                              ;=> 3
(my-or)                                          ;=> nil
(defmacro defthing [n v] `(def ~(symbol (str n "-thing")) ~v))
(defthing blue 9)
blue-thing                                       ;=> 9
(defmacro static-sum [& xs] (apply + xs))
(static-sum 1 2 3)                               ;=> 6
(macroexpand-1 '(static-sum 1 2))                ;=> 3
(defmacro returns-nil [])
(returns-nil)                                    ;=> nil
(defmacro destruct [{:keys [a b]} [c & d]] `[~a ~b ~c '~d])
(destruct {:a 1 :b 2} [3 4 5])                   ;=> [1 2 3 (4 5)]
(twice)
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: cases/twice"
(twice 1 2)
;!! clojure.lang.ArityException "Wrong number of args (2) passed to: cases/twice"
(defmacro throws [] (throw (ex-info "from macro" {:m 1})))
(throws)                                         ;!! clojure.lang.ExceptionInfo "from macro"
(defmacro nested-sq [x] `(list '~x `(~'~x)))
(nested-sq y)                                    ;=> (y (y))
(let [m 1] (macroexpand-1 '(unless m 2)))        ;=> (if m nil (do 2))
(defmacro ^:private hidden-macro [] 1)
(hidden-macro)                                   ;=> 1
(map unless [true])
;!! RuntimeException "Can't take value of a macro: #'cases/unless"
(apply unless [1 2])
;!! RuntimeException "Can't take value of a macro: #'cases/unless"
(defmacro count-forms [& forms] (count forms))
(count-forms a b (c d))                          ;=> 3
(defmacro swap-args [[f a b]] (list f b a))
(swap-args (- 1 10))                             ;=> 9
(defmacro meta-of [x] (list 'quote (meta x)))
(meta-of ^:flag x)                               ;=> {:flag true}
(meta-of ^{:a 1} [1])                            ;=> {:a 1}
(defmacro type-name [x] (cond (symbol? x) :symbol (seq? x) :list (vector? x) :vector (string? x) :string :else :other))
[(type-name a) (type-name (a)) (type-name [a]) (type-name "a") (type-name 1)]
;=> [:symbol :list :vector :string :other]
(defmacro loop-macro [n] `(loop [i# 0 acc# []] (if (< i# ~n) (recur (inc i#) (conj acc# i#)) acc#)))
(loop-macro 3)                                   ;=> [0 1 2]
(defmacro fn-macro [& body] `(fn [~'x] ~@body))
((fn-macro (* x x)) 5)                           ;=> 25
(defmacro try-macro [body] `(try ~body (catch Exception e# (ex-message e#))))
(try-macro (throw (ex-info "caught" {})))        ;=> "caught"
(defmacro case-macro [x] `(case ~x 1 :one :other))
(case-macro 1)                                   ;=> :one
(defmacro do-twice-def [a b] `(do (def ~a 1) (def ~b (inc ~a))))
(do-twice-def da db)                             ;=> #'cases/db
[da db]                                          ;=> [1 2]
(macroexpand '(unless a (unless b c)))           ;=> (if a nil (do (unless b c)))
(walk/macroexpand-all '(unless a (unless b c)))  ;=> (if a nil (do (if b nil (do c))))
(defmacro in-ns-name [] (str (ns-name *ns*)))
(in-ns-name)                                     ;=> "cases"
(defmacro quoted-form [x] `(quote ~x))
(quoted-form (a b c))                            ;=> (a b c)
(defmacro sum-squares [& xs] `(+ ~@(map (fn [x] `(* ~x ~x)) xs)))
(sum-squares 1 2 3)                              ;=> 14
(macroexpand-1 '(sum-squares a b))
;=> (clojure.core/+ (clojure.core/* a a) (clojure.core/* b b))

`a                                      ;=> cases/a
`a/b                                    ;=> a/b
`str/join                               ;=> clojure.string/join
`inc                                    ;=> clojure.core/inc
`if                                     ;=> if
`:a                                     ;=> :a
`1                                      ;=> 1
`"s"                                    ;=> "s"
`nil                                    ;=> nil
`()                                     ;=> ()
`(a b)                                  ;=> (cases/a cases/b)
`[a 1]                                  ;=> [cases/a 1]
`{:a b}                                 ;=> {:a cases/b}
`#{a}                                   ;=> #{cases/a}
`(1 ~(+ 1 1))                           ;=> (1 2)
`(1 ~@[2 3])                            ;=> (1 2 3)
`[~@(range 3)]                          ;=> [0 1 2]
`{~:a ~@[1]}                            ;=> {:a 1}
`#{~@[1 2]}                             ;=> #{1 2}
`(~@nil)                                ;=> nil
`(~@[] a)                               ;=> (cases/a)
`~1                                     ;=> 1
`~(+ 1 2)                               ;=> 3
`(a . b)                                ;=> (cases/a . cases/b)
`.foo                                   ;=> .foo
`Foo.                                   ;=> Foo.
`String                                 ;=> java.lang.String
`(. a b)                                ;=> (. cases/a cases/b)
`java.util.Map                          ;=> java.util.Map
`&                                      ;=> &
`(fn [x#] x#)                           ;=> (clojure.core/fn [x__N__auto__] x__N__auto__)
(let [[a b] `(x# x#)] (= a b))          ;=> true
(= `x# `x#)                             ;=> false
`'a                                     ;=> (quote cases/a)
`(quote ~'a)                            ;=> (quote a)
`~'a                                    ;=> a
(let [x 5] `(~x x))                     ;=> (5 cases/x)
(let [xs [1 2]] `(f ~@xs ~(count xs)))  ;=> (cases/f 1 2 2)
`(let [a# 1] ~'b)                       ;=> (clojure.core/let [a__N__auto__ 1] b)
(= `(1 2) '(1 2))                       ;=> true
(list? `(1))                            ;=> true
(seq? `(1 2))                           ;=> true
(vector? `[1])                          ;=> true
``(~~'a)
;=> (clojure.core/seq (clojure.core/concat (clojure.core/list a)))
(eval ``(+ ~~1 2))                      ;=> (clojure.core/+ 1 2)
(let [x 1] ``~~x)                       ;=> 1
(read-string "`~@[1]")                  ;!! IllegalStateException "splice not in list"
`(~~a)
;!! RuntimeException "Unable to resolve symbol: a in this context"
(meta `^:m [a])                         ;=> {:m true}
`#'inc                                  ;=> (var clojure.core/inc)
`@a                                     ;=> (clojure.core/deref cases/a)
`#(inc %)
;=> (fn* [p1__N__N__auto__] (clojure.core/inc p1__N__N__auto__))
(first `#(inc %))                       ;=> fn*
`^:a b                                  ;=> cases/b
`(if true ~@'(1 2))                     ;=> (if true 1 2)
`clojure.core/foo                       ;=> clojure.core/foo
`::a                                    ;=> :cases/a
'~a                                     ;=> (clojure.core/unquote a)
'~@a                                    ;=> (clojure.core/unquote-splicing a)
'`a                                     ;=> (quote cases/a)
'(quote a)                              ;=> (quote a)
''a                                     ;=> (quote a)
'@a                                     ;=> (clojure.core/deref a)
'#'a                                    ;=> (var a)
'#(a)                                   ;=> (fn* [] (a))
(read-string "`a")                      ;=> (quote cases/a)
(read-string "~a")                      ;=> (clojure.core/unquote a)
(read-string "~@a")                     ;=> (clojure.core/unquote-splicing a)
(read-string "'a")                      ;=> (quote a)
(read-string "#'a")                     ;=> (var a)
(read-string "@a")                      ;=> (clojure.core/deref a)

(eval '(+ 1 2))                              ;=> 3
(eval 1)                                     ;=> 1
(eval nil)                                   ;=> nil
(eval [1 '(+ 1 1)])                          ;=> [1 2]
(eval ''a)                                   ;=> a
(eval (list + 1 2))                          ;=> 3
(eval '(do (def evaled 5) evaled))           ;=> 5
evaled                                       ;=> 5
(eval '(let [x 1] (inc x)))                  ;=> 2
((eval '(fn [x] (* x 2))) 4)                 ;=> 8
(eval (read-string "(map inc [1 2])"))       ;=> (2 3)
(eval '(defmacro made-macro [x] `(inc ~x)))  ;=> #'cases/made-macro
(made-macro 1)                               ;=> 2
(eval 'nope-symbol)
;!! RuntimeException "Unable to resolve symbol: nope-symbol in this context"
(eval '(1 2))                                ;!! ClassCastException
(let [x 1] (eval 'x))
;!! RuntimeException "Unable to resolve symbol: x in this context"
(eval `(+ ~@[1 2 3]))                        ;=> 6
(load-string "(+ 1 2) (+ 3 4)")              ;=> 7
(load-string "")                             ;=> nil
(load-string "(")
;!! RuntimeException "EOF while reading, starting at line 1"
