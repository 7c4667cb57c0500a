;;; clojure.core, chapter by chapter, in reading order. A chapter uses only
;;; natives and what the chapters before it built.

;; The language.
(dayfly.internal/load-chapter "clojure/core/bootstrap")
(dayfly.internal/load-chapter "clojure/core/control")
(dayfly.internal/load-chapter "clojure/core/destructure")

;; Functions over collections.
(dayfly.internal/load-chapter "clojure/core/reduce")
(dayfly.internal/load-chapter "clojure/core/function")
(dayfly.internal/load-chapter "clojure/core/seq")
(dayfly.internal/load-chapter "clojure/core/comprehension")
(dayfly.internal/load-chapter "clojure/core/lazy")
(dayfly.internal/load-chapter "clojure/core/partition")
(dayfly.internal/load-chapter "clojure/core/coll")
(dayfly.internal/load-chapter "clojure/core/transducer")

;; State, names, files.
(dayfly.internal/load-chapter "clojure/core/state")
(dayfly.internal/load-chapter "clojure/core/binding")
(dayfly.internal/load-chapter "clojure/core/print")
(dayfly.internal/load-chapter "clojure/core/namespace")
(dayfly.internal/load-chapter "clojure/core/require")

;; What runs side by side.
(dayfly.internal/load-chapter "clojure/core/future")
(dayfly.internal/load-chapter "clojure/core/agent")
(dayfly.internal/load-chapter "clojure/core/ref")

;; Kinds of things.
(dayfly.internal/load-chapter "clojure/core/hierarchy")
(dayfly.internal/load-chapter "clojure/core/multi")
(dayfly.internal/load-chapter "clojure/core/print_method")
(dayfly.internal/load-chapter "clojure/core/protocol")
(dayfly.internal/load-chapter "clojure/core/methods")
(dayfly.internal/load-chapter "clojure/core/record")
(dayfly.internal/load-chapter "clojure/core/reify")

;; What needs types.
(dayfly.internal/load-chapter "clojure/core/reducible")
(dayfly.internal/load-chapter "clojure/core/array")
(dayfly.internal/load-chapter "clojure/core/struct")
(dayfly.internal/load-chapter "clojure/core/java")
