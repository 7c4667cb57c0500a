;; + - * / and their checked, promoting and unchecked kin: the numeric tower.  Since 0.1.

(+)                                                  ;=> 0
(+ 1)                                                ;=> 1
(+ 1 2)                                              ;=> 3
(+ 1 2 3 4)                                          ;=> 10
(+ 1 2.5)                                            ;=> 3.5
(+ 1 1/2)                                            ;=> 3/2
(+ 1/2 1/2)                                          ;=> 1N
(+ 1/2 0.5)                                          ;=> 1.0
(+ 1N 2)                                             ;=> 3N
(+ 1M 2)                                             ;=> 3M
(+ 1M 2.0)                                           ;=> 3.0
(+ 1M 1/2)                                           ;=> 1.5M
(+ 1N 1M)                                            ;=> 2M
(+ 1N 1.5)                                           ;=> 2.5
(+ 0.1 0.2)                                          ;=> 0.30000000000000004
(+ nil 1)                                            ;!! NullPointerException
(+ 1 nil)                                            ;!! NullPointerException
(+ nil)                                              ;=> nil
(+ "a")
;!! ClassCastException "Cannot cast java.lang.String to java.lang.Number"
(+ "a" 1)                                            ;!! ClassCastException
(+ :a)
;!! ClassCastException "Cannot cast clojure.lang.Keyword to java.lang.Number"
(+ 9223372036854775807 1)                            ;!! ArithmeticException "long overflow"
(+ 9223372036854775807 1N)                           ;=> 9223372036854775808N
(+ 9223372036854775807 1.0)                          ;=> 9.223372036854776E18
(+ -9223372036854775808 -1)                          ;!! ArithmeticException "long overflow"
(+' 9223372036854775807 1)                           ;=> 9223372036854775808N
(+' 1 2)                                             ;=> 3
(+')                                                 ;=> 0
(-)
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: clojure.core/-"
(- 1)                                                ;=> -1
(- 5 2)                                              ;=> 3
(- 5 2 1)                                            ;=> 2
(- 0.0)                                              ;=> -0.0
(- 0)                                                ;=> 0
(- 1/2)                                              ;=> -1/2
(- 1M)                                               ;=> -1M
(- -9223372036854775808)                             ;!! ArithmeticException "long overflow"
(-' -9223372036854775808)                            ;=> 9223372036854775808N
(- -9223372036854775808 1)                           ;!! ArithmeticException "long overflow"
(-' -9223372036854775808 1)                          ;=> -9223372036854775809N
(- 1 1.0)                                            ;=> 0.0
(- nil)                                              ;!! NullPointerException
(*)                                                  ;=> 1
(* 3)                                                ;=> 3
(* 2 3)                                              ;=> 6
(* 2 3 4)                                            ;=> 24
(* 2 0.5)                                            ;=> 1.0
(* 2/3 3/2)                                          ;=> 1N
(* 2/3 3)                                            ;=> 2N
(* 1.5M 2)                                           ;=> 3.0M
(* 1.50M 2.0M)                                       ;=> 3.000M
(* 3037000500 3037000500)                            ;!! ArithmeticException "long overflow"
(*' 3037000500 3037000500)                           ;=> 9223372037000250000N
(* 4294967296 4294967296)                            ;!! ArithmeticException "long overflow"
(* 4294967296N 4294967296)                           ;=> 18446744073709551616N
(* -1 -9223372036854775808)                          ;!! ArithmeticException "long overflow"
(* 0 1.5)                                            ;=> 0.0
(* 0 -1.0)                                           ;=> -0.0
(* ##Inf 0)                                          ;=> ##NaN
(* nil 1)                                            ;!! NullPointerException
(* "a")
;!! ClassCastException "Cannot cast java.lang.String to java.lang.Number"
(/ 6 3)                                              ;=> 2
(/ 6 4)                                              ;=> 3/2
(/ 2)                                                ;=> 1/2
(/ 0.5)                                              ;=> 2.0
(/ 1 0)                                              ;!! ArithmeticException "Divide by zero"
(/ 1 0.0)                                            ;=> ##Inf
(/ 1.0 0)                                            ;=> ##Inf
(/ -1 0.0)                                           ;=> ##-Inf
(/ 0 0.0)                                            ;=> ##NaN
(/ 0 5)                                              ;=> 0
(/ 0N 5)                                             ;=> 0N
(/ 6 -4)                                             ;=> -3/2
(/ -6 4)                                             ;=> -3/2
(/ 1 3N)                                             ;=> 1/3
(/ 6N 3)                                             ;=> 2N
(/ 1M 4)                                             ;=> 0.25M
(/ 1M 3)
;!! ArithmeticException "Non-terminating decimal expansion; no exact representable decimal result."
(/ 1M 0)                                             ;!! ArithmeticException "Divide by zero"
(/ 1N 0)                                             ;!! ArithmeticException "Divide by zero"
(/ 1/2 0)                                            ;!! ArithmeticException "Divide by zero"
(/ 0.0 0)                                            ;=> ##NaN
(/ 1 2 3)                                            ;=> 1/6
(/ 2/3 4/3)                                          ;=> 1/2
(/ 1/2 2)                                            ;=> 1/4
(/ 1 2.0)                                            ;=> 0.5
(/)
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: clojure.core//"
(/ 9223372036854775807 -1)                           ;=> -9223372036854775807
(/ -9223372036854775808 -1)                          ;=> -9223372036854775808
(/ nil 1)                                            ;!! NullPointerException
(with-precision 5 (/ 1M 3))                          ;=> 0.33333M
(with-precision 3 :rounding FLOOR (/ 2M 3))          ;=> 0.666M
(with-precision 3 :rounding CEILING (/ 2M 3))        ;=> 0.667M
(with-precision 3 :rounding HALF_UP (* 1.235M 1))    ;=> 1.24M
(with-precision 3 :rounding HALF_EVEN (* 1.235M 1))  ;=> 1.24M
(with-precision 3 :rounding HALF_DOWN (* 1.235M 1))  ;=> 1.23M
(with-precision 2 :rounding UP (+ 1.01M 0M))         ;=> 1.1M
(with-precision 2 :rounding DOWN (+ 1.09M 0M))       ;=> 1.0M
(with-precision 2 :rounding UNNECESSARY (/ 1M 3))    ;!! ArithmeticException "Rounding necessary"
(inc 1)                                              ;=> 2
(inc 1.5)                                            ;=> 2.5
(inc 1/2)                                            ;=> 3/2
(inc 1N)                                             ;=> 2N
(inc 1M)                                             ;=> 2M
(inc 9223372036854775807)                            ;!! ArithmeticException "long overflow"
(inc' 9223372036854775807)                           ;=> 9223372036854775808N
(inc nil)                                            ;!! NullPointerException
(inc "a")                                            ;!! ClassCastException
(inc \a)                                             ;!! ClassCastException
(dec 1)                                              ;=> 0
(dec -9223372036854775808)                           ;!! ArithmeticException "long overflow"
(dec' -9223372036854775808)                          ;=> -9223372036854775809N
(dec 0.5)                                            ;=> -0.5
(dec nil)                                            ;!! NullPointerException
(dec 0N)                                             ;=> -1N

(quot 7 2)                      ;=> 3
(quot -7 2)                     ;=> -3
(quot 7 -2)                     ;=> -3
(quot 7.5 2)                    ;=> 3.0
(quot 7 0)                      ;!! ArithmeticException "/ by zero"
(quot 7.0 0)                    ;!! ArithmeticException "Divide by zero"
(quot 7 0.0)                    ;!! ArithmeticException "Divide by zero"
(quot 7N 2)                     ;=> 3N
(quot 7M 2)                     ;=> 3M
(quot 7/2 1)                    ;=> 3N
(quot 1 2/3)                    ;=> 1N
(quot -9223372036854775808 -1)  ;=> -9223372036854775808
(quot nil 1)                    ;!! NullPointerException
(rem 7 2)                       ;=> 1
(rem -7 2)                      ;=> -1
(rem 7 -2)                      ;=> 1
(rem 7.5 2)                     ;=> 1.5
(rem 7 0)                       ;!! ArithmeticException "/ by zero"
(rem 7.0 0.0)                   ;!! ArithmeticException "Divide by zero"
(rem 7N 2)                      ;=> 1N
(rem 7.5M 2)                    ;=> 1.5M
(rem 7/2 1)                     ;=> 1/2
(rem -9223372036854775808 -1)   ;=> 0
(mod 7 2)                       ;=> 1
(mod -7 2)                      ;=> 1
(mod 7 -2)                      ;=> -1
(mod -7 -2)                     ;=> -1
(mod 7.5 2)                     ;=> 1.5
(mod -7.5 2)                    ;=> 0.5
(mod 7 0)                       ;!! ArithmeticException "Divide by zero"
(mod 0 5)                       ;=> 0
(mod -1 5)                      ;=> 4
(mod 7N 3)                      ;=> 1N
(mod -7/2 1)                    ;=> 1/2
(mod 1.5M 1)                    ;=> 0.5M
(mod nil 2)                     ;!! NullPointerException

(unchecked-add 9223372036854775807 1)        ;=> -9223372036854775808
(unchecked-subtract -9223372036854775808 1)  ;=> 9223372036854775807
(unchecked-multiply 9223372036854775807 2)   ;=> -2
(unchecked-inc 9223372036854775807)          ;=> -9223372036854775808
(unchecked-dec -9223372036854775808)         ;=> 9223372036854775807
(unchecked-negate -9223372036854775808)      ;=> -9223372036854775808
(unchecked-add 1.5 2)                        ;=> 3.5
(unchecked-add-int 2147483647 1)             ;=> -2147483648
(unchecked-subtract-int -2147483648 1)       ;=> 2147483647
(unchecked-multiply-int 2147483647 2)        ;=> -2
(unchecked-inc-int 2147483647)               ;=> -2147483648
(unchecked-dec-int -2147483648)              ;=> 2147483647
(unchecked-negate-int -2147483648)           ;=> -2147483648
(unchecked-divide-int 7 2)                   ;=> 3
(unchecked-divide-int -7 2)                  ;=> -3
(unchecked-remainder-int 7 -2)               ;=> 1
(unchecked-divide-int 1 0)                   ;!! ArithmeticException "/ by zero"
(unchecked-int 4294967297)                   ;=> 1
(unchecked-long 1.9)                         ;=> 1
(unchecked-byte 200)                         ;=> -56
(unchecked-short 70000)                      ;=> 4464
(unchecked-char 97)                          ;=> \a
(unchecked-double 1)                         ;=> 1.0
(unchecked-float 0.1)                        ;=> 0.1
(unchecked-int 1e20)                         ;=> 2147483647
(unchecked-long ##NaN)                       ;=> 0

(< 1 2)                                   ;=> true
(< 1 2 3)                                 ;=> true
(< 1 3 2)                                 ;=> false
(< 1)                                     ;=> true
(< 1 1)                                   ;=> false
(< 1 1.5)                                 ;=> true
(< 1/2 0.6)                               ;=> true
(< 1N 2)                                  ;=> true
(< 1M 1.5)                                ;=> true
(< nil 1)                                 ;!! NullPointerException
(< "a" "b")                               ;!! ClassCastException
(< :a 1)                                  ;!! ClassCastException
(<)
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: clojure.core/<"
(< "a")                                   ;=> true
(<= 1 1 2)                                ;=> true
(<= 2 1)                                  ;=> false
(> 3 2 1)                                 ;=> true
(> 1 2)                                   ;=> false
(>= 2 2 1)                                ;=> true
(>= 1 2)                                  ;=> false
(< ##NaN 1)                               ;=> false
(> ##NaN 1)                               ;=> false
(<= ##NaN ##NaN)                          ;=> false
(< ##-Inf 0 ##Inf)                        ;=> true
(< 9007199254740992 9007199254740993.0)   ;=> false
(= 9007199254740993 9007199254740993.0)   ;=> false
(== 9007199254740993 9007199254740992.0)  ;=> true

(zero? 0)                   ;=> true
(zero? 0.0)                 ;=> true
(zero? -0.0)                ;=> true
(zero? 0N)                  ;=> true
(zero? 0M)                  ;=> true
(zero? nil)                 ;!! NullPointerException
(zero? 0.1)                 ;=> false
(zero? "0")                 ;!! ClassCastException
(pos? 1)                    ;=> true
(pos? 0)                    ;=> false
(pos? -1.5)                 ;=> false
(pos? 1/2)                  ;=> true
(pos? nil)                  ;!! NullPointerException
(neg? -1)                   ;=> true
(neg? 0)                    ;=> false
(neg? -0.0)                 ;=> false
(neg? -1/2)                 ;=> true
(neg? "a")                  ;!! ClassCastException
(even? 0)                   ;=> true
(even? 3)                   ;=> false
(even? -2)                  ;=> true
(even? 2N)                  ;=> true
(even? 2.0)                 ;!! IllegalArgumentException "Argument must be an integer: 2.0"
(even? nil)                 ;!! IllegalArgumentException "Argument must be an integer: "
(odd? 3)                    ;=> true
(odd? -3)                   ;=> true
(odd? 2N)                   ;=> false
(odd? 1.0)                  ;!! IllegalArgumentException "Argument must be an integer: 1.0"
(odd? 1/2)                  ;!! IllegalArgumentException "Argument must be an integer: 1/2"
(abs -5)                    ;=> 5
(abs 5)                     ;=> 5
(abs -1.5)                  ;=> 1.5
(abs -0.0)                  ;=> 0.0
(abs -1/2)                  ;=> 1/2
(abs -1M)                   ;=> 1M
(abs -1N)                   ;=> 1N
(abs -9223372036854775808)  ;=> -9223372036854775808
(abs ##-Inf)                ;=> ##Inf
(abs ##NaN)                 ;=> ##NaN
(abs nil)                   ;!! NullPointerException
(NaN? ##NaN)                ;=> true
(NaN? 1.0)                  ;=> false
(NaN? 1)                    ;=> false
(NaN? nil)                  ;!! NullPointerException
(infinite? ##Inf)           ;=> true
(infinite? ##-Inf)          ;=> true
(infinite? 1)               ;=> false
(infinite? ##NaN)           ;=> false

(reduce * (range 1 21))                          ;=> 2432902008176640000
(reduce * (range 1 22))                          ;!! ArithmeticException "long overflow"
(reduce *' (range 1 26))                         ;=> 15511210043330985984000000N
(apply + (range 1000))                           ;=> 499500
(apply *' (repeat 10 1000))                      ;=> 1000000000000000000000000000000N
(- 100000000000000000000 1)                      ;=> 99999999999999999999N
(- 100000000000000000000 100000000000000000000)  ;=> 0N
(quot 100000000000000000000 3)                   ;=> 33333333333333333333N
(rem 100000000000000000000 7)                    ;=> 2N
(mod -100000000000000000000 7)                   ;=> 5N
(/ 100000000000000000000 10)                     ;=> 10000000000000000000N
(/ 100000000000000000000 30)                     ;=> 10000000000000000000/3
(* 123456789123456789 1000000007N)               ;=> 123456789987654312864197523N
(+ 1e308 1e308)                                  ;=> ##Inf
(- 0.3 0.1)                                      ;=> 0.19999999999999998
(* 1.1 1.1)                                      ;=> 1.2100000000000002
(+ 1.10M 2.205M)                                 ;=> 3.305M
(- 1.10M 1.1M)                                   ;=> 0.00M
(* 0.10M 0.10M)                                  ;=> 0.0100M
(/ 10M 4M)                                       ;=> 2.5M
(/ 1.00M 2)                                      ;=> 0.50M
(+ 1/3 1/6)                                      ;=> 1/2
(- 1/3 1/3)                                      ;=> 0N
(* 1/3 3)                                        ;=> 1N
(+ 1/3 1M)
;!! ArithmeticException "Non-terminating decimal expansion; no exact representable decimal result."
(+ 1/3 1.0)                                      ;=> 1.3333333333333333
