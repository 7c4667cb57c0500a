;; clojure.spec.alpha: what specs mean, how they explain and describe themselves.  Since 0.1.

(require '[clojure.spec.alpha :as s])

(s/def ::a int?)
(s/def ::b string?)
(s/def ::c (s/and keyword? #{:x :y}))
(s/def ::m (s/keys :req [::a] :req-un [::b] :opt [::c]))
(s/def ::r (s/cat :n ::a :rest (s/* (s/alt :s ::b :k ::c))))
(s/def ::alias ::r)
(s/def ::tree (s/or :leaf int? :node (s/coll-of ::tree)))
(s/def ::e even?)
(s/conform ::r [1 "a" :x])                                ;=> {:n 1, :rest [[:s "a"] [:k :x]]}
(s/unform ::r (s/conform ::r [1 "a" :x]))                 ;=> (1 "a" :x)
(s/explain-str ::r [1 :z])
;=> ":z - failed: string? in: [1] at: [:rest :s] spec: :cases/b\n:z - failed: #{:y :x} in: [1] at: [:rest :k] spec: :cases/c\n"
(s/explain-str ::alias [:z])
;=> ":z - failed: int? in: [0] at: [:n] spec: :cases/a\n"
(s/explain-str ::r [])
;=> "() - failed: Insufficient input at: [:n] spec: :cases/a\n"
(s/explain-str ::r 5)
;=> "5 - failed: (or (nil? %) (sequential? %)) spec: :cases/r\n"
(s/explain-str ::m {})
;=> "{} - failed: (contains? % :cases/a) spec: :cases/m\n{} - failed: (contains? % :b) spec: :cases/m\n"
(s/explain-str ::m {::a 1 :b 2 ::c :z})
;=> "2 - failed: string? in: [:b] at: [:b] spec: :cases/b\n:z - failed: #{:y :x} in: [:cases/c] at: [:cases/c] spec: :cases/c\n"
(s/conform ::m {::a 1 :b "x" ::c :x :extra 1})
;=> {:cases/a 1, :b "x", :cases/c :x, :extra 1}
(s/explain-str ::m 5)                                     ;=> "5 - failed: map? spec: :cases/m\n"
(s/conform ::tree [1 [2 3]])
;=> [:node [[:leaf 1] [:node [[:leaf 2] [:leaf 3]]]]]
(s/unform ::tree (s/conform ::tree [1 [2 3]]))            ;=> [1 [2 3]]
(s/explain-str ::tree [1 [:a]])
;=> ":a - failed: int? in: [1 0] at: [:node :node :leaf] spec: :cases/tree\n:a - failed: coll? in: [1 0] at: [:node :node :node] spec: :cases/tree\n[:a] - failed: int? in: [1] at: [:node :leaf] spec: :cases/tree\n[1 [:a]] - failed: int? at: [:leaf] spec: :cases/tree\n"
(s/conform (s/+ int?) [])                                 ;=> :clojure.spec.alpha/invalid
(s/conform (s/* int?) [])                                 ;=> []
(s/conform (s/? int?) [])                                 ;=> nil
(s/conform (s/? int?) [1])                                ;=> 1
(s/conform (s/? int?) nil)                                ;=> nil
(s/conform (s/+ int?) [1 2 3])                            ;=> [1 2 3]
(s/conform (s/cat) [])                                    ;=> {}
(s/conform (s/cat :a (s/? int?) :b (s/? string?)) [])     ;=> {}
(s/conform (s/cat :a (s/? int?) :b (s/? string?)) ["x"])  ;=> {:b "x"}
(s/conform (s/cat :a (s/* int?) :b (s/* int?)) [1 2])     ;=> {:a [1 2]}
(s/conform (s/alt :a int? :b (s/cat :x int? :y int?)) [1 2])  ;=> [:b {:x 1, :y 2}]
(s/conform (s/alt :a (s/* int?) :b string?) [])           ;=> [:a []]
(s/conform (s/cat :a (s/spec (s/* int?)) :b int?) [[1 2] 3])  ;=> {:a [1 2], :b 3}
(s/conform (s/cat :a (s/* int?) :b int?) [1 2 3])         ;=> {:a [1 2], :b 3}
(s/conform (s/& (s/+ int?) #(< (count %) 3)) [1 2 3])     ;=> :clojure.spec.alpha/invalid
(s/conform (s/& (s/+ int?) (s/conformer count)) [1 2 3])  ;=> 3
(s/conform (s/* (s/cat :k keyword? :v any?)) [:a 1 :b 2])  ;=> [{:k :a, :v 1} {:k :b, :v 2}]
(s/conform (s/+ (s/cat :k keyword? :v any?)) [:a 1 :b 2])  ;=> [{:k :a, :v 1} {:k :b, :v 2}]
(s/conform (s/+ (s/alt :n number? :s string?)) [1 "a"])   ;=> [[:n 1] [:s "a"]]
(s/unform (s/+ (s/alt :n number? :s string?)) [[:n 1] [:s "a"]])  ;=> (1 "a")
(s/unform (s/cat :a int? :b (s/? string?)) {:a 1})        ;=> (1)
(s/unform (s/cat :a int? :b (s/? string?)) {:a 1 :b "x"})  ;=> (1 "x")
(s/conform (s/keys* :req-un [::a] :opt-un [::b]) [:a 1 :b "x"])  ;=> {:a 1, :b "x"}
(s/conform (s/keys* :req-un [::a]) [])                    ;=> :clojure.spec.alpha/invalid
(s/explain-str (s/keys* :req-un [::a]) [])                ;=> "{} - failed: (contains? % :a)\n"
(s/unform (s/keys* :req-un [::a] :opt-un [::b]) {:a 1 :b "x"})  ;=> (:a 1 :b "x")
(s/conform (s/cat :opts (s/keys* :opt-un [::a]) :more (s/* int?)) [:a 1])  ;=> {:opts {:a 1}}
(s/conform (s/coll-of int?) [1 2])                        ;=> [1 2]
(s/conform (s/coll-of int? :into #{}) [1 2 2])            ;=> #{1 2}
(s/conform (s/coll-of (s/or :i int? :s string?)) '(1 "a"))  ;=> ([:i 1] [:s "a"])
(s/conform (s/coll-of (s/or :i int? :s string?)) [1 "a"])  ;=> [[:i 1] [:s "a"]]
(s/conform (s/coll-of (s/or :i int? :s string?) :kind set?) #{1 "a"})  ;=> #{[:i 1] [:s "a"]}
(s/conform (s/coll-of int? :kind list?) [1])              ;=> :clojure.spec.alpha/invalid
(s/explain-str (s/coll-of int? :kind list?) [1])          ;=> "[1] - failed: list?\n"
(s/conform (s/coll-of int? :min-count 1 :max-count 2) [1 2 3])  ;=> :clojure.spec.alpha/invalid
(s/explain-str (s/coll-of int? :max-count 2) [1 2 3])
;=> "[1 2 3] - failed: (<= 0 (count %) 2)\n"
(s/conform (s/map-of keyword? (s/or :i int?)) {:a 1})     ;=> {:a [:i 1]}
(s/conform (s/map-of (s/or :k keyword?) int? :conform-keys true) {:a 1})  ;=> {[:k :a] 1}
(s/conform (s/map-of (s/or :k keyword?) int?) {:a 1})     ;=> {:a 1}
(s/unform (s/map-of keyword? (s/or :i int?)) {:a [:i 1]})  ;=> {:a 1}
(s/conform (s/every-kv keyword? int?) {:a 1})             ;=> {:a 1}
(s/conform (s/every int?) (range 1000))
;=> (0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 59 60 61 62 63 64 65 66 67 68 69 70 71 72 73 74 75 76 77 78 79 80 81 82 83 84 85 86 87 88 89 90 91 92 93 94 95 96 97 98 99 100 101 102 103 104 105 106 107 108 109 110 111 112 113 114 115 116 117 118 119 120 121 122 123 124 125 126 127 128 129 130 131 132 133 134 135 136 137 138 139 140 141 142 143 144 145 146 147 148 149 150 151 152 153 154 155 156 157 158 159 160 161 162 163 164 165 166 167 168 169 170 171 172 173 174 175 176 177 178 179 180 181 182 183 184 185 186 187 188 189 190 191 192 193 194 195 196 197 198 199 200 201 202 203 204 205 206 207 208 209 210 211 212 213 214 215 216 217 218 219 220 221 222 223 224 225 226 227 228 229 230 231 232 233 234 235 236 237 238 239 240 241 242 243 244 245 246 247 248 249 250 251 252 253 254 255 256 257 258 259 260 261 262 263 264 265 266 267 268 269 270 271 272 273 274 275 276 277 278 279 280 281 282 283 284 285 286 287 288 289 290 291 292 293 294 295 296 297 298 299 ...)
(s/valid? (s/every int?) (concat (range 200) [:a]))       ;=> true
(s/explain-str (s/every int?) [1 :a :b])
;=> ":a - failed: int? in: [1]\n:b - failed: int? in: [2]\n"
(s/conform (s/tuple int? (s/or :s string?)) [1 "a"])      ;=> [1 [:s "a"]]
(s/explain-str (s/tuple int? string?) '(1 "a"))           ;=> "(1 \"a\") - failed: vector?\n"
(s/unform (s/tuple int? (s/or :s string?)) [1 [:s "a"]])  ;=> [1 "a"]
(s/conform (s/nilable int?) nil)                          ;=> nil
(s/explain-str (s/nilable int?) "x")
;=> "\"x\" - failed: int? at: [:clojure.spec.alpha/pred]\n\"x\" - failed: nil? at: [:clojure.spec.alpha/nil]\n"
(s/conform (s/nonconforming (s/or :a int?)) 1)            ;=> 1
(s/conform (s/merge (s/keys :req-un [::a]) (s/keys :req-un [::b])) {:a 1 :b "x"})
;=> {:a 1, :b "x"}
(s/explain-str (s/merge (s/keys :req-un [::a]) (s/keys :req-un [::b])) {})
;=> "{} - failed: (contains? % :a)\n{} - failed: (contains? % :b)\n"
(s/conform (s/and int? (s/conformer inc) even?) 1)        ;=> 2
(s/unform (s/and int? (s/conformer inc dec)) 2)           ;=> 1
(s/unform (s/conformer inc) 2)
;!! IllegalStateException "no unform fn for conformer"
(s/explain-str (s/and int? even?) 1)                      ;=> "1 - failed: even?\n"
(s/explain-str ::e 1)                                     ;=> "1 - failed: even? spec: :cases/e\n"
(s/explain-str int? "x")                                  ;=> "\"x\" - failed: int?\n"
(s/explain-str #(> % 3) 1)
;=> "1 - failed: :clojure.spec.alpha/unknown\n"
(s/explain-str #{1 2} 3)                                  ;=> "3 - failed: #{1 2}\n"
(s/valid? nil 1)
;!! IllegalArgumentException "No implementation of method: :specize* of protocol: #'clojure.spec.alpha/Specize found for class: nil"
(s/valid? #{1 2} 1)                                       ;=> true
(s/conform #{1} 2)                                        ;=> :clojure.spec.alpha/invalid
(s/conform :nope/x 1)
;!! Exception "Unable to resolve spec: :nope/x"
(s/explain-data int? 1)                                   ;=> nil
(with-out-str (s/explain int? 1))                         ;=> "Success!\n"
(s/form ::r)
;=> (clojure.spec.alpha/cat :n :cases/a :rest (clojure.spec.alpha/* (clojure.spec.alpha/alt :s :cases/b :k :cases/c)))
(s/form ::m)
;=> (clojure.spec.alpha/keys :req [:cases/a] :opt [:cases/c] :req-un [:cases/b])
(s/describe ::m)
;=> (keys :req [:cases/a] :opt [:cases/c] :req-un [:cases/b])
(s/describe ::tree)
;=> (or :leaf int? :node (coll-of :cases/tree))
(s/form ::alias)
;=> (clojure.spec.alpha/cat :n :cases/a :rest (clojure.spec.alpha/* (clojure.spec.alpha/alt :s :cases/b :k :cases/c)))
(s/form #{1 2})                                           ;=> #{1 2}
(s/form int?)                                             ;=> clojure.core/int?
(s/form ::e)                                              ;=> clojure.core/even?
(s/form (s/? int?))
;=> (clojure.spec.alpha/? clojure.core/int?)
(s/form (s/alt :a int?))
;=> (clojure.spec.alpha/alt :a clojure.core/int?)
(s/form (s/+ ::a))                                        ;=> (clojure.spec.alpha/+ :cases/a)
(s/form (s/nilable ::a))                                  ;=> (clojure.spec.alpha/nilable :cases/a)
(s/form (s/tuple ::a int?))
;=> (clojure.spec.alpha/tuple :cases/a clojure.core/int?)
(s/describe (s/coll-of int? :kind vector? :count 2))      ;=> (coll-of int? :kind vector? :count 2)
(s/form (s/every int? :min-count 1))
;=> (clojure.spec.alpha/every clojure.core/int? :min-count 1)
(s/form (s/or :a int? :b #(> % 2)))
;=> (clojure.spec.alpha/or :a clojure.core/int? :b (clojure.core/fn [%] (clojure.core/> % 2)))
(s/form (s/spec (s/cat :a int?)))
;=> (clojure.spec.alpha/cat :a clojure.core/int?)
(s/form (s/int-in 0 10))
;=> (clojure.spec.alpha/and clojure.core/int? (clojure.core/fn [%] (clojure.spec.alpha/int-in-range? 0 10 %)))
(s/describe (s/int-in 0 10))                              ;=> (and int? (int-in-range? 0 10 %))
(s/form (s/double-in :min 0 :max 1 :NaN? false :infinite? false))
;=> (clojure.spec.alpha/and clojure.core/double? (clojure.core/fn [%] (clojure.core/not (Double/isInfinite %))) (clojure.core/fn [%] (clojure.core/not (Double/isNaN %))) (clojure.core/fn [%] (clojure.core/<= % 1)) (clojure.core/fn [%] (clojure.core/<= 0 %)))
(s/valid? (s/int-in 0 10) 10)                             ;=> false
(s/valid? (s/int-in 0 10) 9)                              ;=> true
(s/valid? (s/double-in :min 0.0 :max 1.0) 1.5)            ;=> false
(s/valid? (s/double-in :NaN? false) ##NaN)                ;=> false
(s/valid? (s/inst-in #inst "2000" #inst "2001") #inst "2000-05")  ;=> true
(s/spec? int?)                                            ;=> nil
(s/regex? int?)                                           ;=> nil
(s/invalid? ::s/invalid)                                  ;=> true
(s/get-spec ::nothere)                                    ;=> nil
(keyword? (s/def ::tmp int?))                             ;=> true
(s/def ::tmp nil)
(s/get-spec ::tmp)                                        ;=> nil
(s/abbrev '(clojure.core/fn [%] (clojure.core/> % 1)))    ;=> (> % 1)
(s/abbrev 'clojure.core/int?)                             ;=> int?
(s/explain-str (s/cat :a int?) [1 2])                     ;=> "(2) - failed: Extra input in: [1]\n"
(s/explain-str (s/cat :a int? :b string?) [1 "a" 3])      ;=> "(3) - failed: Extra input in: [2]\n"
(s/explain-str (s/* int?) [1 :a])                         ;=> ":a - failed: int? in: [1]\n"
(s/explain-str (s/? int?) [1 2])                          ;=> "(2) - failed: Extra input in: [1]\n"
(s/explain-str (s/+ int?) [])                             ;=> "() - failed: Insufficient input\n"
(s/explain-str (s/alt :a int? :b string?) [])             ;=> "() - failed: Insufficient input\n"
(s/explain-str (s/cat :x (s/alt :a int? :b string?)) [])
;=> "() - failed: Insufficient input at: [:x]\n"
(s/explain-str (s/cat :a (s/spec (s/cat :b int?))) [[:x]])
;=> ":x - failed: int? in: [0 0] at: [:a :b]\n"
(s/explain-str (s/coll-of ::m) [{} {::a 1 :b "x"}])
;=> "{} - failed: (contains? % :cases/a) in: [0] spec: :cases/m\n{} - failed: (contains? % :b) in: [0] spec: :cases/m\n"
(s/explain-str (s/map-of int? string?) {1 :a})
;=> ":a - failed: string? in: [1 1] at: [1]\n"
(s/explain-str (s/cat :a int? :m (s/keys :req-un [::b])) [1 {}])
;=> "{} - failed: (contains? % :b) in: [1] at: [:m]\n"
(s/explain-str (s/or :a (s/and int? even?) :b string?) 3)
;=> "3 - failed: even? at: [:a]\n3 - failed: string? at: [:b]\n"
(s/explain-str (s/and (s/or :a int?) (fn [[k v]] (> v 5))) 3)
;=> "[:a 3] - failed: (fn [[k v]] (> v 5))\n"
(s/explain-str (s/& (s/* int?) #(even? (count %))) [1])   ;=> "[1] - failed: (even? (count %))\n"
(s/explain-str (s/& (s/* int?) #(even? (count %))) [:a])  ;=> ":a - failed: int? in: [0]\n"
(s/explain-str (s/cat :a (s/& (s/+ int?) #(even? (count %)))) [])
;=> "() - failed: Insufficient input at: [:a]\n"
(s/valid? (s/keys :req [(or ::a ::b)]) {::b "x"})         ;=> true
(s/valid? (s/keys :req [(or ::a (and ::b ::c))]) {::b "x"})  ;=> false
(s/valid? (s/keys) {})                                    ;=> true
(s/valid? (s/keys) {::a :x})                              ;=> false
(s/conform (s/cat :bindings (s/and vector? (s/conformer vec) (s/* (s/cat :n symbol? :v any?))) :body (s/* any?)) '[[a 1 b 2] x y])
;=> {:bindings [{:n a, :v 1} {:n b, :v 2}], :body [x y]}
(s/conform (s/cat :doc (s/? string?) :args (s/alt :one vector? :many (s/+ (s/cat :a vector?)))) '["d" [x]])
;=> {:doc "d", :args [:one [x]]}
(binding [s/*explain-out* (fn [ed] (print (count (::s/problems ed))))] (s/explain-str ::m {}))
;=> "2"
(defmulti shape :kind)
(defmethod shape :circle [_] (s/keys :req-un [::r1]))
(defmethod shape :default [_] (s/keys :req-un [::kind]))
(s/def ::r1 number?)
(s/def ::kind keyword?)
(s/conform (s/multi-spec shape :kind) {:kind :circle :r1 1})  ;=> {:kind :circle, :r1 1}
(s/explain-str (s/multi-spec shape :kind) {:kind :circle})
;=> "{:kind :circle} - failed: (contains? % :r1) at: [:circle]\n"
(s/valid? (s/multi-spec shape :kind) {:kind :zz})         ;=> true
(s/explain-str (s/multi-spec shape :kind) {:kind 1})
;=> "1 - failed: keyword? in: [:kind] at: [1 :kind] spec: :cases/kind\n"
(s/conform (s/cat :a (s/& (s/* int?) (s/conformer count)) :b (s/* string?)) ["a"])  ;=> {:b ["a"]}
(s/conform (s/cat :a (s/& (s/* int?) (s/conformer count))) [])  ;=> {}
(s/conform (s/& (s/* int?) (s/conformer count)) [])       ;=> nil
(s/conform (s/* (s/& (s/cat :a int?) (s/conformer :a))) [1 2])
;!! Exception "Unable to resolve spec: :a"
(s/conform (s/cat :a (s/? (s/cat :x int? :y int?)) :b (s/* int?)) [1 2 3])
;=> {:a {:x 1, :y 2}, :b [3]}
(s/conform (s/cat :a (s/? (s/cat :x int? :y int?)) :b (s/* int?)) [1])  ;=> {:b [1]}
(s/conform (s/alt :a (s/cat :b int?) :c (s/* int?)) [1])  ;=> [:a {:b 1}]
(s/conform (s/alt :a (s/* int?) :c (s/* string?)) [])     ;=> [:a []]
(s/conform (s/+ (s/? int?)) [])                           ;=> []
(s/explain-str (s/cat :a (s/alt :x (s/cat :i int?) :y string?) :b keyword?) [1 2])
;=> "2 - failed: keyword? in: [1] at: [:b]\n"
(s/explain-str (s/cat :a (s/* int?) :b keyword?) [1 2])
;=> "() - failed: Insufficient input at: [:b]\n"
(s/explain-str (s/cat :a (s/* int?) :b keyword?) [1 2 "x"])
;=> "\"x\" - failed: keyword? in: [2] at: [:b]\n"
(s/explain-str (s/+ (s/cat :k keyword? :v int?)) [:a 1 :b])
;=> "() - failed: Insufficient input at: [:v]\n"
(s/explain-str (s/+ (s/cat :k keyword? :v int?)) [:a 1 :b :c])
;=> ":c - failed: int? in: [3] at: [:v]\n"
(s/explain-str (s/* (s/cat :k keyword? :v int?)) [:a 1 2])
;=> "2 - failed: keyword? in: [2] at: [:k]\n"
(s/explain-str (s/cat :a (s/? int?) :b (s/? string?)) [1 "a" :z])
;=> "(:z) - failed: Extra input in: [2]\n"
(s/explain-str (s/? (s/cat :a int? :b int?)) [1])
;=> "() - failed: Insufficient input at: [:b]\n"
(s/explain-str (s/cat) [1])                               ;=> "(1) - failed: Extra input in: [0]\n"
