;; Text and data: sorts n random integers.

(defn next-random
  "The number after seed in Lehmer's sequence."
  [seed]
  (rem (* seed 48271) 2147483647))

(defn setup
  "A vector of n random integers."
  [n]
  (vec (take n (iterate next-random 42))))

(defn run
  "The least, middle and greatest of numbers, added up."
  [numbers]
  (let [sorted (vec (sort numbers))
        n      (count sorted)]
    (+ (nth sorted 0) (nth sorted (quot n 2)) (nth sorted (dec n)))))
