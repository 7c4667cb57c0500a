(ns clojure.test.junit
  "Reports of clojure.test as JUnit writes them, in XML."
  (:require [clojure.stacktrace :as stack]
            [clojure.string :as str]
            [clojure.test :as t]))

(def ^{:dynamic true, :doc "The vars of tests around."} *var-context*)

(def ^{:dynamic true, :doc "How many elements are open."} *depth*)

(def ^:private ^:dynamic *place*
  "File and line of the assertion that is written about." nil)

(defn- escaped
  "text as XML has it."
  [text]
  (str/escape (str text)
    {\' "&apos;", \" "&quot;", \& "&amp;", \< "&lt;", \> "&gt;"}))

(defn indent
  "Writes the spaces of the depth."
  {:added "0.1"}
  []
  (print (apply str (repeat (* *depth* 4) " "))))

(defn start-element
  "Writes the beginning of an element, on a line of its own when pretty."
  {:added "0.1"}
  [tag pretty & [attrs]]
  (when pretty
    (indent))
  (print (str "<" (name tag)
           (apply str
             (map (fn [[k v]] (str " " (name k) "=\"" (escaped v) "\""))
               attrs))
           ">"))
  (when pretty
    (println))
  (set! *depth* (inc *depth*)))

(defn element-content
  "Writes the text content."
  {:added "0.1"}
  [content]
  (print (escaped content)))

(defn finish-element
  "Writes the end of an element, on a line of its own when pretty."
  {:added "0.1"}
  [tag pretty]
  (set! *depth* (dec *depth*))
  (when pretty
    (indent))
  (print (str "</" (name tag) ">"))
  (when pretty
    (println)))

(defn test-name
  "The names of vars, the outermost first, with dots between."
  {:added "0.1"}
  [vars]
  (str/join "." (reverse (map (fn [v] (:name (meta v))) vars))))

(defn package-class
  "The part of name before its last dot, and the one behind it."
  {:added "0.1"}
  [name]
  (let [i (.lastIndexOf name ".")]
    (if (neg? i)
      [nil name]
      [(subs name 0 i) (subs name (inc i))])))

(defn start-case
  "Writes the beginning of a test."
  {:added "0.1"}
  [name classname]
  (start-element 'testcase true {:name name, :classname classname}))

(defn finish-case
  "Writes the end of a test."
  {:added "0.1"}
  []
  (finish-element 'testcase true))

(defn suite-attrs
  "The attributes of a suite."
  {:added "0.1"}
  [package classname]
  (cond-> {:name classname}
    package (assoc :package package)))

(defn start-suite
  "Writes the beginning of the tests of the namespace called name."
  {:added "0.1"}
  [name]
  (let [[package classname] (package-class name)]
    (start-element 'testsuite true (suite-attrs package classname))))

(defn finish-suite
  "Writes the end of the tests of a namespace."
  {:added "0.1"}
  []
  (finish-element 'testsuite true))

(defn message-el
  "Writes an element about an assertion that did not hold."
  {:added "0.1"}
  [tag message expected-str actual-str]
  (indent)
  (start-element tag false (if message {:message message} {}))
  (element-content
    (str/join "\n"
      (concat (when message [message])
        [(str "expected: " expected-str)
         (str "  actual: " actual-str)
         (str "      at: " *place*)])))
  (finish-element tag false)
  (println))

(defn failure-el
  "Writes that expected did not come out."
  {:added "0.1"}
  [message expected actual]
  (message-el 'failure message (pr-str expected) (pr-str actual)))

(defn error-el
  "Writes that something was thrown."
  {:added "0.1"}
  [message expected actual]
  (message-el 'error message (pr-str expected)
    (if (instance? Throwable actual)
      (with-out-str
        (stack/print-cause-trace actual t/*stack-trace-depth*))
      (pr-str actual))))

(defmulti ^{:dynamic true, :added "0.1"} junit-report
  "Handles the report of clojure.test by its :type."
  :type)

(defmethod junit-report :default [_])

(defmethod junit-report :begin-test-ns [m]
  (t/with-test-out
    (start-suite (name (ns-name (:ns m))))))

(defmethod junit-report :end-test-ns [_]
  (t/with-test-out
    (finish-suite)))

(defmethod junit-report :begin-test-var [m]
  (t/with-test-out
    (let [v (:var m)]
      (binding [*var-context* (conj *var-context* v)]
        (start-case (test-name *var-context*)
          (name (ns-name (:ns (meta v)))))))))

(defmethod junit-report :end-test-var [_]
  (t/with-test-out
    (finish-case)))

(defmethod junit-report :pass [_]
  (t/with-test-out
    (t/inc-report-counter :pass)))

(defn- place-of
  "File and line of the report m."
  [m]
  (str (:file m) ":" (:line m)))

(defmethod junit-report :fail [m]
  (t/with-test-out
    (t/inc-report-counter :fail)
    (binding [*place* (place-of m)]
      (failure-el (:message m) (:expected m) (:actual m)))))

(defmethod junit-report :error [m]
  (t/with-test-out
    (t/inc-report-counter :error)
    (binding [*place* (place-of m)]
      (error-el (:message m) (:expected m) (:actual m)))))

(defmacro with-junit-output
  "The value of body, in which tests report as JUnit does."
  {:added "0.1"}
  [& body]
  `(binding [t/report junit-report
             *var-context* (list)
             *depth* 1]
     (t/with-test-out
       (println "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
       (println "<testsuites>"))
     (let [result# (do ~@body)]
       (t/with-test-out
         (println "</testsuites>"))
       result#)))
