(ns clojure.core.async.impl.buffers
  "Buffers as values: a channel made with one has a buffer of its own of the same
  kind; they also work by themselves."
  (:require [clojure.core.async.impl.protocols :as impl]))

(deftype FixedBuffer [n ^:unsynchronized-mutable items]
  impl/Buffer
  (full? [_] (>= (count items) n))
  (remove! [_]
    (let [item (peek items)]
      (set! items (pop items))
      item))
  (add!* [this item]
    (set! items (conj items item))
    this)
  (close-buf! [_] nil)
  clojure.lang.Counted
  (count [_] (count items)))

(deftype DroppingBuffer [n ^:unsynchronized-mutable items]
  impl/UnblockingBuffer
  impl/Buffer
  (full? [_] false)
  (remove! [_]
    (let [item (peek items)]
      (set! items (pop items))
      item))
  (add!* [this item]
    (when (< (count items) n)
      (set! items (conj items item)))
    this)
  (close-buf! [_] nil)
  clojure.lang.Counted
  (count [_] (count items)))

(deftype SlidingBuffer [n ^:unsynchronized-mutable items]
  impl/UnblockingBuffer
  impl/Buffer
  (full? [_] false)
  (remove! [_]
    (let [item (peek items)]
      (set! items (pop items))
      item))
  (add!* [this item]
    (when (>= (count items) n)
      (set! items (pop items)))
    (set! items (conj items item))
    this)
  (close-buf! [_] nil)
  clojure.lang.Counted
  (count [_] (count items)))

(deftype PromiseBuffer [^:unsynchronized-mutable item]
  impl/UnblockingBuffer
  impl/Buffer
  (full? [_] false)
  (remove! [_] (first item))
  (add!* [this new]
    (when-not item (set! item [new]))
    this)
  (close-buf! [_]
    (when-not item (set! item [nil])))
  clojure.lang.Counted
  (count [_] (if item 1 0)))

(defn fixed-buffer
  "A buffer of n values; then puts wait."
  {:added "0.1"}
  [n]
  (FixedBuffer. n clojure.lang.PersistentQueue/EMPTY))

(defn dropping-buffer
  "A buffer of n values; then new ones are dropped."
  {:added "0.1"}
  [n]
  (DroppingBuffer. n clojure.lang.PersistentQueue/EMPTY))

(defn sliding-buffer
  "A buffer of n values; then the oldest are dropped."
  {:added "0.1"}
  [n]
  (SlidingBuffer. n clojure.lang.PersistentQueue/EMPTY))

(defn promise-buffer
  "A buffer that keeps the first value and gives it to everybody."
  {:added "0.1"}
  []
  (PromiseBuffer. nil))
