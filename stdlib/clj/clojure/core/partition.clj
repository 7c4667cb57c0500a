;;; Cutting seqs into pieces, and putting items into groups.

(defn partition
  "A lazy seq of lists of n items of coll, starting step (default n) items
  apart. Items at the end that fill no list are left out, unless pad is given:
  then its items fill the last list as far as they go."
  {:added "0.1"}
  ([n coll] (partition n n coll))
  ([n step coll]
   (lazy-seq
     (when-let [s (seq coll)]
       (let [piece (doall (take n s))]
         (when (= n (count piece))
           (cons piece (partition n step (nthrest s step))))))))
  ([n step pad coll]
   (lazy-seq
     (when-let [s (seq coll)]
       (let [piece (doall (take n s))]
         (if (= n (count piece))
           (cons piece (partition n step pad (nthrest s step)))
           (list (take n (concat piece pad)))))))))

(defn ^:private emptied
  "The items in the volatile list, as a vector; the volatile is empty again."
  [list]
  (let [items (deref list)]
    (vreset! list [])
    items))

(defn partition-all
  "Like partition, but the lists at the end may be shorter. Without coll: a
  transducer that gives vectors."
  {:added "0.1"}
  ([n]
   (fn [rf]
     (let [items (volatile! [])]
       (fn
         ([] (rf))
         ([acc]
          (rf (if (= 0 (count (deref items)))
                acc
                (unreduced (rf acc (emptied items))))))
         ([acc x]
          (vreset! items (conj (deref items) x))
          (if (= n (count (deref items)))
            (rf acc (emptied items))
            acc))))))
  ([n coll] (partition-all n n coll))
  ([n step coll]
   (lazy-seq
     (when-let [s (seq coll)]
       (let [piece (doall (take n s))]
         (cons piece (partition-all n step (nthrest s step))))))))

(defn partition-by
  "A lazy seq of lists of neighbouring items of coll for which f has the same
  value. Without coll: a transducer that gives vectors."
  {:added "0.1"}
  ([f]
   (fn [rf]
     (let [items (volatile! []), before (volatile! ::none)]
       (fn
         ([] (rf))
         ([acc]
          (rf (if (= 0 (count (deref items)))
                acc
                (unreduced (rf acc (emptied items))))))
         ([acc x]
          (let [old (deref before), new (f x)]
            (vreset! before new)
            (if (or (identical? old ::none) (= new old))
              (do
                (vreset! items (conj (deref items) x))
                acc)
              (let [acc (rf acc (emptied items))]
                (when-not (reduced? acc)
                  (vreset! items [x]))
                acc))))))))
  ([f coll]
   (lazy-seq
     (when-let [s (seq coll)]
       (let [x (first s)
             value (f x)
             run (cons x (take-while (fn [y] (= value (f y))) (next s)))]
         (cons run
           (partition-by f (lazy-seq (drop (count run) s)))))))))

(defn dedupe
  "A lazy seq of the items of coll without those equal to the one before.
  Without coll: a transducer."
  {:added "0.1"}
  ([]
   (fn [rf]
     (let [before (volatile! ::none)]
       (fn
         ([] (rf))
         ([acc] (rf acc))
         ([acc x]
          (let [old (deref before)]
            (vreset! before x)
            (if (= old x)
              acc
              (rf acc x))))))))
  ([coll]
   (lazy-seq
     (when-let [s (seq coll)]
       (let [x (first s)]
         (cons x
           (dedupe (drop-while (fn [y] (= x y)) (rest s)))))))))

(defn group-by
  "A map from each value of (f item) to a vector of the items of coll that have
  it, in order."
  {:added "0.1"}
  [f coll]
  (persistent!
    (reduce
      (fn [groups x]
        (let [k (f x)]
          (assoc! groups k (conj (get groups k []) x))))
      (transient {}) coll)))

(defn frequencies
  "A map from each distinct item of coll to how often it occurs."
  {:added "0.1"}
  [coll]
  (if (= 4 (dayfly.internal/reduce-kind coll))
    (persistent!
      (reduce (fn [counts x] (assoc! counts x (inc (get counts x 0))))
        (transient {}) coll))
    (dayfly.internal/count-items coll)))

(defn distinct?
  "True when no two of the arguments are equal."
  {:added "0.1"}
  ([x] true)
  ([x y] (not (= x y)))
  ([x y & more]
   (if (= x y)
     false
     (loop [seen #{x y}, s (seq more)]
       (cond
         (nil? s) true
         (contains? seen (first s)) false
         :else (recur (conj seen (first s)) (next s)))))))

(defn partitionv
  "A lazy seq of vectors of n items each, at places step (default n) apart.
  Items of pad complete the last one; without pad an incomplete one is left
  out."
  {:added "0.1"}
  ([n coll] (partitionv n n coll))
  ([n step coll]
   (lazy-seq
     (when-let [s (seq coll)]
       (let [piece (into [] (take n) s)]
         (when (= n (count piece))
           (cons piece (partitionv n step (nthrest s step))))))))
  ([n step pad coll]
   (lazy-seq
     (when-let [s (seq coll)]
       (let [piece (into [] (take n) s)]
         (if (= n (count piece))
           (cons piece (partitionv n step pad (nthrest s step)))
           (list (into [] (take n) (concat piece pad)))))))))

(defn partitionv-all
  "Like partitionv, but the vectors at the end may be shorter. Without coll: a
  transducer."
  {:added "0.1"}
  ([n] (partition-all n))
  ([n coll] (partitionv-all n n coll))
  ([n step coll]
   (lazy-seq
     (when-let [s (seq coll)]
       (cons (into [] (take n) s)
         (partitionv-all n step (nthrest s step)))))))

(defn splitv-at
  "[(into [] (take n) coll) (drop n coll)]."
  {:added "0.1"}
  [n coll]
  [(into [] (take n) coll) (drop n coll)])
