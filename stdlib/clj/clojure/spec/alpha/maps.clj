(in-ns 'clojure.spec.alpha)

;;; Specs of maps by their keys.

(defn- bare-key
  "The keyword k without its namespace."
  [k]
  (keyword (name k)))

(defn- group-test
  "The form that tests whether the map called sym has what group wants, a
  keyword or (or ...), (and ...) of groups. key-of makes the key of a keyword."
  [key-of sym group]
  (if (keyword? group)
    `(contains? ~sym ~(key-of group))
    `(~(full-symbol (symbol "clojure.core" (name (first group))))
      ~@(map (fn [g] (group-test key-of sym g)) (rest group)))))

(defn- keywords-in
  "The keywords of groups."
  [groups]
  (filterv keyword? (flatten groups)))

(defn- keys-test
  "A function that is true of maps for which all tests are, and of nothing
  else."
  [tests]
  (fn [x]
    (c/and (map? x)
           (every? (fn [test] (test x)) tests))))

(defn- meant-entries
  "The map m with the meanings of its values by the specs of their names;
  spec-name names the spec of a key."
  [m spec-name]
  (let [specs (registry)]
    (reduce-kv
      (fn [out k v]
        (if-let [spec (get specs (spec-name k))]
          (let [meant (conform spec v)]
            (cond
              (invalid? meant) (reduced ::invalid)
              (identical? meant v) out
              :else (assoc out k meant)))
          out))
      m m)))

(defn- unformed-entries
  "The map m with values of which specs make those in it."
  [m spec-name]
  (let [specs (registry)]
    (reduce-kv
      (fn [out k v]
        (if (contains? specs (spec-name k))
          (let [value (unform (spec-name k) v)]
            (if (identical? value v) out (assoc out k value)))
          out))
      m m)))

(defn- entry-problems
  "The problems of values in the map m with the specs of their names."
  [m spec-name path via in]
  (let [specs (registry)]
    (mapcat
      (fn [[k v]]
        (let [name (spec-name k)]
          (when-not (c/or (not (contains? specs name)) (accepts? name v))
            (problems name name (conj path k) via (conj in k) v))))
      m)))

(defn- chosen-keys
  "Some of what groups want, all of it where they say and."
  [groups]
  (mapcat
    (fn [group]
      (cond
        (keyword? group) [group]
        (= "or" (name (first group)))
        (let [choices (shuffle (rest group))]
          (chosen-keys (take (inc (rand-int (count choices))) choices)))
        :else (chosen-keys (rest group))))
    groups))

(defn- keys-generator
  "A generator of maps with what the options of keys ask for."
  [{:keys [req req-un opt opt-un id]} overrides path visits]
  (let [visits (entered visits id)
        entry (fn [spec k]
                [k (generator-of spec overrides (conj path k) visits k)])
        late (fn [spec k]
               (when-not (too-deep? visits id path k)
                 [k (gen/delay
                      (generator-of spec overrides (conj path k) visits
                        k))]))
        optional (concat (keep (fn [k] (late k k)) opt)
                   (keep (fn [k] (late k (bare-key k))) opt-un))
        every-required (concat
                         (map (fn [k] (entry k k)) (keywords-in req))
                         (map (fn [k] (entry k (bare-key k)))
                           (keywords-in req-un)))
        gens (into {} (concat optional every-required))]
    (gen/bind
      (gen/tuple
        (gen/delay
          (gen/fmap
            (fn [_]
              (concat (chosen-keys req)
                (map bare-key (chosen-keys req-un))))
            (gen/return nil)))
        (gen/bind (gen/choose 0 (count optional))
          (fn [n]
            (gen/fmap (fn [entries] (map first (take n entries)))
              (if (seq optional)
                (gen/shuffle (vec optional))
                (gen/return []))))))
      (fn [[required optional]]
        (apply gen/hash-map
          (mapcat (fn [k] [k (get gens k)])
            (distinct (concat required optional))))))))

(defn ^:skip-wiki map-spec-impl
  "The spec of maps that keys makes of its argument."
  {:added "0.1"}
  [{:keys [req-un opt-un keys-pred pred-exprs opt-keys req-specs req req-keys
           opt-specs pred-forms opt gfn]
    :as argm}]
  (let [by-key (zipmap (concat req-keys opt-keys)
                 (concat req-specs opt-specs))
        spec-name (fn [k] (get by-key k k))
        id (own-id)]
    (reify
      Specize
      (specize* [s] s)
      (specize* [s _] s)
      Spec
      (conform* [_ m]
        (if (keys-pred m)
          (meant-entries m spec-name)
          ::invalid))
      (unform* [_ m]
        (unformed-entries m spec-name))
      (explain* [_ path via in x]
        (if (map? x)
          (concat
            (keep (fn [[test form]]
                    (when-not (test x)
                      (problem path form x via in)))
              (map vector pred-exprs pred-forms))
            (entry-problems x spec-name path via in))
          [(problem path `map? x via in)]))
      (gen* [_ overrides path visits]
        (if gfn
          (gfn)
          (keys-generator (assoc argm :id id) overrides path visits)))
      (with-gen* [_ gfn]
        (map-spec-impl (assoc argm :gfn gfn)))
      (describe* [_]
        (cons `keys
          (cond-> []
            req (conj :req req)
            opt (conj :opt opt)
            req-un (conj :req-un req-un)
            opt-un (conj :opt-un opt-un)))))))

(defmacro keys
  "A spec of maps with keys. :req and :opt are vectors of keywords with
  namespaces, which name both keys and specs of values; :req-un and :opt-un
  name specs of values whose keys are the keywords without namespace. What is
  required can be grouped by (or ...) and (and ...). All keys of a map that
  name specs are checked, whether mentioned or not. :gen answers a generator."
  {:added "0.1"}
  [& {:keys [req req-un opt opt-un gen]}]
  (let [req-specs (into (keywords-in req) (keywords-in req-un))
        opt-specs (into (vec opt) opt-un)
        sym (gensym "m__")
        tests (fn [sym]
                (concat
                  (map (fn [g] (group-test identity sym g)) req)
                  (map (fn [g] (group-test bare-key sym g)) req-un)))
        functions (mapv (fn [test] `(fn [~sym] ~test)) (tests sym))]
    (c/assert (every? (fn [k] (c/and (keyword? k) (namespace k)))
                (concat req-specs opt-specs))
      "all keys must be namespace-qualified keywords")
    `(let [tests# ~functions]
       (map-spec-impl
         {:req '~req, :opt '~opt, :req-un '~req-un, :opt-un '~opt-un
          :req-keys '~(into (keywords-in req)
                        (map bare-key (keywords-in req-un)))
          :req-specs '~req-specs
          :opt-keys '~(into (vec opt) (map bare-key opt-un))
          :opt-specs '~opt-specs
          :pred-exprs tests#
          :pred-forms '~(mapv (fn [test] `(fn [~'%] ~test)) (tests '%))
          :keys-pred (#'keys-test tests#)
          :gfn ~gen}))))

(defmacro keys*
  "A regular expression of keys and values in turn, which together are meant as
  the map that keys with the same options means."
  {:added "0.1"}
  [& kspecs]
  `(let [mspec# (keys ~@kspecs)]
     (with-gen
       (clojure.spec.alpha/& (* (cat ::k keyword? ::v any?)) ::kvs->map mspec#)
       (fn []
         (gen/fmap (fn [m#] (mapcat identity m#)) (gen mspec#))))))
