;; Collections: n conjs into a persistent vector.

(defn run
  "The count of a vector of n integers, added to its middle item."
  [n]
  (let [items (loop [i 0 items []]
                (if (< i n)
                  (recur (inc i) (conj items i))
                  items))]
    (+ (count items) (nth items (quot n 2)))))
