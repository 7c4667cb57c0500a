;; Allocation: the binary trees of the Benchmarks Game, nodes are vectors.

(defn tree
  "A full binary tree of the given depth."
  [depth]
  (if (zero? depth)
    [nil nil]
    [(tree (dec depth)) (tree (dec depth))]))

(defn nodes
  "The number of nodes of a tree."
  [[left right]]
  (if left
    (+ 1 (nodes left) (nodes right))
    1))

(defn nodes-of-trees
  "The nodes of as many trees as times says, each built and dropped."
  [depth times]
  (loop [i 0 sum 0]
    (if (< i times)
      (recur (inc i) (+ sum (nodes (tree depth))))
      sum)))

(defn run
  "All nodes made for trees of depths 4, 6, ... up to n."
  [n]
  (let [long-lived (tree n)]
    (loop [depth 4 sum (nodes (tree (inc n)))]
      (if (<= depth n)
        (recur (+ depth 2)
               (+ sum (nodes-of-trees depth
                                      (bit-shift-left 1 (- (+ n 4) depth)))))
        (+ sum (nodes long-lived))))))
