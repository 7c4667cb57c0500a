;; A bank ledger: accounts are records, transactions go through multimethods.

(ns programs.bank
  (:require [clojure.string :as str]))

(defrecord Account [id owner balance history])
(defrecord Rejection [reason data])

(defprotocol Describe
  (describe [this] "One line of text."))

(extend-protocol Describe
  Account
  (describe [{:keys [id owner balance]}]
    (format "%-4s %-8s %10.2f" (name id) owner (/ balance 100.0)))
  Rejection
  (describe [{:keys [reason data]}]
    (str "rejected: " (name reason) " " (pr-str data)))
  nil
  (describe [_] "nothing"))

(defn account [id owner] (->Account id owner 0 []))

(defmulti transact
  "The ledger after the transaction, or throws with :reason."
  (fn [ledger tx] (:kind tx)))

(defn reject [reason data]
  (throw (ex-info "rejected" (assoc data :reason reason))))

(defn change [ledger id amount tx]
  (let [{:keys [balance] :as acc} (or (ledger id) (reject :no-account {:id id}))]
    (when (neg? (+ balance amount))
      (reject :overdrawn {:id id :balance balance :amount amount}))
    (assoc ledger id (-> acc
                         (update :balance + amount)
                         (update :history conj (:kind tx))))))

(defmethod transact :deposit [ledger {:keys [to amount] :as tx}]
  (change ledger to amount tx))

(defmethod transact :withdraw [ledger {:keys [from amount] :as tx}]
  (change ledger from (- amount) tx))

(defmethod transact :transfer [ledger {:keys [from to amount] :as tx}]
  (-> ledger
      (change from (- amount) tx)
      (change to amount tx)))

(defmethod transact :interest [ledger {:keys [percent] :as tx}]
  (reduce (fn [l id] (change l id (quot (* percent (:balance (l id))) 100) tx))
          ledger
          (sort (keys ledger))))

(defmethod transact :default [_ tx]
  (reject :unknown-kind (select-keys tx [:kind])))

(defn run
  "[ledger rejections] after all transactions; a rejected one changes nothing."
  [ledger txs]
  (reduce (fn [[ledger rejected] tx]
            (try
              [(transact ledger tx) rejected]
              (catch clojure.lang.ExceptionInfo e
                (let [{:keys [reason] :as data} (ex-data e)]
                  [ledger (conj rejected (->Rejection reason (into (sorted-map) (dissoc data :reason))))]))))
          [ledger []]
          txs))

(def opening
  (into (sorted-map) (map (juxt :id identity)) [(account :a1 "Ann") (account :b2 "Bob") (account :c3 "Cy")]))

(def transactions
  [{:kind :deposit :to :a1 :amount 10000}
   {:kind :deposit :to :b2 :amount 2550}
   {:kind :transfer :from :a1 :to :c3 :amount 3333}
   {:kind :withdraw :from :b2 :amount 9999}
   {:kind :transfer :from :a1 :to :zz :amount 1}
   {:kind :interest :percent 10}
   {:kind :bribe :amount 5}
   {:kind :withdraw :from :c3 :amount 666}])

(let [[ledger rejected] (run opening transactions)]
  (doseq [acc (vals ledger)] (println (describe acc)))
  (doseq [r rejected] (println (describe r)))
  (println "total" (reduce + (map :balance (vals ledger))))
  (println "histories" (str/join "; " (map (comp pr-str :history) (vals ledger))))
  (println "record?" (every? record? (vals ledger)) (describe nil))
  (println (= ledger (first (run opening transactions)))))
