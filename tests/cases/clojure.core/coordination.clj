;; Refs, promises and locks, used by one thread only.  Since 0.1.

(let [p (promise)] (deliver p 1) @p)                ;=> 1
(let [p (promise)] [(realized? p) (do (deliver p 1) (realized? p))])  ;=> [false true]
(let [p (promise)] (deliver p 1) (deliver p 2) @p)  ;=> 1
(deref (promise) 1 :timeout)                        ;=> :timeout
(let [r (ref 1)] (dosync (alter r inc)) @r)         ;=> 2
(let [r (ref 1)] (dosync (ref-set r 5) (commute r + 10)) @r)  ;=> 15
(let [a (ref 10) b (ref 0)] (dosync (alter a - 3) (alter b + 3)) [@a @b])  ;=> [7 3]
(let [r (ref 1)] (alter r inc))
;!! IllegalStateException "No transaction running"
(let [r (ref 1)] (try (dosync (ref-set r 2) (throw (ex-info "x" {}))) (catch Exception e nil)) @r)
;=> 1
(let [r (ref 1)] (dosync (ensure r)))               ;=> 1
(dosync 1 2)                                        ;=> 2
(let [a (atom 0)] (locking a (swap! a inc)))        ;=> 1
