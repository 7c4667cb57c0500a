;; Sums up sales from a CSV file: by product, and by region and month.
;;
;;   dayfly examples/csv/report.clj FILE
;;
;; Fields may be quoted, and quoted ones may hold commas, quotes and line
;; ends. Money is counted in cents, so that nothing is lost by rounding.
(ns csv.report
  (:require [clojure.string :as str]))

(defn end-field
  "The reader's state after the end of a field."
  [{:keys [field] :as state}]
  (-> state
      (update :row conj (apply str field))
      (assoc :field [] :mode :plain)))

(defn end-row
  "The reader's state after the end of a row."
  [state]
  (let [{:keys [row] :as state} (end-field state)]
    (-> state
        (update :rows conj row)
        (assoc :row []))))

(defn step
  "The reader's state after the character c. In mode :quote a quoted field
  has had a quote, which ends it unless a second one follows."
  [{:keys [mode] :as state} c]
  (case mode
    :quoted (if (= c \")
              (assoc state :mode :quote)
              (update state :field conj c))
    (case c
      \"       (if (= mode :quote)
                 (-> state (update :field conj c) (assoc :mode :quoted))
                 (assoc state :mode :quoted))
      \,       (end-field state)
      \newline (end-row state)
      \return  state
      (update state :field conj c))))

(defn read-csv
  "The rows of text, as vectors of strings."
  [text]
  (let [state (reduce step
                      {:mode :plain, :field [], :row [], :rows []}
                      text)]
    (:rows (if (or (seq (:row state)) (seq (:field state)))
             (end-row state)
             state))))

(defn cents
  "The amount of money written as s, or nil when it is not one."
  [s]
  (when-let [[_ whole part] (re-matches #"(\d+)\.(\d\d)" s)]
    (+ (* 100 (parse-long whole)) (parse-long part))))

(defn sale
  "The sale told by a map of strings, with :value; nil when it is not whole."
  [{:keys [date region product quantity price]}]
  (let [quantity (parse-long quantity)
        price    (cents price)]
    (when (and quantity price)
      {:month    (subs date 0 7)
       :region   region
       :product  product
       :quantity quantity
       :value    (* quantity price)})))

(defn money
  "The number of cents as text."
  [cents]
  (format "%d.%02d" (quot cents 100) (rem cents 100)))

(defn sums
  "A map from (f sale) to the sum of (g sale), over sales."
  [f g sales]
  (reduce (fn [sums sale]
            (update sums (f sale) (fnil + 0) (g sale)))
          {}
          sales))

(defn print-products
  "Prints quantity and value of every product, the most valuable first."
  [sales]
  (let [quantities (sums :product :quantity sales)
        values     (sums :product :value sales)]
    (println (format "%-15s %8s %10s" "product" "quantity" "value"))
    (doseq [[product value] (sort-by (comp - val) values)]
      (println (format "%-15s %8d %10s"
                       product (quantities product) (money value))))))

(defn print-pivot
  "Prints the value of sales by region and month, with all totals."
  [sales]
  (let [values  (sums (juxt :region :month) :value sales)
        months  (sort (distinct (map :month sales)))
        regions (sort (distinct (map :region sales)))
        total   (fn [pred]
                  (transduce (comp (filter (comp pred key)) (map val))
                             + values))
        line    (fn [title cells]
                  (println (apply str (format "%-8s" title)
                                  (map #(format "%10s" %) cells))))]
    (line "region" (concat months ["total"]))
    (doseq [region regions]
      (line region
            (concat (for [month months]
                      (if-let [value (values [region month])]
                        (money value)
                        "-"))
                    [(money (total #(= region (first %))))])))
    (line "total"
          (concat (for [month months]
                    (money (total #(= month (second %)))))
                  [(money (total any?))]))))

(if-let [[file] *command-line-args*]
  (let [[header & rows] (read-csv (slurp file))
        records         (map #(zipmap (map keyword header) %) rows)
        sales           (keep sale records)]
    (print-products sales)
    (println)
    (print-pivot sales)
    (doseq [{:keys [date remark]} (remove sale records)]
      (println (str "\nleft out: " date " (" remark ")"))))
  (do (println "usage: report.clj FILE")
      (System/exit 2)))
