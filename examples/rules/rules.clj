;; A forward-chaining rule engine. Facts are vectors; rules are written with
;; a macro that turns `?names` of its patterns into locals of its body.
;;
;;   dayfly examples/rules/rules.clj
(ns rules
  (:require [clojure.set :as set]
            [clojure.string :as str]))

;; ## Matching

(defn variable?
  "True of symbols that begin with a question mark."
  [x]
  (and (symbol? x) (str/starts-with? (name x) "?")))

(defn match
  "The bindings, extended so that pattern equals fact; nil if they cannot."
  [bindings pattern fact]
  (when (= (count pattern) (count fact))
    (reduce (fn [bindings [p x]]
              (cond
                (= p '_)                bindings
                (not (variable? p))     (if (= p x) bindings (reduced nil))
                (contains? bindings p)  (if (= (bindings p) x)
                                          bindings
                                          (reduced nil))
                :else                   (assoc bindings p x)))
            bindings
            (map vector pattern fact))))

(defn matches
  "All bindings that make every one of patterns a member of facts."
  [patterns facts]
  (reduce (fn [found pattern]
            (for [bindings found
                  fact     facts
                  :let     [extended (match bindings pattern fact)]
                  :when    extended]
              extended))
          [{}]
          patterns))

;; ## Rules

(defonce ^{:doc "All rules, by name."} rules (atom {}))

(defn variables
  "The sorted vector of the variables in form."
  [form]
  (vec (sort (distinct (filter variable? (tree-seq coll? seq form))))))

(defmacro defrule
  "Defines a rule: whenever facts match all patterns before =>, and the tests
  after :when hold, the values of the forms after => are facts, too."
  {:arglists '([title doc? pattern* (:when test+)? => form+])}
  [title & body]
  (let [[doc body]      (if (string? (first body))
                          [(first body) (rest body)]
                          [nil body])
        [before [_ & forms]] (split-with #(not= '=> %) body)
        [patterns [_ & tests]] (split-with #(not= :when %) before)
        locals          (variables patterns)]
    (when-let [unknown (seq (remove (set locals) (variables [tests forms])))]
      (throw (ex-info (str "rule " title " uses " (first unknown)
                           ", which no pattern binds")
                      {:rule title, :unknown (vec unknown)})))
    `(swap! rules assoc '~title
            {:doc      ~doc
             :patterns '~(vec patterns)
             :then     (fn [{:syms ~locals}]
                         (when (and ~@tests)
                           [~@forms]))})))

(defn consequences
  "The set of facts that one rule draws from facts."
  [facts {:keys [patterns then]}]
  (into #{} (mapcat then) (matches patterns facts)))

(defn infer
  "A map of all facts that follow to the rule that found them; given ones are
  mapped to :given."
  [facts]
  (loop [known (zipmap facts (repeat :given))]
    (let [facts (set (keys known))
          fresh (for [[title rule] (sort-by key @rules)
                      fact         (set/difference (consequences facts rule)
                                                   facts)]
                  [fact title])]
      (if (seq fresh)
        (recur (reduce (fn [known [fact title]]
                         (if (known fact) known (assoc known fact title)))
                       known
                       fresh))
        known))))

(defmacro query
  "The sorted distinct values of form for all matches of patterns in facts."
  [facts patterns form]
  `(sort (distinct (for [{:syms ~(variables patterns)}
                         (matches '~patterns ~facts)]
                     ~form))))

;; ## A family

(defrule child-is-parent
  "Who has a child is a parent of it."
  [?child :child-of ?parent]
  => [?parent :parent-of ?child])

(defrule grandparent
  [?a :parent-of ?b]
  [?b :parent-of ?c]
  => [?a :grandparent-of ?c])

(defrule sibling
  [?p :parent-of ?a]
  [?p :parent-of ?b]
  :when (not= ?a ?b)
  => [?a :sibling-of ?b])

(defrule cousin
  [?a :child-of ?p]
  [?p :sibling-of ?q]
  [?b :child-of ?q]
  => [?a :cousin-of ?b] [?b :cousin-of ?a])

(defrule ancestor
  [?a :parent-of ?b]
  => [?a :ancestor-of ?b])

(defrule ancestor-of-ancestor
  [?a :parent-of ?b]
  [?b :ancestor-of ?c]
  => [?a :ancestor-of ?c])

(defrule elder
  "Compares years of birth."
  [?a :sibling-of ?b]
  [?a :born ?x]
  [?b :born ?y]
  :when (< ?x ?y)
  => [?a :elder-than ?b (- ?y ?x)])

(def family
  "The facts that are given."
  '#{[bea :child-of ada] [carl :child-of ada] [dora :child-of bea]
     [emil :child-of carl] [fay :child-of carl] [gus :child-of fay]
     [bea :born 1950] [carl :born 1953] [emil :born 1980] [fay :born 1978]})

(let [known (infer family)
      facts (keys known)]
  (println (count family) "facts given," (count facts) "facts known")
  (doseq [[title n] (sort-by key (frequencies (remove #{:given}
                                                      (vals known))))]
    (println (format "  %-20s found %2d" title n)))
  (println "grandchildren of ada:"
           (query facts [[ada :grandparent-of ?who]] ?who))
  (println "cousins:"
           (query facts [[?a :cousin-of ?b]] [?a ?b]))
  (println "ancestors of gus:"
           (query facts [[?who :ancestor-of gus]] ?who))
  (run! println
        (query facts [[?a :elder-than ?b ?years]]
               (str ?a " is " ?years " years older than " ?b))))

(println "a wrong rule:"
         (try
           (macroexpand '(defrule wrong [?a :likes ?b] => [?c :likes ?a]))
           (catch Exception e
             (ex-message (or (ex-cause e) e)))))
