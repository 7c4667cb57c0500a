;; cond, condp, case, and, or, threading macros, some->, cond->, as->, doto.  Since 0.1.

(cond)                                                 ;=> nil
(cond true 1)                                          ;=> 1
(cond false 1)                                         ;=> nil
(cond false 1 :else 2)                                 ;=> 2
(cond nil 1 false 2)                                   ;=> nil
(cond 1 2)                                             ;=> 2
(cond true)
;!! IllegalArgumentException "cond requires an even number of forms"
(cond false 1 true 2 true 3)                           ;=> 2
(condp = 1 1 :one 2 :two)                              ;=> :one
(condp = 3 1 :one 2 :two)
;!! IllegalArgumentException "No matching clause: 3"
(condp = 3 1 :one :other)                              ;=> :other
(condp some [1 2] #{5} :five #{2} :>> inc)             ;=> 3
(condp = 1)
;!! IllegalArgumentException "No matching clause: 1"
(condp < 5 10 :lt10 3 :lt3)                            ;=> :lt3
(condp contains? :a #{:b} 1 #{:a} 2)                   ;=> 2
(condp #(%1 %2) 4 odd? :odd even? :even)               ;=> :even
(case 1 1 :one 2 :two)                                 ;=> :one
(case 3 1 :one)
;!! IllegalArgumentException "No matching clause: 3"
(case 3 1 :one :default)                               ;=> :default
(case :a :a 1 :b 2)                                    ;=> 1
(case "a" "a" 1 "b" 2)                                 ;=> 1
(case \a \a 1 2)                                       ;=> 1
(case 'a a 1 2)                                        ;=> 1
(case nil nil :nil :other)                             ;=> :nil
(case true true :t false :f)                           ;=> :t
(case 2 (1 2 3) :low :high)                            ;=> :low
(case :b (:a :b) :ab :other)                           ;=> :ab
(case [1 2] [1 2] :vec :other)                         ;=> :vec
(case '(1 2) [1 2] :vec :other)                        ;=> :vec
(case {:a 1} {:a 1} :map :other)                       ;=> :map
(case #{1} #{1} :set :other)                           ;=> :set
(case 1.0 1.0 :d 1 :l :other)                          ;=> :d
(case 1 1.0 :d :other)                                 ;=> :other
(case 1N 1 :long :other)                               ;=> :long
(case 1/2 1/2 :half :other)                            ;=> :half
(case 1M 1M :dec :other)                               ;=> :dec
(case (int 1) 1 :one :other)                           ;=> :one
(case \b (\a \b) :ab :z)                               ;=> :ab
(case "Aa" "Aa" 1 "BB" 2)                              ;=> 1
(case "BB" "Aa" 1 "BB" 2)                              ;=> 2
(case 1)
;!! IllegalArgumentException "No matching clause: 1"
(case 1 :default)                                      ;=> :default
(case :none :a 1)
;!! IllegalArgumentException "No matching clause: :none"
(case nil 1 :a)
;!! IllegalArgumentException "No matching clause: "
(case "x" "y" 1)
;!! IllegalArgumentException "No matching clause: x"
(case [1] 1 :a)
;!! IllegalArgumentException "No matching clause: [1]"
(case 1 1 :a 1 :b)
;!! IllegalArgumentException "Duplicate case test constant: 1"
(case 'quote quote 1 2)                                ;=> 1
(case ''a (quote a) 1 2)                               ;=> 2
(case :x (:y) 1 (:x) (do 2 3))                         ;=> 3
(case 100000000000 100000000000 :big :other)           ;=> :big
(case -1 -1 :neg :other)                               ;=> :neg
(case 65 \A :char 65 :long)                            ;=> :long
(map #(case % 0 :a 1 :b 2 :c 3 :d 4 :e :z) (range 7))  ;=> (:a :b :c :d :e :z :z)
(map #(case % 0 :a 1000 :b 100000 :c :z) [0 1000 100000 5])  ;=> (:a :b :c :z)
(let [x 1] (case x x :sym 1 :one))                     ;=> :one
(let [n (atom 0)] (case (swap! n inc) 1 @n 2 :two))    ;=> 1
(case (keyword "a") :a 1 2)                            ;=> 1
(case :a/b :a/b 1 2)                                   ;=> 1
(case ##NaN ##NaN 1 2)                                 ;=> 2
(case 0.0 -0.0 1 2)                                    ;=> 2

(and)                                   ;=> true
(and 1)                                 ;=> 1
(and 1 2)                               ;=> 2
(and nil 2)                             ;=> nil
(and false nil)                         ;=> false
(and 1 nil 3)                           ;=> nil
(and 1 2 3)                             ;=> 3
(or)                                    ;=> nil
(or nil)                                ;=> nil
(or nil 1)                              ;=> 1
(or false nil)                          ;=> nil
(or nil false 3 4)                      ;=> 3
(or 1 (throw (ex-info "never" {})))     ;=> 1
(and nil (throw (ex-info "never" {})))  ;=> nil

(-> 1)                                                 ;=> 1
(-> 1 inc)                                             ;=> 2
(-> 1 (+ 2) (* 3))                                     ;=> 9
(-> {:a {:b 1}} :a :b)                                 ;=> 1
(-> [1 2] first inc str)                               ;=> "2"
(-> "a" (str "b") (str "c"))                           ;=> "abc"
(-> 1 (fn [x]))
;!! clojure.lang.ExceptionInfo "Call to clojure.core/fn did not conform to spec."
(-> 5 (#(* % 2)))                                      ;=> 10
(macroexpand-1 '(-> a (b c) d))                        ;=> (d (b a c))
(macroexpand '(-> a (b c) d))                          ;=> (d (b a c))
(->> [1 2 3] (map inc) (filter even?))                 ;=> (2 4)
(->> 1)                                                ;=> 1
(->> (range 10) (reduce +))                            ;=> 45
(macroexpand '(->> a (b c) d))                         ;=> (d (b c a))
(as-> 1 x (+ x 1) [x x])                               ;=> [2 2]
(as-> 1 x)                                             ;=> 1
(as-> [1 2] $ (map inc $) (vec $) (conj $ :end))       ;=> [2 3 :end]
(as-> {:a 1} {:keys [a]} a)                            ;=> 1
(cond-> 1 true inc false (* 10))                       ;=> 2
(cond-> 1)                                             ;=> 1
(cond-> [] true (conj 1) nil (conj 2) :x (conj 3))     ;=> [1 3]
(cond-> 1 true)
;!! AssertionError "Assert failed: (even? (count clauses))"
(cond->> [1 2 3] true (map inc) false (filter even?))  ;=> (2 3 4)
(cond->> 1)                                            ;=> 1
(some-> {:a {:b 1}} :a :b inc)                         ;=> 2
(some-> {:a nil} :a :b inc)                            ;=> nil
(some-> nil inc)                                       ;=> nil
(some-> false not)                                     ;=> true
(some-> 1)                                             ;=> 1
(some->> [1 2] (map inc) first)                        ;=> 2
(some->> nil (map inc))                                ;=> nil
(deref (doto (atom 1) (swap! inc) (reset! 10)))        ;=> 10
(doto 1)                                               ;=> 1
(let [a (atom [])] (doto a (swap! conj 1) (swap! conj 2)) @a)  ;=> [1 2]
(.. "abc" toUpperCase (substring 1))                   ;=> "BC"
(assert true)                                          ;=> nil
(assert false)                                         ;!! AssertionError "Assert failed: false"
(assert (= 1 2) "message")
;!! AssertionError "Assert failed: message\n(= 1 2)"
(assert nil)                                           ;!! AssertionError "Assert failed: nil"
(binding [*assert* false] 1)                           ;=> 1
(macroexpand-1 '(when a b c))                          ;=> (if a (do b c))
(macroexpand-1 '(when-not a b))                        ;=> (if a nil (do b))
(macroexpand-1 '(if-not a b c))                        ;=> (if (clojure.core/not a) b c)
(macroexpand-1 '(cond a b c d))                        ;=> (if a b (clojure.core/cond c d))
(macroexpand-1 '(cond))                                ;=> nil
(macroexpand-1 '(comment a))                           ;=> nil
(macroexpand-1 '(declare a b))                         ;=> (do (def a) (def b))
(macroexpand-1 '(defn- f [x] x))                       ;=> (clojure.core/defn f [x] x)
(macroexpand-1 '(and))                                 ;=> true
(macroexpand-1 '(and a))                               ;=> a
(macroexpand-1 '(or a))                                ;=> a
(macroexpand-1 '(while a b))
;=> (clojure.core/loop [] (clojure.core/when a b (recur)))
(macroexpand-1 '(lazy-seq a))                          ;=> (new clojure.lang.LazySeq (fn* [] a))
(macroexpand-1 '(delay a))                             ;=> (new clojure.lang.Delay (fn* [] a))
(macroexpand-1 '(when-let [a b] c))
;=> (clojure.core/let [temp__N__auto__ b] (clojure.core/when temp__N__auto__ (clojure.core/let [a temp__N__auto__] c)))
(macroexpand-1 '(doto a))                              ;=> (clojure.core/let [G__N a] G__N)
(macroexpand-1 '(.. a b (c d)))                        ;=> (.. (. a b) (c d))
(macroexpand-1 '(lazy-cat a b))
;=> (clojure.core/concat (clojure.core/lazy-seq a) (clojure.core/lazy-seq b))
(macroexpand-1 '(binding [a b] c))
;=> (clojure.core/let [] (clojure.core/push-thread-bindings (clojure.core/hash-map (var a) b)) (try c (finally (clojure.core/pop-thread-bindings))))
(macroexpand-1 '(letfn [(f [x] x)] 1))                 ;=> (letfn* [f (clojure.core/fn f [x] x)] 1)
(macroexpand-1 '(let [a 1] a))                         ;=> (let* [a 1] a)
(macroexpand-1 '(loop [a 1] a))                        ;=> (loop* [a 1] a)
(macroexpand-1 '(fn [a] a))                            ;=> (fn* ([a] a))
(macroexpand-1 '(defmacro m [x] x))
;=> (do (clojure.core/defn m ([&form &env x] x)) (. (var m) (setMacro)) (var m))
(macroexpand-1 'a)                                     ;=> a
(macroexpand-1 '(a b))                                 ;=> (a b)
(macroexpand-1 '(if a b))                              ;=> (if a b)
(macroexpand-1 '(.foo a b))                            ;=> (. a foo b)
(macroexpand-1 '(Foo. a))                              ;=> (new Foo a)
(macroexpand '(.foo a b))                              ;=> (. a foo b)
(macroexpand '(Foo. a b))                              ;=> (new Foo a b)
(macroexpand '(when a (when b c)))                     ;=> (if a (do (when b c)))
(macroexpand 5)                                        ;=> 5
(macroexpand '(defn f [x] x))                          ;=> (def f (clojure.core/fn ([x] x)))
(macroexpand-1 '(with-out-str a))
;=> (clojure.core/let [s__N__auto__ (new java.io.StringWriter)] (clojure.core/binding [clojure.core/*out* s__N__auto__] a (clojure.core/str s__N__auto__)))
(macroexpand-1 '(defonce a 1))
;=> (clojure.core/let [v__N__auto__ (def a)] (clojure.core/when-not (.hasRoot v__N__auto__) (def a 1)))
