;; Roman numerals both ways, number words, and other writings of numbers.

(ns programs.roman
  (:require [clojure.string :as str]))

(def numerals
  (array-map 1000 "M" 900 "CM" 500 "D" 400 "CD" 100 "C" 90 "XC" 50 "L" 40 "XL" 10 "X" 9 "IX" 5 "V" 4 "IV" 1 "I"))

(defn to-roman [n]
  {:pre [(pos-int? n) (< n 4000)]}
  (loop [n n [[value text] & more :as all] (seq numerals) out ""]
    (cond (zero? n) out
          (>= n value) (recur (- n value) all (str out text))
          :else (recur n more out))))

(def digit {\M 1000 \D 500 \C 100 \L 50 \X 10 \V 5 \I 1})

(defn from-roman [s]
  (let [values (map digit s)]
    (when (and (seq values) (every? some? values))
      (let [n (reduce + (map (fn [a b] (if (and b (< a b)) (- a) a)) values (concat (rest values) [nil])))]
        (when (and (< 0 n 4000) (= s (to-roman n))) n)))))

(def small ["zero" "one" "two" "three" "four" "five" "six" "seven" "eight" "nine" "ten" "eleven" "twelve"
            "thirteen" "fourteen" "fifteen" "sixteen" "seventeen" "eighteen" "nineteen"])
(def tens [nil nil "twenty" "thirty" "forty" "fifty" "sixty" "seventy" "eighty" "ninety"])
(def powers [[1000000000 "billion"] [1000000 "million"] [1000 "thousand"] [100 "hundred"]])

(defn words [n]
  (cond
    (neg? n) (str "minus " (words (- n)))
    (< n 20) (small n)
    (< n 100) (str (tens (quot n 10)) (when (pos? (rem n 10)) (str "-" (small (rem n 10)))))
    :else (let [[p text] (first (filter #(>= n (first %)) powers))]
            (str (words (quot n p)) " " text (when (pos? (rem n p)) (str " " (words (rem n p))))))))

(defn ordinal [n]
  (str n (if (#{11 12 13} (mod n 100)) "th" (case (mod n 10) 1 "st" 2 "nd" 3 "rd" "th"))))

(defn in-base [n base]
  (if (zero? n)
    "0"
    (->> n
         (iterate #(quot % base))
         (take-while pos?)
         (map #(nth "0123456789abcdefghijklmnopqrstuvwxyz" (rem % base)))
         reverse
         (apply str))))

(defn grouped [n]
  (->> (str n) reverse (partition-all 3) (map #(apply str (reverse %))) reverse (str/join ",")))

(println (map to-roman [1 4 9 14 40 90 400 944 1987 2024 3999]))
(println (map from-roman ["I" "IV" "MCMXCIV" "IIII" "VX" "ABC" "" "MMXXIV"]))
(println "round trip" (every? #(= % (from-roman (to-roman %))) (range 1 4000)))
(println "longest" (to-roman (apply max-key (comp count to-roman) (range 1 4000))))
(doseq [bad [0 4000 -1 1.5]]
  (println bad (try (to-roman bad) (catch AssertionError e (ex-message e)))))
(doseq [n [0 13 21 100 342 1001 1000000 -45 1234567890]]
  (println (grouped (abs n)) (words n)))
(println (map ordinal [1 2 3 4 11 12 13 21 22 101 111 112]))
(println (map #(in-base 255 %) [2 8 10 16 36]) (in-base 0 2))
(println (map #(Long/parseLong (in-base % 7) 7) [0 6 7 48 49 1000]))
(println "letters for 1 to 100" (reduce + (map #(count (re-seq #"[a-z]" (words %))) (range 1 101))))
