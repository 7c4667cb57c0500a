;; java.util.Stack, StringTokenizer, and what older code says of BigDecimal.  Since 0.1.

(let [s (java.util.Stack.)] [(.push s 1) (.push s 2) (.peek s) (.pop s) (.size s) (vec s) (.empty s)])
;=> [1 2 2 2 1 [1] false]
(.pop (java.util.Stack.))                           ;!! java.util.EmptyStackException
(.peek (java.util.Stack.))                          ;!! java.util.EmptyStackException
(let [s (java.util.Stack.)] (.push s :a) (.push s :b) (.push s :a) [(.search s :a) (.search s :b) (.search s :c)])
;=> [1 2 -1]
(let [s (java.util.Stack.)] (.add s 1) (.push s nil) [(.get s 0) (.isEmpty s) (instance? java.util.List s) (instance? java.util.Vector s) (count s) (seq s)])
;=> [1 false true true 2 (1 nil)]
(class (java.util.Stack.))                          ;=> java.util.Stack
(let [t (java.util.StringTokenizer. "a b\tc\n d")] [(.countTokens t) (.nextToken t) (.hasMoreTokens t) (.nextToken t) (.nextToken t) (.nextToken t) (.hasMoreTokens t)])
;=> [4 "a" true "b" "c" "d" false]
(let [t (java.util.StringTokenizer. "a,,b" ",")] (loop [seen []] (if (.hasMoreTokens t) (recur (conj seen (.nextToken t))) seen)))
;=> ["a" "b"]
(let [t (java.util.StringTokenizer. "a,,b;" ",;" true)] (loop [seen []] (if (.hasMoreElements t) (recur (conj seen (.nextElement t))) seen)))
;=> ["a" "," "," "b" ";"]
(.nextToken (java.util.StringTokenizer. ""))        ;!! java.util.NoSuchElementException
(.countTokens (java.util.StringTokenizer. "" ","))  ;=> 0
(java.util.StringTokenizer. nil)                    ;!! NullPointerException
(BigDecimal. "1.50")                                ;=> 1.50M
(BigDecimal. 5)                                     ;=> 5M
(BigDecimal. 0.5)                                   ;=> 0.5M
(BigDecimal. (biginteger 123) 2)                    ;=> 1.23M
(BigDecimal. (biginteger 123) -2)                   ;=> 1.23E+4M
(.setScale 1.25M 1 BigDecimal/ROUND_HALF_EVEN)      ;=> 1.2M
(.setScale 1.25M 1 BigDecimal/ROUND_UP)             ;=> 1.3M
(.setScale -1.25M 1 BigDecimal/ROUND_FLOOR)         ;=> -1.3M
(.divide 1M 3M 4 BigDecimal/ROUND_HALF_UP)          ;=> 0.3333M
[BigDecimal/ROUND_UP BigDecimal/ROUND_DOWN BigDecimal/ROUND_CEILING BigDecimal/ROUND_FLOOR BigDecimal/ROUND_HALF_UP BigDecimal/ROUND_HALF_DOWN BigDecimal/ROUND_HALF_EVEN BigDecimal/ROUND_UNNECESSARY]
;=> [0 1 2 3 4 5 6 7]
(.setScale 1.25M 1 9)
;!! IllegalArgumentException "Invalid rounding mode"
(clojure.lang.PersistentHashSet/createWithCheck [1 2 3])  ;=> #{1 3 2}
(clojure.lang.PersistentHashSet/createWithCheck [1 2 1])
;!! IllegalArgumentException "Duplicate key: 1"
(clojure.lang.PersistentArrayMap/createWithCheck (to-array [:a 1 :b 2]))  ;=> {:a 1, :b 2}
(clojure.lang.PersistentArrayMap/createWithCheck (to-array [:a 1 :a 2]))
;!! IllegalArgumentException "Duplicate key: :a"
(clojure.lang.PersistentHashMap/createWithCheck (to-array [:a 1 :b 2]))  ;=> {:b 2, :a 1}
(Class/forName "java.lang.String" true nil)               ;=> java.lang.String
(let [t (java.util.StringTokenizer. "xaybxc" "abc")] (loop [seen []] (if (.hasMoreTokens t) (recur (conj seen (.nextToken t))) seen)))
;=> ["x" "y" "x"]
(let [m (java.util.TreeMap. {1 :a})] [(try (.putAll m {:k 1}) (catch ClassCastException _ :refused)) (.get m 1) (.size m)])
;=> [:refused :a 1]
