(in-ns 'clojure.spec.alpha)

;;; Regular expressions as specs of collections, and the macros that make them.

(defn- regex-generator
  "A generator of the items that the expression p, called form, matches, in a
  collection."
  [p overrides path visits form]
  (let [original p
        {:keys [ps ks p1 p2 forms splice ret id] ::keys [op gfn] :as p}
        (opened p)
        visits (if id (entered visits id) visits)
        part (fn [p k form]
               (regex-generator p overrides (if k (conj path k) path) visits
                 form))
        late (fn [p k form]
               (when-not (too-deep? visits id path k)
                 (if id
                   (gen/delay (part p k form))
                   (part p k form))))
        all (fn [make]
              (map make ps (c/or (seq ks) (repeat nil))
                (c/or (seq forms) (repeat nil))))
        own (c/or (get overrides (name-of original))
                  (get overrides path))]
    (c/or
      (when own
        (let [g (own)]
          (if (#{::accept nil} op)
            (gen/fmap vector g)
            g)))
      (when gfn
        (gfn))
      (when p
        (case op
          ::accept (if (= ret ::nil)
                     (gen/return [])
                     (gen/return [ret]))
          nil (when-let [g (generator-of p overrides path visits form)]
                (gen/fmap vector g))
          ::amp (part p1 nil (:amp p))
          ::pcat (let [gens (all part)]
                   (when (every? identity gens)
                     (apply gen/cat gens)))
          ::alt (let [gens (remove nil? (all late))]
                  (when (seq gens)
                    (gen/one-of gens)))
          ::rep (if (too-deep? visits id [id] id)
                  (gen/return [])
                  (when-let [g (part p2 nil forms)]
                    (gen/fmap (fn [parts] (apply concat parts))
                      (gen/vector g)))))))))

(defn ^:skip-wiki regex-spec-impl
  "The spec of collections, or nil, whose items re matches."
  {:added "0.1"}
  [re gfn]
  (let [collection? (fn [x] (c/or (nil? x) (sequential? x)))]
    (reify
      Specize
      (specize* [s] s)
      (specize* [s _] s)
      Spec
      (conform* [_ x]
        (if (collection? x)
          (matched re x)
          ::invalid))
      (unform* [_ x]
        (unmatched re x))
      (explain* [_ path via in x]
        (if (collection? x)
          (match-problems re path via in x)
          [(problem path
             `(fn [~'%] (c/or (nil? ~'%) (sequential? ~'%)))
             x via in)]))
      (gen* [_ overrides path visits]
        (if gfn
          (gfn)
          (regex-generator re overrides path visits (described-regex re))))
      (with-gen* [_ gfn]
        (regex-spec-impl re gfn))
      (describe* [_]
        (described-regex re)))))

(defmacro cat
  "A regular expression of specs one after another, given as keys and specs in
  turn. Its meaning is a map from keys to meanings."
  {:added "0.1"}
  [& key-pred-forms]
  (let [pairs (partition 2 key-pred-forms)
        ks (mapv first pairs)
        preds (mapv second pairs)]
    (c/assert (c/and (even? (count key-pred-forms)) (every? keyword? ks))
      "cat expects k1 p1 k2 p2..., where ks are keywords")
    `(cat-impl ~ks ~preds '~(mapv full-form preds))))

(defmacro alt
  "A regular expression of one of several specs, given as keys and specs in
  turn. Its meaning is [key meaning]."
  {:added "0.1"}
  [& key-pred-forms]
  (let [pairs (partition 2 key-pred-forms)
        ks (mapv first pairs)
        preds (mapv second pairs)]
    (c/assert (c/and (even? (count key-pred-forms)) (every? keyword? ks))
      "alt expects k1 p1 k2 p2..., where ks are keywords")
    `(assoc (alt-impl ~ks ~preds '~(mapv full-form preds))
       :id (#'own-id))))

(defmacro *
  "A regular expression of any number of pred-form. Its meaning is a vector."
  {:added "0.1"}
  [pred-form]
  `(rep-impl '~(full-form pred-form) ~pred-form))

(defmacro +
  "A regular expression of one or more of pred-form. Its meaning is a vector."
  {:added "0.1"}
  [pred-form]
  `(rep+impl '~(full-form pred-form) ~pred-form))

(defmacro ?
  "A regular expression of pred-form or nothing. Its meaning is that of the
  item, or nil."
  {:added "0.1"}
  [pred-form]
  `(maybe-impl ~pred-form '~(full-form pred-form)))

(defmacro &
  "A regular expression of what re matches, if all of preds mean what re means.
  Each gets the meaning of the one before."
  {:added "0.1"}
  [re & preds]
  `(amp-impl ~re '~(full-form re) [~@preds] '~(mapv full-form preds)))

(def-impl ::kvs->map
  `(conformer (fn [~'%] (zipmap (map ::k ~'%) (map ::v ~'%)))
     (fn [~'%] (map (fn [[k# v#]] {::k k#, ::v v#}) ~'%)))
  (spec-impl
    `(conformer (fn [~'%] (zipmap (map ::k ~'%) (map ::v ~'%))))
    (fn [entries] (zipmap (map ::k entries) (map ::v entries)))
    nil true
    (fn [m] (map (fn [[k v]] {::k k, ::v v}) m))))
