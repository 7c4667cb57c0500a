(ns clojure.spec.gen.alpha
  "The generators of clojure.test.check, which is loaded when the first of them
  is used."
  (:refer-clojure :exclude [boolean bytes cat char delay double hash-map int
                            keyword list map not-empty set shuffle string
                            symbol uuid vector]))

(alias 'c 'clojure.core)

(defn- outside
  "The value of the var that the symbol sym names, after loading its
  namespace."
  [sym]
  (if-let [found (requiring-resolve sym)]
    (deref found)
    (throw (RuntimeException. (str "Var " sym " is not on the classpath")))))

(defn- checker
  "The value of name in clojure.test.check.generators."
  [name]
  (outside (c/symbol "clojure.test.check.generators" (c/name name))))

(defn quick-check
  "What clojure.test.check/quick-check answers for args."
  {:added "0.1"}
  [& args]
  (apply (outside 'clojure.test.check/quick-check) args))

(defn for-all*
  "What clojure.test.check.properties/for-all* answers for args."
  {:added "0.1"}
  [& args]
  (apply (outside 'clojure.test.check.properties/for-all*) args))

(defn generator?
  "True when x is a generator."
  {:added "0.1"}
  [x]
  ((checker 'generator?) x))

(defn generate
  "One value of the generator g."
  {:added "0.1"}
  [g]
  ((checker 'generate) g))

(defn sample
  "Ten values of the generator g, or n."
  {:added "0.1"}
  ([g] ((checker 'sample) g))
  ([g n] ((checker 'sample) g n)))

(defn delay-impl
  "The generator that the delay gfnd holds, forced when it is used."
  {:added "0.1", :skip-wiki true}
  [gfnd]
  ((checker '->Generator)
   (fn [rnd size]
     ((:gen (deref gfnd)) rnd size))))

(defmacro delay
  "The generator that gen makes, made when it is used."
  {:added "0.1"}
  [& body]
  `(delay-impl (c/delay ~@body)))

(defmacro ^:skip-wiki lazy-combinator
  "Defines s as the function of the same name in test.check."
  {:added "0.1"}
  [s]
  `(defn ~s
     ~(str "What clojure.test.check.generators/" s " answers for args.")
     {:added "0.1"}
     [& ~'args]
     (apply (checker '~s) ~'args)))

(defmacro ^:skip-wiki lazy-combinators
  "lazy-combinator for each of syms."
  {:added "0.1"}
  [& syms]
  `(do ~@(c/map (fn [s] (c/list `lazy-combinator s)) syms)))

(lazy-combinators hash-map list map not-empty set vector vector-distinct fmap
  elements bind choose one-of such-that tuple return large-integer* double*
  frequency shuffle)

(defmacro ^:skip-wiki lazy-prim
  "Defines s as a function that answers the generator of the same name."
  {:added "0.1"}
  [s]
  `(defn ~s
     ~(str "The generator clojure.test.check.generators/" s ".")
     {:added "0.1"}
     [& ~'args]
     (checker '~s)))

(defmacro ^:skip-wiki lazy-prims
  "lazy-prim for each of syms."
  {:added "0.1"}
  [& syms]
  `(do ~@(c/map (fn [s] (c/list `lazy-prim s)) syms)))

(lazy-prims any any-printable boolean bytes char char-alpha char-alphanumeric
  char-ascii double int keyword keyword-ns large-integer ratio simple-type
  simple-type-printable string string-ascii string-alphanumeric symbol
  symbol-ns uuid)

(defn cat
  "A generator of the items of a value of each of gens, one after another."
  {:added "0.1"}
  [& gens]
  (fmap (fn [parts] (apply concat parts))
    (apply tuple gens)))

(defn- qualified?
  "True when the name x has a namespace."
  [x]
  (some? (namespace x)))

(defn- instants
  "A generator of dates."
  []
  (fmap (fn [ms] (java.util.Date. (long ms)))
    (large-integer)))

(defn- uris
  "A generator of URIs."
  []
  (fmap (fn [id] (java.net.URI/create (str "http://" id ".com")))
    (uuid)))

(def ^:private makers
  "A map from predicates to functions that answer a generator of what they
  accept."
  (let [items simple-type
        pairs (fn [] (map (items) (items)))
        names (fn [] (one-of [(keyword-ns) (symbol-ns)]))
        qualified (fn [g] (such-that qualified? g))
        seqs (fn [] (one-of [(list (items)) (vector (items))]))]
    {any? (fn [] (one-of [(return nil) (any-printable)]))
     some? (fn [] (such-that some? (any-printable)))
     number? (fn [] (one-of [(large-integer) (double)]))
     integer? large-integer
     int? large-integer
     pos-int? (fn [] (large-integer* {:min 1}))
     neg-int? (fn [] (large-integer* {:max -1}))
     nat-int? (fn [] (large-integer* {:min 0}))
     float? double
     double? double
     rational? (fn [] (one-of [(large-integer) (ratio)]))
     ratio? (fn [] (such-that c/ratio? (ratio)))
     decimal? (fn []
                (fmap (fn [x] (bigdec x))
                  (double* {:infinite? false, :NaN? false})))
     zero? (fn [] (return 0))
     boolean? boolean
     true? (fn [] (return true))
     false? (fn [] (return false))
     nil? (fn [] (return nil))
     char? char
     string? string-alphanumeric
     bytes? bytes
     keyword? keyword-ns
     simple-keyword? keyword
     qualified-keyword? (fn [] (qualified (keyword-ns)))
     symbol? symbol-ns
     simple-symbol? symbol
     qualified-symbol? (fn [] (qualified (symbol-ns)))
     ident? names
     simple-ident? (fn [] (one-of [(keyword) (symbol)]))
     qualified-ident? (fn [] (qualified (names)))
     uuid? uuid
     uri? uris
     inst? instants
     seqable? (fn []
                (one-of [(return nil) (seqs) (pairs) (set (items))
                         (string-alphanumeric)]))
     indexed? (fn [] (vector (items)))
     map? pairs
     vector? (fn [] (vector (items)))
     list? (fn [] (list (items)))
     seq? (fn [] (list (items)))
     set? (fn [] (set (items)))
     coll? (fn [] (one-of [(pairs) (list (items)) (vector (items))
                           (set (items))]))
     empty? (fn [] (elements [nil '() [] {} #{}]))
     associative? (fn [] (one-of [(pairs) (vector (items))]))
     sequential? seqs}))

(defn gen-for-pred
  "A generator of values that the predicate pred, or a set, accepts; nil when
  none is known."
  {:added "0.1"}
  [pred]
  (if (set? pred)
    (elements pred)
    (when-let [make (get makers pred)]
      (make))))

(defn gen-for-name
  "The generator that the symbol s names, after loading its namespace."
  {:added "0.1"}
  [s]
  (let [g (outside s)]
    (if (generator? g)
      g
      (throw (RuntimeException. (str "Var " s " is not a generator"))))))

(defn debug-gens
  "Writes three values of the generator of each predicate that has one."
  {:added "0.1"}
  []
  (doseq [[pred make] makers]
    (println pred)
    (prn (sample (make) 3))))
