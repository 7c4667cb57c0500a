(ns clojure.java.io
  "Files, readers and writers. What a program may open is decided by the
  runtime's capabilities.")

(defprotocol Coercions
  (as-file [x])
  (as-url [x]))

(extend-protocol Coercions
  nil
  (as-file [_] nil)
  (as-url [_] nil)

  String
  (as-file [s] (new java.io.File s))
  (as-url [s] (new java.net.URL s))

  java.io.File
  (as-file [f] f)
  (as-url [f] (new java.net.URL (str "file:" (.getAbsolutePath f))))

  java.net.URI
  (as-file [uri]
    (if (= "file" (.getScheme uri))
      (new java.io.File (.getPath uri))
      (throw (new IllegalArgumentException (str "Not a file: " uri)))))
  (as-url [uri] (.toURL uri))

  java.net.URL
  (as-file [url]
    (if (= "file" (.getProtocol url))
      (new java.io.File (.getPath url))
      (throw (new IllegalArgumentException (str "Not a file: " url)))))
  (as-url [url] url))

(defn as-relative-path
  "The path of x, which must be relative, as a string."
  {:added "0.1"}
  [x]
  (let [f (as-file x)]
    (when (.isAbsolute f)
      (throw (new IllegalArgumentException
               (str f " is not a relative path"))))
    (.getPath f)))

(defn file
  "The file at path arg, or at the relative paths child and more inside
  parent, each in the one before."
  {:added "0.1"}
  ([arg] (as-file arg))
  ([parent child]
   (new java.io.File (.getPath (as-file parent)) (as-relative-path child)))
  ([parent child & more]
   (reduce file (file parent child) more)))

(defprotocol IOFactory
  (make-reader [x opts])
  (make-writer [x opts]))

(defn ^:private open-reader
  "A reader of the text of x."
  [x opts]
  (dayfly.internal/open-reader x opts))

(defn ^:private check-openable
  "Throws when x, a number or the like, is nothing to read from or write to."
  [x as]
  (when (or (number? x) (keyword? x) (symbol? x) (boolean? x) (coll? x))
    (throw (new IllegalArgumentException
             (str "Cannot open <" (pr-str x) "> as an " as ".")))))

(defn ^:private open-writer
  "A writer to x."
  [x opts]
  (dayfly.internal/open-writer x opts))

(extend-protocol IOFactory
  nil
  (make-reader [_ opts]
    (throw (new IllegalArgumentException
             (str "Cannot open <nil> as a Reader."))))
  (make-writer [_ opts]
    (throw (new IllegalArgumentException
             (str "Cannot open <nil> as a Writer."))))

  java.net.URL
  (make-reader [url opts] (open-reader (as-file url) opts))
  (make-writer [url opts] (open-writer (as-file url) opts))

  java.net.URI
  (make-reader [uri opts] (open-reader (as-file uri) opts))
  (make-writer [uri opts] (open-writer (as-file uri) opts))

  Object
  (make-reader [x opts]
    (check-openable x "InputStream")
    (open-reader x opts))
  (make-writer [x opts]
    (check-openable x "OutputStream")
    (open-writer x opts)))

(defn reader
  "A reader of the text of x: a path, a file or a reader."
  {:added "0.1"}
  [x & opts]
  (make-reader x (apply hash-map opts)))

(defn writer
  "A writer to x: a path, a file or a writer. With :append true in opts it
  writes after what is there."
  {:added "0.1"}
  [x & opts]
  (make-writer x (apply hash-map opts)))

(defn input-stream
  "A stream of the bytes of x: an array of bytes, a stream, or the text of a
  path or file in UTF-8."
  {:added "0.1"}
  [x & opts]
  (cond
    (instance? java.io.InputStream x) x
    (bytes? x) (new java.io.ByteArrayInputStream x)
    :else (new java.io.ByteArrayInputStream (.getBytes (slurp x)))))

(defn output-stream
  "A stream that writes bytes to x, which must be one."
  {:added "0.1"}
  [x & opts]
  (if (instance? java.io.OutputStream x)
    x
    (throw (new IllegalArgumentException
             (str "Cannot open <" (pr-str x) "> as an OutputStream.")))))

(defn copy
  "Writes the text of input, anything slurp takes, to output, anything spit
  takes. Answers nil."
  {:added "0.1"}
  [input output & opts]
  (spit output
    (if (string? input)
      input
      (slurp input)))
  nil)

(defn delete-file
  "Deletes the file f. Answers true; when that fails, silently if it is given
  and true, otherwise throws."
  {:added "0.1"}
  [f & [silently]]
  (or (.delete (as-file f))
      silently
      (throw (new java.io.IOException (str "Couldn't delete " f)))))

(defn make-parents
  "Makes the directories above the file that f and more name, as file does.
  Answers true when it made any."
  {:added "0.1"}
  [f & more]
  (when-let [parent (.getParentFile (apply file f more))]
    (.mkdirs parent)))

(defn resource
  "The file called n in the directories that libraries are found in, or nil."
  {:added "0.1"}
  [n]
  (dayfly.internal/find-resource n))
