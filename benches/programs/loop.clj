;; Loops: n turns of integer arithmetic.

(defn run
  "The sum of the low three bits of the integers below n."
  [n]
  (let [n (long n)]
    (loop [i 0 sum 0]
      (if (< i n)
        (recur (inc i) (+ sum (bit-and i 7)))
        sum))))
