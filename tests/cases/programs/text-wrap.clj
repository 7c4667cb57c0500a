;; Wrapping, justifying and centring text; word statistics.

(ns programs.text-wrap
  (:require [clojure.string :as str]))

(def text
  "It is a truth universally acknowledged, that a single man in possession of a good fortune, must be in want of a wife.

However little known the feelings or views of such a man may be on his first entering a neighbourhood, this truth is so well fixed in the minds of the surrounding families.")

(defn wrap
  "The words of s in lines at most width long; a longer word has a line of its own."
  [width s]
  (loop [[word & more :as words] (re-seq #"\S+" s) line [] length 0 lines []]
    (cond
      (empty? words) (if (seq line) (conj lines line) lines)
      (or (empty? line) (<= (+ length 1 (count word)) width))
      (recur more (conj line word) (+ length (if (empty? line) 0 1) (count word)) lines)
      :else (recur words [] 0 (conj lines line)))))

(defn justify [width words]
  (if (< (count words) 2)
    (str/join words)
    (let [gaps (dec (count words))
          spaces (- width (reduce + (map count words)))
          each (quot spaces gaps)
          extra (rem spaces gaps)]
      (apply str (concat (mapcat (fn [w i] [w (apply str (repeat (+ each (if (< i extra) 1 0)) " "))])
                                 (butlast words) (range))
                         [(last words)])))))

(defn center [width s]
  (let [left (quot (- width (count s)) 2)]
    (str (apply str (repeat left \space)) s)))

(defn right [width s] (format (str "%" width "s") s))

(doseq [paragraph (str/split text #"\n\n")]
  (let [lines (wrap 38 paragraph)]
    (doseq [line (butlast lines)] (println (str "|" (justify 38 line) "|")))
    (println (str "|" (str/join " " (last lines)))))
  (println))

(doseq [line (wrap 24 (first (str/split text #"\n\n")))]
  (println (center 24 (str/join " " line))))
(println (right 10 "right"))
(println (wrap 3 "antidisestablishmentarianism is ok"))
(println (wrap 10 ""))
(println (pr-str (justify 10 ["one"])) (pr-str (justify 10 ["a" "b" "c"])))

(let [words (map str/lower-case (re-seq #"[a-zA-Z]+" text))
      counts (frequencies words)]
  (println "words" (count words) "different" (count counts))
  (doseq [[w n] (take 6 (sort-by (juxt (comp - val) key) counts))]
    (println (format "%-6s %2d %s" w n (apply str (repeat n "*")))))
  (println "longest" (apply max-key count (sort words)))
  (println "by length" (into (sorted-map) (map (fn [[k v]] [k (count (distinct v))])) (group-by count words)))
  (println "initials" (apply str (map first (take 12 words))))
  (println "palindromes" (filter #(= (seq %) (reverse %)) (sort (keys counts)))))
