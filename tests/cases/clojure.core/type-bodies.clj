;; Bodies of types and what names their interfaces: found by loading libraries unchanged.  Since 0.1.

(deftype Both [items]
  clojure.lang.Seqable (seq [_] (seq items))
  clojure.lang.Sorted (seq [_ ascending] (if ascending (seq items) (reverse items)))
  (comparator [_] compare) (entryKey [_ e] e) (seqFrom [_ k ascending] (drop-while #(< % k) items)))
(seq (Both. [1 2 3]))                                 ;=> (1 2 3)
(.seq (Both. [1 2 3]) false)                          ;=> (3 2 1)
(subseq (Both. [1 2 3]) > 1)                          ;=> (2 3)
(.seqFrom (sorted-map 1 :a 2 :b 3 :c) 2 true)         ;=> ([2 :b] [3 :c])
(.seqFrom (sorted-set 1 2 3) 2 false)                 ;=> (2 1)
(.seq (sorted-set 1 2 3) false)                       ;=> (3 2 1)
(.entryKey (sorted-map 1 :a) (first {1 :a}))          ;=> 1
(.compare (.comparator (sorted-set 1)) 1 2)           ;=> -1
(defprotocol Shape (area [s]))
(deftype Square [n] Shape (area [_] (* n n)))
(instance? cases.Shape (Square. 2))                   ;=> true
(instance? cases.Shape 5)                             ;=> false
(extend-protocol Shape (Class/forName "java.lang.String") (area [s] (count s)) nil (area [_] 0))
(area "abc")                                          ;=> 3
(area nil)                                            ;=> 0
(defmulti speak :kind)
(defmethod speak :dog [_] "woof")
(keys (.getMethodTable speak))                        ;=> (:dog)
(do (.addMethod speak :cat (fn [_] "meow")) (speak {:kind :cat}))  ;=> "meow"
((.dispatchFn speak) {:kind :x})                      ;=> :x
(contains? (ancestors (class inc)) clojure.lang.IFn)  ;=> true
(= (class inc) (Class/forName "clojure.core$inc"))    ;=> true
(Class/forName "[I")                                  ;=> [I
(= (java.io.File. "a") (java.io.File. "a"))           ;=> true
(= (java.net.URI. "a") (java.net.URI. "b"))           ;=> false
(= (hash (java.io.File. "a")) (hash (java.io.File. "a")))  ;=> true
(let [r (java.lang.ref.SoftReference. 5)] [(.get r) (do (.clear r) (.get r))])  ;=> [5 nil]
(let [m (java.util.IdentityHashMap.) a (list 1) b (list 1)] (.put m a 1) (.put m b 2) [(.size m) (.get m a) (.get m b) (.remove m a) (.containsKey m a)])
;=> [2 1 2 1 false]
(let [l (proxy [ThreadLocal] [] (initialValue [] 3))] [(.get l) (do (.set l 4) (.get l))])
;=> [3 4]
(java.util.Date. 120 1 29 12 30)                      ;=> #inst "2020-02-29T12:30:00.000-00:00"
(let [d (java.util.Date. 120 1 29 12 30 5)] [(.getYear d) (.getMonth d) (.getDate d) (.getHours d) (.getMinutes d) (.getSeconds d) (.getDay d)])
;=> [120 1 29 12 30 5 6]
