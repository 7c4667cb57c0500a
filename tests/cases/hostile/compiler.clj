;;; compiler: forms that grow, nest or name what they may not.

;; a-macro-that-doubles-its-body: fuel=2m memory=16m -> fuel | memory | !RuntimeException | !StackOverflowError
(do (defmacro d [n] (if (pos? n) `(do (d ~(dec n)) (d ~(dec n))) 1)) (eval '(d 40)))

;; a-macro-that-calls-itself: fuel=2m memory=64m -> !StackOverflowError | fuel | memory | !RuntimeException
(do (defmacro m [] '(hostile/m)) (eval '(m)))

;; a-macro-that-grows: fuel=2m memory=16m -> !StackOverflowError | fuel | memory | !RuntimeException
(do (defmacro m [& xs] `(m ~@xs ~@xs)) (eval '(m 1)))

;; a-macro-that-nests: fuel=2m memory=64m -> !StackOverflowError | !RuntimeException | fuel | memory
(do (defmacro m [x] `(inc (m ~x))) (eval '(m 1)))

;; a-macro-with-an-endless-expansion: fuel=2m memory=16m -> fuel | memory | !RuntimeException | !OutOfMemoryError
(do (defmacro m [] (cons 'do (range))) (eval '(m)))

;; a-macro-that-never-answers: fuel=500k -> fuel
(do (defmacro m [] (loop [] (recur))) (eval '(m)))

;; a-macro-that-throws: - -> any
(do (defmacro m [] (throw (Exception. "no"))) (eval '(m)))

;; macroexpand-without-end: fuel=1m -> =(hostile/m) | fuel | !StackOverflowError
(do (defmacro m [] '(hostile/m)) (macroexpand '(hostile/m)))

;; lets-in-lets: fuel=20m memory=64m -> !StackOverflowError | !RuntimeException | !CompilerException
(eval (nth (iterate (fn [x] (list 'let* ['a x] 'a)) 1) 20000))

;; functions-in-functions: fuel=20m memory=64m -> !StackOverflowError | !RuntimeException | !CompilerException
(eval (nth (iterate (fn [x] (list 'fn* [] x)) 1) 20000))

;; ifs-in-ifs: fuel=2m memory=16m -> !StackOverflowError | !RuntimeException | fuel | memory
(eval (nth (iterate (fn [x] (list 'if x x 2)) 1) 25))

;; tries-in-tries: fuel=20m memory=64m -> any
(eval (nth (iterate (fn [x] (list 'try x '(finally nil))) 1) 24))

;; tries-in-finally: fuel=2m memory=16m -> any
(eval (nth (iterate (fn [x] (list 'try 1 (list 'finally x))) 1) 24))

;; a-thousand-tries-in-tries: fuel=50m memory=64m -> any
(eval (nth (iterate (fn [x] (list 'try x (list 'catch 'Exception 'e 1))) 1) 900))

;; threading-a-hundred-thousand-steps: fuel=20m memory=64m -> !StackOverflowError | !RuntimeException | !CompilerException
(eval (list* '-> 1 (repeat 100000 'inc)))

;; a-function-of-a-hundred-thousand-parameters: fuel=20m memory=64m -> !RuntimeException | !CompilerException | !IllegalArgumentException
(eval (list 'fn (vec (map (fn [i] (symbol (str "p" i))) (range 100000)))))

;; a-let-of-a-hundred-thousand-locals: fuel=50m memory=64m -> any
(eval (list 'let (vec (mapcat (fn [i] [(symbol (str "p" i)) i]) (range 100000))) 'p99999))

;; a-let-of-twenty-five-thousand-locals: fuel=50m memory=64m -> any
(eval (list 'let (vec (mapcat (fn [i] [(symbol (str "p" i)) (list 'inc i)]) (range 25000)))
        (cons '+ (map (fn [i] (symbol (str "p" i))) (range 25000)))))

;; a-loop-of-a-thousand-locals: fuel=50m memory=64m -> any
(eval (list 'loop (vec (mapcat (fn [i] [(symbol (str "p" i)) i]) (range 1000))) 'p999))

;; a-call-with-a-hundred-thousand-arguments: fuel=50m memory=64m -> any
(eval (cons '+ (range 100000)))

;; a-call-with-a-thousand-computed-arguments: fuel=50m memory=64m -> any
(eval (cons '+ (repeat 1000 '(inc 1))))

;; a-vector-of-a-hundred-thousand-computed: fuel=50m memory=64m -> any
(count (eval (vec (repeat 100000 '(inc 1)))))

;; a-body-of-a-hundred-thousand: fuel=50m memory=64m -> any
(eval (cons 'do (repeat 100000 '(inc 1))))

;; a-body-longer-than-a-jump: fuel=50m memory=64m -> any
(eval (list 'loop '[i 0] (list 'if '(< i 2) (cons 'do (concat (repeat 30000 '(str 1 2)) ['(recur (inc i))])) :done)))

;; constants-by-the-hundred-thousand: fuel=50m memory=64m -> any
(count (eval (cons 'list (map str (range 70000)))))

;; a-cond-of-ten-thousand: fuel=50m memory=64m -> any
(eval (cons 'cond (mapcat (fn [i] [(list '= 'hostile/nope i) i]) (range 10000))))

;; a-case-of-ten-thousand: fuel=50m memory=64m -> any
((eval (list 'fn '[x] (list* 'case 'x (mapcat (fn [i] [i i]) (range 10000))))) 9999)

;; a-letfn-of-a-thousand: fuel=50m memory=64m -> any
(eval (list 'letfn (vec (map (fn [i] (list (symbol (str "f" i)) '[] i)) (range 1000))) '(f999)))

;; a-closure-over-a-thousand: fuel=50m memory=64m -> any
((eval (list 'let (vec (mapcat (fn [i] [(symbol (str "p" i)) (list 'inc i)]) (range 200)))
         (list 'fn [] (cons '+ (map (fn [i] (symbol (str "p" i))) (range 200)))))))

;; destructuring-a-thousand-deep: fuel=50m memory=64m -> any
(eval (list 'let [(nth (iterate vector 'a) 1000) nil] 'a))

;; an-endless-quoted-seq: fuel=5m memory=16m -> fuel | memory | !OutOfMemoryError | any
(first (eval (list 'quote (range))))

;; an-endless-form: fuel=2m memory=16m -> any
(eval (cons '+ (range)))

;; an-endless-vector-of-bindings: fuel=2m memory=16m -> any
(eval (list 'let (range) 1))

;; a-form-that-holds-an-atom: - -> any
(eval (list 'deref (atom 1)))

;; a-special-form-as-a-value: - -> !RuntimeException | !CompilerException
(eval 'if)

;; a-special-form-defined: - -> any
(do (eval '(def if 1)) (eval '(if true 2 3)))

;; recur-from-nowhere: - -> any
(eval '(recur 1))

;; set-of-nothing: - -> any
(eval '(set! 1 2))

;; core-redefined: - -> any
(do (alter-var-root #'clojure.core/first (constantly :stolen)) (alter-var-root #'clojure.core/seq (constantly nil)) (str [(first [1]) (map inc [1 2])]))

;; core-let-unmapped: - -> any
(do (ns-unmap 'clojure.core 'let) (eval '(let [a 1] a)))

;; core-removed: - -> any
(do (remove-ns 'clojure.core) (eval '(+ 1 2)))

;; own-namespace-removed: - -> any
(do (remove-ns 'hostile) (eval '(do (def x 1) x)))

;; defn-redefined-as-a-function: - -> any
(do (alter-var-root #'clojure.core/defn (constantly (fn [& _] '(throw (Exception. "no"))))) (eval '(defn f [] 1)))

;; a-macro-flag-on-a-plain-function: - -> any
(do (defn f [x] x) (alter-meta! #'f assoc :macro true) (eval '(f 1)))

;; a-printer-redefined: - -> any
(do (alter-var-root #'clojure.core/print-method (constantly (fn [& _] (throw (Exception. "no"))))) (pr-str [1 (Object.)]))

;; private-parts-called-with-nonsense: - -> any
(doseq [n (keys (ns-publics 'dayfly.internal)) a [[] [nil] [1 2] ["x" -1] [[] {} :k]]]
  (try (apply (ns-resolve 'dayfly.internal n) a) (catch Throwable _)))

;; a-type-with-a-thousand-fields: fuel=50m memory=64m -> any
(eval (list 'deftype 'Wide (vec (map (fn [i] (symbol (str "f" i))) (range 1000)))))

;; a-record-with-a-thousand-fields: fuel=50m memory=64m -> any
(eval (list 'defrecord 'WideRecord (vec (map (fn [i] (symbol (str "f" i))) (range 1000)))))

;; a-type-that-implements-itself: - -> any
(eval '(deftype A [] A (a [_])))

;; a-protocol-with-itself-redefined-while-called: - -> any
(do (defprotocol P (m [x])) (extend-type Long P (m [x] (eval '(defprotocol P (m [x]))) 1)) (m 1))

;; a-multimethod-whose-hierarchy-turns: - -> any
(do (derive ::a ::b) (derive ::b ::a))

;; a-namespace-that-requires-itself: - -> any
(do (require 'hostile :reload) 1)

;; load-of-what-is-not-there: - -> !FileNotFoundException
(load "/no/such/file")

;; a-name-of-a-megabyte: fuel=20m memory=64m -> any
(let [n (symbol (apply str (repeat 1000000 "n")))] (eval (list 'def n 1)) (eval n))

;; names-with-anything-in-them: - -> any
(do (intern 'hostile (symbol "a b/c\u0000\n(") 1) (count (ns-publics 'hostile)))
