;; clojure.instant: instants from text.  Since 0.1.

(require '[clojure.instant :as instant])

(instant/read-instant-date "2020-13-01")
;!! RuntimeException "failed: (<= 1 months 12)"
(instant/read-instant-date "2020-02-30")
;!! RuntimeException "failed: (<= 1 days (days-in-month months (leap-year? years)))"
(instant/read-instant-date "2019-02-29")
;!! RuntimeException "failed: (<= 1 days (days-in-month months (leap-year? years)))"
(instant/read-instant-date "2020-02-29")              ;=> #inst "2020-02-29T00:00:00.000-00:00"
(instant/read-instant-date "x")
;!! RuntimeException "Unrecognized date/time syntax: x"
(instant/read-instant-date "2020-01-01T25:00")        ;!! RuntimeException "failed: (<= 0 hours 23)"
(instant/read-instant-date "2020-01-01T23:59:60")     ;=> #inst "2020-01-02T00:00:00.000-00:00"
(instant/read-instant-date "2020-01-01T23:58:60Z")
;!! RuntimeException "failed: (<= 0 seconds (if (= minutes 59) 60 59))"
(instant/read-instant-date "2020-01-01T00:00:00.123456789+01:30")
;=> #inst "2019-12-31T22:30:00.123-00:00"
(instant/read-instant-date "2020")                    ;=> #inst "2020-01-01T00:00:00.000-00:00"
(instant/read-instant-date "1582-01-01")              ;=> #inst "1582-01-01T00:00:00.000-00:00"
(instant/read-instant-date "1900-02-29")
;!! RuntimeException "failed: (<= 1 days (days-in-month months (leap-year? years)))"
(instant/read-instant-date "2000-02-29T12")           ;=> #inst "2000-02-29T12:00:00.000-00:00"
(instant/read-instant-date "2020-01-01T00:00-12:30")  ;=> #inst "2020-01-01T12:30:00.000-00:00"
(instant/read-instant-date "")
;!! RuntimeException "Unrecognized date/time syntax: "
(instant/parse-timestamp vector "2020-05-06T01:02:03.5-01:30")
;=> [2020 5 6 1 2 3 500000000 -1 1 30]
(instant/parse-timestamp vector "2020")               ;=> [2020 1 1 0 0 0 0 0 0 0]
(instant/parse-timestamp vector "20")
;!! RuntimeException "Unrecognized date/time syntax: 20"
((instant/validated vector) 2020 13 1 0 0 0 0 0 0 0)
;!! RuntimeException "failed: (<= 1 months 12)"
((instant/validated vector) 2020 1 1 0 0 0 0 0 0 0)   ;=> [2020 1 1 0 0 0 0 0 0 0]
((instant/validated vector) 2020 1 1 0 0 0 1000000000 0 0 0)
;!! RuntimeException "failed: (<= 0 nanoseconds 999999999)"
((instant/validated vector) 2020 1 1 0 0 0 0 2 0 0)
;!! RuntimeException "failed: (<= -1 offset-sign 1)"
((instant/validated vector) 2020 1 1 0 0 0 0 1 24 0)
;!! RuntimeException "failed: (<= 0 offset-hours 23)"
((instant/validated vector) 2020 1 1 0 60 0 0 1 0 0)
;!! RuntimeException "failed: (<= 0 minutes 59)"
