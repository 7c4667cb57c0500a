;; partition, partition-all, partition-by, split-at, split-with: seqs cut into pieces.  Since 0.1.

(partition 2 [1 2 3 4])             ;=> ((1 2) (3 4))
(partition 2 [1 2 3 4 5])           ;=> ((1 2) (3 4))
(partition 3 [1 2])                 ;=> ()
(partition 2 nil)                   ;=> ()
(partition 2 [])                    ;=> ()
(partition 2 1 [1 2 3 4])           ;=> ((1 2) (2 3) (3 4))
(partition 2 3 (range 10))          ;=> ((0 1) (3 4) (6 7))
(partition 3 1 [1 2])               ;=> ()
(partition 3 3 [:a :b] [1 2 3 4])   ;=> ((1 2 3) (4 :a :b))
(partition 3 3 [] [1 2 3 4])        ;=> ((1 2 3) (4))
(partition 3 3 nil [1 2 3 4])       ;=> ((1 2 3) (4))
(partition 4 6 [:a] (range 12))     ;=> ((0 1 2 3) (6 7 8 9))
(partition 2 "abcde")               ;=> ((\a \b) (\c \d))
(partition 2 {:a 1 :b 2 :c 3})      ;=> (([:a 1] [:b 2]))
(take 2 (partition 2 (range)))      ;=> ((0 1) (2 3))
(seq? (first (partition 2 [1 2])))  ;=> true
(take 3 (partition 0 [1 2]))        ;=> (() () ())
(partition 2 5)
;!! IllegalArgumentException "Don't know how to create ISeq from: java.lang.Long"
(partition)
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: clojure.core/partition"

(partition-all 2 [1 2 3 4 5])                          ;=> ((1 2) (3 4) (5))
(partition-all 3 [1 2])                                ;=> ((1 2))
(partition-all 2 1 [1 2 3])                            ;=> ((1 2) (2 3) (3))
(partition-all 2 3 (range 10))                         ;=> ((0 1) (3 4) (6 7) (9))
(partition-all 3 nil)                                  ;=> ()
(partition-all 2 "abc")                                ;=> ((\a \b) (\c))
(into [] (partition-all 2) (range 5))                  ;=> [[0 1] [2 3] [4]]
(sequence (partition-all 3) (range 7))                 ;=> ([0 1 2] [3 4 5] [6])
(transduce (comp (partition-all 2) (map first)) conj (range 5))  ;=> [0 2 4]
(into [] (comp (partition-all 2) (take 1)) (range 5))  ;=> [[0 1]]
(map vector? (partition-all 2 [1 2 3]))                ;=> (false false)
(map vector? (into [] (partition-all 2) [1 2 3]))      ;=> (true true)

(partition-by odd? [1 1 2 2 3])              ;=> ((1 1) (2 2) (3))
(partition-by identity "mississippi")        ;=> ((\m) (\i) (\s \s) (\i) (\s \s) (\i) (\p \p) (\i))
(partition-by even? nil)                     ;=> ()
(partition-by even? [])                      ;=> ()
(partition-by #(quot % 3) (range 8))         ;=> ((0 1 2) (3 4 5) (6 7))
(into [] (partition-by odd?) [1 1 2 2 3])    ;=> [[1 1] [2 2] [3]]
(into [] (comp (partition-by odd?) (map count)) [1 1 2 2 2 3])  ;=> [2 3 1]
(into [] (comp (partition-by odd?) (take 2)) [1 1 2 2 3])  ;=> [[1 1] [2 2]]
(partition-by nil? [nil nil 1 nil])          ;=> ((nil nil) (1) (nil))
(take 2 (partition-by #(quot % 2) (range)))  ;=> ((0 1) (2 3))

(split-at 2 [1 2 3 4 5])      ;=> [(1 2) (3 4 5)]
(split-at 0 [1 2])            ;=> [() (1 2)]
(split-at 9 [1 2])            ;=> [(1 2) ()]
(split-at -1 [1 2])           ;=> [() (1 2)]
(split-at 1 nil)              ;=> [() ()]
(split-with even? [2 4 5 6])  ;=> [(2 4) (5 6)]
(split-with even? [])         ;=> [() ()]
(split-with even? nil)        ;=> [() ()]
(split-with odd? [2 4])       ;=> [() (2 4)]
(vector? (split-at 1 [1 2]))  ;=> true
