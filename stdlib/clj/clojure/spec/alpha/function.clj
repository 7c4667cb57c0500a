(in-ns 'clojure.spec.alpha)

;;; Specs of functions.

(defn- failing-arguments
  "Arguments with which f does not answer as the spec of functions, {:args, :ret,
  :fn}, asks, or f when n generated ones found none."
  [f {:keys [args ret fn]} n]
  (let [good? (c/fn [given]
                (let [meant (conform args given)]
                  (when (invalid? meant)
                    (throw (IllegalArgumentException.
                             (str "generated args " (pr-str given)
                               " do not conform"))))
                  (let [answer (conform ret (apply f given))]
                    (c/and (not (invalid? answer))
                           (c/or (nil? fn)
                                 (valid? fn {:args meant, :ret answer}))))))
        property (gen/for-all* [(gen args)] good?)
        result (gen/quick-check n property)]
    (if-let [[smallest] (get-in result [:shrunk :smallest])]
      smallest
      f)))

(defn- call-problems
  "What is wrong with what f answers for given, which failed."
  [f given {:keys [args ret fn ret-form fn-form]} path via in]
  (let [answer (try (apply f given) (catch Throwable t t))]
    (if (instance? Throwable answer)
      [{:path path, :pred '(apply fn), :val given
        :reason (.getMessage answer), :via via, :in in}]
      (let [meant (judge ret answer ret-form)]
        (if (invalid? meant)
          (problems ret-form ret (conj path :ret) via in answer)
          (when fn
            (problems fn-form fn (conj path :fn) via in
              {:args (conform args given), :ret meant})))))))

(defn ^:skip-wiki fspec-impl
  "The spec of functions with these specs of arguments, answers and of both, and
  their forms."
  {:added "0.1"}
  [argspec aform retspec rform fnspec fform gfn]
  (let [parts {:args argspec, :ret retspec, :fn fnspec,
               :ret-form rform, :fn-form fform}
        specs (select-keys parts [:args :ret :fn])]
    (reify
      clojure.lang.ILookup
      (valAt [_ k] (get specs k))
      (valAt [_ k not-found] (get specs k not-found))
      Specize
      (specize* [s] s)
      (specize* [s _] s)
      Spec
      (conform* [this f]
        (if argspec
          (if (c/and (ifn? f)
                     (identical? f
                       (failing-arguments f specs *fspec-iterations*)))
            f
            ::invalid)
          (throw (Exception.
                   (str "Can't conform fspec without args spec: "
                     (pr-str (describe this)))))))
      (unform* [_ f] f)
      (explain* [_ path via in f]
        (if (ifn? f)
          (let [given (failing-arguments f specs 100)]
            (when-not (identical? f given)
              (call-problems f given parts path via in)))
          [(problem path 'ifn? f via in)]))
      (gen* [_ overrides _ _]
        (if gfn
          (gfn)
          (gen/return
            (fn [& args]
              (c/assert (valid? argspec args)
                (with-out-str (explain argspec args)))
              (gen/generate (gen retspec overrides))))))
      (with-gen* [_ gfn]
        (fspec-impl argspec aform retspec rform fnspec fform gfn))
      (describe* [_] `(fspec :args ~aform :ret ~rform :fn ~fform)))))

(defmacro fspec
  "A spec of functions: :args of their arguments, :ret of what they answer
  (anything when not given), :fn of {:args meaning, :ret meaning}. A function
  is checked by calling it with generated arguments."
  {:added "0.1"}
  [& {:keys [args ret fn gen] :or {ret `any?}}]
  (let [part (c/fn [form]
               (when form
                 `(spec ~form)))]
    `(fspec-impl ~(part args) '~(full-form args)
       ~(part ret) '~(full-form ret)
       ~(part fn) '~(full-form fn)
       ~gen)))

(defmacro fdef
  "Registers the fspec with the given options for the function or macro that
  fn-sym names. Answers the full symbol."
  {:added "0.1"}
  [fn-sym & specs]
  `(clojure.spec.alpha/def ~fn-sym (fspec ~@specs)))
