;; Shortest paths with a sorted set as priority queue; breadth and depth first search; topological order.

(ns programs.dijkstra
  (:require [clojure.string :as str]))

(def roads
  {:a {:b 7 :c 9 :f 14}
   :b {:a 7 :c 10 :d 15}
   :c {:a 9 :b 10 :d 11 :f 2}
   :d {:b 15 :c 11 :e 6}
   :e {:d 6 :f 9}
   :f {:a 14 :c 2 :e 9}
   :island {}})

(defn dijkstra
  "{node [distance previous]} for all nodes that start leads to."
  [graph start]
  (loop [queue (sorted-set [0 start nil]) done {}]
    (if-let [[distance node previous :as entry] (first queue)]
      (if (contains? done node)
        (recur (disj queue entry) done)
        (recur (into (disj queue entry)
                     (for [[next-node cost] (graph node) :when (not (contains? done next-node))]
                       [(+ distance cost) next-node node]))
               (assoc done node [distance previous])))
      done)))

(defn path [found target]
  (when (contains? found target)
    (->> target
         (iterate (fn [n] (second (found n))))
         (take-while some?)
         reverse)))

(defn bfs [graph start]
  (loop [queue [start] seen #{start} order []]
    (if (empty? queue)
      order
      (let [node (first queue)
            fresh (remove seen (sort (keys (graph node))))]
        (recur (into (subvec queue 1) fresh) (into seen fresh) (conj order node))))))

(defn dfs [graph start]
  (letfn [(visit [seen node]
            (if (some #{node} seen)
              seen
              (reduce visit (conj seen node) (sort (keys (graph node))))))]
    (visit [] start)))

(defn topological
  "The nodes of a graph {node #{what it needs}} so that needs come first; throws on a cycle."
  [needs]
  (loop [left (into (sorted-map) needs) order []]
    (if (empty? left)
      order
      (if-let [[node] (first (filter (fn [[_ ns]] (every? #(not (contains? left %)) ns)) left))]
        (recur (dissoc left node) (conj order node))
        (throw (ex-info "cycle" {:left (vec (keys left))}))))))

(let [found (dijkstra roads :a)]
  (doseq [node (sort (keys roads))]
    (if-let [p (path found node)]
      (println (name node) (first (found node)) (str/join " > " (map name p)))
      (println (name node) "unreachable"))))

(println (bfs roads :a))
(println (dfs roads :a))
(println (topological {:app #{:db :log} :db #{:conf} :log #{:conf} :conf #{}}))
(println (try (topological {:a #{:b} :b #{:a} :c #{}}) (catch Exception e (ex-data e))))

(let [grid (str/split-lines "..#....\n.##.##.\n....#..\n.##...#\n...#...")
      open? (fn [[y x]] (= \. (get-in grid [y x])))
      moves (fn [[y x]] (filter open? [[(inc y) x] [(dec y) x] [y (inc x)] [y (dec x)]]))
      graph (fn [p] (zipmap (moves p) (repeat 1)))
      found (dijkstra graph [0 0])]
  (println "exit" (found [4 6]))
  (println (path found [4 6])))
