;;; natives: calls of library functions with arguments nobody expects.

;; subvec-out-of-bounds: - -> !IndexOutOfBoundsException
(subvec [1 2 3] 2 1000000000000)

;; nth-of-minus-one: - -> !IndexOutOfBoundsException
(nth [1 2] -1)

;; nth-beyond-integers: - -> any
(nth [1 2] 1e300)

;; assoc-far-away: - -> !IndexOutOfBoundsException
(assoc [] 1000000000 1)

;; subs-backwards: - -> !StringIndexOutOfBoundsException | !IndexOutOfBoundsException
(subs "abc" 2 1)

;; take-a-negative-number: - -> =[() ()]
[(take -5 (range)) (take -9223372036854775808 (range))]

;; drop-more-than-there-is: fuel=2m -> =()
(drop 9223372036854775807 [1 2 3])

;; range-without-a-step: fuel=2m memory=8m -> fuel | memory
(count (range 0 10 0))

;; range-over-everything: fuel=2m -> any
(first (drop 10 (range -9223372036854775808 9223372036854775807 9223372036854775807)))

;; range-of-a-double-too-large: fuel=2m -> any
(take 2 (range 1e300 ##Inf))

;; rand-nth-of-nothing: - -> any
(rand-nth [])

;; partition-by-zero: fuel=2m memory=8m -> any
(count (partition 0 [1 2 3]))

;; partition-with-no-step: fuel=2m memory=8m -> fuel | memory | any
(count (partition 2 0 [1 2 3]))

;; interleave-of-endless: fuel=2m memory=8m -> fuel
(count (interleave (range) (range)))

;; apply-of-endless-to-max: fuel=2m memory=8m -> fuel | memory | !OutOfMemoryError
(apply max (range))

;; into-array-of-endless: fuel=5m memory=8m -> fuel | memory | !OutOfMemoryError
(into-array (range))

;; aset-of-another-kind: - -> any
(aset (long-array 3) 5 "x")

;; amap-on-nothing: - -> any
(aget (object-array 0) 0)

;; char-of-anything: - -> !IllegalArgumentException
(char 99999999)

;; int-of-too-much: - -> !IllegalArgumentException | !ArithmeticException
(int 99999999999)

;; quot-by-zero: - -> !ArithmeticException
(quot 1 0)

;; the-smallest-by-minus-one: - -> any
[(quot -9223372036854775808 -1) (rem -9223372036854775808 -1)]

;; abs-of-the-smallest: - -> any
[(Math/abs -9223372036854775808) (- -9223372036854775807 1)]

;; minus-of-the-smallest: - -> !ArithmeticException
(- -9223372036854775808)

;; shift-by-anything: - -> any
[(bit-shift-left 1 64) (bit-shift-right 1 -1) (unsigned-bit-shift-right -1 200) (bit-set 0 100)]

;; not-a-number-sorted: - -> any
(sort [1 ##NaN 2 ##Inf ##-Inf ##NaN])

;; not-a-number-as-key: - -> any
[(get {##NaN 1} ##NaN) (count (set [##NaN ##NaN]))]

;; compare-of-what-has-no-order: - -> !ClassCastException
(sort [1 "a" :b nil [] {}])

;; format-of-nonsense: - -> any
(format "%d %s %q %5$s" 1)

;; format-of-a-percent: - -> any
(format "%")

;; split-at-most-minus-a-lot: - -> any
(do (require 'clojure.string) (clojure.string/split "a,b" #"," -9223372036854775808))

;; text-of-half-characters: - -> any
(let [s (apply str (map char [0xd800 97 0xdc00 0xd83d 0xde00]))]
  [(count s) (count (.getBytes s)) (pr-str s) (reverse s) (.toUpperCase s) (subs s 1 4)])

;; index-of-nothing: - -> any
[(.indexOf "abc" "" 100) (.lastIndexOf "abc" "" -5) (.substring "abc" 3)]

;; a-hundred-thousand-taps: fuel=5m -> any
(tap> (range))

;; uuid-from-nonsense: - -> any
(parse-uuid "zzz")

;; parse-long-of-nonsense: - -> =[nil nil nil]
[(parse-long "9999999999999999999999") (parse-long "") (parse-double "0x")]

;; reduce-over-a-number: - -> !IllegalArgumentException
(reduce + 5)

;; seq-of-a-number: - -> !IllegalArgumentException
(seq 5)

;; call-of-a-number: - -> !ClassCastException
(5 5)

;; conj-onto-a-number: - -> !ClassCastException
(conj 5 5)

;; assoc-with-half-an-entry: - -> any
(assoc {} :a)

;; transients-used-again: - -> !IllegalAccessError
(let [t (transient [])] (persistent! t) (conj! t 1))

;; a-transient-within-itself: - -> any
(let [t (transient [])] (conj! t t) (count (persistent! t)))

;; with-meta-of-nonsense: - -> !ClassCastException
(with-meta [] 5)

;; bindings-popped-too-often: - -> any
(do (pop-thread-bindings) (pop-thread-bindings) (pop-thread-bindings) 1)

;; bindings-pushed-and-left: - -> =1
(do (def ^:dynamic *x* 0) (push-thread-bindings {#'*x* 1}) *x*)

;; namespaces-of-nonsense: - -> any
(in-ns (symbol ""))

;; a-var-of-nothing: - -> any
(find-var 'nope/nope)

;; alter-var-root-that-throws: - -> ="still"
(do (def v "still") (try (alter-var-root #'v (fn [_] (throw (Exception. "x")))) (catch Exception _)) v)

;; reset-of-what-is-no-atom: - -> !ClassCastException
(reset! [] 1)

;; methods-on-nil: - -> !NullPointerException
(.length nil)

;; a-method-nobody-has: - -> !IllegalArgumentException
(.nope "abc" 1 2 3)

;; a-class-nobody-has: - -> any
(Class/forName "no.such.Class")

;; reflection-into-the-runtime: - -> any
(.invoke (.getMethod (class "") "length") "abc")

;; iterators-beyond-their-end: - -> any
(let [i (.iterator [1])] (.next i) (.next i))

;; sort-of-an-endless-seq: fuel=5m memory=8m -> fuel | memory | !OutOfMemoryError
(sort (range))

;; shuffle-of-an-endless-seq: fuel=5m memory=8m -> fuel | memory | !SecurityException
(shuffle (range))

;; a-sort-of-a-million: fuel=100m memory=256m -> any
(count (sort (map (fn [i] (mod (* i 7919) 1000003)) (range 200000))))

;; sort-against-a-deadline: deadline=50 memory=256m -> deadline
(let [v (vec (range 100000))] (loop [] (sort v) (recur)))

;; print-against-a-deadline: deadline=50 memory=256m -> deadline
(let [v (vec (range 100000))] (loop [] (pr-str v) (recur)))

;; hash-against-a-deadline: deadline=50 memory=256m -> deadline
(loop [] (hash (list* (range 100000))) (recur))

;; equality-against-a-deadline: deadline=50 memory=256m -> deadline
(let [v (vec (range 100000)) w (vec (range 100000))] (loop [] (= v w) (recur)))

;; reading-against-a-deadline: deadline=50 memory=256m -> deadline
(let [s (pr-str (range 20000))] (loop [] (read-string s) (recur)))

;; text-against-a-deadline: deadline=50 memory=256m -> deadline
(let [s (apply str (repeat 100000 "ab"))] (loop [] (.toUpperCase s) (.indexOf s "zzz") (recur)))

;; big-numbers-against-a-deadline: deadline=50 memory=256m -> deadline
(let [n (apply *' (range 1 3000))] (loop [] (*' n n) (str n) (recur)))

;; decimals-against-a-deadline: deadline=50 memory=256m -> deadline
(let [n (bigdec (apply *' (range 1 2000)))] (loop [] (with-precision 5000 (/ n 7M)) (recur)))

;; looking-through-a-text-again-and-again: deadline=100 memory=64m ms=1000 -> deadline
(let [s (.repeat " " 4000000)] (loop [] (clojure.string/blank? s) (clojure.string/trim s) (.isBlank s) (recur)))

;; hashing-a-text-as-java-does: deadline=100 memory=64m ms=1000 -> deadline
(let [s (.repeat "x" 4000000)] (loop [] (.hashCode s) (.hashCode [s s]) (recur)))

;; parsing-a-text-that-is-no-number: deadline=100 memory=64m ms=1000 -> deadline
(let [s (.repeat "7" 4000000)] (loop [] (parse-long s) (parse-double s) (try (Long/parseLong s) (catch Throwable _)) (recur)))

;; loading-space: deadline=100 memory=64m ms=1000 -> deadline
(let [s (.repeat " " 4000000)] (loop [] (load-string s) (recur)))

;; powers-modulo-something-large: deadline=100 memory=64m ms=1000 -> deadline
(.modPow (biginteger 3) (.pow (biginteger 7) 30000) (.pow (biginteger 11) 30000))

;; an-inverse-modulo-something-large: deadline=100 memory=64m ms=1000 -> deadline
(let [m (.pow (biginteger 7) 300000)] (loop [] (.modInverse (biginteger 3) m) (.modInverse (.pow (biginteger 5) 200000) m) (recur)))

;; is-a-large-number-prime: deadline=200 memory=64m ms=1000 -> deadline
(.isProbablePrime (.add (.pow (biginteger 2) 44497) (biginteger 15)) 50)

;; tokens-between-thousands-of-marks: fuel=100m memory=256m ms=20000 -> =1
(.countTokens (java.util.StringTokenizer. (.repeat "ab" 2000000) (apply str (map char (range 1000 9000)))))
