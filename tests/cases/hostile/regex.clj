;;; regex: patterns that explode while they are made or while they match.

;; nested-plus: fuel=20m ms=1000 -> =nil | fuel
(re-matches #"(a+)+b" (apply str (repeat 5000 "a")))

;; nested-plus-found: fuel=20m ms=1000 -> =nil | fuel
(re-find #"(a+)+b" (apply str (repeat 5000 "a")))

;; alternatives-that-overlap: fuel=20m ms=1000 -> =nil | fuel
(re-matches #"(a|aa)+$b" (apply str (repeat 2000 "a")))

;; stars-in-stars: fuel=20m ms=1000 -> =nil | fuel
(re-matches #"(.*)*x" (apply str (repeat 2000 "a")))

;; optional-upon-optional: fuel=20m ms=1000 -> any
(re-matches (re-pattern (str (apply str (repeat 30 "a?")) (apply str (repeat 30 "a")))) (apply str (repeat 30 "a")))

;; a-back-reference-that-explodes: fuel=20m deadline=300 -> any
(re-matches #"(a*)*\1b" (apply str (repeat 60 "a")))

;; nested-groups-with-a-back-reference: fuel=20m deadline=300 -> any
(re-find #"(x+x+)+\1y" (apply str (repeat 60 "x")))

;; look-ahead-that-explodes: fuel=20m deadline=300 -> any
(re-find #"(?=(a+))a*b\1" (apply str (repeat 5000 "a")))

;; look-ahead-in-a-loop: fuel=20m deadline=300 -> any
(re-find #"(?:(?=(a+)+b)a)+c" (apply str (repeat 100 "a")))

;; a-possessive-loop: fuel=20m deadline=300 -> any
(re-find #"(?:a++)++b" (apply str (repeat 5000 "a")))

;; a-count-too-large: fuel=20m memory=16m -> any
(re-find #"a{100000}" "aaa")

;; counts-of-counts: fuel=20m memory=16m -> !PatternSyntaxException | memory | !OutOfMemoryError | fuel
(re-find (re-pattern "((a{100}){100}){100}") "aaa")

;; counts-of-classes: fuel=20m memory=16m -> any
(re-find (re-pattern "(\\p{L}{100}){100}") "aaa")

;; a-pattern-of-a-megabyte: fuel=20m memory=64m -> !PatternSyntaxException | any
(re-find (re-pattern (apply str (repeat 1000000 "a"))) "aaa")

;; a-hundred-thousand-alternatives: fuel=20m memory=64m -> any
(re-find (re-pattern (apply str (interpose "|" (range 9000)))) "aaa")

;; groups-in-groups: fuel=20m memory=64m -> any
(re-find (re-pattern (str (apply str (repeat 20000 "(")) "a" (apply str (repeat 20000 ")")))) "aaa")

;; classes-in-classes: fuel=20m memory=64m -> any
(re-find (re-pattern (str (apply str (repeat 10000 "[")) "a" (apply str (repeat 10000 "]")))) "aaa")

;; look-aheads-in-look-aheads: fuel=20m memory=64m -> any
(re-find (re-pattern (str (apply str (repeat 10000 "(?=")) "a" (apply str (repeat 10000 ")")))) "aaa")

;; open-groups: - -> !PatternSyntaxException
(re-pattern (apply str (repeat 10000 "(")))

;; broken-patterns: - -> =true
(every? (fn [p] (try (re-pattern p) false (catch java.util.regex.PatternSyntaxException _ true)))
  ["(" "[" "*" "+" "a{2,1}" "\\" "(?" "(?<" "(?<n" "[z-a]" "\\p{Nope}" "\\k<nope>" "(?<1>a)" "a**" "[[:nope"])

;; patterns-without-end: fuel=20m memory=8m -> fuel | memory
(doseq [i (range)] (re-find (re-pattern (str "(a" i "{20}){20}")) "aaa"))

;; patterns-kept-without-end: fuel=50m memory=8m -> fuel | memory
(loop [i 0 all []] (recur (inc i) (conj all (let [p (re-pattern (str "(a" i "{20}){20}"))] (re-find p "aaa") p))))

;; empty-matches: - -> =10001
(count (re-seq #"" (apply str (repeat 10000 "a"))))

;; a-seq-of-matches-in-a-megabyte: fuel=50m memory=256m -> any
(count (re-seq #"a" (apply str (repeat 1000000 "a"))))

;; a-replacement-that-never-answers: fuel=500k -> fuel
(do (require 'clojure.string) (clojure.string/replace "aaa" #"a" (fn [_] (loop [] (recur)))))

;; a-replacement-with-groups-that-are-not-there: - -> any
(do (require 'clojure.string) (clojure.string/replace "aaa" #"a" "$9 ${nope} \\"))

;; split-at-nothing: fuel=20m memory=64m -> any
(do (require 'clojure.string) (count (clojure.string/split (apply str (repeat 10000 "a")) #"")))

;; a-matcher-moved-about: - -> any
(let [m (re-matcher #"(a)(b)?" "xaab")] [(.find m) (.group m 5)])

;; a-matcher-asked-too-early: - -> !IllegalStateException
(let [m (re-matcher #"a" "a")] (.group m))

;; many-searches-with-back-references: deadline=50 -> deadline
(loop [] (re-find #"(\w+) \1" (apply str (repeat 100 "abc def "))) (recur))

;; one-search-against-a-deadline: deadline=50 memory=256m -> deadline
(let [s (apply str (repeat 100000 "ab"))] (loop [] (re-find #"(?:(a+)|(b+))*c" s) (recur)))
