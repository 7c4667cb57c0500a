(ns robust.values
  "What every function of the library is called with, and how.")

(defrecord Point [x y])
(deftype Opaque [x])

(defn made
  "The 36 values, new ones."
  []
  [nil true false
   0 1 -1 9223372036854775807 1.5 ##NaN 1/2 123456789012345678901234567890N 1.5M
   \a "" "ab" "λ𝄞" :k :a/b 'sym
   [] [1 2 3] [[:a 1] [:b 2]] () '(1 2) (range) {} {:a 1, "b" 2} (sorted-map 1 2)
   #{1 :a} #"a+" inc (atom 1) (int-array 3) (transient [1])
   (->Point 1 2) (->Opaque 1)])

(def current nil)

(defn begin []
  (alter-var-root #'current (constantly (made)))
  (count current))

(defn shown
  "The beginning of what pr prints for the answer x."
  [x]
  (binding [*print-length* 8, *print-level* 4]
    (pr-str x)))

(defn mask
  "Bit n is set when one of the argument lists takes n arguments, up to 3."
  [lists]
  (reduce bit-or 0
    (for [list lists
          :let [fixed (count (take-while (fn [x] (not= '& x)) list))]
          n (if (some (fn [x] (= '& x)) list) (range fixed 4) [fixed])
          :when (< n 4)]
      (bit-shift-left 1 n))))

(defn listing
  "The public functions of the namespace, each a line: name, mask."
  [ns-name]
  (require ns-name)
  (apply str
    (for [[sym v] (sort-by key (ns-publics ns-name))
          :let [{:keys [arglists macro]} (meta v)]
          :when (and (bound? v) (not macro)
                     (or (fn? @v) (instance? clojure.lang.MultiFn @v)))]
      (str ns-name "/" sym " " (if (seq arglists) (mask arglists) 15) "\n"))))
