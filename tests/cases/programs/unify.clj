;; A small logic language: unification, goals as functions from substitution to seq of substitutions.

(ns programs.unify
  (:require [clojure.string :as str]))

(defrecord LVar [id])
(defn lvar? [x] (instance? LVar x))

(def counter (atom 0))
(defn fresh-var [] (->LVar (swap! counter inc)))

(defn walk [s x] (if-let [[_ v] (and (lvar? x) (find s x))] (recur s v) x))

(defn occurs? [s v x]
  (let [x (walk s x)]
    (cond (lvar? x) (= v x)
          (sequential? x) (boolean (some #(occurs? s v %) x))
          :else false)))

(defn bind [s v x] (when-not (occurs? s v x) (assoc s v x)))

(defn unify
  "s extended so that a and b are equal, or nil. Seqs are unified item by item."
  [s a b]
  (let [a (walk s a) b (walk s b)]
    (cond (= a b) s
          (lvar? a) (bind s a b)
          (lvar? b) (bind s b a)
          (and (sequential? a) (sequential? b) (seq a) (seq b))
          (some-> (unify s (first a) (first b)) (unify (vec (rest a)) (vec (rest b))))
          :else nil)))

(defn reify-term [s x]
  (let [x (walk s x)]
    (cond (lvar? x) (symbol (str "_" (:id x)))
          (sequential? x) (mapv #(reify-term s %) x)
          :else x)))

(defn == [a b] (fn [s] (when-let [s (unify s a b)] [s])))

(defn interleaved [seqs]
  (lazy-seq
   (when-let [seqs (seq (keep seq seqs))]
     (concat (map first seqs) (interleaved (map rest seqs))))))

(defn either [& goals] (fn [s] (interleaved (map #(% s) goals))))
(defn all [& goals] (fn [s] (reduce (fn [ss g] (mapcat g ss)) [s] goals)))

(defmacro fresh [vars & goals]
  `(fn [s#]
     (let [~@(mapcat (fn [v] [v `(fresh-var)]) vars)]
       ((all ~@goals) s#))))

(defmacro run [n [q] & goals]
  `(let [~q (fresh-var)]
     (take ~n (map #(reify-term % ~q) ((all ~@goals) {})))))

;; Lists are cells [head tail]; nil ends one.
(defn ->cells [xs] (reduce (fn [t h] [h t]) nil (reverse xs)))
(defn cells-> [c] (when c (cons (first c) (cells-> (second c)))))

(defn append [a b c]
  (either (all (== a nil) (== b c))
          (fresh [h t r] (== a [h t]) (== c [h r]) (fn [s] ((append t b r) s)))))

(defn member [x xs]
  (fresh [h t]
    (== xs [h t])
    (either (== x h) (fn [s] ((member x t) s)))))

(def parents [[:ann :bob] [:ann :bea] [:bob :cyd] [:bea :dan] [:cyd :eve]])
(defn parent [p c] (apply either (map #(== [p c] %) parents)))
(defn ancestor [a d]
  (either (parent a d)
          (fresh [m] (parent a m) (fn [s] ((ancestor m d) s)))))

(println (run 5 [q] (== q 1)))
(println (run 5 [q] (== q 1) (== q 2)))
(println (run 5 [q] (either (== q 1) (== q 2))))
(println (run 5 [q] (fresh [x y] (== q [x 2 y]) (== x 1) (== [y] [[3 4]]))))
(println (map #(str/replace (str %) #"_\d+" "_") (run 1 [q] (fresh [x] (== q [x x])))))
(println (map cells-> (run 5 [q] (append (->cells [1 2]) (->cells [3]) q))))
(println (for [[a b] (run 5 [q] (fresh [a b] (append a b (->cells [1 2 3])) (== q [a b])))]
           [(cells-> a) (cells-> b)]))
(println (run 10 [q] (member q (->cells [:x :y :z]))))
(println "ancestors of eve" (run 10 [q] (ancestor q :eve)))
(println "descendants of ann" (sort (run 10 [q] (ancestor :ann q))))
(println "cousins" (run 4 [q] (fresh [g a b] (parent g :bob) (parent g a) (parent a b) (== q [a b]))))
(println "occurs check" (run 1 [q] (== q [q])))
(println "unify" (unify {} [1 (->LVar 0)] [1 2]) (unify {} [1] [2]) (unify {} [1 2] [1]))
