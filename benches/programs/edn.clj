;; Reading: an EDN text of at least n bytes, a vector of maps.
(require '[clojure.edn :as edn]
         '[clojure.string :as str])

(defn next-random
  "The number after seed in Lehmer's sequence."
  [seed]
  (rem (* seed 48271) 2147483647))

(def names
  "Customers; some need escapes in EDN."
  ["Ada Lovelace" "Alan \"Turing\"" "Grace Hopper" "Zoë\tKönig"
   "John\\nMcCarthy"])

(defn order
  "The text of the map number i; seed decides what is in it."
  [i seed]
  (let [a (next-random seed)
        b (next-random a)
        c (next-random b)]
    (str "{:order/id " i
         ", :customer " (pr-str (nth names (rem a (count names))))
         ", :paid? " (even? b)
         ", :total " (quot b 10000) "." (+ 10 (rem b 90))
         ", :tags #{:t" (rem a 10) " :u" (rem b 10) " fast}"
         ",\n :lines [{:sku \"A-" (rem c 10000) "\", :count " (rem a 20)
         ", :price " (quot c 1000000) ".5}"
         " {:sku \"B-" (rem b 10000) "\", :count -" (rem c 20)
         ", :price 1." (rem a 1000) "e2}]"
         ", :note nil, :path (a/b c/d " a " \\x)}\n")))

(defn setup
  "The EDN text, at least n characters long."
  [n]
  (loop [i 0 seed 42 pieces ["["] length 1]
    (if (< length n)
      (let [piece (order i seed)]
        (recur (inc i)
               (next-random (+ seed i))
               (conj pieces piece)
               (+ length (count piece))))
      (str/join (conj pieces "]\n")))))

(defn run
  "The number of maps in text added to all their line counts."
  [text]
  (let [orders (edn/read-string text)]
    (reduce + (count orders)
            (for [order orders, line (:lines order)]
              (:count line)))))
