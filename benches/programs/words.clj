;; Text: word frequencies of a text of n bytes.
(require '[clojure.string :as str])

(defn next-random
  "The number after seed in Lehmer's sequence."
  [seed]
  (rem (* seed 48271) 2147483647))

(def randoms
  "Lehmer's sequence."
  (iterate next-random 42))

(defn vocabulary
  "A vector of size made-up words of two to nine letters."
  [size]
  (loop [words [] numbers randoms]
    (if (< (count words) size)
      (let [letters (+ 2 (rem (first numbers) 8))
            numbers (rest numbers)
            word    (apply str (map #(nth "etaoinshrdlucmfw" (rem % 16))
                                    (take letters numbers)))]
        (recur (conj words word) (drop letters numbers)))
      words)))

(defn setup
  "A text of n bytes; small numbers of the vocabulary are frequent in it."
  [n]
  (let [words (vocabulary 4000)]
    (loop [pieces [] bytes 0 seed 7]
      (if (< bytes n)
        (let [a     (next-random seed)
              b     (next-random a)
              word  (nth words (quot (* (rem a 4000) (rem b 4000)) 4000))
              mark  (rem (quot b 4000) 100)
              piece (cond
                      (< mark 6)  (str (str/capitalize word) ".\n")
                      (< mark 15) (str word ", ")
                      :else       (str word " "))]
          (recur (conj pieces piece) (+ bytes (count piece)) b))
        (subs (str/join pieces) 0 n)))))

(defn run
  "The ten most frequent words of text with their counts, as one string."
  [text]
  (->> (re-seq #"[a-z]+" (str/lower-case text))
       frequencies
       (sort-by (fn [[word times]] [(- times) word]))
       (take 10)
       (map (fn [[word times]] (str word "=" times)))
       (str/join " ")))
