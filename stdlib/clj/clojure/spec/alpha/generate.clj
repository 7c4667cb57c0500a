(in-ns 'clojure.spec.alpha)

;;; Generators of the values that specs mean.

(defn- generator-of
  "A generator for spec, called form, at path. overrides has functions that
  answer generators, by name or path; visits counts how often each recursive
  spec was entered."
  [spec overrides path visits form]
  (let [spec (specize spec)
        own (c/or (get overrides (c/or (name-of spec) spec))
                  (get overrides path))]
    (if-let [g (if own (own) (gen* spec overrides path visits))]
      (gen/such-that (fn [x] (valid? spec x)) g 100)
      (let [name (abbrev form)]
        (throw (ex-info
                 (str "Unable to construct gen at: " path " for: " name)
                 {::path path, ::form form, ::failure :no-gen}))))))

(defn gen
  "A generator of values that spec means. overrides is a map from names of specs
  or paths to functions that answer the generator to use there."
  {:added "0.1"}
  ([spec] (gen spec nil))
  ([spec overrides]
   (generator-of spec overrides [] {::recursion-limit *recursion-limit*}
     spec)))

(defn- too-deep?
  "True when the spec id was entered often enough and path already goes through
  k."
  [visits id path k]
  (c/and (> (get visits id 0) (::recursion-limit visits))
         (some (fn [step] (= k step)) path)))

(defn- entered
  "visits with one more of the spec id."
  [visits id]
  (update visits id (fnil inc 0)))

(defn- own-id
  "A value that is equal to no other."
  []
  (Object.))

(defn- later-generator
  "A generator for the alternative pred, called form, under the key k of the
  spec id at path: made when it is used, nil when the spec is entered too
  often."
  [id [k pred form] overrides path visits]
  (when-not (too-deep? visits id path k)
    (gen/delay
      (generator-of pred overrides (if k (conj path k) path)
        (entered visits id) form))))
