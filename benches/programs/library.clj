;;; One namespace of the library that the bench `load` loads: NN is its number, PP that of the one before.
;;; What stands here is ordinary code of the kinds that libraries are made of.

(ns bench.part-NN
  "Orders, their prices, and a small parser of commands."
  (:require [bench.part-PP :as before]
            [clojure.set :as set]
            [clojure.string :as str]))

(def default-options
  "What is assumed when nothing is said."
  {:currency :eur
   :rounding 2
   :limits {:lines 100, :amount 10000M}
   :labels ["net" "tax" "gross"]})

(defprotocol Priced
  "Things that have a price."
  (net [this options] "The price without tax.")
  (tax [this options] "The tax on it."))

(defrecord Line [product amount unit-price rate]
  Priced
  (net [_ _] (* amount unit-price))
  (tax [this options]
    (let [base (net this options)]
      (if (pos? base)
        (/ (* base rate) 100)
        0))))

(defrecord Order [id customer lines discount]
  Priced
  (net [_ options]
    (let [sum (reduce + 0 (map #(net % options) lines))]
      (- sum (* sum (or discount 0)))))
  (tax [_ options]
    (transduce (map #(tax % options)) + lines)))

(defn line
  "A line of an order."
  ([product unit-price] (line product 1 unit-price))
  ([product amount unit-price] (line product amount unit-price 19))
  ([product amount unit-price rate]
   {:pre [(pos? amount) (not (neg? unit-price))]}
   (->Line product amount unit-price rate)))

(defn total
  "Net and tax of x together."
  [x & {:keys [rounding] :or {rounding 2} :as options}]
  (let [value (+ (net x options) (tax x options))
        factor (reduce * (repeat rounding 10))]
    (/ (Math/round (double (* value factor))) (double factor))))

(defn- words
  [text]
  (->> (str/split (str/lower-case text) #"[^a-z0-9]+")
       (remove str/blank?)
       (map keyword)))

(defn index-by
  "A map from (f x) to x."
  [f coll]
  (persistent!
    (reduce (fn [acc x] (assoc! acc (f x) x)) (transient {}) coll)))

(defmulti run-command
  "Does what a command says to the state."
  (fn [_state [command & _]] command))

(defmethod run-command :add
  [state [_ id product amount price]]
  (update-in state [:orders id :lines] (fnil conj []) (line product amount price)))

(defmethod run-command :discount
  [state [_ id percent]]
  (if-let [order (get-in state [:orders id])]
    (assoc-in state [:orders id] (assoc order :discount (/ percent 100)))
    (throw (ex-info "No such order" {:id id, :part NN}))))

(defmethod run-command :remove
  [state [_ & ids]]
  (update state :orders #(apply dissoc % ids)))

(defmethod run-command :default
  [state [command]]
  (update state :errors (fnil conj []) (str "Unknown command: " (name command))))

(defmacro with-state
  "Body with name bound to the state in the atom; its value is the new state."
  [[name state] & body]
  `(swap! ~state (fn [~name] ~@body)))

(defn parse-number
  [token]
  (cond
    (re-matches #"-?\d+" token) (Long/parseLong token)
    (re-matches #"-?\d+\.\d+" token) (Double/parseDouble token)
    (str/starts-with? token "#") (keyword (subs token 1))
    :else token))

(defn parse-command
  "The command that the text stands for, or nil."
  [text]
  (let [[command & arguments] (str/split (str/trim text) #"\s+")]
    (when-not (str/blank? command)
      (into [(keyword (str/lower-case command))] (map parse-number) arguments))))

(defn run-all
  "The state after all commands of the lines of text."
  [text]
  (let [state (atom {:orders {}, :log ()})]
    (doseq [[number text] (map-indexed vector (str/split-lines text))
            :let [command (parse-command text)]
            :when command]
      (with-state [current state]
        (try
          (-> (run-command current command)
              (update :log conj [:done number]))
          (catch clojure.lang.ExceptionInfo e
            (update current :log conj [:failed number (ex-data e)])))))
    @state))

(defn statistics
  [orders]
  (let [totals (for [[id order] orders
                     :when (seq (:lines order))]
                 [id (total (map->Order order))])
        sums (map second totals)]
    {:count (count totals)
     :sum (reduce + sums)
     :largest (when (seq sums) (apply max sums))
     :products (into #{} (comp (map val) (mapcat :lines) (map :product)) orders)}))

(defn grid
  "Neighbours of the cells of a width by height field."
  [width height]
  (into {}
    (for [x (range width), y (range height)]
      [[x y] (for [dx [-1 0 1], dy [-1 0 1]
                   :let [nx (+ x dx), ny (+ y dy)]
                   :when (and (not= 0 dx dy) (< -1 nx width) (< -1 ny height))]
               [nx ny])])))

(defn gcd
  [a b]
  (loop [a (Math/abs (long a)), b (Math/abs (long b))]
    (if (zero? b)
      a
      (recur b (rem a b)))))

(defn classify
  [x]
  (case (mod x 7)
    0 :sunday
    (1 2 3 4) :weekday
    5 :friday
    :saturday))

(letfn [(even-steps? [n] (if (zero? n) true (odd-steps? (dec n))))
        (odd-steps? [n] (if (zero? n) false (even-steps? (dec n))))]
  (defn steps-even?
    [n]
    (even-steps? (min n 100))))

(defn merge-options
  [& maps]
  (apply merge-with
    (fn [old new]
      (cond
        (and (map? old) (map? new)) (merge old new)
        (and (set? old) (set? new)) (set/union old new)
        (nil? new) old
        :else new))
    default-options maps))

(def chain
  "How many parts were loaded before this one."
  (inc before/chain))
