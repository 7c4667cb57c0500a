;; What a fiber began with belongs to the fiber that bound it; set! there changed a copy.
(def ^:dynamic *x* 1)
(binding [*x* 2] (set! *x* 3) @(future (try (set! *x* 4) (catch IllegalStateException e (ex-message e))))) ;=> "Can't set!: *x* from non-binding thread"
(binding [*x* 2] (let [f (bound-fn [] (set! *x* 5))] [@(future (f)) *x* (f) *x*])) ;=> [5 2 5 2]
(binding [*x* 2] @(future (binding [*x* 7] (set! *x* 8) *x*))) ;=> 8
(binding [*x* 2] (first (pmap (fn [_] (try (set! *x* 4) (catch IllegalStateException e (ex-message e)))) [1]))) ;=> "Can't set!: *x* from non-binding thread"
(let [m (binding [*x* 2] (get-thread-bindings))] [(with-bindings m (set! *x* 9) *x*) @(future (with-bindings m (set! *x* 10) *x*))]) ;=> [9 10]
