;; Classes of java.util that libraries name.  Since 0.1.

(java.util.TreeMap. {3 :c, 1 :a})                         ;=> {1 :a, 3 :c}
(let [m (java.util.TreeMap.)] (.put m 2 :b) (.put m 1 :a) [(.firstKey m) (.lastKey m) (.get m 2) (.size m) (str m) (.containsKey m 1) (vec (.keySet m)) (vec (.values m))])
;=> [1 2 :b 2 "{1=:a, 2=:b}" true [1 2] [:a :b]]
(key (.firstEntry (java.util.TreeMap. {1 :a, 3 :c})))     ;=> 1
(java.util.TreeSet. [3 1 2])                              ;=> #{1 2 3}
(let [s (java.util.TreeSet. [3 1 2])] [(.first s) (.last s) (.contains s 1) (.add s 5) (.add s 5) (.remove s 1) (str s) (.floor s 4) (.ceiling s 4) (.pollFirst s) (.size s) (seq s)])
;=> [1 3 true true false true "[2, 3, 5]" 3 5 2 2 (3 5)]
(java.util.LinkedHashMap. {:a 1})                         ;=> {:a 1}
(let [m (java.util.LinkedHashMap.)] (.put m :z 1) (.put m :a 2) (str m))  ;=> "{:z=1, :a=2}"
(let [d (java.util.ArrayDeque.)] (.addFirst d 1) (.addLast d 2) (.push d 0) [(.peekFirst d) (.peekLast d) (.pollFirst d) (.pop d) (.pollLast d) (.poll d) (.size d)])
;=> [0 2 0 1 2 nil 0]
(let [l (java.util.LinkedList. [1 2 3])] (.addFirst l 0) (.removeLast l) (.add l 9) [(.getFirst l) (.getLast l) (str l) (.indexOf l 2) (.poll l) (.peek l)])
;=> [0 9 "[0, 1, 2, 9]" 2 0 1]
(java.util.Vector. [1 2])                                 ;=> [1 2]
(.encodeToString (java.util.Base64/getEncoder) (.getBytes "hello"))  ;=> "aGVsbG8="
(String. (.decode (java.util.Base64/getDecoder) "aGVsbG8="))  ;=> "hello"
(let [a (java.util.ArrayList. [3 1 2])] (java.util.Collections/sort a) (vec a))  ;=> [1 2 3]
(java.util.Collections/emptyList)                         ;=> []
(java.util.Collections/unmodifiableList [1 2])            ;=> [1 2]
(java.util.Collections/max [1 3 2])                       ;=> 3
(java.util.Collections/min [1 3 2])                       ;=> 1
(let [a (java.util.ArrayList. [1 2 3])] (java.util.Collections/reverse a) (vec a))  ;=> [3 2 1]
(java.util.Collections/singletonList 1)                   ;=> [1]
(java.util.Collections/nCopies 2 :a)                      ;=> [:a :a]
(java.util.Collections/frequency [1 1 2] 1)               ;=> 2
(java.util.Collections/emptyMap)                          ;=> {}
(java.util.Collections/synchronizedMap {})                ;=> {}
(java.util.Collections/unmodifiableMap {:a 1})            ;=> {:a 1}
(.compare (java.util.Collections/reverseOrder) 1 2)       ;=> 1
(let [a (java.util.ArrayList. [1 2])] (java.util.Collections/swap a 0 1) (vec a))  ;=> [2 1]
(str java.util.Locale/US)                                 ;=> "en_US"
(str java.util.Locale/ROOT)                               ;=> ""
(.toLowerCase "ABC" java.util.Locale/ROOT)                ;=> "abc"
(let [m (java.util.concurrent.ConcurrentHashMap.)] (.put m :a 1) (.putIfAbsent m :a 2) (.putIfAbsent m :b 3) [(.get m :a) (.get m :b) (.size m) (.getOrDefault m :z 0)])
;=> [1 3 2 0]
(let [q (java.util.concurrent.LinkedBlockingQueue.)] (.put q 1) [(.take q) (.poll q)])  ;=> [1 nil]
(let [l (java.util.concurrent.CountDownLatch. 1)] (.countDown l) (.await l) (.getCount l))  ;=> 0
(.toMillis java.util.concurrent.TimeUnit/SECONDS 2)       ;=> 2000
(let [m (java.util.concurrent.ConcurrentHashMap.)] (.computeIfAbsent m :a (reify java.util.function.Function (apply [_ k] [k]))) (into {} m))
;=> {:a [:a]}
(let [l (java.util.concurrent.CopyOnWriteArrayList. [1])] (.add l 2) (vec l))  ;=> [1 2]
(.nextInt (java.util.Random. 42) 100)                     ;=> 30
(.nextLong (java.util.Random. 42))                        ;=> -5025562857975149833
(.nextDouble (java.util.Random. 42))                      ;=> 0.7275636800328681
(.nextBoolean (java.util.Random. 42))                     ;=> true
(.nextInt (java.util.Random. 42))                         ;=> -1170105035
(java.util.UUID/fromString "123e4567-e89b-12d3-a456-426614174000")
;=> #uuid "123e4567-e89b-12d3-a456-426614174000"
(java.util.UUID. 1 2)
;=> #uuid "00000000-0000-0001-0000-000000000002"
(.getMostSignificantBits (java.util.UUID. 1 2))           ;=> 1
(.version (java.util.UUID/randomUUID))                    ;=> 4
(.compareTo (java.util.UUID. 1 2) (java.util.UUID. 1 3))  ;=> -1
(System/lineSeparator)                                    ;=> "\n"
(System/identityHashCode nil)                             ;=> 0
(let [a (int-array [1 2 3]) b (int-array 3)] (System/arraycopy a 0 b 1 2) (vec b))  ;=> [0 1 2]
(let [i (.iterator [1 2])] [(.hasNext i) (.next i) (.next i) (.hasNext i)])  ;=> [true 1 2 false]
(.next (.iterator {:a 1}))                                ;=> [:a 1]
(iterator-seq (.iterator [1 2]))                          ;=> (1 2)
(let [a (java.util.ArrayList. [1 2 3])] (.removeIf a (reify java.util.function.Predicate (test [_ x] (odd? x)))) (vec a))
;=> [2]
(let [h (java.util.HashMap. {:a 1})] (.merge h :a 5 (reify java.util.function.BiFunction (apply [_ a b] (+ a b)))) (.remove h :zz) (into {} h))
;=> {:a 6}
(let [h (java.util.HashSet. [1 2])] [(.add h 1) (.add h 3) (.contains h 3) (.size h) (.remove h 1)])
;=> [false true true 3 true]
(java.util.Arrays/asList (object-array [1 2]))            ;=> [1 2]
(let [a (int-array [3 1 2])] (java.util.Arrays/sort a) (vec a))  ;=> [1 2 3]
(java.util.Arrays/equals (int-array [1]) (int-array [1]))  ;=> true
(java.util.Arrays/hashCode (int-array [1 2]))             ;=> 994
(vec (java.util.Arrays/copyOf (int-array [1 2]) 3))       ;=> [1 2 0]
(vec (java.util.Arrays/copyOfRange (int-array [1 2 3]) 1 3))  ;=> [2 3]
(let [a (int-array 2)] (java.util.Arrays/fill a 7) (vec a))  ;=> [7 7]
(java.util.Objects/equals 1 1)                            ;=> true
(java.util.Objects/requireNonNull 1)                      ;=> 1
(java.util.Objects/hashCode nil)                          ;=> 0
(java.util.Objects/isNull nil)                            ;=> true
(java.util.Date. 0)                                       ;=> #inst "1970-01-01T00:00:00.000-00:00"
(.getTime (java.util.Date. 5))                            ;=> 5
