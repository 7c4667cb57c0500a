;;; Protocols: named sets of functions, implemented type by type.
;;;
;;; A protocol is a var that holds a map: :on, :on-interface, :sigs, :var,
;;; :method-map, :method-builders, and :impls {class {:method f}} once it was
;;; extended. What a deftype implements in its own body lives in the type. The
;;; native `protocol-fn` makes the functions and finds the method of a call.

(defn ^:private signature
  "The map about one signature of a protocol, (name [this args]... doc?)."
  [spec protocol-name]
  (let [method (first spec)
        doc (when (string? (last spec)) (last spec))
        arglists (if doc (butlast (rest spec)) (rest spec))]
    (when (some (fn [args] (or (not (vector? args)) (empty? args)))
            arglists)
      (throw (new IllegalArgumentException
               (str "Definition of function " method " in protocol "
                 protocol-name " must take at least one arg."))))
    (merge {:tag nil}
      (select-keys (meta method) [:tag])
      {:name (vary-meta method assoc :doc doc :arglists (seq arglists))
       :arglists (seq arglists)
       :doc doc})))

(defn ^:private signatures
  "A map from keywords to the signature maps of specs."
  [specs protocol-name]
  (reduce
    (fn [sigs spec]
      (let [k (keyword (name (first spec)))]
        (when (contains? sigs k)
          (throw (new IllegalArgumentException
                   (str "Function " (first spec) " in protocol "
                     protocol-name " was redefined. Specify all arities "
                     "in single definition."))))
        (assoc sigs k (signature spec protocol-name))))
    (array-map) specs))

(defn ^:private quoted-signatures
  "The map of signatures as a form that evaluates to it."
  [sigs]
  (list 'quote
    (reduce-kv
      (fn [m k sig] (assoc m k (update sig :name with-meta nil)))
      (array-map) sigs)))

(defn ^:private method-definition
  "The form that defines the function of a protocol's method; protocol is the
  form of the protocol's var."
  [protocol k sig]
  (let [m {:arglists (list 'quote (:arglists sig))
           :doc (:doc sig)
           :protocol protocol}]
    `(def ~(vary-meta (:name sig) merge m)
       (dayfly.internal/protocol-fn ~protocol ~k))))

(defn ^:private protocol-parts
  "The tail of a defprotocol: {:doc, :opts, :specs}."
  [tail]
  (loop [parts {:doc nil, :opts (array-map), :specs []}, s (seq tail)]
    (cond
      (nil? s) parts
      (string? (first s)) (recur (assoc parts :doc (first s)) (next s))
      (keyword? (first s)) (recur
                             (assoc-in parts [:opts (first s)] (second s))
                             (nnext s))
      :else (recur (update parts :specs conj (first s)) (next s)))))

(defmacro defprotocol
  "Defines the protocol name and its functions. Signatures are
  (function [this args]... doc?); the method is chosen by the type of the first
  argument. Option: :extend-via-metadata true. Answers the symbol name."
  {:added "0.1", :arglists '([name & opts+sigs])}
  [name & opts+sigs]
  (let [{:keys [doc opts specs]} (protocol-parts opts+sigs)
        sigs (signatures specs name)
        on (symbol (str (munge (ns-name *ns*)) "." (munge name)))
        interface (dayfly.internal/make-type on [] {:interface true})
        v `(var ~(symbol (str (ns-name *ns*)) (str name)))]
    `(do
       (defonce ~name {})
       (alter-meta! ~v assoc :doc ~doc)
       ~@(map (fn [[k sig]] (method-definition v k sig)) sigs)
       (alter-var-root ~v merge
         (assoc (merge (array-map :on '~on :on-interface '~interface)
                  ~(if doc (assoc opts :doc doc) opts))
           :sigs ~(quoted-signatures sigs)
           :var ~v
           :method-map ~(zipmap (keys sigs) (keys sigs))
           :method-builders
           (array-map
             ~@(mapcat
                 (fn [[k sig]]
                   [`(var ~(symbol (str (ns-name *ns*))
                             (str (:name sig))))
                    `(fn [cache#]
                       (dayfly.internal/protocol-fn ~v ~k))])
                 sigs))))
       '~name)))

(defn ^:private protocol?
  "True when x is the map of a protocol."
  [x]
  (and (map? x) (some? (:on-interface x))))

(defn ^:private implements?
  "True when the type atype implements the protocol in its own body."
  [protocol atype]
  (and (some? atype)
       (dayfly.internal/implements? atype (:var protocol))))

(defn extend
  "Makes the class or type atype (or nil) implement protocols. Each is followed
  by a map from keywords, the names of methods, to functions. Answers nil."
  {:added "0.1"}
  [atype & proto+mmaps]
  (doseq [[proto mmap] (clause-pairs proto+mmaps)]
    (when-not (protocol? proto)
      (throw (new IllegalArgumentException
               (str proto " is not a protocol"))))
    (when (implements? proto atype)
      (throw (new IllegalArgumentException
               (str atype " already directly implements interface "
                 (dayfly.internal/class-symbol (:on-interface proto)) " for protocol:" (:var proto)))))
    (alter-var-root (:var proto) update :impls
      dayfly.internal/assoc-class atype mmap)))

(defn ^:private impl-specs
  "specs, symbols or nil with lists after each, as a vector of
  [symbol lists]."
  [specs]
  (loop [out [], s (seq specs)]
    (if s
      ;; The first one is a target even if it is a form that answers a class.
      (if (and (seq? (first s)) (seq out))
        (let [[target lists] (peek out)]
          (recur (conj (pop out) [target (conj lists (first s))]) (next s)))
        (recur (conj out [(first s) []]) (next s)))
      out)))

(defn ^:private methods-form
  "A form of the map from keywords to functions that lists, methods as in
  extend-type, define; hint becomes the tag of their first parameter."
  [lists]
  (reduce
    (fn [m [method & tail]]
      (assoc m (keyword (name method)) `(fn ~@tail)))
    {} lists))

(defmacro extend-type
  "Makes the type t implement protocols: specs are protocols, each followed by
  methods (name [this args] body...) or (name ([this args] body...) ...)."
  {:added "0.1"}
  [t & specs]
  `(extend ~t
     ~@(mapcat (fn [[protocol lists]] [protocol (methods-form lists)])
         (impl-specs specs))))

(defmacro extend-protocol
  "Makes several types implement the protocol p: specs are types or nil, each
  followed by methods as in extend-type."
  {:added "0.1"}
  [p & specs]
  `(do
     ~@(map (fn [[t lists]] `(extend-type ~t ~p ~@lists))
         (impl-specs specs))))

(defn find-protocol-impl
  "What implements the protocol for x: x itself when its type does so in its
  body, otherwise the map given to extend, or nil."
  {:added "0.1"}
  [protocol x]
  (let [c (class x), impls (:impls protocol)]
    (if (implements? protocol c)
      x
      (if (nil? c)
        (get impls nil)
        (some (fn [c] (get impls c)) (dayfly.internal/class-chain c))))))

(defn find-protocol-method
  "The function of the protocol for x under the keyword methodk, or nil."
  {:added "0.1"}
  [protocol methodk x]
  (let [impl (find-protocol-impl protocol x)]
    (if (identical? impl x)
      (dayfly.internal/protocol-fn (:var protocol) methodk)
      (get impl methodk))))

(defn extends?
  "True when the class or type atype was made to implement the protocol."
  {:added "0.1"}
  [protocol atype]
  (boolean
    (or (implements? protocol atype)
        (get (:impls protocol) atype))))

(defn extenders
  "A seq of the types that the protocol was extended to, or nil."
  {:added "0.1"}
  [protocol]
  (keys (:impls protocol)))

(defn satisfies?
  "True when x implements the protocol."
  {:added "0.1"}
  [protocol x]
  (boolean (find-protocol-impl protocol x)))
