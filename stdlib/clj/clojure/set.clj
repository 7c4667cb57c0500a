(ns clojure.set
  "Sets, and relations as sets of maps.")

(defn union
  "The set of the items of all sets."
  {:added "0.1"}
  ([] #{})
  ([s1] s1)
  ([s1 s2]
   (if (< (count s1) (count s2))
     (reduce conj s2 s1)
     (reduce conj s1 s2)))
  ([s1 s2 & sets]
   (let [all (list* s1 s2 sets)
         largest (apply max-key count all)]
     (reduce into largest (remove (fn [s] (identical? s largest)) all)))))

(defn intersection
  "The set of the items that are in all sets."
  {:added "0.1"}
  ([s1] s1)
  ([s1 s2]
   (if (< (count s2) (count s1))
     (recur s2 s1)
     (reduce (fn [out x] (if (contains? s2 x) out (disj out x)))
       s1 s1)))
  ([s1 s2 & sets]
   (reduce intersection
     (sort-by count (list* s1 s2 sets)))))

(defn difference
  "The set s1 without the items of the other sets."
  {:added "0.1"}
  ([s1] s1)
  ([s1 s2]
   (if (< (count s1) (count s2))
     (reduce (fn [out x] (if (contains? s2 x) (disj out x) out)) s1 s1)
     (reduce disj s1 s2)))
  ([s1 s2 & sets]
   (reduce difference s1 (cons s2 sets))))

(defn select
  "The set of the items of xset for which (pred item) is true."
  {:added "0.1"}
  [pred xset]
  (reduce (fn [out x] (if (pred x) out (disj out x))) xset xset))

(defn project
  "The relation of the maps in xrel reduced to the keys ks."
  {:added "0.1"}
  [xrel ks]
  (with-meta
    (set (map (fn [row] (select-keys row ks)) xrel))
    (meta xrel)))

(defn rename-keys
  "The map m with each key that is a key of kmap renamed to its value there."
  {:added "0.1"}
  [m kmap]
  (reduce-kv
    (fn [out old new]
      (if (contains? m old)
        (assoc out new (get m old))
        out))
    (apply dissoc m (keys kmap))
    kmap))

(defn rename
  "The relation xrel with the keys of its maps renamed as kmap says."
  {:added "0.1"}
  [xrel kmap]
  (with-meta
    (set (map (fn [row] (rename-keys row kmap)) xrel))
    (meta xrel)))

(defn index
  "A map from the distinct values of the keys ks in the maps of xrel, as maps,
  to the sets of the maps that have them."
  {:added "0.1"}
  [xrel ks]
  (reduce
    (fn [out row]
      (let [k (select-keys row ks)]
        (assoc out k (conj (get out k #{}) row))))
    {} xrel))

(defn map-invert
  "The map m with keys and values exchanged."
  {:added "0.1"}
  [m]
  (persistent!
    (reduce-kv (fn [out k v] (assoc! out v k)) (transient {}) m)))

(defn ^:private join-on
  "The merged maps of xrel and yrel whose keys agree: k, a map from keys of the
  first to keys of the second."
  [xrel yrel k]
  (let [swap (< (count yrel) (count xrel))
        [small large] (if swap [yrel xrel] [xrel yrel])
        k (if swap (map-invert k) k)
        ix (index small (keys k))]
    (reduce
      (fn [out row]
        (let [found (get ix (rename-keys
                              (select-keys row (vals k))
                              (map-invert k)))]
          (reduce (fn [out other] (conj out (merge other row)))
            out found)))
      #{} large)))

(defn join
  "The relation of the merged maps of xrel and yrel that have the same values
  at the keys they share, or at the keys and values of the map km."
  {:added "0.1"}
  ([xrel yrel]
   (if (and (seq xrel) (seq yrel))
     (let [shared (intersection (set (keys (first xrel)))
                    (set (keys (first yrel))))]
       (join-on xrel yrel (zipmap shared shared)))
     #{}))
  ([xrel yrel km]
   (join-on xrel yrel km)))

(defn subset?
  "True when all items of set1 are in set2."
  {:added "0.1"}
  [set1 set2]
  (and (<= (count set1) (count set2))
       (every? (fn [x] (contains? set2 x)) set1)))

(defn superset?
  "True when all items of set2 are in set1."
  {:added "0.1"}
  [set1 set2]
  (subset? set2 set1))
