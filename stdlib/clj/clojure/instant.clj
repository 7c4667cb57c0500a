(ns clojure.instant
  "Instants as #inst has them: texts of RFC 3339, of which everything behind the
  year may be left out.")

(def ^:private pattern
  (re-pattern
    (str "(\\d\\d\\d\\d)(?:-(\\d\\d)(?:-(\\d\\d)"
      "(?:[T](\\d\\d)(?::(\\d\\d)(?::(\\d\\d)(?:[.](\\d+))?)?)?)?)?)?"
      "(?:[Z]|([-+])(\\d\\d):(\\d\\d))?")))

(defn- number-of
  "The number that the digits s write, default when there are none."
  [s default]
  (if s (parse-long s) default))

(defn- nanos-of
  "The nanoseconds that the digits behind the point write."
  [digits]
  (if digits
    (parse-long (subs (str digits "000000000") 0 9))
    0))

(defn parse-timestamp
  "What new-instant answers for the parts of the text cs: years, months, days,
  hours, minutes, seconds, nanoseconds, and sign (1, -1 or 0), hours and
  minutes of the offset."
  {:added "0.1"}
  [new-instant cs]
  (let [[_ years months days hours minutes seconds fraction
         sign offset-hours offset-minutes
         :as found] (re-matches pattern (str cs))]
    (when-not found
      (throw (RuntimeException.
               (str "Unrecognized date/time syntax: " cs))))
    (new-instant
      (number-of years 0)
      (number-of months 1)
      (number-of days 1)
      (number-of hours 0)
      (number-of minutes 0)
      (number-of seconds 0)
      (nanos-of fraction)
      (case sign "-" -1, "+" 1, 0)
      (number-of offset-hours 0)
      (number-of offset-minutes 0))))

(defn- leap-year?
  "True when the year has a 29th of February."
  [year]
  (and (zero? (mod year 4))
       (or (pos? (mod year 100))
           (zero? (mod year 400)))))

(defn- days-in-month
  "The number of days of the month."
  [month leap-year]
  (case month
    2 (if leap-year 29 28)
    (4 6 9 11) 30
    31))

(defmacro ^:private verify
  "Throws unless test is true."
  [test]
  `(when-not ~test
     (throw (RuntimeException. ~(str "failed: " (pr-str test))))))

(defn validated
  "A function like new-instance that throws when its arguments, those of
  parse-timestamp's function, are no instant."
  {:added "0.1"}
  [new-instance]
  (fn [years months days hours minutes seconds nanoseconds
       offset-sign offset-hours offset-minutes]
    (verify (<= 1 months 12))
    (verify (<= 1 days (days-in-month months (leap-year? years))))
    (verify (<= 0 hours 23))
    (verify (<= 0 minutes 59))
    (verify (<= 0 seconds (if (= minutes 59) 60 59)))
    (verify (<= 0 nanoseconds 999999999))
    (verify (<= -1 offset-sign 1))
    (verify (<= 0 offset-hours 23))
    (verify (<= 0 offset-minutes 59))
    (new-instance years months days hours minutes seconds nanoseconds
      offset-sign offset-hours offset-minutes)))

(defn- days-before
  "The number of days from 1970-01-01 to the date."
  [year month day]
  (let [y (if (<= month 2) (dec year) year)
        era (quot (if (neg? y) (- y 399) y) 400)
        of-era (- y (* era 400))
        of-year (+ (quot (+ (* 153 (mod (+ month 9) 12)) 2) 5) (dec day))]
    (+ (* era 146097) (* of-era 365) (quot of-era 4) (- (quot of-era 100))
      of-year -719468)))

(defn- new-date
  "The java.util.Date of the parts; what is below milliseconds is left out."
  [years months days hours minutes seconds nanoseconds
   offset-sign offset-hours offset-minutes]
  (let [offset (* offset-sign (+ (* 60 offset-hours) offset-minutes))
        all-minutes (- (+ (* 1440 (days-before years months days))
                         (* 60 hours) minutes)
                      offset)]
    (java.util.Date.
      (+ (* 60000 all-minutes) (* 1000 seconds)
        (quot nanoseconds 1000000)))))

(def ^{:added "0.1", :arglists '([cs])} read-instant-date
  "The java.util.Date that the text cs writes."
  (let [make (validated new-date)]
    (fn [cs]
      (parse-timestamp make cs))))
