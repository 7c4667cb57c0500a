;;; From channel to channel, from collections to channels and back.

(in-ns 'clojure.core.async)

(defn pipe
  "Puts what is taken from from into to, and closes to when from is closed,
  unless close? is false. Answers to."
  {:added "0.1"}
  ([from to] (pipe from to true))
  ([from to close?]
   (go-loop []
     (let [val (<! from)]
       (if (nil? val)
         (when close? (close! to))
         (when (>! to val) (recur)))))
   to))

(defn onto-chan!
  "Puts the items of coll into ch and closes it, unless close? is false. Answers
  a channel that is closed when that is done."
  {:added "0.1"}
  ([ch coll] (onto-chan! ch coll true))
  ([ch coll close?]
   (go-loop [items (seq coll)]
     (if (and items (>! ch (first items)))
       (recur (next items))
       (when close? (close! ch))))))

(defn onto-chan!!
  "The same as onto-chan!."
  {:added "0.1"}
  ([ch coll] (onto-chan! ch coll true))
  ([ch coll close?] (onto-chan! ch coll close?)))

(defn to-chan!
  "A channel that gets the items of coll and is closed then."
  {:added "0.1"}
  [coll]
  (let [ch (chan (bounded-count 100 coll))]
    (onto-chan! ch coll)
    ch))

(defn to-chan!!
  "The same as to-chan!."
  {:added "0.1"}
  [coll]
  (to-chan! coll))

(defn reduce
  "A channel that gets the one value f reduces init and what is taken from ch
  to."
  {:added "0.1"}
  [f init ch]
  (go-loop [answer init]
    (let [val (<! ch)]
      (if (nil? val)
        answer
        (let [answer (f answer val)]
          (if (reduced? answer)
            (deref answer)
            (recur answer)))))))

(defn transduce
  "A channel that gets the one value that f, transformed by xform, reduces init
  and what is taken from ch to."
  {:added "0.1"}
  [xform f init ch]
  (let [f (xform f)]
    (go (f (<! (reduce f init ch))))))

(defn into
  "A channel that gets the collection coll with what is taken from ch added."
  {:added "0.1"}
  [coll ch]
  (reduce conj coll ch))

(defn split
  "Two channels: one gets what is taken from ch and satisfies p, the other the
  rest. t-buf-or-n and f-buf-or-n are their buffers."
  {:added "0.1"}
  ([p ch] (split p ch nil nil))
  ([p ch t-buf-or-n f-buf-or-n]
   (let [yes (chan t-buf-or-n), no (chan f-buf-or-n)]
     (go-loop []
       (let [val (<! ch)]
         (if (nil? val)
           (do (close! yes) (close! no))
           (when (>! (if (p val) yes no) val)
             (recur)))))
     [yes no])))

(defn merge
  "A channel that gets what is taken from all the channels chs and is closed
  when they are. buf-or-n is its buffer."
  {:added "0.1"}
  ([chs] (merge chs nil))
  ([chs buf-or-n]
   (let [out (chan buf-or-n)]
     (go-loop [chs (vec chs)]
       (if (pos? (count chs))
         (let [[val ch] (alts! chs)]
           (if (nil? val)
             (recur (filterv (fn [other] (not (identical? ch other))) chs))
             (do (>! out val)
                 (recur chs))))
         (close! out)))
     out)))

(defn map
  "A channel that gets what f answers for a value from each of the channels chs,
  again and again until one of them is closed. buf-or-n is its buffer."
  {:added "0.1"}
  ([f chs] (map f chs nil))
  ([f chs buf-or-n]
   (let [chs (vec chs), out (chan buf-or-n)]
     (if (empty? chs)
       (close! out)
       (go-loop []
         (let [vals (mapv <! chs)]
           (if (some nil? vals)
             (close! out)
             (when (>! out (apply f vals))
               (recur))))))
     out)))

(defn- transformed
  "A channel of what xform makes of val."
  [val xform ex-handler]
  (let [ch (chan 1 xform ex-handler)]
    (go (>! ch val) (close! ch))
    ch))

(defn- pipeline*
  "job answers the channel of results of one value."
  [n to job from close?]
  (assert (pos? n))
  (let [jobs (chan n), results (chan n)]
    (dotimes [_ n]
      (go-loop []
        (let [[val result] (<! jobs)]
          (when result
            (>! result (job val))
            (recur)))))
    (go-loop []
      (let [val (<! from)]
        (if (nil? val)
          (do (close! jobs) (close! results))
          (let [result (chan 1)]
            (>! jobs [val result])
            (>! results result)
            (recur)))))
    (go-loop []
      (let [result (<! results)]
        (if (nil? result)
          (when close? (close! to))
          (let [ch (<! result)]
            (loop []
              (let [val (<! ch)]
                (when (and (not (nil? val)) (>! to val))
                  (recur))))
            (recur)))))))

(defn pipeline
  "Puts what the transducer xf makes of values taken from from into to, in their
  order, n of them at once, and closes to when from is closed, unless close? is
  false. ex-handler is as for chan."
  {:added "0.1"}
  ([n to xf from] (pipeline n to xf from true))
  ([n to xf from close?] (pipeline n to xf from close? nil))
  ([n to xf from close? ex-handler]
   (pipeline* n to (fn [val] (transformed val xf ex-handler)) from close?)))

(defn pipeline-blocking
  "The same as pipeline."
  {:added "0.1"}
  ([n to xf from] (pipeline n to xf from true))
  ([n to xf from close?] (pipeline n to xf from close? nil))
  ([n to xf from close? ex-handler]
   (pipeline n to xf from close? ex-handler)))

(defn pipeline-async
  "Like pipeline, but af is called with a value and a channel; it puts results
  into the channel, then or later, and closes it."
  {:added "0.1"}
  ([n to af from] (pipeline-async n to af from true))
  ([n to af from close?]
   (pipeline* n to
     (fn [val] (let [ch (chan 1)] (af val ch) ch))
     from close?)))
