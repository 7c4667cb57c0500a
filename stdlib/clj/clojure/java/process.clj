(ns clojure.java.process
  "Running other programs, as Clojure 1.12 has it, where the runtime has that
  right. A program has ended when start answers: what it wrote is kept."
  (:require [clojure.java.shell :as shell]))

(defrecord ^:private Ended [exit out err])

(defn- options-first
  "The map of options in front of args, and the others as strings."
  [args]
  (let [[opts words] (if (map? (first args))
                       [(first args) (rest args)]
                       [{} args])]
    (when (empty? words)
      (throw (new IllegalArgumentException "No program to run")))
    [opts (map str words)]))

(defn start
  "Runs the program that the first of args names with the others. Options, a map
  in front: :dir a directory, :env a map added to the environment, :in a string
  or what slurp reads. Answers what stdout, stderr and exit-ref take."
  {:added "0.1"}
  [& opts+args]
  (let [[{:keys [dir env in err]} words] (options-first opts+args)
        env (when env (merge (into {} (System/getenv)) env))
        given (concat words
                (when (and in (not= in :pipe)) [:in in])
                (when env [:env env])
                (when dir [:dir dir]))
        {:keys [exit out] :as ended} (apply shell/sh given)]
    (if (= err :stdout)
      (->Ended exit (str out (:err ended)) "")
      (->Ended exit out (:err ended)))))

(defn stdout
  "A reader of what the process wrote."
  {:added "0.1"}
  [process]
  (new java.io.StringReader (:out process)))

(defn stderr
  "A reader of what the process wrote as errors."
  {:added "0.1"}
  [process]
  (new java.io.StringReader (:err process)))

(defn exit-ref
  "A reference to the exit code of the process."
  {:added "0.1"}
  [process]
  (delay (:exit process)))

(defn ok?
  "Did the process end with exit code 0?"
  {:added "0.1"}
  [process]
  (zero? (:exit process)))

(defn exec
  "What the program wrote that start runs with the same arguments; an error when
  its exit code is not 0."
  {:added "0.1"}
  [& opts+args]
  (let [process (apply start opts+args)]
    (if (ok? process)
      (:out process)
      (throw (new RuntimeException
               (str "Process failed with exit=" (:exit process)))))))
