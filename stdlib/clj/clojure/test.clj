(ns clojure.test
  "Tests: assertions with `is`, test functions with `deftest`, fixtures around
  them, and reports about all of it.

  Two multimethods are open: `assert-expr` says what `is` does with a form, by
  the form's first symbol, and `report` says what happens to results, by
  :type."
  (:require [clojure.stacktrace :as stack]
            [clojure.string :as str]
            [clojure.template :as template]))

(load "test/report")
(load "test/assert")
(load "test/define")
(load "test/run")
