;; String templates: variables with filters, sections, inverted sections, parsed once to functions.

(ns programs.templates
  (:require [clojure.string :as str]))

(defn tokens
  "The template as a seq of [:text s], [:var path filters], [:open name], [:not name], [:close name]."
  [s]
  (loop [s s out []]
    (let [[all before sigil inside] (re-find #"(?s)^(.*?)\{\{([#^/!]?)\s*(.*?)\s*\}\}" s)]
      (if-not all
        (if (seq s) (conj out [:text s]) out)
        (recur (subs s (count all))
               (cond-> out
                 (seq before) (conj [:text before])
                 true (conj (case sigil
                              "#" [:open (keyword inside)]
                              "^" [:not (keyword inside)]
                              "/" [:close (keyword inside)]
                              "!" [:text ""]
                              (let [[path & filters] (str/split inside #"\s*\|\s*")]
                                [:var (mapv keyword (str/split path #"\.")) (map keyword filters)])))))))))

(defn parse
  "[nodes rest] of tokens, until the section named closing ends."
  [ts closing]
  (loop [[[kind a b :as t] & more] ts nodes []]
    (case kind
      nil (if closing
            (throw (ex-info "section is not closed" {:section closing}))
            [nodes nil])
      :close (if (= a closing)
               [nodes more]
               (throw (ex-info "wrong end of section" {:expected closing :got a})))
      (:open :not) (let [[inner more] (parse more a)]
                     (recur more (conj nodes [kind a inner])))
      (recur more (conj nodes t)))))

(def filters
  {:upper str/upper-case
   :lower str/lower-case
   :cap str/capitalize
   :count (comp str count)
   :html #(str/escape % {\< "&lt;" \> "&gt;" \& "&amp;"})
   :quote pr-str})

(defn resolve-path [scopes path]
  (if (= path [:.])
    (first scopes)
    (some (fn [scope] (when (and (map? scope) (contains? scope (first path))) (get-in scope path))) scopes)))

(defn apply-filter [v k]
  (if-let [f (filters k)]
    (f v)
    (throw (ex-info "no such filter" {:filter k :known (sort (keys filters))}))))

(defn render-node [scopes [kind a b]]
  (case kind
    :text a
    :var (let [v (resolve-path scopes (if (= a []) [:.] a))]
           (reduce apply-filter (if (and (seq b) (not (coll? v))) (str v) v) b))
    :open (let [v (resolve-path scopes [a])
                inner (fn [scopes] (str/join (map #(render-node scopes %) b)))]
            (cond (or (nil? v) (false? v)) ""
                  (sequential? v) (str/join (map #(inner (cons % scopes)) v))
                  (map? v) (inner (cons v scopes))
                  :else (inner scopes)))
    :not (let [v (resolve-path scopes [a])]
           (if (or (not v) (and (coll? v) (empty? v)))
             (str/join (map #(render-node scopes %) b))
             ""))))

(defn compile-template [s]
  (let [[nodes] (parse (tokens s) nil)]
    (fn [data] (str/join (map #(render-node [data] %) nodes)))))

(def letter
  (compile-template
   "Dear {{ person.name | cap }},
{{! not shown }}you bought {{items | count}} things:
{{#items}}- {{n}} x {{what | upper}}{{#gift}} (gift from {{from}}){{/gift}}
{{/items}}{{^items}}nothing at all
{{/items}}{{#paid}}Thank you!{{/paid}}{{^paid}}Please pay {{person.debt}}.{{/paid}}"))

(println (letter {:person {:name "ann" :debt 12.5} :paid false
                  :items [{:n 2 :what "tea"} {:n 1 :what "cup" :gift {:from "Bob"}}]}))
(println "---")
(println (letter {:person {:name "bOB"} :paid true :items []}))
(println "---")
(let [t (compile-template "{{#xs}}[{{.}}]{{/xs}} {{missing}} {{a.b.c}} {{s | html | quote}}")]
  (println (t {:xs [1 "two" nil] :a {:b {:c :deep}} :s "<a&b>"}))
  (println (t {})))
(doseq [bad ["{{#a}}x" "{{/a}}" "{{#a}}{{/b}}" "{{x | nope}}"]]
  (println (try ((compile-template bad) {:x 1}) (catch Exception e [(ex-message e) (ex-data e)]))))
(println (tokens "a{{b}}c{{#d}}{{/d}}"))
(println ((compile-template "no tags {at} all") {}))
