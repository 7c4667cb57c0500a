(ns clojure.main
  "What tools for the prompt ask for: names for people, and errors as short
  texts."
  (:require [clojure.string :as str]))

(defn demunge
  "The name fn-name, of a function's class, as it was in the source."
  {:added "0.1"}
  [fn-name]
  (dayfly.internal/demunge fn-name))

(defn root-cause
  "The last in the chain of causes of t; t itself when it has none."
  {:added "0.1"}
  [t]
  (if-let [cause (ex-cause t)]
    (recur cause)
    t))

(defn stack-element-str
  "The stack trace element el as a string: the function, or class and method,
  with file and line."
  {:added "0.1"}
  [el]
  (let [class (.getClassName ^StackTraceElement el)
        file (.getFileName ^StackTraceElement el)
        function? (and file (re-find #"\.cljc?$|^NO_SOURCE_FILE$" file))]
    (str (if function?
           (demunge class)
           (str class "." (.getMethodName ^StackTraceElement el)))
      " (" file ":" (.getLineNumber ^StackTraceElement el) ")")))

(def ^{:added "0.1"
       :doc "The arguments of require which make a namespace fit for the
  prompt."}
  repl-requires
  '[[clojure.repl :refer (source apropos dir pst doc find-doc)]
    [clojure.pprint :refer (pp pprint)]])

(defmacro with-bindings
  "Body with the vars that a prompt sets, such as *ns* and *1, bound to their
  values of now."
  {:added "0.1"}
  [& body]
  `(binding [*ns* *ns*
             *warn-on-reflection* *warn-on-reflection*
             *print-meta* *print-meta*
             *print-length* *print-length*
             *print-level* *print-level*
             *data-readers* *data-readers*
             *default-data-reader-fn* *default-data-reader-fn*
             *command-line-args* *command-line-args*
             *assert* *assert*
             *1 nil
             *2 nil
             *3 nil
             *e nil]
     ~@body))

(defn ex-triage
  "The datafied error m, of Throwable->map, as a map of what a short text about
  it needs: :clojure.error/phase, /class, /cause, /source, /line, /column and
  /symbol, as far as they are known."
  {:added "0.1"}
  [m]
  (let [{:keys [via trace phase] :or {phase :execution}} m
        {:keys [type message data]} (last via)
        top (:data (first via))
        [class method file line] (first trace)]
    (into {:clojure.error/phase (or (:clojure.error/phase top) phase)}
      (filter (fn [[_ v]] (some? v)))
      {:clojure.error/class type
       :clojure.error/cause (or message (:cause m))
       :clojure.error/source (or (:clojure.error/source top) file)
       :clojure.error/line (or (:clojure.error/line top) line)
       :clojure.error/column (:clojure.error/column top)
       :clojure.error/symbol (or (:clojure.error/symbol top) class)})))

(defn ^:private simple-name
  "The last part of the dotted name."
  [name]
  (last (str/split (str name) #"\.")))

(defn ex-str
  "The map triage-data, of ex-triage, as a text for people."
  {:added "0.1"}
  [triage-data]
  (let [{:clojure.error/keys [phase class cause source line column symbol]}
        triage-data
        place (str (or source "REPL") ":" (or line 1)
                (when column (str ":" column)))
        simple (some-> class simple-name)
        label (if (contains? #{nil "Exception" "RuntimeException"} simple)
                ""
                (str " (" simple ")"))
        about (if symbol (str symbol " ") "")]
    (str
      (case phase
        :read-source (str "Syntax error reading source at (" place ").")
        :macroexpansion
        (str "Unexpected error" label " macroexpanding " about "at (" place ").")
        :macro-syntax-check
        (str "Syntax error macroexpanding " about "at (" place ").")
        (:compile-syntax-check :compilation)
        (str "Syntax error" label " compiling " about "at (" place ").")
        :print-eval-result
        (str "Error printing return value" label " at " about "(" place ").")
        (str "Execution error" label " at " about "(" place ")."))
      "\n" cause "\n")))

(defn err->msg
  "The error e as a text for people."
  {:added "0.1"}
  [e]
  (ex-str (ex-triage (Throwable->map e))))

(defn repl-caught
  "Prints a short text about the error e to *err*."
  {:added "0.1"}
  [e]
  (binding [*out* *err*]
    (print (err->msg e))
    (flush)))

(defn repl-exception
  "The root cause of throwable."
  {:added "0.1"}
  [throwable]
  (root-cause throwable))

(defn repl-prompt
  "Prints the prompt: the name of the current namespace and =>."
  {:added "0.1"}
  []
  (print (str (ns-name *ns*) "=> ")))

(defn load-script
  "Loads the file at path."
  {:added "0.1"}
  [path]
  (load-file path))

(defn skip-whitespace
  "Goes over blanks and comments at the reader s. Answers :line-start,
  :stream-end, or :body before anything else."
  {:added "0.1"}
  [s]
  (loop [c (.read s)]
    (cond
      (= c -1) :stream-end
      (= c 10) :line-start
      (= c 59) (do
                 (.readLine s)
                 :line-start)
      (or (= c 44) (Character/isWhitespace (char c))) (recur (.read s))
      :else (do
              (.unread s c)
              :body))))

(defn skip-if-eol
  "Goes over the end of the line, when it is next at the reader s. Answers
  :line-start, :stream-end or :body."
  {:added "0.1"}
  [s]
  (let [c (.read s)]
    (cond
      (= c 10) :line-start
      (= c -1) :stream-end
      :else (do
              (.unread s c)
              :body))))

(defn repl-read
  "The next form of *in*; request-prompt at the beginning of a line, and
  request-exit at the end."
  {:added "0.1"}
  [request-prompt request-exit]
  (or ({:line-start request-prompt, :stream-end request-exit}
       (skip-whitespace *in*))
      (let [form (read {:read-cond :allow} *in*)]
        (skip-if-eol *in*)
        form)))

(defmacro with-read-known
  "Body, with *read-eval* true when it is :unknown."
  {:added "0.1"}
  [& body]
  `(binding [*read-eval* (if (= :unknown *read-eval*) true *read-eval*)]
     ~@body))

(defn repl
  "Reads, evaluates and prints forms until the end of *in*. Options are
  functions: :init, :need-prompt, :prompt, :flush, :read, :eval, :print,
  :caught."
  {:added "0.1"}
  [& options]
  (let [{:keys [init need-prompt prompt flush read eval print caught]
         :or {init (fn []), need-prompt (fn [] true), prompt repl-prompt
              flush flush, read repl-read, eval eval, print prn
              caught repl-caught}} (apply hash-map options)
        request-prompt (Object.)
        request-exit (Object.)
        step (fn []
               (try
                 (let [input (with-read-known
                               (read request-prompt request-exit))]
                   (or (#{request-prompt request-exit} input)
                       (let [value (eval input)]
                         (set! *3 *2)
                         (set! *2 *1)
                         (set! *1 value)
                         (print value)
                         nil)))
                 (catch Throwable e
                   (caught e)
                   (set! *e e)
                   nil)))]
    (with-bindings
      (try
        (init)
        (catch Throwable e
          (caught e)
          (set! *e e)))
      (prompt)
      (flush)
      (loop []
        (let [answer (step)]
          (when-not (identical? answer request-exit)
            (when (need-prompt)
              (prompt)
              (flush))
            (recur)))))))
