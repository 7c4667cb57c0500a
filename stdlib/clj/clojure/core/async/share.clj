;;; One channel for many: mult, pub; many for one: mix.

(in-ns 'clojure.core.async)

(defprotocol Mux
  (muxch* [_] "The channel of a mult, pub or mix."))

(defprotocol Mult
  (tap* [m ch close?] "As tap.")
  (untap* [m ch] "As untap.")
  (untap-all* [m] "As untap-all."))

(defn- put-to-all
  "Puts val into every one of chs and waits until all have it. Answers those
  that were closed."
  [chs val]
  (let [puts (mapv
               (fn [ch]
                 (let [handler (dayfly.internal/handler false nil)
                       done (impl/put! ch val handler)]
                   [ch handler done]))
               chs)]
    (c/reduce
      (fn [closed [ch handler done]]
        (if (if done (deref done) (dayfly.internal/handler-wait handler))
          closed
          (conj closed ch)))
      [] puts)))

(defn mult
  "A mult of ch: what is taken from ch is put into every channel that tap adds.
  The next value is taken when all have the last one. Without taps values are
  dropped."
  {:added "0.1"}
  [ch]
  (let [taps (atom {})
        m (reify
            Mux
            (muxch* [_] ch)
            Mult
            (tap* [_ ch close?] (swap! taps assoc ch close?) nil)
            (untap* [_ ch] (swap! taps dissoc ch) nil)
            (untap-all* [_] (reset! taps {}) nil))]
    (go-loop []
      (let [val (<! ch)]
        (if (nil? val)
          (doseq [[ch close?] (deref taps)]
            (when close? (close! ch)))
          (do
            (doseq [closed (put-to-all (keys (deref taps)) val)]
              (untap* m closed))
            (recur)))))
    m))

(defn tap
  "Adds ch to those that get the values of the mult. It is closed with the
  mult's channel, unless close? is false. Answers ch."
  {:added "0.1"}
  ([mult ch] (tap mult ch true))
  ([mult ch close?]
   (tap* mult ch close?)
   ch))

(defn untap
  "Takes ch from those that get the values of the mult."
  {:added "0.1"}
  [mult ch]
  (untap* mult ch))

(defn untap-all
  "Takes all channels from those that get the values of the mult."
  {:added "0.1"}
  [mult]
  (untap-all* mult))

(defprotocol Pub
  (sub* [p topic ch close?] "As sub.")
  (unsub* [p topic ch] "As unsub.")
  (unsub-all* [p] [p topic] "As unsub-all."))

(defn pub
  "A publication of ch: what is taken from ch is put into every channel that
  sub added to the topic (topic-fn value). (buf-fn topic) is the buffer of a
  topic, by default none."
  {:added "0.1"}
  ([ch topic-fn] (pub ch topic-fn (constantly nil)))
  ([ch topic-fn buf-fn]
   (let [mults (atom {})
         mult-of (fn [topic]
                   (or (get (deref mults) topic)
                       (let [new (mult (chan (buf-fn topic)))]
                         (get (swap! mults
                                (fn [mults]
                                  (if (contains? mults topic)
                                    mults
                                    (assoc mults topic new))))
                           topic))))
         p (reify
             Mux
             (muxch* [_] ch)
             Pub
             (sub* [_ topic ch close?] (tap (mult-of topic) ch close?))
             (unsub* [_ topic ch]
               (when-let [m (get (deref mults) topic)]
                 (untap m ch)))
             (unsub-all* [_] (reset! mults {}))
             (unsub-all* [_ topic] (swap! mults dissoc topic)))]
     (go-loop []
       (let [val (<! ch)]
         (if (nil? val)
           (doseq [m (vals (deref mults))]
             (close! (muxch* m)))
           (let [topic (topic-fn val)
                 m (get (deref mults) topic)]
             (when m
               (when-not (>! (muxch* m) val)
                 (swap! mults dissoc topic)))
             (recur)))))
     p)))

(defn sub
  "Makes ch get the values of the publication's topic. It is closed with the
  publication's channel, unless close? is false. Answers ch."
  {:added "0.1"}
  ([p topic ch] (sub p topic ch true))
  ([p topic ch close?] (sub* p topic ch close?)))

(defn unsub
  "Makes ch get the values of the publication's topic no longer."
  {:added "0.1"}
  [p topic ch]
  (unsub* p topic ch))

(defn unsub-all
  "Makes nobody get the values of the publication, or of its topic."
  {:added "0.1"}
  ([p] (unsub-all* p))
  ([p topic] (unsub-all* p topic)))

(defprotocol Mix
  (admix* [m ch] "As admix.")
  (unmix* [m ch] "As unmix.")
  (unmix-all* [m] "As unmix-all.")
  (toggle* [m state-map] "As toggle.")
  (solo-mode* [m mode] "As solo-mode."))

(defn- mix-state
  "Which channels are soloed, which muted, which read; change is read always."
  [chs mode change]
  (let [with (fn [attribute]
               (c/into #{} (c/map key)
                 (filter (fn [[_ attributes]] (attribute attributes)) chs)))
        solos (with :solo)
        pauses (with :pause)]
    {:solos solos
     :mutes (with :mute)
     :reads (conj
              (if (and (= mode :pause) (seq solos))
                (vec solos)
                (vec (remove pauses (keys chs))))
              change)}))

(defn mix
  "A mix with the channel out: what is taken from the channels that admix added
  is put into out. toggle sets :mute (taken, but not put), :pause (not taken)
  and :solo (only these are put) of single channels."
  {:added "0.1"}
  [out]
  (let [state (atom {:chs {} :mode :mute})
        change (chan (sliding-buffer 1))
        changed (fn [f & args]
                  (apply swap! state update :chs f args)
                  (put! change true)
                  nil)
        m (reify
            Mux
            (muxch* [_] out)
            Mix
            (admix* [_ ch] (changed assoc ch {}))
            (unmix* [_ ch] (changed dissoc ch))
            (unmix-all* [_] (changed empty))
            (toggle* [_ state-map]
              (changed (partial merge-with c/merge) state-map))
            (solo-mode* [_ mode]
              (assert (#{:mute :pause} mode)
                "mode must be one of: #{:mute :pause}")
              (swap! state assoc :mode mode)
              (put! change true)
              nil))
        now (fn []
              (let [{:keys [chs mode]} (deref state)]
                (mix-state chs mode change)))]
    (go-loop [{:keys [solos mutes reads] :as known} (now)]
      (let [[val ch] (alts! reads)]
        (if (or (nil? val) (identical? ch change))
          (do
            (when (nil? val)
              (swap! state update :chs dissoc ch))
            (recur (now)))
          (if (or (solos ch) (and (empty? solos) (not (mutes ch))))
            (when (>! out val)
              (recur known))
            (recur known)))))
    m))

(defn admix
  "Adds ch to the channels of the mix."
  {:added "0.1"}
  [mix ch]
  (admix* mix ch))

(defn unmix
  "Takes ch from the channels of the mix."
  {:added "0.1"}
  [mix ch]
  (unmix* mix ch))

(defn unmix-all
  "Takes all channels from the mix."
  {:added "0.1"}
  [mix]
  (unmix-all* mix))

(defn toggle
  "Sets :mute, :pause and :solo of channels of the mix; state-map is a map of
  channels to maps of these. Channels it does not have yet are added."
  {:added "0.1"}
  [mix state-map]
  (toggle* mix state-map))

(defn solo-mode
  "Sets what the mix does with channels that are not soloed when others are:
  mode is :mute or :pause."
  {:added "0.1"}
  [mix mode]
  (solo-mode* mix mode))
