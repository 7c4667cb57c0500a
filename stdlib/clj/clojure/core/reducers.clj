(ns clojure.core.reducers
  "Collections that transform while they are folded, without seqs between.

  A runtime runs one thing at a time, so `fold` reduces from left to right."
  (:refer-clojure :exclude [reduce map mapcat filter remove take take-while
                            drop flatten cat])
  (:require [clojure.core.protocols :as p]))

(defn reduce
  "coll folded with f from init, or (f). A map is folded as reduce-kv does, nil
  is init."
  {:added "0.1"}
  ([f coll] (reduce f (f) coll))
  ([f init coll]
   (if (map? coll)
     (reduce-kv f init coll)
     (clojure.core/reduce f init coll))))

(defprotocol CollFold
  (coll-fold [coll n combinef reducef]))

(extend-protocol CollFold
  nil
  (coll-fold [_ _ combinef _] (combinef))

  Object
  (coll-fold [coll _ combinef reducef]
    (reduce reducef (combinef) coll)))

(defn fold
  "coll folded with reducef from (combinef) on, as coll-fold does it; combinef
  is reducef when it is not given. n is how many items an implementation of
  CollFold should fold at a time."
  {:added "0.1"}
  ([reducef coll] (fold reducef reducef coll))
  ([combinef reducef coll] (fold 512 combinef reducef coll))
  ([n combinef reducef coll] (coll-fold coll n combinef reducef)))

(defn reducer
  "A collection that folds the items of coll with the reducing function changed
  by xf, a function from one to another."
  {:added "0.1"}
  [coll xf]
  (reify
    p/CollReduce
    (coll-reduce [_ f]
      (reduce (xf f) (f) coll))
    (coll-reduce [_ f init]
      (reduce (xf f) init coll))))

(defn folder
  "Like reducer; fold works on it too."
  {:added "0.1"}
  [coll xf]
  (reducer coll xf))

(defn ^:private pair-aware
  "A reducing function that is step for items, and for a key and a value of a
  map step of a vector of both; (rf) without arguments."
  [rf step]
  (fn
    ([] (rf))
    ([acc x] (step acc x))
    ([acc k v] (step acc [k v]))))

(defn map
  "coll with each item x as (f x). Without coll: a function of coll."
  {:added "0.1"}
  ([f] (fn [coll] (map f coll)))
  ([f coll]
   (folder coll
     (fn [rf]
       (fn
         ([] (rf))
         ([acc x] (rf acc (f x)))
         ([acc k v] (rf acc (f k v))))))))

(defn mapcat
  "coll with each item x as the items of (f x). Without coll: a function of
  coll."
  {:added "0.1"}
  ([f] (fn [coll] (mapcat f coll)))
  ([f coll]
   (folder coll
     (fn [rf]
       (let [inner (fn [acc x]
                     (let [acc (rf acc x)]
                       (if (reduced? acc) (reduced acc) acc)))]
         (fn
           ([] (rf))
           ([acc x] (reduce inner acc (f x)))
           ([acc k v] (reduce inner acc (f k v)))))))))

(defn filter
  "coll with only the items for which (pred item) is true. Without coll: a
  function of coll."
  {:added "0.1"}
  ([pred] (fn [coll] (filter pred coll)))
  ([pred coll]
   (folder coll
     (fn [rf]
       (fn
         ([] (rf))
         ([acc x] (if (pred x) (rf acc x) acc))
         ([acc k v] (if (pred k v) (rf acc k v) acc)))))))

(defn remove
  "coll without the items for which (pred item) is true. Without coll: a
  function of coll."
  {:added "0.1"}
  ([pred] (fn [coll] (remove pred coll)))
  ([pred coll] (filter (complement pred) coll)))

(defn flatten
  "coll with the items of the sequential collections in it, at any depth, in
  their place. Without coll: a function of coll."
  {:added "0.1"}
  ([] (fn [coll] (flatten coll)))
  ([coll]
   (folder coll
     (fn [rf]
       (pair-aware rf
         (fn [acc x]
           (if (sequential? x)
             (p/coll-reduce (flatten x) rf acc)
             (rf acc x))))))))

(defn take-while
  "coll up to the first item for which (pred item) is false. Without coll: a
  function of coll."
  {:added "0.1"}
  ([pred] (fn [coll] (take-while pred coll)))
  ([pred coll]
   (reducer coll
     (fn [rf]
       (fn
         ([] (rf))
         ([acc x] (if (pred x) (rf acc x) (reduced acc)))
         ([acc k v] (if (pred k v) (rf acc k v) (reduced acc))))))))

(defn take
  "The first n items of coll. Without coll: a function of coll."
  {:added "0.1"}
  ([n] (fn [coll] (take n coll)))
  ([n coll]
   (reducer coll
     (fn [rf]
       (let [left (volatile! n)]
         (pair-aware rf
           (fn [acc x]
             (vswap! left dec)
             (if (neg? (deref left))
               (reduced acc)
               (rf acc x)))))))))

(defn drop
  "coll without its first n items. Without coll: a function of coll."
  {:added "0.1"}
  ([n] (fn [coll] (drop n coll)))
  ([n coll]
   (reducer coll
     (fn [rf]
       (let [left (volatile! n)]
         (pair-aware rf
           (fn [acc x]
             (vswap! left dec)
             (if (neg? (deref left))
               (rf acc x)
               acc))))))))

(defn append!
  "The vector acc, or list of Java's, with x at its end: a reducing function for
  foldcat."
  {:added "0.1"}
  [acc x]
  (if (vector? acc)
    (conj acc x)
    (doto acc (.add x))))

(defn cat
  "The items of left, then those of right, as one collection; a function of two
  collections when called with ctor, an empty one when called without."
  {:added "0.1"}
  ([] [])
  ([ctor]
   (fn
     ([] (ctor))
     ([left right] (cat left right))))
  ([left right]
   (into (vec left) right)))

(defn foldcat
  "A vector of the items of coll."
  {:added "0.1"}
  [coll]
  (fold cat append! coll))

(defn monoid
  "A combining function for fold from op, of two arguments, and ctor, of none:
  its value of nothing."
  {:added "0.1"}
  [op ctor]
  (fn
    ([] (ctor))
    ([a b] (op a b))))
