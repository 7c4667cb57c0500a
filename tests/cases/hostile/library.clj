;;; libraries: what a stranger would try with channels, specs, JSON, CSV, pretty printing, Java's collections, refs and agents.

;; a-channel-nobody-takes-from: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.core.async :as a]) (let [c (a/chan)] (loop [n 0] (a/put! c n) (recur (inc n))))

;; a-sliding-buffer-that-is-fed-for-ever: fuel=1m memory=64m ms=20000 -> fuel
(require '[clojure.core.async :as a]) (let [c (a/chan (a/sliding-buffer 10))] (loop [n 0] (a/>!! c n) (recur (inc n))))

;; a-buffer-of-a-billion: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.core.async :as a]) (let [c (a/chan 1000000000)] (loop [n 0] (a/>!! c n) (recur (inc n))))

;; go-blocks-without-end: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.core.async :as a]) (loop [] (a/go (a/<! (a/chan))) (recur))

;; a-go-block-that-starts-two: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.core.async :as a]) (do (defn twice [] (a/go (twice) (twice))) (twice) (a/<!! (a/timeout 100000)))

;; a-mult-with-a-tap-nobody-reads: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.core.async :as a]) (let [c (a/chan) m (a/mult c)] (a/tap m (a/chan)) (loop [n 0] (a/>!! c n) (recur (inc n))))

;; a-transducer-that-throws: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.core.async :as a]) (let [c (a/chan 1 (map (fn [x] (throw (ex-info "x" {})))))] (a/>!! c 1) (a/<!! c))

;; a-transducer-that-never-ends: fuel=1m memory=64m ms=20000 -> fuel
(require '[clojure.core.async :as a]) (let [c (a/chan 1 (map (fn [x] (loop [] (recur)))))] (a/>!! c 1) (a/<!! c))

;; a-transducer-that-makes-much-of-one: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.core.async :as a]) (let [c (a/chan 1 (mapcat (fn [x] (range 100000000))))] (a/>!! c 1) (a/<!! c))

;; alts-over-a-hundred-thousand-channels: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.core.async :as a]) (let [cs (vec (repeatedly 100000 a/chan))] (a/alts!! cs :default 1))

;; a-pipeline-that-feeds-itself: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.core.async :as a]) (let [c (a/chan 10)] (a/pipe c c) (a/>!! c 1) (loop [] (a/<!! (a/timeout 1)) (recur)))

;; timeouts-by-the-hundred-thousand: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.core.async :as a]) (do (dotimes [_ 100000] (a/timeout 10000000)) :made)

;; closing-while-everybody-waits: fuel=8m memory=64m ms=20000 -> =1000
(require '[clojure.core.async :as a]) (let [c (a/chan) gs (mapv (fn [_] (a/go (if (nil? (a/<! c)) 1 0))) (range 1000))] (a/close! c) (reduce + (map a/<!! gs)))

;; a-take-callback-that-takes-again: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.core.async :as a]) (let [c (a/chan 5)] (letfn [(again [x] (a/put! c x) (a/take! c again))] (a/take! c again) (a/>!! c 1) (loop [] (Thread/yield) (recur))))

;; merging-ten-thousand-channels: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.core.async :as a]) (let [cs (mapv (fn [n] (a/to-chan! [n])) (range 10000))] (count (a/<!! (a/into [] (a/merge cs)))))

;; a-spec-of-itself: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.spec.alpha :as s]) (do (s/def ::a ::b) (s/def ::b ::a) (s/valid? ::a 1))

;; a-spec-deep-in-itself: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.spec.alpha :as s]) (do (s/def ::t (s/or :leaf int? :node (s/coll-of ::t))) (s/valid? ::t (nth (iterate vector 1) 5000)))

;; a-regex-spec-that-doubles: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.spec.alpha :as s]) (do (s/def ::x (s/* (s/alt :a (s/* int?) :b (s/* int?)))) (s/valid? ::x (conj (vec (range 40)) :x)))

;; a-predicate-that-never-ends: fuel=1m memory=64m ms=20000 -> fuel
(require '[clojure.spec.alpha :as s]) (s/valid? (fn [_] (loop [] (recur))) 1)

;; explaining-something-endless: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.spec.alpha :as s]) (s/explain-str (s/coll-of string?) (range 1000000))

;; conforming-an-endless-seq: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.spec.alpha :as s]) (s/conform (s/* int?) (iterate inc 0))

;; a-spec-with-a-hundred-thousand-keys: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.spec.alpha :as s]) (eval (list `s/keys :req (mapv (fn [i] (keyword "k" (str i))) (range 20000))))

;; json-nested-without-end: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.data.json :as j]) (j/read-str (apply str (repeat 1000000 "[")))

;; json-objects-nested-without-end: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.data.json :as j]) (j/read-str (apply str (repeat 300000 "{\"a\":")))

;; json-number-of-a-million-digits: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.data.json :as j]) (str (j/read-str (apply str (repeat 1000000 "9"))))

;; json-exponent-beyond-all: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.data.json :as j]) (str (j/read-str "1e999999999" :bigdec true))

;; json-keys-of-one-hash: fuel=8m memory=64m ms=20000 -> =4096
(require '[clojure.data.json :as j]) (do (defn same [n] (if (zero? n) [""] (mapcat (fn [s] [(str s "Aa") (str s "BB")]) (same (dec n))))) (count (j/read-str (str "{" (clojure.string/join "," (map (fn [k] (str "\"" k "\":1")) (same 12))) "}"))))

;; json-of-a-doubled-vector: fuel=1m memory=64m ms=20000 -> fuel | memory | !IllegalArgumentException | !OutOfMemoryError
(require '[clojure.data.json :as j]) (count (j/write-str (nth (iterate (fn [v] [v v]) [1]) 40)))

;; json-of-an-endless-seq: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.data.json :as j]) (j/write-str (iterate inc 0))

;; json-string-never-closed: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.data.json :as j]) (j/read-str (str "\"" (.repeat "x" 5000000)))

;; json-escapes-cut-off: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.data.json :as j]) (mapv (fn [t] (try (j/read-str t) (catch Exception e :no))) ["\"\\" "\"\\u" "\"\\u12" "\"\\ud800\"" "{\"a\"" "[1," "tru" "-" "1e" ""])

;; json-key-fn-that-never-ends: fuel=1m memory=64m ms=20000 -> fuel
(require '[clojure.data.json :as j]) (j/read-str "{\"a\":1}" :key-fn (fn [k] (loop [] (recur))))

;; csv-quote-never-closed: fuel=2m memory=64m ms=20000 -> any
(require '[clojure.data.csv :as c]) (doall (c/read-csv (str "a,\"" (.repeat "x\n" 1000000))))

;; csv-of-nothing-but-commas: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.data.csv :as c]) (count (first (c/read-csv (.repeat "," 2000000))))

;; csv-without-end: fuel=2m memory=64m ms=20000 -> any
(require '[clojure.data.csv :as c]) (let [w (java.io.StringWriter.)] (c/write-csv w (repeat ["a" "b"])) 1)

;; pretty-printing-a-doubled-vector: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.pprint :as p]) (count (with-out-str (p/pprint (nth (iterate (fn [v] [v v]) [1]) 40))))

;; pretty-printing-something-deep: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.pprint :as p]) (count (with-out-str (p/pprint (nth (iterate vector 1) 20000))))

;; pretty-printing-without-end: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.pprint :as p]) (with-out-str (p/pprint (iterate inc 0)))

;; a-format-directive-of-a-billion-columns: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.pprint :as p]) (count (p/cl-format nil "~1000000000d" 1))

;; a-format-iteration-without-arguments: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.pprint :as p]) (p/cl-format nil "~{~}" "abc" [1 2 3])

;; a-format-iteration-that-goes-back: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.pprint :as p]) (p/cl-format nil "~{~a~:*~}" [1 2 3])

;; format-directives-nested-deep: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.pprint :as p]) (p/cl-format nil (str (apply str (repeat 20000 "~{")) (apply str (repeat 20000 "~}"))) [])

;; a-number-spelled-out: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.pprint :as p]) (p/cl-format nil "~r ~@r ~:r" 123456789012345678901234567890N 3999 (bigint (apply str (repeat 200 "9"))))

;; a-table-of-a-million-columns: fuel=1m memory=64m ms=20000 -> any
(require '[clojure.pprint :as p]) (count (with-out-str (p/print-table (map keyword (map str (range 50000))) [{}])))

;; lists-inside-each-other-for-ever: fuel=1m memory=64m ms=20000 -> !StackOverflowError
(let [a (java.util.ArrayList.) b (java.util.ArrayList.)] (.add a b) (.add b a) (str a))

;; lists-inside-each-other-deep: fuel=1m memory=64m ms=20000 -> any
(count (str (nth (iterate (fn [v] (doto (java.util.ArrayList.) (.add v))) 1) 1000)))

;; a-list-that-holds-itself: fuel=1m memory=64m ms=20000 -> any
(let [l (java.util.ArrayList.)] (.add l l) [(.size l) (try (str l) (catch Throwable e :no)) (try (.hashCode l) (catch Throwable e :no)) (= l l)])

;; two-lists-that-hold-each-other: fuel=1m memory=64m ms=20000 -> any
(let [a (java.util.ArrayList.) b (java.util.ArrayList.)] (.add a b) (.add b a) (= a b))

;; a-map-that-is-its-own-key: fuel=1m memory=64m ms=20000 -> any
(let [m (java.util.HashMap.)] (.put m m 1) (.size m))

;; a-list-changed-while-it-is-walked: fuel=1m memory=64m ms=20000 -> any
(let [l (java.util.ArrayList. (range 10))] (doseq [x l] (.add l x)) (.size l))

;; an-iterator-over-a-list-that-shrinks: fuel=1m memory=64m ms=20000 -> any
(let [l (java.util.ArrayList. (range 10)) i (.iterator l)] (.clear l) (.next i))

;; a-comparator-that-changes-its-list: fuel=1m memory=64m ms=20000 -> any
(let [l (java.util.ArrayList. (range 100))] (java.util.Collections/sort l (fn [a b] (.clear l) (compare a b))) (.size l))

;; a-capacity-of-two-billion: fuel=1m memory=64m ms=20000 -> any
(do (java.util.ArrayList. 2000000000) (java.util.HashMap. 2000000000) (java.util.ArrayDeque. 2000000000) 1)

;; a-tree-whose-order-lies: fuel=1m memory=64m ms=20000 -> any
(let [t (java.util.TreeMap. (fn [a b] 1))] (dotimes [i 2000] (.put t i i)) (.get t 5))

;; a-list-filled-without-end: fuel=1m memory=64m ms=20000 -> memory | fuel | !OutOfMemoryError | !IllegalArgumentException
(let [l (java.util.LinkedList.)] (loop [] (.add l 1) (recur)))

;; a-queue-of-priorities-without-order: fuel=1m memory=64m ms=20000 -> any
(let [q (java.util.PriorityQueue.)] (.add q 1) (.add q "a") (.size q))

;; copies-of-more-than-there-is: fuel=1m memory=64m ms=20000 -> any
(java.util.Collections/nCopies 2000000000 1)

;; a-transaction-inside-itself-without-end: fuel=1m memory=64m ms=20000 -> any
(do (def r (ref 0)) (defn f [] (dosync (alter r inc) (f))) (f))

;; a-transaction-that-changes-what-it-watches: fuel=1m memory=64m ms=20000 -> any
(do (def r (ref 0)) (add-watch r :k (fn [_ _ _ n] (dosync (alter r inc)))) (dosync (alter r inc)))

;; transactions-that-never-agree: fuel=1m memory=64m ms=20000 -> any
(do (def a (ref 0)) (def b (ref 0)) (dotimes [_ 4] (future (loop [] (dosync (alter a inc) (alter b inc)) (recur))) (future (loop [] (dosync (alter b inc) (alter a inc)) (recur)))) (loop [] (dosync (+ @a @b)) (recur)))

;; an-agent-that-sends-to-itself: fuel=1m memory=64m ms=20000 -> any
(do (def a (agent 0)) (defn f [n] (send a f) (send a f) n) (send a f) (await a))

;; an-agent-awaited-by-its-own-action: fuel=1m memory=64m ms=20000 -> any
(let [a (agent 0)] (send a (fn [n] (await a) n)) (await a) (agent-error a))

;; a-handler-that-fails-too: fuel=1m memory=64m ms=20000 -> any
(let [a (agent 0 :error-handler (fn [a e] (throw e)))] (dotimes [_ 1000] (send a (fn [_] (throw (ex-info "x" {}))))) (await a) 1)

;; a-validator-that-never-ends: fuel=1m memory=64m ms=20000 -> fuel
(let [a (agent 0 :validator (fn [_] (loop [] (recur))))] @a)

;; a-library-named-like-a-way-out: fuel=1m memory=64m ms=20000 -> any
(mapv (fn [n] (try (require (symbol n)) (catch Throwable e :no))) [".." "../../etc/passwd" "a/b/../../c" "" "/etc/passwd" "a\u0000b" "con"])

;; a-library-with-a-name-of-a-megabyte: fuel=1m memory=64m ms=20000 -> any
(try (require (symbol (.repeat "a" 1000000))) (catch Throwable e :no))

;; a-library-that-requires-itself-by-load: fuel=1m memory=64m ms=20000 -> any
(try (load "hostile" "/hostile" "../hostile") (catch Throwable e :no))

;; data-readers-that-never-end: fuel=1m memory=64m ms=20000 -> fuel
(binding [*data-readers* {'x (fn [_] (loop [] (recur)))}] (read-string "#x 1"))
