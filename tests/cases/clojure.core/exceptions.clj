;; try, catch, finally, throw, ex-info and its readers: what is caught, in what order.  Since 0.1.

(try 1)                                                  ;=> 1
(try)                                                    ;=> nil
(try 1 2)                                                ;=> 2
(try 1 (finally 2))                                      ;=> 1
(try (throw (ex-info "m" {:a 1})) (catch clojure.lang.ExceptionInfo e (ex-data e)))  ;=> {:a 1}
(try (throw (ex-info "m" {:a 1})) (catch Exception e (ex-message e)))  ;=> "m"
(try (throw (ex-info "m" {:a 1})) (catch Throwable e (.getMessage e)))  ;=> "m"
(try (throw (ex-info "m" {})) (catch RuntimeException e :rt))  ;=> :rt
(try (/ 1 0) (catch ArithmeticException e (ex-message e)))  ;=> "Divide by zero"
(try (/ 1 0) (catch IllegalArgumentException e 1) (catch ArithmeticException e 2))  ;=> 2
(try (/ 1 0) (catch Exception e 1) (catch ArithmeticException e 2))  ;=> 1
(try (nth [] 1) (catch IndexOutOfBoundsException e :ioobe))  ;=> :ioobe
(try (inc nil) (catch NullPointerException e :npe))      ;=> :npe
(try (inc "a") (catch ClassCastException e :cce))        ;=> :cce
(try (throw (IllegalStateException. "s")) (catch IllegalStateException e (ex-message e)))  ;=> "s"
(try (throw (IllegalArgumentException. "s")) (catch IllegalStateException e 1) (catch Exception e 2))
;=> 2
(try ((fn [x] x)) (catch clojure.lang.ArityException e :arity))  ;=> :arity
(try ((fn [x] x)) (catch IllegalArgumentException e :illegal))  ;=> :illegal
(try (assert false) (catch AssertionError e (ex-message e)))  ;=> "Assert failed: false"
(try (assert false) (catch Exception e :no))             ;!! AssertionError "Assert failed: false"
(try (Long/parseLong "x") (catch NumberFormatException e (ex-message e)))
;=> "For input string: \"x\""
(try (throw (Exception. "a")) (catch Exception _ 1) (finally 2))  ;=> 1
(try (throw (Exception. "a")) (finally 2))               ;!! Exception "a"
(try (throw (Exception. "a")) (catch IllegalStateException e 1) (finally 2))  ;!! Exception "a"
(try (throw (ex-info "in" {})) (catch Exception e (throw (ex-info "out" {} e))))
;!! clojure.lang.ExceptionInfo "out"
(try (try (throw (ex-info "in" {})) (catch Exception e (throw (ex-info "out" {:o 1} e)))) (catch Exception e [(ex-message e) (ex-message (ex-cause e))]))
;=> ["out" "in"]
(try 1 (finally (throw (ex-info "fin" {}))))             ;!! clojure.lang.ExceptionInfo "fin"
(try (throw (ex-info "body" {})) (finally (throw (ex-info "fin" {}))))
;!! clojure.lang.ExceptionInfo "fin"
(let [log (atom [])] (try (swap! log conj 1) (finally (swap! log conj 2))) @log)  ;=> [1 2]
(let [log (atom [])] (try (swap! log conj :body) (throw (ex-info "x" {})) (catch Exception e (swap! log conj :catch)) (finally (swap! log conj :finally))) @log)
;=> [:body :catch :finally]
(let [log (atom [])] (try (try (throw (ex-info "x" {})) (finally (swap! log conj :inner))) (catch Exception e (swap! log conj :outer)) (finally (swap! log conj :last))) @log)
;=> [:inner :outer :last]
(let [log (atom [])] (try (try (throw (ex-info "x" {})) (catch Exception e (swap! log conj :c) (throw e)) (finally (swap! log conj :f))) (catch Exception e (swap! log conj :o))) @log)
;=> [:c :f :o]
(let [x (try 1 (finally 2))] x)                          ;=> 1
(let [a (atom 0)] [(try (swap! a inc) @a (finally (reset! a 100))) @a])  ;=> [1 100]
(loop [i 0] (if (< i 3) (recur (try (inc i) (finally nil))) i))  ;=> 3
(+ 1 (try (throw (Exception.)) (catch Exception e 10)))  ;=> 11
(map #(try (/ 6 %) (catch ArithmeticException e :inf)) [1 0 2])  ;=> (6 :inf 3)
(try (doall (map #(/ 1 %) [1 0])) (catch ArithmeticException e :caught))  ;=> :caught
(let [s (try (map #(/ 1 %) [1 0]) (catch ArithmeticException e :caught))] (try (doall s) (catch ArithmeticException e :later)))
;=> :later
(try (throw (ex-info "a" {})) (catch Exception e))       ;=> nil
(try nil (catch Exception e 1))                          ;=> nil
(try (throw (Error. "err")) (catch Exception e 1))       ;!! Error "err"
(try (throw (Error. "err")) (catch Error e (ex-message e)))  ;=> "err"
(try (throw (Throwable. "t")) (catch Throwable e (ex-message e)))  ;=> "t"
(try (throw (RuntimeException.)) (catch RuntimeException e (ex-message e)))  ;=> nil
(try (throw (RuntimeException. "m" (Exception. "c"))) (catch RuntimeException e (ex-message (ex-cause e))))
;=> "c"
(try (throw (UnsupportedOperationException. "u")) (catch UnsupportedOperationException e (ex-message e)))
;=> "u"
(try (let [x 1] (throw (ex-info "in let" {:x x}))) (catch Exception e (:x (ex-data e))))  ;=> 1
(try (reduce (fn [a x] (if (= x 3) (throw (ex-info "stop" {:a a})) (+ a x))) 0 (range 10)) (catch Exception e (ex-data e)))
;=> {:a 3}
(try (eval '(undefined-thing)) (catch Exception e :compile-error))  ;=> :compile-error
(try (read-string "(") (catch RuntimeException e (ex-message e)))  ;=> "EOF while reading"
(try ((fn f [n] (+ 1 (f n))) 1) (catch StackOverflowError e :deep))  ;=> :deep
(try (throw (ex-info "x" {})) (catch Exception e e 5))   ;=> 5
(let [e (try (throw (ex-info "x" {})) (catch Exception e e))] (ex-message e))  ;=> "x"
(let [f (fn [] (try (throw (ex-info "x" {:v 1})) (catch Exception e (fn [] (:v (ex-data e))))))] ((f)))
;=> 1
(try (throw (try (throw (ex-info "inner" {})) (catch Exception e (ex-info "made" {:from (ex-message e)})))) (catch Exception e (ex-data e)))
;=> {:from "inner"}
(try (+ 1 (throw (ex-info "arg" {}))) (catch Exception e (ex-message e)))  ;=> "arg"
(try [1 (throw (ex-info "vec" {}))] (catch Exception e (ex-message e)))  ;=> "vec"
(try (if (throw (ex-info "test" {})) 1 2) (catch Exception e (ex-message e)))  ;=> "test"
(try (catch Exception e 1))                              ;=> nil
(try 1 (catch Exception e 2) 3)
;!! RuntimeException "Only catch or finally clause can follow catch in try expression"
(try 1 (finally 2) (catch Exception e 3))
;!! RuntimeException "finally clause must be last in try expression"
(try 1 (catch Exception))
;!! IllegalArgumentException "Bad binding form, expected symbol, got: null"
(try 1 (catch NoSuchClass e 2))
;!! IllegalArgumentException "Unable to resolve classname: NoSuchClass"
(try 1 (catch e 2))
;!! IllegalArgumentException "Unable to resolve classname: e"

(ex-info "m" nil)
;!! IllegalArgumentException "Additional data must be non-nil."
(ex-info "m")
;!! clojure.lang.ArityException "Wrong number of args (1) passed to: clojure.core/ex-info"
(ex-message (ex-info "m" {}))                             ;=> "m"
(ex-message nil)                                          ;=> nil
(ex-message "s")                                          ;=> nil
(ex-data (ex-info "m" {:a 1}))                            ;=> {:a 1}
(ex-data (Exception. "x"))                                ;=> nil
(ex-data nil)                                             ;=> nil
(ex-data 5)                                               ;=> nil
(ex-cause (ex-info "m" {}))                               ;=> nil
(ex-message (ex-cause (ex-info "m" {} (ex-info "c" {}))))  ;=> "c"
(ex-cause nil)                                            ;=> nil
(ex-message (ex-info nil {}))                             ;=> nil
(str (ex-info "m" {:a 1}))                                ;=> "clojure.lang.ExceptionInfo: m {:a 1}"
(instance? clojure.lang.ExceptionInfo (ex-info "m" {}))   ;=> true
(instance? RuntimeException (ex-info "m" {}))             ;=> true
(instance? Exception (ex-info "m" {}))                    ;=> true
(instance? clojure.lang.IExceptionInfo (ex-info "m" {}))  ;=> true
(:cause (Throwable->map (ex-info "m" {:a 1})))            ;=> "m"
(:data (Throwable->map (ex-info "m" {:a 1})))             ;=> {:a 1}
(map :message (:via (Throwable->map (ex-info "m" {:a 1} (ex-info "c" {})))))  ;=> ("m" "c")
(map :type (:via (Throwable->map (ex-info "m" {:a 1} (IllegalStateException. "c")))))
;=> (clojure.lang.ExceptionInfo java.lang.IllegalStateException)
(= (ex-info "m" {}) (ex-info "m" {}))                     ;=> false
(try (throw (ex-info "m" {:k [1 2]})) (catch clojure.lang.ExceptionInfo e (-> e ex-data :k)))
;=> [1 2]
(defn risky [x] (if (neg? x) (throw (ex-info "negative" {:x x})) x))
(risky 1)                                                 ;=> 1
(risky -1)                                                ;!! clojure.lang.ExceptionInfo "negative"
(try (risky -5) (catch Exception e [(ex-message e) (ex-data e)]))  ;=> ["negative" {:x -5}]
(defn cleanup [log] (try (swap! log conj :work) :result (finally (swap! log conj :cleanup))))
(let [log (atom [])] [(cleanup log) @log])                ;=> [:result [:work :cleanup]]
