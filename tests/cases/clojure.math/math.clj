;; clojure.math: functions of doubles and exact integers.  Since 0.1.

math/PI                                                   ;=> 3.141592653589793
math/E                                                    ;=> 2.718281828459045
(math/sqrt 16)                                            ;=> 4.0
(math/sqrt 2)                                             ;=> 1.4142135623730951
(math/sqrt -1)                                            ;=> ##NaN
(math/sqrt ##Inf)                                         ;=> ##Inf
(math/cbrt 27)                                            ;=> 3.0
(math/pow 2 10)                                           ;=> 1024.0
(math/pow 2 -1)                                           ;=> 0.5
(math/pow 0 0)                                            ;=> 1.0
(math/pow -8 1/3)                                         ;=> ##NaN
(math/exp 0)                                              ;=> 1.0
(math/exp 1)                                              ;=> 2.718281828459045
(math/expm1 0)                                            ;=> 0.0
(math/log 1)                                              ;=> 0.0
(math/log 0)                                              ;=> ##-Inf
(math/log -1)                                             ;=> ##NaN
(math/log10 1000)                                         ;=> 3.0
(math/log1p 0)                                            ;=> 0.0
(math/sin 0)                                              ;=> 0.0
(math/cos 0)                                              ;=> 1.0
(math/tan 0)                                              ;=> 0.0
(math/asin 1)                                             ;=> 1.5707963267948966
(math/acos 1)                                             ;=> 0.0
(math/atan 1)                                             ;=> 0.7853981633974483
(math/atan2 1 1)                                          ;=> 0.7853981633974483
(math/atan2 0 -1)                                         ;=> 3.141592653589793
(math/sinh 0)                                             ;=> 0.0
(math/cosh 0)                                             ;=> 1.0
(math/tanh 0)                                             ;=> 0.0
(math/hypot 3 4)                                          ;=> 5.0
(math/to-radians 180)                                     ;=> 3.141592653589793
(math/to-degrees math/PI)                                 ;=> 180.0
(math/ceil 1.2)                                           ;=> 2.0
(math/ceil -1.2)                                          ;=> -1.0
(math/ceil -0.5)                                          ;=> -0.0
(math/floor 1.8)                                          ;=> 1.0
(math/floor -1.2)                                         ;=> -2.0
(math/rint 2.5)                                           ;=> 2.0
(math/rint 3.5)                                           ;=> 4.0
(math/rint -2.5)                                          ;=> -2.0
(math/round 2.5)                                          ;=> 3
(math/round -2.5)                                         ;=> -2
(math/round 3.4)                                          ;=> 3
(math/round ##NaN)                                        ;=> 0
(math/round 1e20)                                         ;=> 9223372036854775807
(math/signum -5)                                          ;=> -1.0
(math/signum 0)                                           ;=> 0.0
(math/signum -0.0)                                        ;=> -0.0
(math/copy-sign 1 -0.0)                                   ;=> -1.0
(math/floor-div 7 2)                                      ;=> 3
(math/floor-div -7 2)                                     ;=> -4
(math/floor-div 7 -2)                                     ;=> -4
(math/floor-div 1 0)                                      ;!! ArithmeticException "/ by zero"
(math/floor-mod 7 2)                                      ;=> 1
(math/floor-mod -7 2)                                     ;=> 1
(math/floor-mod 7 -2)                                     ;=> -1
(math/floor-mod 1 0)                                      ;!! ArithmeticException "/ by zero"
(math/add-exact 1 2)                                      ;=> 3
(math/add-exact 9223372036854775807 1)                    ;!! ArithmeticException "long overflow"
(math/subtract-exact 5 3)                                 ;=> 2
(math/subtract-exact -9223372036854775808 1)              ;!! ArithmeticException "long overflow"
(math/multiply-exact 3 4)                                 ;=> 12
(math/multiply-exact 9223372036854775807 2)               ;!! ArithmeticException "long overflow"
(math/increment-exact 1)                                  ;=> 2
(math/increment-exact 9223372036854775807)                ;!! ArithmeticException "long overflow"
(math/decrement-exact 1)                                  ;=> 0
(math/decrement-exact -9223372036854775808)               ;!! ArithmeticException "long overflow"
(math/negate-exact 5)                                     ;=> -5
(math/negate-exact -9223372036854775808)                  ;!! ArithmeticException "long overflow"
(math/ulp 1.0)                                            ;=> 2.220446049250313E-16
(math/next-up 1.0)                                        ;=> 1.0000000000000002
(math/next-down 1.0)                                      ;=> 0.9999999999999999
(math/next-after 1.0 2.0)                                 ;=> 1.0000000000000002
(math/get-exponent 8.0)                                   ;=> 3
(math/scalb 1.5 2)                                        ;=> 6.0
(math/IEEE-remainder 5 3)                                 ;=> -1.0
(math/IEEE-remainder 7.5 2)                               ;=> -0.5
(<= 0 (math/random) 1)                                    ;=> true
(math/sqrt "a")                                           ;!! ClassCastException
(math/sqrt nil)                                           ;!! NullPointerException
(math/sqrt)
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: clojure.math/sqrt"
(map math/round [0.5 1.5 -0.5 -1.5 0.49999999999999994])  ;=> (1 2 0 -1 0)
(math/pow 2 0.5)                                          ;=> 1.4142135623730951
(math/pow 10 15)                                          ;=> 1.0E15
(math/log10 0.001)                                        ;=> -3.0
(math/hypot ##Inf ##NaN)                                  ;=> ##Inf
(math/floor ##NaN)                                        ;=> ##NaN
(math/ceil ##Inf)                                         ;=> ##Inf
(math/round 9.999)                                        ;=> 10
(math/sqrt 1N)                                            ;=> 1.0
(math/sqrt 4M)                                            ;=> 2.0
(math/sqrt 1/4)                                           ;=> 0.5
