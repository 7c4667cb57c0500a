;; A small language by macros: units, pattern matching, pipelines with names, loops with collecting.

(ns programs.dsl
  (:require [clojure.string :as str]))

(def units (atom {:m [1 :length]}))

(defmacro defunit [unit quantity base kind]
  `(swap! units assoc ~(keyword unit) [(* ~quantity (first (@units ~(keyword base)))) ~kind]))

(defunit km 1000 m :length)
(defunit cm 1/100 m :length)
(defunit inch 254/100 cm :length)
(defunit ft 12 inch :length)
(swap! units assoc :s [1 :time])
(defunit min 60 s :time)

(defmacro measure
  "(measure 3 km + 20 m in ft): sums and converts."
  [& words]
  (let [[sum [_ target]] (split-with (complement #{'in}) words)
        terms (remove #{'+} sum)]
    `(convert [~@(for [[n u] (partition 2 terms)] [n (keyword u)])] ~(keyword target))))

(defn convert [terms target]
  (let [[factor kind] (@units target)]
    (doseq [[_ u] terms]
      (when (not= kind (second (@units u)))
        (throw (ex-info (str "cannot turn " (name u) " into " (name target)) {}))))
    (/ (reduce + (map (fn [[n u]] (* n (first (@units u)))) terms)) factor)))

(defn pattern-code
  "[tests bindings] for matching the local x against pattern p."
  [p x]
  (cond
    (= p '_) [[] []]
    (symbol? p) [[] [p x]]
    (and (vector? p) (some #{'&} p))
    (let [[before [_ more]] (split-with (complement #{'&}) p)
          [tests bindings] (pattern-code (vec before) `(vec (take ~(count before) ~x)))]
      [(into [`(sequential? ~x) `(>= (count ~x) ~(count before))] (drop 2 tests))
       (into bindings [more `(drop ~(count before) ~x)])])
    (vector? p) (reduce (fn [[ts bs] [i q]]
                          (let [[t b] (pattern-code q `(nth ~x ~i))] [(into ts t) (into bs b)]))
                        [[`(sequential? ~x) `(= ~(count p) (count ~x))] []]
                        (map-indexed vector p))
    (map? p) (reduce (fn [[ts bs] [k q]]
                       (let [[t b] (pattern-code q `(get ~x ~k))]
                         [(into (conj ts `(contains? ~x ~k)) t) (into bs b)]))
                     [[`(map? ~x)] []]
                     p)
    (and (seq? p) (= :? (first p)))
    (let [[_ pred inner] p
          [tests bindings] (pattern-code inner x)]
      [(into [`(~pred ~x)] tests) bindings])
    :else [[`(= ~p ~x)] []]))

(defmacro match [value & clauses]
  (let [x (gensym "x")]
    `(let [~x ~value]
       ~(reduce (fn [else [p body]]
                  (let [[tests bindings] (pattern-code p x)]
                    `(if (and ~@tests) (let [~@bindings] ~body) ~else)))
                `(throw (ex-info "nothing matches" {:value ~x}))
                (reverse (partition 2 clauses))))))

(defn simplify [e]
  (match e
    ['+ 0 a] (simplify a)
    ['+ a 0] (simplify a)
    ['* 1 a] (simplify a)
    ['* a 1] (simplify a)
    ['* 0 _] 0
    ['* _ 0] 0
    ['+ (:? number? a) (:? number? b)] (+ a b)
    [op a b] (let [[op2 a2 b2 :as e2] [op (simplify a) (simplify b)]]
               (if (= e2 [op a b]) e2 (simplify e2)))
    other other))

(defmacro collect
  "(collect [x xs] :if test :into coll expr)"
  [[x xs] & {test :if to :into expr :of}]
  `(reduce (fn [acc# ~x] (if ~(or test true) (conj acc# ~expr) acc#)) ~(or to []) ~xs))

(defmacro checks [& forms]
  `(doseq [[form# result#] [~@(for [f forms] [`'~f `(try ~f (catch Exception e# (ex-message e#)))])]]
     (println (pr-str form#) "=>" (pr-str result#))))

(checks (measure 3 km + 20 m in m)
        (measure 1 ft in cm)
        (measure 6 ft + 2 inch in m)
        (measure 90 s in min)
        (measure 1 km in s)
        (match [1 2] [a b] (+ a b))
        (match [1 2 3] [a & more] [a more])
        (match {:kind :circle :r 2} {:kind :square :side s} (* s s) {:kind :circle :r r} (* 3 r r))
        (match 5 1 :one (:? string? s) s _ :other)
        (match [[1 :a] {:k [2]}] [[x :a] {:k [y]}] [x y])
        (match 7 1 :one)
        (simplify '[+ [* 1 x] [* 0 y]])
        (simplify '[* [+ 0 a] [+ 2 3]])
        (collect [x (range 10)] :if (odd? x) :of (* x x))
        (collect [x "hello"] :into #{} :of x)
        (collect [x [1 2]] :into () :of (str/join [x "!"])))

(println (macroexpand-1 '(measure 1 km + 5 m in ft)))
(println (first (macroexpand-1 '(match 1 1 2))) (sort (keys @units)))
