;;; Numbers as words, Roman numerals and digits, for cl-format.

(in-ns 'clojure.pprint)

(def ^:private small-cardinals
  ["zero" "one" "two" "three" "four" "five" "six" "seven" "eight" "nine" "ten"
   "eleven" "twelve" "thirteen" "fourteen" "fifteen" "sixteen" "seventeen"
   "eighteen" "nineteen"])

(def ^:private tens
  ["" "" "twenty" "thirty" "forty" "fifty" "sixty" "seventy" "eighty"
   "ninety"])

(def ^:private scales
  ["" "thousand" "million" "billion" "trillion" "quadrillion" "quintillion"
   "sextillion" "septillion" "octillion" "nonillion" "decillion"
   "undecillion" "duodecillion" "tredecillion" "quattuordecillion"
   "quindecillion" "sexdecillion" "septendecillion" "octodecillion"
   "novemdecillion" "vigintillion"])

(def ^:private irregular-ordinals
  {"one" "first", "two" "second", "three" "third", "five" "fifth"
   "eight" "eighth", "nine" "ninth", "twelve" "twelfth"})

(defn ^:private below-thousand
  "The words of n, from 1 to 999."
  [n]
  (let [h (quot n 100), r (rem n 100)
        low (cond
              (zero? r) nil
              (< r 20) (nth small-cardinals r)
              (zero? (rem r 10)) (nth tens (quot r 10))
              :else (str (nth tens (quot r 10)) "-"
                      (nth small-cardinals (rem r 10))))]
    (str/join " "
      (remove nil?
        [(when (pos? h) (str (nth small-cardinals h) " hundred")) low]))))

(defn ^:private groups-of-thousand
  "The digits of n > 0 in groups of three, the lowest first."
  [n]
  (loop [out [], n n]
    (if (zero? n)
      out
      (recur (conj out (rem n 1000)) (quot n 1000)))))

(defn ^:private cardinal
  "The words of the integer n, or its digits when there are no words."
  [n]
  (let [sign (if (neg? n) "minus " "")
        groups (groups-of-thousand (abs n))]
    (cond
      (zero? n) "zero"
      (> (count groups) (count scales)) (str n)
      :else
      (str sign
        (str/join ", "
          (reverse
            (keep-indexed
              (fn [i g]
                (when (pos? g)
                  (str (below-thousand g)
                    (when (pos? i) (str " " (nth scales i))))))
              groups)))))))

(defn ^:private ordinal
  "The words of the place that the integer n counts."
  [n]
  (let [words (cardinal n)
        [_ before final] (re-find #"(?s)^(.*?)([a-z]+)$" words)]
    (cond
      (nil? final) (str n "th")
      (contains? irregular-ordinals final)
      (str before (irregular-ordinals final))
      (str/ends-with? final "y")
      (str before (subs final 0 (dec (count final))) "ieth")
      :else (str words "th"))))

(def ^:private roman-steps
  [[1000 "M"] [900 "CM"] [500 "D"] [400 "CD"] [100 "C"] [90 "XC"] [50 "L"]
   [40 "XL"] [10 "X"] [9 "IX"] [5 "V"] [4 "IV"] [1 "I"]])

(def ^:private old-roman-steps
  [[1000 "M"] [500 "D"] [100 "C"] [50 "L"] [10 "X"] [5 "V"] [1 "I"]])

(defn ^:private roman
  "The integer n, from 1 to 3999, in Roman numerals made of steps."
  [n steps]
  (loop [out "", n n, steps steps]
    (cond
      (zero? n) out
      (>= n (first (first steps)))
      (recur (str out (second (first steps))) (- n (first (first steps)))
        steps)
      :else (recur out n (rest steps)))))

(defn ^:private digits-in
  "The digits of the integer n >= 0 in the base."
  [n base]
  (loop [out (list), n n]
    (let [d (rem n base)
          out (conj out (nth "0123456789abcdefghijklmnopqrstuvwxyz" d))]
      (if (< n base)
        (apply str out)
        (recur out (quot n base))))))

(defn ^:private with-commas
  "The string digits with comma between groups of n, from the right."
  [digits comma n]
  (->> (reverse digits)
    (partition-all n)
    (map (fn [group] (apply str (reverse group))))
    (reverse)
    (str/join (str comma))))

(defn ^:private decimal-parts
  "The digits of the number x >= 0 and where its point is: [digits exponent],
  x being 0.digits times 10 to the exponent."
  [x]
  (let [text (if (decimal? x) (.toPlainString x) (str (double x)))
        [_ whole fraction e] (re-find #"^(\d+)(?:\.(\d+))?(?:E(-?\d+))?$" text)
        all (str whole fraction)
        leading (count (re-find #"^0*" all))
        digits (str/replace (subs all leading) #"0+$" "")
        exponent (- (+ (count whole) (if e (parse-long e) 0)) leading)]
    (if (= "" digits)
      ["0" 1]
      [digits exponent])))

(defn ^:private rounded
  "decimal-parts with at most n digits, rounded half up."
  [[digits exponent] n]
  (cond
    (neg? n) ["0" 1]
    (>= n (count digits)) [digits exponent]
    :else
    (let [kept (if (zero? n) "0" (subs digits 0 n))
          up (>= (compare (nth digits n) \5) 0)
          number (str (if up (inc (bigint kept)) (bigint kept)))
          number (str (apply str (repeat (- (count kept) (count number)) "0"))
                   number)
          grown (- (count number) (count kept))]
      (if (zero? n)
        (if up ["1" (inc exponent)] ["0" 1])
        [number (+ exponent grown)]))))
