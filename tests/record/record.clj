;; The recorder: asks real Clojure for the answers to the cases in tests/cases.
;;
;;   clojure tests/record/record.clj [--fill | --check] CASES-DIR OUT-DIR [ONLY]
;;
;; Reads every CASES-DIR/<ns>/<name>.clj form by form, evaluates each in a
;; namespace `cases` that is new for every file, and writes OUT-DIR/<ns>/<name>.jsonl.
;; Programs (CASES-DIR/programs/*.clj) are loaded whole; what they print goes to
;; OUT-DIR/../programs/<name>.out. ONLY keeps the files whose path contains it.
;;
;; Promises: the same files give the same bytes; a form that takes longer than
;; about 20 s is an error of its file; definitions of one file are never seen by
;; another. Does not know Dayfly: `;!! :code` agrees with any exception.
(ns record
  (:require [clojure.java.io :as io]
            [clojure.main :as main]
            [clojure.string :as str])
  (:import (clojure.lang Compiler$CompilerException LispReader$ReaderException
                         LineNumberingPushbackReader)
           (java.io File StringReader StringWriter)))

(def poll-ms 20)
(def form-polls-max 1000)
(def print-length-max 300)

(def requires
  '[[clojure.string :as str] [clojure.set :as set] [clojure.walk :as walk]
    [clojure.edn :as edn] [clojure.zip :as zip] [clojure.data :as data]
    [clojure.math :as math]])

;;; JSON, in the layout of recorded/given

(defn json-string [s]
  (let [out (StringBuilder. "\"")]
    (doseq [c s]
      (case c
        \" (.append out "\\\"")
        \\ (.append out "\\\\")
        \newline (.append out "\\n")
        \return (.append out "\\r")
        \tab (.append out "\\t")
        (if (and (< 31 (int c)) (not (<= 0xD800 (int c) 0xDFFF)))
          (.append out (char c))
          (.append out (format "\\u%04x" (int c))))))
    (str (.append out "\""))))

(defn json-value [v]
  (cond (nil? v) "null"
        (string? v) (json-string v)
        (number? v) (str v)
        (coll? v) (str "[" (str/join ", " (map json-value v)) "]")))

(defn json-line [& keyvals]
  (str "{"
       (str/join ", " (for [[k v] (partition 2 keyvals)]
                        (str (json-string (name k)) ": " (json-value v))))
       "}"))

;;; Answers

(defn normalised
  "The text s without what differs from run to run: addresses, numbers of
  generated names, and the module part of class cast messages."
  [s]
  (some-> s
          (str/replace #"@[0-9a-f]{5,8}\b" "@N")
          (str/replace #"0x[0-9a-f]{5,8}\b" "0xN")
          (str/replace #"__\d+" "__N")
          (str/replace #"--\d+" "-N")
          (str/replace #"\beval\d+" "evalN")
          (str/replace #"\bin cases:\d+" "in cases:N")
          (str/replace #" \(\S+ (?:is in|and \S+ are in) [^\n]*\)$" "")))

(defn root-of
  "The exception that the wrappers of compiler and reader were thrown for."
  [e]
  (if (and (or (instance? Compiler$CompilerException e)
               (instance? LispReader$ReaderException e))
           (.getCause ^Throwable e))
    (recur (.getCause ^Throwable e))
    e))

(defn printed [value]
  (binding [*print-length* print-length-max *print-level* nil *print-meta* false
            *print-dup* false *print-readably* true *print-namespace-maps* true]
    (pr-str value)))

(defn answer
  "{:value text} or {:exception class-name, :message text} for one form."
  [form]
  (try
    {:value (normalised (printed (eval form)))}
    (catch Throwable e
      (let [e (root-of e)]
        {:exception (.getName (class e)) :message (normalised (.getMessage ^Throwable e))}))))

;;; Case files

(defn past-blank
  "The offset of the first character at or after i that is no whitespace."
  [^String s i]
  (if (and (< i (count s)) (or (Character/isWhitespace (.charAt s i)) (= \, (.charAt s i))))
    (recur s (inc i))
    i))

(defn line-end [^String s i]
  (let [end (.indexOf s "\n" (int i))] (if (neg? end) (count s) end)))

(defn expectation-starts?
  "True when a comment that states an expectation starts at offset i."
  [^String s i]
  (or (.startsWith s ";=>" (int i)) (.startsWith s ";!!" (int i))))

(defn expectation-at
  "[text end] of the expectation comment that follows offset i on the same line
  or alone on the next one, or nil."
  [^String s i]
  (let [j (past-blank s i)]
    (when (and (expectation-starts? s j)
               (<= (count (filter #{\newline} (subs s i j))) 1))
      [(str/trim (subs s j (line-end s j))) (line-end s j)])))

(defn form-start
  "The offset of the next form at or after i, or nil; skips comments."
  [^String s i]
  (let [j (past-blank s i)]
    (cond (>= j (count s)) nil
          (expectation-starts? s j)
          (throw (ex-info (str "no form before " (subs s j (line-end s j))) {}))
          (= \; (.charAt s j)) (recur s (line-end s j))
          :else j)))

(defn next-form
  "The form at offset i of s: {:form :text :start :end}. Read in the current *ns*."
  [^String s i]
  (let [rest-of (subs s i)
        reader  (LineNumberingPushbackReader. (StringReader. rest-of))
        _       (.setLineNumber reader (inc (count (filter #{\newline} (subs s 0 i)))))
        form    (read reader)
        end     (- (count s) (count (slurp reader)))]
    {:form form :text (str/trimr (subs s i end)) :start i
     :end (+ i (count (str/trimr (subs s i end))))}))

(def global-hierarchy-of-start @#'clojure.core/global-hierarchy)
(def namespaces-of-start (delay (set (map ns-name (all-ns)))))

(defn enter-fresh-namespace []
  (doseq [n (map ns-name (all-ns)) :when (not (@namespaces-of-start n))] (remove-ns n))
  (alter-var-root #'clojure.core/global-hierarchy (constantly global-hierarchy-of-start))
  (in-ns 'cases)
  (refer-clojure)
  (apply require requires))

(defn on-thread
  "What (f tick) answers, called on a thread of its own. f calls (tick what) before
  each step; a step that is not over after form-polls-max looks is an error. Looks
  are counted and no clock is read, so a machine that sleeps or stalls is forgiven."
  [f]
  (let [step   (atom ["start"])
        result (promise)
        tick   #(reset! step [%])
        body   #(deliver result (try (main/with-bindings (f tick)) (catch Throwable e e)))]
    (doto (Thread. nil (bound-fn* body) "cases" (bit-shift-left 1 23))
      (.setDaemon true)
      (.start))
    (loop [seen @step looks 0]
      (let [r   (deref result poll-ms ::waiting)
            now @step]
        (cond (instance? Throwable r) (throw (ex-info (str "after: " (first now)) {} r))
              (not= r ::waiting) r
              (not (identical? seen now)) (recur now 0)
              (< looks form-polls-max) (recur seen (inc looks))
              :else (throw (ex-info (str "took too long: " (first now)) {})))))))

(defn answers-of
  "Every form of the text of a case file with its answer and its expectation."
  [s]
  (on-thread
   (fn [tick]
     (binding [*out* (StringWriter.) *err* (StringWriter.) *file* "NO_SOURCE_PATH"]
       (enter-fresh-namespace)
       (loop [i 0 done []]
         (if-let [start (form-start s i)]
           (let [_        (tick (subs s start (min (count s) (+ start 60))))
                 found    (next-form s start)
                 [expected exp-end] (expectation-at s (:end found))]
             (recur (or exp-end (:end found))
                    (conj done (merge found (answer (:form found)) {:expected expected}))))
           done))))))

;;; Expectations

(def setup-heads
  '#{ns require import use in-ns declare derive underive extend extend-type
     extend-protocol prefer-method})

(defn setup?
  "True for a form that only prepares the forms after it and needs no expectation."
  [form]
  (and (seq? form) (symbol? (first form))
       (or (setup-heads (first form)) (str/starts-with? (name (first form)) "def"))))

(defn by-jvm?
  "True for a message that the machine made and not Clojure."
  [{:keys [exception message]}]
  (or (nil? message)
      (= exception "java.lang.NullPointerException")
      (str/includes? message " cannot be cast to ")))

(defn expectation
  "The comment that states the answer."
  [{:keys [value exception message] :as a}]
  (cond value (str ";=> " value)
        (by-jvm? a) (str ";!! " (str/replace exception #"^java\.lang\." ""))
        :else (str ";!! " (str/replace exception #"^java\.lang\." "") " " (pr-str message))))

(defn agrees?
  "True when the file's expectation is what real Clojure answers."
  [{:keys [expected exception] :as a}]
  (or (nil? expected)
      (= expected (expectation a))
      (and exception (or (str/starts-with? expected ";!! :")
                         (= expected (expectation (assoc a :message nil)))))))

(defn one-line? [{:keys [text]}] (not (str/includes? text "\n")))

(defn column-of [^String s {:keys [start text]}]
  (+ (count text) (- start (inc (.lastIndexOf s "\n" (int start))))))

(defn filled
  "The text s with an expectation after each form that has none and needs one."
  [s answers]
  (let [wanting #(not (or (:expected %) (setup? (:form %))))
        width   (fn [a] (if (and (wanting a) (one-line? a)) (column-of s a) 0))
        blocks  (reduce (fn [blocks a]
                          (let [before (peek (peek blocks))]
                            (if (and before (not (re-find #"\n\s*\n|;"
                                                          (subs s (:end before) (:start a)))))
                              (conj (pop blocks) (conj (peek blocks) a))
                              (conj blocks [a]))))
                        [] answers)
        out     (StringBuilder.)]
    (loop [i 0 todo (for [block blocks
                          :let [w (apply max 0 (filter #(<= % 56) (map width block)))]
                          a block :when (wanting a)]
                      [a w])]
      (if-let [[a w] (first todo)]
        (let [column (column-of s a)
              pad    (apply str (repeat (max 0 (- w column)) " "))
              answer (expectation a)
              fits   (and (one-line? a) (<= (+ (max w column) 2 (count answer)) 100))]
          (.append out (subs s i (:end a)))
          (.append out (if fits (str pad "  " answer) (str "\n" answer)))
          (recur (:end a) (rest todo)))
        (str out (subs s i))))))

;;; Files

(defn clj-files [dir]
  (sort-by str (filter #(str/ends-with? (.getName ^File %) ".clj") (file-seq (io/file dir)))))

(defn relative [dir file]
  (str/replace (str (.relativize (.toPath (io/file dir)) (.toPath (io/file file)))) #"\.clj$" ""))

(defn program? [path] (str/starts-with? path "programs/"))

(defn recording
  "The recorded file for the answers of one case file."
  [path answers]
  (str/join
   (map #(str % "\n")
        (cons (json-line :area path :require (map str requires) :forms (count answers))
              (for [{:keys [text value exception message]} answers]
                (if exception
                  (json-line :form text :exception exception :message message)
                  (json-line :form text :value value)))))))

(defn output-of [s path]
  (on-thread
   (fn [tick]
     (tick path)
     (let [out (StringWriter.)]
       (binding [*out* out *err* (StringWriter.)]
         (enter-fresh-namespace)
         (load-reader (LineNumberingPushbackReader. (StringReader. s))))
       (str out)))))

(defn unprintable
  "The answers that cannot stand in a comment of one line."
  [answers]
  (filter #(and (:value %) (not (setup? (:form %))) (re-find #"\p{Cntrl}" (:value %))) answers))

(defn run-file
  "Handles one file; the complaints about it, as texts."
  [mode cases-dir out-dir file]
  (let [path  (relative cases-dir file)
        s     (slurp file)
        prog  (program? path)
        found (if prog (output-of s path) (answers-of s))
        out   (if prog
                (io/file (.getParentFile (.getAbsoluteFile (io/file out-dir))) (str path ".out"))
                (io/file out-dir (str path ".jsonl")))
        text  (if prog found (recording path found))]
    (when (and (= mode :fill) (not prog))
      (let [new-text (filled s found)] (when (not= s new-text) (spit file new-text))))
    (when-not (= mode :check)
      (io/make-parents out)
      (spit out text))
    (concat
     (when (and (= mode :check) (not= text (when (.exists out) (slurp out))))
       [(str path ": the recording is stale")])
     (when-not prog
       (concat
        (for [a (unprintable found)]
          (str path ": control character in the answer of " (:text a)))
        (for [a found :when (not (agrees? a))]
          (str path ": " (:text a) "\n  the file says  " (:expected a)
               "\n  Clojure says   " (expectation a))))))))

(def jvm-options
  "What makes the JVM repeat itself: one language, clock and encoding, and full
  messages however often an exception was thrown."
  ["-XX:-OmitStackTraceInFastThrow" "-Dfile.encoding=UTF-8" "-Duser.timezone=UTC"
   "-Duser.language=en" "-Duser.country=US" "-Drecord.settled=true"])

(defn run-settled
  "Runs this script with args in a JVM started with jvm-options; its exit code."
  [args]
  (let [java (str (io/file (System/getProperty "java.home") "bin" "java"))]
    (-> (ProcessBuilder. ^java.util.List
                         (concat [java] jvm-options
                                 ["-cp" (System/getProperty "java.class.path")
                                  "clojure.main" *file*]
                                 args))
        (.inheritIO)
        (.start)
        (.waitFor))))

(defn run
  "Handles all files; 1 when there were complaints, otherwise 0."
  [args]
  (apply require requires)
  (force namespaces-of-start)
  (let [mode (get {"--fill" :fill "--check" :check} (first args) :record)
        [cases-dir out-dir only] (if (= mode :record) args (rest args))
        complaints (doall
                    (for [file (clj-files cases-dir)
                          :when (or (nil? only) (str/includes? (str file) only))
                          complaint (try (run-file mode cases-dir out-dir file)
                                         (catch Throwable e
                                           [(str file ": " (ex-message e) " "
                                                 (some-> (ex-cause e) str))]))]
                      (do (println complaint) complaint)))]
    (flush)
    (if (seq complaints) 1 0)))

(System/exit (if (System/getProperty "record.settled")
               (run *command-line-args*)
               (run-settled *command-line-args*)))
