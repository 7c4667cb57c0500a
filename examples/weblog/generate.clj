;; Makes the access log that analyse.clj reports on.
;;
;;   dayfly examples/weblog/generate.clj FILE [LINES [SEED]]
;;
;; The same LINES and SEED give the same bytes, on Dayfly and on real Clojure.
;; access.log beside this file was made with 14000 lines and seed 42.  The log
;; has what a report should find: a daily rhythm, an hour of trouble with the
;; database, a password guesser, a scanner, slow pages and damaged lines.
(ns weblog.generate
  (:require [clojure.string :as str]))

(defn next-random
  "The number after seed in Lehmer's sequence, from 1 to 2147483646."
  [seed]
  (rem (* seed 48271) 2147483647))

(defn pick
  "The item of the vector items that the random number r falls on."
  [items r]
  (nth items (rem r (count items))))

(defn pick-skewed
  "As pick, with items near the beginning more likely than those at the end."
  [items r]
  (let [n (count items)
        a (rem r n)
        b (rem (quot r n) n)]
    (nth items (quot (* a b) n))))

(def pages
  "Path, milliseconds usually taken and bytes usually sent of every page."
  [["/" 18 5120] ["/products" 45 18400] ["/search" 160 9300]
   ["/products/1017" 38 7400] ["/products/1042" 36 7100]
   ["/static/app.css" 3 14200] ["/static/app.js" 4 88200]
   ["/static/logo.svg" 2 2100] ["/cart" 60 4300] ["/login" 85 1900]
   ["/api/v1/items" 52 3300] ["/api/v1/orders" 240 6100]
   ["/api/v1/orders/export" 1900 152000] ["/checkout" 310 5200]
   ["/about" 12 3900] ["/blog/embedding" 22 24800]
   ["/blog/isolates" 24 27100] ["/feed.xml" 30 41000]
   ["/admin/reports" 1400 64000] ["/healthz" 1 2]])

(def agents
  "User agents; the first are the most frequent."
  [(str "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 "
        "(KHTML, like Gecko) Chrome/122.0.0.0 Safari/537.36")
   "Mozilla/5.0 (X11; Linux x86_64; rv:123.0) Gecko/20100101 Firefox/123.0"
   (str "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 "
        "(KHTML, like Gecko) Version/17.3 Safari/605.1.15")
   (str "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, "
        "like Gecko) Chrome/122.0.0.0 Safari/537.36 Edg/122.0.0.0")
   (str "Mozilla/5.0 (compatible; Googlebot/2.1; "
        "+http://www.google.com/bot.html)")
   "curl/8.5.0"
   "python-requests/2.31.0"
   "Feedly/1.0 (+http://www.feedly.com/fetcher.html; 12 subscribers)"
   "-"])

(def probes
  "What a scanner asks for."
  ["/wp-login.php" "/.env" "/.git/config" "/phpmyadmin/" "/admin.php"
   "/backup.zip" "/cgi-bin/test.cgi" "/../../etc/passwd"])

(def mean-gap
  "Seconds between two requests on average, by hour of the day."
  [24 34 44 52 48 34 20 14 9 7 7 7 9 8 7 7 8 9 10 9 9 10 14 18])

(defn stamp
  "The second of the log as the log writes it; the log starts on 14 March."
  [moment]
  (format "%02d/Mar/2025:%02d:%02d:%02d +0000"
          (+ 14 (quot moment 86400))
          (rem (quot moment 3600) 24)
          (rem (quot moment 60) 60)
          (rem moment 60)))

(defn trouble?
  "True in the seconds when the database of the shop is down."
  [moment]
  (or (<= 50400 moment 52200)
      (<= 124200 moment 125100)))

(defn status
  "The status of a request for path, by the random number r."
  [moment path r]
  (let [r (rem r 1000)]
    (cond
      (and (trouble? moment)
           (re-find #"orders|checkout|search|cart" path)) (if (< r 700) 503 500)
      (str/starts-with? path "/static") (if (< r 300) 304 200)
      (= path "/login")                 (if (< r 150) 401 302)
      (= path "/admin/reports")         (if (< r 400) 403 200)
      (< r 4)                           500
      (< r 25)                          404
      (< r 45)                          301
      :else                             200)))

(defn millis
  "How long a request takes that usually takes about mean, by r."
  [mean r]
  (let [spread (rem r 1000)]
    (+ (quot mean 2)
       (quot (* mean spread) 1000)
       (if (> spread 970) (* mean (- spread 965)) 0))))

(defn visitor
  "A line's parts for an ordinary request; rs are random numbers."
  [moment [r1 r2 r3 r4 r5 r6]]
  (let [[path mean size] (pick-skewed pages r1)
        code             (status moment path r2)
        house            (pick-skewed (vec (range 1 240)) r3)
        query            (if (= path "/search")
                           (str "?q=" (pick ["rust" "lisp" "mug" "t-shirt"] r4)
                                "&page=" (inc (rem r4 4)))
                           "")]
    {:client (str "10." (rem house 7) "." (rem (* house 31) 251) "." house)
     :method (if (re-find #"login|checkout|orders$" path) "POST" "GET")
     :path   (str path query)
     :status code
     :size   (if (= code 304) "-" (+ (quot size 2) (rem r4 size)))
     :from   (pick ["-" "-" "https://www.example.org/" "https://news.example/"]
                   r5)
     :agent  (pick-skewed agents (+ house (rem r6 3)))
     :millis (if (>= code 500) (+ 5000 (rem r5 900)) (millis mean r5))}))

(defn intruder
  "A line's parts for one who scans the site or guesses passwords."
  [moment [r1 r2 r3]]
  (if (even? (quot moment 7200))
    {:client "203.0.113.77", :method "GET", :path (pick probes r1)
     :status (if (zero? (rem r2 9)) 403 404), :size (+ 150 (rem r3 20))
     :from   "-", :agent "Mozilla/5.0 zgrab/0.x", :millis (rem r2 6)}
    {:client "198.51.100.23", :method "POST", :path "/login"
     :status 401, :size 512, :from "-", :agent "python-requests/2.31.0"
     :millis (+ 70 (rem r3 40))}))

(defn line
  "One line of the log in the combined format, with the time taken added."
  [moment [chance :as randoms]]
  (let [{:keys [client method path status size from agent millis]}
        (if (zero? (rem chance 31))
          (intruder moment (rest randoms))
          (visitor moment (rest randoms)))
        text (format (str "%s - - [%s] \"%s %s HTTP/1.1\" %d %s "
                          "\"%s\" \"%s\" %d.%03d")
                     client (stamp moment) method path status size
                     from agent (quot millis 1000) (rem millis 1000))]
    (if (zero? (rem chance 1709))
      (subs text 0 (rem (quot chance 1709) (count text)))
      text)))

(defn seconds
  "The lazy seq of the seconds of all requests; gaps are random numbers."
  [gaps]
  (reductions (fn [moment gap]
                (let [mean (nth mean-gap (rem (quot moment 3600) 24))]
                  (+ moment (rem gap (* 2 mean)))))
              0
              gaps))

(defn log
  "The lazy seq of the lines of a log without end."
  [seed]
  (let [randoms (partition 8 (iterate next-random seed))]
    (map line (seconds (map first randoms)) (map rest randoms))))

(let [[file lines seed] *command-line-args*
      lines             (if lines (parse-long lines) 14000)
      seed              (if seed (parse-long seed) 42)]
  (if (and file lines seed (pos? seed))
    (spit file (str (str/join "\n" (take lines (log seed))) "\n"))
    (do (binding [*out* *err*]
          (println "usage: generate.clj FILE [LINES [SEED]]"))
        (System/exit 2))))
