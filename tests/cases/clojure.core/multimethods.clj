;; defmulti, defmethod, hierarchies, prefer-method and derive.  Since 0.1.

(defmulti area :shape)
(defmethod area :circle [{:keys [r]}] (* 3 r r))
(defmethod area :rect [{:keys [w h]}] (* w h))
(area {:shape :circle :r 2})                           ;=> 12
(area {:shape :rect :w 2 :h 3})                        ;=> 6
(area {:shape :blob})
;!! IllegalArgumentException "No method in multimethod 'area' for dispatch value: :blob"
(area {})
;!! IllegalArgumentException "No method in multimethod 'area' for dispatch value: null"
(area nil)
;!! IllegalArgumentException "No method in multimethod 'area' for dispatch value: null"
(defmethod area :default [x] [:unknown (:shape x)])
(area {:shape :blob})                                  ;=> [:unknown :blob]
(area {})                                              ;=> [:unknown nil]
(defmulti by-class class)
(defmethod by-class String [s] [:string s])
(defmethod by-class Number [n] [:number n])
(defmethod by-class nil [_] :nil)
(defmethod by-class clojure.lang.IPersistentVector [v] :vector)
(defmethod by-class :default [x] :other)
[(by-class "a") (by-class 1) (by-class 1.5) (by-class nil) (by-class [1]) (by-class :k)]
;=> [[:string "a"] [:number 1] [:number 1.5] :nil :vector :other]
(defmulti two-args (fn [a b] [(:t a) (:t b)]))
(defmethod two-args [:x :y] [a b] :xy)
(defmethod two-args [:y :x] [a b] :yx)
(two-args {:t :x} {:t :y})                             ;=> :xy
(two-args {:t :y} {:t :x})                             ;=> :yx
(two-args {:t :x} {:t :x})
;!! IllegalArgumentException "No method in multimethod 'two-args' for dispatch value: [:x :x]"
(two-args 1)
;!! clojure.lang.ArityException "Wrong number of args (1) passed to: cases/evalN/fn-N"
(derive ::dog ::animal)
(derive ::cat ::animal)
(derive ::puppy ::dog)
(defmulti speak :kind)
(defmethod speak ::animal [_] :noise)
(defmethod speak ::dog [_] :woof)
[(speak {:kind ::cat}) (speak {:kind ::dog}) (speak {:kind ::puppy})]  ;=> [:noise :woof :woof]
(speak {:kind ::rock})
;!! IllegalArgumentException "No method in multimethod 'speak' for dispatch value: :cases/rock"
(isa? ::puppy ::animal)                                ;=> true
(isa? ::animal ::dog)                                  ;=> false
(isa? ::dog ::dog)                                     ;=> true
(isa? 1 1)                                             ;=> true
(isa? [::dog ::cat] [::animal ::animal])               ;=> true
(isa? [::dog] [::animal ::animal])                     ;=> false
(isa? String Object)                                   ;=> true
(isa? String Number)                                   ;=> false
(parents ::puppy)                                      ;=> #{:cases/dog}
(ancestors ::puppy)                                    ;=> #{:cases/animal :cases/dog}
(descendants ::animal)                                 ;=> #{:cases/cat :cases/puppy :cases/dog}
(parents ::rock)                                       ;=> nil
(ancestors ::animal)                                   ;=> nil
(underive ::cat ::animal)
(isa? ::cat ::animal)                                  ;=> false
(derive ::animal ::puppy)
(derive ::dog ::dog)
(derive :unqualified ::x)
(derive ::a ::dog)
(derive ::a ::cat)
(defmulti conflict identity)
(defmethod conflict ::dog [_] :dog)
(defmethod conflict ::cat [_] :cat)
(conflict ::a)
;!! IllegalArgumentException "Multiple methods in multimethod 'conflict' match dispatch value: :cases/a -> :cases/dog and :cases/cat, and neither is preferred"
(prefer-method conflict ::dog ::cat)
(conflict ::a)                                         ;=> :dog
(prefers conflict)                                     ;=> #:cases{:dog #{:cases/cat}}
(prefer-method conflict ::cat ::dog)
(set (keys (methods conflict)))                        ;=> #{:cases/cat :cases/dog}
(fn? (get-method conflict ::dog))                      ;=> true
((get-method conflict ::dog) 1)                        ;=> :dog
(get-method conflict ::nothing)                        ;=> nil
(do (remove-method conflict ::cat) (count (methods conflict)))  ;=> 1
(do (remove-all-methods conflict) (methods conflict))  ;=> {}
(conflict ::dog)
;!! IllegalArgumentException "No method in multimethod 'conflict' for dispatch value: :cases/dog"
(defmulti with-default identity :default :fallback)
(defmethod with-default :fallback [x] [:fb x])
(with-default 5)                                       ;=> [:fb 5]
(defmulti doc-multi "A docstring." {:custom 1} identity)
(:doc (meta #'doc-multi))                              ;=> "A docstring."
(:custom (meta #'doc-multi))                           ;=> 1
(defmulti area (fn [_] :rect))
(area {:shape :circle :r 1})                           ;=> 3
(def h (-> (make-hierarchy) (derive :square :shape) (derive :circle :shape)))
(isa? h :square :shape)                                ;=> true
(isa? :square :shape)                                  ;=> false
(ancestors h :square)                                  ;=> #{:shape}
(descendants h :shape)                                 ;=> #{:circle :square}
(parents h :square)                                    ;=> #{:shape}
(isa? (underive h :square :shape) :square :shape)      ;=> false
(defmulti with-h identity :hierarchy #'h)
(defmethod with-h :shape [_] :a-shape)
(with-h :square)                                       ;=> :a-shape
(with-h :other)
;!! IllegalArgumentException "No method in multimethod 'with-h' for dispatch value: :other"
(make-hierarchy)
;=> {:parents {}, :descendants {}, :ancestors {}}
(derive (make-hierarchy) :a :b)
(derive (derive (make-hierarchy) :a :b) :b :c)
(derive (derive (make-hierarchy) :a :b) :b :a)
(derive (make-hierarchy) :a :a)
(defmulti fact identity)
(defmethod fact 0 [_] 1)
(defmethod fact :default [n] (* n (fact (dec n))))
(fact 10)                                              ;=> 3628800
(defmulti variadic (fn [& args] (count args)))
(defmethod variadic 0 [] :none)
(defmethod variadic 2 [a b] [a b])
(defmethod variadic :default [& xs] (vec xs))
[(variadic) (variadic 1 2) (variadic 1 2 3)]           ;=> [:none [1 2] [1 2 3]]
(map area [{:shape :rect :w 1 :h 1}])                  ;=> (1)
(defmethod fact :named named-method [n] n)
(defmulti on-nil identity)
(defmethod on-nil nil [_] :nil)
(defmethod on-nil true [_] :true)
[(on-nil nil) (on-nil true)]                           ;=> [:nil :true]
(defmulti vec-dispatch (fn [a b] [(class a) (class b)]))
(defmethod vec-dispatch [Object Object] [a b] :objs)
(defmethod vec-dispatch [Number String] [a b] :num-str)
[(vec-dispatch 1 "a") (vec-dispatch :a :b)]            ;=> [:num-str :objs]
(ifn? area)                                            ;=> true
(fn? area)                                             ;=> false
(defmethod nope-multi :a [x] x)
(derive ::k1 ::k2)
(derive ::k2 ::k3)
(contains? (ancestors ::k1) ::k3)                      ;=> true
(underive ::k2 ::k3)
(contains? (ancestors ::k1) ::k3)                      ;=> false
(derive String ::stringy)
(isa? String ::stringy)                                ;=> true
(defmulti strs class)
(defmethod strs ::stringy [_] :stringy)
(strs "a")                                             ;=> :stringy
(let [log (atom [])] (defmulti logged (fn [x] (swap! log conj x) x)) (defmethod logged :default [x] x) (logged 1) (logged 2) @log)
;=> [1 2]
