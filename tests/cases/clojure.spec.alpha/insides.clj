;;; The functions that the macros of spec expand to, and the smaller vars.
(require '[clojure.spec.alpha :as s] '[clojure.spec.test.alpha :as st])
(s/conform (s/alt-impl [:a :b] [int? string?] '[int? string?]) [1])  ;=> [:a 1]
(s/conform (s/alt-impl [:a :b] [int? string?] '[int? string?]) ["x"])  ;=> [:b "x"]
(s/conform (s/amp-impl (s/* int?) '(s/* int?) [#(> (count %) 1)] '[many]) [1 2])  ;=> [1 2]
(s/conform (s/amp-impl (s/* int?) '(s/* int?) [#(> (count %) 1)] '[many]) [1])
;=> :clojure.spec.alpha/invalid
(s/conform (s/and-spec-impl '[int? pos?] [int? pos?] nil) 5)  ;=> 5
(s/conform (s/and-spec-impl '[int? pos?] [int? pos?] nil) -5)  ;=> :clojure.spec.alpha/invalid
(s/conform (s/cat-impl [:a :b] [int? string?] '[int? string?]) [1 "x"])  ;=> {:a 1, :b "x"}
(s/conform (s/cat-impl [:a] [int?] '[int?]) [])           ;=> :clojure.spec.alpha/invalid
(s/conform (s/or-spec-impl [:i :s] '[int? string?] [int? string?] nil) "x")  ;=> [:s "x"]
(s/conform (s/or-spec-impl [:i :s] '[int? string?] [int? string?] nil) :x)
;=> :clojure.spec.alpha/invalid
(s/conform (s/tuple-impl '[int? string?] [int? string?]) [1 "x"])  ;=> [1 "x"]
(s/conform (s/tuple-impl '[int? string?] [int? string?]) [1 2])  ;=> :clojure.spec.alpha/invalid
(s/conform (s/nilable-impl 'int? int? nil) nil)           ;=> nil
(s/conform (s/nilable-impl 'int? int? nil) "x")           ;=> :clojure.spec.alpha/invalid
(s/conform (s/maybe-impl int? 'int?) [1])                 ;=> 1
(s/conform (s/maybe-impl int? 'int?) [])                  ;=> nil
(s/conform (s/rep-impl 'int? int?) [1 2])                 ;=> [1 2]
(s/conform (s/rep-impl 'int? int?) ["x"])                 ;=> :clojure.spec.alpha/invalid
(s/conform (s/rep+impl 'int? int?) [1])                   ;=> [1]
(s/conform (s/rep+impl 'int? int?) [])                    ;=> :clojure.spec.alpha/invalid
(s/conform (s/spec-impl 'int? int? nil nil) 1)            ;=> 1
(s/conform (s/spec-impl 'int? int? nil nil) "x")          ;=> :clojure.spec.alpha/invalid
(s/conform (s/regex-spec-impl (s/* int?) nil) [1 2])      ;=> [1 2]
(s/conform (s/regex-spec-impl (s/* int?) nil) 5)          ;=> :clojure.spec.alpha/invalid
(s/conform (s/every-impl 'int? int? {} nil) [1 2])        ;!! NullPointerException
(s/conform (s/every-impl 'int? int? {} nil) [1 "x"])      ;!! NullPointerException
(s/conform (s/merge-spec-impl '[map? map?] [map? map?] nil) {:a 1})  ;=> {:a 1}
(s/conform (s/merge-spec-impl '[map? map?] [map? map?] nil) 1)  ;=> :clojure.spec.alpha/invalid
(defmulti kind-of :kind)
(defmethod kind-of :a [_] map?)
(s/conform (s/multi-spec-impl 'kind-of #'kind-of :kind) {:kind :a})  ;=> {:kind :a}
(s/conform (s/multi-spec-impl 'kind-of #'kind-of :kind) {:kind :b})  ;=> :clojure.spec.alpha/invalid
(s/valid? (s/fspec-impl int? 'int? int? 'int? nil nil nil) 1)  ;=> false
(ifn? s/map-spec-impl)                                    ;=> true
(s/conform (eval (macroexpand '(clojure.spec.alpha/keys :req-un [::a]))) {:a 1})  ;=> {:a 1}
(s/def-impl ::thing 'int? int?)
(s/valid? ::thing 5)                                      ;=> true
(s/def-impl 5 'int? int?)
(s/conform* (s/spec int?) 5)                              ;=> 5
(s/conform* (s/spec int?) "x")                            ;=> :clojure.spec.alpha/invalid
(s/unform* (s/spec int?) 5)                               ;=> 5
(s/unform* (s/or :a int?) [:a 5])                         ;=> 5
(s/describe* (s/spec int?))                               ;=> clojure.core/int?
(s/describe* (s/and int? pos?))
;=> (clojure.spec.alpha/and clojure.core/int? clojure.core/pos?)
(s/explain* (s/spec int?) [] [] [] "x")
;=> [{:path [], :pred clojure.core/int?, :val "x", :via [], :in []}]
(s/explain* (s/spec int?) [] [] [] 1)                     ;=> nil
(s/explain-data* int? [] [] [] "x")
;=> #:clojure.spec.alpha{:problems [{:path [], :pred clojure.core/int?, :val "x", :via [], :in []}], :spec #object[clojure.core$int_QMARK_ 0xN "clojure.core$int_QMARK_@N"], :value "x"}
(s/explain-data* (s/spec int?) [:p] [] [:i] "x")
;=> #:clojure.spec.alpha{:problems [{:path [:p], :pred clojure.core/int?, :val "x", :via [], :in [:i]}], :spec #object[clojure.spec.alpha$spec_impl$reify__N 0xN "clojure.spec.alpha$spec_impl$reify__N@N"], :value "x"}
(with-out-str (s/explain-out (s/explain-data int? "x")))  ;=> "\"x\" - failed: int?\n"
(with-out-str (s/explain-out nil))                        ;=> "Success!\n"
(with-out-str (s/explain-printer (s/explain-data int? "x")))  ;=> "\"x\" - failed: int?\n"
(with-out-str (s/explain-printer nil))                    ;=> "Success!\n"
(s/specize* :cases/none)
;!! Exception "Unable to resolve spec: :cases/none"
(s/specize* int?)
;=> #object[clojure.spec.alpha$spec_impl$reify__N 0xN "clojure.spec.alpha$spec_impl$reify__N@N"]
(satisfies? s/Specize :a)                                 ;=> true
(satisfies? s/Specize 1)                                  ;=> true
(satisfies? s/Spec (s/spec int?))                         ;=> true
(satisfies? s/Spec 5)                                     ;=> false
(s/inst-in-range? #inst "2020" #inst "2021" #inst "2020-05")  ;=> true
(s/inst-in-range? #inst "2020" #inst "2021" #inst "2022")  ;=> false
(s/int-in-range? 1 5 4)                                   ;=> true
(s/int-in-range? 1 5 5)                                   ;=> false
(s/int-in-range? 1 5 "x")                                 ;=> false
(contains? (s/registry) ::thing)                          ;=> true
(map? (s/registry))                                       ;=> true
(s/assert* int? 5)                                        ;=> 5
(s/assert* int? "x")
;!! clojure.lang.ExceptionInfo "Spec assertion failed\n\"x\" - failed: int?\n"
[s/*coll-check-limit* s/*coll-error-limit* s/*fspec-iterations* s/*recursion-limit* s/*compile-asserts*]
;=> [101 20 21 4 true]
(binding [s/*coll-check-limit* 1] (s/valid? (s/every int?) [1 "x"]))  ;=> true
(binding [s/*coll-error-limit* 1] (count (::s/problems (s/explain-data (s/coll-of int?) ["a" "b" "c"]))))
;=> 3
(binding [s/*recursion-limit* 1] s/*recursion-limit*)     ;=> 1
(binding [s/*fspec-iterations* 1] s/*fspec-iterations*)   ;=> 1
(st/abbrev-result {:sym 'a :spec int?})                   ;=> {:sym a}
(sort (keys (st/abbrev-result {:sym 'a :spec int? :failure (ex-info "f" {})})))
;=> (:failure :spec :sym)
(with-out-str (prn (st/summarize-results [])))            ;=> "{:total 0}\n"
(st/check 'no.such/fn)                                    ;=> ()
(st/check [])                                             ;=> ()
(class (try (st/check-fn inc (s/fspec :args (s/cat :x int?))) (catch Throwable e e)))
;=> clojure.lang.PersistentArrayMap
(fn? st/check-fn)                                         ;=> true
