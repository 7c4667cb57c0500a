;;; What Clojure code looks like on a page: code-dispatch.

(in-ns 'clojure.pprint)

(def ^:private ^:dynamic *parameter-names*
  "What the parameters of #(...) are printed as." {})

(defn ^:private lined
  "Prints forms, each after a blank and a place of the given kind."
  [forms kind]
  (doseq [form forms]
    (print " ")
    (pprint-newline kind)
    (write-out form)))

(defn ^:private print-plain-call
  "Prints the list s as a call."
  [s]
  (pprint-logical-block :prefix "(" :suffix ")"
    (pprint-indent :block 1)
    (print-items s " " :linear)))

(defn ^:private print-hold-first
  "Prints the list s so that the second form stays with the first."
  [s]
  (pprint-logical-block :prefix "(" :suffix ")"
    (write-out (first s))
    (lined (take 1 (rest s)) :miser)
    (lined (drop 2 s) :linear)))

(defn ^:private print-if
  "Prints (if test forms...)."
  [s]
  (pprint-logical-block :prefix "(" :suffix ")"
    (pprint-indent :block 1)
    (write-out (first s))
    (lined (take 1 (rest s)) :miser)
    (lined (drop 2 s) :linear)))

(defn ^:private print-head
  "Prints the first form, then a blank and a place, with what follows indented."
  [form]
  (write-out form)
  (print " ")
  (pprint-indent :block 1)
  (pprint-newline :miser))

(defn ^:private print-definition
  "Prints (defn name doc? attributes? ...)."
  [s]
  (if (next s)
    (let [[head name & more] s
          [doc more] (if (string? (first more))
                       [(take 1 more) (rest more)]
                       [nil more])
          [attributes more] (if (map? (first more))
                              [(take 1 more) (rest more)]
                              [nil more])]
      (pprint-logical-block :prefix "(" :suffix ")"
        (print-head head)
        (write-out name)
        (lined doc :linear)
        (lined attributes :linear)
        (when (seq more)
          (print " ")
          (pprint-newline
            (if (and (vector? (first more)) (not (or doc attributes)))
              :miser
              :linear))
          (print-items more " " :linear))))
    (print-plain-call s)))

(defn ^:private print-pairs
  "Prints forms two by two, each pair in a block, with a place of the given kind
  inside."
  [forms kind]
  (print-length-loop [s (seq forms)]
    (when s
      (pprint-logical-block
        (write-out (first s))
        (when (next s)
          (print " ")
          (pprint-newline kind)
          (write-out (second s))))
      (when (nnext s)
        (print " ")
        (pprint-newline :linear)
        (recur (nnext s))))))

(defn ^:private print-let
  "Prints (let [bindings...] forms...)."
  [s]
  (if (vector? (second s))
    (pprint-logical-block :prefix "(" :suffix ")"
      (print-head (first s))
      (pprint-logical-block :prefix "[" :suffix "]"
        (print-pairs (second s) :miser))
      (lined (drop 2 s) :linear))
    (print-plain-call s)))

(defn ^:private print-cond
  "Prints (cond test form...)."
  [s]
  (pprint-logical-block :prefix "(" :suffix ")"
    (pprint-indent :block 1)
    (write-out (first s))
    (when (next s)
      (print " ")
      (pprint-newline :linear)
      (print-pairs (rest s) :miser))))

(defn ^:private print-condp
  "Prints (condp pred form test form...)."
  [s]
  (if (> (count s) 3)
    (pprint-logical-block :prefix "(" :suffix ")"
      (pprint-indent :block 1)
      (write-out (first s))
      (lined (take 2 (rest s)) :miser)
      (print " ")
      (pprint-newline :linear)
      (print-pairs (drop 3 s) :miser))
    (print-plain-call s)))

(defn ^:private print-short-fn
  "Prints (fn* [params] form) as #(...)."
  [s]
  (let [params (second s)]
    (if (vector? params)
      (binding [*parameter-names*
                (if (= 1 (count params))
                  {(first params) "%"}
                  (zipmap params (map (fn [i] (str "%" i)) (rest (range)))))]
        (print-block "#(" (first (drop 2 s)) ")" " " :linear))
      (print-plain-call s))))

(defn ^:private print-lib
  "Prints what a clause of ns says of one library."
  [lib]
  (if (sequential? lib)
    (pprint-logical-block :prefix (if (vector? lib) "[" "(")
                          :suffix (if (vector? lib) "]" ")")
      (if (and (= 3 (count lib)) (keyword? (second lib)))
        (let [[ns kind names] lib]
          (write-out ns)
          (print " ")
          (write-out kind)
          (print " ")
          (if (sequential? names)
            (print-block (if (vector? names) "[" "(") names
              (if (vector? names) "]" ")") " " :fill)
            (write-out names)))
        (do
          (write-out (first lib))
          (print " ")
          (pprint-indent :current 0)
          (print-items (rest lib) " " :fill))))
    (write-out lib)))

(defn ^:private print-clause
  "Prints a clause of ns."
  [clause]
  (if (sequential? clause)
    (pprint-logical-block :prefix (if (vector? clause) "[" "(")
                          :suffix (if (vector? clause) "]" ")")
      (write-out (first clause))
      (when (next clause)
        (print " ")
        (pprint-indent :current 0)
        (loop [libs (next clause)]
          (print-lib (first libs))
          (when (next libs)
            (print " ")
            (pprint-newline (if (sequential? (first libs)) :linear :fill))
            (recur (next libs))))))
    (write-out clause)))

(defn ^:private print-ns
  "Prints (ns name doc? attributes? clauses...)."
  [s]
  (if (next s)
    (let [[head name & more] s]
      (pprint-logical-block :prefix "(" :suffix ")"
        (print-head head)
        (write-out name)
        (doseq [part more]
          (pprint-newline :mandatory)
          (if (string? part)
            (print (str "\"" part "\""))
            (print-clause part)))))
    (print-plain-call s)))

(def ^:private code-printers
  "The function that prints a call of a symbol."
  (let [by-name {print-definition '[defn defn- defmacro fn]
                 print-let '[let loop binding with-open with-local-vars
                             when-let if-let doseq dotimes when-first]
                 print-hold-first '[def defonce -> .. . locking struct
                                    struct-map]
                 print-if '[if if-not when when-not]
                 print-cond '[cond]
                 print-condp '[condp]
                 print-short-fn '[fn*]
                 print-ns '[ns]}]
    (into {}
      (for [[f names] by-name
            n names
            sym [n (symbol "clojure.core" (name n))]]
        [sym f]))))

(defn ^:private print-code-list
  "Prints the list s as code."
  [s]
  (when-not (print-reader-macro s)
    ((or (get code-printers (first s)) print-plain-call) s)))

(defmulti ^{:added "0.1", :arglists '([object])} code-dispatch
  "Prints object on the page as Clojure code. Methods are by class."
  class)

(add-data-methods code-dispatch)

(defmethod code-dispatch clojure.lang.ISeq [s]
  (print-code-list s))

(defmethod code-dispatch clojure.lang.Symbol [s]
  (if-let [shown (get *parameter-names* s)]
    (print shown)
    (print-plain s)))
