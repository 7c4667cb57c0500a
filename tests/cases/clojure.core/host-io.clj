;; Forms that need readers, writers and other classes of the host by name.  Since 0.1.

(line-seq (java.io.BufferedReader. (java.io.StringReader. "a\nb\n\nc")))  ;=> ("a" "b" "" "c")
(line-seq (java.io.BufferedReader. (java.io.StringReader. "")))  ;=> nil
(read (java.io.PushbackReader. (java.io.StringReader. "a b")))  ;=> a
(let [r (java.io.PushbackReader. (java.io.StringReader. "a [1] \"s\""))] [(read r) (read r) (read r) (read r false :eof)])
;=> [a [1] "s" :eof]
(read {:eof :e} (java.io.PushbackReader. (java.io.StringReader. "")))  ;=> :e
(let [r (java.io.PushbackReader. (java.io.StringReader. "1"))] (read r) (read r))
;!! RuntimeException "EOF while reading"
(read+string (clojure.lang.LineNumberingPushbackReader. (java.io.StringReader. " (+ 1 2) x")))
;=> [(+ 1 2) "(+ 1 2)"]
(with-open [x (java.io.StringReader. "a")] 1)            ;=> 1
(let [log (atom [])] (with-open [a (reify java.io.Closeable (close [_] (swap! log conj :a))) b (reify java.io.Closeable (close [_] (swap! log conj :b)))] (swap! log conj :body)) @log)
;=> [:body :b :a]
(let [log (atom [])] (try (with-open [a (reify java.io.Closeable (close [_] (swap! log conj :a)))] (throw (ex-info "x" {}))) (catch Exception e (swap! log conj :caught))) @log)
;=> [:a :caught]
(import java.util.ArrayList)
(import '(java.util HashMap HashSet))
(slurp (java.io.StringReader. "text\nmore"))             ;=> "text\nmore"
(load-reader (java.io.StringReader. "(+ 1 2) (+ 3 4)"))  ;=> 7
(iterator-seq (.iterator [1 2 3]))                       ;=> (1 2 3)
(iterator-seq (.iterator []))                            ;=> nil
(do (with-out-str (time nil)) (binding [*out* (java.io.StringWriter.)] (time 5)))  ;=> 5
