(ns clojure.spec.test.alpha
  "Functions that check their arguments, and functions checked by generated
  ones."
  (:require [clojure.spec.alpha :as s]
            [clojure.spec.gen.alpha :as gen]
            [clojure.string :as str]))

(defn- symbols-of
  "x, a symbol or a collection of them, as a collection."
  [x]
  (if (symbol? x) [x] x))

(defn enumerate-namespace
  "The set of the symbols of all vars in the namespaces that ns-sym-or-syms, a
  symbol or symbols, name."
  {:added "0.1"}
  [ns-sym-or-syms]
  (into #{}
    (mapcat (fn [ns-sym]
              (map (fn [name] (symbol (str ns-sym) (str name)))
                (keys (ns-interns ns-sym)))))
    (symbols-of ns-sym-or-syms)))

(def ^:private ^:dynamic *instrument-enabled*
  "Do instrumented functions check?" true)

(defmacro with-instrument-disabled
  "The value of body, in which instrumented functions check nothing."
  {:added "0.1"}
  [& body]
  `(binding [*instrument-enabled* nil]
     ~@body))

(defonce ^:private instrumented
  ;; A map from vars to {:raw, the function, and :wrapped, what checks}.
  (atom {}))

(defn- caller-of
  "Where the function that is being called was called from, as far as the stack
  of t says."
  [t]
  (when-let [^StackTraceElement frame
             (first
               (remove (fn [[class-name]]
                         (re-find #"^(clojure\.(spec|core|lang)|dayfly)"
                           (str class-name)))
                 (map StackTraceElement->vec (.getStackTrace t))))]
    (let [[class-name _ file line] frame]
      {:var-scope (symbol (str class-name)), :file file, :line line})))

(defn- check-args
  "Throws unless spec means args, with which the var v is called."
  [v spec args]
  (when (= ::s/invalid (s/conform spec args))
    (let [caller (caller-of (Throwable.))
          ed (merge (assoc (s/explain-data* spec [] [] [] args)
                      ::s/fn (symbol v)
                      ::s/args args
                      ::s/failure :instrument)
               (when caller
                 {::caller caller}))]
      (throw (ex-info (str "Call to " (symbol v) " did not conform to spec.") ed)))))

(defn- checking-fn
  "A function that calls f after checking the arguments by fspec."
  [v f fspec]
  (fn [& args]
    (if *instrument-enabled*
      (with-instrument-disabled
        (when-let [spec (:args fspec)]
          (check-args v spec args))
        (binding [*instrument-enabled* true]
          (apply f args)))
      (apply f args))))

(defn- no-spec
  "The error that the var v has no spec, called form."
  [v form]
  (ex-info (str "Fn at " (symbol v) " is not spec'ed.")
    {:var v, :spec form, ::s/failure :no-fspec}))

(defn- stand-in
  "What replaces f, the function of the var v, as opts of instrument say."
  [v f {:keys [stub replace gen]} fspec]
  (let [sym (symbol v)]
    (cond
      (contains? stub sym) (gen/generate (s/gen fspec gen))
      (contains? replace sym) (get replace sym)
      :else f)))

(defn- instrument-1
  "Makes the function that the symbol s names check. Answers the symbol, or nil
  when there is nothing to do."
  [s opts]
  (when-let [v (resolve s)]
    (when-not (:macro (meta v))
      (let [{:keys [raw wrapped]} (get (deref instrumented) v)
            current (deref v)
            f (if (and wrapped (identical? wrapped current)) raw current)
            sym (symbol v)
            spec (or (get (:spec opts) sym) (s/get-spec sym))]
        (when-not spec
          (throw (no-spec v spec)))
        (let [checks (checking-fn v (stand-in v f opts spec) spec)]
          (alter-var-root v (constantly checks))
          (swap! instrumented assoc v {:raw f, :wrapped checks})
          sym)))))

(defn- unstrument-1
  "Gives the var that the symbol s names its function back. Answers the symbol,
  or nil when it had it."
  [s]
  (when-let [v (resolve s)]
    (when-let [{:keys [raw wrapped]} (get (deref instrumented) v)]
      (swap! instrumented dissoc v)
      (when (identical? wrapped (deref v))
        (alter-var-root v (constantly raw))
        (symbol v)))))

(defn- names-function?
  "True when s, a name in the registry, is the symbol of a function."
  [s]
  (and (symbol? s)
       (let [v (resolve s)]
         (and v
              (not (:macro (meta v)))
              (bound? v)
              (ifn? (deref v))))))

(defn instrumentable-syms
  "The set of the symbols that instrument takes."
  {:added "0.1"}
  ([] (instrumentable-syms nil))
  ([{:keys [spec stub replace]}]
   (into (set (filter names-function? (keys (s/registry))))
     (concat (keys spec) stub (keys replace)))))

(defn instrument
  "Makes functions check their arguments by their specs whenever they are
  called. sym-or-syms are symbols, by default all that have a spec. Options:
  :spec a map from symbols to specs to use, :stub a set of symbols of functions
  to replace by generated answers, :gen overrides for them, :replace a map from
  symbols to functions to call instead. Answers the symbols."
  {:added "0.1"}
  ([] (instrument (instrumentable-syms)))
  ([sym-or-syms] (instrument sym-or-syms nil))
  ([sym-or-syms opts]
   (let [known (instrumentable-syms opts)]
     (into []
       (comp (filter known)
             (distinct)
             (keep (fn [s] (instrument-1 s opts))))
       (symbols-of sym-or-syms)))))

(defn unstrument
  "Undoes instrument for sym-or-syms, by default all. Answers the symbols."
  {:added "0.1"}
  ([] (unstrument (map symbol (keys (deref instrumented)))))
  ([sym-or-syms]
   (into [] (keep unstrument-1) (symbols-of sym-or-syms))))

(defn- problem-data
  "Throws with why spec does not mean x, which plays the role of a call of the
  function with args."
  [x spec role args message]
  (throw
    (ex-info message
      (assoc (s/explain-data* spec [role] [] [] x)
        ::args args
        ::val x
        ::s/failure :check-failed))))

(defn- good-call?
  "True when f called with args answers as spec asks; throws when it does not."
  [f spec args]
  (let [meant-args (when (:args spec) (s/conform (:args spec) args))]
    (if (= ::s/invalid meant-args)
      (problem-data args (:args spec) :args args
        "Specification-based check failed")
      (let [answer (apply f args)
            meant (when (:ret spec) (s/conform (:ret spec) answer))]
        (if (= ::s/invalid meant)
          (problem-data answer (:ret spec) :ret args
            "Specification-based check failed")
          (let [call {:args meant-args, :ret meant}]
            (if (and (:args spec) (:ret spec) (:fn spec)
                     (not (s/valid? (:fn spec) call)))
              (problem-data call (:fn spec) :fn args
                "Specification-based check failed")
              true)))))))

(defn- quick-check
  "The result of test.check with generated calls of f."
  [f spec {:keys [gen] ::keys [] :as opts}]
  (let [{:keys [num-tests] :or {num-tests 1000}}
        (:clojure.spec.test.check/opts opts)
        property (gen/for-all* [(s/gen (:args spec) gen)]
                   (fn [args] (good-call? f spec args)))]
    (apply gen/quick-check num-tests property
      (mapcat identity
        (dissoc (:clojure.spec.test.check/opts opts) :num-tests)))))

(defn- check-result
  "What check tells of the result ret of test.check."
  [sym spec ret]
  (let [failure (or (get-in ret [:shrunk :result-data
                                 :clojure.test.check.properties/error])
                    (get-in ret [:result-data
                                 :clojure.test.check.properties/error])
                    (let [result (:result ret)]
                      (when (instance? Throwable result) result)))]
    (merge {:spec spec
            :clojure.spec.test.check/ret ret}
      (when sym {:sym sym})
      (when failure {:failure failure}))))

(defn- check-1
  "Checks the function that the symbol s, with var v and spec, names."
  [{:keys [s f v spec]} opts]
  (let [wrapped (and v (get (deref instrumented) v))
        undo (when wrapped (seq (unstrument s)))]
    (try
      (let [f (or f (when v (deref v)))]
        (cond
          (or (nil? f) (some-> v meta :macro))
          {:failure (ex-info "No fn to spec" {::s/failure :no-fn})
           :sym s, :spec spec}

          (:args spec)
          (check-result s spec (quick-check f spec opts))

          :else
          {:failure (ex-info "No :args spec" {::s/failure :no-args-spec})
           :sym s, :spec spec}))
      (finally
        (when undo
          (instrument s))))))

(defn checkable-syms
  "The set of the symbols that check takes."
  {:added "0.1"}
  ([] (checkable-syms nil))
  ([opts]
   (into (set (filter names-function? (keys (s/registry))))
     (keys (:spec opts)))))

(defn check-fn
  "Like check, for the function f and spec."
  {:added "0.1"}
  ([f spec] (check-fn f spec nil))
  ([f spec opts]
   (check-1 {:f f, :spec spec} opts)))

(defn check
  "Calls functions with generated arguments and checks what they answer by their
  specs. sym-or-syms are symbols, by default all that have a spec. Options: :gen
  overrides, :clojure.spec.test.check/opts those of test.check, such as
  :num-tests. Answers a lazy seq of maps {:spec, :sym, :failure,
  :clojure.spec.test.check/ret}."
  {:added "0.1"}
  ([] (check (checkable-syms)))
  ([sym-or-syms] (check sym-or-syms nil))
  ([sym-or-syms opts]
   (->> (symbols-of sym-or-syms)
        (filter (checkable-syms opts))
        (pmap (fn [s]
                (check-1 {:s s, :v (resolve s)
                          :spec (or (get (:spec opts) s) (s/get-spec s))}
                  opts))))))

(defn- failure-kind
  "What went wrong, as a keyword or the failure itself."
  [failure]
  (or (::s/failure (ex-data failure)) failure))

(defn abbrev-result
  "x, an item of what check answers, without what is long."
  {:added "0.1"}
  [x]
  (if (:failure x)
    (-> (dissoc x :clojure.spec.test.check/ret)
        (update :spec s/describe)
        (update :failure (fn [failure] (or (ex-data failure) failure))))
    (dissoc x :spec :clojure.spec.test.check/ret)))

(defn- result-kind
  "How the check that ret tells of ended."
  [ret]
  (cond
    (:failure ret) (failure-kind (:failure ret))
    (true? (get-in ret [:clojure.spec.test.check/ret :result])) :check-passed
    :else :check-failed))

(defn summarize-results
  "Writes check-results, by summary-result or abbrev-result each, to *out* and
  answers how many ended in which way."
  {:added "0.1"}
  ([check-results] (summarize-results check-results abbrev-result))
  ([check-results summary-result]
   (reduce
     (fn [summary result]
       (pr (summary-result result))
       (newline)
       (-> summary
           (update :total inc)
           (update (result-kind result) (fnil inc 0))))
     {:total 0} check-results)))
