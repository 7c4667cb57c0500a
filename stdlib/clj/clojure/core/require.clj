;;; Finding and loading libraries: `require`, `use`, `load` and the `ns` macro.
;;;
;;; A library a.b-c is the text `a/b_c`, which the native `find-lib` looks up
;;; in the image, the bundles and the source directories.

(def ^:dynamic ^:private *loaded-libs* (atom (sorted-set (quote clojure.core))))

(def ^:dynamic ^:private *pending-paths* ())

(def ^:dynamic ^:private *loading-verbosely* false)

(defn loaded-libs
  "A sorted set of the symbols of the libraries loaded so far."
  {:added "0.1"}
  []
  (deref *loaded-libs*))

(defn load-string
  "Evaluates the forms in the string s. Answers the value of the last."
  {:added "0.1"}
  [s]
  (dayfly.internal/load-string* s "NO_SOURCE_PATH"))

(defn load-reader
  "Evaluates the forms that the reader rdr gives. Answers the value of the
  last."
  {:added "0.1"}
  [rdr]
  (dayfly.internal/load-string* (slurp rdr) "NO_SOURCE_PATH"))

(defn load-file
  "Evaluates the forms in the file at path name. Answers the value of the
  last."
  {:added "0.1"}
  [name]
  (dayfly.internal/load-file* (slurp name) name))

(defn ^:private lib-path
  "The path of the library lib: its name with / for . and _ for -."
  [lib]
  (apply str
    (map (fn [c] (case c \. \/ \- \_ c)) (name lib))))

(defn ^:private text-after-last
  "The part of the string s after the last character c, and the part before
  it: [before after], before nil when c is not in s."
  [s c]
  (loop [i (dec (count s))]
    (cond
      (neg? i) [nil s]
      (= c (nth s i)) [(subs s 0 i) (subs s (inc i))]
      :else (recur (dec i)))))

(defn ^:private absolute-path
  "The path to load, without / in front: path itself when it has one, otherwise
  path in the directory of the current namespace."
  [path]
  (if (= \/ (first path))
    (subs path 1)
    (let [[dir _] (text-after-last (lib-path (ns-name *ns*)) \/)]
      (if dir
        (str dir "/" path)
        path))))

(defn ^:private check-cyclic
  "Throws when path is being loaded already."
  [path]
  (when (some (fn [p] (= p path)) (rest *pending-paths*))
    (let [mark (fn [p] (if (= p path) (str "[ /" p " ]") (str "/" p)))
          chain (apply str
                  (interpose "->"
                    (map mark (cons path *pending-paths*))))]
      (throw (new Exception (str "Cyclic load dependency: " chain))))))

(defn ^:private load-path
  "Loads the text that find-lib has for path."
  [path]
  (let [lib (dayfly.internal/find-lib path)]
    (when-not lib
      (throw
        (new java.io.FileNotFoundException
          (str "Could not locate " path "__init.class, " path ".clj or "
            path ".cljc on classpath."
            (when (some (fn [c] (= c \_)) path)
              (str " Please check that namespaces with dashes use "
                "underscores in the Clojure file name."))))))
    (dayfly.internal/load-file* (:text lib) (:name lib))))

(defn ^:private load-data-readers
  "Adds what text, that of the file called name, says to *data-readers*: a map
  from tags to the symbols of functions, whose namespaces need not be loaded."
  [name text]
  (let [readers (read-string {:read-cond :allow} text)
        refuse (fn [problem data]
                 (throw (ex-info problem (assoc data :url name))))]
    (when-not (map? readers)
      (refuse "Not a valid data-reader map" {}))
    (doseq [[tag f] readers]
      (when-not (symbol? tag)
        (refuse "Invalid form in data-reader file" {:form tag}))
      (when-not (qualified-symbol? f)
        (refuse "Invalid form in data-reader file" {:form f}))
      (let [v (intern (create-ns (symbol (namespace f)))
                (symbol (clojure.core/name f)))]
        (alter-var-root #'*data-readers* assoc tag v)))))

(defn load
  "Loads the texts at paths: with / in front from the root of libraries,
  otherwise from the directory of the current namespace. Answers nil."
  {:added "0.1"}
  [& paths]
  (doseq [path paths]
    (let [path (absolute-path path)]
      (when *loading-verbosely*
        (printf "(clojure.core/load \"/%s\")\n" path)
        (flush))
      (check-cyclic path)
      (when-not (= path (first *pending-paths*))
        (binding [*pending-paths* (conj *pending-paths* path)]
          (load-path path))))))

(defn ^:private throw-when
  "Throws an Exception with the message when test is true."
  [test message]
  (when test
    (throw (new Exception message))))

(defn ^:private load-one
  "Loads the library lib. When need-ns, its namespace must exist then; when
  record, it counts as loaded."
  [lib need-ns record]
  (let [path (lib-path lib)]
    (load (str "/" path))
    (throw-when (and need-ns (not (find-ns lib)))
      (str "namespace '" lib "' not found after loading '/" path "'"))
    (when record
      (swap! *loaded-libs* conj lib))))

(defn ^:private load-all
  "Like load-one, and loads again all libraries that lib requires."
  [lib need-ns record]
  (let [fresh (atom (sorted-set))]
    (binding [*loaded-libs* fresh]
      (load-one lib need-ns record))
    (swap! *loaded-libs* into (deref fresh))))

(defn ^:private try-load
  "Loads lib with the function loader. When that fails and the namespace is
  new, the namespace is removed again."
  [loader lib need-ns record]
  (let [undefined (not (find-ns lib))]
    (try
      (loader lib need-ns record)
      (catch Throwable e
        (when undefined
          (remove-ns lib))
        (throw e)))))

(defn ^:private make-alias
  "Maps the alias as to the namespace lib in the current namespace."
  [as lib]
  (when *loading-verbosely*
    (printf "(clojure.core/alias '%s '%s)\n" as lib)
    (flush))
  (alias as lib))

(defn ^:private load-lib
  "Loads the library lib (inside prefix, when there is one) as options want,
  then makes its aliases and refers."
  [prefix lib & options]
  (throw-when (and prefix (some (fn [c] (= c \.)) (name lib)))
    (str "Found lib name '" (name lib) "' containing period with prefix '"
      prefix "'.  lib names inside prefix lists must not contain periods"))
  (let [lib (if prefix (symbol (str prefix "." lib)) lib)
        {:keys [as as-alias reload reload-all require use] :as opts}
        (apply hash-map options)
        filters (select-keys opts [:exclude :only :rename :refer])
        alias-only (and as-alias (not (or as use (:refer filters))))
        loader (cond
                 reload-all load-all
                 alias-only nil
                 (or reload
                     (not require)
                     (not (contains? (loaded-libs) lib))) load-one)
        need-ns (or as use)]
    (binding [*loading-verbosely* (or *loading-verbosely* (:verbose opts))]
      (when loader
        (try-load loader lib need-ns require))
      (throw-when (and need-ns (not (find-ns lib)))
        (str "namespace '" lib "' not found"))
      (when as
        (make-alias as lib))
      (when as-alias
        (create-ns lib)
        (make-alias as-alias lib))
      (when (or use (:refer filters))
        (apply refer lib (mapcat identity filters))))))

(defn ^:private libspec?
  "True when x is a symbol, or a vector of one and options."
  [x]
  (or (symbol? x)
      (and (vector? x)
           (or (nil? (second x)) (keyword? (second x))))))

(defn ^:private load-spec
  "load-lib for spec, a libspec or a symbol in prefix, with opts at its end."
  [prefix spec opts]
  (if (symbol? spec)
    (apply load-lib prefix spec opts)
    (apply load-lib prefix (first spec) (concat (rest spec) opts))))

(defn ^:private load-libs
  "Loads the libraries that args, specs and flags, name."
  [& args]
  (let [flags (filter keyword? args)
        opts (interleave flags (repeat true))
        specs (remove keyword? args)
        known #{:as :reload :reload-all :require :use :verbose :refer
                :as-alias}
        unknown (remove known flags)]
    (throw-when (seq unknown)
      (apply str "Unsupported option(s) supplied: "
        (interpose "," unknown)))
    (throw-when (empty? specs)
      "Nothing specified to load")
    (doseq [spec specs]
      (if (libspec? spec)
        (load-spec nil spec opts)
        (let [[prefix & inner] spec]
          (throw-when (nil? prefix) "prefix cannot be nil")
          (doseq [spec inner]
            (load-spec prefix spec opts)))))))

(defn require
  "Loads the libraries that args name, unless they are loaded. An argument is a
  symbol, a vector of a symbol and options (:as alias, :as-alias alias, :refer
  names or :all), a list of a prefix and such arguments, or a flag: :reload,
  :reload-all, :verbose."
  {:added "0.1"}
  [& args]
  (apply load-libs :require args))

(defn use
  "Like require, and refers to the public vars of the libraries. Further
  options: :only names, :exclude names, :rename map."
  {:added "0.1"}
  [& args]
  (apply load-libs :require :use args))

(defn requiring-resolve
  "What resolve answers for the qualified symbol sym, after loading its
  namespace when that is necessary."
  {:added "0.1"}
  [sym]
  (when-not (qualified-symbol? sym)
    (throw (new IllegalArgumentException
             (str "Not a qualified symbol: " sym))))
  (or (resolve sym)
      (do
        (require (symbol (namespace sym)))
        (resolve sym))))

(defn ^:private mark-loaded
  "Records that the namespace of the symbol name is loaded. Answers nil."
  [name]
  (swap! *loaded-libs* conj name)
  nil)

(defn ^:private each-apart
  "The call of f, a quoted symbol, with args; one call for each where none is a
  flag, so that lenient loading passes over those that fail."
  [f args]
  (if (or (some keyword? args) (not (next args)))
    `(~f ~@(map (fn [arg] (list 'quote arg)) args))
    `(do ~@(map (fn [arg] `(~f '~arg)) args))))

(defn ^:private ns-clause
  "The form that does what a clause of ns, (:require ...), asks for."
  [clause form]
  (let [[kind & args] (if (sequential? clause) clause [nil])
        quoted (map (fn [arg] (list 'quote arg)) args)]
    (case kind
      :require (each-apart `require args)
      :use (each-apart `use args)
      :import `(import ~@args)
      :load `(load ~@args)
      :refer `(refer ~@quoted)
      :refer-clojure `(refer-clojure ~@quoted)
      :gen-class nil
      (refuse-form "ns" form))))

(defmacro with-loading-context
  "Body. There are no class loaders to bind."
  {:added "0.1"}
  [& body]
  `(do ~@body))

(defmacro ns
  "Makes the namespace name, with the doc string and attributes as metadata,
  the current one. It refers to clojure.core unless a :refer-clojure clause
  says what of it. Clauses: (:require ...), (:use ...), (:import ...),
  (:load ...), (:refer-clojure ...), whose arguments are not quoted."
  {:added "0.1", :arglists '([name docstring? attr-map? references*])}
  [& decl]
  (when-not (symbol? (first decl))
    (refuse-form "ns" &form))
  (let [[name & references] decl
        doc (when (string? (first references)) (first references))
        references (if doc (next references) references)
        attributes (when (map? (first references)) (first references))
        references (if attributes (next references) references)
        m (merge (meta name) (when doc {:doc doc}) attributes)
        m (dissoc m :line :column :end-line :end-column :file)
        own (some (fn [c]
                    (and (sequential? c) (= :refer-clojure (first c))))
              references)]
    `(do
       (in-ns '~name)
       ~@(when (seq m)
           [`(alter-meta! (find-ns '~name) merge ~m)])
       ~@(when-not (or own (= name 'clojure.core))
           [`(refer-clojure)])
       ~@(map (fn [clause] (ns-clause clause &form)) references)
       ~@(when-not (= name 'clojure.core)
           [`(#'mark-loaded '~name)]))))

(defn compile
  "Loads the library that the symbol lib names: there are no files of classes.
  Answers the symbol."
  {:added "0.1"}
  [lib]
  (load-one lib true true)
  lib)

(defmacro gen-class
  "Nothing: there are no classes to generate."
  {:added "0.1"}
  [& options]
  nil)

(defmacro gen-interface
  "Nothing: there are no classes to generate."
  {:added "0.1"}
  [& options]
  nil)
