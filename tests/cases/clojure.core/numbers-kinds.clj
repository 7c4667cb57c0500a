;; Numeric kinds: literals, predicates, conversions, parsing, ratios, bits.  Since 0.1.

0                       ;=> 0
-0                      ;=> 0
+5                      ;=> 5
007                     ;=> 7
017                     ;=> 15
0x1F                    ;=> 31
-0xff                   ;=> -255
2r1010                  ;=> 10
36rZZ                   ;=> 1295
16rff                   ;=> 255
1e3                     ;=> 1000.0
1.                      ;=> 1.0
1.5e-3                  ;=> 0.0015
-1E5                    ;=> -100000.0
1e400                   ;=> ##Inf
-0.0                    ;=> -0.0
0.1                     ;=> 0.1
100.0                   ;=> 100.0
1e7                     ;=> 1.0E7
1.0E7                   ;=> 1.0E7
9999999.0               ;=> 9999999.0
1e-3                    ;=> 0.001
0.0001                  ;=> 1.0E-4
1e21                    ;=> 1.0E21
123456789012.5          ;=> 1.234567890125E11
4.9e-324                ;=> 4.9E-324
1.7976931348623157e308  ;=> 1.7976931348623157E308
3.141592653589793       ;=> 3.141592653589793
##Inf                   ;=> ##Inf
##-Inf                  ;=> ##-Inf
##NaN                   ;=> ##NaN
1N                      ;=> 1N
0N                      ;=> 0N
-5N                     ;=> -5N
9223372036854775807     ;=> 9223372036854775807
9223372036854775808     ;=> 9223372036854775808N
-9223372036854775808    ;=> -9223372036854775808
-9223372036854775809    ;=> -9223372036854775809N
1M                      ;=> 1M
1.50M                   ;=> 1.50M
1e3M                    ;=> 1E+3M
1E-10M                  ;=> 1E-10M
123456.789e-3M          ;=> 123.456789M
0.00M                   ;=> 0.00M
1/2                     ;=> 1/2
4/2                     ;=> 2
-3/6                    ;=> -1/2
0/5                     ;=> 0
6/4                     ;=> 3/2
0x7FFFFFFFFFFFFFFF      ;=> 9223372036854775807
0xFFFFFFFFFFFFFFFF      ;=> 18446744073709551615N
(read-string "08")      ;!! NumberFormatException "Invalid number: 08"
(read-string "1x")      ;!! NumberFormatException "Invalid number: 1x"
(read-string "1/0")     ;!! ArithmeticException "Divide by zero"
(read-string "1.5N")    ;!! NumberFormatException "Invalid number: 1.5N"
(read-string "1/2N")    ;!! NumberFormatException "Invalid number: 1/2N"
(read-string "2r2")     ;!! NumberFormatException "For input string: \"2\" under radix 2"
(read-string "37r1")    ;!! NumberFormatException "Radix out of range"
(read-string "1e")      ;!! NumberFormatException "Invalid number: 1e"
(read-string "0x")      ;!! NumberFormatException "Invalid number: 0x"
(read-string "0xG")     ;!! NumberFormatException "Invalid number: 0xG"
(read-string "+1N")     ;=> 1N
(read-string "-1/2")    ;=> -1/2
(read-string "1.5M")    ;=> 1.5M
(read-string "##Foo")   ;!! RuntimeException "Unknown symbolic value: ##Foo"

(number? 1)          ;=> true
(number? 1.5)        ;=> true
(number? 1/2)        ;=> true
(number? nil)        ;=> false
(number? "1")        ;=> false
(integer? 1)         ;=> true
(integer? 1N)        ;=> true
(integer? 1.0)       ;=> false
(integer? 1M)        ;=> false
(int? 1)             ;=> true
(int? 1N)            ;=> false
(int? (int 1))       ;=> true
(int? 1.0)           ;=> false
(nat-int? 0)         ;=> true
(nat-int? -1)        ;=> false
(nat-int? 1N)        ;=> false
(pos-int? 1)         ;=> true
(pos-int? 0)         ;=> false
(pos-int? 1N)        ;=> false
(neg-int? -1)        ;=> true
(neg-int? 0)         ;=> false
(neg-int? nil)       ;=> false
(float? 1.0)         ;=> true
(float? (float 1))   ;=> true
(float? 1)           ;=> false
(float? 1M)          ;=> false
(double? 1.0)        ;=> true
(double? (float 1))  ;=> false
(double? 1)          ;=> false
(ratio? 1/2)         ;=> true
(ratio? 2/2)         ;=> false
(ratio? 1)           ;=> false
(rational? 1)        ;=> true
(rational? 1/2)      ;=> true
(rational? 1M)       ;=> true
(rational? 1.0)      ;=> false
(rational? nil)      ;=> false
(decimal? 1M)        ;=> true
(decimal? 1.0)       ;=> false
(numerator 3/4)      ;=> 3
(denominator 3/4)    ;=> 4
(numerator -3/4)     ;=> -3
(numerator 3)        ;!! ClassCastException
(denominator 1.5)    ;!! ClassCastException
(rationalize 0.5)    ;=> 1/2
(rationalize 1.1)    ;=> 11/10
(rationalize 1)      ;=> 1
(rationalize 1/3)    ;=> 1/3
(rationalize 1.5M)   ;=> 3/2
(rationalize 1e20)   ;=> 100000000000000000000N
(rationalize nil)    ;=> nil

(int 1.9)                       ;=> 1
(int -1.9)                      ;=> -1
(int 1/2)                       ;=> 0
(int 5N)                        ;=> 5
(int 1M)                        ;=> 1
(int \a)                        ;=> 97
(int nil)                       ;!! NullPointerException
(int "1")                       ;!! ClassCastException
(int 2147483647)                ;=> 2147483647
(int 2147483648)                ;!! ArithmeticException "integer overflow"
(int -2147483648)               ;=> -2147483648
(int 2147483647.5)
;!! IllegalArgumentException "Value out of range for int: 2.1474836475E9"
(int 1e10)                      ;!! IllegalArgumentException "Value out of range for int: 1.0E10"
(int ##NaN)                     ;=> 0
(long 1.9)                      ;=> 1
(long -1.9)                     ;=> -1
(long 7/2)                      ;=> 3
(long 5N)                       ;=> 5
(long \a)                       ;=> 97
(long 9223372036854775808)
;!! IllegalArgumentException "Value out of range for long: 9223372036854775808"
(long 1e19)                     ;!! IllegalArgumentException "Value out of range for long: 1.0E19"
(long ##NaN)                    ;=> 0
(long ##Inf)                    ;!! IllegalArgumentException "Value out of range for long: Infinity"
(long nil)                      ;!! NullPointerException
(long "1")                      ;!! ClassCastException
(short 1)                       ;=> 1
(short 40000)                   ;!! IllegalArgumentException "Value out of range for short: 40000"
(byte 127)                      ;=> 127
(byte 128)                      ;!! IllegalArgumentException "Value out of range for byte: 128"
(byte -128)                     ;=> -128
(byte 1.5)                      ;=> 1
(char 97)                       ;=> \a
(char \a)                       ;=> \a
(char 955)                      ;=> \λ
(char 65536)                    ;!! IllegalArgumentException "Value out of range for char: 65536"
(char -1)                       ;!! IllegalArgumentException "Value out of range for char: -1"
(char nil)                      ;!! NullPointerException
(char "a")                      ;!! ClassCastException
(double 1)                      ;=> 1.0
(double 1/3)                    ;=> 0.3333333333333333
(double 1N)                     ;=> 1.0
(double 1M)                     ;=> 1.0
(double 1e400M)                 ;=> ##Inf
(double nil)                    ;!! NullPointerException
(double "1")                    ;!! ClassCastException
(float 1)                       ;=> 1.0
(float 0.1)                     ;=> 0.1
(float 1/3)                     ;=> 0.33333334
(float 1e40)                    ;!! IllegalArgumentException "Value out of range for float: 1.0E40"
(double (float 0.1))            ;=> 0.10000000149011612
(= 0.1 (float 0.1))             ;=> false
(= 0.5 (float 0.5))             ;=> true
(bigint 1)                      ;=> 1N
(bigint 1.9)                    ;=> 1N
(bigint 1e20)                   ;=> 100000000000000000000N
(bigint "123")                  ;=> 123N
(bigint "x")                    ;!! NumberFormatException "For input string: \"x\""
(bigint 7/2)                    ;=> 3N
(bigint 1M)                     ;=> 1N
(bigint nil)                    ;!! NullPointerException
(biginteger 5)                  ;=> 5
(bigdec 1)                      ;=> 1M
(bigdec 1.5)                    ;=> 1.5M
(bigdec 0.1)                    ;=> 0.1M
(bigdec 1/4)                    ;=> 0.25M
(bigdec 1/3)
;!! ArithmeticException "Non-terminating decimal expansion; no exact representable decimal result."
(bigdec "1.50")                 ;=> 1.50M
(bigdec 1N)                     ;=> 1M
(bigdec nil)                    ;!! NullPointerException
(num 1)                         ;=> 1
(num "a")                       ;!! ClassCastException
(boolean nil)                   ;=> false
(boolean false)                 ;=> false
(boolean 0)                     ;=> true
(boolean "")                    ;=> true
(boolean [])                    ;=> true
(str 1.0)                       ;=> "1.0"
(str 1e10)                      ;=> "1.0E10"
(str 1e7)                       ;=> "1.0E7"
(str 123456.789)                ;=> "123456.789"
(str 0.001)                     ;=> "0.001"
(str 1.0E-4)                    ;=> "1.0E-4"
(str 1N)                        ;=> "1"
(str 1M)                        ;=> "1"
(str 1/2)                       ;=> "1/2"
(str (float 1.1))               ;=> "1.1"
(str ##Inf)                     ;=> "Infinity"
(str ##-Inf)                    ;=> "-Infinity"
(str ##NaN)                     ;=> "NaN"
(str 1e20M)                     ;=> "1E+20"
(str 1E-8M)                     ;=> "1E-8"
(str 0.0000001M)                ;=> "1E-7"
(pr-str 1e-7M)                  ;=> "1E-7M"
(pr-str 12345678901234567890M)  ;=> "12345678901234567890M"
(pr-str (float 1.5))            ;=> "1.5"

(parse-long "42")                                    ;=> 42
(parse-long "-42")                                   ;=> -42
(parse-long "+42")                                   ;=> 42
(parse-long "")                                      ;=> nil
(parse-long "4.2")                                   ;=> nil
(parse-long " 42")                                   ;=> nil
(parse-long "9223372036854775807")                   ;=> 9223372036854775807
(parse-long "9223372036854775808")                   ;=> nil
(parse-long "0x10")                                  ;=> nil
(parse-long "abc")                                   ;=> nil
(parse-long nil)
;!! IllegalArgumentException "Expected string, got nil"
(parse-long 42)
;!! IllegalArgumentException "Expected string, got java.lang.Long"
(parse-double "1.5")                                 ;=> 1.5
(parse-double "1")                                   ;=> 1.0
(parse-double "-1e3")                                ;=> -1000.0
(parse-double "abc")                                 ;=> nil
(parse-double "")                                    ;=> nil
(parse-double " 1.5 ")                               ;=> 1.5
(parse-double "NaN")                                 ;=> ##NaN
(parse-double "Infinity")                            ;=> ##Inf
(parse-double "-Infinity")                           ;=> ##-Inf
(parse-double ".5")                                  ;=> 0.5
(parse-double "5.")                                  ;=> 5.0
(parse-double "1e400")                               ;=> ##Inf
(parse-double nil)
;!! IllegalArgumentException "Expected string, got nil"
(parse-boolean "true")                               ;=> true
(parse-boolean "false")                              ;=> false
(parse-boolean "TRUE")                               ;=> nil
(parse-boolean "")                                   ;=> nil
(parse-boolean nil)
;!! IllegalArgumentException "Expected string, got nil"
(parse-uuid "550e8400-e29b-41d4-a716-446655440000")
;=> #uuid "550e8400-e29b-41d4-a716-446655440000"
(parse-uuid "bad")                                   ;=> nil
(parse-uuid "1-2-3-4-5")
;=> #uuid "00000001-0002-0003-0004-000000000005"
(parse-uuid nil)                                     ;!! NullPointerException

(bit-and 12 10)                   ;=> 8
(bit-and 12 10 8)                 ;=> 8
(bit-or 12 10)                    ;=> 14
(bit-xor 12 10)                   ;=> 6
(bit-xor 1 2 4)                   ;=> 7
(bit-not 0)                       ;=> -1
(bit-not 5)                       ;=> -6
(bit-and-not 12 10)               ;=> 4
(bit-clear 15 1)                  ;=> 13
(bit-set 8 0)                     ;=> 9
(bit-flip 8 3)                    ;=> 0
(bit-test 8 3)                    ;=> true
(bit-test 8 0)                    ;=> false
(bit-set 0 63)                    ;=> -9223372036854775808
(bit-shift-left 1 4)              ;=> 16
(bit-shift-left 1 64)             ;=> 1
(bit-shift-left 1 63)             ;=> -9223372036854775808
(bit-shift-left 1 -1)             ;=> -9223372036854775808
(bit-shift-right 16 2)            ;=> 4
(bit-shift-right -16 2)           ;=> -4
(bit-shift-right 1 65)            ;=> 0
(unsigned-bit-shift-right -1 60)  ;=> 15
(unsigned-bit-shift-right 16 2)   ;=> 4
(bit-and 1)
;!! clojure.lang.ArityException "Wrong number of args (1) passed to: clojure.core/bit-and"
(bit-and 1.5 1)
;!! IllegalArgumentException "bit operation not supported for: class java.lang.Double"
(bit-and 1 nil)                   ;!! NullPointerException
(bit-or 1N 2)
;!! IllegalArgumentException "bit operation not supported for: class clojure.lang.BigInt"
(bit-and 1/2 1)
;!! IllegalArgumentException "bit operation not supported for: class clojure.lang.Ratio"
(bit-not nil)                     ;!! NullPointerException
(bit-test 1 64)                   ;=> true
(bit-and -1 255)                  ;=> 255
(bit-or 0x0F 0xF0)                ;=> 255
(reduce bit-xor (range 100))      ;=> 0
