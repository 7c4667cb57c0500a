;; Dates without a calendar of the host: day numbers, weekdays, Easter, durations, a month on a page.

(ns programs.dates
  (:require [clojure.string :as str]))

(defn leap? [y] (and (zero? (mod y 4)) (or (pos? (mod y 100)) (zero? (mod y 400)))))

(defn days-in-month [y m] (case m 2 (if (leap? y) 29 28) (4 6 9 11) 30 31))

(defn ->day
  "Days since 1970-01-01 of a date [y m d]."
  [[y m d]]
  (let [y (if (<= m 2) (dec y) y)
        era (quot (if (neg? y) (- y 399) y) 400)
        yoe (- y (* era 400))
        doy (+ (quot (+ (* 153 (mod (+ m 9) 12)) 2) 5) (dec d))
        doe (+ (* yoe 365) (quot yoe 4) (- (quot yoe 100)) doy)]
    (+ (* era 146097) doe -719468)))

(defn day->
  "The date of a day number."
  [n]
  (let [z (+ n 719468)
        era (quot (if (neg? z) (- z 146096) z) 146097)
        doe (- z (* era 146097))
        yoe (quot (- doe (quot doe 1460) (- (quot doe 36524)) (quot doe 146096)) 365)
        doy (- doe (- (+ (* 365 yoe) (quot yoe 4)) (quot yoe 100)))
        mp (quot (+ (* 5 doy) 2) 153)
        d (inc (- doy (quot (+ (* 153 mp) 2) 5)))
        m (if (< mp 10) (+ mp 3) (- mp 9))]
    [(cond-> (+ yoe (* era 400)) (<= m 2) inc) m d]))

(def weekdays [:thu :fri :sat :sun :mon :tue :wed])
(defn weekday [date] (weekdays (mod (->day date) 7)))
(defn plus-days [date n] (day-> (+ (->day date) n)))
(defn days-between [a b] (- (->day b) (->day a)))

(defn plus-months [[y m d] n]
  (let [months (+ (* 12 y) (dec m) n)
        y (quot months 12) m (inc (mod months 12))]
    [y m (min d (days-in-month y m))]))

(defn parse [s]
  (when-let [[_ & parts] (re-matches #"(\d{4})-(\d\d)-(\d\d)" s)]
    (let [[y m d :as date] (mapv parse-long parts)]
      (when (and (<= 1 m 12) (<= 1 d (days-in-month y m))) date))))

(defn iso [date] (apply format "%04d-%02d-%02d" date))

(defn easter [y]
  (let [a (mod y 19) b (quot y 100) c (mod y 100)
        h (mod (- (+ (* 19 a) b 15) (quot b 4) (quot (- b (quot (+ b 8) 25) -1) 3)) 30)
        l (mod (- (+ 32 (* 2 (mod b 4)) (* 2 (quot c 4))) h (mod c 4)) 7)
        m (quot (+ a (* 11 h) (* 22 l)) 451)
        n (+ h l (* -7 m) 114)]
    [y (quot n 31) (inc (mod n 31))]))

(defn week-of-year
  "[year week] by ISO: weeks begin on Monday, week 1 has the first Thursday."
  [date]
  (let [day (->day date)
        thursday (+ day (- 3 (mod (+ day 3) 7)))
        [y] (day-> thursday)]
    [y (inc (quot (- thursday (->day [y 1 1])) 7))]))

(defn month-page [y m]
  (let [blank (mod (+ 3 (->day [y m 1])) 7)
        cells (concat (repeat blank "  ") (map #(format "%2d" %) (range 1 (inc (days-in-month y m)))))]
    (str/join "\n" (cons "Mo Tu We Th Fr Sa Su" (map #(str/join " " %) (partition-all 7 cells))))))

(println (map leap? [1900 2000 2023 2024 2100]))
(println (map ->day [[1970 1 1] [2000 3 1] [1969 12 31] [1 1 1] [2024 2 29]]))
(println (map day-> [0 -1 11017 19782 -719162]))
(println "round trip" (every? #(= % (->day (day-> %))) (range -200000 200000 997)))
(println (map (juxt iso weekday) [[2024 2 29] [1999 12 31] [1969 7 20] [2038 1 19]]))
(println (iso (plus-days [2024 2 28] 2)) (iso (plus-days [2023 12 31] 1)) (iso (plus-days [2024 1 1] -1)))
(println (map iso (take 5 (iterate #(plus-months % 1) [2024 1 31]))) (iso (plus-months [2024 1 31] 25)))
(println (map parse ["2024-02-29" "2023-02-29" "2024-13-01" "2024-1-1" "nonsense"]))
(println (map (comp iso easter) [2000 2019 2024 2025 2038]))
(println (map week-of-year [[2021 1 3] [2020 12 31] [2024 12 30] [2026 1 1] [2024 7 15]]))
(println (days-between [2000 1 1] [2024 1 1]) (days-between [2024 3 1] [2024 2 1]))
(println "fridays the 13th in 2026" (filter #(= :fri (weekday [2026 % 13])) (range 1 13)))
(println (month-page 2024 2))
(println (frequencies (map #(weekday [% 1 1]) (range 2001 2401))))
