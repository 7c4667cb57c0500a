;;; Assertions: `is`, `are`, `testing`, and the forms that `is` knows.

(in-ns 'clojure.test)

(defn get-possibly-unbound-var
  "The value of the var v, or nil when it has none."
  {:added "0.1"}
  [v]
  (when (bound? v)
    (var-get v)))

(defn function?
  "True when x is a function, or a symbol that names one and no macro."
  {:added "0.1"}
  [x]
  (if (symbol? x)
    (when-let [v (resolve x)]
      (when-let [value (and (var? v) (get-possibly-unbound-var v))]
        (and (fn? value)
             (not (:macro (meta v))))))
    (fn? x)))

(defn assert-predicate
  "A form that reports whether form, the call of a function, is true, with the
  values of its arguments. msg is the form of the message."
  {:added "0.1"}
  [msg form]
  (let [[pred & args] form]
    `(let [values# (list ~@args)
           result# (apply ~pred values#)]
       (if result#
         (do-report {:type :pass, :message ~msg, :expected '~form
                     :actual (cons '~pred values#)})
         (do-report {:type :fail, :message ~msg, :expected '~form
                     :actual (list '~'not (cons '~pred values#))}))
       result#)))

(defn assert-any
  "A form that reports whether form is true. msg is the form of the message."
  {:added "0.1"}
  [msg form]
  `(let [value# ~form]
     (if value#
       (do-report {:type :pass, :message ~msg, :expected '~form
                   :actual value#})
       (do-report {:type :fail, :message ~msg, :expected '~form
                   :actual value#}))
     value#))

(defmulti assert-expr
  "The form that (is form msg) becomes, by the first symbol of form. Methods
  make new kinds of assertions."
  {:added "0.1", :arglists '([msg form])}
  (fn [msg form]
    (cond
      (nil? form) :always-fail
      (seq? form) (first form)
      :else :default)))

(defmethod assert-expr :always-fail [msg form]
  `(do-report {:type :fail, :message ~msg}))

(defmethod assert-expr :default [msg form]
  (if (and (sequential? form) (function? (first form)))
    (assert-predicate msg form)
    (assert-any msg form)))

(defmethod assert-expr 'instance? [msg form]
  `(let [object# ~(nth form 2)
         result# (instance? ~(nth form 1) object#)]
     (if result#
       (do-report {:type :pass, :message ~msg, :expected '~form
                   :actual (class object#)})
       (do-report {:type :fail, :message ~msg, :expected '~form
                   :actual (class object#)}))
     result#))

(defmethod assert-expr 'thrown? [msg form]
  (let [[_ class & body] form]
    `(try
       ~@body
       (do-report {:type :fail, :message ~msg, :expected '~form
                   :actual nil})
       (catch ~class e#
         (do-report {:type :pass, :message ~msg, :expected '~form
                     :actual e#})
         e#))))

(defmethod assert-expr 'thrown-with-msg? [msg form]
  (let [[_ class re & body] form]
    `(try
       ~@body
       (do-report {:type :fail, :message ~msg, :expected '~form
                   :actual nil})
       (catch ~class e#
         (let [message# (ex-message e#)]
           (if (and message# (re-find ~re message#))
             (do-report {:type :pass, :message ~msg, :expected '~form
                         :actual e#})
             (do-report {:type :fail, :message ~msg, :expected '~form
                         :actual e#})))
         e#))))

(defmacro try-expr
  "What is makes of form, inside a try that reports what it throws as an
  error."
  {:added "0.1"}
  [msg form]
  `(try
     ~(assert-expr msg form)
     (catch Throwable t#
       (do-report {:type :error, :message ~msg, :expected '~form
                   :actual t#}))))

(defmacro is
  "Reports whether form is true, with the message msg, and answers its value.
  (thrown? class body...) is true when body throws an instance of class,
  (thrown-with-msg? class re body...) when its message also matches re."
  {:added "0.1"}
  ([form] (with-meta `(is ~form nil) (meta &form)))
  ([form msg]
   (let [line (:line (meta &form))]
     (if line
       `(do
          (reset! @#'position ['~*file* ~line])
          (try-expr ~msg ~form))
       `(try-expr ~msg ~form)))))

(defmacro are
  "(is expr) for each group of args, with the symbols in argv replaced by
  them."
  {:added "0.1"}
  [argv expr & args]
  (if (or (and (empty? argv) (empty? args))
          (and (pos? (count argv))
               (pos? (count args))
               (zero? (mod (count args) (count argv)))))
    `(template/do-template ~argv
       ~(with-meta `(is ~expr) (select-keys (meta &form) [:line]))
       ~@args)
    (throw (new IllegalArgumentException
             (str "The number of args doesn't match are's argv or neither "
               "are empty")))))

(defmacro testing
  "Body, with string in the reports about it."
  {:added "0.1"}
  [string & body]
  `(binding [*testing-contexts* (conj *testing-contexts* ~string)]
     ~@body))
