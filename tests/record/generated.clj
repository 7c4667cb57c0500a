(ns conformance.diff
  "Answers of real Clojure to programs on standard input, one a line, as JSON
  lines. Programs that Clojure's compiler refuses for its own reasons are left
  out. Run: python3 tests/record/generate.py 77 2600 |
  clojure tests/record/generated.clj > tests/recorded/given/21-generated.jsonl"
  (:require [clojure.string :as str]))

(defn quoted [s]
  (str \" (-> s (str/replace "\\" "\\\\") (str/replace "\"" "\\\"")) \"))

(defn row [line]
  (try
    (let [value (binding [*ns* (the-ns 'conformance.diff)
                          *print-namespace-maps* true]
                  (pr-str (eval (read-string line))))]
      (str "{\"form\": " (quoted line) ", \"value\": " (quoted value) "}"))
    (catch clojure.lang.Compiler$CompilerException _ nil)
    (catch VerifyError _ nil)))

(let [rows (keep row (line-seq (java.io.BufferedReader. *in*)))]
  (println (str "{\"area\": \"generated-programs\", \"require\": [], \"forms\": "
                (count rows) "}"))
  (run! println rows))
