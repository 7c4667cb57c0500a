;; Collections: n assocs at random places of a transient vector.

(defn next-random
  "The number after seed in Lehmer's sequence."
  [seed]
  (rem (* seed 48271) 2147483647))

(defn run
  "The sum of a vector of n items after n random assocs."
  [n]
  (loop [i 0 seed 42 items (transient (vec (repeat n 0)))]
    (if (< i n)
      (let [seed (next-random seed)]
        (recur (inc i) seed (assoc! items (rem seed n) i)))
      (reduce + (persistent! items)))))
