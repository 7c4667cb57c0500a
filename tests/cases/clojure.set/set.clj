;; clojure.set: relational algebra and set operations.  Since 0.1.

(set/union)                                              ;=> #{}
(set/union #{1})                                         ;=> #{1}
(set/union #{1} #{2})                                    ;=> #{1 2}
(set/union #{1} #{2} #{3} #{1 4})                        ;=> #{1 4 3 2}
(set/union nil)                                          ;=> nil
(set/union nil #{1})                                     ;=> #{1}
(set/union #{1} nil)                                     ;=> #{1}
(set/union #{1 2} #{})                                   ;=> #{1 2}
(set/union [1] [1 2])                                    ;=> [1 2 1]
(set/union #{1} [1 2])                                   ;=> [1 2 1]
(set/union (sorted-set 3 1) #{2})                        ;=> #{1 2 3}
(set/union #{1 2 3} (sorted-set 9))                      ;=> #{1 3 2 9}
(meta (set/union ^:m #{1 2} #{3}))                       ;=> {:m true}
(set/intersection #{1 2})                                ;=> #{1 2}
(set/intersection #{1 2} #{2 3})                         ;=> #{2}
(set/intersection #{1 2} #{2 3} #{2 4})                  ;=> #{2}
(set/intersection #{1} #{})                              ;=> #{}
(set/intersection #{1} nil)                              ;=> nil
(set/intersection nil #{1})                              ;=> nil
(set/intersection)
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: clojure.set/intersection"
(set/intersection #{1 2 3} (sorted-set 2 3))             ;=> #{2 3}
(set/intersection #{1 2} [1 2])                          ;=> #{1}
(set/difference #{1 2 3})                                ;=> #{1 3 2}
(set/difference #{1 2 3} #{2})                           ;=> #{1 3}
(set/difference #{1 2 3} #{2} #{3})                      ;=> #{1}
(set/difference #{1} #{1})                               ;=> #{}
(set/difference #{1} nil)                                ;=> #{1}
(set/difference nil #{1})                                ;=> nil
(set/difference #{1 2} #{1 5 6 7 8})                     ;=> #{2}
(set/difference #{1 2} [1])                              ;=> #{2}
(set/difference (sorted-set 1 2 3) #{2})                 ;=> #{1 3}
(set/difference)
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: clojure.set/difference"
(set/select odd? #{1 2 3})                               ;=> #{1 3}
(set/select odd? #{})                                    ;=> #{}
(set/select odd? nil)                                    ;=> nil
(set/select odd? (sorted-set 1 2 3))                     ;=> #{1 3}
(set/subset? #{1} #{1 2})                                ;=> true
(set/subset? #{1 2} #{1})                                ;=> false
(set/subset? #{} #{})                                    ;=> true
(set/subset? #{} nil)                                    ;=> true
(set/subset? nil #{1})                                   ;=> true
(set/subset? #{1} nil)                                   ;=> false
(set/subset? #{1} #{1})                                  ;=> true
(set/superset? #{1 2} #{1})                              ;=> true
(set/superset? #{1} #{1 2})                              ;=> false
(set/superset? #{1} nil)                                 ;=> true
(set/superset? nil nil)                                  ;=> true
(set/superset? #{} #{})                                  ;=> true
(def people #{{:id 1 :name "Ann"} {:id 2 :name "Bob"}})
(def pets #{{:owner 1 :pet "cat"} {:owner 1 :pet "dog"}})
(set/project people [:name])                             ;=> #{{:name "Bob"} {:name "Ann"}}
(set/project people [])                                  ;=> #{{}}
(set/project people [:zzz])                              ;=> #{{}}
(set/project #{} [:a])                                   ;=> #{}
(set/project nil [:a])                                   ;=> #{}
(meta (set/project (with-meta people {:m 1}) [:id]))     ;=> {:m 1}
(set/rename people {:id :key})
;=> #{{:name "Ann", :key 1} {:name "Bob", :key 2}}
(set/rename #{} {:a :b})                                 ;=> #{}
(set/rename people {:nope :x})
;=> #{{:id 1, :name "Ann"} {:id 2, :name "Bob"}}
(set/rename-keys {:a 1 :b 2} {:a :c})                    ;=> {:b 2, :c 1}
(set/rename-keys {:a 1 :b 2} {:a :b :b :a})              ;=> {:b 1, :a 2}
(set/rename-keys {:a 1} {:z :y})                         ;=> {:a 1}
(set/rename-keys {} {:a :b})                             ;=> {}
(set/rename-keys nil {:a :b})                            ;=> nil
(set/rename-keys {:a 1} {:a :a})                         ;=> {:a 1}
(set/rename-keys {:a nil} {:a :b})                       ;=> {:b nil}
(set/index people [:id])
;=> {{:id 1} #{{:id 1, :name "Ann"}}, {:id 2} #{{:id 2, :name "Bob"}}}
(set/index pets [:owner])
;=> {{:owner 1} #{{:owner 1, :pet "dog"} {:owner 1, :pet "cat"}}}
(set/index #{} [:a])                                     ;=> {}
(set/index [{:a 1} {:a 2}] [:a])                         ;=> {{:a 1} #{{:a 1}}, {:a 2} #{{:a 2}}}
(set/index people [])
;=> {{} #{{:id 1, :name "Ann"} {:id 2, :name "Bob"}}}
(set/map-invert {:a 1 :b 2})                             ;=> {1 :a, 2 :b}
(set/map-invert {:a 1 :b 1})                             ;=> {1 :b}
(set/map-invert {})                                      ;=> {}
(set/map-invert nil)                                     ;=> {}
(set/map-invert {:a nil})                                ;=> {nil :a}
(set/join people pets {:id :owner})
;=> #{{:id 1, :name "Ann", :owner 1, :pet "dog"} {:id 1, :name "Ann", :owner 1, :pet "cat"}}
(set/join #{{:a 1 :b 2}} #{{:b 2 :c 3}})                 ;=> #{{:a 1, :b 2, :c 3}}
(set/join #{{:a 1}} #{{:b 2}})                           ;=> #{{:a 1, :b 2}}
(set/join #{} #{{:a 1}})                                 ;=> #{}
(set/join #{{:a 1}} #{{:a 2}})                           ;=> #{}
(set/join #{{:a 1} {:a 2}} #{{:a 1 :b 1} {:a 1 :b 2}})   ;=> #{{:a 1, :b 2} {:a 1, :b 1}}
(set/join people #{} {:id :owner})                       ;=> #{}
(count (set/join #{{:a 1} {:a 2}} #{{:b 1} {:b 2}}))     ;=> 4
(set/union (set (range 5)) (set (range 3 8)))            ;=> #{0 7 1 4 6 3 2 5}
(set/intersection (set (range 50)) (set (range 40 60)))  ;=> #{46 48 40 41 43 44 47 45 42 49}
(set/difference (set (range 20)) (set (range 15)))       ;=> #{15 17 19 16 18}
(reduce set/union [#{1} #{2} #{3}])                      ;=> #{1 3 2}
(apply set/union (map hash-set [1 2 3]))                 ;=> #{1 3 2}
(set/subset? (set "ab") (set "abc"))                     ;=> true
