;; Huffman coding: a tree from frequencies, bits from a text and the text back.

(ns programs.huffman
  (:require [clojure.string :as str]))

(defn leaf [[symbol weight]] {:symbol symbol :weight weight :order (str symbol)})

(defn node [a b]
  {:left a :right b :weight (+ (:weight a) (:weight b)) :order (min-key count (:order a) (:order b))})

(def by-weight (juxt :weight :order #(if (:symbol %) 0 1)))

(defn tree
  "The code tree of a text; equal weights are ordered by their symbols."
  [text]
  (loop [queue (sort-by by-weight (map leaf (frequencies text)))]
    (if (next queue)
      (let [[a b & more] queue]
        (recur (sort-by by-weight (conj more (node a b)))))
      (first queue))))

(defn codes
  "{symbol bits} of a tree."
  ([t] (if (:symbol t) {(:symbol t) "0"} (into (sorted-map) (codes t ""))))
  ([{:keys [symbol left right]} prefix]
   (if symbol
     [[symbol prefix]]
     (concat (codes left (str prefix 0)) (codes right (str prefix 1))))))

(defn encode [table text] (apply str (map table text)))

(defn decode [t bits]
  (if (:symbol t)
    (apply str (repeat (count bits) (:symbol t)))
    (loop [at t [bit & more :as bits] (seq bits) out []]
      (cond
        (:symbol at) (recur t bits (conj out (:symbol at)))
        (nil? bit) (apply str out)
        :else (recur (if (= bit \0) (:left at) (:right at)) more out)))))

(defn depth [t] (if (:symbol t) 0 (inc (max (depth (:left t)) (depth (:right t))))))

(defn pack
  "The bits as bytes, the last one filled with zeros."
  [bits]
  (mapv #(Long/parseLong (apply str %) 2) (partition 8 8 (repeat 8 \0) bits)))

(doseq [text ["abracadabra" "mississippi river" "aaaa" "the quick brown fox jumps over the lazy dog"]]
  (let [t (tree text)
        table (codes t)
        bits (encode table text)]
    (println text)
    (println " " (str/join " " (map (fn [[k v]] (str (pr-str k) ":" v)) table)))
    (println " " (count bits) "bits instead of" (* 8 (count text)) "depth" (depth t))
    (println " " (= text (decode t bits)) (take 6 (pack bits)))
    (println "  prefix free"
             (empty? (for [[a x] table [b y] table :when (and (not= a b) (str/starts-with? x y))] [a b])))))

(let [weights {:a 45 :b 13 :c 12 :d 16 :e 9 :f 5}
      t (loop [queue (sort-by by-weight (map leaf weights))]
          (if (next queue)
            (let [[a b & more] queue] (recur (sort-by by-weight (conj more (node a b)))))
            (first queue)))
      table (into (sorted-map) (codes t ""))]
  (println table)
  (println "cost" (reduce + (map (fn [[k v]] (* (weights k) (count v))) table))))
