;;; Destructuring, and the `let`, `fn` and `loop` that understand it.
;;;
;;; `destructure` turns pairs of binding forms and values into pairs of symbols
;;; and values. A vector form reads with nth, or with first and next when it
;;; has `&`; a map form reads with get, after a seq of keys and values was made
;;; a map.

(declare bind-form)

(defn seq-to-map-for-destructuring
  "The map that the keyword arguments in the seq s stand for: keys and values
  in turn, where a map at the end is merged in, or only such a map."
  {:added "0.1"}
  [s]
  (if (next s)
    (loop [m {}, s (seq s)]
      (cond
        (nil? s) m
        (next s) (recur (assoc m (first s) (second s)) (nnext s))
        (map? (first s)) (conj m (first s))
        (nil? (first s)) m
        :else (throw (new IllegalArgumentException
                       (str "No value supplied for key: " (first s))))))
    (if (seq s) (first s) {})))

(defn ^:private bind-items
  "The bindings out and those of the forms after a vector's start. place holds
  the vector's symbol :vec and, with `&`, the symbols :seq and :first."
  [out forms place]
  (let [gvec (:vec place), gseq (:seq place), gfirst (:first place)]
    (loop [out out, s (seq forms), n 0, ended false]
      (cond
        (nil? s) out

        (= (first s) '&)
        (recur (bind-form out (second s) gseq) (nnext s) n true)

        (= (first s) :as)
        (bind-form out (second s) gvec)

        ended
        (throw
          (new Exception
            "Unsupported binding form, only :as can follow & parameter"))

        gseq
        (recur
          (bind-form
            (append-all out [gfirst `(first ~gseq), gseq `(next ~gseq)])
            (first s) gfirst)
          (next s) (inc n) false)

        :else
        (recur (bind-form out (first s) (list `nth gvec n nil))
          (next s) (inc n) false)))))

(defn ^:private bind-vector
  "The bindings out and those of the vector form, applied to value."
  [out form value]
  (let [gvec (gensym "vec__")
        out (append-all out [gvec value])]
    (if (some (fn [x] (= x '&)) form)
      (let [gseq (gensym "seq__")]
        (bind-items (append-all out [gseq `(seq ~gvec)]) form
          {:vec gvec, :seq gseq, :first (gensym "first__")}))
      (bind-items out form {:vec gvec}))))

(defn ^:private key-of-local
  "The key form that name reads in a group such as :keys; kind is \"keys\",
  \"syms\" or \"strs\", group-ns the namespace of the group's keyword."
  [kind group-ns name-form]
  (let [ns (or group-ns (namespace name-form)), n (name name-form)]
    (cond
      (= kind "keys") (keyword ns n)
      (= kind "syms") (list 'quote (symbol ns n))
      :else n)))

(defn ^:private map-entries-of
  "The entries of the map form as a vector of [binding-form key-form], groups
  such as :keys spread out."
  [form]
  (loop [out [], s (seq form)]
    (if s
      (let [target (key (first s)), source (val (first s))
            kind (when (keyword? target) (name target))]
        (cond
          (or (= target :as) (= target :or)) (recur out (next s))

          (or (= kind "keys") (= kind "syms") (= kind "strs"))
          (recur
            (loop [out out, names (seq source)]
              (if names
                (let [local (first names)]
                  (recur
                    (conj out
                      [local
                       (key-of-local kind (namespace target) local)])
                    (next names)))
                out))
            (next s))

          :else (recur (conj out [target source]) (next s))))
      out)))

(defn ^:private bind-map
  "The bindings out and those of the map form, applied to value."
  [out form value]
  (let [gmap (gensym "map__")
        defaults (:or form)
        out (append-all out
              [gmap value
               gmap `(if (seq? ~gmap)
                       (seq-to-map-for-destructuring ~gmap)
                       ~gmap)])
        out (if (:as form) (append-all out [(:as form) gmap]) out)]
    (loop [out out, s (seq (map-entries-of form))]
      (if s
        (let [target (nth (first s) 0), source (nth (first s) 1)
              local (if (ident? target)
                      (with-meta (symbol nil (name target)) (meta target))
                      target)
              read (if (contains? defaults local)
                     (list `get gmap source (get defaults local))
                     (list `get gmap source))]
          (recur
            (if (ident? target)
              (append-all out [local read])
              (bind-form out target read))
            (next s)))
        out))))

(defn ^:private bind-form
  "The bindings out, a vector of symbols and values, and those of form, applied
  to the form value."
  [out form value]
  (cond
    (symbol? form) (append-all out [form value])
    (vector? form) (bind-vector out form value)
    (map? form) (bind-map out form value)
    :else (throw (new Exception
                   (str "Unsupported binding form: " form)))))

(defn ^:private plain-bindings?
  "True when bindings, forms and values in turn, bind only symbols."
  [bindings]
  (loop [s (seq bindings)]
    (cond
      (nil? s) true
      (symbol? (first s)) (recur (nnext s))
      :else false)))

(defn destructure
  "bindings, a vector of binding forms and values in turn, as a vector that
  binds symbols only."
  {:added "0.1"}
  [bindings]
  (if (plain-bindings? bindings)
    bindings
    (loop [out [], s (seq bindings)]
      (if s
        (recur (bind-form out (first s) (second s)) (nnext s))
        out))))

;;; What the macros refuse, as Clojure's specs of them do.

(declare binding-form?)

(defn ^:private vector-form?
  "True when the vector form is binding forms, `&` and one, :as and a symbol, in
  this order."
  [form]
  (loop [s (seq form), rest-seen false]
    (cond
      (nil? s) true

      (= '& (first s))
      (and (not rest-seen)
           (next s)
           (binding-form? (second s))
           (recur (nnext s) true))

      (= :as (first s))
      (and (simple-symbol? (second s)) (= 2 (count s)))

      :else
      (and (not rest-seen)
           (binding-form? (first s))
           (recur (next s) false)))))

(defn ^:private map-entry-form?
  "True when the entry e may stand in a map form."
  [e]
  (let [k (key e), v (val e), kind (when (keyword? k) (name k))]
    (cond
      (= k :as) (simple-symbol? v)
      (= k :or) (and (map? v) (every? simple-symbol? (keys v)))
      (= kind "keys") (and (vector? v) (every? ident? v))
      (or (= kind "syms") (= kind "strs"))
      (and (vector? v) (every? symbol? v))
      :else (binding-form? k))))

(defn ^:private binding-form?
  "True when form can stand in front of a value in let."
  [form]
  (cond
    (symbol? form) (and (simple-symbol? form) (not= '& form))
    (vector? form) (vector-form? form)
    (map? form) (every? map-entry-form? form)
    :else false))

(defn ^:private binding-forms?
  "True when bindings is a vector of binding forms and values in turn."
  [bindings]
  (and (vector? bindings)
       (even? (count bindings))
       (loop [s (seq bindings)]
         (cond
           (nil? s) true
           (binding-form? (first s)) (recur (nnext s))
           :else false))))

(defmacro let
  "The value of the last form of body, where the binding forms in bindings are
  bound in turn to the values after them. Binding forms are symbols, or vectors
  and maps, which take the value apart."
  {:added "0.1", :special-form true, :forms '[(let [bindings*] exprs*)]}
  [bindings & body]
  (when-not (binding-forms? bindings)
    (refuse-form "let" &form))
  `(let* ~(destructure bindings) ~@body))

(defn ^:private take-apart
  "The arity ([params] body...) with only symbols as parameters: a vector of
  the parameters, the let bindings for the rest, and the body."
  [params]
  (loop [names [], lets [], s (seq params)]
    (cond
      (nil? s) [(with-meta names (meta params)) lets]
      (symbol? (first s)) (recur (conj names (first s)) lets (next s))
      :else
      (let [g (gensym "p__")]
        (recur (conj names g) (conj (conj lets (first s)) g) (next s))))))

(defn ^:private assertions
  "The forms that assert each of conditions."
  [conditions]
  (loop [out [], s (seq conditions)]
    (if s
      (recur (conj out `(assert ~(first s))) (next s))
      out)))

(defn ^:private with-conditions
  "body, a seq of forms, with the :pre and :post conditions around it that its
  first form, a map before others, or the metadata of params ask for."
  [params body]
  (let [own (and (map? (first body)) (next body))
        conditions (if own (first body) (meta params))
        body (if own (next body) body)
        pre (:pre conditions)
        post (:post conditions)
        body (if post
               (list
                 `(let [~'% ~(if (next body) `(do ~@body) (first body))]
                    ~@(assertions post)
                    ~'%))
               body)]
    (if pre
      (concat (assertions pre) body)
      body)))

(defn ^:private plain-arity
  "The arity ([params] body...) of a fn as fn* takes it."
  [arity form]
  (when-not (and (seq? arity)
                 (vector? (first arity))
                 (vector-form? (first arity)))
    (refuse-form "fn" form))
  (let [params (first arity)
        body (with-conditions params (next arity))]
    (if (every? symbol? params)
      (cons params body)
      (let [parts (take-apart params)]
        (list (nth parts 0)
          `(let ~(nth parts 1) ~@body))))))

(defmacro fn
  "A function of the given arities. name, when given, is bound in it to the
  function itself. Parameters may be binding forms as in let; `&` takes the
  remaining arguments. A map in front of a body holds :pre and :post
  conditions, in which % is the value."
  {:added "0.1", :special-form true
   :forms '[(fn name? [params*] exprs*) (fn name? ([params*] exprs*) +)]
   :arglists '([& sigs])}
  [& sigs]
  (let [name (if (symbol? (first sigs)) (first sigs) nil)
        sigs (if name (next sigs) sigs)
        arities (if (vector? (first sigs)) (list sigs) sigs)
        plain (loop [out [], s (seq arities)]
                (if s
                  (recur (conj out (plain-arity (first s) &form)) (next s))
                  (seq out)))]
    (when-not plain
      (refuse-form "fn" &form))
    (with-meta
      (if name
        (list* 'fn* name plain)
        (cons 'fn* plain))
      (meta &form))))

(defn ^:private destructuring-loop
  "The loop over bindings with binding forms: symbols go round, the forms are
  bound to them at each turn."
  [bindings body]
  (loop [outer [], names [], inner [], s (seq bindings)]
    (if s
      (let [form (first s)
            g (if (symbol? form) form (gensym))]
        (recur
          (append-all outer (if (symbol? form)
                              [g (second s)]
                              [g (second s), form g]))
          (append-all names [g g])
          (append-all inner [form g])
          (nnext s)))
      `(let ~outer
         (loop* ~names
           (let ~inner ~@body))))))

(defmacro loop
  "Like let, and the place that recur in body goes back to, with new values for
  the binding forms."
  {:added "0.1", :special-form true, :forms '[(loop [bindings*] exprs*)]}
  [bindings & body]
  (check-form (vector? bindings) &form "a vector for its binding")
  (check-form (even? (count bindings)) &form
    "an even number of forms in binding vector")
  (if (plain-bindings? bindings)
    `(loop* ~bindings ~@body)
    (destructuring-loop bindings body)))
