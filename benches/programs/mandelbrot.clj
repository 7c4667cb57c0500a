;; Floats: the Mandelbrot set on a grid of n by n points.

(defn steps
  "How many of 50 iterations the point cr + ci*i stays within radius 2."
  ^long [^double cr ^double ci]
  (loop [zr 0.0 zi 0.0 i 0]
    (let [zr2 (* zr zr)
          zi2 (* zi zi)]
      (if (or (= i 50) (> (+ zr2 zi2) 4.0))
        i
        (recur (+ (- zr2 zi2) cr)
               (+ (* 2.0 zr zi) ci)
               (inc i))))))

(defn run
  "The iterations of all points of the grid, summed."
  [n]
  (let [n    (long n)
        size (double n)]
    (loop [y 0 sum 0]
      (if (< y n)
        (let [ci (- (/ (* 2.0 y) size) 1.0)]
          (recur (inc y)
                 (long (loop [x 0 sum sum]
                         (if (< x n)
                           (let [cr (- (/ (* 2.0 x) size) 1.5)]
                             (recur (inc x) (+ sum (steps cr ci))))
                           sum)))))
        sum))))
