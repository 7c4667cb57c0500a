;; Members of Java's classes and of clojure.lang, on built-in values and static.  Since 0.1.

(.setLength (StringBuilder. "abc") 1)                     ;=> nil
(str (doto (StringBuilder. "abc") (.setLength 1)))        ;=> "a"
(:time (bean (java.util.Date. 0)))                        ;=> 0
(class (.valAt {:a 1} :a))                                ;=> java.lang.Long
(.valAt {:a 1} :b 2)                                      ;=> 2
(.assoc {:a 1} :b 2)                                      ;=> {:a 1, :b 2}
(.containsKey {:a 1} :a)                                  ;=> true
(.get {:a 1} :a)                                          ;=> 1
(.get [1 2] 0)                                            ;=> 1
(.count [1 2])                                            ;=> 2
(.size [1 2])                                             ;=> 2
(.seq [1 2])                                              ;=> (1 2)
(.nth [1 2] 0)                                            ;=> 1
(.nth [1 2] 5 :d)                                         ;=> :d
(.cons [1] 2)                                             ;=> [1 2]
(.cons '(1) 2)                                            ;=> (2 1)
(.cons {:a 1} [:b 2])                                     ;=> {:a 1, :b 2}
(.invoke inc 1)                                           ;=> 2
(.invoke {:a 1} :a)                                       ;=> 1
(.invoke :a {:a 1})                                       ;=> 1
(.applyTo + [1 2])
;!! ClassCastException "Cannot cast clojure.lang.PersistentVector to clojure.lang.ISeq"
(.applyTo + '(1 2))                                       ;=> 3
(.getKey (first {:a 1}))                                  ;=> :a
(.val (first {:a 1}))                                     ;=> 1
(.key (first {:a 1}))                                     ;=> :a
(.getValue (first {:a 1}))                                ;=> 1
(.sym :a/b)                                               ;=> a/b
(.-sym :a)                                                ;=> a
(.getName :a/b)                                           ;=> "b"
(.getNamespace :a/b)                                      ;=> "a"
(.getName 'a/b)                                           ;=> "b"
(str (.ns #'inc))                                         ;=> "clojure.core"
(.sym #'inc)                                              ;=> inc
(.-sym #'inc)                                             ;=> inc
(.toSymbol #'inc)                                         ;=> clojure.core/inc
(.getName *ns*)                                           ;=> cases
(.name *ns*)                                              ;=> cases
(.first [1 2])
;!! IllegalArgumentException "No matching field found: first for class clojure.lang.PersistentVector"
(.first (seq [1 2]))                                      ;=> 1
(.next (seq [1 2]))                                       ;=> (2)
(.more (seq [1 2]))                                       ;=> (2)
(.rseq [1 2 3])                                           ;=> (3 2 1)
(.peek [1 2])                                             ;=> 2
(.pop [1 2])                                              ;=> [1]
(.empty [1])                                              ;=> []
(.without {:a 1} :a)                                      ;=> {}
(.disjoin #{1 2} 1)                                       ;=> #{2}
(.contains #{1 2} 1)                                      ;=> true
(.contains [1 2] 1)                                       ;=> true
(.contains "abc" "b")                                     ;=> true
(.get #{1} 1)                                             ;=> 1
(.indexOf [1 2 3] 2)                                      ;=> 1
(.lastIndexOf [1 2 1] 1)                                  ;=> 2
(.isEmpty [])                                             ;=> true
(.isEmpty {})                                             ;=> true
(.isEmpty "")                                             ;=> true
(.toArray [1 2])
;=> #object["[Ljava.lang.Object;" 0xN "[Ljava.lang.Object;@N"]
(vec (.toArray [1 2]))                                    ;=> [1 2]
(vec (.toArray #{1}))                                     ;=> [1]
(.hashCode [1 2])                                         ;=> 994
(.hashCode {:a 1})                                        ;=> 1013910568
(.hasheq [1 2])                                           ;=> 156247261
(.equals [1 2] [1 2])                                     ;=> true
(.equiv [1 2] [1 2])                                      ;=> true
(.equals 1 1)                                             ;=> true
(.meta (with-meta [1] {:a 1}))                            ;=> {:a 1}
(.withMeta [1] {:a 1})                                    ;=> [1]
(.deref (atom 1))                                         ;=> 1
(.reset (atom 1) 2)                                       ;=> 2
(.swap (atom 1) inc)                                      ;=> 2
(.compareAndSet (atom 1) 1 2)                             ;=> true
(.keySet {:a 1})                                          ;=> #{:a}
(vec (.values {:a 1}))                                    ;=> [1]
(.entrySet {:a 1})                                        ;=> #{[:a 1]}
(.keySet (sorted-map 1 2))                                ;=> #{1}
(.entryAt {:a 1} :a)                                      ;=> [:a 1]
(.compareTo 1 2)                                          ;=> -1
(.compareTo "a" "b")                                      ;=> -1
(.compareTo [1] [2])                                      ;=> -1
(.subList [1 2 3 4] 1 3)                                  ;=> [2 3]
(.getMessage (Exception. "x"))                            ;=> "x"
(.getData (ex-info "x" {:a 1}))                           ;=> {:a 1}
(.getLocalizedMessage (Exception. "x"))                   ;=> "x"
(.toString (Exception. "x"))                              ;=> "java.lang.Exception: x"
(count (.getSuppressed (Exception. "x")))                 ;=> 0
(.longValue 1)                                            ;=> 1
(.intValue 1.5)                                           ;=> 1
(.doubleValue 1)                                          ;=> 1.0
(.numerator 1/2)                                          ;=> 1
(.denominator 1/2)                                        ;=> 2
(.toBigInteger 10N)                                       ;=> 10
(.bigIntegerValue 10N)
;!! IllegalArgumentException "No matching field found: bigIntegerValue for class clojure.lang.BigInt"
(.negate 1M)                                              ;=> -1M
(.scale 1.50M)                                            ;=> 2
(.unscaledValue 1.50M)                                    ;=> 150
(.setScale 1.55M 1 java.math.RoundingMode/HALF_UP)        ;=> 1.6M
(.precision 1.50M)                                        ;=> 3
(.stripTrailingZeros 1.500M)                              ;=> 1.5M
(.toPlainString 1E10M)                                    ;=> "10000000000"
(.charValue \a)                                           ;=> \a
(.booleanValue true)                                      ;=> true
(.getClass 1)                                             ;=> java.lang.Long
(.getName (class 1))                                      ;=> "java.lang.Long"
(.getSimpleName (class 1))                                ;=> "Long"
(.isInstance String "a")                                  ;=> true
(.isAssignableFrom Number Long)                           ;=> true
(.isArray (class (int-array 1)))                          ;=> true
(.getSuperclass Long)                                     ;=> java.lang.Number
(.isInterface java.util.Map)                              ;=> true
(.pattern #"a+")                                          ;=> "a+"
(.matches (re-matcher #"a" "a"))                          ;=> true
(let [m (re-matcher #"(a)(b)" "ab")] (.find m) [(.group m) (.group m 1) (.start m) (.end m) (.groupCount m) (.start m 2)])
;=> ["ab" "a" 0 2 2 1]
(let [m (re-matcher #"(?<x>a)" "ab")] (.find m) (.group m "x"))  ;=> "a"
(let [m (re-matcher #"a" "aab")] (.replaceAll m "z"))     ;=> "zzb"
(.replaceFirst (re-matcher #"a" "aab") "z")               ;=> "zab"
(.lookingAt (re-matcher #"a" "ab"))                       ;=> true
(let [m (re-matcher #"a" "aa") sb (StringBuffer.)] (while (.find m) (.appendReplacement m sb "x")) (.appendTail m sb) (str sb))
;=> "xx"
(vec (.split #"," "a,b,c"))                               ;=> ["a" "b" "c"]
(vec (.split #"," "a,b,c" 2))                             ;=> ["a" "b,c"]
(vec (.split "a,b" ","))                                  ;=> ["a" "b"]
(java.util.regex.Pattern/compile "a" java.util.regex.Pattern/CASE_INSENSITIVE)  ;=> #"a"
(re-find (java.util.regex.Pattern/compile "a" java.util.regex.Pattern/CASE_INSENSITIVE) "A")
;=> "A"
(java.util.regex.Pattern/quote "a.b")                     ;=> "\\Qa.b\\E"
(java.util.regex.Pattern/matches "a+" "aaa")              ;=> true
(java.util.regex.Matcher/quoteReplacement "$1")           ;=> "\\$1"
(Long/parseLong "12")                                     ;=> 12
(Long/parseLong "ff" 16)                                  ;=> 255
(Long/valueOf "12")                                       ;=> 12
(Long/toString 255 16)                                    ;=> "ff"
(Long/toBinaryString 5)                                   ;=> "101"
(Long/toHexString 255)                                    ;=> "ff"
(Long/MAX_VALUE)                                          ;=> 9223372036854775807
Long/MIN_VALUE                                            ;=> -9223372036854775808
(Long/bitCount 255)                                       ;=> 8
(Long/compare 1 2)                                        ;=> -1
(Long/hashCode 5)                                         ;=> 5
(Long/numberOfTrailingZeros 8)                            ;=> 3
(Long/highestOneBit 10)                                   ;=> 8
(Long/rotateLeft 1 3)                                     ;=> 8
(Long/reverse 1)                                          ;=> -9223372036854775808
(Long/signum -5)                                          ;=> -1
(Long/sum 1 2)                                            ;=> 3
(Long. 5)                                                 ;=> 5
(Long. "5")                                               ;=> 5
(Integer/parseInt "12")                                   ;=> 12
(Integer/valueOf 5)                                       ;=> 5
(Integer/toHexString 255)                                 ;=> "ff"
(Integer/MAX_VALUE)                                       ;=> 2147483647
(Integer/compare 1 2)                                     ;=> -1
(Integer. 5)                                              ;=> 5
(Integer/bitCount 7)                                      ;=> 3
(Double/parseDouble "1.5")                                ;=> 1.5
(Double/isNaN ##NaN)                                      ;=> true
(Double/isInfinite ##Inf)                                 ;=> true
(Double/toString 1.5)                                     ;=> "1.5"
(Double/valueOf "2.5")                                    ;=> 2.5
Double/MAX_VALUE                                          ;=> 1.7976931348623157E308
Double/MIN_VALUE                                          ;=> 4.9E-324
Double/POSITIVE_INFINITY                                  ;=> ##Inf
(Double/compare 1.0 2.0)                                  ;=> -1
(Double/doubleToLongBits 1.0)                             ;=> 4607182418800017408
(Double/longBitsToDouble 4607182418800017408)             ;=> 1.0
(Float/parseFloat "1.5")                                  ;=> 1.5
(Boolean/parseBoolean "true")                             ;=> true
Boolean/TRUE                                              ;=> true
(Boolean/valueOf true)                                    ;=> true
(Boolean. "true")                                         ;=> true
(Character/isDigit \1)                                    ;=> true
(Character/isLetter \a)                                   ;=> true
(Character/isWhitespace \space)                           ;=> true
(Character/isUpperCase \A)                                ;=> true
(Character/isLowerCase \A)                                ;=> false
(Character/isLetterOrDigit \-)                            ;=> false
(Character/toUpperCase \a)                                ;=> \A
(Character/getNumericValue \9)                            ;=> 9
(Character/digit \f 16)                                   ;=> 15
(Character/forDigit 11 16)                                ;=> \b
(Character/toString \a)                                   ;=> "a"
(Character/valueOf \a)                                    ;=> \a
(Character/toChars 97)                                    ;=> #object["[C" 0xN "[C@N"]
(Character/isSpaceChar \space)                            ;=> true
(Character/isAlphabetic 97)                               ;=> true
(Character/isJavaIdentifierStart \a)                      ;=> true
(Character/isSurrogate \a)                                ;=> false
(Character/MAX_VALUE)                                     ;=> \￿
(Character/codePointAt "abc" 0)                           ;=> 97
(Character/charCount 65536)                               ;=> 2
(String/valueOf 1)                                        ;=> "1"
(String/join "," ["a" "b"])                               ;=> "a,b"
(String/format "%d" (to-array [1]))                       ;=> "1"
(String. "abc")                                           ;=> "abc"
(String. (char-array "abc"))                              ;=> "abc"
(String. (.getBytes "abc" "UTF-8") "UTF-8")               ;=> "abc"
(String. (.getBytes "abc"))                               ;=> "abc"
(vec (.getBytes "é" "UTF-8"))                             ;=> [-61 -87]
(.codePointAt "abc" 0)                                    ;=> 97
(.repeat "ab" 3)                                          ;=> "ababab"
(.strip " a ")                                            ;=> "a"
(.isBlank " ")                                            ;=> true
(.intern "a")                                             ;=> "a"
(.matches "abc" "a.*")                                    ;=> true
(.replace "abc" \a \z)                                    ;=> "zbc"
(.replace "abc" "a" "z")                                  ;=> "zbc"
(.replaceAll "aab" "a" "z")                               ;=> "zzb"
(.replaceFirst "aab" "a" "z")                             ;=> "zab"
(.startsWith "abc" "a")                                   ;=> true
(.startsWith "abc" "b" 1)                                 ;=> true
(.endsWith "abc" "c")                                     ;=> true
(.equalsIgnoreCase "a" "A")                               ;=> true
(.compareToIgnoreCase "a" "B")                            ;=> -1
(.toCharArray "ab")                                       ;=> #object["[C" 0xN "[C@N"]
(vec (.toCharArray "ab"))                                 ;=> [\a \b]
(.indexOf "abc" "c")                                      ;=> 2
(.indexOf "abc" (int \c))                                 ;=> 2
(.indexOf "abcabc" "c" 3)                                 ;=> 5
(.lastIndexOf "abca" "a")                                 ;=> 3
(.subSequence "abc" 0 2)                                  ;=> "ab"
(.contentEquals "a" "a")                                  ;=> true
(.trim " a ")                                             ;=> "a"
(.toLowerCase "ABC")                                      ;=> "abc"
(.toUpperCase "abc" java.util.Locale/ROOT)                ;=> "ABC"
(.hashCode "abc")                                         ;=> 96354
(.format "%d" (to-array [1]))
;!! IllegalArgumentException "No matching method format found taking 1 args for class java.lang.String"
(Math/abs -1)                                             ;=> 1
(Math/pow 2 3)                                            ;=> 8.0
(Math/floorMod -1 3)                                      ;=> 2
(Math/floorDiv -1 3)                                      ;=> -1
(Math/round 2.5)                                          ;=> 3
(Math/max 1 2)                                            ;=> 2
(Math/signum -2.0)                                        ;=> -1.0
(Math/hypot 3 4)                                          ;=> 5.0
(Math/cbrt 27)                                            ;=> 3.0
(Math/toRadians 180)                                      ;=> 3.141592653589793
(Math/log10 100)                                          ;=> 2.0
(Math/addExact 1 2)                                       ;=> 3
(Math/multiplyExact 9223372036854775807 2)                ;!! ArithmeticException "long overflow"
(Math/toIntExact 5)                                       ;=> 5
(Math/rint 2.5)                                           ;=> 2.0
(Math/ulp 1.0)                                            ;=> 2.220446049250313E-16
(Math/PI)                                                 ;=> 3.141592653589793
Math/E                                                    ;=> 2.718281828459045
(Math/clamp 5 1 3)
;!! IllegalArgumentException "No matching method clamp found taking 3 args for class java.lang.Math"
(Math/negateExact 5)                                      ;=> -5
(Math/nextUp 1.0)                                         ;=> 1.0000000000000002
(Math/IEEEremainder 5 3)                                  ;=> -1.0
(Math/getExponent 8.0)                                    ;=> 3
(System/getProperty "line.separator")                     ;=> "\n"
(System/getProperty "nope")                               ;=> nil
(System/lineSeparator)                                    ;=> "\n"
(.getMessage (try (java.util.UUID/fromString "x") (catch Exception e e)))
;=> "Invalid UUID string: x"
(java.util.UUID/fromString "00000000-0000-0001-0000-000000000002")
;=> #uuid "00000000-0000-0001-0000-000000000002"
(java.util.UUID. 1 2)
;=> #uuid "00000000-0000-0001-0000-000000000002"
(.getMostSignificantBits (java.util.UUID. 1 2))           ;=> 1
(.toString (java.util.UUID. 1 2))                         ;=> "00000000-0000-0001-0000-000000000002"
(let [l (java.util.ArrayList.)] (.add l 1) (.add l 2) (.add l 0 9) (.remove l 1) [(vec l) (.size l) (.get l 0) (.contains l 2) (.indexOf l 2) (.isEmpty l)])
;=> [[9 2] 2 9 true 1 false]
(let [l (java.util.ArrayList. [3 1 2])] (java.util.Collections/sort l) (vec l))  ;=> [1 2 3]
(let [l (java.util.ArrayList. [3 1 2])] (.sort l compare) (vec l))  ;=> [1 2 3]
(let [l (java.util.ArrayList. [3 1 2])] (vec (.toArray l)))  ;=> [3 1 2]
(let [l (java.util.ArrayList. [3 1 2])] (vec (.subList l 0 2)))  ;=> [3 1]
(let [l (java.util.ArrayList. 10)] (.clear l) (.size l))  ;=> 0
(let [l (java.util.LinkedList.)] (.add l 1) (.addFirst l 0) (.addLast l 2) (.push l -1) [(vec l) (.getFirst l) (.pop l) (.poll l) (.peek l) (.removeLast l) (.size l)])
;=> [[-1 0 1 2] -1 -1 0 1 2 1]
(let [m (java.util.HashMap. {:a 1})] (.putIfAbsent m :a 2) (.putIfAbsent m :b 3) (into {} m))
;=> {:a 1, :b 3}
(let [m (java.util.LinkedHashMap.)] (.put m 3 1) (.put m 1 1) (vec (keys m)))  ;=> [3 1]
(let [s (java.util.HashSet. [1 2])] (.add s 3) (.remove s 1) [(set s) (.contains s 2) (.size s)])
;=> [#{3 2} true 2]
(let [q (java.util.ArrayDeque.)] (.offer q 1) (.offerFirst q 0) [(.peekFirst q) (.peekLast q) (.pollFirst q) (.size q)])
;=> [0 1 0 1]
(let [q (java.util.concurrent.ConcurrentHashMap.)] (.put q 1 2) (.putIfAbsent q 1 3) (.get q 1))
;=> 2
(let [q (java.util.concurrent.CopyOnWriteArrayList. [1])] (.add q 2) (vec q))  ;=> [1 2]
(let [v (java.util.Vector. [1 2])] (.get v 0))            ;=> 1
(java.util.Collections/emptyList)                         ;=> []
(java.util.Collections/unmodifiableList [1 2])            ;=> [1 2]
(java.util.Collections/singletonList 1)                   ;=> [1]
(vec (java.util.Collections/nCopies 3 :a))                ;=> [:a :a :a]
(let [l (java.util.ArrayList. [1 2 3])] (java.util.Collections/reverse l) (vec l))  ;=> [3 2 1]
(let [l (java.util.ArrayList. [1 2 3])] (java.util.Collections/swap l 0 2) (vec l))  ;=> [3 2 1]
(java.util.Collections/max [1 3 2])                       ;=> 3
(sort (java.util.Collections/reverseOrder) [1 3 2])       ;=> (3 2 1)
(java.util.Collections/frequency [1 1 2] 1)               ;=> 2
(java.util.Collections/EMPTY_LIST)                        ;=> []
(enumeration-seq (java.util.Collections/enumeration [1 2]))  ;=> (1 2)
(vec (java.util.Arrays/asList (to-array [1 2])))          ;=> [1 2]
(java.util.Arrays/toString (int-array [1 2]))             ;=> "[1, 2]"
(let [a (int-array [3 1 2])] (java.util.Arrays/sort a) (vec a))  ;=> [1 2 3]
(let [a (int-array 3)] (java.util.Arrays/fill a 7) (vec a))  ;=> [7 7 7]
(java.util.Arrays/equals (int-array [1]) (int-array [1]))  ;=> true
(vec (java.util.Arrays/copyOf (int-array [1 2]) 3))       ;=> [1 2 0]
(vec (java.util.Arrays/copyOfRange (int-array [1 2 3]) 1 3))  ;=> [2 3]
(java.util.Arrays/hashCode (int-array [1 2]))             ;=> 994
(java.util.Objects/equals 1 1)                            ;=> true
(java.util.Objects/requireNonNull nil)                    ;!! NullPointerException
(.getTime (java.util.Date. 5))                            ;=> 5
(java.util.Date. 0)                                       ;=> #inst "1970-01-01T00:00:00.000-00:00"
(.before (java.util.Date. 0) (java.util.Date. 1))         ;=> true
(let [r (java.util.Random. 42)] [(.nextInt r) (.nextInt r 10) (.nextLong r) (.nextDouble r) (.nextBoolean r)])
;=> [-1170105035 3 -5843495416241995736 0.30871945533265976 false]
(let [a (java.util.concurrent.atomic.AtomicInteger.)] [(.incrementAndGet a) (.getAndAdd a 3) (.intValue a)])
;=> [1 1 4]
(let [a (java.util.concurrent.atomic.AtomicBoolean.)] [(.get a) (.compareAndSet a false true) (.getAndSet a false)])
;=> [false true true]
(let [r (java.io.PushbackReader. (java.io.StringReader. "abc"))] [(.read r) (do (.unread r 97) (.read r)) (.read r)])
;=> [97 97 98]
(let [r (java.io.BufferedReader. (java.io.StringReader. "a\nb"))] [(.readLine r) (.readLine r) (.readLine r)])
;=> ["a" "b" nil]
(line-seq (java.io.BufferedReader. (java.io.StringReader. "a\nb")))  ;=> ("a" "b")
(let [r (java.io.BufferedReader. (java.io.StringReader. "a\nb"))] (vec (.toArray (.lines r))))
;=> ["a" "b"]
(let [w (java.io.StringWriter.)] (.write w "a") (.append w \b) (.write w 99) (.write w "xyz" 1 1) (str w))
;=> "abcy"
(let [w (java.io.StringWriter.)] (binding [*out* (java.io.PrintWriter. w)] (print "x") (flush)) (str w))
;=> "x"
(slurp (java.io.StringReader. "abc"))                     ;=> "abc"
(.encodeToString (java.util.Base64/getEncoder) (.getBytes "abc"))  ;=> "YWJj"
(String. (.decode (java.util.Base64/getDecoder) "YWJj"))  ;=> "abc"
(java.net.URLEncoder/encode "a b&c" "UTF-8")              ;=> "a+b%26c"
(java.net.URLDecoder/decode "a+b%26c" "UTF-8")            ;=> "a b&c"
(.getHost (java.net.URI. "http://a.b/c?d=e"))             ;=> "a.b"
(.getPath (java.net.URI/create "http://a.b/c?d=e"))       ;=> "/c"
(BigDecimal. "1.50")                                      ;=> 1.50M
(BigInteger. "123")                                       ;=> 123
(BigInteger/valueOf 5)                                    ;=> 5
(.add (BigInteger. "1") (BigInteger. "2"))                ;=> 3
(.mod (BigInteger. "7") (BigInteger. "3"))                ;=> 1
(.toString (BigInteger. "255") 16)                        ;=> "ff"
(BigInteger. "ff" 16)                                     ;=> 255
(.bitLength (BigInteger. "255"))                          ;=> 8
(.testBit (BigInteger. "5") 0)                            ;=> true
(BigDecimal/valueOf 1.5)                                  ;=> 1.5M
BigDecimal/ONE                                            ;=> 1M
BigInteger/TEN                                            ;=> 10
(.remainder 5M 3M)                                        ;=> 2M
(Class/forName "java.lang.Long")                          ;=> java.lang.Long
(instance? java.util.List [1])                            ;=> true
(instance? java.util.concurrent.Callable inc)             ;=> true
(instance? Runnable inc)                                  ;=> true
(instance? java.util.Comparator <)                        ;=> true
(.compare < 1 2)                                          ;=> -1
(.call inc)
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: clojure.core/inc"
(.run (fn [] 1))                                          ;=> nil
(char-array "abc")                                        ;=> #object["[C" 0xN "[C@N"]
(aget (int-array [1 2]) 1)                                ;=> 2
(let [a (make-array Long/TYPE 2)] (aset-long a 0 5) (vec a))  ;=> [5 0]
(let [a (make-array String 2 2)] (alength a))             ;=> 2
(class (into-array String ["a"]))                         ;=> [Ljava.lang.String;
(class (into-array ["a" "b"]))                            ;=> [Ljava.lang.String;
(class (into-array Object [1]))                           ;=> [Ljava.lang.Object;
(class (make-array Integer/TYPE 1))                       ;=> [I
(class (long-array 1))                                    ;=> [J
Integer/TYPE                                              ;=> int
(.isPrimitive Long/TYPE)                                  ;=> true
(amap (int-array [1 2]) i r (inc (aget (int-array [1 2]) i)))  ;=> #object["[I" 0xN "[I@N"]
(areduce (int-array [1 2 3]) i s 0 (+ s i))               ;=> 3
(ex-message (NullPointerException.))                      ;=> nil
(ex-message (Error. "x"))                                 ;=> "x"
(try (throw (StackOverflowError.)) (catch VirtualMachineError e :vm))  ;=> :vm
(try (throw (java.util.concurrent.TimeoutException. "t")) (catch Exception e (.getMessage e)))
;=> "t"
(ex-message (java.io.IOException. "x" (Exception. "y")))  ;=> "x"
(ex-message (IndexOutOfBoundsException. 5))               ;=> "Index out of range: 5"
(ex-message (java.io.UncheckedIOException. "a" (java.io.IOException. "b")))  ;=> "a"
(instance? java.lang.Iterable [1])                        ;=> true
(locking (Object.) 1)                                     ;=> 1
(clojure.lang.RT/conj [1] 2)                              ;=> [1 2]
(clojure.lang.RT/count [1])                               ;=> 1
(clojure.lang.RT/first [1])                               ;=> 1
(clojure.lang.Numbers/add 1 2)                            ;=> 3
(clojure.lang.Util/equiv 1 1)                             ;=> true
(clojure.lang.Util/hasheq [1])                            ;=> -1381383523
(clojure.lang.Util/hash "a")                              ;=> 97
(clojure.lang.Util/identical 1 1)                         ;=> true
(clojure.lang.Keyword/intern "a")                         ;=> :a
(clojure.lang.Keyword/intern "a" "b")                     ;=> :a/b
(clojure.lang.Keyword/find "a")                           ;=> :a
(clojure.lang.Symbol/intern "a")                          ;=> a
(clojure.lang.Symbol/create "a" "b")                      ;=> a/b
(clojure.lang.PersistentVector/create [1 2])              ;=> [1 2]
(clojure.lang.PersistentVector/EMPTY)                     ;=> []
clojure.lang.PersistentList/EMPTY                         ;=> ()
clojure.lang.PersistentHashMap/EMPTY                      ;=> {}
clojure.lang.PersistentArrayMap/EMPTY                     ;=> {}
clojure.lang.PersistentHashSet/EMPTY                      ;=> #{}
clojure.lang.PersistentQueue/EMPTY
;=> #object[clojure.lang.PersistentQueue 0xN "clojure.lang.PersistentQueue@1"]
(clojure.lang.PersistentHashSet/create [1 2])             ;=> #{1 2}
(clojure.lang.PersistentHashMap/create {1 2})             ;=> {1 2}
(clojure.lang.LazilyPersistentVector/create [1 2])        ;=> [1 2]
(clojure.lang.MapEntry. 1 2)                              ;=> [1 2]
(clojure.lang.MapEntry/create 1 2)                        ;=> [1 2]
(clojure.lang.Atom. 1)
;=> #object[clojure.lang.Atom 0xN {:status :ready, :val 1}]
(clojure.lang.Var/intern *ns* 'zzq)                       ;=> #'cases/zzq
(clojure.lang.Namespace/find 'user)
;=> #object[clojure.lang.Namespace 0xN "user"]
(clojure.lang.Compiler/munge "a-b")                       ;=> "a_b"
(clojure.lang.Compiler/demunge "a_b")                     ;=> "a-b"
(clojure.lang.Murmur3/hashInt 1)                          ;=> -68075478
(clojure.lang.Murmur3/mixCollHash 1 2)                    ;=> 1734656966
(clojure.lang.BigInt/fromLong 5)                          ;=> 5N
(clojure.lang.BigInt/valueOf 5)                           ;=> 5N
(clojure.lang.Ratio. (BigInteger. "1") (BigInteger. "2"))  ;=> 1/2
(clojure.lang.Reduced. 1)
;=> #object[clojure.lang.Reduced 0xN {:status :ready, :val 1}]
(clojure.lang.Cons. 1 nil)                                ;=> (1)
(clojure.lang.SeqIterator. [1 2])
;=> #object[clojure.lang.SeqIterator 0xN "clojure.lang.SeqIterator@N"]
(clojure.lang.TaggedLiteral/create 'a 1)                  ;=> #a 1
(clojure.lang.Delay. (fn [] 1))
;=> #object[clojure.lang.Delay 0xN {:status :pending, :val nil}]
(clojure.lang.Volatile. 1)
;=> #object[clojure.lang.Volatile 0xN {:status :ready, :val 1}]
(clojure.lang.Util/compare 1 2)                           ;=> -1
(defn f1 [f] (reify java.util.function.Function (apply [_ x] (f x))))
(defn f2 [f] (reify java.util.function.BiFunction (apply [_ x y] (f x y))))
(let [m (java.util.HashMap. {:a 1})] [(.merge m :a 5 (f2 +)) (.computeIfAbsent m :c (f1 (fn [k] 9))) (.compute m :a (f2 (fn [k v] (inc v)))) (.computeIfPresent m :z (f2 vector)) (.replace m :a 0) (.merge m :n 1 (f2 +)) (= {:a 0 :c 9 :n 1} (into {} m))])
;=> [6 9 7 nil 7 1 true]
(let [l (java.util.ArrayList. [1 2 3])] [(.removeIf l (reify java.util.function.Predicate (test [_ x] (odd? x)))) (vec l)])
;=> [true [2]]
(let [a (java.util.concurrent.atomic.AtomicReference. 1) up (reify java.util.function.UnaryOperator (apply [_ x] (inc x)))] [(.updateAndGet a up) (.getAndUpdate a up) (.get a)])
;=> [2 2 3]
(let [a (java.util.concurrent.atomic.AtomicLong. 1) up (reify java.util.function.LongUnaryOperator (applyAsLong [_ x] (* x 10)))] [(.updateAndGet a up) (.getAndUpdate a up) (.longValue a)])
;=> [10 10 100]
(str (doto (StringBuffer.) (.append "a") (.append 1) (.insert 0 "z")))  ;=> "za1"
(class (StringBuffer. "x"))  ;=> java.lang.StringBuffer
(let [m (re-matcher #"a" "aXa") sb (StringBuffer.)] (while (.find m) (.appendReplacement m sb "x")) (.appendTail m sb) (str sb))
;=> "xXx"
