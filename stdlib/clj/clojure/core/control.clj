;;; Macros that choose and repeat, and need no destructuring of their own.
;;;
;;; After `bootstrap`. Their expansions use `let` and `fn` by name, so that the
;;; chapter `destructure` gives them destructuring too.

(defn ^:private one-binding?
  "True when bindings is a vector of a binding form and a value."
  [bindings]
  (and (vector? bindings) (= 2 (count bindings))))

(defmacro if-let
  "When test is true: then, with binding-form bound to the value of test;
  otherwise else (or nil), without the binding. bindings is
  [binding-form test]."
  {:added "0.1"}
  ([bindings then] `(if-let ~bindings ~then nil))
  ([bindings then else & oldform]
   (when-not (and (nil? oldform) (one-binding? bindings))
     (refuse-form "if-let" &form))
   (let [form (nth bindings 0), test (nth bindings 1)]
     `(let [temp# ~test]
        (if temp#
          (let [~form temp#] ~then)
          ~else)))))

(defmacro when-let
  "When test is true: body, with binding-form bound to the value of test;
  otherwise nil. bindings is [binding-form test]."
  {:added "0.1"}
  [bindings & body]
  (when-not (one-binding? bindings)
    (refuse-form "when-let" &form))
  (let [form (nth bindings 0), test (nth bindings 1)]
    `(let [temp# ~test]
       (when temp#
         (let [~form temp#] ~@body)))))

(defmacro if-some
  "When test is not nil: then, with binding-form bound to the value of test;
  otherwise else (or nil), without the binding."
  {:added "0.1"}
  ([bindings then] `(if-some ~bindings ~then nil))
  ([bindings then else & oldform]
   (check-form (vector? bindings) &form "a vector for its binding")
   (check-form (nil? oldform) &form "1 or 2 forms after binding vector")
   (check-form (= 2 (count bindings)) &form
     "exactly 2 forms in binding vector")
   (let [form (nth bindings 0), test (nth bindings 1)]
     `(let [temp# ~test]
        (if (nil? temp#)
          ~else
          (let [~form temp#] ~then))))))

(defmacro when-some
  "When test is not nil: body, with binding-form bound to the value of test;
  otherwise nil. bindings is [binding-form test]."
  {:added "0.1"}
  [bindings & body]
  (check-form (vector? bindings) &form "a vector for its binding")
  (check-form (= 2 (count bindings)) &form
    "exactly 2 forms in binding vector")
  (let [form (nth bindings 0), test (nth bindings 1)]
    `(let [temp# ~test]
       (if (nil? temp#)
         nil
         (let [~form temp#] ~@body)))))

(defmacro when-first
  "Body with x bound to the first item of xs when there is one, otherwise nil.
  bindings is [x xs]; xs is evaluated once."
  {:added "0.1"}
  [bindings & body]
  (check-form (vector? bindings) &form "a vector for its binding")
  (check-form (= 2 (count bindings)) &form
    "exactly 2 forms in binding vector")
  (let [x (nth bindings 0), xs (nth bindings 1)]
    `(when-let [xs# (seq ~xs)]
       (let [~x (first xs#)] ~@body))))

(defmacro while
  "Evaluates body as long as test is true. Answers nil."
  {:added "0.1"}
  [test & body]
  `(loop []
     (when ~test
       ~@body
       (recur))))

(defmacro dotimes
  "Evaluates body n times, with name bound to 0 up to n - 1. bindings is
  [name n]. Answers nil."
  {:added "0.1"}
  [bindings & body]
  (check-form (vector? bindings) &form "a vector for its binding")
  (check-form (= 2 (count bindings)) &form
    "exactly 2 forms in binding vector")
  (let [i (nth bindings 0), n (nth bindings 1)]
    `(let [n# (long ~n)]
       (loop [~i 0]
         (when (< ~i n#)
           ~@body
           (recur (inc ~i)))))))

(defmacro doto
  "x itself, after each of forms was evaluated with x as first argument."
  {:added "0.1"}
  [x & forms]
  (let [gx (gensym)
        call (fn [form]
               (with-meta
                 (if (seq? form)
                   `(~(first form) ~gx ~@(next form))
                   `(~form ~gx))
                 (meta form)))]
    `(let [~gx ~x]
       ~@(loop [out [], s (seq forms)]
           (if s
             (recur (conj out (call (first s))) (next s))
             out))
       ~gx)))

(defmacro ..
  "Chains member accesses: (.. x (a 1) b) is (. (. x (a 1)) b)."
  {:added "0.1"}
  ([x form] `(. ~x ~form))
  ([x form & more] `(.. (. ~x ~form) ~@more)))

(defmacro memfn
  "A function that calls the method name of its first argument, with args."
  {:added "0.1"}
  [name & args]
  (let [target (with-meta (gensym "target") (meta name))]
    `(fn [~target ~@args]
       (. ~target (~name ~@args)))))

(defn ^:private threading-steps
  "The bindings of sym to step of each of forms but the last, as a vector, and
  the last step: [bindings answer]. init is the value threaded."
  [sym init forms step]
  (loop [out [sym init], s (seq forms)]
    (cond
      (nil? s) [out sym]
      (nil? (next s)) [out (step (first s))]
      :else (recur (conj (conj out sym) (step (first s))) (next s)))))

(defmacro as->
  "Binds name to expr, then to the value of each of forms in turn; answers the
  value of the last."
  {:added "0.1"}
  [expr name & forms]
  (let [steps (threading-steps name expr forms identity)]
    `(let ~(nth steps 0) ~(nth steps 1))))

(defmacro some->
  "Like ->, but stops with nil as soon as a value is nil."
  {:added "0.1"}
  [expr & forms]
  (let [g (gensym)
        step (fn [form] `(if (nil? ~g) nil (-> ~g ~form)))
        steps (threading-steps g expr forms step)]
    `(let ~(nth steps 0) ~(nth steps 1))))

(defmacro some->>
  "Like ->>, but stops with nil as soon as a value is nil."
  {:added "0.1"}
  [expr & forms]
  (let [g (gensym)
        step (fn [form] `(if (nil? ~g) nil (->> ~g ~form)))
        steps (threading-steps g expr forms step)]
    `(let ~(nth steps 0) ~(nth steps 1))))

(defn ^:private clause-pairs
  "The clauses of a macro form two by two, as a vector of vectors."
  [clauses]
  (loop [out [], s (seq clauses)]
    (if s
      (recur (conj out [(first s) (second s)]) (nnext s))
      out)))

(defn ^:private check-even-clauses
  "Throws the AssertionError of cond-> unless clauses come in pairs."
  [clauses]
  (when-not (even? (count clauses))
    (throw (new AssertionError
             "Assert failed: (even? (count clauses))"))))

(defmacro cond->
  "Threads expr with -> through the form of each clause whose test is true;
  clauses are tests and forms in turn. Tests do not see the value."
  {:added "0.1"}
  [expr & clauses]
  (check-even-clauses clauses)
  (let [g (gensym)
        step (fn [pair] `(if ~(nth pair 0) (-> ~g ~(nth pair 1)) ~g))
        steps (threading-steps g expr (clause-pairs clauses) step)]
    `(let ~(nth steps 0) ~(nth steps 1))))

(defmacro cond->>
  "Threads expr with ->> through the form of each clause whose test is true;
  clauses are tests and forms in turn. Tests do not see the value."
  {:added "0.1"}
  [expr & clauses]
  (check-even-clauses clauses)
  (let [g (gensym)
        step (fn [pair] `(if ~(nth pair 0) (->> ~g ~(nth pair 1)) ~g))
        steps (threading-steps g expr (clause-pairs clauses) step)]
    `(let ~(nth steps 0) ~(nth steps 1))))

(defmacro condp
  "The result of the first clause for which (pred test-expr expr) is true.
  A clause is test-expr result, or test-expr :>> f, whose result is f of the
  true value; a single expression at the end is the default. Without a match
  and default: IllegalArgumentException."
  {:added "0.1"}
  [pred expr & clauses]
  (let [gpred (gensym "pred__")
        gexpr (gensym "expr__")
        emit
        (fn emit [args]
          (cond
            (nil? args)
            `(throw (new IllegalArgumentException
                      (str "No matching clause: " ~gexpr)))

            (nil? (next args)) (first args)

            (= :>> (second args))
            `(if-let [p# (~gpred ~(first args) ~gexpr)]
               (~(nth args 2) p#)
               ~(emit (next (nnext args))))

            :else
            `(if (~gpred ~(first args) ~gexpr)
               ~(second args)
               ~(emit (nnext args)))))]
    `(let [~gpred ~pred, ~gexpr ~expr]
       ~(emit clauses))))

(defn ^:private case-constants
  "The constants of clauses, a vector of [test expr], each with the number of
  its clause: [constant ix constant ix ...]. Throws when one comes twice."
  [clauses]
  (loop [out [], seen #{}, ix 0, tests nil]
    (cond
      tests
      (let [test (first tests)]
        (when (contains? seen test)
          (throw (new IllegalArgumentException
                   (str "Duplicate case test constant: " test))))
        (recur (conj (conj out test) ix) (conj seen test)
          (if (next tests) ix (inc ix)) (next tests)))

      (= ix (count clauses)) out

      :else
      (let [test (nth (nth clauses ix) 0)]
        (if (seq? test)
          (if (seq test)
            (recur out seen ix (seq test))
            (recur out seen (inc ix) nil))
          (recur out seen ix (list test)))))))

(defn ^:private case-direct
  "The tail of a case* whose constants lead straight to the expressions."
  [constants clauses]
  (loop [out [], ix 0]
    (if (< ix (count constants))
      (recur
        (conj (conj out (nth constants ix))
          (nth (nth clauses (nth constants (inc ix))) 1))
        (+ ix 2))
      out)))

(defn ^:private case-numbered
  "The tail of a case* over the number of a clause."
  [clauses]
  (loop [out [], ix 0]
    (if (< ix (count clauses))
      (recur (conj (conj out ix) (nth (nth clauses ix) 1)) (inc ix))
      out)))

(defmacro case
  "The result of the clause whose constant equals e. A clause is a constant, or
  a list of constants, and a result; constants are not evaluated. A single
  expression at the end is the default; without it and a match:
  IllegalArgumentException. Constant time."
  {:added "0.1"}
  [e & clauses]
  (let [ge (gensym "case__")
        odd (odd? (count clauses))
        default (if odd
                  (last clauses)
                  `(throw (new IllegalArgumentException
                            (str "No matching clause: " ~ge))))
        clauses (clause-pairs (if odd (butlast clauses) clauses))
        constants (case-constants clauses)
        shared (some (fn [clause]
                       (and (seq? (nth clause 0))
                            (next (nth clause 0))
                            (coll? (nth clause 1))))
                 clauses)]
    (cond
      (= 0 (count constants)) `(let [~ge ~e] ~default)

      shared
      (let [gix (gensym "ix__")]
        `(let [~ge ~e
               ~gix (case* ~ge -1 ~@constants)]
           (case* ~gix ~default ~@(case-numbered clauses))))

      :else
      `(let [~ge ~e]
         (case* ~ge ~default ~@(case-direct constants clauses))))))

(defmacro letfn
  "Body with each function of fnspecs, (name [params] body...), bound to its
  name; all names are visible in all functions."
  {:added "0.1"}
  [fnspecs & body]
  `(letfn*
     ~(loop [out [], s (seq fnspecs)]
        (if s
          (let [spec (first s)]
            (recur
              (conj (conj out (first spec)) (macroexpand-1 (cons `fn spec)))
              (next s)))
          out))
     ~@body))

(defmacro assert
  "Throws AssertionError with message, or the text of x, when x is false;
  compiled to nothing when *assert* is false."
  {:added "0.1"}
  ([x]
   (when *assert*
     `(when-not ~x
        (throw (new AssertionError (str "Assert failed: " (pr-str '~x)))))))
  ([x message]
   (when *assert*
     `(when-not ~x
        (throw (new AssertionError
                 (str "Assert failed: " ~message "\n" (pr-str '~x))))))))

(defmacro delay
  "A delay: body runs once, at the first deref or force, and its value is kept."
  {:added "0.1"}
  [& body]
  `(dayfly.internal/delay* (^{:once true} fn* [] ~@body)))

(defmacro time
  "The value of expr, after printing how long it took."
  {:added "0.1"}
  [expr]
  `(let [start# (System/nanoTime)
         value# ~expr]
     (prn (str "Elapsed time: "
            (/ (double (- (System/nanoTime) start#)) 1000000.0) " msecs"))
     value#))

(defmacro locking
  "The value of body, during which no other fiber runs a body that locks x."
  {:added "0.1"}
  [x & body]
  `(let [lock# ~x]
     (dayfly.internal/lock! lock#)
     (try
       ~@body
       (finally (dayfly.internal/unlock! lock#)))))

(defmacro with-open
  "Body with names bound to values that are closed with .close afterwards, the
  last first, however body ends. bindings is [name init ...]."
  {:added "0.1"}
  [bindings & body]
  (check-form (vector? bindings) &form "a vector for its binding")
  (check-form (even? (count bindings)) &form
    "an even number of forms in binding vector")
  (cond
    (= 0 (count bindings)) `(do ~@body)
    (symbol? (nth bindings 0))
    `(let [~(nth bindings 0) ~(nth bindings 1)]
       (try
         (with-open ~(subvec bindings 2) ~@body)
         (finally
           (. ~(nth bindings 0) ~'close))))
    :else (throw (new IllegalArgumentException
                   "with-open only allows Symbols in bindings"))))

(defmacro io!
  "Body; inside a transaction IllegalStateException, with the message when body
  begins with a string."
  {:added "0.1"}
  [& body]
  (let [message (if (string? (first body)) (first body) "I/O in transaction")
        body (if (string? (first body)) (next body) body)]
    `(if (dayfly.internal/in-transaction?)
       (throw (new IllegalStateException ~message))
       (do ~@body))))
