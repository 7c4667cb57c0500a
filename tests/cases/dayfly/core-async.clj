;; clojure.core.async: channels, operations, go.  Since 0.1.
;; As org.clojure/core.async 1.6, but operations park everywhere, and what nothing can ever wake is an error.

(require '[clojure.core.async :as a :refer [<! >! <!! >!! alt! alt!! alts! alts!! chan close! go go-loop offer! poll!
                                            put! take! timeout]])  ;=> nil

;; Without a buffer a put meets a take.
(let [c (chan)] (go (>! c 42)) (<!! c))                           ;=> 42
(let [c (chan), got (go (<! c))] [(>!! c :x) (<!! got)])          ;=> [true :x]
(let [c (chan)] [(offer! c 1) (poll! c)])                         ;=> [nil nil]
(let [c (chan)] (take! c (fn [_])) (offer! c 1))                  ;=> true
(let [c (chan)] (put! c 1) [(poll! c) (poll! c)])                 ;=> [1 nil]
(let [c (chan), seen (atom [])] (dotimes [i 5] (put! c i)) (dotimes [_ 5] (swap! seen conj (<!! c))) @seen)  ;=> [0 1 2 3 4]
(let [c (chan 0)] (offer! c 1))                                   ;=> nil

;; Nil is no value.
(>!! (chan 1) nil)                                                ;!! IllegalArgumentException "Can't put nil on channel"
(put! (chan 1) nil)                                               ;!! IllegalArgumentException "Can't put nil on channel"
(alts!! [[(chan 1) nil]])                                         ;!! IllegalArgumentException "Can't put nil on channel"
(let [c (chan 1)] [(>!! c false) (<!! c)])                        ;=> [true false]

;; Buffers.
(let [c (chan 2)] [(offer! c 1) (offer! c 2) (offer! c 3) (<!! c) (offer! c 4) (<!! c) (<!! c)])  ;=> [true true nil 1 true 2 4]
(let [c (chan (a/dropping-buffer 2))] (dotimes [i 5] (>!! c i)) (close! c) (<!! (a/into [] c)))  ;=> [0 1]
(let [c (chan (a/sliding-buffer 2))] (dotimes [i 5] (>!! c i)) (close! c) (<!! (a/into [] c)))   ;=> [3 4]
(map a/unblocking-buffer? [(a/buffer 1) (a/dropping-buffer 1) (a/sliding-buffer 1)])  ;=> (false true true)
(let [c (chan 1)] (>!! c 1) (put! c 2) (put! c 3) (close! c) (<!! (a/into [] c)))  ;=> [1 2 3]

;; A buffer of one's own.
(deftype Stack [^:unsynchronized-mutable items]
  clojure.core.async.impl.protocols/Buffer
  (full? [_] (>= (count items) 3))
  (remove! [_] (let [item (peek items)] (set! items (pop items)) item))
  (add!* [this item] (set! items (conj items item)) this)
  (close-buf! [_] nil)
  clojure.lang.Counted
  (count [_] (count items)))                                      ;=> cases.Stack
(let [c (chan (Stack. []))] [(mapv (fn [i] (offer! c i)) (range 5)) (do (close! c) (<!! (a/into [] c)))])  ;=> [[true true true nil nil] [2 1 0]]

;; Closed channels.
(let [c (chan 2)] (>!! c 1) (close! c) [(>!! c 2) (offer! c 3) (put! c 4) (<!! c) (<!! c) (poll! c)])  ;=> [false false false 1 nil nil]
(let [c (chan), got [(go (<! c)) (go (<! c))]] (Thread/yield) (close! c) (mapv <!! got))  ;=> [nil nil]
(let [c (chan), done (go (>! c 1))] (Thread/yield) (close! c) [(<!! c) (<!! c) (<!! done)])  ;=> [1 nil true]
(let [c (chan)] [(close! c) (close! c) (<!! c)])                  ;=> [nil nil nil]

;; A promise channel gives its value to everybody.
(let [c (a/promise-chan)] (>!! c 1) [(>!! c 2) (<!! c) (<!! c) (do (close! c) (<!! c))])  ;=> [true 1 1 1]
(let [c (a/promise-chan), got [(go (<! c)) (go (<! c))]] (Thread/yield) (>!! c :v) (mapv <!! got))  ;=> [:v :v]
(let [c (a/promise-chan)] (close! c) [(<!! c) (>!! c 1) (<!! c)])  ;=> [nil false nil]
(let [c (a/promise-chan (map inc))] (>!! c 1) [(<!! c) (<!! c)])  ;=> [2 2]

;; Transducers.
(let [c (chan 10 (comp (map inc) (filter even?)))] (dotimes [i 8] (>!! c i)) (close! c) (<!! (a/into [] c)))  ;=> [2 4 6 8]
(let [c (chan 1 (partition-all 2))] (a/onto-chan! c [1 2 3 4 5]) (<!! (a/into [] c)))  ;=> [[1 2] [3 4] [5]]
(let [c (chan 1 (mapcat range))] (a/onto-chan! c [1 2 3]) (<!! (a/into [] c)))  ;=> [0 0 1 0 1 2]
(let [c (chan 5 (take 2))] [(>!! c 1) (>!! c 2) (>!! c 3) (<!! (a/into [] c))])  ;=> [true true false [1 2]]
(let [c (chan 1 (take 1)), puts [(go (>! c 1)) (go (>! c 2)) (go (>! c 3))]] (Thread/yield) [(<!! c) (<!! c) (mapv <!! puts)])  ;=> [1 nil [true false false]]
(chan nil (map inc))                                              ;!! AssertionError "Assert failed: buffer must be supplied when transducer is\nbuf-or-n"

;; What a transducer throws goes to the handler, whose answer is put instead.
(let [c (chan 3 (map (fn [x] (/ 12 x))) (fn [e] [:bad (ex-message e)]))] (dotimes [i 3] (>!! c i)) (close! c) (<!! (a/into [] c)))  ;=> [[:bad "Divide by zero"] 12 6]
(let [c (chan 3 (map (fn [x] (/ 12 x))) (fn [_] nil))] (dotimes [i 3] (>!! c i)) (close! c) (<!! (a/into [] c)))  ;=> [12 6]
(let [c (chan 1 (map (fn [_] nil)) ex-message)] (>!! c 1) (<!! c))  ;=> "Assert failed: (not (nil? item))"

;; Callbacks run at once when the operation does, unless told otherwise.
(let [c (chan 1), seen (atom [])] (put! c 1 (fn [x] (swap! seen conj [:put x]))) (take! c (fn [x] (swap! seen conj [:took x]))) @seen)  ;=> [[:put true] [:took 1]]
(let [c (chan 1), seen (atom [])] (put! c 1 (fn [x] (swap! seen conj x)) false) (let [before @seen] (Thread/yield) [before @seen]))  ;=> [[] [true]]
(let [c (chan), p (promise)] (take! c (fn [x] (deliver p x))) (let [before (realized? p)] (>!! c 7) [before @p]))  ;=> [false 7]
(let [c (chan), p (promise)] (put! c 7 (fn [x] (deliver p x))) [(<!! c) @p])  ;=> [7 true]
(let [c (chan)] (close! c) (let [seen (atom [])] (put! c 1 (fn [x] (swap! seen conj x))) (take! c (fn [x] (swap! seen conj x))) @seen))  ;=> [false nil]

;; 1024 may wait for one side of a channel.
(let [c (chan)] (dotimes [i 1024] (put! c i)) (put! c 1024))      ;!! AssertionError "Assert failed: No more than 1024 pending puts are allowed on a single channel. Consider using a windowed buffer.\n(< (.size puts) impl/MAX-QUEUE-SIZE)"
(let [c (chan)] (dotimes [i 1024] (take! c identity)) (take! c identity))  ;!! AssertionError "Assert failed: No more than 1024 pending takes are allowed on a single channel.\n(< (.size takes) impl/MAX-QUEUE-SIZE)"
(let [c (chan), other (chan 1)] (dotimes [i 5000] (>!! other i) (alts!! [c other] :priority true)) (put! c :still) (<!! c))  ;=> :still

;; go: a channel of the body's value. <! works in functions that it calls, and lazily.
(<!! (go (+ 1 (<! (go 5)))))                                      ;=> 6
(<!! (go nil))                                                    ;=> nil
(let [c (chan), twice (fn [] [(<! c) (<! c)])] (a/onto-chan! c [1 2]) (<!! (go (twice))))  ;=> [1 2]
(let [c (a/to-chan! (range 5))] (<!! (go (mapv (fn [_] (<! c)) (range 6)))))  ;=> [0 1 2 3 4 nil]
(let [c (a/to-chan! [3 1 2])] (<!! (go (sort-by - (take-while some? (repeatedly (fn [] (<! c))))))))  ;=> (3 2 1)
(<!! (go-loop [i 0] (if (< i 10) (recur (inc i)) i)))             ;=> 10
(<!! (a/thread :done))                                            ;=> :done
(<!! (a/thread-call (fn [] :called)))                             ;=> :called
(def ^:dynamic *here* 1)
(binding [*here* 2] [(<!! (go *here*)) (<!! (a/thread *here*))])  ;=> [2 2]
(let [r (go (try (<! (go 1)) (throw (ex-info "inside" {})) (catch Exception e (ex-message e)) (finally (<! (timeout 1)))))] (<!! r))  ;=> "inside"
(binding [*err* (java.io.StringWriter.)] (<!! (go (throw (ex-info "nobody sees" {})))))  ;=> nil

;; alts: one of several.
(let [c (chan 1)] (>!! c 1) (= [1 c] (alts!! [(chan) c])))        ;=> true
(let [c (chan 1)] (= [true c] (alts!! [[c 1] (chan)])))           ;=> true
(let [c (chan)] (close! c) (= [nil c] (alts!! [c])))              ;=> true
(let [c (chan)] (go (>! c :later)) (first (alts!! [(chan) c])))   ;=> :later
(let [c (chan), got (go (<! c))] [(first (alts!! [[c :x] (chan)])) (<!! got)])  ;=> [true :x]
(alts!! [(chan)] :default :none)                                  ;=> [:none :default]
(alts!! [(chan)] :default nil)                                    ;=> [nil :default]
(let [a (chan 1), b (chan 1)] (>!! a :a) (>!! b :b) (first (alts!! [b a] :priority true)))  ;=> :b
(alts!! [])                                                       ;!! AssertionError "Assert failed: alts must have at least one channel operation\n(pos? (count ports))"
(let [a (chan), b (chan)] (go (alts! [a b])) (Thread/yield) [(offer! a 1) (offer! b 2)])  ;=> [true nil]
(let [a (chan), seen (a/do-alts (fn [_]) [a] {})] [seen (offer! a 1)])  ;=> [nil true]
(let [a (chan 1), c (a/to-chan! [:v])] (Thread/yield) (first @(a/do-alts (fn [_]) [a c] {:priority true})))  ;=> :v

;; alt.
(let [c (chan 1)] (>!! c 5) (alt!! c ([v] [:got v]) (timeout 1000) :late))  ;=> [:got 5]
(let [c (chan 1)] (alt!! [[c 1]] ([v ch] [v (= ch c)])))          ;=> [true true]
(let [a (chan), b (chan 1)] (>!! b 2) (alt!! [a b] ([v ch] [v (= ch b)])))  ;=> [2 true]
(alt!! (chan) :got :default (+ 1 2))                              ;=> 3
(<!! (go (alt! (timeout 1) :late)))                               ;=> :late
(let [a (chan 1), b (chan 1)] (>!! a 1) (>!! b 2) (alt!! a ([v] v) b ([v] v) :priority true))  ;=> 1

;; Timeouts.
(<!! (timeout 1))                                                 ;=> nil
(<!! (timeout 0))                                                 ;=> nil
(let [order (atom [])] (run! <!! (mapv (fn [ms] (go (<! (timeout ms)) (swap! order conj ms))) [45 1 23])) @order)  ;=> [1 23 45]
(let [c (chan)] (first (alts!! [c (timeout 1)])))                 ;=> nil

;; What nothing can ever wake.
(<!! (chan))                                                      ;!! :fiber/deadlock {}
(>!! (chan) 1)                                                    ;!! :fiber/deadlock {}
(alts!! [(chan) (chan)])                                          ;!! :fiber/deadlock {}
(let [c (chan)] (try (<!! c) (catch IllegalStateException _ nil)) [(offer! c 1) (poll! c)])  ;=> [nil nil]
(let [c (chan), f (future (<!! c))] (Thread/yield) (future-cancel f) (Thread/yield) (offer! c 1))  ;=> nil
(<!! 5)                                                           ;!! IllegalArgumentException "No implementation of method: :take! of protocol: #'clojure.core.async.impl.protocols/ReadPort found for class: java.lang.Long"

;; Many.
(let [c (chan 10000)] (dotimes [i 10000] (go (>! c i))) (reduce + (repeatedly 10000 (fn [] (<!! c)))))  ;=> 49995000
(let [in (chan), n 1000] (loop [i 0, from in] (if (< i n) (let [to (chan)] (go (>! to (inc (<! from)))) (recur (inc i) to)) (do (put! in 0) (<!! from)))))  ;=> 1000
(let [c (chan), total (go-loop [sum 0] (if-let [v (<! c)] (recur (+ sum v)) sum))] (run! <!! (mapv (fn [i] (go (dotimes [_ 10] (>! c i)))) (range 100))) (close! c) (<!! total))  ;=> 49500
(let [a (a/to-chan! (repeat 300 :a)), b (a/to-chan! (repeat 300 :b)), got (frequencies (repeatedly 200 (fn [] (first (alts!! [a b])))))] (every? (fn [n] (< 60 n 140)) (vals got)))  ;=> true
