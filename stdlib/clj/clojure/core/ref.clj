;;; Refs: values that change together, in transactions.
;;;
;;; Fields of a ref: 0 value, 1 watches, 2 validator, 3 metadata, 4 point of the
;;; value, 5 earlier values (a vector of [point value], oldest first), 6 and 7
;;; least and most of them, 8 reads that found none.
;;;
;;; A transaction reads refs as they were at its point. It commits in one turn
;;; of its fiber: when a ref it writes or ensures has changed since, it begins
;;; again. One that began again often runs without giving others a turn.

(def ^:private last-point (atom 0))

(def ^:private retries-max 10000)

(def ^:private retries-in-turn 16)

(defn- ref-arg [r]
  (if (dayfly.internal/ref? r)
    r
    (throw (if (nil? r)
             (NullPointerException.)
             (ClassCastException.
               (str "class " (.getName (class r))
                 " cannot be cast to class clojure.lang.Ref"))))))

(defn ref
  "A ref that holds x. Options: :meta, a map; :validator, a function;
  :min-history and :max-history, how many earlier values it keeps for
  transactions that began before."
  {:added "0.1"}
  [x & options]
  (let [{:keys [meta validator min-history max-history]} options]
    (when validator
      (when-not (validator x)
        (throw (IllegalStateException. "Invalid reference state"))))
    (dayfly.internal/new-ref x nil validator meta
      (deref last-point) [] (or min-history 0) (or max-history 10) 0)))

(defn ref-history-count
  "How many earlier values the ref keeps."
  {:added "0.1"}
  [r]
  (count (dayfly.internal/field (ref-arg r) 5)))

(defn ref-min-history
  "The least number of earlier values the ref keeps; with n, sets it."
  {:added "0.1"}
  ([r] (dayfly.internal/field (ref-arg r) 6))
  ([r n] (dayfly.internal/set-field! (ref-arg r) 6 n) r))

(defn ref-max-history
  "The most earlier values the ref keeps; with n, sets it."
  {:added "0.1"}
  ([r] (dayfly.internal/field (ref-arg r) 7))
  ([r n] (dayfly.internal/set-field! (ref-arg r) 7 n) r))

(def ^:private retry-mark (Error. "transaction begins again"))

(defn- value-at [r point]
  (if (<= (dayfly.internal/field r 4) point)
    (dayfly.internal/field r 0)
    (let [history (dayfly.internal/field r 5)]
      (loop [ix (dec (count history))]
        (if (neg? ix)
          (do
            (dayfly.internal/set-field! r 8
              (inc (dayfly.internal/field r 8)))
            (throw retry-mark))
          (let [[p v] (nth history ix)]
            (if (<= p point)
              v
              (recur (dec ix)))))))))

(defn- new-transaction [point]
  (let [values (volatile! {}), commutes (volatile! {})
        ensured (volatile! #{}), sends (volatile! [])]
    (fn
      ([r]
       (if (= r :state)
         [point values commutes ensured sends]
         (let [v (get (deref values) r values)]
           (if (identical? v values)
             (value-at r point)
             v))))
      ([op x] (vswap! sends conj x)))))

(defn- transaction []
  (or (dayfly.internal/fiber-local 0)
    (throw (IllegalStateException. "No transaction running"))))

(defn- changed-since? [r point]
  (> (dayfly.internal/field r 4) point))

(defn- keep-history [r]
  (let [history (dayfly.internal/field r 5)
        faults (dayfly.internal/field r 8)
        wanted (if (and (pos? faults)
                     (< (count history) (dayfly.internal/field r 7)))
                 (inc (count history))
                 (max (count history) (dayfly.internal/field r 6)))
        entry [(dayfly.internal/field r 4) (dayfly.internal/field r 0)]]
    (when (pos? wanted)
      (dayfly.internal/set-field! r 8 0)
      (dayfly.internal/set-field! r 5
        (let [longer (conj history entry)]
          (if (> (count longer) wanted)
            (vec (drop (- (count longer) wanted) longer))
            longer))))))

(defn- check-value [r v]
  (when-let [accepts? (dayfly.internal/field r 2)]
    (when-not (accepts? v)
      (throw (IllegalStateException. "Invalid reference state")))))

(defn- put-values [values]
  (let [point (swap! last-point inc)]
    (doall
      (map (fn [[r v]]
             (let [old (dayfly.internal/field r 0)]
               (keep-history r)
               (dayfly.internal/set-field! r 0 v)
               (dayfly.internal/set-field! r 4 point)
               [r old v]))
        values))))

(defn- commit [t]
  (let [[point values commutes ensured sends] (t :state)]
    (dayfly.internal/hold!)
    (let [changes
          (try
            (doseq [r (concat (keys (deref values)) (deref ensured))]
              (when (and (changed-since? r point)
                      (not (contains? (deref commutes) r)))
                (throw retry-mark)))
            (doseq [[r calls] (deref commutes)]
              (vswap! values assoc r
                (reduce (fn [v [f args]] (apply f v args))
                  (dayfly.internal/field r 0)
                  calls)))
            (doseq [[r v] (deref values)]
              (check-value r v))
            (put-values (deref values))
            (finally (dayfly.internal/release!)))]
      (dayfly.internal/set-fiber-local! 0 nil)
      (doseq [[r old new] changes]
        (notify-watches r old new))
      (doseq [[a action] (deref sends)]
        (if (dayfly.internal/fiber-local 1)
          (dayfly.internal/set-fiber-local! 1
            (conj (dayfly.internal/fiber-local 1) [a action]))
          (enqueue-action a action))))))

(defn- try-transaction [f]
  (let [t (new-transaction (deref last-point))]
    (dayfly.internal/set-fiber-local! 0 t)
    (try
      (let [v (f)]
        (commit t)
        v)
      (catch Error e
        (if (identical? e retry-mark)
          retry-mark
          (throw e)))
      (finally
        (dayfly.internal/set-fiber-local! 0 nil)))))

(defn- try-in-turn [f]
  (dayfly.internal/hold!)
  (try
    (try-transaction f)
    (finally (dayfly.internal/release!))))

(defn- run-transaction [f]
  (if (dayfly.internal/fiber-local 0)
    (f)
    (loop [retries 0]
      (when (= retries retries-max)
        (throw (RuntimeException.
                 "Transaction failed after reaching retry limit")))
      (let [v (if (< retries retries-in-turn)
                (try-transaction f)
                (try-in-turn f))]
        (if (identical? v retry-mark)
          (recur (inc retries))
          v)))))

(defmacro sync
  "The value of body, which runs in a transaction. flags are ignored."
  {:added "0.1"}
  [flags & body]
  `(#'clojure.core/run-transaction (fn [] ~@body)))

(defmacro dosync
  "The value of body, which runs in a transaction: what it does to refs happens
  at once or, when it throws, not at all. It may run more than once."
  {:added "0.1"}
  [& body]
  `(sync nil ~@body))

(defn ref-set
  "Makes the ref hold val, in a transaction. Answers val."
  {:added "0.1"}
  [r val]
  (ref-arg r)
  (let [[point values commutes] ((transaction) :state)]
    (when (contains? (deref commutes) r)
      (throw (IllegalStateException. "Can't set after commute")))
    (when (changed-since? r point)
      (throw retry-mark))
    (vswap! values assoc r val)
    val))

(defn alter
  "Makes the ref hold (f value args...), in a transaction. Answers that."
  {:added "0.1"}
  [r f & args]
  (let [t (transaction)]
    (ref-set r (apply f (t (ref-arg r)) args))))

(defn commute
  "Like alter, for a function whose order among others does not matter: it is
  called again with what the ref holds when the transaction commits."
  {:added "0.1"}
  [r f & args]
  (let [t (transaction)
        [point values commutes] (t :state)
        held (get (deref values) (ref-arg r) (dayfly.internal/field r 0))
        v (apply f held args)]
    (when (or (contains? (deref commutes) r)
            (not (contains? (deref values) r)))
      (vswap! commutes update r (fnil conj []) [f args]))
    (vswap! values assoc r v)
    v))

(defn ensure
  "What the ref holds, in a transaction that commits only if nobody else changes
  the ref."
  {:added "0.1"}
  [r]
  (let [t (transaction)
        [point values commutes ensured] (t :state)]
    (when (changed-since? (ref-arg r) point)
      (throw retry-mark))
    (vswap! ensured conj r)
    (t r)))

(defmacro io!
  "The value of body, which does something that cannot be done again: throws in
  a transaction. A string before body is the message."
  {:added "0.1"}
  [& body]
  (let [message (if (string? (first body)) (first body) "I/O in transaction")
        body (if (string? (first body)) (rest body) body)]
    `(if (dayfly.internal/fiber-local 0)
       (throw (IllegalStateException. ~message))
       (do ~@body))))
