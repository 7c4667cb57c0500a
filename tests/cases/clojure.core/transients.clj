;; Transients: transient, persistent!, conj!, assoc!, dissoc!, disj!, pop!.  Since 0.1.

(persistent! (conj! (transient []) 1))                    ;=> [1]
(persistent! (transient []))                              ;=> []
(persistent! (assoc! (transient {}) :a 1))                ;=> {:a 1}
(persistent! (assoc! (transient {}) :a 1 :b 2))           ;=> {:a 1, :b 2}
(persistent! (assoc! (transient {}) :a))
;!! clojure.lang.ArityException "Wrong number of args (2) passed to: clojure.core/assoc!"
(persistent! (dissoc! (transient {:a 1 :b 2}) :a))        ;=> {:b 2}
(persistent! (dissoc! (transient {:a 1 :b 2 :c 3}) :a :b))  ;=> {:c 3}
(persistent! (conj! (transient #{}) 1))                   ;=> #{1}
(persistent! (disj! (transient #{1 2}) 1))                ;=> #{2}
(persistent! (disj! (transient #{1 2 3}) 1 2))            ;=> #{3}
(persistent! (pop! (transient [1 2])))                    ;=> [1]
(persistent! (pop! (transient [])))
;!! IllegalStateException "Can't pop empty vector"
(persistent! (assoc! (transient [1 2]) 0 :a))             ;=> [:a 2]
(persistent! (assoc! (transient [1 2]) 2 :a))             ;=> [1 2 :a]
(persistent! (assoc! (transient [1 2]) 3 :a))             ;!! IndexOutOfBoundsException
(persistent! (assoc! (transient [1 2]) :k :a))
;!! IllegalArgumentException "Key must be integer"
(persistent! (conj! (transient {}) [:a 1]))               ;=> {:a 1}
(persistent! (conj! (transient {}) {:a 1 :b 2}))          ;=> {:a 1, :b 2}
(persistent! (conj! (transient {}) [:a]))
;!! IllegalArgumentException "Vector arg to map conj must be a pair"
(persistent! (conj! (transient {:a 1}) nil))              ;=> {:a 1}
(persistent! (conj!))                                     ;=> []
(persistent! (conj! (transient [1])))                     ;=> [1]
(count (transient [1 2]))                                 ;=> 2
(count (transient {:a 1}))                                ;=> 1
(count (transient #{1}))                                  ;=> 1
(nth (transient [1 2]) 1)                                 ;=> 2
(nth (transient [1 2]) 5 :none)                           ;=> :none
(get (transient [1 2]) 0)                                 ;=> 1
(get (transient {:a 1}) :a)                               ;=> 1
(get (transient {:a 1}) :b :none)                         ;=> :none
(get (transient #{1}) 1)                                  ;=> 1
(:a (transient {:a 1}))                                   ;=> 1
((transient {:a 1}) :a)                                   ;=> 1
((transient [1 2]) 1)                                     ;=> 2
((transient #{1}) 1)                                      ;=> 1
(contains? (transient {:a 1}) :a)                         ;=> true
(contains? (transient [1]) 0)                             ;=> true
(contains? (transient #{1}) 2)                            ;=> false
(find (transient {:a 1}) :a)                              ;=> [:a 1]
(transient '(1))                                          ;!! ClassCastException
(transient nil)                                           ;!! NullPointerException
(transient (sorted-map))                                  ;!! ClassCastException
(transient "a")                                           ;!! ClassCastException
(let [t (transient [])] (persistent! t) (conj! t 1))
;!! IllegalAccessError "Transient used after persistent! call"
(let [t (transient {})] (persistent! t) (assoc! t 1 1))
;!! IllegalAccessError "Transient used after persistent! call"
(let [t (transient #{})] (persistent! t) (conj! t 1))
;!! IllegalAccessError "Transient used after persistent! call"
(let [t (transient [])] (persistent! t) (persistent! t))
;!! IllegalAccessError "Transient used after persistent! call"
(let [t (transient [1])] (persistent! t) (nth t 0))
;!! IllegalAccessError "Transient used after persistent! call"
(let [v [1 2] t (transient v)] (assoc! t 0 :x) (persistent! t) v)  ;=> [1 2]
(let [m {:a 1} t (transient m)] (assoc! t :a 2) [(persistent! t) m])  ;=> [{:a 2} {:a 1}]
(persistent! (reduce conj! (transient []) (range 50)))
;=> [0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49]
(count (persistent! (reduce #(assoc! %1 %2 %2) (transient {}) (range 1000))))  ;=> 1000
(persistent! (reduce #(assoc! %1 %2 %2) (transient {}) (range 12)))
;=> {0 0, 7 7, 1 1, 4 4, 6 6, 3 3, 2 2, 11 11, 9 9, 5 5, 10 10, 8 8}
(persistent! (reduce dissoc! (transient (zipmap (range 20) (range))) (range 18)))
;=> {19 19, 18 18}
(persistent! (reduce disj! (transient (set (range 20))) (range 17)))  ;=> #{17 19 18}
(persistent! (reduce (fn [t _] (pop! t)) (transient (vec (range 100))) (range 98)))  ;=> [0 1]
(meta (persistent! (transient (with-meta [] {:m 1}))))    ;=> nil
(meta (persistent! (transient (with-meta {} {:m 1}))))    ;=> nil
(seq (transient [1]))
;!! IllegalArgumentException "Don't know how to create ISeq from: clojure.lang.PersistentVector$TransientVector"
(conj (transient []) 1)                                   ;!! ClassCastException
(conj! [] 1)                                              ;!! ClassCastException
(assoc! {} 1 1)                                           ;!! ClassCastException
(persistent! [])                                          ;!! ClassCastException
(first (transient [1]))
;!! IllegalArgumentException "Don't know how to create ISeq from: clojure.lang.PersistentVector$TransientVector"
(vector? (transient []))                                  ;=> false
(coll? (transient []))                                    ;=> false
(= (transient []) (transient []))                         ;=> false
(let [t (transient [])] (= t t))                          ;=> true
