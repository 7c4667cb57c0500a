;; Loops that count by one, indices with a sum in them, constant tests: one instruction does what two did, errors included.
(loop [i 9223372036854775805 n 0] (if (< i 9223372036854775807) (recur (inc i) (inc n)) n))     ;=> 2
(loop [i 1/2 n 0] (if (< i 3) (recur (inc i) (inc n)) [i n]))                                    ;=> [7/2 3]
(loop [i 0 n 0] (if (< i 2.5) (recur (inc i) (inc n)) [i n]))                                    ;=> [3 3]
(let [n 20000000000000000000N] (loop [i 19999999999999999998N k 0] (if (< i n) (recur (inc i) (inc k)) k)))  ;=> 2
(try (loop [i 0 n (identity 1)] (if (< i n) (recur (inc i) "x") i)) (catch ClassCastException e :cast))    ;=> :cast
(try (loop [i (identity 0) n (identity 2)] (if (< i n) (recur (inc i) nil) i)) (catch NullPointerException e :null))  ;=> :null
(let [a (long-array [1 2 3])] [(aget a (+ 0 2)) (aget a (+ -1 1)) (aget a (inc 0))])            ;=> [3 1 2]
(let [a (double-array 3) i 0] (aset a (+ i 2) 2.5) (aset a (inc i) (+ (aget a (+ i 2)) 1.0)) (vec a))  ;=> [0.0 3.5 2.5]
(let [a (long-array 2) i 1] (try (aget a (+ i 1)) (catch ArrayIndexOutOfBoundsException e (ex-message e))))  ;=> "Index 2 out of bounds for length 2"
(let [a (object-array [:a [1]]) i 0] (aset a (+ i 1) {:k 1}) (aset a i nil) (vec a))              ;=> [nil {:k 1}]
(let [a (boolean-array 2)] (aset a 1 true) (vec a))                                                ;=> [false true]
(cond false 1 nil 2 :else 3)                                                                       ;=> 3
(if :k 1)                                                                                          ;=> 1
(if nil 1)                                                                                         ;=> nil
(if false 1 (str "x"))                                                                             ;=> "x"
(let [[a b c] [1 2]] [a b c])                                                                      ;=> [1 2 nil]
(let [[a b] "xy" [c] nil [d e] '(1)] [a b c d e])                                                  ;=> [\x \y nil 1 nil]
(reduce (fn [sum x] (if (= x 3) (reduced sum) (+ sum x))) (range 9))                               ;=> 3
(reduce + (range 9223372036854775806 9223372036854775807))                                         ;=> 9223372036854775806
