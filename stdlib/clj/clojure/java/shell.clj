(ns clojure.java.shell
  "Running other programs, where the runtime has that right.")

(def ^{:dynamic true, :added "0.1"} *sh-dir*
  "The directory that sh runs programs in; nil for the current one." nil)

(def ^{:dynamic true, :added "0.1"} *sh-env*
  "The environment that sh runs programs in; nil for the current one." nil)

(defmacro with-sh-dir
  "The value of forms, in which sh runs programs in the directory dir."
  {:added "0.1"}
  [dir & forms]
  `(binding [*sh-dir* ~dir]
     ~@forms))

(defmacro with-sh-env
  "The value of forms, in which sh runs programs in the environment env."
  {:added "0.1"}
  [env & forms]
  `(binding [*sh-env* ~env]
     ~@forms))

(defn- env-pairs
  "env, a map or \"name=value\" strings, as pairs of strings."
  [env]
  (if (map? env)
    (map (fn [[k v]] [(if (keyword? k) (name k) (str k)) (str v)]) env)
    (map (fn [entry]
           (let [[_ k v] (re-matches #"(?s)([^=]*)=(.*)" entry)]
             [k v]))
      env)))

(defn- input-of
  "What a program reads for the option :in."
  [in]
  (cond
    (nil? in) nil
    (string? in) in
    (instance? (class (byte-array 0)) in) in
    :else (slurp in)))

(defn sh
  "Runs the program that the first of args names with the others up to an
  option, and answers {:exit code, :out text, :err text}. Options: :in a string,
  array of bytes, file or reader that it reads, :out-enc :bytes for an array as
  :out, :env a map or \"name=value\" strings, :dir a directory."
  {:added "0.1"}
  [& args]
  (let [[words opts] (split-with string? args)
        opts (apply hash-map opts)
        {:keys [in out-enc env dir] :or {env *sh-env*, dir *sh-dir*}} opts
        [exit out err] (dayfly.internal/run-program words (input-of in)
                         (when env (env-pairs env))
                         (when dir (str dir))
                         (= :bytes out-enc))]
    {:exit exit, :out out, :err err}))
