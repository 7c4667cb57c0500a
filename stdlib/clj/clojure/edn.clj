(ns clojure.edn
  "Reading data, and only data: extensible data notation."
  (:refer-clojure :exclude [read read-string]))

(defn read-string
  "The first object in the string s; nil, or the value under :eof in opts, when
  there is none; opts may have :readers, a map from tags to functions, and
  :default, a function of tag and value. Nothing is ever evaluated."
  {:added "0.1"}
  ([s] (read-string {:eof nil} s))
  ([opts s]
   (when s
     (dayfly.internal/read-edn-string opts s))))

(defn read
  "The next object of the reader stream, *in* by default, as read-string has
  it. Without :eof in opts the end is an error."
  {:added "0.1"}
  ([] (read *in*))
  ([stream] (read {} stream))
  ([opts stream] (dayfly.internal/read-edn opts stream)))
