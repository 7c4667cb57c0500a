;; Brainfuck: an interpreter with a map as tape, and a compiler to closures; both must agree.

(ns programs.brainfuck
  (:require [clojure.string :as str]))

(defn jumps
  "{position position} of matching brackets; throws when they do not match."
  [code]
  (loop [i 0 open () found {}]
    (if (= i (count code))
      (if (seq open) (throw (ex-info "unclosed [" {:at (peek open)})) found)
      (case (nth code i)
        \[ (recur (inc i) (conj open i) found)
        \] (if-let [j (peek open)]
             (recur (inc i) (pop open) (assoc found i j j i))
             (throw (ex-info "unopened ]" {:at i})))
        (recur (inc i) open found)))))

(defn run
  "The text a program writes when it reads input."
  [code input]
  (let [jump (jumps code) size (count code)]
    (loop [pc 0 at 0 tape {} in (seq input) out []]
      (if (= pc size)
        (apply str out)
        (let [cell (get tape at 0)]
          (case (nth code pc)
            \> (recur (inc pc) (inc at) tape in out)
            \< (recur (inc pc) (dec at) tape in out)
            \+ (recur (inc pc) at (assoc tape at (mod (inc cell) 256)) in out)
            \- (recur (inc pc) at (assoc tape at (mod (dec cell) 256)) in out)
            \. (recur (inc pc) at tape in (conj out (char cell)))
            \, (recur (inc pc) at (assoc tape at (if in (int (first in)) 0)) (next in) out)
            \[ (recur (if (zero? cell) (inc (jump pc)) (inc pc)) at tape in out)
            \] (recur (if (zero? cell) (inc pc) (inc (jump pc))) at tape in out)
            (recur (inc pc) at tape in out)))))))

(defn tree
  "[instructions rest] with runs counted: [:add n], [:move n], [:loop body], [:out], [:in]."
  [code]
  (loop [[c & more :as cs] (seq code) out []]
    (let [step (fn [kind n] (if (= kind (first (peek out)))
                              (conj (pop out) [kind (+ n (second (peek out)))])
                              (conj out [kind n])))]
      (case c
        nil [out nil]
        \+ (recur more (step :add 1))
        \- (recur more (step :add -1))
        \> (recur more (step :move 1))
        \< (recur more (step :move -1))
        \. (recur more (conj out [:out]))
        \, (recur more (conj out [:in]))
        \[ (let [[body more] (tree more)] (recur more (conj out [:loop body])))
        \] [out more]
        (recur more out)))))

(defn compiled
  "A function of a state map for instructions."
  [instructions]
  (let [fs (for [[kind x] instructions]
             (case kind
               :add (fn [s] (update-in s [:tape (:at s)] #(mod (+ (or % 0) x) 256)))
               :move (fn [s] (update s :at + x))
               :out (fn [s] (update s :out conj (char (get-in s [:tape (:at s)] 0))))
               :in (fn [{:keys [in at] :as s}]
                     (-> s (assoc-in [:tape at] (int (or (first in) \u0000))) (update :in next)))
               :loop (let [f (compiled x)]
                       (fn [s] (if (zero? (get-in s [:tape (:at s)] 0)) s (recur (f s)))))))]
    (fn [s] (reduce (fn [s f] (f s)) s fs))))

(defn run-compiled [code input]
  (jumps code)
  (apply str (:out ((compiled (first (tree code))) {:at 0 :tape {} :in (seq input) :out []}))))

(def hello
  "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.")

(def programs
  [["hello" hello ""]
   ["echo" ",[.,]" "echo!"]
   ["reverse" ">,[>,]<[.<]" "drawer"]
   ["upper" ",[--------------------------------.,]" "shout"]
   ["add digits" ",>++++++[<-------->-],[<+>-]<." "34"]
   ["wrap" "-.-." ""]
   ["comments" "three+++ [->+++++++++++<] times eleven >." ""]
   ["squares" "++++[>+++++<-]>[<+++++>-]+<+[>[>+>+<<-]++>>[<<+>>-]>>>[-]++>[-]+>>>+[[-]++++++>>>]<<<[[<++++++++<++>>-]+<.<[>----<-]<]<<[>>>>>[>>>[-]+++++++++<[>-<-]+++++++++>[-[<->-]+[<<<]]<[>+<-]>]<<-]<<-]" ""]])

(doseq [[program-name code input] programs]
  (let [a (run code input) b (run-compiled code input)]
    (println program-name (pr-str (subs a 0 (min 24 (count a)))) (count a) (= a b))))

(println (str/split-lines (run (second (last programs)) "")))
(println (first (tree "++[->+<]>>.")))
(doseq [bad ["[[]" "]" "+[>]]"]]
  (println (try (run bad "") (catch Exception e [(ex-message e) (ex-data e)]))))
