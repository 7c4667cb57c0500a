;; Regular expressions, the tower of numbers, format, printing and pprint.  Since 0.1.

(require 'clojure.pprint)
(re-find #"(?i)ABC" "xabc")                             ;=> "abc"
(re-seq #"\p{L}+" "aé b1")                              ;=> ("aé" "b")
(re-seq #"\p{IsGreek}" "aβ")                            ;=> ("β")
(re-seq #"\p{Lu}" "aBÉ")                                ;=> ("B" "É")
(re-matches #"(\d+)-(\d+)" "1-2")                       ;=> ["1-2" "1" "2"]
(re-find #"(?<y>\d{4})-(?<m>\d\d)" "on 2020-05")        ;=> ["2020-05" "2020" "05"]
(re-seq #"a*+b" "aab ab b")                             ;=> ("aab" "ab" "b")
(re-seq #"(?<=a)b" "ab cb")                             ;=> ("b")
(re-seq #"(?<!a)b" "ab cb")                             ;=> ("b")
(re-seq #"a(?!b)" "ab ac")                              ;=> ("a")
(re-find #"(a)\1" "baa")                                ;=> ["aa" "a"]
(re-find #"\Qa.b\E" "xa.b")                             ;=> "a.b"
(re-seq #"[a-z&&[^aeiou]]" "abcde")                     ;=> ("b" "c" "d")
(re-find #"(?x) a b # c" "ab")                          ;=> "ab"
(re-seq #"(?m)^\w" "a\nb")                              ;=> ("a" "b")
(re-find #"(?s)a.b" "a\nb")                             ;=> "a\nb"
(re-seq #"\bfoo\b" "foo food foo")                      ;=> ("foo" "foo")
(re-find #"\h+" "a \tb")                                ;=> " \t"
(re-find #"\R" "a\r\nb")                                ;=> "\r\n"
(re-find #"\x41\u0042" "AB")                            ;=> "AB"
(re-find #"[\p{Punct}]" "a!")                           ;=> "!"
(re-find #"\p{javaUpperCase}" "aB")                     ;=> "B"
(re-find #"(?>a+)b" "aaab")                             ;=> "aaab"
(re-find #"a{2,3}?" "aaaa")                             ;=> "aa"
(re-find #"^$" "")                                      ;=> ""
(re-seq #"" "ab")                                       ;=> ("" "" "")
(re-seq #"x*" "axb")                                    ;=> ("" "x" "" "")
(re-pattern "(")
;!! java.util.regex.PatternSyntaxException "Unclosed group near index 1\n("
(re-pattern "[a")
;!! java.util.regex.PatternSyntaxException "Unclosed character class near index 1\n[a\n ^"
(re-pattern "a{2,1}")
;!! java.util.regex.PatternSyntaxException "Illegal repetition range near index 5\na{2,1}\n     ^"
(re-pattern "\\")
;!! java.util.regex.PatternSyntaxException "Unexpected internal error near index 1\n\\"
(re-pattern "(?<n>a)(?<n>b)")
;!! java.util.regex.PatternSyntaxException "Named capturing group <n> is already defined near index 11\n(?<n>a)(?<n>b)\n           ^"
(re-pattern "*a")
;!! java.util.regex.PatternSyntaxException "Dangling meta character '*' near index 0\n*a\n^"
(clojure.string/replace "a1b2" #"\d" #(str "<" % ">"))  ;=> "a<1>b<2>"
(clojure.string/replace "ab" #"(a)(b)" "$2$1")          ;=> "ba"
(clojure.string/replace "ab" #"(a)(b)" "$3")            ;!! IndexOutOfBoundsException "No group 3"
(clojure.string/replace "a.b" "." "$")                  ;=> "a$b"
(clojure.string/split "a1b22c" #"\d+")                  ;=> ["a" "b" "c"]
(clojure.string/split "a,b,,," #",")                    ;=> ["a" "b"]
(clojure.string/split "a,b,,," #"," -1)                 ;=> ["a" "b" "" "" ""]
(clojure.string/split "" #",")                          ;=> [""]
(str #"a\"b")                                           ;=> "a\\\"b"
(pr-str #"a\"b\\d")                                     ;=> "#\"a\\\"b\\\\d\""
(= #"a" #"a")                                           ;=> false
(+ 9223372036854775807 1)                               ;!! ArithmeticException "long overflow"
(+' 9223372036854775807 1)                              ;=> 9223372036854775808N
(* 1.5M 2)                                              ;=> 3.0M
(/ 1M 3)
;!! ArithmeticException "Non-terminating decimal expansion; no exact representable decimal result."
(with-precision 5 (/ 1M 3))                             ;=> 0.33333M
(with-precision 3 :rounding DOWN (* 1.2345M 1))         ;=> 1.23M
(/ 6 4)                                                 ;=> 3/2
(/ 6 3)                                                 ;=> 2
(quot -7 2)                                             ;=> -3
(rem -7 2)                                              ;=> -1
(mod -7 2)                                              ;=> 1
(mod 7 -2)                                              ;=> -1
(mod -7.5 2)                                            ;=> 0.5
(== 1 1.0 1M)                                           ;=> true
(= 1 1N)                                                ;=> true
(= 1 1.0)                                               ;=> false
(hash 1.0)                                              ;=> 1072693248
(hash 1N)                                               ;=> 1392991556
(hash 1M)                                               ;=> 31
(hash 1.0M)                                             ;=> 31
(= 1.0M 1.00M)                                          ;=> true
(== 1.0M 1.00M)                                         ;=> true
(bit-shift-left 1 63)                                   ;=> -9223372036854775808
(bit-shift-right -8 1)                                  ;=> -4
(unsigned-bit-shift-right -8 1)                         ;=> 9223372036854775804
(bit-xor 5 3)                                           ;=> 6
(unchecked-add 9223372036854775807 1)                   ;=> -9223372036854775808
(unchecked-multiply 9223372036854775807 2)              ;=> -2
(parse-long "12a")                                      ;=> nil
(parse-double "1e5")                                    ;=> 100000.0
(parse-boolean "true")                                  ;=> true
(parse-uuid "x")                                        ;=> nil
(rationalize 0.1)                                       ;=> 1/10
(rationalize 1.5)                                       ;=> 3/2
(numerator 6/4)                                         ;=> 3
(double 1/3)                                            ;=> 0.3333333333333333
(long 1.9)                                              ;=> 1
(int 2147483648)                                        ;!! ArithmeticException "integer overflow"
(bigdec 1.1)                                            ;=> 1.1M
(bigint 1.9)                                            ;=> 1N
(str 1e21)                                              ;=> "1.0E21"
(str 1.0E-5)                                            ;=> "1.0E-5"
(str 100000000.0)                                       ;=> "1.0E8"
(str 1e7)                                               ;=> "1.0E7"
(str 123456.789)                                        ;=> "123456.789"
(str 1.0E10)                                            ;=> "1.0E10"
(str 0.001)                                             ;=> "0.001"
(str 1e-3)                                              ;=> "0.001"
(str Double/MIN_VALUE)                                  ;=> "4.9E-324"
(str 4.9E-324)                                          ;=> "4.9E-324"
(str 2.2250738585072014E-308)                           ;=> "2.2250738585072014E-308"
(str 1/3)                                               ;=> "1/3"
(str 1e400)                                             ;=> "Infinity"
(format "%5.2f|%-8s|%08d|%x|%e" 3.14159 "ab" 42 255 12345.678)
;=> " 3.14|ab      |00000042|ff|1.234568e+04"
(format "%,d" 1234567)                                  ;=> "1,234,567"
(format "%+d %d%%" 5 3)                                 ;=> "+5 3%"
(format "%b %c %o" nil \a 8)                            ;=> "false a 10"
(format "%10.3e" 12345.678)                             ;=> " 1.235e+04"
(format "%g" 0.0001234)                                 ;=> "0.000123400"
(format "%s %S" :a "ab")                                ;=> ":a AB"
(format "%2$s %1$s" 1 2)                                ;=> "2 1"
(format "%n")                                           ;=> "\n"
(format "%h" "a")                                       ;=> "61"
(format "%a" 1.0)                                       ;=> "0x1.0p0"
(format "%.3s" "abcdef")                                ;=> "abc"
(format "%(d" -5)                                       ;=> "(5)"
(format "%d" nil)                                       ;=> "null"
(format "%s" nil)                                       ;=> "null"
(format "%d" 1.5)
;!! java.util.IllegalFormatConversionException "d != java.lang.Double"
(format "%q" 1)
;!! java.util.UnknownFormatConversionException "Conversion = 'q'"
(format "%s")
;!! java.util.MissingFormatArgumentException "Format specifier '%s'"
(binding [*print-length* 2] (pr-str [1 2 3]))           ;=> "[1 2 ...]"
(binding [*print-level* 1] (pr-str [1 [2]]))            ;=> "[1 #]"
(binding [*print-meta* true] (pr-str ^{:a 1} [1]))      ;=> "^{:a 1} [1]"
(binding [*print-dup* true] (pr-str {:a 1}))
;=> "#=(clojure.lang.PersistentArrayMap/create {:a 1})"
(binding [*print-dup* true] (pr-str [1 2.5 "a"]))       ;=> "[1 2.5 \"a\"]"
(binding [*print-dup* true] (pr-str (sorted-map 1 2)))
;=> "#=(clojure.lang.PersistentTreeMap/create {1 2})"
(binding [*print-namespace-maps* true] (pr-str {:a/b 1 :a/c 2}))  ;=> "#:a{:b 1, :c 2}"
(binding [*print-readably* false] (pr-str "a\nb"))      ;=> "a\nb"
(binding [*flush-on-newline* false] 1)                  ;=> 1
(pr-str 'a :b/c nil true)                               ;=> "a :b/c nil true"
(pr-str (symbol "a b"))                                 ;=> "a b"
(pr-str #inst "2020-01-01")
;=> "#inst \"2020-01-01T00:00:00.000-00:00\""
(pr-str #uuid "00000000-0000-0000-0000-000000000001")
;=> "#uuid \"00000000-0000-0000-0000-000000000001\""
(pr-str ##NaN ##Inf ##-Inf)                             ;=> "##NaN ##Inf ##-Inf"
(pr-str 1N 1.5M 1/2)                                    ;=> "1N 1.5M 1/2"
(pr-str (atom 1))
;=> "#object[clojure.lang.Atom 0xN {:status :ready, :val 1}]"
(pr-str (delay 1))
;=> "#object[clojure.lang.Delay 0xN {:status :pending, :val nil}]"
(pr-str (volatile! 1))
;=> "#object[clojure.lang.Volatile 0xN {:status :ready, :val 1}]"
(pr-str (reduced 1))
;=> "#object[clojure.lang.Reduced 0xN {:status :ready, :val 1}]"
(pr-str #'inc)                                          ;=> "#'clojure.core/inc"
(pr-str *ns*)
;=> "#object[clojure.lang.Namespace 0xN \"cases\"]"
(pr-str (Object.))
;=> "#object[java.lang.Object 0xN \"java.lang.Object@N\"]"
(pr-str String)                                         ;=> "java.lang.String"
(pr-str (int-array 1))                                  ;=> "#object[\"[I\" 0xN \"[I@N\"]"
(print-str "a" \b :c)                                   ;=> "a b :c"
(prn-str 1 2)                                           ;=> "1 2\n"
(with-out-str (clojure.pprint/pprint {:a (range 30) :b {:c "x"}}))
;=> "{:a\n (0\n  1\n  2\n  3\n  4\n  5\n  6\n  7\n  8\n  9\n  10\n  11\n  12\n  13\n  14\n  15\n  16\n  17\n  18\n  19\n  20\n  21\n  22\n  23\n  24\n  25\n  26\n  27\n  28\n  29),\n :b {:c \"x\"}}\n"
(with-out-str (clojure.pprint/pprint (zipmap (range 20) (range 20))))
;=> "{0 0,\n 7 7,\n 1 1,\n 4 4,\n 15 15,\n 13 13,\n 6 6,\n 17 17,\n 3 3,\n 12 12,\n 2 2,\n 19 19,\n 11 11,\n 9 9,\n 5 5,\n 14 14,\n 16 16,\n 10 10,\n 18 18,\n 8 8}\n"
(with-out-str (binding [clojure.pprint/*print-right-margin* 20] (clojure.pprint/pprint [:aaaa :bbbb :cccc :dddd])))
;=> "[:aaaa\n :bbbb\n :cccc\n :dddd]\n"
(with-out-str (clojure.pprint/print-table [{:a 1 :b 2} {:a 3 :b 4}]))
;=> "\n| :a | :b |\n|----+----|\n|  1 |  2 |\n|  3 |  4 |\n"
(clojure.pprint/cl-format nil "~a ~s ~d ~5,2f ~r" 1 "b" 3 4.5 12)  ;=> "1 \"b\" 3  4.50 twelve"
(clojure.pprint/cl-format nil "~{~a~^, ~}" [1 2 3])     ;=> "1, 2, 3"
(clojure.pprint/cl-format nil "~:d ~@r ~:[no~;yes~]" 1234567 14 true)  ;=> "1,234,567 XIV yes"
(clojure.pprint/cl-format nil "~10a|~10@a|" "x" "y")    ;=> "x         |         y|"
(with-out-str (clojure.pprint/with-pprint-dispatch clojure.pprint/code-dispatch (clojure.pprint/pprint '(defn f [x] (let [y 1] (if x y (recur 1)))))))
;=> "(defn f [x] (let [y 1] (if x y (recur 1))))\n"
(defrecord PR [a b])
(pr-str (->PR 1 2))                                     ;=> "#cases.PR{:a 1, :b 2}"
(pr-str (assoc (->PR 1 2) :c 3))                        ;=> "#cases.PR{:a 1, :b 2, :c 3}"
(binding [*print-dup* true] (pr-str (->PR 1 2)))        ;=> "#cases.PR[1, 2]"
(str (->PR 1 2))                                        ;=> "cases.PR@N"
(defmethod print-method PR [r w] (.write w "<PR>"))
(pr-str [(->PR 1 2)])                                   ;=> "[<PR>]"
(defmethod print-method :my/type [x w] (.write w "MY"))
(pr-str ^{:type :my/type} [1])                          ;=> "MY"
(pr-str (with-meta {:a 1} {:type :my/type}))            ;=> "MY"
