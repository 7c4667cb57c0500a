;; Data: a lazy pipeline of map, filter, take and reduce over a range.

(defn run
  "The sum of the even numbers among 3i + 1 for the integers i below n."
  [n]
  (->> (range n)
       (map #(+ (* 3 %) 1))
       (filter even?)
       (take (quot n 2))
       (reduce +)))
