;; Matrices as vectors of vectors: product, transpose, determinant, inverse with ratios, powers.

(ns programs.matrix
  (:require [clojure.string :as str]))

(defn rows [m] (count m))
(defn cols [m] (count (first m)))
(defn transpose [m] (apply mapv vector m))
(defn dot [a b] (reduce + (map * a b)))

(defn product [a b]
  (when (not= (cols a) (rows b))
    (throw (ex-info "shapes do not fit" {:a [(rows a) (cols a)] :b [(rows b) (cols b)]})))
  (let [columns (transpose b)]
    (mapv (fn [row] (mapv #(dot row %) columns)) a)))

(defn identity-matrix [n]
  (mapv (fn [i] (mapv #(if (= i %) 1 0) (range n))) (range n)))

(defn power [m n]
  (cond (zero? n) (identity-matrix (rows m))
        (even? n) (recur (product m m) (quot n 2))
        :else (product m (power m (dec n)))))

(defn without [m i j]
  (vec (for [[y row] (map-indexed vector m) :when (not= y i)]
         (vec (keep-indexed (fn [x v] (when (not= x j) v)) row)))))

(defn determinant [m]
  (if (= 1 (rows m))
    (ffirst m)
    (reduce + (map-indexed (fn [j v] (* (if (even? j) 1 -1) v (determinant (without m 0 j)))) (first m)))))

(defn scale-row [m i k] (update m i (partial mapv #(* k %))))
(defn add-row [m to from k] (assoc m to (mapv #(+ %1 (* k %2)) (m to) (m from))))

(defn inverse
  "The inverse of m by elimination, in exact ratios; nil when there is none."
  [m]
  (let [n (rows m)]
    (loop [m (mapv into m (identity-matrix n)) i 0]
      (if (= i n)
        (mapv #(subvec % n) m)
        (when-let [pivot (first (filter #(not (zero? (get-in m [% i]))) (range i n)))]
          (let [m (assoc m i (m pivot) pivot (m i))
                m (scale-row m i (/ 1 (get-in m [i i])))]
            (recur (reduce (fn [m j] (if (= i j) m (add-row m j i (- (get-in m [j i]))))) m (range n))
                   (inc i))))))))

(defn show [m]
  (let [cells (map #(map str %) m)
        width (apply max (map count (flatten cells)))]
    (doseq [row cells]
      (println (str/join " " (map #(format (str "%" width "s") %) row))))))

(def a [[2 1 0] [1 3 1] [0 1 4]])
(def b [[1 2] [3 4] [5 6]])

(show (product a b))
(show (transpose b))
(println (determinant a) (determinant [[5]]) (determinant (identity-matrix 4)))
(show (inverse a))
(println (= (identity-matrix 3) (product a (inverse a))))
(println (inverse [[1 2] [2 4]]))
(println (power [[1 1] [1 0]] 10))
(println (get-in (power [[1N 1N] [1N 0N]] 100) [0 1]))
(println (try (product a [[1 2]]) (catch Exception e (ex-data e))))
(println (reduce product (repeat 3 [[0 -1] [1 0]])))
(println (mapv #(reduce + %) a) (apply mapv + a) (map-indexed (fn [i row] (row i)) a))
(println (take 3 (iterate (fn [row] (conj (subvec row 1) (first row))) [1 2 3])))
