(ns clojure.string
  "Functions over strings. All but `escape` are natives; the argument they work
  on comes first, so that -> threads it. Names that clojure.core has too, such
  as replace and reverse, call for an alias."
  (:refer-clojure :exclude [replace reverse]))

(defn escape
  "The string s with each character c for which (cmap c) is not nil replaced by
  the text of that."
  {:added "0.1"}
  [s cmap]
  (when (nil? s)
    (throw (new NullPointerException
             (str "Cannot invoke \"java.lang.CharSequence.length()\" because "
               "\"s\" is null"))))
  (apply str
    (map (fn [c]
           (let [replacement (cmap c)]
             (if (nil? replacement) c replacement)))
      s)))
