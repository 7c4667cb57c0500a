(ns clojure.test.tap
  "Reports of clojure.test in the Test Anything Protocol."
  (:require [clojure.stacktrace :as stack]
            [clojure.string :as str]
            [clojure.test :as t]))

(defn print-tap-plan
  "Writes that there were n tests."
  {:added "0.1"}
  [n]
  (println (str "1.." n)))

(defn print-tap-diagnostic
  "Writes data, a string, each line with # in front."
  {:added "0.1"}
  [data]
  (doseq [line (str/split data #"\n")]
    (println "#" line)))

(defn print-tap-pass
  "Writes that the test msg passed."
  {:added "0.1"}
  [msg]
  (println "ok" msg))

(defn print-tap-fail
  "Writes that the test msg failed."
  {:added "0.1"}
  [msg]
  (println "not ok" msg))

(defn print-diagnostics
  "Writes contexts, message, expectation and answer of the report data."
  {:added "0.1"}
  [data]
  (when (seq t/*testing-contexts*)
    (print-tap-diagnostic (t/testing-contexts-str)))
  (when (:message data)
    (print-tap-diagnostic (:message data)))
  (print-tap-diagnostic (str "expected:" (pr-str (:expected data))))
  (if (= :pass (:type data))
    (print-tap-diagnostic (str "  actual:" (pr-str (:actual data))))
    (let [actual (:actual data)]
      (print-tap-diagnostic
        (str "  actual:"
          (with-out-str
            (if (instance? Throwable actual)
              (stack/print-cause-trace actual t/*stack-trace-depth*)
              (prn actual))))))))

(defmulti ^{:dynamic true, :added "0.1"} tap-report
  "Handles the report of clojure.test by its :type."
  :type)

(defmethod tap-report :default [data]
  (t/with-test-out
    (print-tap-diagnostic (pr-str data))))

(defn- report-assertion
  "Counts and writes the report data under the name kind."
  [kind print-result data]
  (t/with-test-out
    (t/inc-report-counter kind)
    (print-result (t/testing-vars-str data))
    (print-diagnostics data)))

(defmethod tap-report :pass [data]
  (report-assertion :pass print-tap-pass data))

(defmethod tap-report :error [data]
  (report-assertion :error print-tap-fail data))

(defmethod tap-report :fail [data]
  (report-assertion :fail print-tap-fail data))

(defmethod tap-report :summary [data]
  (t/with-test-out
    (print-tap-plan (+ (:pass data) (:fail data) (:error data)))))

(defmacro with-tap-output
  "The value of body, in which tests report in the Test Anything Protocol."
  {:added "0.1"}
  [& body]
  `(binding [t/report tap-report]
     ~@body))
