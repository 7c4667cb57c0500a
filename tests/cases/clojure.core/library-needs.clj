;;; What the test suites of libraries asked for: members of Clojure's own classes, names of classes, large types.
(import '(java.util Map Map$Entry))
Map$Entry                                            ;=> java.util.Map$Entry
(instance? Map$Entry (first {:a 1}))                 ;=> true
(import '(clojure.lang Compiler$CompilerException))
Compiler$CompilerException                           ;=> clojure.lang.Compiler$CompilerException
(resolve 'NonExistentClass.Name)                     ;=> nil
(= (sorted-set :a) (sorted-set 1))                   ;=> false
(= (sorted-map :a 1) (sorted-map 1 1))               ;=> false
(= #{1 "a"} (sorted-set 1 2))                        ;=> false
(= (sorted-set 1 2) #{1 2})                          ;=> true
(.reduce (list 1 2 3) +)                             ;=> 6
(.reduce [1 2 3] + 10)                               ;=> 16
(.reduce (range 5) +)                                ;=> 10
(.reduce (seq [1 2]) + 1)
;!! IllegalArgumentException "No matching method reduce found taking 2 args for class clojure.lang.PersistentVector$ChunkedSeq"
(.kvreduce {:a 1} (fn [a k v] (conj a [k v])) [])    ;=> [[:a 1]]
(.kvreduce [:x :y] (fn [a k v] (conj a [k v])) [])   ;=> [[0 :x] [1 :y]]
(.reduce (list 1 2 3) (fn [a b] (reduced "foo")))    ;=> "foo"
(try ((fn [a] a)) (catch clojure.lang.ArityException e [(.-actual e) (.actual e)]))  ;=> [0 0]
(.name (clojure.lang.ArityException. 3 "foo"))       ;=> "foo"
(.actual (clojure.lang.ArityException. 3 "foo"))     ;=> 3
(let [e (Exception. "a")] (.addSuppressed e (Exception. "b")) (mapv ex-message (.getSuppressed e)))
;=> ["b"]
(let [e (Exception. "a")] (.addSuppressed e (Exception. "b")) (.addSuppressed e (Exception. "c")) (mapv ex-message (.getSuppressed e)))
;=> ["b" "c"]
(count (.getSuppressed (Exception. "a")))            ;=> 0
(let [e (Exception. "a")] (.addSuppressed e e))
;!! IllegalArgumentException "Self-suppression not permitted"
(let [e (Exception. "a")] (.setStackTrace e (into-array StackTraceElement [])) (count (.getStackTrace e)))
;=> 0
(let [e (Exception. "a")] (.setStackTrace e (into-array [(StackTraceElement. "a.b$c" "invoke" "f.clj" 3)])) (str (first (.getStackTrace e))))
;=> "a.b$c.invoke(f.clj:3)"
(:trace (Throwable->map (doto (Exception. "a") (.setStackTrace (into-array StackTraceElement [])))))
;=> []
(uri? (java.net.URI. "http://a.b"))                  ;=> true
(uri? "http://a.b")                                  ;=> false
(defrecord R25 [a b c d e f g h i j k l m n o p q r s u v w x y z])
(:z (->R25 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25))  ;=> 25
(apply ->R25 (range 24))
;!! clojure.lang.ArityException "Wrong number of args (24) passed to: ->R25"
(apply ->R25 (range 26))
;!! clojure.lang.ArityException "Wrong number of args (26) passed to: ->R25"
(count (apply ->R25 (range 25)))                     ;=> 25
(:z (map->R25 {:z 1}))                               ;=> 1
(deftype T25 [a b c d e f g h i j k l m n o p q r s u v w x y z])
(.-z (->T25 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25))  ;=> 25
(persistent! (.assoc (transient {}) :a 1))           ;=> {:a 1}
(persistent! (.conj (transient #{}) :a))             ;=> #{:a}
(persistent! (.conj (transient []) :a))              ;=> [:a]
(.persistent (transient [1]))                        ;=> [1]
(.contains (transient #{}) :a)                       ;=> false
(.get (transient #{:a}) :a)                          ;=> :a
(.containsKey (transient {:a 1}) :a)                 ;=> true
(.valAt (transient {:a 1}) :a)                       ;=> 1
(.count (transient [1 2]))                           ;=> 2
(.nth (transient [1 2]) 0)                           ;=> 1
(persistent! (.without (transient {:a 1 :b 2}) :a))  ;=> {:b 2}
(persistent! (.disjoin (transient #{:a :b}) :a))     ;=> #{:b}
(persistent! (.assocN (transient [1 2]) 0 :x))       ;=> [:x 2]
(persistent! (.pop (transient [1 2])))               ;=> [1]
(try (eval '(definterface String)) (catch Throwable e (ex-message (or (ex-cause e) e))))
;=> "String already refers to: class java.lang.String in namespace: cases"
(try (eval '(deftype StringBuffer [])) (catch Throwable e (ex-message (or (ex-cause e) e))))
;=> "StringBuffer already refers to: class java.lang.StringBuffer in namespace: cases"
(identical? > (.comparator (sorted-set-by > 1)))     ;=> true
(let [c (sorted-map-by > 1 2)] (= (.comparator c) (.comparator (assoc c 3 4))))  ;=> true
(.compare (.comparator (sorted-set 1)) 1 2)          ;=> -1
(seq (StringBuilder. "abc"))                         ;=> (\a \b \c)
(map int (StringBuilder. "abc"))                     ;=> (97 98 99)
(count (StringBuilder. "abc"))                       ;=> 3
(nth (StringBuilder. "abc") 1)                       ;=> \b
(nth (StringBuilder. "abc") 5 :none)                 ;=> :none
(first (StringBuilder. ""))                          ;=> nil
(apply str (StringBuffer. "xy"))                     ;=> "xy"
(seq (java.io.StringWriter.))
;!! IllegalArgumentException "Don't know how to create ISeq from: java.io.StringWriter"
(defprotocol PP (foo [a]))
(deftype TT [] PP (foo [_] 1))
(extend TT PP {:foo (fn [_] 1)})
(= (.hashCode {:a 1 "b" [2]}) (clojure.lang.APersistentMap/mapHash {:a 1 "b" [2]}))  ;=> true
(= (hash {:a 1 "b" [2]}) (clojure.lang.APersistentMap/mapHasheq {:a 1 "b" [2]}))  ;=> true
(clojure.lang.APersistentMap/mapHash {})               ;=> 0
(clojure.lang.APersistentMap/mapEquals {:a 1} {:a 1})  ;=> true
(clojure.lang.APersistentMap/mapEquals {:a 1} {:a 2})  ;=> false
(clojure.lang.APersistentMap/mapEquals {:a 1} {:b 1})  ;=> false
(clojure.lang.APersistentMap/mapEquals {:a 1} {:a 1 :b 2})  ;=> false
(clojure.lang.APersistentMap/mapEquals {:a 1} [:a 1])  ;=> false
(with-in-str "abc\" rest" ((clojure.lang.LispReader$StringReader.) *in* nil {} (java.util.LinkedList.)))
;=> "abc"
(with-in-str "a\\\"b\\n\" rest" ((clojure.lang.LispReader$StringReader.) *in* nil {} (java.util.LinkedList.)))
;=> "a\"b\n"
(class (try (with-in-str "abc" ((clojure.lang.LispReader$StringReader.) *in* nil {} (java.util.LinkedList.))) (catch Throwable e e)))
;=> java.lang.RuntimeException
(persistent! (.conj (.asTransient [1]) 2))  ;=> [1 2]
(deftype Segment [^CharSequence s offset n] CharSequence (length [_] n) (charAt [_ i] (.charAt s (+ offset i))) (subSequence [_ a b] (Segment. s (+ offset a) (- b a))) (toString [_] (subs (str s) offset (+ offset n))))
(count (Segment. "abcdef" 1 3))                          ;=> 3
(re-find #"c." (Segment. "abcdef" 1 3))                  ;=> "cd"
(re-matches #"b(c)d" (Segment. "abcdef" 1 3))            ;=> ["bcd" "c"]
(.lookingAt (re-matcher #"bc" (Segment. "abcdef" 1 3)))  ;=> true
(seq (Segment. "abcdef" 1 3))                            ;=> (\b \c \d)
(str (.subSequence (Segment. "abcdef" 1 3) 1 2))         ;=> "c"
(str (.subSequence (StringBuilder. "abc") 1 2))          ;=> "b"
