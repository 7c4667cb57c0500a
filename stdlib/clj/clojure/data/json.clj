(ns clojure.data.json
  "JSON, read and written. What a value is written as is open: see JSONWriter."
  (:refer-clojure :exclude [read]))

(def default-read-options
  "The options of read when none are given."
  {:bigdec false, :key-fn nil, :value-fn nil})

(defn- reading-options
  "The options that read-json takes, for those of read."
  [{:keys [eof-error? eof-value] :or {eof-error? true} :as options}]
  (cond-> (merge default-read-options options)
    (not eof-error?) (assoc :eof [eof-value])))

(defn on-extra-throw
  "The :extra-data-fn that throws when there is more behind the value."
  {:added "0.1"}
  [_ rdr]
  (throw (ex-info "Found extra data after json object"
           {:remaining (slurp rdr)})))

(defn on-extra-throw-remaining
  "The :extra-data-fn that throws when there is more behind the value, with the
  value and the rest in the data."
  {:added "0.1"}
  [value rdr]
  (throw (ex-info (str "Found extra data after json object: " (slurp rdr))
           {:value value})))

(defn- with-extra
  "value, or what the :extra-data-fn of options answers when reader has more."
  [value reader {:keys [extra-data-fn]}]
  (if extra-data-fn
    (let [remaining (slurp reader)]
      (if (re-find #"\S" remaining)
        (extra-data-fn value
          (java.io.PushbackReader. (java.io.StringReader. remaining)))
        value))
    value))

(defn read
  "The next JSON value of reader. Options: :eof-error? false answers :eof-value
  at the end instead of throwing, :bigdec true makes decimals of fractions,
  :key-fn is called with each key of an object, :value-fn with each key and
  value; its own value leaves the entry out. :extra-data-fn is called with the
  value and a reader when there is more behind the value."
  {:added "0.1"}
  [reader & {:as options}]
  (-> (dayfly.internal/read-json reader (reading-options options))
      (with-extra reader options)))

(defn read-str
  "The JSON value in string. Options as for read."
  {:added "0.1"}
  [string & {:as options}]
  (let [reader (java.io.StringReader. string)]
    (-> (dayfly.internal/read-json reader (reading-options options))
        (with-extra reader options))))

;;; Writing

(defprotocol JSONWriter
  (-write [object out options]))

(defn- default-write-key-fn
  "The text of the key x."
  [x]
  (cond
    (instance? clojure.lang.Named x) (name x)
    (nil? x) (throw (Exception. "JSON object properties may not be nil"))
    :else (str x)))

(declare write-value)

(defn- write-string
  "Writes the text s."
  [s out {:keys [escape-unicode escape-js-separators escape-slash]
          :or {escape-unicode true, escape-js-separators true,
               escape-slash true}}]
  (.write out
    (dayfly.internal/quote-json (str s) escape-unicode escape-js-separators
      escape-slash)))

(defn- line-break
  "A newline and the spaces of the depth that options know."
  [{::keys [depth]}]
  (apply str \newline (repeat depth "  ")))

(defn- deeper
  "options for what is inside."
  [{:keys [indent] :as options}]
  (if indent
    (update options ::depth (fnil inc 0))
    options))

(defn- write-items
  "Writes items by write-item between the brackets open and close."
  [items write-item [open close] out {:keys [indent] :as options}]
  (.write out open)
  (let [inside (deeper options)]
    (loop [items (seq items), following false]
      (when items
        (when following
          (.write out ","))
        (when indent
          (.write out (line-break inside)))
        (write-item (first items) inside)
        (recur (next items) true)))
    (when (and indent (seq items))
      (.write out (line-break (merge {::depth 0} options)))))
  (.write out close))

(defn- write-array
  "Writes the items of coll."
  [coll out options]
  (write-items coll
    (fn [x options] (write-value x out options))
    ["[" "]"] out options))

(defn- write-object
  "Writes the entries of the map m."
  [m out {:keys [key-fn value-fn]
          :or {key-fn default-write-key-fn} :as options}]
  (let [entries (if value-fn
                  (keep (fn [[k v]]
                          (let [value (value-fn k v)]
                            (when-not (identical? value value-fn)
                              [k value])))
                    m)
                  m)]
    (write-items entries
      (fn [[k v] options]
        (let [text (key-fn k)]
          (when-not (string? text)
            (throw (Exception. "JSON object keys must be strings")))
          (write-string text out options)
          (.write out (if (:indent options) ": " ":"))
          (write-value v out options)))
      ["{" "}"] out options)))

(defn- write-plain
  "Writes what str makes of x."
  [x out _]
  (.write out (str x)))

(defn- write-double
  "Writes the number x, which must be finite."
  [x out _]
  (cond
    (infinite? x)
    (throw (Exception. "JSON error: cannot write infinite Double"))
    (NaN? x)
    (throw (Exception. "JSON error: cannot write Double NaN"))
    :else (.write out (str x))))

(defn- write-named
  "Writes the name of x."
  [x out options]
  (write-string (name x) out options))

(defn- write-as-string
  "Writes what str makes of x as a string."
  [x out options]
  (write-string (str x) out options))

(defn- write-instant
  "Writes the instant x as ISO 8601 has it, in UTC."
  [x out options]
  (let [text (subs (pr-str x) 7 30)
        text (if (.endsWith text ".000") (subs text 0 19) text)]
    (write-string (str text "Z") out options)))

(defn- write-unknown
  "Writes x, of no known class, when it is a collection or an array."
  [x out options]
  (cond
    (.isArray (class x)) (write-array x out options)
    (instance? java.util.Map x) (write-object x out options)
    (instance? java.util.Collection x) (write-array x out options)
    (:default-write-fn options) ((:default-write-fn options) x out options)
    :else (throw (Exception.
                   (str "Don't know how to write JSON of " (class x))))))

(extend nil JSONWriter {:-write (fn [_ out _] (.write out "null"))})
(extend java.lang.Boolean JSONWriter {:-write write-plain})
(extend java.lang.Number JSONWriter {:-write write-plain})
(extend java.lang.Double JSONWriter {:-write write-double})
(extend java.lang.Float JSONWriter {:-write write-double})
(extend clojure.lang.Ratio JSONWriter
  {:-write (fn [x out options] (write-double (double x) out options))})
(extend java.lang.CharSequence JSONWriter {:-write write-string})
(extend clojure.lang.Named JSONWriter {:-write write-named})
(extend clojure.lang.IPersistentMap JSONWriter {:-write write-object})
(extend clojure.lang.IPersistentCollection JSONWriter {:-write write-array})
(extend java.util.UUID JSONWriter {:-write write-as-string})
(extend java.util.Date JSONWriter {:-write write-instant})
(extend java.lang.Object JSONWriter {:-write write-unknown})

(defn- write-value
  "Writes x as its class has it."
  [x out options]
  (-write x out options))

(def default-write-options
  "The options of write when none are given."
  {:escape-unicode true
   :escape-js-separators true
   :escape-slash true
   :key-fn default-write-key-fn
   :value-fn nil
   :indent false})

(defn write
  "Writes x as JSON to writer. Options: :escape-unicode false leaves what is not
  ASCII as it is, :escape-js-separators false U+2028 and U+2029, :escape-slash
  false slashes. :key-fn makes the text of a key, :value-fn gets each key and
  value of a map; its own value leaves the entry out. :indent true writes an
  item a line. :default-write-fn writes what nobody knows."
  {:added "0.1"}
  [x writer & {:as options}]
  (-write x writer (merge default-write-options options)))

(defn write-str
  "x as a string of JSON. Options as for write."
  {:added "0.1"}
  [x & {:as options}]
  (let [writer (java.io.StringWriter.)]
    (-write x writer (merge default-write-options options))
    (str writer)))

(defn pprint
  "Writes x as JSON to *out* so that it is easy to read. Options as for write."
  {:added "0.1"}
  [x & {:as options}]
  ((requiring-resolve 'clojure.data.json.pretty/pprint) x options))

;;; Names of earlier versions.

(defn read-json
  "The JSON value in input, a string or reader, with keywords as keys unless
  keywordize? is false."
  {:added "0.1"}
  ([input] (read-json input true true nil))
  ([input keywordize?] (read-json input keywordize? true nil))
  ([input keywordize? eof-error? eof-value]
   (let [options {:key-fn (if keywordize? keyword identity)
                  :eof-error? eof-error?
                  :eof-value eof-value}]
     (if (string? input)
       (read-str input options)
       (read input options)))))

(defn write-json
  "Writes x as JSON to out."
  {:added "0.1"}
  [x out escape-unicode?]
  (write x out :escape-unicode escape-unicode?))

(defn json-str
  "x as a string of JSON."
  {:added "0.1"}
  [x & options]
  (apply write-str x options))

(defn print-json
  "Writes x as JSON to *out*."
  {:added "0.1"}
  [x & options]
  (apply write x *out* options))

(defn pprint-json
  "Writes x as JSON with an item a line to *out*."
  {:added "0.1"}
  [x & options]
  (apply pprint x options))
