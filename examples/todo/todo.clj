;; A list of things to do, kept as EDN in a file.
;;
;;   dayfly examples/todo/todo.clj FILE COMMAND [ARGS]
;;
;; Try `todo.clj my.edn add Buy milk`, then `list`, `done 1`, `clear`.
(ns todo
  (:require [clojure.edn :as edn]
            [clojure.string :as str]))

(defn load-items
  "The items kept in file; none when there is no such file."
  [file]
  (if-let [text (try (slurp file) (catch java.io.IOException _ nil))]
    (edn/read-string text)
    []))

(defn save-items!
  "Keeps items in file, one on a line."
  [file items]
  (spit file (str "[" (str/join "\n " (map pr-str items)) "]\n")))

(defn refuse
  "Throws an error meant for the user."
  [& words]
  (throw (ex-info (str/join " " words) {:type :usage})))

(defn place
  "The place in items that the text number counts, from 1."
  [items number]
  (let [n (some-> number parse-long)]
    (if (and n (<= 1 n (count items)))
      (dec n)
      (refuse "expected a number from 1 to" (count items)
              "but got" (pr-str number)))))

(defn hash-tags
  "The words of text that begin with #, as a set of keywords."
  [text]
  (into #{} (map (comp keyword second)) (re-seq #"#([\w-]+)" text)))

(defn show
  "Prints the items that satisfy wanted?, with their numbers."
  [wanted? items]
  (doseq [[n {:keys [text done? tags] :as item}]
          (map vector (iterate inc 1) items)
          :when (wanted? item)]
    (println (format "%3d [%s] %s%s" n (if done? "x" " ") text
                     (if (seq tags)
                       (str "  " (str/join " " (sort tags)))
                       "")))))

(defmulti command
  "The items after the command called by the first argument."
  (fn [title _items _args] title))

(defmethod command "add" [_ items args]
  (let [text (str/trim (str/join " " args))]
    (when (str/blank? text)
      (refuse "add what?"))
    (conj items {:text  (str/trim (str/replace text #"\s*#[\w-]+" ""))
                 :tags  (hash-tags text)
                 :done? false})))

(defmethod command "done" [_ items numbers]
  (reduce #(assoc-in %1 [(place items %2) :done?] true) items numbers))

(defmethod command "drop" [_ items numbers]
  (let [places (into #{} (map #(place items %)) numbers)]
    (into [] (keep-indexed #(when-not (places %1) %2)) items)))

(defmethod command "clear" [_ items _]
  (filterv (complement :done?) items))

(defmethod command "list" [_ items [tag]]
  (show (if tag #(contains? (:tags %) (keyword tag)) any?) items)
  items)

(defmethod command "left" [_ items _]
  (show (complement :done?) items)
  (println (count (remove :done? items)) "of" (count items) "left")
  items)

(defmethod command :default [title _ _]
  (refuse "no command" (str (pr-str title) ";") "there are"
          (str/join ", " (sort (filter string? (keys (methods command)))))))

(defn -main
  "Carries out one command on the items of file; answers the exit code."
  [& [file title & args]]
  (try
    (when-not title
      (refuse "usage: todo.clj FILE COMMAND [ARGS]"))
    (let [before (load-items file)
          after  (command title before args)]
      (when (not= before after)
        (save-items! file after))
      0)
    (catch clojure.lang.ExceptionInfo e
      (if (= :usage (:type (ex-data e)))
        (do (println "todo:" (ex-message e))
            2)
        (throw e)))))

(let [code (apply -main *command-line-args*)]
  (when-not (zero? code)
    (System/exit code)))
