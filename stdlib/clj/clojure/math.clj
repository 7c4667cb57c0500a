(ns clojure.math
  "Mathematics on doubles, as java.lang.Math has it. All functions are natives;
  this text only gives the constants.")

(def ^{:added "0.1", :const true
       :doc "The double closest to e, the base of natural logarithms."}
  E 2.718281828459045)

(def ^{:added "0.1", :const true
       :doc "The double closest to pi, the circumference of a circle over its
  diameter."}
  PI 3.141592653589793)
