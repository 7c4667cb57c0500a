;; deftype, reify and defrecord that implement the interfaces of clojure.lang and java.util.  Since 0.1.

(deftype Nat [n] clojure.lang.Counted (count [_] n))
(count (Nat. 3))                                          ;=> 3
(counted? (Nat. 3))                                       ;=> true
(empty? (Nat. 3))
;!! IllegalArgumentException "Don't know how to create ISeq from: cases.Nat"
(bounded-count 2 (Nat. 3))                                ;=> 3
(deftype Look [m] clojure.lang.ILookup (valAt [_ k] (get m k)) (valAt [_ k d] (get m k d)))
(get (Look. {:a 1}) :a)                                   ;=> 1
(get (Look. {:a 1}) :b :none)                             ;=> :none
(:a (Look. {:a 1}))                                       ;=> 1
(:b (Look. {:a 1}) :none)                                 ;=> :none
(get-in (Look. {:a {:b 2}}) [:a :b])                      ;=> 2
(get-in {:x (Look. {:a 1})} [:x :a])                      ;=> 1
(let [{:keys [a b] :or {b 7}} (Look. {:a 1})] [a b])      ;=> [1 7]
((juxt :a :b) (Look. {:a 1}))                             ;=> [1 nil]
(map :a [(Look. {:a 1}) {:a 2} nil])                      ;=> (1 2 nil)
(select-keys {:a 1} [:a])                                 ;=> {:a 1}
(get (reify clojure.lang.ILookup (valAt [_ k] [:one k]) (valAt [_ k d] [:two k d])) :q)
;=> [:one :q]
(get (reify clojure.lang.ILookup (valAt [_ k] [:one k]) (valAt [_ k d] [:two k d])) :q 1)
;=> [:two :q 1]
(deftype Fun [] clojure.lang.IFn (invoke [_] :none) (invoke [_ a] [:one a]) (invoke [_ a b] [:two a b]) (applyTo [_ args] [:apply args]))
((Fun.))                                                  ;=> :none
((Fun.) 1)                                                ;=> [:one 1]
((Fun.) 1 2)                                              ;=> [:two 1 2]
(map (Fun.) [1 2])                                        ;=> ([:one 1] [:one 2])
(ifn? (Fun.))                                             ;=> true
(fn? (Fun.))                                              ;=> false
(mapv (Fun.) [1 2] [3 4])                                 ;=> [[:two 1 3] [:two 2 4]]
(let [f (reify clojure.lang.IFn (invoke [_ a b c] [a b c]))] (f 1 2 3))  ;=> [1 2 3]
(let [f (reify clojure.lang.IFn (invoke [_ a b c] [a b c]))] (apply map vector [(map (fn [x] (f x x x)) [1 2])]))
;=> ([[1 1 1]] [[2 2 2]])
(sort-by (reify clojure.lang.IFn (invoke [_ x] (- x))) [1 3 2])  ;=> (3 2 1)
(deftype Box [v] clojure.lang.IDeref (deref [_] v))
@(Box. 5)                                                 ;=> 5
(deref (Box. nil))                                        ;=> nil
(instance? clojure.lang.IDeref (Box. 5))                  ;=> true
@(reify clojure.lang.IDeref (deref [_] :r))               ;=> :r
(deref (reify clojure.lang.IDeref (deref [_] 1) clojure.lang.IBlockingDeref (deref [_ ms v] [ms v])) 10 :late)
;=> [10 :late]
(realized? (reify clojure.lang.IPending (isRealized [_] true)))  ;=> true
(deftype Meta [x m] clojure.lang.IObj (meta [_] m) (withMeta [_ n] (Meta. x n)))
(meta (Meta. 1 {:a 1}))                                   ;=> {:a 1}
(meta (with-meta (Meta. 1 nil) {:b 2}))                   ;=> {:b 2}
(meta (vary-meta (Meta. 1 {:a 1}) assoc :b 2))            ;=> {:a 1, :b 2}
(.x (with-meta (Meta. 7 nil) {:b 2}))                     ;=> 7
(with-meta (Nat. 1) {})                                   ;!! ClassCastException
(meta (Nat. 1))                                           ;=> nil
(deftype Ix [v] clojure.lang.Indexed (nth [_ i] (nth v i)) (nth [_ i d] (nth v i d)) (count [_] (count v)))
(nth (Ix. [1 2 3]) 1)                                     ;=> 2
(nth (Ix. [1 2 3]) 9 :none)                               ;=> :none
(let [[a b c d] (Ix. [1 2 3])] [a b c d])                 ;=> [1 2 3 nil]
(count (Ix. [1 2 3]))                                     ;=> 3
(nth (Ix. [1 2 3]) 9)                                     ;!! IndexOutOfBoundsException
(indexed? (Ix. [1]))                                      ;=> true
(deftype Sq [xs] clojure.lang.Seqable (seq [_] (seq xs)))
(seq (Sq. [1 2]))                                         ;=> (1 2)
(seq (Sq. []))                                            ;=> nil
(first (Sq. [1 2]))                                       ;=> 1
(rest (Sq. [1 2]))                                        ;=> (2)
(next (Sq. [1]))                                          ;=> nil
(map inc (Sq. [1 2]))                                     ;=> (2 3)
(into [] (Sq. [1 2]))                                     ;=> [1 2]
(reduce + (Sq. [1 2 3]))                                  ;=> 6
(reduce + 10 (Sq. [1 2 3]))                               ;=> 16
(apply + (Sq. [1 2 3]))                                   ;=> 6
(vec (Sq. [1 2 3]))
;!! RuntimeException "Unable to convert: class cases.Sq to Object[]"
(set (Sq. [1 2 2]))                                       ;=> #{1 2}
(count (Sq. [1 2 3]))
;!! UnsupportedOperationException "count not supported on this type: Sq"
(empty? (Sq. []))                                         ;=> true
(sort (Sq. [3 1 2]))
;!! RuntimeException "Unable to convert: class cases.Sq to Object[]"
(concat (Sq. [1]) (Sq. [2]))                              ;=> (1 2)
(seqable? (Sq. [1]))                                      ;=> true
(for [x (Sq. [1 2])] (* x x))                             ;=> (1 4)
(doall (interleave (Sq. [1 2]) (Sq. [3 4])))              ;=> (1 3 2 4)
(nth (Sq. [1 2]) 1)
;!! UnsupportedOperationException "nth not supported on this type: Sq"
(zipmap (Sq. [:a :b]) (Sq. [1 2]))                        ;=> {:a 1, :b 2}
(frequencies (Sq. [1 1 2]))                               ;=> {1 2, 2 1}
(group-by odd? (Sq. [1 2 3]))                             ;=> {true [1 3], false [2]}
(some #{2} (Sq. [1 2]))                                   ;=> 2
(let [[a & more] (Sq. [1 2 3])] [a more])                 ;=> [1 (2 3)]
(map-indexed vector (Sq. [:a :b]))                        ;=> ([0 :a] [1 :b])
(transduce (map inc) conj (Sq. [1 2]))                    ;=> [2 3]
(into {} (Sq. [[1 2]]))                                   ;=> {1 2}
(deftype Pair [a b] clojure.lang.Sequential clojure.lang.ISeq (first [_] a) (next [_] (seq [b])) (more [_] (list b)) (cons [this o] (cons o this)) (seq [this] this) (count [_] 2) (empty [_] ()) (equiv [this o] (and (sequential? o) (= (seq [a b]) (seq o)))))
(first (Pair. 1 2))                                       ;=> 1
(rest (Pair. 1 2))                                        ;=> (2)
(next (Pair. 1 2))                                        ;=> (2)
(seq? (Pair. 1 2))                                        ;=> true
(sequential? (Pair. 1 2))                                 ;=> true
(map inc (Pair. 1 2))                                     ;=> (2 3)
(conj (Pair. 1 2) 0)                                      ;=> (0 1 2)
(cons 0 (Pair. 1 2))                                      ;=> (0 1 2)
(count (Pair. 1 2))                                       ;=> 2
(= (Pair. 1 2) [1 2])                                     ;=> true
(= [1 2] (Pair. 1 2))                                     ;=> true
(= '(1 2) (Pair. 1 2))                                    ;=> true
(= (Pair. 1 2) (Pair. 1 2))                               ;=> true
(pr-str (Pair. 1 2))                                      ;=> "(1 2)"
(vec (Pair. 1 2))                                         ;=> [1 2]
(empty (Pair. 1 2))                                       ;=> ()
(reduce + (Pair. 1 2))                                    ;=> 3
(list* 1 2 (Pair. 3 4))                                   ;=> (1 2 3 4)
(apply list (Pair. 3 4))                                  ;=> (3 4)
(flatten [1 (Pair. 2 [3])])                               ;=> (1 2 3)
(last (Pair. 3 4))                                        ;=> 4
(str (Pair. 3 4))                                         ;=> "cases.Pair@N"
(deftype Coll [xs] clojure.lang.IPersistentCollection (count [_] (count xs)) (cons [_ x] (Coll. (conj xs x))) (empty [_] (Coll. [])) (equiv [_ o] (and (instance? Coll o) (= xs (.-xs ^Coll o)))) (seq [_] (seq xs)))
(seq (conj (Coll. [1]) 2))                                ;=> (1 2)
(seq (conj (Coll. [1]) 2 3))                              ;=> (1 2 3)
(seq (into (Coll. [1]) [2 3]))                            ;=> (1 2 3)
(count (Coll. [1 2]))                                     ;=> 2
(seq (empty (Coll. [1])))                                 ;=> nil
(= (Coll. [1]) (Coll. [1]))                               ;=> true
(= (Coll. [1]) (Coll. [2]))                               ;=> false
(= (Coll. [1]) [1])                                       ;=> false
(coll? (Coll. []))                                        ;=> true
(counted? (Coll. []))                                     ;=> false
(instance? clojure.lang.Seqable (Coll. []))               ;=> true
(not= (Coll. [1]) (Coll. [2]))                            ;=> true
(reduce conj (Coll. []) [1 2])                            ;=> #object[cases.Coll 0xN "cases.Coll@N"]
(seq (reduce conj (Coll. []) [1 2]))                      ;=> (1 2)
(deftype Stack [xs] clojure.lang.IPersistentStack (peek [_] (first xs)) (pop [_] (Stack. (rest xs))) (count [_] (count xs)) (cons [_ x] (Stack. (cons x xs))) (empty [_] (Stack. ())) (equiv [_ o] false) (seq [_] (seq xs)))
(peek (Stack. '(1 2)))                                    ;=> 1
(seq (pop (Stack. '(1 2))))                               ;=> (2)
(seq (conj (Stack. '(1)) 0))                              ;=> (0 1)
(deftype Rev [v] clojure.lang.Reversible (rseq [_] (rseq v)))
(rseq (Rev. [1 2 3]))                                     ;=> (3 2 1)
(reversible? (Rev. [1]))                                  ;=> true
(deftype Eq [a b] Object (equals [_ o] (and (instance? Eq o) (= a (.-a ^Eq o)))) (hashCode [_] (hash a)) (toString [_] (str "<" a ">")))
(= (Eq. 1 2) (Eq. 1 3))                                   ;=> true
(= (Eq. 1 2) (Eq. 2 2))                                   ;=> false
(hash (Eq. 1 2))                                          ;=> 1392991556
(.hashCode (Eq. 1 2))                                     ;=> 1392991556
(str (Eq. 1 2))                                           ;=> "<1>"
(get {(Eq. 1 2) :found} (Eq. 1 9))                        ;=> :found
(contains? #{(Eq. 1 2)} (Eq. 1 9))                        ;=> true
(count (set [(Eq. 1 2) (Eq. 1 3) (Eq. 2 2)]))             ;=> 2
(distinct? (Eq. 1 2) (Eq. 1 3))                           ;=> false
(.equals (Eq. 1 2) (Eq. 1 4))                             ;=> true
(.toString (Eq. 1 2))                                     ;=> "<1>"
(= 1 (Eq. 1 2))                                           ;=> false
(pr-str (Eq. 1 2))                                        ;=> "#object[cases.Eq 0xN \"<1>\"]"
(str "x" (Eq. 3 4) "y")                                   ;=> "x<3>y"
(format "%s" (Eq. 3 4))                                   ;=> "<3>"
(deftype HEq [a] clojure.lang.IHashEq (hasheq [_] 42) Object (hashCode [_] 7) (equals [_ o] (instance? HEq o)))
(hash (HEq. 1))                                           ;=> 42
(.hashCode (HEq. 1))                                      ;=> 7
(get {(HEq. 1) :x} (HEq. 2))                              ;=> :x
(hash [(HEq. 1)])                                         ;=> 828331655
(deftype Cmp [n] Comparable (compareTo [_ o] (compare n (.-n ^Cmp o))))
(compare (Cmp. 1) (Cmp. 2))                               ;=> -1
(map #(.-n ^Cmp %) (sort [(Cmp. 3) (Cmp. 1) (Cmp. 2)]))   ;=> (1 2 3)
(.n (first (sorted-set (Cmp. 2) (Cmp. 1))))               ;=> 1
(compare (Cmp. 1) nil)                                    ;=> 1
(compare nil (Cmp. 1))                                    ;=> -1
(.compareTo (Cmp. 1) (Cmp. 0))                            ;=> 1
(sort (reify java.util.Comparator (compare [_ a b] (- b a))) [1 3 2])  ;=> (3 2 1)
(sort-by identity (reify java.util.Comparator (compare [_ a b] (- b a))) [1 3 2])  ;=> (3 2 1)
(into (sorted-map-by (reify java.util.Comparator (compare [_ a b] (- b a)))) {1 1 2 2})
;=> {2 2, 1 1}
(deftype Assoc [m] clojure.lang.Associative (containsKey [_ k] (contains? m k)) (entryAt [_ k] (find m k)) (assoc [_ k v] (Assoc. (assoc m k v))) (valAt [_ k] (get m k)) (valAt [_ k d] (get m k d)) (count [_] (count m)) (cons [_ e] (Assoc. (conj m e))) (empty [_] (Assoc. {})) (equiv [_ o] (= m o)) (seq [_] (seq m)))
(:a (assoc (Assoc. {}) :a 1))                             ;=> 1
(:b (assoc (Assoc. {}) :a 1 :b 2))                        ;=> 2
(contains? (Assoc. {:a 1}) :a)                            ;=> true
(contains? (Assoc. {:a 1}) :b)                            ;=> false
(find (Assoc. {:a 1}) :a)                                 ;=> [:a 1]
(associative? (Assoc. {}))                                ;=> true
(map? (Assoc. {}))                                        ;=> false
(seq (update (Assoc. {:a 1}) :a inc))                     ;=> ([:a 2])
(seq (assoc-in (Assoc. {:a {}}) [:a :b] 1))               ;=> ([:a {:b 1}])
(seq (update-in (Assoc. {:a {:b 1}}) [:a :b] inc))        ;=> ([:a {:b 2}])
(keys (Assoc. {:a 1}))                                    ;=> (:a)
(vals (Assoc. {:a 1}))                                    ;=> (1)
(= (Assoc. {:a 1}) {:a 1})                                ;=> true
(seq (conj (Assoc. {}) [:a 1]))                           ;=> ([:a 1])
(seq (into (Assoc. {}) {:a 1}))                           ;=> ([:a 1])
(reduce-kv (fn [a k v] (conj a k v)) [] (Assoc. {:a 1}))  ;=> [:a 1]
(select-keys (Assoc. {:a 1 :b 2}) [:a])                   ;=> {:a 1}
(deftype M [m] clojure.lang.IPersistentMap (assoc [_ k v] (M. (assoc m k v))) (assocEx [_ k v] (M. (assoc m k v))) (without [_ k] (M. (dissoc m k))) (containsKey [_ k] (contains? m k)) (entryAt [_ k] (find m k)) (valAt [_ k] (get m k)) (valAt [_ k d] (get m k d)) (count [_] (count m)) (cons [_ e] (M. (conj m e))) (empty [_] (M. {})) (equiv [_ o] (= m (if (instance? M o) (.-m ^M o) o))) (seq [_] (seq m)) (iterator [_] (.iterator ^Iterable m)))
(map? (M. {}))                                            ;=> true
(:a (dissoc (M. {:a 1 :b 2}) :b))                         ;=> 1
(:b (dissoc (M. {:a 1 :b 2}) :b) :gone)                   ;=> :gone
(pr-str (M. {:a 1}))                                      ;=> "{:a 1}"
(= (M. {:a 1}) (M. {:a 1}))                               ;=> true
(= (M. {:a 1}) {:a 1})                                    ;=> true
(merge (M. {:a 1}) {:b 2})                                ;=> {:a 1, :b 2}
(into {} (M. {:a 1}))                                     ;=> {:a 1}
(merge {:z 1} (M. {:a 1}))                                ;=> {:z 1, :a 1}
(keys (M. {:a 1}))                                        ;=> (:a)
(vals (M. {:a 1}))                                        ;=> (1)
(map key (M. {:a 1}))                                     ;=> (:a)
(zipmap (keys (M. {:a 1})) (vals (M. {:a 1})))            ;=> {:a 1}
(let [{:keys [a]} (M. {:a 1})] a)                         ;=> 1
(get-in (M. {:a {:b 1}}) [:a :b])                         ;=> 1
(seq (update (M. {:a 1}) :a inc))                         ;=> ([:a 2])
(empty? (M. {}))                                          ;=> true
(count (M. {:a 1}))                                       ;=> 1
(coll? (M. {}))                                           ;=> true
(ifn? (M. {}))                                            ;=> false
((fn [m] (reduce-kv (fn [a k v] (+ a v)) 0 m)) (M. {:a 1 :b 2}))  ;=> 3
(filter (comp odd? val) (M. {:a 1}))                      ;=> ([:a 1])
(every? map-entry? (M. {:a 1}))                           ;=> true
(contains? (M. {:a nil}) :a)                              ;=> true
(set? (M. {}))                                            ;=> false
(deftype S [s] clojure.lang.IPersistentSet (disjoin [_ k] (S. (disj s k))) (contains [_ k] (contains? s k)) (get [_ k] (get s k)) (count [_] (count s)) (cons [_ x] (S. (conj s x))) (empty [_] (S. #{})) (equiv [_ o] (= s (if (instance? S o) (.-s ^S o) o))) (seq [_] (seq s)))
(set? (S. #{}))                                           ;=> true
(contains? (S. #{1}) 1)                                   ;=> true
(get (S. #{1}) 1)                                         ;=> 1
(get (S. #{1}) 2 :none)                                   ;=> :none
(seq (disj (S. #{1}) 1))                                  ;=> nil
(seq (conj (S. #{}) 5))                                   ;=> (5)
(pr-str (S. #{1}))                                        ;=> "#{1}"
(count (S. #{1 2}))                                       ;=> 2
(= (S. #{1}) (S. #{1}))                                   ;=> true
(= (S. #{1}) #{1})                                        ;=> true
(deftype V [v] clojure.lang.IPersistentVector (assocN [_ i x] (V. (assoc v i x))) (cons [_ x] (V. (conj v x))) (length [_] (count v)) (assoc [_ i x] (V. (assoc v i x))) (containsKey [_ i] (contains? v i)) (entryAt [_ i] (find v i)) (valAt [_ i] (get v i)) (valAt [_ i d] (get v i d)) (nth [_ i] (nth v i)) (nth [_ i d] (nth v i d)) (count [_] (count v)) (empty [_] (V. [])) (equiv [_ o] (= v (if (instance? V o) (.-v ^V o) o))) (seq [_] (seq v)) (peek [_] (peek v)) (pop [_] (V. (pop v))) (rseq [_] (rseq v)))
(vector? (V. []))                                         ;=> true
(nth (V. [1 2]) 1)                                        ;=> 2
(get (V. [1 2]) 1)                                        ;=> 2
(get (V. [1 2]) 5 :none)                                  ;=> :none
(seq (assoc (V. [1 2]) 0 9))                              ;=> (9 2)
(peek (V. [1 2]))                                         ;=> 2
(seq (pop (V. [1 2])))                                    ;=> (1)
(seq (conj (V. [1]) 2))                                   ;=> (1 2)
(rseq (V. [1 2]))                                         ;=> (2 1)
(pr-str (V. [1 2]))                                       ;=> "[1 2]"
(sequential? (V. []))                                     ;=> true
(associative? (V. []))                                    ;=> true
(let [[a b] (V. [1 2])] [a b])                            ;=> [1 2]
(= (V. [1 2]) [1 2])                                      ;=> true
(count (V. [1 2]))                                        ;=> 2
(reversible? (V. []))                                     ;=> true
(contains? (V. [1]) 0)                                    ;=> true
(deftype Red [n] clojure.lang.IReduceInit (reduce [_ f init] (loop [i 0 acc init] (if (or (= i n) (reduced? acc)) (unreduced acc) (recur (inc i) (f acc i))))))
(reduce + 0 (Red. 5))                                     ;=> 10
(reduce conj [] (Red. 3))                                 ;=> [0 1 2]
(transduce (map inc) + 0 (Red. 4))                        ;=> 10
(into [] (Red. 3))                                        ;=> [0 1 2]
(into [] (map inc) (Red. 3))                              ;=> [1 2 3]
(reduce (fn [a x] (if (= x 2) (reduced a) (+ a x))) 0 (Red. 100))  ;=> 1
(run! identity (Red. 3))                                  ;=> nil
(reduce + 1 (eduction (map inc) (Red. 3)))                ;=> 7
(vec (Red. 3))                                            ;=> [0 1 2]
(sequence (map inc) [1 2])                                ;=> (2 3)
(deftype Red2 [] clojure.lang.IReduce (reduce [_ f] :no-init) (reduce [_ f init] [:init init]))
(reduce + (Red2.))                                        ;=> :no-init
(reduce + 1 (Red2.))                                      ;=> [:init 1]
(reduce-kv (fn [a k v] [a k v]) 0 (reify clojure.lang.IKVReduce (kvreduce [_ f init] (f (f init :a 1) :b 2))))
;=> [[0 :a 1] :b 2]
(deftype Iter [xs] Iterable (iterator [_] (.iterator ^Iterable xs)))
(seq (Iter. [1 2]))                                       ;=> (1 2)
(map inc (Iter. [1 2]))                                   ;=> (2 3)
(reduce + (Iter. [1 2 3]))                                ;=> 6
(into [] (Iter. [1 2]))                                   ;=> [1 2]
(first (Iter. [1 2]))                                     ;=> 1
(vec (Iter. [1 2]))                                       ;=> [1 2]
(iterator-seq (.iterator (Iter. [1 2])))                  ;=> (1 2)
(let [s (atom [1 2 3])] (iterator-seq (reify java.util.Iterator (hasNext [_] (boolean (seq @s))) (next [_] (let [x (first @s)] (swap! s rest) x)))))
;=> (1 2 3)
(deftype Jm [m] java.util.Map (get [_ k] (get m k)) (containsKey [_ k] (contains? m k)) (size [_] (count m)) (entrySet [_] (set (seq m))) (isEmpty [_] (empty? m)))
(get (Jm. {:a 1}) :a)                                     ;=> 1
(count (Jm. {:a 1}))                                      ;=> 1
(contains? (Jm. {:a 1}) :a)                               ;=> true
(:a (Jm. {:a 1}))                                         ;=> 1
(get (Jm. {:a 1}) :b :none)                               ;=> :none
(deftype Jl [v] java.util.List (get [_ i] (nth v i)) (size [_] (count v)) (iterator [_] (.iterator ^Iterable v)) (toArray [_] (to-array v)))
(count (Jl. [1 2]))                                       ;=> 2
(nth (Jl. [1 2]) 1)
;!! UnsupportedOperationException "nth not supported on this type: Jl"
(seq (Jl. [1 2]))                                         ;=> (1 2)
(deftype Tr [^:unsynchronized-mutable v] clojure.lang.ITransientCollection (conj [this x] (set! v (conj v x)) this) (persistent [_] v))
(persistent! (conj! (conj! (Tr. []) 1) 2))                ;=> [1 2]
(deftype TrM [^:unsynchronized-mutable v] clojure.lang.ITransientMap (assoc [this k x] (set! v (assoc v k x)) this) (without [this k] (set! v (dissoc v k)) this) (valAt [_ k] (get v k)) (valAt [_ k d] (get v k d)) (count [_] (count v)) (conj [this x] (set! v (conj v x)) this) (persistent [_] v))
(persistent! (assoc! (TrM. {}) :a 1))                     ;=> {:a 1}
(persistent! (dissoc! (assoc! (TrM. {}) :a 1 :b 2) :a))   ;=> {:b 2}
(get (assoc! (TrM. {}) :a 1) :a)                          ;=> 1
(count (assoc! (TrM. {}) :a 1))                           ;=> 1
(deftype TrS [^:unsynchronized-mutable v] clojure.lang.ITransientSet (disjoin [this k] (set! v (disj v k)) this) (contains [_ k] (contains? v k)) (get [_ k] (get v k)) (count [_] (count v)) (conj [this x] (set! v (conj v x)) this) (persistent [_] v))
(persistent! (disj! (conj! (TrS. #{}) 1 2) 1))
;!! clojure.lang.ArityException "Wrong number of args (3) passed to: clojure.core/conj!"
(deftype Ed [v] clojure.lang.IEditableCollection (asTransient [_] (transient v)))
(persistent! (conj! (transient (Ed. [1])) 2))             ;=> [1 2]
(deftype Sorted [m] clojure.lang.Sorted (comparator [_] compare) (entryKey [_ e] (key e)) (seq [_ asc] (if asc (seq m) (rseq m))) (seqFrom [_ k asc] (if asc (subseq m >= k) (rsubseq m <= k))))
(sorted? (Sorted. (sorted-map)))                          ;=> true
(subseq (Sorted. (sorted-map 1 1 2 2 3 3)) >= 2)          ;=> ([2 2] [3 3])
(rsubseq (Sorted. (sorted-map 1 1 2 2 3 3)) <= 2)         ;=> ([2 2] [1 1])
(subseq (Sorted. (sorted-map 1 1 2 2 3 3)) > 1 < 3)       ;=> ([2 2])
(deftype Nm [n] clojure.lang.Named (getName [_] n) (getNamespace [_] "ns"))
(name (Nm. "x"))                                          ;=> "x"
(namespace (Nm. "x"))                                     ;=> "ns"
(instance? clojure.lang.Named (Nm. "x"))                  ;=> true
(key (reify java.util.Map$Entry (getKey [_] :k) (getValue [_] :v)))  ;=> :k
(val (reify java.util.Map$Entry (getKey [_] :k) (getValue [_] :v)))  ;=> :v
(key (reify clojure.lang.IMapEntry (key [_] :k) (val [_] :v) (getKey [_] :k) (getValue [_] :v)))
;=> :k
(.call (reify java.util.concurrent.Callable (call [_] :called)))  ;=> :called
(str (reify Object (toString [_] "me")))                  ;=> "me"
(pr-str (reify clojure.lang.IPersistentMap (seq [_] (seq {:a 1})) (count [_] 1)))  ;=> "{:a 1}"
(deftype Mut [^:unsynchronized-mutable a ^:volatile-mutable b] clojure.lang.IFn (invoke [_] [a b]) (invoke [this x] (set! a x) (set! b (inc b)) this))
(((Mut. 1 2) 5))                                          ;=> [5 3]
(definterface Greeter (greet [who]) (^long size [^String s]))
(.greet (reify Greeter (greet [_ who] (str "hi " who))) "bob")  ;=> "hi bob"
(deftype G [] Greeter (greet [_ who] [:g who]) (size [_ s] (count s)))
(.greet (G.) 1)                                           ;=> [:g 1]
(.size (G.) "abc")                                        ;=> 3
(instance? Greeter (G.))                                  ;=> true
(defrecord Rec [a b] clojure.lang.IFn (invoke [_ x] [a b x]) Object (toString [_] (str "Rec" a)))
((->Rec 1 2) 3)                                           ;=> [1 2 3]
(str (->Rec 1 2))                                         ;=> "Rec1"
(pr-str (->Rec 1 2))                                      ;=> "#cases.Rec{:a 1, :b 2}"
(defrecord RecD [a] clojure.lang.IDeref (deref [_] a))
@(->RecD 5)                                               ;=> 5
(deftype Inner [x] clojure.lang.IFn (invoke [this y] (let [f (fn [] (+ x y))] (f))))
((Inner. 1) 2)                                            ;=> 3
(deftype Self [x] Object (toString [this] (str "S" (.-x this) x)))
(str (Self. 1))                                           ;=> "S11"
(ifn? (reify clojure.lang.IFn))                           ;=> true
(instance? clojure.lang.IObj (reify Object))              ;=> true
(meta (with-meta (reify Object) {:a 1}))                  ;=> {:a 1}
(deftype P1 [x] clojure.lang.IPersistentCollection (seq [_] (seq [x])) (count [_] 1) (cons [_ o] o) (empty [_] nil) (equiv [_ o] false) clojure.lang.Sequential)
(pr-str (P1. 1))                                          ;=> "#object[cases.P1 0xN \"cases.P1@N\"]"
(print-str (P1. "a"))                                     ;=> "#object[cases.P1 0xN cases.P1@N]"
(= [1] (P1. 1))                                           ;=> true
(deftype Hk [x] clojure.lang.IHashEq (hasheq [_] (hash x)) clojure.lang.IPersistentCollection (seq [_] nil) (count [_] 0) (cons [_ o] o) (empty [_] nil) (equiv [_ o] (and (instance? Hk o) (= x (.-x ^Hk o)))))
(contains? (hash-set (Hk. 1)) (Hk. 1))                    ;=> true
(= #{(Hk. 1)} #{(Hk. 1)})                                 ;=> true
(= {:a (Hk. 1)} {:a (Hk. 1)})                             ;=> true
(deftype Var-fn [f] clojure.lang.IFn (invoke [_ a] (f a)) (invoke [_ a b] (f a b)) (applyTo [this args] (clojure.lang.AFn/applyToHelper this args)))
(apply (Var-fn. +) [1 2])                   ;=> 3
(apply (Var-fn. +) 1 [2])                   ;=> 3
(pr-str (reify java.util.Map (entrySet [_] #{}) (size [_] 0)))  ;=> "{}"
(defprotocol Near (near [x]))
(extend-protocol Near clojure.lang.IPersistentCollection (near [_] :coll) clojure.lang.Sequential (near [_] :sequential) clojure.lang.IPersistentVector (near [_] :vector) Object (near [_] :object))
(map near [[1] #{1} {} 1 "s"])              ;=> (:vector :coll :coll :object :object)
(extend-protocol Near clojure.lang.Seqable (near [_] :seqable))
(near (Sq. [1]))                            ;=> :seqable
(extend-type clojure.lang.AFn Near (near [_] :afn))
(map near [{} #{} inc :a 'b])               ;=> (:afn :afn :afn :object :afn)
(defrecord NearRec [a])
(near (->NearRec 1))                        ;=> :coll
(near (sorted-map))                         ;=> :afn
(defn down [n] (let [a (atom n)] (reify java.util.Iterator (hasNext [_] (pos? @a)) (next [_] (dec (swap! a dec))))))
(deftype Count-down [n] Iterable (iterator [_] (down n)))
(seq (Count-down. 3))            ;=> (1 0 -1)
(map inc (Count-down. 3))        ;=> (2 1 0)
(vec (Count-down. 3))            ;=> [1 0 -1]
(reduce + (Count-down. 4))       ;=> 2
(into #{} (Count-down. 2))       ;=> #{0 -1}
(seq (Count-down. 0))            ;=> nil
(count (seq (Count-down. 100)))  ;=> 100
(sort (Count-down. 3))           ;=> (-1 0 1)
(pr-str (reify java.util.Map (entrySet [_] #{(first {1 2})}) (size [_] 1)))  ;=> "{1 2}"
(seq (reify java.util.Map (entrySet [_] #{(first {1 2})}) (size [_] 1)))  ;=> ([1 2])
