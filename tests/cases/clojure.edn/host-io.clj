;; Forms that need readers, writers and other classes of the host by name.  Since 0.1.

(edn/read (java.io.PushbackReader. (java.io.StringReader. "1 2")))  ;=> 1
(let [r (java.io.PushbackReader. (java.io.StringReader. "1 [2] x"))] [(edn/read r) (edn/read r) (edn/read r) (edn/read {:eof :done} r)])
;=> [1 [2] x :done]
(edn/read (java.io.PushbackReader. (java.io.StringReader. "")))
;!! RuntimeException "EOF while reading"
(edn/read {:eof 1} (java.io.PushbackReader. (java.io.StringReader. "")))  ;=> 1
