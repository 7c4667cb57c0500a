;;; What Clojure 1.12 added; the recorder's Clojure is 1.11.
(partitionv 2 [1 2 3 4 5])                     ;=> ([1 2] [3 4])
(partitionv 2 3 [1 2 3 4 5])                   ;=> ([1 2] [4 5])
(partitionv 3 3 [:x] [1 2 3 4 5])              ;=> ([1 2 3] [4 5 :x])
(partitionv-all 2 [1 2 3])                     ;=> ([1 2] [3])
(partitionv-all 2 1 [1 2 3])                   ;=> ([1 2] [2 3] [3])
(into [] (partitionv-all 2) [1 2 3])           ;=> [[1 2] [3]]
(splitv-at 1 [1 2 3])                          ;=> [[1] (2 3)]
(map String/.length ["a" "bb"])                ;=> (1 2)
(map String/new ["a"])                         ;=> ("a")
(map Long/parseLong ["1" "2"])                 ;=> (1 2)
(Long/new "5")                                 ;=> 5
(ex-message (Exception/new "m"))               ;=> "m"
(deftype Pair [a b])
(.-b (Pair/new 1 2))                           ;=> 2
(^[long] Math/abs -5)                          ;=> 5
(map ^[String] Integer/parseInt ["1"])         ;=> (1)
(:param-tags (meta '^[long String/1] f))       ;=> [long String/1]
(= long/1 (class (long-array 1)))              ;=> true
(= String/1 (class (into-array String ["a"]))) ;=> true
(instance? double/1 (double-array 1))          ;=> true
(let [f (fn [^long/1 xs] (aget xs 0))] (f (long-array [7])))  ;=> 7
(read-string "a/10")                           ;!! RuntimeException "Invalid token: a/10"
(read-string ":a/1")                           ;!! RuntimeException "Invalid token: :a/1"
(name 'a/1)                                    ;=> "1"
(let [^java.util.function.Predicate p even?] (.test p 2))  ;=> true
(.apply ^java.util.function.Function inc 2)    ;=> 3
(.applyAsLong ^java.util.function.LongBinaryOperator + 2 3)  ;=> 5
(.accept ^java.util.function.Consumer identity 2)  ;=> nil
(.get ^java.util.function.Supplier (fn [] 5))  ;=> 5
(let [a (java.util.ArrayList. [1 2 3])] (.removeIf a odd?) a)  ;=> [2]
[(.get (delay 5)) (.getAsInt (atom 5)) (.getAsLong (ref 6)) (.getAsDouble (atom 1.5)) (.getAsBoolean (atom nil))]  ;=> [5 5 6 1.5 false]
(.getAsInt (atom :a))                          ;!! ClassCastException "class clojure.lang.Keyword cannot be cast to class java.lang.Number"
(instance? java.util.function.Supplier (atom 1))  ;=> true
*repl*                                         ;=> false
(require '[clojure.java.process :as process])
(process/exec)                                 ;!! IllegalArgumentException "No program to run"
(process/exec "echo" "hi")                     ;!! SecurityException "this runtime has no process capability"
