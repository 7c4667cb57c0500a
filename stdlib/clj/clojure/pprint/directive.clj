;;; Reading the control string of cl-format.
;;;
;;; A control string becomes a vector of nodes: strings, and directives
;;; {:char c, :params [p ...], :colon bool, :at bool}; those with an end, such
;;; as ~{ ~}, also have :clauses, vectors of nodes between ~; , :else for a
;;; last clause after ~:; , and :end, the directive at their end.

(in-ns 'clojure.pprint)

(defn ^:private format-error
  "Throws: text says what is wrong with the control string."
  [text]
  (throw (new RuntimeException text)))

(defn ^:private read-param
  "The parameter of a directive at ix of s, and where it ends: an integer, a
  character, :arg for v, :count for #, or nil."
  [s ix]
  (let [c (nth s ix)]
    (cond
      (= c \') [(nth s (inc ix)) (+ ix 2)]
      (or (= c \v) (= c \V)) [:arg (inc ix)]
      (= c \#) [:count (inc ix)]
      :else
      (if-let [digits (re-find #"^[+-]?\d+" (subs s ix))]
        [(parse-long (if (= \+ (first digits)) (subs digits 1) digits))
         (+ ix (count digits))]
        [nil ix]))))

(defn ^:private read-directive
  "The directive after the ~ at ix - 1 of s, and where it ends."
  [s ix]
  (loop [params [], ix ix]
    (when (>= ix (count s))
      (format-error "Format string ended in the middle of a directive"))
    (let [[param end] (read-param s ix)
          params (if (or param (= \, (nth s end nil)))
                   (conj params param)
                   params)]
      (if (= \, (nth s end nil))
        (recur params (inc end))
        (loop [ix end, flags #{}]
          (let [c (nth s ix nil)]
            (case c
              nil (format-error
                    "Format string ended in the middle of a directive")
              (\: \@) (recur (inc ix) (conj flags c))
              [{:char (first (str/lower-case (str c)))
                :params params
                :colon (contains? flags \:)
                :at (contains? flags \@)}
               (inc ix)])))))))

(def ^:private closing
  {\( \), \[ \], \{ \}, \< \>})

(declare read-nodes)

(defn ^:private read-clauses
  "The directive opened, whose clauses begin at ix of s, completed, and where it
  ends."
  [s ix opened]
  (loop [clauses [], otherwise nil, after-colon false, ix ix]
    (let [[nodes end ix] (read-nodes s ix)
          clauses (if after-colon clauses (conj clauses nodes))
          otherwise (if after-colon nodes otherwise)]
      (cond
        (nil? end)
        (format-error (str "No closing ~" (closing (:char opened))))

        (= \; (:char end))
        (recur clauses otherwise (:colon end) ix)

        (= (:char end) (closing (:char opened)))
        [(assoc opened :clauses clauses, :else otherwise, :end end) ix]

        :else
        (format-error (str "Unexpected ~" (:char end)))))))

(defn ^:private skip-blanks
  "The first index from ix on at which s has no blank."
  [s ix]
  (if (and (< ix (count s)) (str/blank? (str (nth s ix))))
    (recur s (inc ix))
    ix))

(defn ^:private read-nodes
  "The nodes from ix of s on up to a ~; or an end: [nodes end ix], end nil at
  the end of s."
  [s ix]
  (loop [nodes [], ix ix]
    (let [tilde (str/index-of s "~" ix)
          text (subs s ix (or tilde (count s)))
          nodes (if (= "" text) nodes (conj nodes text))]
      (if-not tilde
        [nodes nil (count s)]
        (let [[d ix] (read-directive s (inc tilde))]
          (case (:char d)
            (\; \) \] \} \>) [nodes d ix]

            (\( \[ \{ \<)
            (let [[d ix] (read-clauses s ix d)]
              (recur (conj nodes d) ix))

            \newline
            (recur (if (:at d) (conj nodes "\n") nodes)
              (if (:colon d) ix (skip-blanks s ix)))

            (recur (conj nodes d) ix)))))))
