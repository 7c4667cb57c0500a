;; group-by, frequencies, sort, sort-by, shuffle, compare, min-key: order and groups.  Since 0.1.

(group-by odd? (range 5))                       ;=> {false [0 2 4], true [1 3]}
(group-by identity nil)                         ;=> {}
(group-by first ["ab" "ac" "b"])                ;=> {\a ["ab" "ac"], \b ["b"]}
(group-by count ["a" "bb" "cc" nil])            ;=> {1 ["a"], 2 ["bb" "cc"], 0 [nil]}
(group-by :k [{:k 1 :v 2} {:k 1 :v 3} {:v 4}])  ;=> {1 [{:k 1, :v 2} {:k 1, :v 3}], nil [{:v 4}]}
(frequencies [1 2 1 nil])                       ;=> {1 2, 2 1, nil 1}
(frequencies "hello")                           ;=> {\h 1, \e 1, \l 2, \o 1}
(frequencies nil)                               ;=> {}
(frequencies [])                                ;=> {}
(frequencies [1 1.0 1N])                        ;=> {1 2, 1.0 1}

(sort [3 1 2])                                     ;=> (1 2 3)
(sort nil)                                         ;=> ()
(sort [])                                          ;=> ()
(sort > [3 1 2])                                   ;=> (3 2 1)
(sort ["b" "a" "C"])                               ;=> ("C" "a" "b")
(sort [:b :a :a/z])                                ;=> (:a :b :a/z)
(sort [nil 1 nil 0])                               ;=> (nil nil 0 1)
(sort [true false nil])                            ;=> (nil false true)
(sort [[1 2] [0] [1 1]])                           ;=> ([0] [1 1] [1 2])
(sort [1 2.5 1/2 3N 0.5M])                         ;=> (1/2 0.5M 1 2.5 3N)
(sort [1 :a])                                      ;!! ClassCastException
(sort ["a" 1])                                     ;!! ClassCastException
(sort [{:a 1} {:b 2}])                             ;!! ClassCastException
(sort [{:a 1}])                                    ;=> ({:a 1})
(sort '(a/b a b/a c))                              ;=> (a c a/b b/a)
(sort "hello")                                     ;=> (\e \h \l \l \o)
(sort {:b 1 :a 2})                                 ;=> ([:a 2] [:b 1])
(sort #{3 1 2})                                    ;=> (1 2 3)
(sort compare [3 1])                               ;=> (1 3)
(sort (fn [a b] (- b a)) [1 3 2])                  ;=> (3 2 1)
(sort (fn [a b] (< a b)) [2 1 3])                  ;=> (1 2 3)
(sort (comparator >) [1 3 2])                      ;=> (3 2 1)
(sort 5)
;!! IllegalArgumentException "Don't know how to create ISeq from: java.lang.Long"
(sort-by count ["aaa" "b" "cc"])                   ;=> ("b" "cc" "aaa")
(sort-by count > ["aaa" "b" "cc"])                 ;=> ("aaa" "cc" "b")
(sort-by first [[1 :a] [0 :b] [1 :c] [0 :d]])      ;=> ([0 :b] [0 :d] [1 :a] [1 :c])
(sort-by :k [{:k 2} {:k nil} {:k 1}])              ;=> ({:k nil} {:k 1} {:k 2})
(sort-by - [1 3 2])                                ;=> (3 2 1)
(sort-by val > {:a 1 :b 3 :c 2})                   ;=> ([:b 3] [:c 2] [:a 1])
(sort-by (juxt second first) [[1 2] [0 2] [5 1]])  ;=> ([5 1] [0 2] [1 2])
(sort-by identity nil)                             ;=> ()
(map second (sort-by first (for [i (range 20)] [(mod i 3) i])))
;=> (0 3 6 9 12 15 18 1 4 7 10 13 16 19 2 5 8 11 14 17)
(map first (sort-by second (map vector (range) "the quick brown fox")))
;=> (3 9 15 10 7 2 16 1 6 8 14 12 17 4 11 0 5 13 18)
(let [v [3 1 2]] (sort v) v)                       ;=> [3 1 2]
(sort-by str [10 9 1 :a 'b "c"])                   ;=> (1 10 9 :a b "c")

(compare 1 2)                                    ;=> -1
(compare 2 1)                                    ;=> 1
(compare 1 1.0)                                  ;=> 0
(compare nil 1)                                  ;=> -1
(compare 1 nil)                                  ;=> 1
(compare nil nil)                                ;=> 0
(compare "a" "b")                                ;=> -1
(compare "a" "abc")                              ;=> -2
(compare "b" "a")                                ;=> 1
(compare "B" "a")                                ;=> -31
(compare "" "a")                                 ;=> -1
(compare :a :b)                                  ;=> -1
(compare :a :a)                                  ;=> 0
(compare :b/a :a)                                ;=> 1
(compare :a :a/b)                                ;=> -1
(compare :a/b :b/a)                              ;=> -1
(compare 'a 'b)                                  ;=> -1
(compare 'a 'a)                                  ;=> 0
(compare \a \b)                                  ;=> -1
(compare \b \a)                                  ;=> 1
(compare true false)                             ;=> 1
(compare false true)                             ;=> -1
(compare [1 2] [1 3])                            ;=> -1
(compare [2] [1 1])                              ;=> -1
(compare [] [])                                  ;=> 0
(compare [1 2] [1 :a])                           ;!! ClassCastException
(compare 1 "a")                                  ;!! ClassCastException
(compare "a" 1)                                  ;!! ClassCastException
(compare :a "a")                                 ;!! ClassCastException
(compare 'a :a)                                  ;!! ClassCastException
(compare '(1) '(2))                              ;!! ClassCastException
(compare {} {})                                  ;=> 0
(compare #{1} #{1})                              ;!! ClassCastException
(compare 1 1/2)                                  ;=> 1
(compare 1M 1.0M)                                ;=> 0
(compare 1N 2)                                   ;=> -1
(compare ##NaN 1)                                ;=> 0
(compare 1 ##NaN)                                ;=> 0
(compare ##-Inf ##Inf)                           ;=> -1
(compare 0.0 -0.0)                               ;=> 0
(compare #uuid "00000000-0000-0000-0000-000000000001" #uuid "00000000-0000-0000-0000-000000000002")
;=> -1
(compare #inst "2020-01-01" #inst "2021-01-01")  ;=> -1
(compare [1] '(1))                               ;!! ClassCastException

((comparator <) 1 2)                  ;=> -1
((comparator <) 2 1)                  ;=> 1
((comparator <) 1 1)                  ;=> 0
(max 1 2 3)                           ;=> 3
(max 1 2.0)                           ;=> 2.0
(max 1 1.0)                           ;=> 1.0
(max 1.0 1)                           ;=> 1
(max 1/2 0.25)                        ;=> 1/2
(max 5)                               ;=> 5
(max ##NaN 1)                         ;=> ##NaN
(max)
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: clojure.core/max"
(max nil 1)                           ;!! NullPointerException
(max "a")                             ;=> "a"
(max "a" "b")                         ;!! ClassCastException
(min 3 1 2)                           ;=> 1
(min 1N 2)                            ;=> 1N
(min -0.0 0.0)                        ;=> -0.0
(min 1 ##NaN)                         ;=> ##NaN
(min)
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: clojure.core/min"
(max-key count "a" "bbb" "cc")        ;=> "bbb"
(max-key count "aa" "bb")             ;=> "bb"
(max-key - 1 2 3)                     ;=> 1
(max-key identity 5)                  ;=> 5
(max-key identity)
;!! clojure.lang.ArityException "Wrong number of args (1) passed to: clojure.core/max-key"
(min-key count "a" "bbb" "c")         ;=> "c"
(min-key - 1 2 3)                     ;=> 3
(min-key identity ##NaN 1)            ;=> 1
(apply max-key val {:a 1 :b 9 :c 3})  ;=> [:b 9]
(apply min-key val {:a 1 :b 9 :c 3})  ;=> [:a 1]
(apply max [])
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: clojure.core/max"

(reverse [1 2 3])                        ;=> (3 2 1)
(reverse nil)                            ;=> ()
(reverse [])                             ;=> ()
(reverse "abc")                          ;=> (\c \b \a)
(reverse {:a 1 :b 2})                    ;=> ([:b 2] [:a 1])
(rseq [1 2 3])                           ;=> (3 2 1)
(rseq [])                                ;=> nil
(rseq (sorted-map :a 1 :b 2))            ;=> ([:b 2] [:a 1])
(rseq (sorted-set))                      ;=> nil
(rseq '(1 2))                            ;!! ClassCastException
(rseq nil)                               ;!! NullPointerException
(reversible? [1])                        ;=> true
(reversible? '(1))                       ;=> false
(reversible? (sorted-map))               ;=> true
(count (shuffle [1 2 3]))                ;=> 3
(sort (shuffle [3 1 2]))                 ;=> (1 2 3)
(shuffle nil)                            ;!! NullPointerException
(vector? (shuffle '(1 2)))               ;=> true
(contains? #{1 2 3} (rand-nth [1 2 3]))  ;=> true
(rand-nth nil)                           ;=> nil
(rand-nth [])                            ;!! IndexOutOfBoundsException
(random-sample 1 [1 2 3])                ;=> (1 2 3)
(random-sample 0 [1 2 3])                ;=> ()
(into [] (random-sample 1) [1 2])        ;=> [1 2]
(<= 0 (rand) 1)                          ;=> true
(< (rand-int 10) 10)                     ;=> true
(rand-int 1)                             ;=> 0
(rand-int 0)                             ;=> 0
