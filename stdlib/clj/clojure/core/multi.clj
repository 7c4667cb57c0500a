;;; Multimethods: methods found by the value of a dispatch function.
;;;
;;; The state of a multimethod is a map: :methods, :prefers, :default,
;;; :dispatch, :hierarchy (a var), :name and :cache. The cache holds what was
;;; found under one hierarchy: {:of hierarchy, :found {value function}}.

(defn ^:private preferred?
  "True when x is preferred to y: directly, or by parents of either."
  [h prefers x y]
  (or (contains? (get prefers x) y)
      (some (fn [p] (preferred? h prefers x p)) (parents h y))
      (some (fn [p] (preferred? h prefers p y)) (parents h x))))

(defn ^:private dominates?
  "True when the method of x wins against that of y."
  [h prefers x y]
  (or (preferred? h prefers x y) (isa? h x y)))

(defn ^:private best-method
  "The entry of :methods in state that fits value best under h, or nil; throws
  when two fit and neither wins."
  [state h value]
  (reduce
    (fn [best e]
      (cond
        (not (isa? h value (key e))) best
        (nil? best) e
        :else
        (let [better (if (dominates? h (:prefers state) (key e) (key best))
                       e
                       best)
              other (if (identical? better e) best e)]
          (when-not (dominates? h (:prefers state)
                      (key better) (key other))
            (throw
              (new IllegalArgumentException
                (str "Multiple methods in multimethod '" (:name state)
                  "' match dispatch value: " (or value "null") " -> "
                  (key e) " and " (key best)
                  ", and neither is preferred"))))
          better)))
    nil (:methods state)))

(defn ^:private find-method
  "The function of multimethod mf for the dispatch value, or nil."
  [mf value]
  (let [state (dayfly.internal/multi-state mf)
        h (deref (:hierarchy state))
        cache (:cache state)
        cached (identical? h (:of cache))
        known (when cached (get (:found cache) value))]
    (or known
        (let [e (best-method state h value)
              f (if e
                  (val e)
                  (get (:methods state) (:default state)))]
          (when f
            (dayfly.internal/multi-swap! mf
              (fn [state]
                (assoc state :cache
                  {:of h
                   :found (assoc (if (and cached
                                          (< (count (:found cache)) 1024))
                                   (:found cache)
                                   {})
                            value f)}))))
          f))))

(defn ^:private method-for
  "Like find-method, but throws when there is none. Calls of multimethods come
  here when the cache does not know the value."
  [mf value]
  (or (find-method mf value)
      (throw
        (new IllegalArgumentException
          (str "No method in multimethod '"
            (:name (dayfly.internal/multi-state mf))
            "' for dispatch value: " (if (nil? value) "null" value))))))

(defn ^:private change-methods
  "Sets the state of multimethod mf to (f state args...), without what was
  found before. Answers mf."
  [mf f & args]
  (dayfly.internal/multi-swap! mf
    (fn [state] (assoc (apply f state args) :cache nil)))
  mf)

(defn ^:private add-method
  "Makes f the method of mf for the dispatch value. Answers mf."
  [mf value f]
  (change-methods mf update :methods dayfly.internal/assoc-class value f))

(defmacro defmulti
  "Defines the var name as a multimethod, whose methods are chosen by the value
  of dispatch-fn for the arguments; does nothing when name is one already.
  Options: :default value (default :default), :hierarchy var."
  {:added "0.1"
   :arglists '([name docstring? attr-map? dispatch-fn & options])}
  [mm-name & tail]
  (let [doc (when (string? (first tail)) (first tail))
        tail (if doc (next tail) tail)
        attributes (when (map? (first tail)) (first tail))
        tail (if attributes (next tail) tail)
        dispatch (first tail)
        options (next tail)
        m (merge (meta mm-name) (when doc {:doc doc}) attributes)
        var-name (with-meta mm-name m)]
    (when (= 1 (count options))
      (throw (new Exception
               (str "The syntax for defmulti has changed. "
                 "Example: (defmulti name dispatch-fn :default "
                 "dispatch-value)"))))
    (let [{:keys [default hierarchy] :or {default :default}
           :as options} (apply hash-map options)
          unknown (keys (dissoc options :default :hierarchy))]
      (when unknown
        (throw (new IllegalArgumentException
                 (apply print-str "Only these options are valid: "
                   [:default :hierarchy]))))
      `(let [v# (def ~var-name)]
         (when-not (and (dayfly.internal/has-root? v#)
                        (dayfly.internal/multi? (deref v#)))
           (def ~var-name
             (dayfly.internal/multi-fn ~(name mm-name) ~dispatch
               ~default ~(or hierarchy `(var global-hierarchy)))))))))

(defmacro defmethod
  "Adds a method to multifn, for dispatch-val: a function of the params and
  body in fn-tail."
  {:added "0.1"}
  [multifn dispatch-val & fn-tail]
  `(#'add-method ~multifn ~dispatch-val (fn ~@fn-tail)))

(defn remove-all-methods
  "Removes all methods of multifn. Answers multifn."
  {:added "0.1"}
  [multifn]
  (change-methods multifn assoc :methods {} :prefers {}))

(defn remove-method
  "Removes the method of multifn for dispatch-val. Answers multifn."
  {:added "0.1"}
  [multifn dispatch-val]
  (change-methods multifn update :methods dissoc dispatch-val))

(defn prefer-method
  "Makes multifn prefer dispatch-val-x to dispatch-val-y when both fit. Answers
  multifn."
  {:added "0.1"}
  [multifn dispatch-val-x dispatch-val-y]
  (let [state (dayfly.internal/multi-state multifn)
        h (deref (:hierarchy state))]
    (when (preferred? h (:prefers state) dispatch-val-y dispatch-val-x)
      (throw
        (new IllegalStateException
          (str "Preference conflict in multimethod '" (:name state) "': "
            dispatch-val-y " is already preferred to " dispatch-val-x))))
    (change-methods multifn update-in [:prefers dispatch-val-x]
      (fn [s] (conj (or s #{}) dispatch-val-y)))))

(defn methods
  "A map from dispatch values to the methods of multifn."
  {:added "0.1"}
  [multifn]
  (:methods (dayfly.internal/multi-state multifn)))

(defn get-method
  "The method that multifn would call for dispatch-val, or nil."
  {:added "0.1"}
  [multifn dispatch-val]
  (find-method multifn dispatch-val))

(defn prefers
  "A map from dispatch values of multifn to the sets of those they are
  preferred to."
  {:added "0.1"}
  [multifn]
  (:prefers (dayfly.internal/multi-state multifn)))
