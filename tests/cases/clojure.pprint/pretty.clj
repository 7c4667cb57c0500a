;; clojure.pprint: pages, dispatch, blocks, formatters.  Since 0.1.

(require '[clojure.pprint :as pp])
(def m {:name "A long name that takes space" :values (range 30) :nested {:a [1 2 3 {:b "another long string here"}] :c #{:x :y :z}}})
(defrecord Rr [a b])
(with-out-str (pp/pprint m))
;=> "{:name \"A long name that takes space\",\n :values\n (0\n  1\n  2\n  3\n  4\n  5\n  6\n  7\n  8\n  9\n  10\n  11\n  12\n  13\n  14\n  15\n  16\n  17\n  18\n  19\n  20\n  21\n  22\n  23\n  24\n  25\n  26\n  27\n  28\n  29),\n :nested {:a [1 2 3 {:b \"another long string here\"}], :c #{:y :z :x}}}\n"
(with-out-str (binding [pp/*print-right-margin* 30] (pp/pprint m)))
;=> "{:name\n \"A long name that takes space\",\n :values\n (0\n  1\n  2\n  3\n  4\n  5\n  6\n  7\n  8\n  9\n  10\n  11\n  12\n  13\n  14\n  15\n  16\n  17\n  18\n  19\n  20\n  21\n  22\n  23\n  24\n  25\n  26\n  27\n  28\n  29),\n :nested\n {:a\n  [1\n   2\n   3\n   {:b\n    \"another long string here\"}],\n  :c #{:y :z :x}}}\n"
(with-out-str (binding [pp/*print-right-margin* 20] (pp/pprint '(defn foo [a b] (let [x 1] (+ a b x))))))
;=> "(defn\n foo\n [a b]\n (let\n  [x 1]\n  (+ a b x)))\n"
(with-out-str (pp/with-pprint-dispatch pp/code-dispatch (pp/pprint '(defn foo "doc string" [a b] (let [x 1 y 2] (if (> a b) (println "something long enough to wrap" a b) (+ a b x)))))))
;=> "(defn foo\n  \"doc string\"\n  [a b]\n  (let [x 1 y 2]\n    (if (> a b)\n      (println \"something long enough to wrap\" a b)\n      (+ a b x))))\n"
(with-out-str (pp/with-pprint-dispatch pp/code-dispatch (binding [pp/*print-right-margin* 40] (pp/pprint '(defn foo "doc string" [a b] (let [x 1 yyyyyyyyy (compute 2 3)] (if (> a b) (println "something long enough to wrap" a b) (cond (= a 1) :one (= a 2) :two :else (->> [1 2 3] (map inc) (filter odd?) (reduce + 0))))))))))
;=> "(defn \n  foo\n  \"doc string\"\n  [a b]\n  (let \n    [x 1 yyyyyyyyy (compute 2 3)]\n    (if\n      (> a b)\n      (println\n        \"something long enough to wrap\"\n        a\n        b)\n      (cond\n        (= a 1) :one\n        (= a 2) :two\n        :else\n        (->>\n          [1 2 3]\n          (map inc)\n          (filter odd?)\n          (reduce + 0))))))\n"
(with-out-str (pp/with-pprint-dispatch pp/code-dispatch (binding [pp/*print-right-margin* 40] (pp/pprint '(ns foo.bar "doc" (:require [clojure.string :as str] [clojure.set :as set]) (:import (java.util Date UUID)))))))
;=> "(ns \n  foo.bar\n  \"doc\"\n  (:require [clojure.string :as str]\n            [clojure.set :as set])\n  (:import (java.util Date UUID)))\n"
(with-out-str (pp/with-pprint-dispatch pp/code-dispatch (binding [pp/*print-right-margin* 40] (pp/pprint '(defn multi ([a] (multi a nil)) ([a b] (do-something-with a b) (do-something-else-with a b)))))))
;=> "(defn \n  multi\n  ([a] (multi a nil))\n  ([a b]\n    (do-something-with a b)\n    (do-something-else-with a b)))\n"
(with-out-str (pp/with-pprint-dispatch pp/code-dispatch (binding [pp/*print-right-margin* 30] (pp/pprint '(when (and (pred-one x) (pred-two y)) (do-it x) (do-it-again y))))))
;=> "(when\n  (and\n    (pred-one x)\n    (pred-two y))\n  (do-it x)\n  (do-it-again y))\n"
(with-out-str (pp/with-pprint-dispatch pp/code-dispatch (binding [pp/*print-right-margin* 30] (pp/pprint '(map #(+ % 1) [1 2 3] '(quoted x) @atom-deref #'some-var)))))
;=> "(map\n  #(+ % 1)\n  [1 2 3]\n  '(quoted x)\n  @atom-deref\n  #'some-var)\n"
(with-out-str (pp/with-pprint-dispatch pp/code-dispatch (binding [pp/*print-right-margin* 30] (pp/pprint '(condp = x 1 "one one one one" 2 "two two two two" "other")))))
;=> "(condp\n  =\n  x\n  1 \"one one one one\"\n  2 \"two two two two\"\n  \"other\")\n"
(with-out-str (pp/with-pprint-dispatch pp/code-dispatch (binding [pp/*print-right-margin* 30] (pp/pprint '(.method obj argument-one argument-two argument-three)))))
;=> "(.method\n  obj\n  argument-one\n  argument-two\n  argument-three)\n"
(with-out-str (pp/with-pprint-dispatch pp/code-dispatch (binding [pp/*print-right-margin* 30] (pp/pprint '(def some-name "docs" {:a 1 :b 2 :cccccccccc 3})))))
;=> "(def\n some-name\n \"docs\"\n {:a 1, :b 2, :cccccccccc 3})\n"
(with-out-str (pp/with-pprint-dispatch pp/code-dispatch (binding [pp/*print-right-margin* 30] (pp/pprint '(loop [i 0 acc []] (if (< i 10) (recur (inc i) (conj acc i)) acc))))))
;=> "(loop \n  [i 0 acc []]\n  (if\n    (< i 10)\n    (recur\n      (inc i)\n      (conj acc i))\n    acc))\n"
(with-out-str (pp/with-pprint-dispatch pp/code-dispatch (binding [pp/*print-right-margin* 30] (pp/pprint '(fn [x] (some-function-name x) (other-function-name x))))))
;=> "(fn \n  [x]\n  (some-function-name x)\n  (other-function-name x))\n"
(with-out-str (pp/with-pprint-dispatch pp/code-dispatch (binding [pp/*print-right-margin* 30] (pp/pprint '(some-function-name argument-one argument-two argument-three)))))
;=> "(some-function-name\n  argument-one\n  argument-two\n  argument-three)\n"
(with-out-str (pp/with-pprint-dispatch pp/code-dispatch (binding [pp/*print-right-margin* 30] (pp/pprint '(defmacro foo [& body] `(do ~@body ~x))))))
;=> "(defmacro \n  foo\n  [& body]\n  (clojure.core/seq\n    (clojure.core/concat\n      (clojure.core/list 'do)\n      body\n      (clojure.core/list x))))\n"
(with-out-str (binding [*print-length* 3] (pp/pprint (range 10))))  ;=> "(0 1 2 ...)\n"
(with-out-str (binding [*print-level* 2] (pp/pprint [1 [2 [3 [4]]]])))  ;=> "[1 [2 #]]\n"
(with-out-str (binding [*print-length* 2] (pp/pprint {:a 1 :b 2 :c 3})))  ;=> "{:a 1, :b 2, ...}\n"
(with-out-str (pp/pprint nil))                            ;=> "nil\n"
(with-out-str (pp/pprint "str"))                          ;=> "\"str\"\n"
(with-out-str (pp/pprint 'sym))                           ;=> "sym\n"
(with-out-str (pp/pprint []))                             ;=> "[]\n"
(with-out-str (pp/pprint {}))                             ;=> "{}\n"
(with-out-str (pp/pprint #{}))                            ;=> "#{}\n"
(with-out-str (pp/pprint ()))                             ;=> "()\n"
(with-out-str (pp/pprint [nil]))                          ;=> "[nil]\n"
(with-out-str (pp/pprint (into clojure.lang.PersistentQueue/EMPTY [1 2 3])))  ;=> "<-(1 2 3)-<\n"
(with-out-str (pp/pprint (to-array [1 2 3])))             ;=> "[1, 2, 3]\n"
(with-out-str (pp/pprint ''a))                            ;=> "'a\n"
(with-out-str (pp/pprint '@a))                            ;=> "@a\n"
(with-out-str (pp/pprint '#'a))                           ;=> "#'a\n"
(with-out-str (pp/pprint (zipmap (range 40) (range 40))))
;=> "{0 0,\n 7 7,\n 20 20,\n 27 27,\n 1 1,\n 24 24,\n 39 39,\n 4 4,\n 15 15,\n 21 21,\n 31 31,\n 32 32,\n 33 33,\n 13 13,\n 22 22,\n 36 36,\n 29 29,\n 6 6,\n 28 28,\n 25 25,\n 34 34,\n 17 17,\n 3 3,\n 12 12,\n 2 2,\n 23 23,\n 35 35,\n 19 19,\n 11 11,\n 9 9,\n 5 5,\n 14 14,\n 26 26,\n 16 16,\n 38 38,\n 30 30,\n 10 10,\n 18 18,\n 37 37,\n 8 8}\n"
(with-out-str (pp/cl-format true "~<(~;~a~:@_~a~;)~:>" ["x" "y"]))  ;=> "(x\n y)"
(with-out-str (binding [pp/*print-right-margin* 10] (pp/cl-format true "~<[~;~@{~a~^ ~_~}~;]~:>" (range 10))))
;=> "[0\n 1\n 2\n 3\n 4\n 5\n 6\n 7\n 8\n 9]"
(with-out-str (binding [pp/*print-right-margin* 10] (pp/cl-format true "~:<~@{~w~^ ~:_~}~:>" (range 10))))
;=> "(0\n 1\n 2\n 3\n 4\n 5\n 6 7 8 9)"
(with-out-str ((pp/formatter-out "~a-~a") 1 2))           ;=> "1-2"
(with-out-str (print ((pp/formatter "x~a") nil 5)))       ;=> "x5"
(with-out-str (pp/fresh-line))                            ;=> "\n"
(with-out-str (do (print "a") (pp/fresh-line) (print "b")))  ;=> "a\nb"
(with-out-str (print (pp/write {:a 1} :stream nil)))      ;=> "{:a 1}"
(with-out-str (print (pp/write [1 2 3] :stream nil :pretty false)))  ;=> "[1 2 3]"
(with-out-str (print (pp/write 255 :stream nil :base 16 :radix true)))  ;=> "#xff"
(with-out-str (binding [pp/*print-base* 2] (pp/pprint [5 6])))  ;=> "[101 110]\n"
(with-out-str (binding [pp/*print-radix* true pp/*print-base* 8] (pp/pprint 8)))  ;=> "#o10\n"
(with-out-str (binding [pp/*print-radix* true] (pp/pprint 8)))  ;=> "8.\n"
(with-out-str (binding [pp/*print-miser-width* nil] (pp/pprint m)))
;=> "{:name \"A long name that takes space\",\n :values\n (0\n  1\n  2\n  3\n  4\n  5\n  6\n  7\n  8\n  9\n  10\n  11\n  12\n  13\n  14\n  15\n  16\n  17\n  18\n  19\n  20\n  21\n  22\n  23\n  24\n  25\n  26\n  27\n  28\n  29),\n :nested {:a [1 2 3 {:b \"another long string here\"}], :c #{:y :z :x}}}\n"
(with-out-str (pp/pprint {:a (vec (repeat 20 "abcdef")) :b 1}))
;=> "{:a\n [\"abcdef\"\n  \"abcdef\"\n  \"abcdef\"\n  \"abcdef\"\n  \"abcdef\"\n  \"abcdef\"\n  \"abcdef\"\n  \"abcdef\"\n  \"abcdef\"\n  \"abcdef\"\n  \"abcdef\"\n  \"abcdef\"\n  \"abcdef\"\n  \"abcdef\"\n  \"abcdef\"\n  \"abcdef\"\n  \"abcdef\"\n  \"abcdef\"\n  \"abcdef\"\n  \"abcdef\"],\n :b 1}\n"
(with-out-str (pp/pprint [{:a 1 :b 2} {:a 3 :b 4}]))      ;=> "[{:a 1, :b 2} {:a 3, :b 4}]\n"
(with-out-str (pp/pprint (list 'a (vec (range 40)) 'b)))
;=> "(a\n [0\n  1\n  2\n  3\n  4\n  5\n  6\n  7\n  8\n  9\n  10\n  11\n  12\n  13\n  14\n  15\n  16\n  17\n  18\n  19\n  20\n  21\n  22\n  23\n  24\n  25\n  26\n  27\n  28\n  29\n  30\n  31\n  32\n  33\n  34\n  35\n  36\n  37\n  38\n  39]\n b)\n"
(with-out-str (binding [pp/*print-right-margin* 12] (pp/pprint '(a "multi\nline string" b c d))))
;=> "(a\n \"multi\\nline string\"\n b\n c\n d)\n"
(with-out-str (pp/pprint (->Rr 1 {:x (range 40)})))
;=> "{:a 1,\n :b\n {:x\n  (0\n   1\n   2\n   3\n   4\n   5\n   6\n   7\n   8\n   9\n   10\n   11\n   12\n   13\n   14\n   15\n   16\n   17\n   18\n   19\n   20\n   21\n   22\n   23\n   24\n   25\n   26\n   27\n   28\n   29\n   30\n   31\n   32\n   33\n   34\n   35\n   36\n   37\n   38\n   39)}}\n"
(with-out-str (binding [pp/*print-suppress-namespaces* true] (pp/pprint 'a/b)))  ;=> "b\n"
(with-out-str (pp/pprint {:a/b 1 :a/c 2}))                ;=> "#:a{:b 1, :c 2}\n"
(with-out-str (do (defmulti my-d class) (defmethod my-d :default [x] (pp/simple-dispatch x)) (defmethod my-d Long [x] (print (str "L" x))) (pp/with-pprint-dispatch my-d (pp/pprint [1 "a" {:b 2}]))))
;=> "[L1 \"a\" {:b L2}]\n"
(with-out-str (pp/print-length-loop [x [1 2 3]] (when (seq x) (print (first x)) (recur (rest x)))))
;=> "123"
(binding [pp/*print-right-margin* 72] (with-out-str (pp/with-pprint-dispatch (fn [x] (if (= x :go) (pp/pprint-logical-block :prefix "<" :suffix ">" (print "a") (print " ") (pp/pprint-newline :linear) (print "b")) (pp/simple-dispatch x))) (pp/pprint :go))))
;=> "<a b>\n"
(binding [pp/*print-right-margin* 50 pp/*print-miser-width* nil] (with-out-str (pp/with-pprint-dispatch (fn [x] (if (= x :go) (pp/pprint-logical-block :prefix "<" :suffix ">" (print "a") (print " ") (pp/pprint-newline :linear) (print "b")) (pp/simple-dispatch x))) (pp/pprint :go))))
;=> "<a b>\n"
(binding [pp/*print-right-margin* 20] (with-out-str (pp/with-pprint-dispatch (fn [x] (if (= x :go) (pp/pprint-logical-block :prefix "<" :suffix ">" (print "a") (print " ") (pp/pprint-newline :linear) (print "b")) (pp/simple-dispatch x))) (pp/pprint :go))))
;=> "<a b>\n"
(binding [pp/*print-right-margin* 10] (with-out-str (pp/with-pprint-dispatch (fn [x] (if (= x :go) (pp/pprint-logical-block :prefix "<" :suffix ">" (print "a") (print " ") (pp/pprint-newline :linear) (print "b")) (pp/simple-dispatch x))) (pp/pprint :go))))
;=> "<a b>\n"
(binding [pp/*print-right-margin* 72] (with-out-str (pp/with-pprint-dispatch (fn [x] (if (= x :go) (pp/pprint-logical-block :prefix "<" :suffix ">" (print "aaaaaa") (print " ") (pp/pprint-newline :linear) (print "bbbbb")) (pp/simple-dispatch x))) (pp/pprint :go))))
;=> "<aaaaaa bbbbb>\n"
(binding [pp/*print-right-margin* 50 pp/*print-miser-width* nil] (with-out-str (pp/with-pprint-dispatch (fn [x] (if (= x :go) (pp/pprint-logical-block :prefix "<" :suffix ">" (print "aaaaaa") (print " ") (pp/pprint-newline :linear) (print "bbbbb")) (pp/simple-dispatch x))) (pp/pprint :go))))
;=> "<aaaaaa bbbbb>\n"
(binding [pp/*print-right-margin* 20] (with-out-str (pp/with-pprint-dispatch (fn [x] (if (= x :go) (pp/pprint-logical-block :prefix "<" :suffix ">" (print "aaaaaa") (print " ") (pp/pprint-newline :linear) (print "bbbbb")) (pp/simple-dispatch x))) (pp/pprint :go))))
;=> "<aaaaaa bbbbb>\n"
(binding [pp/*print-right-margin* 10] (with-out-str (pp/with-pprint-dispatch (fn [x] (if (= x :go) (pp/pprint-logical-block :prefix "<" :suffix ">" (print "aaaaaa") (print " ") (pp/pprint-newline :linear) (print "bbbbb")) (pp/simple-dispatch x))) (pp/pprint :go))))
;=> "<aaaaaa\n bbbbb>\n"
(binding [pp/*print-right-margin* 72] (with-out-str (pp/with-pprint-dispatch (fn [x] (if (= x :go) (pp/pprint-logical-block :prefix "(" :suffix ")" (doseq [i (range 12)] (print (str "item" i " ")) (pp/pprint-newline :fill))) (pp/simple-dispatch x))) (pp/pprint :go))))
;=> "(item0 item1 item2 item3 item4 item5 item6 item7 item8 item9 item10\n item11 )\n"
(binding [pp/*print-right-margin* 50 pp/*print-miser-width* nil] (with-out-str (pp/with-pprint-dispatch (fn [x] (if (= x :go) (pp/pprint-logical-block :prefix "(" :suffix ")" (doseq [i (range 12)] (print (str "item" i " ")) (pp/pprint-newline :fill))) (pp/simple-dispatch x))) (pp/pprint :go))))
;=> "(item0 item1 item2 item3 item4 item5 item6 item7\n item8 item9 item10 item11 )\n"
(binding [pp/*print-right-margin* 20] (with-out-str (pp/with-pprint-dispatch (fn [x] (if (= x :go) (pp/pprint-logical-block :prefix "(" :suffix ")" (doseq [i (range 12)] (print (str "item" i " ")) (pp/pprint-newline :fill))) (pp/simple-dispatch x))) (pp/pprint :go))))
;=> "(item0\n item1\n item2\n item3\n item4\n item5\n item6\n item7\n item8\n item9\n item10 item11 )\n"
(binding [pp/*print-right-margin* 10] (with-out-str (pp/with-pprint-dispatch (fn [x] (if (= x :go) (pp/pprint-logical-block :prefix "(" :suffix ")" (doseq [i (range 12)] (print (str "item" i " ")) (pp/pprint-newline :fill))) (pp/simple-dispatch x))) (pp/pprint :go))))
;=> "(item0\n item1\n item2\n item3\n item4\n item5\n item6\n item7\n item8\n item9\n item10\n item11 )\n"
(binding [pp/*print-right-margin* 72] (with-out-str (pp/with-pprint-dispatch (fn [x] (if (= x :go) (pp/pprint-logical-block :prefix "(" :suffix ")" (print "head") (pp/pprint-indent :block 2) (doseq [i (range 5)] (print " ") (pp/pprint-newline :linear) (print (str "item" i)))) (pp/simple-dispatch x))) (pp/pprint :go))))
;=> "(head item0 item1 item2 item3 item4)\n"
(binding [pp/*print-right-margin* 50 pp/*print-miser-width* nil] (with-out-str (pp/with-pprint-dispatch (fn [x] (if (= x :go) (pp/pprint-logical-block :prefix "(" :suffix ")" (print "head") (pp/pprint-indent :block 2) (doseq [i (range 5)] (print " ") (pp/pprint-newline :linear) (print (str "item" i)))) (pp/simple-dispatch x))) (pp/pprint :go))))
;=> "(head item0 item1 item2 item3 item4)\n"
(binding [pp/*print-right-margin* 20] (with-out-str (pp/with-pprint-dispatch (fn [x] (if (= x :go) (pp/pprint-logical-block :prefix "(" :suffix ")" (print "head") (pp/pprint-indent :block 2) (doseq [i (range 5)] (print " ") (pp/pprint-newline :linear) (print (str "item" i)))) (pp/simple-dispatch x))) (pp/pprint :go))))
;=> "(head\n   item0\n   item1\n   item2\n   item3\n   item4)\n"
(binding [pp/*print-right-margin* 10] (with-out-str (pp/with-pprint-dispatch (fn [x] (if (= x :go) (pp/pprint-logical-block :prefix "(" :suffix ")" (print "head") (pp/pprint-indent :block 2) (doseq [i (range 5)] (print " ") (pp/pprint-newline :linear) (print (str "item" i)))) (pp/simple-dispatch x))) (pp/pprint :go))))
;=> "(head\n   item0\n   item1\n   item2\n   item3\n   item4)\n"
(binding [pp/*print-right-margin* 72] (with-out-str (pp/with-pprint-dispatch (fn [x] (if (= x :go) (pp/pprint-logical-block :prefix "(" :suffix ")" (print "head ") (pp/pprint-indent :current 0) (doseq [i (range 5)] (print (str "item" i)) (print " ") (pp/pprint-newline :mandatory))) (pp/simple-dispatch x))) (pp/pprint :go))))
;=> "(head item0\n      item1\n      item2\n      item3\n      item4\n      )\n"
(binding [pp/*print-right-margin* 50 pp/*print-miser-width* nil] (with-out-str (pp/with-pprint-dispatch (fn [x] (if (= x :go) (pp/pprint-logical-block :prefix "(" :suffix ")" (print "head ") (pp/pprint-indent :current 0) (doseq [i (range 5)] (print (str "item" i)) (print " ") (pp/pprint-newline :mandatory))) (pp/simple-dispatch x))) (pp/pprint :go))))
;=> "(head item0\n      item1\n      item2\n      item3\n      item4\n      )\n"
(binding [pp/*print-right-margin* 20] (with-out-str (pp/with-pprint-dispatch (fn [x] (if (= x :go) (pp/pprint-logical-block :prefix "(" :suffix ")" (print "head ") (pp/pprint-indent :current 0) (doseq [i (range 5)] (print (str "item" i)) (print " ") (pp/pprint-newline :mandatory))) (pp/simple-dispatch x))) (pp/pprint :go))))
;=> "(head item0\n      item1\n      item2\n      item3\n      item4\n      )\n"
(binding [pp/*print-right-margin* 10] (with-out-str (pp/with-pprint-dispatch (fn [x] (if (= x :go) (pp/pprint-logical-block :prefix "(" :suffix ")" (print "head ") (pp/pprint-indent :current 0) (doseq [i (range 5)] (print (str "item" i)) (print " ") (pp/pprint-newline :mandatory))) (pp/simple-dispatch x))) (pp/pprint :go))))
;=> "(head item0\n      item1\n      item2\n      item3\n      item4\n      )\n"
(binding [pp/*print-right-margin* 72] (with-out-str (pp/with-pprint-dispatch (fn [x] (if (= x :go) (pp/pprint-logical-block :per-line-prefix ";; " (print "a") (pp/pprint-newline :mandatory) (print "b")) (pp/simple-dispatch x))) (pp/pprint :go))))
;=> "a\n;; b\n"
(binding [pp/*print-right-margin* 50 pp/*print-miser-width* nil] (with-out-str (pp/with-pprint-dispatch (fn [x] (if (= x :go) (pp/pprint-logical-block :per-line-prefix ";; " (print "a") (pp/pprint-newline :mandatory) (print "b")) (pp/simple-dispatch x))) (pp/pprint :go))))
;=> "a\n;; b\n"
(binding [pp/*print-right-margin* 20] (with-out-str (pp/with-pprint-dispatch (fn [x] (if (= x :go) (pp/pprint-logical-block :per-line-prefix ";; " (print "a") (pp/pprint-newline :mandatory) (print "b")) (pp/simple-dispatch x))) (pp/pprint :go))))
;=> "a\n;; b\n"
(binding [pp/*print-right-margin* 10] (with-out-str (pp/with-pprint-dispatch (fn [x] (if (= x :go) (pp/pprint-logical-block :per-line-prefix ";; " (print "a") (pp/pprint-newline :mandatory) (print "b")) (pp/simple-dispatch x))) (pp/pprint :go))))
;=> "a\n;; b\n"
(binding [pp/*print-right-margin* 72] (with-out-str (pp/with-pprint-dispatch (fn [x] (if (= x :go) (pp/pprint-logical-block :prefix "[" :suffix "]" (pp/write-out [1 2 3]) (print " ") (pp/pprint-newline :miser) (pp/write-out {:a 1})) (pp/simple-dispatch x))) (pp/pprint :go))))
;=> "[[1 2 3] {:a 1}]\n"
(binding [pp/*print-right-margin* 50 pp/*print-miser-width* nil] (with-out-str (pp/with-pprint-dispatch (fn [x] (if (= x :go) (pp/pprint-logical-block :prefix "[" :suffix "]" (pp/write-out [1 2 3]) (print " ") (pp/pprint-newline :miser) (pp/write-out {:a 1})) (pp/simple-dispatch x))) (pp/pprint :go))))
;=> "[[1 2 3] {:a 1}]\n"
(binding [pp/*print-right-margin* 20] (with-out-str (pp/with-pprint-dispatch (fn [x] (if (= x :go) (pp/pprint-logical-block :prefix "[" :suffix "]" (pp/write-out [1 2 3]) (print " ") (pp/pprint-newline :miser) (pp/write-out {:a 1})) (pp/simple-dispatch x))) (pp/pprint :go))))
;=> "[[1 2 3] {:a 1}]\n"
(binding [pp/*print-right-margin* 10] (with-out-str (pp/with-pprint-dispatch (fn [x] (if (= x :go) (pp/pprint-logical-block :prefix "[" :suffix "]" (pp/write-out [1 2 3]) (print " ") (pp/pprint-newline :miser) (pp/write-out {:a 1})) (pp/simple-dispatch x))) (pp/pprint :go))))
;=> "[[1 2 3]\n {:a 1}]\n"
(binding [pp/*print-right-margin* 15] (with-out-str (pp/pprint '(defn foo "doc" {:added 1} ([a] (let [b 1 {:keys [c]} a] (when-not c (prn a b)))) ([a & more] (apply foo more))))))
;=> "(defn\n foo\n \"doc\"\n {:added 1}\n ([a]\n  (let\n   [b\n    1\n    {:keys\n     [c]}\n    a]\n   (when-not\n    c\n    (prn\n     a\n     b))))\n ([a & more]\n  (apply\n   foo\n   more)))\n"
(binding [pp/*print-right-margin* 15] (with-out-str (pp/with-pprint-dispatch pp/code-dispatch (pp/pprint '(defn foo "doc" {:added 1} ([a] (let [b 1 {:keys [c]} a] (when-not c (prn a b)))) ([a & more] (apply foo more)))))))
;=> "(defn \n  foo\n  \"doc\"\n  {:added 1}\n  ([a]\n    (let \n      [b 1\n       {:keys\n        [c]}\n       a]\n      (when-not\n        c\n        (prn\n          a\n          b))))\n  ([a & more]\n    (apply\n      foo\n      more)))\n"
(binding [pp/*print-right-margin* 15] (with-out-str (pp/pprint '(if-let [x (get m :key)] (-> x inc (* 2) str) (cond-> m true (assoc :a 1))))))
;=> "(if-let\n [x\n  (get\n   m\n   :key)]\n (->\n  x\n  inc\n  (* 2)\n  str)\n (cond->\n  m\n  true\n  (assoc\n   :a\n   1)))\n"
(binding [pp/*print-right-margin* 15] (with-out-str (pp/with-pprint-dispatch pp/code-dispatch (pp/pprint '(if-let [x (get m :key)] (-> x inc (* 2) str) (cond-> m true (assoc :a 1)))))))
;=> "(if-let \n  [x\n   (get\n     m\n     :key)]\n  (->\n   x\n   inc\n   (* 2)\n   str)\n  (cond->\n    m\n    true\n    (assoc\n      :a\n      1)))\n"
(binding [pp/*print-right-margin* 15] (with-out-str (pp/pprint '[{:first-key [1 2 3 4 5 6 7 8 9] :second {:third "some text here" :fourth #{1 2}}} (a b (c d (e f)))])))
;=> "[{:first-key\n  [1\n   2\n   3\n   4\n   5\n   6\n   7\n   8\n   9],\n  :second\n  {:third\n   \"some text here\",\n   :fourth\n   #{1 2}}}\n (a\n  b\n  (c d (e f)))]\n"
(binding [pp/*print-right-margin* 15] (with-out-str (pp/with-pprint-dispatch pp/code-dispatch (pp/pprint '[{:first-key [1 2 3 4 5 6 7 8 9] :second {:third "some text here" :fourth #{1 2}}} (a b (c d (e f)))]))))
;=> "[{:first-key\n  [1\n   2\n   3\n   4\n   5\n   6\n   7\n   8\n   9],\n  :second\n  {:third\n   \"some text here\",\n   :fourth\n   #{1 2}}}\n (a\n   b\n   (c\n     d\n     (e f)))]\n"
(binding [pp/*print-right-margin* 15] (with-out-str (pp/pprint '(ns a.b (:require [c.d :as d] [e.f :refer [g h i j k]] [x.y]) (:use z) (:import [java.util Date Map])))))
;=> "(ns\n a.b\n (:require\n  [c.d :as d]\n  [e.f\n   :refer\n   [g\n    h\n    i\n    j\n    k]]\n  [x.y])\n (:use z)\n (:import\n  [java.util\n   Date\n   Map]))\n"
(binding [pp/*print-right-margin* 15] (with-out-str (pp/with-pprint-dispatch pp/code-dispatch (pp/pprint '(ns a.b (:require [c.d :as d] [e.f :refer [g h i j k]] [x.y]) (:use z) (:import [java.util Date Map]))))))
;=> "(ns \n  a.b\n  (:require [c.d :as d]\n            [e.f :refer [g\n                         h\n                         i\n                         j\n                         k]]\n            [x.y ])\n  (:use z)\n  (:import [java.util Date\n                      Map]))\n"
(binding [pp/*print-right-margin* 15] (with-out-str (pp/pprint '(condp some [1 2] #{3} :three #{4} :four))))
;=> "(condp\n some\n [1 2]\n #{3}\n :three\n #{4}\n :four)\n"
(binding [pp/*print-right-margin* 15] (with-out-str (pp/with-pprint-dispatch pp/code-dispatch (pp/pprint '(condp some [1 2] #{3} :three #{4} :four)))))
;=> "(condp\n  some\n  [1 2]\n  #{3} :three\n  #{4} :four)\n"
(binding [pp/*print-right-margin* 15] (with-out-str (pp/pprint '(f a b [a b]))))
;=> "(f a b [a b])\n"
(binding [pp/*print-right-margin* 15] (with-out-str (pp/with-pprint-dispatch pp/code-dispatch (pp/pprint '#(vector %1 %2 [%1 %2])))))
;=> "#(vector\n  %1\n  %2\n  [%1 %2])\n"
(binding [pp/*print-right-margin* 25] (with-out-str (pp/pprint '(defn foo "doc" {:added 1} ([a] (let [b 1 {:keys [c]} a] (when-not c (prn a b)))) ([a & more] (apply foo more))))))
;=> "(defn\n foo\n \"doc\"\n {:added 1}\n ([a]\n  (let\n   [b 1 {:keys [c]} a]\n   (when-not\n    c\n    (prn a b))))\n ([a & more]\n  (apply foo more)))\n"
(binding [pp/*print-right-margin* 25] (with-out-str (pp/with-pprint-dispatch pp/code-dispatch (pp/pprint '(defn foo "doc" {:added 1} ([a] (let [b 1 {:keys [c]} a] (when-not c (prn a b)))) ([a & more] (apply foo more)))))))
;=> "(defn \n  foo\n  \"doc\"\n  {:added 1}\n  ([a]\n    (let \n      [b 1\n       {:keys [c]} a]\n      (when-not\n        c\n        (prn a b))))\n  ([a & more]\n    (apply foo more)))\n"
(binding [pp/*print-right-margin* 25] (with-out-str (pp/pprint '(if-let [x (get m :key)] (-> x inc (* 2) str) (cond-> m true (assoc :a 1))))))
;=> "(if-let\n [x (get m :key)]\n (-> x inc (* 2) str)\n (cond->\n  m\n  true\n  (assoc :a 1)))\n"
(binding [pp/*print-right-margin* 25] (with-out-str (pp/with-pprint-dispatch pp/code-dispatch (pp/pprint '(if-let [x (get m :key)] (-> x inc (* 2) str) (cond-> m true (assoc :a 1)))))))
;=> "(if-let \n  [x (get m :key)]\n  (-> x inc (* 2) str)\n  (cond->\n    m\n    true\n    (assoc :a 1)))\n"
(binding [pp/*print-right-margin* 25] (with-out-str (pp/pprint '[{:first-key [1 2 3 4 5 6 7 8 9] :second {:third "some text here" :fourth #{1 2}}} (a b (c d (e f)))])))
;=> "[{:first-key\n  [1 2 3 4 5 6 7 8 9],\n  :second\n  {:third\n   \"some text here\",\n   :fourth #{1 2}}}\n (a b (c d (e f)))]\n"
(binding [pp/*print-right-margin* 25] (with-out-str (pp/with-pprint-dispatch pp/code-dispatch (pp/pprint '[{:first-key [1 2 3 4 5 6 7 8 9] :second {:third "some text here" :fourth #{1 2}}} (a b (c d (e f)))]))))
;=> "[{:first-key\n  [1 2 3 4 5 6 7 8 9],\n  :second\n  {:third\n   \"some text here\",\n   :fourth #{1 2}}}\n (a b (c d (e f)))]\n"
(binding [pp/*print-right-margin* 25] (with-out-str (pp/pprint '(ns a.b (:require [c.d :as d] [e.f :refer [g h i j k]] [x.y]) (:use z) (:import [java.util Date Map])))))
;=> "(ns\n a.b\n (:require\n  [c.d :as d]\n  [e.f\n   :refer\n   [g h i j k]]\n  [x.y])\n (:use z)\n (:import\n  [java.util Date Map]))\n"
(binding [pp/*print-right-margin* 25] (with-out-str (pp/with-pprint-dispatch pp/code-dispatch (pp/pprint '(ns a.b (:require [c.d :as d] [e.f :refer [g h i j k]] [x.y]) (:use z) (:import [java.util Date Map]))))))
;=> "(ns \n  a.b\n  (:require [c.d :as d]\n            [e.f :refer [g\n                         h\n                         i\n                         j\n                         k]]\n            [x.y ])\n  (:use z)\n  (:import [java.util Date\n                      Map]))\n"
(binding [pp/*print-right-margin* 25] (with-out-str (pp/pprint '(condp some [1 2] #{3} :three #{4} :four))))
;=> "(condp\n some\n [1 2]\n #{3}\n :three\n #{4}\n :four)\n"
(binding [pp/*print-right-margin* 25] (with-out-str (pp/with-pprint-dispatch pp/code-dispatch (pp/pprint '(condp some [1 2] #{3} :three #{4} :four)))))
;=> "(condp\n  some\n  [1 2]\n  #{3} :three\n  #{4} :four)\n"
(binding [pp/*print-right-margin* 25] (with-out-str (pp/pprint '(f a b [a b]))))
;=> "(f a b [a b])\n"
(binding [pp/*print-right-margin* 25] (with-out-str (pp/with-pprint-dispatch pp/code-dispatch (pp/pprint '#(vector %1 %2 [%1 %2])))))
;=> "#(vector %1 %2 [%1 %2])\n"
(binding [pp/*print-right-margin* 45] (with-out-str (pp/pprint '(defn foo "doc" {:added 1} ([a] (let [b 1 {:keys [c]} a] (when-not c (prn a b)))) ([a & more] (apply foo more))))))
;=> "(defn\n foo\n \"doc\"\n {:added 1}\n ([a]\n  (let\n   [b 1 {:keys [c]} a]\n   (when-not c (prn a b))))\n ([a & more] (apply foo more)))\n"
(binding [pp/*print-right-margin* 45] (with-out-str (pp/with-pprint-dispatch pp/code-dispatch (pp/pprint '(defn foo "doc" {:added 1} ([a] (let [b 1 {:keys [c]} a] (when-not c (prn a b)))) ([a & more] (apply foo more)))))))
;=> "(defn foo\n  \"doc\"\n  {:added 1}\n  ([a]\n    (let \n      [b 1 {:keys [c]} a]\n      (when-not c (prn a b))))\n  ([a & more] (apply foo more)))\n"
(binding [pp/*print-right-margin* 45] (with-out-str (pp/pprint '(if-let [x (get m :key)] (-> x inc (* 2) str) (cond-> m true (assoc :a 1))))))
;=> "(if-let\n [x (get m :key)]\n (-> x inc (* 2) str)\n (cond-> m true (assoc :a 1)))\n"
(binding [pp/*print-right-margin* 45] (with-out-str (pp/with-pprint-dispatch pp/code-dispatch (pp/pprint '(if-let [x (get m :key)] (-> x inc (* 2) str) (cond-> m true (assoc :a 1)))))))
;=> "(if-let [x (get m :key)]\n  (-> x inc (* 2) str)\n  (cond-> m true (assoc :a 1)))\n"
(binding [pp/*print-right-margin* 45] (with-out-str (pp/pprint '[{:first-key [1 2 3 4 5 6 7 8 9] :second {:third "some text here" :fourth #{1 2}}} (a b (c d (e f)))])))
;=> "[{:first-key [1 2 3 4 5 6 7 8 9],\n  :second\n  {:third \"some text here\", :fourth #{1 2}}}\n (a b (c d (e f)))]\n"
(binding [pp/*print-right-margin* 45] (with-out-str (pp/with-pprint-dispatch pp/code-dispatch (pp/pprint '[{:first-key [1 2 3 4 5 6 7 8 9] :second {:third "some text here" :fourth #{1 2}}} (a b (c d (e f)))]))))
;=> "[{:first-key [1 2 3 4 5 6 7 8 9],\n  :second\n  {:third \"some text here\", :fourth #{1 2}}}\n (a b (c d (e f)))]\n"
(binding [pp/*print-right-margin* 45] (with-out-str (pp/pprint '(ns a.b (:require [c.d :as d] [e.f :refer [g h i j k]] [x.y]) (:use z) (:import [java.util Date Map])))))
;=> "(ns\n a.b\n (:require\n  [c.d :as d]\n  [e.f :refer [g h i j k]]\n  [x.y])\n (:use z)\n (:import [java.util Date Map]))\n"
(binding [pp/*print-right-margin* 45] (with-out-str (pp/with-pprint-dispatch pp/code-dispatch (pp/pprint '(ns a.b (:require [c.d :as d] [e.f :refer [g h i j k]] [x.y]) (:use z) (:import [java.util Date Map]))))))
;=> "(ns a.b\n  (:require [c.d :as d]\n            [e.f :refer [g h i j k]]\n            [x.y ])\n  (:use z)\n  (:import [java.util Date Map]))\n"
(binding [pp/*print-right-margin* 45] (with-out-str (pp/pprint '(condp some [1 2] #{3} :three #{4} :four))))
;=> "(condp some [1 2] #{3} :three #{4} :four)\n"
(binding [pp/*print-right-margin* 45] (with-out-str (pp/with-pprint-dispatch pp/code-dispatch (pp/pprint '(condp some [1 2] #{3} :three #{4} :four)))))
;=> "(condp some [1 2] #{3} :three #{4} :four)\n"
(binding [pp/*print-right-margin* 45] (with-out-str (pp/pprint '(f a b [a b]))))
;=> "(f a b [a b])\n"
(binding [pp/*print-right-margin* 45] (with-out-str (pp/with-pprint-dispatch pp/code-dispatch (pp/pprint '#(vector %1 %2 [%1 %2])))))
;=> "#(vector %1 %2 [%1 %2])\n"
(binding [pp/*print-right-margin* 60] (with-out-str (pp/pprint '(defn foo "doc" {:added 1} ([a] (let [b 1 {:keys [c]} a] (when-not c (prn a b)))) ([a & more] (apply foo more))))))
;=> "(defn\n foo\n \"doc\"\n {:added 1}\n ([a] (let [b 1 {:keys [c]} a] (when-not c (prn a b))))\n ([a & more] (apply foo more)))\n"
(binding [pp/*print-right-margin* 60] (with-out-str (pp/with-pprint-dispatch pp/code-dispatch (pp/pprint '(defn foo "doc" {:added 1} ([a] (let [b 1 {:keys [c]} a] (when-not c (prn a b)))) ([a & more] (apply foo more)))))))
;=> "(defn foo\n  \"doc\"\n  {:added 1}\n  ([a] (let [b 1 {:keys [c]} a] (when-not c (prn a b))))\n  ([a & more] (apply foo more)))\n"
(binding [pp/*print-right-margin* 60] (with-out-str (pp/pprint '(if-let [x (get m :key)] (-> x inc (* 2) str) (cond-> m true (assoc :a 1))))))
;=> "(if-let\n [x (get m :key)]\n (-> x inc (* 2) str)\n (cond-> m true (assoc :a 1)))\n"
(binding [pp/*print-right-margin* 60] (with-out-str (pp/with-pprint-dispatch pp/code-dispatch (pp/pprint '(if-let [x (get m :key)] (-> x inc (* 2) str) (cond-> m true (assoc :a 1)))))))
;=> "(if-let [x (get m :key)]\n  (-> x inc (* 2) str)\n  (cond-> m true (assoc :a 1)))\n"
(binding [pp/*print-right-margin* 60] (with-out-str (pp/pprint '[{:first-key [1 2 3 4 5 6 7 8 9] :second {:third "some text here" :fourth #{1 2}}} (a b (c d (e f)))])))
;=> "[{:first-key [1 2 3 4 5 6 7 8 9],\n  :second {:third \"some text here\", :fourth #{1 2}}}\n (a b (c d (e f)))]\n"
(binding [pp/*print-right-margin* 60] (with-out-str (pp/with-pprint-dispatch pp/code-dispatch (pp/pprint '[{:first-key [1 2 3 4 5 6 7 8 9] :second {:third "some text here" :fourth #{1 2}}} (a b (c d (e f)))]))))
;=> "[{:first-key [1 2 3 4 5 6 7 8 9],\n  :second {:third \"some text here\", :fourth #{1 2}}}\n (a b (c d (e f)))]\n"
(binding [pp/*print-right-margin* 60] (with-out-str (pp/pprint '(ns a.b (:require [c.d :as d] [e.f :refer [g h i j k]] [x.y]) (:use z) (:import [java.util Date Map])))))
;=> "(ns\n a.b\n (:require [c.d :as d] [e.f :refer [g h i j k]] [x.y])\n (:use z)\n (:import [java.util Date Map]))\n"
(binding [pp/*print-right-margin* 60] (with-out-str (pp/with-pprint-dispatch pp/code-dispatch (pp/pprint '(ns a.b (:require [c.d :as d] [e.f :refer [g h i j k]] [x.y]) (:use z) (:import [java.util Date Map]))))))
;=> "(ns a.b\n  (:require [c.d :as d] [e.f :refer [g h i j k]] [x.y ])\n  (:use z)\n  (:import [java.util Date Map]))\n"
(binding [pp/*print-right-margin* 60] (with-out-str (pp/pprint '(condp some [1 2] #{3} :three #{4} :four))))
;=> "(condp some [1 2] #{3} :three #{4} :four)\n"
(binding [pp/*print-right-margin* 60] (with-out-str (pp/with-pprint-dispatch pp/code-dispatch (pp/pprint '(condp some [1 2] #{3} :three #{4} :four)))))
;=> "(condp some [1 2] #{3} :three #{4} :four)\n"
(binding [pp/*print-right-margin* 60] (with-out-str (pp/pprint '(f a b [a b]))))
;=> "(f a b [a b])\n"
(binding [pp/*print-right-margin* 60] (with-out-str (pp/with-pprint-dispatch pp/code-dispatch (pp/pprint '#(vector %1 %2 [%1 %2])))))
;=> "#(vector %1 %2 [%1 %2])\n"
