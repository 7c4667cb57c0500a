;;; clojure.test as other tools call it, with its reports as TAP and JUnit.
(require '[clojure.test :as t :refer [deftest is testing]] '[clojure.test.tap :as tap] '[clojure.test.junit :as junit])
(deftest passing (is (= 1 1)))
(deftest failing (testing "one" (is (= 1 2) "not equal")))
(deftest throwing (is (/ 1 0)))
(defn silently [f] (binding [t/*test-out* (java.io.StringWriter.)] (f)))
(defn quiet-report [m] (case (:type m) (:pass :fail :error) (t/inc-report-counter (:type m)) nil))
(dissoc (binding [t/report quiet-report t/*report-counters* (ref t/*initial-report-counters*)] (t/test-vars [#'passing #'failing]) @t/*report-counters*) :x)
;=> {:test 2, :pass 1, :fail 1, :error 0}
(binding [t/report quiet-report t/*report-counters* (ref t/*initial-report-counters*)] (t/test-all-vars *ns*) @t/*report-counters*)
;=> {:test 3, :pass 1, :fail 1, :error 1}
(binding [t/report quiet-report] (select-keys (t/test-ns 'cases) [:test :pass :fail :error]))
;=> {:test 3, :pass 1, :fail 1, :error 1}
(binding [t/report quiet-report] (t/run-tests 'cases))
;=> {:test 3, :pass 1, :fail 1, :error 1, :type :summary}
(binding [t/report quiet-report] (t/run-all-tests #"no.such.*"))
;=> {:test 3, :pass 1, :fail 1, :error 1, :type :summary}
(binding [t/report quiet-report] (t/run-test passing))
;=> {:test 1, :pass 1, :fail 0, :error 0, :type :summary}
(binding [t/report quiet-report] (select-keys (t/run-test failing) [:fail :pass]))
;=> {:fail 1, :pass 0}
(binding [t/report quiet-report] (t/run-test-var #'passing))
;=> {:test 1, :pass 1, :fail 0, :error 0, :type :summary}
(binding [t/report quiet-report] (:fail (t/run-test-var #'failing)))  ;=> 1
(binding [t/*report-counters* (ref {:pass 0})] (t/inc-report-counter :pass) @t/*report-counters*)
;=> {:pass 1}
(t/inc-report-counter :pass)                            ;=> nil
t/*load-tests*                                          ;=> true
(binding [t/*load-tests* false] (eval '(clojure.test/deftest never (is false))) (resolve 'never))
;=> nil
t/*stack-trace-depth*                                   ;=> nil
(binding [t/*stack-trace-depth* 1] t/*stack-trace-depth*)  ;=> 1
t/*testing-contexts*                                    ;=> ()
(testing "a" (testing "b" t/*testing-contexts*))        ;=> ("b" "a")
(t/testing-contexts-str)                                ;=> ""
(testing "a" (testing "b" (t/testing-contexts-str)))    ;=> "a b"
(t/testing-vars-str {:file "f.clj" :line 3})            ;=> "() (f.clj:3)"
(binding [t/*testing-vars* [#'passing]] (t/testing-vars-str {:file "f.clj" :line 3}))
;=> "(passing) (f.clj:3)"
(t/assert-predicate "m" '(= 1 1))
;=> (clojure.core/let [values__N__auto__ (clojure.core/list 1 1) result__N__auto__ (clojure.core/apply = values__N__auto__)] (if result__N__auto__ (clojure.test/do-report {:type :pass, :expected (quote (= 1 1)), :actual (clojure.core/cons (quote =) values__N__auto__), :message "m"}) (clojure.test/do-report {:type :fail, :expected (quote (= 1 1)), :actual (clojure.core/list (quote not) (clojure.core/cons (quote =) values__N__auto__)), :message "m"})) result__N__auto__)
(first (t/assert-predicate nil '(odd? 1)))              ;=> clojure.core/let
(t/assert-any "m" 'x)
;=> (clojure.core/let [value__N__auto__ x] (if value__N__auto__ (clojure.test/do-report {:type :pass, :expected (quote x), :actual value__N__auto__, :message "m"}) (clojure.test/do-report {:type :fail, :expected (quote x), :actual value__N__auto__, :message "m"})) value__N__auto__)
(t/function? 'inc)                                      ;=> true
(t/function? 'when)                                     ;=> false
((t/compose-fixtures (fn [f] [:a (f)]) (fn [f] [:b (f)])) (fn [] :body))  ;=> [:a [:b :body]]
((t/compose-fixtures (fn [f] (f)) (fn [f] (f))) (fn [] 1))  ;=> 1
((t/join-fixtures [(fn [f] [:a (f)]) (fn [f] [:b (f)])]) (fn [] :body))  ;=> [:a [:b :body]]
((t/join-fixtures []) (fn [] :body))                    ;=> :body
(t/deftest- private-one (is true))
(:private (meta #'private-one))                         ;=> true
(t/with-test (defn tested [x] (inc x)) (is (= 2 (tested 1))))  ;=> #'cases/tested
(fn? (:test (meta #'tested)))                           ;=> true
(fn? (:test (meta #'passing)))                          ;=> true
(t/use-fixtures :each (fn [f] (f)))
;=> #:clojure.test{:each-fixtures (#object[cases$evalN$fn__N 0xN "cases$evalN$fn__N@N"])}
(t/use-fixtures :once (fn [f] (f)))
;=> #:clojure.test{:each-fixtures (#object[cases$evalN$fn__N 0xN "cases$evalN$fn__N@N"]), :once-fixtures (#object[cases$evalN$fn__N 0xN "cases$evalN$fn__N@N"])}
(t/use-fixtures :nonsense (fn [f] (f)))
;!! IllegalArgumentException "No method in multimethod 'use-fixtures' for dispatch value: :nonsense"
(binding [t/report (fn [m] (select-keys m [:type :message]))] (t/try-expr "m" (= 1 2)))  ;=> false
(binding [t/report (fn [m] (select-keys m [:type :message]))] (t/try-expr "m" (/ 1 0)))
;=> {:type :error, :message "m"}
(count (t/file-position 1))                             ;=> 2
(vector? (t/file-position 0))                           ;=> true
(with-out-str (tap/print-tap-plan 3))                   ;=> "1..3\n"
(with-out-str (tap/print-tap-pass "a"))                 ;=> "ok a\n"
(with-out-str (tap/print-tap-fail "a"))                 ;=> "not ok a\n"
(with-out-str (tap/print-tap-diagnostic "a\nb"))        ;=> "# a\n# b\n"
(with-out-str (tap/print-tap-diagnostic ""))            ;=> "# \n"
(with-out-str (binding [t/*testing-vars* [#'passing]] (tap/print-diagnostics {:type :fail :expected 1 :actual 2 :message "m"})))
;=> "# m\n# expected:1\n#   actual:2\n"
(with-out-str (binding [t/*testing-vars* []] (tap/print-diagnostics {:type :fail :expected '(= 1 2) :actual '(not (= 1 2))})))
;=> "# expected:(= 1 2)\n#   actual:(not (= 1 2))\n"
(with-out-str (binding [t/*test-out* *out* t/*testing-vars* [#'passing]] (tap/tap-report {:type :pass :expected 1 :actual 1 :message "m"})))
;=> "ok (passing) (:)\n# m\n# expected:1\n#   actual:1\n"
(with-out-str (binding [t/*test-out* *out*] (tap/tap-report {:type :summary :pass 1 :fail 2 :error 0})))
;=> "1..3\n"
(with-out-str (binding [t/*test-out* *out*] (tap/with-tap-output (t/run-test passing))))
;=> "# {:type :begin-test-ns, :ns #object[clojure.lang.Namespace 0xN \"cases\"]}\n# {:type :begin-test-var, :var #'cases/passing}\nok (passing) (:)\n# expected:(= 1 1)\n#   actual:(= 1 1)\n# {:type :end-test-var, :var #'cases/passing}\n# {:type :end-test-ns, :ns #object[clojure.lang.Namespace 0xN \"cases\"]}\n1..1\n"
junit/*depth*
;=> #object[clojure.lang.Var$Unbound 0xN "Unbound: #'clojure.test.junit/*depth*"]
junit/*var-context*
;=> #object[clojure.lang.Var$Unbound 0xN "Unbound: #'clojure.test.junit/*var-context*"]
(with-out-str (binding [junit/*depth* 0] (junit/start-element "a" true {:b "c"})))
;=> "<a b=\"c\">\n"
(with-out-str (binding [junit/*depth* 0] (junit/start-element 'a false)))  ;=> "<a>"
(with-out-str (binding [junit/*depth* 1] (junit/finish-element "a" true)))  ;=> "</a>\n"
(with-out-str (binding [junit/*depth* 1] (junit/finish-element 'a false)))  ;=> "</a>"
(with-out-str (junit/element-content "a < b"))          ;=> "a &lt; b"
(with-out-str (junit/element-content ""))               ;=> ""
(with-out-str (binding [junit/*depth* 0] (junit/start-case "n" "c")))
;=> "<testcase name=\"n\" classname=\"c\">\n"
(with-out-str (binding [junit/*depth* 1] (junit/finish-case)))  ;=> "</testcase>\n"
(with-out-str (binding [junit/*depth* 0] (junit/start-suite "a.b.c")))
;=> "<testsuite name=\"c\" package=\"a.b\">\n"
(with-out-str (binding [junit/*depth* 1] (junit/finish-suite)))  ;=> "</testsuite>\n"
(junit/suite-attrs nil "x")                             ;=> {:name "x"}
(junit/suite-attrs "p" "x")                             ;=> {:name "x", :package "p"}
(junit/package-class "a.b.c")                           ;=> ["a.b" "c"]
(junit/package-class "c")                               ;=> [nil "c"]
(junit/test-name [#'passing])                           ;=> "passing"
(junit/test-name [#'failing #'passing])                 ;=> "passing.failing"
(with-out-str (binding [t/*test-out* *out* junit/*depth* 0 junit/*var-context* () t/*testing-vars* [#'passing] t/*report-counters* (ref t/*initial-report-counters*)] (junit/junit-report {:type :begin-test-ns :ns (the-ns 'clojure.walk)})))
;=> "<testsuite name=\"walk\" package=\"clojure\">\n"
(with-out-str (binding [t/*test-out* *out*] (junit/junit-report {:type :summary})))  ;=> ""
(do (t/set-test passing (is (= 5 5))) (fn? (:test (meta #'passing))))  ;=> true
(binding [t/report (fn [m] (:type m))] ((:test (meta (do (t/set-test passing (is (= 5 6))) #'passing)))))
;=> false
(.contains ^String (with-out-str (binding [junit/*depth* 0] (junit/message-el 'failure "m < n" 1 2))) "<failure message=\"m &lt; n\">")
;=> true
(.contains ^String (with-out-str (binding [junit/*depth* 0] (junit/message-el 'failure nil 1 2))) "expected: 1")
;=> true
(.contains ^String (with-out-str (binding [junit/*depth* 0] (junit/failure-el "m" 1 2))) "actual: 2")
;=> true
(.contains ^String (with-out-str (binding [junit/*depth* 0] (junit/failure-el nil 1 2))) "<failure>")
;=> true
(.contains ^String (with-out-str (binding [junit/*depth* 0] (junit/error-el "m" 1 2))) "<error message=\"m\">")
;=> true
(.contains ^String (with-out-str (binding [junit/*depth* 0] (junit/error-el nil 1 (Exception. "boo")))) "boo")
;=> true
(binding [t/*test-out* (java.io.StringWriter.)] (junit/with-junit-output :answer))  ;=> :answer
(let [w (java.io.StringWriter.)] (binding [t/*test-out* w] (junit/with-junit-output 1)) (str w))
;=> "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n</testsuites>\n"
(binding [junit/*depth* 2] (with-out-str (junit/indent)))  ;=> "        "
(binding [junit/*depth* 0] (with-out-str (junit/indent)))  ;=> ""
