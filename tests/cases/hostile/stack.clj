;;; stack: calls in calls in calls, in the machine and in natives.

;; recursion-without-end: - -> !StackOverflowError
(do (defn f [n] (inc (f n))) (f 1))

;; recursion-caught-and-tried-again: fuel=1m -> fuel
(do (defn f [n] (inc (f n))) (loop [] (try (f 1) (catch StackOverflowError _)) (recur)))

;; recursion-in-the-handler: fuel=1m -> !StackOverflowError | fuel
(do (defn f [] (try (f) (catch StackOverflowError _ (f)))) (f))

;; recursion-in-finally: fuel=1m -> !StackOverflowError | fuel
(do (defn f [] (try (f) (finally (f)))) (f))

;; recursion-through-apply: fuel=5m -> !StackOverflowError | fuel
(do (defn f [& args] (inc (apply f args))) (f 1 2 3))

;; recursion-through-map: - -> !StackOverflowError
(do (defn f [n] (doall (map f [n]))) (f 1))

;; recursion-through-reduce: - -> !StackOverflowError
(do (defn f [a b] (reduce f [1 2 3])) (f 1 2))

;; recursion-through-sort-by: - -> !StackOverflowError
(do (defn f [n] (sort-by f [3 1 2])) (f 1))

;; recursion-through-swap: - -> !StackOverflowError
(do (defn f [n] (swap! (atom 0) f)) (f 1))

;; recursion-through-a-comparator: - -> !StackOverflowError
(do (defn f [a b] (first (sort f [3 1 2]))) (f 1 2))

;; recursion-through-update: - -> !StackOverflowError
(do (defn f [n] (update {:a 1} :a f)) (f 1))

;; recursion-through-a-protocol: - -> !StackOverflowError
(do (defprotocol P (m [x])) (extend-type Long P (m [x] (inc (m x)))) (m 1))

;; recursion-through-a-multimethod: - -> !StackOverflowError
(do (defmulti mm identity) (defmethod mm :default [x] (inc (mm x))) (mm 1))

;; recursion-through-to-string: - -> !StackOverflowError
(do (deftype T [] Object (toString [this] (str this))) (str (T.)))

;; recursion-through-equals: - -> !StackOverflowError
(do (deftype T [] Object (equals [this o] (= o this)) (hashCode [_] 1)) (= (T.) (T.)))

;; recursion-through-hash-code: - -> !StackOverflowError
(do (deftype T [] Object (equals [this o] true) (hashCode [this] (hash this))) (hash (T.)))

;; recursion-through-print-method: - -> !StackOverflowError
(do (deftype T []) (defmethod print-method T [t w] (print-method t w)) (pr-str (T.)))

;; recursion-through-a-delay: - -> !StackOverflowError | !IllegalStateException | fuel
(do (def d (delay @d)) @d)

;; recursion-through-delays: - -> !StackOverflowError
(do (defn f [n] @(delay (f n))) (f 1))

;; recursion-through-a-lazy-seq: - -> any
(do (def s (lazy-seq (cons (first s) nil))) (first s))

;; recursion-through-lazy-seqs: - -> !StackOverflowError
(do (defn f [n] (first (lazy-seq [(f n)]))) (f 1))

;; recursion-through-eval: fuel=5m -> !StackOverflowError | fuel | memory
(do (defn f [n] (eval (list 'inc (list 'hostile/f n)))) (f 1))

;; recursion-through-load-string: fuel=5m -> !StackOverflowError | fuel | memory
(do (defn f [] (load-string "(inc (hostile/f))")) (f))

;; recursion-through-replace: - -> !StackOverflowError
(do (require 'clojure.string) (defn f [s] (clojure.string/replace "a" #"a" f)) (f "a"))

;; recursion-through-a-watch: - -> !StackOverflowError
(do (defn f [n] (let [a (atom 0)] (add-watch a 1 (fn [& _] (f n))) (reset! a 1))) (f 1))

;; recursion-through-with-redefs: - -> !StackOverflowError
(do (defn g [] 1) (defn f [] (with-redefs [g (fn [] (f))] (g))) (f))

;; recursion-through-binding: - -> !StackOverflowError | fuel
(do (def ^:dynamic *x* 1) (defn f [] (binding [*x* (inc *x*)] (inc (f)))) (f))

;; recursion-through-iterate: fuel=5m memory=64m -> !StackOverflowError | fuel
(do (defn f [x] (second (iterate f x))) (f 1))

;; recursion-through-a-transducer: - -> !StackOverflowError
(do (defn f [x] (into [] (map f) [x])) (f 1))

;; recursion-through-a-dosync: - -> !StackOverflowError
(do (defn f [] (dosync (inc (f)))) (f))

;; recursion-through-a-future: fuel=5m memory=64m -> !ExecutionException | !RejectedExecutionException | fuel | memory | !StackOverflowError
(do (defn f [] @(future (f))) (f))

;; lazy-maps-over-each-other: fuel=20m memory=64m -> !StackOverflowError
(first (reduce (fn [s _] (map inc s)) (range 10) (range 100000)))

;; lazy-concats-into-the-left: fuel=20m memory=64m -> !StackOverflowError | =0
(first (reduce concat (map list (range 100000))))

;; functions-composed-a-hundred-thousand-times: fuel=20m memory=64m -> !StackOverflowError
((apply comp (repeat 100000 inc)) 0)

;; transducers-composed-a-hundred-thousand-times: fuel=20m memory=64m -> !StackOverflowError
(into [] (apply comp (repeat 100000 (map inc))) [1])

;; partials-of-partials: fuel=20m memory=64m -> !StackOverflowError | =100000
((reduce (fn [f _] (partial f 1)) (fn [& args] (count args)) (range 100000)))

;; a-thousand-arguments: - -> =1000
(apply (fn [& args] (count args)) (range 1000))

;; a-million-arguments: memory=64m fuel=20m -> =1000000
(apply (fn [& args] (count args)) (range 1000000))

;; a-million-arguments-for-a-native: memory=64m fuel=20m -> =499999500000
(apply + (range 1000000))

;; a-million-arguments-for-str: memory=64m fuel=20m -> =1000000
(count (apply str (repeat 1000000 "x")))

;; a-function-of-three-called-with-endless: fuel=1m -> !ArityException | fuel | memory | !OutOfMemoryError
(apply (fn [a b c] a) (range))

;; depth-is-a-limit: depth=50 -> !StackOverflowError
(do (defn f [n] (if (pos? n) (inc (f (dec n))) 0)) (f 100))

;; mutual-recursion-deep-but-bounded: depth=10000 -> =true
(do (declare od) (defn ev [n] (if (zero? n) true (not (od (dec n))))) (defn od [n] (if (zero? n) true (not (ev (dec n))))) (ev 4000))
