;; Structs: maps that never lose the keys of their basis.  Since 0.1.

(defstruct point :x :y)
(def p (struct point 1 2))
p                                               ;=> {:x 1, :y 2}
(class p)                                       ;=> clojure.lang.PersistentStructMap
(struct-map point :x 1 :z 3)                    ;=> {:x 1, :y nil, :z 3}
(struct point 1)                                ;=> {:x 1, :y nil}
(struct point 1 2 3)
;!! IllegalArgumentException "Too many arguments to struct constructor"
(dissoc p :x)                                   ;!! RuntimeException "Can't remove struct key"
(dissoc (assoc p :z 1) :z)                      ;=> {:x 1, :y 2}
(class (dissoc (assoc p :z 1) :z))              ;=> clojure.lang.PersistentStructMap
(assoc p :x 5)                                  ;=> {:x 5, :y 2}
(class (assoc p :x 5))                          ;=> clojure.lang.PersistentStructMap
(:x p)                                          ;=> 1
(p :x)                                          ;=> 1
(p :q)                                          ;=> nil
(p :q 1)                                        ;=> 1
(get p :y)                                      ;=> 2
(count p)                                       ;=> 2
(seq p)                                         ;=> ([:x 1] [:y 2])
(keys p)                                        ;=> (:x :y)
(vals p)                                        ;=> (1 2)
(= p {:x 1 :y 2})                               ;=> true
(= {:x 1 :y 2} p)                               ;=> true
(hash p)                                        ;=> -133480779
(hash {:x 1 :y 2})                              ;=> -133480779
(map? p)                                        ;=> true
(into p {:y 3})                                 ;=> {:x 1, :y 3}
(class (into p {:y 3}))                         ;=> clojure.lang.PersistentStructMap
(merge p {:z 3})                                ;=> {:x 1, :y 2, :z 3}
(contains? p :x)                                ;=> true
(contains? p :q)                                ;=> false
(find p :x)                                     ;=> [:x 1]
(meta (with-meta p {:a 1}))                     ;=> {:a 1}
(class (with-meta p {:a 1}))                    ;=> clojure.lang.PersistentStructMap
(empty p)                                       ;=> {:x nil, :y nil}
(class (empty p))                               ;=> clojure.lang.PersistentStructMap
(conj p [:w 1])                                 ;=> {:x 1, :y 2, :w 1}
(reduce-kv (fn [a k v] (+ a v)) 0 p)            ;=> 3
(update p :x inc)                               ;=> {:x 2, :y 2}
(select-keys p [:x])                            ;=> {:x 1}
(pr-str p)                                      ;=> "{:x 1, :y 2}"
(str p)                                         ;=> "{:x 1, :y 2}"
(def get-x (accessor point :x))
(get-x p)                                       ;=> 1
(get-x {:x 1})                                  ;!! ClassCastException
(get-x (struct (create-struct :x) 1))           ;!! RuntimeException "Accessor/struct mismatch"
(accessor point :q)                             ;!! IllegalArgumentException "Not a key of struct"
(create-struct)                                 ;!! IllegalArgumentException "Must supply keys"
(create-struct :a :a)                           ;!! IllegalArgumentException "Duplicate key: :a"
(struct-map point :x)
;!! IllegalArgumentException "No value supplied for key: :x"
(struct nil 1)                                  ;!! NullPointerException
(struct {} 1)                                   ;!! ClassCastException
(get-x nil)                                     ;!! NullPointerException
(class (create-struct :a))                      ;=> clojure.lang.PersistentStructMap$Def
(instance? clojure.lang.PersistentStructMap p)  ;=> true
(instance? clojure.lang.IPersistentMap p)       ;=> true
(.assoc p :x 1)                                 ;=> {:x 1, :y 2}
(.without p :x)                                 ;!! RuntimeException "Can't remove struct key"
(dissoc p :q)                                   ;=> {:x 1, :y 2}
(let [{:keys [x y]} p] [x y])                   ;=> [1 2]
(zipmap (keys p) (vals p))                      ;=> {:x 1, :y 2}
(map first p)                                   ;=> (:x :y)
(struct-map point :y 1)                         ;=> {:x nil, :y 1}
(get-x (assoc p :z 9 :x 7))                     ;=> 7
(get-x (struct-map point :y 1))                 ;=> nil
(get-x (dissoc (assoc p :z 1) :z))              ;=> 1
(reduce conj p [[:a 1] [:b 2]])                 ;=> {:x 1, :y 2, :b 2, :a 1}
(sort p)                                        ;=> ([:x 1] [:y 2])
(transient p)                                   ;!! ClassCastException
(assoc-in p [:x :a] 1)                          ;!! ClassCastException
(every? map-entry? p)                           ;=> true
(rseq [1])                                      ;=> (1)
(def get-y (accessor point :y))
(get-y (with-meta p {:q 1}))                    ;=> 2
(struct point)                                  ;=> {:x nil, :y nil}
(map :x [(struct point 1) (struct point 2)])    ;=> (1 2)
(group-by :x [(struct point 1 2)])              ;=> {1 [{:x 1, :y 2}]}
(empty? p)                                      ;=> false
(not= p (struct point 1 3))                     ;=> true
(= (struct point 1 2) (struct point 1 2))       ;=> true
(hash-map p 1)                                  ;=> {{:x 1, :y 2} 1}
(get {p 1} {:x 1 :y 2})                         ;=> 1
(ifn? p)                                        ;=> true
(apply p [:x])                                  ;=> 1
(counted? p)                                    ;=> true
(associative? p)                                ;=> true
(coll? p)                                       ;=> true
(sequential? p)                                 ;=> false
