;;; What the bodies of deftype, defrecord and reify have in common: protocols
;;; or interfaces with methods, turned into functions of the instance.

(defn ^:private protocol-of-interface
  "The var of the protocol whose interface the dotted symbol sym names, or
  nil."
  [sym]
  (let [[ns-part short] (text-after-last (name sym) \.)
        ns (when ns-part
             (find-ns
               (symbol
                 (apply str (map (fn [c] (if (= c \_) \- c)) ns-part)))))]
    (when ns
      (let [v (get (ns-interns ns) (symbol short))]
        (when (and v (bound? v) (protocol? (deref v)))
          v)))))

(defn ^:private implementation-target
  "What the symbol sym in a type's body stands for: the var of a protocol, or
  the full symbol of an interface or class."
  [sym]
  (or (when-not (namespace sym) (protocol-of-interface sym))
      (let [v (resolve sym)]
        (cond
          (and (var? v) (protocol? (deref v))) v
          (class? v) (let [full (dayfly.internal/class-symbol v)]
                       (or (protocol-of-interface full) full))
          (var? v) (throw (new IllegalArgumentException
                            (str sym " is not an interface")))
          :else (throw (new RuntimeException
                         (str "Unable to resolve symbol: " sym
                           " in this context")))))))

(defn ^:private target-form
  "target as a form that evaluates to it."
  [target]
  (if (var? target)
    (list 'var (symbol target))
    (list 'quote target)))

(defn ^:private by-name
  "lists, methods (name [params] body...) or (name ([params] body...) ...), as
  a vector of [name arities], arities of the same name together."
  [lists]
  (let [arities (fn [tail] (if (vector? (first tail)) [tail] tail))]
    (reduce
      (fn [out [method & tail]]
        (let [ix (loop [i 0]
                   (cond
                     (= i (count out)) nil
                     (= method (nth (nth out i) 0)) i
                     :else (recur (inc i))))]
          (if ix
            (update-in out [ix 1] into (arities tail))
            (conj out [method (vec (arities tail))]))))
      [] lists)))

(defn ^:private mentions?
  "True when the symbol sym occurs anywhere in form."
  [sym form]
  (some (fn [x] (= sym x)) (tree-seq coll? seq form)))

(defn ^:private with-fields
  "body, a seq of forms, with the symbols fields as locals for those of this."
  [this fields body]
  (if (seq fields)
    (list `(~'fields* ~this ~fields ~@body))
    body))

(defn ^:private method-arity
  "The arity ([this params] body...) of a method as one of a fn. Parameters
  win against fields of the same name, and recur in body goes round without
  this."
  [fields arity]
  (let [[[this & params] & body] arity
        names (set (map name fields))
        shadowed (some (fn [p] (and (symbol? p) (contains? names (name p))))
                   (cons this params))]
    (if (or shadowed (mentions? 'recur body))
      (let [g (gensym "this__")
            gs (map (fn [p] (if (= p '&) p (gensym "p__"))) params)
            values (remove (fn [p] (= p '&)) gs)
            targets (remove (fn [p] (= p '&)) params)]
        `([~g ~@gs]
          ~@(with-fields g fields
              [`(let [~this ~g]
                  (loop [~@(interleave targets values)]
                    ~@body))])))
      `(~(vec (cons this params)) ~@(with-fields this fields body)))))

(defn ^:private check-method
  "Throws when target is a protocol without the method."
  [target method]
  (when (and (var? target)
             (not (contains? (:sigs (deref target))
                    (keyword (name method)))))
    (throw (new IllegalArgumentException
             (str "Can't define method not in interfaces: " method)))))

(defn ^:private with-other-arities
  "arities, those of method in a body, and those that other bodies of found,
  [target [[method arities] ...]], have under the same name: an interface can
  declare seq with one argument and another with two."
  [method arities found]
  (let [size (fn [arity] (count (first arity)))]
    (reduce
      (fn [all arity]
        (if (some (fn [known] (= (size known) (size arity))) all)
          all
          (conj all arity)))
      arities
      (for [[_ methods] found
            [other-method others] methods
            :when (= other-method method)
            arity others]
        arity))))

(defn ^:private implementations
  "specs, the body of a type with the symbols fields, as a vector of
  [target [[name fn-form] ...]]."
  [fields specs]
  (let [found (mapv
                (fn [[sym lists]]
                  [(implementation-target sym) (by-name lists)])
                (impl-specs specs))]
    (mapv
      (fn [[target methods]]
        [target
         (mapv
           (fn [[method arities]]
             (check-method target method)
             [method
              `(fn ~@(map (fn [a] (method-arity fields a))
                       (with-other-arities method arities found)))])
           methods)])
      found)))

(defn ^:private implement-forms
  "The forms that give type what implementations found."
  [type found]
  (map
    (fn [[target methods]]
      `(dayfly.internal/implement! '~type ~(target-form target)
         ~(into {} (map (fn [[method f]] [(keyword (name method)) f])
                     methods))))
    found))
