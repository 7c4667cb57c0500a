;;; time: scripts that do not end by themselves, or make something small take long.

;; a-loop-without-end: fuel=500k -> fuel
(loop [] (recur))

;; a-loop-without-end-and-a-deadline: deadline=30 -> deadline
(loop [] (recur))

;; a-loop-that-catches-and-goes-on: fuel=500k -> fuel
(loop [] (try (loop [] (recur)) (catch Throwable _)) (recur))

;; a-loop-that-catches-until-the-deadline: deadline=30 -> deadline
(loop [] (try (loop [] (recur)) (catch Throwable _)) (recur))

;; a-finally-that-never-ends: fuel=500k -> fuel
(try (throw (Exception. "x")) (finally (loop [] (recur))))

;; a-finally-behind-a-termination: deadline=30 -> deadline
(try (loop [] (recur)) (finally (loop [] (recur))))

;; finally-blocks-in-each-other: fuel=500k -> fuel
(try (try (try (throw (Exception.)) (finally (while true))) (finally (while true))) (finally (while true)))

;; a-comparator-that-never-answers: fuel=500k -> fuel
(sort (fn [a b] (loop [] (recur))) [3 1 2])

;; a-comparator-that-lies: - -> =1000 | !IllegalArgumentException
(let [n (atom 0)] (count (sort (fn [a b] (odd? (swap! n inc))) (range 1000))))

;; a-comparator-that-always-says-less: - -> =300 | !IllegalArgumentException
(count (sort (constantly -1) (range 300)))

;; a-sorted-set-whose-order-changes: - -> any
(let [n (atom 0)]
  (count (into (sorted-set-by (fn [a b] (- (mod (swap! n inc) 3) 1))) (range 2000))))

;; fibonacci-of-a-hundred: fuel=500k -> fuel
(do (defn fib [n] (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2))))) (fib 100))

;; ackermann: fuel=2m -> fuel | !StackOverflowError
(do (defn ack [m n] (cond (zero? m) (inc n) (zero? n) (ack (dec m) 1) :else (ack (dec m) (ack m (dec n))))) (ack 4 2))

;; a-watch-that-sets-what-it-watches: - -> !StackOverflowError | fuel
(let [a (atom 0)] (add-watch a :w (fn [_ r _ n] (reset! r (inc n)))) (reset! a 1))

;; swap-inside-its-own-swap: fuel=500k -> !IllegalStateException
(let [a (atom 0)] (swap! a (fn [n] (swap! a inc) (inc n))))

;; swap-that-resets-its-atom: fuel=500k -> !IllegalStateException
(let [a (atom 0)] (swap! a (fn [n] (reset! a (inc n)) n)))

;; a-validator-that-never-answers: fuel=500k -> fuel
(let [a (atom 0 :validator (fn [n] (or (zero? n) (loop [] (recur)))))] (swap! a inc))

;; trampoline-without-end: fuel=500k -> fuel
(do (defn bounce [] bounce) (trampoline bounce))

;; numbers-that-square: memory=8m -> memory | !OutOfMemoryError | fuel
(loop [x 3N] (recur (* x x)))

;; a-factorial-too-large: fuel=20m memory=8m -> fuel | memory | !OutOfMemoryError
(count (str (apply *' (range 1 1000000))))

;; a-product-with-zero: fuel=20m memory=128m -> =0
(apply * (range 1e6))

;; a-power-too-large: - -> !OutOfMemoryError | memory | !ArithmeticException
(.pow (biginteger 3) 2000000000)

;; a-shift-too-large: - -> !OutOfMemoryError | memory | !ArithmeticException | !IllegalArgumentException
(.shiftLeft (biginteger 1) 2000000000)

;; a-decimal-with-a-huge-exponent-as-integer: - -> !OutOfMemoryError | memory | !ArithmeticException
(bigint 1e1000000000M)

;; decimals-of-very-different-size: - -> !OutOfMemoryError | memory | !ArithmeticException
(+ 1M 1e1000000000M)

;; decimals-of-very-different-size-compared: - -> =true | !OutOfMemoryError
(< 1M 1e1000000000M)

;; a-huge-decimal-and-a-double: - -> any
[(== 1.5 1e1000000000M) (double 1e1000000000M)]

;; a-huge-decimal-and-a-ratio: - -> any
(+ 1/3 1e1000000000M)

;; a-remainder-of-a-huge-decimal: - -> any
(rem 1e1000000000M 7M)

;; a-quotient-without-end-at-huge-precision: - -> !OutOfMemoryError | memory | fuel | !ArithmeticException
(with-precision 1000000000 (/ 1M 3M))

;; a-huge-decimal-printed-plainly: - -> !OutOfMemoryError | memory
(.toPlainString 1e1000000000M)

;; digits-of-a-large-number-printed: deadline=50 memory=64m -> deadline | memory | !OutOfMemoryError
(loop [x 7N] (str x) (recur (* x x)))

;; a-number-of-a-million-digits-read: memory=64m deadline=200 -> any
(count (str (read-string (apply str (repeat 1000000 "7")))))

;; gcd-of-large-ratios: deadline=50 memory=64m -> deadline | memory | !OutOfMemoryError
(loop [x 1/3 n 7N] (recur (+ x (/ 1 n)) (*' n (inc n))))

;; rationalize-of-the-smallest: - -> any
(rationalize 4.9e-324)

;; a-lazy-filter-that-finds-nothing: fuel=500k -> fuel
(first (filter neg? (range)))

;; equality-of-endless-seqs: fuel=500k memory=8m -> fuel | memory
(= (range) (iterate inc 0))

;; a-cycle-counted: fuel=500k -> fuel
(count (cycle [1 2 3]))

;; a-print-method-that-never-ends: fuel=500k -> fuel
(do (deftype T []) (defmethod print-method T [_ w] (loop [] (recur))) (pr-str (T.)))

;; a-hash-code-that-never-ends: fuel=500k -> fuel
(do (deftype H [] Object (hashCode [_] (loop [] (recur))) (equals [_ o] true)) (hash-set (H.)))

;; nested-doseq: fuel=500k -> fuel
(doseq [a (range 1000) b (range 1000) c (range 1000)] a)

;; permutations-as-for: fuel=1m -> fuel
(count (for [a (range 100) b (range 100) c (range 100) d (range 100)] [a b c d]))

;; sieve-of-filters: fuel=500k -> fuel | !StackOverflowError | memory
(do (defn sieve [s] (lazy-seq (cons (first s) (sieve (remove #(zero? (mod % (first s))) (rest s)))))) (nth (sieve (iterate inc 2)) 100000))

;; string-built-one-by-one: fuel=5m deadline=300 -> fuel | deadline | memory
(loop [s ""] (recur (str s "x")))

;; subs-of-subs: fuel=500k -> fuel
(let [s (apply str (repeat 1000 "x"))] (loop [t s] (recur (if (seq t) (subs t 1) s))))

;; a-random-walk-in-a-vector: fuel=500k -> fuel
(loop [v (vec (range 100)) i 0] (recur (assoc v (mod (* i 7919) 100) i) (inc i)))
