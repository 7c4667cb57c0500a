(ns clojure.core.async.impl.protocols
  "What other things than the channels of clojure.core.async implement to be
  used like them: ports, handlers, buffers.")

(def ^{:const true, :added "0.1"} MAX-QUEUE-SIZE
  "How many puts or takes may wait for one channel."
  1024)

(defprotocol ReadPort
  (take! [port handler]
    "A reference to a value taken for handler, or nil when there is none now;
    then port keeps handler, if it may wait."))

(defprotocol WritePort
  (put! [port val handler]
    "A reference to whether port was open when val was put, or nil when that is
    not possible now; then port keeps handler, if it may wait."))

(defprotocol Channel
  (close! [chan] "Makes chan take no more puts.")
  (closed? [chan] "Is chan closed?"))

(defprotocol Handler
  (active? [h] "Does h still wait?")
  (blockable? [h] "May h wait?")
  (lock-id [h] "A number of h, 0 when it waits for one operation only.")
  (commit [h] "The function that is to be called with the value, if h waits."))

(defprotocol Buffer
  (full? [b] "Is there no room in b?")
  (remove! [b] "Takes the next value out of b.")
  (add!* [b item] "Puts item into b; answers b.")
  (close-buf! [b] "Tells b that nothing more comes."))

(defn add!
  "Puts item into the buffer b; answers b."
  {:added "0.1"}
  ([b] b)
  ([b item]
   (assert (not (nil? item)))
   (add!* b item)))

(defprotocol UnblockingBuffer
  "For buffers that always take a value.")

(defprotocol Executor
  (exec [e f] "Calls f at some time."))
