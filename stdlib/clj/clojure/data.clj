(ns clojure.data
  "What two values have of their own and what they share."
  (:require [clojure.set :as set]))

(declare diff)

(defn ^:private whole-diff
  "diff of values that are not taken apart."
  [a b]
  (if (= a b) [nil nil a] [a b nil]))

(defn ^:private diff-key
  "diff of the entries at key k of the associative values a and b."
  [a b k]
  (let [va (get a k), vb (get b k)
        [only-a only-b both] (diff va vb)
        in-a (contains? a k), in-b (contains? b k)
        same (and in-a in-b
                  (or (some? both) (and (nil? va) (nil? vb))))]
    [(when (and in-a (or (some? only-a) (not same))) {k only-a})
     (when (and in-b (or (some? only-b) (not same))) {k only-b})
     (when same {k both})]))

(defn ^:private diff-associative
  "diff of the associative values a and b over the keys ks, as maps."
  [a b ks]
  (reduce
    (fn [sums parts] (doall (map merge sums parts)))
    [nil nil nil]
    (map (fn [k] (diff-key a b k)) ks)))

(defn ^:private as-vector
  "A vector with the values of the map m at its keys, nil between them; nil
  for an empty m."
  [m]
  (when (seq m)
    (reduce (fn [v [i x]] (assoc v i x))
      (vec (repeat (inc (apply max (keys m))) nil))
      m)))

(defn ^:private diff-sequential
  [a b]
  (mapv as-vector
    (diff-associative (vec a) (vec b)
      (range (max (count a) (count b))))))

(defn ^:private diff-set
  [a b]
  [(not-empty (set/difference a b))
   (not-empty (set/difference b a))
   (not-empty (set/intersection a b))])

(defprotocol EqualityPartition
  "Which values can be compared part by part."
  (equality-partition [x]
    "The kind of x: :atom, :set, :sequential or :map."))

(defprotocol Diff
  "How values of a kind are compared."
  (diff-similar [a b]
    "diff of a and b, which are of the same kind."))

(defn ^:private kind-of
  "equality-partition of built-in values."
  [x]
  (cond
    (nil? x) :atom
    (set? x) :set
    (map? x) :map
    (or (sequential? x) (dayfly.internal/array? x)) :sequential
    :else :atom))

(extend-protocol EqualityPartition
  nil
  (equality-partition [x] :atom)
  Object
  (equality-partition [x] (kind-of x)))

(extend-protocol Diff
  nil
  (diff-similar [a b] (whole-diff a b))
  Object
  (diff-similar [a b]
    (case (kind-of a)
      :atom (whole-diff a b)
      :set (diff-set a b)
      :sequential (diff-sequential a b)
      :map (diff-associative a b
             (set/union (set (keys a)) (set (keys b)))))))

(defn diff
  "A vector of what only a has, what only b has and what both have. Maps are
  compared value by value, sequential collections item by item, sets by
  membership; anything else is equal or not."
  {:added "0.1"}
  [a b]
  (cond
    (= a b) [nil nil a]
    (= (equality-partition a) (equality-partition b)) (diff-similar a b)
    :else [a b nil]))
