(ns clojure.pprint
  "Printing data so that it is easy to read.

  What is printed goes onto a page, as text and the places where lines may end;
  page has how lines are chosen, dispatch what values look like, code what code
  looks like, cl_format printing under a control string."
  (:require [clojure.string :as str]))

(load "pprint/page")
(load "pprint/dispatch")
(load "pprint/code")

(defn write
  "Prints object: to :stream in options, a writer, true for *out* (the
  default) or nil for the answer as a string; on one line when :pretty is
  false. Options :right-margin, :miser-width, :length, :level, :base, :radix,
  :dispatch, :suppress-namespaces bind the vars of these names."
  {:added "0.1"}
  [object & options]
  (let [{:keys [stream pretty right-margin miser-width length level base radix
                dispatch suppress-namespaces]
         :or {stream true, pretty *print-pretty*
              right-margin *print-right-margin*
              miser-width *print-miser-width*
              length *print-length*, level *print-level*
              base *print-base*, radix *print-radix*
              dispatch *print-pprint-dispatch*
              suppress-namespaces *print-suppress-namespaces*}} options
        show (fn []
               (binding [*print-right-margin* right-margin
                         *print-miser-width* miser-width
                         *print-length* length
                         *print-level* level
                         *print-base* base
                         *print-radix* radix
                         *print-pprint-dispatch* dispatch
                         *print-suppress-namespaces* suppress-namespaces]
                 (if pretty (write-out object) (pr object))))]
    (cond
      (nil? stream) (with-out-str (show))
      (true? stream) (do (show) nil)
      :else (binding [*out* stream] (show) nil))))

(defn pprint
  "Prints object so that it is easy to read, to writer (default: *out*), and a
  newline after it."
  {:added "0.1"}
  ([object] (pprint object *out*))
  ([object writer]
   (binding [*out* writer]
     (binding [*print-pretty* true]
       (write-out object))
     (newline)
     (flush))))

(defmacro pp
  "Prints *1 with pprint."
  {:added "0.1"}
  []
  `(pprint *1))

(defn print-table
  "Prints the maps in rows as a table with a column for each of ks (default:
  the keys of the first row)."
  {:added "0.1"}
  ([rows] (print-table (keys (first rows)) rows))
  ([ks rows]
   (when (seq rows)
     (let [text (fn [row k] (str (get row k)))
           widths (map (fn [k]
                         (apply max (count (str k))
                           (map (fn [row] (count (text row k))) rows)))
                    ks)
           pad (fn [s n] (str (apply str (repeat (- n (count s)) " ")) s))
           line (fn [left between right cells]
                  (println
                    (str left (apply str (interpose between cells)) right)))]
       (newline)
       (line "| " " | " " |" (map pad (map str ks) widths))
       (line "|-" "-+-" "-|"
         (map (fn [n] (apply str (repeat n "-"))) widths))
       (doseq [row rows]
         (line "| " " | " " |"
           (map pad (map (fn [k] (text row k)) ks) widths)))))))

(load "pprint/directive")
(load "pprint/numerals")
(load "pprint/cl_format")
(load "pprint/block")
