;; Transducer pipelines over log lines: parsing, sessions, moving averages, top lists.

(ns programs.pipelines
  (:require [clojure.string :as str]))

(def log
  "10:00:01 ann GET /home 200 12
10:00:02 bob GET /home 200 15
10:00:05 ann GET /cart 200 31
broken line
10:00:09 cyd POST /buy 500 120
10:01:00 bob GET /cart 404 4
10:01:30 ann POST /buy 200 88
10:07:00 bob GET /home 200 10

10:07:03 bob POST /buy 201 95
10:20:00 ann GET /home 200 11")

(defn seconds [hms]
  (let [[h m s] (map parse-long (str/split hms #":"))]
    (+ (* 3600 h) (* 60 m) s)))

(def parse-line
  (comp (map #(re-matches #"(\S+) (\w+) (GET|POST) (\S+) (\d+) (\d+)" %))
        (remove nil?)
        (map rest)
        (map (fn [[t user method path status ms]]
               {:at (seconds t) :user (keyword user) :method method :path path
                :status (parse-long status) :ms (parse-long ms)}))))

(defn grouping
  "A reducing function that keeps one result of rf for each (key-of x)."
  [key-of rf]
  (fn ([] (sorted-map))
    ([groups] (update-vals groups rf))
    ([groups x] (update groups (key-of x) (fnil rf (rf)) x))))

(defn windowed
  "A transducer of vectors of the last n items."
  [n]
  (fn [rf]
    (let [window (volatile! [])]
      (fn ([] (rf))
        ([result] (rf result))
        ([result x]
         (vswap! window #(cond-> (conj % x) (= n (count %)) (subvec 1)))
         (if (= n (count @window)) (rf result @window) result))))))

(defn sessions
  "A transducer that cuts runs of events at gaps longer than gap seconds."
  [gap]
  (let [previous (volatile! nil) number (volatile! 0)]
    (partition-by (fn [{:keys [at]}]
                    (when (and @previous (> (- at @previous) gap)) (vswap! number inc))
                    (vreset! previous at)
                    @number))))

(def average (fn ([] [0 0]) ([[sum n]] (if (zero? n) 0 (/ sum n))) ([[sum n] x] [(+ sum x) (inc n)])))

(def lines (str/split-lines log))
(def events (into [] parse-line lines))

(println "events" (count events) "of" (count lines) "lines")
(println "first" (into (sorted-map) (first events)))
(println "hits" (transduce identity (grouping :path (completing (fn ([] 0) ([n _] (inc n))) identity)) events))
(println "average ms" (transduce (map (juxt :user :ms))
                                 (grouping first (fn ([] (average)) ([r] (average r)) ([r [_ ms]] (average r ms))))
                                 events))
(println "errors" (into [] (comp (filter #(>= (:status %) 400)) (map (juxt :user :status))) events))
(println "moving average" (into [] (comp (map :ms) (windowed 3) (map #(double (/ (reduce + %) 3))) (map #(format "%.1f" %))) events))
(println "sessions" (into [] (comp (sessions 60) (map #(mapv :user %))) events))
(println "three slowest" (->> events (sort-by :ms >) (into [] (comp (take 3) (map :path)))))
(println "until error" (into [] (comp (take-while #(< (:status %) 400)) (map :user) (dedupe)) events))
(println "paths by user" (transduce (map (juxt :user :path)) (grouping first (fn ([] (sorted-set)) ([s] s) ([s [_ p]] (conj s p)))) events))
(println "early end" (transduce (comp parse-line (map :ms) (halt-when #(> % 100))) + lines))
(println "lazy" (first (sequence (comp parse-line (filter #(= "POST" (:method %))) (map :at)) lines)))
(println "reused" (= (into [] (windowed 2) [1 2 3]) (into [] (windowed 2) [1 2 3])) (into [] (windowed 4) [1 2 3]))
(let [calls (atom 0)
      xs (eduction (map #(do (swap! calls inc) %)) (take 3) (range))]
  (println "eduction" (reduce + xs) (vec xs) @calls))
(println "cat" (into [] (comp cat cat (map-indexed vector) (partition-all 3)) [[[:a] [:b :c]] [] [[:d]]]))
