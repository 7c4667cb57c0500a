;; Members and uses of numbers of Java's narrower classes.  Since 0.1.

(numerator 1/2)                                          ;=> 1
(class (numerator 1/2))                                  ;=> java.math.BigInteger
(+ (numerator 1/2) 1)                                    ;=> 2N
(denominator 100000000000000000000/3)                    ;=> 3
(numerator 100000000000000000000/3)                      ;=> 100000000000000000000
(.indexOf "abc" (int \c))                                ;=> 2
(clojure.lang.Ratio. (BigInteger. "1") (BigInteger. "2"))  ;=> 1/2
(str (StringBuilder. (int 5)))                           ;=> ""
(let [w (java.io.StringWriter.)] (.write w (int 97)) (str w))  ;=> "a"
(Character/isDigit (int 53))                             ;=> true
(Character/toString (int 97))                            ;=> "a"
(String/valueOf (int 5))                                 ;=> "5"
(String/valueOf (float 0.1))                             ;=> "0.1"
(.charAt "abc" (int 1))                                  ;=> \b
(.substring "hello" (int 1) (int 2))                     ;=> "e"
(let [b (StringBuilder. "abc")] (.append b (int 5)) (.append b (float 0.5)) (.setLength b (int 2)) (str b))
;=> "ab"
(str "a" (int 1) (float 0.5) (byte 2))                   ;=> "a10.52"
(apply str [(int 1) (float 0.1)])                        ;=> "10.1"
(clojure.string/join "," [(int 1) (float 0.1) (biginteger 5)])  ;=> "1,0.1,5"
(print-str (float 0.1) (int 1))                          ;=> "0.1 1"
(prn-str (biginteger 123456789012345678901234567890N))   ;=> "123456789012345678901234567890\n"
(read-string (pr-str (float 0.1)))                       ;=> 0.1
(with-out-str (pr (float 1.5) (short 2)))                ;=> "1.5 2"
(clojure.pprint/cl-format nil "~a ~d" (float 0.1) (int 5))
;!! ClassNotFoundException "clojure.pprint"
(with-out-str (clojure.pprint/pprint [(int 1) (float 0.1)]))
;!! ClassNotFoundException "clojure.pprint"
(eval (list 'class (int 1)))                             ;=> java.lang.Integer
(eval (int 5))                                           ;=> 5
(class (eval (int 5)))                                   ;=> java.lang.Integer
(class (eval (float 0.5)))                               ;=> java.lang.Float
(eval (list '+ (int 1) 2))                               ;=> 3
(class (eval (biginteger 5)))                            ;=> java.math.BigInteger
(class (eval (list 'identity (float 0.1))))              ;=> java.lang.Float
(class (eval (list 'do (byte 1))))                       ;=> java.lang.Byte
(bigdec (int 5))                                         ;=> 5M
(bigint (int 5))                                         ;=> 5N
(rationalize (int 5))                                    ;=> 5
(numerator (int 1))                                      ;!! ClassCastException
(sorted-map (int 1) :a 2 :b)                             ;=> {1 :a, 2 :b}
(get (sorted-map 1 :a) (int 1))                          ;=> :a
(sort-by identity [(float 2) 1])                         ;=> (1 2.0)
(compare (byte 1) (float 2))                             ;=> -1
(sorted-set (int 3) 1 (byte 2) 1.0)                      ;=> #{1 2 3}
(= [1 2] [(int 1) (byte 2)])                             ;=> true
(= {1 2} {(int 1) (long 2)})                             ;=> true
(= #{1} #{(int 1)})                                      ;=> true
(hash {1 2})                                             ;=> 1952097988
(hash {(int 1) (int 2)})                                 ;=> 1952097988
(.equals [1] [(int 1)])                                  ;=> false
(.hashCode #{(int 1)})                                   ;=> 1
(transduce (map int) + [1 2 3])                          ;=> 6
(reduce + (map byte [1 2 3]))                            ;=> 6
(apply max (map int [1 5 3]))                            ;=> 5
(class (apply max (map int [1 5 3])))                    ;=> java.lang.Integer
(mapv int "abc")                                         ;=> [97 98 99]
(map class (mapv int "ab"))                              ;=> (java.lang.Integer java.lang.Integer)
(reduce max (map float [1 2.5]))                         ;=> 2.5
(let [x (int 5)] (loop [i 0 s 0] (if (< i x) (recur (inc i) (+ s i)) s)))  ;=> 10
(let [x (int 3)] (dotimes [i x] i))                      ;=> nil
(loop [i (byte 3) acc []] (if (zero? i) acc (recur (dec i) (conj acc i))))
;!! IllegalArgumentException " recur arg for primitive local: i is not matching primitive, had: long, needed: byte"
(loop [x (float 0.1)] x)                                 ;=> 0.10000000149011612
(let [n (int 3)] (for [i (range n)] i))                  ;=> (0 1 2)
(nthrest [1 2 3] (int 1))                                ;=> (2 3)
(drop (int 1) [1 2])                                     ;=> (2)
(partition (int 2) [1 2 3 4])                            ;=> ((1 2) (3 4))
(nth (range 10) (int 3))                                 ;=> 3
(take-nth (int 2) (range 5))                             ;=> (0 2 4)
(format "%5.1f|%s|%d" (float 2.25) (float 2.25) (short 3))  ;=> "  2.3|2.25|3"
(Math/sqrt (int 4))                                      ;=> 2.0
(Math/pow (float 2) (int 3))                             ;=> 8.0
(Math/floor (float 1.5))                                 ;=> 1.0
(Math/max (int 1) (int 5))                               ;=> 5
(Math/max 1 5)                                           ;=> 5
(Math/min (float 1) (float 2))                           ;=> 1.0
(instance? Number (int 1))                               ;=> true
(instance? Object (int 1))                               ;=> true
(class (Integer. "5"))                                   ;=> java.lang.Integer
(Integer/toHexString (int -1))                           ;=> "ffffffff"
(Integer/MAX_VALUE)                                      ;=> 2147483647
(+ Integer/MAX_VALUE 1)                                  ;=> 2147483648
(inc Integer/MAX_VALUE)                                  ;=> 2147483648
(Integer/toString (int 255) (int 16))                    ;=> "ff"
(.toString (int 5))                                      ;=> "5"
(.compareTo (int 1) (int 2))                             ;=> -1
(.equals (int 1) (int 1))                                ;=> true
(Long/valueOf (int 5))                                   ;=> 5
(.longValue (int 5))                                     ;=> 5
(.doubleValue (float 0.1))                               ;=> 0.10000000149011612
(.intValue 5.7)                                          ;=> 5
(.byteValue 300)                                         ;=> 44
(Integer/valueOf "7")                                    ;=> 7
(Integer/parseInt "zz" 36)                               ;=> 1295
(Integer/parseInt "99999999999")
;!! NumberFormatException "For input string: \"99999999999\""
(Byte/parseByte "300")
;!! NumberFormatException "Value out of range. Value:\"300\" Radix:10"
(Short. "5")                                             ;=> 5
(Float. "1.5")                                           ;=> 1.5
(Float/parseFloat "abc")
;!! NumberFormatException "For input string: \"abc\""
(Float/sum (float 1) (float 2))                          ;=> 3.0
(Float/compare (float 1) (float 2))                      ;=> -1
(Float/isNaN Float/NaN)                                  ;=> true
(Integer/reverse 1)                                      ;=> -2147483648
(Integer/highestOneBit 100)                              ;=> 64
(Integer/divideUnsigned -1 2)                            ;=> 2147483647
(Integer/toUnsignedString -1)                            ;=> "4294967295"
(Integer/toUnsignedLong -1)                              ;=> 4294967295
(Integer/compareUnsigned -1 1)                           ;=> 1
(Byte/toUnsignedInt (byte -1))                           ;=> 255
Integer/MIN_VALUE                                        ;=> -2147483648
Short/MAX_VALUE                                          ;=> 32767
Byte/MIN_VALUE                                           ;=> -128
Float/MIN_NORMAL                                         ;=> 1.17549435E-38
(.add (BigInteger. "5") (BigInteger. "6"))               ;=> 11
(.multiply (biginteger 5) (biginteger 6))                ;=> 30
(.pow (BigInteger. "2") 100)                             ;=> 1267650600228229401496703205376
(.mod (biginteger 7) (biginteger 3))                     ;=> 1
(.toString (biginteger 255) 16)                          ;=> "ff"
(.bitLength (biginteger 255))                            ;=> 8
(.testBit (biginteger 5) 0)                              ;=> true
(.intValue (biginteger 5))                               ;=> 5
(.longValue (biginteger 5))                              ;=> 5
(.compareTo (biginteger 5) (biginteger 6))               ;=> -1
(.equals (biginteger 5) (biginteger 5))                  ;=> true
(.equals (biginteger 5) 5N)                              ;=> false
(.bitLength 5N)                                          ;=> 3
(.add 5N 6N)                                             ;=> 11N
(BigInteger/ZERO)                                        ;=> 0
BigInteger/TEN                                           ;=> 10
(BigInteger. "ff" 16)                                    ;=> 255
(str (BigInteger. "123456789012345678901234567890"))     ;=> "123456789012345678901234567890"
(bigint (BigInteger. "123456789012345678901234567890"))  ;=> 123456789012345678901234567890N
(* 2 (biginteger 3))                                     ;=> 6N
(- (biginteger 3) 5)                                     ;=> -2N
(quot (biginteger 10) 3)                                 ;=> 3N
(zero? (biginteger 0))                                   ;=> true
(neg? (biginteger -1))                                   ;=> true
(max (biginteger 5) 3)                                   ;=> 5
(bigdec (biginteger 5))                                  ;=> 5M
(double (biginteger 5))                                  ;=> 5.0
(hash (biginteger -5))                                   ;=> 1222806974
(= {1 :a} {(biginteger 1) :a})                           ;=> true
(get {1 :a} (biginteger 1))                              ;=> :a
(contains? #{1} (biginteger 1))                          ;=> true
(case (biginteger 1) 1 :a :b)                            ;=> :a
(nth [1 2] (biginteger 1))                               ;=> 2
(get [1 2] (biginteger 1))                               ;=> 2
(int (biginteger 5))                                     ;=> 5
(long (biginteger 123456789012345678901234567890N))
;!! IllegalArgumentException "Value out of range for long: 123456789012345678901234567890"
(class (unchecked-long (biginteger 5)))                  ;=> java.lang.Long
(into-array Integer [(int 1) (int 2)])
;=> #object["[Ljava.lang.Integer;" 0xN "[Ljava.lang.Integer;@N"]
(class (into-array [(int 1)]))                           ;=> [Ljava.lang.Integer;
(class (into-array Float/TYPE [1.5]))                    ;=> [F
(alength (into-array Byte/TYPE [1 2]))                   ;=> 2
(let [a (byte-array 2)] (aset a 0 (byte 5)) (aset-byte a 1 7) (vec a))  ;=> [5 7]
(let [a (float-array 1)] (aset-float a 0 0.1) (aget a 0))  ;=> 0.1
(let [a (int-array 3)] (aset a 0 (int 7)) (seq a))       ;=> (7 0 0)
(aset (byte-array 1) 0 (byte 300))
;!! IllegalArgumentException "Value out of range for byte: 300"
(seq (.getBytes "abc"))                                  ;=> (97 98 99)
(class (first (.getBytes "abc")))                        ;=> java.lang.Byte
(String. (byte-array (map byte [104 105])))              ;=> "hi"
(bytes? (byte-array 1))                                  ;=> true
(map #(bit-and % 0xff) (byte-array [-1 -2]))             ;=> (255 254)
(sort (int-array [3 1 2]))                               ;=> (1 2 3)
(java.util.Arrays/toString (float-array [0.1 0.2]))      ;=> "[0.1, 0.2]"
(java.util.Arrays/toString (byte-array [1 2]))           ;=> "[1, 2]"
(java.util.Arrays/asList (object-array [1 2]))           ;=> [1 2]
(vec (make-array Float/TYPE 2))                          ;=> [0.0 0.0]
(vec (shorts (short-array [1 2])))                       ;=> [1 2]
(reduce + (float-array [0.1 0.2]))                       ;=> 0.30000000447034836
(vec (long-array (int-array [1 2])))                     ;=> [1 2]
