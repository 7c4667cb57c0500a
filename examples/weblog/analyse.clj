;; Reports on a web server's access log in the combined format, each line
;; ended by the seconds the request took.
;;
;;   dayfly examples/weblog/analyse.clj FILE [--top N]
;;
;; Lines that cannot be read are counted and shown, never guessed at.
;; Exit codes: 0 done, 1 the file cannot be read or has no request in it,
;; 2 wrong arguments.
(ns weblog.analyse
  (:require [clojure.string :as str]))

;; ## Reading

(defrecord Request [client minute method path status size agent millis])

(def line-pattern
  "The combined format with the time taken."
  (re-pattern
   (str "(\\S+) \\S+ \\S+ \\[(\\d+)/\\w+/\\d+:(\\d+):(\\d+):\\d+ [^\\]]+\\] "
        "\"(\\S+) (\\S+) [^\"]+\" (\\d{3}) (\\d+|-) "
        "\"[^\"]*\" \"([^\"]*)\" (\\d+)\\.(\\d{3})")))

(defn parse-line
  "The Request that line tells of, or nil when it is damaged. Minutes are
  counted from the beginning of the month."
  [line]
  (when-let [[_ client day hour minute method path status size agent s ms]
             (re-matches line-pattern line)]
    (map->Request
     {:client client
      :minute (+ (* 1440 (parse-long day))
                 (* 60 (parse-long hour))
                 (parse-long minute))
      :method method
      :path   (first (str/split path #"\?" 2))
      :status (parse-long status)
      :size   (if (= size "-") 0 (parse-long size))
      :agent  agent
      :millis (+ (* 1000 (parse-long s)) (parse-long ms))})))

(defn read-log
  "The :requests of text and its :damaged lines, as pairs of number and line."
  [text]
  (let [lines  (str/split-lines text)
        parsed (mapv parse-line lines)]
    {:requests (into [] (remove nil?) parsed)
     :damaged  (into []
                     (keep-indexed (fn [i request]
                                     (when-not request
                                       [(inc i) (nth lines i)])))
                     parsed)}))

;; ## Counting

(defn total
  "The sum of (f request) over requests."
  [f requests]
  (transduce (map f) + requests))

(defn error?
  "True when the request was answered with 4xx or 5xx."
  [request]
  (>= (:status request) 400))

(defn failure?
  "True when the server is to blame for a request gone wrong."
  [request]
  (>= (:status request) 500))

(defn share
  "How many of requests satisfy pred, in percent."
  [pred requests]
  (if (seq requests)
    (* 100.0 (/ (count (filter pred requests)) (count requests)))
    0.0))

(defn percentile
  "The least of the sorted numbers that p percent of them do not exceed."
  [p sorted]
  (nth sorted (max 0 (dec (long (Math/ceil (* p 0.01 (count sorted))))))))

(defn latencies
  "The percentiles 50, 90, 95, 99 and 100 of the times of requests."
  [requests]
  (let [sorted (vec (sort (map :millis requests)))]
    (mapv #(percentile % sorted) [50 90 95 99 100])))

(defn ranked
  "The groups of requests by (f request), the greatest by (weight group)
  first; equal ones are in the order of their keys."
  [f weight requests]
  (->> (group-by f requests)
       (sort-by (fn [[k group]] [(- (weight group)) k]))))

(def families
  "Pattern and name of user agent families; the first that matches counts."
  [[#"(?i)bot|crawl|spider" "crawler"]
   [#"^curl|^python|^Go-http" "script"]
   [#"(?i)feed" "feed reader"]
   [#"Edg/" "Edge"]
   [#"Firefox/" "Firefox"]
   [#"Chrome/" "Chrome"]
   [#"Safari/" "Safari"]])

(defn family
  "The name of the family that a request's user agent belongs to."
  [{:keys [agent]}]
  (or (some (fn [[pattern title]] (when (re-find pattern agent) title))
            families)
      "other"))

(defn bursts
  "Spans of neighbouring five-minute windows with at least three failures
  each, as maps of :from, :to, :failures and :requests."
  [requests]
  (let [bad (for [[window group] (group-by #(quot (:minute %) 5) requests)
                  :let  [failures (count (filter failure? group))]
                  :when (>= failures 3)]
              {:from (* 5 window), :to (* 5 (inc window))
               :failures failures, :requests (count group)})]
    (reduce (fn [spans {:keys [from to failures requests] :as window}]
              (if (= from (:to (peek spans)))
                (conj (pop spans)
                      (-> (peek spans)
                          (assoc :to to)
                          (update :failures + failures)
                          (update :requests + requests)))
                (conj spans window)))
            []
            (sort-by :from bad))))

(defn reasons
  "Why the requests of one client look like an attack; nil when they do not."
  [requests]
  (let [times  (frequencies (map :status requests))
        probes (filter #(re-find #"(?i)\.env|\.git|\.php|passwd|cgi-bin"
                                 (:path %))
                       requests)]
    (not-empty
     (cond-> []
       (seq probes)
       (conj (str (count probes) " probes of "
                  (count (distinct (map :path probes))) " paths"))
       (>= (get times 401 0) 50)
       (conj (str (get times 401) " refused logins"))
       (and (>= (count requests) 20)
            (> (share #(= 404 (:status %)) requests) 50.0))
       (conj "mostly not found")))))

;; ## Printing

(defn moment
  "A minute of the month as day and time of day."
  [minute]
  (format "%02d. %02d:%02d"
          (quot minute 1440) (rem (quot minute 60) 24) (rem minute 60)))

(defn megabytes
  "A number of bytes as text, in millions."
  [size]
  (format "%.2f" (/ size 1e6)))

(defn percent
  "The number x, a double, as text."
  [x]
  (format "%.1f%%" x))

(defn part
  "How much of requests is in group, as text."
  [group requests]
  (percent (/ (* 100.0 (count group)) (count requests))))

(defn shortened
  "The text s, cut to at most n characters."
  [n s]
  (if (> (count s) n)
    (str (subs s 0 (- n 3)) "...")
    s))

(defmulti render
  "Prints one section of the report, by its :kind."
  :kind)

(defmethod render :facts
  [{:keys [facts]}]
  (doseq [[title fact] (partition 2 facts)]
    (println (format "  %-16s %s" title fact))))

(defmethod render :table
  [{:keys [columns rows]}]
  (let [rows   (map #(map str %) rows)
        widths (apply map max (for [row (cons columns rows)]
                                (map count row)))
        form   (str "  %-" (first widths) "s"
                    (str/join (map #(str "  %" % "s") (rest widths))))]
    (println (apply format form columns))
    (doseq [row rows]
      (println (apply format form row)))))

(defmethod render :histogram
  [{:keys [bars]}]
  (let [greatest (apply max 1 (map second bars))]
    (doseq [[label size note] bars
            :let [length (Math/round (/ (* 40.0 size) greatest))]]
      (println (format "  %s  %10s  %s" label note
                       (str/join (repeat length "#")))))))

(defmethod render :default
  [section]
  (throw (ex-info "no such kind of section" {:kind (:kind section)})))

;; ## The report

(defn table
  "A section of columns; the first is set left, the others right."
  [title columns rows]
  {:kind :table, :title title, :columns columns, :rows rows})

(defn overview
  "The section of general figures."
  [requests damaged]
  {:kind  :facts
   :title "Overview"
   :facts ["requests" (count requests)
           "damaged lines" (count damaged)
           "clients" (count (into #{} (map :client) requests))
           "first" (moment (reduce min (map :minute requests)))
           "last" (moment (reduce max (map :minute requests)))
           "megabytes" (megabytes (total :size requests))
           "errors" (percent (share error? requests))
           "failures" (percent (share failure? requests))]})

(defn by-status
  "The section of the answers, by status."
  [requests]
  (table "Answers" ["status" "requests" "share" "MB"]
         (for [[status group] (sort-by key (group-by :status requests))]
           [status (count group) (part group requests)
            (megabytes (total :size group))])))

(defn most-frequent
  "The section of the most frequent values of f, as many as top says."
  [title f requests top]
  (table title [(name f) "requests" "MB" "errors"]
         (for [[value group] (take top (ranked f count requests))]
           [value (count group) (megabytes (total :size group))
            (percent (share error? group))])))

(defn by-hour
  "The section of bytes per hour of the day."
  [requests]
  (let [hours (group-by #(rem (quot (:minute %) 60) 24) requests)]
    {:kind  :histogram
     :title "Megabytes by hour of the day"
     :bars  (for [hour (range 24)
                  :let [size (total :size (get hours hour))]]
              [(format "%02d" hour) size (megabytes size)])}))

(defn by-method
  "The section of latencies, by method and of all."
  [requests]
  (table "Milliseconds taken" ["method" "p50" "p90" "p95" "p99" "max"]
         (for [[method group] (concat (ranked :method count requests)
                                      [["all" requests]])]
           (cons method (latencies group)))))

(defn slowest
  "The section of the slowest paths of at least 20 good answers."
  [requests top]
  (let [groups (->> (remove failure? requests)
                    (ranked :path #(nth (latencies %) 2))
                    (filter (fn [[_ group]] (>= (count group) 20))))]
    (table "Slowest paths" ["path" "requests" "p50" "p95" "max"]
           (for [[path group] (take top groups)
                 :let [[p50 _ p95 _ most] (latencies group)]]
             [path (count group) p50 p95 most]))))

(defn by-family
  "The section of user agents."
  [requests]
  (table "User agents" ["family" "requests" "share" "clients"]
         (for [[title group] (ranked family count requests)]
           [title (count group) (part group requests)
            (count (distinct (map :client group)))])))

(defn trouble
  "The section of bursts of failures."
  [requests]
  (table "Bursts of failures" ["from" "to" "failures" "share"]
         (for [{:keys [from to failures requests]} (bursts requests)]
           [(moment from) (moment to) failures
            (percent (/ (* 100.0 failures) requests))])))

(defn suspects
  "The section of clients that look like attackers."
  [requests]
  {:kind  :facts
   :title "Suspicious clients"
   :facts (for [[client group] (ranked :client count requests)
                :let  [why (reasons group)]
                :when why
                fact  [client (str/join ", " why)]]
            fact)})

(defn damages
  "The section of damaged lines, at most top of them."
  [damaged top]
  {:kind  :facts
   :title "Damaged lines"
   :facts (mapcat (fn [[number line]]
                    [(str "line " number) (pr-str (shortened 50 line))])
                  (take top damaged))})

(defn report
  "The sections of the report; the longer tables have top rows."
  [{:keys [requests damaged]} top]
  [(overview requests damaged)
   (by-status requests)
   (most-frequent "Most frequent paths" :path requests top)
   (most-frequent "Busiest clients" :client requests top)
   (by-hour requests)
   (by-method requests)
   (slowest requests top)
   (by-family requests)
   (trouble requests)
   (suspects requests)
   (damages damaged top)])

;; ## The command

(defn options
  "The map of :file and :top that args ask for; nil when they are wrong."
  [args]
  (loop [[arg & more :as args] args, found {:top 10}]
    (cond
      (empty? args)   (when (:file found) found)
      (= arg "--top") (let [n (some-> (first more) parse-long)]
                        (when (and n (pos? n))
                          (recur (rest more) (assoc found :top n))))
      (or (:file found) (str/starts-with? arg "-")) nil
      :else           (recur more (assoc found :file arg)))))

(defn complain
  "Prints lines to stderr and answers the exit code."
  [code & lines]
  (binding [*out* *err*]
    (run! println lines))
  code)

(defn text-of
  "The contents of file, or nil when it cannot be read."
  [file]
  (try
    (slurp file)
    (catch Exception _ nil)))

(defn print-report
  "Prints the report on file and answers the exit code."
  [{:keys [file top]}]
  (let [text (text-of file)
        log  (some-> text read-log)]
    (cond
      (nil? text)
      (complain 1 (str "analyse.clj: cannot read " file))

      (empty? (:requests log))
      (complain 1 (str "analyse.clj: no line of " file " is in the combined "
                       "format with the time taken"))

      :else
      (do (doseq [section (report log top)]
            (println (:title section))
            (render section)
            (println))
          0))))

(defn -main
  "Runs the command with args and answers its exit code."
  [& args]
  (if-let [wanted (options args)]
    (print-report wanted)
    (complain 2 "usage: analyse.clj FILE [--top N]"
              "N is a whole number from 1, 10 unless told")))

(let [code (apply -main *command-line-args*)]
  (when-not (zero? code)
    (System/exit code)))
