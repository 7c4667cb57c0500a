;; range, repeat, iterate, cycle, concat, lazy-seq and others that make seqs.  Since 0.1.

(range 5)                                        ;=> (0 1 2 3 4)
(range 0)                                        ;=> ()
(range -3)                                       ;=> ()
(range 2 5)                                      ;=> (2 3 4)
(range 5 2)                                      ;=> ()
(range 0 10 3)                                   ;=> (0 3 6 9)
(range 10 0 -3)                                  ;=> (10 7 4 1)
(range 5 0)                                      ;=> ()
(range 0 1 1/3)                                  ;=> (0 1/3 2/3)
(range 0 1 0.25)                                 ;=> (0 0.25 0.5 0.75)
(range 1.5 4)                                    ;=> (1.5 2.5 3.5)
(take 3 (range 0 10 0))                          ;=> (0 0 0)
(take 2 (range 5 5 0))                           ;=> ()
(take 3 (range))                                 ;=> (0 1 2)
(range 3N)                                       ;=> (0 1 2)
(range 0 3 1N)                                   ;=> (0 1N 2N)
(count (range 1000))                             ;=> 1000
(count (range 0 10 3))                           ;=> 4
(nth (range 100) 99)                             ;=> 99
(last (range 10))                                ;=> 9
(contains? (set (range 5)) 4)                    ;=> true
(= (range 3) [0 1 2])                            ;=> true
(hash (range 3))                                 ;=> -1475093015
(= (hash (range 3)) (hash '(0 1 2)))             ;=> true
(reduce + (range 101))                           ;=> 5050
(range "a")                                      ;!! ClassCastException
(range nil)                                      ;!! NullPointerException
(range 0 3 nil)                                  ;!! NullPointerException
(rest (range 1))                                 ;=> ()
(seq (range 0))                                  ;=> nil
(conj (range 2) :x)                              ;=> (:x 0 1)
(empty (range 3))                                ;=> ()
(chunked-seq? (seq (range 10)))                  ;=> true
(counted? (range 10))                            ;=> true
(drop 3 (range 6))                               ;=> (3 4 5)
(reverse (range 4))                              ;=> (3 2 1 0)
(peek (range 3))                                 ;!! ClassCastException
(range 9223372036854775806 9223372036854775807)  ;=> (9223372036854775806)
(range -5 5 4)                                   ;=> (-5 -1 3)

(repeat 3 :x)                                             ;=> (:x :x :x)
(repeat 0 :x)                                             ;=> ()
(repeat -1 :x)                                            ;=> ()
(take 2 (repeat :x))                                      ;=> (:x :x)
(repeat 2 nil)                                            ;=> (nil nil)
(first (repeat 1))                                        ;=> 1
(reduce + (repeat 4 2))                                   ;=> 8
(repeatedly 3 (constantly 1))                             ;=> (1 1 1)
(take 2 (repeatedly (constantly :x)))                     ;=> (:x :x)
(let [n (atom 0)] (doall (repeatedly 3 #(swap! n inc))))  ;=> (1 2 3)
(repeatedly 0 inc)                                        ;=> ()
(replicate 2 :a)                                          ;=> (:a :a)
(take 5 (iterate #(* 2 %) 1))                             ;=> (1 2 4 8 16)
(first (iterate inc nil))                                 ;=> nil
(nth (iterate inc 0) 50)                                  ;=> 50
(reduce (fn [a x] (if (> x 10) (reduced a) (+ a x))) 0 (iterate inc 1))  ;=> 55
(take 5 (cycle [1 2]))                                    ;=> (1 2 1 2 1)
(cycle [])                                                ;=> ()
(cycle nil)                                               ;=> ()
(take 3 (cycle "ab"))                                     ;=> (\a \b \a)
(first (cycle [1 2]))                                     ;=> 1
(take 4 (rest (cycle [1 2 3])))                           ;=> (2 3 1 2)

(concat)                                                  ;=> ()
(concat [1])                                              ;=> (1)
(concat [1] nil [2 3] '(4))                               ;=> (1 2 3 4)
(concat nil nil)                                          ;=> ()
(concat [1] "ab" {:k 1})                                  ;=> (1 \a \b [:k 1])
(concat [1] 2)
;!! IllegalArgumentException "Don't know how to create ISeq from: java.lang.Long"
(take 3 (concat [1] (range)))                             ;=> (1 0 1)
(apply concat [[1] [2]])                                  ;=> (1 2)
(lazy-cat [1] [2 3])                                      ;=> (1 2 3)
(lazy-cat)                                                ;=> ()
(take 2 (lazy-cat [1] [2] (throw (ex-info "never" {}))))  ;=> (1 2)
(lazy-seq nil)                                            ;=> ()
(lazy-seq [1 2])                                          ;=> (1 2)
(lazy-seq)                                                ;=> ()
(lazy-seq 5)
;!! IllegalArgumentException "Don't know how to create ISeq from: java.lang.Long"
(take 5 ((fn f [n] (lazy-seq (cons n (f (inc n))))) 0))   ;=> (0 1 2 3 4)
(let [n (atom 0) s (lazy-seq (swap! n inc) [1])] (first s) (first s) @n)  ;=> 1
(let [n (atom 0) s (lazy-seq (swap! n inc) [1])] @n)      ;=> 0
(realized? (lazy-seq [1]))                                ;=> false
(seq (lazy-seq nil))                                      ;=> nil
(= (lazy-seq nil) ())                                     ;=> true
(= (lazy-seq [1]) [1])                                    ;=> true
(= nil (lazy-seq nil))                                    ;=> false
(take 10 ((fn fib [a b] (lazy-seq (cons a (fib b (+ a b))))) 0 1))  ;=> (0 1 1 2 3 5 8 13 21 34)
(meta (with-meta (lazy-seq [1]) {:a 1}))                  ;=> {:a 1}

(cons 1 nil)           ;=> (1)
(cons 1 [2 3])         ;=> (1 2 3)
(cons nil nil)         ;=> (nil)
(cons 1 2)
;!! IllegalArgumentException "Don't know how to create ISeq from: java.lang.Long"
(cons 0 "ab")          ;=> (0 \a \b)
(cons [:a 1] {:b 2})   ;=> ([:a 1] [:b 2])
(cons 1)
;!! clojure.lang.ArityException "Wrong number of args (1) passed to: clojure.core/cons-N"
(seq? (cons 1 nil))    ;=> true
(list? (cons 1 nil))   ;=> true
(list? (cons 1 '(2)))  ;=> false
(list 1 2 3)           ;=> (1 2 3)
(list)                 ;=> ()
(list nil)             ;=> (nil)
(list* 1 2 [3 4])      ;=> (1 2 3 4)
(list* [1 2])          ;=> (1 2)
(list* nil)            ;=> nil
(list* 1 nil)          ;=> (1)
(list* 1 2 3 4 [5])    ;=> (1 2 3 4 5)
(list* 1)
;!! IllegalArgumentException "Don't know how to create ISeq from: java.lang.Long"
(list? (list* 1 [2]))  ;=> false

(seq [1 2])              ;=> (1 2)
(seq [])                 ;=> nil
(seq nil)                ;=> nil
(seq "")                 ;=> nil
(seq "ab")               ;=> (\a \b)
(seq {:a 1})             ;=> ([:a 1])
(seq #{})                ;=> nil
(seq ())                 ;=> nil
(seq 5)
;!! IllegalArgumentException "Don't know how to create ISeq from: java.lang.Long"
(seq :a)
;!! IllegalArgumentException "Don't know how to create ISeq from: clojure.lang.Keyword"
(seq 'a)
;!! IllegalArgumentException "Don't know how to create ISeq from: clojure.lang.Symbol"
(seq inc)
;!! IllegalArgumentException "Don't know how to create ISeq from: clojure.core$inc"
(seq (object-array 2))   ;=> (nil nil)
(seq (int-array [1 2]))  ;=> (1 2)

(tree-seq sequential? seq [1 [2 [3]] 4])                 ;=> ([1 [2 [3]] 4] 1 [2 [3]] 2 [3] 3 4)
(tree-seq map? vals {:a {:b 1} :c 2})                    ;=> ({:a {:b 1}, :c 2} {:b 1} 1 2)
(tree-seq (constantly false) seq 1)                      ;=> (1)
(filter (complement sequential?) (tree-seq sequential? seq [1 [2 [3]]]))  ;=> (1 2 3)
(flatten [1 [2 [3 '(4)]] 5])                             ;=> (1 2 3 4 5)
(flatten nil)                                            ;=> ()
(flatten 5)                                              ;=> ()
(flatten [])                                             ;=> ()
(flatten {:a 1})                                         ;=> ()
(flatten [{:a [1]} #{2} [3]])                            ;=> ({:a [1]} #{2} 3)
(flatten [nil [nil]])                                    ;=> (nil nil)
(flatten "abc")                                          ;=> ()
(xml-seq {:tag :a :content [{:tag :b :content ["t"]}]})
;=> ({:tag :a, :content [{:tag :b, :content ["t"]}]} {:tag :b, :content ["t"]} "t")
(map :tag (xml-seq {:tag :a :content [{:tag :b :content ["t"]}]}))  ;=> (:a :b nil)

(zipmap [:a :b] [1 2])   ;=> {:a 1, :b 2}
(zipmap [:a :b :c] [1])  ;=> {:a 1}
(zipmap [:a] [1 2])      ;=> {:a 1}
(zipmap nil nil)         ;=> {}
(zipmap [:a :a] [1 2])   ;=> {:a 2}
(zipmap "ab" (range))    ;=> {\a 0, \b 1}

(for [x [1 2 3]] (* x x))                              ;=> (1 4 9)
(for [x [1 2] y [:a :b]] [x y])                        ;=> ([1 :a] [1 :b] [2 :a] [2 :b])
(for [x (range 6) :when (even? x)] x)                  ;=> (0 2 4)
(for [x (range) :while (< x 3)] x)                     ;=> (0 1 2)
(for [x [1 2 3] :let [y (* x 2)] :when (> y 2)] y)     ;=> (4 6)
(for [x [1 2] y (range x)] [x y])                      ;=> ([1 0] [2 0] [2 1])
(for [x nil] x)                                        ;=> ()
(for [[k v] {:a 1 :b 2}] [v k])                        ;=> ([1 :a] [2 :b])
(for [x (range 4) :while (< x 3) y (range 4) :when (= x y)] [x y])  ;=> ([0 0] [1 1] [2 2])
(for [x (range 3) y (range 3) :while (< y x)] [x y])   ;=> ([1 0] [2 0] [2 1])
(for [x []] x)                                         ;=> ()
(for [x 5] x)
;!! IllegalArgumentException "Don't know how to create ISeq from: java.lang.Long"
(take 2 (for [x (range) y [:a]] [x y]))                ;=> ([0 :a] [1 :a])
(for [x [1] y [2] z [3]] [x y z])                      ;=> ([1 2 3])
(for [{:keys [a]} [{:a 1} {}]] a)                      ;=> (1 nil)
(for [x [[1 2] [3]] y x] y)                            ;=> (1 2 3)
(for [x (range 3) :let [y (* x 10)] z [y (inc y)]] z)  ;=> (0 1 10 11 20 21)
(let [n (atom 0)] (first (for [x (range 100)] (swap! n inc))) @n)  ;=> 32
(for [x])
;!! clojure.lang.ArityException "Wrong number of args (1) passed to: clojure.core/for"
(for [x [1] :bad 1] x)
;!! IllegalArgumentException "Invalid 'for' keyword :bad"

(with-out-str (doseq [x [1 2] y [:a :b]] (print x y "")))  ;=> "1 :a 1 :b 2 :a 2 :b "
(with-out-str (doseq [x (range 5) :when (odd? x)] (print x)))  ;=> "13"
(with-out-str (doseq [x (range 5) :while (< x 2) :let [y (* x x)]] (print y)))  ;=> "01"
(doseq [x [1]] x)                           ;=> nil
(doseq [] :once)                            ;=> :once
(let [a (atom [])] (doseq [x [1 2] :let [y (inc x)] z [x y]] (swap! a conj z)) @a)  ;=> [1 2 2 3]
(with-out-str (dotimes [i 3] (print i)))    ;=> "012"
(dotimes [i 0] :x)                          ;=> nil
(dotimes [i -1] :x)                         ;=> nil
(with-out-str (dotimes [i 2.5] (print i)))  ;=> "01"
(doall (map inc [1 2]))                     ;=> (2 3)
(doall 1 (map inc [1 2 3]))                 ;=> (2 3 4)
(dorun (map inc [1 2]))                     ;=> nil
(dorun 1 [1 2])                             ;=> nil
(doall nil)                                 ;=> nil
(let [n (atom 0)] (dorun (map (fn [x] (swap! n inc)) (list 1 2 3))) @n)  ;=> 3

(count [1 2])                           ;=> 2
(count nil)                             ;=> 0
(count "abc")                           ;=> 3
(count {:a 1})                          ;=> 1
(count #{1 2})                          ;=> 2
(count '(1 2))                          ;=> 2
(count (map inc [1 2]))                 ;=> 2
(count (first {:a 1}))                  ;=> 2
(count 5)
;!! UnsupportedOperationException "count not supported on this type: Long"
(count :a)
;!! UnsupportedOperationException "count not supported on this type: Keyword"
(count (int-array 3))                   ;=> 3
(bounded-count 3 (range 10))            ;=> 10
(bounded-count 3 [1 2 3 4 5])           ;=> 5
(bounded-count 3 (map inc (range 10)))  ;=> 3
(bounded-count 3 (iterate inc 0))       ;=> 3
(counted? [1])                          ;=> true
(counted? '(1))                         ;=> true
(counted? (map inc [1]))                ;=> false
(counted? {})                           ;=> true
(counted? nil)                          ;=> false
(counted? "a")                          ;=> false
(empty? [])                             ;=> true
(empty? nil)                            ;=> true
(empty? "")                             ;=> true
(empty? (lazy-seq nil))                 ;=> true
(empty? [nil])                          ;=> false
(empty? 5)
;!! IllegalArgumentException "Don't know how to create ISeq from: java.lang.Long"
(not-empty [])                          ;=> nil
(not-empty [1])                         ;=> [1]
(not-empty "")                          ;=> nil
(not-empty "a")                         ;=> "a"
(not-empty nil)                         ;=> nil
(not-empty {})                          ;=> nil
(empty [1 2])                           ;=> []
(empty '(1))                            ;=> ()
(empty {:a 1})                          ;=> {}
(empty #{1})                            ;=> #{}
(empty nil)                             ;=> nil
(empty "abc")                           ;=> nil
(empty 5)                               ;=> nil
(empty (sorted-map 1 2))                ;=> {}
(empty (map inc [1]))                   ;=> ()
(empty (first {:a 1}))                  ;=> nil
(meta (empty (with-meta [1] {:m 1})))   ;=> {:m 1}
(meta (empty (with-meta '(1) {:m 1})))  ;=> {:m 1}
(any? nil)                              ;=> true

(chunked-seq? (seq [1 2]))                    ;=> true
(chunked-seq? (seq '(1)))                     ;=> false
(chunked-seq? (map inc [1]))                  ;=> false
(chunked-seq? (seq (map inc [1])))            ;=> true
(count (chunk-first (seq (range 100))))       ;=> 32
(count (chunk-first (seq (vec (range 40)))))  ;=> 32
(chunk-rest (seq [1 2]))                      ;=> ()
(chunk-next (seq [1 2]))                      ;=> nil
(first (chunk-rest (seq (vec (range 40)))))   ;=> 32
(let [b (chunk-buffer 3)] (chunk-append b 1) (chunk-append b 2) (chunk-cons (chunk b) '(3)))
;=> (1 2 3)
(chunk-cons (chunk (chunk-buffer 1)) '(3))    ;=> (3)
