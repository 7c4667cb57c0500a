;; Prints nanoseconds of each operation of fiber.clj, the fastest and the median of 9 samples after two seconds of warming up.
;;   java -cp clojure.jar:core.async.jar:... clojure.main benches/programs/fiber_warm.clj
;;   dayfly benches/programs/fiber_warm.clj

(load-file "benches/programs/fiber.clj")

(defn nanos [f n]
  (let [begun (System/nanoTime), sum (f n)]
    (when-not (= sum (quot (* n (dec n)) 2))
      (throw (ex-info "a wrong sum" {:sum sum})))
    (quot (- (System/nanoTime) begun) n)))

(doseq [[name f n] [["futures" futures 20000] ["handover" handover 20000] ["buffered" buffered 50000]
                    ["choices" choices 20000] ["actions" actions 50000] ["swaps" swaps 200000]
                    ["transfers" transfers 20000] ["reads" reads 500000]]]
  (let [until (+ (System/currentTimeMillis) 2000)]
    (while (< (System/currentTimeMillis) until) (f n))
    (let [samples (vec (sort (repeatedly 9 (fn [] (nanos f n)))))]
      (println (format "%-10s %6d (%d..%d)" name (samples 4) (samples 0) (samples 8))))))
(shutdown-agents)
