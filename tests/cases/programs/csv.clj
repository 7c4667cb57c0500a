;; CSV: a parser with quotes and line ends, a writer, and a small table algebra.

(ns programs.csv
  (:require [clojure.set :as set]
            [clojure.string :as str]))

(defn parse
  "The rows of s as vectors of texts. Fields may be quoted; a quote in one is doubled."
  ([s] (parse s \,))
  ([s separator]
   (loop [[c & more :as cs] (seq s) state :start field [] row [] rows []]
     (let [end-field #(conj row (apply str field))]
       (if (empty? cs)
         (case state
           :quoted (throw (ex-info "quote is not closed" {:row (count rows) :field (apply str field)}))
           :start (if (seq row) (conj rows (end-field)) rows)
           (conj rows (end-field)))
         (case state
           :quoted (if (= c \")
                     (if (= \" (first more))
                       (recur (rest more) :quoted (conj field \") row rows)
                       (recur more :closed field row rows))
                     (recur more :quoted (conj field c) row rows))
           (cond
             (= c separator) (recur more :start [] (end-field) rows)
             (= c \return) (recur more state field row rows)
             (= c \newline) (recur more :start [] [] (if (and (= state :start) (empty? row)) rows (conj rows (end-field))))
             (and (= c \") (= state :start)) (recur more :quoted field row rows)
             (= state :closed) (throw (ex-info "text after quote" {:row (count rows) :char c}))
             :else (recur more :plain (conj field c) row rows))))))))

(defn quoted [v]
  (let [s (str v)]
    (if (re-find #"[,\"\n\r]" s) (str \" (str/replace s "\"" "\"\"") \") s)))

(defn write [rows] (str/join "\n" (map #(str/join "," (map quoted %)) rows)))

(defn typed [s]
  (or (when (re-matches #"-?\d+" s) (parse-long s))
      (when (re-matches #"-?\d+\.\d+" s) (parse-double s))
      (parse-boolean s)
      (when-not (str/blank? s) s)))

(defn records [[header & rows]]
  (let [ks (map keyword header)]
    (map #(zipmap ks (map typed (concat % (repeat "")))) rows)))

(defn table [columns rows]
  (let [cells (cons (map name columns) (map (fn [r] (map #(str (get r % "-")) columns)) rows))
        widths (apply map (fn [& column] (apply max (map count column))) cells)
        line (fn [row] (str/join " | " (map (fn [w c] (format (str "%-" w "s") c)) widths row)))]
    (doseq [l (list* (line (first cells))
                     (str/join "-+-" (map #(apply str (repeat % \-)) widths))
                     (map line (rest cells)))]
      (println l))))

(def people "id,name,dept,salary\r\n1,Ann,eng,5200.50\n2,\"Bob \"\"B\"\"\",ops,4100\n3,\"Cy, jr.\",eng,\n4,Dee,,3900\n")
(def depts "dept;title\neng;Engineering\nops;\"Operations;\nnight\"\n")

(run! prn (parse people))
(run! prn (parse depts \;))
(println (map parse ["" "a" "a," ",\n" "\"\"" "a\n\nb" "\"x\ny\",z"]))
(println (= (parse people) (parse (write (parse people)))))
(println (write [["plain" "with,comma" "with \"quote\""] [1 nil :k]]))
(doseq [bad ["\"abc" "\"a\"b"]]
  (println (try (parse bad) (catch Exception e [(ex-message e) (ex-data e)]))))

(def staff (records (parse people)))
(table [:id :name :dept :salary] staff)
(let [by-dept (group-by :dept staff)]
  (table [:dept :n :total]
         (for [[d rows] (sort-by (comp str key) by-dept)]
           {:dept (or d "none") :n (count rows) :total (reduce + (keep :salary rows))})))
(println (map (juxt :name :title)
              (sort-by :id (set/join (set staff) (set (records (parse depts \;)))))))
(println (set/project (set/rename (set (map #(select-keys % [:id :dept]) staff)) {:dept :d}) [:d]))
