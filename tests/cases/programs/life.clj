;; Conway's game of life on an endless board: a set of living cells.

(ns programs.life
  (:require [clojure.set :as set]
            [clojure.string :as str]))

(defn neighbours [[x y]]
  (for [dx [-1 0 1] dy [-1 0 1] :when (not (= 0 dx dy))]
    [(+ x dx) (+ y dy)]))

(defn step [alive]
  (into #{}
        (for [[cell n] (frequencies (mapcat neighbours alive))
              :when (or (= n 3) (and (= n 2) (contains? alive cell)))]
          cell)))

(defn parse [text]
  (into #{}
        (for [[y line] (map-indexed vector (str/split-lines text))
              [x c] (map-indexed vector line)
              :when (= c \#)]
          [x y])))

(defn bounds [alive]
  (let [xs (map first alive) ys (map second alive)]
    [(apply min xs) (apply min ys) (apply max xs) (apply max ys)]))

(defn render [alive]
  (if (empty? alive)
    "(nothing)"
    (let [[x0 y0 x1 y1] (bounds alive)]
      (str/join "\n"
                (for [y (range y0 (inc y1))]
                  (apply str (for [x (range x0 (inc x1))] (if (alive [x y]) \# \.))))))))

(defn moved [alive [dx dy]]
  (into #{} (map (fn [[x y]] [(+ x dx) (+ y dy)])) alive))

(defn period
  "The number of steps after which alive is itself again, at most limit, or nil."
  [alive limit]
  (first (keep-indexed (fn [i a] (when (= a alive) (inc i)))
                       (take limit (rest (iterate step alive))))))

(def patterns
  (array-map
   :block "##\n##"
   :blinker "###"
   :toad ".###\n###."
   :glider ".#.\n..#\n###"
   :r-pentomino ".##\n##.\n.#."))

(doseq [[pattern-name text] patterns]
  (let [alive (parse text)]
    (println pattern-name "cells" (count alive) "period" (period alive 10))))

(let [glider (parse (:glider patterns))]
  (doseq [[i generation] (map-indexed vector (take 5 (iterate step glider)))]
    (println "generation" i)
    (println (render generation)))
  (println "moved by one after four steps:"
           (= (moved glider [1 1]) (nth (iterate step glider) 4))))

(let [generations (iterate step (parse (:r-pentomino patterns)))]
  (println "r-pentomino" (map count (take 20 generations)))
  (println "after 100" (count (nth generations 100))))

(let [a (parse "#.#\n.#.") b (parse "###")]
  (println "common" (sort (set/intersection a b))))
(println (render #{}))
