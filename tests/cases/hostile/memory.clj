;;; memory: scripts that want more than they may have, all at once or little by little.

;; a-vector-without-end: memory=8m -> memory
(loop [v []] (recur (conj v v v)))

;; a-map-without-end: memory=3m fuel=20m -> memory
(loop [m {} i 0] (recur (assoc m i (str i)) (inc i)))

;; a-catch-around-the-end-of-memory: memory=3m fuel=20m -> memory
(loop [] (try (vec (range 1e9)) (catch Throwable _)) (recur))

;; text-of-a-long-seq: memory=3m fuel=50m -> memory | fuel | !OutOfMemoryError
(count (str (repeat 1e9 "x")))

;; apply-str-of-a-long-seq: memory=3m fuel=50m -> memory | fuel | !OutOfMemoryError
(count (apply str (repeat 1e9 "x")))

;; text-doubled: memory=8m -> memory | !OutOfMemoryError
(count (nth (iterate (fn [s] (str s s)) "ab") 60))

;; bytes-by-the-gigabyte: - -> !OutOfMemoryError | memory
(byte-array 2000000000)

;; objects-by-the-gigabyte: - -> !OutOfMemoryError | memory
(object-array Integer/MAX_VALUE)

;; chars-by-the-gigabyte: - -> !OutOfMemoryError | memory
(char-array 2000000000)

;; an-array-of-arrays: memory=16m -> !OutOfMemoryError | memory
(make-array Long/TYPE 100000 100000)

;; an-array-with-a-negative-size: - -> !NegativeArraySizeException | !IllegalArgumentException
(object-array -1)

;; an-array-size-that-does-not-fit: - -> any
(object-array 9223372036854775807)

;; format-with-a-huge-width: - -> !OutOfMemoryError | memory | !IllegalArgumentException | !IllegalFormatWidthException
(format "%2000000000d" 1)

;; format-with-a-huge-precision: - -> !OutOfMemoryError | memory | !IllegalArgumentException
(count (format "%.2000000000f" 1.0))

;; repeat-of-text: - -> !OutOfMemoryError | memory | !IllegalArgumentException
(.repeat "ab" 2000000000)

;; join-without-end: memory=3m fuel=50m -> memory | !OutOfMemoryError | fuel
(do (require 'clojure.string) (clojure.string/join "," (range)))

;; replace-that-multiplies: memory=16m -> memory | !OutOfMemoryError | fuel
(do (require 'clojure.string)
  (let [long (apply str (repeat 20000 "a"))] (count (clojure.string/replace long "a" long))))

;; replace-by-pattern-that-multiplies: memory=16m -> memory | !OutOfMemoryError | fuel
(do (require 'clojure.string)
  (let [long (apply str (repeat 20000 "a"))] (count (clojure.string/replace long #"a" long))))

;; split-into-everything: memory=8m -> memory | !OutOfMemoryError | fuel
(do (require 'clojure.string)
  (count (clojure.string/split (apply str (repeat 1000000 "a,")) #",")))

;; keywords-without-end: memory=3m fuel=5m -> memory | fuel
(doseq [i (range)] (keyword (str "k" i)))

;; symbols-without-end: memory=3m fuel=50m -> memory | fuel
(loop [i 0 all nil] (recur (inc i) (cons (symbol (str "s" i)) all)))

;; vars-without-end: memory=3m fuel=50m -> memory
(doseq [i (range)] (intern 'hostile (symbol (str "v" i)) i))

;; namespaces-without-end: memory=3m fuel=50m -> memory
(doseq [i (range)] (create-ns (symbol (str "n" i))))

;; classes-without-end: memory=3m fuel=50m -> memory
(doseq [i (range)] (eval (list 'deftype (symbol (str "T" i)) '[a])))

;; functions-without-end: memory=3m fuel=50m -> memory | fuel
(loop [all []] (recur (conj all (eval '(fn [x] (str x "a constant" :b [1 2]))))))

;; reverse-of-everything: memory=3m fuel=50m -> memory
(reverse (range))

;; a-head-that-is-held: memory=3m fuel=50m -> memory
(let [s (map inc (range))] [(last s) (first s)])

;; concat-of-long-seqs-in-a-vector: memory=3m fuel=50m -> memory
(vec (apply concat (repeat 1000 (range 1000000))))

;; group-by-without-end: memory=3m fuel=50m -> memory
(group-by identity (range))

;; memoize-without-end: memory=3m fuel=50m -> memory
(let [f (memoize inc)] (doseq [i (range)] (f i)))

;; a-builder-without-end: memory=3m fuel=50m -> memory | !OutOfMemoryError
(let [b (StringBuilder.)] (loop [] (.append b "0123456789") (recur)))

;; a-builder-with-a-huge-capacity: - -> any
(StringBuilder. 2000000000)

;; a-list-with-a-huge-capacity: - -> any
(java.util.ArrayList. 2000000000)

;; a-list-without-end: memory=3m fuel=50m -> memory | !OutOfMemoryError
(let [b (java.util.ArrayList.)] (loop [] (.add b b) (recur)))

;; a-hash-map-object-without-end: memory=3m fuel=50m -> memory | !OutOfMemoryError
(let [b (java.util.HashMap.)] (loop [i 0] (.put b i i) (recur (inc i))))

;; printing-into-text-without-end: memory=3m fuel=50m -> memory | !OutOfMemoryError
(with-out-str (while true (print "0123456789")))

;; transients-without-end: memory=3m fuel=50m -> memory
(loop [t (transient [])] (recur (conj! t t)))

;; a-closure-chain: memory=3m fuel=50m -> memory
(loop [f inc] (recur (fn [x] (f x))))

;; metadata-without-end: memory=3m fuel=50m -> memory
(loop [x []] (recur (with-meta [] {:before x})))

;; watches-without-end: memory=3m fuel=50m -> memory
(let [a (atom 0)] (doseq [i (range)] (add-watch a i (fn [& _]))))

;; taps-without-end: memory=3m fuel=50m -> memory | fuel | !RuntimeException
(doseq [i (range)] (add-tap (fn [_] i)))

;; methods-without-end: memory=3m fuel=50m -> memory
(do (defmulti m identity) (doseq [i (range)] (defmethod m i [_] i)))

;; bindings-without-end: memory=3m fuel=50m -> memory | !StackOverflowError
(do (def ^:dynamic *x* 0) (loop [] (push-thread-bindings {#'*x* [*x*]}) (recur)))

;; a-seq-of-seqs-of-seqs: memory=3m fuel=50m -> memory | fuel
(count (mapcat (fn [i] (mapcat (fn [j] (vec (range 1000))) (range 1000000))) (vec (range 1000000))))

;; an-iterate-of-doubling-vectors-made-flat: memory=3m fuel=20m -> memory | fuel
(count (flatten (nth (iterate (fn [v] [v v]) [1]) 40)))

;; partition-with-a-huge-step: memory=3m fuel=20m -> any
(first (partition 1000000000 (range)))

;; repeatedly-kept: memory=3m fuel=50m -> memory
(vec (repeatedly (fn [] [1 2 3])))

;; a-future-for-every-item: memory=3m fuel=50m -> memory | !RejectedExecutionException
(mapv (fn [i] (future (deref (promise)))) (range 10000000))

;; sends-without-end: memory=3m fuel=50m -> memory | fuel
(let [a (agent 0)] (dayfly.internal/hold!) (loop [] (send a inc) (recur)))

;; history-without-end: memory=3m fuel=50m -> memory | fuel
(let [r (ref [] :min-history 1000000 :max-history 10000000)]
  (loop [] (dosync (alter r conj 1)) (recur)))
