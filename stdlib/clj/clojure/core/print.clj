;;; Printing and reading on top of the natives that write and read: into
;;; strings, from strings, formatted.

(defn printf
  "Prints (format fmt args...). Answers nil."
  {:added "0.1"}
  [fmt & args]
  (print (apply format fmt args)))

(defmacro with-out-str
  "What body writes to *out*, as a string."
  {:added "0.1"}
  [& body]
  `(let [s# (new java.io.StringWriter)]
     (binding [*out* s#]
       ~@body
       (str s#))))

(defmacro with-in-str
  "Body with *in* reading from the string s."
  {:added "0.1"}
  [s & body]
  `(binding [*in* (dayfly.internal/string-reader ~s)]
     ~@body))
