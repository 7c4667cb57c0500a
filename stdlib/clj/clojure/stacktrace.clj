(ns clojure.stacktrace
  "Printing where an error happened. A stack trace element is a vector of class,
  method, file and line, as Throwable->map has it.")

(defn root-cause
  "The last in the chain of causes of tr; tr itself when it has none."
  {:added "0.1"}
  [tr]
  (if-let [cause (ex-cause tr)]
    (recur cause)
    tr))

(defn print-trace-element
  "Prints the stack trace element e, without a newline."
  {:added "0.1"}
  [e]
  (let [class (.getClassName ^StackTraceElement e)
        method (.getMethodName ^StackTraceElement e)
        [_ ns function] (re-matches #"^([A-Za-z0-9_.-]+)\$(\w+)__\d+$" class)]
    (print (str (if (and ns (= "invoke" method))
                  (str ns "/" function)
                  (str class "." method))
             " (" (or (.getFileName ^StackTraceElement e) "") ":"
             (.getLineNumber ^StackTraceElement e) ")"))))

(defn print-throwable
  "Prints class and message of tr, and its data on a line of its own, without a
  newline at the end."
  {:added "0.1"}
  [tr]
  (print (str (dayfly.internal/class-symbol (class tr)) ": "
           (or (ex-message tr) "null")))
  (when-let [data (ex-data tr)]
    (newline)
    (pr data)))

(defn print-stack-trace
  "Prints tr and its stack trace, or the first n elements of that. Causes are
  not printed."
  {:added "0.1"}
  ([tr] (print-stack-trace tr nil))
  ([tr n]
   (let [trace (seq (.getStackTrace ^Throwable tr))]
     (print-throwable tr)
     (newline)
     (print " at ")
     (if-let [e (first trace)]
       (print-trace-element e)
       (print "[empty stack trace]"))
     (newline)
     (doseq [e (if (nil? n) (rest trace) (take (dec n) (rest trace)))]
       (print "    ")
       (print-trace-element e)
       (newline)))))

(defn print-cause-trace
  "Like print-stack-trace, and the causes of tr after it."
  {:added "0.1"}
  ([tr] (print-cause-trace tr nil))
  ([tr n]
   (print-stack-trace tr n)
   (when-let [cause (ex-cause tr)]
     (print "Caused by: ")
     (recur cause n))))

(defn e
  "Prints the root cause of *e with the first 8 elements of its trace."
  {:added "0.1"}
  []
  (print-stack-trace (root-cause *e) 8))
