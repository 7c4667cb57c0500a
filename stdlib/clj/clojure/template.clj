(ns clojure.template
  "Repeating an expression with other values in it."
  (:require [clojure.walk :as walk]))

(defn apply-template
  "expr with the symbols in the vector argv replaced by values, in order."
  {:added "0.1"}
  [argv expr values]
  (assert (vector? argv))
  (assert (every? symbol? argv))
  (walk/postwalk-replace (zipmap argv values) expr))

(defmacro do-template
  "expr, again and again, with the symbols in argv replaced by as many of
  values each time."
  {:added "0.1"}
  [argv expr & values]
  (let [n (count argv)]
    `(do
       ~@(map (fn [row] (apply-template argv expr row))
           (partition n values)))))
