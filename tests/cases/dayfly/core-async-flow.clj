;; clojure.core.async: pipes, pipelines, collections, mult, pub, mix, deprecated names, ports of one's own.  Since 0.1.
;; As org.clojure/core.async 1.6.

(require '[clojure.core.async :as a :refer [<! >! <!! >!! alts!! chan close! go offer! poll! put! take!]]
         '[clojure.core.async.impl.protocols :as impl])           ;=> nil
(defn all [ch] (<!! (a/into [] ch)))

(all (a/to-chan! (range 5)))                                      ;=> [0 1 2 3 4]
(all (a/to-chan! []))                                             ;=> []
(let [c (chan 9)] [(<!! (a/onto-chan! c [1 2] false)) (poll! c) (poll! c) (offer! c 3)])  ;=> [nil 1 2 true]
(all (a/pipe (a/to-chan! [1 2 3]) (chan)))                        ;=> [1 2 3]
(let [out (chan 5)] (a/pipe (a/to-chan! [1]) out false) [(<!! out) (offer! out 2)])  ;=> [1 true]
(mapv all (a/split even? (a/to-chan! (range 6)) 5 5))             ;=> [[0 2 4] [1 3 5]]
(sort (all (a/merge [(a/to-chan! [1 2]) (a/to-chan! [3]) (a/to-chan! [])])))  ;=> (1 2 3)
(all (a/merge []))                                                ;=> []
(all (a/map + [(a/to-chan! [1 2 3]) (a/to-chan! [10 20])]))       ;=> [11 22]
(<!! (a/reduce + 0 (a/to-chan! (range 10))))                      ;=> 45
(<!! (a/reduce (fn [_ x] (if (= x 2) (reduced :found) x)) nil (a/to-chan! (range 10))))  ;=> :found
(<!! (a/transduce (comp (map inc) (partition-all 2)) conj [] (a/to-chan! [1 2 3])))  ;=> [[2 3] [4]]
(all (a/take 2 (a/to-chan! (range 9))))                           ;=> [0 1]
(all (a/take 5 (a/to-chan! (range 2))))                           ;=> [0 1]

;; Pipelines keep the order.
(let [out (chan)] (a/pipeline 3 out (map inc) (a/to-chan! (range 20))) (= (range 1 21) (all out)))  ;=> true
(let [out (chan)] (a/pipeline 2 out (mapcat range) (a/to-chan! [3 0 2])) (all out))  ;=> [0 1 2 0 1]
(let [out (chan)] (a/pipeline-blocking 2 out (map (fn [x] (/ 6 x))) (a/to-chan! [0 1 2]) true (fn [_] :bad)) (all out))  ;=> [:bad 6 3]
(let [out (chan), later (fn [x ch] (go (<! (a/timeout (- 4 x))) (>! ch x) (>! ch (- x)) (close! ch)))] (a/pipeline-async 4 out later (a/to-chan! [1 2 3])) (all out))  ;=> [1 -1 2 -2 3 -3]
(a/pipeline 0 (chan) (map inc) (chan))                            ;!! AssertionError "Assert failed: (pos? n)"

;; mult: everybody gets everything; who is closed is dropped.
(let [in (chan), m (a/mult in), x (chan 9), y (chan 9)] (a/tap m x) (a/tap m y) (a/onto-chan! in [1 2 3]) [(all x) (all y)])  ;=> [[1 2 3] [1 2 3]]
(let [in (chan), m (a/mult in), x (chan 9), y (chan 9)] (a/tap m x) (a/tap m y) (>!! in 1) (a/untap m x) (>!! in 2) (close! in) [(all y) (poll! x) (poll! x)])  ;=> [[1 2] 1 nil]
(let [in (chan), m (a/mult in), x (chan 9), y (chan 9)] (close! x) (a/tap m x) (a/tap m y) (a/onto-chan! in [1 2]) (all y))  ;=> [1 2]
(let [in (chan), m (a/mult in), x (chan 9)] (a/tap m x false) (a/onto-chan! in [1]) [(<!! x) (Thread/yield) (offer! x 2)])  ;=> [1 nil true]
(let [in (chan 3), m (a/mult in), x (chan)] (a/tap m x) (dotimes [i 3] (>!! in i)) (Thread/yield) [(offer! in 3) (offer! in 4) (<!! x) (<!! x)])  ;=> [true nil 0 1]

;; pub: by topic.
(let [in (chan), p (a/pub in :kind), x (chan 9), y (chan 9), z (chan 9)] (a/sub p :a x) (a/sub p :b y) (a/sub p :a z) (a/onto-chan! in [{:kind :a, :n 1} {:kind :b, :n 2} {:kind :c, :n 3} {:kind :a, :n 4}]) (mapv (fn [c] (mapv :n (all c))) [x y z]))  ;=> [[1 4] [2] [1 4]]
(let [in (chan), p (a/pub in odd? (fn [topic] (if topic 5 nil))), x (chan 9)] (a/sub p true x) (>!! in 1) (let [got (<!! x)] (a/unsub p true x) (>!! in 3) (>!! in 2) (dotimes [_ 9] (Thread/yield)) [got (poll! x)]))  ;=> [1 nil]
(let [in (chan), p (a/pub in odd?), x (chan 9), y (chan 9)] (a/sub p true x) (a/sub p false y) (a/unsub-all p true) (>!! in 1) (>!! in 2) (close! in) [(poll! x) (all y)])  ;=> [nil [2]]

;; mix: many into one.
(let [out (chan 9), m (a/mix out)] (a/admix m (a/to-chan! [1 2])) (a/admix m (a/to-chan! [3])) (sort (repeatedly 3 (fn [] (<!! out)))))  ;=> (1 2 3)
(let [out (chan 9), m (a/mix out), x (chan), y (chan)] (a/admix m x) (a/admix m y) (a/toggle m {x {:mute true}}) (Thread/yield) (>!! x 1) (>!! y 2) (<!! out))  ;=> 2
(let [out (chan 9), m (a/mix out), x (chan), y (chan)] (a/admix m x) (a/admix m y) (a/toggle m {x {:pause true}}) (Thread/yield) (dotimes [_ 5] (Thread/yield)) [(offer! x 1) (offer! y 2) (<!! out)])  ;=> [nil true 2]
(let [out (chan 9), m (a/mix out), x (chan), y (chan)] (a/admix m x) (a/admix m y) (a/toggle m {x {:solo true}}) (dotimes [_ 5] (Thread/yield)) (>!! y 1) (>!! x 2) (<!! out))  ;=> 2
(let [out (chan 9), m (a/mix out), x (chan), y (chan)] (a/solo-mode m :pause) (a/admix m x) (a/admix m y) (a/toggle m {x {:solo true}}) (dotimes [_ 5] (Thread/yield)) [(offer! y 1) (offer! x 2)])  ;=> [nil true]
(let [out (chan 9), m (a/mix out), x (chan)] (a/admix m x) (a/unmix m x) (dotimes [_ 5] (Thread/yield)) (offer! x 1))  ;=> nil
(a/solo-mode (a/mix (chan)) :loud)                                ;!! AssertionError

;; Deprecated names.
(all (a/map< inc (a/to-chan [1 2])))                              ;=> [2 3]
(let [out (chan 9), in (a/map> inc out)] (a/onto-chan in [1 2]) (all out))  ;=> [2 3]
(all (a/filter< even? (a/to-chan [1 2 3 4])))                     ;=> [2 4]
(all (a/remove< even? (a/to-chan [1 2 3 4])))                     ;=> [1 3]
(let [out (chan 9), in (a/filter> even? out)] (a/onto-chan in [1 2 3 4]) (all out))  ;=> [2 4]
(all (a/mapcat< range (a/to-chan [1 2])))                         ;=> [0 0 1]
(all (a/unique (a/to-chan [1 1 2 2 1])))                          ;=> [1 2 1]
(all (a/partition 2 (a/to-chan [1 2 3])))                         ;=> [[1 2] [3]]
(all (a/partition-by odd? (a/to-chan [1 3 2 5])))                 ;=> [[1 3] [2] [5]]

;; Ports of one's own work in every operation.
(deftype Constant [x]
  impl/ReadPort (take! [_ h] (when (impl/active? h) (impl/commit h) (volatile! x)))
  impl/WritePort (put! [_ v h] (when (impl/active? h) (impl/commit h) (volatile! (= v x)))))  ;=> cases.Constant
(deftype Bell [waiting]
  impl/ReadPort (take! [_ h] (when (impl/blockable? h) (swap! waiting conj h)) nil))  ;=> cases.Bell
(defn ring! [bell v] (doseq [h @(.-waiting bell)] (when-let [f (impl/commit h)] (f v))) (reset! (.-waiting bell) []))
(let [c (->Constant 5)] [(<!! c) (>!! c 5) (>!! c 6) (poll! c) (offer! c 5) (first (alts!! [c])) (first (alts!! [(chan) c]))])  ;=> [5 true false 5 true 5 5]
(let [b (->Bell (atom []))] [(poll! b) (let [got (go (<! b))] (Thread/yield) (ring! b :rung) (<!! got))])  ;=> [nil :rung]
(let [b (->Bell (atom [])), c (chan), got (go (first (alts!! [b c])))] (Thread/yield) [(offer! c 1) (do (ring! b 2) (<!! got)) (offer! c 3)])  ;=> [true 1 nil]
(let [b (->Bell (atom [])), c (chan), got (go (first (alts!! [c b])))] (Thread/yield) [(do (ring! b 2) (<!! got)) (offer! c 3)])  ;=> [2 nil]
(let [b (->Bell (atom []))] (alts!! [b] :default :no))            ;=> [:no :default]

;; Handlers of one's own work with channels.
(defn handler [f waits?] (reify impl/Handler (active? [_] true) (blockable? [_] waits?) (lock-id [_] 0) (commit [_] f)))
(let [c (chan 1)] (put! c 1) @(impl/take! c (handler (fn [_]) true)))  ;=> 1
(let [c (chan), p (promise)] [(impl/take! c (handler (fn [v] (deliver p v)) true)) (offer! c 9) @p])  ;=> [nil true 9]
(let [c (chan)] [(impl/take! c (handler identity false)) (offer! c 9)])  ;=> [nil nil]
(let [c (chan), p (promise)] [(impl/put! c 8 (handler (fn [v] (deliver p v)) true)) (poll! c) @p])  ;=> [nil 8 true]
(let [c (chan)] [(impl/closed? c) (close! c) (impl/closed? c)])   ;=> [false nil true]
(class (chan))                                                    ;=> clojure.core.async.impl.channels.ManyToManyChannel
(map (fn [p] (satisfies? p (chan))) [impl/ReadPort impl/WritePort impl/Channel])  ;=> (true true true)

;; Buffers by themselves.
(let [b (a/buffer 2)] (impl/add! b 1) [(impl/full? b) (do (impl/add! b 2) (impl/full? b)) (count b) (impl/remove! b) (count b)])  ;=> [false true 2 1 1]
(let [b (a/dropping-buffer 1)] (impl/add! b 1) (impl/add! b 2) [(impl/full? b) (count b) (impl/remove! b)])  ;=> [false 1 1]
(let [b (a/sliding-buffer 1)] (impl/add! b 1) (impl/add! b 2) [(impl/full? b) (count b) (impl/remove! b)])  ;=> [false 1 2]
