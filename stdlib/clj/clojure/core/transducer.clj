;;; Running transducers: `transduce`, `sequence`, and the small functions that
;;; fit a reducing function to a transducer.

(defn completing
  "The reducing function f of two arguments with a completing arity: cf, or
  identity."
  {:added "0.1"}
  ([f] (completing f identity))
  ([f cf]
   (fn
     ([] (f))
     ([acc] (cf acc))
     ([acc x] (f acc x)))))

(defn transduce
  "coll folded with f through the transducer xform: from init, or (f), with the
  completing arity called once at the end."
  {:added "0.1"}
  ([xform f coll] (transduce xform f (f) coll))
  ([xform f init coll]
   (let [rf (xform f)]
     (rf (reduce rf init coll)))))

(defn halt-when
  "A transducer that ends the fold at the first item for which (pred item) is
  true. The answer is then (retf answer-so-far item), or the item."
  {:added "0.1"}
  ([pred] (halt-when pred nil))
  ([pred retf]
   (fn [rf]
     (fn
       ([] (rf))
       ([acc]
        (if (and (map? acc) (contains? acc ::halt))
          (get acc ::halt)
          (rf acc)))
       ([acc x]
        (if (pred x)
          (reduced {::halt (if retf (retf (rf acc) x) x)})
          (rf acc x)))))))

(defn ^:private chunked
  "The items of the vector v as a chunk in front of the lazy seq more."
  [v more]
  (let [b (chunk-buffer (count v))]
    (run! (fn [x] (chunk-append b x)) v)
    (chunk-cons (chunk b) more)))

(defn ^:private pulled
  "A lazy seq of what the transducer xform makes of the items that source
  holds, computed in chunks of 32, one item ahead. (feed rf source) gives the
  next item to rf, (after source) is the source behind it, (end? source) is
  true when nothing is left."
  [xform source end? feed after]
  (let [out (volatile! [])
        rf (xform
             (fn
               ([acc] acc)
               ([acc x]
                (vreset! out (conj (deref out) x))
                acc)))
        finish (fn []
                 (rf nil)
                 (seq (emptied out)))
        pull (fn pull [source]
               (lazy-seq
                 (loop [source source]
                   (let [ready (deref out)]
                     (cond
                       (< 32 (count ready))
                       (do
                         (vreset! out (into [] (subvec ready 32)))
                         (chunked (subvec ready 0 32) (pull source)))

                       (end? source) (finish)
                       (reduced? (feed rf source)) (finish)
                       :else (recur (after source)))))))]
    (or (seq (pull source)) ())))

(defn sequence
  "coll as a seq, () when it is empty; with the transducer xform, a lazy seq of
  what xform makes of the items of coll, or of the first items of all colls,
  then the second ones, until one of them ends."
  {:added "0.1"}
  ([coll]
   (if (seq? coll)
     coll
     (or (seq coll) ())))
  ([xform coll]
   (pulled xform coll
     (fn [s] (not (seq s)))
     (fn [rf s] (rf nil (first s)))
     rest))
  ([xform coll & colls]
   (pulled xform (cons coll colls)
     (fn [ss] (not (every? seq ss)))
     (fn [rf ss] (apply rf nil (mapv first ss)))
     (fn [ss] (mapv rest ss)))))
