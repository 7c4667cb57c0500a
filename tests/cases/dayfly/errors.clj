;; Errors carry a code and data.  Since 0.1.  Differs from Clojure: there it is the class and a message only.

(nth [1 2 3] 5)                ;!! :index/out-of-bounds {:index 5, :count 3}
(inc nil)                      ;!! :type/nil {:name "x"}
(inc "a")                      ;!! :type/mismatch {:given "java.lang.String", :expected "java.lang.Number"}
(undefined-thing 1)            ;!! :resolve/symbol {:symbol "undefined-thing"}
(/ 1 0)                        ;!! :arithmetic/divide-by-zero {}
(slurp "never/granted")        ;!! :io/not-found {:path "never/granted"}
(spit "never/granted" "text")  ;!! :capability/denied {:capability "fs-write", :path "never/granted"}
(defn one [x] x)
(one)                          ;!! :arity/wrong {:given 0, :name "cases/one"}
(read-string "(1 2")           ;!! :read/eof {:opened-at 0}
(throw (ex-info "m" {:a 1}))   ;!! :script/ex-info {:a 1}
