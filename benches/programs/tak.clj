;; Calls: Takeuchi's function, tak 18 12 6, n times.

(defn tak
  "Takeuchi's function of x, y and z."
  [x y z]
  (if (< y x)
    (tak (tak (dec x) y z)
         (tak (dec y) z x)
         (tak (dec z) x y))
    z))

(defn run
  "The sum of n answers of (tak 18 12 6)."
  [n]
  (loop [i 0 sum 0]
    (if (< i n)
      (recur (inc i) (+ sum (tak 18 12 6)))
      sum)))
