;;; exit paths: all the ways out, and what must not be left behind or run.

;; exit-denied-and-caught: - -> =:still-here
(try (System/exit 1) (catch SecurityException _ :still-here))

;; exit-allowed: allow=exit -> exit
(System/exit 3)

;; exit-allowed-runs-no-finally: allow=exit output=1000 -> exit
(try (System/exit 3) (finally (println "never")))

;; exit-in-a-native: allow=exit -> exit
(sort-by (fn [_] (System/exit 4)) [1 2])

;; exit-in-a-fiber: allow=exit -> exit
@(future (System/exit 5))

;; exit-in-an-agent: allow=exit -> exit
(let [a (agent 0)] (send a (fn [_] (System/exit 6))) (await a))

;; output-without-end: output=1000 -> output
(loop [] (println "x") (recur))

;; output-on-the-error-stream: output=1000 -> output
(binding [*out* *err*] (loop [] (println "x") (recur)))

;; output-in-one-piece: output=1000 -> output
(print (apply str (repeat 10000 "x")))

;; output-caught: output=1000 -> output
(loop [] (try (println "x") (catch Throwable _)) (recur))

;; output-in-finally: output=1000 -> output
(try (loop [] (println "x") (recur)) (finally (println "y")))

;; output-in-a-fiber: output=1000 -> output
@(future (loop [] (println "x") (recur)))

;; output-to-nobody: fuel=1m -> any
(binding [*out* nil] (println "x"))

;; flush-in-a-loop: fuel=500k -> fuel
(loop [] (flush) (recur))

;; shut-down-agents: - -> any
(do (shutdown-agents) (send (agent 0) inc))

;; reduced-from-nowhere: - -> any
(reduced (reduced 5))

;; a-value-that-is-no-data: answer=plain -> !IllegalArgumentException
(fn [] 1)

;; an-atom-as-the-answer: answer=plain -> !IllegalArgumentException | any
(atom 1)

;; a-lazy-seq-that-throws-as-the-answer: answer=plain -> !ArithmeticException
(map (fn [x] (/ 1 x)) [1 0])

;; a-lazy-seq-without-end-as-the-answer: fuel=1m answer=plain -> fuel | memory
(map inc (range))

;; a-future-as-the-answer: answer=plain -> !IllegalArgumentException
(future 1)

;; a-record-as-the-answer: answer=plain -> any
(do (defrecord R [a]) (R. 1))

;; an-object-as-the-answer: answer=plain -> any
(Object.)

;; a-pattern-as-the-answer: answer=plain -> any
#"a+"

;; the-thread-interrupted: - -> any
(do (.interrupt (Thread/currentThread)) 1)

;; a-hook-for-the-end: - -> any
(.addShutdownHook (Runtime/getRuntime) (Thread. (fn [])))

;; halt: - -> any
(.halt (Runtime/getRuntime) 1)
