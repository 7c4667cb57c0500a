;; Turns Markdown into HTML: headings, paragraphs, lists, quotes, code,
;; rules, and within the text code, strong, emphasis, links and images.
;;
;;   dayfly examples/markdown/markdown.clj FILE      HTML goes to stdout
(ns markdown
  (:require [clojure.string :as str]))

(defn escape
  "The text s with the characters that mean something in HTML replaced."
  [s]
  (str/escape s {\& "&amp;", \< "&lt;", \> "&gt;", \" "&quot;"}))

(def spans
  "Patterns of inline markup and what replaces them, tried in turn."
  [[#"!\[([^\]]*)\]\(([^)\s]+)\)" "<img src=\"$2\" alt=\"$1\">"]
   [#"\[([^\]]+)\]\(([^)\s]+)\)" "<a href=\"$2\">$1</a>"]
   [#"\*\*([^*]+)\*\*" "<strong>$1</strong>"]
   [#"\*([^*\s][^*]*)\*" "<em>$1</em>"]
   [#"  $" "<br>"]])

(defn marked
  "The escaped text s with its inline markup as HTML."
  [s]
  (reduce (fn [s [pattern replacement]]
            (str/replace s pattern replacement))
          s
          spans))

(defn inline
  "One line of text as HTML; what is between backquotes is code."
  [s]
  (->> (str/split (escape s) #"`" -1)
       (map-indexed (fn [i part]
                      (if (odd? i)
                        (str "<code>" part "</code>")
                        (marked part))))
       str/join))

(defn element
  "The HTML element called tag around body."
  [tag body]
  (str "<" tag ">" body "</" tag ">"))

(def kinds
  "Kinds of lines by pattern; the first that matches counts."
  [[:fence   #"```\s*(\w*)"]
   [:heading #"(#{1,6})\s+(.*?)\s*#*"]
   [:rule    #"(?:-{3,}|\*{3,})"]
   [:quote   #">\s?(.*)"]
   [:bullet  #"\s{0,3}[-*+]\s+(.*)"]
   [:number  #"\s{0,3}\d+\.\s+(.*)"]
   [:blank   #"\s*"]
   [:text    #"(.*)"]])

(defn classify
  "The kind of line and the groups of its pattern, as a vector."
  [line]
  (some (fn [[kind pattern]]
          (when-let [found (re-matches pattern line)]
            (into [kind] (if (vector? found) (rest found) []))))
        kinds))

(defmulti block
  "HTML lines of a run of classified lines of one kind."
  (fn [[[kind]]] kind))

(declare convert)

(defn items
  "A list of the kind tag with an item for each line."
  [tag lines]
  (concat [(str "<" tag ">")]
          (for [[_ text] lines]
            (str "  " (element "li" (inline text))))
          [(str "</" tag ">")]))

(defmethod block :blank [_] [])
(defmethod block :rule [_] ["<hr>"])
(defmethod block :bullet [lines] (items "ul" lines))
(defmethod block :number [lines] (items "ol" lines))

(defmethod block :heading [lines]
  (for [[_ marks text] lines]
    (element (str "h" (count marks)) (inline text))))

(defmethod block :quote [lines]
  (concat ["<blockquote>"] (convert (map second lines)) ["</blockquote>"]))

(defmethod block :text [lines]
  [(element "p" (str/join "\n" (map (comp inline second) lines)))])

(defn fenced
  "HTML of the code between fences, written in language."
  [language lines]
  (str "<pre><code"
       (when (seq language) (str " class=\"language-" language "\""))
       ">" (escape (str/join "\n" lines)) "\n</code></pre>"))

(defn convert
  "The lazy seq of HTML lines that the Markdown lines become."
  [lines]
  (lazy-seq
   (when-let [[line & more] (seq lines)]
     (let [[kind language] (classify line)]
       (if (= kind :fence)
         (let [[code after] (split-with #(not= "```" %) more)]
           (cons (fenced language code) (convert (rest after))))
         (let [[run after] (split-with #(= kind (first (classify %))) lines)]
           (concat (block (map classify run)) (convert after))))))))

(if-let [[file] *command-line-args*]
  (run! println (convert (str/split-lines (slurp file))))
  (do (println "usage: markdown.clj FILE")
      (System/exit 2)))
