;; Allocation: builds a linked list of n integers and sums it.

(defn up-to
  "The list of the integers from 1 up to n, made of conses."
  [n]
  (loop [i n items nil]
    (if (pos? i)
      (recur (dec i) (cons i items))
      items)))

(defn sum
  "The sum of items, walked with first and next."
  [items]
  (loop [items items total 0]
    (if items
      (recur (next items) (+ total (first items)))
      total)))

(defn run
  "The sum of a list of the integers from 1 up to n."
  [n]
  (sum (up-to n)))
