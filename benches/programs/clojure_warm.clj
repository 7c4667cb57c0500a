;; How fast is real Clojure, warm, at each workload?  One JSON line for each.
;;
;;   clojure benches/programs/clojure_warm.clj [NAME...]
;;
;; Every program is loaded into a namespace of its own.  Its `run` gets the
;; number of workloads.tsv, or what its `setup` makes of that number.
(require '[clojure.java.io :as io]
         '[clojure.string :as str])

(def home
  "The directory of the programs: the one this file is in."
  (.getParentFile (io/file *file*)))

(def warm-up-ms
  "How long a workload runs before it is measured."
  4000)

(def samples-min
  "How many times a workload is measured at least."
  11)

(defn workloads
  "The rows of workloads.tsv as maps of :name, :n and :checksum."
  []
  (for [line  (str/split-lines (slurp (io/file home "workloads.tsv")))
        :when (not (str/starts-with? line "#"))
        :let  [[title n checksum] (str/split line #"\t")]]
    {:name title, :n (parse-long n), :checksum checksum}))

(defn program
  "The vars :run and :setup (or nil) of the program called title."
  [title]
  (let [ns-name (symbol (str "program." title))]
    (binding [*ns* (create-ns ns-name)]
      (refer-clojure)
      (load-file (str (io/file home (str title ".clj")))))
    {:run   (ns-resolve ns-name 'run)
     :setup (ns-resolve ns-name 'setup)}))

(defn timed
  "The milliseconds (run input) takes, and its answer."
  [run input]
  (let [start  (System/nanoTime)
        answer (run input)]
    [(/ (- (System/nanoTime) start) 1e6) answer]))

(defn samples
  "Sorted times in milliseconds of (run input), measured after warming up."
  [run input]
  (let [deadline (+ (System/currentTimeMillis) warm-up-ms)]
    (while (< (System/currentTimeMillis) deadline)
      (run input)))
  (System/gc)
  (vec (sort (repeatedly samples-min #(first (timed run input))))))

(defn measure!
  "Runs one workload and prints its line; complains of a wrong checksum."
  [{:keys [name n checksum]}]
  (let [{:keys [run setup]} (program name)
        input  (if setup (setup n) n)
        answer (str (run input))
        times  (samples @run input)]
    (println (format (str "{\"engine\":\"clojure\",\"workload\":\"%s\","
                          "\"n\":%d,\"median_ms\":%.3f,\"min_ms\":%.3f,"
                          "\"checksum\":\"%s\"}")
                     name n (nth times (quot (count times) 2))
                     (first times) answer))
    (when (not= answer checksum)
      (binding [*out* *err*]
        (println (str name ": checksum " answer ", expected " checksum))))))

(let [wanted (set *command-line-args*)]
  (doseq [workload (workloads)
          :when    (or (empty? wanted) (wanted (:name workload)))]
    (measure! workload)))
