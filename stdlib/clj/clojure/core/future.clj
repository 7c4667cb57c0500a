;;; Futures: functions that run in fibers of their own.

(defn future-call
  "A future of what f, a function without arguments, answers. f runs in a fiber
  of its own and sees the bindings in force now. deref waits for the answer and
  throws an ExecutionException when f threw."
  {:added "0.1"}
  [f]
  (let [call (dayfly.internal/spawn f)]
    ;; What is no function has failed already when the future is seen.
    (when-not (ifn? f)
      (Thread/yield))
    call))

(defmacro future
  "A future of the value of body, which runs in a fiber of its own."
  {:added "0.1"}
  [& body]
  `(future-call (^{:once true} fn* [] ~@body)))

(defn pmap
  "Like map, but f runs in fibers, a few items ahead of what is asked for."
  {:added "0.1"}
  ([f coll]
   (let [ahead 4
         futures (map (fn [item] (future (f item))) coll)
         step (fn step [items later]
                (lazy-seq
                  (if-let [later (seq later)]
                    (cons (deref (first items)) (step (rest items) (rest later)))
                    (map deref items))))]
     (step futures (drop ahead futures))))
  ([f coll & colls]
   (let [rows (fn rows [colls]
                (lazy-seq
                  (let [seqs (map seq colls)]
                    (when (every? identity seqs)
                      (cons (map first seqs) (rows (map rest seqs)))))))]
     (pmap (fn [row] (apply f row)) (rows (cons coll colls))))))

(defn pcalls
  "A lazy seq of what the functions fs answer, called in fibers."
  {:added "0.1"}
  [& fs]
  (pmap (fn [f] (f)) fs))

(defmacro pvalues
  "A lazy seq of the values of exprs, computed in fibers."
  {:added "0.1"}
  [& exprs]
  `(pcalls ~@(map (fn [expr] (list `fn [] expr)) exprs)))

(defn seque
  "A lazy seq of the items of s, which are computed in a fiber, at most n (by
  default 100) ahead of what is asked for."
  {:added "0.1"}
  ([s] (seque 100 s))
  ([n s]
   (let [state (atom {:items (clojure.lang.PersistentQueue/EMPTY), :end nil})
         fill (fn []
                (try
                  (loop [s (seq s)]
                    (if s
                      (do
                        (loop []
                          (let [held (deref state)]
                            (when (>= (count (:items held)) n)
                              (dayfly.internal/park-held state held)
                              (recur))))
                        (swap! state update :items conj (first s))
                        (dayfly.internal/wake! state)
                        (recur (next s)))
                      (swap! state assoc :end :done)))
                  (catch Throwable e
                    (swap! state assoc :end e)))
                (dayfly.internal/wake! state))
         started (delay (future-call fill))
         drain (fn drain []
                 (lazy-seq
                   (force started)
                   (loop []
                     (let [{:keys [items end] :as held} (deref state)]
                       (cond
                         (seq items)
                         (let [item (peek items)]
                           (swap! state update :items pop)
                           (dayfly.internal/wake! state)
                           (cons item (drain)))
                         (= end :done) nil
                         end (throw end)
                         :else (do
                                 (dayfly.internal/park-held state held)
                                 (recur)))))))]
     (drain))))
