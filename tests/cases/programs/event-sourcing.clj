;; Event sourcing: commands are checked against state, events change it, projections read the log.

(ns programs.event-sourcing
  (:require [clojure.set :as set]))

(defmulti decide "The events a command leads to, or throws." (fn [state command] (:command command)))
(defmulti evolve "The state after an event." (fn [state event] (:event event)))

(defn refuse [reason & {:as data}] (throw (ex-info reason (or data {}))))

(defmethod decide :open-cart [{:keys [carts]} {:keys [cart owner]}]
  (when (contains? carts cart) (refuse "cart exists" :cart cart))
  [{:event :cart-opened :cart cart :owner owner}])

(defmethod decide :add-item [{:keys [carts stock]} {:keys [cart item n] :or {n 1}}]
  (when-not (contains? carts cart) (refuse "no such cart" :cart cart))
  (when (< (get stock item 0) n) (refuse "out of stock" :item item :left (get stock item 0)))
  [{:event :item-reserved :item item :n n}
   {:event :item-added :cart cart :item item :n n}])

(defmethod decide :remove-item [{:keys [carts]} {:keys [cart item]}]
  (let [n (get-in carts [cart :items item] 0)]
    (if (zero? n)
      []
      [{:event :item-removed :cart cart :item item}
       {:event :item-released :item item :n n}])))

(defmethod decide :check-out [{:keys [carts]} {:keys [cart]}]
  (let [items (get-in carts [cart :items])]
    (when (empty? items) (refuse "empty cart" :cart cart))
    [{:event :order-placed :cart cart :items items}]))

(defmethod decide :restock [_ {:keys [item n]}]
  [{:event :item-released :item item :n n}])

(defmethod evolve :cart-opened [s {:keys [cart owner]}] (assoc-in s [:carts cart] {:owner owner :items {}}))
(defmethod evolve :item-reserved [s {:keys [item n]}] (update-in s [:stock item] - n))
(defmethod evolve :item-released [s {:keys [item n]}] (update-in s [:stock item] (fnil + 0) n))
(defmethod evolve :item-added [s {:keys [cart item n]}] (update-in s [:carts cart :items item] (fnil + 0) n))
(defmethod evolve :item-removed [s {:keys [cart item]}] (update-in s [:carts cart :items] dissoc item))
(defmethod evolve :order-placed [s {:keys [cart]}] (update s :carts dissoc cart))
(defmethod evolve :default [s _] s)

(def store (atom {:log [] :state {:carts {} :stock {}}}))

(defn handle!
  "Stores the events of a command; answers them, or the refusal."
  [command]
  (try
    (let [[before after]
          (swap-vals! store
                      (fn [{:keys [log state]}]
                        (let [events (map-indexed #(assoc %2 :seq (+ (count log) %1)) (decide state command))]
                          {:log (into log events) :state (reduce evolve state events)})))]
      (subvec (:log after) (count (:log before))))
    (catch clojure.lang.ExceptionInfo e
      {:refused (ex-message e) :data (ex-data e)})
    (catch IllegalArgumentException e
      {:refused "no such command"})))

(def seen (atom []))
(add-watch store :projection
           (fn [_ _ before after]
             (swap! seen into (map :event) (drop (count (:log before)) (:log after)))))

(doseq [command [{:command :restock :item :apple :n 5}
                 {:command :restock :item :pear :n 1}
                 {:command :open-cart :cart 1 :owner "Ann"}
                 {:command :open-cart :cart 1 :owner "Bob"}
                 {:command :add-item :cart 1 :item :apple :n 2}
                 {:command :add-item :cart 1 :item :pear :n 2}
                 {:command :add-item :cart 2 :item :apple}
                 {:command :add-item :cart 1 :item :pear}
                 {:command :remove-item :cart 1 :item :apple}
                 {:command :remove-item :cart 1 :item :apple}
                 {:command :check-out :cart 1}
                 {:command :open-cart :cart 3 :owner "Cy"}
                 {:command :check-out :cart 3}
                 {:command :dance}]]
  (println (:command command) "->" (let [r (handle! command)] (if (map? r) r (mapv (juxt :seq :event) r)))))

(let [{:keys [log state]} @store
      replayed (reductions evolve {:carts {} :stock {}} log)]
  (println "state" state)
  (println "same after replay" (= state (last replayed)))
  (println "stock over time" (mapv #(get-in % [:stock :apple]) replayed))
  (println "events" (into (sorted-map) (frequencies (map :event log))))
  (println "orders" (keep #(when (= :order-placed (:event %)) (:items %)) log))
  (println "watch saw all" (= @seen (mapv :event log)))
  (println "kinds not used" (set/difference (disj (set (keys (methods evolve))) :default) (set @seen))))
