;;; `reify` and `proxy`: objects of a type of their own, whose methods close
;;; over the locals around them.
;;;
;;; The type is made when the macro is expanded and has one field per method;
;;; each instance brings its closures in these fields.

(defn ^:private give-stubs
  "Implements, in type, the methods in found by stubs that call the field with
  their number."
  [type found]
  (reduce
    (fn [ix [target methods]]
      (dayfly.internal/implement! type target
        (into {}
          (map-indexed
            (fn [i [method _]]
              [(keyword (name method)) (dayfly.internal/field-stub (+ ix i))])
            methods)))
      (+ ix (count methods)))
    0 found))

(defmacro reify
  "An object that implements protocols or interfaces, or methods of Object:
  opts+specs as in deftype. The locals around it are visible in methods.
  Metadata of the form becomes that of the object."
  {:added "0.1"}
  [& opts+specs]
  (let [[_ specs] (body-parts opts+specs)
        found (implementations [] specs)
        closures (mapcat (fn [[_ methods]] (map second methods)) found)
        type (dayfly.internal/make-type
               (symbol
                 (str (munge (ns-name *ns*)) "$" (gensym "reify__")))
               (mapv (fn [_] (gensym "f__")) closures)
               {:reify true})
        m (dissoc (meta &form)
            :line :column :end-line :end-column :file :source)
        object `(dayfly.internal/instantiate '~type ~@closures)]
    (give-stubs type found)
    (if (seq m)
      `(with-meta ~object ~m)
      object)))

(defn ^:private proxied-local
  "The form of a ThreadLocal whose methods, those of a proxy, say what its first
  value is; nil when they say anything else."
  [methods]
  (let [[[method params & body] & others] methods]
    (when (and (= method 'initialValue) (empty? others))
      `(java.lang.ThreadLocal/withInitial (fn [] ~@body)))))

(defmacro proxy
  "Like reify, with methods (name [args] body...) in which `this` is bound, for
  the classes and interfaces in the vector class-and-interfaces. There are no
  superclasses to construct: args must be empty."
  {:added "0.1"}
  [class-and-interfaces args & fs]
  (let [with-this (fn [[params & body]]
                    `([~'this ~@params] ~@body))
        methods (map (fn [[method & tail]]
                       `(~method
                         ~@(map with-this
                             (if (vector? (first tail)) [tail] tail))))
                  fs)
        [target & others] (or (seq class-and-interfaces) '[Object])]
    (or (when (and (symbol? target)
                   (= "java.lang.ThreadLocal"
                     (let [c (resolve target)]
                       (when (class? c)
                         (str (dayfly.internal/class-symbol c))))))
          (proxied-local fs))
        `(reify ~target ~@methods ~@others))))
