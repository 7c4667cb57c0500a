;;; Structs: maps with a given set of keys, which they never lose. Records do
;;; the same better.

(defmacro ^:private define-java-type
  "Defines the type full, a name of Java's, as deftype does, here called name;
  ->name makes one."
  [full name fields & specs]
  (let [type (dayfly.internal/make-type full fields {})]
    (dayfly.internal/import-type 'clojure.core name type)
    `(do
       (declare ~(symbol (str "->" name)))
       ~@(implement-forms type (implementations fields specs))
       (defn ~(with-meta (symbol (str "->" name)) {:private true})
         ~fields
         (dayfly.internal/instantiate '~type ~@fields)))))

(define-java-type clojure.lang.PersistentStructMap$Def StructBasis
  [keys slots])

(def ^:private no-others
  "What a struct map holds beyond its keys at first: a hash map without entries,
  since its order shows."
  (dissoc (hash-map nil nil) nil))

(declare struct-of)

(defn ^:private entries-of
  "The entries of the struct map of basis with values and other entries ext."
  [^StructBasis basis values ext]
  (concat
    (map (fn [k v] (clojure.lang.MapEntry/create k v)) (.-keys basis) values)
    ext))

(define-java-type clojure.lang.PersistentStructMap StructMap
  [basis values ext meta]
  clojure.lang.MapEquivalence
  java.util.Map
  clojure.lang.IPersistentMap
  (assoc [_ k v]
    (if-let [slot (get (.-slots ^StructBasis basis) k)]
      (struct-of basis (assoc values slot v) ext meta)
      (struct-of basis values (assoc ext k v) meta)))
  (assocEx [this k v]
    (when (contains? this k)
      (throw (new RuntimeException "Key already present")))
    (assoc this k v))
  (without [this k]
    (cond
      (contains? (.-slots ^StructBasis basis) k)
      (throw (new RuntimeException "Can't remove struct key"))
      (contains? ext k) (struct-of basis values (dissoc ext k) meta)
      :else this))
  (containsKey [_ k]
    (or (contains? (.-slots ^StructBasis basis) k) (contains? ext k)))
  (entryAt [_ k]
    (if-let [slot (get (.-slots ^StructBasis basis) k)]
      (clojure.lang.MapEntry/create k (nth values slot))
      (find ext k)))
  (valAt [_ k]
    (if-let [slot (get (.-slots ^StructBasis basis) k)]
      (nth values slot)
      (get ext k)))
  (valAt [_ k default]
    (if-let [slot (get (.-slots ^StructBasis basis) k)]
      (nth values slot)
      (get ext k default)))
  (count [_] (+ (count values) (count ext)))
  (cons [this item]
    (cond
      (nil? item) this
      (map-entry? item) (assoc this (key item) (val item))
      (vector? item)
      (if (= 2 (count item))
        (assoc this (nth item 0) (nth item 1))
        (throw (new IllegalArgumentException
                 "Vector arg to map conj must be a pair")))
      :else (reduce (fn [m e] (assoc m (key e) (val e))) this item)))
  (empty [_] (struct-of basis (mapv (fn [_] nil) values) no-others nil))
  (equiv [_ other]
    (and (map? other) (= (into ext (entries-of basis values nil))
                        (into {} other))))
  (seq [_] (seq (entries-of basis values ext)))
  (iterator [this] (.iterator ^Iterable (vec (seq this))))
  clojure.lang.IKVReduce
  (kvreduce [this f init]
    (loop [s (seq this), acc init]
      (if s
        (let [acc (f acc (key (first s)) (val (first s)))]
          (if (reduced? acc) @acc (recur (next s) acc)))
        acc)))
  clojure.lang.IObj
  (meta [_] meta)
  (withMeta [_ m] (struct-of basis values ext m))
  clojure.lang.IFn
  (invoke [this k] (get this k))
  (invoke [this k default] (get this k default))
  clojure.lang.IHashEq
  (hasheq [_] (hash (into ext (entries-of basis values nil))))
  Object
  (hashCode [_] (.hashCode ^Object (into ext (entries-of basis values nil))))
  (equals [_ other]
    (.equals ^Object (into ext (entries-of basis values nil)) other))
  (toString [_] (str (into (array-map) (entries-of basis values ext)))))

(defn ^:private struct-of
  "The struct map of basis with values in the order of its keys, ext and meta."
  [basis values ext meta]
  (->StructMap basis values ext meta))

(defn ^:private refuse-cast
  "Throws because x is not of the class called full."
  [x full]
  (throw (new ClassCastException
           (str "class " (.getName ^Class (class x)) " cannot be cast to class "
             full))))

(defn ^:private check-basis
  "The structure basis s; throws when it is none."
  [s]
  (cond
    (instance? StructBasis s) s
    (nil? s) (throw (new NullPointerException
                      "Cannot read field \"keyslots\" because \"def\" is null"))
    :else (refuse-cast s "clojure.lang.PersistentStructMap$Def")))

(defn create-struct
  "The basis of a structure map with keys."
  {:added "0.1"}
  [& keys]
  (when-not keys
    (throw (new IllegalArgumentException "Must supply keys")))
  (->StructBasis (vec keys)
    (reduce
      (fn [slots k]
        (when (contains? slots k)
          (throw (new IllegalArgumentException (str "Duplicate key: " k))))
        (assoc slots k (count slots)))
      {} keys)))

(defn struct-map
  "A map with the keys of the structure basis s, nil where inits, keys and
  values in turn, give no value. It never loses these keys."
  {:added "0.1"}
  [s & inits]
  (let [basis (check-basis s)
        blank (struct-of basis (mapv (fn [_] nil) (.-keys ^StructBasis basis))
                no-others nil)]
    (loop [m blank, [k & more :as inits] inits]
      (cond
        (empty? inits) m
        (nil? more) (throw (new IllegalArgumentException
                             (str "No value supplied for key: " k)))
        :else (recur (assoc m k (first more)) (next more))))))

(defn struct
  "A map from the keys of the structure basis s to vals, nil where there are
  too few. It never loses these keys."
  {:added "0.1"}
  [s & vals]
  (let [basis (check-basis s)
        keys (.-keys ^StructBasis basis)]
    (when (< (count keys) (count vals))
      (throw (new IllegalArgumentException
               "Too many arguments to struct constructor")))
    (struct-of basis
      (into [] (take (count keys)) (concat vals (repeat nil)))
      no-others nil)))

(defmacro defstruct
  "Defines name as (create-struct keys...)."
  {:added "0.1"}
  [name & keys]
  `(def ~name (create-struct ~@keys)))

(defn accessor
  "A function from structure maps of basis s to the value at key, faster than a
  look-up."
  {:added "0.1"}
  [s key]
  (let [slot (get (.-slots ^StructBasis (check-basis s)) key)]
    (when-not slot
      (throw (new IllegalArgumentException "Not a key of struct")))
    (fn [m]
      (cond
        (nil? m) (throw (new NullPointerException
                          "Cannot read field \"def\" because \"m\" is null"))
        (not (instance? StructMap m))
        (refuse-cast m "clojure.lang.PersistentStructMap")
        (identical? s (.-basis ^StructMap m)) (nth (.-values ^StructMap m) slot)
        :else (throw (new RuntimeException "Accessor/struct mismatch"))))))
