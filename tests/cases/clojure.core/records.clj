;; defrecord: maps with named fields, a type and equality of their own.  Since 0.1.

(defrecord P [x y])
(->P 1 2)                                               ;=> #cases.P{:x 1, :y 2}
(P. 1 2)                                                ;=> #cases.P{:x 1, :y 2}
(map->P {:x 1 :y 2})                                    ;=> #cases.P{:x 1, :y 2}
(map->P {:x 1})                                         ;=> #cases.P{:x 1, :y nil}
(map->P {:x 1 :z 3})                                    ;=> #cases.P{:x 1, :y nil, :z 3}
(map->P nil)                                            ;=> #cases.P{:x nil, :y nil}
(map->P {})                                             ;=> #cases.P{:x nil, :y nil}
(:x (->P 1 2))                                          ;=> 1
(:z (->P 1 2))                                          ;=> nil
(:z (->P 1 2) :none)                                    ;=> :none
(.x (->P 1 2))                                          ;=> 1
(.-y (->P 1 2))                                         ;=> 2
(get (->P 1 2) :x)                                      ;=> 1
(get (->P 1 2) :q 9)                                    ;=> 9
(assoc (->P 1 2) :x 10)                                 ;=> #cases.P{:x 10, :y 2}
(assoc (->P 1 2) :z 3)                                  ;=> #cases.P{:x 1, :y 2, :z 3}
(dissoc (assoc (->P 1 2) :z 3) :z)                      ;=> #cases.P{:x 1, :y 2}
(dissoc (->P 1 2) :x)                                   ;=> {:y 2}
(record? (dissoc (->P 1 2) :x))                         ;=> false
(record? (assoc (->P 1 2) :z 3))                        ;=> true
(record? (->P 1 2))                                     ;=> true
(record? {})                                            ;=> false
(map? (->P 1 2))                                        ;=> true
(coll? (->P 1 2))                                       ;=> true
(associative? (->P 1 2))                                ;=> true
(= (->P 1 2) (->P 1 2))                                 ;=> true
(= (->P 1 2) (->P 1 3))                                 ;=> false
(= (->P 1 2) {:x 1 :y 2})                               ;=> false
(= {:x 1 :y 2} (->P 1 2))                               ;=> false
(defrecord Q [x y])
(= (->P 1 2) (->Q 1 2))                                 ;=> false
(= (hash (->P 1 2)) (hash (->P 1 2)))                   ;=> true
(= (assoc (->P 1 2) :z 1) (->P 1 2))                    ;=> false
(count (->P 1 2))                                       ;=> 2
(count (assoc (->P 1 2) :z 3))                          ;=> 3
(keys (->P 1 2))                                        ;=> (:x :y)
(vals (->P 1 2))                                        ;=> (1 2)
(seq (->P 1 2))                                         ;=> ([:x 1] [:y 2])
(keys (assoc (->P 1 2) :z 3))                           ;=> (:x :y :z)
(contains? (->P 1 2) :x)                                ;=> true
(contains? (->P 1 2) :z)                                ;=> false
(find (->P 1 2) :x)                                     ;=> [:x 1]
(into {} (->P 1 2))                                     ;=> {:x 1, :y 2}
(merge (->P 1 2) {:x 5 :w 6})                           ;=> #cases.P{:x 5, :y 2, :w 6}
(merge {} (->P 1 2))                                    ;=> {:x 1, :y 2}
(update (->P 1 2) :x inc)                               ;=> #cases.P{:x 2, :y 2}
(update-in (->P {:a 1} 2) [:x :a] inc)                  ;=> #cases.P{:x {:a 2}, :y 2}
(select-keys (->P 1 2) [:x])                            ;=> {:x 1}
(reduce-kv (fn [a k v] (conj a [k v])) [] (->P 1 2))    ;=> [[:x 1] [:y 2]]
(map (fn [[k v]] k) (->P 1 2))                          ;=> (:x :y)
(let [{:keys [x y]} (->P 1 2)] [x y])                   ;=> [1 2]
(conj (->P 1 2) [:x 9])                                 ;=> #cases.P{:x 9, :y 2}
(conj (->P 1 2) {:z 9})                                 ;=> #cases.P{:x 1, :y 2, :z 9}
(empty (->P 1 2))
;!! UnsupportedOperationException "Can't create empty: cases.P"
((->P 1 2) :x)                                          ;!! ClassCastException
(meta (with-meta (->P 1 2) {:m 1}))                     ;=> {:m 1}
(meta (assoc (with-meta (->P 1 2) {:m 1}) :x 5))        ;=> {:m 1}
(= (with-meta (->P 1 2) {:m 1}) (->P 1 2))              ;=> true
(pr-str (->P 1 "a"))                                    ;=> "#cases.P{:x 1, :y \"a\"}"
(str (->P 1 "a"))                                       ;=> "cases.P@N"
(pr-str [(->P nil nil)])                                ;=> "[#cases.P{:x nil, :y nil}]"
(pr-str (assoc (->P 1 2) :z 3))                         ;=> "#cases.P{:x 1, :y 2, :z 3}"
(instance? P (->P 1 2))                                 ;=> true
(instance? P {:x 1 :y 2})                               ;=> false
(->P 1)
;!! clojure.lang.ArityException "Wrong number of args (1) passed to: cases/evalN/->P-N"
(P. 1)
;!! IllegalArgumentException "No matching ctor found for class cases.P"
(->P 1 2 3)
;!! clojure.lang.ArityException "Wrong number of args (3) passed to: cases/evalN/->P-N"
(defrecord Empty [])
(->Empty)                                               ;=> #cases.Empty{}
(count (->Empty))                                       ;=> 0
(assoc (->Empty) :a 1)                                  ;=> #cases.Empty{:a 1}
(defprotocol Greets (greet [this] [this other]))
(defrecord Person [name] Greets (greet [_] (str "I am " name)) (greet [this other] (str name " meets " (:name other))) Object (toString [_] (str "<" name ">")))
(greet (->Person "Ann"))                                ;=> "I am Ann"
(greet (->Person "Ann") (->Person "Bob"))               ;=> "Ann meets Bob"
(str (->Person "Ann"))                                  ;=> "<Ann>"
(pr-str (->Person "Ann"))                               ;=> "#cases.Person{:name \"Ann\"}"
(defrecord Cyc [next])
(:next (->Cyc (->Cyc 1)))                               ;=> #cases.Cyc{:next 1}
#cases.P[1 2]                                           ;=> #cases.P{:x 1, :y 2}
#cases.P{:x 1}                                          ;=> #cases.P{:x 1, :y nil}
#cases.P{:x 1 :y 2 :z 3}                                ;=> #cases.P{:x 1, :y 2, :z 3}
(read-string "#cases.P{:x 1}")                          ;=> #cases.P{:x 1, :y nil}
(read-string (pr-str (->P 1 [2 3])))                    ;=> #cases.P{:x 1, :y [2 3]}
(contains? #{(->P 1 2)} (->P 1 2))                      ;=> true
(get {(->P 1 2) :v} (->P 1 2))                          ;=> :v
(get {{:x 1 :y 2} :map} (->P 1 2))                      ;=> nil
(sort-by :x [(->P 2 0) (->P 1 0)])
;=> (#cases.P{:x 1, :y 0} #cases.P{:x 2, :y 0})
(group-by :x [(->P 1 0) (->P 1 1)])
;=> {1 [#cases.P{:x 1, :y 0} #cases.P{:x 1, :y 1}]}
(defrecord Defaults [a b])
(merge (->Defaults nil nil) {:a 1})                     ;=> #cases.Defaults{:a 1, :b nil}
(defn make [& {:keys [a b] :or {a 1 b 2}}] (->Defaults a b))
(make :b 5)                                             ;=> #cases.Defaults{:a 1, :b 5}
(identical? (->P 1 2) (->P 1 2))                        ;=> false
(let [p (->P 1 2)] (identical? p (assoc p :x 1)))       ;=> false
(nil? (:y (map->P {:x 1})))                             ;=> true
(apply ->P [1 2])                                       ;=> #cases.P{:x 1, :y 2}
(map ->P [1 2] [3 4])
;=> (#cases.P{:x 1, :y 3} #cases.P{:x 2, :y 4})
(walk/postwalk #(if (number? %) (inc %) %) (->P 1 2))   ;=> #cases.P{:x 2, :y 3}
(reduce (fn [p k] (update p k inc)) (->P 1 2) [:x :y])  ;=> #cases.P{:x 2, :y 3}
(not-empty (->P 1 2))                                   ;=> #cases.P{:x 1, :y 2}
(sequential? (->P 1 2))                                 ;=> false
(ifn? (->P 1 2))                                        ;=> false
(every? record? [(->P 1 2) (->Q 1 2)])                  ;=> true
(defrecord)
(nth (->P 1 2) 0)
;!! UnsupportedOperationException "nth not supported on this type: P"
(into (->P 1 2) {:x 3 :k 4})                            ;=> #cases.P{:x 3, :y 2, :k 4}
(assoc (->P 1 2) "s" 1)                                 ;=> #cases.P{:x 1, :y 2, "s" 1}
