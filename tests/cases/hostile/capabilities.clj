;;; capabilities: what a script without rights may not do.

;; reading-a-file: - -> !SecurityException
(slurp "/etc/passwd")

;; reading-by-a-reader: - -> !SecurityException
(do (require 'clojure.java.io) (line-seq (clojure.java.io/reader "/etc/passwd")))

;; writing-a-file: - -> !SecurityException
(spit "/tmp/dayfly-hostile" "x")

;; appending-to-a-file: - -> !SecurityException
(spit "/tmp/dayfly-hostile" "x" :append true)

;; deleting-a-file: - -> !SecurityException
(.delete (java.io.File. "/tmp/dayfly-hostile"))

;; making-a-directory: - -> !SecurityException
(.mkdirs (java.io.File. "/tmp/dayfly-hostile-dir/a/b"))

;; listing-a-directory: - -> !SecurityException
(.list (java.io.File. "/"))

;; asking-whether-a-file-is-there: - -> !SecurityException
(.exists (java.io.File. "/etc/passwd"))

;; walking-directories: - -> !SecurityException
(count (file-seq (java.io.File. "/etc")))

;; the-clock: - -> !SecurityException
(System/currentTimeMillis)

;; the-nano-clock: - -> !SecurityException
(System/nanoTime)

;; the-clock-by-an-instant: - -> !SecurityException
(java.util.Date.)

;; timing: - -> !SecurityException
(time (inc 1))

;; sleeping: - -> !SecurityException
(Thread/sleep 1)

;; random-numbers: - -> !SecurityException
(rand)

;; random-integers: - -> !SecurityException
(rand-int 5)

;; random-uuids: - -> !SecurityException
(random-uuid)

;; shuffling: - -> !SecurityException
(shuffle [1 2 3])

;; the-environment: - -> !SecurityException
(System/getenv "HOME")

;; the-whole-environment: - -> !SecurityException
(System/getenv)

;; properties-tell-nothing-of-the-machine: - -> any
[(System/getProperty "user.home") (System/getProperty "user.name")]

;; running-a-program: - -> !SecurityException
(do (require 'clojure.java.shell) (clojure.java.shell/sh "true"))

;; reading-standard-input: - -> !SecurityException
(read-line)

;; reading-forms-from-standard-input: - -> !SecurityException
(read)

;; ending-the-process: - -> !SecurityException
(System/exit 3)

;; loading-a-file: - -> !SecurityException
(load-file "/etc/passwd")

;; requiring-by-a-path: - -> !FileNotFoundException
(require (symbol "../../etc/passwd"))

;; requiring-by-an-absolute-path: - -> any
(load "/etc/passwd")

;; a-resource-outside: - -> any
(do (require 'clojure.java.io) (clojure.java.io/resource "../../../etc/passwd"))

;; opening-a-url: - -> any
(slurp "http://localhost:1/")

;; a-file-url: - -> !SecurityException | !FileNotFoundException | any
(slurp "file:///etc/passwd")

;; rights-cannot-be-caught-away: - -> =[:no :no :no]
(mapv (fn [f] (try (f) (catch SecurityException _ :no))) [#(slurp "/etc/passwd") #(System/exit 1) #(rand)])

;; with-redefs-gives-no-right: - -> any
(with-redefs [slurp (fn [_] "mine")] (slurp "/etc/passwd"))

;; denied-in-a-loop: fuel=1m -> fuel
(loop [] (try (slurp "/etc/passwd") (catch Throwable _)) (recur))

;; natives-of-the-library-have-no-way-around: - -> any
(doseq [n (keys (ns-publics 'dayfly.internal)) :when (re-find #"open|find|source|file|read" (str n))]
  (try ((ns-resolve 'dayfly.internal n) "/etc/passwd") (catch Throwable _)))
