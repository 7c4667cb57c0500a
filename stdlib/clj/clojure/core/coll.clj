;;; Maps, nested values, sorting and choosing: eager functions over whole
;;; collections.

(defn merge
  "The first of maps with the entries of the others added; later ones win. nil
  when all are nil."
  {:added "0.1"}
  [& maps]
  (when (some identity maps)
    (reduce (fn [a b] (conj (or a {}) b)) maps)))

(defn merge-with
  "Like merge, but a key that occurs twice gets (f old new) as its value."
  {:added "0.1"}
  [f & maps]
  (when (some identity maps)
    (let [add (fn [m e]
                (let [k (key e), v (val e)]
                  (if (contains? m k)
                    (assoc m k (f (get m k) v))
                    (assoc m k v))))]
      (reduce (fn [a b] (reduce add (or a {}) (seq b))) maps))))

(defn select-keys
  "The map m reduced to the keys in keyseq."
  {:added "0.1"}
  [m keyseq]
  (loop [out {}, ks (seq keyseq)]
    (if ks
      (let [e (find m (first ks))]
        (recur (if e (conj out e) out) (next ks)))
      (with-meta out (meta m)))))

(defn zipmap
  "A map from the keys to the vals at the same place, until one of them ends."
  {:added "0.1"}
  [keys vals]
  (loop [m (transient {}), ks (seq keys), vs (seq vals)]
    (if (and ks vs)
      (recur (assoc! m (first ks) (first vs)) (next ks) (next vs))
      (persistent! m))))

(defn update
  "m with the value at key k replaced by (f value x y z more...)."
  {:added "0.1"}
  ([m k f] (assoc m k (f (get m k))))
  ([m k f x] (assoc m k (f (get m k) x)))
  ([m k f x y] (assoc m k (f (get m k) x y)))
  ([m k f x y z] (assoc m k (f (get m k) x y z)))
  ([m k f x y z & more] (assoc m k (apply f (get m k) x y z more))))

(defn get-in
  "The value at the path of keys ks inside m; nil, or not-found, when the path
  ends early."
  {:added "0.1"}
  ([m ks] (reduce get m ks))
  ([m ks not-found]
   (loop [m m, ks (seq ks)]
     (if ks
       (let [v (get m (first ks) ::none)]
         (if (identical? v ::none)
           not-found
           (recur v (next ks))))
       m))))

(defn assoc-in
  "m with v at the path of keys inside it; maps are made where there are none."
  {:added "0.1"}
  [m [k & ks] v]
  (if ks
    (assoc m k (assoc-in (get m k) ks v))
    (assoc m k v)))

(defn update-in
  "m with the value at the path of keys ks replaced by (f value args...); maps
  are made where there are none."
  {:added "0.1"}
  [m ks f & args]
  (let [up (fn up [m ks]
             (let [[k & ks] ks]
               (if ks
                 (assoc m k (up (get m k) ks))
                 (assoc m k (apply f (get m k) args)))))]
    (up m ks)))

(defn update-vals
  "A map of the keys of m with (f value) as values. Keeps the metadata."
  {:added "0.1"}
  [m f]
  (with-meta
    (persistent!
      (reduce-kv (fn [out k v] (assoc! out k (f v)))
        (if (dayfly.internal/editable? m) (transient m) (transient {}))
        m))
    (meta m)))

(defn update-keys
  "A map of (f key) to value for the entries of m. Keeps the metadata."
  {:added "0.1"}
  [m f]
  (with-meta
    (persistent!
      (reduce-kv (fn [out k v] (assoc! out (f k) v)) (transient {}) m))
    (meta m)))

(defn not-empty
  "coll, or nil when it has no items."
  {:added "0.1"}
  [coll]
  (when (seq coll) coll))

(defn min-key
  "The last of the arguments for which (k x) is the least."
  {:added "0.1"}
  ([k x] x)
  ([k x y] (if (< (k x) (k y)) x y))
  ([k x y & more]
   (let [kx (k x), ky (k y)]
     (loop [best (if (< kx ky) x y), kbest (if (< kx ky) kx ky)
            s (seq more)]
       (if s
         (let [w (first s), kw (k w)]
           (if (<= kw kbest)
             (recur w kw (next s))
             (recur best kbest (next s))))
         best)))))

(defn max-key
  "The last of the arguments for which (k x) is the greatest."
  {:added "0.1"}
  ([k x] x)
  ([k x y] (if (> (k x) (k y)) x y))
  ([k x y & more]
   (let [kx (k x), ky (k y)]
     (loop [best (if (> kx ky) x y), kbest (if (> kx ky) kx ky)
            s (seq more)]
       (if s
         (let [w (first s), kw (k w)]
           (if (>= kw kbest)
             (recur w kw (next s))
             (recur best kbest (next s))))
         best)))))

(defn comparator
  "A comparator, as sort takes it, from the predicate pred of two arguments:
  less than."
  {:added "0.1"}
  [pred]
  (fn [x y]
    (cond
      (pred x y) -1
      (pred y x) 1
      :else 0)))

(defn sort
  "A seq of the items of coll in the order of comp (default compare). Stable;
  an array is sorted in place and is the answer."
  {:added "0.1"}
  ([coll] (sort compare coll))
  ([comp coll]
   (let [sorted (dayfly.internal/sort* comp coll)]
     (if (seq sorted)
       (with-meta sorted (meta coll))
       sorted))))

(defn sort-by
  "A seq of the items of coll in the order of (keyfn item) by comp (default
  compare). Stable."
  {:added "0.1"}
  ([keyfn coll] (sort-by keyfn compare coll))
  ([keyfn comp coll] (dayfly.internal/sort-by* keyfn comp coll)))

(defn ^:private own-sorted?
  "Is coll of a user type that is sorted by methods of its own?"
  [coll]
  (dayfly.internal/declares? coll "clojure.lang.Sorted"))

(defn ^:private order-of
  "[compare key-of] of a sorted collection: the comparison of its keys, and
  the key of an item."
  [coll]
  (if (own-sorted? coll)
    [(. coll comparator) (fn [x] (. coll entryKey x))]
    [(dayfly.internal/sorted-comparator coll)
     (if (map? coll) first identity)]))

(defn ^:private sorted-tail
  "The seq of the sorted coll from key on, ascending or not: the items for
  which (test (compare-with item key) 0)."
  [coll ascending test key]
  (let [[compare-with key-of] (order-of coll)]
    (drop-while
      (fn [x] (not (test (compare-with (key-of x) key) 0)))
      (if (own-sorted? coll)
        (. coll seqFrom key ascending)
        (dayfly.internal/sorted-from coll key ascending)))))

(defn ^:private sorted-all
  "The seq of the sorted coll, ascending or not."
  [coll ascending]
  (cond
    (own-sorted? coll) (. coll seq ascending)
    ascending (seq coll)
    :else (rseq coll)))

(defn ^:private while-test
  "The items of s, from the sorted coll, as long as their key passes test
  against key."
  [coll s test key]
  (let [[compare-with key-of] (order-of coll)]
    (seq
      (take-while
        (fn [x] (test (compare-with (key-of x) key) 0))
        s))))

(defn subseq
  "A seq of the items of the sorted collection sc whose keys pass test, one of
  < <= > >=, against key; or both tests against both keys."
  {:added "0.1", :arglists '([sc test key]
                             [sc start-test start-key end-test end-key])}
  ([sc test key]
   (if (or (identical? test >) (identical? test >=))
     (seq (sorted-tail sc true test key))
     (while-test sc (sorted-all sc true) test key)))
  ([sc start-test start-key end-test end-key]
   (while-test sc (sorted-tail sc true start-test start-key)
     end-test end-key)))

(defn rsubseq
  "Like subseq, in descending order."
  {:added "0.1", :arglists '([sc test key]
                             [sc start-test start-key end-test end-key])}
  ([sc test key]
   (if (or (identical? test <) (identical? test <=))
     (seq (sorted-tail sc false test key))
     (while-test sc (sorted-all sc false) test key)))
  ([sc start-test start-key end-test end-key]
   (while-test sc (sorted-tail sc false end-test end-key)
     start-test start-key)))

(defn rand-int
  "A random integer from 0 up to, not including, n."
  {:added "0.1"}
  [n]
  (int (rand n)))

(defn rand-nth
  "A random item of coll."
  {:added "0.1"}
  [coll]
  (nth coll (rand-int (count coll))))

(defn random-sample
  "A lazy seq of the items of coll, each taken with probability prob. Without
  coll: a transducer."
  {:added "0.1"}
  ([prob] (filter (fn [_] (< (rand) prob))))
  ([prob coll] (filter (fn [_] (< (rand) prob)) coll)))

(defn shuffle
  "A vector of the items of coll in random order."
  {:added "0.1"}
  [coll]
  (when (nil? coll)
    (throw (new NullPointerException
             (str "Cannot invoke \"java.util.Collection.toArray()\" because "
               "\"c\" is null"))))
  (loop [v (transient (vec coll)), i (dec (count coll))]
    (if (pos? i)
      (let [j (rand-int (inc i)), x (nth v i)]
        (recur (assoc! (assoc! v i (nth v j)) j x) (dec i)))
      (persistent! v))))

(defn bounded-count
  "The number of items of coll when that is counted, otherwise at most n."
  {:added "0.1"}
  [n coll]
  (if (counted? coll)
    (count coll)
    (loop [i 0, s (seq coll)]
      (if (and s (< i n))
        (recur (inc i) (next s))
        i))))
