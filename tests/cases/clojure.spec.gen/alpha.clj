;;; Generators without clojure.test.check: each says what is not there.
(require '[clojure.spec.gen.alpha :as gen] '[clojure.spec.alpha :as s])
(gen/any)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/any 1)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/any-printable)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/any-printable 1)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/bind 1 2)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(try (gen/bind [1] 2) (catch Throwable e (class e)))      ;=> java.io.FileNotFoundException
(gen/boolean)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/boolean 1)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/bytes)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/bytes 1)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/cat 1 2)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(try (gen/cat [1] 2) (catch Throwable e (class e)))       ;=> java.io.FileNotFoundException
(gen/char)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/char 1)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/char-alpha)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/char-alpha 1)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/char-alphanumeric)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/char-alphanumeric 1)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/char-ascii)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/char-ascii 1)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/choose 1 2)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(try (gen/choose [1] 2) (catch Throwable e (class e)))    ;=> java.io.FileNotFoundException
(fn? gen/delay-impl)                                      ;=> true
(class (try (gen/delay-impl (clojure.core/delay 1)) (catch Throwable e e)))
;=> java.io.FileNotFoundException
(gen/double)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/double 1)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/double* 1 2)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(try (gen/double* [1] 2) (catch Throwable e (class e)))   ;=> java.io.FileNotFoundException
(gen/elements 1 2)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(try (gen/elements [1] 2) (catch Throwable e (class e)))  ;=> java.io.FileNotFoundException
(gen/fmap 1 2)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(try (gen/fmap [1] 2) (catch Throwable e (class e)))      ;=> java.io.FileNotFoundException
(gen/for-all* 1 2)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/properties__init.class, clojure/test/check/properties.clj or clojure/test/check/properties.cljc on classpath."
(try (gen/for-all* [] 1) (catch java.io.FileNotFoundException e :absent))  ;=> :absent
(gen/frequency 1 2)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(try (gen/frequency [1] 2) (catch Throwable e (class e)))  ;=> java.io.FileNotFoundException
(try (gen/gen-for-name 'no.such/generator) (catch java.io.FileNotFoundException e (ex-message e)))
;=> "Could not locate no/such__init.class, no/such.clj or no/such.cljc on classpath."
(gen/gen-for-name 'clojure.test.check.generators/int)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/generate 1 2)
;!! clojure.lang.ArityException "Wrong number of args (2) passed to: clojure.spec.gen.alpha/fn-N/generate-N"
(try (gen/generate [] 1) (catch java.io.FileNotFoundException e :absent))
;!! clojure.lang.ArityException "Wrong number of args (2) passed to: clojure.spec.gen.alpha/fn-N/generate-N"
(gen/hash-map 1 2)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(try (gen/hash-map [1] 2) (catch Throwable e (class e)))  ;=> java.io.FileNotFoundException
(gen/int)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/int 1)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/keyword)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/keyword 1)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/keyword-ns)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/keyword-ns 1)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/large-integer)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/large-integer 1)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/large-integer* 1 2)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(try (gen/large-integer* [1] 2) (catch Throwable e (class e)))  ;=> java.io.FileNotFoundException
(gen/list 1 2)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(try (gen/list [1] 2) (catch Throwable e (class e)))      ;=> java.io.FileNotFoundException
(gen/map 1 2)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(try (gen/map [1] 2) (catch Throwable e (class e)))       ;=> java.io.FileNotFoundException
(gen/not-empty 1 2)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(try (gen/not-empty [1] 2) (catch Throwable e (class e)))  ;=> java.io.FileNotFoundException
(gen/one-of 1 2)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(try (gen/one-of [1] 2) (catch Throwable e (class e)))    ;=> java.io.FileNotFoundException
(gen/quick-check 1 2)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check__init.class, clojure/test/check.clj or clojure/test/check.cljc on classpath."
(try (gen/quick-check [] 1) (catch java.io.FileNotFoundException e :absent))  ;=> :absent
(gen/ratio)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/ratio 1)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/return 1 2)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(try (gen/return [1] 2) (catch Throwable e (class e)))    ;=> java.io.FileNotFoundException
(gen/sample 1 2)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(try (gen/sample [] 1) (catch java.io.FileNotFoundException e :absent))  ;=> :absent
(gen/set 1 2)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(try (gen/set [1] 2) (catch Throwable e (class e)))       ;=> java.io.FileNotFoundException
(gen/shuffle 1 2)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(try (gen/shuffle [1] 2) (catch Throwable e (class e)))   ;=> java.io.FileNotFoundException
(gen/simple-type)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/simple-type 1)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/simple-type-printable)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/simple-type-printable 1)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/string)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/string 1)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/string-alphanumeric)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/string-alphanumeric 1)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/string-ascii)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/string-ascii 1)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/such-that 1 2)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(try (gen/such-that [1] 2) (catch Throwable e (class e)))  ;=> java.io.FileNotFoundException
(gen/symbol)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/symbol 1)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/symbol-ns)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/symbol-ns 1)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/tuple 1 2)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(try (gen/tuple [1] 2) (catch Throwable e (class e)))     ;=> java.io.FileNotFoundException
(gen/uuid)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/uuid 1)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/vector 1 2)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(try (gen/vector [1] 2) (catch Throwable e (class e)))    ;=> java.io.FileNotFoundException
(gen/vector-distinct 1 2)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(try (gen/vector-distinct [1] 2) (catch Throwable e (class e)))  ;=> java.io.FileNotFoundException
(gen/gen-for-pred int?)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/gen-for-pred :nothing)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(gen/delay (gen/return 1))
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(macroexpand-1 '(gen/lazy-prim foo))
;=> (clojure.core/let [g__N__auto__ (clojure.core/delay (clojure.spec.gen.alpha/dynaload (quote clojure.test.check.generators/foo)))] (clojure.core/defn foo "Fn returning clojure.test.check.generators/foo" [& args] (clojure.core/deref g__N__auto__)))
(gen/lazy-prims)                                          ;=> nil
(gen/lazy-combinators)                                    ;=> nil
(macroexpand-1 '(gen/lazy-combinator foo))
;=> (clojure.core/let [g__N__auto__ (clojure.core/delay (clojure.spec.gen.alpha/dynaload (quote clojure.test.check.generators/foo)))] (clojure.core/defn foo "Lazy loaded version of clojure.test.check.generators/foo" [& args] (clojure.core/apply (clojure.core/deref g__N__auto__) args)))
(s/gen int?)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(s/gen 1)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(s/gen* (s/spec int?) {} [] {})
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(s/exercise int?)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(s/exercise int? 2)
;!! java.io.FileNotFoundException "Could not locate clojure/test/check/generators__init.class, clojure/test/check/generators.clj or clojure/test/check/generators.cljc on classpath."
(s/exercise-fn `inc)
;!! Exception "No :args spec found, can't generate"
(s/exercise-fn 'no.such/fn 1)
;!! Exception "No :args spec found, can't generate"
(s/with-gen int? (fn [] 1))
;=> #object[clojure.spec.alpha$spec_impl$reify__N 0xN "clojure.spec.alpha$spec_impl$reify__N@N"]
(s/with-gen* (s/spec int?) (fn [] 1))
;=> #object[clojure.spec.alpha$spec_impl$reify__N 0xN "clojure.spec.alpha$spec_impl$reify__N@N"]
(s/valid? (s/with-gen int? (fn [] 1)) 5)                  ;=> true
(s/form (s/with-gen int? (fn [] 1)))                      ;=> clojure.core/int?
