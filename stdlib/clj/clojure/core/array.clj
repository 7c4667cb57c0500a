;;; Loops over arrays, and small things for programs written for the JVM.

(defmacro amap
  "A copy of the array a in which each item at index idx is replaced by the
  value of expr, where idx and ret, the copy, are bound."
  {:added "0.1"}
  [a idx ret expr]
  `(let [a# ~a
         n# (alength a#)
         ~ret (aclone a#)]
     (loop [~idx 0]
       (if (< ~idx n#)
         (do
           (aset ~ret ~idx ~expr)
           (recur (unchecked-inc ~idx)))
         ~ret))))

(defmacro areduce
  "The last value of expr, evaluated for each index idx of the array a, where
  ret is bound to init, then to the value before."
  {:added "0.1"}
  [a idx ret init expr]
  `(let [a# ~a
         n# (alength a#)]
     (loop [~idx 0, ~ret ~init]
       (if (< ~idx n#)
         (recur (unchecked-inc ~idx) ~expr)
         ~ret))))

(def primitives-classnames
  "The classes of Java's primitive values by the symbols that name them."
  {'int Integer/TYPE, 'long Long/TYPE, 'float Float/TYPE, 'double Double/TYPE,
   'void Void/TYPE, 'short Short/TYPE, 'boolean Boolean/TYPE, 'byte Byte/TYPE,
   'char Character/TYPE})

(defn vector-of
  "A vector of elements, each made a number (or char, or boolean) of the kind t:
  :int :long :float :double :byte :short :char or :boolean."
  {:added "0.1"}
  [t & elements]
  (let [coerce (case t
                 :int int, :long long, :float float, :double double,
                 :byte byte, :short short, :char char, :boolean boolean
                 (throw (new IllegalArgumentException
                          (str "Unrecognized type " t))))]
    (mapv coerce elements)))

(defn StackTraceElement->vec
  "The stack trace element o as a vector of class, method, file and line."
  {:added "0.1"}
  [o]
  [(symbol (.getClassName o)) (symbol (.getMethodName o))
   (.getFileName o) (.getLineNumber o)])

(defmacro definline
  "Defines the function name with one arity, whose body is a template like that
  of a macro: it is evaluated once, with the symbols of its parameters."
  {:added "0.1"}
  [name & decl]
  (let [[pre-args [args expr]] (split-with (complement vector?) decl)]
    `(defn ~name
       ~@pre-args
       ~args
       ~(apply (eval (list `fn args expr)) args))))

(def ^{:added "0.1"
       :doc "The tags that are read without being named in *data-readers*, and
  the functions that read them."}
  default-data-readers
  {'inst (fn [s] (dayfly.internal/read-tagged 'inst s))
   'uuid (fn [s] (dayfly.internal/read-tagged 'uuid s))})
