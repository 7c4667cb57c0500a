;;; Structs: maps with a given set of keys. Records do the same better.

(defn create-struct
  "The basis of a structure map with keys."
  {:added "0.1"}
  [& keys]
  (when-not keys
    (throw (new IllegalArgumentException "Must supply keys")))
  {::keys (vec keys)})

(defn struct-map
  "A map with the keys of the structure basis s, nil where inits, keys and
  values in turn, give no value."
  {:added "0.1"}
  [s & inits]
  (let [m (apply array-map (interleave (::keys s) (repeat nil)))]
    (if inits
      (apply assoc m inits)
      m)))

(defn struct
  "A map from the keys of the structure basis s to vals, nil where there are
  too few."
  {:added "0.1"}
  [s & vals]
  (when (< (count (::keys s)) (count vals))
    (throw (new IllegalArgumentException
             "Too many arguments to struct constructor")))
  (apply array-map
    (interleave (::keys s) (concat vals (repeat nil)))))

(defmacro defstruct
  "Defines name as (create-struct keys...)."
  {:added "0.1"}
  [name & keys]
  `(def ~name (create-struct ~@keys)))

(defn accessor
  "A function from structure maps of basis s to the value at key."
  {:added "0.1"}
  [s key]
  (when-not (some (fn [k] (= k key)) (::keys s))
    (throw (new IllegalArgumentException "Not a key of struct")))
  (fn [m] (get m key)))
