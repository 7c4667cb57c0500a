;;; Types that fold themselves: how `reduce` treats them, and `eduction` and
;;; `iteration`, which make some. Also `Inst`, the protocol of instants.

(def ^:private coll-reduce-of
  "The function of coll that answers how clojure.core.protocols reduces it: a
  function like coll-reduce, or nil."
  (constantly nil))

(def ^:private kv-reduce-of
  "Like coll-reduce-of, for kv-reduce."
  (constantly nil))

(defn ^:private reduce-other
  "reduce over a value of a user type."
  ([f coll]
   (if-let [own (coll-reduce-of coll)]
     (own coll f)
     (if (instance? clojure.lang.IReduce coll)
       (.reduce coll f)
       (let [s (seq coll)]
         (if s
           (reduce-seq f (first s) (next s))
           (f))))))
  ([f init coll]
   (if-let [own (coll-reduce-of coll)]
     (own coll f init)
     (if (instance? clojure.lang.IReduceInit coll)
       (.reduce coll f init)
       (reduce-seq f init (seq coll))))))

(defn ^:private reduce-kv-other
  "reduce-kv over a value of a user type."
  [f init coll]
  (if-let [own (kv-reduce-of coll)]
    (own coll f init)
    (if (instance? clojure.lang.IKVReduce coll)
      (.kvreduce coll f init)
      (reduce-kv-entries f init (seq coll)))))

(deftype Eduction [xform coll]
  clojure.lang.Sequential
  clojure.lang.Seqable
  (seq [_] (seq (sequence xform coll)))
  clojure.lang.IReduceInit
  (reduce [_ f init]
    (transduce xform (completing f) init coll)))

(defmethod print-method Eduction [e writer]
  (print-method (sequence e) writer))

(defn eduction
  "A value that reduces, or gives a seq of, what the transducers xforms make of
  the items of coll, computed anew each time."
  {:added "0.1", :arglists '([xform* coll])}
  [& xforms]
  (->Eduction (apply comp (butlast xforms)) (last xforms)))

(defn iteration
  "A value that gives a seq of, or reduces, what a source answers page by page.
  (step k) answers a page, k being initk at first and then (kf page), until
  that is nil or (somef page) is false; the items are (vf page)."
  {:added "0.1"
   :arglists '([step & {:keys [somef vf kf initk]
                        :or {vf identity, kf identity, somef some?,
                             initk nil}}])}
  [step & {:keys [somef vf kf initk]
           :or {vf identity, kf identity, somef some?, initk nil}}]
  (let [pages (fn pages [page]
                (when (somef page)
                  (cons (vf page)
                    (lazy-seq
                      (when-some [k (kf page)]
                        (pages (step k)))))))]
    (reify
      clojure.lang.Seqable
      (seq [_] (seq (pages (step initk))))
      clojure.lang.IReduceInit
      (reduce [_ rf init]
        (loop [acc init, page (step initk)]
          (if (somef page)
            (let [acc (rf acc (vf page))]
              (if (reduced? acc)
                (deref acc)
                (if-some [k (kf page)]
                  (recur acc (step k))
                  acc)))
            acc))))))

(defprotocol ^{:added "0.1"} Inst
  "Instants: values that name a moment."
  (^{:added "0.1"} inst-ms* [inst]
    "The milliseconds from 1970-01-01T00:00:00Z to inst."))

(extend-type java.util.Date
  Inst
  (inst-ms* [inst] (dayfly.internal/inst-ms inst)))

(defn inst-ms
  "The milliseconds from 1970-01-01T00:00:00Z to inst."
  {:added "0.1"}
  [inst]
  (inst-ms* inst))

(defn inst?
  "True when x is an instant: a value for which Inst is implemented."
  {:added "0.1"}
  [x]
  (satisfies? Inst x))
