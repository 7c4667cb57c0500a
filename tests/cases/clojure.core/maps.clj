;; Maps: literals, assoc, dissoc, get, merge, update, keys, select-keys, ordering.  Since 0.1.

{}                                                        ;=> {}
{:a 1, :b 2}                                              ;=> {:a 1, :b 2}
{:b 1 :a 2}                                               ;=> {:b 1, :a 2}
{nil nil}                                                 ;=> {nil nil}
{[1] {2 3}}                                               ;=> {[1] {2 3}}
{:a 1 :b 2 :c 3 :d 4 :e 5 :f 6 :g 7 :h 8}
;=> {:a 1, :b 2, :c 3, :d 4, :e 5, :f 6, :g 7, :h 8}
{:a 1 :b 2 :c 3 :d 4 :e 5 :f 6 :g 7 :h 8 :i 9}
;=> {:e 5, :g 7, :c 3, :h 8, :b 2, :d 4, :f 6, :i 9, :a 1}
(hash-map)                                                ;=> {}
(hash-map :a 1)                                           ;=> {:a 1}
(hash-map :a 1 :b 2 :c 3)                                 ;=> {:c 3, :b 2, :a 1}
(hash-map :a 1 :a 2)                                      ;=> {:a 2}
(hash-map :a)
;!! IllegalArgumentException "No value supplied for key: :a"
(hash-map 3 :c 1 :a 2 :b)                                 ;=> {1 :a, 3 :c, 2 :b}
(hash-map "one" 1 "two" 2 "three" 3)                      ;=> {"three" 3, "two" 2, "one" 1}
(array-map :b 1 :a 2)                                     ;=> {:b 1, :a 2}
(array-map :a 1 :a 2)                                     ;=> {:a 2}
(array-map)                                               ;=> {}
(array-map :a)
;!! IllegalArgumentException "No value supplied for key: :a"
(apply array-map (range 20))
;=> {0 1, 2 3, 4 5, 6 7, 8 9, 10 11, 12 13, 14 15, 16 17, 18 19}
(apply hash-map (range 40))
;=> {0 1, 20 21, 24 25, 4 5, 32 33, 22 23, 36 37, 6 7, 28 29, 34 35, 12 13, 2 3, 14 15, 26 27, 16 17, 38 39, 30 31, 10 11, 18 19, 8 9}
(into {} (for [i (range 20)] [(str i) i]))
;=> {"9" 9, "3" 3, "4" 4, "8" 8, "14" 14, "19" 19, "17" 17, "15" 15, "7" 7, "5" 5, "18" 18, "12" 12, "13" 13, "6" 6, "1" 1, "0" 0, "11" 11, "2" 2, "16" 16, "10" 10}
(into {} (for [i (range 20)] [(keyword (str "k" i)) i]))
;=> {:k19 19, :k8 8, :k11 11, :k18 18, :k5 5, :k12 12, :k7 7, :k13 13, :k9 9, :k15 15, :k6 6, :k16 16, :k17 17, :k0 0, :k10 10, :k3 3, :k4 4, :k14 14, :k1 1, :k2 2}
(into {} (for [c "hello world"] [c 1]))
;=> {\h 1, \e 1, \l 1, \o 1, \space 1, \w 1, \r 1, \d 1}
(into {} (map vector [nil true false 0 1 "a" :a 'a \a 1.5 1/2 [1] #{1} {1 1}] (range)))
;=> {nil 0, 0 3, 1.5 9, \a 8, 1/2 10, 1 4, a 7, {1 1} 13, true 1, "a" 5, #{1} 12, false 2, [1] 11, :a 6}
(into {} (for [i (range -5 5)] [i i]))
;=> {0 0, -4 -4, 1 1, -2 -2, 4 4, -1 -1, -3 -3, 3 3, 2 2, -5 -5}
(zipmap (map #(vector % %) (range 10)) (range))
;=> {[8 8] 8, [2 2] 2, [0 0] 0, [7 7] 7, [3 3] 3, [1 1] 1, [6 6] 6, [9 9] 9, [5 5] 5, [4 4] 4}
(assoc {:a 1 :b 2 :c 3 :d 4 :e 5 :f 6 :g 7 :h 8} :i 9)
;=> {:e 5, :g 7, :c 3, :h 8, :b 2, :d 4, :f 6, :i 9, :a 1}
(assoc {:z 1 :y 2} :x 3)                                  ;=> {:z 1, :y 2, :x 3}
(dissoc (hash-map :a 1 :b 2 :c 3) :b)                     ;=> {:c 3, :a 1}
(keys (apply hash-map (range 20)))                        ;=> (0 4 6 12 2 14 16 10 18 8)
(seq (array-map :z 1 :y 2 :x 3))                          ;=> ([:z 1] [:y 2] [:x 3])
(assoc (array-map :z 1 :y 2) :a 3 :z 9)                   ;=> {:z 9, :y 2, :a 3}

(assoc {} :a 1)              ;=> {:a 1}
(assoc nil :a 1)             ;=> {:a 1}
(assoc {:a 1} :a 2)          ;=> {:a 2}
(assoc {:a 1} :b 2 :c 3)     ;=> {:a 1, :b 2, :c 3}
(assoc {:a 1} :b)
;!! clojure.lang.ArityException "Wrong number of args (2) passed to: clojure.core/assoc-N"
(assoc {:a 1} :b 2 :c)
;!! IllegalArgumentException "assoc expects even number of arguments after map/vector, found odd number"
(assoc {:a 1} nil nil)       ;=> {:a 1, nil nil}
(assoc {} [1] 2)             ;=> {[1] 2}
(assoc 5 :a 1)               ;!! ClassCastException
(assoc "a" 0 1)              ;!! ClassCastException
(assoc {:a 1})
;!! clojure.lang.ArityException "Wrong number of args (1) passed to: clojure.core/assoc-N"
(dissoc {:a 1 :b 2} :a)      ;=> {:b 2}
(dissoc {:a 1 :b 2} :a :b)   ;=> {}
(dissoc {:a 1} :z)           ;=> {:a 1}
(dissoc {:a 1})              ;=> {:a 1}
(dissoc nil :a)              ;=> nil
(dissoc {nil 1} nil)         ;=> {}
(dissoc)
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: clojure.core/dissoc"
(conj {} [:a 1])             ;=> {:a 1}
(conj {:a 1} {:b 2 :c 3})    ;=> {:a 1, :b 2, :c 3}
(conj {:a 1} nil)            ;=> {:a 1}
(conj {:a 1} [:b])           ;!! IllegalArgumentException "Vector arg to map conj must be a pair"
(conj {:a 1} '(:b 2))        ;!! ClassCastException
(conj {:a 1} [:b 2] [:c 3])  ;=> {:a 1, :b 2, :c 3}
(conj {} (first {:a 1}))     ;=> {:a 1}
(conj {} #{[:a 1]})          ;!! ClassCastException
(conj {} :a)
;!! IllegalArgumentException "Don't know how to create ISeq from: clojure.lang.Keyword"

(get {:a 1} :a)          ;=> 1
(get {:a 1} :b)          ;=> nil
(get {:a 1} :b :none)    ;=> :none
(get {:a nil} :a :none)  ;=> nil
(get nil :a)             ;=> nil
(get nil :a 1)           ;=> 1
(get {1 :one} 1.0)       ;=> nil
(get {1 :one} 1N)        ;=> :one
(get {1 :one} (int 1))   ;=> :one
(get {1.0 :one} 1)       ;=> nil
(get {0.0 :z} -0.0)      ;=> :z
(get {[1 2] :v} '(1 2))  ;=> :v
(get {'(1 2) :v} [1 2])  ;=> :v
(get {nil :n} nil)       ;=> :n
(get {"a" 1} "a")        ;=> 1
(get {\a 1} "a")         ;=> nil
(get 5 :a)               ;=> nil
(get "abc" 1)            ;=> \b
(get "abc" 9)            ;=> nil
(get "abc" 9 :none)      ;=> :none
(get {:a 1})
;!! clojure.lang.ArityException "Wrong number of args (1) passed to: clojure.core/get"
(:a {:a 1})              ;=> 1
(:a nil)                 ;=> nil
(:a {} :none)            ;=> :none
(:a [1])                 ;=> nil
(:a 5)                   ;=> nil
(:a #{:a})               ;=> :a
(:a {:a 1} 1 2)          ;!! clojure.lang.ArityException "Wrong number of args (3) passed to: :a"
(:a)                     ;!! clojure.lang.ArityException "Wrong number of args (0) passed to: :a"
('a {'a 1})              ;=> 1
('a {} 7)                ;=> 7
({:a 1} :a)              ;=> 1
({:a 1} :b)              ;=> nil
({:a 1} :b :none)        ;=> :none
({:a 1})
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: clojure.lang.PersistentArrayMap"
({:a 1} 1 2 3)
;!! clojure.lang.ArityException "Wrong number of args (3) passed to: clojure.lang.PersistentArrayMap"
(contains? {:a nil} :a)  ;=> true
(contains? {:a 1} 1)     ;=> false
(contains? nil :a)       ;=> false
(contains? 5 1)
;!! IllegalArgumentException "contains? not supported on type: java.lang.Long"
(contains? "abc" 1)      ;=> true
(contains? "abc" 5)      ;=> false
(contains? #{nil} nil)   ;=> true
(find {:a 1} :a)         ;=> [:a 1]
(find {:a nil} :a)       ;=> [:a nil]
(find {:a 1} :b)         ;=> nil
(find nil :a)            ;=> nil
(find {1 2} 1N)          ;=> [1 2]
(find 5 1)               ;!! IllegalArgumentException "find not supported on type: java.lang.Long"
(key (find {:a 1} :a))   ;=> :a
(key nil)                ;!! NullPointerException
(val [1 2])              ;!! ClassCastException

(keys {:a 1 :b 2})                        ;=> (:a :b)
(vals {:a 1 :b 2})                        ;=> (1 2)
(keys {})                                 ;=> nil
(vals nil)                                ;=> nil
(keys nil)                                ;=> nil
(keys #{})                                ;=> nil
(keys #{1})                               ;!! ClassCastException
(vals [1])                                ;!! ClassCastException
(keys [])                                 ;=> nil
(keys '([1 2]))                           ;!! ClassCastException
(keys (filter (constantly true) {:a 1}))  ;=> (:a)
(count {})                                ;=> 0
(first {:a 1})                            ;=> [:a 1]
(rest {:a 1})                             ;=> ()
(reduce conj [] {:a 1 :b 2})              ;=> [[:a 1] [:b 2]]
(map (fn [[k v]] [v k]) {:a 1})           ;=> ([1 :a])

(merge {:a 1} {:b 2})                    ;=> {:a 1, :b 2}
(merge {:a 1} {:a 2})                    ;=> {:a 2}
(merge nil {:a 1})                       ;=> {:a 1}
(merge {:a 1} nil)                       ;=> {:a 1}
(merge nil nil)                          ;=> nil
(merge)                                  ;=> nil
(merge {})                               ;=> {}
(merge {:a 1} [:b 2])                    ;=> {:a 1, :b 2}
(merge {:a 1} {:b 2} {:a 3} nil {:c 4})  ;=> {:a 3, :b 2, :c 4}
(merge [1] 2)                            ;=> [1 2]
(merge {:a {:b 1}} {:a {:c 2}})          ;=> {:a {:c 2}}
(merge {:a 1} :b)
;!! IllegalArgumentException "Don't know how to create ISeq from: clojure.lang.Keyword"
(merge-with + {:a 1} {:a 2 :b 3})        ;=> {:a 3, :b 3}
(merge-with + {:a 1} {:a 2} {:a 3})      ;=> {:a 6}
(merge-with into {:a [1]} {:a [2]})      ;=> {:a [1 2]}
(merge-with + nil {:a 1})                ;=> {:a 1}
(merge-with +)                           ;=> nil
(merge-with + nil nil)                   ;=> nil
(merge-with list {:a 1} {:a nil})        ;=> {:a (1 nil)}
(merge-with + {:a 1} nil {:b 2})         ;=> {:a 1, :b 2}

(update {:a 1} :a inc)                                   ;=> {:a 2}
(update {} :a (fnil inc 0))                              ;=> {:a 1}
(update {} :a inc)                                       ;!! NullPointerException
(update nil :a identity)                                 ;=> {:a nil}
(update {:a 1} :a + 1 2 3 4 5)                           ;=> {:a 16}
(update {:a 1} :b identity)                              ;=> {:a 1, :b nil}
(update-in {:a {:b 1}} [:a :b] inc)                      ;=> {:a {:b 2}}
(update-in {} [:a :b] (fnil conj []) 1)                  ;=> {:a {:b [1]}}
(update-in {:a 1} [] identity)                           ;=> {:a 1, nil nil}
(update-in nil [:a] identity)                            ;=> {:a nil}
(update-in {:a {:b 1}} [:a :b] + 10 100)                 ;=> {:a {:b 111}}
(assoc-in {} [:a :b :c] 1)                               ;=> {:a {:b {:c 1}}}
(assoc-in nil [:a] 1)                                    ;=> {:a 1}
(assoc-in {:a 1} [] 2)                                   ;=> {:a 1, nil 2}
(assoc-in {:a 1} [:a :b] 2)                              ;!! ClassCastException
(assoc-in {:a {:b 1}} [:a :c] 2)                         ;=> {:a {:b 1, :c 2}}
(assoc-in {} nil 1)                                      ;=> {nil 1}
(get-in {:a {:b 1}} [:a :b])                             ;=> 1
(get-in {:a {:b 1}} [:a :c])                             ;=> nil
(get-in {:a {:b 1}} [:a :c] :none)                       ;=> :none
(get-in {:a nil} [:a :b] :none)                          ;=> :none
(get-in {:a nil} [:a] :none)                             ;=> nil
(get-in {:a 1} [])                                       ;=> {:a 1}
(get-in {:a 1} nil)                                      ;=> {:a 1}
(get-in nil [:a])                                        ;=> nil
(get-in {:a [10 20]} [:a 1])                             ;=> 20
(get-in {:a 1} [:a :b])                                  ;=> nil
(get-in {:a #{:b}} [:a :b])                              ;=> :b
(get-in {:a "xyz"} [:a 1])                               ;=> \y
(select-keys {:a 1 :b 2} [:a])                           ;=> {:a 1}
(select-keys {:a 1} [:z])                                ;=> {}
(select-keys {:a nil} [:a])                              ;=> {:a nil}
(select-keys nil [:a])                                   ;=> {}
(select-keys {:a 1} nil)                                 ;=> {}
(select-keys [10 20 30] [0 2])                           ;=> {0 10, 2 30}
(meta (select-keys (with-meta {:a 1} {:m 1}) [:a]))      ;=> {:m 1}
(update-vals {:a 1 :b 2} inc)                            ;=> {:a 2, :b 3}
(update-vals {} inc)                                     ;=> {}
(update-vals nil inc)                                    ;=> {}
(meta (update-vals (with-meta {:a 1} {:m 1}) inc))       ;=> {:m 1}
(update-keys {:a 1 :b 2} name)                           ;=> {"a" 1, "b" 2}
(update-keys {:a 1 :b 2} (constantly :x))                ;=> {:x 2}
(update-keys nil name)                                   ;=> {}
(update-vals [1 2] inc)                                  ;=> [2 3]
(reduce-kv (fn [a k v] (+ a v)) 0 {:a 1 :b 2})           ;=> 3
(map? {})                                                ;=> true
(map? (sorted-map))                                      ;=> true
(map? [])                                                ;=> false
(map? nil)                                               ;=> false
(map? (first {:a 1}))                                    ;=> false
(not-empty {:a 1})                                       ;=> {:a 1}
(empty {:a 1})                                           ;=> {}
(= {:a 1} {:a 1})                                        ;=> true
(= {:a 1 :b 2} {:b 2 :a 1})                              ;=> true
(= {:a 1} {:a 1.0})                                      ;=> false
(= {:a 1} [[:a 1]])                                      ;=> false
(= {} [])                                                ;=> false
(= {1 :a} {1N :a})                                       ;=> true
(= (hash-map :a 1) (array-map :a 1) (sorted-map :a 1))   ;=> true
(= {:a nil} {:b nil})                                    ;=> false
(hash {:a 1 :b 2})                                       ;=> 161871944
(= (hash {:a 1 :b 2}) (hash (sorted-map :b 2 :a 1)))     ;=> true
(meta (assoc ^{:m 1} {} :a 1))                           ;=> {:m 1}
(meta (dissoc ^{:m 1} {:a 1} :a))                        ;=> {:m 1}
(meta (merge ^{:m 1} {} ^{:m 2} {:a 1}))                 ;=> {:m 1}
(meta (into ^{:m 1} {} [[:a 1]]))                        ;=> {:m 1}
(let [m {:a 1} n (assoc m :a 2)] [m n])                  ;=> [{:a 1} {:a 2}]
(identical? {:a 1} (let [m {:a 1}] (dissoc m :b)))       ;=> false
(let [m {:a 1}] (identical? m (assoc m :a 1)))           ;=> true
(let [m {:a 1}] (identical? m (dissoc m :b)))            ;=> true
(count (into {} (for [i (range 1000)] [i i])))           ;=> 1000
(get (into {} (for [i (range 1000)] [i (* i i)])) 999)   ;=> 998001
(count (reduce dissoc (into {} (for [i (range 1000)] [i i])) (range 990)))  ;=> 10
(sort (keys (reduce dissoc (into {} (for [i (range 100)] [i i])) (range 90))))
;=> (90 91 92 93 94 95 96 97 98 99)
(get (zipmap ["Aa" "BB" "C"] [1 2 3]) "BB")              ;=> 2
(let [m (hash-map "Aa" 1 "BB" 2)] [(get m "Aa") (get m "BB") (count (dissoc m "Aa"))])  ;=> [1 2 1]
(assoc (zipmap (map str (range 20)) (range)) "5" :five)
;=> {"9" 9, "3" 3, "4" 4, "8" 8, "14" 14, "19" 19, "17" 17, "15" 15, "7" 7, "5" :five, "18" 18, "12" 12, "13" 13, "6" 6, "1" 1, "0" 0, "11" 11, "2" 2, "16" 16, "10" 10}

(read-string "{:a 1 :a 2}")                    ;!! IllegalArgumentException "Duplicate key: :a"
(let [k :a] {k 1 :a 2})                        ;!! IllegalArgumentException "Duplicate key: :a"
#:user{:a 1 :b/c 2 :_/d 3}                     ;=> {:user/a 1, :b/c 2, :d 3}
#:a{}                                          ;=> {}
(pr-str #:a{:b 1})                             ;=> "#:a{:b 1}"
(with-out-str (binding [*print-namespace-maps* true] (pr {:a/b 1 :a/c 2})))  ;=> "#:a{:b 1, :c 2}"
(with-out-str (binding [*print-namespace-maps* true] (pr {:a/b 1 :c 2})))  ;=> "{:a/b 1, :c 2}"
(seq-to-map-for-destructuring '(:a 1 :b 2))    ;=> {:a 1, :b 2}
(seq-to-map-for-destructuring '(:a 1 {:c 3}))  ;=> {:a 1, :c 3}
(def basis (create-struct :a :b))
(struct basis 1 2)                             ;=> {:a 1, :b 2}
(struct basis 1)                               ;=> {:a 1, :b nil}
(struct-map basis :a 1 :c 3)                   ;=> {:a 1, :b nil, :c 3}
(defstruct point :x :y)
(struct point 3 4)                             ;=> {:x 3, :y 4}
((accessor point :y) (struct point 3 4))       ;=> 4
(assoc (struct point 3 4) :z 5)                ;=> {:x 3, :y 4, :z 5}
(dissoc (struct point 3 4) :x)                 ;!! RuntimeException "Can't remove struct key"
