;; Loops: the sieve of Eratosthenes over a boolean array.

(defn cross-out!
  "Marks the multiples of prime, from its square up to n, in composite?."
  [^booleans composite? ^long prime ^long n]
  (loop [multiple (* prime prime)]
    (when (<= multiple n)
      (aset composite? multiple true)
      (recur (+ multiple prime)))))

(defn run
  "The number of primes up to n, added to the greatest of them."
  [n]
  (let [n          (long n)
        composite? (boolean-array (inc n))]
    (loop [i 2 found 0 greatest 0]
      (cond
        (> i n)             (+ found greatest)
        (aget composite? i) (recur (inc i) found greatest)
        :else               (do (cross-out! composite? i n)
                                (recur (inc i) (inc found) i))))))
