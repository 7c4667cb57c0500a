(ns clojure.repl
  "Looking things up at the prompt: documentation, source, names, errors."
  (:require [clojure.string :as str]))

(def ^:private special-docs
  "What doc prints for special forms: symbol to {:forms :doc}."
  '{def {:forms [(def symbol doc-string? init?)]
         :doc "Interns a var in the current namespace, with the value of init
  as its root and the metadata of symbol. Answers the var."}
    if {:forms [(if test then else?)]
        :doc "The value of then when test is neither nil nor false, otherwise
  the value of else, or nil."}
    do {:forms [(do exprs*)]
        :doc "Evaluates exprs in order. Answers the value of the last, or nil."}
    quote {:forms [(quote form)]
           :doc "form itself, not evaluated."}
    var {:forms [(var symbol)]
         :doc "The var that symbol names, not its value. #'symbol is short
  for it."}
    recur {:forms [(recur exprs*)]
           :doc "Goes back to the loop or function around it, with the values of
  exprs as its new bindings. Only as the last thing done."}
    throw {:forms [(throw expr)]
           :doc "Throws the value of expr, an error."}
    try {:forms [(try expr* catch-clause* finally-clause?)]
         :doc "The value of the last expr. When one throws, the first catch
  clause, (catch class name expr*), whose class fits gives the value instead.
  A finally clause, (finally expr*), is evaluated in any case."}
    catch {:forms [(catch class name expr*)]
           :doc "A clause of try."}
    finally {:forms [(finally expr*)]
             :doc "A clause of try."}
    new {:forms [(Classname. args*) (new Classname args*)]
         :doc "A new object of the class, made from args."}
    . {:forms [(.member object args*) (. object member args*)
               (Classname/member args*)]
       :doc "The member, a method or a field, of an object or a class of the
  host."}
    set! {:forms [(set! var-symbol expr) (set! field-symbol expr)]
          :doc "Sets the innermost binding of a dynamic var, or a mutable field,
  to the value of expr, which is the answer."}
    & {:forms [&]
       :doc "In parameter vectors and binding forms: the name after it takes the
  seq of the remaining values, or nil."}})

(defn ^:private special-doc
  "The map about the special form sym."
  [sym]
  (assoc (get special-docs sym) :name sym :special-form true))

(defn ^:private print-doc
  "Prints the map m about a var, namespace or special form."
  [{:keys [ns name doc forms arglists macro special-form]}]
  (println "-------------------------")
  (println (str (when ns (str (ns-name ns) "/")) name))
  (cond
    forms (doseq [form forms]
            (print "  ")
            (prn form))
    arglists (prn arglists))
  (cond
    special-form (println "Special Form")
    macro (println "Macro"))
  (when doc
    (println " " doc)))

(defn ^:private namespace-doc
  "The map about the namespace ns."
  [ns]
  (assoc (meta ns) :name (ns-name ns)))

(defmacro doc
  "Prints the documentation of the var, special form or namespace name."
  {:added "0.1"}
  [name]
  (let [special (get '{& fn, catch try, finally try} name name)]
    (cond
      (contains? special-docs special)
      `(#'print-doc (#'special-doc '~special))

      (find-ns name)
      `(#'print-doc (#'namespace-doc (find-ns '~name)))

      (var? (resolve name))
      `(#'print-doc (meta (var ~name))))))

(defn find-doc
  "Prints the documentation of all vars, special forms and namespaces whose
  name or documentation matches re-string-or-pattern."
  {:added "0.1"}
  [re-string-or-pattern]
  (let [re (re-pattern re-string-or-pattern)
        everything (concat
                     (mapcat (fn [ns]
                               (map meta
                                 (sort-by symbol (vals (ns-publics ns)))))
                       (sort-by ns-name (all-ns)))
                     (map namespace-doc (all-ns))
                     (map special-doc (keys special-docs)))]
    (doseq [m everything]
      (when (and (:doc m)
                 (or (re-find re (:doc m))
                     (re-find re (str (:name m)))))
        (print-doc m)))))

(defn source-fn
  "The text of the definition of the symbol x, or nil when it is not known."
  {:added "0.1"}
  [x]
  (let [v (resolve x)
        {:keys [file line]} (when (var? v) (meta v))
        text (when (and file line) (dayfly.internal/source-of file))]
    (when text
      (let [from (str/join "\n" (drop (dec line) (str/split-lines text)))]
        (with-in-str from
          (str/trim (second (read+string {:read-cond :allow} *in*))))))))

(defmacro source
  "Prints the text of the definition of n."
  {:added "0.1"}
  [n]
  `(println (or (source-fn '~n) "Source not found")))

(defn apropos
  "A sorted seq of the qualified symbols of all public vars whose name matches
  the pattern, or contains the string, str-or-pattern."
  {:added "0.1"}
  [str-or-pattern]
  (let [fits? (if (instance? java.util.regex.Pattern str-or-pattern)
                (fn [text] (re-find str-or-pattern text))
                (fn [text] (str/includes? text (str str-or-pattern))))]
    (sort
      (mapcat
        (fn [ns]
          (map (fn [sym] (symbol (str (ns-name ns)) (str sym)))
            (filter (fn [sym] (fits? (str sym))) (keys (ns-publics ns)))))
        (all-ns)))))

(defn dir-fn
  "A sorted seq of the symbols of the public vars of ns, a namespace, its name
  or an alias."
  {:added "0.1"}
  [ns]
  (sort (keys (ns-publics (or (get (ns-aliases *ns*) ns) ns)))))

(defmacro dir
  "Prints the names of the public vars of the namespace nsname."
  {:added "0.1"}
  [nsname]
  `(doseq [v# (dir-fn '~nsname)]
     (println v#)))

(defn demunge
  "The name fn-name, of the function's class, as it was in the source."
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

(defn pst
  "Prints to *err* the error e (default: the root cause of *e) and the first
  depth (default 12) elements of its stack trace, then those of its causes."
  {:added "0.1"}
  ([] (pst 12))
  ([e-or-depth]
   (if (instance? Throwable e-or-depth)
     (pst e-or-depth 12)
     (when-let [e *e]
       (pst (root-cause e) e-or-depth))))
  ([e depth]
   (binding [*out* *err*]
     (println
       (str (last (str/split
                    (str (dayfly.internal/class-symbol (class e))) #"\."))
         " " (ex-message e)
         (when-let [data (ex-data e)] (str " " (pr-str data)))))
     (doseq [el (take depth (.getStackTrace ^Throwable e))]
       (println (str "\t" (stack-element-str el))))
     (when-let [cause (ex-cause e)]
       (println "Caused by:")
       (pst cause depth)))))
