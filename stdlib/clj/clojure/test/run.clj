;;; Running tests.

(in-ns 'clojure.test)

(defn test-var
  "Runs the test of the var v, when it has one, and reports."
  {:added "0.1", :dynamic true}
  [v]
  (when-let [test (:test (meta v))]
    (binding [*testing-vars* (conj *testing-vars* v)]
      (do-report {:type :begin-test-var, :var v})
      (inc-report-counter :test)
      (try
        (test)
        (catch Throwable e
          (do-report {:type :error
                      :message "Uncaught exception, not in assertion."
                      :expected nil, :actual e})))
      (do-report {:type :end-test-var, :var v}))))

(defn test-vars
  "Runs the tests of vars, inside the fixtures of their namespaces."
  {:added "0.1"}
  [vars]
  (doseq [[ns vars] (group-by (fn [v] (:ns (meta v))) vars)]
    (let [once (join-fixtures (::once-fixtures (meta ns)))
          each (join-fixtures (::each-fixtures (meta ns)))]
      (once
        (fn []
          (doseq [v vars]
            (when (:test (meta v))
              (each (fn [] (test-var v))))))))))

(defn test-all-vars
  "Runs the tests of all vars of the namespace ns, in the order of their
  lines."
  {:added "0.1"}
  [ns]
  (test-vars
    (sort-by (fn [v] [(or (:line (meta v)) 0) (str (:name (meta v)))])
      (vals (ns-interns ns)))))

(defn test-ns
  "Runs the tests of the namespace ns, or its function test-ns-hook when it has
  one. Answers a map of counts."
  {:added "0.1"}
  [ns]
  (binding [*report-counters* (ref *initial-report-counters*)]
    (let [ns (the-ns ns)]
      (do-report {:type :begin-test-ns, :ns ns})
      (if-let [hook (find-var (symbol (str (ns-name ns)) "test-ns-hook"))]
        ((var-get hook))
        (test-all-vars ns))
      (do-report {:type :end-test-ns, :ns ns}))
    @*report-counters*))

(defn run-tests
  "Runs the tests of the namespaces (default: the current one) and reports a
  summary, which is the answer."
  {:added "0.1"}
  ([] (run-tests *ns*))
  ([& namespaces]
   (let [summary (assoc (apply merge-with + (map test-ns namespaces))
                   :type :summary)]
     (do-report summary)
     summary)))

(defn run-all-tests
  "run-tests of all namespaces, or of those whose name matches the pattern
  re."
  {:added "0.1"}
  ([] (apply run-tests (all-ns)))
  ([re]
   (apply run-tests
     (filter (fn [ns] (re-matches re (name (ns-name ns)))) (all-ns)))))

(defn successful?
  "True when the summary, of run-tests, tells of no failure and no error."
  {:added "0.1"}
  [summary]
  (and (zero? (:fail summary 0))
       (zero? (:error summary 0))))

(defn run-test-var
  "Runs the test of the var v inside its fixtures and reports a summary, which
  is the answer."
  {:added "0.1"}
  [v]
  (binding [*report-counters* (ref *initial-report-counters*)]
    (let [ns (:ns (meta v))]
      (do-report {:type :begin-test-ns, :ns ns})
      (test-vars [v])
      (do-report {:type :end-test-ns, :ns ns})
      (let [summary (assoc @*report-counters* :type :summary)]
        (do-report summary)
        summary))))

(defmacro run-test
  "run-test-var of the var that test-symbol names; says on *err* when it names
  no test."
  {:added "0.1"}
  [test-symbol]
  (let [v (resolve test-symbol)
        complaint (cond
                    (nil? v) (str "Unable to resolve " test-symbol
                               " to a test function.")
                    (not (:test (meta v))) (str test-symbol
                                             " is not a test."))]
    (if complaint
      `(binding [*out* *err*]
         (println ~complaint))
      `(run-test-var (var ~(symbol v))))))
