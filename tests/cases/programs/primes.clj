;; Primes: a lazy sieve, an incremental sieve with a map, factorisation and some number theory.

(ns programs.primes)

(defn sieve
  "The primes below n, by crossing out in a transient vector."
  [n]
  (let [composite (loop [i 2 v (transient (vec (repeat n false)))]
                    (if (< (* i i) n)
                      (recur (inc i)
                             (if (nth v i)
                               v
                               (reduce #(assoc! %1 %2 true) v (range (* i i) n i))))
                      (persistent! v)))]
    (filterv #(not (composite %)) (range 2 n))))

(def primes
  "All primes, by the incremental sieve: a map from composite to its prime factors."
  ((fn next-primes [composites n]
     (lazy-seq
      (if-let [factors (get composites n)]
        (next-primes (reduce (fn [m p] (update m (+ n p) conj p)) (dissoc composites n) factors) (inc n))
        (cons n (next-primes (assoc composites (* n n) [n]) (inc n))))))
   {} 2))

(def by-trial
  "All primes by trial division; refers to itself while it grows."
  (cons 2 (lazy-seq (filter (fn [n] (every? #(pos? (rem n %)) (take-while #(<= (* % %) n) by-trial)))
                            (iterate #(+ 2 %) 3)))))

(defn factors [n]
  (loop [n n [p & more :as ps] primes out []]
    (cond (= n 1) out
          (> (* p p) n) (conj out n)
          (zero? (rem n p)) (recur (quot n p) ps (conj out p))
          :else (recur n more out))))

(defn divisors [n]
  (sort (reduce (fn [ds [p k]] (for [d ds e (range (inc k))] (reduce * d (repeat e p))))
                [1]
                (frequencies (factors n)))))

(defn gcd [a b] (if (zero? b) (abs a) (recur b (rem a b))))
(defn lcm [a b] (/ (* a b) (gcd a b)))

(defn power-mod [b e m]
  (loop [b (mod b m) e e r 1]
    (cond (zero? e) r
          (odd? e) (recur (mod (*' b b) m) (quot e 2) (mod (*' r b) m))
          :else (recur (mod (*' b b) m) (quot e 2) r))))

(defn prime?
  "True when n passes Miller and Rabin's test for the first twelve primes as bases."
  [n]
  (cond
    (< n 2) false
    (some #{n} (take 12 primes)) true
    (even? n) false
    :else
    (let [[d s] (loop [d (dec n) s 0] (if (even? d) (recur (quot d 2) (inc s)) [d s]))]
      (every? (fn [a]
                (let [x (power-mod a d n)]
                  (or (= x 1)
                      (some #(= % (dec n)) (take s (iterate #(mod (*' % %) n) x))))))
              (take 12 primes)))))

(println (sieve 60))
(println (take 20 primes))
(println (= (sieve 2000) (take-while #(< % 2000) primes) (take-while #(< % 2000) by-trial)))
(println (count (sieve 10000)) (last (sieve 10000)) (nth primes 999))
(println (map factors [1 2 97 360 1001 65536 999999]))
(println (divisors 60) (count (divisors 5040)))
(println "perfect" (filter (fn [n] (= n (reduce + (butlast (divisors n))))) (range 2 1000)))
(println "twins" (take 6 (filter (fn [[a b]] (= 2 (- b a))) (map vector primes (rest primes)))))
(println "goldbach 100" (first (for [p (take-while #(<= % 50) primes) :when (some #{(- 100 p)} (take-while #(< % 100) primes))] [p (- 100 p)])))
(println (gcd 462 1071) (reduce lcm (range 1 21)))
(println (power-mod 2 1000 1000007) (filter prime? (range 90 110)))
(println "mersenne" (filter #(prime? (dec (reduce *' (repeat % 2)))) (take 25 primes)))
(println (prime? 1000000007) (prime? 561) (prime? 18446744073709551557) (prime? (* 1000003 1000033)))
(println "gaps" (into (sorted-map) (frequencies (map - (rest (sieve 500)) (sieve 500)))))
