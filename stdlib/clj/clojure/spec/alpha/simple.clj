(in-ns 'clojure.spec.alpha)

;;; Specs of one value: predicates, and, or, merge, nilable, tuples, multimethods.

(defn- unformed
  "A value of which the spec pred makes x."
  [pred x]
  (if-let [spec (as-spec-or-throw pred)]
    (unform spec x)
    x))

(defn spec-impl
  "The spec object for the predicate, spec or regular expression pred, made by
  form. gfn answers its generator. With cpred? pred answers the meaning, which
  unc turns back."
  {:added "0.1", :skip-wiki true}
  ([form pred gfn cpred?] (spec-impl form pred gfn cpred? nil))
  ([form pred gfn cpred? unc]
   (cond
     (spec? pred) (cond-> pred gfn (with-gen gfn))
     (regex? pred) (regex-spec-impl pred gfn)
     (ident? pred) (cond-> (as-spec-or-throw pred) gfn (with-gen gfn))
     :else
     (reify
       Specize
       (specize* [s] s)
       (specize* [s _] s)
       Spec
       (conform* [_ x]
         (judge pred x form cpred?))
       (unform* [_ x]
         (cond
           (not cpred?) x
           unc (unc x)
           :else (throw (IllegalStateException.
                          "no unform fn for conformer"))))
       (explain* [_ path via in x]
         (when (invalid? (judge pred x form cpred?))
           [(problem path form x via in)]))
       (gen* [_ _ _ _]
         (if gfn (gfn) (gen/gen-for-pred pred)))
       (with-gen* [_ gfn]
         (spec-impl form pred gfn cpred? unc))
       (describe* [_] form)))))

(defmacro conformer
  "A spec whose meaning of x is (f x). unf turns a meaning back."
  {:added "0.1"}
  ([f] `(spec-impl '(conformer ~(full-form f)) ~f nil true))
  ([f unf]
   `(spec-impl '(conformer ~(full-form f) ~(full-form unf))
      ~f nil true ~unf)))

(defn ^:skip-wiki and-spec-impl
  "The spec that means what all of preds mean in turn."
  {:added "0.1"}
  [forms preds gfn]
  (reify
    Specize
    (specize* [s] s)
    (specize* [s _] s)
    Spec
    (conform* [_ x]
      (judge-all x preds forms))
    (unform* [_ x]
      (reduce (fn [x pred] (unformed pred x)) x (reverse preds)))
    (explain* [_ path via in x]
      (problems-in-turn forms preds path via in x))
    (gen* [_ overrides path visits]
      (if gfn
        (gfn)
        (generator-of (first preds) overrides path visits (first forms))))
    (with-gen* [_ gfn]
      (and-spec-impl forms preds gfn))
    (describe* [_] `(and ~@forms))))

(defmacro and
  "A spec that means what all pred-forms mean. Each gets the meaning of the one
  before."
  {:added "0.1"}
  [& pred-forms]
  `(and-spec-impl '~(mapv full-form pred-forms) [~@pred-forms] nil))

(defn- tagged
  "The entry of key and x."
  [key x]
  (clojure.lang.MapEntry/create key x))

(defn ^:skip-wiki or-spec-impl
  "The spec that means what the first of preds that means anything means, with
  its key."
  {:added "0.1"}
  [keys forms preds gfn]
  (let [id (own-id)
        by-key (zipmap keys preds)]
    (reify
      Specize
      (specize* [s] s)
      (specize* [s _] s)
      Spec
      (conform* [_ x]
        (loop [ks (seq keys), ps (seq preds), fs (seq forms)]
          (if ps
            (let [meant (judge (first ps) x (first fs))]
              (if (invalid? meant)
                (recur (next ks) (next ps) (next fs))
                (tagged (first ks) meant)))
            ::invalid)))
      (unform* [_ [k x]]
        (unformed (by-key k) x))
      (explain* [this path via in x]
        (when-not (accepts? this x)
          (mapcat
            (fn [k form pred]
              (when-not (accepts? pred x form)
                (problems form pred (conj path k) via in x)))
            keys forms preds)))
      (gen* [_ overrides path visits]
        (if gfn
          (gfn)
          (let [gens (keep
                       (fn [alternative]
                         (later-generator id alternative overrides path
                           visits))
                       (map vector keys preds forms))]
            (when (seq gens)
              (gen/one-of gens)))))
      (with-gen* [_ gfn]
        (or-spec-impl keys forms preds gfn))
      (describe* [_] `(or ~@(mapcat vector keys forms))))))

(defmacro or
  "A spec that means [key meaning] by the first of the specs that means x. The
  arguments are keys and specs in turn."
  {:added "0.1"}
  [& key-pred-forms]
  (let [pairs (partition 2 key-pred-forms)
        ks (mapv first pairs)
        preds (mapv second pairs)]
    (c/assert (c/and (even? (count key-pred-forms)) (every? keyword? ks))
      (str "spec/or expects k1 p1 k2 p2..., where ks are keywords"))
    `(or-spec-impl ~ks '~(mapv full-form preds) ~preds nil)))

(defn ^:skip-wiki merge-spec-impl
  "The spec of maps that all preds mean."
  {:added "0.1"}
  [forms preds gfn]
  (reify
    Specize
    (specize* [s] s)
    (specize* [s _] s)
    Spec
    (conform* [_ x]
      (let [meant (mapv (fn [pred form] (judge pred x form)) preds forms)]
        (if (some invalid? meant)
          ::invalid
          (apply c/merge meant))))
    (unform* [_ x]
      (apply c/merge
        (map (fn [pred] (unformed pred x)) (reverse preds))))
    (explain* [_ path via in x]
      (mapcat (fn [form pred] (problems form pred path via in x))
        forms preds))
    (gen* [_ overrides path visits]
      (if gfn
        (gfn)
        (gen/fmap (fn [maps] (apply c/merge maps))
          (apply gen/tuple
            (map (fn [pred form]
                   (generator-of pred overrides path visits form))
              preds forms)))))
    (with-gen* [_ gfn]
      (merge-spec-impl forms preds gfn))
    (describe* [_] `(merge ~@forms))))

(defmacro merge
  "A spec of maps that all of pred-forms mean; the meaning has what each of them
  means."
  {:added "0.1"}
  [& pred-forms]
  `(merge-spec-impl '~(mapv full-form pred-forms) [~@pred-forms] nil))

(defn ^:skip-wiki nilable-impl
  "The spec of nil and what pred means."
  {:added "0.1"}
  [form pred gfn]
  (let [spec (delay (specize pred form))]
    (reify
      Specize
      (specize* [s] s)
      (specize* [s _] s)
      Spec
      (conform* [_ x]
        (when-not (nil? x)
          (conform* (deref spec) x)))
      (unform* [_ x]
        (when-not (nil? x)
          (unform* (deref spec) x)))
      (explain* [_ path via in x]
        (when-not (c/or (nil? x) (accepts? (deref spec) x))
          (conj (problems form pred (conj path ::pred) via in x)
            (problem (conj path ::nil) 'nil? x via in))))
      (gen* [_ overrides path visits]
        (if gfn
          (gfn)
          (gen/frequency
            [[1 (gen/delay (gen/return nil))]
             [9 (gen/delay
                  (generator-of pred overrides (conj path ::pred) visits
                    form))]])))
      (with-gen* [_ gfn]
        (nilable-impl form pred gfn))
      (describe* [_] `(nilable ~form)))))

(defmacro nilable
  "A spec of nil and what pred means."
  {:added "0.1"}
  [pred]
  `(nilable-impl '~(full-form pred) ~pred nil))

(defn nonconforming
  "A spec of what spec means, whose meaning is the value itself."
  {:added "0.1"}
  [spec]
  (let [inner (delay (specize spec))]
    (reify
      Specize
      (specize* [s] s)
      (specize* [s _] s)
      Spec
      (conform* [_ x]
        (if (invalid? (conform* (deref inner) x)) ::invalid x))
      (unform* [_ x] x)
      (explain* [_ path via in x]
        (explain* (deref inner) path via in x))
      (gen* [_ overrides path visits]
        (gen* (deref inner) overrides path visits))
      (with-gen* [_ gfn]
        (nonconforming (with-gen* (deref inner) gfn)))
      (describe* [_] `(nonconforming ~(describe* (deref inner)))))))

(defn ^:skip-wiki tuple-impl
  "The spec of vectors whose items preds mean, one each."
  {:added "0.1"}
  ([forms preds] (tuple-impl forms preds nil))
  ([forms preds gfn]
   (let [size (count preds)
         specs (delay (mapv specize preds forms))
         fits? (fn [x] (c/and (vector? x) (= size (count x))))]
     (reify
       Specize
       (specize* [s] s)
       (specize* [s _] s)
       Spec
       (conform* [_ x]
         (if (fits? x)
           (loop [out x, i 0]
             (if (= i size)
               out
               (let [item (nth x i)
                     meant (conform* (nth (deref specs) i) item)]
                 (cond
                   (invalid? meant) ::invalid
                   (identical? item meant) (recur out (inc i))
                   :else (recur (assoc out i meant) (inc i))))))
           ::invalid))
       (unform* [_ x]
         (c/assert (fits? x))
         (mapv (fn [spec item] (unform* spec item)) (deref specs) x))
       (explain* [_ path via in x]
         (cond
           (not (vector? x)) [(problem path `vector? x via in)]
           (not= size (count x))
           [(problem path `(= (count ~'%) ~size) x via in)]
           :else
           (mapcat
             (fn [i form pred]
               (let [item (nth x i)]
                 (when-not (accepts? pred item)
                   (problems form pred (conj path i) via (conj in i) item))))
             (range) forms preds)))
       (gen* [_ overrides path visits]
         (if gfn
           (gfn)
           (apply gen/tuple
             (map (fn [i pred form]
                    (generator-of pred overrides (conj path i) visits form))
               (range) preds forms))))
       (with-gen* [_ gfn]
         (tuple-impl forms preds gfn))
       (describe* [_] `(tuple ~@forms))))))

(defmacro tuple
  "A spec of vectors with an item for each of preds, which means it."
  {:added "0.1"}
  [& preds]
  (c/assert (not (empty? preds)))
  `(tuple-impl '~(mapv full-form preds) [~@preds]))

(defn ^:skip-wiki multi-spec-impl
  "The spec of values that the spec which the multimethod in mmvar answers for
  them means. retag puts the dispatch value into generated ones."
  {:added "0.1"}
  ([form mmvar retag] (multi-spec-impl form mmvar retag nil))
  ([form mmvar retag gfn]
   (let [id (own-id)
         dispatch (fn [x]
                    ((:dispatch (dayfly.internal/multi-state (deref mmvar)))
                     x))
         spec-of (fn [x]
                   (let [multi (deref mmvar)]
                     (when (get-method multi (dispatch x))
                       (multi x))))
         tag (if (keyword? retag)
               (fn [x v] (assoc x retag v))
               retag)]
     (reify
       Specize
       (specize* [s] s)
       (specize* [s _] s)
       Spec
       (conform* [_ x]
         (if-let [spec (spec-of x)]
           (judge spec x form)
           ::invalid))
       (unform* [_ x]
         (if-let [spec (spec-of x)]
           (unform spec x)
           (throw (IllegalStateException.
                    (str "No method of: " form " for dispatch value: "
                      (dispatch x))))))
       (explain* [_ path via in x]
         (let [path (conj path (dispatch x))]
           (if-let [spec (spec-of x)]
             (problems form spec path via in x)
             [{:path path, :pred form, :val x, :reason "no method",
               :via via, :in in}])))
       (gen* [_ overrides path visits]
         (if gfn
           (gfn)
           (let [method-gen
                 (fn [[k f]]
                   (when-not (too-deep? visits id path k)
                     (gen/delay
                       (gen/fmap (fn [x] (tag x k))
                         (generator-of (f nil) overrides (conj path k)
                           (entered visits id) (list 'method form k))))))
                 gens (->> (methods (deref mmvar))
                           (remove (fn [[k]] (invalid? k)))
                           (keep method-gen))]
             (when (seq gens)
               (gen/one-of gens)))))
       (with-gen* [_ gfn]
         (multi-spec-impl form mmvar retag gfn))
       (describe* [_] `(multi-spec ~form ~retag))))))

(defmacro multi-spec
  "A spec of values that are meant by the spec which the multimethod mm answers
  for them. retag, a keyword or a function of a value and a dispatch value,
  tags generated values."
  {:added "0.1"}
  [mm retag]
  `(multi-spec-impl '~(full-form mm) (var ~mm) ~retag))
