;; take, drop and their kin: a part of a seq.  Since 0.1.

(take 2 [1 2 3])                             ;=> (1 2)
(take 5 [1 2 3])                             ;=> (1 2 3)
(take 0 [1 2 3])                             ;=> ()
(take -1 [1 2 3])                            ;=> ()
(take 2 nil)                                 ;=> ()
(take 2 "abc")                               ;=> (\a \b)
(take 1 {:a 1})                              ;=> ([:a 1])
(take 2 5)
;!! IllegalArgumentException "Don't know how to create ISeq from: java.lang.Long"
(take nil [1])                               ;!! NullPointerException
(take 1.5 [1 2 3])                           ;=> (1 2)
(into [] (take 2) (range))                   ;=> [0 1]
(into [] (take 0) [1 2])                     ;=> []
(into [] (comp (take 3) (map inc)) (range))  ;=> [1 2 3]
(sequence (take 2) [1 2 3])                  ;=> (1 2)
(take)
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: clojure.core/take"

(drop 2 [1 2 3])              ;=> (3)
(drop 5 [1 2 3])              ;=> ()
(drop 0 [1 2])                ;=> (1 2)
(drop -1 [1 2])               ;=> (1 2)
(drop 1 nil)                  ;=> ()
(into [] (drop 2) [1 2 3 4])  ;=> [3 4]
(into [] (drop 0) [1 2])      ;=> [1 2]
(first (drop 1000 (range)))   ;=> 1000

(take-while pos? [1 2 -1 3])             ;=> (1 2)
(take-while pos? [-1])                   ;=> ()
(take-while pos? nil)                    ;=> ()
(take-while pos? [])                     ;=> ()
(into [] (take-while pos?) [1 2 -1 3])   ;=> [1 2]
(take-while #(< % 5) (range))            ;=> (0 1 2 3 4)
(drop-while pos? [1 2 -1 3])             ;=> (-1 3)
(drop-while pos? [1 2])                  ;=> ()
(drop-while pos? nil)                    ;=> ()
(into [] (drop-while pos?) [1 2 -1 3])   ;=> [-1 3]
(first (drop-while #(< % 100) (range)))  ;=> 100

(take-last 2 [1 2 3])  ;=> (2 3)
(take-last 5 [1 2 3])  ;=> (1 2 3)
(take-last 0 [1 2])    ;=> nil
(take-last -1 [1 2])   ;=> nil
(take-last 2 nil)      ;=> nil
(take-last 1 [])       ;=> nil
(drop-last [1 2 3])    ;=> (1 2)
(drop-last 2 [1 2 3])  ;=> (1)
(drop-last 5 [1 2])    ;=> ()
(drop-last 0 [1 2])    ;=> (1 2)
(drop-last nil)        ;=> ()
(drop-last 2 nil)      ;=> ()
(butlast [1 2 3])      ;=> (1 2)
(butlast [1])          ;=> nil
(butlast [])           ;=> nil
(butlast nil)          ;=> nil

(take-nth 2 (range 10))            ;=> (0 2 4 6 8)
(take-nth 3 [1 2 3 4 5 6 7])       ;=> (1 4 7)
(take-nth 2 nil)                   ;=> ()
(into [] (take-nth 2) (range 10))  ;=> [0 2 4 6 8]
(take 3 (take-nth 0 [1 2]))        ;=> (1 1 1)
(take 3 (take-nth -1 [1 2]))       ;=> (1 1 1)

(nthrest [1 2 3 4] 2)  ;=> (3 4)
(nthrest [1 2] 5)      ;=> ()
(nthrest [1 2] 0)      ;=> [1 2]
(nthrest nil 2)        ;=> nil
(nthrest [1 2] -1)     ;=> [1 2]
(nthnext [1 2 3 4] 2)  ;=> (3 4)
(nthnext [1 2] 2)      ;=> nil
(nthnext [] 0)         ;=> nil
(nthnext nil 1)        ;=> nil

(last [1 2 3])        ;=> 3
(last [])             ;=> nil
(last nil)            ;=> nil
(last "abc")          ;=> \c
(last {:a 1 :b 2})    ;=> [:b 2]
(second [1 2 3])      ;=> 2
(second [1])          ;=> nil
(second nil)          ;=> nil
(ffirst [[1 2] [3]])  ;=> 1
(ffirst nil)          ;=> nil
(fnext [1 2 3])       ;=> 2
(nfirst [[1 2 3] 4])  ;=> (2 3)
(nnext [1 2 3])       ;=> (3)
(nnext [1 2])         ;=> nil

(rest [1 2 3])      ;=> (2 3)
(rest [1])          ;=> ()
(rest [])           ;=> ()
(rest nil)          ;=> ()
(next [1 2])        ;=> (2)
(next [1])          ;=> nil
(next nil)          ;=> nil
(first [])          ;=> nil
(first nil)         ;=> nil
(first "abc")       ;=> \a
(first #{})         ;=> nil
(first 5)
;!! IllegalArgumentException "Don't know how to create ISeq from: java.lang.Long"
(rest 5)
;!! IllegalArgumentException "Don't know how to create ISeq from: java.lang.Long"
(next :a)
;!! IllegalArgumentException "Don't know how to create ISeq from: clojure.lang.Keyword"
(rest "ab")         ;=> (\b)
(rest {:a 1 :b 2})  ;=> ([:b 2])
(= () (rest nil))   ;=> true
(nil? (next []))    ;=> true

(nth [1 2 3] 0)                      ;=> 1
(nth [1 2 3] 3)                      ;!! IndexOutOfBoundsException
(nth [1 2 3] -1)                     ;!! IndexOutOfBoundsException
(nth [1 2 3] 3 :none)                ;=> :none
(nth [1 2 3] -1 :none)               ;=> :none
(nth '(1 2 3) 1)                     ;=> 2
(nth '(1 2 3) 3)                     ;!! IndexOutOfBoundsException
(nth '(1 2 3) 9 :none)               ;=> :none
(nth "abc" 1)                        ;=> \b
(nth "abc" 3)
;!! StringIndexOutOfBoundsException "String index out of range: 3"
(nth "abc" 5 \x)                     ;=> \x
(nth nil 0)                          ;=> nil
(nth nil 5 :none)                    ;=> :none
(nth (range 10) 4)                   ;=> 4
(nth (range 10) 10)                  ;!! IndexOutOfBoundsException
(nth (map inc [1 2]) 1)              ;=> 3
(nth #{1} 0)
;!! UnsupportedOperationException "nth not supported on this type: PersistentHashSet"
(nth {:a 1} 0)
;!! UnsupportedOperationException "nth not supported on this type: PersistentArrayMap"
(nth {:a 1} 0 :none)
;!! UnsupportedOperationException "nth not supported on this type: PersistentArrayMap"
(nth [1 2] nil)                      ;!! NullPointerException
(nth [1 2] 1.7)                      ;=> 2
(nth (first {:a 1}) 1)               ;=> 1
(nth (re-matcher #"a" "a") 0 :none)  ;=> :none
(nth 5 0)
;!! UnsupportedOperationException "nth not supported on this type: Long"
(nth (array-map 1 2) 0)
;!! UnsupportedOperationException "nth not supported on this type: PersistentArrayMap"

(distinct [1 2 1 3 2])               ;=> (1 2 3)
(distinct nil)                       ;=> ()
(distinct [])                        ;=> ()
(distinct [1 1.0 1N])                ;=> (1 1.0)
(distinct [nil nil false nil])       ;=> (nil false)
(distinct [[1] '(1) [1]])            ;=> ([1])
(into [] (distinct) [1 1 2 1])       ;=> [1 2]
(take 3 (distinct (cycle [1 2 3])))  ;=> (1 2 3)
(dedupe [1 1 2 2 1])                 ;=> (1 2 1)
(dedupe nil)                         ;=> ()
(dedupe [nil nil 1])                 ;=> (nil 1)
(into [] (dedupe) [1 1 2 1])         ;=> [1 2 1]
(distinct? 1 2 3)                    ;=> true
(distinct? 1 2 1)                    ;=> false
(distinct? 1)                        ;=> true
(distinct? nil nil)                  ;=> false
(distinct? 1 1.0)                    ;=> true
(distinct?)
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: clojure.core/distinct?"

(interleave [1 2 3] [:a :b])               ;=> (1 :a 2 :b)
(interleave)                               ;=> ()
(interleave [1 2])                         ;=> (1 2)
(interleave [1 2] [3 4] [5 6])             ;=> (1 3 5 2 4 6)
(interleave nil [1])                       ;=> ()
(take 4 (interleave (range) (repeat :x)))  ;=> (0 :x 1 :x)
(interpose :s [1 2 3])                     ;=> (1 :s 2 :s 3)
(interpose :s [1])                         ;=> (1)
(interpose :s [])                          ;=> ()
(interpose :s nil)                         ;=> ()
(into [] (interpose :s) [1 2 3])           ;=> [1 :s 2 :s 3]
(apply str (interpose ", " ["a" "b"]))     ;=> "a, b"
