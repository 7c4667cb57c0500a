(in-ns 'clojure.spec.alpha)

;;; Regular expressions of specs.
;;;
;;; One is a map with :clojure.spec.alpha/op. It is matched by derivatives: the
;;; derivative by an item matches what may follow that item. Matched items
;;; become ::accept, which holds their meaning; nil matches nothing.
;;;
;;;   ::accept  ret
;;;   ::pcat    ps, ks or nil, forms; ret so far; rep+ the form of a s/+
;;;   ::alt     ps, ks or nil, forms; maybe the form of a s/?
;;;   ::rep     p1 being matched, p2 to repeat, forms; ret so far; splice in s/+
;;;   ::amp     p1, amp its form, ps, forms

(declare derivative nullable? meaning)

(defn- accepted
  "The expression that matched, with the meaning ret."
  [ret]
  {::op ::accept, :ret ret})

(defn- accepted?
  "True when p matched and wants nothing more."
  [p]
  (= ::accept (::op p)))

(defn- sequence-of
  "The expression that matches ps one after another, or nil when one of them
  cannot. What matched already goes into ret."
  [{[p1 & more :as ps] :ps, [k1 & more-ks :as ks] :ks
    :keys [forms ret rep+]}]
  (when (every? identity ps)
    (if (accepted? p1)
      (let [found (:ret p1)
            ret (conj ret (if ks {k1 found} found))]
        (if more
          (recur {:ps more, :ks more-ks, :forms (next forms), :ret ret})
          (accepted ret)))
      {::op ::pcat, :ps ps, :ret ret, :ks ks, :forms forms, :rep+ rep+})))

(defn- choice-of
  "The expression that matches what one of ps matches, or nil when none can."
  [ps ks forms maybe]
  (let [live (filter first
               (map vector ps (c/or (seq ks) (repeat nil))
                 (c/or (seq forms) (repeat nil))))]
    (when-let [[[p1 k1] & more] (seq live)]
      (cond
        (c/and (nil? more) (nil? k1)) p1
        (c/and (nil? more) (accepted? p1)) (accepted (tagged k1 (:ret p1)))
        :else (cond-> {::op ::alt
                       :ps (map first live)
                       :ks (when (seq ks) (map second live))
                       :forms (map peek live)}
                maybe (assoc :maybe maybe))))))

(defn- either
  "The expression that matches what p or q matches."
  [p q]
  (if (c/and p q)
    (choice-of [p q] nil nil nil)
    (c/or p q)))

(defn- repeated
  "The expression that matches p1, then any number of p2; nil when p1 cannot."
  [p1 p2 ret splice form]
  (when p1
    (let [r {::op ::rep, :p2 p2, :splice splice, :forms form}]
      (if (accepted? p1)
        (assoc r :p1 p2 :ret (conj ret (:ret p1)))
        (assoc r :p1 p1 :ret ret)))))

(defn ^:skip-wiki cat-impl
  "The expression of ps under the keys ks."
  {:added "0.1"}
  [ks ps forms]
  (sequence-of {:ks ks, :ps ps, :forms forms, :ret {}}))

(defn ^:skip-wiki rep-impl
  "The expression of any number of p."
  {:added "0.1"}
  [form p]
  (assoc (repeated p p [] false form) :id (own-id)))

(defn ^:skip-wiki rep+impl
  "The expression of one or more p."
  {:added "0.1"}
  [form p]
  (sequence-of {:ps [p (repeated p p [] true form)]
                :forms [form `(* ~form)]
                :ret [], :rep+ form}))

(defn ^:skip-wiki alt-impl
  "The expression of one of ps under the keys ks."
  {:added "0.1"}
  [ks ps forms]
  (choice-of ps ks forms nil))

(defn ^:skip-wiki maybe-impl
  "The expression of p or nothing."
  {:added "0.1"}
  [p form]
  (choice-of [p (accepted ::nil)] nil [form ::nil] form))

(defn ^:skip-wiki amp-impl
  "The expression of what re matches if preds mean that."
  {:added "0.1"}
  [re re-form preds pred-forms]
  {::op ::amp, :p1 re, :amp re-form, :ps preds, :forms pred-forms})

(defn- opened
  "The expression that p names, or p."
  [p]
  (lookup-or-throw p))

(defn- no-meaning?
  "True when the meaning ret of p is that of nothing at all."
  [p ret]
  (c/or (= ret ::nil)
        (c/and (#{::rep ::pcat} (::op (opened p)))
               (empty? ret))))

(defn- nullable?
  "True when p matches no items."
  [p]
  (let [{:keys [p1 p2 ps forms] :as p} (opened p)]
    (case (::op p)
      ::accept true
      ::pcat (every? nullable? ps)
      ::alt (c/boolean (some nullable? ps))
      ::rep (c/or (identical? p1 p2) (nullable? p1))
      ::amp (c/and (nullable? p1)
                   (not (invalid? (judge-all (meaning p1) ps forms))))
      false)))

(defn- with-meaning
  "ret, the meanings before, with that of p, which matches no more, under k."
  [ret p k]
  (let [p (opened p)
        put (fn [into-it found]
              (into-it ret (if k {k found} found)))]
    (case (::op p)
      (::accept ::alt ::amp)
      (let [found (meaning p)]
        (if (= ::nil found) ret (put conj found)))

      (::rep ::pcat)
      (let [found (meaning p)]
        (if (empty? found)
          ret
          (put (if (:splice p) into conj) found)))

      ret)))

(defn- meaning
  "What p means when it matches no more items."
  [p]
  (let [{:keys [p1 ps ks forms ret] :as p} (opened p)]
    (case (::op p)
      ::accept ret
      ::pcat (with-meaning ret (first ps) (first ks))
      ::rep (with-meaning ret p1 nil)
      ::amp (let [found (meaning p1)]
              (if (no-meaning? p1 found)
                ::nil
                (judge-all found ps forms)))
      ::alt (let [[p k] (first (filter (fn [[p]] (nullable? p))
                                 (map vector ps
                                   (c/or (seq ks) (repeat nil)))))
                  found (if (nil? p) ::nil (meaning p))]
              (if k (tagged k found) found))
      nil)))

(defn- derivative-of-amp
  "The derivative by x of an ::amp."
  [{:keys [p1 amp ps forms]} x]
  (when-let [after (derivative p1 x)]
    (if (accepted? after)
      (let [ret (judge-all (meaning after) ps forms)]
        (when-not (invalid? ret)
          (accepted ret)))
      (amp-impl after amp ps forms))))

(defn- derivative
  "The expression of what may follow the item x where p is to match, or nil."
  [p x]
  (let [{:keys [p1 p2 ks ret splice forms maybe rep+]
         [head & more :as ps] :ps
         :as p} (opened p)]
    (when p
      (case (::op p)
        ::accept nil
        nil (let [meant (judge p x p)]
              (when-not (invalid? meant)
                (accepted meant)))
        ::amp (derivative-of-amp p x)
        ::pcat (either
                 (sequence-of {:ps (cons (derivative head x) more)
                               :ks ks, :forms forms, :ret ret})
                 (when (nullable? head)
                   (derivative
                     (sequence-of {:ps more, :ks (next ks)
                                   :forms (next forms)
                                   :ret (with-meaning ret head
                                          (first ks))})
                     x)))
        ::alt (choice-of (map (fn [p] (derivative p x)) ps) ks forms nil)
        ::rep (either
                (repeated (derivative p1 x) p2 ret splice forms)
                (when (nullable? p1)
                  (derivative
                    (repeated p2 p2 (with-meaning ret p1 nil) splice forms)
                    x)))))))

(defn- matched
  "What the expression p means by the items of data."
  [p data]
  (loop [p p, data (seq data)]
    (if data
      (if-let [after (derivative p (first data))]
        (recur after (next data))
        ::invalid)
      (if (nullable? p)
        (let [ret (meaning p)]
          (if (= ::nil ret) nil ret))
        ::invalid))))

(defn- described-regex
  "The form of the expression p."
  [p]
  (let [{:keys [ps ks forms splice p1 rep+ maybe amp] :as p} (opened p)]
    (when p
      (case (::op p)
        ::accept nil
        nil p
        ::amp (list* 'clojure.spec.alpha/& amp forms)
        ::pcat (if rep+
                 (list `+ rep+)
                 (cons `cat (mapcat vector
                              (c/or (seq ks) (repeat :_)) forms)))
        ::alt (if maybe
                (list `? maybe)
                (cons `alt (mapcat vector ks forms)))
        ::rep (list (if splice `+ `*) forms)))))

(defn- regex-problems
  "The problems of the items of input where p, called form, is to match."
  [form p path via in input]
  (let [x (first input)
        name (name-of p)
        {:keys [p1 p2 ps ks forms] :as p} (opened p)
        via (if name (conj via name) via)
        too-short (fn [path form]
                    [{:path path, :reason "Insufficient input", :pred form
                      :val (), :via via, :in in}])]
    (when p
      (case (::op p)
        ::accept nil
        nil (if (empty? input)
              (too-short path form)
              (problems form p path via in x))
        ::amp (if (empty? input)
                (if (nullable? p1)
                  (problems-in-turn forms ps path via in (meaning p1))
                  (too-short path (:amp p)))
                (if-let [after (derivative p1 x)]
                  (problems-in-turn forms ps path via in (meaning after))
                  (regex-problems (described-regex p1) p1 path via in
                    input)))
        ::pcat (let [parts (map vector ps (c/or (seq ks) (repeat nil))
                             (c/or (seq forms) (repeat nil)))
                     [pred k form] (if (next parts)
                                     (first (remove
                                              (fn [[p]] (nullable? p))
                                              parts))
                                     (first parts))
                     path (if k (conj path k) path)
                     form (c/or form (described-regex pred))]
                 (if (c/and (empty? input) (not pred))
                   (too-short path form)
                   (regex-problems form pred path via in input)))
        ::alt (if (empty? input)
                (too-short path (described-regex p))
                (mapcat
                  (fn [k form pred]
                    (regex-problems (c/or form (described-regex pred)) pred
                      (if k (conj path k) path) via in input))
                  (c/or (seq ks) (repeat nil))
                  (c/or (seq forms) (repeat nil))
                  ps))
        ::rep (regex-problems
                (if (identical? p1 p2) forms (described-regex p1))
                p1 path via in input)))))

(defn- match-problems
  "The problems of the items of input with the expression re."
  [re path via in input]
  (loop [p re, data (seq input), i 0]
    (if data
      (if-let [after (derivative p (first data))]
        (recur after (next data) (inc i))
        (let [in (conj in i)
              too-long {:path path, :reason "Extra input"
                        :pred (described-regex (if (accepted? p) re p))
                        :val data, :via via, :in in}]
          (if (accepted? p)
            [too-long]
            (let [found (regex-problems (described-regex p) p path via in
                          data)]
              (if (seq found) found [too-long])))))
      (when-not (nullable? p)
        (regex-problems (described-regex p) p path via in nil)))))

(defn- unmatched
  "The items of which the expression p makes x."
  [p x]
  (let [{:keys [p1 ps ks forms rep+ maybe] :as p} (opened p)
        by-key (zipmap ks ps)]
    (case (::op p)
      ::accept [(:ret p)]
      nil [(unform p x)]
      ::amp (unmatched p1
              (reduce (fn [x pred] (unformed pred x)) x (reverse ps)))
      ::rep (mapcat (fn [item] (unmatched p1 item)) x)
      ::pcat (if rep+
               (mapcat (fn [item] (unmatched (first ps) item)) x)
               (mapcat (fn [k]
                         (when (contains? x k)
                           (unmatched (by-key k) (get x k))))
                 ks))
      ::alt (if maybe
              (unmatched (first ps) x)
              (let [[k x] x]
                (unmatched (by-key k) x))))))

(load "alpha/regex_spec")
