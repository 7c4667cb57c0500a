(ns clojure.java.io
  "Files, readers and writers. What a program may open is decided by the
  runtime's capabilities.")

(defn as-file
  "x, a path or a file, as a file; nil for nil."
  {:added "0.1"}
  [x]
  (cond
    (nil? x) nil
    (string? x) (new java.io.File x)
    (instance? java.io.File x) x
    :else (throw (new IllegalArgumentException
                   (str "Cannot open <" (pr-str x) "> as a file.")))))

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

(defn reader
  "A reader of the text of x: a path, a file or a reader."
  {:added "0.1"}
  [x & opts]
  (dayfly.internal/open-reader x (apply hash-map opts)))

(defn writer
  "A writer to x: a path, a file or a writer. With :append true in opts it
  writes after what is there."
  {:added "0.1"}
  [x & opts]
  (dayfly.internal/open-writer x (apply hash-map opts)))

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
