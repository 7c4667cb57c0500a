;;; reader: texts that are to break who reads them.

;; open-brackets: fuel=20m memory=64m -> !RuntimeException
(read-string (apply str (repeat 1000000 "[")))

;; closed-brackets: - -> !RuntimeException
(read-string (apply str (repeat 100000 "]")))

;; open-sets: fuel=20m memory=64m -> !RuntimeException
(read-string (apply str (repeat 100000 "#{")))

;; quotes-upon-quotes: fuel=20m memory=64m -> any
(count (pr-str (read-string (str (apply str (repeat 100000 "'")) "a"))))

;; derefs-upon-derefs: fuel=20m memory=64m -> any
(count (pr-str (read-string (str (apply str (repeat 100000 "@")) "a"))))

;; discards-upon-discards: fuel=20m memory=64m -> !RuntimeException
(read-string (apply str (repeat 100000 "#_")))

;; metadata-upon-metadata: fuel=20m memory=64m -> any
(meta (read-string (str (apply str (repeat 10000 "^:a ")) "b")))

;; metadata-on-metadata: fuel=20m memory=64m -> any
(read-string (str (apply str (repeat 10000 "^")) "a b"))

;; vars-upon-vars: fuel=20m memory=64m -> any
(count (pr-str (read-string (str (apply str (repeat 100000 "#'")) "a"))))

;; syntax-quotes-upon-each-other: fuel=20m memory=64m -> any
(count (pr-str (read-string (str (apply str (repeat 40 "`")) "(a b c)"))))

;; unquotes-without-quotes: fuel=20m memory=64m -> any
(count (pr-str (read-string (str (apply str (repeat 100000 "~")) "a"))))

;; a-splice-outside: - -> !IllegalStateException | !RuntimeException | !CompilerException
(eval (read-string "`~@[1 2]"))

;; functions-in-functions: - -> !IllegalStateException | !RuntimeException
(read-string "#(#(+ % %))")

;; a-hundred-percent: - -> any
(eval (read-string "#(+ %1 %100000000)"))

;; an-anonymous-function-of-too-many: - -> any
(eval (read-string "#(+ %21)"))

;; a-token-of-a-megabyte: fuel=20m memory=64m -> =1000000
(count (name (read-string (apply str (repeat 1000000 "a")))))

;; digits-by-the-hundred-thousand: fuel=20m memory=64m -> any
(count (str (read-string (apply str (repeat 100000 "9")))))

;; digits-in-base-thirty-six: fuel=20m memory=64m -> any
(integer? (read-string (str "36r" (apply str (repeat 100000 "Z")))))

;; a-base-too-large: - -> !NumberFormatException | !RuntimeException
(read-string "99r123")

;; an-exponent-too-large: - -> any
(read-string "1e999999999")

;; a-decimal-exponent-too-large: - -> any
(read-string "1e99999999999M")

;; a-ratio-by-zero: - -> !ArithmeticException
(read-string "1/0")

;; evaluation-while-reading: - -> !RuntimeException
(read-string "#=(+ 1 2)")

;; evaluation-while-reading-in-data: - -> !RuntimeException
(do (require 'clojure.edn) (clojure.edn/read-string "#=(+ 1 2)"))

;; a-pattern-that-is-none: - -> !PatternSyntaxException | !RuntimeException
(read-string "#\"(((\"")

;; an-instant-that-is-none: - -> !RuntimeException
(read-string "#inst \"yesterday\"")

;; a-uuid-that-is-none: - -> !IllegalArgumentException | !RuntimeException
(read-string "#uuid \"nothing\"")

;; a-tag-nobody-knows: - -> !RuntimeException
(read-string "#nobody/knows 1")

;; an-open-string: fuel=20m memory=64m -> !RuntimeException
(read-string (str "\"" (apply str (repeat 100000 "a"))))

;; bad-escapes: - -> !RuntimeException | !IllegalArgumentException
(read-string "\"\\uZZZZ\"")

;; half-a-character: - -> any
(read-string "\\ud800")

;; control-characters: - -> any
(read-string "a\u0000b")

;; keywords-that-are-none: - -> !RuntimeException
(read-string ":::a")

;; a-map-with-a-key-twice: - -> !IllegalArgumentException
(read-string "{:a 1 :a 2}")

;; a-map-with-half-an-entry: - -> !RuntimeException
(read-string "{:a}")

;; a-map-of-a-hundred-thousand: fuel=20m memory=64m -> =100000
(count (read-string (str "{" (apply str (map (fn [i] (str i " " i " ")) (range 100000))) "}")))

;; conditionals-in-conditionals: fuel=20m memory=64m -> any
(read-string {:read-cond :allow} (str (apply str (repeat 10000 "#?(:clj ")) "1" (apply str (repeat 10000 ")"))))

;; a-namespaced-map-that-is-none: - -> !RuntimeException
(read-string "#:a 1")

;; a-symbolic-value-that-is-none: - -> !RuntimeException
(read-string "##Nope")

;; a-comment-without-end: fuel=20m memory=64m -> !RuntimeException
(read-string (str ";" (apply str (repeat 1000000 " "))))

;; everything-at-once: - -> !RuntimeException | !IllegalArgumentException | !IllegalStateException
(read-string "#?@(:clj [#{[{(`~@^#_'\"\\")

;; a-text-read-form-by-form-for-ever: fuel=2m -> fuel
(loop [] (read-string "(a [b {c d}])") (recur))

;; a-reader-that-answers-nonsense: - -> any
(binding [*data-readers* {'x (fn [_] (throw (Exception. "no")))}] (read-string "#x 1"))

;; a-reader-that-never-answers: fuel=500k -> fuel
(binding [*data-readers* {'x (fn [_] (loop [] (recur)))}] (read-string "#x 1"))

;; a-reader-that-reads-itself: fuel=1m -> !StackOverflowError | !RuntimeException | fuel
(do (defn again [_] (binding [*data-readers* {'x again}] (read-string "#x 1"))) (again 1))
