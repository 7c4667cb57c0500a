;; lazy-seq, delay: bodies that run once give up what they captured.  Since 0.1.
;; Differs from Clojure: a lazy seq that threw throws again, where Clojure finds the captured values gone.

(let [x (vec (range 3)), f (^:once fn* [] (count x))] [(f) (f)])  ;=> [3 0]
(let [x [1], f (fn* [] (count x))] [(f) (f)])                     ;=> [1 1]
(let [x 1, y 2, f (^:once fn* [a] (if a x y))] [(f true) (f true)])  ;=> [1 nil]
(let [x [1 2], f (^:once fn* [] (loop [i 0, n 0] (if (< i 3) (recur (inc i) (+ n (count x))) n)))] (f))  ;=> 6
(let [x [1 2], f (^:once fn* [] (try (nth x 5) (catch Exception _ (count x))))] (f))  ;=> 2
(let [x 1, f (^:once fn* [] ((fn [] x)))] [(f) (f)])              ;=> [1 nil]
(let [x 1, f (^:once fn* g ([] x) ([a] (+ a (g))))] [(f 2)])      ;=> [3]
(let [a 1, b 2, f (^:once fn* [] [a b a])] (f))                   ;=> [1 2 1]

(def tries (atom 0))
(def again (lazy-seq (if (= 1 (swap! tries inc)) (throw (ex-info "first" {})) [5])))
(try (first again) (catch Exception e (ex-message e)))            ;=> "first"
(realized? again)                                                 ;=> false
(first again)                                                     ;=> 5

(def broken (map (fn [x] (throw (ex-info (str "no " x) {:x x}))) [1 2]))
(try (seq broken) (catch Exception e (ex-data e)))                ;=> {:x 1}
(try (seq broken) (catch Exception e (ex-data e)))                ;=> {:x 1}
(try (count broken) (catch Exception e (ex-message e)))           ;=> "no 1"
(try (first (filter odd? broken)) (catch Exception e (ex-message e)))  ;=> "no 1"

(def later (concat [1 2] (lazy-seq (let [v [3]] (throw (ex-info "later" {}))))))
(take 2 later)                                                    ;=> (1 2)
(try (nth later 2) (catch Exception e (ex-message e)))            ;=> "later"
(try (nth later 2) (catch Exception e (ex-message e)))            ;=> "later"

(def own (lazy-seq (seq own)))
(try (seq own) (catch StackOverflowError e :itself))              ;=> :itself

(def inside (lazy-seq (lazy-seq (cons 1 (when (seq inside) [2])))))
inside                                                            ;=> (1)

(def chain (reduce (fn [s _] (let [t (lazy-seq s)] (swap! tries + (if (realized? t) 1 0)) t)) [1] (range 100)))
(first chain)                                                     ;=> 1
(let [all (vec (take 20000 (iterate (fn [s] (lazy-seq s)) (lazy-seq [7]))))] [(first (peek all)) (first (nth all 500)) (count (filter realized? all))])  ;=> [7 7 20000]

(let [x [1 2], d (delay (count x))] [@d @d])                      ;=> [2 2]
(let [x [1 2], d (delay (nth x 7))] (repeatedly 2 (fn [] (try @d (catch IndexOutOfBoundsException _ :outside)))))  ;=> (:outside :outside)
