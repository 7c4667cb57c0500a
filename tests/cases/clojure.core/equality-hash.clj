;; =, ==, identical?, hash and its mixers: what is equal, and to what numbers values hash.  Since 0.1.

(= 1 1)                          ;=> true
(= 1 1 1)                        ;=> true
(= 1)                            ;=> true
(= 1 2)                          ;=> false
(= 1 1.0)                        ;=> false
(= 1 1N)                         ;=> true
(= 1 1M)                         ;=> false
(= 1.0 1M)                       ;=> false
(= 1M 1.0M)                      ;=> true
(= 1.0M 1.00M)                   ;=> true
(= 1/2 0.5)                      ;=> false
(= 1/2 2/4)                      ;=> true
(= 0.0 -0.0)                     ;=> true
(= ##NaN ##NaN)                  ;=> false
(let [n ##NaN] (= n n))          ;=> false
(= [##NaN] [##NaN])              ;=> false
(= nil nil)                      ;=> true
(= nil false)                    ;=> false
(= nil ())                       ;=> false
(= "a" "a")                      ;=> true
(= "a" \a)                       ;=> false
(= 'a 'a)                        ;=> true
(= 'a :a)                        ;=> false
(= :a :a)                        ;=> true
(= 'a/b 'a/b)                    ;=> true
(= (with-meta 'a {:m 1}) 'a)     ;=> true
(= [1 2] '(1 2))                 ;=> true
(= [1 2] (map identity [1 2]))   ;=> true
(= '() [])                       ;=> true
(= #{} {})                       ;=> false
(= #{1} #{1})                    ;=> true
(= {:a [1]} {:a '(1)})           ;=> true
(= #{[1]} #{'(1)})               ;=> true
(= (first {:a 1}) [:a 1])        ;=> true
(= #"a" #"a")                    ;=> false
(= (fn []) (fn []))              ;=> false
(= inc inc)                      ;=> true
(= #'inc #'inc)                  ;=> true
(= (atom 1) (atom 1))            ;=> false
(=)
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: clojure.core/="
(== 1 1.0)                       ;=> true
(== 1 1N 1M 1.0)                 ;=> true
(== 1)                           ;=> true
(== 1/2 0.5)                     ;=> true
(== 1 2)                         ;=> false
(== ##NaN ##NaN)                 ;=> false
(== 1 "a")                       ;!! ClassCastException
(== nil nil)                     ;!! NullPointerException
(== :a :a)                       ;!! ClassCastException
(not= 1 2)                       ;=> true
(not= 1 1)                       ;=> false
(not= 1)                         ;=> false
(not= nil false)                 ;=> true
(identical? :a :a)               ;=> true
(identical? 'a 'a)               ;=> false
(identical? nil nil)             ;=> true
(identical? [] [])               ;=> true
(identical? 1 1)                 ;=> true
(identical? "a" "a")             ;=> true
(identical? (str "a" "b") "ab")  ;=> false
(identical? true true)           ;=> true
(identical? 1 2)                 ;=> false
(identical? 1 1.0)               ;=> false
(identical? 1)
;!! clojure.lang.ArityException "Wrong number of args (1) passed to: clojure.core/identical?"

(hash nil)                                           ;=> 0
(hash 0)                                             ;=> 0
(hash 1)                                             ;=> 1392991556
(hash -1)                                            ;=> 1651860712
(hash 42)                                            ;=> 1871679806
(hash 1000000)                                       ;=> 1669527334
(hash 9223372036854775807)                           ;=> -2106506049
(hash -9223372036854775808)                          ;=> 1366273829
(hash 1N)                                            ;=> 1392991556
(hash 9223372036854775808)                           ;=> -2147483648
(hash -9223372036854775809)                          ;=> 2147483647
(hash 123456789012345678901234567890)                ;=> 1915528825
(hash 1.0)                                           ;=> 1072693248
(hash 1.5)                                           ;=> 1073217536
(hash -1.5)                                          ;=> -1074266112
(hash 0.0)                                           ;=> 0
(hash -0.0)                                          ;=> 0
(hash ##Inf)                                         ;=> 2146435072
(hash ##-Inf)                                        ;=> -1048576
(hash ##NaN)                                         ;=> 2146959360
(hash 1M)                                            ;=> 31
(hash 1.0M)                                          ;=> 31
(hash 1.50M)                                         ;=> 466
(hash 0M)                                            ;=> 0
(hash 0.00M)                                         ;=> 0
(hash 123.456M)                                      ;=> 3827139
(hash -7.25M)                                        ;=> -22473
(hash 1e10M)                                         ;=> 21
(hash 1/2)                                           ;=> 3
(hash -2/3)                                          ;=> -3
(hash 22/7)                                          ;=> 17
(hash true)                                          ;=> 1231
(hash false)                                         ;=> 1237
(hash \a)                                            ;=> 97
(hash \space)                                        ;=> 32
(hash \λ)                                            ;=> 955
(hash "")                                            ;=> 0
(hash "a")                                           ;=> 1455541201
(hash "hello")                                       ;=> 1715862179
(hash "The quick brown fox")                         ;=> -1018809842
(hash "é")                                           ;=> -1107437598
(hash "日本")                                          ;=> 1762503263
(hash "😀")                                          ;=> -1934073014
(hash :a)                                            ;=> -2123407586
(hash :b)                                            ;=> 1482224470
(hash :a/b)                                          ;=> 1482224565
(hash :some.ns/key)                                  ;=> 1017534892
(hash 'a)                                            ;=> -482876059
(hash 'a/b)                                          ;=> -1172211204
(hash 'clojure.core/inc)                             ;=> -977605856
(hash [])                                            ;=> -2017569654
(hash ())                                            ;=> -2017569654
(hash {})                                            ;=> -15128758
(hash #{})                                           ;=> -15128758
(hash [1])                                           ;=> -1381383523
(hash [1 2 3])                                       ;=> 736442005
(hash '(1 2 3))                                      ;=> 736442005
(hash [nil])                                         ;=> 965192274
(hash [[]])                                          ;=> 138577571
(hash [[1] [2]])                                     ;=> 536877500
(hash ["a" :b \c])                                   ;=> 318196625
(hash {:a 1})                                        ;=> 1772842048
(hash {1 2})                                         ;=> 1952097988
(hash {:a {:b {:c 1}}})                              ;=> -561078141
(hash {nil nil})                                     ;=> -1730596701
(hash #{1})                                          ;=> 1038464948
(hash #{:a :b})                                      ;=> 551401264
(hash #{nil})                                        ;=> -1684229222
(hash #{#{}})                                        ;=> -979039013
(hash (first {:a 1}))                                ;=> -1809393901
(hash (range 5))                                     ;=> -160844199
(hash (map inc [1 2]))                               ;=> -1504369821
(hash (lazy-seq nil))                                ;=> -2017569654
(hash (repeat 3 1))                                  ;=> -1881628503
(hash (cons 1 [2]))                                  ;=> 156247261
(hash (sorted-map 1 2))                              ;=> 1952097988
(hash (sorted-set 1))                                ;=> 1038464948
(hash #uuid "550e8400-e29b-41d4-a716-446655440000")  ;=> 1170702770
(hash #inst "2020-01-01T00:00:00.000-00:00")         ;=> 1583802735
(hash #inst "1970-01-01")                            ;=> 0
(= (hash 1) (hash 1N))                               ;=> true
(= (hash [1 2]) (hash '(1 2)) (hash (map identity [1 2])))  ;=> true
(= (hash 1) (hash 1.0))                              ;=> false
(= (hash 0.0) (hash -0.0))                           ;=> true
(= (hash 1.0M) (hash 1M))                            ;=> true
(integer? (hash inc))                                ;=> true
(hash (with-meta [1] {:m 1}))                        ;=> -1381383523
(hash-ordered-coll [1 2 3])                          ;=> 736442005
(hash-ordered-coll [])                               ;=> -2017569654
(hash-unordered-coll #{1 2 3})                       ;=> 439094965
(hash-unordered-coll [1 2 3])                        ;=> 439094965
(hash-unordered-coll [])                             ;=> -15128758
(hash-combine 1 2)                                   ;=> -1640531462
(hash-combine 0 0)                                   ;=> -1640531527
(mix-collection-hash 1 2)                            ;=> 1734656966
(mix-collection-hash 0 0)                            ;=> -15128758
(= (hash-ordered-coll [1 2]) (hash [1 2]))           ;=> true
(= (hash-unordered-coll #{1 2}) (hash #{1 2}))       ;=> true
