;; A printer and a parser of JSON: strings in, data out, and back.

(ns programs.json
  (:require [clojure.string :as str]))

(def escapes {\" "\\\"" \\ "\\\\" \newline "\\n" \tab "\\t" \return "\\r"})

(defn write [v]
  (cond
    (nil? v) "null"
    (boolean? v) (str v)
    (string? v) (str \" (str/escape v escapes) \")
    (keyword? v) (write (name v))
    (ratio? v) (write (double v))
    (number? v) (str v)
    (map? v) (str "{" (str/join "," (for [[k x] v] (str (write (if (number? k) (str k) k)) ":" (write x)))) "}")
    (coll? v) (str "[" (str/join "," (map write v)) "]")
    :else (throw (ex-info "not for JSON" {:value v}))))

(defn fail [message i] (throw (ex-info message {:at i})))

(defn skip [s i]
  (if (and (< i (count s)) (#{\space \newline \tab \return} (nth s i))) (recur s (inc i)) i))

(declare value)

(defn literal [s i text v]
  (if (str/starts-with? (subs s i) text)
    [v (+ i (count text))]
    (fail (str "expected " text) i)))

(defn number [s i]
  (let [text (re-find #"^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?" (subs s i))]
    (when-not text (fail "expected a number" i))
    [(if (re-find #"[.eE]" text) (parse-double text) (parse-long text)) (+ i (count text))]))

(defn text [s i]
  (loop [i (inc i) out []]
    (let [c (get s i)]
      (case c
        nil (fail "unfinished string" i)
        \" [(apply str out) (inc i)]
        \\ (let [e (get s (inc i))]
             (case e
               \n (recur (+ i 2) (conj out \newline))
               \t (recur (+ i 2) (conj out \tab))
               \r (recur (+ i 2) (conj out \return))
               (\" \\ \/) (recur (+ i 2) (conj out e))
               \u (recur (+ i 6) (conj out (char (Long/parseLong (subs s (+ i 2) (+ i 6)) 16))))
               (fail "bad escape" i)))
        (recur (inc i) (conj out c))))))

(defn items
  "Reads comma separated items with (item s i) until the character close."
  [s i close item]
  (loop [i (skip s (inc i)) out []]
    (if (= close (get s i))
      [out (inc i)]
      (let [[v j] (item s i)
            j (skip s j)]
        (condp = (get s j)
          \, (recur (skip s (inc j)) (conj out v))
          close [(conj out v) (inc j)]
          (fail (str "expected , or " close) j))))))

(defn pair [s i]
  (let [[k j] (text s i)
        j (skip s j)]
    (when-not (= \: (get s j)) (fail "expected :" j))
    (let [[v j] (value s (skip s (inc j)))]
      [[(keyword k) v] j])))

(defn value [s i]
  (case (get s i)
    \{ (update (items s i \} pair) 0 #(into {} %))
    \[ (items s i \] value)
    \" (text s i)
    \t (literal s i "true" true)
    \f (literal s i "false" false)
    \n (literal s i "null" nil)
    (number s i)))

(defn parse [s]
  (let [[v i] (value s (skip s 0))
        i (skip s i)]
    (if (= i (count s)) v (fail "more than one value" i))))

(def sample {:name "Zoë \"Z\"" :age 41 :tags ["a" "b\n"] :nested {:ok true :none nil :ratio 1/4} :xs []})

(println (write sample))
(println (parse (write sample)))
(println (= (parse (write sample)) (assoc-in sample [:nested :ratio] 0.25)))
(doseq [t ["[1, -2.5, 3e2]" " {\"a\" : [ { } ] } " "\"\\u0041\\t\\/\"" "true" "[]" "null"]]
  (println (pr-str (parse t))))
(doseq [t ["[1," "{\"a\" 1}" "tru" "\"abc" "[1 2]" "" "1 2" "\"\\x\""]]
  (println (pr-str t) (try (parse t) (catch Exception e [(ex-message e) (:at (ex-data e))]))))
(println (try (write (atom 1)) (catch Exception e (ex-message e))))
(println (write {1 [2 #{3}] "k" '(4 :five)}))
