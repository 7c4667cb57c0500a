;;; Defining tests, and fixtures around them.

(in-ns 'clojure.test)

(defmacro with-test
  "Evaluates definition, which defines a var, and makes body its test."
  {:added "0.1"}
  [definition & body]
  (if *load-tests*
    `(doto ~definition
       (alter-meta! assoc :test (fn [] ~@body)))
    definition))

(defmacro deftest
  "Defines the var name as a function that runs the test body, which may call
  other tests."
  {:added "0.1"}
  [name & body]
  (when *load-tests*
    `(def ~(vary-meta name assoc :test `(fn [] ~@body))
       (fn [] (test-var (var ~name))))))

(defmacro deftest-
  "Like deftest, for a private var."
  {:added "0.1"}
  [name & body]
  (when *load-tests*
    `(def ~(vary-meta name assoc :test `(fn [] ~@body), :private true)
       (fn [] (test-var (var ~name))))))

(defmacro set-test
  "Makes body the test of the var name, which must exist."
  {:added "0.1"}
  [name & body]
  (when *load-tests*
    `(alter-meta! (var ~name) assoc :test (fn [] ~@body))))

(defmulti use-fixtures
  "Makes functions the fixtures of the current namespace: with :each around
  every test, with :once around all tests together. A fixture takes a function
  without arguments and calls it."
  {:added "0.1", :arglists '([fixture-type & args])}
  (fn [fixture-type & args] fixture-type))

(defmethod use-fixtures :each [_ & args]
  (alter-meta! *ns* assoc ::each-fixtures args))

(defmethod use-fixtures :once [_ & args]
  (alter-meta! *ns* assoc ::once-fixtures args))

(defn ^:private default-fixture
  "The fixture that only calls f."
  [f]
  (f))

(defn compose-fixtures
  "The fixture f1 around the fixture f2."
  {:added "0.1"}
  [f1 f2]
  (fn [g] (f1 (fn [] (f2 g)))))

(defn join-fixtures
  "The fixtures in order, each around the next, as one."
  {:added "0.1"}
  [fixtures]
  (reduce compose-fixtures default-fixture fixtures))
