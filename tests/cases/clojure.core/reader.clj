;; The reader: read-string, tagged literals, reader conditionals, comments, discards, shorthands.  Since 0.1.

(read-string "1")                                        ;=> 1
(read-string "(1 2)")                                    ;=> (1 2)
(read-string "[1 #_2 3]")                                ;=> [1 3]
(read-string "#_1 2")                                    ;=> 2
(read-string "#_#_1 2 3")                                ;=> 3
(read-string "; c\n1")                                   ;=> 1
(read-string "#! c\n1")                                  ;=> 1
(read-string "1 2 3")                                    ;=> 1
(read-string "")                                         ;!! RuntimeException "EOF while reading"
(read-string "   ")                                      ;!! RuntimeException "EOF while reading"
(read-string "; only")                                   ;!! RuntimeException "EOF while reading"
(read-string "(")                                        ;!! RuntimeException "EOF while reading"
(read-string ")")
;!! RuntimeException "Unmatched delimiter: )"
(read-string "]")
;!! RuntimeException "Unmatched delimiter: ]"
(read-string "[1)")
;!! RuntimeException "Unmatched delimiter: )"
(read-string "{:a}")
;!! RuntimeException "Map literal must contain an even number of forms"
(read-string "{:a 1 :b}")
;!! RuntimeException "Map literal must contain an even number of forms"
(read-string "#{1 2 1}")
;!! IllegalArgumentException "Duplicate key: 1"
(read-string "{:a 1, :a 2}")
;!! IllegalArgumentException "Duplicate key: :a"
(read-string "nil")                                      ;=> nil
(read-string "true")                                     ;=> true
(read-string "nile")                                     ;=> nile
(read-string "a.b.c/d")                                  ;=> a.b.c/d
(read-string "/")                                        ;=> /
(read-string "a//")                                      ;=> a//
(read-string "clojure.core//")                           ;=> clojure.core//
(read-string "a/")                                       ;!! RuntimeException "Invalid token: a/"
(read-string "/a")                                       ;!! RuntimeException "Invalid token: /a"
(read-string "a/b/c")                                    ;=> a/b/c
(read-string ":")                                        ;!! RuntimeException "Invalid token: :"
(read-string "::")                                       ;!! RuntimeException "Invalid token: ::"
(read-string ":a/")                                      ;!! RuntimeException "Invalid token: :a/"
(read-string ":/")                                       ;=> :/
(read-string ":a:")                                      ;!! RuntimeException "Invalid token: :a:"
(read-string ":a::b")                                    ;!! RuntimeException "Invalid token: :a::b"
(read-string "::a")                                      ;=> :cases/a
(read-string "::str/a")                                  ;=> :clojure.string/a
(read-string "::nope/a")
;!! RuntimeException "Invalid token: ::nope/a"
(read-string "a:")                                       ;!! RuntimeException "Invalid token: a:"
(read-string "+")                                        ;=> +
(read-string "-")                                        ;=> -
(read-string "+a")                                       ;=> +a
(read-string "-1")                                       ;=> -1
(read-string "- 1")                                      ;=> -
(read-string "+.5")                                      ;=> +.5
(read-string ".5")                                       ;=> .5
(read-string "a.")                                       ;=> a.
(read-string ".a")                                       ;=> .a
(read-string "..")                                       ;=> ..
(read-string "a'b")                                      ;=> a'b
(read-string "a#")                                       ;=> a#
(read-string "a#b")                                      ;=> a#b
(read-string "%")                                        ;=> %
(read-string "&")                                        ;=> &
(read-string "a&b*c!d?e_f<g>h=i")                        ;=> a&b*c!d?e_f<g>h=i
(read-string "é")                                        ;=> é
(read-string "\\a")                                      ;=> \a
(read-string "\\newline")                                ;=> \newline
(read-string "\\u0041")                                  ;=> \A
(read-string "\\")
;!! RuntimeException "EOF while reading character"
(read-string "\\ab")
;!! RuntimeException "Unsupported character: \\ab"
(read-string "\\,")                                      ;=> \,
(read-string "\"a\\nb\"")                                ;=> "a\nb"
(read-string "\"\\u0041\\x\"")
;!! RuntimeException "Unsupported escape character: \\x"
(read-string "\"a\nb\"")                                 ;=> "a\nb"
(read-string "\"\\101\"")                                ;=> "A"
(read-string "\"unfinished")
;!! RuntimeException "EOF while reading string"
(read-string "'a")                                       ;=> (quote a)
(read-string "''a")                                      ;=> (quote (quote a))
(read-string "@a")                                       ;=> (clojure.core/deref a)
(read-string "@ a")                                      ;=> (clojure.core/deref a)
(read-string "#'a")                                      ;=> (var a)
(read-string "#'a/b")                                    ;=> (var a/b)
(read-string "^:a b")                                    ;=> b
(meta (read-string "^:a b"))                             ;=> {:a true}
(meta (read-string "^{:a 1} b"))                         ;=> {:a 1}
(meta (read-string "^String b"))                         ;=> {:tag String}
(meta (read-string "^\"S\" b"))                          ;=> {:tag "S"}
(meta (read-string "^:a ^:b c"))                         ;=> {:b true, :a true}
(meta (read-string "#^:a b"))                            ;=> {:a true}
(read-string "^:a 1")
;!! IllegalArgumentException "Metadata can only be applied to IMetas"
(read-string "^1 a")
;!! IllegalArgumentException "Metadata must be Symbol,Keyword,String or Map"
(read-string "^:a")                                      ;!! RuntimeException "EOF while reading"
(meta (read-string "^{:a 1 :b {:c 2}} [1]"))             ;=> {:a 1, :b {:c 2}}
(read-string "#(+ 1 2)")                                 ;=> (fn* [] (+ 1 2))
(count (read-string "#(+ % %2)"))                        ;=> 3
(first (read-string "#(+ %)"))                           ;=> fn*
(count (second (read-string "#(+ %3)")))                 ;=> 3
(read-string "#(a #(b))")
;!! IllegalStateException "Nested #()s are not allowed"
(read-string "%1")                                       ;=> %1
(read-string "#{}")                                      ;=> #{}
(read-string "#{a b c}")                                 ;=> #{a c b}
(read-string "#\"a+\"")                                  ;=> #"a+"
(str (read-string "#\"\\d\\\"\""))                       ;=> "\\d\\\""
(read-string "#\"[\"")
;!! java.util.regex.PatternSyntaxException "Unclosed character class near index 0\n[\n^"
(read-string "#inst \"2020-01-01\"")                     ;=> #inst "2020-01-01T00:00:00.000-00:00"
(read-string "#inst \"2020\"")                           ;=> #inst "2020-01-01T00:00:00.000-00:00"
(read-string "#inst \"2020-12-31T23:59:60Z\"")           ;=> #inst "2021-01-01T00:00:00.000-00:00"
(read-string "#inst \"2020-13-01\"")
;!! RuntimeException "failed: (<= 1 months 12)"
(read-string "#inst 5")                                  ;!! ClassCastException
(read-string "#uuid \"550e8400-e29b-41d4-a716-446655440000\"")
;=> #uuid "550e8400-e29b-41d4-a716-446655440000"
(read-string "#uuid \"x\"")
;!! IllegalArgumentException "Invalid UUID string: x"
(read-string "#uuid 5")
;!! AssertionError "Assert failed: (string? form)"
(read-string "#nope 1")
;!! RuntimeException "No reader function for tag nope"
(read-string "#nope/x {:a 1}")
;!! RuntimeException "No reader function for tag nope/x"
(binding [*data-readers* {'my/tag (fn [x] [:tagged x])}] (read-string "#my/tag {:a 1}"))
;=> [:tagged {:a 1}]
(binding [*data-readers* {'t inc}] (read-string "[#t 1 #t 2]"))  ;=> [2 3]
(binding [*default-data-reader-fn* (fn [t v] [t v])] (read-string "#any/thing 5"))
;=> [any/thing 5]
(binding [*default-data-reader-fn* tagged-literal] (read-string "#any/thing [1]"))
;=> #any/thing [1]
(map first (sort default-data-readers))                  ;=> (inst uuid)
(read-string "#=(+ 1 2)")                                ;=> 3
(binding [*read-eval* false] (read-string "#=(+ 1 2)"))
;!! RuntimeException "EvalReader not allowed when *read-eval* is false."
(binding [*read-eval* false] (read-string "(+ 1 2)"))    ;=> (+ 1 2)
(read-string "#<x>")                                     ;!! RuntimeException "Unreadable form"
(read-string "#")
;!! RuntimeException "EOF while reading character"
(read-string "#a")                                       ;!! RuntimeException "EOF while reading"
(read-string "##Inf")                                    ;=> ##Inf
(read-string "##x")
;!! RuntimeException "Unknown symbolic value: ##x"
(read-string "#:a{:b 1 c 2 :_/d 3 \"s\" 4}")             ;=> {:a/b 1, a/c 2, :d 3, "s" 4}
(read-string "#::{:b 1}")                                ;=> #:cases{:b 1}
(read-string "#::str{:b 1}")                             ;=> #:clojure.string{:b 1}
(read-string "#::nope{:b 1}")
;!! RuntimeException "Unknown auto-resolved namespace alias: nope"
(read-string "#:a {:b 1}")                               ;=> #:a{:b 1}
(read-string "#:a[1]")
;!! RuntimeException "Namespaced map must specify a map"
(read-string "#:a/b{:c 1}")
;!! RuntimeException "Namespaced map must specify a valid namespace: a/b"
(read-string {:read-cond :allow} "#?(:clj 1 :default 2)")  ;=> 1
(read-string {:read-cond :allow} "#?(:cljs 1 :default 2)")  ;=> 2
(read-string {:read-cond :allow} "[1 #?(:cljs 2)]")      ;=> [1]
(read-string {:read-cond :allow} "[1 #?@(:clj [2 3]) 4]")  ;=> [1 2 3 4]
(read-string {:read-cond :allow} "#?@(:clj [1 2])")
;!! RuntimeException "Reader conditional splicing not allowed at the top level."
(read-string {:read-cond :allow :features #{:my}} "#?(:my 1 :default 2)")  ;=> 1
(read-string {:read-cond :preserve} "#?(:clj 1 :cljs 2)")  ;=> #?(:clj 1 :cljs 2)
(read-string {:read-cond :allow} "#?(:clj)")
;!! RuntimeException "read-cond requires an even number of forms."
(read-string {:read-cond :allow} "#?[:clj 1]")
;!! RuntimeException "read-cond body must be a list"
(read-string "#?(:clj 1)")
;!! RuntimeException "Conditional read not allowed"
(read-string {:eof :end} "")                             ;=> :end
(read-string {:eof :end} "1")                            ;=> 1
(read-string nil)                                        ;!! NullPointerException
(read-string 5)                                          ;!! ClassCastException
(map class (read-string "[1 1.0 1N 1M \"s\" :k]"))
;=> (java.lang.Long java.lang.Double clojure.lang.BigInt java.math.BigDecimal java.lang.String clojure.lang.Keyword)
(read-string "(a . b)")                                  ;=> (a . b)
(read-string "[a,b,,c]")                                 ;=> [a b c]
(read-string "\ta\r\n")                                  ;=> a
(read-string "{:a #_1 2}")                               ;=> {:a 2}
(read-string "#_(a b)c")                                 ;=> c
(read-string "[#_1]")                                    ;=> []
(read-string "(#_a)")                                    ;=> ()
(read-string "#_")                                       ;!! RuntimeException "EOF while reading"
(read-string "(comment #_)")
;!! RuntimeException "Unmatched delimiter: )"
(list? (read-string "(1 2)"))                            ;=> true
(vector? (read-string "[1]"))                            ;=> true
(:line (meta (read-string "(1)")))                       ;=> nil
(read-string "`a")                                       ;=> (quote cases/a)
(read-string "`~a")                                      ;=> a
(eval (read-string "`(1 ~(+ 1 1) ~@[3 4])"))             ;=> (1 2 3 4)
(= (read-string "1.0") 1.0)                              ;=> true
(read-string "0777")                                     ;=> 511
(read-string "0b101")
;!! NumberFormatException "Invalid number: 0b101"
(read-string "1_000")
;!! NumberFormatException "Invalid number: 1_000"
(read-string "1/2/3")
;!! NumberFormatException "Invalid number: 1/2/3"
(read-string "1N2")
;!! NumberFormatException "Invalid number: 1N2"
(read-string "--1")                                      ;=> -N
(read-string "1-2")
;!! NumberFormatException "Invalid number: 1-2"
(read-string "1a")
;!! NumberFormatException "Invalid number: 1a"
(read-string "a1")                                       ;=> a1
(read-string "-a")                                       ;=> -a
(read-string "->")                                       ;=> ->
(read-string "->>")                                      ;=> ->>
(read-string "*a*")                                      ;=> *a*
(read-string "|a|")                                      ;=> |a|
(read-string "#?")
;!! RuntimeException "Conditional read not allowed"
(read-string "~a")                                       ;=> (clojure.core/unquote a)
(read-string "~@a")                                      ;=> (clojure.core/unquote-splicing a)
(read-string "#'")                                       ;!! RuntimeException "EOF while reading"
(read-string "'")                                        ;!! RuntimeException "EOF while reading"
(read-string "a@b")                                      ;=> a
(read-string "a^b")                                      ;=> a
(read-string "a~b")                                      ;=> a
(read-string "a`b")                                      ;=> a
(read-string "a\"b\"")                                   ;=> a
(read-string "\"a\"b")                                   ;=> "a"
(read-string "1\"a\"")                                   ;=> 1
(read-string ":a\"b\"")                                  ;=> :a
(read-string "[1]2")                                     ;=> [1]
(read-string "{}a")                                      ;=> {}
