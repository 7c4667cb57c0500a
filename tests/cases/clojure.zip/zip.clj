;; clojure.zip: moving about in trees and editing them.  Since 0.1.

(def z (zip/vector-zip [1 [2 3] 4]))
(zip/node z)                                              ;=> [1 [2 3] 4]
(zip/branch? z)                                           ;=> true
(zip/children z)                                          ;=> (1 [2 3] 4)
(-> z zip/down zip/node)                                  ;=> 1
(-> z zip/down zip/right zip/node)                        ;=> [2 3]
(-> z zip/down zip/right zip/down zip/node)               ;=> 2
(-> z zip/down zip/right zip/down zip/right zip/node)     ;=> 3
(-> z zip/down zip/rightmost zip/node)                    ;=> 4
(-> z zip/down zip/rightmost zip/leftmost zip/node)       ;=> 1
(-> z zip/down zip/right zip/left zip/node)               ;=> 1
(-> z zip/down zip/right zip/up zip/node)                 ;=> [1 [2 3] 4]
(zip/up z)                                                ;=> nil
(zip/left z)                                              ;=> nil
(zip/right z)                                             ;=> nil
(-> z zip/down zip/left)                                  ;=> nil
(-> z zip/down zip/down)                                  ;=> nil
(-> z zip/down zip/lefts)                                 ;=> nil
(-> z zip/down zip/right zip/lefts)                       ;=> (1)
(-> z zip/down zip/rights)                                ;=> ([2 3] 4)
(zip/path z)                                              ;=> nil
(-> z zip/down zip/right zip/down zip/path)               ;=> [[1 [2 3] 4] [2 3]]
(-> z zip/down zip/right zip/down zip/root)               ;=> [1 [2 3] 4]
(-> z zip/down (zip/replace 10) zip/root)                 ;=> [10 [2 3] 4]
(-> z zip/down (zip/edit inc) zip/root)                   ;=> [2 [2 3] 4]
(-> z zip/down (zip/edit + 1 2) zip/root)                 ;=> [4 [2 3] 4]
(-> z zip/down zip/right (zip/edit conj :x) zip/root)     ;=> [1 [2 3 :x] 4]
(-> z zip/down (zip/insert-left 0) zip/root)              ;=> [0 1 [2 3] 4]
(-> z zip/down (zip/insert-right 1.5) zip/root)           ;=> [1 1.5 [2 3] 4]
(zip/insert-left z 0)                                     ;!! Exception "Insert at top"
(zip/insert-right z 0)                                    ;!! Exception "Insert at top"
(-> z (zip/insert-child :first) zip/root)                 ;=> [:first 1 [2 3] 4]
(-> z (zip/append-child :last) zip/root)                  ;=> [1 [2 3] 4 :last]
(-> z zip/down zip/remove zip/root)                       ;=> [[2 3] 4]
(-> z zip/down zip/right zip/remove zip/node)             ;=> 1
(-> z zip/down zip/right zip/down zip/remove zip/node)    ;=> [3]
(zip/remove z)                                            ;!! Exception "Remove at top"
(-> z zip/next zip/node)                                  ;=> 1
(-> z zip/next zip/next zip/next zip/node)                ;=> 2
(-> z zip/next zip/next zip/next zip/prev zip/node)       ;=> [2 3]
(zip/prev z)                                              ;=> nil
(map zip/node (take-while (complement zip/end?) (iterate zip/next z)))
;=> ([1 [2 3] 4] 1 [2 3] 2 3 4)
(loop [l z] (if (zip/end? l) (zip/root l) (recur (zip/next (if (number? (zip/node l)) (zip/edit l * 2) l)))))
;=> [2 [4 6] 8]
(loop [l z] (if (zip/end? l) (zip/root l) (recur (zip/next (if (= 2 (zip/node l)) (zip/remove l) l)))))
;=> [1 [3] 4]
(zip/end? z)                                              ;=> false
(def s (zip/seq-zip '(+ 1 (* 2 3))))
(-> s zip/down zip/rightmost zip/down zip/node)           ;=> *
(-> s zip/down (zip/replace '-) zip/root)                 ;=> (- 1 (* 2 3))
(map zip/node (take-while (complement zip/end?) (iterate zip/next s)))
;=> ((+ 1 (* 2 3)) + 1 (* 2 3) * 2 3)
(def x (zip/xml-zip {:tag :a :content [{:tag :b :content ["t"]} "u"]}))
(-> x zip/down zip/node)                                  ;=> {:tag :b, :content ["t"]}
(-> x zip/down zip/right zip/node)                        ;=> "u"
(-> x zip/down (zip/replace "new") zip/root)              ;=> {:tag :a, :content ["new" "u"]}
(def m (zip/zipper map? (comp seq :kids) (fn [n kids] (assoc n :kids (vec kids))) {:v 1 :kids [{:v 2} {:v 3 :kids [{:v 4}]}]}))
(map (comp :v zip/node) (take-while (complement zip/end?) (iterate zip/next m)))  ;=> (1 2 3 4)
(-> m zip/down zip/right (zip/append-child {:v 5}) zip/root)
;=> {:v 1, :kids [{:v 2} {:v 3, :kids [{:v 4} {:v 5}]}]}
(zip/root (zip/vector-zip []))                            ;=> []
(-> (zip/vector-zip []) zip/down)                         ;=> nil
(-> (zip/vector-zip []) zip/next zip/end?)                ;=> true
(-> (zip/vector-zip [[]]) zip/down zip/children)          ;=> nil
(zip/children (zip/vector-zip 5))
;!! Exception "called children on a leaf node"
(zip/branch? (zip/vector-zip 5))                          ;=> false
(-> z zip/down zip/right (zip/make-node [1] [7 8]))       ;=> [7 8]
(meta (-> (zip/vector-zip (with-meta [1] {:m 1})) zip/down (zip/edit inc) zip/root))  ;=> {:m 1}
(-> z zip/down zip/rightmost zip/next zip/end?)           ;=> true
(-> z zip/down zip/rightmost zip/next zip/node)           ;=> [1 [2 3] 4]
(-> z zip/down zip/rightmost zip/next zip/next zip/node)  ;=> [1 [2 3] 4]
(nil? (-> z zip/down zip/rightmost zip/right))            ;=> true
(identical? z (zip/leftmost z))                           ;=> true
(zip/node (zip/rightmost z))                              ;=> [1 [2 3] 4]
