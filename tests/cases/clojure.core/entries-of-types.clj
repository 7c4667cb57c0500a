;; Entries and seqs that are user types.  Since 0.1.

(deftype Pair [a b] clojure.lang.IMapEntry (key [_] a) (val [_] b) (getKey [_] a) (getValue [_] b))
(conj {} (Pair. 1 2))                            ;=> {1 2}
(into {} [(Pair. 1 2) (Pair. :a :b)])            ;=> {1 2, :a :b}
(into {} (list (Pair. 1 2) [3 4]))               ;=> {1 2, 3 4}
(into (sorted-map) [(Pair. 2 :b) (Pair. 1 :a)])  ;=> {1 :a, 2 :b}
(conj {:x 1} (list (Pair. 1 2)))                 ;=> {:x 1, 1 2}
(let [[k v] (Pair. 1 2)] [k v])                  ;=> [1 2]
(nth (Pair. 1 2) 0)                              ;=> 1
(nth (Pair. 1 2) 1)                              ;=> 2
(nth (Pair. 1 2) 2 :none)                        ;=> :none
(key (Pair. 1 2))                                ;=> 1
(val (Pair. 1 2))                                ;=> 2
(keys (list (Pair. 1 2) (Pair. 3 4)))            ;=> (1 3)
(seq (Pair. 1 2))
;!! IllegalArgumentException "Don't know how to create ISeq from: cases.Pair"
(let [s (proxy [clojure.lang.ASeq] [] (first [] 1) (next [] nil) (more [] ()))] [(seq? s) (first s) (next s) (rest s) (identical? s (seq s)) (map inc s)])
;=> [true 1 nil () true (2)]
(let [s (reify clojure.lang.ISeq (first [_] 1) (next [_] nil) (more [_] ()) (seq [this] this))] [(seq s) (map inc s)])
;=> [(1) (2)]
