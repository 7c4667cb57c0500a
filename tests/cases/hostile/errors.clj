;;; errors: what happens while something else goes wrong.

;; throw-of-nothing: - -> !NullPointerException
(throw nil)

;; throw-of-a-number: - -> !ClassCastException
(throw 5)

;; throw-while-throwing: - -> !Exception
(try (throw (Exception. "first")) (finally (throw (Exception. "second"))))

;; throw-in-a-handler: - -> ="inner"
(try (try (throw (Exception. "outer")) (catch Exception _ (throw (Exception. "inner")))) (catch Exception e (ex-message e)))

;; an-error-in-to-string: - -> any
(do (deftype T [] Object (toString [_] (throw (Exception. "no")))) (throw (ex-info (try (str (T.)) (catch Exception _ "none")) {:t (T.)})))

;; an-error-while-the-error-is-printed: - -> any
(do (deftype T []) (defmethod print-method T [_ _] (throw (Exception. "no"))) (throw (ex-info "x" {:t (T.)})))

;; an-error-in-a-comparator: - -> !ArithmeticException
(sort (fn [a b] (/ 1 0)) [1 2 3])

;; an-error-in-equals-leaves-the-map-whole: - -> =[2 1 2]
(do (deftype K [n] Object (hashCode [_] 7) (equals [_ o] (if (= n 3) (throw (Exception. "no")) (= n (.-n ^K o)))))
  (let [m (assoc {} (K. 1) 1 (K. 2) 2)]
    (try (assoc m (K. 3) 3) (catch Exception _))
    (into [(count m)] (sort (vals m)))))

;; an-error-in-a-transient-step: - -> any
(let [t (transient {})] (try (assoc! t [1] 2 :odd) (catch Exception _)) (count (persistent! t)))

;; an-error-in-swap-leaves-the-atom: - -> =1
(let [a (atom 1)] (try (swap! a (fn [_] (throw (Exception. "no")))) (catch Exception _)) @a)

;; an-error-in-swap-and-another-swap: - -> =2
(let [a (atom 1)] (try (swap! a (fn [_] (throw (Exception. "no")))) (catch Exception _)) (swap! a inc))

;; an-error-in-a-watch: - -> =5
(let [a (atom 1)] (add-watch a 1 (fn [& _] (throw (Exception. "no")))) (try (reset! a 5) (catch Exception _)) @a)

;; an-error-in-a-validator: - -> =1
(let [a (atom 1 :validator (fn [n] (if (= n 1) true (throw (Exception. "no")))))] (try (reset! a 5) (catch Exception _)) @a)

;; an-error-in-a-delay-is-kept: - -> =[1 1]
(let [n (atom 0) d (delay (swap! n inc) (throw (Exception. "no")))]
  (try @d (catch Exception _)) [@n (do (try @d (catch Exception _)) @n)])

;; an-error-in-a-lazy-seq-comes-again: - -> =["no" "no"]
(let [s (lazy-seq (throw (Exception. "no")))] (mapv (fn [_] (try (seq s) (catch Exception e (ex-message e)))) [1 2]))

;; an-error-in-a-body-that-held-something: - -> =["no" "no"]
(let [s (let [x (vec (range 10))] (lazy-seq (throw (Exception. (do (count x) "no")))))]
  (mapv (fn [_] (try (seq s) (catch Exception e (ex-message e)))) [1 2]))

;; errors-by-the-million: fuel=2m -> fuel
(loop [] (try (throw (ex-info "x" {})) (catch Exception _)) (recur))

;; errors-of-natives-by-the-million: fuel=2m -> fuel
(loop [] (try (nth [] 5) (catch Exception _)) (recur))

;; errors-kept: memory=8m fuel=50m -> memory | fuel
(loop [all []] (recur (conj all (try (nth [] 5) (catch Exception e e)))))

;; traces-of-deep-stacks-kept: memory=4m fuel=50m -> memory | fuel
(do (defn f [n] (if (pos? n) (inc (f (dec n))) (throw (Exception. "x"))))
  (loop [all []] (recur (conj all (try (f 500) (catch Exception e (.getStackTrace e)))))))

;; a-cause-that-is-itself: - -> any
(let [e (Exception. "x")] (.initCause e e) (throw e))

;; causes-in-a-circle: fuel=5m memory=16m -> any
(let [a (Exception. "a") b (Exception. "b" a)] (.initCause a b) (throw b))

;; suppressed-itself: fuel=5m memory=16m -> any
(let [a (Exception. "a")] (.addSuppressed a a) (throw a))

;; throwable-to-map-of-a-circle: fuel=5m memory=16m -> any
(let [a (Exception. "a") b (Exception. "b" a)] (.initCause a b) (count (pr-str (Throwable->map b))))

;; printing-a-circle-of-causes: fuel=5m memory=16m -> any
(let [a (Exception. "a") b (Exception. "b" a)] (.initCause a b) (count (pr-str b)))

;; an-assertion: - -> !AssertionError
(assert (= 1 2) (range 10))

;; an-assertion-with-an-endless-message: fuel=5m memory=16m -> fuel | memory | !OutOfMemoryError
(assert false (range))

;; pre-and-post: - -> !AssertionError
((fn [x] {:pre [(pos? x)]} x) -1)

;; with-open-of-what-does-not-close: - -> any
(with-open [x 5] x)

;; an-error-with-odd-data: - -> !IllegalArgumentException | !ClassCastException
(ex-info "x" 5)

;; an-error-of-a-class-nobody-throws: - -> any
(throw (java.util.concurrent.TimeoutException. "x"))

;; catching-by-a-class-nobody-has: - -> any
(eval '(try 1 (catch no.such.Class e 2)))

;; catching-termination-by-every-name: fuel=500k -> fuel
(try (try (try (loop [] (recur)) (catch Error _ 1)) (catch Exception _ 2)) (catch Throwable _ 3) (finally 4))

;; catching-termination-in-a-lazy-seq: fuel=500k -> fuel
(first (map (fn [x] (try (loop [] (recur)) (catch Throwable _ 1))) [1 2 3]))

;; catching-termination-in-a-native: fuel=500k -> fuel
(try (sort-by (fn [_] (loop [] (recur))) [1 2]) (catch Throwable _ 1))

;; catching-memory: memory=8m fuel=50m -> memory
(try (loop [v []] (recur (conj v (vec (range 100))))) (catch Throwable _ 1) (finally 2))

;; catching-a-value-too-large: - -> =:caught
(try (byte-array 2000000000) (catch OutOfMemoryError _ :caught))

;; a-value-too-large-again-and-again: fuel=1m -> fuel
(loop [] (try (byte-array 2000000000) (catch Throwable _)) (recur))
