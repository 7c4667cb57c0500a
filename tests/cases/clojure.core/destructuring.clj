;; Destructuring in let, fn, loop, for: vectors, maps, rests, defaults, nested.  Since 0.1.

(let [[a b] [1 2]] [a b])                                 ;=> [1 2]
(let [[a b] [1]] [a b])                                   ;=> [1 nil]
(let [[a b] nil] [a b])                                   ;=> [nil nil]
(let [[a b] '(1 2 3)] [a b])                              ;=> [1 2]
(let [[a & r] [1 2 3]] [a r])                             ;=> [1 (2 3)]
(let [[a & r] [1]] [a r])                                 ;=> [1 nil]
(let [[& r] [1 2]] r)                                     ;=> (1 2)
(let [[& r] []] r)                                        ;=> nil
(let [[a b :as all] [1 2 3]] [a b all])                   ;=> [1 2 [1 2 3]]
(let [[a & r :as all] [1 2]] [a r all])                   ;=> [1 (2) [1 2]]
(let [[[a b] c] [[1 2] 3]] [a b c])                       ;=> [1 2 3]
(let [[a _ _ b] [1 2 3 4]] [a b])                         ;=> [1 4]
(let [[a b] "xy"] [a b])                                  ;=> [\x \y]
(let [[a b] {:a 1}] [a b])
;!! UnsupportedOperationException "nth not supported on this type: PersistentArrayMap"
(let [[a] #{1}] a)
;!! UnsupportedOperationException "nth not supported on this type: PersistentHashSet"
(let [[a] 5] a)
;!! UnsupportedOperationException "nth not supported on this type: Long"
(let [[] [1]] :ok)                                        ;=> :ok
(let [[a & [b & [c]]] [1 2 3]] [a b c])                   ;=> [1 2 3]
(let [[a & {:keys [b]}] [1 :b 2]] [a b])                  ;=> [1 2]
(let [[a] [nil] [b] [false]] [a b])                       ;=> [nil false]
(let [[a b c] (range)] [a b c])                           ;=> [0 1 2]
(let [[a & r] (range)] (take 2 r))                        ;=> (1 2)
(let [[a & r :as s] "abc"] [a r s])                       ;=> [\a (\b \c) "abc"]
(let [{a :a} {:a 1}] a)                                   ;=> 1
(let [{a :a b :b} {:a 1}] [a b])                          ;=> [1 nil]
(let [{:keys [a b]} {:a 1 :b 2}] [a b])                   ;=> [1 2]
(let [{:keys [a b]} nil] [a b])                           ;=> [nil nil]
(let [{:keys [a] :or {a 5}} {}] a)                        ;=> 5
(let [{:keys [a] :or {a 5}} {:a nil}] a)                  ;=> nil
(let [{:keys [a] :or {a 5}} {:a false}] a)                ;=> false
(let [{:keys [a] :as m} {:a 1 :b 2}] [a m])               ;=> [1 {:a 1, :b 2}]
(let [{:strs [a b]} {"a" 1}] [a b])                       ;=> [1 nil]
(let [{:syms [a b]} {'a 1 'b 2}] [a b])                   ;=> [1 2]
(let [{:keys [:a :b]} {:a 1 :b 2}] [a b])                 ;=> [1 2]
(let [{:keys [x/a y/b]} {:x/a 1 :y/b 2}] [a b])           ;=> [1 2]
(let [{:x/keys [a b]} {:x/a 1 :x/b 2}] [a b])             ;=> [1 2]
(let [{:keys [:x/a]} {:x/a 1}] a)                         ;=> 1
(let [{:x/syms [a]} {'x/a 1}] a)                          ;=> 1
(let [{:keys [::q]} {::q 1}] q)                           ;=> 1
(let [{::keys [q]} {::q 2}] q)                            ;=> 2
(let [{[a b] :p} {:p [1 2]}] [a b])                       ;=> [1 2]
(let [{{c :c} :b} {:b {:c 1}}] c)                         ;=> 1
(let [{:keys [a] {:keys [b]} :in} {:a 1 :in {:b 2}}] [a b])  ;=> [1 2]
(let [{a 0 b 1} [10 20]] [a b])                           ;=> [10 20]
(let [{a "k"} {"k" 1}] a)                                 ;=> 1
(let [{a [1 2]} {[1 2] 3}] a)                             ;=> 3
(let [{a nil} {nil 1}] a)                                 ;=> 1
(let [{:keys [a]} '(:a 1)] a)                             ;=> 1
(let [{:keys [a]} '({:a 1})] a)                           ;=> 1
(let [{:keys [a]} [:a 1]] a)                              ;=> nil
(let [{:keys [a]} "str"] a)                               ;=> nil
(let [{a :a, :or {a (throw (ex-info "never" {}))}} {:a 1}] a)
;!! clojure.lang.ExceptionInfo "never"
(let [{:keys [a b] :or {b 2}} {:a 1} c b] [a b c])        ;=> [1 2 2]
(let [{:keys [a b] :or {a 1 b a}} {:a 5}] b)              ;=> 5
(let [x 1 {:keys [a] :or {a x}} {}] a)                    ;=> 1
(let [{a :a :as m :or {a 2}} {}] [a m])                   ;=> [2 {}]
(let [[{:keys [a]} {:keys [b]}] [{:a 1} {:b 2}]] [a b])   ;=> [1 2]
(let [[a [b [c [d]]]] [1 [2 [3 [4]]]]] [a b c d])         ;=> [1 2 3 4]
(let [{:keys []} {:a 1}] :ok)                             ;=> :ok
(let [{} {:a 1}] :ok)                                     ;=> :ok
(let [{:keys [first]} {:first 1}] first)                  ;=> 1
(let [{:keys [a b] :or {b :dflt}} (sorted-map :a 1)] [a b])  ;=> [1 :dflt]
((fn [[a b]] [a b]) [1 2])                                ;=> [1 2]
((fn [{:keys [a]}] a) {:a 1})                             ;=> 1
((fn [a & [b c]] [a b c]) 1 2)                            ;=> [1 2 nil]
((fn [& {:keys [a b]}] [a b]) :a 1 :b 2)                  ;=> [1 2]
((fn [& {:keys [a b]}] [a b]) {:a 1 :b 2})                ;=> [1 2]
((fn [& {:keys [a b]}] [a b]) :a 1 {:b 2})                ;=> [1 2]
((fn [& {:keys [a] :or {a 3}}] a))                        ;=> 3
((fn [x & {:keys [a] :as opts}] [x a opts]) 0 :a 1 :z 2)  ;=> [0 1 {:a 1, :z 2}]
((fn [x & {:as opts}] opts) 0)                            ;=> nil
((fn [& {:keys [a]}] a) :a)                               ;=> nil
((fn [[a & r] {:keys [b]}] [a r b]) [1 2 3] {:b 4})       ;=> [1 (2 3) 4]
(loop [[a & r] [1 2 3] acc 0] (if a (recur r (+ acc a)) acc))  ;=> 6
(loop [{:keys [n acc]} {:n 3 :acc 1}] (if (zero? n) acc (recur {:n (dec n) :acc (* acc n)})))  ;=> 6
(for [[k v] {:a 1} {:keys [x]} [{:x v}]] [k x])           ;=> ([:a 1])
(doseq [[a b] [[1 2]]] a)                                 ;=> nil
(let [a 1 [a b] [2 a]] [a b])                             ;=> [2 1]
(let [[a a] [1 2]] a)                                     ;=> 2
(let [[x :as y] [1 2] {:keys [z] :as w} {:z 3}] [x y z w])  ;=> [1 [1 2] 3 {:z 3}]
(defn point-sum [{:keys [x y] :or {x 0 y 0}}] (+ x y))
(point-sum {:x 1})                                        ;=> 1
(point-sum {})                                            ;=> 0
(point-sum nil)                                           ;=> 0
(defn opt-args [a & {:keys [b] :or {b :default}}] [a b])
[(opt-args 1) (opt-args 1 :b 2) (opt-args 1 :c 2)]        ;=> [[1 :default] [1 2] [1 :default]]
(:arglists (meta #'opt-args))                             ;=> ([a & {:keys [b], :or {b :default}}])
(let [[a & b & c] [1 2 3]] a)
;!! clojure.lang.ExceptionInfo "Call to clojure.core/let did not conform to spec."
(let [[a :as] [1]] a)
;!! clojure.lang.ExceptionInfo "Call to clojure.core/let did not conform to spec."
(let [{:keys a} {}] a)
;!! clojure.lang.ExceptionInfo "Call to clojure.core/let did not conform to spec."
(let [(a b) [1 2]] a)
;!! clojure.lang.ExceptionInfo "Call to clojure.core/let did not conform to spec."
(let [[a :huh b] [1 2]] a)
;!! clojure.lang.ExceptionInfo "Call to clojure.core/let did not conform to spec."
(destructure '[a 1])                                      ;=> [a 1]
(destructure '[a 1 b 2])                                  ;=> [a 1 b 2]
