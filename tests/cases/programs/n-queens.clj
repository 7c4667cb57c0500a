;; N queens: every way to place n queens so that none attacks another.

(ns programs.n-queens
  (:require [clojure.string :as str]))

(defn safe?
  "True when a queen in the next row at column col is attacked by no queen of
  queens, the columns of the rows before, last row first."
  [queens col]
  (every? (fn [[distance queen]]
            (and (not= col queen)
                 (not= distance (- col queen))
                 (not= distance (- queen col))))
          (map vector (rest (range)) queens)))

(defn extend-board
  "All boards made from queens by one more safe queen on a board n wide."
  [n queens]
  (for [col (range n) :when (safe? queens col)]
    (cons col queens)))

(defn solutions
  "A lazy seq of all solutions, each a list of columns."
  [n]
  (nth (iterate (fn [boards] (mapcat #(extend-board n %) boards)) [()]) n))

(defn backtrack
  "The same with recursion and a callback: counts solutions."
  [n]
  (let [total (volatile! 0)]
    (letfn [(place [row cols diag anti]
              (if (= row n)
                (vswap! total inc)
                (doseq [col (range n)
                        :let [d (- row col) a (+ row col)]
                        :when (not (or (cols col) (diag d) (anti a)))]
                  (place (inc row) (conj cols col) (conj diag d) (conj anti a)))))]
      (place 0 #{} #{} #{})
      @total)))

(defn bits
  "The same with bit masks and recur-free recursion."
  [n]
  (let [full (dec (bit-shift-left 1 n))]
    (letfn [(go [cols left right]
              (if (= cols full)
                1
                (loop [free (bit-and full (bit-not (bit-or cols left right))) found 0]
                  (if (zero? free)
                    found
                    (let [bit (bit-and free (- free))]
                      (recur (bit-and free (dec free))
                             (+ found (go (bit-or cols bit)
                                          (bit-shift-left (bit-or left bit) 1)
                                          (bit-shift-right (bit-or right bit) 1)))))))))]
      (go 0 0 0))))

(defn board-lines [n queens]
  (for [q queens]
    (str/join " " (for [col (range n)] (if (= col q) "Q" ".")))))

(doseq [n (range 1 8)]
  (println n (count (solutions n)) (backtrack n) (bits n)))

(println (bits 8))
(doseq [line (board-lines 6 (first (solutions 6)))]
  (println line))
(println (every? #(apply distinct? %) (solutions 6)))
