;;; Directives of cl-format that are about the page, and formatters.

(in-ns 'clojure.pprint)

(defn ^:private print-in-base
  "Prints the integer x in *print-base*, with the base when *print-radix*."
  [x]
  (let [prefix (when *print-radix*
                 (case *print-base*
                   2 "#b", 8 "#o", 16 "#x", 10 nil
                   (str "#" *print-base* "r")))
        digits (cl-format nil (str "~" *print-base* "r") x)]
    (print (str prefix digits (when (and *print-radix* (= 10 *print-base*))
                                ".")))))

(defn ^:private write-directive
  "~w."
  [_ state]
  (let [[x state] (next-arg state)]
    (if (current-page)
      (write-out x)
      (emit (pr-str x)))
    state))

(defn ^:private newline-directive
  "~_."
  [{:keys [colon at]} state]
  (pprint-newline (cond
                    (and colon at) :mandatory
                    colon :fill
                    at :miser
                    :else :linear))
  state)

(defn ^:private indent-directive
  "~i."
  [node state]
  (let [[[n] state] (resolve-params node [0] state)]
    (pprint-indent (if (:colon node) :current :block) n)
    state))

(defn ^:private block-directive
  "~< up to ~:>."
  [{:keys [clauses colon at]} state]
  (let [[arg state] (if at
                      [(drop (:at state) (:args state))
                       (assoc state :at (count (:args state)))]
                      (next-arg state))
        text (fn [nodes] (apply str (filter string? nodes)))
        [prefix body suffix] (case (count clauses)
                               1 [nil (nth clauses 0) nil]
                               2 [(text (nth clauses 0)) (nth clauses 1) nil]
                               [(text (nth clauses 0)) (nth clauses 1)
                                (text (nth clauses 2))])]
    (if (or at (nil? arg) (sequential? arg))
      (logical-block {:prefix (or prefix (when colon "("))
                      :suffix (or suffix (when colon ")"))}
        (fn []
          (run-nodes body {:args (vec arg), :at 0})))
      (write-out arg))
    state))

(defmacro formatter
  "A function of a stream, as cl-format takes it, and arguments that formats
  them under format-in."
  {:added "0.1"}
  [format-in]
  `(fn [stream# & args#]
     (apply cl-format stream# ~format-in args#)))

(defmacro formatter-out
  "A function of arguments that prints them to *out* under format-in."
  {:added "0.1"}
  [format-in]
  `(fn [& args#]
     (apply cl-format true ~format-in args#)))
