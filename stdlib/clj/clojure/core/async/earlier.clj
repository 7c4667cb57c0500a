;;; Names that are deprecated: transducers and the names with ! do the same.

(in-ns 'clojure.core.async)

(defn onto-chan
  "Deprecated: see onto-chan!."
  {:added "0.1", :deprecated "0.1"}
  ([ch coll] (onto-chan! ch coll true))
  ([ch coll close?] (onto-chan! ch coll close?)))

(defn to-chan
  "Deprecated: see to-chan!."
  {:added "0.1", :deprecated "0.1"}
  [coll]
  (to-chan! coll))

(defn- through
  "A channel of what xform makes of what is taken from ch."
  [xform ch buf-or-n]
  (let [out (chan (or buf-or-n 1) xform)]
    (pipe ch out)
    out))

(defn- before
  "A channel; what xform makes of what is put into it is put into ch."
  [xform ch]
  (let [in (chan 1 xform)]
    (pipe in ch)
    in))

(defn map<
  "Deprecated: a channel of (f value) for what is taken from ch."
  {:added "0.1", :deprecated "0.1"}
  [f ch]
  (through (c/map f) ch nil))

(defn map>
  "Deprecated: a channel that puts (f value) into ch."
  {:added "0.1", :deprecated "0.1"}
  [f ch]
  (before (c/map f) ch))

(defn filter<
  "Deprecated: a channel of what is taken from ch and satisfies p."
  {:added "0.1", :deprecated "0.1"}
  ([p ch] (filter< p ch nil))
  ([p ch buf-or-n] (through (filter p) ch buf-or-n)))

(defn filter>
  "Deprecated: a channel that puts what satisfies p into ch."
  {:added "0.1", :deprecated "0.1"}
  [p ch]
  (before (filter p) ch))

(defn remove<
  "Deprecated: a channel of what is taken from ch and does not satisfy p."
  {:added "0.1", :deprecated "0.1"}
  ([p ch] (remove< p ch nil))
  ([p ch buf-or-n] (through (remove p) ch buf-or-n)))

(defn remove>
  "Deprecated: a channel that puts what does not satisfy p into ch."
  {:added "0.1", :deprecated "0.1"}
  [p ch]
  (before (remove p) ch))

(defn mapcat<
  "Deprecated: a channel of the items of (f value) for what is taken from in."
  {:added "0.1", :deprecated "0.1"}
  ([f in] (mapcat< f in nil))
  ([f in buf-or-n] (through (mapcat f) in buf-or-n)))

(defn mapcat>
  "Deprecated: a channel that puts the items of (f value) into out."
  {:added "0.1", :deprecated "0.1"}
  ([f out] (mapcat> f out nil))
  ([f out buf-or-n] (before (mapcat f) out)))

(defn take
  "A channel of the first n values taken from ch. buf-or-n is its buffer."
  {:added "0.1"}
  ([n ch] (take n ch nil))
  ([n ch buf-or-n]
   (let [out (chan buf-or-n)]
     (go-loop [left n]
       (let [val (when (pos? left) (<! ch))]
         (if (and (some? val) (>! out val))
           (recur (dec left))
           (close! out))))
     out)))

(defn unique
  "Deprecated: a channel of what is taken from ch without repetitions."
  {:added "0.1", :deprecated "0.1"}
  ([ch] (unique ch nil))
  ([ch buf-or-n] (through (dedupe) ch buf-or-n)))

(defn partition
  "Deprecated: a channel of vectors of n values taken from ch."
  {:added "0.1", :deprecated "0.1"}
  ([n ch] (partition n ch nil))
  ([n ch buf-or-n] (through (partition-all n) ch buf-or-n)))

(defn partition-by
  "Deprecated: a channel of vectors of values taken from ch for which f answers
  the same."
  {:added "0.1", :deprecated "0.1"}
  ([f ch] (partition-by f ch nil))
  ([f ch buf-or-n] (through (c/partition-by f) ch buf-or-n)))
