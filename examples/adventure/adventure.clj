;; A small text adventure: the world is data, a turn is a function from one
;; state to the next, and only the main loop reads and prints.
;;
;;   dayfly examples/adventure/adventure.clj
;;   cd examples/adventure && dayfly adventure.clj < walkthrough.txt
(ns adventure
  (:require [clojure.string :as str]))

(def rooms
  "What there is to see, and where the ways lead."
  {:hall    {:text  "You are in a hall. A stair goes down, a door north."
             :exits {:down :cellar, :north :garden}}
   :cellar  {:text  "You are in a cellar. It smells of old wine."
             :exits {:up :hall, :east :vault}
             :dark? true}
   :vault   {:text  "You are in a vault of iron. A fly is caught in amber."
             :exits {:west :cellar}
             :dark? true}
   :garden  {:text  "You are in a garden. The sun is about to set."
             :exits {:south :hall}}})

(def start
  "The state at the beginning. Messages of a turn are kept in :says."
  {:room   :hall
   :bag    #{}
   :things {:lamp :hall, :key :garden, :amber :vault}
   :locked #{[:cellar :east]}
   :turns  0
   :says   []})

(defn say
  "The state with one more message."
  [state & words]
  (update state :says conj (str/join " " words)))

(defn dark?
  "True when nothing can be seen in the state's room."
  [{:keys [room bag]}]
  (and (get-in rooms [room :dark?])
       (not (bag :lamp))))

(defn things-here
  "The sorted things that lie in the state's room."
  [{:keys [room things]}]
  (sort (for [[thing where] things :when (= where room)] thing)))

(defn look
  "The state with what is to be seen."
  [state]
  (if (dark? state)
    (say state "It is pitch dark.")
    (reduce #(say %1 "The" (name %2) "lies here.")
            (say state (get-in rooms [(:room state) :text]))
            (things-here state))))

(defmulti act
  "The state after the player's verb and the thing it is done to."
  (fn [_state verb _thing] verb))

(defmethod act :look [state _ _] (look state))

(defmethod act :go [{:keys [room locked] :as state} _ way]
  (let [target (get-in rooms [room :exits way])]
    (cond
      (nil? target)       (say state "There is no way" (str (name way) "."))
      (locked [room way]) (say state "The door is locked.")
      :else               (look (assoc state :room target)))))

(defmethod act :take [{:keys [room things] :as state} _ thing]
  (if (and (= room (things thing)) (not (dark? state)))
    (-> state
        (update :bag conj thing)
        (update :things dissoc thing)
        (say "Taken."))
    (say state "You see no" (name thing) "here.")))

(defmethod act :drop [{:keys [room bag] :as state} _ thing]
  (if (bag thing)
    (-> state
        (update :bag disj thing)
        (assoc-in [:things thing] room)
        (say "Dropped."))
    (say state "You have no" (str (name thing) "."))))

(defmethod act :unlock [{:keys [room bag locked] :as state} _ way]
  (cond
    (not (locked [room way])) (say state "There is nothing to unlock.")
    (bag :key)                (-> state
                                  (update :locked disj [room way])
                                  (say "The lock gives way."))
    :else                     (say state "You have no key.")))

(defmethod act :bag [{:keys [bag] :as state} _ _]
  (say state "You carry" (if (seq bag)
                           (str (str/join ", " (map name (sort bag))) ".")
                           "nothing.")))

(defmethod act :quit [state _ _]
  (say (assoc state :over? true) "Good bye."))

(defmethod act :default [state verb _]
  (say state "You do not know how to" (str (name verb) ".")))

(defn won?
  "True when the amber is in the garden, where it belongs."
  [state]
  (= :garden (get-in state [:things :amber])))

(defn turn
  "The state after the player typed line."
  [state line]
  (let [[verb thing] (map keyword (str/split (str/lower-case line) #"\s+"))
        ways         #{:north :south :east :west :up :down}
        [verb thing] (if (ways verb) [:go verb] [verb (or thing :nothing)])
        after        (-> state (update :turns inc) (act verb thing))]
    (if (won? after)
      (-> (assoc after :over? true)
          (say "The amber melts in the last light, and the fly is free.")
          (say "You needed" (:turns after) "turns."))
      after)))

(loop [state (look start)]
  (run! println (:says state))
  (when-not (:over? state)
    (print "> ")
    (flush)
    (if-let [line (read-line)]
      (recur (turn (assoc state :says []) (str/trim line)))
      (println))))
