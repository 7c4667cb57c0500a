;; What waiting and handing over cost: every function does its operation n times and answers a sum that proves it.
;; Runs under Dayfly and, with core.async on the class path, under Clojure; `fiber_warm.clj` prints a table.

(require '[clojure.core.async :as async])

(defn futures [n]
  (loop [i 0, sum 0]
    (if (< i n)
      (recur (inc i) (+ sum @(future i)))
      sum)))

(defn handover [n]
  (let [there (async/chan), back (async/chan)]
    (async/go
      (loop []
        (when-let [v (async/<! there)]
          (async/>! back v)
          (recur))))
    (let [sum (async/<!! (async/go
                           (loop [i 0, sum 0]
                             (if (< i n)
                               (do (async/>! there i)
                                   (recur (inc i) (+ sum (async/<! back))))
                               sum))))]
      (async/close! there)
      sum)))

(defn buffered [n]
  (let [c (async/chan 100)]
    (async/go
      (dotimes [i n] (async/>! c i))
      (async/close! c))
    (async/<!! (async/go
                 (loop [sum 0]
                   (if-let [v (async/<! c)]
                     (recur (+ sum v))
                     sum))))))

(defn choices [n]
  (let [a (async/chan), b (async/chan), end (async/chan)]
    (async/go
      (dotimes [i n] (async/>! (if (even? i) a b) i))
      (async/close! end))
    (async/<!! (async/go
                 (loop [sum 0]
                   (let [[v c] (async/alts! [a b end])]
                     (if (= c end) sum (recur (+ sum v)))))))))

(defn actions [n]
  (let [a (agent 0)]
    (dotimes [i n] (send a + i))
    (await a)
    @a))

(defn swaps [n]
  (let [a (atom 0)]
    (dotimes [i n] (swap! a + i))
    @a))

(defn transfers [n]
  (let [from (ref 0), to (ref 0)]
    (dotimes [i n]
      (dosync
        (alter from - i)
        (alter to + i)))
    @to))

(def ^:dynamic *step* 0)

(defn reads [n]
  (binding [*step* 1]
    (loop [i 0, sum 0]
      (if (< i n)
        (recur (inc i) (+ sum *step* i -1))
        sum))))
