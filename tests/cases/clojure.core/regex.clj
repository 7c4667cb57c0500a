;; Regular expressions: re-find, re-matches, re-seq, re-groups, re-pattern and the syntax of patterns.  Since 0.1.

#"a+"                                                    ;=> #"a+"
(str #"a\d\"")                                           ;=> "a\\d\\\""
(pr-str #"a\d")                                          ;=> "#\"a\\d\""
(re-pattern "a+")                                        ;=> #"a+"
(re-pattern #"a")                                        ;=> #"a"
(re-pattern nil)                                         ;!! NullPointerException
(re-pattern "[a")
;!! java.util.regex.PatternSyntaxException "Unclosed character class near index 1\n[a\n ^"
(re-pattern "(")
;!! java.util.regex.PatternSyntaxException "Unclosed group near index 1\n("
(re-pattern "*a")
;!! java.util.regex.PatternSyntaxException "Dangling meta character '*' near index 0\n*a\n^"
(re-find #"\d+" "abc123def456")                          ;=> "123"
(re-find #"\d+" "abc")                                   ;=> nil
(re-find #"(\d)(\d)" "a12")                              ;=> ["12" "1" "2"]
(re-find #"(a)|(b)" "b")                                 ;=> ["b" nil "b"]
(re-find #"a" nil)                                       ;!! NullPointerException
(re-find #"" "abc")                                      ;=> ""
(re-find "a" "abc")                                      ;!! ClassCastException
(re-find #"(?i)ABC" "xabcx")                             ;=> "abc"
(re-find #"(?m)^b$" "a\nb\nc")                           ;=> "b"
(re-find #"(?s)a.b" "a\nb")                              ;=> "a\nb"
(re-find #"a.b" "a\nb")                                  ;=> nil
(re-find #"(?x) a  b # comment" "ab")                    ;=> "ab"
(re-find #"(?<year>\d{4})-(?<month>\d\d)" "on 2024-05")  ;=> ["2024-05" "2024" "05"]
(re-find #"(\w)\1" "hello")                              ;=> ["ll" "l"]
(re-find #"a(?=b)" "acab")                               ;=> "a"
(re-find #"a(?!b)" "abac")                               ;=> "a"
(re-find #"(?<=x)a" "axa")                               ;=> "a"
(re-find #"(?<!x)a" "xaa")                               ;=> "a"
(re-find #"a*?" "aaa")                                   ;=> ""
(re-find #"a+?b" "aaab")                                 ;=> "aaab"
(re-find #"a*+a" "aaa")                                  ;=> nil
(re-find #"(?>a+)b" "aab")                               ;=> "aab"
(re-find #"\bfoo\b" "a foo b")                           ;=> "foo"
(re-find #"[^a-c]+" "abcxyz")                            ;=> "xyz"
(re-find #"[a-c&&[^b]]+" "bac")                          ;=> "ac"
(re-find #"[\w.]+@[\w.]+" "mail bob@ex.com now")         ;=> "bob@ex.com"
(re-find #"\p{Upper}+" "abCDe")                          ;=> "CD"
(re-find #"\p{Lower}+" "ABcd")                           ;=> "cd"
(re-find #"\p{Alpha}+" "12ab")                           ;=> "ab"
(re-find #"\p{Digit}+" "ab12")                           ;=> "12"
(re-find #"\p{Alnum}+" "--a1")                           ;=> "a1"
(re-find #"\p{Punct}+" "a!?b")                           ;=> "!?"
(re-find #"\p{L}+" "1éa")                                ;=> "éa"
(re-find #"\p{Lu}" "aÉ")                                 ;=> "É"
(re-find #"\P{L}+" "ab12")                               ;=> "12"
(re-find #"\p{IsAlphabetic}+" "1é")                      ;=> "é"
(re-find #"\Qa.b\E" "axb a.b")                           ;=> "a.b"
(re-find #"\x41" "A")                                    ;=> "A"
(re-find #"\u0041" "A")                                  ;=> "A"
(re-find #"\t" "a\tb")                                   ;=> "\t"
(re-find #"\s+" "a \t b")                                ;=> " \t "
(re-find #"\S+" "  ab ")                                 ;=> "ab"
(re-find #"\W" "ab-c")                                   ;=> "-"
(re-find #"\D+" "12ab")                                  ;=> "ab"
(re-find #"a{2}" "aaa")                                  ;=> "aa"
(re-find #"a{2,}" "aaaa")                                ;=> "aaaa"
(re-find #"a{1,2}" "aaaa")                               ;=> "aa"
(re-find #"^abc$" "abc")                                 ;=> "abc"
(re-find #"^b" "ab")                                     ;=> nil
(re-find #"\Aab" "abc")                                  ;=> "ab"
(re-find #"c\z" "abc")                                   ;=> "c"
(re-find #"c\Z" "abc\n")                                 ;=> "c"
(re-find #"(?:ab)+" "ababx")                             ;=> "abab"
(re-find #"(a(b)?)+" "aba")                              ;=> ["aba" "a" "b"]
(re-find #"é" "café")                                    ;=> "é"
(re-find #"." "日本")                                      ;=> "日"
(re-find #"[日本]+" "x日本y")                                ;=> "日本"
(re-find #"a|ab" "ab")                                   ;=> "a"
(re-find #"\." "a.b")                                    ;=> "."
(re-find #"\\" "a\\b")                                   ;=> "\\"
(re-find #"\"" "a\"b")                                   ;=> "\""
(re-find #"[\]\[]+" "a[]b")                              ;=> "[]"
(re-find #"[-a]+" "b-a")                                 ;=> "-a"
(re-find #"(?i:A)b" "ab")                                ;=> "ab"
(re-find #"(?i)É" "é")                                   ;=> nil
(re-find #"(?iu)É" "é")                                  ;=> "é"
(re-find #"\h" "a b")                                    ;=> " "
(re-find #"\R" "a\nb")                                   ;=> "\n"
(re-find #"$" "ab")                                      ;=> ""

(re-matches #"\d+" "123")                            ;=> "123"
(re-matches #"\d+" "123a")                           ;=> nil
(re-matches #"(\d)(\w)?" "1")                        ;=> ["1" "1" nil]
(re-matches #"(\w+)@(\w+)" "a@b")                    ;=> ["a@b" "a" "b"]
(re-matches #"" "")                                  ;=> ""
(re-matches #"a|ab" "ab")                            ;=> "ab"
(re-matches #"a" nil)                                ;!! NullPointerException
(re-matches #".*" "a\nb")                            ;=> nil
(re-matches #"a" 1)                                  ;!! ClassCastException
(re-seq #"\d" "a1b2")                                ;=> ("1" "2")
(re-seq #"(\w)(\d)" "a1b2")                          ;=> (["a1" "a" "1"] ["b2" "b" "2"])
(re-seq #"x" "abc")                                  ;=> nil
(re-seq #"" "ab")                                    ;=> ("" "" "")
(re-seq #"a*" "baac")                                ;=> ("" "aa" "" "")
(re-seq #"\w+" "the quick fox")                      ;=> ("the" "quick" "fox")
(re-seq #"(?m)^\w" "ab\ncd")                         ;=> ("a" "c")
(re-seq #"[A-Z][a-z]*" "HelloWorldFoo")              ;=> ("Hello" "World" "Foo")
(re-seq #"\b" "ab cd")                               ;=> ("" "" "" "")
(let [m (re-matcher #"(a)(b)?" "ab a")] [(re-find m) (re-groups m) (re-find m) (re-find m)])
;=> [["ab" "a" "b"] ["ab" "a" "b"] ["a" "a" nil] nil]
(let [m (re-matcher #"x" "a")] (re-find m) (re-groups m))
;!! IllegalStateException "No match found"
(let [m (re-matcher #"x" "a")] (re-groups m))        ;!! IllegalStateException "No match found"
(= #"a" #"a")                                        ;=> false
(let [r #"a"] (= r r))                               ;=> true
(str (re-pattern "\\d"))                             ;=> "\\d"
(map #(re-matches #"[a-c]" %) ["a" "d"])             ;=> ("a" nil)
(some? (re-find #"(?i)hello" "Say HELLO"))           ;=> true
(re-find (re-pattern "(?i)x") "X")                   ;=> "X"
(re-seq #"(\d+)-(\d+)" "1-2 33-44 5-")               ;=> (["1-2" "1" "2"] ["33-44" "33" "44"])
(re-find #"(a)?b" "b")                               ;=> ["b" nil]
(into {} (map (fn [[_ k v]] [(keyword k) v])) (re-seq #"(\w+)=(\w+)" "a=1 b=2"))
;=> {:a "1", :b "2"}
(filter #(re-find #"^a.*z$" %) ["abcz" "abc" "az"])  ;=> ("abcz" "az")
(read-string "#\"a\\d\"")                            ;=> #"a\d"
(instance? java.util.regex.Pattern #"a")             ;=> true
