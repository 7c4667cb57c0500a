;;; `cl-format`: printing under a control string, as format of Common Lisp.
;;;
;;; A directive is carried out by a function of its node and the state {:args
;;; vector, :at index, :stop flag}, which writes to *out* and answers the next
;;; state. ~g and ~/ are not known; ~<...~:>, ~_ and ~i are in block.

(in-ns 'clojure.pprint)

(def ^:dynamic ^:private *column*
  "A volatile: the column that cl-format is at."
  nil)

(defn ^:private emit
  "Writes the string s and keeps count of the column."
  [s]
  (print s)
  (let [newline-at (str/last-index-of s "\n")]
    (if newline-at
      (vreset! *column* (- (count s) newline-at 1))
      (vswap! *column* + (count s)))))

(defn ^:private captured
  "What (f) writes, as a string; the column is as before."
  [f]
  (let [column @*column*
        text (with-out-str (f))]
    (vreset! *column* column)
    text))

(defn ^:private next-arg
  "The next argument of the state, and the state after it."
  [state]
  (when (>= (:at state) (count (:args state)))
    (format-error "Not enough arguments for format definition"))
  [(nth (:args state) (:at state)) (update state :at inc)])

(defn ^:private left
  "How many arguments of the state are left."
  [state]
  (- (count (:args state)) (:at state)))

(defn ^:private resolve-params
  "The parameters of node, with defaults for those not given, and the state
  after the arguments that v took."
  [node defaults state]
  (loop [out [], ix 0, state state]
    (if (= ix (max (count defaults) (count (:params node))))
      [out state]
      (let [p (nth (:params node) ix nil), default (nth defaults ix nil)]
        (case p
          nil (recur (conj out default) (inc ix) state)
          :count (recur (conj out (left state)) (inc ix) state)
          :arg (let [[v state] (next-arg state)]
                 (recur (conj out (if (nil? v) default v)) (inc ix) state))
          (recur (conj out p) (inc ix) state))))))

(defn ^:private padded-text
  "text, filled up with padchar to mincol in steps of colinc, with at least
  minpad of them; in front when left? is true."
  [text [mincol colinc minpad padchar] left?]
  (let [start (+ (count text) minpad)
        steps (if (< start mincol)
                (quot (+ (- mincol start) (dec colinc)) colinc)
                0)
        pad (spaces (+ minpad (* steps colinc)) padchar)]
    (if left? (str pad text) (str text pad))))

(defn ^:private text-directive
  "~a and ~s: the argument as (show arg)."
  [show]
  (fn [node state]
    (let [[params state] (resolve-params node [0 1 0 \space] state)
          [arg state] (next-arg state)
          text (show arg)]
      (emit (padded-text text params (:at node)))
      state)))

(defn ^:private integer-text
  "The integer n in base, with commas and sign as node wants."
  [node n base comma interval]
  (let [digits (digits-in (abs n) base)]
    (str (cond (neg? n) "-" (:at node) "+")
      (if (:colon node) (with-commas digits comma interval) digits))))

(defn ^:private write-integer
  "Writes arg in base, params being mincol, padchar, commachar and interval."
  [node arg base [mincol padchar comma interval]]
  (emit
    (if (integer? arg)
      (padded-text (integer-text node arg base comma interval)
        [mincol 1 0 padchar] true)
      (padded-text (print-str arg) [mincol 1 0 \space] true))))

(defn ^:private integer-directive
  "~d, ~b, ~o and ~x."
  [base]
  (fn [node state]
    (let [[params state] (resolve-params node [0 \space \, 3] state)
          [arg state] (next-arg state)]
      (write-integer node arg base params)
      state)))

(defn ^:private radix-directive
  "~r: in a base, in words, or in Roman numerals."
  [node state]
  (if (seq (:params node))
    (let [[[base & params] state]
          (resolve-params node [10 0 \space \, 3] state)
          [arg state] (next-arg state)]
      (write-integer node arg base params)
      state)
    (let [[arg state] (next-arg state)]
      (emit
        (cond
          (and (:at node) (< 0 arg 4000))
          (roman arg (if (:colon node) old-roman-steps roman-steps))
          (:at node) (str arg)
          (:colon node) (ordinal arg)
          :else (cardinal arg)))
      state)))

(defn ^:private plural-directive
  "~p."
  [node state]
  (let [state (if (:colon node) (update state :at dec) state)
        [arg state] (next-arg state)
        one (= 1 arg)]
    (emit (if (:at node) (if one "y" "ies") (if one "" "s")))
    state))

(defn ^:private character-directive
  "~c."
  [node state]
  (let [[c state] (next-arg state)]
    (emit (cond
            (:at node) (pr-str c)
            (:colon node) (or (some-> (char-name-string c) str/capitalize)
                              (str c))
            :else (str c)))
    state))

(defn ^:private fixed-text
  "The number x >= 0 with d digits after the point, or all when d is nil."
  [x d]
  (let [[_ exponent :as parts] (decimal-parts x)
        [digits exponent] (if d (rounded parts (+ exponent d)) parts)
        digits (if (< exponent 0)
                 (str (spaces (- exponent) \0) digits)
                 digits)
        exponent (max exponent 0)
        digits (str digits (spaces (- exponent (count digits)) \0))
        whole (subs digits 0 exponent)
        fraction (subs digits exponent)
        fraction (if d
                   (str (subs fraction 0 (min d (count fraction)))
                     (spaces (- d (count fraction)) \0))
                   (if (= "" fraction) "0" fraction))]
    [(if (= "" whole) "0" whole) fraction]))

(defn ^:private fixed-directive
  "~f."
  [node state]
  (let [[[w d k overflow pad] state]
        (resolve-params node [nil nil 0 nil \space] state)
        [arg state] (next-arg state)
        power (reduce * 1 (repeat (abs k) 10))
        x (if (neg? k) (/ arg power) (* arg power))
        sign (cond (neg? x) "-" (:at node) "+" :else "")
        [whole fraction] (fixed-text (abs x) d)
        text (str sign whole "." fraction)
        text (if (and w (> (count text) w) (= "0" whole) (not= d 0))
               (str sign "." fraction)
               text)]
    (emit (if (and w overflow (> (count text) w))
            (spaces w overflow)
            (padded-text text [(or w 0) 1 0 pad] true)))
    state))

(defn ^:private exponent-directive
  "~e."
  [node state]
  (let [[[w d e k overflow pad expchar] state]
        (resolve-params node [nil nil nil 1 nil \space \E] state)
        [arg state] (next-arg state)
        parts (decimal-parts (abs arg))
        [digits exponent] (if d (rounded parts (+ d (max k 0))) parts)
        exponent (if (zero? arg) 0 (- exponent k))
        digits (str digits (spaces (- (max k 1) (count digits)) \0))
        whole (if (pos? k) (subs digits 0 k) "0")
        fraction (str (spaces (- k) \0) (if (pos? k) (subs digits k) digits))
        fraction (if d
                   (str (subs fraction 0 (min d (count fraction)))
                     (spaces (- d (count fraction)) \0))
                   (if (= "" fraction) "0" fraction))
        power (str (abs exponent))
        text (str (cond (neg? arg) "-" (:at node) "+")
               whole "." fraction expchar (if (neg? exponent) "-" "+")
               (when e (spaces (- e (count power)) \0)) power)]
    (emit (if (and w overflow (> (count text) w))
            (spaces w overflow)
            (padded-text text [(or w 0) 1 0 pad] true)))
    state))

(defn ^:private money-directive
  "~$."
  [node state]
  (let [[[d n w pad] state] (resolve-params node [2 1 0 \space] state)
        [arg state] (next-arg state)
        [whole fraction] (fixed-text (abs arg) d)
        sign (cond (neg? arg) "-" (:at node) "+" :else "")
        number (str (spaces (- n (count whole)) \0) whole "." fraction)
        gap (spaces (- w (count sign) (count number)) pad)]
    (emit (if (:colon node)
            (str sign gap number)
            (str gap sign number)))
    state))

(defn ^:private repeat-directive
  "~% and ~~ and ~|: the character c, as often as the parameter says."
  [c]
  (fn [node state]
    (let [[[n] state] (resolve-params node [1] state)]
      (emit (spaces n c))
      state)))

(defn ^:private fresh-line-directive
  "~&."
  [node state]
  (let [[[n] state] (resolve-params node [1] state)]
    (when (pos? n)
      (when (pos? @*column*)
        (emit "\n"))
      (emit (spaces (dec n) \newline)))
    state))

(defn ^:private tabulate-directive
  "~t."
  [node state]
  (let [[[to step] state] (resolve-params node [1 1] state)
        column @*column*]
    (emit
      (spaces
        (cond
          (:at node) (+ to (if (pos? step)
                             (mod (- (+ column to)) step)
                             0))
          (< column to) (- to column)
          (zero? step) 0
          :else (- step (rem (- column to) step)))
        \space))
    state))

(defn ^:private goto-directive
  "~*."
  [node state]
  (let [[[n] state] (resolve-params node [(if (:at node) 0 1)] state)]
    (cond
      (:at node) (assoc state :at n)
      (:colon node) (update state :at - n)
      :else (update state :at + n))))

(declare run-nodes)

(defn ^:private indirect-directive
  "~?."
  [node state]
  (let [[control state] (next-arg state)
        [nodes] (read-nodes control 0)]
    (if (:at node)
      (dissoc (run-nodes nodes state) :stop)
      (let [[args state] (next-arg state)]
        (run-nodes nodes {:args (vec args), :at 0})
        state))))

(defn ^:private words-capitalized
  "s in lower case, with a capital letter at the start of each word."
  [s]
  (str/replace (str/lower-case s) #"\b\w" str/upper-case))

(defn ^:private case-directive
  "~( ~)."
  [node state]
  (let [after (volatile! state)
        text (captured
               (fn [] (vreset! after
                        (run-nodes (first (:clauses node)) state))))]
    (emit
      (case [(:colon node) (:at node)]
        [true true] (str/upper-case text)
        [true false] (words-capitalized text)
        [false true] (str/capitalize text)
        (str/lower-case text)))
    @after))

(defn ^:private choice-directive
  "~[ ~]."
  [node state]
  (let [{:keys [clauses else]} node]
    (cond
      (:at node)
      (if (first (next-arg state))
        (run-nodes (first clauses) state)
        (update state :at inc))

      (:colon node)
      (let [[arg state] (next-arg state)]
        (run-nodes (nth clauses (if arg 1 0)) state))

      :else
      (let [[params state] (resolve-params node [] state)
            [arg state] (if (seq params)
                          [(first params) state]
                          (next-arg state))
            chosen (if (and (integer? arg) (< -1 arg (count clauses)))
                     (nth clauses arg)
                     else)]
        (if chosen
          (run-nodes chosen state)
          state)))))

(defn ^:private run-again
  "Carries out nodes until the state has no arguments left, most often n times,
  but once at least when once? is true. Answers the state."
  [nodes state n once?]
  (loop [state state, turn 0]
    (if (or (and n (>= turn n))
            (and (zero? (left state)) (not (and once? (zero? turn)))))
      state
      (let [after (run-nodes nodes state)]
        (if (or (:stop after) (and (= (:at after) (:at state)) (pos? turn)))
          (dissoc after :stop)
          (recur after (inc turn)))))))

(defn ^:private run-each
  "Carries out nodes with each of lists as arguments, most often n times."
  [nodes lists n]
  (loop [s (if n (take n lists) lists)]
    (when (seq s)
      (let [after (run-nodes nodes {:args (vec (first s)), :at 0})]
        (when-not (= :all (:stop after))
          (recur (rest s)))))))

(defn ^:private iteration-directive
  "~{ ~}."
  [node state]
  (let [[[n] state] (resolve-params node [nil] state)
        [nodes state] (if (= [] (first (:clauses node)))
                        (let [[control state] (next-arg state)]
                          [(first (read-nodes control 0)) state])
                        [(first (:clauses node)) state])
        once? (:colon (:end node))
        [args after] (if (:at node)
                       [(drop (:at state) (:args state))
                        (assoc state :at (count (:args state)))]
                       (next-arg state))]
    (cond
      (:colon node)
      (do
        (run-each nodes args n)
        after)

      (:at node) (run-again nodes state n once?)

      :else
      (do
        (run-again nodes {:args (vec args), :at 0} n once?)
        after))))

(defn ^:private up-directive
  "~^."
  [node state]
  (let [[params state] (resolve-params node [] state)
        [a b c] params
        stop (case (count params)
               0 (zero? (left state))
               1 (= 0 a)
               2 (= a b)
               (<= a b c))]
    (if stop
      (assoc state :stop (if (:colon node) :all true))
      state)))

(defn ^:private justify-directive
  "~< ~>."
  [node state]
  (let [[[mincol colinc minpad padchar] state]
        (resolve-params node [0 1 0 \space] state)
        after (volatile! state)
        texts (mapv
                (fn [nodes]
                  (captured
                    (fn [] (vreset! after (run-nodes nodes @after)))))
                (:clauses node))
        one (= 1 (count texts))
        before (or (:colon node) (and one (not (:at node))))
        slots (+ (dec (count texts)) (if before 1 0) (if (:at node) 1 0))
        length (reduce + (map count texts))
        needed (+ length (* slots minpad))
        width (if (<= needed mincol)
                mincol
                (+ mincol (* colinc (quot (+ (- needed mincol) (dec colinc))
                                      colinc))))
        total (- width length)
        gaps (map (fn [i]
                    (spaces (+ (quot total slots)
                              (if (< i (rem total slots)) 1 0))
                      padchar))
               (range slots))
        pieces (if before
                 (interleave gaps texts)
                 (cons (first texts) (interleave gaps (rest texts))))]
    (emit (apply str pieces))
    (when (:at node)
      (emit (last gaps)))
    @after))

(declare write-directive newline-directive indent-directive
  block-directive)

(defn ^:private angle-directive
  "~< up to ~> or ~:>."
  [node state]
  (if (:colon (:end node))
    (#'block-directive node state)
    (justify-directive node state)))

(def ^:private directives
  {\a (text-directive print-str)
   \s (text-directive pr-str)
   \w #'write-directive
   \_ #'newline-directive
   \i #'indent-directive
   \d (integer-directive 10)
   \b (integer-directive 2)
   \o (integer-directive 8)
   \x (integer-directive 16)
   \r radix-directive
   \p plural-directive
   \c character-directive
   \f fixed-directive
   \e exponent-directive
   \$ money-directive
   \% (repeat-directive \newline)
   \| (repeat-directive \formfeed)
   \~ (repeat-directive \~)
   \& fresh-line-directive
   \t tabulate-directive
   \* goto-directive
   \? indirect-directive
   \( case-directive
   \[ choice-directive
   \{ iteration-directive
   \^ up-directive
   \< angle-directive})

(defn ^:private run-nodes
  "Carries out nodes from the state on, until one says stop. Answers the
  state."
  [nodes state]
  (reduce
    (fn [state node]
      (if (string? node)
        (do
          (emit node)
          state)
        (let [f (or (get directives (:char node))
                    (format-error
                      (str "Directive \"" (:char node) "\" is undefined")))
              after (f node state)]
          (if (:stop after)
            (reduced after)
            after))))
    state nodes))

(defn cl-format
  "Prints args under the control string format-in: to writer, to *out* when it
  is true, or, when it is nil or false, to the string that is the answer."
  {:added "0.1"}
  [writer format-in & args]
  (let [[nodes end] (read-nodes format-in 0)
        run (fn []
              (binding [*column* (volatile! 0)]
                (if (re-find #"~[^a-zA-Z%]*(_|>|[wWiI])" format-in)
                  (with-page
                    (fn [] (run-nodes nodes {:args (vec args), :at 0})))
                  (run-nodes nodes {:args (vec args), :at 0}))
                nil))]
    (when end
      (format-error (str "Unexpected ~" (:char end))))
    (cond
      (not writer) (with-out-str (run))
      (true? writer) (run)
      :else (binding [*out* writer] (run)))))
