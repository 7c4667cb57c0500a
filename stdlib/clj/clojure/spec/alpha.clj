(ns clojure.spec.alpha
  "Specs: values that say which values are meant, what they mean and what is
  wrong with those that are not meant.

  This file has the protocol, the registry and what one calls with a spec. The
  kinds of specs follow in the directory alpha."
  (:refer-clojure :exclude [+ * and assert or cat def keys merge])
  (:require [clojure.spec.gen.alpha :as gen]
            [clojure.walk :as walk]))

(alias 'c 'clojure.core)

(def ^{:dynamic true, :added "0.1"} *recursion-limit*
  "How often a generator goes into a recursive spec again." 4)

(def ^{:dynamic true, :added "0.1"} *fspec-iterations*
  "How many calls check a function against an fspec." 21)

(def ^{:dynamic true, :added "0.1"} *coll-check-limit*
  "How many items of a collection every looks at." 101)

(def ^{:dynamic true, :added "0.1"} *coll-error-limit*
  "How many problems explain tells of a collection checked by every." 20)

(defonce ^:private registry-ref (atom {}))

(defprotocol Spec
  (conform* [spec x])
  (unform* [spec y])
  (explain* [spec path via in x])
  (gen* [spec overrides path rmap])
  (with-gen* [spec gfn])
  (describe* [spec]))

(defprotocol Specize
  (specize* [x] [x form]))

(defn registry
  "The map from names, keywords and symbols, to specs."
  {:added "0.1"}
  []
  (deref registry-ref))

(defn spec?
  "x when it is a spec object, else nil."
  {:added "0.1"}
  [x]
  (when (instance? clojure.spec.alpha.Spec x)
    x))

(defn regex?
  "x when it is a regular expression of specs, else a false value."
  {:added "0.1"}
  [x]
  (c/and (::op x) x))

(defn- named
  "The spec x with name as its name; a name of another spec stays as it is."
  [x name]
  (cond
    (ident? x) x
    (regex? x) (assoc x ::name name)
    (instance? clojure.lang.IObj x) (vary-meta x assoc ::name name)
    :else x))

(defn- name-of
  "The name under which x is registered, or nil."
  [x]
  (cond
    (ident? x) x
    (regex? x) (::name x)
    (instance? clojure.lang.IObj x) (::name (meta x))))

(defn- lookup
  "What is registered for k, through names of names; k itself when it is no
  name."
  [k]
  (if (ident? k)
    (let [specs (registry)]
      (loop [spec k]
        (if (ident? spec)
          (recur (get specs spec))
          (when spec
            (if (= k (name-of spec)) spec (named spec k))))))
    k))

(defn- lookup-or-throw
  "Like lookup, for names that must be registered."
  [k]
  (if (ident? k)
    (c/or (lookup k)
          (throw (Exception. (str "Unable to resolve spec: " k))))
    k))

(declare spec-impl regex-spec-impl)

(defn- as-spec
  "x as a spec object when it names, is or describes one, else nil."
  [x]
  (let [spec (c/or (c/and (ident? x) (lookup x)) (spec? x) (regex? x) nil)]
    (if (regex? spec)
      (named (regex-spec-impl spec nil) (name-of spec))
      spec)))

(defn- as-spec-or-throw
  "Like as-spec, and a name must be registered."
  [x]
  (c/or (as-spec x)
        (when (ident? x)
          (throw (Exception. (str "Unable to resolve spec: " x))))))

(defn- function-symbol
  "The symbol of the var that the function f was defined by, or nil."
  [f]
  (let [[_ ns-part name-part]
        (re-matches #"(.*)\$(.*?)(?:__\d+)?" (.getName (class f)))]
    (when (c/and name-part (not= "fn" name-part))
      (symbol (dayfly.internal/demunge ns-part)
        (dayfly.internal/demunge name-part)))))

(extend-protocol Specize
  clojure.lang.Keyword
  (specize* ([k] (specize* (lookup-or-throw k)))
            ([k _] (specize* (lookup-or-throw k))))

  clojure.lang.Symbol
  (specize* ([s] (specize* (lookup-or-throw s)))
            ([s _] (specize* (lookup-or-throw s))))

  clojure.lang.IPersistentSet
  (specize* ([s] (spec-impl s s nil nil))
            ([s form] (spec-impl form s nil nil)))

  Object
  (specize* ([x]
             (spec-impl (c/or (when (c/and (ifn? x) (not (map? x)))
                                (function-symbol x))
                              ::unknown)
               x nil nil))
            ([x form] (spec-impl form x nil nil))))

(defn- specize
  "x, anything that stands for a spec, as a spec object. form says what to call
  it."
  ([x] (c/or (spec? x) (specize* x)))
  ([x form] (c/or (spec? x) (specize* x form))))

(defn invalid?
  "True when x, the answer of conform, says that a value is not meant."
  {:added "0.1"}
  [x]
  (identical? ::invalid x))

(defn conform
  "What x means by spec, or :clojure.spec.alpha/invalid."
  {:added "0.1"}
  [spec x]
  (conform* (specize spec) x))

(defn unform
  "A value of which spec makes x, which conform answered."
  {:added "0.1"}
  [spec x]
  (unform* (specize spec) x))

(defn valid?
  "True when spec means x. form says what to call spec."
  {:added "0.1"}
  ([spec x]
   (not (invalid? (conform* (specize spec) x))))
  ([spec x form]
   (not (invalid? (conform* (specize spec form) x)))))

(defn form
  "The form that spec was made by, with full symbols."
  {:added "0.1"}
  [spec]
  (describe* (specize spec)))

(defn abbrev
  "form with short symbols and without (fn [%] ...) around bodies."
  {:added "0.1"}
  [form]
  (cond
    (seq? form)
    (walk/postwalk
      (fn [x]
        (cond
          (c/and (symbol? x) (namespace x)) (symbol (name x))
          (c/and (seq? x) (= 'fn (first x)) (= '[%] (second x))) (last x)
          :else x))
      form)
    (c/and (symbol? form) (namespace form)) (symbol (name form))
    :else form))

(defn describe
  "The form that spec was made by, as people write it."
  {:added "0.1"}
  [spec]
  (abbrev (form spec)))

(defn with-gen
  "spec with the values of the generator that (gen-fn) answers."
  {:added "0.1"}
  [spec gen-fn]
  (let [spec (lookup spec)]
    (if (regex? spec)
      (assoc spec ::gfn gen-fn)
      (with-gen* (specize spec) gen-fn))))

;;; How one predicate judges, for all kinds of specs.

(defn- judge
  "What x means by pred, a spec or a function called form: true is no meaning of
  its own unless conforms."
  ([pred x form] (judge pred x form nil))
  ([pred x form conforms]
   (if-not pred
     x
     (if-let [spec (as-spec-or-throw pred)]
       (conform spec x)
       (if (ifn? pred)
         (if conforms
           (pred x)
           (if (pred x) x ::invalid))
         (throw (Exception. (str (pr-str form)
                              " is not a fn, expected predicate fn"))))))))

(defn- accepts?
  "True when pred, a spec or a function called form, means x."
  ([pred x] (not (invalid? (judge pred x ::unknown))))
  ([pred x form] (not (invalid? (judge pred x form)))))

(defn- problem
  "What is told about x that pred does not mean."
  [path pred x via in]
  {:path path, :pred pred, :val x, :via via, :in in})

(defn- problems
  "The problems of x with pred, a spec or a function called form."
  [form pred path via in x]
  (let [spec (as-spec pred)]
    (if (spec? spec)
      (explain* spec path
        (if-let [name (name-of spec)] (conj via name) via)
        in x)
      [(problem path form x via in)])))

(defn- judge-all
  "What x means by each of preds in turn, each given the meaning before."
  [x preds forms]
  (loop [x x, preds (seq preds), forms (seq forms)]
    (if (c/and preds (not (invalid? x)))
      (recur (judge (first preds) x (first forms)) (next preds) (next forms))
      x)))

(defn- problems-in-turn
  "The problems of x with the first of preds that does not mean it."
  [forms preds path via in x]
  (loop [x x, preds (seq preds), forms (seq forms)]
    (when preds
      (let [meant (judge (first preds) x (first forms))]
        (if (invalid? meant)
          (problems (first forms) (first preds) path via in x)
          (recur meant (next preds) (next forms)))))))

;;; Explaining.

(defn explain-data*
  "Like explain-data, with the path, names and place of what is around x."
  {:added "0.1"}
  [spec path via in x]
  (let [found (explain* (specize spec) path via in x)]
    (when-not (empty? found)
      {::problems found
       ::spec spec
       ::value x})))

(defn explain-data
  "Why spec does not mean x, a map with :clojure.spec.alpha/problems, or nil."
  {:added "0.1"}
  [spec x]
  (explain-data* spec [] (if-let [name (name-of spec)] [name] []) [] x))

(defn- print-problem
  "Writes one problem to *out*."
  [{:keys [path pred val reason via in] :as found}]
  (pr val)
  (print " - failed: ")
  (if reason
    (print reason)
    (pr (abbrev pred)))
  (when-not (empty? in)
    (print (str " in: " (pr-str in))))
  (when-not (empty? path)
    (print (str " at: " (pr-str path))))
  (when-not (empty? via)
    (print (str " spec: " (pr-str (last via)))))
  (doseq [[k v] (dissoc found :path :pred :val :reason :via :in)]
    (print "\n\t" (pr-str k) " ")
    (pr v))
  (newline))

(defn explain-printer
  "Writes what ed, the answer of explain-data, says to *out*."
  {:added "0.1"}
  [ed]
  (if ed
    (doseq [found (sort-by (juxt (fn [p] (- (count (:in p))))
                             (fn [p] (- (count (:path p)))))
                    (::problems ed))]
      (print-problem found))
    (println "Success!")))

(def ^{:dynamic true, :added "0.1"} *explain-out*
  "The function that writes what explain-data answers." explain-printer)

(defn explain-out
  "Writes what ed, the answer of explain-data, says, as *explain-out* does."
  {:added "0.1"}
  [ed]
  (*explain-out* ed))

(defn explain
  "Writes why spec does not mean x to *out*."
  {:added "0.1"}
  [spec x]
  (explain-out (explain-data spec x)))

(defn explain-str
  "What explain writes, as a string."
  {:added "0.1"}
  [spec x]
  (with-out-str (explain spec x)))

;;; Forms.

(defn- unhidden
  "expr, which may be what the reader made of #(...), as (fn [%] ...)."
  [expr]
  (if (c/and (seq? expr) (symbol? (first expr)) (= "fn*" (name (first expr))))
    (let [[[param] & body] (rest expr)]
      (walk/postwalk-replace {param '%} `(fn [~'%] ~@body)))
    expr))

(defn- full-symbol
  "sym as it is resolved now, when it can be."
  [sym]
  (let [found (resolve sym)]
    (cond
      (var? found) (symbol found)
      (class? found) (symbol (.getName found))
      :else sym)))

(defn- full-form
  "form with full symbols."
  [form]
  (cond
    (keyword? form) form
    (symbol? form) (full-symbol form)
    (sequential? form) (walk/postwalk
                         (fn [x] (if (symbol? x) (full-symbol x) x))
                         (unhidden form))
    :else form))

(defn- full-name
  "The symbol sym with the namespace it is meant in."
  [sym]
  (if-let [ns-part (namespace sym)]
    (if-let [ns (get (ns-aliases *ns*) (symbol ns-part))]
      (symbol (str ns) (name sym))
      sym)
    (symbol (str *ns*) (name sym))))

(defn def-impl
  "Registers spec, made by form, under the name k, or forgets k when spec is
  nil. Answers k."
  {:added "0.1", :skip-wiki true}
  [k form spec]
  (c/assert (c/and (ident? k) (namespace k))
    "k must be namespaced keyword or resolvable symbol")
  (if (nil? spec)
    (swap! registry-ref dissoc k)
    (let [spec (if (c/or (spec? spec) (regex? spec) (get (registry) spec))
                 spec
                 (spec-impl form spec nil nil))]
      (swap! registry-ref assoc k (named spec k))))
  k)

(defmacro def
  "Registers the spec that spec-form makes under the name k, a keyword or symbol
  with a namespace; nil forgets it. Answers k."
  {:added "0.1"}
  [k spec-form]
  (let [k (if (symbol? k) (full-name k) k)]
    `(def-impl '~k '~(full-form spec-form) ~spec-form)))

(defn get-spec
  "The spec registered under k, a keyword, symbol or var, or nil."
  {:added "0.1"}
  [k]
  (get (registry) (if (keyword? k) k (symbol k))))

(defmacro spec
  "A spec object for form: a predicate, set, spec, or regular expression of
  specs, which then matches an item instead of items. Option: :gen, a function
  that answers a generator."
  {:added "0.1"}
  [form & {:keys [gen]}]
  (when form
    `(spec-impl '~(full-form form) ~form ~gen nil)))

(load "alpha/generate")
(load "alpha/simple")
(load "alpha/maps")
(load "alpha/every")
(load "alpha/regex")
(load "alpha/function")
(load "alpha/check")
