(ns clojure.core.protocols
  "The protocols through which user types fold themselves, and turn into
  data.")

(defprotocol CollReduce
  "Types that reduce themselves; all others are reduced as seqs."
  (coll-reduce [coll f] [coll f val]
    "coll folded with f, from val or its first item on."))

(defprotocol InternalReduce
  "Seqs that reduce themselves. Kept for programs that extend it."
  (internal-reduce [seq f start]
    "seq folded with f, from start on."))

(defprotocol IKVReduce
  "Types that reduce their keys and values themselves."
  (kv-reduce [amap f init]
    "The entries of amap folded with f, a function of value, key and value."))

(defprotocol Datafiable
  "Values that answer what they are as data."
  :extend-via-metadata true
  (datafy [o] "o as data."))

(defprotocol Navigable
  "Values that answer what is behind their data."
  :extend-via-metadata true
  (nav [coll k v] "What v, at key k of coll, stands for."))

(extend-protocol CollReduce
  nil
  (coll-reduce
    ([coll f] (f))
    ([coll f val] val))
  Object
  (coll-reduce
    ([coll f] (reduce f coll))
    ([coll f val] (reduce f val coll))))

(extend-protocol InternalReduce
  nil
  (internal-reduce [seq f start] start)
  Object
  (internal-reduce [seq f start] (reduce f start seq)))

(extend-protocol IKVReduce
  nil
  (kv-reduce [amap f init] init)
  Object
  (kv-reduce [amap f init] (reduce-kv f init amap)))

(extend-protocol Datafiable
  nil
  (datafy [_] nil)
  Object
  (datafy [x] x))

(extend-protocol Navigable
  Object
  (nav [_ _ x] x))

(defn ^:private own-method
  "method, a function of a protocol, when the type of x implements it itself
  rather than as an Object; otherwise nil."
  [protocol method x]
  (let [impl (find-protocol-impl protocol x)]
    (when-not (or (nil? impl)
                  (identical? impl (get (:impls protocol) Object)))
      method)))

(alter-var-root #'clojure.core/coll-reduce-of
  (constantly (fn [coll] (own-method CollReduce coll-reduce coll))))

(alter-var-root #'clojure.core/kv-reduce-of
  (constantly (fn [coll] (own-method IKVReduce kv-reduce coll))))
