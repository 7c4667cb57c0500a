;; Loops: reduce with a user's function over a range.

(defn add-low-bits
  "Adds the low three bits of x to sum."
  [sum x]
  (+ sum (bit-and x 7)))

(defn run
  "The sum of the low three bits of the integers below n."
  [n]
  (reduce add-low-bits 0 (range n)))
