;;; Loops over arrays, structs, and small things for programs written for the
;;; JVM.

(defmacro amap
  "A copy of the array a in which each item at index idx is replaced by the
  value of expr, where idx and ret, the copy, are bound."
  {:added "0.1"}
  [a idx ret expr]
  `(let [a# ~a
         n# (alength a#)
         ~ret (aclone a#)]
     (loop [~idx 0]
       (if (< ~idx n#)
         (do
           (aset ~ret ~idx ~expr)
           (recur (unchecked-inc ~idx)))
         ~ret))))

(defmacro areduce
  "The last value of expr, evaluated for each index idx of the array a, where
  ret is bound to init, then to the value before."
  {:added "0.1"}
  [a idx ret init expr]
  `(let [a# ~a
         n# (alength a#)]
     (loop [~idx 0, ~ret ~init]
       (if (< ~idx n#)
         (recur (unchecked-inc ~idx) ~expr)
         ~ret))))

(defn vector-of
  "A vector of elements, each made a number (or char, or boolean) of the kind t:
  :int :long :float :double :byte :short :char or :boolean."
  {:added "0.1"}
  [t & elements]
  (let [coerce (case t
                 :int int, :long long, :float float, :double double,
                 :byte byte, :short short, :char char, :boolean boolean
                 (throw (new IllegalArgumentException
                          (str "Unrecognized type " t))))]
    (mapv coerce elements)))

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

(defn StackTraceElement->vec
  "The stack trace element o as a vector of class, method, file and line."
  {:added "0.1"}
  [o]
  [(symbol (.getClassName o)) (symbol (.getMethodName o))
   (.getFileName o) (.getLineNumber o)])
