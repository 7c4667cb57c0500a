;; Floats: the planets of the Benchmarks Game, in one array of doubles.
;; A body takes seven places: x y z, vx vy vz, mass.

(def solar-mass
  "The mass of the sun in the units of the simulation."
  (* 4.0 Math/PI Math/PI))
(def year
  "The days of a year."
  365.24)

(defn body
  "The seven numbers of a body; velocity is given by day, mass in suns."
  [x y z vx vy vz mass]
  [x y z (* vx year) (* vy year) (* vz year) (* mass solar-mass)])

(defn system
  "The sun and four planets as an array."
  ^doubles []
  (double-array
   (concat
    (body 0.0 0.0 0.0 0.0 0.0 0.0 1.0)
    (body 4.84143144246472090 -1.16032004402742839 -0.103622044471123109
          0.00166007664274403694 0.00769901118419740425
          -0.0000690460016972063023 0.000954791938424326609)
    (body 8.34336671824457987 4.12479856412430479 -0.403523417114321381
          -0.00276742510726411145 0.00499852801234917238
          0.0000230417297573763929 0.000285885980666130812)
    (body 12.8943695621391310 -15.1111514016986312 -0.223307578892655734
          0.00296460137564761618 0.00237847173959480950
          -0.0000296589568540237556 0.0000436624404335156298)
    (body 15.3796971148509165 -25.9193146099879641 0.179258772950371181
          0.00268067772490389322 0.00162824170038242295
          -0.0000951592254519715870 0.0000515138902046611451))))

(defn offset-momentum!
  "Gives the sun the speed that keeps the whole system in its place."
  [^doubles b]
  (dotimes [axis 3]
    (let [at       (+ axis 3)
          momentum (loop [i 0 sum 0.0]
                     (if (< i 35)
                       (recur (+ i 7)
                              (+ sum (* (aget b (+ i at))
                                        (aget b (+ i 6)))))
                       sum))]
      (aset b at (/ (- 0.0 momentum) (double solar-mass))))))

(defn pull!
  "Changes the velocities of the bodies at i and j by their attraction."
  [^doubles b ^long i ^long j]
  (let [dx  (- (aget b i) (aget b j))
        dy  (- (aget b (+ i 1)) (aget b (+ j 1)))
        dz  (- (aget b (+ i 2)) (aget b (+ j 2)))
        d2  (+ (* dx dx) (* dy dy) (* dz dz))
        mag (/ 0.01 (* d2 (Math/sqrt d2)))
        mi  (* (aget b (+ i 6)) mag)
        mj  (* (aget b (+ j 6)) mag)]
    (aset b (+ i 3) (- (aget b (+ i 3)) (* dx mj)))
    (aset b (+ i 4) (- (aget b (+ i 4)) (* dy mj)))
    (aset b (+ i 5) (- (aget b (+ i 5)) (* dz mj)))
    (aset b (+ j 3) (+ (aget b (+ j 3)) (* dx mi)))
    (aset b (+ j 4) (+ (aget b (+ j 4)) (* dy mi)))
    (aset b (+ j 5) (+ (aget b (+ j 5)) (* dz mi)))))

(defn move!
  "Moves the body at i for one step of 0.01 years."
  [^doubles b ^long i]
  (aset b i (+ (aget b i) (* 0.01 (aget b (+ i 3)))))
  (aset b (+ i 1) (+ (aget b (+ i 1)) (* 0.01 (aget b (+ i 4)))))
  (aset b (+ i 2) (+ (aget b (+ i 2)) (* 0.01 (aget b (+ i 5))))))

(defn advance!
  "Takes the system b one step further."
  [^doubles b]
  (loop [i 0]
    (when (< i 35)
      (loop [j (+ i 7)]
        (when (< j 35)
          (pull! b i j)
          (recur (+ j 7))))
      (move! b i)
      (recur (+ i 7)))))

(defn energy
  "The kinetic and potential energy of the system b."
  [^doubles b]
  (loop [i 0 sum 0.0]
    (if (< i 35)
      (let [vx   (aget b (+ i 3))
            vy   (aget b (+ i 4))
            vz   (aget b (+ i 5))
            mass (aget b (+ i 6))
            sum  (+ sum (* 0.5 mass (+ (* vx vx) (* vy vy) (* vz vz))))]
        (recur (+ i 7)
               (double
                (loop [j (+ i 7) sum sum]
                  (if (< j 35)
                    (let [dx (- (aget b i) (aget b j))
                          dy (- (aget b (+ i 1)) (aget b (+ j 1)))
                          dz (- (aget b (+ i 2)) (aget b (+ j 2)))
                          d2 (+ (* dx dx) (* dy dy) (* dz dz))]
                      (recur (+ j 7)
                             (- sum (/ (* mass (aget b (+ j 6)))
                                       (Math/sqrt d2)))))
                    sum)))))
      sum)))

(defn run
  "The energy after n steps, negated, in units of 1e-12."
  [n]
  (let [b (system)]
    (offset-momentum! b)
    (dotimes [_ n]
      (advance! b))
    (long (* -1e12 (energy b)))))
