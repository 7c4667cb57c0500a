;; clojure.java.io and java.io.File: directories, copies, deletion.  Since 0.1.

(require '[clojure.java.io :as io] '[clojure.java.shell :as shell])
(def dir (let [f (java.io.File/createTempFile "dayfly-cases" "")] (.delete f) f))

(.exists dir)                                            ;=> false
(.isDirectory dir)                                       ;=> false
(.listFiles dir)                                         ;=> nil
(io/make-parents dir "a" "b" "c.txt")                    ;=> true
(io/make-parents dir "a" "b" "c.txt")                    ;=> false
(spit (io/file dir "a" "b" "c.txt") "hello")             ;=> nil
(slurp (io/file dir "a" "b" "c.txt"))                    ;=> "hello"
(io/copy (io/file dir "a" "b" "c.txt") (io/file dir "a" "d.txt"))  ;=> nil
(slurp (io/file dir "a" "d.txt"))                        ;=> "hello"
(.length (io/file dir "a" "d.txt"))                      ;=> 5
(map #(.getName %) (rest (sort-by str (file-seq dir))))  ;=> ("a" "b" "c.txt" "d.txt")
(sort (seq (.list (io/file dir "a"))))                   ;=> ("b" "d.txt")
(every? #(instance? java.io.File %) (.listFiles (io/file dir "a")))  ;=> true
(.isFile (io/file dir "a" "d.txt"))                      ;=> true
(.isFile (io/file dir "a"))                              ;=> false
(.isHidden (io/file ".hidden"))                          ;=> true
(pos? (.lastModified (io/file dir "a")))                 ;=> true
(.lastModified (io/file dir "nothing"))                  ;=> 0
(.delete (io/file dir "a"))                              ;=> false
(.mkdir (io/file dir "x" "y"))                           ;=> false
(.mkdir (io/file dir "x"))                               ;=> true
(.mkdirs (io/file dir "x" "y" "z"))                      ;=> true
(.createNewFile (io/file dir "x" "new"))                 ;=> true
(.createNewFile (io/file dir "x" "new"))                 ;=> false
(.renameTo (io/file dir "x" "new") (io/file dir "x" "old"))  ;=> true
(.exists (io/file dir "x" "old"))                        ;=> true
(io/delete-file (io/file dir "x" "old"))                 ;=> true
(io/delete-file (io/file dir "x" "old") true)            ;=> true
(run! io/delete-file (reverse (file-seq dir)))           ;=> nil
(.exists dir)                                            ;=> false
(with-open [w (io/writer (io/file dir))] (.write w "one\ntwo\n"))  ;=> nil
(with-open [r (io/reader (io/file dir))] (vec (line-seq r)))  ;=> ["one" "two"]
(io/copy (java.io.StringReader. "three") (io/file dir))  ;=> nil
(slurp dir)                                              ;=> "three"
(let [w (java.io.StringWriter.)] (io/copy (io/file dir) w) (str w))  ;=> "three"
(spit dir " four" :append true)                          ;=> nil
(slurp dir)                                              ;=> "three four"
(io/delete-file dir)                                     ;=> true
(shell/sh "echo" "hello" "world")
;=> {:exit 0, :out "hello world\n", :err ""}
(shell/sh "cat" :in "some input")                        ;=> {:exit 0, :out "some input", :err ""}
(:exit (shell/sh "sh" "-c" "exit 3"))                    ;=> 3
(:err (shell/sh "sh" "-c" "echo problem >&2"))           ;=> "problem\n"
(:out (shell/sh "sh" "-c" "echo $DAYFLY_CASE" :env {"DAYFLY_CASE" "set"}))  ;=> "set\n"
(:out (shell/sh "pwd" :dir "/"))                         ;=> "/\n"
(shell/with-sh-dir "/" (:out (shell/sh "pwd")))          ;=> "/\n"
(shell/with-sh-env {:DAYFLY_CASE "other"} (:out (shell/sh "sh" "-c" "echo $DAYFLY_CASE")))
;=> "other\n"
(vec (:out (shell/sh "printf" "ab" :out-enc :bytes)))    ;=> [97 98]
(instance? java.io.IOException (try (shell/sh "no-such-program-here") (catch Throwable e e)))
;=> true
