;; Strings and characters in clojure.core: str, subs, seq of strings, char tables, symbols, keywords, names.  Since 0.1.

""                                                  ;=> ""
"abc"                                               ;=> "abc"
"a\nb"                                              ;=> "a\nb"
"tab\tq\"b\\"                                       ;=> "tab\tq\"b\\"
"\u0041\u00e9"                                      ;=> "Aé"
"\101\60"                                           ;=> "A0"
"日本"                                                ;=> "日本"
"a
b"
;=> "a\nb"
(count "日本")                                        ;=> 2
(count "😀")                                        ;=> 2
(seq "日本")                                          ;=> (\日 \本)
(count "")                                          ;=> 0
(str)                                               ;=> ""
(str nil)                                           ;=> ""
(str "a")                                           ;=> "a"
(str "a" nil "b")                                   ;=> "ab"
(str 1 :a 'b \c "d" 1.5 nil true)                   ;=> "1:abcd1.5true"
(str [1 "a" nil])                                   ;=> "[1 \"a\" nil]"
(str {:a "x"})                                      ;=> "{:a \"x\"}"
(str '(1 "a"))                                      ;=> "(1 \"a\")"
(str #{1})                                          ;=> "#{1}"
(str (map inc [1 2]))                               ;=> "clojure.lang.LazySeq@402"
(str (lazy-seq nil))                                ;=> "clojure.lang.LazySeq@1"
(str ())                                            ;=> "()"
(str \a)                                            ;=> "a"
(str \newline)                                      ;=> "\n"
(str :a/b)                                          ;=> ":a/b"
(str 'a/b)                                          ;=> "a/b"
(str 1/2 2M 3N)                                     ;=> "1/223"
(str #"a+")                                         ;=> "a+"
(str #'inc)                                         ;=> "#'clojure.core/inc"
(str #uuid "550e8400-e29b-41d4-a716-446655440000")  ;=> "550e8400-e29b-41d4-a716-446655440000"
(str (range 3))                                     ;=> "(0 1 2)"
(str (sorted-map 1 2))                              ;=> "{1 2}"
(str [nil true \a "s"])                             ;=> "[nil true \\a \"s\"]"
(str (first {:a 1}))                                ;=> "[:a 1]"
(str (subvec [1 2] 1))                              ;=> "[2]"
(apply str [1 2 3])                                 ;=> "123"
(apply str nil)                                     ;=> ""
(string? "a")                                       ;=> true
(string? \a)                                        ;=> false
(string? nil)                                       ;=> false
(subs "hello" 1)                                    ;=> "ello"
(subs "hello" 1 3)                                  ;=> "el"
(subs "hello" 5)                                    ;=> ""
(subs "hello" 0 0)                                  ;=> ""
(subs "hello" 6)
;!! StringIndexOutOfBoundsException "begin 6, end 5, length 5"
(subs "hello" 3 2)
;!! StringIndexOutOfBoundsException "begin 3, end 2, length 5"
(subs "hello" -1)
;!! StringIndexOutOfBoundsException "begin -1, end 5, length 5"
(subs "hello" 1 9)
;!! StringIndexOutOfBoundsException "begin 1, end 9, length 5"
(subs nil 0)                                        ;!! NullPointerException
(subs "hello" nil)                                  ;!! NullPointerException
(subs :abc 1)                                       ;!! ClassCastException
(get "abc" 0)                                       ;=> \a
(get "abc" 5)                                       ;=> nil
(get "abc" :a)                                      ;=> nil
(get "abc" -1 :none)                                ;=> :none
(nth "abc" 2)                                       ;=> \c
(first "")                                          ;=> nil
(rest "a")                                          ;=> ()
(last "abc")                                        ;=> \c
(reverse "abc")                                     ;=> (\c \b \a)
(apply str (reverse "abc"))                         ;=> "cba"
(map int "az")                                      ;=> (97 122)
(vec "abc")                                         ;=> [\a \b \c]
(set "aba")                                         ;=> #{\a \b}
(into #{} "aba")                                    ;=> #{\a \b}
(sort "cab")                                        ;=> (\a \b \c)
(frequencies "aab")                                 ;=> {\a 2, \b 1}
(contains? "abc" 0)                                 ;=> true
(contains? "abc" 3)                                 ;=> false
(conj "a" \b)                                       ;!! ClassCastException
(empty? "")                                         ;=> true
(assoc "abc" 0 \x)                                  ;!! ClassCastException
("abc" 0)                                           ;!! ClassCastException
(compare "abc" "abd")                               ;=> -1
(compare "é" "f")                                   ;=> 131
(= "a" (str \a))                                    ;=> true
(identical? "lit" "lit")                            ;=> true
(< (compare "Z" "a") 0)                             ;=> true
(every? char? "abc")                                ;=> true
(some #{\b} "abc")                                  ;=> \b
(map str "ab" "cd")                                 ;=> ("ac" "bd")
(apply map str ["abc" "def"])                       ;=> ("ad" "be" "cf")
(partition 2 "abcd")                                ;=> ((\a \b) (\c \d))
(interpose \- "abc")                                ;=> (\a \- \b \- \c)
(zipmap "ab" [1 2])                                 ;=> {\a 1, \b 2}
(reduce str "abc")                                  ;=> "abc"
(str "a" (when false "b") "c")                      ;=> "ac"

\a                              ;=> \a
\space                          ;=> \space
\newline                        ;=> \newline
\tab                            ;=> \tab
\return                         ;=> \return
\backspace                      ;=> \backspace
\formfeed                       ;=> \formfeed
\u03bb                          ;=> \λ
\o101                           ;=> \A
\\                              ;=> \\
\"                              ;=> \"
\(                              ;=> \(
\,                              ;=> \,
\;                              ;=> \;
\é                              ;=> \é
(read-string "\\abc")           ;!! RuntimeException "Unsupported character: \\abc"
(read-string "\\u00")           ;!! IllegalArgumentException "Invalid unicode character: \\u00"
(read-string "\\uD800")         ;!! RuntimeException "Invalid character constant: \\ud800"
(read-string "\\o400")
;!! RuntimeException "Octal escape sequence must be in range [0, 377]."
(read-string "\"\\q\"")         ;!! RuntimeException "Unsupported escape character: \\q"
(read-string "\"\\u12\"")
;!! IllegalArgumentException "Invalid character length: 2, should be: 4"
(read-string "\"abc")           ;!! RuntimeException "EOF while reading string"
(char? \a)                      ;=> true
(char? "a")                     ;=> false
(char? 97)                      ;=> false
(char-name-string \newline)     ;=> "newline"
(char-name-string \a)           ;=> nil
(char-escape-string \newline)   ;=> "\\n"
(char-escape-string \")         ;=> "\\\""
(char-escape-string \a)         ;=> nil
(int \λ)                        ;=> 955
(compare \a \b)                 ;=> -1
(= \a "a")                      ;=> false
(pr-str \space \newline \a \")  ;=> "\\space \\newline \\a \\\""
(str \space \a)                 ;=> " a"
(map char (range 97 100))       ;=> (\a \b \c)

:a                                                    ;=> :a
:a/b                                                  ;=> :a/b
:a.b/c                                                ;=> :a.b/c
:+                                                    ;=> :+
:a'b                                                  ;=> :a'b
:1                                                    ;=> :1
:a1                                                   ;=> :a1
:a:b                                                  ;=> :a:b
::local                                               ;=> :cases/local
::str/x                                               ;=> :clojure.string/x
(keyword "a")                                         ;=> :a
(keyword "a" "b")                                     ;=> :a/b
(keyword 'a)                                          ;=> :a
(keyword 'a/b)                                        ;=> :a/b
(keyword "a/b")                                       ;=> :a/b
(keyword :a)                                          ;=> :a
(keyword nil)                                         ;=> nil
(keyword 1)                                           ;=> nil
(keyword "")                                          ;=> :
(keyword "a b")                                       ;=> :a b
(keyword nil "a")                                     ;=> :a
(keyword "a" nil)                                     ;!! NullPointerException
(namespace (keyword "a/b/c"))                         ;=> "a"
(name (keyword "a/b/c"))                              ;=> "b/c"
(find-keyword "a-keyword-nobody-wrote")               ;=> nil
(find-keyword "a")                                    ;=> :a
(symbol "a")                                          ;=> a
(symbol "a" "b")                                      ;=> a/b
(symbol "a/b")                                        ;=> a/b
(symbol 'a)                                           ;=> a
(symbol :a/b)                                         ;=> a/b
(symbol #'inc)                                        ;=> clojure.core/inc
(symbol nil "a")                                      ;=> a
(symbol nil)
;!! IllegalArgumentException "no conversion to symbol"
(symbol 1)
;!! IllegalArgumentException "no conversion to symbol"
(symbol "a b")                                        ;=> a b
(name :a)                                             ;=> "a"
(name 'a/b)                                           ;=> "b"
(name "str")                                          ;=> "str"
(name :a/b)                                           ;=> "b"
(name nil)                                            ;!! NullPointerException
(name 5)                                              ;!! ClassCastException
(name \a)                                             ;!! ClassCastException
(namespace :a)                                        ;=> nil
(namespace :a/b)                                      ;=> "a"
(namespace 'a/b)                                      ;=> "a"
(namespace "a")                                       ;!! ClassCastException
(namespace nil)                                       ;!! NullPointerException
(keyword? :a)                                         ;=> true
(keyword? 'a)                                         ;=> false
(symbol? 'a)                                          ;=> true
(symbol? :a)                                          ;=> false
(symbol? nil)                                         ;=> false
(ident? :a)                                           ;=> true
(ident? 'a)                                           ;=> true
(ident? "a")                                          ;=> false
(simple-keyword? :a)                                  ;=> true
(simple-keyword? :a/b)                                ;=> false
(qualified-keyword? :a/b)                             ;=> true
(qualified-keyword? 'a/b)                             ;=> false
(simple-symbol? 'a)                                   ;=> true
(simple-symbol? 'a/b)                                 ;=> false
(qualified-symbol? 'a/b)                              ;=> true
(qualified-symbol? 'a)                                ;=> false
(simple-ident? :a)                                    ;=> true
(qualified-ident? :a/b)                               ;=> true
(qualified-ident? nil)                                ;=> false
(special-symbol? 'if)                                 ;=> true
(special-symbol? 'when)                               ;=> false
(special-symbol? 'def)                                ;=> true
(special-symbol? '&)                                  ;=> true
(special-symbol? 'recur)                              ;=> true
(map special-symbol? '[do let* loop* fn* letfn* quote var throw try catch finally set! new . case* monitor-enter let fn])
;=> (true true true true true true true true true true true true true true true true false false)
(symbol? (gensym))                                    ;=> true
(symbol? (gensym "x"))                                ;=> true
(= (gensym) (gensym))                                 ;=> false
(subs (name (gensym "abc")) 0 3)                      ;=> "abc"
(munge "a-b?")                                        ;=> "a_b_QMARK_"
(munge 'a-b!)                                         ;=> a_b_BANG_
(namespace-munge "a-b.c")                             ;=> "a_b.c"
(boolean? true)                                       ;=> true
(boolean? nil)                                        ;=> false
(true? true)                                          ;=> true
(true? 1)                                             ;=> false
(false? false)                                        ;=> true
(false? nil)                                          ;=> false
(nil? nil)                                            ;=> true
(nil? false)                                          ;=> false
(some? nil)                                           ;=> false
(some? false)                                         ;=> true
(not nil)                                             ;=> true
(not 0)                                               ;=> false
(uuid? #uuid "550e8400-e29b-41d4-a716-446655440000")  ;=> true
(uuid? "550e8400-e29b-41d4-a716-446655440000")        ;=> false
(uuid? (random-uuid))                                 ;=> true
(inst? #inst "2020-01-01")                            ;=> true
(inst? nil)                                           ;=> false
(inst-ms #inst "1970-01-01T00:00:01.000-00:00")       ;=> 1000
(inst-ms #inst "2020-02-29T12:34:56.789+01:00")       ;=> 1582976096789
(= #inst "2020-01-01T00:00:00Z" #inst "2020-01-01T01:00:00+01:00")  ;=> true
#inst "2020-02-29"                                    ;=> #inst "2020-02-29T00:00:00.000-00:00"
#inst "1999-12-31T23:59:59.999Z"                      ;=> #inst "1999-12-31T23:59:59.999-00:00"
#uuid "550E8400-E29B-41D4-A716-446655440000"
;=> #uuid "550e8400-e29b-41d4-a716-446655440000"
