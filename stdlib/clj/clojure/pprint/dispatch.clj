;;; What values look like on a page: simple-dispatch, and write-out, which calls
;;; the dispatch function that is bound.

(in-ns 'clojure.pprint)

(def ^{:dynamic true, :added "0.1"} *print-pretty*
  "When false, write prints on one line." true)

(def ^{:dynamic true, :added "0.1"} *print-suppress-namespaces*
  "When true, symbols print without their namespace." nil)

(def ^{:dynamic true, :added "0.1"} *print-radix*
  "When true, integers print with their base." nil)

(def ^{:dynamic true, :added "0.1"} *print-base*
  "The base that integers print in." 10)

(declare ^:dynamic *print-pprint-dispatch*)

(defn write-out
  "Prints object on the page, by the dispatch function. Answers true when
  *print-length* items were printed before."
  {:added "0.1"}
  [object]
  (let [reached (and *current-length* *print-length*
                     (>= *current-length* *print-length*))]
    (cond
      (not *print-pretty*) (pr object)
      reached (print "...")
      :else
      (do
        (when *current-length*
          (set! *current-length* (inc *current-length*)))
        (with-page
          (fn []
            (*print-pprint-dispatch* object)))))
    reached))

(defn ^:private print-items
  "Prints the items of coll, with sep and a place of the given kind between
  them."
  [coll sep kind]
  (print-length-loop [s (seq coll)]
    (when s
      (write-out (first s))
      (when (next s)
        (print sep)
        (pprint-newline kind)
        (recur (next s))))))

(defn ^:private print-block
  "Prints the items of coll in a block between prefix and suffix."
  [prefix coll suffix sep kind]
  (pprint-logical-block :prefix prefix :suffix suffix
    (print-items coll sep kind)))

(def ^:private reader-macros
  {'quote "'", 'var "#'", 'clojure.core/deref "@", 'clojure.core/unquote "~"})

(defn ^:private print-reader-macro
  "Prints (quote x) and the like in their short form; false when s is none."
  [s]
  (when-let [prefix (and (symbol? (first s))
                         (= 2 (bounded-count 3 s))
                         (get reader-macros (first s)))]
    (print prefix)
    (write-out (second s))
    true))

(defn ^:private shared-namespace
  "The namespace that all keys of the map m have, when maps are to be printed
  with it, or nil."
  [m]
  (when (and *print-namespace-maps* (seq m) (not (record? m)))
    (let [ns (when (qualified-ident? (key (first m)))
               (namespace (key (first m))))]
      (when (and ns
                 (every? (fn [k] (and (qualified-ident? k)
                                      (= ns (namespace k))))
                   (keys m)))
        ns))))

(defn ^:private print-map
  "Prints the map m."
  [m]
  (let [ns (shared-namespace m)
        short (fn [k]
                (cond
                  (nil? ns) k
                  (keyword? k) (keyword (name k))
                  :else (symbol (name k))))]
    (pprint-logical-block :prefix (if ns (str "#:" ns "{") "{") :suffix "}"
      (print-length-loop [s (seq m)]
        (when s
          (let [[k v] (first s)]
            (pprint-logical-block
              (write-out (short k))
              (print " ")
              (pprint-newline :linear)
              (set! *current-length* 0)
              (write-out v)))
          (when (next s)
            (print ", ")
            (pprint-newline :linear)
            (recur (next s))))))))

(defn ^:private print-reference
  "Prints the reference x: atom, delay and the like."
  [x]
  (let [waiting (and (instance? clojure.lang.IPending x) (not (realized? x)))
        prefix (format "#<%s@%x: " (.getSimpleName (class x))
                 (System/identityHashCode x))]
    (pprint-logical-block :prefix prefix :suffix ">"
      (pprint-indent :block (- 2 (count prefix)))
      (pprint-newline :linear)
      (write-out (if waiting :not-delivered (deref x))))))

(declare print-in-base)

(defn ^:private print-plain
  "Prints x, which is no collection."
  [x]
  (cond
    (dayfly.internal/array? x) (print-block "[" x "]" ", " :linear)
    (and *print-suppress-namespaces* (symbol? x)) (print (name x))
    (and (integer? x) (or *print-radix* (not= 10 *print-base*)))
    (print-in-base x)
    :else (pr x)))

(defn ^:private print-list
  "Prints the list or seq s as data."
  [s]
  (or (print-reader-macro s)
      (print-block "(" s ")" " " :linear)))

(defn ^:private add-data-methods
  "Gives the dispatch function multi its methods for data."
  [multi]
  (doseq [[class f]
          {clojure.lang.ISeq print-list
           clojure.lang.IPersistentVector
           (fn [x] (print-block "[" x "]" " " :linear))
           clojure.lang.IPersistentMap print-map
           clojure.lang.IPersistentSet
           (fn [x] (print-block "#{" x "}" " " :linear))
           clojure.lang.PersistentQueue
           (fn [x] (print-block "<-(" x ")-<" " " :linear))
           clojure.lang.Var print-plain
           clojure.lang.IDeref print-reference
           nil pr
           :default print-plain}]
    (#'clojure.core/add-method multi class f)))

(defmulti ^{:added "0.1", :arglists '([object])} simple-dispatch
  "Prints object on the page as data: each item of a collection that does not
  fit on the line has a line of its own. Methods are by class."
  class)

(add-data-methods simple-dispatch)

(def ^{:dynamic true, :added "0.1"} *print-pprint-dispatch*
  "The function that prints a value on a page." simple-dispatch)

(defn set-pprint-dispatch
  "Makes function the dispatch function, where one is bound, or everywhere."
  {:added "0.1"}
  [function]
  (if (thread-bound? #'*print-pprint-dispatch*)
    (set! *print-pprint-dispatch* function)
    (alter-var-root #'*print-pprint-dispatch* (constantly function)))
  nil)

(defmacro with-pprint-dispatch
  "The value of body, with function as the dispatch function."
  {:added "0.1"}
  [function & body]
  `(binding [*print-pprint-dispatch* ~function]
     ~@body))
