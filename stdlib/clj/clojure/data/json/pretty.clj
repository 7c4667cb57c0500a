(ns clojure.data.json.pretty
  "JSON on a page: what clojure.data.json/pprint does."
  (:require [clojure.data.json :as json]
            [clojure.pprint :as pp]))

(declare show)

(defn- show-array
  "Prints the items of coll."
  [coll options]
  (pp/pprint-logical-block :prefix "[" :suffix "]"
    (pp/print-length-loop [s (seq coll)]
      (when s
        (show (first s) options)
        (when (next s)
          (print ", ")
          (pp/pprint-newline :fill)
          (recur (next s)))))))

(defn- show-object
  "Prints the entries of the map m."
  [m {:keys [key-fn value-fn] :as options}]
  (pp/pprint-logical-block :prefix "{" :suffix "}"
    (pp/print-length-loop
      [s (seq (if value-fn
                (keep (fn [[k v]]
                        (let [value (value-fn k v)]
                          (when-not (identical? value value-fn)
                            [k value])))
                  m)
                m))]
      (when s
        (let [[k v] (first s)]
          (pp/pprint-logical-block
            (print (json/write-str (key-fn k) options))
            (print ":")
            (pp/pprint-newline :linear)
            (show v options)))
        (when (next s)
          (print ", ")
          (pp/pprint-newline :linear)
          (recur (next s)))))))

(defn- show
  "Prints x."
  [x options]
  (cond
    (map? x) (show-object x options)
    (or (and (coll? x) (not (record? x)))
        (and (some? x) (.isArray (class x)))) (show-array x options)
    :else (print (json/write-str x options))))

(defn pprint
  "Prints x as JSON with a new line where one is needed, by the options of
  write."
  {:added "0.1"}
  [x options]
  (let [options (merge json/default-write-options options)]
    (pp/with-pprint-dispatch (fn [x] (show x options))
      (pp/pprint x))))
