;; Sudoku: constraint propagation and search over candidate sets.

(ns programs.sudoku
  (:require [clojure.set :as set]
            [clojure.string :as str]))

(def digits (set (range 1 10)))
(def cells (for [r (range 9) c (range 9)] [r c]))

(def peers
  (into {}
        (for [[r c :as cell] cells]
          [cell (disj (set (concat (for [k (range 9)] [r k])
                                   (for [k (range 9)] [k c])
                                   (let [r0 (* 3 (quot r 3)) c0 (* 3 (quot c 3))]
                                     (for [i (range 3) j (range 3)] [(+ r0 i) (+ c0 j)]))))
                      cell)])))

(declare assign)

(defn eliminate
  "The board without digit d in cell, and what follows from that; nil on a contradiction."
  [board cell d]
  (if-not (contains? (board cell) d)
    board
    (let [left (disj (board cell) d)
          board (assoc board cell left)]
      (case (count left)
        0 nil
        1 (reduce (fn [b p] (or (eliminate b p (first left)) (reduced nil))) board (peers cell))
        board))))

(defn assign [board cell d]
  (reduce (fn [b other] (or (eliminate b cell other) (reduced nil)))
          board
          (disj (board cell) d)))

(defn parse [text]
  (let [values (map #(- (int %) (int \0)) (str/replace (str/replace text #"\s" "") "." "0"))]
    (reduce (fn [board [cell v]]
              (if (zero? v)
                board
                (if-not (contains? (board cell) v)
                  (reduced nil)
                  (or (assign board cell v) (reduced nil)))))
            (zipmap cells (repeat digits))
            (map vector cells values))))

(defn solve [board]
  (when board
    (if (every? #(= 1 (count (val %))) board)
      board
      (let [[cell options] (first (sort-by (juxt (comp count val) key)
                                           (filter #(< 1 (count (val %))) board)))]
        (some #(solve (assign board cell %)) (sort options))))))

(defn show [board]
  (doseq [r (range 9)]
    (println (str/join " " (map #(str/join (for [c %] (first (board [r c])))) (partition 3 (range 9)))))))

(defn valid? [board]
  (every? (fn [cell] (not-any? #(= (board cell) (board %)) (peers cell))) cells))

(def easy
  "53..7.... 6..195... .98....6. 8...6...3 4..8.3..1 7...2...6 .6....28. ...419..5 ....8..79")
(def hard
  "4.....8.5 .3....... ...7..... .2.....6. ....8.4.. ....1.... ...6.3.7. 5..2..... 1.4......")

(doseq [puzzle [easy hard]]
  (let [board (parse puzzle) solved (solve board)]
    (println "open cells after propagation" (count (filter #(< 1 (count (val %))) board)))
    (show solved)
    (println "valid" (valid? solved))))

(println "contradiction" (parse (str "55" (apply str (repeat 79 ".")))))
(println "peers of a cell" (count (peers [4 4])) (set/subset? (peers [0 0]) (set cells)))
