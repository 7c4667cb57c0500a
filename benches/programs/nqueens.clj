;; Calls: counts the ways to place n queens; columns are kept in a list.

(defn safe?
  "True when a queen in column col of the next row attacks none of queens,
  the columns of the rows before it, nearest first."
  [col queens]
  (loop [distance 1 queens (seq queens)]
    (if queens
      (let [other (first queens)]
        (if (or (= other col)
                (= other (+ col distance))
                (= other (- col distance)))
          false
          (recur (inc distance) (next queens))))
      true)))

(defn solutions
  "How many ways there are to complete queens to n rows."
  [n row queens]
  (if (= row n)
    1
    (loop [col 0 total 0]
      (if (< col n)
        (recur (inc col)
               (if (safe? col queens)
                 (+ total (solutions n (inc row) (cons col queens)))
                 total))
        total))))

(defn run
  "The number of solutions of the n queens problem."
  [n]
  (solutions n 0 nil))
