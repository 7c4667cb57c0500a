;;; Functions that make functions, and small companions of `apply`.

(defn constantly
  "A function that answers x, whatever its arguments."
  {:added "0.1"}
  [x]
  (fn [& args] x))

(defn complement
  "A function of f's arguments that answers true where f is false and false
  where f is true."
  {:added "0.1"}
  [f]
  (fn
    ([] (not (f)))
    ([x] (not (f x)))
    ([x y] (not (f x y)))
    ([x y & more] (not (apply f x y more)))))

(defn comp
  "The composition of fs: calls the last with the arguments, the one before
  with its value, and so on. Without fs: identity."
  {:added "0.1"}
  ([] identity)
  ([f] f)
  ([f g]
   (fn
     ([] (f (g)))
     ([x] (f (g x)))
     ([x y] (f (g x y)))
     ([x y z] (f (g x y z)))
     ([x y z & more] (f (apply g x y z more)))))
  ([f g & fs]
   (reduce comp (list* f g fs))))

(defn juxt
  "A function that answers a vector of the values of f, g, h and fs, each
  called with its arguments."
  {:added "0.1"}
  ([f]
   (fn
     ([] [(f)])
     ([x] [(f x)])
     ([x y] [(f x y)])
     ([x y z] [(f x y z)])
     ([x y z & more] [(apply f x y z more)])))
  ([f g]
   (fn
     ([] [(f) (g)])
     ([x] [(f x) (g x)])
     ([x y] [(f x y) (g x y)])
     ([x y z] [(f x y z) (g x y z)])
     ([x y z & more] [(apply f x y z more) (apply g x y z more)])))
  ([f g h]
   (fn
     ([] [(f) (g) (h)])
     ([x] [(f x) (g x) (h x)])
     ([x y] [(f x y) (g x y) (h x y)])
     ([x y z] [(f x y z) (g x y z) (h x y z)])
     ([x y z & more]
      [(apply f x y z more) (apply g x y z more) (apply h x y z more)])))
  ([f g h & fs]
   (let [fs (list* f g h fs)]
     (fn [& args]
       (mapv (fn [f] (apply f args)) fs)))))

(defn partial
  "f with its first arguments given: a function of the remaining ones."
  {:added "0.1"}
  ([f] f)
  ([f a]
   (fn
     ([] (f a))
     ([x] (f a x))
     ([x y] (f a x y))
     ([x y z] (f a x y z))
     ([x y z & more] (apply f a x y z more))))
  ([f a b]
   (fn
     ([] (f a b))
     ([x] (f a b x))
     ([x y] (f a b x y))
     ([x y z] (f a b x y z))
     ([x y z & more] (apply f a b x y z more))))
  ([f a b c]
   (fn
     ([] (f a b c))
     ([x] (f a b c x))
     ([x y] (f a b c x y))
     ([x y z] (f a b c x y z))
     ([x y z & more] (apply f a b c x y z more))))
  ([f a b c & more]
   (fn [& args]
     (apply f a b c (concat more args)))))

(defn fnil
  "f with defaults: a function that calls f with x, y and z in place of a nil
  first, second and third argument."
  {:added "0.1"}
  ([f x]
   (fn
     ([a] (f (if (nil? a) x a)))
     ([a b] (f (if (nil? a) x a) b))
     ([a b c] (f (if (nil? a) x a) b c))
     ([a b c & more] (apply f (if (nil? a) x a) b c more))))
  ([f x y]
   (fn
     ([a b] (f (if (nil? a) x a) (if (nil? b) y b)))
     ([a b c] (f (if (nil? a) x a) (if (nil? b) y b) c))
     ([a b c & more]
      (apply f (if (nil? a) x a) (if (nil? b) y b) c more))))
  ([f x y z]
   (fn
     ([a b] (f (if (nil? a) x a) (if (nil? b) y b)))
     ([a b c]
      (f (if (nil? a) x a) (if (nil? b) y b) (if (nil? c) z c)))
     ([a b c & more]
      (apply f (if (nil? a) x a) (if (nil? b) y b) (if (nil? c) z c)
        more)))))

(defn ^:private spread
  "The items of arglist, whose last one is a seq of more."
  [arglist]
  (when (seq arglist)
    (seq (apply list* arglist))))

(defmacro ^:private conjunction
  "A function called name that is true when each of preds, a seq, is true of
  each of its arguments."
  [name preds]
  `(let [preds# ~preds
         holds?# (fn [x#] (every? (fn [p#] (p# x#)) preds#))]
     (fn ~name
       ([] true)
       ([x#] (boolean (holds?# x#)))
       ([x# ~'& more#]
        (and (every? (fn [p#] (every? p# (cons x# more#))) preds#) true)))))

(defn every-pred
  "A function that is true when each of preds is true of each of its
  arguments."
  {:added "0.1"}
  ([p] (conjunction ep1 (list p)))
  ([p1 p2] (conjunction ep2 (list p1 p2)))
  ([p1 p2 p3] (conjunction ep3 (list p1 p2 p3)))
  ([p1 p2 p3 & ps] (conjunction epn (list* p1 p2 p3 ps))))

(defn some-fn
  "A function that answers the first true value of one of preds for one of its
  arguments, otherwise a false value."
  {:added "0.1", :arglists '([p] [p1 p2] [p1 p2 p3] [p1 p2 p3 & ps])}
  [p & preds]
  (let [preds (cons p preds)
        first-true (fn [x]
                     (loop [s preds]
                       (let [answer ((first s) x)]
                         (if (or answer (nil? (next s)))
                           answer
                           (recur (next s))))))]
    (fn
      ([] nil)
      ([x] (first-true x))
      ([x & more]
       (loop [answer (first-true x), s (seq more)]
         (if (or answer (nil? s))
           answer
           (recur (first-true (first s)) (next s))))))))

(defn memoize
  "A function like f, which must have no effects, that remembers its value for
  each list of arguments."
  {:added "0.1"}
  [f]
  (let [seen (volatile! {})]
    (fn [& args]
      (let [e (find (deref seen) args)]
        (if e
          (val e)
          (let [answer (apply f args)]
            (vreset! seen (assoc (deref seen) args answer))
            answer))))))

(defn trampoline
  "Calls f with args, then calls what comes back as long as it is a function;
  answers the first value that is none."
  {:added "0.1"}
  ([f]
   (let [answer (f)]
     (if (fn? answer)
       (recur answer)
       answer)))
  ([f & args]
   (trampoline (fn [] (apply f args)))))
