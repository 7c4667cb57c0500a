;;; Lazy seqs that come from elsewhere or from nowhere: endless ones, lines,
;;; trees, and several seqs woven into one.

(defn repeatedly
  "An endless lazy seq, or one of n items, of the values of (f)."
  {:added "0.1"}
  ([f] (lazy-seq (cons (f) (repeatedly f))))
  ([n f] (take n (repeatedly f))))

(defn replicate
  "A lazy seq of n times x. Older name of (repeat n x)."
  {:added "0.1", :deprecated "1.3"}
  [n x]
  (take n (repeat x)))

(defmacro lazy-cat
  "A lazy seq of the items of colls, each of which is evaluated only when its
  items are reached."
  {:added "0.1"}
  [& colls]
  `(concat ~@(map (fn [coll] `(lazy-seq ~coll)) colls)))

(defn interleave
  "A lazy seq of the first items of all colls, then the second ones, until one
  of them ends."
  {:added "0.1"}
  ([] ())
  ([c1] (lazy-seq c1))
  ([c1 c2]
   (lazy-seq
     (let [a (seq c1), b (seq c2)]
       (when (and a b)
         (cons (first a)
           (cons (first b)
             (interleave (rest a) (rest b))))))))
  ([c1 c2 & colls]
   (lazy-seq
     (let [ss (map seq (list* c1 c2 colls))]
       (when (every? identity ss)
         (concat (map first ss) (apply interleave (map rest ss))))))))

(defn interpose
  "A lazy seq of the items of coll with sep between them. Without coll: a
  transducer."
  {:added "0.1"}
  ([sep]
   (fn [rf]
     (let [started (volatile! false)]
       (fn
         ([] (rf))
         ([acc] (rf acc))
         ([acc x]
          (if (deref started)
            (let [acc (rf acc sep)]
              (if (reduced? acc)
                acc
                (rf acc x)))
            (do
              (vreset! started true)
              (rf acc x))))))))
  ([sep coll]
   (drop 1 (interleave (repeat sep) coll))))

(defn tree-seq
  "A lazy seq of the nodes of the tree at root, each before its children.
  (branch? node) tells whether a node can have children, (children node)
  answers them."
  {:added "0.1"}
  [branch? children root]
  (let [walk (fn walk [node]
               (lazy-seq
                 (cons node
                   (when (branch? node)
                     (mapcat walk (children node))))))]
    (walk root)))

(defn flatten
  "A lazy seq of the items of x and of the sequential collections in it, at any
  depth; empty when x is no sequential collection."
  {:added "0.1"}
  [x]
  (filter (complement sequential?)
    (rest (tree-seq sequential? seq x))))

(defn xml-seq
  "A lazy seq of the elements of the tree root, as clojure.xml has them."
  {:added "0.1"}
  [root]
  (tree-seq (complement string?) (comp seq :content) root))

(defn line-seq
  "A lazy seq of the lines of the reader rdr; nil when there is none."
  {:added "0.1"}
  [rdr]
  (when-let [line (.readLine rdr)]
    (cons line (lazy-seq (line-seq rdr)))))

(defn file-seq
  "A lazy seq of the file dir and all files below it."
  {:added "0.1"}
  [dir]
  (tree-seq
    (fn [f] (.isDirectory f))
    (fn [d] (seq (.listFiles d)))
    dir))

(defn iterator-seq
  "A lazy seq of what the iterator iter has left; nil when that is nothing."
  {:added "0.1"}
  [iter]
  (when (.hasNext iter)
    (cons (.next iter) (lazy-seq (iterator-seq iter)))))

(defn enumeration-seq
  "A lazy seq of what the enumeration e has left; nil when that is nothing."
  {:added "0.1"}
  [e]
  (when (.hasMoreElements e)
    (cons (.nextElement e) (lazy-seq (enumeration-seq e)))))

(defn re-seq
  "A lazy seq of the matches of pattern re in the string s, each as re-find
  gives it; nil when there is none."
  {:added "0.1"}
  [re s]
  (let [m (re-matcher re s)
        more (fn more []
               (lazy-seq
                 (when-let [c (dayfly.internal/re-chunk m)]
                   (chunk-cons c (more)))))]
    (when-let [found (re-find m)]
      (cons found (more)))))

(defn reductions
  "A lazy seq of the values that reduce goes through when it folds coll with f,
  from init or the first item to the answer."
  {:added "0.1"}
  ([f coll]
   (lazy-seq
     (if-let [s (seq coll)]
       (reductions f (first s) (rest s))
       (list (f)))))
  ([f init coll]
   (if (reduced? init)
     (list (deref init))
     (cons init
       (lazy-seq
         (when-let [s (seq coll)]
           (reductions f (f init (first s)) (rest s))))))))

(defn distinct
  "A lazy seq of the items of coll without those seen before. Without coll: a
  transducer."
  {:added "0.1"}
  ([]
   (fn [rf]
     (let [seen (volatile! #{})]
       (fn
         ([] (rf))
         ([acc] (rf acc))
         ([acc x]
          (if (contains? (deref seen) x)
            acc
            (do
              (vreset! seen (conj (deref seen) x))
              (rf acc x))))))))
  ([coll]
   (let [go (fn go [s seen]
              (lazy-seq
                (loop [s (seq s)]
                  (when s
                    (let [x (first s)]
                      (if (contains? seen x)
                        (recur (next s))
                        (cons x (go (rest s) (conj seen x)))))))))]
     (go coll #{}))))

(defn replace
  "coll with each item that is a key of smap replaced by its value: a vector
  for a vector, otherwise a lazy seq. Without coll: a transducer."
  {:added "0.1"}
  ([smap]
   (map (fn [x] (if-let [e (find smap x)] (val e) x))))
  ([smap coll]
   (let [swap (fn [x] (if-let [e (find smap x)] (val e) x))]
     (if (vector? coll)
       (reduce (fn [v i]
                 (if-let [e (find smap (nth v i))]
                   (assoc v i (val e))
                   v))
         coll (range (count coll)))
       (map swap coll)))))

(defn seque
  "The seq s. A runtime runs one thing at a time, so nothing is computed ahead
  into a queue of n-or-q items."
  {:added "0.1"}
  ([s] (seque 100 s))
  ([n-or-q s] (lazy-seq s)))

(defn pmap
  "Like map. A runtime runs one thing at a time, so nothing is computed
  ahead."
  {:added "0.1"}
  ([f coll] (map f coll))
  ([f coll & colls] (apply map f coll colls)))

(defn pcalls
  "A lazy seq of the values of calling each of fns without arguments."
  {:added "0.1"}
  [& fns]
  (map (fn [f] (f)) fns))

(defmacro pvalues
  "A lazy seq of the values of exprs, each evaluated when it is reached."
  {:added "0.1"}
  [& exprs]
  `(pcalls ~@(map (fn [expr] (list `fn [] expr)) exprs)))
