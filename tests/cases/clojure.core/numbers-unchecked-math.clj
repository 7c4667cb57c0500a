;; Arithmetic compiled while *unchecked-math* is true: longs wrap around.  Since 0.1.

(defn in-mode [mode form] (binding [*unchecked-math* mode] (eval form)))
(defn wraps [form] (in-mode true form))

(wraps '(+ Long/MAX_VALUE 1))                   ;=> -9223372036854775808
(wraps '(+ 1 Long/MAX_VALUE 1))                 ;=> -9223372036854775807
(wraps '(+ 5))                                  ;=> 5
(wraps '(+))                                    ;=> 0
(wraps '(* Long/MAX_VALUE 2))                   ;=> -2
(wraps '(* Long/MAX_VALUE Long/MAX_VALUE 3))    ;=> 3
(wraps '(- Long/MIN_VALUE))                     ;=> -9223372036854775808
(wraps '(- Long/MIN_VALUE 1))                   ;=> 9223372036854775807
(wraps '(- Long/MIN_VALUE 1 1))                 ;=> 9223372036854775806
(wraps '(- 10 1 2 3))                           ;=> 4
(wraps '(inc Long/MAX_VALUE))                   ;=> -9223372036854775808
(wraps '(dec Long/MIN_VALUE))                   ;=> 9223372036854775807
(wraps '(let [x Long/MAX_VALUE] (+ x 1)))       ;=> -9223372036854775808
(wraps '(let [x Long/MAX_VALUE] (inc x)))       ;=> -9223372036854775808
(wraps '((fn [a b] (* a b)) Long/MAX_VALUE 3))  ;=> 9223372036854775805
(wraps '(loop [i 0 sum Long/MAX_VALUE] (if (< i 3) (recur (+ i 1) (+ sum i)) sum)))
;=> -9223372036854775806
(wraps '(+ 1.5 2))                              ;=> 3.5
(wraps '(+ 1N Long/MAX_VALUE))                  ;=> 9223372036854775808N
(wraps '(- 1/2))                                ;=> -1/2
(wraps '(* 1.5M 2))                             ;=> 3.0M
(wraps '(inc 1.5))                              ;=> 2.5
(wraps '(inc 1/2))                              ;=> 3/2
(wraps '(apply + [Long/MAX_VALUE 1]))           ;!! ArithmeticException "long overflow"
(wraps '(reduce + [Long/MAX_VALUE 1]))          ;!! ArithmeticException "long overflow"
(wraps '(map inc [Long/MAX_VALUE]))             ;!! ArithmeticException "long overflow"
(wraps '(+ nil 1))                              ;!! NullPointerException
(wraps '(+ "a" 1))                              ;!! ClassCastException
(wraps '(int 3000000000))                       ;=> -1294967296
(wraps '(byte 300))                             ;=> 44
(wraps '(short 70000))                          ;=> 4464
(wraps '(char 65))                              ;=> \A
(wraps '(long 1e30))
;!! IllegalArgumentException "Value out of range for long: 1.0E30"
(wraps '(+' Long/MAX_VALUE 1))                  ;=> 9223372036854775808N
(wraps '(let [+ -] (+ 3 1)))                    ;=> 2
(in-mode :warn-on-boxed '(let [x Long/MAX_VALUE] (inc x)))  ;=> -9223372036854775808
(in-mode nil '(inc Long/MAX_VALUE))             ;!! ArithmeticException "long overflow"
(in-mode false '(* Long/MAX_VALUE 2))           ;!! ArithmeticException "long overflow"
(in-mode false '(int 3000000000))               ;!! ArithmeticException "integer overflow"
(do (in-mode true '(def wrapping-inc (fn [x] (inc x)))) (wrapping-inc Long/MAX_VALUE))
;=> -9223372036854775808
(let [f (in-mode false '(fn [x] (inc x)))] (binding [*unchecked-math* true] (f Long/MAX_VALUE)))
;!! ArithmeticException "long overflow"
(wraps '(if (= (+ Long/MAX_VALUE 1) Long/MIN_VALUE) :wrapped :not))  ;=> :wrapped
(wraps '(aget (long-array [1 2 3]) (+ 1 1)))    ;=> 3
(wraps '(reduce (fn [a x] (+ (* 31 a) x)) 7 (range 100)))  ;=> -3828908491430284103
