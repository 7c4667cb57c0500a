;; defprotocol, extend, extend-type, extend-protocol, reify, deftype, satisfies?.  Since 0.1.

(defprotocol Shape "Doc." (area [this] "Area.") (scale [this k] [this k l]))
(:doc Shape)                                       ;=> "Doc."
(sort (keys (:sigs Shape)))                        ;=> (:area :scale)
(:arglists (:area (:sigs Shape)))                  ;=> ([this])
(defrecord Square [side] Shape (area [_] (* side side)) (scale [_ k] (->Square (* side k))) (scale [_ k l] [k l side]))
(area (->Square 3))                                ;=> 9
(:side (scale (->Square 3) 2))                     ;=> 6
(scale (->Square 3) 1 2)                           ;=> [1 2 3]
(area 5)
;!! IllegalArgumentException "No implementation of method: :area of protocol: #'cases/Shape found for class: java.lang.Long"
(area nil)
;!! IllegalArgumentException "No implementation of method: :area of protocol: #'cases/Shape found for class: nil"
(area)
;!! IllegalArgumentException "No single method: area of interface: cases.Shape found for function: area of protocol: Shape"
(scale (->Square 3))
;!! IllegalArgumentException "No single method: scale of interface: cases.Shape found for function: scale of protocol: Shape"
(extend-protocol Shape Long (area [n] [:long n]) nil (area [_] :nil) String (area [s] (count s)))
[(area 5) (area nil) (area "abc")]                 ;=> [[:long 5] :nil 3]
(area :k)
;!! IllegalArgumentException "No implementation of method: :area of protocol: #'cases/Shape found for class: clojure.lang.Keyword"
(scale 5 1)
;!! IllegalArgumentException "No implementation of method: :scale of protocol: #'cases/Shape found for class: java.lang.Long"
(extend-type clojure.lang.Keyword Shape (area [k] (name k)))
(area :k)                                          ;=> "k"
(extend-type Object Shape (area [o] [:object]))
(area 1.5)                                         ;=> [:object]
(area [])                                          ;=> [:object]
(satisfies? Shape 5)                               ;=> true
(satisfies? Shape nil)                             ;=> true
(extends? Shape Long)                              ;=> true
(extends? Shape Double)                            ;=> false
(defprotocol Lonely (lonely [x]))
(satisfies? Lonely 1)                              ;=> false
(satisfies? Lonely (reify Lonely (lonely [_] 1)))  ;=> true
(lonely (reify Lonely (lonely [_] :reified)))      ;=> :reified
(lonely 1)
;!! IllegalArgumentException "No implementation of method: :lonely of protocol: #'cases/Lonely found for class: java.lang.Long"
(find-protocol-method Lonely :lonely 1)            ;=> nil
(fn? lonely)                                       ;=> true
(map lonely [(reify Lonely (lonely [_] 1)) (reify Lonely (lonely [_] 2))])  ;=> (1 2)
(let [x 10] (lonely (reify Lonely (lonely [this] (+ x 1)))))  ;=> 11
(defprotocol Marker)
(satisfies? Marker (reify Marker))                 ;=> true
(extend Long Lonely {:lonely (fn [x] (* 2 x))})
(lonely 21)                                        ;=> 42
(def base-impl {:lonely (fn [x] :mixed)})
(extend String Lonely (assoc base-impl :other inc))
(lonely "a")                                       ;=> :mixed
(contains? (set (extenders Lonely)) Long)          ;=> true
(defprotocol Meta :extend-via-metadata true (foo [x]) (bar [x y]))
(foo (with-meta [] {`foo (fn [x] :via-meta)}))     ;=> :via-meta
(bar (with-meta {} {`bar (fn [x y] [:bar y])}) 2)  ;=> [:bar 2]
(foo [])
;!! IllegalArgumentException "No implementation of method: :foo of protocol: #'cases/Meta found for class: clojure.lang.PersistentVector"
(defprotocol NoMeta (no-meta [x]))
(no-meta (with-meta [] {`no-meta (fn [_] 1)}))
;!! IllegalArgumentException "No implementation of method: :no-meta of protocol: #'cases/NoMeta found for class: clojure.lang.PersistentVector"
(extend-protocol NoMeta clojure.lang.IPersistentVector (no-meta [v] :vec) clojure.lang.IPersistentMap (no-meta [m] :map) clojure.lang.ISeq (no-meta [s] :seq) clojure.lang.Symbol (no-meta [s] :sym) Boolean (no-meta [b] :bool) Character (no-meta [c] :char) Number (no-meta [n] :num) clojure.lang.IFn (no-meta [f] :fn))
(map no-meta [[1] {:a 1} '(1) (map inc [1]) 'a true \a 1 1.5 1/2 inc #{1}])
;=> (:vec :fn :seq :seq :sym :bool :char :num :num :num :fn :fn)
(no-meta (sorted-map))                             ;=> :fn
(no-meta (->Square 1))                             ;=> :map

(deftype Point [x y])
(.-x (Point. 1 2))                                       ;=> 1
(.y (->Point 1 2))                                       ;=> 2
(= (Point. 1 2) (Point. 1 2))                            ;=> false
(let [p (Point. 1 2)] (= p p))                           ;=> true
(instance? Point (->Point 1 2))                          ;=> true
(:x (Point. 1 2))                                        ;=> nil
(get (Point. 1 2) :x)                                    ;=> nil
(deftype Counter [^:unsynchronized-mutable n] Lonely (lonely [_] (set! n (inc n)) n))
(let [c (Counter. 0)] (lonely c) (lonely c) (lonely c))  ;=> 3
(deftype Eq [a] Object (equals [_ o] (and (instance? Eq o) (= a (.-a o)))) (hashCode [_] 42) (toString [_] (str "Eq:" a)))
(= (Eq. 1) (Eq. 1))                                      ;=> true
(= (Eq. 1) (Eq. 2))                                      ;=> false
(str (Eq. 7))                                            ;=> "Eq:7"
(hash (Eq. 1))                                           ;=> 42
(contains? #{(Eq. 1)} (Eq. 1))                           ;=> true
(deftype Callable2 [k] clojure.lang.IFn (invoke [_ x] [k x]) (invoke [_ x y] [k x y]))
((Callable2. :k) 1)                                      ;=> [:k 1]
((Callable2. :k) 1 2)                                    ;=> [:k 1 2]
(map (Callable2. :k) [1 2])                              ;=> ([:k 1] [:k 2])
(deftype Wrapped [v] clojure.lang.IDeref (deref [_] v))
@(Wrapped. 5)                                            ;=> 5
(deftype Countable [n] clojure.lang.Counted (count [_] n))
(count (Countable. 3))                                   ;=> 3
(deftype Lookup [m] clojure.lang.ILookup (valAt [_ k] (get m k)) (valAt [_ k d] (get m k d)))
(:a (Lookup. {:a 1}))                                    ;=> 1
(get (Lookup. {}) :a :none)                              ;=> :none
(deftype Seqy [xs] clojure.lang.Seqable (seq [_] (seq xs)))
(seq (Seqy. [1 2]))                                      ;=> (1 2)
(map inc (Seqy. [1 2]))                                  ;=> (2 3)
(first (Seqy. [9]))                                      ;=> 9
(deftype Cmp [n] Comparable (compareTo [_ o] (compare n (.-n o))))
(map #(.-n %) (sort [(Cmp. 3) (Cmp. 1) (Cmp. 2)]))       ;=> (1 2 3)
(Point. 1)
;!! IllegalArgumentException "No matching ctor found for class cases.Point"
(->Point 1)
;!! clojure.lang.ArityException "Wrong number of args (1) passed to: cases/evalN/->Point-N"
(.-nope (Point. 1 2))
;!! IllegalArgumentException "No matching field found: nope for class cases.Point"
(let [Point 5] Point)                                    ;=> 5

(str (reify Object (toString [_] "custom")))         ;=> "custom"
(let [r (reify Object (equals [_ o] (= o 5)) (hashCode [_] 5))] [(= r 5) (= 5 r) (hash r)])
;=> [true false 5]
((reify clojure.lang.IFn (invoke [_ a] (inc a))) 1)  ;=> 2
@(reify clojure.lang.IDeref (deref [_] :d))          ;=> :d
(let [r (reify Lonely (lonely [this] (identical? this this)))] (lonely r))  ;=> true
(count (reify clojure.lang.Counted (count [_] 9)))   ;=> 9
(:m (meta (with-meta (reify Lonely (lonely [_] 1)) {:m 1})))  ;=> 1
(seq (reify clojure.lang.Seqable (seq [_] '(1 2))))  ;=> (1 2)
(let [n (atom 0) r (reify Lonely (lonely [_] (swap! n inc)))] [(lonely r) (lonely r)])  ;=> [1 2]
(instance? clojure.lang.IObj (reify Lonely (lonely [_] 1)))  ;=> true
(let [mk (fn [x] (reify Lonely (lonely [_] x)))] (map lonely [(mk 1) (mk 2)]))  ;=> (1 2)
(defprotocol Rec (descend [x n]))
(extend-type Long Rec (descend [x n] (if (zero? n) x (descend (inc x) (dec n)))))
(descend 0 100)                                      ;=> 100
(defprotocol P2 (p2 [a] [a b] [a b c]))
(defrecord R2 [] P2 (p2 [_] 1) (p2 [_ b] [2 b]) (p2 [_ b c] [3 b c]))
[(p2 (->R2)) (p2 (->R2) :b) (p2 (->R2) :b :c)]       ;=> [1 [2 :b] [3 :b :c]]
(defprotocol)
(defprotocol Bad (no-args []))
(defprotocol Dup (m [x]) (m [x y]))
(extend-type Long Nope (x [_] 1))
(reify Lonely (nope [_] 1))
;!! IllegalArgumentException "Can't define method not in interfaces: nope"
(deftype BadType [x] Lonely (nope [_] 1))
(with-out-str (print-method (->R2) *out*))           ;=> "#cases.R2{}"
(= Long (class 1))                                   ;=> true
(instance? Long 1)                                   ;=> true
(instance? Number 1)                                 ;=> true
(instance? String "a")                               ;=> true
(instance? String nil)                               ;=> false
(instance? Object 1)                                 ;=> true
(instance? clojure.lang.Keyword :a)                  ;=> true
(instance? 5 5)                                      ;!! ClassCastException
((partial instance? Long) 1)                         ;=> true
(type 1)                                             ;=> java.lang.Long
(type (with-meta [] {:type :custom}))                ;=> :custom
(type nil)                                           ;=> nil
(class nil)                                          ;=> nil
(class? Long)                                        ;=> true
(class? 1)                                           ;=> false
(cast Long 1)                                        ;=> 1
(cast String 1)
;!! ClassCastException "Cannot cast java.lang.Long to java.lang.String"
(cast Number nil)                                    ;=> nil
