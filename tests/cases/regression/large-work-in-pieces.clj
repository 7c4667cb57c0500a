;; Work of a size that a program chooses is done in pieces: the answers are those of one piece.  Since 0.1.
(let [x (.pow (biginteger 7) 100000)] [(= x (bigint (str x))) (= (- x) (bigint (str "-" x))) (count (str x))]) ;=> [true true 84510]
(= (bigint (apply str (repeat 40001 "9"))) (- (.pow (biginteger 10) 40001) 1)) ;=> true
(.modPow (biginteger 3) (biginteger 1000) (biginteger 1009)) ;=> 404
(let [m (dec (bigint (.pow (biginteger 2) 3000)))] (= (.modPow (biginteger 3) (.pow (biginteger 2) 3000) (biginteger m)) (nth (iterate (fn [r] (mod (*' r r) m)) 3N) 3000))) ;=> true
[(.modInverse (biginteger 3) (biginteger 11)) (.modInverse (biginteger -3) (biginteger 11)) (.modInverse (biginteger 3) (biginteger 1))] ;=> [4 7 0]
(.modInverse (biginteger 4) (biginteger 8)) ;!! ArithmeticException "BigInteger not invertible."
(let [v (vec (map (fn [i] (mod (* i 7919) 100003)) (range 30000)))] [(apply <= (sort v)) (= (sort v) (reverse (sort > v))) (= (sort (map str v)) (sort (fn [a b] (compare a b)) (map str v)))]) ;=> [true true true]
(let [v (map-indexed (fn [i x] [(mod x 7) i]) (range 30000))] (= (sort-by first v) (sort-by (fn [p] [(first p)]) v))) ;=> true
