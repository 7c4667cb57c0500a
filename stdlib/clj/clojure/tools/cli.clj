(ns clojure.tools.cli
  "Command lines: options by specs, what is left over, a summary for people."
  (:require [clojure.string :as str]))

;;; Specs of options.

(def ^:private known-keys
  "The options of an option spec."
  #{:id :short-opt :long-opt :required :desc :default :default-desc
    :default-fn :parse-fn :assoc-fn :update-fn :multi :post-validation
    :validate-fn :validate-msg :missing})

(defn- split-opt
  "The option text of a spec, such as \"--port PORT\", as [option argument]."
  [text]
  (when text
    (let [[opt arg] (str/split text #"[ =]" 2)]
      [opt arg])))

(defn- id-of
  "The key of the option long-opt."
  [long-opt]
  (when long-opt
    (keyword (second (re-matches #"--(?:\[no-\])?(.*)" long-opt)))))

(defn- compiled-spec
  "The option spec, a vector of texts and options or a map, as a map."
  [spec]
  (let [[texts options] (if (map? spec)
                          [nil spec]
                          (let [n (count (take-while
                                           (fn [x]
                                             (or (string? x) (nil? x)))
                                           (take 3 spec)))]
                            [(take n spec) (apply hash-map (drop n spec))]))
        [short-text long-text desc] texts
        short-opt (or short-text (:short-opt options))
        [long-opt long-arg] (split-opt (or long-text (:long-opt options)))
        checks (partition-all 2 (:validate options))
        base (merge {:id (id-of long-opt)
                     :short-opt short-opt
                     :long-opt long-opt
                     :required long-arg
                     :desc desc}
               (when (seq checks)
                 {:validate-fn (mapv first checks)
                  :validate-msg (mapv second checks)}))
        given (select-keys options known-keys)
        as-vector (fn [x] (if (or (nil? x) (coll? x)) x [x]))
        spec (-> (merge base given)
                 (assoc :short-opt short-opt :long-opt long-opt))
        spec (if (:validate-fn spec)
               (-> spec
                   (update :validate-fn as-vector)
                   (update :validate-msg as-vector))
               spec)]
    spec))

(defn- distinct-or-throw
  "Throws when two of specs have the same value under k."
  [k specs]
  (let [values (remove nil? (map k specs))]
    (when-not (or (empty? values) (apply distinct? values))
      (throw (AssertionError.
               (str "Assert failed: (distinct?* (remove nil? (map " k
                 " %)))"))))))

(defn- compile-specs
  "option-specs as maps."
  [option-specs]
  (let [specs (mapv compiled-spec option-specs)]
    (doseq [spec specs]
      (when-not (:id spec)
        (throw (AssertionError. "Assert failed: (every? :id %)"))))
    (distinct-or-throw :short-opt specs)
    (distinct-or-throw :long-opt specs)
    specs))

(defn- names-of
  "The options, with dashes, that spec is about."
  [{:keys [short-opt long-opt]}]
  (if-let [[_ tail] (and long-opt (re-matches #"--\[no-\](.*)" long-opt))]
    [short-opt (str "--" tail) (str "--no-" tail)]
    [short-opt long-opt]))

;;; Words to tokens: [kind option argument].

(defn- short-tokens
  "The tokens of the word -abc, and the words left of more."
  [word with-arg more]
  (loop [chars (subs word 1), tokens []]
    (if (empty? chars)
      [tokens more]
      (let [opt (str "-" (first chars))
            tail (subs chars 1)]
        (cond
          (not (with-arg opt)) (recur tail (conj tokens [:short-opt opt]))
          (seq tail) [(conj tokens [:short-opt opt tail]) more]
          :else [(conj tokens [:short-opt opt (first more)])
                 (rest more)])))))

(defn- tokenize
  "[tokens words left over] of args, where with-arg is the set of options that
  take an argument."
  [with-arg args in-order]
  (loop [tokens [], left [], words (seq args)]
    (if-not words
      [tokens left]
      (let [[word & more] words]
        (cond
          (= word "--") [tokens (into left more)]

          (str/starts-with? word "--")
          (let [[opt arg] (str/split word #"=" 2)]
            (cond
              arg (recur (conj tokens [:long-opt opt arg]) left more)
              (with-arg opt) (recur (conj tokens [:long-opt opt (first more)])
                               left (next more))
              :else (recur (conj tokens [:long-opt opt]) left more)))

          (re-find #"\A-." word)
          (let [[found more] (short-tokens word with-arg more)]
            (recur (into tokens found) left (seq more)))

          in-order [tokens (into left words)]
          :else (recur tokens (conj left word) more))))))

;;; Tokens to options.

(defn- failed-validation
  "The complaint about value, which opt was given as optarg, or nil when spec
  accepts it."
  [value {:keys [validate-fn validate-msg]} opt optarg]
  (first
    (keep
      (fn [[valid? message]]
        (when-not (try (valid? value) (catch Throwable _ nil))
          (let [message (if (fn? message) (message value) message)]
            (str "Failed to validate "
              (pr-str (str opt " " optarg))
              (when message
                (str ": " message))))))
      (map vector validate-fn (concat validate-msg (repeat nil))))))

(defn- parsed
  "[value] that the option spec has by opt and optarg, or [nil complaint]."
  [{:keys [required parse-fn]} opt optarg]
  (if (and required (nil? optarg))
    [nil (str "Missing required argument for "
           (pr-str (str opt " " required)))]
    (let [value (if required
                  optarg
                  (not (str/starts-with? opt "--no-")))]
      (if parse-fn
        (try
          [(parse-fn value)]
          (catch Throwable e
            [nil (str "Error while parsing option "
                   (pr-str (str opt " " optarg)) ": " e)]))
        [value]))))

(defn- stored
  "options with value for the option spec."
  [options {:keys [id assoc-fn update-fn multi default-fn]} value]
  (cond
    assoc-fn (assoc-fn options id value)
    (and update-fn multi) (assoc options id
                            (update-fn (get options id) value))
    update-fn (assoc options id (update-fn (get options id)))
    :else (assoc options id value)))

(defn- with-token
  "The state [options ids errors] after the token."
  [specs strict [options ids errors] [kind opt optarg]]
  (let [spec (first (filter (fn [spec]
                              (some (fn [name] (= opt name))
                                (if (= kind :short-opt)
                                  [(:short-opt spec)]
                                  (rest (names-of spec)))))
                      specs))
        complain (fn [text] [options ids (conj errors text)])]
    (cond
      (nil? spec) (complain (str "Unknown option: " (pr-str opt)))

      (and strict (:required spec) optarg
           (some (fn [spec] (some (fn [name] (= optarg name))
                              (names-of spec)))
             specs))
      (complain (str "Missing required argument for "
                  (pr-str (str opt " " (:required spec)))))

      :else
      (let [[value complaint] (parsed spec opt optarg)
            early (when-not (or complaint (:post-validation spec))
                    (failed-validation value spec opt optarg))]
        (cond
          complaint (complain complaint)
          early (complain early)
          :else
          (let [after (stored options spec value)
                late (when (:post-validation spec)
                       (failed-validation (get after (:id spec)) spec opt
                         optarg))]
            (if late
              (complain late)
              [after (conj ids (:id spec)) errors])))))))

(defn- defaults
  "The map of the :default values of specs."
  [specs]
  (into {}
    (keep (fn [spec]
            (when (contains? spec :default)
              [(:id spec) (:default spec)])))
    specs))

(defn- with-default-fns
  "options with what :default-fn of specs says of those not given; ids are
  given."
  [specs options ids]
  (reduce
    (fn [all {:keys [id default-fn]}]
      (if (and default-fn (not (contains? ids id)))
        (assoc all id (default-fn options))
        all))
    options specs))

(defn- parse-tokens
  "[options errors] of tokens."
  [specs tokens {:keys [no-defaults strict]}]
  (let [[options ids errors]
        (reduce (fn [state token] (with-token specs strict state token))
          [(if no-defaults {} (defaults specs)) #{} []]
          tokens)
        options (if no-defaults
                  options
                  (with-default-fns specs options ids))
        missing (keep (fn [{:keys [id missing]}]
                        (when (and missing (not (contains? options id)))
                          missing))
                  specs)]
    [options (into errors missing)]))

;;; Summary

(defn make-summary-part
  "The columns of the compiled option spec in a summary, with its default when
  show-defaults? is true."
  {:added "0.1"}
  [show-defaults? spec]
  (let [{:keys [short-opt long-opt required desc default default-desc
                default-fn]} spec
        opt (str
              (cond
                (and short-opt long-opt) (str short-opt ", " long-opt)
                long-opt (str "    " long-opt)
                :else short-opt)
              (when required
                (str " " required)))
        shown (if required
                (or default-desc
                    (when (contains? spec :default)
                      (if (nil? default) "nil" (str default)))
                    (when default-fn "<computed>")
                    "")
                "")]
    (if show-defaults?
      [opt shown (or desc "")]
      [opt (or desc "")])))

(defn format-lines
  "The rows parts as lines, whose columns but the last are as wide as lens
  says."
  {:added "0.1"}
  [lens parts]
  (map
    (fn [row]
      (str/trimr
        (apply str
          (map (fn [len text]
                 (str "  " text
                   (apply str (repeat (- len (count text)) \space))))
            lens row))))
    parts))

(defn summarize
  "The compiled option specs as lines for people."
  {:added "0.1"}
  [specs]
  (if (seq specs)
    (let [show-defaults? (some (fn [spec]
                                 (and (:required spec)
                                      (or (contains? spec :default)
                                          (:default-fn spec))))
                           specs)
          parts (map (fn [spec] (make-summary-part show-defaults? spec))
                  specs)
          lens (apply map (fn [& column] (apply max (map count column)))
                 parts)]
      (str/join \newline (format-lines lens parts)))
    ""))

(defn get-default-options
  "The map of the default values that option-specs give."
  {:added "0.1"}
  [option-specs]
  (let [specs (compile-specs option-specs)]
    (with-default-fns specs (defaults specs) #{})))

(defn parse-opts
  "What the words args mean by option-specs: {:options, :arguments that are none,
  :summary a text, :errors texts or nil}.

  A spec is a vector of a short option, a long one and a description, each of
  which may be nil, and options: :id :default :default-desc :default-fn
  :parse-fn :assoc-fn :update-fn :multi :validate :missing :post-validation. A
  word behind the option, \"--port PORT\", says that it takes an argument;
  \"--[no-]color\" that it may be denied.

  Options: :in-order true ends with the first word that is no option,
  :no-defaults true leaves defaults out, :strict true takes no option for an
  argument, :summary-fn makes the summary."
  {:added "0.1"}
  [args option-specs & options]
  (let [{:keys [in-order summary-fn] :as options} (apply hash-map options)
        specs (compile-specs option-specs)
        with-arg (into #{} (comp (filter :required)
                                 (mapcat names-of)
                                 (remove nil?))
                   specs)
        [tokens left] (tokenize with-arg args in-order)
        [parsed errors] (parse-tokens specs tokens options)]
    {:options parsed
     :arguments left
     :summary ((or summary-fn summarize) specs)
     :errors (when (seq errors) errors)}))
