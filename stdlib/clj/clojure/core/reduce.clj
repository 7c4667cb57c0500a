;;; Folding: `reduce`, `reduce-kv`, and the functions made by folding which the
;;; chapters after this one use everywhere.
;;;
;;; `reduce` looks once at what it folds (`reduce-kind`) and then runs a loop
;;; fit for it. Values of user types go through `reduce-other`, which the
;;; chapter `reducible` points at the protocols once there are protocols.

(defn ^:private reduce-seq
  "acc folded with f over the seq s, or acc when s is nil."
  [f acc s]
  (loop [acc acc, s s]
    (if s
      (if (chunked-seq? s)
        (let [c (chunk-first s)
              n (count c)
              acc (loop [acc acc, i 0]
                    (if (< i n)
                      (let [acc (f acc (nth c i))]
                        (if (reduced? acc)
                          acc
                          (recur acc (inc i))))
                      acc))]
          (if (reduced? acc)
            (deref acc)
            (recur acc (chunk-next s))))
        (let [acc (f acc (first s))]
          (if (reduced? acc)
            (deref acc)
            (recur acc (next s)))))
      acc)))

(defn ^:private reduce-indexed
  "acc folded with f over the items of coll from index start on."
  [f acc coll start]
  (let [n (count coll)]
    (loop [acc acc, i start]
      (if (< i n)
        (let [acc (f acc (nth coll i))]
          (if (reduced? acc)
            (deref acc)
            (recur acc (inc i))))
        acc))))

(defn ^:private reduce-range
  "acc folded with f over n numbers, the first of which is start."
  [f acc start step n]
  (loop [acc acc, x start, n n]
    (if (pos? n)
      (let [acc (f acc x)]
        (if (reduced? acc)
          (deref acc)
          (recur acc (unchecked-add x step) (dec n))))
      acc)))

(defn ^:private reduce-other
  "reduce over a value of a user type."
  ([f coll]
   (let [s (seq coll)]
     (if s
       (reduce-seq f (first s) (next s))
       (f))))
  ([f init coll]
   (reduce-seq f init (seq coll))))

(defn ^:private reduce-kv-other
  "reduce-kv over a value of a user type."
  [f init coll]
  (reduce-seq (fn [acc e] (f acc (key e) (val e))) init (seq coll)))

(defn ^:private reduce-first
  "reduce of f over coll, which is no user type, from its first item on."
  [f coll kind]
  (cond
    (= kind 1)
    (if (= 0 (count coll))
      (f)
      (reduce-indexed f (nth coll 0) coll 1))

    (= kind 2)
    (let [start (dayfly.internal/range-start coll)
          step (dayfly.internal/range-step coll)
          n (count coll)]
      (if (= n 1)
        start
        (reduce-range f start (+ start step) step (dec n))))

    :else
    (let [s (seq coll)]
      (if s
        (reduce-seq f (first s) (next s))
        (f)))))

(defn reduce
  "coll folded with f: (f val x) for each item x in turn, where val is init or
  the first item, then the value of the call before. An empty coll gives init,
  or (f) without init; a single item without init is the answer itself. A
  value that is reduced ends the fold."
  {:added "0.1"}
  ([f coll]
   (let [kind (dayfly.internal/reduce-kind coll)]
     (if (= kind 4)
       (reduce-other f coll)
       (reduce-first f coll kind))))
  ([f val coll]
   (let [kind (dayfly.internal/reduce-kind coll)]
     (cond
       (= kind 1) (reduce-indexed f val coll 0)
       (= kind 3) (reduce-seq f val (seq coll))
       (= kind 2) (reduce-range f val (dayfly.internal/range-start coll)
                    (dayfly.internal/range-step coll) (count coll))
       (= kind 0) val
       :else (reduce-other f val coll)))))

(defn ^:private reduce-kv-indexed
  "init folded with f over index and item of the vector v."
  [f init v]
  (let [n (count v)]
    (loop [acc init, i 0]
      (if (< i n)
        (let [acc (f acc i (nth v i))]
          (if (reduced? acc)
            (deref acc)
            (recur acc (inc i))))
        acc))))

(defn ^:private reduce-kv-entries
  "init folded with f over key and value of each entry in the seq s."
  [f init s]
  (loop [acc init, s s]
    (if s
      (let [e (first s)
            acc (f acc (key e) (val e))]
        (if (reduced? acc)
          (deref acc)
          (recur acc (next s))))
      acc)))

(defn reduce-kv
  "coll folded with f: (f val k v) for each key and value of a map, or index
  and item of a vector, where val is init, then the value of the call before.
  An empty coll gives init; a value that is reduced ends the fold."
  {:added "0.1"}
  [f init coll]
  (cond
    (map? coll) (reduce-kv-entries f init (seq coll))
    (vector? coll) (reduce-kv-indexed f init coll)
    (= 4 (dayfly.internal/reduce-kind coll)) (reduce-kv-other f init coll)
    :else (reduce-kv-entries f init (seq coll))))

(defn unreduced
  "What x holds when it is reduced, otherwise x."
  {:added "0.1"}
  [x]
  (if (reduced? x) (deref x) x))

(defn ensure-reduced
  "x when it is reduced, otherwise (reduced x)."
  {:added "0.1"}
  [x]
  (if (reduced? x) x (reduced x)))

(defn reverse
  "A list of the items of coll in reverse order."
  {:added "0.1"}
  [coll]
  (reduce conj () coll))

(defn into
  "to with the items of from conjoined, which a transducer xform may change on
  the way. Keeps the metadata of to."
  {:added "0.1"}
  ([] [])
  ([to] to)
  ([to from]
   (cond
     (not= 4 (dayfly.internal/reduce-kind from))
     (dayfly.internal/conj-all to from)
     (dayfly.internal/editable? to)
     (with-meta (persistent! (reduce conj! (transient to) from)) (meta to))
     :else (reduce conj to from)))
  ([to xform from]
   (if (dayfly.internal/editable? to)
     (let [m (meta to)
           f (xform
               (fn
                 ([acc] (with-meta (persistent! acc) m))
                 ([acc x] (conj! acc x))))]
       (f (reduce f (transient to) from)))
     (let [f (xform (fn ([acc] acc) ([acc x] (conj acc x))))]
       (f (reduce f to from))))))

(defn mapv
  "A vector of (f x) for each item x of coll, or of f applied to the first
  items of all colls, then the second ones, until one of them ends."
  {:added "0.1"}
  ([f coll]
   (if (= 4 (dayfly.internal/reduce-kind coll))
     (persistent!
       (reduce (fn [out x] (conj! out (f x))) (transient []) coll))
     (dayfly.internal/conj-all [] (dayfly.internal/lazy-map f coll))))
  ([f c1 c2]
   (loop [out (transient []), a (seq c1), b (seq c2)]
     (if (and a b)
       (recur (conj! out (f (first a) (first b))) (next a) (next b))
       (persistent! out))))
  ([f c1 c2 & colls]
   (loop [out (transient []), ss (mapv seq (list* c1 c2 colls))]
     (if (every? identity ss)
       (recur (conj! out (apply f (mapv first ss))) (mapv next ss))
       (persistent! out)))))

(defn filterv
  "A vector of the items of coll for which (pred item) is true."
  {:added "0.1"}
  [pred coll]
  (if (= 4 (dayfly.internal/reduce-kind coll))
    (persistent!
      (reduce (fn [out x] (if (pred x) (conj! out x) out))
        (transient []) coll))
    (dayfly.internal/conj-all [] (dayfly.internal/lazy-filter pred coll))))

(defn run!
  "Calls (proc x) for each item x of coll, for its effects. Answers nil."
  {:added "0.1"}
  [proc coll]
  (reduce (fn [_ x] (proc x)) nil coll)
  nil)
