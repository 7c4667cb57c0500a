;;; `print-method` and `print-dup`: how values of user types print.
;;;
;;; The natives print what is built in; for other values, and for those with a
;;; :type in their metadata, they call `print-method`, or `print-dup` when
;;; *print-dup* is true.

(defmulti print-method
  "Writes what pr prints for x to writer. Methods are chosen by the keyword
  under :type in the metadata of x, otherwise by its class."
  {:added "0.1", :arglists '([x writer])}
  (fn [x writer]
    (let [t (get (meta x) :type)]
      (if (keyword? t) t (class x)))))

(defmulti print-dup
  "Writes x to writer so that reading gives the same type. Methods are chosen
  by the class of x."
  {:added "0.1", :arglists '([x writer])}
  (fn [x writer] (class x)))

(defmethod print-method :default [x writer]
  (dayfly.internal/write-value x writer))

(defmethod print-dup :default [x writer]
  (dayfly.internal/write-value x writer))

(defn print-simple
  "Writes x, with its metadata when that is to be printed, as (str x) to
  writer w."
  {:added "0.1"}
  [x w]
  (when (and *print-meta* *print-readably* (seq (meta x)))
    (dayfly.internal/write-text "^" w)
    (print-method (meta x) w)
    (dayfly.internal/write-text " " w))
  (dayfly.internal/write-text (str x) w))

(defn print-ctor
  "Writes the object o to writer w as the #=( ) form that would make it, whose
  arguments (print-args o w) writes."
  {:added "0.1"}
  [o print-args w]
  (dayfly.internal/write-text "#=(" w)
  (dayfly.internal/write-text
    (str (dayfly.internal/class-symbol (class o))) w)
  (dayfly.internal/write-text ". " w)
  (print-args o w)
  (dayfly.internal/write-text ")" w))
