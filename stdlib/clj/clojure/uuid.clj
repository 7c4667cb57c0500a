(ns clojure.uuid
  "Universally unique identifiers. Reading and printing #uuid is native; this
  namespace is there for programs that require it.")
