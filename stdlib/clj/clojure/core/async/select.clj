;;; One of several operations: alts and alt.

(in-ns 'clojure.core.async)

(defn- handler-of-alts
  "A handler of port, which is no channel, that claims the handler of all."
  [handler port waits?]
  (reify impl/Handler
    (active? [_] (dayfly.internal/handler-open? handler))
    (blockable? [_] waits?)
    (lock-id [_] 1)
    (commit [_]
      (when (dayfly.internal/handler-claim! handler)
        (fn [val] (dayfly.internal/handler-deliver! handler [val port]))))))

(defn- try-operation
  "What the operation comes to now, as [value port], or nil."
  [handler operation waits?]
  (let [put? (vector? operation)
        port (if put? (nth operation 0) operation)
        own? (and waits? (dayfly.internal/chan? port))
        h (if own? handler (handler-of-alts handler port waits?))
        done (if put?
               (impl/put! port (nth operation 1) h)
               (impl/take! port h))]
    (when done [(deref done) port])))

(defn- alts-elsewhere
  "Alts of ports that are not all channels. Answers [value port], or nil."
  [ports priority? waits? callback]
  (let [ports (if priority? ports (shuffle ports))
        handler (dayfly.internal/handler true callback)]
    (or (some (fn [operation] (try-operation handler operation waits?)) ports)
        (when (and waits? (nil? callback))
          (dayfly.internal/handler-wait handler)))))

(defn- channels? [ports]
  (every?
    (fn [operation]
      (dayfly.internal/chan?
        (if (vector? operation) (nth operation 0) operation)))
    ports))

(defn- alts-with [ports opts callback]
  (let [ports (if (vector? ports) ports (vec ports))
        default (find opts :default)
        priority? (:priority opts)]
    (assert (pos? (count ports))
      "alts must have at least one channel operation")
    (or (if (channels? ports)
          (dayfly.internal/chan-alts ports (if priority? 0 -1)
            (if default false callback))
          (alts-elsewhere ports priority? (not default) callback))
        (when default [(val default) :default]))))

(defn do-alts
  "Does one of the operations ports as alts!! does. Answers a reference to
  [value port] when that is possible now; otherwise nil, and f is called with
  [value port] later."
  {:added "0.1"}
  [f ports opts]
  (when-let [done (alts-with ports opts (guarded f))]
    (reduced done)))

(defn alts!!
  "Does one operation of ports, waiting until one is possible. An operation is a
  port to take from, or [port val] to put val. Answers [value port]. When
  several are possible, one is chosen by chance. Options: :priority true, the
  first that is possible is chosen; :default val, answers [val :default] when
  none is possible now."
  {:added "0.1"}
  ([ports]
   (alts-with ports nil nil))
  ([ports & {:as opts}]
   (alts-with ports opts nil)))

(defn alts!
  "The same as alts!!, and may be called anywhere."
  {:added "0.1"}
  ([ports]
   (alts-with ports nil nil))
  ([ports & {:as opts}]
   (alts-with ports opts nil)))

(defn- alt-operations
  "The operations of one clause, as [symbol-of-port form-of-port form-of-value
  is-put]."
  [ports]
  (c/map
    (fn [operation]
      (if (and (vector? ports) (vector? operation))
        [(gensym "port") (nth operation 0) (nth operation 1) true]
        [(gensym "port") operation nil false]))
    (if (vector? ports) ports [ports])))

(defn- alt-result [result val port]
  (if (and (seq? result) (vector? (first result)))
    `(let [~(first result) [~val ~port]] ~@(rest result))
    result))

(defn- alt-form [alts clauses]
  (assert (even? (count clauses)) "unbalanced clauses")
  (let [clauses (c/partition 2 clauses)
        option? (fn [[ports]] (keyword? ports))
        opts (c/into {} (c/map vec) (filter option? clauses))
        clauses (c/map
                  (fn [[ports result]] [(alt-operations ports) result])
                  (remove option? clauses))
        operations (mapcat first clauses)
        [val port] [(gensym "val") (gensym "port")]]
    (assert (every? #{:priority :default} (keys opts))
      "options are :priority and :default")
    `(let [~@(mapcat (fn [[sym form]] [sym form]) operations)
           [~val ~port]
           (~alts
             ~(mapv (fn [[sym _ item put?]] (if put? [sym item] sym))
                operations)
             ~@(when (contains? opts :priority) [:priority (:priority opts)])
             ~@(when (contains? opts :default) [:default nil]))]
       (cond
         ~@(mapcat
             (fn [[operations result]]
               [`(or ~@(c/map (fn [[sym]] `(identical? ~sym ~port))
                         operations))
                (alt-result result val port)])
             clauses)
         :else ~(:default opts)))))

(defmacro alt!!
  "Does one of several operations as alts!! does and then what belongs to it.
  Clauses are pairs: a port, or a vector of ports and of [port val], and an
  expression, or a list that begins with a vector of names for value and port.
  Options stand among them: :priority true; :default expr."
  {:added "0.1"}
  [& clauses]
  (alt-form `alts!! clauses))

(defmacro alt!
  "The same as alt!!, and may be used anywhere."
  {:added "0.1"}
  [& clauses]
  (alt-form `alts! clauses))
