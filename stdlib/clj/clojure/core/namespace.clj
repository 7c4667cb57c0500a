;;; Namespaces as values: what they map, and bringing names of one into
;;; another.

(defn the-ns
  "x when it is a namespace, otherwise the namespace that the symbol x names;
  throws when there is none."
  {:added "0.1"}
  [x]
  (if (dayfly.internal/namespace? x)
    x
    (or (find-ns x)
        (throw (new Exception (str "No namespace: " x " found"))))))

(defn ^:private mappings
  "The entries of ns-map of ns for which (pred value) is true, as a map."
  [ns pred]
  (let [ns (the-ns ns)]
    (persistent!
      (reduce-kv (fn [m k v] (if (pred ns v) (assoc! m k v) m))
        (transient {}) (ns-map ns)))))

(defn ^:private own-var?
  "True when v is a var interned in the namespace ns."
  [ns v]
  (and (var? v) (identical? ns (dayfly.internal/var-ns v))))

(defn ^:private public?
  "True unless the var v is private."
  [v]
  (not (:private (meta v))))

(defn ns-publics
  "A map from symbols to the public vars interned in the namespace ns."
  {:added "0.1"}
  [ns]
  (mappings ns (fn [ns v] (and (own-var? ns v) (public? v)))))

(defn ns-interns
  "A map from symbols to the vars interned in the namespace ns."
  {:added "0.1"}
  [ns]
  (mappings ns own-var?))

(defn ns-refers
  "A map from symbols to the vars of other namespaces that ns refers to."
  {:added "0.1"}
  [ns]
  (mappings ns (fn [ns v] (and (var? v) (not (own-var? ns v))))))

(defn ns-imports
  "A map from symbols to the classes that the namespace ns knows by them."
  {:added "0.1"}
  [ns]
  (mappings ns (fn [_ v] (class? v))))

(defn resolve
  "The var or class that the symbol sym means in the current namespace, or nil;
  nil too when sym is a key of the map env, as &env is in macros."
  {:added "0.1"}
  ([sym] (ns-resolve *ns* sym))
  ([env sym] (ns-resolve *ns* env sym)))

(defn ^:private refer-one
  "Maps as, in the current namespace, to the public var sym of ns."
  [ns publics sym as]
  (let [v (get publics sym)]
    (when-not v
      (throw (new IllegalAccessError
               (if (get (ns-interns ns) sym)
                 (str sym " is not public")
                 (str sym " does not exist")))))
    (dayfly.internal/refer-var! *ns* as v)))

(defn refer
  "Maps the names of public vars of the namespace ns-sym, in the current
  namespace, to these vars. Filters are :only names, :exclude names and
  :rename {name new-name}. Answers nil."
  {:added "0.1"}
  [ns-sym & filters]
  (let [ns (or (find-ns ns-sym)
               (throw (new Exception (str "No namespace: " ns-sym))))
        fs (apply hash-map filters)
        rename (or (:rename fs) {})
        exclude (set (:exclude fs))
        wanted (if (= :all (:refer fs))
                 nil
                 (or (:refer fs) (:only fs)))]
    (when-not (or (nil? wanted) (sequential? wanted))
      (throw (new Exception
               (str ":only/:refer value must be a sequential collection of "
                 "symbols"))))
    (if (or wanted (seq rename) (seq exclude))
      (let [publics (ns-publics ns)]
        (doseq [sym (or wanted (keys publics))]
          (when-not (contains? exclude sym)
            (refer-one ns publics sym (or (get rename sym) sym)))))
      (dayfly.internal/refer-all! *ns* ns))
    nil))

(defmacro refer-clojure
  "(refer 'clojure.core filters...)"
  {:added "0.1"}
  [& filters]
  `(refer '~'clojure.core ~@filters))

(defmacro import
  "Makes the classes known in the current namespace by their last name. A spec
  is a symbol, or a list of a package and names in it. Answers the last class."
  {:added "0.1"}
  [& import-symbols-or-lists]
  (let [unquote-spec (fn [x]
                       (if (and (seq? x) (= 'quote (first x)))
                         (second x)
                         x))
        names (mapcat (fn [spec]
                        (if (symbol? spec)
                          [spec]
                          (map (fn [c] (symbol (str (first spec) "." c)))
                            (rest spec))))
                (map unquote-spec import-symbols-or-lists))]
    `(do ~@(map (fn [sym] (list 'import* (str sym))) names))))

(defn macroexpand
  "form expanded until it is no macro call; its parts are not expanded."
  {:added "0.1"}
  [form]
  (let [once (macroexpand-1 form)]
    (if (identical? once form)
      form
      (recur once))))

(defn test
  "Calls the function under :test in the metadata of the var v. Answers :ok, or
  :no-test when there is none."
  {:added "0.1"}
  [v]
  (if-let [f (:test (meta v))]
    (do
      (f)
      :ok)
    :no-test))
