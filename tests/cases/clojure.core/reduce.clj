;; reduce, reductions, reduce-kv, transduce, into, run!: folding.  Since 0.1.

(reduce + [1 2 3])                                  ;=> 6
(reduce + [])                                       ;=> 0
(reduce + nil)                                      ;=> 0
(reduce + [5])                                      ;=> 5
(reduce + 10 [])                                    ;=> 10
(reduce + 10 nil)                                   ;=> 10
(reduce + 10 [1 2])                                 ;=> 13
(reduce conj [] '(1 2 3))                           ;=> [1 2 3]
(reduce (fn [a x] (if (> x 3) (reduced a) (+ a x))) 0 (range 10))  ;=> 6
(reduce (fn [a x] (if (> x 3) (reduced a) (+ a x))) (range))  ;=> 6
(reduce (fn [_ x] (reduced x)) [1 2 3])             ;=> 2
(reduce (fn [_ x] (reduced x)) [1])                 ;=> 1
(reduce (fn [a b] (str a b)) "abc")                 ;=> "abc"
(reduce (fn [a [k v]] (+ a v)) 0 {:a 1 :b 2})       ;=> 3
(reduce (fn [] :called) [])                         ;=> :called
(reduce (fn [a b] :never) [:only])                  ;=> :only
(reduce max #{3 1 2})                               ;=> 3
(reduce + 0 (list 1 2 3))                           ;=> 6
(reduce + (map inc (range 100)))                    ;=> 5050
(reduce + (take 5 (iterate inc 1)))                 ;=> 15
(reduce + 5)
;!! IllegalArgumentException "Don't know how to create ISeq from: java.lang.Long"
(reduce - 10 [1 2 3])                               ;=> 4
(reduce 5 [1 2])                                    ;!! ClassCastException
(reduce)
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: clojure.core/reduce"
(reduce +)
;!! clojure.lang.ArityException "Wrong number of args (1) passed to: clojure.core/reduce"
(reduce conj () (range 5))                          ;=> (4 3 2 1 0)
@(reduce (fn [a b] (reduced (reduced b))) 0 [1 2])  ;=> 1
(reduced? (reduce (fn [a b] (reduced (reduced b))) 0 [1 2]))  ;=> true

(reductions + [1 2 3 4])         ;=> (1 3 6 10)
(reductions + [])                ;=> (0)
(reductions + nil)               ;=> (0)
(reductions + 10 [1 2])          ;=> (10 11 13)
(reductions conj [] '(1 2))      ;=> ([] [1] [1 2])
(reductions (fn [a x] (if (> x 2) (reduced :stop) (+ a x))) [1 2 3 4])  ;=> (1 3 :stop)
(take 3 (reductions + (range)))  ;=> (0 1 3)

(reduce-kv (fn [m k v] (assoc m v k)) {} {:a 1 :b 2})  ;=> {1 :a, 2 :b}
(reduce-kv (fn [a i v] (+ a (* i v))) 0 [10 20 30])    ;=> 80
(reduce-kv (fn [a k v] (reduced k)) nil {:a 1})        ;=> :a
(reduce-kv (fn [a k v] :never) :init nil)              ;=> :init
(reduce-kv (fn [a k v] :never) :init {})               ;=> :init
(reduce-kv (fn [a k v] (conj a [k v])) [] (sorted-map :b 2 :a 1))  ;=> [[:a 1] [:b 2]]
(reduce-kv + 0 '(1 2))                                 ;!! ClassCastException
(reduce-kv (fn [a i v] (if (= i 2) (reduced a) (+ a v))) 0 [1 2 4 8])  ;=> 3

(transduce (map inc) + [1 2 3])                          ;=> 9
(transduce (map inc) + 10 [1 2 3])                       ;=> 19
(transduce (map inc) conj [1 2])                         ;=> [2 3]
(transduce (take 2) conj [] (range))                     ;=> [0 1]
(transduce identity + [])                                ;=> 0
(transduce (filter odd?) + nil)                          ;=> 0
(transduce (comp (filter odd?) (map inc)) conj [1 2 3])  ;=> [2 4]
(transduce (map inc) (completing + str) 0 [1 2])         ;=> "5"
(transduce (partition-all 2) (completing conj) [] [1 2 3])  ;=> [[1 2] [3]]
(transduce cat conj [] [[1] [2 3]])                      ;=> [1 2 3]
((completing conj) [1])                                  ;=> [1]
((completing conj count) [1])                            ;=> 1
((completing conj) [1] 2)                                ;=> [1 2]
((completing conj))                                      ;=> []

(into [] '(1 2))                                    ;=> [1 2]
(into () [1 2 3])                                   ;=> (3 2 1)
(into #{} [1 1 2])                                  ;=> #{1 2}
(into {} [[:a 1] [:b 2]])                           ;=> {:a 1, :b 2}
(into {} [{:a 1} {:b 2}])                           ;=> {:a 1, :b 2}
(into {} '((:a 1)))                                 ;!! ClassCastException
(into {:a 1} nil)                                   ;=> {:a 1}
(into nil [1 2])                                    ;=> (2 1)
(into nil nil)                                      ;=> nil
(into)                                              ;=> []
(into [1])                                          ;=> [1]
(into [] (map inc) [1 2])                           ;=> [2 3]
(into (sorted-map) {:b 1 :a 2})                     ;=> {:a 2, :b 1}
(into (with-meta [] {:m 1}) [1])                    ;=> [1]
(meta (into (with-meta [] {:m 1}) [1]))             ;=> {:m 1}
(meta (into (with-meta #{} {:m 1}) (map inc) [1]))  ;=> {:m 1}
(into [] {:a 1})                                    ;=> [[:a 1]]
(into {} [[1 2 3]])
;!! IllegalArgumentException "Vector arg to map conj must be a pair"
(into {} [1])
;!! IllegalArgumentException "Don't know how to create ISeq from: java.lang.Long"
(into [1] "ab")                                     ;=> [1 \a \b]
(into 5 [1])                                        ;!! ClassCastException
(into [] 5)
;!! IllegalArgumentException "Don't know how to create ISeq from: java.lang.Long"
(into (list 1) (list 2 3))                          ;=> (3 2 1)

(run! identity [1 2])                                    ;=> nil
(let [a (atom [])] (run! #(swap! a conj %) [1 2 3]) @a)  ;=> [1 2 3]
(run! (fn [x] (reduced x)) [1 2])                        ;=> nil
(with-out-str (run! print nil))                          ;=> ""

@(reduced 1)                              ;=> 1
(reduced? (reduced 1))                    ;=> true
(reduced? 1)                              ;=> false
(unreduced (reduced 1))                   ;=> 1
(unreduced 1)                             ;=> 1
(reduced? (ensure-reduced 1))             ;=> true
(reduced? @(ensure-reduced (reduced 1)))  ;=> false

(every? even? [2 4])                    ;=> true
(every? even? [])                       ;=> true
(every? even? nil)                      ;=> true
(every? even? [1 2])                    ;=> false
(every? #{1 2} [1 2 1])                 ;=> true
(every? even? 5)
;!! IllegalArgumentException "Don't know how to create ISeq from: java.lang.Long"
(some even? [1 2 3])                    ;=> true
(some even? [1 3])                      ;=> nil
(some even? nil)                        ;=> nil
(some #{2} [1 2 3])                     ;=> 2
(some {:a 1} [:b :a])                   ;=> 1
(some nil? [nil])                       ;=> true
(some #{nil} [nil])                     ;=> nil
(some #(if (even? %) (* % %)) [1 4 2])  ;=> 16
(not-any? even? [1 3])                  ;=> true
(not-any? even? nil)                    ;=> true
(not-every? even? [2 3])                ;=> true
(not-every? even? [])                   ;=> false

(eduction (map inc) [1 2])                             ;=> (2 3)
(eduction (map inc) (filter even?) [1 2 3])            ;=> (2 4)
(into [] (eduction (map inc) (take 2) (range)))        ;=> [1 2]
(reduce + (eduction (map inc) [1 2]))                  ;=> 5
(seq (eduction (map inc) []))                          ;=> nil
(sequence [1 2])                                       ;=> (1 2)
(sequence nil)                                         ;=> ()
(sequence (map inc) [1 2])                             ;=> (2 3)
(sequence (map inc) nil)                               ;=> ()
(sequence (filter odd?) [])                            ;=> ()
(take 2 (sequence (map inc) (range)))                  ;=> (1 2)
(sequence (mapcat #(range %)) [1 2 3])                 ;=> (0 0 1 0 1 2)
(let [n (atom 0)] (sequence (map #(do (swap! n inc) %)) []) @n)  ;=> 0
(into [] (halt-when #{3}) [1 2 3 4])                   ;=> 3
(into [] (halt-when #{3} (fn [r x] [r x])) [1 2 3 4])  ;=> [[1 2] 3]
(into [] (halt-when #{9}) [1 2])                       ;=> [1 2]
(into [] cat [[1 2] nil [3]])                          ;=> [1 2 3]
(into #{} cat [[1 2] [2 3]])                           ;=> #{1 3 2}
