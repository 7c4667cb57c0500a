;; A cache that forgets what was used longest ago, as a type with protocols of clojure.

(ns programs.lru-cache)

(defprotocol Cache
  (lookup [cache k] "The value of k, or nil.")
  (hit [cache k] "The cache after k was used.")
  (store [cache k v] "The cache with k and v in it.")
  (evict [cache k] "The cache without k."))

(defrecord Lru [size tick values used order]
  Cache
  (lookup [_ k] (get values k))
  (hit [this k]
    (if (contains? values k)
      (assoc this
             :tick (inc tick)
             :used (assoc used k tick)
             :order (-> order (dissoc (used k)) (assoc tick k)))
      this))
  (store [this k v]
    (if (and (not (contains? values k)) (>= (count values) size))
      (store (evict this (val (first order))) k v)
      (assoc this
             :tick (inc tick)
             :values (assoc values k v)
             :used (assoc used k tick)
             :order (-> order (dissoc (get used k -1)) (assoc tick k)))))
  (evict [this k]
    (if (contains? values k)
      (assoc this
             :values (dissoc values k)
             :used (dissoc used k)
             :order (dissoc order (used k)))
      this)))

(defn lru [size] (->Lru size 0 {} {} (sorted-map)))

(defn through
  "[value cache] of k, computed by (f k) when it is not there."
  [cache k f]
  (if-let [[_ v] (find (:values cache) k)]
    [v (hit cache k)]
    (let [v (f k)] [v (store cache k v)])))

(defn keys-by-age [cache] (vec (vals (:order cache))))

(defn memoized
  "f with a cache of the given size in an atom; counts its misses in misses."
  [f size misses]
  (let [cache (atom (lru size))]
    (fn [k]
      (let [[v c] (through @cache k (fn [k] (swap! misses inc) (f k)))]
        (reset! cache c)
        v))))

(let [c (-> (lru 3) (store :a 1) (store :b 2) (store :c 3))]
  (println (keys-by-age c))
  (println (keys-by-age (hit c :a)))
  (println (keys-by-age (store c :d 4)))
  (println (keys-by-age (store (hit c :a) :d 4)))
  (println (keys-by-age (store c :b 20)) (lookup (store c :b 20) :b))
  (println (keys-by-age (evict c :b)) (lookup (evict c :b) :b))
  (println (keys-by-age (hit c :zzz)))
  (println (identical? c (evict c :zzz)) (count (:values (reduce #(store %1 %2 %2) c (range 100))))))

(let [misses (atom 0)
      square (memoized #(* % %) 4 misses)]
  (println (mapv square [1 2 3 1 2 3 4 5 1 2]) @misses)
  (println (mapv square [5 5 5 5]) @misses))

(let [misses (atom 0)
      nothing (memoized (constantly nil) 2 misses)]
  (println [(nothing 1) (nothing 1)] @misses))

(println (reduce (fn [c k] (second (through c k str))) (lru 2) [1 2 1 3]))
