;; java.lang.Thread and java.util.concurrent over fibers.  Since 0.1.

(import '[java.util.concurrent ArrayBlockingQueue CountDownLatch Executors LinkedBlockingQueue Semaphore TimeUnit])  ;=> java.util.concurrent.TimeUnit

;; Threads.
(let [p (promise), t (Thread. (fn [] (deliver p :ran)))] [(.isAlive t) (.start t) (.isAlive t) @p (.join t) (.isAlive t)])  ;=> [false nil true :ran nil false]
(let [t (doto (Thread. (fn [] (throw (ex-info "x" {})))) .start)] (.join t))  ;=> nil
(let [t (Thread. (fn [] nil) "worker")] [(.getName t) (do (.setName t "other") (.getName t)) (.isDaemon t) (do (.setDaemon t true) (.isDaemon t))])  ;=> ["worker" "other" false true]
(let [p (promise), t (Thread. (fn [] (deliver p (Thread/currentThread))))] (.start t) [(= t @p) (= t (Thread/currentThread)) (identical? (Thread/currentThread) (Thread/currentThread))])  ;=> [true false true]
(.getName (Thread/currentThread))                                 ;=> "main"
(let [p (promise), t (Thread. (reify Runnable (run [_] (deliver p :run))))] (.start t) @p)  ;=> :run
(let [p (promise), t (Thread. (fn [] (try (Thread/sleep 60000) (catch InterruptedException _ (deliver p :woken)))))] (.start t) (Thread/yield) (.interrupt t) @p)  ;=> :woken
(let [t (doto (Thread. (fn [] @(promise))) .start)] [(.join t 1) (.isAlive t)])  ;=> [nil true]
(let [t (doto (Thread. (fn [] nil)) .start)] (.start t))          ;!! IllegalThreadStateException "the thread was started before"
(Thread. nil)                                                     ;!! NullPointerException
(let [n (atom 0), ts (mapv (fn [_] (Thread. (fn [] (dotimes [_ 100] (swap! n inc))))) (range 10))] (run! (fn [t] (.start t)) ts) (run! (fn [t] (.join t)) ts) @n)  ;=> 1000

;; Queues.
(let [q (LinkedBlockingQueue.)] (.put q 1) (.add q 2) [(.offer q 3) (.size q) (.peek q) (.take q) (.poll q) (.poll q) (.poll q) (.peek q) (.isEmpty q)])  ;=> [true 3 1 1 2 3 nil nil true]
(let [q (ArrayBlockingQueue. 1)] [(.offer q 1) (.offer q 2) (.remainingCapacity q) (.offer q 2 1 TimeUnit/MILLISECONDS)])  ;=> [true false 0 false]
(let [q (ArrayBlockingQueue. 1)] (.add q 1) (.add q 2))           ;!! IllegalStateException "Queue full"
(let [q (LinkedBlockingQueue.), got (future (.take q))] (Thread/yield) (.put q :late) @got)  ;=> :late
(let [q (ArrayBlockingQueue. 2), sent (future (dotimes [i 5] (.put q i)) :sent)] [(mapv (fn [_] (.take q)) (range 5)) @sent])  ;=> [[0 1 2 3 4] :sent]
(.poll (LinkedBlockingQueue.) 1 TimeUnit/MILLISECONDS)            ;=> nil
(let [q (LinkedBlockingQueue.), got (future (.poll q 10 TimeUnit/SECONDS))] (Thread/yield) (.put q 5) @got)  ;=> 5
(let [q (LinkedBlockingQueue.)] (run! (fn [i] (.put q i)) (range 3)) [(vec (.toArray q)) (.clear q) (.size q)])  ;=> [[0 1 2] nil 0]
(.put (LinkedBlockingQueue.) nil)                                 ;!! NullPointerException
(LinkedBlockingQueue. 0)                                          ;!! IllegalArgumentException ""

;; Latches and semaphores.
(let [l (CountDownLatch. 2), done (atom [])] (dotimes [i 2] (future (swap! done conj i) (.countDown l))) [(.await l) @done (.getCount l)])  ;=> [nil [0 1] 0]
(let [l (CountDownLatch. 1)] [(.await l 1 TimeUnit/MILLISECONDS) (.countDown l) (.await l 1 TimeUnit/MILLISECONDS) (.countDown l) (.getCount l)])  ;=> [false nil true nil 0]
(let [s (Semaphore. 1)] [(.tryAcquire s) (.tryAcquire s) (.availablePermits s) (.release s) (.tryAcquire s 1 TimeUnit/MILLISECONDS)])  ;=> [true false 0 nil true]
(let [s (Semaphore. 2), most (atom 0), now (atom 0), fs (doall (repeatedly 10 (fn [] (future (.acquire s) (swap! most max (swap! now inc)) (Thread/yield) (swap! now dec) (.release s)))))] (run! deref fs) [@most @now])  ;=> [2 0]

;; Executors and futures.
(let [e (Executors/newFixedThreadPool 2), fs (mapv (fn [i] (.submit e (fn [] (* i i)))) (range 5))] (.shutdown e) [(mapv (fn [f] (.get f)) fs) (.awaitTermination e 1 TimeUnit/SECONDS) (.isTerminated e)])  ;=> [[0 1 4 9 16] true true]
(let [e (Executors/newSingleThreadExecutor), seen (atom [])] (run! (fn [i] (.execute e (fn [] (swap! seen conj i) (Thread/yield) (swap! seen conj i)))) (range 3)) (.shutdown e) (.awaitTermination e 1 TimeUnit/SECONDS) @seen)  ;=> [0 0 1 1 2 2]
(let [e (Executors/newCachedThreadPool)] (mapv deref (.invokeAll e [(fn [] 1) (fn [] (Thread/yield) 2)])))  ;=> [1 2]
(let [e (Executors/newCachedThreadPool)] (.shutdown e) (.submit e (fn [] 1)))  ;!! java.util.concurrent.RejectedExecutionException "the executor was shut down"
(let [f (future 1)] [(.get f) (.isDone f) (.isCancelled f) (.cancel f true)])  ;=> [1 true false false]
(.get (future @(promise)) 1 TimeUnit/MILLISECONDS)                ;!! java.util.concurrent.TimeoutException "the time is over"
[(.toMillis TimeUnit/SECONDS 2) (.toNanos TimeUnit/MICROSECONDS 3) (.toSeconds TimeUnit/MINUTES 1) (str TimeUnit/DAYS)]  ;=> [2000 3000 60 "DAYS"]

;; A promise is a function that delivers.
(let [p (promise)] [(= p (p 3)) (p 4) @p])                        ;=> [true nil 3]
(run! (promise) [1 2])                                            ;=> nil
