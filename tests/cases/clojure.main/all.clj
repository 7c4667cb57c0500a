;;; clojure.main and clojure.repl as tools call them, clojure.stacktrace, clojure.java.io and clojure.java.shell's smaller vars.
(require '[clojure.main :as m] '[clojure.repl :as repl] '[clojure.stacktrace :as st] '[clojure.java.io :as io] '[clojure.java.shell :as shell] '[clojure.pprint :as pp])
(ex-message (m/root-cause (Exception. "a")))              ;=> "a"
(ex-message (m/root-cause (Exception. "a" (Exception. "b"))))  ;=> "b"
(m/demunge "a_b$c_QMARK_")                                ;=> "a-b/c?"
(m/demunge "plain")                                       ;=> "plain"
(m/stack-element-str (StackTraceElement. "user$f" "invoke" "f.clj" 3))  ;=> "user/f (f.clj:3)"
(m/stack-element-str (StackTraceElement. "java.lang.Long" "parse" "Long.java" 3))
;=> "java.lang.Long.parse (Long.java:3)"
(repl/stack-element-str (StackTraceElement. "user$f_BANG_" "invoke" "f.clj" 3))
;=> "user/f! (f.clj:3)"
(repl/stack-element-str (StackTraceElement. "a.B" "c" nil -1))  ;=> "a.B.c (:-1)"
(repl/demunge "clojure.core$map_QMARK_")                  ;=> "clojure.core/map?"
(repl/demunge "")                                         ;=> ""
(sort (take 3 (repl/dir-fn 'clojure.walk)))
;=> (keywordize-keys macroexpand-all postwalk)
(repl/dir-fn 'no.such.namespace)
;!! Exception "No namespace: no.such.namespace found"
(repl/source-fn 'no-such-var)                             ;=> nil
(string? (repl/source-fn 'clojure.core/when))             ;=> true
(with-out-str (repl/find-doc "no such text in any doc string of the world"))  ;=> ""
(pos? (count (with-out-str (repl/find-doc "keyword"))))   ;=> true
(with-out-str (binding [*err* *out*] (repl/pst (doto (ex-info "x" {:a 1}) (.setStackTrace (into-array StackTraceElement []))))))
;=> "ExceptionInfo x {:a 1}\n"
(with-out-str (binding [*err* *out*] (repl/pst (doto (Exception. "x") (.setStackTrace (into-array StackTraceElement []))) 1)))
;=> "Exception x\n"
(:clojure.error/phase (m/ex-triage (Throwable->map (ex-info "x" {:clojure.error/phase :read-source}))))
;=> :read-source
(:clojure.error/class (m/ex-triage (Throwable->map (doto (ex-info "x" {}) (.setStackTrace (into-array [(StackTraceElement. "user$f" "invoke" "f.clj" 3)]))))))
;=> clojure.lang.ExceptionInfo
(m/ex-str {:clojure.error/phase :execution :clojure.error/class 'java.lang.Exception :clojure.error/cause "boo"})
;=> "Execution error at (REPL:1).\nboo\n"
(m/ex-str {:clojure.error/phase :read-source :clojure.error/line 3 :clojure.error/column 4 :clojure.error/cause "EOF"})
;=> "Syntax error reading source at (REPL:3:4).\nEOF\n"
(m/ex-str {:clojure.error/phase :compile-syntax-check :clojure.error/source "a.clj" :clojure.error/line 1 :clojure.error/cause "bad" :clojure.error/class 'clojure.lang.ExceptionInfo})
;=> "Syntax error (ExceptionInfo) compiling at (a.clj:1).\nbad\n"
(m/ex-str {:clojure.error/phase :macroexpansion :clojure.error/symbol 'foo :clojure.error/cause "bad"})
;=> "Unexpected error () macroexpanding foo at (REPL:1).\nbad\n"
(m/ex-str {:clojure.error/phase :print-eval-result :clojure.error/cause "bad"})
;=> "Error printing return value () at null (REPL:1).\nbad\n"
(.startsWith ^String (m/err->msg (ex-info "x" {})) "Execution error (ExceptionInfo)")  ;=> true
(.contains ^String (m/err->msg (Exception. "boo")) "boo")  ;=> true
m/repl-requires
;=> [[clojure.repl :refer (source apropos dir pst doc find-doc)] [clojure.java.javadoc :refer (javadoc)] [clojure.pprint :refer (pp pprint)]]
(every? vector? m/repl-requires)                          ;=> true
(with-in-str "  a" (m/skip-whitespace *in*))              ;=> :body
(with-in-str "\na" (m/skip-whitespace (clojure.lang.LineNumberingPushbackReader. *in*)))
;=> :line-start
(m/skip-whitespace (clojure.lang.LineNumberingPushbackReader. (java.io.StringReader. "  a")))
;=> :body
(m/skip-whitespace (clojure.lang.LineNumberingPushbackReader. (java.io.StringReader. "")))
;=> :stream-end
(m/skip-if-eol (clojure.lang.LineNumberingPushbackReader. (java.io.StringReader. "\na")))
;=> :line-start
(m/skip-if-eol (clojure.lang.LineNumberingPushbackReader. (java.io.StringReader. "a")))  ;=> :body
(with-out-str (m/repl-prompt))                            ;=> "cases=> "
(binding [*ns* (create-ns 'abc.def)] (with-out-str (m/repl-prompt)))  ;=> "abc.def=> "
(binding [*in* (clojure.lang.LineNumberingPushbackReader. (java.io.StringReader. "(+ 1 2) x"))] (m/repl-read :prompt :exit))
;=> (+ 1 2)
(binding [*in* (clojure.lang.LineNumberingPushbackReader. (java.io.StringReader. ""))] (m/repl-read :prompt :exit))
;=> :exit
(ex-message (m/repl-exception (Exception. "a" (Exception. "b"))))  ;=> "b"
(ex-message (m/repl-exception (Exception. "a")))          ;=> "a"
(m/with-bindings (set! *print-length* 3) *print-length*)  ;=> 3
(m/with-bindings (set! *warn-on-reflection* false))       ;=> false
(m/with-read-known (read-string "1"))                     ;=> 1
(m/with-read-known *read-eval*)                           ;=> true
(with-out-str (with-in-str "(+ 1 2)\n:end" (m/repl :prompt (fn []) :need-prompt (constantly false))))
;=> "3\n:end\n"
(with-out-str (with-in-str "" (m/repl :prompt #(print "> ") :need-prompt (constantly true))))
;=> "> "
(with-out-str (with-in-str "1 2" (m/repl :read (fn [p e] (let [x (read *in* false e)] (if (= x 2) e x))) :prompt (fn []))))
;=> "1\n"
(.contains ^String (with-out-str (binding [*err* *out*] (m/repl-caught (Exception. "boo")))) "boo")
;=> true
(with-out-str (binding [*err* *out*] (with-in-str "(throw (Exception. \"x\"))" (m/repl :prompt (fn []) :caught (fn [e] (println (ex-message e)))))))
;=> "x\n"
(m/load-script "/no/such/file.clj")
;!! java.io.FileNotFoundException "/no/such/file.clj (No such file or directory)"
(with-out-str (st/print-throwable (Exception. "a")))      ;=> "java.lang.Exception: a"
(with-out-str (st/print-throwable (ex-info "a" {:b 1})))
;=> "clojure.lang.ExceptionInfo: a\n{:b 1}"
(with-out-str (st/print-trace-element (StackTraceElement. "user$f_QMARK_" "invoke" "f.clj" 3)))
;=> "user$f_QMARK_.invoke (f.clj:3)"
(with-out-str (st/print-trace-element (StackTraceElement. "a.B" "c" "B.java" 3)))
;=> "a.B.c (B.java:3)"
(with-out-str (st/print-stack-trace (doto (Exception. "a") (.setStackTrace (into-array [(StackTraceElement. "user$f" "invoke" "f.clj" 3)])))))
;=> "java.lang.Exception: a\n at user$f.invoke (f.clj:3)\n"
(with-out-str (st/print-stack-trace (doto (Exception. "a") (.setStackTrace (into-array [(StackTraceElement. "user$f" "invoke" "f.clj" 3) (StackTraceElement. "user$g" "invoke" "f.clj" 4)]))) 1))
;=> "java.lang.Exception: a\n at user$f.invoke (f.clj:3)\n"
(with-out-str (st/print-cause-trace (doto (Exception. "a" (doto (Exception. "b") (.setStackTrace (into-array [(StackTraceElement. "user$g" "invoke" "f.clj" 4)])))) (.setStackTrace (into-array [(StackTraceElement. "user$f" "invoke" "f.clj" 3)])))))
;=> "java.lang.Exception: a\n at user$f.invoke (f.clj:3)\nCaused by: java.lang.Exception: b\n at user$g.invoke (f.clj:4)\n"
(with-out-str (st/print-cause-trace (doto (Exception. "a") (.setStackTrace (into-array [(StackTraceElement. "user$f" "invoke" "f.clj" 3)]))) 1))
;=> "java.lang.Exception: a\n at user$f.invoke (f.clj:3)\n"
(fn? st/e)                                                ;=> true
(io/as-relative-path "a/b")                               ;=> "a/b"
(io/as-relative-path "/a/b")
;!! IllegalArgumentException "/a/b is not a relative path"
(str (io/as-url "http://a.b/c"))                          ;=> "http://a.b/c"
(io/as-url nil)                                           ;=> nil
(io/as-url "no url")
;!! java.net.MalformedURLException "no protocol: no url"
(satisfies? io/Coercions "a")                             ;=> true
(satisfies? io/Coercions 5)                               ;=> false
(satisfies? io/IOFactory "a")                             ;=> true
(extends? io/IOFactory Object)                            ;=> true
(slurp (io/make-reader (java.io.StringReader. "abc") {}))  ;=> "abc"
(io/make-reader 5 {})
;!! IllegalArgumentException "Cannot open <5> as an InputStream."
(let [w (java.io.StringWriter.)] (with-open [o (io/make-writer w {})] (.write o "abc")) (str w))
;=> "abc"
(io/make-writer nil {})
;!! IllegalArgumentException "Cannot open <nil> as a Writer."
(io/resource "no/such/resource.txt")                      ;=> nil
(io/resource "")                                          ;=> nil
[shell/*sh-dir* shell/*sh-env*]                           ;=> [nil nil]
(shell/with-sh-env {:A "1"} shell/*sh-env*)               ;=> {:A "1"}
(shell/with-sh-dir "/" shell/*sh-dir*)                    ;=> "/"
pp/*print-pretty*                                         ;=> true
(binding [pp/*print-pretty* false] (pp/write {:a 1} :stream nil))  ;=> "{:a 1}"
(fn? pp/*print-pprint-dispatch*)                          ;=> false
(binding [pp/*print-pprint-dispatch* pp/code-dispatch] (with-out-str (pp/pprint '(let [a 1] a))))
;=> "(let [a 1] a)\n"
(pp/set-pprint-dispatch pp/simple-dispatch)               ;=> nil
(pp/set-pprint-dispatch nil)                              ;=> nil
(pp/set-pprint-dispatch pp/simple-dispatch)               ;=> nil
(pp/pprint-tab :line 1 1)
;!! UnsupportedOperationException "pprint-tab is not yet implemented"
(str (let [w (java.io.StringWriter.)] (binding [*out* (pp/get-pretty-writer w)] (print "abc") (flush)) w))
;=> "abc"
*2                                                        ;=> nil
*e                                                        ;=> nil
*allow-unresolved-vars*                                   ;=> false
(map? *compiler-options*)                                 ;=> false
*reader-resolver*                                         ;=> nil
*use-context-classloader*                                 ;=> true
*verbose-defrecords*                                      ;=> false
(binding [*verbose-defrecords* true] (pr-str (do (eval '(defrecord Vr [a])) (eval '(->Vr 1)))))
;=> "#cases.Vr{:a 1}"
(instance? java.io.Writer *err*)                          ;=> true
(with-out-str (binding [*err* *out*] (.write *err* "abc")))  ;=> "abc"
(into [] (->Eduction (map inc) [1 2]))                    ;=> [2 3]
(reduce + (->Eduction (filter odd?) (range 5)))           ;=> 4
(agent-error (agent 1))                                   ;=> nil
(let [a (agent 1)] (send a (fn [_] (throw (Exception. "x")))) (loop [n 0] (when (and (< n 500) (nil? (agent-error a))) (Thread/sleep 2) (recur (inc n)))) (ex-message (agent-error a)))
;=> "x"
(agent-error 5)                                           ;!! ClassCastException
(let [a (agent 1)] (send a inc) @(await1 a))              ;=> 2
(await1 5)                                                ;!! ClassCastException
(compile 'no.such.namespace)
;!! java.io.FileNotFoundException "Could not locate no/such/namespace__init.class, no/such/namespace.clj or no/such/namespace.cljc on classpath."
(gen-class)                                               ;=> nil
(macroexpand-1 '(gen-class :name a.B))                    ;=> nil
(fn? remove-tap)                                          ;=> true
(do (add-tap prn) (remove-tap prn))                       ;=> nil
(remove-tap nil)                                          ;=> nil
(bound? #'unquote-splicing)                               ;=> false
unquote-splicing
;=> #object[clojure.lang.Var$Unbound 0xN "Unbound: #'clojure.core/unquote-splicing"]
(with-loading-context 1 2)                                ;=> 2
(with-loading-context)                                    ;=> nil
(set-agent-send-off-executor! nil)                        ;=> nil
(:macro (meta #'gen-interface))  ;=> true
