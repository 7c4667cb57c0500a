(ns clojure.zip
  "Zippers: a place in a tree, from which to move, look and change.

  A location is a vector of a node and a path; the path knows the nodes left
  (:l) and right (:r) of it, the nodes above (:pnodes), the path of the parent
  (:ppath) and whether something below was changed (:changed?). Its metadata
  holds the three functions that know the tree."
  (:refer-clojure :exclude [replace remove next]))

(defn zipper
  "The location at root of a tree: (branch? node) tells whether a node can have
  children, (children node) answers a seq of them, and (make-node node
  children) a node like node with other children."
  {:added "0.1"}
  [branch? children make-node root]
  (with-meta [root nil]
    {:zip/branch? branch?, :zip/children children, :zip/make-node make-node}))

(defn seq-zip
  "The location at root, a tree of nested seqs."
  {:added "0.1"}
  [root]
  (zipper seq? identity
    (fn [node children] (with-meta children (meta node)))
    root))

(defn vector-zip
  "The location at root, a tree of nested vectors."
  {:added "0.1"}
  [root]
  (zipper vector? seq
    (fn [node children] (with-meta (vec children) (meta node)))
    root))

(defn xml-zip
  "The location at root, a tree of elements as clojure.xml has them."
  {:added "0.1"}
  [root]
  (zipper (complement string?) (comp seq :content)
    (fn [node children]
      (assoc node :content (and children (apply vector children))))
    root))

(defn node
  "The node at loc."
  {:added "0.1"}
  [loc]
  (loc 0))

(defn branch?
  "True when the node at loc can have children."
  {:added "0.1"}
  [loc]
  ((:zip/branch? (meta loc)) (node loc)))

(defn children
  "A seq of the children of the node at loc, which must be a branch."
  {:added "0.1"}
  [loc]
  (if (branch? loc)
    ((:zip/children (meta loc)) (node loc))
    (throw (new Exception "called children on a leaf node"))))

(defn make-node
  "A node like node with other children, as the tree of loc makes it."
  {:added "0.1"}
  [loc node children]
  ((:zip/make-node (meta loc)) node children))

(defn path
  "A seq of the nodes above loc, from the root down."
  {:added "0.1"}
  [loc]
  (:pnodes (loc 1)))

(defn lefts
  "A seq of the nodes left of loc."
  {:added "0.1"}
  [loc]
  (seq (:l (loc 1))))

(defn rights
  "A seq of the nodes right of loc."
  {:added "0.1"}
  [loc]
  (:r (loc 1)))

(defn ^:private at
  "The location of node with path in the tree of loc."
  [loc node path]
  (with-meta [node path] (meta loc)))

(defn down
  "The location of the leftmost child of loc, or nil."
  {:added "0.1"}
  [loc]
  (when (branch? loc)
    (let [[node path] loc
          [child & others :as all] (children loc)]
      (when all
        (at loc child
          {:l []
           :pnodes (if path (conj (:pnodes path) node) [node])
           :ppath path
           :r others})))))

(defn up
  "The location of the parent of loc, with what changed in it, or nil."
  {:added "0.1"}
  [loc]
  (let [[node {:keys [l ppath pnodes r changed?]}] loc]
    (when pnodes
      (let [parent (peek pnodes)]
        (if changed?
          (at loc
            (make-node loc parent (concat l (cons node r)))
            (and ppath (assoc ppath :changed? true)))
          (at loc parent ppath))))))

(defn root
  "The root of the tree, with all that was changed."
  {:added "0.1"}
  [loc]
  (if (= :end (loc 1))
    (node loc)
    (if-let [parent (up loc)]
      (recur parent)
      (node loc))))

(defn right
  "The location right of loc, or nil."
  {:added "0.1"}
  [loc]
  (let [[node {:keys [l r] :as path}] loc]
    (when (and path r)
      (at loc (first r)
        (assoc path :l (conj l node) :r (clojure.core/next r))))))

(defn rightmost
  "The rightmost location beside loc, or loc."
  {:added "0.1"}
  [loc]
  (let [[node {:keys [l r] :as path}] loc]
    (if (and path r)
      (at loc (last r)
        (assoc path :l (apply conj l node (butlast r)) :r nil))
      loc)))

(defn left
  "The location left of loc, or nil."
  {:added "0.1"}
  [loc]
  (let [[node {:keys [l r] :as path}] loc]
    (when (and path (seq l))
      (at loc (peek l)
        (assoc path :l (pop l) :r (cons node r))))))

(defn leftmost
  "The leftmost location beside loc, or loc."
  {:added "0.1"}
  [loc]
  (let [[node {:keys [l r] :as path}] loc]
    (if (and path (seq l))
      (at loc (first l)
        (assoc path :l [] :r (concat (rest l) [node] r)))
      loc)))

(defn replace
  "The location loc with node in its place."
  {:added "0.1"}
  [loc node]
  (let [[_ path] loc]
    (at loc node (assoc path :changed? true))))

(defn edit
  "The location loc with (f node args...) in place of its node."
  {:added "0.1"}
  [loc f & args]
  (replace loc (apply f (node loc) args)))

(defn insert-left
  "The location loc with item as a node left of it."
  {:added "0.1"}
  [loc item]
  (let [[node {:keys [l] :as path}] loc]
    (when (nil? path)
      (throw (new Exception "Insert at top")))
    (at loc node (assoc path :l (conj l item) :changed? true))))

(defn insert-right
  "The location loc with item as a node right of it."
  {:added "0.1"}
  [loc item]
  (let [[node {:keys [r] :as path}] loc]
    (when (nil? path)
      (throw (new Exception "Insert at top")))
    (at loc node (assoc path :r (cons item r) :changed? true))))

(defn insert-child
  "The location loc with item as the leftmost child of its node."
  {:added "0.1"}
  [loc item]
  (replace loc (make-node loc (node loc) (cons item (children loc)))))

(defn append-child
  "The location loc with item as the rightmost child of its node."
  {:added "0.1"}
  [loc item]
  (replace loc
    (make-node loc (node loc) (concat (children loc) [item]))))

(defn next
  "The location after loc when nodes are counted before their children; at the
  end one for which end? is true."
  {:added "0.1"}
  [loc]
  (if (= :end (loc 1))
    loc
    (or (and (branch? loc) (down loc))
        (right loc)
        (loop [p loc]
          (if (up p)
            (or (right (up p)) (recur (up p)))
            [(node p) :end])))))

(defn prev
  "The location before loc when nodes are counted before their children, or nil
  at the root."
  {:added "0.1"}
  [loc]
  (if-let [beside (left loc)]
    (loop [loc beside]
      (if-let [child (and (branch? loc) (down loc))]
        (recur (rightmost child))
        loc))
    (up loc)))

(defn end?
  "True when loc is behind the last location."
  {:added "0.1"}
  [loc]
  (= :end (loc 1)))

(defn remove
  "The location before loc, with the node at loc removed."
  {:added "0.1"}
  [loc]
  (let [[_ {:keys [l ppath pnodes r] :as path}] loc]
    (when (nil? path)
      (throw (new Exception "Remove at top")))
    (if (pos? (count l))
      (loop [loc (at loc (peek l)
                   (assoc path :l (pop l) :changed? true))]
        (if-let [child (and (branch? loc) (down loc))]
          (recur (rightmost child))
          loc))
      (at loc
        (make-node loc (peek pnodes) r)
        (and ppath (assoc ppath :changed? true))))))
