;;; What `dayfly test` does: finds namespaces with tests, loads them, runs them.

(ns dayfly.test-runner
  (:require [clojure.java.io :as io]
            [clojure.string :as str]
            [clojure.test :as test]
            [clojure.test.junit :as junit]
            [clojure.test.tap :as tap]))

(defn- source-file? [file]
  (let [name (.getName file)]
    (and (.isFile file)
      (or (str/ends-with? name ".clj") (str/ends-with? name ".cljc")))))

(defn- files-below [path]
  (let [file (io/file path)]
    (if (.isDirectory file)
      (sort-by str (filter source-file? (file-seq file)))
      [file])))

(defn- namespace-of
  "The namespace that a file begins with, or nil."
  [file]
  (with-open [reader (java.io.PushbackReader. (io/reader file))]
    (let [form (read {:read-cond :allow, :eof nil} reader)]
      (when (and (seq? form) (= 'ns (first form)))
        (second form)))))

(defn- load-path
  "Loads the files of a path, or requires a namespace; answers their names."
  [path]
  (if (.exists (io/file path))
    (doall
      (for [file (files-below path)
            :let [ns-name (namespace-of file)]]
        (do
          (when-not (and ns-name (find-ns ns-name))
            (load-file (str file)))
          (or ns-name 'user))))
    (let [ns-name (symbol path)]
      (require ns-name)
      [ns-name])))

(defn- wanted?
  "Is the test one whose full name contains the text only?"
  [v only]
  (or (nil? only)
    (str/includes? (str (symbol v)) only)))

(defn- tests-of [ns-name only]
  (->> (vals (ns-interns ns-name))
    (filter (comp :test meta))
    (filter (fn [v] (wanted? v only)))
    (sort-by (comp (juxt :line str) meta))))

(defn- bad? [counts]
  (pos? (+ (:fail counts 0) (:error counts 0))))

(defn- run-namespace [ns-name {:keys [only]}]
  (let [tests (tests-of ns-name only)]
    (binding [test/*report-counters* (ref test/*initial-report-counters*)]
      (when (seq tests)
        (let [ns (the-ns ns-name)]
          (test/do-report {:type :begin-test-ns, :ns ns})
          (if-let [hook (and (nil? only)
                          (ns-resolve ns-name 'test-ns-hook))]
            ((var-get hook))
            (test/test-vars tests))
          (test/do-report {:type :end-test-ns, :ns ns})))
      (deref test/*report-counters*))))

(defn- run-namespaces [names {:keys [fail-fast] :as options}]
  (reduce
    (fn [sum ns-name]
      (let [sum (merge-with + sum (run-namespace ns-name options))]
        (if (and fail-fast (bad? sum)) (reduced sum) sum)))
    {:test 0, :pass 0, :fail 0, :error 0}
    names))

(defn run
  "Loads the paths (files, directories or namespaces; test unless given) and
  runs their tests. options: :only, a text that the full names of tests must
  contain; :format, \"text\", \"tap\" or \"junit\"; :fail-fast, whether to end
  with the first namespace that fails. Answers whether all passed."
  {:added "0.1"}
  [paths {:keys [format] :as options}]
  (let [paths (if (seq paths) paths ["test"])
        names (distinct (mapcat load-path paths))
        work (fn []
               (let [sum (run-namespaces names options)]
                 (test/do-report (assoc sum :type :summary))
                 sum))
        sum (case format
              "tap" (tap/with-tap-output (work))
              "junit" (junit/with-junit-output (work))
              (work))]
    (and (pos? (:test sum)) (not (bad? sum)))))
