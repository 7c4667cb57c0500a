;; Sets: literals, conj, disj, membership, sorted sets and maps with comparators, subseq.  Since 0.1.

#{}                                                   ;=> #{}
#{1 2 3}                                              ;=> #{1 3 2}
#{:a :b :c}                                           ;=> #{:c :b :a}
#{"x" "y" "z"}                                        ;=> #{"z" "x" "y"}
#{nil}                                                ;=> #{nil}
(read-string "#{1 1}")
;!! IllegalArgumentException "Duplicate key: 1"
(let [x 1] #{x 1})
;!! IllegalArgumentException "Duplicate key: 1"
(set [1 2 1])                                         ;=> #{1 2}
(set nil)                                             ;=> #{}
(set "hello")                                         ;=> #{\e \h \l \o}
(set {:a 1})                                          ;=> #{[:a 1]}
(set 5)
;!! IllegalArgumentException "Don't know how to create ISeq from: java.lang.Long"
(set #{1})                                            ;=> #{1}
(meta (set ^{:m 1} #{1}))                             ;=> nil
(hash-set)                                            ;=> #{}
(hash-set 1 2 1)                                      ;=> #{1 2}
(hash-set nil false)                                  ;=> #{nil false}
(set (range 40))
;=> #{0 7 20 27 1 24 39 4 15 21 31 32 33 13 22 36 29 6 28 25 34 17 3 12 2 23 35 19 11 9 5 14 26 16 38 30 10 18 37 8}
(set (map str (range 12)))
;=> #{"9" "3" "4" "8" "7" "5" "6" "1" "0" "11" "2" "10"}
(set (map keyword (map str "abcdefghijklmnop")))
;=> #{:o :n :m :e :l :k :g :c :j :h :b :d :f :p :i :a}
(set [1.0 1 1N 1M])                                   ;=> #{1.0 1 1M}
(count (set [1 1N (int 1)]))                          ;=> 1
(set [[1] '(1)])                                      ;=> #{[1]}
(conj #{1} 2)                                         ;=> #{1 2}
(conj #{1} 1)                                         ;=> #{1}
(conj #{} nil)                                        ;=> #{nil}
(conj #{1} 2 3 4)                                     ;=> #{1 4 3 2}
(disj #{1 2} 1)                                       ;=> #{2}
(disj #{1 2} 3)                                       ;=> #{1 2}
(disj #{1 2})                                         ;=> #{1 2}
(disj #{1 2 3} 1 2)                                   ;=> #{3}
(disj nil 1)                                          ;=> nil
(disj nil)                                            ;=> nil
(disj {:a 1} :a)                                      ;!! ClassCastException
(get #{1 2} 1)                                        ;=> 1
(get #{1 2} 3)                                        ;=> nil
(get #{1 2} 3 :none)                                  ;=> :none
(get #{nil} nil :none)                                ;=> nil
(#{1 2} 1)                                            ;=> 1
(#{1 2} 3)                                            ;=> nil
(#{false} false)                                      ;=> false
(#{1} 1 2)
;!! clojure.lang.ArityException "Wrong number of args (2) passed to: clojure.lang.PersistentHashSet"
(#{1})
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: clojure.lang.PersistentHashSet"
(contains? #{1} 1)                                    ;=> true
(contains? #{1} 2)                                    ;=> false
(contains? #{[1]} '(1))                               ;=> true
(count #{1 2})                                        ;=> 2
(seq #{})                                             ;=> nil
(set? #{})                                            ;=> true
(set? (sorted-set))                                   ;=> true
(set? {})                                             ;=> false
(= #{1 2} #{2 1})                                     ;=> true
(= #{1} [1])                                          ;=> false
(= #{1} #{1.0})                                       ;=> false
(= #{1} (sorted-set 1))                               ;=> true
(= (sorted-set 1) #{1})                               ;=> true
(hash #{1 2 3})                                       ;=> 439094965
(hash #{})                                            ;=> -15128758
(first #{5})                                          ;=> 5
(assoc #{} 1 2)                                       ;!! ClassCastException
(peek #{1})                                           ;!! ClassCastException
(nth #{1} 0)
;!! UnsupportedOperationException "nth not supported on this type: PersistentHashSet"
(sort (reduce disj (set (range 100)) (range 5 100)))  ;=> (0 1 2 3 4)
(meta (conj ^{:m 1} #{} 1))                           ;=> {:m 1}
(meta (disj ^{:m 1} #{1} 1))                          ;=> {:m 1}
(empty #{1})                                          ;=> #{}
(into #{} [1 2])                                      ;=> #{1 2}
(apply hash-set [1 2])                                ;=> #{1 2}
(map #{:a} [:a :b])                                   ;=> (:a nil)
(some #{:b} [:a :b])                                  ;=> :b
(let [s #{1}] (identical? s (conj s 1)))              ;=> true

(sorted-map)                                        ;=> {}
(sorted-map :b 1 :a 2)                              ;=> {:a 2, :b 1}
(sorted-map 3 :c 1 :a 2 :b)                         ;=> {1 :a, 2 :b, 3 :c}
(sorted-map :a)
;!! IllegalArgumentException "No value supplied for key: :a"
(sorted-map :a 1 :a 2)                              ;=> {:a 2}
(sorted-map :a 1 1 2)                               ;!! ClassCastException
(sorted-map nil 1 :a 2)                             ;=> {nil 1, :a 2}
(sorted-map [1 2] :a [0] :b)                        ;=> {[0] :b, [1 2] :a}
(sorted-map-by > 1 :a 2 :b)                         ;=> {2 :b, 1 :a}
(sorted-map-by (fn [a b] (compare (count a) (count b))) "aa" 1 "b" 2 "cc" 3)  ;=> {"b" 2, "aa" 3}
(sorted-map-by >)                                   ;=> {}
(assoc (sorted-map) :b 1 :a 2)                      ;=> {:a 2, :b 1}
(dissoc (sorted-map :a 1 :b 2) :a)                  ;=> {:b 2}
(get (sorted-map :a 1) :a)                          ;=> 1
(get (sorted-map :a 1) :b :none)                    ;=> :none
(get (sorted-map :a 1) "a")                         ;!! ClassCastException
(get (sorted-map) "a")                              ;=> nil
(contains? (sorted-map 1 2) 1)                      ;=> true
(find (sorted-map 1 2) 1)                           ;=> [1 2]
(first (sorted-map 2 :b 1 :a))                      ;=> [1 :a]
(last (sorted-map 2 :b 1 :a))                       ;=> [2 :b]
(keys (sorted-map 2 :b 1 :a))                       ;=> (1 2)
(vals (sorted-map 2 :b 1 :a))                       ;=> (:a :b)
(rseq (sorted-map 1 :a 2 :b))                       ;=> ([2 :b] [1 :a])
(sorted? (sorted-map))                              ;=> true
(sorted? {})                                        ;=> false
(sorted? (sorted-set))                              ;=> true
(sorted? [])                                        ;=> false
(conj (sorted-map) [1 2])                           ;=> {1 2}
(merge (sorted-map :b 1) {:a 2})                    ;=> {:a 2, :b 1}
(into (sorted-map-by >) {1 2 3 4})                  ;=> {3 4, 1 2}
(empty (sorted-map-by > 1 2))                       ;=> {}
(conj (empty (sorted-map-by > 1 2)) [1 1] [2 2])    ;=> {2 2, 1 1}
(= (sorted-map :a 1) {:a 1})                        ;=> true
(= (sorted-map-by > 1 2) (sorted-map 1 2))          ;=> true
(hash (sorted-map :a 1))                            ;=> 1772842048
(count (sorted-map 1 2 3 4))                        ;=> 2
((sorted-map :a 1) :a)                              ;=> 1
(reduce-kv (fn [a k v] (conj a k v)) [] (sorted-map 2 :b 1 :a))  ;=> [1 :a 2 :b]
(meta (assoc (with-meta (sorted-map) {:m 1}) 1 2))  ;=> {:m 1}
(sorted-map 1 :long 1.0 :double)                    ;=> {1 :double}
(first (into (sorted-map) (map vector (shuffle (range 100)) (repeat :x))))  ;=> [0 :x]
(map first (reduce dissoc (into (sorted-map) (for [i (range 50)] [i i])) (range 0 50 2)))
;=> (1 3 5 7 9 11 13 15 17 19 21 23 25 27 29 31 33 35 37 39 41 43 45 47 49)
(update (sorted-map :a 1) :a inc)                   ;=> {:a 2}
(select-keys (sorted-map :a 1 :b 2) [:b])           ;=> {:b 2}

(sorted-set)                        ;=> #{}
(sorted-set 3 1 2)                  ;=> #{1 2 3}
(sorted-set 1 1)                    ;=> #{1}
(sorted-set "b" "a")                ;=> #{"a" "b"}
(sorted-set nil 1)                  ;=> #{nil 1}
(sorted-set 1 :a)                   ;!! ClassCastException
(sorted-set-by > 1 2 3)             ;=> #{3 2 1}
(sorted-set-by (comparator >) 1 2)  ;=> #{2 1}
(sorted-set-by #(compare (mod %1 3) (mod %2 3)) 1 2 3 4 5)  ;=> #{3 1 2}
(conj (sorted-set 1 3) 2)           ;=> #{1 2 3}
(disj (sorted-set 1 2) 1)           ;=> #{2}
(disj (sorted-set 1 2) 5)           ;=> #{1 2}
(contains? (sorted-set 1) 1)        ;=> true
(contains? (sorted-set 1) :a)       ;!! ClassCastException
(get (sorted-set 1) 1)              ;=> 1
((sorted-set 1) 1)                  ;=> 1
((sorted-set 1) 2)                  ;=> nil
(rseq (sorted-set 1 2 3))           ;=> (3 2 1)
(first (sorted-set 2 1))            ;=> 1
(into (sorted-set) [3 1 2])         ;=> #{1 2 3}
(sorted-set [2] [1 1] [1])          ;=> #{[1] [2] [1 1]}
(sorted-set 'b 'a :c)               ;!! ClassCastException
(sorted-set \b \a)                  ;=> #{\a \b}
(hash (sorted-set 1 2))             ;=> 460223544

(subseq (sorted-set 1 2 3 4) > 2)             ;=> (3 4)
(subseq (sorted-set 1 2 3 4) >= 2)            ;=> (2 3 4)
(subseq (sorted-set 1 2 3 4) < 3)             ;=> (1 2)
(subseq (sorted-set 1 2 3 4) <= 3)            ;=> (1 2 3)
(subseq (sorted-set 1 2 3 4) > 1 < 4)         ;=> (2 3)
(subseq (sorted-set 1 2 3 4) >= 1 <= 9)       ;=> (1 2 3 4)
(subseq (sorted-set 1 2) > 5)                 ;=> nil
(subseq (sorted-set) > 5)                     ;=> nil
(subseq (sorted-map 1 :a 2 :b 3 :c) > 1)      ;=> ([2 :b] [3 :c])
(subseq (sorted-map 1 :a 2 :b 3 :c) > 1 < 3)  ;=> ([2 :b])
(rsubseq (sorted-set 1 2 3 4) > 2)            ;=> (4 3)
(rsubseq (sorted-set 1 2 3 4) <= 3)           ;=> (3 2 1)
(rsubseq (sorted-set 1 2 3 4) > 1 < 4)        ;=> (3 2)
(rsubseq (sorted-map 1 :a 2 :b) >= 1)         ;=> ([2 :b] [1 :a])
(subseq (sorted-set-by > 1 2 3) > 2)          ;=> (1)
(subseq #{1 2} > 1)                           ;!! ClassCastException
(subseq (sorted-set 1 5 9) >= 4 < 9)          ;=> (5)
