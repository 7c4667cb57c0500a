;;; Reports: what happens to the results of assertions and tests.

(in-ns 'clojure.test)

(def ^{:dynamic true, :added "0.1"
       :doc "When false, deftest and with-test define no tests."}
  *load-tests* true)

(def ^{:dynamic true, :added "0.1"
       :doc "How many elements of a stack trace are printed; nil means all."}
  *stack-trace-depth* nil)

(def ^{:dynamic true, :added "0.1"
       :doc "While tests run, a ref with a map of counts."}
  *report-counters* nil)

(def ^{:dynamic true, :added "0.1"
       :doc "The counts before the first test of a namespace."}
  *initial-report-counters* {:test 0, :pass 0, :fail 0, :error 0})

(def ^{:dynamic true, :added "0.1"
       :doc "The vars of the tests that are running, the innermost first."}
  *testing-vars* (list))

(def ^{:dynamic true, :added "0.1"
       :doc "The strings of testing around, the innermost first."}
  *testing-contexts* (list))

(def ^{:dynamic true, :added "0.1"
       :doc "The writer for reports; nil means *out*."}
  *test-out* nil)

(def ^:private position
  "Where the assertion that was begun last is: [file line], or nil."
  (atom nil))

(defn file-position
  "[file line] of the assertion that was begun last. n, how many calls to look
  up, is not needed."
  {:added "0.1", :deprecated "1.2"}
  [n]
  (let [[file line] @position]
    [(when file (last (str/split file #"/"))) line]))

(defmacro with-test-out
  "Body with *out* bound to *test-out*."
  {:added "0.1"}
  [& body]
  `(binding [*out* (or *test-out* *out*)]
     ~@body))

(defn testing-vars-str
  "The names of the tests that are running and the :file and :line of the
  report m, as a string."
  {:added "0.1"}
  [m]
  (let [{:keys [file line]} m]
    (str (reverse (map (fn [v] (:name (meta v))) *testing-vars*))
      " (" file ":" line ")")))

(defn testing-contexts-str
  "The strings of testing around, the outermost first, as a string."
  {:added "0.1"}
  []
  (str/join " " (reverse *testing-contexts*)))

(defn inc-report-counter
  "Adds one to the count under name while tests run."
  {:added "0.1"}
  [name]
  (when *report-counters*
    (dosync (commute *report-counters* update name (fnil inc 0)))))

(defmulti
  ^{:dynamic true, :added "0.1"
    :doc "Handles the report m, a map, by its :type: :pass, :fail, :error,
  :summary, or :begin-test-ns, :end-test-ns, :begin-test-var, :end-test-var.
  May be rebound or given methods."}
  report :type)

(defn ^:private with-position
  "The report m with :file and :line of the assertion, or of the place where
  its error was thrown."
  [m]
  (let [e (:actual m)
        [_ _ file line] (when (and (= :error (:type m))
                                   (instance? Throwable e))
                          (first (dayfly.internal/stack-trace e)))
        [file line] (if line [file line] @position)]
    (merge {:file (when file (last (str/split file #"/"))), :line line}
      m)))

(defn do-report
  "Gives the report m to report, with :file and :line when it is about a
  failure or an error."
  {:added "0.1"}
  [m]
  (report
    (case (:type m)
      (:fail :error) (with-position m)
      m)))

(defmethod report :default [m]
  (with-test-out (prn m)))

(defmethod report :pass [m]
  (with-test-out (inc-report-counter :pass)))

(defn ^:private print-heading
  "Prints what :fail and :error have in common of the report m."
  [word m]
  (println (str "\n" word " in") (testing-vars-str m))
  (when (seq *testing-contexts*)
    (println (testing-contexts-str)))
  (when-let [message (:message m)]
    (println message))
  (println "expected:" (pr-str (:expected m))))

(defmethod report :fail [m]
  (with-test-out
    (inc-report-counter :fail)
    (print-heading "FAIL" m)
    (println "  actual:" (pr-str (:actual m)))))

(defmethod report :error [m]
  (with-test-out
    (inc-report-counter :error)
    (print-heading "ERROR" m)
    (print "  actual: ")
    (let [actual (:actual m)]
      (if (instance? Throwable actual)
        (stack/print-cause-trace actual *stack-trace-depth*)
        (prn actual)))))

(defmethod report :summary [m]
  (with-test-out
    (println "\nRan" (:test m) "tests containing"
      (+ (:pass m) (:fail m) (:error m)) "assertions.")
    (println (:fail m) "failures," (:error m) "errors.")))

(defmethod report :begin-test-ns [m]
  (with-test-out
    (println "\nTesting" (ns-name (:ns m)))))

(defmethod report :end-test-ns [m])
(defmethod report :begin-test-var [m])
(defmethod report :end-test-var [m])
