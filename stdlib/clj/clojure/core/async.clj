(ns clojure.core.async
  "Channels: values handed from one fiber to another.

  go and thread start fibers, which are the same thing here, so the operations
  on channels that park and those that block are the same too, and may be
  called anywhere, also in functions that a go block calls.

  Chapters in the directory async: select (alts and alt), flow (pipes,
  pipelines, collections), share (mult, pub, mix), earlier (names that are
  deprecated)."
  (:refer-clojure :exclude [map into reduce transduce merge take partition
                            partition-by])
  (:require [clojure.core.async.impl.buffers :as buffers]
            [clojure.core.async.impl.protocols :as impl]))

(alias 'c 'clojure.core)

(defmacro ^:private alone
  "The value of body, during which no other fiber gets a turn. It must not wait."
  [& body]
  `(do
     (dayfly.internal/hold!)
     (try ~@body (finally (dayfly.internal/release!)))))

;; Buffers

(defn buffer
  "A buffer of n values. When it is full, puts wait."
  {:added "0.1"}
  [n]
  (buffers/fixed-buffer n))

(defn dropping-buffer
  "A buffer of n values. When it is full, puts are done but have no effect."
  {:added "0.1"}
  [n]
  (buffers/dropping-buffer n))

(defn sliding-buffer
  "A buffer of n values. When it is full, a put drops the oldest."
  {:added "0.1"}
  [n]
  (buffers/sliding-buffer n))

(defn unblocking-buffer?
  "Do puts into a channel with the buffer buff never wait?"
  {:added "0.1"}
  [buff]
  (satisfies? impl/UnblockingBuffer buff))

(defn- kind-of-buffer
  "Number and capacity of the channel's buffer that stands for b."
  [b]
  (cond
    (nil? b) [0 0]
    (number? b) [1 b]
    (instance? clojure.core.async.impl.buffers.FixedBuffer b) [1 (.-n b)]
    (instance? clojure.core.async.impl.buffers.DroppingBuffer b) [2 (.-n b)]
    (instance? clojure.core.async.impl.buffers.SlidingBuffer b) [3 (.-n b)]
    (instance? clojure.core.async.impl.buffers.PromiseBuffer b) [4 1]
    :else [5 0]))

(defn- own-buffer [b]
  (fn [what item]
    (case what
      0 (count b)
      1 (impl/full? b)
      2 (impl/remove! b)
      3 (impl/add! b item)
      4 (impl/close-buf! b))))

;; Channels

(defn- uncaught [e]
  (binding [*out* *err*]
    (println (str "Exception in thread \"async\" " (.getName (class e)) ": " (ex-message e))))
  nil)

(defn- add-item
  ([ch] ch)
  ([ch item]
   (assert (not (nil? item)))
   (dayfly.internal/chan-add! ch item)
   ch))

(defn- adder
  "What puts values through xform into a channel; what xform throws goes to
  ex-handler, and its answer into the channel."
  [xform ex-handler]
  (let [step (xform add-item)
        handle (fn [ch e]
                 (let [item ((or ex-handler uncaught) e)]
                   (if (nil? item) ch (add-item ch item))))]
    (fn
      ([ch]
       (try (step ch) (catch Throwable e (handle ch e))))
      ([ch item]
       (try (step ch item) (catch Throwable e (handle ch e)))))))

(defn chan
  "A channel. Without a buffer a put waits for a take. buf-or-n is a buffer, or
  the number of values of one. xform transforms what is put into the buffer;
  what it throws is given to ex-handler, and its answer, unless nil, is put
  into the buffer instead."
  {:added "0.1"}
  ([] (dayfly.internal/chan 0 0 nil nil))
  ([buf-or-n] (chan buf-or-n nil))
  ([buf-or-n xform] (chan buf-or-n xform nil))
  ([buf-or-n xform ex-handler]
   (let [buf-or-n (if (= buf-or-n 0) nil buf-or-n)]
     (when xform
       (assert buf-or-n "buffer must be supplied when transducer is"))
     (let [[kind n] (kind-of-buffer buf-or-n)]
       (dayfly.internal/chan kind n
         (when xform (adder xform ex-handler))
         (when (= kind 5) (own-buffer buf-or-n)))))))

(defn promise-chan
  "A channel that takes one value and gives it to everybody who takes, for ever.
  Other puts have no effect. When it is closed without a value, everybody gets
  nil. xform and ex-handler are as for chan."
  {:added "0.1"}
  ([] (promise-chan nil))
  ([xform] (promise-chan xform nil))
  ([xform ex-handler]
   (chan (buffers/promise-buffer) xform ex-handler)))

;; Operations

(defn- take-elsewhere [port]
  (let [handler (dayfly.internal/handler false nil)
        taken (impl/take! port handler)]
    (if taken (deref taken) (dayfly.internal/handler-wait handler))))

(defn- put-elsewhere [port val]
  (let [handler (dayfly.internal/handler false nil)
        done (impl/put! port val handler)]
    (if done (deref done) (dayfly.internal/handler-wait handler))))

(defn <!!
  "A value taken from port, waiting until there is one; nil when port is closed
  and nothing is left in it."
  {:added "0.1"}
  [port]
  (if (dayfly.internal/chan? port)
    (dayfly.internal/chan-take port)
    (take-elsewhere port)))

(defn >!!
  "Puts val, which must not be nil, into port, waiting until it is taken or has
  a place. Answers true, or false when port is closed."
  {:added "0.1"}
  [port val]
  (if (dayfly.internal/chan? port)
    (dayfly.internal/chan-put port val)
    (put-elsewhere port val)))

(defn <!
  "A value taken from port, waiting until there is one; nil when port is closed
  and nothing is left in it. The same as <!!, and may be called anywhere."
  {:added "0.1"}
  [port]
  (if (dayfly.internal/chan? port)
    (dayfly.internal/chan-take port)
    (take-elsewhere port)))

(defn >!
  "Puts val, which must not be nil, into port, waiting until it is taken or has
  a place. Answers true, or false when port is closed. The same as >!!, and may
  be called anywhere."
  {:added "0.1"}
  [port val]
  (if (dayfly.internal/chan? port)
    (dayfly.internal/chan-put port val)
    (put-elsewhere port val)))

(defn- guarded [f]
  (fn [val]
    (try (f val) (catch Throwable e (uncaught e)))))

(defn take!
  "Takes a value from port and calls f with it; f is called at once when there
  is a value and on-caller? is true, as it is by default, otherwise in a fiber
  of its own. Answers nil."
  {:added "0.1"}
  ([port f] (take! port f true))
  ([port f on-caller?]
   (let [later (guarded f)
         taken (impl/take! port (dayfly.internal/handler false later))]
     (when taken
       (if on-caller?
         (f (deref taken))
         (dayfly.internal/start later (deref taken))))
     nil)))

(defn put!
  "Puts val, which must not be nil, into port and calls f with true, or with
  false when port was closed; f is called at once when the put is done at once
  and on-caller? is true, as it is by default, otherwise in a fiber of its own.
  Answers true unless port is closed."
  {:added "0.1"}
  ([port val]
   (let [done (impl/put! port val (dayfly.internal/handler false nil))]
     (if done (deref done) true)))
  ([port val f] (put! port val f true))
  ([port val f on-caller?]
   (let [later (guarded f)
         done (impl/put! port val (dayfly.internal/handler false later))]
     (if done
       (let [done (deref done)]
         (if on-caller? (f done) (dayfly.internal/start later done))
         done)
       true))))

(defn close!
  "Closes chan: puts are refused from now on, what is in it can still be taken,
  and then takes answer nil. Answers nil."
  {:added "0.1"}
  [chan]
  (impl/close! chan))

(def ^:private no-wait
  (reify impl/Handler
    (active? [_] true)
    (blockable? [_] false)
    (lock-id [_] 0)
    (commit [_] (fn [_] nil))))

(defn offer!
  "Puts val into port if that is possible now: true, or false when port is
  closed, or nil when it would have to wait."
  {:added "0.1"}
  [port val]
  (if (dayfly.internal/chan? port)
    (dayfly.internal/chan-offer port val)
    (when-let [done (impl/put! port val no-wait)]
      (deref done))))

(defn poll!
  "A value taken from port if there is one now, else nil."
  {:added "0.1"}
  [port]
  (when-let [taken (impl/take! port no-wait)]
    (deref taken)))

(def ^:private handler-class (class (dayfly.internal/handler false nil)))

(defn- handler? [h]
  (identical? (class h) handler-class))

(extend handler-class
  impl/Handler
  {:active? (fn [h] (dayfly.internal/handler-open? h))
   :blockable? (fn [_] true)
   :lock-id (fn [_] 0)
   :commit (fn [h]
             (when (dayfly.internal/handler-claim! h)
               (fn [val] (dayfly.internal/handler-deliver! h val))))})

(defn- handler-for
  "A handler that hands what it gets to h."
  [h]
  (dayfly.internal/handler false
    (fn [val] (when-let [f (impl/commit h)] (f val)))))

(extend-type clojure.core.async.impl.channels.ManyToManyChannel
  impl/ReadPort
  (take! [port h]
    (if (handler? h)
      (when-let [taken (dayfly.internal/chan-take! port h)]
        (reduced (nth taken 0)))
      (when (impl/active? h)
        (if-let [taken (dayfly.internal/chan-poll port)]
          (do (impl/commit h) (reduced (nth taken 0)))
          (when (impl/blockable? h)
            (impl/take! port (handler-for h)))))))
  impl/WritePort
  (put! [port val h]
    (if (handler? h)
      (let [done (dayfly.internal/chan-put! port val h)]
        (when-not (nil? done) (reduced done)))
      (when (impl/active? h)
        (let [done (dayfly.internal/chan-offer port val)]
          (if-not (nil? done)
            (do (impl/commit h) (reduced done))
            (when (impl/blockable? h)
              (impl/put! port val (handler-for h))))))))
  impl/Channel
  (close! [chan] (dayfly.internal/chan-close! chan))
  (closed? [chan] (dayfly.internal/chan-closed? chan)))

;; Fibers

(defn thread-call
  "Calls f, a function without arguments, in a fiber. Answers a channel that
  gets what f answers, unless that is nil, and is closed then."
  {:added "0.1"}
  ([f]
   (let [ch (chan 1)]
     (dayfly.internal/start
       (fn []
         (try
           (let [val (f)]
             (when-not (nil? val) (dayfly.internal/chan-offer ch val)))
           (catch Throwable e (uncaught e))
           (finally (dayfly.internal/chan-close! ch)))))
     ch))
  ([f workload] (thread-call f)))

(defmacro go
  "Runs body in a fiber. Answers a channel that gets the value of body, unless
  that is nil, and is closed then."
  {:added "0.1"}
  [& body]
  `(thread-call (^:once fn* [] ~@body)))

(defmacro go-loop
  "Like (go (loop bindings body...))."
  {:added "0.1"}
  [bindings & body]
  `(go (loop ~bindings ~@body)))

(defmacro thread
  "The same as go: fibers may do whatever takes its time."
  {:added "0.1"}
  [& body]
  `(thread-call (^:once fn* [] ~@body)))

(defmacro io-thread
  "The same as go."
  {:added "0.1"}
  [& body]
  `(thread-call (^:once fn* [] ~@body)))

;; Time: one fiber closes the channels whose time has come.

(def ^:private timeouts (atom (sorted-map)))

(def ^:private earlier (atom nil))

(defn- now-ms []
  (quot (+ (dayfly.internal/now-nanos) 999999) 1000000))

(defn- close-due
  "Closes what is due; answers milliseconds until the next, and what to wait
  for meanwhile, or nil when there is none."
  []
  (alone
    (let [now (quot (dayfly.internal/now-nanos) 1000000)]
      (doseq [[due ch] (subseq (deref timeouts) <= now)]
        (swap! timeouts dissoc due)
        (dayfly.internal/chan-close! ch))
      (if-let [[due] (first (deref timeouts))]
        [(- due now) (reset! earlier (promise))]
        (reset! earlier nil)))))

(defn- keep-time []
  (when-let [[ms sooner] (close-due)]
    (deref sooner ms nil)
    (recur)))

(def ^:private resolution-ms 10)

(defn timeout
  "A channel that is closed after msecs milliseconds. Calls at about the same
  time may answer the same channel."
  {:added "0.1"}
  [msecs]
  (alone
    (let [due (+ (now-ms) (long msecs))
          known (first (subseq (deref timeouts) >= due))]
      (if (and known (< (key known) (+ due resolution-ms)))
        (val known)
        (let [ch (chan)]
          (swap! timeouts assoc due ch)
          (cond
            (nil? (deref earlier))
            (do (reset! earlier (promise))
                (dayfly.internal/start keep-time))

            (= due (key (first (deref timeouts))))
            (deliver (deref earlier) true))
          ch)))))

(load "async/select")
(load "async/flow")
(load "async/share")
(load "async/earlier")
