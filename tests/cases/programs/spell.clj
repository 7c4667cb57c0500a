;; A spelling corrector in the manner of Norvig: candidates one and two edits away, best by frequency.

(ns programs.spell
  (:require [clojure.string :as str]))

(def corpus
  "the spelling of a word is something that the reader of the text expects to be right and when the spelling
is wrong the reader will notice and the writer will be sorry because a corrected text is easier to read than
a text with errors in it so we count words in a large text and prefer the words that occur often a word that
is one letter away from a known word is probably that word and a word that is two letters away may be that
word as well the more text we read the better the guesses of the program become and something wonderful happens")

(def alphabet "abcdefghijklmnopqrstuvwxyz")

(defn words [text] (re-seq #"[a-z]+" (str/lower-case text)))
(def known (frequencies (words corpus)))

(defn edits
  "The set of texts one deletion, transposition, replacement or insertion away from word."
  [word]
  (let [splits (for [i (range (inc (count word)))] [(subs word 0 i) (subs word i)])]
    (set (concat
          (for [[a b] splits :when (seq b)] (str a (subs b 1)))
          (for [[a b] splits :when (> (count b) 1)] (str a (second b) (first b) (subs b 2)))
          (for [[a b] splits :when (seq b) c alphabet] (str a c (subs b 1)))
          (for [[a b] splits c alphabet] (str a c b))))))

(defn candidates
  "Known words nearest to word: itself, one edit away, two edits away, or word when none is known."
  [word]
  (or (not-empty (filter known [word]))
      (not-empty (filter known (edits word)))
      (not-empty (distinct (filter known (mapcat edits (edits word)))))
      [word]))

(defn correct [word]
  (apply max-key #(get known % 0) (reverse (sort (candidates word)))))

(defn correct-text [text]
  (str/replace text #"[A-Za-z]+"
               (fn [w]
                 (let [c (correct (str/lower-case w))]
                   (cond (re-matches #"[A-Z]+" w) (str/upper-case c)
                         (re-matches #"[A-Z].*" w) (str/capitalize c)
                         :else c)))))

(defn soundex [word]
  (let [codes (into {} (for [[letters digit] {"bfpv" 1 "cgjkqsxz" 2 "dt" 3 "l" 4 "mn" 5 "r" 6} c letters] [c digit]))
        [c & more] (str/lower-case word)
        digits (map codes (remove #{\h \w} (cons c more)))]
    (subs (str (str/upper-case c) (apply str (remove nil? (rest (dedupe digits)))) "000") 0 4)))

(println "words" (count known) "most frequent" (take 5 (sort-by (juxt (comp - val) key) known)))
(println "edits" (count (edits "somthing")) (contains? (edits "somthing") "something"))
(println (map correct ["speling" "korrected" "the" "teh" "wrod" "raeder" "xyzzy" "somethingg" "prefr"]))
(println (correct-text "Teh SPELING of a wrod is somthing, is it? Raed mor txet!"))
(println (candidates "tht"))
(println (map (juxt identity soundex) ["Robert" "Rupert" "Ashcraft" "Tymczak" "Pfister" "Honeyman" "a"]))
(println (into (sorted-map) (map (fn [[k v]] [k (sort v)])) (filter #(< 1 (count (val %))) (group-by soundex (keys known)))))

(defn similarity
  "How alike two words are by their pairs of letters, from 0 to 1."
  [a b]
  (let [pairs #(frequencies (partition 2 1 %))
        [x y] (map pairs [a b])
        both (reduce + (vals (merge-with min (select-keys x (keys y)) (select-keys y (keys x)))))]
    (if (zero? (+ (count a) (count b) -2)) 0 (/ (* 2 both) (+ (count a) (count b) -2)))))

(println (map #(apply similarity %) [["night" "nacht"] ["reader" "reader"] ["ab" "cd"] ["context" "contact"]]))
