;;; From special forms and natives to a language one can write in: `defn`,
;;; `defmacro`, `concat` (which syntax-quote needs) and the first macros.
;;;
;;; Stands on nothing but special forms and natives. `let`, `loop` and `fn`
;;; begin here without destructuring; the chapter `destructure` replaces them.

(def ^{:macro true, :private true} let
  (fn* let [&form &env & decl] (cons 'let* decl)))

(def ^{:macro true, :private true} loop
  (fn* loop [&form &env & decl] (cons 'loop* decl)))

(def ^{:macro true, :private true} fn
  (fn* fn [&form &env & decl]
    (with-meta (cons 'fn* decl) (meta &form))))

(def ^{:private true
       :doc "Throws what a macro throws that cannot read its form: name is the
  macro's, form the whole call."}
  refuse-form
  (fn* refuse-form [name form]
    (throw
      (ex-info (str "Call to clojure.core/" name " did not conform to spec.")
        {:form form}))))

(def ^{:private true
       :doc "The items of coll as a vector with those of more at its end."}
  append-all
  (fn* append-all [coll more]
    (loop [out (vec coll), s (seq more)]
      (if s
        (recur (conj out (first s)) (next s))
        out))))

(def ^{:private true
       :doc "Parameter vectors of arities, a seq of ([params] body...), as a
  list; form and name are for the error."}
  parameters-of
  (fn* parameters-of [name form arities]
    (loop [out [], s (seq arities)]
      (if s
        (let [arity (first s)]
          (if (if (seq? arity) (vector? (first arity)) false)
            (recur (conj out (first arity)) (next s))
            (refuse-form name form)))
        (apply list out)))))

(def ^{:private true
       :doc "Parts of the tail of a defn or defmacro: {:meta m, :arities s},
  where m joins doc string and attribute maps and each arity is a list."}
  definition-parts
  (fn* definition-parts [tail]
    (let [doc (if (string? (first tail)) (first tail) nil)
          tail (if doc (next tail) tail)
          m (if doc {:doc doc} {})
          m (if (map? (first tail)) (conj m (first tail)) m)
          tail (if (map? (first tail)) (next tail) tail)
          arities (if (vector? (first tail)) (list tail) tail)
          final (if (vector? (first tail)) nil (peek (vec arities)))
          m (if (map? final) (conj m final) m)
          arities (if (map? final) (seq (pop (vec arities))) arities)]
      {:meta m, :arities arities})))

(def ^{:macro true
       :arglists '([name doc-string? attr-map? [params*] prepost-map? body]
                   [name doc-string? attr-map?
                    ([params*] prepost-map? body) + attr-map?])
       :doc "Defines var name as a function of the given arities. The doc
  string, the attribute maps and :arglists become metadata of the var."
       :added "0.1"}
  defn
  (fn* defn [&form &env & decl]
    (let [name (first decl)
          parts (definition-parts (next decl))
          arities (:arities parts)
          params (if (if (symbol? name) (seq arities) nil)
                   (parameters-of "defn" &form arities)
                   (refuse-form "defn" &form))
          m (conj {:arglists (list 'quote params)} (:meta parts))
          m (conj (if (meta name) (meta name) {}) m)]
      (list 'def (with-meta name m)
        (with-meta (cons 'clojure.core/fn arities) (meta &form))))))

(defn ^:private hidden-parameters
  "The arity of a macro with &form and &env in front of its parameters."
  [arity]
  (cons (append-all ['&form '&env] (first arity)) (next arity)))

(def ^{:macro true
       :arglists '([name doc-string? attr-map? [params*] body]
                   [name doc-string? attr-map? ([params*] body) + attr-map?])
       :doc "Defines var name as a macro: a function from the forms of its call
  to the form which is compiled instead. In its body &form is the whole call
  and &env a map whose keys are the locals in reach."
       :added "0.1"}
  defmacro
  (fn* defmacro [&form &env & decl]
    (let [name (first decl)
          parts (definition-parts (next decl))
          arities (:arities parts)
          params (if (if (symbol? name) (seq arities) nil)
                   (parameters-of "defmacro" &form arities)
                   (refuse-form "defmacro" &form))
          m (conj {:arglists (list 'quote params)} (:meta parts))
          m (conj m {:macro true})]
      (with-meta
        (cons 'clojure.core/defn
          (cons name
            (cons m
              (loop [out [], s (seq arities)]
                (if s
                  (recur (conj out (hidden-parameters (first s))) (next s))
                  (seq out))))))
        (meta &form)))))

(defmacro lazy-seq
  "A seq whose items are those of the seq or nil that body answers. Body runs
  once, when the seq is first looked at."
  {:added "0.1"}
  [& body]
  (list 'dayfly.internal/lazy-seq*
    (cons (with-meta 'fn* {:once true}) (cons [] body))))

(defmacro when
  "The value of the last form of body when test is true, otherwise nil."
  {:added "0.1"}
  [test & body]
  (list 'if test (cons 'do body)))

(defn concat
  "A lazy seq of the items of x, then of y, then of each of zs."
  {:added "0.1"}
  ([] (lazy-seq nil))
  ([x] (lazy-seq x))
  ([x y]
   (lazy-seq
     (let [s (seq x)]
       (if s
         (if (chunked-seq? s)
           (chunk-cons (chunk-first s) (concat (chunk-rest s) y))
           (cons (first s) (concat (rest s) y)))
         y))))
  ([x y & zs]
   (let [go (fn go [xs zs]
              (lazy-seq
                (let [s (seq xs)]
                  (if s
                    (if (chunked-seq? s)
                      (chunk-cons (chunk-first s) (go (chunk-rest s) zs))
                      (cons (first s) (go (rest s) zs)))
                    (when zs
                      (go (first zs) (next zs)))))))]
     (go (concat x y) zs))))

(defn eval
  "The value of form, evaluated in the current namespace."
  {:added "0.1"}
  [form]
  (dayfly.internal/eval form))

(defn macroexpand-1
  "form expanded once when it is a macro call, otherwise form."
  {:added "0.1"}
  [form]
  (dayfly.internal/macroexpand-1 form))

;;; From here on syntax-quote works.

(def ^{:added "0.1", :doc "What ~ stands for inside syntax-quote."} unquote)

(def ^{:added "0.1", :doc "What ~@ stands for inside syntax-quote."}
  unquote-splicing)

(defmacro when-not
  "The value of the last form of body when test is false, otherwise nil."
  {:added "0.1"}
  [test & body]
  (list 'if test nil (cons 'do body)))

(defmacro if-not
  "The value of then when test is false, otherwise that of else or nil."
  {:added "0.1"}
  ([test then] `(if-not ~test ~then nil))
  ([test then else] `(if (not ~test) ~then ~else)))

(defmacro cond
  "The value of the expression after the first true test among clauses, which
  are tests and expressions in turn; nil when no test is true."
  {:added "0.1"}
  [& clauses]
  (when clauses
    (list 'if (first clauses)
      (if (next clauses)
        (second clauses)
        (throw (new IllegalArgumentException
                 "cond requires an even number of forms")))
      (cons 'clojure.core/cond (next (next clauses))))))

(defmacro and
  "The first false value (nil or false) among the forms, evaluated from the
  left, or the value of the last; true without forms."
  {:added "0.1"}
  ([] true)
  ([x] x)
  ([x & more]
   `(let [and# ~x]
      (if and# (and ~@more) and#))))

(defmacro or
  "The first true value among the forms, evaluated from the left, or the value
  of the last; nil without forms."
  {:added "0.1"}
  ([] nil)
  ([x] x)
  ([x & more]
   `(let [or# ~x]
      (if or# or# (or ~@more)))))

(defmacro ->
  "Threads x through forms: each receives the value before as its first
  argument. A form that is no list is called with that value alone."
  {:added "0.1"}
  [x & forms]
  (loop [x x, forms forms]
    (if forms
      (let [form (first forms)
            threaded (if (seq? form)
                       (with-meta `(~(first form) ~x ~@(next form))
                         (meta form))
                       (list form x))]
        (recur threaded (next forms)))
      x)))

(defmacro ->>
  "Threads x through forms: each receives the value before as its last
  argument. A form that is no list is called with that value alone."
  {:added "0.1"}
  [x & forms]
  (loop [x x, forms forms]
    (if forms
      (let [form (first forms)
            threaded (if (seq? form)
                       (with-meta `(~(first form) ~@(next form) ~x)
                         (meta form))
                       (list form x))]
        (recur threaded (next forms)))
      x)))

(defn vary-meta
  "obj with the metadata (apply f (meta obj) args)."
  {:added "0.1"}
  [obj f & args]
  (with-meta obj (apply f (meta obj) args)))

(defmacro defn-
  "Like defn, for a var which other namespaces cannot refer to."
  {:added "0.1"}
  [name & decls]
  (list* `defn (with-meta name (assoc (meta name) :private true)) decls))

(defmacro declare
  "Interns the names as vars without a value, so that code may mention them
  before their definition."
  {:added "0.1"}
  [& names]
  (cons 'do
    (loop [out [], s (seq names)]
      (if s
        (let [named (vary-meta (first s) assoc :declared true)]
          (recur (conj out (list 'def named)) (next s)))
        out))))

(defmacro comment
  "nil; body is read but never evaluated."
  {:added "0.1"}
  [& body]
  nil)

(defn ^:private check-form
  "Throws unless ok?: the macro called by form requires what text says."
  [ok? form text]
  (when-not ok?
    (throw
      (new IllegalArgumentException
        (str (first form) " requires " text " in " (ns-name *ns*) ":"
          (:line (meta form)))))))

(defn identity
  "x itself."
  {:added "0.1"}
  [x]
  x)

(defn not=
  "True unless all arguments are equal, as (not (= ...))."
  {:added "0.1"}
  ([x] false)
  ([x y] (not (= x y)))
  ([x y & more] (not (apply = x y more))))

(defn empty?
  "True when coll has no items, as (not (seq coll))."
  {:added "0.1"}
  [coll]
  (not (seq coll)))

(defn nfirst
  "(next (first x))"
  {:added "0.1"}
  [x]
  (next (first x)))

(defn fnext
  "(first (next x))"
  {:added "0.1"}
  [x]
  (first (next x)))

(defn nnext
  "(next (next x))"
  {:added "0.1"}
  [x]
  (next (next x)))

(defn last
  "The last item of coll, in linear time; nil when there is none."
  {:added "0.1"}
  [coll]
  (loop [s (seq coll)]
    (if (next s)
      (recur (next s))
      (first s))))

(defn butlast
  "A seq of all items of coll but the last, in linear time; nil when empty."
  {:added "0.1"}
  [coll]
  (loop [out [], s (seq coll)]
    (if (next s)
      (recur (conj out (first s)) (next s))
      (seq out))))

(defn every?
  "True when (pred x) is true for every x in coll."
  {:added "0.1"}
  [pred coll]
  (loop [s (seq coll)]
    (cond
      (nil? s) true
      (pred (first s)) (recur (next s))
      :else false)))

(defn some
  "The first true value of (pred x) for x in coll, or nil."
  {:added "0.1"}
  [pred coll]
  (loop [s (seq coll)]
    (when s
      (or (pred (first s)) (recur (next s))))))

(defn not-any?
  "True when (pred x) is true for no x in coll."
  {:added "0.1"}
  [pred coll]
  (not (some pred coll)))

(defn not-every?
  "True when (pred x) is false for some x in coll."
  {:added "0.1"}
  [pred coll]
  (not (every? pred coll)))
