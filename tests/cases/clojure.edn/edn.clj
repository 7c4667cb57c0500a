;; clojure.edn: reading data, its tags and what it refuses.  Since 0.1.

(edn/read-string "1")                             ;=> 1
(edn/read-string "[1 :a \"b\" {c d} #{e} (f) nil true \\g 1.5 2N 3M 1/2]")
;=> [1 :a "b" {c d} #{e} (f) nil true \g 1.5 2N 3M 1/2]
(edn/read-string "")                              ;=> nil
(edn/read-string nil)                             ;=> nil
(edn/read-string "  ")                            ;=> nil
(edn/read-string "1 2")                           ;=> 1
(edn/read-string "; c\n:a")                       ;=> :a
(edn/read-string "#_1 2")                         ;=> 2
(edn/read-string "[1 #_2 3]")                     ;=> [1 3]
(edn/read-string "(1")                            ;!! RuntimeException "EOF while reading"
(edn/read-string ")")                             ;!! RuntimeException "Unmatched delimiter: )"
(edn/read-string "[1)")                           ;!! RuntimeException "Unmatched delimiter: )"
(edn/read-string "{:a}")
;!! RuntimeException "Map literal must contain an even number of forms"
(edn/read-string "{:a 1 :a 2}")                   ;!! IllegalArgumentException "Duplicate key: :a"
(edn/read-string "#{1 1}")                        ;!! IllegalArgumentException "Duplicate key: 1"
(edn/read-string "\"abc")                         ;!! RuntimeException "EOF while reading string"
(edn/read-string "\"a\\tb\\u0041\"")              ;=> "a\tbA"
(edn/read-string "\"\\q\"")
;!! RuntimeException "Unsupported escape character: \\q"
(edn/read-string "\\newline")                     ;=> \newline
(edn/read-string "\\u0041")                       ;=> \A
(edn/read-string "\\abc")
;!! RuntimeException "Unsupported character: \\abc"
(edn/read-string ":a/b")                          ;=> :a/b
(edn/read-string "::a")                           ;!! RuntimeException "Invalid token: ::a"
(edn/read-string "::a/b")                         ;!! RuntimeException "Invalid token: ::a/b"
(edn/read-string ":")                             ;!! RuntimeException "Invalid token: :"
(edn/read-string "a/b")                           ;=> a/b
(edn/read-string "a/")                            ;!! RuntimeException "Invalid token: a/"
(edn/read-string "/")                             ;=> /
(edn/read-string "+1")                            ;=> 1
(edn/read-string "-")                             ;=> -
(edn/read-string "1.")                            ;=> 1.0
(edn/read-string "1e3")                           ;=> 1000.0
(edn/read-string "0x1F")                          ;=> 31
(edn/read-string "2r101")                         ;=> 5
(edn/read-string "017")                           ;=> 15
(edn/read-string "08")                            ;!! NumberFormatException "Invalid number: 08"
(edn/read-string "1a")                            ;!! NumberFormatException "Invalid number: 1a"
(edn/read-string "##Inf")                         ;=> ##Inf
(edn/read-string "##NaN")                         ;=> ##NaN
(edn/read-string "'a")                            ;=> 'a
(edn/read-string "@a")
;!! RuntimeException "Invalid leading character: @"
(edn/read-string "`a")
;!! RuntimeException "Invalid leading character: `"
(edn/read-string "~a")
;!! RuntimeException "Invalid leading character: ~"
(edn/read-string "#(a)")                          ;!! RuntimeException "No dispatch macro for: ("
(edn/read-string "#\"a\"")                        ;!! RuntimeException "No dispatch macro for: \""
(edn/read-string "#'a")                           ;!! RuntimeException "No dispatch macro for: '"
(edn/read-string "#=(+ 1 2)")                     ;!! RuntimeException "No dispatch macro for: ="
(edn/read-string "#?(:clj 1)")                    ;!! RuntimeException "No dispatch macro for: ?"
(edn/read-string "^:a b")                         ;=> b
(meta (edn/read-string "^:a b"))                  ;=> {:a true}
(meta (edn/read-string "^{:x 1} [1]"))            ;=> {:x 1}
(edn/read-string "#inst \"2020-01-01\"")          ;=> #inst "2020-01-01T00:00:00.000-00:00"
(edn/read-string "#uuid \"550e8400-e29b-41d4-a716-446655440000\"")
;=> #uuid "550e8400-e29b-41d4-a716-446655440000"
(edn/read-string "#uuid \"bad\"")
;!! IllegalArgumentException "Invalid UUID string: bad"
(edn/read-string "#inst \"bad\"")
;!! RuntimeException "Unrecognized date/time syntax: bad"
(edn/read-string "#foo 1")
;!! RuntimeException "No reader function for tag foo"
(edn/read-string "#foo/bar {:a 1}")
;!! RuntimeException "No reader function for tag foo/bar"
(edn/read-string {:readers {'foo inc}} "#foo 1")  ;=> 2
(edn/read-string {:readers {'foo/bar (fn [x] [:tag x])}} "[#foo/bar #foo/bar 1]")
;=> [[:tag [:tag 1]]]
(edn/read-string {:default (fn [t v] [t v])} "#foo/bar 1")  ;=> [foo/bar 1]
(edn/read-string {:default tagged-literal} "#foo {:a 1}")  ;=> #foo {:a 1}
(edn/read-string {:readers {'inst (fn [x] [:inst x])}} "#inst \"x\"")  ;=> [:inst "x"]
(edn/read-string {:eof :end} "")                  ;=> :end
(edn/read-string {:eof :end} "1")                 ;=> 1
(edn/read-string {:eof nil} "")                   ;=> nil
(edn/read-string "#:a{:b 1 :_/c 2}")              ;=> {:a/b 1, :c 2}
(edn/read-string "#::{:b 1}")                     ;!! RuntimeException "Invalid token: :"
(edn/read-string "#:a/b{:c 1}")
;!! RuntimeException "Namespaced map must specify a valid namespace: a/b"
(edn/read-string "#")                             ;!! RuntimeException "EOF while reading character"
(edn/read-string "#<x>")                          ;!! RuntimeException "Unreadable form"
(edn/read-string "{[1] #{2}}")                    ;=> {[1] #{2}}
(edn/read-string "(quote a)")                     ;=> (quote a)
(edn/read-string 5)                               ;!! ClassCastException
(edn/read-string "a.b.c/d-e?!*")                  ;=> a.b.c/d-e?!*
(edn/read-string "%")                             ;=> %
(edn/read-string "a#")                            ;=> a#
(edn/read-string "[,1,,2,]")                      ;=> [1 2]
(= (edn/read-string (pr-str {:a [1 "b" #{nil}]})) {:a [1 "b" #{nil}]})  ;=> true
