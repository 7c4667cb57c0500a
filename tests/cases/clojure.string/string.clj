;; clojure.string: every function on usual texts, nil, empty, unicode and wrong types.  Since 0.1.

(str/blank? nil)                          ;=> true
(str/blank? "")                           ;=> true
(str/blank? " \t\n")                      ;=> true
(str/blank? " a ")                        ;=> false
(str/blank? "\u00a0")                     ;=> false
(str/blank? "\u2003")                     ;=> true
(str/blank? 5)                            ;!! ClassCastException
(str/capitalize "hello WORLD")            ;=> "Hello world"
(str/capitalize "")                       ;=> ""
(str/capitalize "a")                      ;=> "A"
(str/capitalize "éa")                     ;=> "Éa"
(str/capitalize nil)                      ;!! NullPointerException
(str/capitalize :abc)                     ;=> ":abc"
(str/upper-case "aé1")                    ;=> "AÉ1"
(str/upper-case "straße")                 ;=> "STRASSE"
(str/upper-case "")                       ;=> ""
(str/upper-case nil)                      ;!! NullPointerException
(str/upper-case :kw)                      ;=> ":KW"
(str/lower-case "ABC É")                  ;=> "abc é"
(str/lower-case 'SYM)                     ;=> "sym"
(str/trim "  a b  ")                      ;=> "a b"
(str/trim "")                             ;=> ""
(str/trim "\n\ta\r")                      ;=> "a"
(str/trim nil)                            ;!! NullPointerException
(str/trim "\u2003a\u2003")                ;=> "a"
(str/triml "  a ")                        ;=> "a "
(str/triml "")                            ;=> ""
(str/triml "   ")                         ;=> ""
(str/trimr "  a ")                        ;=> "  a"
(str/trimr "   ")                         ;=> ""
(str/trim-newline "a\n\r\n")              ;=> "a"
(str/trim-newline "a\nb")                 ;=> "a\nb"
(str/trim-newline "")                     ;=> ""
(str/trim-newline "\n")                   ;=> ""
(str/reverse "abc")                       ;=> "cba"
(str/reverse "")                          ;=> ""
(str/reverse "é日")                        ;=> "日é"
(str/reverse nil)                         ;!! NullPointerException
(str/join [1 2 3])                        ;=> "123"
(str/join ", " [1 2 3])                   ;=> "1, 2, 3"
(str/join ", " [])                        ;=> ""
(str/join ", " nil)                       ;=> ""
(str/join "" ["a" nil "b"])               ;=> "ab"
(str/join \, [1 2])                       ;=> "1,2"
(str/join nil [1 2])                      ;=> "12"
(str/join 1 [2 3])                        ;=> "213"
(str/join "," "abc")                      ;=> "a,b,c"
(str/join "," {:a 1})                     ;=> "[:a 1]"
(str/join "," #{1})                       ;=> "1"
(str/join "," [[1 2] :k "s" \c nil 1.5])  ;=> "[1 2],:k,s,c,,1.5"
(str/join "," (map inc [1 2]))            ;=> "2,3"
(str/join)
;!! clojure.lang.ArityException "Wrong number of args (0) passed to: clojure.string/join"
(str/join "," 5)
;!! IllegalArgumentException "Don't know how to create ISeq from: java.lang.Long"

(str/split "a,b,c" #",")        ;=> ["a" "b" "c"]
(str/split "a,b,,c,," #",")     ;=> ["a" "b" "" "c"]
(str/split "a,b,,c,," #"," -1)  ;=> ["a" "b" "" "c" "" ""]
(str/split "a,b,c" #"," 2)      ;=> ["a" "b,c"]
(str/split "a,b,c" #"," 1)      ;=> ["a,b,c"]
(str/split "a,b,c" #"," 0)      ;=> ["a" "b" "c"]
(str/split "" #",")             ;=> [""]
(str/split "abc" #"")           ;=> ["a" "b" "c"]
(str/split "abc" #"x")          ;=> ["abc"]
(str/split ",a" #",")           ;=> ["" "a"]
(str/split ",,," #",")          ;=> []
(str/split "a1b22c" #"\d+")     ;=> ["a" "b" "c"]
(str/split "a1b22c" #"(\d)")    ;=> ["a" "b" "" "c"]
(str/split " a  b " #"\s+")     ;=> ["" "a" "b"]
(str/split "a.b" #"\.")         ;=> ["a" "b"]
(str/split "aXbxc" #"(?i)x")    ;=> ["a" "b" "c"]
(str/split "ab" #"(?=b)")       ;=> ["a" "b"]
(str/split nil #",")            ;!! NullPointerException
(str/split "a,b" ",")           ;!! ClassCastException
(str/split "2024-05-06" #"-")   ;=> ["2024" "05" "06"]
(str/split "key=val=x" #"=" 2)  ;=> ["key" "val=x"]
(str/split-lines "a\nb\r\nc")   ;=> ["a" "b" "c"]
(str/split-lines "a\n\nb\n\n")  ;=> ["a" "" "b"]
(str/split-lines "")            ;=> [""]
(str/split-lines "a\rb")        ;=> ["a\rb"]
(str/split-lines nil)           ;!! NullPointerException

(str/replace "hello" "l" "L")                           ;=> "heLLo"
(str/replace "hello" \l \L)                             ;=> "heLLo"
(str/replace "hello" #"l" "L")                          ;=> "heLLo"
(str/replace "hello" #"l+" #(str "<" % ">"))            ;=> "he<ll>o"
(str/replace "a1b2" #"([a-z])(\d)" "$2$1")              ;=> "1a2b"
(str/replace "a1b2" #"([a-z])(\d)" (fn [[all l d]] (str d l)))  ;=> "1a2b"
(str/replace "abc" #"" "-")                             ;=> "-a-b-c-"
(str/replace "abc" "" "-")                              ;=> "-a-b-c-"
(str/replace "abc" "x" "y")                             ;=> "abc"
(str/replace "a.b" "." "$1\\")                          ;=> "a$1\\b"
(str/replace "a.b" #"\." "\\$")                         ;=> "a$b"
(str/replace "abc" #"b" "$0$0")                         ;=> "abbc"
(str/replace "abc" #"b" "$1")                           ;!! IndexOutOfBoundsException "No group 1"
(str/replace "a-b" #"(?<x>a)" "${x}${x}")               ;=> "aa-b"
(str/replace "aaa" #"a" {"a" "b"})                      ;=> "bbb"
(str/replace "abc" #"[ab]" {"a" "1" "b" "2"})           ;=> "12c"
(str/replace "abc" #"[abc]" {"a" "1"})                  ;!! NullPointerException
(str/replace nil "a" "b")                               ;!! NullPointerException
(str/replace "a" nil "b")
;!! IllegalArgumentException "Invalid match arg: "
(str/replace "a" "a" nil)                               ;!! NullPointerException
(str/replace "a" "a" \b)                                ;!! ClassCastException
(str/replace "a" 1 2)
;!! IllegalArgumentException "Invalid match arg: 1"
(str/replace "aab" #"^a" "x")                           ;=> "xab"
(str/replace "日本" "本" "x")                              ;=> "日x"
(str/replace "CamelCaseText" #"([A-Z])" #(str "-" (str/lower-case (first %))))
;=> "-camel-case-text"
(str/replace-first "hello" "l" "L")                     ;=> "heLlo"
(str/replace-first "hello" \l \L)                       ;=> "heLlo"
(str/replace-first "hello" #"l" "L")                    ;=> "heLlo"
(str/replace-first "hello" #"(l)(l)" "$2-$1")           ;=> "hel-lo"
(str/replace-first "hello" #"l" (fn [x] (str x x)))     ;=> "helllo"
(str/replace-first "hello" "z" "y")                     ;=> "hello"
(str/replace-first "a.b.c" "." "$")                     ;=> "a$b.c"
(str/replace-first nil "a" "b")                         ;!! NullPointerException
(str/re-quote-replacement "$1\\")                       ;=> "\\$1\\\\"
(str/replace "a" #"a" (str/re-quote-replacement "$1"))  ;=> "$1"

(str/index-of "hello" "l")                             ;=> 2
(str/index-of "hello" "l" 3)                           ;=> 3
(str/index-of "hello" "z")                             ;=> nil
(str/index-of "hello" \l)                              ;=> 2
(str/index-of "hello" "")                              ;=> 0
(str/index-of "hello" "l" 10)                          ;=> nil
(str/index-of "hello" "l" -5)                          ;=> 2
(str/index-of "" "a")                                  ;=> nil
(str/index-of "日本" "本")                                ;=> 1
(str/index-of nil "a")                                 ;!! NullPointerException
(str/index-of "a" nil)                                 ;!! NullPointerException
(str/last-index-of "hello" "l")                        ;=> 3
(str/last-index-of "hello" "l" 2)                      ;=> 2
(str/last-index-of "hello" "z")                        ;=> nil
(str/last-index-of "hello" \h)                         ;=> 0
(str/last-index-of "hello" "")                         ;=> 5
(str/last-index-of "hello" "l" -1)                     ;=> nil
(str/starts-with? "hello" "he")                        ;=> true
(str/starts-with? "hello" "")                          ;=> true
(str/starts-with? "hello" "x")                         ;=> false
(str/starts-with? "" "")                               ;=> true
(str/starts-with? nil "a")                             ;!! NullPointerException
(str/starts-with? "a" nil)                             ;!! NullPointerException
(str/starts-with? "hello" \h)                          ;!! ClassCastException
(str/ends-with? "hello" "lo")                          ;=> true
(str/ends-with? "hello" "")                            ;=> true
(str/ends-with? "hello" "x")                           ;=> false
(str/ends-with? nil "a")                               ;!! NullPointerException
(str/includes? "hello" "ell")                          ;=> true
(str/includes? "hello" "")                             ;=> true
(str/includes? "hello" "z")                            ;=> false
(str/includes? nil "z")                                ;!! NullPointerException
(str/includes? "hello" nil)                            ;!! NullPointerException
(str/includes? "hello" \e)                             ;!! ClassCastException
(str/escape "a<b>&" {\< "&lt;" \> "&gt;" \& "&amp;"})  ;=> "a&lt;b&gt;&amp;"
(str/escape "abc" {})                                  ;=> "abc"
(str/escape "abc" {\a 1 \b :x})                        ;=> "1:xc"
(str/escape "" {\a "b"})                               ;=> ""
(str/escape "abc" #(if (= % \a) "A"))                  ;=> "Abc"
(str/escape nil {})                                    ;!! NullPointerException
(map str/upper-case ["a" "b"])                         ;=> ("A" "B")
(->> "the quick brown" (#(str/split % #" ")) (map str/capitalize) (str/join " "))
;=> "The Quick Brown"
(str/join "\n" (map str/trim (str/split-lines " a \n b ")))  ;=> "a\nb"
(apply str (interpose "-" (str/split "abc" #"")))      ;=> "a-b-c"
