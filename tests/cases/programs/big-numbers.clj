;; Large integers, ratios and decimals: factorials, Fibonacci, pi, e, square roots, continued fractions.

(ns programs.big-numbers
  (:require [clojure.string :as str]))

(defn factorial [n] (reduce *' (range 1 (inc n))))
(defn power [b n] (reduce *' (repeat n b)))
(defn digit-sum [n] (reduce + (map #(- (int %) (int \0)) (str n))))
(def fibs (lazy-cat [0 1] (map +' fibs (rest fibs))))
(defn choose [n k] (/ (factorial n) (factorial k) (factorial (- n k))))

(println (factorial 20) (factorial 21) (factorial 30))
(println "digits of 200!" (count (str (factorial 200))) "sum" (digit-sum (factorial 200)))
(println "trailing zeros of 100!" (count (re-find #"0+$" (str (factorial 100)))))
(println (power 2 64) (power 2 128) (power -3 41))
(println (nth fibs 90) (nth fibs 93) (nth fibs 200))
(println "first fibonacci of 100 digits" (first (keep-indexed (fn [i f] (when (= 100 (count (str f))) i)) fibs)))
(println (map #(choose 6 %) (range 7)) (choose 100 50))
(println "2^1000 digit sum" (digit-sum (power 2 1000)))

(defn isqrt
  "The integer square root of n by Newton's method."
  [n]
  (if (< n 2)
    n
    (loop [x (power 10 (quot (inc (count (str n))) 2))]
      (let [y (quot (+' x (quot n x)) 2)]
        (if (< y x) (recur y) (if (> (*' x x) n) (recur (dec' x)) x))))))

(println (map isqrt [0 1 15 16 99 1000000]))
(println "sqrt 2" (isqrt (*' 2 (power 10 60))))

(defn arctan-inverse
  "arctan(1/x) times unity, by its series in integers."
  [x unity]
  (loop [term (quot unity x) n 1 sign 1 sum 0]
    (if (zero? term)
      sum
      (recur (quot term (* x x)) (+ n 2) (- sign) (+' sum (*' sign (quot term n)))))))

(let [unity (power 10 60)
      pi (*' 4 (- (*' 4 (arctan-inverse 5 unity)) (arctan-inverse 239 unity)))]
  (println "pi" (str/replace (str (quot pi (power 10 10))) #"^3" "3.")))

(let [e (reduce + (map #(/ 1 (factorial %)) (range 20)))]
  (println "e" e (double e)))

(defn continued [x n]
  (loop [x x n n out []]
    (let [whole (bigint (if (neg? x) (- x (mod x 1)) (quot x 1))) part (- x whole)]
      (if (or (zero? part) (= n 1))
        (conj out whole)
        (recur (/ 1 part) (dec n) (conj out whole))))))

(defn convergent [terms]
  (reduce (fn [acc t] (+ t (/ 1 acc))) (reverse terms)))

(println (continued 415/93 10) (convergent [4 2 6 7]))
(println (map #(convergent (take % (cons 1 (repeat 2)))) (range 1 8)))
(println "harmonic" (map #(reduce + (map / (range 1 (inc %)))) [1 2 3 4 10 20]))
(println (reduce + (repeat 10 1/10)) (reduce + (repeat 10 0.1M)) (reduce + (repeat 10 0.1)))
(println (* 1.10M 3) (with-precision 10 (/ 1M 7)) (with-precision 20 (/ 2M 3)) (bigdec 1/8))
(println (+ 9223372036854775807 1N) (try (+ 9223372036854775807 1) (catch ArithmeticException e (ex-message e))))
(println (map (juxt quot rem mod) [(power 10 20) (- (power 10 20))] [7N 7N]))
(println (rationalize 0.125) (numerator 22/7) (denominator 22/7) (int 7/2) (long -7/2))
(println (reverse (loop [n (power 10 21) out ()] (if (zero? n) out (recur (quot n 1000) (conj out (rem n 1000)))))))
(println (= (factorial 25) (*' (factorial 24) 25)) (== 1N 1 1.0) (= 1N 1) (= 1 1.0) (compare 1/3 1/2))
(println (sort [1/4 0.3 1N -2 1.5M]))
