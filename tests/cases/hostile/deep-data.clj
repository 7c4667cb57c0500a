;;; deep data: nested, shared, and containing itself.

;; forty-doubled-vectors-printed: fuel=2m memory=16m -> memory | fuel | !OutOfMemoryError
(count (pr-str (nth (iterate (fn [v] [v v]) []) 40)))

;; forty-doubled-vectors-compared: fuel=2m -> fuel | =true
(= (nth (iterate (fn [v] [v v]) []) 40) (nth (iterate (fn [v] [v v]) []) 40))

;; forty-doubled-vectors-hashed: fuel=2m -> fuel | any
(integer? (hash (nth (iterate (fn [v] [v v]) []) 40)))

;; forty-doubled-maps-compared: fuel=2m -> fuel | =true
(= (nth (iterate (fn [m] {:a m :b m}) {}) 40) (nth (iterate (fn [m] {:a m :b m}) {}) 40))

;; forty-doubled-vectors-walked: fuel=2m memory=16m -> fuel | memory
(do (require 'clojure.walk) (count (clojure.walk/postwalk identity (nth (iterate (fn [v] [v v]) []) 40))))

;; forty-doubled-vectors-as-the-answer: fuel=2m memory=64m answer=plain -> memory | fuel | !OutOfMemoryError | refused
(nth (iterate (fn [v] [v v]) []) 40)

;; an-endless-seq-as-the-answer: fuel=2m memory=16m answer=plain -> memory | fuel | !OutOfMemoryError
(range)

;; a-tree-seq-of-doubled-vectors: fuel=1m -> fuel
(count (tree-seq vector? seq (nth (iterate (fn [v] [v v]) []) 40)))

;; an-atom-that-holds-itself-printed: fuel=1m memory=16m -> any
(let [a (atom nil)] (reset! a a) (count (pr-str a)))

;; an-atom-in-its-own-vector-printed: fuel=1m memory=16m -> any
(let [a (atom nil)] (reset! a [1 a]) (count (pr-str a)))

;; an-array-that-holds-itself: fuel=1m memory=16m -> any
(let [a (object-array 1)] (aset a 0 a) [(count (pr-str (seq a))) (hash (vec a))])

;; a-list-object-that-holds-itself-printed: fuel=1m memory=16m -> any
(let [a (java.util.ArrayList.)] (.add a a) (count (pr-str a)))

;; a-list-object-that-holds-itself-hashed: fuel=1m memory=16m -> any
(let [a (java.util.ArrayList.)] (.add a a) (hash a))

;; list-objects-that-hold-themselves-compared: fuel=1m memory=16m -> any
(let [a (java.util.ArrayList.) b (java.util.ArrayList.)] (.add a a) (.add b b) (= a b))

;; a-promise-that-holds-itself-printed: fuel=1m memory=16m -> any
(let [p (promise)] (deliver p p) (count (pr-str p)))

;; metadata-that-holds-its-atom-printed: fuel=1m memory=16m -> any
(let [a (atom nil)] (reset! a (with-meta [] {:a a})) (binding [*print-meta* true] (count (pr-str @a))))

;; metadata-a-hundred-thousand-deep-printed: fuel=20m memory=64m -> any
(binding [*print-meta* true] (count (pr-str (nth (iterate (fn [m] (with-meta [] {:m m})) []) 100000))))

;; a-vector-a-hundred-thousand-deep-read: fuel=20m memory=128m -> =200000
(count (pr-str (read-string (str (apply str (repeat 100000 "[")) (apply str (repeat 100000 "]"))))))

;; a-vector-a-hundred-thousand-deep-evaluated: fuel=20m memory=64m -> any
(eval (nth (iterate vector 1) 100000))

;; a-list-a-hundred-thousand-deep-evaluated: fuel=20m memory=64m -> !StackOverflowError | !RuntimeException | !CompilerException
(eval (nth (iterate (fn [x] (list 'inc x)) 1) 100000))

;; a-map-a-hundred-thousand-deep-updated: fuel=20m memory=64m -> !StackOverflowError | =true
(map? (update-in {} (repeat 100000 :a) (constantly 1)))

;; assoc-in-a-hundred-thousand-deep: fuel=20m memory=64m -> !StackOverflowError | =true
(map? (assoc-in {} (repeat 100000 :a) 1))

;; get-in-a-hundred-thousand-deep: fuel=20m memory=64m -> =nil
(get-in {} (repeat 100000 :a))

;; flatten-a-hundred-thousand-deep: fuel=20m memory=64m -> !StackOverflowError | =(1)
(flatten (nth (iterate vector 1) 100000))

;; a-set-in-a-set-in-a-set: fuel=20m memory=64m -> =true
(set? (nth (iterate hash-set 1) 100000))

;; an-exception-with-endless-data: fuel=2m memory=16m -> !ExceptionInfo | fuel | memory
(throw (ex-info "endless" {:all (range)}))

;; an-exception-with-deep-data: fuel=20m memory=64m -> !ExceptionInfo
(throw (ex-info "deep" {:deep (nth (iterate vector 1) 100000)}))

;; an-exception-with-doubled-data: fuel=2m memory=64m -> !ExceptionInfo | memory | fuel
(throw (ex-info "wide" {:wide (nth (iterate (fn [v] [v v]) []) 40)}))

;; an-exception-whose-data-throws: fuel=2m -> !ExceptionInfo
(throw (ex-info "lazy" {:bad (map (fn [x] (throw (Exception. "inner"))) [1 2])}))

;; an-exception-whose-data-never-ends: fuel=1m -> !ExceptionInfo | fuel
(throw (ex-info "lazy" {:bad (lazy-seq (loop [] (recur)))}))

;; an-exception-with-itself-in-its-data: fuel=2m memory=16m -> !ExceptionInfo
(let [a (atom nil) e (ex-info "loop" {:a a})] (reset! a e) (throw e))

;; a-chain-of-a-hundred-thousand-causes: fuel=20m memory=64m -> !ExceptionInfo
(throw (reduce (fn [cause i] (ex-info (str i) {} cause)) nil (range 100000)))

;; a-message-of-ten-megabytes: fuel=20m memory=64m -> !Exception
(throw (Exception. (apply str (repeat 1000000 "0123456789"))))

;; doubled-vectors-in-a-message: fuel=2m memory=16m -> memory | fuel | !OutOfMemoryError
(throw (Exception. (str (nth (iterate (fn [v] [v v]) []) 40))))

;; a-lazy-seq-that-threw-throws-again: - -> ="x-x"
(let [s (map (fn [x] (throw (Exception. "x"))) [1 2 3])
      look (fn [] (try (first s) (catch Exception e (ex-message e))))]
  (str (look) "-" (look)))

;; a-key-that-changes-under-its-map: - -> any
(let [k (java.util.ArrayList.) m {k 1}] (.add k 1) [(get m k) (count m) (dissoc m k) (= m {k 1})])

;; a-sorted-map-of-a-million: fuel=50m memory=256m -> any
(count (into (sorted-map) (map (fn [i] [i i]) (range 100000))))

;; printing-with-cycles-under-a-level: - -> any
(let [a (atom nil)] (reset! a [a]) (binding [*print-level* 5] (count (pr-str a))))

;; printing-endless-under-a-length: - -> ="(0 1 2 ...)"
(binding [*print-length* 3] (pr-str (range)))

;; a-deep-value-hashed-as-a-key: fuel=20m memory=64m -> =1
(get {(nth (iterate vector 1) 100000) 1} (nth (iterate vector 1) 100000))

;; a-deep-value-with-a-deep-lazy-tail: fuel=20m memory=64m -> !StackOverflowError | =100001
(count (reduce (fn [s i] (lazy-seq (cons i s))) [0] (range 100000)))
