;; Functions about functions: comp, partial, juxt, complement, memoize, trampoline, apply, fnil and others.  Since 0.1.

((comp inc inc) 1)                                   ;=> 3
((comp) 1)                                           ;=> 1
((comp inc) 1)                                       ;=> 2
((comp str + ) 1 2 3)                                ;=> "6"
((comp first rest) [1 2 3])                          ;=> 2
((comp :a :b) {:b {:a 1}})                           ;=> 1
((comp seq) nil)                                     ;=> nil
((comp inc inc inc inc inc) 0)                       ;=> 5
((comp 1 inc) 1)                                     ;!! ClassCastException
((partial + 1) 2)                                    ;=> 3
((partial +) 1 2)                                    ;=> 3
((partial + 1 2 3 4) 5)                              ;=> 15
((partial str "a") "b" "c")                          ;=> "abc"
((partial vector 1 2 3) 4 5 6 7)                     ;=> [1 2 3 4 5 6 7]
((partial inc))
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: clojure.core/inc"
((partial assoc {}) :a 1)                            ;=> {:a 1}
((juxt inc dec) 5)                                   ;=> [6 4]
((juxt :a :b) {:a 1})                                ;=> [1 nil]
((juxt + - * /) 6 3)                                 ;=> [9 3 18 2]
((juxt identity) nil)                                ;=> [nil]
((juxt first last count) [1 2 3])                    ;=> [1 3 3]
(juxt)
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: clojure.core/juxt"
((complement nil?) 1)                                ;=> true
((complement =) 1 2)                                 ;=> true
((complement even?) 2)                               ;=> false
((complement (constantly nil)))                      ;=> true
((constantly 1) 2 3)                                 ;=> 1
((constantly nil))                                   ;=> nil
(identity nil)                                       ;=> nil
(identity)
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: clojure.core/identity"
((fnil inc 0) nil)                                   ;=> 1
((fnil + 1 2) nil nil)                               ;=> 3
((fnil + 1 2 3) nil nil nil)                         ;=> 6
((fnil + 1 2 3) nil nil nil 10)                      ;=> 16
((fnil conj []) nil 1)                               ;=> [1]
((fnil inc 0) 5)                                     ;=> 6
((fnil vector :d) false)                             ;=> [false]
((fnil vector 1 2) nil)
;!! clojure.lang.ArityException "Wrong number of args (1) passed to: clojure.core/fnil/fn-N"
((every-pred even? pos?) 2)                          ;=> true
((every-pred even? pos?) 2 -2)                       ;=> false
((every-pred even?))                                 ;=> true
((every-pred even? pos? #(< % 10)) 2 4)              ;=> true
((every-pred even? pos? #(< % 10) integer?) 2 4 12)  ;=> false
((every-pred :a) {:a 1})                             ;=> true
((some-fn even? neg?) 1 -1)                          ;=> true
((some-fn even? neg?) 1)                             ;=> false
((some-fn :a :b) {:b 2})                             ;=> 2
((some-fn even?))                                    ;=> nil
((some-fn #{1} #{2} #{3}) 9 3)                       ;=> 3
((some-fn #{1} #{2} #{3} #{4}) 9 4)                  ;=> 4
(apply + [1 2 3])                                    ;=> 6
(apply + 1 2 [3])                                    ;=> 6
(apply + nil)                                        ;=> 0
(apply + 1 2 3 4 5 [6])                              ;=> 21
(apply str "abc")                                    ;=> "abc"
(apply hash-map {:a 1})
;!! IllegalArgumentException "No value supplied for key: [:a 1]"
(apply + 1)
;!! IllegalArgumentException "Don't know how to create ISeq from: java.lang.Long"
(apply vector (range 30))
;=> [0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29]
(apply max (map inc [1 2]))                          ;=> 3
(apply (fn [a & r] [a r]) [1])                       ;=> [1 nil]
(apply (fn [a & r] [a (count r)]) (range 100))       ;=> [0 99]
(apply (fn [& r] r) [])                              ;=> nil
(first (apply (fn [& r] r) (range)))                 ;=> 0
(apply (fn [a b] [a b]) [1 2 3])
;!! clojure.lang.ArityException "Wrong number of args (3) passed to: cases/evalN/fn-N"
(apply {:a 1} [:a])                                  ;=> 1
(apply :a [{:a 1}])                                  ;=> 1
(apply)
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: clojure.core/apply"
(apply + 1 "a")                                      ;!! ClassCastException
(let [n (atom 0) f (memoize (fn [x] (swap! n inc) x))] [(f 1) (f 1) (f 2) @n])  ;=> [1 1 2 2]
(let [n (atom 0) f (memoize (fn [x] (swap! n inc) nil))] [(f 1) (f 1) @n])  ;=> [nil nil 1]
(let [n (atom 0) f (memoize (fn [& xs] (swap! n inc) (apply + xs)))] [(f 1 2) (f 1 2) (f) (f) @n])
;=> [3 3 0 0 2]
((memoize +) 1 2)                                    ;=> 3
(def fib (memoize (fn [n] (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2)))))))
(fib 80)                                             ;=> 23416728348467685
(trampoline (fn f [n] (if (zero? n) :done #(f (dec n)))) 10000)  ;=> :done
(trampoline + 1 2)                                   ;=> 3
(trampoline (constantly 1))                          ;=> 1
(trampoline (fn [] (fn [] (fn [] 3))))               ;=> 3
(def my-odd?)
(defn my-even? [n] (if (zero? n) true #(my-odd? (dec n))))
(defn my-odd? [n] (if (zero? n) false #(my-even? (dec n))))
(trampoline my-even? 10001)                          ;=> false
((completing +) 1)                                   ;=> 1
(fn? inc)                                            ;=> true
(fn? :a)                                             ;=> false
(fn? {})                                             ;=> false
(fn? (fn []))                                        ;=> true
(fn? #'inc)                                          ;=> false
(ifn? inc)                                           ;=> true
(ifn? :a)                                            ;=> true
(ifn? 'a)                                            ;=> true
(ifn? {})                                            ;=> true
(ifn? #{})                                           ;=> true
(ifn? [])                                            ;=> true
(ifn? #'inc)                                         ;=> true
(ifn? 1)                                             ;=> false
(ifn? "a")                                           ;=> false
(ifn? nil)                                           ;=> false

((fn [] 1))                                              ;=> 1
((fn [x] x) 1)                                           ;=> 1
((fn [x & r] [x r]) 1 2 3)                               ;=> [1 (2 3)]
((fn [x & r] [x r]) 1)                                   ;=> [1 nil]
((fn [& r] r))                                           ;=> nil
((fn ([] 0) ([x] 1) ([x y] 2)))                          ;=> 0
((fn ([] 0) ([x] 1) ([x y & z] [:rest z])) 1 2)          ;=> [:rest nil]
((fn ([] 0) ([x] 1) ([x y & z] [:rest z])) 1 2 3 4)      ;=> [:rest (3 4)]
((fn f [n] (if (zero? n) 1 (* n (f (dec n))))) 10)       ;=> 3628800
((fn [x]) 1)                                             ;=> nil
((fn [a b] a) 1)
;!! clojure.lang.ArityException "Wrong number of args (1) passed to: cases/evalN/fn-N"
((fn [a] a))
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: cases/evalN/fn-N"
((fn [a] a) 1 2)
;!! clojure.lang.ArityException "Wrong number of args (2) passed to: cases/evalN/fn-N"
((fn [a b & c] c) 1)
;!! clojure.lang.ArityException "Wrong number of args (1) passed to: cases/evalN/fn-N"
((fn ([a] 1) ([a b c] 3)) 1 2)
;!! clojure.lang.ArityException "Wrong number of args (2) passed to: cases/evalN/fn-N"
((fn [a a] a) 1 2)                                       ;=> 2
((fn [x] {:pre [(pos? x)]} x) 1)                         ;=> 1
((fn [x] {:pre [(pos? x)]} x) -1)
;!! AssertionError "Assert failed: (pos? x)"
((fn [x] {:post [(pos? %)]} x) 1)                        ;=> 1
((fn [x] {:post [(pos? %)]} x) -1)
;!! AssertionError "Assert failed: (pos? %)"
((fn [x] {:pre [(pos? x) (even? x)] :post [(string? %)]} (str x)) 3)
;!! AssertionError "Assert failed: (even? x)"
((fn [x] {:a x}) 1)                                      ;=> {:a 1}
((fn [x] {:pre 1} x) 1)
;!! IllegalArgumentException "Don't know how to create ISeq from: java.lang.Long"
(#(+ 1 %) 2)                                             ;=> 3
(#(+ %1 %2) 1 2)                                         ;=> 3
(#(vector % %2 %&) 1 2 3 4)                              ;=> [1 2 (3 4)]
(#(apply + %&) 1 2 3)                                    ;=> 6
(#(vector %3) 1 2 3)                                     ;=> [3]
(#(do %&))                                               ;=> nil
(#() )                                                   ;=> ()
(#(identity {:a %}) 1)                                   ;=> {:a 1}
(map #(vector %) [1 2])                                  ;=> ([1] [2])
(let [f (fn [x] (fn [y] (+ x y)))] ((f 1) 2))            ;=> 3
(let [fs (map (fn [i] (fn [] i)) (range 3))] (map #(%) fs))  ;=> (0 1 2)
(let [fs (loop [i 0 fs []] (if (< i 3) (recur (inc i) (conj fs #(* i 10))) fs))] (mapv #(%) fs))
;=> [0 10 20]
(let [x 1 f (fn [] x) x 2] [(f) x])                      ;=> [1 2]
(letfn [(ev? [n] (if (zero? n) true (od? (dec n)))) (od? [n] (if (zero? n) false (ev? (dec n))))] (ev? 100))
;=> true
(letfn [(f ([] (f 1)) ([x] [x]))] (f))                   ;=> [1]
(letfn [] 1)                                             ;=> 1
(letfn [(f [x] (g x)) (g [x] (inc x))] (map f [1 2]))    ;=> (2 3)
((fn [a b c d e f g h i j k l m n o p q r s t] t) 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20)
;=> 20
((fn [a b c d e f g h i j k l m n o p q r s t & u] u) 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22)
;=> (21 22)
(apply (fn [& xs] (count xs)) (range 25))                ;=> 25
(defn add "Adds." [a b] (+ a b))
(add 1 2)                                                ;=> 3
(add 1)
;!! clojure.lang.ArityException "Wrong number of args (1) passed to: cases/add"
(:doc (meta #'add))                                      ;=> "Adds."
(:arglists (meta #'add))                                 ;=> ([a b])
(defn multi ([a] 1) ([a b] 2) ([a b & c] 3))
(map #(apply multi (range %)) [1 2 3 9])                 ;=> (1 2 3 3)
(:arglists (meta #'multi))                               ;=> ([a] [a b] [a b & c])
(multi)
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: cases/multi"
(defn- hidden [] :hidden)
(:private (meta #'hidden))                               ;=> true
(defn with-attrs "Doc." {:added "1.0" :custom 5} [x] x)
(select-keys (meta #'with-attrs) [:added :custom :doc])  ;=> {:added "1.0", :custom 5, :doc "Doc."}
(defn ^:tagged tagged-fn [x] x)
(:tagged (meta #'tagged-fn))                             ;=> true
(defn trailing-attrs ([x] x) {:late true})
(:late (meta #'trailing-attrs))                          ;=> true
(defn checked [x] {:pre [(number? x)] :post [(< % 10)]} (* x 2))
(checked 4)                                              ;=> 8
(checked 5)
;!! AssertionError "Assert failed: (< % 10)"
(checked :a)
;!! AssertionError "Assert failed: (number? x)"
(defn nested [& {:keys [a b] :or {b 2}}] [a b])
(nested :a 1)                                            ;=> [1 2]
(nested {:a 1 :b 3})                                     ;=> [1 3]
(nested :a 1 {:b 4})                                     ;=> [1 4]
(nested :a)                                              ;=> [nil 2]
(defn many-args [a b & more] (count more))
(many-args 1 2)                                          ;=> 0
(apply many-args 1 2 (range 10))                         ;=> 10
((with-meta (fn [x] x) {:m 1}) 2)                        ;=> 2
(meta (with-meta (fn [x] x) {:m 1}))                     ;=> {:m 1}
((memfn length) "abc")                                   ;=> 3
(map (memfn toUpperCase) ["a"])                          ;=> ("A")
((bound-fn [] 1))                                        ;=> 1
(defn variadic-empty [& args] (nil? args))
(variadic-empty)                                         ;=> true
(str (fn? variadic-empty) (ifn? variadic-empty))         ;=> "truetrue"
(defn self-call [n acc] (if (zero? n) acc (recur (dec n) (+ acc n))))
(self-call 100000 0)                                     ;=> 5000050000
(defn)
(defn 5 [])
(defn f)
(fn [x &] x)
;!! clojure.lang.ExceptionInfo "Call to clojure.core/fn did not conform to spec."
(fn [5] 1)
;!! clojure.lang.ExceptionInfo "Call to clojure.core/fn did not conform to spec."
(fn ([x] 1) ([y] 2))
;!! RuntimeException "Can't have 2 overloads with same arity"
(fn ([x & y] 1) ([a b & c] 2))
;!! RuntimeException "Can't have more than 1 variadic overload"
(fn ([x y z] 1) ([& a] 2))
;!! RuntimeException "Can't have fixed arity function with more params than variadic function"
