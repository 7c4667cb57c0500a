;; Text: builds a string of n pieces twice, with join and with apply str.
(require '[clojure.string :as str])

(defn run
  "The lengths of both strings and the code in the middle, added up."
  [n]
  (let [joined (str/join "," (map #(str "item-" %) (range n)))
        plain  (apply str (map #(str % ";") (range n)))]
    (+ (count joined)
       (count plain)
       (int (nth joined (quot (count joined) 2))))))
