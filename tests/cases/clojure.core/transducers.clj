;; Transducers: every built-in in every context, early termination, state, completion.  Since 0.1.

(into [] (comp (map inc) (filter even?)) (range 6))       ;=> [2 4 6]
(into [] (comp (filter even?) (map inc)) (range 6))       ;=> [1 3 5]
(into [] (comp cat (map inc)) [[1 2] [3]])                ;=> [2 3 4]
(into [] (comp (mapcat range) (distinct)) [1 2 3])        ;=> [0 1 2]
(into [] (comp (take 3) (drop 1)) (range))                ;=> [1 2]
(into [] (comp (drop 1) (take 3)) (range))                ;=> [1 2 3]
(into [] (comp (take-while #(< % 5)) (partition-all 2)) (range))  ;=> [[0 1] [2 3] [4]]
(into [] (comp (partition-by even?) (map count)) [1 3 2 4 4 1])  ;=> [2 3 1]
(into [] (comp (partition-all 2) (mapcat reverse)) (range 5))  ;=> [1 0 3 2 4]
(into [] (comp (map-indexed vector) (filter (comp odd? first))) [:a :b :c :d])  ;=> [[1 :b] [3 :d]]
(into [] (comp (keep #(when (odd? %) (* 10 %))) (interpose :sep)) (range 5))  ;=> [10 :sep 30]
(into [] (comp (dedupe) (take-nth 2)) [1 1 2 2 3 3 4 5])  ;=> [1 3 5]
(into [] (comp (remove nil?) (keep-indexed #(if (even? %1) %2))) [nil 1 nil 2 3])  ;=> [1 3]
(into [] (comp (replace {1 :one}) (map str)) [1 2])       ;=> [":one" "2"]
(into #{} (map #(mod % 3)) (range 10))                    ;=> #{0 1 2}
(into {} (map (juxt identity str)) [1 2])                 ;=> {1 "1", 2 "2"}
(into () (map inc) [1 2 3])                               ;=> (4 3 2)
(into (sorted-set) (map -) [1 2 3])                       ;=> #{-3 -2 -1}
(transduce (comp (map inc) (filter odd?)) + (range 5))    ;=> 9
(transduce (map inc) + 100 (range 5))                     ;=> 115
(transduce (map inc) max [3 9 2])
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: clojure.core/max"
(transduce (map str) str [1 2 3])                         ;=> "123"
(transduce (map str) (completing str count) "" [1 22 333])  ;=> 6
(transduce (take 2) + [1 2 3 4])                          ;=> 3
(transduce (comp (take 5) (partition-all 2)) conj (range))  ;=> [[0 1] [2 3] [4]]
(transduce (map identity) (fn ([] :init) ([r] [:done r]) ([r x] [r x])) [1 2])
;=> [:done [[:init 1] 2]]
(transduce (map identity) (fn ([r] [:done r]) ([r x] (reduced [r x]))) 0 [1 2 3])  ;=> [:done [0 1]]
(transduce (partition-all 3) (fn ([r] r) ([r x] (conj r (count x)))) [] (range 7))  ;=> [3 3 1]
(sequence (comp (map inc) (filter even?)) (range 6))      ;=> (2 4 6)
(sequence (map vector) [1 2 3] [:a :b])                   ;=> ([1 :a] [2 :b])
(sequence (comp (map +) (filter even?)) [1 2 3] [1 3 5])  ;=> (2 8)
(sequence (take 2) [1 2 3])                               ;=> (1 2)
(sequence (mapcat list) [1 2] [3 4])                      ;=> (1 3 2 4)
(sequence (partition-all 2) (range 5))                    ;=> ([0 1] [2 3] [4])
(sequence cat [[1] [2]])                                  ;=> (1 2)
(take 3 (sequence (map inc) (range)))                     ;=> (1 2 3)
(first (sequence (filter #(> % 100)) (range)))            ;=> 101
(eduction (map inc) (filter even?) (range 6))             ;=> (2 4 6)
(reduce + 0 (eduction (filter odd?) (range 6)))           ;=> 9
(let [n (atom 0) e (eduction (map #(do (swap! n inc) %)) [1 2 3])] (reduce + e) (reduce + e) @n)
;=> 6
(into [] (eduction (take 2) (eduction (map inc) (range))))  ;=> [1 2]
(count (eduction (map inc) [1 2 3]))
;!! UnsupportedOperationException "count not supported on this type: Eduction"
(seq (eduction (filter neg?) [1]))                        ;=> nil
(let [xf (take 2)] [(into [] xf [1 2 3]) (into [] xf [4 5 6])])  ;=> [[1 2] [4 5]]
(let [xf (comp (dedupe) (map inc))] [(into [] xf [1 1 2]) (sequence xf [2 2])])  ;=> [[2 3] (3)]
(defn my-map [f] (fn [rf] (fn ([] (rf)) ([r] (rf r)) ([r x] (rf r (f x))))))
(into [] (my-map inc) [1 2])                              ;=> [2 3]
(sequence (my-map str) [1 2])                             ;=> ("1" "2")
(defn take-until [pred] (fn [rf] (fn ([] (rf)) ([r] (rf r)) ([r x] (let [r (rf r x)] (if (pred x) (ensure-reduced r) r))))))
(into [] (take-until #(> % 3)) (range))                   ;=> [0 1 2 3 4]
(into [] (comp (take-until #{2}) (map inc)) (range))      ;=> [1 2 3]
(defn running-sum [rf] (let [s (volatile! 0)] (fn ([] (rf)) ([r] (rf r)) ([r x] (rf r (vswap! s + x))))))
(into [] running-sum [1 2 3])                             ;=> [1 3 6]
(into [] (comp running-sum (filter even?)) (range 6))     ;=> [0 6 10]
(defn flushing [rf] (fn ([] (rf)) ([r] (rf (unreduced (rf r :end)))) ([r x] (rf r x))))
(into [] flushing [1 2])                                  ;=> [1 2 :end]
(into [] (comp flushing (take 2)) [1 2 3])                ;=> [1 2]
(into [] (comp (take 2) flushing) [1 2 3])                ;=> [1 2 :end]
(let [log (atom [])] (into [] (comp (map #(do (swap! log conj [:a %]) %)) (map #(do (swap! log conj [:b %]) %))) [1 2]) @log)
;=> [[:a 1] [:b 1] [:a 2] [:b 2]]
(let [n (atom 0)] (into [] (comp (map #(do (swap! n inc) %)) (take 2)) (range 100)) @n)  ;=> 2
(let [n (atom 0)] (first (sequence (map #(do (swap! n inc) %)) (range 100))) @n)  ;=> 33
(((map inc) conj) [] 1)                                   ;=> [2]
(((map +) conj) [] 1 2)                                   ;=> [3]
(((filter odd?) conj) [] 2)                               ;=> []
(((map inc) conj))                                        ;=> []
(reduced? (((take 1) conj) [] 1))                         ;=> true
(reduce ((map inc) +) 0 [1 2])                            ;=> 5
(reduce ((comp (map inc) (filter even?)) conj) [] [1 2 3])  ;=> [2 4]
(((partition-all 2) conj) [])                             ;=> []
(let [rf ((partition-all 2) conj)] (rf (rf (rf [] 1) 2)))  ;=> [[1 2]]
(let [rf ((partition-all 2) conj)] (rf (rf [] 1)))        ;=> [[1]]
(let [rf ((interpose 0) conj)] (reduce rf [] [1 2 3]))    ;=> [1 0 2 0 3]
((cat conj) [] [1 2])                                     ;=> [1 2]
(into [] (random-sample 1.0) [1 2])                       ;=> [1 2]
(into [] (halt-when neg?) [1 -2 3])                       ;=> -2
(transduce (halt-when neg? (fn [r x] (conj r [:halted x]))) conj [] [1 -2 3])  ;=> [1 [:halted -2]]
(into [] (mapcat (fn [x] nil)) [1 2])                     ;=> []
(into [] (comp (mapcat #(range %)) (take 4)) (range))     ;=> [0 0 1 0]
(into [] (take 0) (range))                                ;=> []
(into [] (drop-while even?) [2 4 5 6])                    ;=> [5 6]
(into [] (map inc) nil)                                   ;=> []
(into [] (map inc) "a")                                   ;!! ClassCastException
(into [] 5 [1])                                           ;!! ClassCastException
(into [] (comp) [1 2])                                    ;=> [1 2]
(into [] identity [1 2])                                  ;=> [1 2]
(transduce cat + [[1 2] [3]])                             ;=> 6
(run! identity (eduction (map inc) [1]))                  ;=> nil
(reduce-kv (fn [a k v] (+ a v)) 0 (into {} (map (fn [x] [x x])) (range 4)))  ;=> 6
(vec (sequence (comp (filter odd?) (map #(* % %)) (take 3)) (range)))  ;=> [1 9 25]
(let [[a b & c] (sequence (map inc) (range 4))] [a b c])  ;=> [1 2 (3 4)]
(into [] (comp (distinct) (map inc)) [1 1 2])             ;=> [2 3]
(into [] (comp (take-nth 3) (map-indexed vector)) (range 9))  ;=> [[0 0] [1 3] [2 6]]
(into [1] (partition-by identity) [])                     ;=> [1]
(into [] (partition-all 1) [1 2])                         ;=> [[1] [2]]
(into [] (keep identity) [nil false 0])                   ;=> [false 0]
