;; map, filter, remove, keep, take and take-while in rows: order of effects, shared parts, errors.  Since 0.1.

(let [log (atom [])] (run! #(swap! log conj [:end %]) (map (fn [x] (swap! log conj x) x) (list 1 2 3))) @log)
;=> [1 [:end 1] 2 [:end 2] 3 [:end 3]]
(let [log (atom [])] (run! #(swap! log conj [:end %]) (map (fn [x] (swap! log conj x) x) [1 2 3])) @log)
;=> [1 2 3 [:end 1] [:end 2] [:end 3]]
(let [log (atom [])] (run! #(swap! log conj [:end %]) (take 2 (map (fn [x] (swap! log conj x) x) (list 1 2 3)))) @log)
;=> [1 [:end 1] 2 [:end 2]]
(let [log (atom [])] (run! #(swap! log conj [:end %]) (take 2 (map (fn [x] (swap! log conj x) x) [1 2 3]))) @log)
;=> [1 2 3 [:end 1] [:end 2]]
(let [log (atom [])] (dorun (filter (fn [x] (swap! log conj [:f x]) (odd? x)) (map (fn [x] (swap! log conj [:m x]) x) (range 4)))) @log)
;=> [[:m 0] [:m 1] [:m 2] [:m 3] [:f 0] [:f 1] [:f 2] [:f 3]]
(let [log (atom [])] (dorun (filter (fn [x] (swap! log conj [:f x]) (odd? x)) (map (fn [x] (swap! log conj [:m x]) x) (list 0 1 2 3)))) @log)
;=> [[:m 0] [:f 0] [:m 1] [:f 1] [:m 2] [:f 2] [:m 3] [:f 3]]
(let [log (atom [])] (into [] (map (fn [x] (swap! log conj [:b x]) x) (filter (fn [x] (swap! log conj [:a x]) true) (list 1 2)))) @log)
;=> [[:a 1] [:b 1] [:a 2] [:b 2]]
(let [n (atom 0)] (first (take 3 (iterate (fn [x] (swap! n inc) (inc x)) 0))) @n)  ;=> 0
(let [n (atom 0)] (doall (take 3 (iterate (fn [x] (swap! n inc) (inc x)) 0))) @n)  ;=> 2
(let [n (atom 0)] (doall (take-while #(< % 3) (map (fn [x] (swap! n inc) x) (list 1 2 3 4 5)))) @n)
;=> 3
(let [n (atom 0)] (doall (take-while #(< % 3) (map (fn [x] (swap! n inc) x) (range 100)))) @n)
;=> 32
(let [n (atom 0)] (first (filter #(> % 40) (map (fn [x] (swap! n inc) x) (range 100)))) @n)  ;=> 64
(let [n (atom 0)] (first (keep (fn [x] (swap! n inc) (when (> x 2) x)) (list 1 2 3 4 5))) @n)  ;=> 3
(loop [s (seq (take 3 (list 1 2 3))), seen []] (if s (recur (next s) (conj seen s)) seen))
;=> [(1 2 3) (2 3) (3)]
(loop [s (seq (take 3 (range 9))), seen []] (if s (recur (next s) (conj seen (first s))) seen))
;=> [0 1 2]
(loop [s (seq (map inc (list 1 2 3))), seen []] (if s (recur (next s) (conj seen (first s))) seen))
;=> [2 3 4]
(let [s (take 5 (range 10)), a (next s)] [(count s) a (next s) (identical? (next s) (next s))])
;=> [5 (1 2 3 4) (1 2 3 4) true]
(let [s (seq (take 3 (list 1 2 3))), r (rest s)] [(first s) (first r) (next s) s])
;=> [1 2 (2 3) (1 2 3)]
(let [s (map inc (list 1 2 3)), t (rest s), u (rest t)] [s t u (next u)])
;=> [(2 3 4) (3 4) (4) nil]
(meta (next (with-meta (seq (take 3 (list 1 2 3))) {:a 1})))  ;=> nil
(let [s (with-meta (seq (take 3 (list 1 2 3))) {:a 1})] [(meta s) (next s)])  ;=> [{:a 1} (2 3)]
(realized? (map inc [1 2]))                              ;=> false
(let [s (map inc [1 2])] (seq s) (realized? s))          ;=> true
(class (take 2 [1]))                                     ;=> clojure.lang.LazySeq
(class (seq (take 2 [1])))                               ;=> clojure.lang.Cons
(class (seq (map inc [1])))                              ;=> clojure.lang.ChunkedCons
(class (seq (map inc (list 1))))                         ;=> clojure.lang.Cons
(chunked-seq? (seq (map inc (range 3))))                 ;=> true
(chunked-seq? (seq (filter odd? (vec (range 3)))))       ;=> true
(chunked-seq? (seq (take 2 (range 3))))                  ;=> false
(chunked-seq? nil)                                       ;=> false
(filter odd? (range 0 200 2))                            ;=> ()
(remove odd? (range 40))
;=> (0 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30 32 34 36 38)
(keep #(when (even? %) (- %)) (range 10))                ;=> (0 -2 -4 -6 -8)
(keep identity [false nil 1])                            ;=> (false 1)
(take 0 (map #(/ 1 %) [0]))                              ;=> ()
(take -1 [1 2])                                          ;=> ()
(take 2.5 (range 9))                                     ;=> (0 1 2)
(take 5/2 (range 9))                                     ;=> (0 1 2)
(take nil [1])                                           ;!! NullPointerException
(doall (take nil [1]))                                   ;!! NullPointerException
(doall (take :a [1]))                                    ;!! ClassCastException
(take 3 "abcdef")                                        ;=> (\a \b \c)
(take 1 {:a 1})                                          ;=> ([:a 1])
(take 2 nil)                                             ;=> ()
(take-while pos? [3 2 0 5])                              ;=> (3 2)
(take-while pos? nil)                                    ;=> ()
(map inc (take 3 (filter odd? (range))))                 ;=> (2 4 6)
(->> (range 100) (map #(* % %)) (remove even?) (take-while #(< % 500)) (filter #(zero? (mod % 3))) (take 2))
;=> (9 81)
(let [s (map (fn [x] (if (= x 2) (throw (ex-info "two" {})) x)) (list 1 2 3))] [(first s) (try (second s) (catch Exception e (ex-message e))) (try (second s) (catch Exception e (ex-message e)))])
;=> [1 "two" nil]
(doall (map 5 (list 1)))                                 ;!! ClassCastException
(doall (filter nil [1]))                                 ;!! NullPointerException
(doall (map inc [1 :a]))                                 ;!! ClassCastException
(doall (map (fn [a b] a) [1]))
;!! clojure.lang.ArityException "Wrong number of args (1) passed to: cases/evalN/fn-N"
(let [f (fn ([x] [:one x]) ([x & more] [:more x]))] (map f [1 2]))  ;=> ([:one 1] [:one 2])
(map (fn [& xs] xs) [1 2])                               ;=> ((1) (2))
(map (with-meta inc {:a 1}) [1])                         ;=> (2)
(map #'inc [1 2])                                        ;=> (2 3)
(mapv inc nil)                                           ;=> []
(mapv inc (eduction (map inc) [1 2]))                    ;=> [3 4]
(mapv inc (range 40))
;=> [1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40]
(mapv inc 5)
;!! IllegalArgumentException "Don't know how to create ISeq from: java.lang.Long"
(filterv odd? (range 9))                                 ;=> [1 3 5 7]
(filterv odd? (eduction (map inc) (range 9)))            ;=> [1 3 5 7 9]
(into (with-meta [1] {:m 1}) (list 2 3))                 ;=> [1 2 3]
(meta (into (with-meta [1] {:m 1}) (list 2 3)))          ;=> {:m 1}
(meta (into (with-meta {} {:m 1}) {:a 1}))               ;=> {:m 1}
(into () [1 2 3])                                        ;=> (3 2 1)
(into nil [1 2 3])                                       ;=> (3 2 1)
(into #{} [1 2 1])                                       ;=> #{1 2}
(into (sorted-map) {:b 1 :a 2})                          ;=> {:a 2, :b 1}
(into {} [[1 2] {3 4} nil])                              ;=> {1 2, 3 4}
(into {} [[1]])
;!! IllegalArgumentException "Vector arg to map conj must be a pair"
(into {} [1])
;!! IllegalArgumentException "Don't know how to create ISeq from: java.lang.Long"
(into [] nil)                                            ;=> []
(into [] 5)
;!! IllegalArgumentException "Don't know how to create ISeq from: java.lang.Long"
(into 5 [1])                                             ;!! ClassCastException
(into [0] (eduction (map inc) [1 2]))                    ;=> [0 2 3]
(into (subvec [1 2 3] 1) [4])                            ;=> [2 3 4]
(frequencies [1 :a 1 nil "x" "x" nil 1])                 ;=> {1 3, :a 1, nil 2, "x" 2}
(frequencies nil)                                        ;=> {}
(frequencies "hello")                                    ;=> {\h 1, \e 1, \l 2, \o 1}
(frequencies {:a 1})                                     ;=> {[:a 1] 1}
(frequencies (eduction (map odd?) (range 9)))            ;=> {false 5, true 4}
(frequencies [1 1N 1.0 [1] '(1)])                        ;=> {1 2, 1.0 1, [1] 2}
(count (frequencies (concat (range 100) (range 50))))    ;=> 100
(get (frequencies (concat (range 100) (range 50))) 49)   ;=> 2
(frequencies 5)
;!! IllegalArgumentException "Don't know how to create ISeq from: java.lang.Long"
(class (frequencies (range 8)))                          ;=> clojure.lang.PersistentArrayMap
(class (frequencies (range 20)))                         ;=> clojure.lang.PersistentHashMap
(reduce + (map inc (range 1000)))                        ;=> 500500
(reduce + (take 1000 (map inc (range 5000))))            ;=> 500500
(nth (map inc (list 1 2 3)) 1)                           ;=> 3
(count (take 3 (repeat 1)))                              ;=> 3
(Math/sqrt 2.25)                                         ;=> 1.5
(Math/sqrt 4)                                            ;=> 2.0
(Math/sqrt 1/4)                                          ;=> 0.5
(Math/sqrt -1.0)                                         ;=> ##NaN
(Math/sqrt nil)                                          ;!! NullPointerException
(Math/sqrt "a")                                          ;!! ClassCastException
(let [a (double-array 3)] [(aset a 1 2.5) (vec a)])      ;=> [2.5 [0.0 2.5 0.0]]
(let [a (double-array 2), f (fn [^doubles a ^long i] (aset a i 1.5))] [(f a 0) (vec a)])
;=> [1.5 [1.5 0.0]]
(let [a (int-array 2)] [(aset a 0 (inc 4)) (vec a)])     ;=> [5 [5 0]]
(let [a (object-array 2)] [(aset a 0 (str 1)) (vec a)])  ;=> ["1" ["1" nil]]
(loop [s (seq [1 2 3]) n 0] (if s (recur (next s) (+ n (first s))) n))  ;=> 6
(loop [s (seq [1 2 3]) n 0] (when s (if (= n 1) [s n] (recur (next s) (inc n)))))  ;=> [(2 3) 1]
(loop [x 3 log []] (if x (recur (when (pos? x) (dec x)) (conj log x)) log))  ;=> [3 2 1 0]
