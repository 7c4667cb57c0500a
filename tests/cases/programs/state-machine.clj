;; State machines as data: a turnstile, a vending machine with guards, a recogniser of numbers.

(ns programs.state-machine
  (:require [clojure.string :as str]))

(defn next-state [machine state event]
  (get-in machine [state event] (get-in machine [:any event] state)))

(def turnstile
  {:locked {:coin :open}
   :open {:push :locked}
   :broken {:repair :locked}
   :any {:kick :broken}})

(defn trace [machine start events] (reductions (partial next-state machine) start events))

(println (trace turnstile :locked [:push :coin :coin :push :kick :coin :repair :coin]))

(defmacro defmachine
  "Defines name as a map {state [[event guard action target] ...]} from clauses
  (state (event -> target :when guard :do action) ...)."
  [name & clauses]
  `(def ~name
     ~(into {}
            (for [[state & transitions] clauses]
              [state
               (vec (for [[event _ target & {:keys [when do]}] transitions]
                      {:event event :target target
                       :guard (if (nil? when) `(constantly true) `(fn [~'data ~'arg] ~when))
                       :action (if (nil? do) `(fn [d# _#] d#) `(fn [~'data ~'arg] ~do))}))]))))

(defmachine vending
  (:idle
   (:coin -> :paid :do (update data :credit + arg))
   (:choose -> :idle :do (assoc data :message "pay first")))
  (:paid
   (:coin -> :paid :do (update data :credit + arg))
   (:choose -> :paid :when (nil? (get-in data [:prices arg])) :do (assoc data :message "no such thing"))
   (:choose -> :paid :when (< (:credit data) (get-in data [:prices arg])) :do (assoc data :message "too little"))
   (:choose -> :idle :do (-> data
                             (assoc :message (str "here is " (name arg) ", change " (- (:credit data) (get-in data [:prices arg]))))
                             (update :sold conj arg)
                             (assoc :credit 0)))
   (:cancel -> :idle :do (assoc data :message (str "back: " (:credit data)) :credit 0))))

(defn fire [machine [state data] [event arg]]
  (if-let [{:keys [target action]}
           (some #(when (and (= event (:event %)) ((:guard %) data arg)) %) (machine state))]
    [target (action (dissoc data :message) arg)]
    [state (assoc data :message (str "ignored " (name event)))]))

(doseq [[state {:keys [credit message]}]
        (rest (reductions (partial fire vending)
                          [:idle {:credit 0 :sold [] :prices {:tea 150 :gum 50}}]
                          [[:choose :tea] [:coin 100] [:choose :tea] [:choose :car] [:coin 100] [:choose :tea]
                           [:cancel] [:coin 20] [:cancel] [:coin 50] [:choose :gum]]))]
  (println (format "%-5s %3d %s" (name state) credit (or message "-"))))

(defn kind [c]
  (cond (nil? c) :end
        (<= (int \0) (int c) (int \9)) :digit
        (#{\+ \-} c) :sign
        (= c \.) :dot
        (#{\e \E} c) :exp
        :else :other))

(def number-machine
  {:start {:sign :signed :digit :int :dot :dot-only}
   :signed {:digit :int :dot :dot-only}
   :int {:digit :int :dot :frac :exp :e}
   :dot-only {:digit :frac}
   :frac {:digit :frac :exp :e}
   :e {:sign :e-signed :digit :e-int}
   :e-signed {:digit :e-int}
   :e-int {:digit :e-int}})

(defn number-kind [s]
  (loop [state :start [c & more :as cs] (seq s)]
    (cond (nil? state) :bad
          (empty? cs) ({:int :integer :frac :decimal :e-int :scientific} state :bad)
          :else (recur (get-in number-machine [state (kind c)]) more))))

(println (str/join " " (map (fn [s] (str s "=" (name (number-kind s))))
                            ["1" "-42" "3.14" ".5" "5." "1e9" "-2.5E-3" "" "+" "." "1e" "1.2.3" "abc" "1x"])))

(let [states (keys number-machine)
      reach (fn reach [seen s] (if (seen s) seen (reduce reach (conj seen s) (vals (number-machine s)))))]
  (println "all reachable" (= (set states) (reach #{} :start)))
  (println "dead ends" (sort (remove #(some (reach #{} %) [:int :frac :e-int]) states))))
