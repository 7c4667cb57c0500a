;; Vars of clojure.core that belong to no other chapter.  Since 0.1.

(inc' 1)                                                 ;=> 2
(inc' 9223372036854775807)                               ;=> 9223372036854775808N
(dec' -9223372036854775808)                              ;=> -9223372036854775809N
(-' 5 2 1)                                               ;=> 2
(*' 2 3)                                                 ;=> 6
(*' 9223372036854775807 9223372036854775807)             ;=> 85070591730234615847396907784232501249N
(+' 1 1.5)                                               ;=> 2.5
(definline doubled [x] `(* 2 ~x))
(doubled 4)                                              ;=> 8
(map doubled [1 2])                                      ;=> (2 4)
(sequence (iteration (fn [k] (when (< (or k 0) 3) {:v k :k (inc (or k 0))})) :vf :v :kf :k))
;=> (nil 1 2)
(into [] (iteration (fn [k] {:items [k] :next (when (< k 3) (inc k))}) :initk 0 :vf :items :kf :next))
;=> [[0] [1] [2] [3]]
(reduce + 0 (iteration (fn [k] (when (< k 5) k)) :initk 0 :kf inc))  ;=> 10
(take 2 (iteration (fn [k] k) :initk 0 :kf inc))         ;=> (0 1)
(seq (iteration (fn [k] nil)))                           ;=> nil
(io! 1)                                                  ;=> 1
(io! "message" 1)                                        ;=> 1
(contains? (ns-imports *ns*) 'String)                    ;=> true
(boolean (re-find #"Elapsed time" (with-out-str (time 1))))  ;=> true
(apply + (chars (char-array 0)))                         ;=> 0
(let [a (char-array 1)] (aset-char a 0 \z) (vec a))      ;=> [\z]
(let [a (float-array 1)] (aset-float a 0 1.5) (vec a))   ;=> [1.5]
(let [a (short-array 1)] (aset-short a 0 3) (vec a))     ;=> [3]
(seq (booleans (boolean-array [true])))                  ;=> (true)
(seq (bytes (byte-array [1])))                           ;=> (1)
(seq (shorts (short-array [1])))                         ;=> (1)
(seq (floats (float-array [1])))                         ;=> (1.0)
(unquote 1)
;!! IllegalStateException "Attempting to call unbound fn: #'clojure.core/unquote"
(bound? #'unquote)                                       ;=> false
(string? (clojure-version))                              ;=> true
(map? *clojure-version*)                                 ;=> true
(vector? (first {:a 1}))                                 ;=> true
(string? *file*)                                         ;=> true
*print-length*                                           ;=> nil
*print-level*                                            ;=> nil
*print-meta*                                             ;=> false
*print-readably*                                         ;=> true
*print-dup*                                              ;=> false
*print-namespace-maps*                                   ;=> true
*read-eval*                                              ;=> true
*assert*                                                 ;=> true
*warn-on-reflection*                                     ;=> false
*unchecked-math*                                         ;=> false
*math-context*                                           ;=> nil
*data-readers*                                           ;=> {}
*default-data-reader-fn*                                 ;=> nil
*compile-files*                                          ;=> false
*flush-on-newline*                                       ;=> true
(satisfies? Inst #inst "2020-01-01")                     ;=> true
(inst-ms* #inst "1970-01-01T00:00:00.005Z")              ;=> 5
(memfn)
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: clojure.core/memfn"
(str (ns-name (:ns (meta #'clojure.core/inc))))          ;=> "clojure.core"
(:added (meta #'clojure.core/inc))                       ;=> "1.2"
(:arglists (meta #'clojure.core/inc))                    ;=> ([x])
(:arglists (meta #'clojure.core/map))
;=> ([f] [f coll] [f c1 c2] [f c1 c2 c3] [f c1 c2 c3 & colls])
(:arglists (meta #'clojure.core/when))                   ;=> ([test & body])
(:doc (meta #'clojure.core/identity))                    ;=> "Returns its argument."
(:macro (meta #'clojure.core/when))                      ;=> true
(:dynamic (meta #'clojure.core/*out*))                   ;=> nil
(:private (meta #'clojure.core/spread))                  ;=> true
(#'clojure.core/spread [1 2 [3]])                        ;=> (1 2 3)
(every? #(some? (:arglists (meta %))) [#'map #'filter #'reduce #'first #'assoc #'when #'let #'defn])
;=> true
(every? #(contains? (ns-publics 'clojure.core) %) '[map filter reduce first assoc when let defn loop fn for doseq])
;=> true
(filter #(= \- (first (name %))) '[a -b])                ;=> (-b)
