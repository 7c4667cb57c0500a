;; map, filter, remove, keep and their indexed kin: one seq from others.  Since 0.1.

(map inc [1 2 3])                                         ;=> (2 3 4)
(map inc nil)                                             ;=> ()
(map + [1 2 3] [10 20])                                   ;=> (11 22)
(map + [1 2] [10 20] [100 200])                           ;=> (111 222)
(map list [1 2] [3 4] [5 6] [7 8])                        ;=> ((1 3 5 7) (2 4 6 8))
(map vector (range) [:a :b])                              ;=> ([0 :a] [1 :b])
(map first {:a 1 :b 2})                                   ;=> (:a :b)
(map {:a 1 :b 2} [:a :b :c])                              ;=> (1 2 nil)
(map :k [{:k 1} {} nil])                                  ;=> (1 nil nil)
(map #{1 2} [1 2 3])                                      ;=> (1 2 nil)
(map str "abc")                                           ;=> ("a" "b" "c")
(map inc 5)
;!! IllegalArgumentException "Don't know how to create ISeq from: java.lang.Long"
(map inc [1 nil])                                         ;!! NullPointerException
(map 5 [1])                                               ;!! ClassCastException
(map)
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: clojure.core/map"
(map nil [])                                              ;=> ()
(take 3 (map inc (range)))                                ;=> (1 2 3)
(into [] (map inc) [1 2])                                 ;=> [2 3]
(sequence (map +) [1 2 3] [10 20 30])                     ;=> (11 22 33)
(sequence (map vector) [1 2] [3 4] [5 6])                 ;=> ([1 3 5] [2 4 6])
(let [n (atom 0)] (map #(swap! n + %) [1 2]) @n)          ;=> 0
(let [n (atom 0)] (doall (map #(swap! n + %) [1 2])) @n)  ;=> 3
(let [n (atom 0)] (first (map (fn [x] (swap! n inc) x) (range 100))) @n)  ;=> 32
(let [n (atom 0)] (first (map (fn [x] (swap! n inc) x) (vec (range 100)))) @n)  ;=> 32
(let [n (atom 0)] (first (map (fn [x] (swap! n inc) x) (list 1 2 3 4))) @n)  ;=> 1
(let [n (atom 0)] (first (map (fn [x _] (swap! n inc) x) (range 100) (range 100))) @n)  ;=> 1
(let [n (atom 0)] (nth (map (fn [x] (swap! n inc) x) (range 100)) 40) @n)  ;=> 64
(realized? (map inc [1 2]))                               ;=> false
(let [s (map inc [1 2])] (first s) (realized? s))         ;=> true

(mapv inc [1 2 3])             ;=> [2 3 4]
(mapv inc nil)                 ;=> []
(mapv + [1 2] [3 4])           ;=> [4 6]
(mapv + [1 2] [3 4] [5 6])     ;=> [9 12]
(mapv vector [1] [2] [3] [4])  ;=> [[1 2 3 4]]
(vector? (mapv inc '(1)))      ;=> true
(mapv identity {:a 1})         ;=> [[:a 1]]

(map-indexed vector [:a :b])            ;=> ([0 :a] [1 :b])
(map-indexed + [10 20])                 ;=> (10 21)
(map-indexed vector nil)                ;=> ()
(map-indexed vector "ab")               ;=> ([0 \a] [1 \b])
(into [] (map-indexed vector) [:a :b])  ;=> [[0 :a] [1 :b]]
(take 2 (map-indexed vector (range)))   ;=> ([0 0] [1 1])

(mapcat reverse [[1 2] [3 4]])            ;=> (2 1 4 3)
(mapcat list [1 2] [:a :b])               ;=> (1 :a 2 :b)
(mapcat identity nil)                     ;=> ()
(mapcat identity [nil [1] nil [2 3]])     ;=> (1 2 3)
(mapcat identity [[1] 2])
;!! IllegalArgumentException "Don't know how to create ISeq from: java.lang.Long"
(into [] (mapcat identity) [[1] [2 3]])   ;=> [1 2 3]
(into [] (mapcat #(repeat % %)) [1 2 3])  ;=> [1 2 2 3 3 3]
(take 3 (mapcat #(list % %) (range)))     ;=> (0 0 1)
(mapcat seq {:a 1 :b 2})                  ;=> (:a 1 :b 2)

(filter even? (range 10))                            ;=> (0 2 4 6 8)
(filter even? nil)                                   ;=> ()
(filter even? [])                                    ;=> ()
(filter identity [1 nil 2 false])                    ;=> (1 2)
(filter #{:a} [:a :b :a])                            ;=> (:a :a)
(filter :k [{:k 1} {:k nil}])                        ;=> ({:k 1})
(filter (fn [[k v]] (> v 1)) {:a 1 :b 2})            ;=> ([:b 2])
(into [] (filter even?) (range 5))                   ;=> [0 2 4]
(into {} (filter (comp odd? val)) {:a 1 :b 2 :c 3})  ;=> {:a 1, :c 3}
(filter even? [1 nil])
;!! IllegalArgumentException "Argument must be an integer: "
(filter even? 3)
;!! IllegalArgumentException "Don't know how to create ISeq from: java.lang.Long"
(filter)
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: clojure.core/filter"
(filterv even? (range 5))                            ;=> [0 2 4]
(filterv even? nil)                                  ;=> []
(remove even? (range 5))                             ;=> (1 3)
(remove nil? [1 nil 2])                              ;=> (1 2)
(remove even? nil)                                   ;=> ()
(into [] (remove even?) (range 5))                   ;=> [1 3]
(let [n (atom 0)] (first (filter (fn [x] (swap! n inc) true) (range 100))) @n)  ;=> 32

(keep #(if (odd? %) (* % %)) (range 6))                  ;=> (1 9 25)
(keep identity [nil false 1])                            ;=> (false 1)
(keep seq [[] [1] nil])                                  ;=> ((1))
(keep identity nil)                                      ;=> ()
(into [] (keep #(get {:a 1 :b false} %)) [:a :b :c])     ;=> [1 false]
(keep {:a 1 :b 2} [:a :c :b])                            ;=> (1 2)
(keep-indexed (fn [i x] (if (odd? i) x)) [:a :b :c :d])  ;=> (:b :d)
(keep-indexed vector nil)                                ;=> ()
(into [] (keep-indexed (fn [i x] (when (pos? x) i))) [-1 2 0 3])  ;=> [1 3]

(replace {1 :one 2 :two} [1 2 3])   ;=> [:one :two 3]
(replace {1 :one} '(1 2))           ;=> (:one 2)
(replace [10 11 12] [0 2 5])        ;=> [10 12 5]
(replace {nil :nil} [nil 1])        ;=> [:nil 1]
(vector? (replace {} [1]))          ;=> true
(into [] (replace {1 :one}) [1 2])  ;=> [:one 2]
(replace {} nil)                    ;=> ()
