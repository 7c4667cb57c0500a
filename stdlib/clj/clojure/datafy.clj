(ns clojure.datafy
  "Turning values into data, and finding what is behind data."
  (:require [clojure.core.protocols :as p]))

(defn datafy
  "x as data. The answer carries x, and its class, in its metadata when it can
  carry any."
  {:added "0.1"}
  [x]
  (let [data (p/datafy x)]
    (if (or (identical? data x) (not (dayfly.internal/takes-meta? data)))
      data
      (vary-meta data assoc
        ::obj x
        ::class (dayfly.internal/class-symbol (class x))))))

(defn nav
  "What v, at key k of coll, stands for."
  {:added "0.1"}
  [coll k v]
  (p/nav coll k v))
