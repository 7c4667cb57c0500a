;;; hash flooding: keys made to have one hash.

;; strings-of-one-hash-as-keys: fuel=100m memory=256m ms=20000 -> =4096
(do (defn same [n] (if (zero? n) [""] (mapcat (fn [s] [(str s "Aa") (str s "BB")]) (same (dec n)))))
  (count (into {} (map (fn [s] [s 1]) (same 12)))))

;; strings-of-one-hash-in-a-set: fuel=100m memory=256m ms=20000 -> =4096
(do (defn same [n] (if (zero? n) [""] (mapcat (fn [s] [(str s "Aa") (str s "BB")]) (same (dec n)))))
  (count (set (same 12))))

;; strings-of-one-hash-as-frequencies: fuel=100m memory=256m ms=20000 -> =4096
(do (defn same [n] (if (zero? n) [""] (mapcat (fn [s] [(str s "Aa") (str s "BB")]) (same (dec n)))))
  (count (frequencies (same 12))))

;; keywords-of-one-hash: fuel=100m memory=256m ms=20000 -> =4096
(do (defn same [n] (if (zero? n) [""] (mapcat (fn [s] [(str s "Aa") (str s "BB")]) (same (dec n)))))
  (count (zipmap (map keyword (same 12)) (range))))

;; vectors-of-one-hash: fuel=100m memory=256m ms=20000 -> =4096
(do (defn same [n] (if (zero? n) [""] (mapcat (fn [s] [(str s "Aa") (str s "BB")]) (same (dec n)))))
  (count (set (map vector (same 12)))))

;; objects-of-one-hash: fuel=100m memory=256m ms=20000 -> =2000 | fuel
(do (deftype K [n] Object (hashCode [_] 1) (equals [_ o] (= n (.-n ^K o))))
  (count (set (map (fn [i] (K. i)) (range 2000)))))

;; colliding-keys-taken-away-again: fuel=100m memory=256m ms=20000 -> =0
(do (defn same [n] (if (zero? n) [""] (mapcat (fn [s] [(str s "Aa") (str s "BB")]) (same (dec n)))))
  (let [ks (same 12)] (count (reduce dissoc (zipmap ks (range)) ks))))

;; colliding-maps-compared: fuel=100m memory=256m ms=20000 -> =true
(do (defn same [n] (if (zero? n) [""] (mapcat (fn [s] [(str s "Aa") (str s "BB")]) (same (dec n)))))
  (let [ks (same 12)] (= (zipmap ks (range)) (zipmap (reverse ks) (reverse (range 4096))))))

;; names-of-one-hash-interned: fuel=100m memory=256m ms=20000 -> =4096
(do (defn same [n] (if (zero? n) [""] (mapcat (fn [s] [(str s "Aa") (str s "BB")]) (same (dec n)))))
  (doseq [s (same 12)] (intern (create-ns 'flood) (symbol s) 1))
  (count (ns-publics 'flood)))

;; a-hash-map-object-of-one-hash: fuel=100m memory=256m ms=20000 -> =4096
(do (defn same [n] (if (zero? n) [""] (mapcat (fn [s] [(str s "Aa") (str s "BB")]) (same (dec n)))))
  (let [m (java.util.HashMap.)] (doseq [s (same 12)] (.put m s 1)) (.size m)))

;; longs-of-one-hash: fuel=100m memory=256m ms=20000 -> =20000
(count (into {} (map (fn [i] [(* i 4294967296) i]) (range 20000))))

;; doubles-of-one-hash: fuel=100m memory=256m ms=20000 -> any
(count (into #{} (map (fn [i] (* i 1e300)) (range 20000))))

;; two-to-the-fifteenth-strings-of-one-hash: fuel=20m memory=256m ms=20000 -> =[32768 32767]
(do (defn same [n] (if (zero? n) [""] (mapcat (fn [s] [(str s "Aa") (str s "BB")]) (same (dec n)))))
  (let [ks (same 15) m (into {} (map (fn [s] [s 1])) ks)] [(count m) (count (disj (set ks) (first ks)))]))

;; records-of-one-hash: fuel=30m memory=256m ms=20000 -> =4096
(do (defrecord Held [text])
  (defn same [n] (if (zero? n) [""] (mapcat (fn [s] [(str s "Aa") (str s "BB")]) (same (dec n)))))
  (count (set (map ->Held (same 12)))))

;; maps-of-one-hash-as-keys: fuel=30m memory=256m ms=20000 -> =4096
(do (defn same [n] (if (zero? n) [""] (mapcat (fn [s] [(str s "Aa") (str s "BB")]) (same (dec n)))))
  (count (into {} (map (fn [s] [(hash-map s 1 :in {s #{s}}) s])) (same 12))))

;; doubles-made-of-one-hash: fuel=20m memory=256m ms=20000 -> =20000
(count (into #{} (map (fn [i] (let [high (+ i 196608)] (Double/longBitsToDouble (bit-or (bit-shift-left high 32) (bit-xor 12345 high))))))
  (range 20000)))

;; flooded-versions-kept: fuel=100m memory=64m ms=20000 -> memory
(do (defn same [n] (if (zero? n) [""] (mapcat (fn [s] [(str s "Aa") (str s "BB")]) (same (dec n)))))
  (count (into [] (reductions conj #{} (same 12)))))

;; one-odd-key-among-flooded: fuel=100m memory=256m ms=20000 -> =[4097 4096 true]
(do (defn same [n] (if (zero? n) [""] (mapcat (fn [s] [(str s "Aa") (str s "BB")]) (same (dec n)))))
  (deftype Odd [h] Object (hashCode [_] h) (equals [a b] (identical? a b)))
  (let [ks (same 12) odd (Odd. (hash (first ks))) s (conj (set ks) odd)]
    [(count s) (count (disj s odd)) (contains? (into s ks) odd)]))
