;; Numbers of Java's narrower classes: Byte, Short, Integer, Float, BigInteger.  Since 0.1.

(loop [i (int 0)] (class i))                         ;=> java.lang.Long
(let [i (int 0)] (class i))                          ;=> java.lang.Integer
(class (int 1))                                      ;=> java.lang.Integer
(class (short 1))                                    ;=> java.lang.Short
(class (byte 1))                                     ;=> java.lang.Byte
(class (float 1))                                    ;=> java.lang.Float
(class (biginteger 1))                               ;=> java.math.BigInteger
(class (aget (int-array 1) 0))                       ;=> java.lang.Integer
(class (aget (float-array 1) 0))                     ;=> java.lang.Float
(class (first (short-array 1)))                      ;=> java.lang.Short
(class (aget (byte-array 1) 0))                      ;=> java.lang.Byte
(class (+ (int 1) (int 2)))                          ;=> java.lang.Long
(class (+ (float 1) (float 2)))                      ;=> java.lang.Double
(class (inc (byte 1)))                               ;=> java.lang.Long
(class (+ (biginteger 1) 1))                         ;=> clojure.lang.BigInt
(class (- (biginteger 1)))                           ;=> clojure.lang.BigInt
(class (max (int 3) 1))                              ;=> java.lang.Long
(class (max (float 3) 1))                            ;=> java.lang.Double
(class (abs (float -1.5)))                           ;=> java.lang.Double
(class (abs (int -1)))                               ;=> java.lang.Long
(= (int 1) 1)                                        ;=> true
(= 1 (int 1))                                        ;=> true
(= (float 1.5) 1.5)                                  ;=> true
(= (float 0.1) 0.1)                                  ;=> false
(= (biginteger 1) 1)                                 ;=> true
(= 1N (biginteger 1))                                ;=> true
(== (float 0.1) 0.1)                                 ;=> false
(.equals (int 1) 1)                                  ;=> false
(.equals 1 (int 1))                                  ;=> false
(.equals (float 1.5) 1.5)                            ;=> false
(identical? (int 1) 1)                               ;=> false
(hash (int 1))                                       ;=> 1392991556
(hash (float 1.5))                                   ;=> 1069547520
(hash (byte 1))                                      ;=> 1392991556
(hash (biginteger 1))                                ;=> 1392991556
(hash (biginteger 123456789012345678901234567890))   ;=> 1915528825
(hash (float -0.0))                                  ;=> 0
(.hashCode (int -5))                                 ;=> -5
(.hashCode (byte -5))                                ;=> -5
(.hashCode (float 1.5))                              ;=> 1069547520
(.hashCode (short -5))                               ;=> -5
(.hashCode (biginteger 5))                           ;=> 5
(hash [(float 1.5)])                                 ;=> -1551938847
(hash #{(int 1)})                                    ;=> 1038464948
(.hashCode [(int -1)])                               ;=> 30
(.hashCode [-1])                                     ;=> 31
(get {1 :a} (int 1))                                 ;=> :a
(get {1.5 :a} (float 1.5))                           ;=> :a
(get (hash-map 1.5 :a) (float 1.5))                  ;=> :a
(#{1 2 3} (byte 2))                                  ;=> 2
(contains? #{(int 5)} 5)                             ;=> true
(case (int 1) 1 :a :b)                               ;=> :a
(case (byte 97) 97 :a :b)                            ;=> :a
(case (float 1.5) 1.5 :a :b)                         ;=> :b
(case 1 (int 1) :a :b)                               ;=> :a
(compare (int 1) 2)                                  ;=> -1
(compare (float 1) 1)                                ;=> 0
(sort [(int 3) 1 (byte 2)])                          ;=> (1 2 3)
(map class (sort [(int 3) 1 (byte 2)]))
;=> (java.lang.Long java.lang.Byte java.lang.Integer)
(pr-str (float 0.1))                                 ;=> "0.1"
(str (float 1/3))                                    ;=> "0.33333334"
(str (float 1e10))                                   ;=> "1.0E10"
(pr-str (float 16777216))                            ;=> "1.6777216E7"
(str (biginteger 5))                                 ;=> "5"
(pr-str (biginteger 5))                              ;=> "5"
(pr-str [(int 1) (short 2) (byte 3)])                ;=> "[1 2 3]"
(pr-str Float/NaN)                                   ;=> "##NaN"
(str Float/MAX_VALUE)                                ;=> "3.4028235E38"
(pr-str Float/POSITIVE_INFINITY)                     ;=> "##Inf"
Float/MIN_VALUE                                      ;=> 1.4E-45
(binding [*print-dup* true] (pr-str [(float 1.5) (int 1) (byte 1) (biginteger 1) 1 1.5 1N]))
;=> "[#=(java.lang.Float. \"1.5\") #=(java.lang.Integer. \"1\") #=(java.lang.Byte. \"1\") #=(java.math.BigInteger. \"1\") 1 1.5 1N]"
(double? (float 1))                                  ;=> false
(float? (float 1))                                   ;=> true
(int? (int 1))                                       ;=> true
(int? (byte 1))                                      ;=> true
(integer? (biginteger 1))                            ;=> true
(int? (biginteger 1))                                ;=> false
(number? (float 1))                                  ;=> true
(rational? (float 1))                                ;=> false
(rational? (biginteger 1))                           ;=> true
(decimal? (float 1))                                 ;=> false
(nat-int? (int 1))                                   ;=> true
(pos-int? (short 1))                                 ;=> true
(neg-int? (byte -1))                                 ;=> true
(ratio? (int 1))                                     ;=> false
(instance? Integer (int 1))                          ;=> true
(instance? Long (int 1))                             ;=> false
(instance? Number (float 1))                         ;=> true
(instance? Comparable (byte 1))                      ;=> true
(instance? Float 1.5)                                ;=> false
(instance? BigInteger (biginteger 1))                ;=> true
(instance? clojure.lang.BigInt (biginteger 1))       ;=> false
(instance? java.math.BigInteger 1N)                  ;=> false
(long (float 0.1))                                   ;=> 0
(double (float 0.1))                                 ;=> 0.10000000149011612
(bigdec (float 0.1))                                 ;=> 0.10000000149011612M
(rationalize (float 0.1))                            ;=> 2500000037252903/25000000000000000
(bigint (float 3))                                   ;=> 3N
(bigint (biginteger 3))                              ;=> 3N
(biginteger 3.7)                                     ;=> 3
(biginteger 3.7M)                                    ;=> 3
(biginteger 7/2)                                     ;=> 3
(int (float 3.9))                                    ;=> 3
(rationalize (float 1.5))                            ;=> 3/2
(quot (int 7) (int 2))                               ;=> 3
(rem (biginteger 7) 2)                               ;=> 1N
(mod (int -7) 2)                                     ;=> 1
(/ (int 1) (int 2))                                  ;=> 1/2
(/ (float 1) 2)                                      ;=> 0.5
(class (/ (int 4) 2))                                ;=> java.lang.Long
(class (quot (biginteger 7) 2))                      ;=> clojure.lang.BigInt
(bit-and (int 5) (byte 4))                           ;=> 4
(class (bit-and (int 5) (byte 4)))                   ;=> java.lang.Long
(bit-shift-left (int 1) 40)                          ;=> 1099511627776
(bit-and (biginteger 5) 1)
;!! IllegalArgumentException "bit operation not supported for: class java.math.BigInteger"
(bit-not (byte 1))                                   ;=> -2
(even? (int 2))                                      ;=> true
(odd? (biginteger 3))                                ;=> true
(zero? (float 0))                                    ;=> true
(pos? (byte 1))                                      ;=> true
(neg? (short -1))                                    ;=> true
(< (int 1) 2)                                        ;=> true
(<= (float 1) 1)                                     ;=> true
(> (biginteger 2) 1)                                 ;=> true
(== (int 1) 1 (byte 1) 1.0)                          ;=> true
(nth [1 2 3] (int 1))                                ;=> 2
(get [1 2 3] (int 1))                                ;=> 2
([1 2 3] (byte 2))
;!! IllegalArgumentException "Key must be integer"
(subvec [1 2 3] (int 1))                             ;=> [2 3]
(take (int 2) [1 2 3])                               ;=> (1 2)
(assoc [1 2] (int 0) :x)                             ;=> [:x 2]
(contains? [1 2] (int 1))                            ;=> true
(range (int 3))                                      ;=> (0 1 2)
(class (first (range (int 3))))                      ;=> java.lang.Long
(class (first (range (int 0) (int 3))))              ;=> java.lang.Integer
(repeat (int 2) :a)                                  ;=> (:a :a)
(nth "abc" (short 1))                                ;=> \b
(subs "hello" (int 1) (int 3))                       ;=> "el"
(format "%d %d %d" (int 1) (byte 2) (biginteger 3))  ;=> "1 2 3"
(format "%x" (byte -1))                              ;=> "ff"
(format "%x" (int -1))                               ;=> "ffffffff"
(format "%x" (short -1))                             ;=> "ffff"
(format "%o" (int -1))                               ;=> "37777777777"
(format "%s" (float 0.1))                            ;=> "0.1"
(format "%f" (float 0.1))                            ;=> "0.100000"
(format "%c" (int 97))                               ;=> "a"
(format "%c" (byte 97))                              ;=> "a"
(format "%.3e" (float 0.1))                          ;=> "1.000e-01"
(format "%a" (float 1))                              ;=> "0x1.0p0"
(format "%h" (float 1.5))                            ;=> "3fc00000"
(byte 200)
;!! IllegalArgumentException "Value out of range for byte: 200"
(short 40000)
;!! IllegalArgumentException "Value out of range for short: 40000"
(int 3000000000)                                     ;!! ArithmeticException "integer overflow"
(float 1e300)
;!! IllegalArgumentException "Value out of range for float: 1.0E300"
(byte -128)                                          ;=> -128
(byte 1.9)                                           ;=> 1
(byte \a)                                            ;=> 97
(int \a)                                             ;=> 97
(float "a")                                          ;!! ClassCastException
(int nil)                                            ;!! NullPointerException
(byte nil)                                           ;!! NullPointerException
(short 1N)                                           ;=> 1
(float 1N)                                           ;=> 1.0
(float 1/3)                                          ;=> 0.33333334
(byte 200.5)
;!! IllegalArgumentException "Value out of range for byte: 200.5"
(biginteger "x")
;!! NumberFormatException "For input string: \"x\""
(biginteger nil)                                     ;!! NullPointerException
(unchecked-int 3000000000)                           ;=> -1294967296
(class (unchecked-int 1))                            ;=> java.lang.Integer
(class (unchecked-byte 1))                           ;=> java.lang.Byte
(class (unchecked-short 1))                          ;=> java.lang.Short
(class (unchecked-float 1))                          ;=> java.lang.Float
(unchecked-byte 200)                                 ;=> -56
(class (unchecked-long 1))                           ;=> java.lang.Long
(class (unchecked-add-int 1 2))                      ;=> java.lang.Integer
(class (unchecked-inc-int 1))                        ;=> java.lang.Integer
(class (Integer/parseInt "5"))                       ;=> java.lang.Integer
(class (Integer/valueOf 5))                          ;=> java.lang.Integer
(class (.intValue 5))                                ;=> java.lang.Integer
(class (.byteValue 5))                               ;=> java.lang.Byte
(class (.shortValue 5))                              ;=> java.lang.Short
(class (.floatValue 5))                              ;=> java.lang.Float
(class (Float/parseFloat "1.5"))                     ;=> java.lang.Float
(class (Float/valueOf "1.5"))                        ;=> java.lang.Float
(class (Short/parseShort "5"))                       ;=> java.lang.Short
(class (Byte/parseByte "5"))                         ;=> java.lang.Byte
(class Integer/MAX_VALUE)                            ;=> java.lang.Integer
(class Byte/MAX_VALUE)                               ;=> java.lang.Byte
(class Float/MAX_VALUE)                              ;=> java.lang.Float
(class Long/MAX_VALUE)                               ;=> java.lang.Long
(class (Math/abs (int -1)))                          ;=> java.lang.Integer
(class (Math/round 1.5))                             ;=> java.lang.Long
(class (Math/round (float 1.5)))                     ;=> java.lang.Integer
(class (Math/max (int 1) (int 2)))                   ;=> java.lang.Integer
(class (Math/floorMod 5 3))                          ;=> java.lang.Long
(class (BigInteger. "5"))                            ;=> java.math.BigInteger
(class (BigInteger/valueOf 5))                       ;=> java.math.BigInteger
(class BigInteger/ONE)                               ;=> java.math.BigInteger
(class (.negate (BigInteger. "5")))                  ;=> java.math.BigInteger
(class (.toBigInteger 5N))                           ;=> java.math.BigInteger
(class (Integer. 5))                                 ;=> java.lang.Integer
(class (Float. 1.5))                                 ;=> java.lang.Float
(class (Byte. "5"))                                  ;=> java.lang.Byte
(class (Math/abs (float -1.5)))                      ;=> java.lang.Float
(class (count [1]))                                  ;=> java.lang.Integer
(class (Integer/bitCount 5))                         ;=> java.lang.Integer
(class (int \a))                                     ;=> java.lang.Integer
(class (char 97))                                    ;=> java.lang.Character
(meta (int 1))                                       ;=> nil
(vec (int-array [1 2]))                              ;=> [1 2]
(vec (float-array [0.1]))                            ;=> [0.1]
(into [] (byte-array [1 2]))                         ;=> [1 2]
(map class (int-array 2))                            ;=> (java.lang.Integer java.lang.Integer)
(reduce + (int-array [1 2 3]))                       ;=> 6
(class (reduce + (int-array [1])))                   ;=> java.lang.Integer
(class (reduce + (float-array [1 2])))               ;=> java.lang.Double
(aset (int-array 1) 0 5)                             ;=> 5
(class (aset (int-array 1) 0 (int 5)))               ;=> java.lang.Integer
(class (areduce (int-array [1 2]) i r 0 (+ r (aget (int-array [1 2]) i))))  ;=> java.lang.Long
(conj (vector-of :int 1) 2)                          ;=> [1 2]
(class (first (vector-of :int 1)))                   ;=> java.lang.Integer
(class (first (vector-of :float 1)))                 ;=> java.lang.Float
(vector-of :float 0.1)                               ;=> [0.1]
(conj (vector-of :double 1) 2)                       ;=> [1.0 2.0]
(zipmap [(int 1)] [2])                               ;=> {1 2}
(assoc {1 :a} (int 1) :b)                            ;=> {1 :b}
(keys (assoc {1 :a} (int 1) :b))                     ;=> (1)
(dissoc {1 :a} (byte 1))                             ;=> {}
(frequencies [1 (int 1) (byte 1)])                   ;=> {1 3}
(distinct [1 (int 1) 1.0 (float 1)])                 ;=> (1 1.0)
(set [1 (int 1)])                                    ;=> #{1}
(group-by identity [1 (short 1)])                    ;=> {1 [1 1]}
{(int 1) :a, 1 :b}                                   ;!! IllegalArgumentException "Duplicate key: 1"
(number? (biginteger 1))                             ;=> true
(type (float 1))                                     ;=> java.lang.Float
(ifn? (int 1))                                       ;=> false
(boolean (int 0))                                    ;=> true
(parse-long "5")                                     ;=> 5
(class (parse-double "1.5"))                         ;=> java.lang.Double
(rand-int (int 1))                                   ;=> 0
(class (rand-int 5))                                 ;=> java.lang.Integer
(num (int 5))                                        ;=> 5
(class (num (int 5)))                                ;=> java.lang.Long
(class (num (float 1)))                              ;=> java.lang.Float
(defprotocol Kindly (kindly [x]))
(extend-protocol Kindly Long (kindly [_] :long) Integer (kindly [_] :int) Number (kindly [_] :number) Float (kindly [_] :float) BigInteger (kindly [_] :biginteger))
(map kindly [1 (int 1) (byte 1) (float 1) 1.5 (biginteger 1) 1N])
;=> (:long :int :number :float :number :biginteger :number)
(defmulti mm class)
(do (defmethod mm Integer [_] :i) nil)               ;=> nil
(do (defmethod mm Number [_] :n) nil)                ;=> nil
(map mm [1 (int 1) (float 1)])                       ;=> (:n :i :n)
