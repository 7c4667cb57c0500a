;;; `for` and `doseq`: nested walks over collections with :let, :when and
;;; :while.

(defn ^:private seq-groups
  "The bindings of for as a vector of [form coll modifiers], where modifiers
  are the [keyword value] pairs that follow the form. name is for errors."
  [name bindings]
  (reduce
    (fn [groups pair]
      (let [k (nth pair 0)]
        (cond
          (not (keyword? k)) (conj groups [k (nth pair 1) []])

          (and (seq groups) (or (= k :let) (= k :when) (= k :while)))
          (let [g (peek groups)]
            (conj (pop groups)
              [(nth g 0) (nth g 1) (conj (nth g 2) pair)]))

          :else
          (throw (new IllegalArgumentException
                   (str "Invalid '" name "' keyword " k))))))
    []
    (clause-pairs bindings)))

(defn ^:private with-modifiers
  "body inside the modifiers of a group: skip is the form for an item which
  :when refuses, stop the form for the end that :while finds."
  [modifiers body skip stop]
  (reduce
    (fn [body modifier]
      (let [k (nth modifier 0), v (nth modifier 1)]
        (cond
          (= k :let) `(let ~v ~body)
          (= k :when) `(if ~v ~body ~skip)
          :else `(if ~v ~body ~stop))))
    body
    (reverse modifiers)))

(declare for-walk)

(defn ^:private for-outer
  "The walk of a group with groups inside it."
  [[form _ modifiers] inner body]
  (let [walk (gensym "walk__"), s (gensym "s__"), xs (gensym "xs__")]
    `(fn ~walk [~s]
       (lazy-seq
         (loop [~s ~s]
           (when-let [~xs (seq ~s)]
             (let [~form (first ~xs)]
               ~(with-modifiers modifiers
                  `(let [items# (seq (~(for-walk inner body)
                                      ~(nth (first inner) 1)))]
                     (if items#
                       (concat items# (~walk (rest ~xs)))
                       (recur (rest ~xs))))
                  `(recur (rest ~xs))
                  nil))))))))

(defn ^:private for-inner
  "The walk of the last group, chunk by chunk where there are chunks."
  [[form _ modifiers] body]
  (let [walk (gensym "walk__"), s (gensym "s__"), xs (gensym "xs__")
        c (gensym "c__"), n (gensym "n__"), b (gensym "b__")
        i (gensym "i__")]
    `(fn ~walk [~s]
       (lazy-seq
         (loop [~s ~s]
           (when-let [~xs (seq ~s)]
             (if (chunked-seq? ~xs)
               (let [~c (chunk-first ~xs)
                     ~n (count ~c)
                     ~b (chunk-buffer ~n)]
                 (if (loop [~i 0]
                       (if (< ~i ~n)
                         (let [~form (nth ~c ~i)]
                           ~(with-modifiers modifiers
                              `(do
                                 (chunk-append ~b ~body)
                                 (recur (inc ~i)))
                              `(recur (inc ~i))
                              nil))
                         true))
                   (chunk-cons (chunk ~b) (~walk (chunk-rest ~xs)))
                   (chunk-cons (chunk ~b) nil)))
               (let [~form (first ~xs)]
                 ~(with-modifiers modifiers
                    `(cons ~body (~walk (rest ~xs)))
                    `(recur (rest ~xs))
                    nil)))))))))

(defn ^:private for-walk
  "A fn form from the collection of the first group to the lazy seq of body."
  [groups body]
  (if (next groups)
    (for-outer (first groups) (next groups) body)
    (for-inner (first groups) body)))

(defmacro for
  "A lazy seq of the values of body-expr, with the binding forms in seq-exprs
  bound to the items of their collections, the rightmost fastest. Modifiers
  after a pair: :let [bindings], :when test, :while test."
  {:added "0.1"}
  [seq-exprs body-expr]
  (check-form (vector? seq-exprs) &form "a vector for its binding")
  (check-form (even? (count seq-exprs)) &form
    "an even number of forms in binding vector")
  (let [groups (seq-groups "for" seq-exprs)]
    `(~(for-walk groups body-expr) ~(nth (first groups) 1))))

(defn ^:private doseq-walk
  "A form that evaluates body for all items of groups."
  [groups body]
  (if-let [[form coll modifiers] (first groups)]
    (let [s (gensym "s__"), c (gensym "c__"), n (gensym "n__")
          i (gensym "i__")
          onward `(if ~c
                    (recur ~s ~c ~n (inc ~i))
                    (recur (next ~s) nil 0 0))]
      `(loop [~s (seq ~coll), ~c nil, ~n 0, ~i 0]
         (if (if ~c (< ~i ~n) (if ~s (not (chunked-seq? ~s)) false))
           (let [~form (if ~c (nth ~c ~i) (first ~s))]
             ~(with-modifiers modifiers
                `(do
                   ~(doseq-walk (next groups) body)
                   ~onward)
                onward
                nil))
           (if ~c
             (recur (chunk-next ~s) nil 0 0)
             (when ~s
               (let [c# (chunk-first ~s)]
                 (recur ~s c# (count c#) 0)))))))
    `(do ~@body)))

(defmacro doseq
  "Evaluates body for its effects, with bindings and modifiers as in for.
  Keeps no seq in memory. Answers nil."
  {:added "0.1"}
  [seq-exprs & body]
  (check-form (vector? seq-exprs) &form "a vector for its binding")
  (check-form (even? (count seq-exprs)) &form
    "an even number of forms in binding vector")
  (doseq-walk (seq-groups "doseq" seq-exprs) body))
