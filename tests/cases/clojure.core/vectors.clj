;; Vectors: building, reading, changing, subvec, vector-of.  Since 0.1.

[]                                   ;=> []
[1 "a" :b nil]                       ;=> [1 "a" :b nil]
[(+ 1 2) [3]]                        ;=> [3 [3]]
(vector)                             ;=> []
(vector 1 2 3)                       ;=> [1 2 3]
(vec nil)                            ;=> []
(vec [1])                            ;=> [1]
(vec '(1 2))                         ;=> [1 2]
(vec {:a 1})                         ;=> [[:a 1]]
(vec #{1})                           ;=> [1]
(vec "ab")                           ;=> [\a \b]
(vec (object-array 2))               ;=> [nil nil]
(vec (range 40))
;=> [0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39]
(vec 5)
;!! RuntimeException "Unable to convert: class java.lang.Long to Object[]"
(vec (first {:a 1}))                 ;=> [:a 1]
(vector? [])                         ;=> true
(vector? '(1))                       ;=> false
(vector? (first {:a 1}))             ;=> true
(vector? (subvec [1 2] 1))           ;=> true
(map-entry? (first {:a 1}))          ;=> true
(map-entry? [1 2])                   ;=> false
(meta (vec (with-meta [1] {:m 1})))  ;=> nil

(conj [1] 2)                              ;=> [1 2]
(conj [1] 2 3)                            ;=> [1 2 3]
(conj [])                                 ;=> []
(conj)                                    ;=> []
(conj nil 1)                              ;=> (1)
(conj nil)                                ;=> nil
(conj [1] nil)                            ;=> [1 nil]
(conj [1] [2])                            ;=> [1 [2]]
(assoc [1 2] 0 :a)                        ;=> [:a 2]
(assoc [1 2] 2 :a)                        ;=> [1 2 :a]
(assoc [1 2] 3 :a)                        ;!! IndexOutOfBoundsException
(assoc [1 2] -1 :a)                       ;!! IndexOutOfBoundsException
(assoc [1 2] :k :a)                       ;!! IllegalArgumentException "Key must be integer"
(assoc [1 2] 0 :a 1 :b)                   ;=> [:a :b]
(assoc [1 2] 0)
;!! clojure.lang.ArityException "Wrong number of args (2) passed to: clojure.core/assoc-N"
(assoc [] 0 1 1 2)                        ;=> [1 2]
(assoc [1 2] 1.0 :x)                      ;!! IllegalArgumentException "Key must be integer"
(assoc nil 0 :a)                          ;=> {0 :a}
(get [1 2] 0)                             ;=> 1
(get [1 2] 2)                             ;=> nil
(get [1 2] 2 :none)                       ;=> :none
(get [1 2] -1)                            ;=> nil
(get [1 2] :a)                            ;=> nil
(get [1 2] 1.0)                           ;=> nil
(get [1 2] "0")                           ;=> nil
(get [nil] 0 :none)                       ;=> nil
([1 2] 1)                                 ;=> 2
([1 2] 2)                                 ;!! IndexOutOfBoundsException
([1 2] -1)                                ;!! IndexOutOfBoundsException
([1 2] :a)                                ;!! IllegalArgumentException "Key must be integer"
([1 2] 0 1)
;!! clojure.lang.ArityException "Wrong number of args (2) passed to: clojure.lang.PersistentVector"
([1 2])
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: clojure.lang.PersistentVector"
(peek [1 2 3])                            ;=> 3
(peek [])                                 ;=> nil
(pop [1 2 3])                             ;=> [1 2]
(pop [1])                                 ;=> []
(pop [])                                  ;!! IllegalStateException "Can't pop empty vector"
(peek nil)                                ;=> nil
(pop nil)                                 ;=> nil
(contains? [1 2] 0)                       ;=> true
(contains? [1 2] 2)                       ;=> false
(contains? [1 2] -1)                      ;=> false
(contains? [1 2] :a)                      ;=> false
(contains? [nil] 0)                       ;=> true
(find [1 2] 1)                            ;=> [1 2]
(find [1 2] 5)                            ;=> nil
(update [1 2] 0 inc)                      ;=> [2 2]
(update [1 2] 2 (fnil inc 0))             ;=> [1 2 1]
(update [1 2] 5 identity)                 ;!! IndexOutOfBoundsException
(dissoc [1 2] 0)                          ;!! ClassCastException
(disj [1] 1)                              ;!! ClassCastException
(keys [1 2])                              ;!! ClassCastException
(count (into [] (range 1100)))            ;=> 1100
(nth (into [] (range 1100)) 1055)         ;=> 1055
(peek (into [] (range 1057)))             ;=> 1056
(count (pop (into [] (range 1057))))      ;=> 1056
(last (assoc (vec (range 100)) 99 :end))  ;=> :end
(= (vec (range 2000)) (range 2000))       ;=> true
(reduce + (vec (range 2000)))             ;=> 1999000
(let [v [1 2 3] w (assoc v 0 :x)] [v w])  ;=> [[1 2 3] [:x 2 3]]
(let [v (vec (range 33)) w (pop v) x (conj w :x)] [(count v) (count w) (peek x) (peek v)])
;=> [33 32 :x 32]
(key (first {:a 1}))                      ;=> :a
(val (first {:a 1}))                      ;=> 1
(conj (first {:a 1}) 2)                   ;=> [:a 1 2]
(assoc (first {:a 1}) 1 :b)               ;=> [:a :b]
(map-entry? (assoc (first {:a 1}) 1 :b))  ;=> false

(subvec [1 2 3 4] 1)                          ;=> [2 3 4]
(subvec [1 2 3 4] 1 3)                        ;=> [2 3]
(subvec [1 2 3] 0 0)                          ;=> []
(subvec [1 2 3] 3)                            ;=> []
(subvec [1 2 3] 4)                            ;!! IndexOutOfBoundsException
(subvec [1 2 3] 2 1)                          ;!! IndexOutOfBoundsException
(subvec [1 2 3] -1)                           ;!! IndexOutOfBoundsException
(subvec '(1 2) 1)                             ;!! ClassCastException
(subvec nil 0)                                ;!! NullPointerException
(subvec [1 2 3] 0.9 2.9)                      ;=> [1 2]
(assoc (subvec [1 2 3] 1) 0 :x)               ;=> [:x 3]
(assoc (subvec [1 2 3] 1) 2 :x)               ;=> [2 3 :x]
(conj (subvec [1 2 3] 0 1) :x)                ;=> [1 :x]
(let [v [1 2 3]] (conj (subvec v 0 1) :x) v)  ;=> [1 2 3]
(pop (subvec [1 2 3] 1))                      ;=> [2]
(pop (subvec [1 2 3] 1 1))                    ;!! IllegalStateException "Can't pop empty vector"
(nth (subvec [1 2 3] 1) 2)                    ;!! IndexOutOfBoundsException
(seq (subvec [1 2 3] 1 1))                    ;=> nil
(rseq (subvec [1 2 3] 1))                     ;=> (3 2)
(reduce + (subvec [1 2 3 4] 1 3))             ;=> 5
(reduce-kv (fn [a i v] (conj a [i v])) [] (subvec [:a :b :c] 1))  ;=> [[0 :b] [1 :c]]
(hash (subvec [0 1 2] 1))                     ;=> 156247261
(= (subvec [0 1 2] 1) [1 2])                  ;=> true
(subvec (subvec [0 1 2 3 4] 1) 1 3)           ;=> [2 3]
(meta (subvec (with-meta [1 2] {:m 1}) 0))    ;=> nil

(vector-of :int 1 2 3)          ;=> [1 2 3]
(vector-of :long)               ;=> []
(conj (vector-of :double 1) 2)  ;=> [1.0 2.0]
(vector-of :boolean true nil)   ;=> [true false]
(vector-of :char \a)            ;=> [\a]
(vector-of :byte 300)           ;!! IllegalArgumentException "Value out of range for byte: 300"
(= (vector-of :int 1 2) [1 2])  ;=> true
(nth (vector-of :long 1 2) 2)   ;!! IndexOutOfBoundsException

(vector-of :nope 1)
;!! IllegalArgumentException "Unrecognized type :nope"
(replace [:a :b] [0 1 1])                          ;=> [:a :b :b]
(rseq [1 2])                                       ;=> (2 1)
(first [])                                         ;=> nil
(into [1] [2 3])                                   ;=> [1 2 3]
(apply vector 1 [2 3])                             ;=> [1 2 3]
(get-in [[1 2] [3 4]] [1 0])                       ;=> 3
(assoc-in [[1 2] [3 4]] [1 0] :x)                  ;=> [[1 2] [:x 4]]
(assoc-in [] [0] :x)                               ;=> [:x]
(assoc-in [] [1 0] :x)                             ;!! IndexOutOfBoundsException
(update-in [[1]] [0 0] inc)                        ;=> [[2]]
(= [1 2 3] '(1 2 3))                               ;=> true
(= [1 2] {0 1 1 2})                                ;=> false
(= [] nil)                                         ;=> false
(= [1] [1.0])                                      ;=> false
(== 1 1.0)                                         ;=> true
(= [[1]] '((1)))                                   ;=> true
(compare [1] [1 2])                                ;=> -1
(array-map 1 2)                                    ;=> {1 2}
(every? vector? [[] [1] (vector) (subvec [1] 0)])  ;=> true
(indexed? [1])                                     ;=> true
(indexed? '(1))                                    ;=> false
(indexed? "a")                                     ;=> false
(associative? [])                                  ;=> true
(associative? {})                                  ;=> true
(associative? '())                                 ;=> false
(associative? #{})                                 ;=> false
(sequential? [])                                   ;=> true
(sequential? '())                                  ;=> true
(sequential? (map inc []))                         ;=> true
(sequential? {})                                   ;=> false
(sequential? "a")                                  ;=> false
(sequential? nil)                                  ;=> false
(coll? [])                                         ;=> true
(coll? nil)                                        ;=> false
(coll? "a")                                        ;=> false
(coll? {})                                         ;=> true
(list? ())                                         ;=> true
(list? [])                                         ;=> false
(list? (rest '(1 2)))                              ;=> true
(list? (map inc [1]))                              ;=> false
(list? (reverse [1 2]))                            ;=> true
(seq? ())                                          ;=> true
(seq? [])                                          ;=> false
(seq? (seq [1]))                                   ;=> true
(seq? nil)                                         ;=> false
(seqable? nil)                                     ;=> true
(seqable? "a")                                     ;=> true
(seqable? 5)                                       ;=> false
(seqable? {})                                      ;=> true
(seqable? (int-array 0))                           ;=> true
(peek '(1 2))                                      ;=> 1
(pop '(1 2))                                       ;=> (2)
(pop ())                                           ;!! IllegalStateException "Can't pop empty list"
(peek ())                                          ;=> nil
(pop '(1))                                         ;=> ()
(conj () 1 2)                                      ;=> (2 1)
(conj '(1) nil)                                    ;=> (nil 1)
(peek (cons 1 [2]))                                ;!! ClassCastException
(pop (map inc [1]))                                ;!! ClassCastException
(nth (list 1 2) 1)                                 ;=> 2
(get '(1 2) 0)                                     ;=> nil
(contains? '(1) 0)
;!! IllegalArgumentException "contains? not supported on type: clojure.lang.PersistentList"
('(1 2) 0)                                         ;!! ClassCastException
(ifn? '(1))                                        ;=> false
