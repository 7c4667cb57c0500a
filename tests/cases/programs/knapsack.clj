;; Dynamic programming with memoize: knapsack, edit distance, coins, longest common subsequence, partitions.

(ns programs.knapsack
  (:require [clojure.string :as str]))

(def things
  [[:map 9 150] [:compass 13 35] [:water 153 200] [:sandwich 50 160] [:glucose 15 60] [:tin 68 45]
   [:banana 27 60] [:apple 39 40] [:cheese 23 30] [:beer 52 10] [:cream 11 70] [:camera 32 30]
   [:shirt 24 15] [:trousers 48 10] [:umbrella 73 40] [:jacket 42 70] [:socks 4 50] [:book 30 10]])

(declare best)

(defn best*
  "[value names] of the best choice from the things at i and after that weighs at most room."
  [i room]
  (if (= i (count things))
    [0 ()]
    (let [[thing weight value] (things i)
          skip (best (inc i) room)]
      (if (> weight room)
        skip
        (let [[v names] (best (inc i) (- room weight))
              take-it [(+ v value) (cons thing names)]]
          (if (> (first take-it) (first skip)) take-it skip))))))

(def best (memoize best*))

(defmacro defmemo
  "defn with memoize; calls in the body are remembered too."
  [name args & body]
  `(do (declare ~name)
       (def ~name (memoize (fn ~args ~@body)))))

(defmemo distance [a b]
  (cond (empty? a) (count b)
        (empty? b) (count a)
        (= (first a) (first b)) (distance (rest a) (rest b))
        :else (inc (min (distance (rest a) b)
                        (distance a (rest b))
                        (distance (rest a) (rest b))))))

(defmemo ways [amount coins]
  (cond (zero? amount) 1
        (or (neg? amount) (empty? coins)) 0
        :else (+ (ways (- amount (first coins)) coins)
                 (ways amount (rest coins)))))

(defmemo fewest [amount coins]
  (if (zero? amount)
    []
    (when-let [options (seq (keep (fn [c] (when (<= c amount)
                                            (when-let [r (fewest (- amount c) coins)] (cons c r))))
                                  coins))]
      (apply min-key count options))))

(defmemo common [a b]
  (cond (or (empty? a) (empty? b)) ()
        (= (first a) (first b)) (cons (first a) (common (rest a) (rest b)))
        :else (max-key count (common (rest a) b) (common a (rest b)))))

(defmemo partitions [n largest]
  (cond (zero? n) 1
        (or (neg? n) (zero? largest)) 0
        :else (+ (partitions n (dec largest)) (partitions (- n largest) largest))))

(defn best-sum
  "The largest sum of a run of xs, without memoize."
  [xs]
  (apply max (reductions (fn [best-here x] (max x (+ best-here x))) xs)))

(let [[value names] (best 0 400)]
  (println "value" value)
  (println (str/join " " (map name names)))
  (println "weight" (reduce + (map second (filter (comp (set names) first) things)))))
(println (first (best 0 0)) (first (best 0 10)) (first (best 0 10000)))

(println (map (fn [[a b]] (distance a b)) [["kitten" "sitting"] ["" "abc"] ["same" "same"] ["flaw" "lawn"] ["sunday" "saturday"]]))
(println (ways 100 [50 25 10 5 1]) (ways 3 [2]) (ways 0 []))
(println (fewest 63 [1 5 10 21 25]) (fewest 3 [2]) (fewest 0 [5]))
(println (apply str (common "AGGTABQWERTY" "GXTXAYBQWXRTY")))
(println (map #(partitions % %) [0 1 5 10 50 100]))
(println (best-sum [-2 1 -3 4 -1 2 1 -5 4]) (best-sum [-3 -1 -2]))

(let [calls (atom 0)
      f (memoize (fn [& args] (swap! calls inc) (apply + args)))]
  (println (f 1 2) (f 1 2) (f 2 1) (f) (f) @calls))
