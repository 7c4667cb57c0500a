;;; `deftype` and `defrecord`.
;;;
;;; The type is made when the macro is expanded, as the class is when Clojure
;;; compiles, so that the bodies of methods can already name it.

(defn ^:private body-parts
  "The tail of a deftype, options then specs: [options specs]."
  [tail]
  (loop [options {}, s (seq tail)]
    (if (keyword? (first s))
      (recur (assoc options (first s) (second s)) (nnext s))
      [options s])))

(defn ^:private type-symbol
  "The full symbol of a type called name in the current namespace."
  [name]
  (symbol (str (munge (ns-name *ns*)) "." name)))

(defn ^:private check-fields
  "Throws unless fields is a vector of distinct symbols without namespace."
  [macro fields form]
  (when-not (and (vector? fields) (every? simple-symbol? fields))
    (refuse-form macro form))
  (when-not (or (empty? fields) (apply distinct? fields))
    (throw (new IllegalArgumentException
             (str "Duplicate field name in " macro)))))

(defn ^:private new-type
  "A fresh type called name, known by it in the current namespace."
  [name fields options]
  (let [type (dayfly.internal/make-type (type-symbol name) fields options)]
    (dayfly.internal/import-type (ns-name *ns*) name type)
    type))

(defn ^:private factory-form
  "The definition of the positional factory of type."
  [name fields type]
  (let [plain (mapv (fn [f] (with-meta f nil)) fields)
        [direct others] (split-at 20 plain)
        factory (symbol (str "->" name))
        doc (str "A new " (type-symbol name) " with the given fields.")]
    (if (empty? others)
      `(defn ~factory ~doc ~plain
         (dayfly.internal/instantiate '~type ~@plain))
      `(defn ~factory ~doc [~@direct & more#]
         (if (= ~(count others) (count more#))
           (let [[~@others] more#]
             (dayfly.internal/instantiate '~type ~@plain))
           (throw (new clojure.lang.ArityException (+ 20 (count more#))
                    ~(str factory))))))))

(defmacro deftype
  "Defines the type name with fields, and the function ->name that makes one.
  opts+specs are protocols or interfaces, or Object, each followed by methods
  (method [this args] body...), in which the fields are locals. A field with
  ^:unsynchronized-mutable or ^:volatile-mutable can be set!. Answers the
  type."
  {:added "0.1", :arglists '([name [& fields] & opts+specs])}
  [name fields & opts+specs]
  (check-fields "deftype" fields &form)
  (let [[options specs] (body-parts opts+specs)
        type (new-type name fields options)]
    `(let []
       (declare ~(symbol (str "->" name)))
       ~@(implement-forms type (implementations fields specs))
       ~(factory-form name fields type)
       '~type)))

(defn ^:private map-factory-form
  "The definition of the factory of the record type from a map."
  [record-name fields type]
  (let [m (gensym "m__")]
    `(defn ~(symbol (str "map->" record-name))
       ~(str "A new " (type-symbol record-name) " with the values of the map " m
          "; keys that are no fields are added.")
       [~m]
       (into
         (dayfly.internal/instantiate '~type
           ~@(map (fn [f] `(get ~m ~(keyword (name f))))
               fields))
         (dissoc (into {} ~m)
           ~@(map (fn [f] (keyword (name f))) fields))))))

(defmacro defrecord
  "Defines the record type name: like deftype, and its instances are maps from
  the keywords of fields to their values, to which other keys can be added.
  Defines ->name and map->name. Answers the type."
  {:added "0.1", :arglists '([name [& fields] & opts+specs])}
  [name fields & opts+specs]
  (check-fields "defrecord" fields &form)
  (doseq [f fields]
    (when (or (:volatile-mutable (meta f)) (:unsynchronized-mutable (meta f)))
      (throw (new IllegalArgumentException
               (str ":volatile-mutable or :unsynchronized-mutable not "
                 "supported for record fields")))))
  (let [[options specs] (body-parts opts+specs)
        type (new-type name fields (assoc options :record true))]
    `(let []
       (declare ~(symbol (str "->" name)) ~(symbol (str "map->" name)))
       ~@(implement-forms type (implementations fields specs))
       ~(factory-form name fields type)
       ~(map-factory-form name fields type)
       '~type)))

(defmacro definterface
  "Defines the interface name, for the bodies of types. Methods need no
  declaration, so sigs are not looked at. Answers the interface."
  {:added "0.1"}
  [name & sigs]
  (let [type (new-type name [] {:interface true})]
    `(do '~type)))
