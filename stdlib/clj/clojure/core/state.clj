;;; Changing what atoms, volatiles and vars hold by calling functions.

(defn- swapping-itself []
  (throw (IllegalStateException.
           "swap! is called again and again by its own function")))

;; Attempts in a row after which an atom is taken to change itself.
(def ^:private attempts-max 10000)

(defn swap!
  "Sets the atom to (f value x y args...), where value is what it holds, and
  answers what it holds then. f is called again when the atom changed
  meanwhile."
  {:added "0.1"}
  ([atom f]
   (loop [attempt 0]
     (let [old (dayfly.internal/atom-value atom), new (f old)]
       (if (compare-and-set! atom old new)
         new
         (if (< attempt attempts-max)
           (recur (inc attempt))
           (swapping-itself))))))
  ([atom f x]
   (loop [attempt 0]
     (let [old (dayfly.internal/atom-value atom), new (f old x)]
       (if (compare-and-set! atom old new)
         new
         (if (< attempt attempts-max)
           (recur (inc attempt))
           (swapping-itself))))))
  ([atom f x y]
   (loop [attempt 0]
     (let [old (dayfly.internal/atom-value atom), new (f old x y)]
       (if (compare-and-set! atom old new)
         new
         (if (< attempt attempts-max)
           (recur (inc attempt))
           (swapping-itself))))))
  ([atom f x y & args]
   (swap! atom (fn [old] (apply f old x y args)))))

(defn swap-vals!
  "Like swap!, but answers a vector of the old and the new value."
  {:added "0.1"}
  ([atom f]
   (loop [attempt 0]
     (let [old (dayfly.internal/atom-value atom), new (f old)]
       (if (compare-and-set! atom old new)
         [old new]
         (if (< attempt attempts-max)
           (recur (inc attempt))
           (swapping-itself))))))
  ([atom f x] (swap-vals! atom (fn [old] (f old x))))
  ([atom f x y] (swap-vals! atom (fn [old] (f old x y))))
  ([atom f x y & args] (swap-vals! atom (fn [old] (apply f old x y args)))))

(defn reset-vals!
  "Sets the atom to newval. Answers a vector of the old and the new value."
  {:added "0.1"}
  [atom newval]
  (swap-vals! atom (fn [_] newval)))

(defmacro vswap!
  "Sets the volatile vol to (f value args...), where value is what it holds,
  and answers the new value."
  {:added "0.1"}
  [vol f & args]
  (let [g (gensym "vol__")]
    `(let [~g ~vol]
       (vreset! ~g (~f (deref ~g) ~@args)))))

(defn alter-meta!
  "Sets the metadata of the var, namespace or atom iref to
  (f metadata args...), and answers it."
  {:added "0.1"}
  [iref f & args]
  (reset-meta! iref (apply f (meta iref) args)))

(defn alter-var-root
  "Sets the root of the var v to (f root args...), and answers it."
  {:added "0.1"}
  [v f & args]
  (dayfly.internal/bind-root! v
    (apply f (dayfly.internal/var-root v) args)))

(def ^:private taps (atom #{}))

(defn add-tap
  "Makes f, a function of one argument, one that tap> calls. Answers nil."
  {:added "0.1"}
  [f]
  (swap! taps conj f)
  nil)

(defn remove-tap
  "Makes f no longer one that tap> calls. Answers nil."
  {:added "0.1"}
  [f]
  (swap! taps disj f)
  nil)

(defn tap>
  "Calls each function added with add-tap with x; what they throw is lost.
  Answers true."
  {:added "0.1"}
  [x]
  (run! (fn [f] (try (f x) (catch Throwable _ nil))) (deref taps))
  true)
