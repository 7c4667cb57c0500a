;; clojure.tools.cli: options of command lines.  Since 0.1.
;; As org.clojure/tools.cli 1.0.194, whose answers these are.

(require (quote [clojure.tools.cli :as cli]))

(def specs [["-p" "--port PORT" "Port number" :default 80 :parse-fn #(Integer/parseInt %) :validate [#(< 0 % 0x10000) "Must be a number between 0 and 65536"]]
 ["-v" nil "Verbosity level" :id :verbosity :default 0 :update-fn inc]
 ["-f" "--file NAME" "Files" :default [] :assoc-fn (fn [m k v] (update m k conj v))]
 [nil "--[no-]daemon" "Daemonize" :default true]
 ["-x" "--ex" "Ex"]
 ["-h" "--help"]])
(cli/parse-opts [] specs)
;=> {:options {:port 80, :verbosity 0, :file [], :daemon true}, :arguments [], :summary "  -p, --port PORT    80  Port number\n  -v                     Verbosity level\n  -f, --file NAME    []  Files\n      --[no-]daemon      Daemonize\n  -x, --ex               Ex\n  -h, --help", :errors nil}
(cli/parse-opts ["-p" "8080" "-vvv" "a" "--file" "x" "-fy" "b"] specs)
;=> {:options {:port 8080, :verbosity 3, :file ["x" "y"], :daemon true}, :arguments ["a" "b"], :summary "  -p, --port PORT    80  Port number\n  -v                     Verbosity level\n  -f, --file NAME    []  Files\n      --[no-]daemon      Daemonize\n  -x, --ex               Ex\n  -h, --help", :errors nil}
(cli/parse-opts ["--port=0"] specs)
;=> {:options {:port 80, :verbosity 0, :file [], :daemon true}, :arguments [], :summary "  -p, --port PORT    80  Port number\n  -v                     Verbosity level\n  -f, --file NAME    []  Files\n      --[no-]daemon      Daemonize\n  -x, --ex               Ex\n  -h, --help", :errors ["Failed to validate \"--port 0\": Must be a number between 0 and 65536"]}
(cli/parse-opts ["--port" "abc"] specs)
;=> {:options {:port 80, :verbosity 0, :file [], :daemon true}, :arguments [], :summary "  -p, --port PORT    80  Port number\n  -v                     Verbosity level\n  -f, --file NAME    []  Files\n      --[no-]daemon      Daemonize\n  -x, --ex               Ex\n  -h, --help", :errors ["Error while parsing option \"--port abc\": java.lang.NumberFormatException: For input string: \"abc\""]}
(cli/parse-opts ["--port"] specs)
;=> {:options {:port 80, :verbosity 0, :file [], :daemon true}, :arguments [], :summary "  -p, --port PORT    80  Port number\n  -v                     Verbosity level\n  -f, --file NAME    []  Files\n      --[no-]daemon      Daemonize\n  -x, --ex               Ex\n  -h, --help", :errors ["Missing required argument for \"--port PORT\""]}
(cli/parse-opts ["-p"] specs)
;=> {:options {:port 80, :verbosity 0, :file [], :daemon true}, :arguments [], :summary "  -p, --port PORT    80  Port number\n  -v                     Verbosity level\n  -f, --file NAME    []  Files\n      --[no-]daemon      Daemonize\n  -x, --ex               Ex\n  -h, --help", :errors ["Missing required argument for \"-p PORT\""]}
(cli/parse-opts ["--nope" "-z" "--no-daemon"] specs)
;=> {:options {:port 80, :verbosity 0, :file [], :daemon false}, :arguments [], :summary "  -p, --port PORT    80  Port number\n  -v                     Verbosity level\n  -f, --file NAME    []  Files\n      --[no-]daemon      Daemonize\n  -x, --ex               Ex\n  -h, --help", :errors ["Unknown option: \"--nope\"" "Unknown option: \"-z\""]}
(cli/parse-opts ["a" "-v" "b"] specs :in-order true)
;=> {:options {:port 80, :verbosity 0, :file [], :daemon true}, :arguments ["a" "-v" "b"], :summary "  -p, --port PORT    80  Port number\n  -v                     Verbosity level\n  -f, --file NAME    []  Files\n      --[no-]daemon      Daemonize\n  -x, --ex               Ex\n  -h, --help", :errors nil}
(cli/parse-opts ["-v" "--" "-v"] specs)
;=> {:options {:port 80, :verbosity 1, :file [], :daemon true}, :arguments ["-v"], :summary "  -p, --port PORT    80  Port number\n  -v                     Verbosity level\n  -f, --file NAME    []  Files\n      --[no-]daemon      Daemonize\n  -x, --ex               Ex\n  -h, --help", :errors nil}
(cli/parse-opts ["-xh" "-" "q"] specs)
;=> {:options {:port 80, :verbosity 0, :file [], :daemon true, :ex true, :help true}, :arguments ["-" "q"], :summary "  -p, --port PORT    80  Port number\n  -v                     Verbosity level\n  -f, --file NAME    []  Files\n      --[no-]daemon      Daemonize\n  -x, --ex               Ex\n  -h, --help", :errors nil}
(cli/parse-opts ["--ex=1"] specs)
;=> {:options {:port 80, :verbosity 0, :file [], :daemon true, :ex true}, :arguments [], :summary "  -p, --port PORT    80  Port number\n  -v                     Verbosity level\n  -f, --file NAME    []  Files\n      --[no-]daemon      Daemonize\n  -x, --ex               Ex\n  -h, --help", :errors nil}
(cli/parse-opts ["-p" "--help"] specs)
;=> {:options {:port 80, :verbosity 0, :file [], :daemon true}, :arguments [], :summary "  -p, --port PORT    80  Port number\n  -v                     Verbosity level\n  -f, --file NAME    []  Files\n      --[no-]daemon      Daemonize\n  -x, --ex               Ex\n  -h, --help", :errors ["Error while parsing option \"-p --help\": java.lang.NumberFormatException: For input string: \"--help\""]}
(cli/parse-opts ["-x"] specs :no-defaults true)
;=> {:options {:ex true}, :arguments [], :summary "  -p, --port PORT    80  Port number\n  -v                     Verbosity level\n  -f, --file NAME    []  Files\n      --[no-]daemon      Daemonize\n  -x, --ex               Ex\n  -h, --help", :errors nil}
(cli/get-default-options specs)
;=> {:port 80, :verbosity 0, :file [], :daemon true}
(cli/parse-opts [] [["-u" "--user U" :missing "User needed"]])
;=> {:options {}, :arguments [], :summary "  -u, --user U", :errors ["User needed"]}
(cli/parse-opts [] [["-u" "--user U" :default-fn (fn [o] (count o))]])
;=> {:options {:user 0}, :arguments [], :summary "  -u, --user U  <computed>", :errors nil}
(cli/parse-opts ["-u" "1"] [["-u" "--user U" "d" :validate-fn even? :validate-msg "no"]])
;=> {:options {}, :arguments [], :summary "  -u, --user U  d", :errors ["Failed to validate \"-u 1\": no"]}
(cli/parse-opts ["-u" "1"] [["-u" "--user U" "d" :validate [string?]]])
;=> {:options {:user "1"}, :arguments [], :summary "  -u, --user U  d", :errors nil}
(cli/parse-opts ["-u" "1"] [["-u" "--user U" "d" :validate [number?]]])
;=> {:options {}, :arguments [], :summary "  -u, --user U  d", :errors ["Failed to validate \"-u 1\""]}
(cli/parse-opts ["-a" "1" "-a" "2"] [["-a" "--aa A" "x" :assoc-fn (fn [m k v] (update m k conj v))]])
;=> {:options {:aa ("2" "1")}, :arguments [], :summary "  -a, --aa A  x", :errors nil}
(cli/parse-opts ["-q"] [["-q" "--quiet" :parse-fn not]])
;=> {:options {:quiet false}, :arguments [], :summary "  -q, --quiet", :errors nil}
(cli/parse-opts ["-vv"] [["-v" "--verb" :update-fn (fnil inc 0)]])
;=> {:options {:verb 2}, :arguments [], :summary "  -v, --verb", :errors nil}
(cli/parse-opts ["-a" "x"] [{:id :aa :short-opt "-a" :long-opt "--aa" :required "AA" :desc "d"}])
;=> {:options {:aa "x"}, :arguments [], :summary "  -a, --aa AA  d", :errors nil}
(cli/parse-opts ["a"] [["-a" "--aa"] ["-a" "--bb"]])
;!! AssertionError "Assert failed: (distinct?* (remove nil? (map :short-opt %)))"
(cli/parse-opts ["--aa" "1" "--ab" "2"] [["-a" "--aa N" :id :same] [nil "--ab N" :id :same]])
;=> {:options {:same "2"}, :arguments [], :summary "  -a, --aa N\n      --ab N", :errors nil}
(cli/make-summary-part true {:short-opt "-a" :long-opt "--aa" :required "X" :default 1 :desc "d"})
;=> ["-a, --aa X" "1" "d"]
(cli/format-lines [3 4] [["a" "b" "c"]])                  ;=> ("  a    b")
(def s2 [["-p" "--port PORT" "Port"] ["-h" "--help"]])
(cli/parse-opts ["-p" "--help"] s2 :strict true)
;=> {:options {}, :arguments [], :summary "  -p, --port PORT  Port\n  -h, --help", :errors ["Missing required argument for \"-p PORT\""]}
(cli/parse-opts ["-p" "-h"] s2 :strict true)
;=> {:options {}, :arguments [], :summary "  -p, --port PORT  Port\n  -h, --help", :errors ["Missing required argument for \"-p PORT\""]}
(cli/parse-opts ["-p" "--zz"] s2 :strict true)
;=> {:options {:port "--zz"}, :arguments [], :summary "  -p, --port PORT  Port\n  -h, --help", :errors nil}
(cli/parse-opts ["-p" "-z"] s2 :strict true)
;=> {:options {:port "-z"}, :arguments [], :summary "  -p, --port PORT  Port\n  -h, --help", :errors nil}
(cli/parse-opts ["-p" "-z" "-h"] s2 :strict true)
;=> {:options {:port "-z", :help true}, :arguments [], :summary "  -p, --port PORT  Port\n  -h, --help", :errors nil}
(cli/parse-opts ["--port=-z"] s2 :strict true)
;=> {:options {:port "-z"}, :arguments [], :summary "  -p, --port PORT  Port\n  -h, --help", :errors nil}
(:summary (cli/parse-opts [] [["-p" "--port PORT" "P" :default nil]]))
;=> "  -p, --port PORT  nil  P"
(:summary (cli/parse-opts [] [["-p" "--port PORT" "P" :default false]]))
;=> "  -p, --port PORT  false  P"
(:summary (cli/parse-opts [] [["-p" "--port" "P" :default-desc "x"]]))  ;=> "  -p, --port  P"
(:summary (cli/parse-opts [] [["-p" "--port" "P" :default-desc "x"] ["-q" "--qq Q" "q" :default 1]]))
;=> "  -p, --port     P\n  -q, --qq Q  1  q"
(:summary (cli/parse-opts [] [["-p" "--port PORT" nil]]))  ;=> "  -p, --port PORT"
(:summary (cli/parse-opts [] [["-p" "--port=PORT" "x"]]))  ;=> "  -p, --port PORT  x"
(cli/parse-opts ["-p" "1"] [["-p" nil "desc"]])
;!! AssertionError "Assert failed: (every? :id %)"
