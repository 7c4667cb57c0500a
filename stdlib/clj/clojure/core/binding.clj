;;; Dynamic vars: those of clojure.core that the machine or the library reads,
;;; and the macros that bind vars for as long as a body runs.

(defn ^:private document
  "Adds doc and :added to the var that the engine interned."
  [v doc]
  (alter-meta! v assoc :doc doc :added "0.1" :dynamic true))

(defmacro ^:private engine-var
  "Documents the dynamic var name. When it has no root yet, it gets init."
  [name doc init]
  `(do
     (when-not (dayfly.internal/has-root? (def ~(vary-meta name assoc
                                                  :dynamic true)))
       (def ~(vary-meta name assoc :dynamic true) ~init))
     (document (var ~name) ~doc)))

(engine-var *print-length*
  "How many items of a collection are printed; nil means all." nil)
(engine-var *print-level*
  "How many levels of nested collections are printed; nil means all." nil)
(engine-var *print-readably*
  "When false, strings and characters print as their text." true)
(engine-var *print-meta*
  "When true, metadata is printed too." false)
(engine-var *print-dup*
  "When true, values print so that reading gives the same types." false)
(engine-var *print-namespace-maps*
  "When true, a map whose keys share a namespace prints it once." true)
(engine-var *flush-on-newline*
  "When true, output is flushed at each newline." true)
(engine-var *read-eval*
  "Kept for programs that bind it; #= is never evaluated." true)
(engine-var *data-readers*
  "A map from tags, symbols, to the functions that read them." {})
(engine-var *default-data-reader-fn*
  "A function of tag and value for tags without a reader, or nil." nil)
(engine-var *reader-resolver*
  "Kept for programs that bind it." nil)
(engine-var *suppress-read*
  "Kept for programs that bind it." nil)
(engine-var *math-context*
  "How precise decimals are computed; see with-precision." nil)
(engine-var *command-line-args*
  "A seq of the arguments of the program, or nil." nil)
(engine-var *assert*
  "When false, assert compiles to nothing." true)
(engine-var *warn-on-reflection*
  "Kept for programs that set it; there is no reflection." false)
(engine-var *unchecked-math*
  "Kept for programs that set it; overflow is always an error." false)
(engine-var *compile-files*
  "Kept for programs that read it; always false." false)
(engine-var *compile-path*
  "Kept for programs that read it." "classes")
(engine-var *compiler-options*
  "Kept for programs that read it." nil)
(engine-var *source-path*
  "The name of the file that is being read." "NO_SOURCE_FILE")
(engine-var *allow-unresolved-vars*
  "Kept for programs that read it." false)
(engine-var *verbose-defrecords*
  "Kept for programs that bind it." false)
(engine-var *use-context-classloader*
  "Kept for programs that read it." true)
(engine-var *fn-loader*
  "Kept for programs that read it." nil)
(engine-var *repl*
  "True where forms come from a prompt; nothing sets it so far." false)
(engine-var *1 "The last value printed at the prompt." nil)
(engine-var *2 "The value printed before *1." nil)
(engine-var *3 "The value printed before *2." nil)
(engine-var *e "The last error caught at the prompt." nil)
(engine-var *clojure-version*
  "The version of Clojure whose behaviour this library has."
  {:major 1, :minor 11, :incremental 1, :qualifier nil})

(document (var *ns*) "The current namespace.")
(document (var *out*) "The writer that printing functions write to.")
(document (var *err*) "The writer for messages of errors.")
(document (var *in*) "The reader that read and read-line read from.")
(dayfly.internal/bind-root! (var *out*) (dayfly.internal/standard-stream :out))
(dayfly.internal/bind-root! (var *err*) (dayfly.internal/standard-stream :err))
(dayfly.internal/bind-root! (var *in*) (dayfly.internal/standard-stream :in))
(document (var *file*) "The path of the file that is being loaded.")

(defn clojure-version
  "*clojure-version* as a string."
  {:added "0.1"}
  []
  (let [v *clojure-version*]
    (str (:major v) "." (:minor v)
      (when-let [i (:incremental v)] (str "." i))
      (when-let [q (:qualifier v)] (when (seq q) (str "-" q)))
      (when (:interim v) "-SNAPSHOT"))))

(defmacro binding
  "Body with each var in bindings, [var-symbol value ...], bound to its value.
  Values are evaluated before any var is bound. The old bindings are back
  however body ends."
  {:added "0.1"}
  [bindings & body]
  (check-form (vector? bindings) &form "a vector for its binding")
  (check-form (even? (count bindings)) &form
    "an even number of forms in binding vector")
  `(let []
     (push-thread-bindings
       (hash-map ~@(mapcat (fn [[name value]] [`(var ~name) value])
                     (clause-pairs bindings))))
     (try
       ~@body
       (finally
         (pop-thread-bindings)))))

(defn with-bindings*
  "(apply f args) with the vars that are keys of the map binding-map bound to
  its values."
  {:added "0.1"}
  [binding-map f & args]
  (push-thread-bindings binding-map)
  (try
    (apply f args)
    (finally
      (pop-thread-bindings))))

(defmacro with-bindings
  "Body with the vars that are keys of the map binding-map bound to its
  values."
  {:added "0.1"}
  [binding-map & body]
  `(with-bindings* ~binding-map (fn [] ~@body)))

(defn bound-fn*
  "f as it is with the bindings of now: a function that restores them whenever
  it is called."
  {:added "0.1"}
  [f]
  (let [bindings (get-thread-bindings)]
    (fn [& args]
      (apply with-bindings* bindings f args))))

(defmacro bound-fn
  "Like fn, with the bindings of now whenever it is called."
  {:added "0.1"}
  [& fntail]
  `(bound-fn* (fn ~@fntail)))

(defmacro with-local-vars
  "Body with the names bound to fresh vars, which var-get and var-set read and
  write, holding the values. name-vals-vec is [name value ...]."
  {:added "0.1"}
  [name-vals-vec & body]
  (check-form (vector? name-vals-vec) &form "a vector for its binding")
  (check-form (even? (count name-vals-vec)) &form
    "an even number of forms in binding vector")
  (let [pairs (clause-pairs name-vals-vec)]
    `(let [~@(mapcat (fn [[name _]] [name `(dayfly.internal/new-var)])
               pairs)]
       (push-thread-bindings (hash-map ~@name-vals-vec))
       (try
         ~@body
         (finally
           (pop-thread-bindings))))))

(defn ^:private with-roots
  "(f) with the roots of vars, the keys of the map roots, set to its values,
  and set back however f ends."
  [roots f]
  (let [set-all (fn [m]
                  (run! (fn [[v root]]
                          (dayfly.internal/bind-root! v root))
                    m))
        before (zipmap (keys roots)
                 (map (fn [v] (dayfly.internal/var-root v)) (keys roots)))]
    (try
      (set-all roots)
      (f)
      (finally
        (set-all before)))))

(defn with-redefs-fn
  "(func) with the roots of the vars that are keys of the map binding-map set
  to its values, and set back however func ends."
  {:added "0.1"}
  [binding-map func]
  (with-roots binding-map func))

(defmacro with-redefs
  "Body with the roots of the vars in bindings, [var-symbol value ...], set to
  the values, and set back however body ends."
  {:added "0.1"}
  [bindings & body]
  `(with-redefs-fn
     ~(into {} (map (fn [[name value]] [`(var ~name) value])
                 (clause-pairs bindings)))
     (fn [] ~@body)))

(defmacro with-precision
  "Body with decimals computed to precision digits; exprs may begin with
  :rounding and a mode such as HALF_UP, which is the default."
  {:added "0.1"}
  [precision & exprs]
  (let [given (= :rounding (first exprs))
        mode (if given (second exprs) 'HALF_UP)
        body (if given (nnext exprs) exprs)]
    `(binding [*math-context* (dayfly.internal/math-context
                                ~precision '~mode)]
       ~@body)))

(defmacro defonce
  "Defines the var name with the value of expr unless it has a root already;
  expr is not evaluated then."
  {:added "0.1"}
  [name expr]
  `(let [v# (def ~name)]
     (when-not (.hasRoot v#)
       (def ~name ~expr))))
