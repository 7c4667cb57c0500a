;; Collections: n inserts into a transient map and n lookups.

(defn next-random
  "The number after seed in Lehmer's sequence."
  [seed]
  (rem (* seed 48271) 2147483647))

(defn filled
  "A map from n random integers to the positions of their last drawing."
  [n]
  (loop [i 0 seed 42 places (transient {})]
    (if (< i n)
      (let [seed (next-random seed)]
        (recur (inc i) seed (assoc! places seed i)))
      (persistent! places))))

(defn looked-up
  "The sum of what places says of the same n integers."
  [n places]
  (loop [i 0 seed 42 sum 0]
    (if (< i n)
      (let [seed (next-random seed)]
        (recur (inc i) seed (+ sum (get places seed))))
      sum)))

(defn run
  "The sum of n lookups in a map of n entries, added to its count."
  [n]
  (let [places (filled n)]
    (+ (count places) (looked-up n places))))
