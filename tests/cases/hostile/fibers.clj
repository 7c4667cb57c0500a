;;; fibers: many at once, waiting for ever, waiting for each other, ending each other.

;; a-fork-bomb: fuel=20m memory=32m fibers=1000 -> fuel | memory | !RejectedExecutionException
(do (defn f [] (future (f)) (future (f))) (f) (loop [] (recur)))

;; a-fork-bomb-that-catches: fuel=5m memory=32m fibers=100 -> fuel | memory
(do (defn f [] (try (future (f)) (future (f)) (catch Throwable _)) (recur)) (f))

;; too-many-fibers: fibers=10 -> !RejectedExecutionException
(mapv (fn [_] (future (deref (promise)))) (range 100))

;; no-fibers-at-all: fibers=0 -> !RejectedExecutionException
@(future 1)

;; a-promise-nobody-keeps: - -> !IllegalStateException
@(promise)

;; a-promise-nobody-keeps-caught-for-ever: fuel=1m -> fuel
(loop [] (try @(promise) (catch Throwable _)) (recur))

;; futures-that-wait-for-each-other: - -> !IllegalStateException
(let [a (promise) b (promise) fa (future (deliver a @b)) fb (future (deliver b @a))] @fa)

;; a-future-that-waits-for-itself: - -> !IllegalStateException
(let [p (promise)] (deliver p (future @@p)) @@p)

;; locks-in-the-wrong-order: allow=clock deadline=2000 -> !IllegalStateException
(let [a (Object.) b (Object.) p (promise) q (promise)
      x (future (locking a (deliver p 1) @q (locking b 1)))
      y (future (locking b (deliver q 1) @p (locking a 1)))]
  [@x @y])

;; a-lock-kept-by-an-ended-fiber: - -> any
(let [a (Object.)] @(future (dayfly.internal/lock! a)) (locking a 1))

;; a-lock-given-back-twice: - -> !IllegalStateException
(let [a (Object.)] (dayfly.internal/unlock! a))

;; an-endless-fiber-beside-a-call: fuel=5m -> =1
(do (future (loop [] (recur))) 1)

;; an-endless-fiber-that-is-waited-for: fuel=500k -> fuel
@(future (loop [] (recur)))

;; an-endless-fiber-with-a-deadline: deadline=30 -> deadline
@(future (loop [] (recur)))

;; an-endless-fiber-that-catches: fuel=500k -> fuel
@(future (loop [] (try (loop [] (recur)) (catch Throwable _)) (recur)))

;; an-endless-fiber-with-finally: fuel=500k -> fuel
@(future (try (loop [] (recur)) (finally (loop [] (recur)))))

;; sleeping-past-the-deadline: allow=clock deadline=50 ms=1000 -> deadline
(Thread/sleep 1000000)

;; sleeping-in-a-fiber-past-the-deadline: allow=clock deadline=50 ms=1000 -> deadline
@(future (Thread/sleep 1000000))

;; sleeping-for-ever-beside-a-call: allow=clock -> =1
(do (future (Thread/sleep 9223372036854775807)) 1)

;; sleeping-less-than-nothing: allow=clock -> !IllegalArgumentException
(Thread/sleep -5)

;; sleeping-in-a-native: allow=clock deadline=50 ms=1000 -> deadline
@(future (sort-by (fn [x] (Thread/sleep 1000000) x) [3 1 2]))

;; waiting-in-a-native: - -> =[1 2 3]
(let [ps (vec (repeatedly 3 promise)) f (future (vec (sort-by (fn [i] @(ps (dec i))) [3 1 2])))]
  (doseq [i [2 0 1]] (deliver (ps i) i))
  @f)

;; a-thousand-sleepers: allow=clock memory=32m fuel=20m -> =1000
(count (mapv deref (mapv (fn [i] (future (Thread/sleep (mod i 7)) i)) (range 1000))))

;; ten-thousand-parked: memory=64m fuel=50m -> =10000
(let [p (promise) fs (mapv (fn [i] (future @p)) (range 10000))] (deliver p 1) (reduce + (map deref fs)))

;; ten-thousand-parked-and-left: memory=64m fuel=50m -> =10000
(let [p (promise)] (count (mapv (fn [i] (future @p)) (range 10000))))

;; a-chain-of-a-thousand-futures: memory=64m fuel=50m -> =1000
@(reduce (fn [f _] (future (inc @f))) (future 0) (range 1000))

;; futures-nested-deep: memory=64m fuel=50m -> =500
(do (defn f [n] (if (zero? n) 0 (inc @(future (f (dec n)))))) (f 500))

;; deep-recursion-in-a-fiber: memory=64m -> !ExecutionException
(do (defn f [n] (inc (f n))) @(future (f 1)))

;; deep-natives-in-a-fiber: memory=64m fuel=20m -> !ExecutionException
(do (defn f [n] (doall (map f [n]))) @(future (f 1)))

;; deep-natives-in-many-fibers: memory=64m fuel=50m fibers=100 -> any
(do (defn f [n p] (if (zero? n) @p (first (map (fn [_] (f (dec n) p)) [1]))))
  (let [p (promise) fs (mapv (fn [_] (future (f 100 p))) (range 50))] (deliver p 7) (reduce + (map deref fs))))

;; pmap-of-endless: fuel=2m memory=16m -> fuel
(count (pmap inc (range)))

;; pmap-that-never-answers: fuel=1m -> fuel
(doall (pmap (fn [_] (loop [] (recur))) [1 2 3]))

;; pmap-that-throws: - -> !ExecutionException
(doall (pmap (fn [x] (/ 1 x)) [1 0 2]))

;; seque-of-endless: fuel=2m memory=16m -> =(0 1 2)
(take 3 (seque 5 (range)))

;; seque-counted: fuel=2m memory=16m -> fuel
(count (seque 5 (range)))

;; a-future-cancelled-in-its-loop: fuel=1m -> any
(let [f (future (loop [] (recur)))] (future-cancel f) @f)

;; a-future-that-cancels-itself: fuel=1m -> any
(let [p (promise) f (future (future-cancel @p) 1)] (deliver p f) @f)

;; a-future-that-ignores-interrupts: allow=clock fuel=2m deadline=200 -> any
(let [f (future (loop [] (try (Thread/sleep 10000) (catch Throwable _)) (recur)))] (future-cancel f) (Thread/sleep 5) @f)

;; an-agent-that-sends-to-itself: fuel=1m -> fuel
(let [a (agent 0)] (defn step [n] (send *agent* step) (inc n)) (send a step) (loop [] (await a) (recur)))

;; an-agent-that-waits-for-itself: - -> any
(let [a (agent 0)] (send a (fn [n] (await *agent*) n)) (await a) (agent-error a))

;; agents-that-send-in-a-circle: fuel=1m -> fuel
(let [a (agent 0) b (agent 0)] (defn ping [n x y] (send y ping y x) (inc n)) (send a ping a b) (loop [] (await a b) (recur)))

;; an-action-that-never-ends: fuel=500k -> fuel
(let [a (agent 0)] (send a (fn [_] (loop [] (recur)))) (await a))

;; an-action-that-throws: - -> !RuntimeException | !IllegalStateException
(let [a (agent 0)] (send a (fn [_] (throw (Exception. "x")))) (await a))

;; a-failed-agent-is-waited-for: allow=clock deadline=500 -> any
(let [a (agent 0)] (send a (fn [_] (throw (Exception. "x")))) (Thread/sleep 1) (try (send a inc) (catch Throwable e (ex-message e))))

;; an-error-handler-that-never-ends: fuel=500k -> fuel
(let [a (agent 0 :error-handler (fn [_ _] (loop [] (recur))))] (send a (fn [_] (throw (Exception. "x")))) (await a))

;; an-agent-watch-that-sends: fuel=1m -> fuel | any
(let [a (agent 0)] (add-watch a 1 (fn [_ r _ _] (send r inc))) (send a inc) (loop [] (await a) (recur)))

;; sends-held-by-an-endless-action: fuel=1m memory=8m -> fuel | memory
(let [a (agent 0) b (agent 0)] (send a (fn [n] (loop [] (send b inc) (recur)))) (await a))

;; a-transaction-without-end: fuel=500k -> fuel
(let [r (ref 0)] (dosync (alter r inc) (loop [] (recur))))

;; a-transaction-that-always-conflicts: fuel=5m -> any
(let [r (ref 0)] (future (loop [] (dosync (alter r inc)) (recur))) (dosync (let [v @r] (dotimes [_ 10000] (inc 1)) (ref-set r (inc v)))) :done)

;; a-transaction-in-a-transaction: - -> =2
(let [r (ref 0)] (dosync (alter r inc) (dosync (alter r inc))) @r)

;; a-transaction-left-by-an-error: - -> =0
(let [r (ref 0)] (try (dosync (alter r inc) (throw (Exception. "x"))) (catch Exception _)) @r)

;; a-ref-changed-outside: - -> !IllegalStateException
(ref-set (ref 0) 1)

;; waiting-in-a-transaction: - -> !IllegalStateException
(let [r (ref 0)] (dosync (alter r inc) @(promise)))

;; waiting-for-another-transaction-in-a-transaction: fuel=5m -> any
(let [r (ref 0)] (dosync (alter r inc) @(future (dosync (alter r inc)))) @r)

;; await-in-a-transaction: - -> !IllegalStateException
(let [a (agent 0)] (dosync (send a inc) (await a)))

;; a-commute-that-never-ends: fuel=500k -> fuel
(let [r (ref 0)] (dosync (commute r (fn [_] (loop [] (recur))))))

;; a-validator-that-throws-at-commit: - -> =0
(let [r (ref 0 :validator (fn [n] (or (zero? n) (throw (Exception. "x")))))] (try (dosync (alter r inc)) (catch Exception _)) @r)

;; a-turn-that-is-never-given-back: fuel=1m -> any
(do (dayfly.internal/hold!) @(future 1))

;; bindings-in-a-thousand-fibers: memory=64m fuel=20m -> =499500
(do (def ^:dynamic *x* 0) (reduce + (map deref (mapv (fn [i] (binding [*x* i] (future *x*))) (range 1000)))))

;; bindings-left-in-a-fiber: - -> =0
(do (def ^:dynamic *x* 0) @(future (push-thread-bindings {#'*x* 1}) *x*) *x*)

;; a-delay-shared-by-fibers: fuel=5m -> =1
(let [n (atom 0) d (delay (dotimes [_ 50000] (inc 1)) (swap! n inc)) fs (mapv (fn [_] (future @d)) (range 10))] (run! deref fs) @n)

;; a-lazy-seq-shared-by-fibers: fuel=5m -> =1
(let [n (atom 0) s (lazy-seq (dotimes [_ 50000] (inc 1)) (swap! n inc) [1]) fs (mapv (fn [_] (future (first s))) (range 10))] (run! deref fs) @n)

;; swaps-by-many-fibers: fuel=20m -> =1000
(let [a (atom 0)] (run! deref (mapv (fn [_] (future (dotimes [_ 100] (swap! a (fn [n] (reduce + (range 100)) (inc n)))))) (range 10))) @a)

;; interrupts-by-nonsense: - -> any
(do (dayfly.internal/interrupt! -1) (dayfly.internal/interrupt! 0) (dayfly.internal/wake! nil) 1)

;; deref-with-a-timeout: allow=clock -> =:late
(deref (promise) 5 :late)

;; deref-with-a-negative-timeout: allow=clock -> =:late
(deref (promise) -1 :late)

;; deref-with-a-huge-timeout: allow=clock deadline=50 ms=1000 -> deadline
(deref (promise) 9223372036854775807 :late)

;; timers-by-the-ten-thousand: allow=clock memory=64m fuel=50m deadline=5000 -> any
(count (mapv (fn [i] (future (deref (promise) (mod i 3) 1))) (range 10000)))

;; threads-by-name: - -> any
(.start (Thread. (fn [] (loop [] (recur)))))

;; locks-without-end: memory=3m fuel=20m -> memory
(doseq [i (range)] (dayfly.internal/lock! i))

;; a-field-that-no-agent-has: fuel=1m -> !IllegalArgumentException
(dayfly.internal/field (agent 1) 99)

;; a-field-that-no-ref-has: fuel=1m -> !IllegalArgumentException
(dayfly.internal/set-field! (ref 1) -1 2)
