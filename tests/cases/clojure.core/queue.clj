;; The persistent queue.  Since 0.1.

(def q (conj clojure.lang.PersistentQueue/EMPTY 1 2 3))
(seq q)                                                ;=> (1 2 3)
(peek q)                                               ;=> 1
(seq (pop q))                                          ;=> (2 3)
(peek (pop (pop (pop q))))                             ;=> nil
(seq (pop (pop (pop q))))                              ;=> nil
(count q)                                              ;=> 3
(empty? clojure.lang.PersistentQueue/EMPTY)            ;=> true
(seq (into clojure.lang.PersistentQueue/EMPTY [1 2]))  ;=> (1 2)
(= q [1 2 3])                                          ;=> true
(= q '(1 2 3))                                         ;=> true
(hash q)                                               ;=> 736442005
(first q)                                              ;=> 1
(rest q)                                               ;=> (2 3)
(seq (conj q nil))                                     ;=> (1 2 3 nil)
(meta (with-meta q {:m 1}))                            ;=> {:m 1}
(peek clojure.lang.PersistentQueue/EMPTY)              ;=> nil
(seq (pop clojure.lang.PersistentQueue/EMPTY))         ;=> nil
(coll? q)                                              ;=> true
(sequential? q)                                        ;=> true
(vector? q)                                            ;=> false
(seq? q)                                               ;=> false
(list? q)                                              ;=> true
(counted? q)                                           ;=> true
(seq (empty q))                                        ;=> nil
(reduce + q)                                           ;=> 6
(loop [q (conj clojure.lang.PersistentQueue/EMPTY 1) out []] (if (< (count out) 5) (recur (conj (pop q) (* 2 (peek q)) (inc (peek q))) (conj out (peek q))) out))
;=> [1 2 2 4 3]
