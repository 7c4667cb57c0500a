;; clojure.spec.test.alpha: functions that check their arguments.  Since 0.1.

(require '[clojure.spec.alpha :as s] '[clojure.spec.test.alpha :as st])
(defn adder [x y] (+ x y))
(s/fdef adder :args (s/cat :x int? :y int?) :ret int?
  :fn (fn [{:keys [args ret]}] (= ret (+ (:x args) (:y args)))))
;=> cases/adder
(defn outcome [f] (try (f) (catch clojure.lang.ExceptionInfo e (dissoc (ex-data e) ::s/spec ::st/caller))))

(s/form `adder)
;=> (clojure.spec.alpha/fspec :args (clojure.spec.alpha/cat :x clojure.core/int? :y clojure.core/int?) :ret clojure.core/int? :fn (clojure.core/fn [{:keys [args ret]}] (clojure.core/= ret (clojure.core/+ (:x args) (:y args)))))
(s/describe `adder)
;=> (fspec :args (cat :x int? :y int?) :ret int? :fn (fn [{:keys [args ret]}] (= ret (+ (:x args) (:y args)))))
(s/form (:args (s/get-spec `adder)))
;=> (clojure.spec.alpha/cat :x clojure.core/int? :y clojure.core/int?)
(:nothing (s/get-spec `adder) 1)             ;=> 1
(contains? (st/instrumentable-syms) `adder)  ;=> true
(contains? (st/checkable-syms) `adder)       ;=> true
(contains? (st/enumerate-namespace 'clojure.walk) 'clojure.walk/walk)  ;=> true
(st/instrument `adder)                       ;=> [cases/adder]
(adder 1 2)                                  ;=> 3
(adder 1 "x")
;!! clojure.lang.ExceptionInfo "Call to cases/adder did not conform to spec."
(adder 1)
;!! clojure.lang.ExceptionInfo "Call to cases/adder did not conform to spec."
(outcome #(adder 1 "x"))
;=> #:clojure.spec.alpha{:problems [{:path [:y], :pred clojure.core/int?, :val "x", :via [], :in [1]}], :value (1 "x"), :fn cases/adder, :args (1 "x"), :failure :instrument}
(st/with-instrument-disabled (adder 1 1.5))  ;=> 2.5
(st/unstrument `adder)                       ;=> [cases/adder]
(st/unstrument `adder)                       ;=> []
(adder 1 1.5)                                ;=> 2.5
(st/instrument `missing)                     ;=> []
(st/instrument [`adder `map])                ;=> [cases/adder]
(st/unstrument)                              ;=> [cases/adder]
(st/instrument `adder {:replace {`adder (fn [x y] :replaced)}})  ;=> [cases/adder]
(adder 1 2)                                  ;=> :replaced
(st/unstrument)                              ;=> [cases/adder]
(adder 1 2)                                  ;=> 3
(st/instrument `adder {:spec {`adder (s/fspec :args (s/cat :s string? :t string?))}})
;=> [cases/adder]
(adder 1 1)
;!! clojure.lang.ExceptionInfo "Call to cases/adder did not conform to spec."
(st/unstrument)                              ;=> [cases/adder]
(s/check-asserts?)                           ;=> false
(s/assert int? "x")                          ;=> "x"
(s/check-asserts true)                       ;=> true
(s/assert int? "x")
;!! clojure.lang.ExceptionInfo "Spec assertion failed\n\"x\" - failed: int?\n"
(s/assert int? 1)                            ;=> 1
(s/check-asserts false)                      ;=> false
