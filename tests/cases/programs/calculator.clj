;; A calculator: tokenizer, recursive descent parser and evaluator of arithmetic with variables.

(ns programs.calculator
  (:require [clojure.string :as str]))

(def token-pattern #"\s*(?:(\d+(?:\.\d+)?)|([A-Za-z_]\w*)|(\*\*|[-+*/%^(),=]))")

(defn tokenize [s]
  (loop [s (str/trimr s) tokens []]
    (if (str/blank? s)
      tokens
      (let [[all number word op] (re-find (re-pattern (str "^" token-pattern)) s)]
        (when-not all
          (throw (ex-info (str "unexpected " (first (str/triml s))) {:rest s})))
        (recur (subs s (count all))
               (conj tokens (cond number [:num (if (str/includes? number ".") (parse-double number) (parse-long number))]
                                  word [:sym (symbol word)]
                                  :else [:op op])))))))

(declare expression)

(defn expect [[token & tokens] op]
  (if (= token [:op op])
    tokens
    (throw (ex-info (str "expected " op) {:got token}))))

(defn arguments [tokens]
  (if (= (first tokens) [:op ")"])
    [[] (rest tokens)]
    (loop [[arg tokens] (expression tokens) args []]
      (if (= (first tokens) [:op ","])
        (recur (expression (rest tokens)) (conj args arg))
        [(conj args arg) (expect tokens ")")]))))

(defn primary [[[kind v :as token] & tokens]]
  (case kind
    :num [v tokens]
    :sym (if (= (first tokens) [:op "("])
           (let [[args tokens] (arguments (rest tokens))]
             [(list* :call v args) tokens])
           [v tokens])
    :op (case v
          "(" (let [[e tokens] (expression tokens)] [e (expect tokens ")")])
          "-" (let [[e tokens] (primary tokens)] [(list '- e) tokens])
          (throw (ex-info (str "unexpected " v) {})))
    nil (throw (ex-info "unexpected end" {}))))

(defn power [tokens]
  (let [[base tokens] (primary tokens)]
    (if (#{[:op "^"] [:op "**"]} (first tokens))
      (let [[e tokens] (power (rest tokens))] [(list '** base e) tokens])
      [base tokens])))

(defn left-assoc
  "A parser of operators ops, all of one strength, between what next-level parses."
  [ops next-level]
  (fn [tokens]
    (loop [[left tokens] (next-level tokens)]
      (let [[kind op] (first tokens)]
        (if (and (= kind :op) (ops op))
          (let [[right tokens] (next-level (rest tokens))]
            (recur [(list (symbol op) left right) tokens]))
          [left tokens])))))

(def term (left-assoc #{"*" "/" "%"} power))
(def expression (left-assoc #{"+" "-"} term))

(defn parse [s]
  (let [tokens (tokenize s)
        assignment? (= (second tokens) [:op "="])
        [e more] (expression (if assignment? (drop 2 tokens) tokens))]
    (when (seq more) (throw (ex-info "too much" {:rest (vec more)})))
    (if assignment? (list '= (second (first tokens)) e) e)))

(def functions {'max max 'min min 'abs abs 'sum + 'count (fn [& xs] (count xs))})

(defn evaluate [env e]
  (cond
    (number? e) e
    (symbol? e) (if (contains? env e) (env e) (throw (ex-info (str "no variable " e) {})))
    :else (let [[op & args] e]
            (if (= op :call)
              (let [f (or (functions (first args)) (throw (ex-info (str "no function " (first args)) {})))]
                (apply f (map #(evaluate env %) (rest args))))
              (let [args (map #(evaluate env %) args)]
                (case op
                  + (apply + args) - (apply - args) * (apply * args) / (apply / args)
                  % (apply mod args)
                  ** (let [[b n] args] (if (neg? n) (/ 1 (reduce *' (repeat (- n) b))) (reduce *' (repeat n b))))))))))

(reduce (fn [env line]
          (try
            (let [e (parse line)]
              (if (and (seq? e) (= '= (first e)))
                (let [[_ k v] e v (evaluate env v)] (println k "=" v) (assoc env k v))
                (do (println line "=>" (evaluate env e) " " (pr-str e)) env)))
            (catch Exception ex (println line "!!" (ex-message ex)) env)))
        {}
        ["1 + 2 * 3" "(1 + 2) * 3" "2 ^ 3 ^ 2" "-2 ** 2" "10 - 4 - 3" "1 / 3 + 1 / 6" "7 % 4 * 2.5"
         "x = 6 * 7" "x / 4" "max(1, x, 3) - min(2, 5)" "sum()" "count(1, 2, (3))" "y + 1" "2 +" "(1" "1 $ 2"
         "1 2" "1 / 0" "nope(1)" "2 ^ 100" "2 ^ -3" "abs(-5)"])
