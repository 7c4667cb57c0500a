;; clojure.data.json: reading and writing JSON.  Since 0.1.
;; As org.clojure/data.json 2.4.0, whose answers these are; what ends too early is always an EOFException here.

(require '[clojure.data.json :as json])

(json/read-str "42")                                   ;=> 42
(json/read-str "-3.5e2")                               ;=> -350.0
(json/read-str "123456789012345678901234567890")       ;=> 123456789012345678901234567890N
(json/read-str "3.14159" :bigdec true)                 ;=> 3.14159M
(json/read-str "null")                                 ;=> nil
(json/read-str "[true, false, null, \"a\\u00e9\\n\\/\", {\"b\": [1, {}]}]")
;=> [true false nil "aé\n/" {"b" [1 {}]}]
(json/read-str "{\"a\":1,\"b\":{\"c\":2}}" :key-fn keyword)  ;=> {:a 1, :b {:c 2}}
(json/read-str "{\"a\":1,\"b\":2}" :value-fn (fn [k v] (if (= k "a") (inc v) v)))
;=> {"a" 2, "b" 2}
(json/read-str "{\"a\":1,\"b\":2}" :value-fn (fn f [k v] (if (= k "a") f v)))  ;=> {"b" 2}
(json/read-str "")
;!! java.io.EOFException "JSON error (end-of-file)"
(json/read-str "" :eof-error? false :eof-value :end)   ;=> :end
(json/read-str "[1,]")
;!! Exception "JSON error (unexpected character): ]"
(json/read-str "[1 2]")                                ;!! Exception "JSON error (invalid array)"
(json/read-str "{\"a\" 1}")
;!! Exception "JSON error (missing `:` in object)"
(json/read-str "{a: 1}")
;!! Exception "JSON error (non-string key in object), found `a`, expected `\"`"
(json/read-str "{\"a\":1,}")
;!! Exception "JSON error empty entry in object is not allowed"
(json/read-str "{\"a\":1 \"b\":2}")
;!! Exception "JSON error (missing entry in object)"
(json/read-str "01")
;!! Exception "JSON error (invalid number literal)"
(json/read-str "1.")
;!! Exception "JSON error (invalid number literal)"
(json/read-str "-")
;!! Exception "JSON error (invalid number literal)"
(json/read-str "2@")
;!! Exception "JSON error (invalid number literal)"
(json/read-str "\"abc")
;!! java.io.EOFException "JSON error (end-of-file inside string)"
(json/read-str "\"\\u12")
;!! java.io.EOFException "JSON error (end-of-file inside Unicode character escape)"
(json/read-str "foo")                                  ;!! Exception "JSON error (expected false)"
(json/write-str {:a 1 "b" [1 2.5 nil true] 'c "x/y\"\n"})
;=> "{\"a\":1,\"b\":[1,2.5,null,true],\"c\":\"x\\/y\\\"\\n\"}"
(json/write-str {:a/b 1})                              ;=> "{\"b\":1}"
(json/write-str [1/2 1.5M 10N \a])
;!! Exception "Don't know how to write JSON of class java.lang.Character"
(json/write-str "\u00e9\u2028" :escape-unicode false)  ;=> "\"é\\u2028\""
(json/write-str "\u00e9\u2028" :escape-unicode false :escape-js-separators false)  ;=> "\"é \""
(json/write-str "\u00e9 \uD83D\uDE03")                 ;=> "\"\\u00e9 \\ud83d\\ude03\""
(json/write-str "a/b" :escape-slash false)             ;=> "\"a/b\""
(json/write-str {:a 1 :b 2} :key-fn (fn [k] (str "k-" (name k))))  ;=> "{\"k-a\":1,\"k-b\":2}"
(json/write-str {:a 1 :b 2} :value-fn (fn [k v] (if (= k :a) (inc v) v)))  ;=> "{\"a\":2,\"b\":2}"
(json/write-str {:a 1 :b 2} :value-fn (fn f [k v] (if (= k :a) f v)))  ;=> "{\"b\":2}"
(json/write-str (list 1 #{2} (range 3)))               ;=> "[1,[2],[0,1,2]]"
(json/write-str {1 2, nil 3})
;!! Exception "JSON object properties may not be nil"
(json/write-str ##Inf)
;!! Exception "JSON error: cannot write infinite Double"
(json/write-str ##NaN)
;!! Exception "JSON error: cannot write Double NaN"
(json/write-str {:a [] :b {} :c [1 {:d 2}]} :indent true)
;=> "{\n  \"a\": [],\n  \"b\": {},\n  \"c\": [\n    1,\n    {\n      \"d\": 2\n    }\n  ]\n}"
(json/write-str (java.util.UUID. 1 2))
;=> "\"00000000-0000-0001-0000-000000000002\""
(json/write-str (into-array [1 2]))                    ;=> "[1,2]"
(json/write-str #"re")
;!! Exception "Don't know how to write JSON of class java.util.regex.Pattern"
(with-out-str (json/pprint [1 2]))                     ;=> "[1, 2]\n"
(with-out-str (json/write {:a 1} *out*))               ;=> "{\"a\":1}"
(json/read-json "{\"a\":1}")                           ;=> {:a 1}
(json/json-str {:a 1})                                 ;=> "{\"a\":1}"
