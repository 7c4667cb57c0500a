;; State: atoms, watches, validators, volatiles, delays, dynamic vars, with-redefs.  Since 0.1.

@(atom 1)                                                 ;=> 1
(deref (atom nil))                                        ;=> nil
(let [a (atom 1)] (swap! a inc))                          ;=> 2
(let [a (atom 1)] (swap! a + 2))                          ;=> 3
(let [a (atom 1)] (swap! a + 2 3 4 5))                    ;=> 15
(let [a (atom 1)] [(reset! a 5) @a])                      ;=> [5 5]
(let [a (atom 1)] (swap-vals! a inc))                     ;=> [1 2]
(let [a (atom 1)] (reset-vals! a 9))                      ;=> [1 9]
(let [a (atom 1)] (swap-vals! a + 2 3 4))                 ;=> [1 10]
(let [a (atom 1)] [(compare-and-set! a 1 2) @a])          ;=> [true 2]
(let [a (atom 1)] [(compare-and-set! a 5 2) @a])          ;=> [false 1]
(let [a (atom {})] (swap! a assoc :a 1) (swap! a update :a inc) @a)  ;=> {:a 2}
(let [a (atom 1)] (try (swap! a (fn [_] (throw (ex-info "x" {})))) (catch Exception e nil)) @a)
;=> 1
(meta (atom 1 :meta {:m 1}))                              ;=> {:m 1}
(let [a (atom 1 :validator pos?)] (swap! a dec))
;!! IllegalStateException "Invalid reference state"
(let [a (atom 1 :validator pos?)] (try (reset! a -1) (catch IllegalStateException e (ex-message e))))
;=> "Invalid reference state"
(let [a (atom 1 :validator pos?)] (try (reset! a -1) (catch Exception e nil)) @a)  ;=> 1
(atom -1 :validator pos?)
;!! IllegalStateException "Invalid reference state"
(let [a (atom 1)] (set-validator! a pos?) (fn? (get-validator a)))  ;=> true
(let [a (atom 1)] (set-validator! a neg?))
;!! IllegalStateException "Invalid reference state"
(get-validator (atom 1))                                  ;=> nil
(let [a (atom 1) log (atom [])] (add-watch a :k (fn [k r o n] (swap! log conj [k (= r a) o n]))) (swap! a inc) (reset! a 7) @log)
;=> [[:k true 1 2] [:k true 2 7]]
(let [a (atom 1) log (atom [])] (add-watch a :k (fn [& _] (swap! log conj :w))) (remove-watch a :k) (swap! a inc) @log)
;=> []
(let [a (atom 1) log (atom [])] (add-watch a :k (fn [& _] (swap! log conj 1))) (add-watch a :k (fn [& _] (swap! log conj 2))) (swap! a inc) @log)
;=> [2]
(let [a (atom 1)] (= a (add-watch a :k (fn [& _]))))      ;=> true
(let [a (atom 1) log (atom [])] (add-watch a :k (fn [_ _ o n] (swap! log conj [o n]))) (reset! a 1) @log)
;=> [[1 1]]
(let [a (atom 1)] (alter-meta! a assoc :x 1) (meta a))    ;=> {:x 1}
(let [a (atom 1)] (reset-meta! a {:y 2}) (meta a))        ;=> {:y 2}
(swap! 1 inc)                                             ;!! ClassCastException
(reset! nil 1)                                            ;!! NullPointerException
(deref 5)                                                 ;!! ClassCastException
(deref nil)                                               ;!! NullPointerException
@(volatile! 1)                                            ;=> 1
(let [v (volatile! 1)] (vreset! v 2) @v)                  ;=> 2
(let [v (volatile! 1)] (vswap! v + 10))                   ;=> 11
(let [v (volatile! 1)] (vswap! v inc) @v)                 ;=> 2
(volatile? (volatile! 1))                                 ;=> true
(volatile? (atom 1))                                      ;=> false
(let [n (atom 0) d (delay (swap! n inc))] [@n @d @d @n])  ;=> [0 1 1 1]
(let [d (delay 1)] [(realized? d) @d (realized? d)])      ;=> [false 1 true]
(delay? (delay 1))                                        ;=> true
(delay? 1)                                                ;=> false
(force (delay 1))                                         ;=> 1
(force 5)                                                 ;=> 5
(force nil)                                               ;=> nil
(let [d (delay (throw (ex-info "boom" {})))] [(try @d (catch Exception e 1)) (try @d (catch Exception e 2))])
;=> [1 2]
(let [n (atom 0) d (delay (swap! n inc) (throw (ex-info "boom" {})))] (dotimes [_ 3] (try @d (catch Exception e nil))) @n)
;=> 1
(realized? 5)                                             ;!! ClassCastException

(def ^:dynamic *d* 1)
*d*                                                      ;=> 1
(binding [*d* 2] *d*)                                    ;=> 2
(binding [*d* 2] (binding [*d* 3] *d*))                  ;=> 3
(do (binding [*d* 2] *d*) *d*)                           ;=> 1
(binding [*d* 2] (set! *d* 5) *d*)                       ;=> 5
(set! *d* 5)
;!! IllegalStateException "Can't change/establish root binding of: *d* with set"
(defn read-d [] *d*)
(binding [*d* 9] (read-d))                               ;=> 9
(binding [*d* 9] (map (fn [_] *d*) [1 2]))               ;=> (1 1)
(binding [*d* 9] (doall (map (fn [_] *d*) [1 2])))       ;=> (9 9)
(binding [*d* 9] ((bound-fn [] *d*)))                    ;=> 9
(let [f (binding [*d* 9] (bound-fn [] *d*))] (f))        ;=> 9
(let [f (binding [*d* 9] (fn [] *d*))] (f))              ;=> 1
(let [f (binding [*d* 9] (bound-fn* read-d))] (f))       ;=> 9
(try (binding [*d* 2] (throw (ex-info "x" {}))) (catch Exception e *d*))  ;=> 1
(def not-dynamic 1)
(binding [not-dynamic 2] 1)
;!! IllegalStateException "Can't dynamically bind non-dynamic var: cases/not-dynamic"
(binding [] 1)                                           ;=> 1
(binding [*d*] 1)
;!! IllegalArgumentException "binding requires an even number of forms in binding vector in cases:N"
(binding [nope 1] 1)
;!! RuntimeException "Unable to resolve var: nope in this context"
(def ^:dynamic *e1* 1)
(binding [*d* 10 *e1* *d*] *e1*)                         ;=> 1
(let [f (fn [] *d*)] (with-bindings {#'*d* 7} (f)))      ;=> 7
(with-bindings* {#'*d* 8} (fn [x] [x *d*]) 1)            ;=> [1 8]
(contains? (get-thread-bindings) #'*d*)                  ;=> false
(binding [*d* 3] (get (get-thread-bindings) #'*d*))      ;=> 3
(thread-bound? #'*d*)                                    ;=> false
(binding [*d* 1] (thread-bound? #'*d*))                  ;=> true
(bound? #'*d*)                                           ;=> true
(try (push-thread-bindings {#'*d* 42}) *d* (finally (pop-thread-bindings)))  ;=> 42
(with-local-vars [x 1] @x)                               ;=> 1
(with-local-vars [x 1] (var-set x 2) (var-get x))        ;=> 2
(with-local-vars [x 1 y 2] (var-set x 10) (+ @x @y))     ;=> 12
(var-get #'*d*)                                          ;=> 1
(with-redefs [read-d (constantly :redefined)] (read-d))  ;=> :redefined
(do (with-redefs [read-d (constantly :redefined)] nil) (read-d))  ;=> 1
(try (with-redefs [read-d (constantly 1)] (throw (ex-info "x" {}))) (catch Exception e (read-d)))
;=> 1
(with-redefs-fn {#'read-d (constantly 5)} (fn [] (read-d)))  ;=> 5
(def counter 0)
(alter-var-root #'counter inc)                           ;=> 1
counter                                                  ;=> 1
(alter-var-root #'counter + 10 20)                       ;=> 31
(alter-var-root #'counter (constantly :c))               ;=> :c
(def watched 1)
(let [log (atom [])] (add-watch #'watched :w (fn [_ _ o n] (swap! log conj [o n]))) (alter-var-root #'watched inc) (remove-watch #'watched :w) @log)
;=> [[1 2]]
(do (set-validator! #'watched number?) (try (alter-var-root #'watched (constantly :x)) (catch IllegalStateException e (ex-message e))))
;=> "Invalid reference state"
(let [x (atom 0)] (add-watch x :t (fn [_ _ _ n] (when (= n 3) (throw (ex-info "three" {}))))) (try (dotimes [i 5] (swap! x inc)) (catch Exception e [(ex-message e) @x])))
;=> ["three" 3]
