;;; Agents: values that change by actions, one after another, in a fiber that
;;; lives as long as there are some.
;;;
;;; Fields of an agent: 0 value, 1 watches, 2 validator, 3 metadata, 4 waiting
;;; actions (a queue), 5 error, 6 error mode, 7 error handler, 8 does a fiber
;;; work on it?

(def ^:dynamic *agent*
  "The agent whose action runs, or nil."
  nil)

(def ^:private agent-closed (atom false))

(defn- agent-arg [a]
  (if (dayfly.internal/agent? a)
    a
    (throw (if (nil? a)
             (NullPointerException.)
             (ClassCastException.
               (str "class " (.getName (class a))
                 " cannot be cast to class clojure.lang.Agent"))))))

(defn agent
  "An agent that holds state. Options: :meta, a map; :validator, a function;
  :error-handler, a function of the agent and what an action threw;
  :error-mode, :fail or :continue, by default :continue with a handler."
  {:added "0.1"}
  [state & options]
  (let [{:keys [meta validator error-handler error-mode]} options
        mode (or error-mode (if error-handler :continue :fail))]
    (when validator
      (when-not (validator state)
        (throw (IllegalStateException. "Invalid reference state"))))
    (dayfly.internal/new-agent state nil validator meta
      clojure.lang.PersistentQueue/EMPTY nil mode error-handler false)))

(defn agent-error
  "What made the agent fail, or nil."
  {:added "0.1"}
  [a]
  (dayfly.internal/field (agent-arg a) 5))

(defn agent-errors
  "What made the agent fail, in a list, or nil."
  {:added "0.1"}
  [a]
  (when-let [e (agent-error a)] (list e)))

(defn error-handler
  "The function the agent calls with itself and what an action threw, or nil."
  {:added "0.1"}
  [a]
  (dayfly.internal/field (agent-arg a) 7))

(defn set-error-handler!
  "Makes f the function the agent calls with itself and what an action threw."
  {:added "0.1"}
  [a f]
  (dayfly.internal/set-field! (agent-arg a) 7 f))

(defn error-mode
  "What the agent does when an action throws: :fail or :continue."
  {:added "0.1"}
  [a]
  (dayfly.internal/field (agent-arg a) 6))

(defn set-error-mode!
  "Sets what the agent does when an action throws: :fail, it takes no actions
  until restart-agent; :continue, the action has no effect."
  {:added "0.1"}
  [a mode]
  (dayfly.internal/set-field! (agent-arg a) 6 mode))

(defn- notify-watches [reference old new]
  (doseq [[k f] (dayfly.internal/field reference 1)]
    (f k reference old new)))

(defn- set-agent-value! [a new]
  (when-let [accepts? (dayfly.internal/field a 2)]
    (when-not (accepts? new)
      (throw (IllegalStateException. "Invalid reference state"))))
  (let [old (dayfly.internal/field a 0)]
    (dayfly.internal/set-field! a 0 new)
    (notify-watches a old new)))

(declare enqueue-action)

(defn- send-held [held]
  (doseq [[a action] held]
    (enqueue-action a action)))

(defn release-pending-sends
  "Sends what the running action has sent so far now, instead of when it ends.
  Answers how many there were."
  {:added "0.1"}
  []
  (let [held (dayfly.internal/fiber-local 1)]
    (if held
      (do
        (dayfly.internal/set-fiber-local! 1 [])
        (send-held held)
        (count held))
      0)))

(defn- fail-agent! [a e]
  (when-let [handler (dayfly.internal/field a 7)]
    (try (handler a e) (catch Throwable _ nil)))
  (when (= :fail (dayfly.internal/field a 6))
    (dayfly.internal/set-field! a 5 e)))

(defn- run-action [a [f args frame]]
  (dayfly.internal/set-fiber-local! 1 [])
  (try
    (frame #'*agent* a)
    (try
      (set-agent-value! a (apply f (dayfly.internal/field a 0) args))
      (finally (pop-thread-bindings)))
    (release-pending-sends)
    (catch Throwable e
      (dayfly.internal/set-fiber-local! 1 nil)
      (fail-agent! a e)))
  (dayfly.internal/set-fiber-local! 1 nil)
  (dayfly.internal/wake! a))

(defn- work-on [a]
  (loop []
    (when-let [action (dayfly.internal/next-action! a)]
      (run-action a action)
      (recur)))
  (dayfly.internal/wake! a))

(defn- start-work [a]
  (try
    (dayfly.internal/spawn (fn [] (work-on a)))
    (catch Throwable e
      (dayfly.internal/set-field! a 8 false)
      (throw e))))

(defn- enqueue-action [a action]
  (when (dayfly.internal/push-action! a action)
    (start-work a)))

(defn- dispatch-action [a f args]
  (agent-arg a)
  (when-let [e (dayfly.internal/field a 5)]
    (throw (RuntimeException. "Agent is failed, needs restart" e)))
  (when (deref agent-closed)
    (throw (java.util.concurrent.RejectedExecutionException.
             "agents were shut down")))
  (let [action [f args (dayfly.internal/binding-frame)]]
    (cond
      (dayfly.internal/fiber-local 0)
      ((dayfly.internal/fiber-local 0) :send [a action])

      (dayfly.internal/fiber-local 1)
      (dayfly.internal/set-fiber-local! 1
        (conj (dayfly.internal/fiber-local 1) [a action]))

      :else (enqueue-action a action)))
  a)

(defn send
  "Sends the agent an action: its value will be (f value args...), computed in
  a fiber after the actions sent before. An action's own sends go out when it
  ends, a transaction's when it commits. Answers the agent."
  {:added "0.1"}
  [a f & args]
  (dispatch-action a f args))

(defn send-off
  "Like send; fibers may wait, so there is no difference."
  {:added "0.1"}
  [a f & args]
  (dispatch-action a f args))

(defn send-via
  "Like send; fibers have no executor, which is ignored."
  {:added "0.1"}
  [executor a f & args]
  (dispatch-action a f args))

(defn set-agent-send-executor!
  "Does nothing: actions run in fibers of the runtime."
  {:added "0.1"}
  [executor]
  nil)

(defn set-agent-send-off-executor!
  "Does nothing: actions run in fibers of the runtime."
  {:added "0.1"}
  [executor]
  nil)

(defn shutdown-agents
  "Makes agents take no more actions; those they have are done."
  {:added "0.1"}
  []
  (reset! agent-closed true)
  nil)

(defn restart-agent
  "Gives a failed agent the value state, so that it takes actions again. With
  the option :clear-actions true those that wait are dropped. Answers state."
  {:added "0.1"}
  [a state & options]
  (when-not (dayfly.internal/field (agent-arg a) 5)
    (throw (RuntimeException. "Agent does not need a restart")))
  (when-let [accepts? (dayfly.internal/field a 2)]
    (when-not (accepts? state)
      (throw (IllegalStateException. "Invalid reference state"))))
  (let [{:keys [clear-actions]} options]
    (dayfly.internal/set-field! a 0 state)
    (dayfly.internal/set-field! a 5 nil)
    (when clear-actions
      (dayfly.internal/drop-actions! a))
    (when (and (seq (dayfly.internal/field a 4))
            (not (dayfly.internal/field a 8)))
      (dayfly.internal/set-field! a 8 true)
      (start-work a))
    state))

(defn clear-agent-errors
  "Makes a failed agent take actions again, with the value it has."
  {:added "0.1"}
  [a]
  (restart-agent a (deref a)))

(defn- await-done [agents timeout-ms]
  (when *agent*
    (throw (Exception. "Can't await in agent action")))
  (when (dayfly.internal/fiber-local 0)
    (throw (IllegalStateException. "await in transaction")))
  (let [until (when timeout-ms
                (+ (dayfly.internal/now-nanos) (* 1000000 timeout-ms)))
        marks (doall
                (map (fn [a]
                       (let [mark (promise)]
                         (send a (fn [state] (deliver mark true) state))
                         mark))
                  agents))]
    (every?
      (fn [mark]
        (if (nil? until)
          (deref mark)
          (let [left (quot (- until (dayfly.internal/now-nanos)) 1000000)]
            (deref mark left false))))
      marks)))

(defn await
  "Waits until the agents have done every action sent to them so far."
  {:added "0.1"}
  [& agents]
  (await-done agents nil)
  nil)

(defn await1
  "Waits until the agent has done every action sent to it so far; answers it."
  {:added "0.1"}
  [a]
  (await a)
  a)

(defn await-for
  "Waits until the agents have done every action sent to them so far, at most
  timeout-ms milliseconds. Answers whether they have."
  {:added "0.1"}
  [timeout-ms & agents]
  (await-done agents timeout-ms))
