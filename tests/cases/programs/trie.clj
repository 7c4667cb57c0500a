;; A trie of words: insertion, lookup, completion, removal and longest prefix, all on nested maps.

(ns programs.trie
  (:require [clojure.string :as str]))

(def empty-trie {})

(defn insert
  ([trie word] (insert trie word true))
  ([trie word v] (assoc-in trie (conj (vec word) :end) v)))

(defn lookup [trie word] (get-in trie (conj (vec word) :end)))

(defn entries
  "[word value] pairs of the trie in order, each word after prefix."
  [trie prefix]
  (lazy-cat
   (when (contains? trie :end) [[prefix (:end trie)]])
   (mapcat (fn [c] (entries (trie c) (str prefix c)))
           (sort (filter char? (keys trie))))))

(defn completions [trie prefix]
  (map first (entries (get-in trie (vec prefix)) prefix)))

(defn delete [trie [c & more]]
  (if (nil? c)
    (dissoc trie :end)
    (if-let [child (trie c)]
      (let [child (delete child more)]
        (if (empty? child) (dissoc trie c) (assoc trie c child)))
      trie)))

(defn longest-prefix
  "The longest word of the trie that s begins with."
  [trie s]
  (loop [node trie [c & more] s so-far "" best nil]
    (let [best (if (contains? node :end) so-far best)]
      (if-let [child (and c (node c))]
        (recur child more (str so-far c) best)
        best))))

(defn matches
  "Words for a pattern where . is any letter and * any text."
  [trie [c & more :as pattern] prefix]
  (case c
    nil (when (contains? trie :end) [prefix])
    \. (mapcat (fn [k] (matches (trie k) more (str prefix k))) (sort (filter char? (keys trie))))
    \* (distinct (concat (matches trie more prefix)
                         (mapcat (fn [k] (matches (trie k) pattern (str prefix k)))
                                 (sort (filter char? (keys trie))))))
    (when-let [child (trie c)] (matches child more (str prefix c)))))

(defn size [trie] (count (filter #(= :end %) (mapcat keys (filter map? (tree-seq map? vals trie))))))

(def words (str/split "car card care cart cat dog do done door carbon a" #" "))
(def trie (reduce insert empty-trie words))

(println "size" (size trie) "of" (count words))
(println "all" (map first (entries trie "")))
(println "car" (completions trie "car"))
(println "first two of c" (take 2 (completions trie "c")))
(println "none" (completions trie "x") (completions empty-trie ""))
(println (map #(lookup trie %) ["car" "ca" "carts" ""]))
(println (map #(longest-prefix trie %) ["cartoon" "dogged" "zebra" "donee" "carbonate" "ab"]))
(println (matches trie "ca." "") (matches trie "*o*" "") (matches trie "d..." "") (matches trie "*" ""))
(println "without car" (completions (delete trie "car") "car"))
(println "without cat" (completions (delete trie "cat") "ca"))
(println "nothing to delete" (= trie (delete trie "zoo")) (= trie (delete trie "ca")))
(println "empty again" (reduce delete trie words))
(println "unchanged" (size trie))

(let [counts (reduce (fn [t w] (insert t w (inc (or (lookup t w) 0)))) {} ["b" "a" "b" "ab" "b"])]
  (println (entries counts ""))
  (println counts))
