;; Arrays: making, reading, changing, amap and areduce.  Since 0.1.

(vec (int-array 3))                                       ;=> [0 0 0]
(vec (int-array [1 2 3]))                                 ;=> [1 2 3]
(vec (int-array 3 7))                                     ;=> [7 7 7]
(vec (int-array 3 [1 2]))                                 ;=> [1 2 0]
(vec (long-array [1 2]))                                  ;=> [1 2]
(vec (double-array [1 2]))                                ;=> [1.0 2.0]
(vec (float-array 2))                                     ;=> [0.0 0.0]
(vec (boolean-array 2))                                   ;=> [false false]
(vec (byte-array [1 2]))                                  ;=> [1 2]
(vec (short-array 2))                                     ;=> [0 0]
(vec (char-array "abc"))                                  ;=> [\a \b \c]
(vec (char-array [\a \b]))                                ;=> [\a \b]
(vec (object-array 2))                                    ;=> [nil nil]
(vec (object-array [1 "a" nil]))                          ;=> [1 "a" nil]
(vec (into-array [1 2 3]))                                ;=> [1 2 3]
(vec (into-array ["a" "b"]))                              ;=> ["a" "b"]
(vec (into-array Object [1 "a"]))                         ;=> [1 "a"]
(vec (into-array []))                                     ;=> []
(vec (to-array [1 2]))                                    ;=> [1 2]
(vec (to-array nil))                                      ;=> []
(vec (to-array {:a 1}))                                   ;=> [[:a 1]]
(vec (make-array Long 2))                                 ;=> [nil nil]
(vec (make-array Object 2))                               ;=> [nil nil]
(alength (int-array 3))                                   ;=> 3
(alength (object-array []))                               ;=> 0
(count (int-array 3))                                     ;=> 3
(aget (int-array [1 2 3]) 1)                              ;=> 2
(aget (int-array 1) 1)
;!! ArrayIndexOutOfBoundsException "Index 1 out of bounds for length 1"
(aget (int-array 1) -1)
;!! ArrayIndexOutOfBoundsException "Index -1 out of bounds for length 1"
(let [a (int-array 2)] (aset a 0 5) (vec a))              ;=> [5 0]
(let [a (int-array 2)] (aset a 0 5))                      ;=> 5
(let [a (object-array 2)] (aset a 5 1))
;!! ArrayIndexOutOfBoundsException "Index 5 out of bounds for length 2"
(let [a (int-array 2)] (aset-int a 0 5) (vec a))          ;=> [5 0]
(let [a (long-array 2)] (aset-long a 1 9) (vec a))        ;=> [0 9]
(let [a (double-array 1)] (aset-double a 0 1.5) (vec a))  ;=> [1.5]
(let [a (boolean-array 1)] (aset-boolean a 0 true) (vec a))  ;=> [true]
(let [a (byte-array 1)] (aset-byte a 0 7) (vec a))        ;=> [7]
(let [a (int-array [1 2])  b (aclone a)] (aset b 0 9) [(vec a) (vec b)])  ;=> [[1 2] [9 2]]
(areduce (int-array [1 2 3]) i s 0 (+ s i))               ;=> 3
(let [a (long-array [1 2 3])] (areduce a i s 0 (+ s (aget a i))))  ;=> 6
(let [a (long-array [1 2 3])] (vec (amap a i r (* 2 (aget a i)))))  ;=> [2 4 6]
(let [a (to-array-2d [[1 2] [3 4]])] (aget a 1 0))        ;=> 3
(let [a (make-array Long/TYPE 2 3)] (aset a 1 2 7) (mapv vec a))  ;=> [[0 0 0] [0 0 7]]
(let [a (int-array [3 1 2])] (sort a))                    ;=> (1 2 3)
(let [a (object-array [3 1 2])] (sort a) (vec a))         ;=> [1 2 3]
(seq (int-array []))                                      ;=> nil
(first (int-array [5]))                                   ;=> 5
(map inc (int-array [1 2]))                               ;=> (2 3)
(reduce + (int-array [1 2 3]))                            ;=> 6
(nth (int-array [1 2]) 1)                                 ;=> 2
(nth (int-array [1 2]) 5 :none)                           ;=> :none
(get (int-array [1 2]) 1)                                 ;=> 2
(get (int-array [1 2]) 5)                                 ;=> nil
(into [] (int-array [1 2]))                               ;=> [1 2]
(apply + (int-array [1 2]))                               ;=> 3
(let [[a b] (int-array [1 2])] [a b])                     ;=> [1 2]
(= (int-array [1]) (int-array [1]))                       ;=> false
(let [a (int-array 1)] (= a a))                           ;=> true
(bytes? (byte-array 1))                                   ;=> true
(bytes? [1])                                              ;=> false
(let [v (vec (object-array [1 2]))] (conj v 3))           ;=> [1 2 3]
(alength (aclone (int-array 4)))                          ;=> 4
(let [a (object-array 1)] (aset a 0 :x) (aget a 0))       ;=> :x
(int-array ["a"])                                         ;!! ClassCastException
(String. (char-array "hi"))                               ;=> "hi"
(apply str (char-array "hi"))                             ;=> "hi"
(let [a (int-array [1 2 3])] (loop [i 0 s 0] (if (< i (alength a)) (recur (inc i) (+ s (aget a i))) s)))
;=> 6
(seq (longs (long-array [1])))                            ;=> (1)
(seq (ints (int-array [1])))                              ;=> (1)
(seq (doubles (double-array [1])))                        ;=> (1.0)
