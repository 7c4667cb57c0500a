;;; Lazy functions over seqs, each also a transducer when called without a
;;; seq: one item in, none or some out.
;;;
;;; Chunked seqs are taken and given 32 items at a time, as in Clojure.

(defn map
  "A lazy seq of (f x) for each item x of coll, or of f applied to the first
  items of all colls, then the second ones, until one of them ends. Without
  colls: a transducer."
  {:added "0.1"}
  ([f]
   (fn [rf]
     (fn
       ([] (rf))
       ([acc] (rf acc))
       ([acc x] (rf acc (f x)))
       ([acc x & xs] (rf acc (apply f x xs))))))
  ([f coll]
   (dayfly.internal/lazy-map f coll))
  ([f c1 c2]
   (lazy-seq
     (let [a (seq c1), b (seq c2)]
       (when (and a b)
         (cons (f (first a) (first b))
           (map f (rest a) (rest b)))))))
  ([f c1 c2 c3]
   (lazy-seq
     (let [a (seq c1), b (seq c2), c (seq c3)]
       (when (and a b c)
         (cons (f (first a) (first b) (first c))
           (map f (rest a) (rest b) (rest c)))))))
  ([f c1 c2 c3 & colls]
   (let [rows (fn rows [cs]
                (lazy-seq
                  (let [ss (map seq cs)]
                    (when (every? identity ss)
                      (cons (map first ss) (rows (map rest ss)))))))]
     (map (fn [row] (apply f row)) (rows (list* c1 c2 c3 colls))))))

(defn filter
  "A lazy seq of the items of coll for which (pred item) is true. Without coll:
  a transducer."
  {:added "0.1"}
  ([pred]
   (fn [rf]
     (fn
       ([] (rf))
       ([acc] (rf acc))
       ([acc x] (if (pred x) (rf acc x) acc)))))
  ([pred coll]
   (dayfly.internal/lazy-filter pred coll)))

(defn remove
  "A lazy seq of the items of coll for which (pred item) is false. Without
  coll: a transducer."
  {:added "0.1"}
  ([pred] (filter (complement pred)))
  ([pred coll]
   (dayfly.internal/lazy-remove pred coll)))

(defn keep
  "A lazy seq of the values (f item) that are not nil. Without coll: a
  transducer."
  {:added "0.1"}
  ([f]
   (fn [rf]
     (fn
       ([] (rf))
       ([acc] (rf acc))
       ([acc x]
        (let [v (f x)]
          (if (nil? v) acc (rf acc v)))))))
  ([f coll]
   (dayfly.internal/lazy-keep f coll)))

(defn map-indexed
  "A lazy seq of (f index item) for the items of coll. Without coll: a
  transducer."
  {:added "0.1"}
  ([f]
   (fn [rf]
     (let [ix (volatile! -1)]
       (fn
         ([] (rf))
         ([acc] (rf acc))
         ([acc x] (rf acc (f (vreset! ix (inc (deref ix))) x)))))))
  ([f coll]
   (let [go (fn go [ix coll]
              (lazy-seq
                (let [s (seq coll)]
                  (when s
                    (if (chunked-seq? s)
                      (let [c (chunk-first s)
                            n (count c)
                            b (chunk-buffer n)]
                        (loop [i 0]
                          (when (< i n)
                            (chunk-append b (f (+ ix i) (nth c i)))
                            (recur (inc i))))
                        (chunk-cons (chunk b)
                          (go (+ ix n) (chunk-rest s))))
                      (cons (f ix (first s)) (go (inc ix) (rest s))))))))]
     (go 0 coll))))

(defn keep-indexed
  "A lazy seq of the values (f index item) that are not nil. Without coll: a
  transducer."
  {:added "0.1"}
  ([f]
   (fn [rf]
     (let [ix (volatile! -1)]
       (fn
         ([] (rf))
         ([acc] (rf acc))
         ([acc x]
          (let [v (f (vreset! ix (inc (deref ix))) x)]
            (if (nil? v) acc (rf acc v))))))))
  ([f coll]
   (filter some? (map-indexed f coll))))

(defn cat
  "A transducer that gives the items of each collection it receives to rf."
  {:added "0.1"}
  [rf]
  (let [inner (fn [acc x]
                (let [acc (rf acc x)]
                  (if (reduced? acc) (reduced acc) acc)))]
    (fn
      ([] (rf))
      ([acc] (rf acc))
      ([acc coll] (reduce inner acc coll)))))

(defn mapcat
  "A lazy seq of the items of the collections that map with f over colls
  gives. Without colls: a transducer."
  {:added "0.1"}
  ([f] (comp (map f) cat))
  ([f & colls] (apply concat (apply map f colls))))

(defn take
  "A lazy seq of the first n items of coll, or all when there are fewer.
  Without coll: a transducer."
  {:added "0.1"}
  ([n]
   (fn [rf]
     (let [left (volatile! n)]
       (fn
         ([] (rf))
         ([acc] (rf acc))
         ([acc x]
          (let [before (deref left)
                after (vreset! left (dec before))
                acc (if (pos? before) (rf acc x) acc)]
            (if (pos? after)
              acc
              (ensure-reduced acc))))))))
  ([n coll]
   (if (int? n)
     (dayfly.internal/lazy-take n coll)
     (lazy-seq
       (when (pos? n)
         (let [s (seq coll)]
           (when s
             (cons (first s) (take (dec n) (rest s))))))))))

(defn drop
  "A lazy seq of the items of coll after the first n. Without coll: a
  transducer."
  {:added "0.1"}
  ([n]
   (fn [rf]
     (let [left (volatile! n)]
       (fn
         ([] (rf))
         ([acc] (rf acc))
         ([acc x]
          (let [before (deref left)]
            (vreset! left (dec before))
            (if (pos? before)
              acc
              (rf acc x))))))))
  ([n coll]
   (lazy-seq
     (loop [n n, s (seq coll)]
       (if (and (pos? n) s)
         (recur (dec n) (next s))
         s)))))

(defn take-while
  "A lazy seq of the items of coll up to the first for which (pred item) is
  false. Without coll: a transducer."
  {:added "0.1"}
  ([pred]
   (fn [rf]
     (fn
       ([] (rf))
       ([acc] (rf acc))
       ([acc x] (if (pred x) (rf acc x) (reduced acc))))))
  ([pred coll]
   (dayfly.internal/lazy-take-while pred coll)))

(defn drop-while
  "A lazy seq of the items of coll from the first on for which (pred item) is
  false. Without coll: a transducer."
  {:added "0.1"}
  ([pred]
   (fn [rf]
     (let [dropping (volatile! true)]
       (fn
         ([] (rf))
         ([acc] (rf acc))
         ([acc x]
          (if (and (deref dropping) (pred x))
            acc
            (do
              (vreset! dropping false)
              (rf acc x))))))))
  ([pred coll]
   (lazy-seq
     (loop [s (seq coll)]
       (if (and s (pred (first s)))
         (recur (next s))
         s)))))

(defn take-last
  "A seq of the last n items of coll, in linear time; nil when there is none."
  {:added "0.1"}
  [n coll]
  (loop [s (seq coll), lead (seq (drop n coll))]
    (if lead
      (recur (next s) (next lead))
      s)))

(defn drop-last
  "A lazy seq of all but the last n (default 1) items of coll."
  {:added "0.1"}
  ([coll] (drop-last 1 coll))
  ([n coll] (map (fn [x _] x) coll (drop n coll))))

(defn take-nth
  "A lazy seq of every nth item of coll, the first included. Without coll: a
  transducer."
  {:added "0.1"}
  ([n]
   (fn [rf]
     (let [ix (volatile! -1)]
       (fn
         ([] (rf))
         ([acc] (rf acc))
         ([acc x]
          (let [i (vreset! ix (inc (deref ix)))]
            (if (zero? (rem i n))
              (rf acc x)
              acc)))))))
  ([n coll]
   (lazy-seq
     (let [s (seq coll)]
       (when s
         (cons (first s) (take-nth n (drop n s))))))))

(defn nthnext
  "The nth next of coll: a seq, or nil when there are n items or fewer."
  {:added "0.1"}
  [coll n]
  (loop [n n, s (seq coll)]
    (if (and s (pos? n))
      (recur (dec n) (next s))
      s)))

(defn nthrest
  "The nth rest of coll; coll itself when n is 0."
  {:added "0.1"}
  [coll n]
  (loop [n n, s coll]
    (if (and (pos? n) (seq s))
      (recur (dec n) (rest s))
      s)))

(defn split-at
  "A vector of (take n coll) and (drop n coll)."
  {:added "0.1"}
  [n coll]
  [(take n coll) (drop n coll)])

(defn split-with
  "A vector of (take-while pred coll) and (drop-while pred coll)."
  {:added "0.1"}
  [pred coll]
  [(take-while pred coll) (drop-while pred coll)])

(defn dorun
  "Realises coll, or its first n items, for the effects; keeps nothing and
  answers nil."
  {:added "0.1"}
  ([coll]
   (when-let [s (seq coll)]
     (recur (next s))))
  ([n coll]
   (when (and (seq coll) (pos? n))
     (recur (dec n) (next coll)))))

(defn doall
  "Realises coll, or its first n items, for the effects; answers coll."
  {:added "0.1"}
  ([coll]
   (dorun coll)
   coll)
  ([n coll]
   (dorun n coll)
   coll))
