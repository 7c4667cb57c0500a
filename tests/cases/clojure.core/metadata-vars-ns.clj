;; Metadata, vars and namespaces: meta, with-meta, vary-meta, intern, resolve, ns-*.  Since 0.1.

(meta [])                                             ;=> nil
(meta ^:a [])                                         ;=> {:a true}
(meta ^{:a 1} [])                                     ;=> {:a 1}
(meta ^:a ^:b [])                                     ;=> {:b true, :a true}
(meta ^:a ^{:a 2 :b 3} [])                            ;=> {:a true, :b 3}
(meta ^{:b 3} ^:b [])                                 ;=> {:b 3}
(meta ^String [])                                     ;=> {:tag java.lang.String}
(meta ^"tag" [])                                      ;=> {:tag "tag"}
(meta '^:a sym)                                       ;=> {:a true}
(meta 'sym)                                           ;=> nil
(meta (with-meta 'sym {:m 1}))                        ;=> {:m 1}
(meta (with-meta [] nil))                             ;=> nil
(meta (with-meta () {:m 1}))                          ;=> {:m 1}
(meta (with-meta '(1) {:m 1}))                        ;=> {:m 1}
(meta (with-meta {} {:m 1}))                          ;=> {:m 1}
(meta (with-meta #{} {:m 1}))                         ;=> {:m 1}
(meta (with-meta (map inc [1]) {:m 1}))               ;=> {:m 1}
(meta (with-meta (cons 1 nil) {:m 1}))                ;=> {:m 1}
(meta (with-meta (range 3) {:m 1}))                   ;=> {:m 1}
(meta 1)                                              ;=> nil
(meta nil)                                            ;=> nil
(meta "s")                                            ;=> nil
(meta :k)                                             ;=> nil
(with-meta 1 {})                                      ;!! ClassCastException
(with-meta "s" {})                                    ;!! ClassCastException
(with-meta :k {})                                     ;!! ClassCastException
(with-meta nil {})                                    ;!! NullPointerException
(with-meta [] 5)                                      ;!! ClassCastException
(with-meta [])
;!! clojure.lang.ArityException "Wrong number of args (1) passed to: clojure.core/with-meta-N"
(vary-meta [] assoc :a 1)                             ;=> []
(meta (vary-meta ^{:a 1} [] update :a inc))           ;=> {:a 2}
(meta (vary-meta (with-meta [] {:a 1}) dissoc :a))    ;=> {}
(meta (conj ^:m [] 1))                                ;=> {:m true}
(meta (conj ^:m '() 1))                               ;=> nil
(meta (pop ^:m [1]))                                  ;=> {:m true}
(meta (assoc ^:m {} 1 2))                             ;=> {:m true}
(meta (seq ^:m [1]))                                  ;=> nil
(meta (rest ^:m [1 2]))                               ;=> nil
(meta (map inc ^:m [1]))                              ;=> nil
(meta (cons 1 ^:m [1]))                               ;=> nil
(meta (into ^:m [] [1]))                              ;=> {:m true}
(meta (vec ^:m [1]))                                  ;=> nil
(meta (set ^:m #{1}))                                 ;=> nil
(meta (merge ^:m {} {:a 1}))                          ;=> {:m true}
(meta (reverse ^:m [1]))                              ;=> nil
(meta (filterv odd? ^:m [1]))                         ;=> nil
(meta (update ^:m {:a 1} :a inc))                     ;=> {:m true}
(meta (update-in ^:m {:a {:b 1}} [:a :b] inc))        ;=> {:m true}
(meta (persistent! (assoc! (transient ^:m {}) 1 2)))  ;=> nil
(meta (sort ^:m [2 1]))                               ;=> {:m true}
(meta (empty ^:m {:a 1}))                             ;=> {:m true}
(meta (dissoc ^:m {:a 1} :a))                         ;=> {:m true}
(meta (zipmap ^:m [:a] [1]))                          ;=> nil
(meta (replace {} ^:m [1]))                           ;=> {:m true}
(meta (walk/postwalk identity ^:m [1]))               ;=> {:m true}
(meta (disj ^:m #{1} 1))                              ;=> {:m true}
(meta (first [^:m [1]]))                              ;=> {:m true}
(meta (let [x ^:m [1]] x))                            ;=> {:m true}
(meta ^:m #(inc %))                                   ;=> {:m true}
(meta ^{:a (+ 1 2)} [1])                              ;=> {:a 3}
(meta ^{:a (+ 1 2)} {:x 1})                           ;=> {:a 3}
(meta '^{:a (+ 1 2)} [1])                             ;=> {:a (+ 1 2)}
(= ^:a [1] ^:b [1])                                   ;=> true
(identical? (with-meta [1] {:a 1}) (with-meta [1] {:a 1}))  ;=> false
(let [v [1] w (with-meta v {:a 1})] [(= v w) (identical? v w)])  ;=> [true false]

(def v1 "doc" 1)
(var? #'v1)                                             ;=> true
(var? 1)                                                ;=> false
#'v1                                                    ;=> #'cases/v1
(deref #'v1)                                            ;=> 1
(var-get #'v1)                                          ;=> 1
(str #'v1)                                              ;=> "#'cases/v1"
(:name (meta #'v1))                                     ;=> v1
(ns-name (:ns (meta #'v1)))                             ;=> cases
(:doc (meta #'v1))                                      ;=> "doc"
(#'inc 1)                                               ;=> 2
(= #'v1 (resolve 'v1))                                  ;=> true
(resolve 'inc)                                          ;=> #'clojure.core/inc
(resolve 'no-such-thing)                                ;=> nil
(resolve 'str/join)                                     ;=> #'clojure.string/join
(resolve 'String)                                       ;=> java.lang.String
(resolve 'clojure.core/map)                             ;=> #'clojure.core/map
(resolve 'no.ns/thing)                                  ;=> nil
(ns-resolve 'clojure.core 'map)                         ;=> #'clojure.core/map
(ns-resolve 'clojure.string 'join)                      ;=> #'clojure.string/join
(ns-resolve *ns* 'v1)                                   ;=> #'cases/v1
(resolve {'inc 1} 'inc)                                 ;=> nil
(find-var 'clojure.core/inc)                            ;=> #'clojure.core/inc
(find-var 'clojure.core/no-such)                        ;=> nil
(find-var 'inc)
;!! IllegalArgumentException "Symbol must be namespace-qualified"
(find-var 'no.such.ns/x)
;!! IllegalArgumentException "No such namespace: no.such.ns"
(intern *ns* 'interned 5)                               ;=> #'cases/interned
interned                                                ;=> 5
(intern 'cases 'interned2)                              ;=> #'cases/interned2
(bound? #'interned2)                                    ;=> false
(intern 'no.such.ns.here 'x 1)
;!! Exception "No namespace: no.such.ns.here found"
(:m (meta (intern *ns* (with-meta 'with-m {:m 1}) 2)))  ;=> 1
(do (alter-meta! #'v1 assoc :extra 1) (:extra (meta #'v1)))  ;=> 1
(do (reset-meta! #'v1 {:only 1}) (meta #'v1))           ;=> {:only 1}
(ns-name *ns*)                                          ;=> cases
(str *ns*)                                              ;=> "cases"
(ns-name 'clojure.core)                                 ;=> clojure.core
(ns-name 'no.such.ns.x)
;!! Exception "No namespace: no.such.ns.x found"
(ns-name (find-ns 'clojure.core))                       ;=> clojure.core
(find-ns 'no.such.ns.x)                                 ;=> nil
(ns-name (the-ns 'clojure.string))                      ;=> clojure.string
(the-ns 'no.such.ns.x)
;!! Exception "No namespace: no.such.ns.x found"
(ns-name (create-ns 'made.ns))                          ;=> made.ns
(some? (find-ns 'made.ns))                              ;=> true
(ns-publics 'made.ns)                                   ;=> {}
(intern 'made.ns 'mv 3)                                 ;=> #'made.ns/mv
(ns-publics 'made.ns)                                   ;=> {mv #'made.ns/mv}
(ns-interns 'made.ns)                                   ;=> {mv #'made.ns/mv}
made.ns/mv                                              ;=> 3
(alias 'mn 'made.ns)                                    ;=> nil
mn/mv                                                   ;=> 3
::mn/k                                                  ;=> :made.ns/k
`mn/mv                                                  ;=> made.ns/mv
(ns-name (get (ns-aliases *ns*) 'mn))                   ;=> made.ns
(do (ns-unalias *ns* 'mn) (get (ns-aliases *ns*) 'mn))  ;=> nil
(alias 'nn 'no.such.ns.y)
;!! Exception "No namespace: no.such.ns.y found"
(def to-unmap 1)
(do (ns-unmap *ns* 'to-unmap) (resolve 'to-unmap))      ;=> nil
(contains? (ns-map *ns*) 'inc)                          ;=> true
(get (ns-map *ns*) 'inc)                                ;=> #'clojure.core/inc
(contains? (ns-refers *ns*) 'map)                       ;=> true
(contains? (ns-interns *ns*) 'v1)                       ;=> true
(contains? (ns-publics *ns*) 'v1)                       ;=> true
(def ^:private pv 1)
(contains? (ns-publics *ns*) 'pv)                       ;=> false
(contains? (ns-interns *ns*) 'pv)                       ;=> true
(ns-name (remove-ns 'made.ns))                          ;=> made.ns
(find-ns 'made.ns)                                      ;=> nil
(some #{'clojure.core} (map ns-name (all-ns)))          ;=> clojure.core
(refer 'clojure.set :only '[union])                     ;=> nil
(union #{1} #{2})                                       ;=> #{1 2}
(refer 'clojure.set :only '[no-such-var])
;!! IllegalAccessError "no-such-var does not exist"
(refer 'clojure.set :rename '{difference diff} :only '[difference])  ;=> nil
(diff #{1 2} #{1})                                      ;=> #{2}
(refer 'no.such.ns.z)                                   ;!! Exception "No namespace: no.such.ns.z"
(require '[clojure.set :as s2])
(s2/union #{1} #{3})                                    ;=> #{1 3}
(require '[clojure.string :refer [blank?]])
(blank? " ")                                            ;=> true
(require 'no.such.library)
(use '[clojure.string :only [trim]])
(trim " a ")                                            ;=> "a"
(require '[clojure.walk :as wk :refer [postwalk]])
(postwalk identity 1)                                   ;=> 1
(require 5)
(requiring-resolve 'clojure.string/upper-case)          ;=> #'clojure.string/upper-case
((requiring-resolve 'clojure.string/upper-case) "a")    ;=> "A"
(requiring-resolve 'unqualified)
;!! IllegalArgumentException "Not a qualified symbol: unqualified"
(contains? (loaded-libs) 'clojure.string)               ;=> true
(ns cases.inner (:require [clojure.string :as st]))
(st/join "," [1 2])                                     ;=> "1,2"
(ns-name *ns*)                                          ;=> cases.inner
(def here 7)
(in-ns 'cases)
cases.inner/here                                        ;=> 7
(cases.inner/here)                                      ;!! ClassCastException
#'cases.inner/here                                      ;=> #'cases.inner/here
(ns cases.limited (:refer-clojure :only [inc ns in-ns]))
(inc 1)                                                 ;=> 2
(dec 1)
;!! RuntimeException "Unable to resolve symbol: dec in this context"
(in-ns 'cases)
(ns cases.excluded (:refer-clojure :exclude [map]))
(def map 5)
map                                                     ;=> 5
(in-ns 'cases)
(do (def inc-shadow inc) (inc-shadow 1))                ;=> 2
(var-get (ns-resolve 'cases.excluded 'map))             ;=> 5
(defn public-fn [] 1)
(defn- private-fn [] 2)
(ns cases.other)
(clojure.core/refer 'clojure.core)                      ;=> nil
(cases/public-fn)                                       ;=> 1
(cases/private-fn)
;!! IllegalStateException "var: #'cases/private-fn is not public"
(#'cases/private-fn)                                    ;=> 2
@#'cases/pv                                             ;=> 1
(in-ns 'cases)
(ns)
(ns 5)
(ns cases.bad (:nope x))
(in-ns 'cases)
(ns-name (the-ns *ns*))                                 ;=> cases
(let [*ns* 1] *ns*)                                     ;=> 1
(namespace ::x)                                         ;=> "cases"
(= ::x :cases/x)                                        ;=> true
