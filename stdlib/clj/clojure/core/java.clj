;;; What stands on the classes of Java that there are: beans, writers made of
;;; functions.

(defn ^:private property-of
  "The name of the property that the method called getter gets, or nil."
  [getter]
  (let [[_ property] (re-matches #"(?:get|is)([A-Z].*)" getter)]
    (cond
      (nil? property) nil
      (re-find #"^[A-Z]{2}" property) property
      :else (str (.toLowerCase (subs property 0 1)) (subs property 1)))))

(defn bean
  "A map from the names of the properties of x, as keywords, to their values:
  of each method without arguments called getName or isName."
  {:added "0.1"}
  [x]
  (into {}
    (for [getter (dayfly.internal/getters (class x))
          :let [property (property-of getter)]
          :when property]
      [(keyword property) (dayfly.internal/invoke-method x getter)])))

(defn PrintWriter-on
  "A java.io.PrintWriter that keeps what is written until it is flushed, and
  then calls flush-fn with it. When it is closed it is flushed, and close-fn is
  called, unless that is nil."
  {:added "0.1"}
  [flush-fn close-fn]
  (let [kept (new StringBuilder)]
    (new java.io.PrintWriter
      (reify java.io.Writer
        (write [_ text] (.append kept text))
        (flush [_]
          (when (pos? (.length kept))
            (flush-fn (str kept))
            (.setLength kept 0)))
        (close [this]
          (.flush this)
          (when close-fn
            (close-fn)))))))

(defn ^:private string-literal-reader
  "The string whose literal the reader rdr gives, after its first quote: what
  clojure.lang.LispReader$StringReader is."
  [rdr & _]
  (let [text (new StringBuilder "\"")
        next-char (fn []
                    (let [c (.read rdr)]
                      (when (neg? c)
                        (throw
                          (new RuntimeException "EOF while reading string")))
                      (.append text (char c))
                      (char c)))]
    (loop [c (next-char)]
      (cond
        (= c \") (read-string (str text))
        (= c \\) (do
                   (next-char)
                   (recur (next-char)))
        :else (recur (next-char))))))
