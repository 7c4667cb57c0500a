;; clojure.data.csv: comma-separated values.  Since 0.1.
;; As org.clojure/data.csv 1.0.0, whose answers these are.

(require '[clojure.data.csv :as csv])

(csv/read-csv "a,b\n1,2\n")                               ;=> (["a" "b"] ["1" "2"])
(csv/read-csv "a,b\r\n1,2")                               ;=> (["a" "b"] ["1" "2"])
(csv/read-csv "")                                         ;=> ()
(csv/read-csv "a,,\n\n,b")                                ;=> (["a" "" ""] [""] ["" "b"])
(csv/read-csv "\"a,b\",\"c\"\"d\"\n\"x\ny\",z")           ;=> (["a,b" "c\"d"] ["x\ny" "z"])
(csv/read-csv "a;b|c\n" :separator \;)                    ;=> (["a" "b|c"])
(csv/read-csv "|a;b|;c" :separator \; :quote \|)          ;=> (["a;b" "c"])
(csv/read-csv "\"abc")
;!! java.io.EOFException "CSV error (unexpected end of file)"
(csv/read-csv "\"a\"b")
;!! Exception "CSV error (unexpected character: b)"
(csv/read-csv (java.io.StringReader. "x,y"))              ;=> (["x" "y"])
(first (csv/read-csv (java.io.StringReader. "x,y\n\"")))  ;=> ["x" "y"]
(with-out-str (csv/write-csv *out* [["a" "b,c"] [1 nil] ["q\"q" "l\nl"]]))
;=> "a,\"b,c\"\n1,\n\"q\"\"q\",\"l\nl\"\n"
(with-out-str (csv/write-csv *out* [["a" "b;c"]] :separator \;))  ;=> "a;\"b;c\"\n"
(with-out-str (csv/write-csv *out* [["a"] ["b"]] :newline :cr+lf))  ;=> "a\r\nb\r\n"
(with-out-str (csv/write-csv *out* [["a" "b"]] :quote? (constantly true)))  ;=> "\"a\",\"b\"\n"
(with-out-str (csv/write-csv *out* []))                   ;=> ""
