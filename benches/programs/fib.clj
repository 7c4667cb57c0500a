;; Calls: doubly recursive Fibonacci.

(defn fib
  "The n-th Fibonacci number, by definition."
  [n]
  (if (< n 2)
    n
    (+ (fib (- n 1)) (fib (- n 2)))))

(defn run
  "The n-th Fibonacci number."
  [n]
  (fib n))
