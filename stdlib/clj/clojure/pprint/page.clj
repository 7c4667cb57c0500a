;;; Lines: where a pretty text is broken.
;;;
;;; What is printed inside a page is kept as tokens: strings, and
;;;   {:token :open :block b}, {:token :close :block b}
;;;   {:token :line :kind k :block b}     a place where a line may end
;;;   {:token :indent :from :block-or-:current :columns n :block b}
;;; A block has :prefix, :line-prefix, :suffix, :around (the block it is in) and
;;; :state, a volatile with :start and :indent (columns), :broken (a line ended in
;;; it or in a block inside) and :broken-inside.
;;;
;;; When the page is done, tokens are written in order. A place ends the line when
;;; it must: :mandatory always, :linear when the rest of its block does not fit
;;; or the block is broken, :fill when what comes up to the next place does not
;;; fit, :miser as :linear in blocks that begin far to the right.

(in-ns 'clojure.pprint)

(def ^{:dynamic true, :added "0.1"} *print-right-margin*
  "The column that lines should not go beyond; nil: no limit." 72)

(def ^{:dynamic true, :added "0.1"} *print-miser-width*
  "Blocks that begin fewer columns than this before the margin save space." 40)

(def ^:private ^:dynamic *page*
  "What is being printed: {:out writer, :tokens volatile, :block volatile}."
  nil)

(deftype ^:private PageWriter [target page write-page]
  java.io.Writer
  (write [_ text]
    ;; Outside blocks there is nothing to decide.
    (.write (if @(:block page) (:out page) target) (str text)))
  (flush [_]
    (when-not @(:block page)
      (write-page target page))
    (.flush target)))

(defn ^:private current-page
  "The page that *out* is of, or nil."
  []
  (cond
    (and *page* (identical? *out* (:out *page*))) *page*
    (instance? PageWriter *out*) (.-page *out*)))

(defn ^:private take-text
  "Makes a token of what was written to page since the last one."
  [page]
  (let [text (dayfly.internal/take-written (:out page))]
    (when-not (= "" text)
      (vswap! (:tokens page) conj text))))

(defn ^:private add-token
  "Adds a token of the current block to the page, if there is one."
  [token]
  (when-let [page (current-page)]
    (take-text page)
    (vswap! (:tokens page) conj
      (assoc token :block @(:block page)))))

(defn ^:private open-block
  "Begins a block inside the current one."
  [prefix line-prefix suffix]
  (when-let [page (current-page)]
    (let [around @(:block page)]
      (vreset! (:block page)
        {:prefix (or prefix "")
         :line-prefix line-prefix
         :suffix (or suffix "")
         :around around
         :state (volatile! {:start 0, :indent 0})})
      (add-token {:token :open}))))

(defn ^:private close-block
  "Ends the current block."
  []
  (when-let [page (current-page)]
    (add-token {:token :close})
    (vreset! (:block page) (:around @(:block page)))
    (when (and (instance? PageWriter *out*) (nil? @(:block page)))
      (.flush *out*))))

;;; Widths

(defn ^:private token-width
  "How many columns a token takes on one line."
  [token]
  (if (string? token)
    (count token)
    (case (:token token)
      :open (count (:prefix (:block token)))
      :close (count (:suffix (:block token)))
      0)))

(defn ^:private split-lines-kept
  "tokens, in which strings with ends of lines are strings and :end tokens."
  [tokens]
  (into []
    (mapcat
      (fn [token]
        (if (and (string? token) (str/includes? token "\n"))
          (remove (fn [x] (= "" x))
            (interpose {:token :end} (str/split token #"\n" -1)))
          [token])))
    tokens))

(defn ^:private starts
  "A vector of the columns before each of tokens, if all were on one line, and
  after the last."
  [tokens]
  (reduce (fn [out token] (conj out (+ (peek out) (token-width token))))
    [0] tokens))

(defn ^:private nearest
  "The least index that places, a map from states of blocks to the next place in
  each, has for block or those around it; limit when there is none."
  [places block limit]
  (loop [block block, found limit]
    (if block
      (let [i (get places (:state block))]
        (recur (:around block) (if i (min i found) found)))
      found)))

(defn ^:private sections
  "A map from the index of each place in tokens to [section part]: the index
  where what depends on it ends, and that of the next place in its block or one
  around. end is where all ends."
  [tokens]
  (loop [i (dec (count tokens)), places {}, end (count tokens), out {}]
    (if (neg? i)
      out
      (let [token (nth tokens i)]
        (case (when (map? token) (:token token))
          :end (recur (dec i) {} i out)
          :line (let [block (:block token)]
                  (recur (dec i)
                    (if block (assoc places (:state block) i) places)
                    end
                    (assoc out i
                      [(nearest places (:around block) end)
                       (nearest places block end)
                       end])))
          (recur (dec i) places end out))))))

;;; Writing

(defn ^:private broken-here
  "Notes that a line ended in block."
  [block]
  (when block
    (vswap! (:state block) assoc :broken true :broken-inside false)
    (loop [block (:around block)]
      (when block
        (vswap! (:state block) assoc :broken true :broken-inside true)
        (recur (:around block))))))

(defn ^:private miser?
  "True when block begins near the margin."
  [block]
  (and *print-miser-width* *print-right-margin* block
       (>= (:start @(:state block))
         (- *print-right-margin* *print-miser-width*))))

(defn ^:private breaks?
  "True when the line ends at token, a place at index i, where column is the
  column before it and width tells how many columns there are from i to an
  index."
  [{:keys [kind block]} [section part end] column width]
  (let [fits? (fn [ix]
                (or (nil? *print-right-margin*)
                    (< (+ column (width ix)) *print-right-margin*)))
        state (when block @(:state block))
        linear? (fn [] (or (:broken state) (not (fits? section))))]
    (case kind
      :mandatory true
      :linear (linear?)
      :miser (if (fits? end)
               (:broken state)
               (and (miser? block) (linear?)))
      :fill (and (not (fits? end))
                 (or (:broken-inside state)
                     (not (fits? part))
                     (and (miser? block) (linear?)))))))

(defn ^:private spaces
  "n times the character c, by default spaces, as a string."
  ([n] (spaces n \space))
  ([n c] (apply str (repeat n c))))

(defn ^:private end-line
  "Ends the line in block. Answers the column after that."
  [block]
  (let [prefix (or (:line-prefix block) "")
        indent (if block (:indent @(:state block)) 0)]
    (print (str "\n" prefix (spaces (- indent (count prefix)))))
    (max indent (count prefix))))

(defn ^:private set-column
  "Notes where block begins."
  [block column]
  (vswap! (:state block) assoc :start column :indent column))

(defn ^:private write-token
  "Writes a token that is no place, with column before it. Answers the column
  after it."
  [token column]
  (let [{:keys [block from columns]} (when (map? token) token)]
    (case (when (map? token) (:token token))
      :open (let [column (+ column (count (:prefix block)))]
              (print (:prefix block))
              (set-column block column)
              column)
      :close (do
               (print (:suffix block))
               (+ column (count (:suffix block))))
      :indent (do
                (when block
                  (vswap! (:state block) assoc :indent
                    (+ columns
                      (if (= from :block) (:start @(:state block)) column))))
                column)
      :end (do
             (newline)
             0)
      (do
        (print token)
        (+ column (count token))))))

(defn ^:private write-tokens
  "Writes tokens to *out*, from column on. Blanks before the end of a line are
  left out."
  [tokens column]
  (let [tokens (split-lines-kept tokens)
        columns (starts tokens)
        parts (sections tokens)]
    (loop [i 0, column column, blanks ""]
      (if (= i (count tokens))
        (print blanks)
        (let [token (nth tokens i)]
          (cond
            (= :line (when (map? token) (:token token)))
            (if (breaks? token (get parts i) column
                  (fn [ix] (- (nth columns ix) (nth columns (inc i)))))
              (do
                (broken-here (:block token))
                (recur (inc i) (end-line (:block token)) ""))
              (do
                (print blanks)
                (recur (inc i) (+ column (count blanks)) "")))

            (string? token)
            (let [text (str/trimr token)
                  column (+ column (count blanks))]
              (print blanks)
              (print text)
              (recur (inc i) (+ column (count text))
                (subs token (count text))))

            :else
            (do
              (print blanks)
              (recur (inc i) (write-token token (+ column (count blanks)))
                ""))))))))

(defn ^:private new-page
  "A page with nothing on it."
  []
  {:out (dayfly.internal/string-writer)
   :tokens (volatile! [])
   :block (volatile! nil)})

(defn ^:private write-page
  "Writes what is on page to target; the page is empty then."
  [target page]
  (take-text page)
  (let [tokens @(:tokens page)]
    (vreset! (:tokens page) [])
    (binding [*out* target]
      (write-tokens tokens 0))))

(defn ^:private with-page
  "Calls f with *out* as a page: the current one when there is one."
  [f]
  (if (current-page)
    (f)
    (let [page (new-page), target *out*]
      (binding [*page* page, *out* (:out page)]
        (f))
      (write-page target page))))

(defn get-pretty-writer
  "A writer to writer for which blocks and places mean something; writer itself
  when it is one."
  {:added "0.1"}
  [writer]
  (if (instance? PageWriter writer)
    writer
    (PageWriter. writer (new-page) write-page)))

;;; What dispatch functions call

(defn pprint-newline
  "Says that the line may end here: :linear where the block does not fit on one,
  :fill where what follows does not fit on it, :miser where space is short, or
  :mandatory always."
  {:added "0.1"}
  [kind]
  (when-not (contains? #{:linear :miser :fill :mandatory} kind)
    (throw (IllegalArgumentException.
             (str "Bad argument: " kind
               ". It must be one of #{:miser :linear :mandatory :fill}"))))
  (add-token {:token :line, :kind kind}))

(defn pprint-indent
  "Says that lines of the current block begin n columns after its beginning, for
  relative-to :block, or after this place, for :current."
  {:added "0.1"}
  [relative-to n]
  (when-not (contains? #{:block :current} relative-to)
    (throw (IllegalArgumentException.
             (str "Bad argument: " relative-to
               ". It must be one of #{:current :block}"))))
  (add-token {:token :indent, :from relative-to, :columns n}))

(defn pprint-tab
  "Is not known, as in Clojure: throws."
  {:added "0.1"}
  [kind colnum colinc]
  (when-not (contains? #{:line :section :line-relative :section-relative}
              kind)
    (throw (IllegalArgumentException. (str "Bad argument: " kind))))
  (throw (UnsupportedOperationException. "pprint-tab is not yet implemented")))

(def ^:dynamic ^:private *current-level*
  "How many blocks of collections are around." 0)

(def ^:dynamic ^:private *current-length*
  "How many items of the collection were printed." nil)

(defn ^:private too-deep?
  "True when *print-level* blocks are around."
  []
  (and *print-level* (>= *current-level* *print-level*)))

(defn ^:private logical-block
  "Calls f inside a block; see pprint-logical-block."
  [{:keys [prefix per-line-prefix suffix]} f]
  (if (too-deep?)
    (print "#")
    (binding [*current-level* (inc *current-level*), *current-length* 0]
      (with-page
        (fn []
          (open-block prefix per-line-prefix suffix)
          (f)
          (close-block)))))
  nil)

(defmacro pprint-logical-block
  "Evaluates body, whose output is a block: what of it is on one line, and how
  lines are indented, is decided together. Options before body: :prefix and
  :suffix, strings around it, :per-line-prefix, one before each line."
  {:added "0.1", :arglists '([options* body])}
  [& args]
  (let [[options body] (loop [options {}, args (seq args)]
                         (if (contains? #{:prefix :per-line-prefix :suffix}
                               (first args))
                           (recur (assoc options (first args) (second args))
                             (nnext args))
                           [options args]))]
    `(#'logical-block ~options (fn [] ~@body))))

(defmacro print-length-loop
  "Like loop; after *print-length* rounds it prints ... and ends."
  {:added "0.1", :arglists '([bindings & body])}
  [bindings & body]
  `(let [rounds# (volatile! -1)]
     (loop ~bindings
       (if (or (not *print-length*)
               (< (vswap! rounds# inc) *print-length*))
         (do ~@body)
         (print "...")))))

(defn fresh-line
  "Begins a line, unless *out* is at the beginning of one."
  {:added "0.1"}
  []
  (let [page (current-page)
        last-token (when page
                     (take-text page)
                     (peek @(:tokens page)))]
    (when-not (and (string? last-token) (str/ends-with? last-token "\n"))
      (newline))))
