(ns clojure.walk
  "Walking through nested data and replacing parts of it.")

(defn walk
  "form, a collection, with inner applied to each of its items, then outer to
  the whole; anything else goes to outer alone."
  {:added "0.1"}
  [inner outer form]
  (cond
    (list? form)
    (outer (apply list (map inner form)))

    (map-entry? form)
    (outer
      (dayfly.internal/map-entry (inner (key form)) (inner (val form))))

    (seq? form)
    (outer (doall (map inner form)))

    (record? form)
    (outer (reduce (fn [out item] (conj out (inner item))) form form))

    (coll? form)
    (outer (into (empty form) (map inner form)))

    :else (outer form)))

(defn postwalk
  "form with f applied to each part of it, innermost first."
  {:added "0.1"}
  [f form]
  (walk (partial postwalk f) f form))

(defn prewalk
  "form with f applied to it, then to each part of the result, outermost
  first."
  {:added "0.1"}
  [f form]
  (walk (partial prewalk f) identity (f form)))

(defn postwalk-demo
  "postwalk over form that prints each part as it is reached."
  {:added "0.1"}
  [form]
  (postwalk (fn [x] (print "Walked: ") (prn x) x) form))

(defn prewalk-demo
  "prewalk over form that prints each part as it is reached."
  {:added "0.1"}
  [form]
  (prewalk (fn [x] (print "Walked: ") (prn x) x) form))

(defn ^:private with-keys
  "m with all maps in it changed: the keys for which (pred key) is true become
  (f key)."
  [pred f m]
  (postwalk
    (fn [x]
      (if (map? x)
        (into {} (map (fn [[k v]] (if (pred k) [(f k) v] [k v]))) x)
        x))
    m))

(defn keywordize-keys
  "m with the keys of all maps in it that are strings as keywords."
  {:added "0.1"}
  [m]
  (with-keys string? keyword m))

(defn stringify-keys
  "m with the keys of all maps in it that are keywords as strings."
  {:added "0.1"}
  [m]
  (with-keys keyword? name m))

(defn prewalk-replace
  "form with each part that is a key of smap replaced by its value, outermost
  first."
  {:added "0.1"}
  [smap form]
  (prewalk (fn [x] (if (contains? smap x) (get smap x) x)) form))

(defn postwalk-replace
  "form with each part that is a key of smap replaced by its value, innermost
  first."
  {:added "0.1"}
  [smap form]
  (postwalk (fn [x] (if (contains? smap x) (get smap x) x)) form))

(defn macroexpand-all
  "form with all macro calls in it expanded, as far as they can be told from
  data."
  {:added "0.1"}
  [form]
  (prewalk (fn [x] (if (seq? x) (macroexpand x) x)) form))
