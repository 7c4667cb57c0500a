(ns clojure.pprint
  "Printing data so that it is easy to read.

  A value becomes a piece: its text, or a block, {:open :items :sep :close
  :width}, where width is that of the block on one line. A block that does not
  fit on the line gets a line for each of its items."
  (:require [clojure.string :as str]))

(def ^{:dynamic true, :added "0.1"
       :doc "The column that lines should not go beyond; nil: no limit."}
  *print-right-margin* 72)

(def ^{:dynamic true, :added "0.1"
       :doc "When false, write prints on one line."}
  *print-pretty* true)

(def ^{:dynamic true, :added "0.1"
       :doc "When true, symbols print without their namespace."}
  *print-suppress-namespaces* nil)

(declare piece)

(defn ^:private width
  "How long a piece is on one line."
  [p]
  (if (string? p) (count p) (:width p)))

(defn ^:private block
  "A block of items between open and close, with sep after each but the last,
  then a space or a new line."
  [open items sep close]
  {:open open, :items items, :sep sep, :close close
   :width (+ (count open) (count close)
            (reduce + (map width items))
            (* (max 0 (dec (count items))) (inc (count sep))))})

(defn ^:private pieces
  "The pieces of the items of coll at the given depth, made by f, as many as
  *print-length* allows."
  [coll f]
  (if-let [n *print-length*]
    (let [shown (mapv f (take n coll))]
      (if (seq (drop n coll))
        (conj shown "...")
        shown))
    (mapv f coll)))

(defn ^:private items-block
  "The block of the collection coll."
  [open coll close depth]
  (block open (pieces coll (fn [x] (piece x (inc depth)))) "" close))

(defn ^:private shared-namespace
  "The namespace that all keys of the map m have, when maps are to be printed
  with it, or nil."
  [m]
  (when (and *print-namespace-maps* (seq m) (not (record? m)))
    (let [ns (when (qualified-ident? (key (first m)))
               (namespace (key (first m))))]
      (when (and ns
                 (every? (fn [k] (and (qualified-ident? k)
                                      (= ns (namespace k))))
                   (keys m)))
        ns))))

(defn ^:private map-block
  "The block of the map m."
  [m depth]
  (let [ns (shared-namespace m)
        short (fn [k]
                (cond
                  (nil? ns) k
                  (keyword? k) (keyword (name k))
                  :else (symbol (name k))))]
    (block (if ns (str "#:" ns "{") "{")
      (pieces m
        (fn [[k v]]
          (block ""
            [(piece (short k) (inc depth)) (piece v (inc depth))] "" "")))
      "," "}")))

(def ^:private reader-macros
  {'quote "'", 'var "#'", 'clojure.core/deref "@", 'clojure.core/unquote "~"})

(defn ^:private list-block
  "The block of the list or seq s; (quote x) and the like in their short
  form."
  [s depth]
  (if-let [prefix (and (symbol? (first s))
                       (= 2 (bounded-count 3 s))
                       (get reader-macros (first s)))]
    (block prefix [(piece (second s) depth)] "" "")
    (items-block "(" s ")" depth)))

(defn ^:private reference-block
  "The block of the reference x: atom, delay and the like."
  [x depth]
  (let [waiting (and (delay? x) (not (realized? x)))]
    (block
      (format "#<%s@%x: " (.getSimpleName (class x))
        (hash x))
      [(piece (if waiting :not-delivered (deref x)) (inc depth))]
      "" ">")))

(defn ^:private piece
  "The piece of x at the given depth."
  [x depth]
  (cond
    (and (coll? x) *print-level* (>= depth *print-level*)) "#"
    (map? x) (map-block x depth)
    (vector? x) (items-block "[" x "]" depth)
    (set? x) (items-block "#{" x "}" depth)
    (seq? x) (list-block x depth)
    (dayfly.internal/array? x)
    (block "[" (pieces x (fn [x] (piece x (inc depth)))) "," "]")
    (or (delay? x) (instance? clojure.lang.Atom x)) (reference-block x depth)
    (and *print-suppress-namespaces* (symbol? x)) (name x)
    :else (pr-str x)))

(declare write-piece)

(defn ^:private fits?
  "True when length characters from column on stay inside the margin."
  [column length]
  (or (nil? *print-right-margin*)
      (<= (+ column length) *print-right-margin*)))

(defn ^:private write-flat
  "Writes the piece p on the line."
  [p]
  (if (string? p)
    (print p)
    (let [{:keys [open items sep close]} p]
      (print open)
      (loop [s (seq items)]
        (when s
          (write-flat (first s))
          (when (next s)
            (print sep)
            (print " "))
          (recur (next s))))
      (print close))))

(defn ^:private new-line
  "Begins a line, indented by n columns."
  [n]
  (newline)
  (dotimes [_ n]
    (print " ")))

(defn ^:private write-block
  "Writes the block p, which begins at column and is followed by after
  characters that must stay on the line. Answers [column broken]: where it ends
  and true, for it takes several lines."
  [p column after]
  (let [{:keys [open items sep close]} p
        indent (+ column (count open))
        gap (inc (count sep))]
    (print open)
    (loop [s (seq items), column indent, broken false
           left (- (:width p) (count open))]
      (if s
        (let [item (first s)
              others (next s)
              [end inner] (write-piece item column
                            (if others gap (+ (count close) after)))
              broken (or broken inner)
              left (- left (width item) (if others gap 0))]
          (if others
            (do
              (print sep)
              (if (or broken (not (fits? (+ end gap) (+ left after))))
                (do
                  (new-line indent)
                  (recur others indent true left))
                (do
                  (print " ")
                  (recur others (+ end gap) broken left))))
            (recur nil end broken left)))
        (do
          (print close)
          [(+ column (count close)) broken])))))

(defn ^:private write-piece
  "Writes the piece p, as write-block does; [column false] when it fits on the
  line."
  [p column after]
  (if (or (string? p) (fits? column (+ (width p) after)))
    (do
      (write-flat p)
      [(+ column (width p)) false])
    (write-block p column after)))

(defn write-out
  "Prints object to *out* as pprint does, from the first column on, without a
  newline at the end."
  {:added "0.1"}
  [object]
  (write-piece (piece object 0) 0 0)
  nil)

(defn write
  "Prints object: to :stream in options, a writer, true for *out* (the
  default) or nil for the answer as a string; on one line when :pretty is
  false. Options :right-margin, :length, :level bind the vars of these names."
  {:added "0.1"}
  [object & options]
  (let [{:keys [stream pretty right-margin length level]
         :or {stream true, pretty *print-pretty*
              right-margin *print-right-margin*
              length *print-length*, level *print-level*}} options
        show (fn []
               (binding [*print-right-margin* right-margin
                         *print-length* length
                         *print-level* level]
                 (if pretty (write-out object) (pr object))))]
    (cond
      (nil? stream) (with-out-str (show))
      (true? stream) (show)
      :else (binding [*out* stream] (show)))))

(defn pprint
  "Prints object so that it is easy to read, to writer (default: *out*), and a
  newline after it."
  {:added "0.1"}
  ([object] (pprint object *out*))
  ([object writer]
   (binding [*out* writer]
     (write-out object)
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
