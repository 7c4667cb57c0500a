(ns clojure.data.csv
  "Comma-separated values as RFC 4180 has them, read and written."
  (:require [clojure.string :as str]))

(defn- read-quoted
  "Adds what stands in quotes, up to the closing one, to the builder sb. Answers
  the unit behind it, -1 at the end."
  [^java.io.Reader reader sb quote]
  (loop [c (.read reader)]
    (cond
      (== c -1) (throw (java.io.EOFException.
                         "CSV error (unexpected end of file)"))
      (== c quote) (let [following (.read reader)]
                     (if (== following quote)
                       (do (.append sb (char quote))
                           (recur (.read reader)))
                       following))
      :else (do (.append sb (char c))
                (recur (.read reader))))))

(defn- read-cell
  "The cell at reader: [text end], where end is :sep, :eol or :eof."
  [^java.io.PushbackReader reader sep quote]
  (let [sb (StringBuilder.)
        opening (.read reader)]
    (loop [c (if (== opening quote) (read-quoted reader sb quote) opening)
           quoted (== opening quote)]
      (cond
        (== c sep) [(str sb) :sep]
        (== c -1) [(str sb) :eof]
        (== c 10) [(str sb) :eol]
        (== c 13) (let [following (.read reader)]
                    (when-not (or (== following 10) (== following -1))
                      (.unread reader following))
                    [(str sb) :eol])
        quoted (throw (Exception. (str "CSV error (unexpected character: "
                                    (char c) ")")))
        :else (do (.append sb (char c))
                  (recur (.read reader) false))))))

(defn- read-record
  "The row at reader: [cells end], where end is :eol or :eof."
  [reader sep quote]
  (loop [cells []]
    (let [[text end] (read-cell reader sep quote)]
      (if (= end :sep)
        (recur (conj cells text))
        [(conj cells text) end]))))

(defn- records
  "A lazy seq of the rows of reader."
  [reader sep quote]
  (lazy-seq
    (let [[cells end] (read-record reader sep quote)]
      (if (= end :eof)
        (when-not (= cells [""])
          (list cells))
        (cons cells (records reader sep quote))))))

(defprotocol Read-CSV-From
  (read-csv-from [input sep quote]))

(extend-protocol Read-CSV-From
  String
  (read-csv-from [s sep quote]
    (read-csv-from (java.io.PushbackReader. (java.io.StringReader. s))
      sep quote))

  java.io.PushbackReader
  (read-csv-from [reader sep quote]
    (records reader sep quote))

  java.io.Reader
  (read-csv-from [reader sep quote]
    (read-csv-from (java.io.PushbackReader. reader) sep quote)))

(defn read-csv
  "A lazy seq of the rows of input, a string or reader, as vectors of strings.
  Options: :separator (a comma) and :quote (\") are characters."
  {:added "0.1"}
  [input & {:keys [separator quote] :or {separator \,, quote \"}}]
  (read-csv-from input (int separator) (int quote)))

(defn- cell-text
  "What stands in the file for the value x."
  [x sep quote quote?]
  (let [text (str x)]
    (if (quote? text)
      (str quote
        (str/replace text (str quote) (str quote quote))
        quote)
      text)))

(defn write-csv
  "Writes the rows of data, a seq of seqs, to writer. Options: :separator (a
  comma) and :quote (\") are characters; :quote? is true of the texts to quote,
  by default those with a separator, a quote or an end of line in them;
  :newline is :lf or :cr+lf."
  {:added "0.1"}
  [writer data & {:keys [separator quote quote? newline]
                  :or {separator \,, quote \", newline :lf}}]
  (let [special (set [separator quote \newline \return])
        quote? (or quote? (fn [text] (some special text)))
        end (get {:lf "\n", :cr+lf "\r\n"} newline)]
    (doseq [row data]
      (loop [cells (seq row), following false]
        (when cells
          (when following
            (.write writer (str separator)))
          (.write writer (cell-text (first cells) separator quote quote?))
          (recur (next cells) true)))
      (.write writer end))))
