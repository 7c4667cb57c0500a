;; Streams of bytes in memory, readers and writers over them, encodings.  Since 0.1.

(require '[clojure.java.io :as io])
(let [in (java.io.ByteArrayInputStream. (byte-array [1 2 -1]))] [(.read in) (.read in) (.read in) (.read in) (.available in)])
;=> [1 2 255 -1 0]
(let [out (java.io.ByteArrayOutputStream.)] (.write out 65) (.write out (byte-array [66 67])) (.write out (byte-array [1 68 2]) 1 1) [(str out) (vec (.toByteArray out)) (.size out) (.toString out "UTF-8")])
;=> ["ABCD" [65 66 67 68] 4 "ABCD"]
(let [out (java.io.ByteArrayOutputStream. 10)] (.write out 65) (.reset out) (.size out))  ;=> 0
(let [in (java.io.ByteArrayInputStream. (.getBytes "hello")) b (byte-array 3)] [(.read in b) (vec b) (.read in b 0 3) (vec b) (.read in b)])
;=> [3 [104 101 108] 2 [108 111 108] -1]
(slurp (java.io.ByteArrayInputStream. (.getBytes "hé" "UTF-8")))  ;=> "hé"
(slurp (byte-array [104 105]))                        ;=> "hi"
(slurp (java.io.InputStreamReader. (java.io.ByteArrayInputStream. (.getBytes "abc"))))  ;=> "abc"
(let [out (java.io.ByteArrayOutputStream.)] (with-open [w (java.io.OutputStreamWriter. out)] (.write w "hé")) (vec (.toByteArray out)))
;=> [104 -61 -87]
(let [out (java.io.ByteArrayOutputStream.)] (io/copy (io/input-stream (.getBytes "abc")) out) (str out))
;=> "abc"
(let [out (java.io.ByteArrayOutputStream.)] (io/copy "text" out) (str out))  ;=> "text"
(line-seq (io/reader (.getBytes "a\nb\n")))           ;=> ("a" "b")
(let [out (java.io.ByteArrayOutputStream.)] (with-open [w (io/writer out)] (.write w "x")) (str out))
;=> "x"
(with-open [in (io/input-stream (.getBytes "ab"))] (.read in))  ;=> 97
(String. (.getBytes "hé" "UTF-8") "UTF-8")            ;=> "hé"
(String. (byte-array [104 105]) 0 1)                  ;=> "h"
(String. (byte-array [104 -61 -87]) java.nio.charset.StandardCharsets/UTF_8)  ;=> "hé"
(vec (.getBytes "é" "ISO-8859-1"))                    ;=> [-23]
(String. (byte-array [-23]) "ISO-8859-1")             ;=> "é"
(vec (.getBytes "aé" "UTF-16"))                       ;=> [-2 -1 0 97 0 -23]
(vec (.getBytes "é" "US-ASCII"))                      ;=> [63]
(vec (.getBytes "a" java.nio.charset.StandardCharsets/UTF_8))  ;=> [97]
(let [in (java.io.ByteArrayInputStream. (byte-array [1 2 3]))] (.skip in 1) (.mark in 0) [(.read in) (.reset in) (.read in)])
;=> [2 nil 2]
(let [in (java.io.ByteArrayInputStream. (byte-array [1 2 3]))] (vec (.readAllBytes in)))
;=> [1 2 3]
(let [r (java.io.BufferedReader. (java.io.InputStreamReader. (java.io.ByteArrayInputStream. (.getBytes "l1\nl2"))))] [(.readLine r) (.readLine r) (.readLine r)])
;=> ["l1" "l2" nil]
(let [out (java.io.ByteArrayOutputStream.) p (java.io.PrintStream. out)] (.println p "x") (.print p 5) (.flush p) (str out))
;=> "x\n5"
(let [out (java.io.ByteArrayOutputStream.) p (java.io.PrintWriter. out)] (.println p "x") (.flush p) (str out))
;=> "x\n"
(let [o (java.io.ByteArrayOutputStream.)] (.writeTo o o) (.size o))  ;=> 0
(str (java.nio.charset.Charset/defaultCharset))       ;=> "UTF-8"
(.name java.nio.charset.StandardCharsets/ISO_8859_1)  ;=> "ISO-8859-1"
(.read (java.io.StringReader. ""))                    ;=> -1
