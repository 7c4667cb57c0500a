(in-ns 'clojure.spec.alpha)

;;; Specs of collections by what all items are.

(defn- size-problem
  "What is told of the collection x when its kind or size is not what opts, those
  of every, ask for; else nil."
  [{:keys [kind count min-count max-count distinct] ::keys [kind-form]}
   x path via in]
  (let [size (fn [limit] (bounded-count limit x))]
    (cond
      (not (accepts? (c/or kind coll?) x))
      (problems (c/or kind-form `coll?) (c/or kind coll?) path via in x)

      (c/and count (not= count (size (inc count))))
      [(problem path `(= ~count (c/count ~'%)) x via in)]

      (c/and (c/or min-count max-count)
             (not (<= (c/or min-count 0)
                    (size (if max-count (inc max-count) min-count))
                    (c/or max-count Integer/MAX_VALUE))))
      [(problem path
         `(<= ~(c/or min-count 0) (c/count ~'%)
            ~(c/or max-count 'Integer/MAX_VALUE))
         x via in)]

      (c/and distinct (not (empty? x)) (not (apply c/distinct? x)))
      [(problem path 'distinct? x via in)])))

(defn- rebuilding
  "How a collection like x is made of meanings: [start add finish], where add
  gets the collection so far, a place, an item and its meaning."
  [x {:keys [into conform-keys]}]
  (let [kept (fn [out i item meant]
               (if (identical? item meant) out (assoc out i meant)))
        entry (fn [out i item meant]
                (if (c/and (identical? item meant) (not conform-keys))
                  out
                  (assoc out (nth (if conform-keys meant item) 0)
                    (nth meant 1))))
        added (fn [out i item meant] (conj out meant))]
    (cond
      (c/and (vector? x) (c/or (not into) (vector? into)))
      [x kept identity]

      (c/and (map? x) (c/or (map? into) (not into)))
      [(if conform-keys (empty x) x) entry identity]

      (c/or (list? into) (seq? into)
            (c/and (not into) (c/or (list? x) (seq? x))))
      [() added reverse]

      :else [(empty (c/or into x)) added identity])))

(defn- meant-items
  "x rebuilt of the meanings of its items by spec."
  [spec x opts]
  (let [[start add finish] (rebuilding x opts)]
    (loop [out start, i 0, items (seq x)]
      (if items
        (let [item (first items)
              meant (conform* spec item)]
          (if (invalid? meant)
            ::invalid
            (recur (add out i item meant) (inc i) (next items))))
        (finish out)))))

(defn- sampled?
  "True when spec means those of x's items that every looks at."
  [spec x]
  (let [limit *coll-check-limit*
        good? (fn [item] (valid? spec item))]
    (if (indexed? x)
      (let [step (max 1 (quot (count x) limit))]
        (every? (fn [i] (good? (nth x i)))
          (range 0 (count x) step)))
      (every? good? (take limit x)))))

(declare gen-of-kind)

(defn- every-generator
  "A generator of collections whose items are of the generator g, as the options
  opts of every ask."
  [{:keys [kind into count min-count max-count distinct gen-max]
    ::keys [kind-form]
    :or {gen-max 20}}
   g]
  (let [size (cond
               count (fn [f] (f count count))
               (c/or min-count max-count)
               (fn [f]
                 (let [low (c/or min-count 0)]
                   (f low (c/or max-count (max gen-max (c/* 2 low))))))
               :else (fn [f] (f 0 gen-max)))
        items (if distinct
                (size (fn [low high]
                        (gen/vector-distinct g
                          {:min-elements low, :max-elements high
                           :max-tries 100})))
                (size (fn [low high] (gen/vector g low high))))
        like (fn [empty]
               (gen/fmap
                 (fn [xs]
                   (if (vector? empty) xs (c/into empty xs)))
                 items))]
    (cond
      into (like (empty into))
      kind (gen/bind (gen-of-kind kind kind-form)
             (fn [sample] (like (empty sample))))
      :else (like []))))

(defn ^:skip-wiki every-impl
  "The spec of collections whose items pred, called form, means."
  {:added "0.1"}
  ([form pred opts] (every-impl form pred opts nil))
  ([form pred {::keys [describe kfn conform-all] :as opts} gfn]
   (let [spec (delay (specize pred form))
         key-of (c/or kfn (fn [i _] i))]
     (reify
       Specize
       (specize* [s] s)
       (specize* [s _] s)
       Spec
       (conform* [_ x]
         (cond
           (size-problem opts x [] [] []) ::invalid
           conform-all (meant-items (deref spec) x opts)
           (sampled? (deref spec) x) x
           :else ::invalid))
       (unform* [_ x]
         (if conform-all
           (let [[start add finish] (rebuilding x opts)]
             (loop [out start, i 0, items (seq x)]
               (if items
                 (let [item (first items)]
                   (recur (add out i item (unform* (deref spec) item))
                     (inc i) (next items)))
                 (finish out))))
           x))
       (explain* [_ path via in x]
         (c/or
           (size-problem opts x path via in)
           (let [found (keep
                         (fn [[i item]]
                           (when-not (accepts? (deref spec) item)
                             (problems form pred path via
                               (conj in (key-of i item)) item)))
                         (map vector (range) x))]
             (apply concat
               (if conform-all found (take *coll-error-limit* found))))))
       (gen* [_ overrides path visits]
         (if gfn
           (gfn)
           (every-generator opts
             (generator-of pred overrides path visits form))))
       (with-gen* [_ gfn]
         (every-impl form pred opts gfn))
       (describe* [_]
         (c/or describe
               `(every ~(full-form form)
                  ~@(mapcat identity (dissoc opts ::kind-form)))))))))

(defn- gen-of-kind
  "A generator of collections that the predicate kind accepts."
  [kind form]
  (c/or (gen/gen-for-pred kind)
        (throw (ex-info (str "Unable to construct gen at: [] for: "
                          (abbrev form))
                 {::form form, ::failure :no-gen}))))

(defn- described
  "The form (name args... opts...) with full symbols and without what is not the
  user's."
  [name args opts]
  `(~name ~@(map full-form args)
    ~@(mapcat (fn [[k v]] [k (if (= k :kind) (full-form v) v)]) opts)))

(defmacro every
  "A spec of collections whose items pred means; only some are looked at, and
  the meaning is the collection. Options: :kind pred, :count, :min-count,
  :max-count numbers, :distinct true, :into an empty collection to generate,
  :gen-max number, :gen."
  {:added "0.1"}
  [pred & {:keys [into kind count max-count min-count distinct gen-max gen]
           :as opts}]
  (let [desc (::describe opts)
        public (remove (fn [[k]] (c/and (keyword? k) (namespace k)))
                 (dissoc opts :gen))
        opts (cond-> (assoc (dissoc opts :gen ::describe)
                       ::describe (c/or desc
                                        `'~(described `every [pred] public)))
               kind (assoc ::kind-form `'~(full-form kind)))]
    `(every-impl '~(full-form pred) ~pred ~opts ~gen)))

(defmacro every-kv
  "Like every, for maps whose keys kpred and whose values vpred mean."
  {:added "0.1"}
  [kpred vpred & opts]
  (let [given (apply hash-map opts)
        public (remove (fn [[k]] (namespace k)) (dissoc given :gen))]
    `(every (tuple ~kpred ~vpred)
       ::kfn (fn [i# v#] (nth v# 0))
       :into {}
       ::describe ~(c/or (::describe given)
                         `'~(described `every-kv [kpred vpred] public))
       ~@opts)))

(defmacro coll-of
  "A spec of collections whose items pred means. All are looked at, and the
  meaning has theirs. Options as for every; :into says what to make."
  {:added "0.1"}
  [pred & opts]
  (let [public (dissoc (apply array-map opts) :gen)]
    `(every ~pred ::conform-all true
       ::describe '~(described `coll-of [pred] public)
       ~@opts)))

(defmacro map-of
  "A spec of maps whose keys kpred and whose values vpred mean. The meaning has
  those of the values, and of the keys with :conform-keys true. Other options as
  for every."
  {:added "0.1"}
  [kpred vpred & opts]
  (let [public (dissoc (apply array-map opts) :gen)]
    `(every-kv ~kpred ~vpred ::conform-all true :kind map?
       ::describe '~(described `map-of [kpred vpred] public)
       ~@opts)))
