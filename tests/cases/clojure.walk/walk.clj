;; clojure.walk: rewriting nested data.  Since 0.1.

(walk/walk inc identity [1 2])                            ;=> [2 3]
(walk/walk inc #(apply + %) [1 2])                        ;=> 5
(walk/walk inc vec '(1 2))                                ;=> [2 3]
(walk/walk first reverse [[1 2] [3 4]])                   ;=> (3 1)
(walk/walk identity identity {:a 1})                      ;=> {:a 1}
(walk/walk (fn [[k v]] [v k]) identity {:a 1})            ;=> {1 :a}
(walk/walk inc identity #{1 2})                           ;=> #{3 2}
(walk/walk inc inc 5)                                     ;=> 6
(walk/walk inc identity nil)                              ;=> nil
(walk/walk inc vec (map identity [1 2]))                  ;=> [2 3]
(walk/postwalk identity nil)                              ;=> nil
(walk/postwalk #(if (number? %) (inc %) %) [1 [2 {:a 3}] #{4} '(5)])  ;=> [2 [3 {:a 4}] #{5} (6)]
(walk/postwalk #(if (vector? %) (seq %) %) [1 [2 3]])     ;=> (1 (2 3))
(walk/postwalk #(if (map? %) (count %) %) [{:a {:b 1}}])  ;=> [1]
(walk/postwalk #(if (keyword? %) (name %) %) {:a {:b :c}})  ;=> {"a" {"b" "c"}}
(walk/postwalk (fn [x] (if (map-entry? x) [(key x) (inc (val x))] x)) {:a 1 :b 2})  ;=> {:a 2, :b 3}
(let [log (atom [])] (walk/postwalk #(do (swap! log conj %) %) [1 [2]]) @log)  ;=> [1 2 [2] [1 [2]]]
(let [log (atom [])] (walk/prewalk #(do (swap! log conj %) %) [1 [2]]) @log)  ;=> [[1 [2]] 1 [2] 2]
(let [log (atom [])] (walk/postwalk #(do (swap! log conj %) %) {:a 1}) @log)
;=> [:a 1 [:a 1] {:a 1}]
(walk/prewalk #(if (number? %) (inc %) %) [1 [2]])        ;=> [2 [3]]
(walk/prewalk #(if (vector? %) (vec (rest %)) %) [1 [2 3] [4 5]])  ;=> [[3] [5]]
(walk/prewalk #(if (and (number? %) (pos? %)) [(dec %)] %) 2)  ;=> [[0]]
(walk/postwalk-replace {:a 1 :b 2} [:a [:b :c]])          ;=> [1 [2 :c]]
(walk/postwalk-replace {[1] :x} [[1] 1])                  ;=> [:x 1]
(walk/postwalk-replace {} [1])                            ;=> [1]
(walk/prewalk-replace {:a [:b] :b 1} [:a])                ;=> [[1]]
(walk/postwalk-replace {:a [:b] :b 1} [:a])               ;=> [[:b]]
(walk/postwalk-replace {nil 0} [nil [nil]])               ;=> [0 [0]]
(walk/keywordize-keys {"a" 1 "b" {"c" 2}})                ;=> {:a 1, :b {:c 2}}
(walk/keywordize-keys {"a" [{"b" 1}] :c "d" 5 6})         ;=> {:a [{:b 1}], :c "d", 5 6}
(walk/keywordize-keys nil)                                ;=> nil
(walk/keywordize-keys [1 "a"])                            ;=> [1 "a"]
(walk/keywordize-keys {"a/b" 1})                          ;=> #:a{:b 1}
(walk/stringify-keys {:a 1 :b {:c 2}})                    ;=> {"a" 1, "b" {"c" 2}}
(walk/stringify-keys {:a/b 1 'c 2})                       ;=> {"b" 1, c 2}
(walk/stringify-keys [{:a :b}])                           ;=> [{"a" :b}]
(walk/macroexpand-all '(when a (when-not b c)))           ;=> (if a (do (if b nil (do c))))
(walk/macroexpand-all '[(-> x f) {:k (->> y g)}])         ;=> [(f x) {:k (g y)}]
(walk/macroexpand-all '(let [a (when b c)] a))            ;=> (let* [a (if b (do c))] a)
(walk/macroexpand-all 5)                                  ;=> 5
(with-out-str (walk/prewalk-demo [1 {:a 2}]))
;=> "Walked: [1 {:a 2}]\nWalked: 1\nWalked: {:a 2}\nWalked: [:a 2]\nWalked: :a\nWalked: 2\n"
(with-out-str (walk/postwalk-demo '(1 (2))))
;=> "Walked: 1\nWalked: 2\nWalked: (2)\nWalked: (1 (2))\n"
(list? (walk/postwalk identity '(1 2)))                   ;=> true
(vector? (walk/postwalk identity [1 2]))                  ;=> true
(sorted? (walk/postwalk identity (sorted-map 1 2)))       ;=> true
(meta (walk/postwalk identity ^:m '(1)))                  ;=> nil
(meta (walk/prewalk identity ^:m {:a 1}))                 ;=> {:m true}
(walk/postwalk #(if (string? %) (str/upper-case %) %) {"k" ["v" {:x "y"}]})
;=> {"K" ["V" {:x "Y"}]}
(walk/postwalk (fn [x] (if (seq? x) (vec x) x)) '(1 (2 (3))))  ;=> [1 [2 [3]]]
(walk/postwalk #(if (set? %) (sort %) %) [#{3 1 2}])      ;=> [(1 2 3)]
(defrecord WR [a b])
(walk/postwalk #(if (number? %) (* 2 %) %) [(->WR 1 [2])])  ;=> [#cases.WR{:a 2, :b [4]}]
(walk/postwalk #(if (= % 1) :one %) {1 {1 1}})            ;=> {:one {:one :one}}
