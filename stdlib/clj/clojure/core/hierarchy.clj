;;; Classes and hierarchies: what is a kind of what.

(defn type
  "The :type in the metadata of x, otherwise its class."
  {:added "0.1"}
  [x]
  (or (get (meta x) :type) (class x)))

(defn cast
  "x when it is an instance of the class c, or nil; otherwise
  ClassCastException."
  {:added "0.1"}
  [c x]
  (if (or (nil? x) (instance? c x))
    x
    (throw (new ClassCastException
             (str "Cannot cast " (dayfly.internal/class-symbol (class x))
               " to " (dayfly.internal/class-symbol c))))))

(defn bases
  "The classes and interfaces right above the class c, or nil."
  {:added "0.1"}
  [c]
  (when c
    (seq (dayfly.internal/parents-of-class c))))

(defn supers
  "A set of all classes and interfaces above class, or nil."
  {:added "0.1"}
  [class]
  (loop [found #{}, left (seq (bases class))]
    (if left
      (let [c (first left)]
        (if (contains? found c)
          (recur found (next left))
          (recur (conj found c) (seq (concat (next left) (bases c))))))
      (not-empty found))))

(defn make-hierarchy
  "A hierarchy without relations, for derive, isa? and defmulti."
  {:added "0.1"}
  []
  {:parents {}, :descendants {}, :ancestors {}})

(def ^:private global-hierarchy (make-hierarchy))

(defn isa?
  "True when child is equal to parent, or derived from it in the hierarchy h
  (default: the global one), directly or not, or is a class below it, or when
  both are vectors of the same length and all items are so related."
  {:added "0.1"}
  ([child parent] (isa? global-hierarchy child parent))
  ([h child parent]
   (or (= child parent)
       (and (class? parent)
            (class? child)
            (dayfly.internal/class-assignable? parent child))
       (contains? (get (:ancestors h) child) parent)
       (and (class? child)
            (boolean
              (some (fn [c] (contains? (get (:ancestors h) c) parent))
                (supers child))))
       (and (vector? parent)
            (vector? child)
            (= (count parent) (count child))
            (loop [i 0]
              (cond
                (= i (count parent)) true
                (isa? h (nth child i) (nth parent i)) (recur (inc i))
                :else false))))))

(defn parents
  "The set of what tag is directly derived from in h (default: the global
  hierarchy), and of the bases of a class; nil when empty."
  {:added "0.1"}
  ([tag] (parents global-hierarchy tag))
  ([h tag]
   (not-empty
     (let [own (get (:parents h) tag)]
       (if (class? tag)
         (into (set (bases tag)) own)
         own)))))

(defn ancestors
  "The set of what tag is derived from in h (default: the global hierarchy),
  directly or not, and of the supers of a class; nil when empty."
  {:added "0.1"}
  ([tag] (ancestors global-hierarchy tag))
  ([h tag]
   (not-empty
     (let [own (get (:ancestors h) tag)]
       (if (class? tag)
         (let [above (set (supers tag))]
           (reduce into above
             (cons own
               (map (fn [c] (get (:ancestors h) c)) above))))
         own)))))

(defn descendants
  "The set of what is derived from tag in h (default: the global hierarchy),
  directly or not; nil when empty. Classes have none that can be listed."
  {:added "0.1"}
  ([tag] (descendants global-hierarchy tag))
  ([h tag]
   (if (class? tag)
     (throw (new UnsupportedOperationException
              "Can't get descendants of classes"))
     (not-empty (get (:descendants h) tag)))))

(defn ^:private relate
  "The relation m, a map to sets, with targets and all that targets-of has for
  them added for source and for each key that sources-of has for it."
  [m source sources-of target targets-of]
  (let [added (conj (or (get targets-of target) #{}) target)]
    (reduce (fn [m k] (assoc m k (into (or (get m k) #{}) added)))
      m (cons source (get sources-of source)))))

(defn derive
  "The hierarchy h with tag as a child of parent; without h, changes the global
  hierarchy and answers nil. tag is a class, or a named value like parent; in
  the global hierarchy names have a namespace."
  {:added "0.1"}
  ([tag parent]
   (assert (namespace parent))
   (assert
     (or (class? tag)
       (and (instance? clojure.lang.Named tag) (namespace tag))))
   (alter-var-root #'global-hierarchy derive tag parent)
   nil)
  ([h tag parent]
   (assert (not= tag parent))
   (assert (or (class? tag) (instance? clojure.lang.Named tag)))
   (assert (instance? clojure.lang.Named parent))
   (let [{:keys [parents ancestors descendants]} h]
     (cond
       (contains? (get parents tag) parent) h

       (contains? (get ancestors tag) parent)
       (throw (new Exception
                (print-str tag "already has" parent "as ancestor")))

       (contains? (get ancestors parent) tag)
       (throw (new Exception
                (print-str "Cyclic derivation:" parent "has" tag
                  "as ancestor")))

       :else
       {:parents (assoc parents tag
                   (conj (or (get parents tag) #{}) parent))
        :ancestors (relate ancestors tag descendants parent ancestors)
        :descendants (relate descendants parent ancestors
                       tag descendants)}))))

(defn underive
  "The hierarchy h without the relation of tag and parent; without h, changes
  the global hierarchy and answers nil."
  {:added "0.1"}
  ([tag parent]
   (alter-var-root #'global-hierarchy underive tag parent)
   nil)
  ([h tag parent]
   (let [own (get (:parents h) tag)]
     (if (contains? own parent)
       (let [left (disj own parent)
             all (if (empty? left)
                   (dissoc (:parents h) tag)
                   (assoc (:parents h) tag left))]
         (reduce (fn [h [tag parent]] (derive h tag parent))
           (make-hierarchy)
           (for [[tag parents] all, parent parents]
             [tag parent])))
       h))))
