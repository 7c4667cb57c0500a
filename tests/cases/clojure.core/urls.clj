;;; java.net.URL and java.net.URI: parts and mistakes.
(import '(java.net URI URL))
(.getPath (URL. "http://a.b:8080/c/d?e=f#g"))            ;=> "/c/d"
(.getPath (URL. "http://a.b"))                           ;=> ""
(.getFile (URL. "http://a.b/c?e=f"))                     ;=> "/c?e=f"
(.getFile (URL. "http://a.b/c"))                         ;=> "/c"
(.getProtocol (URL. "https://a.b/"))                     ;=> "https"
(.getHost (URL. "http://u@a.b:1/"))                      ;=> "a.b"
(.getPort (URL. "http://a.b:8080/"))                     ;=> 8080
(.getPort (URL. "http://a.b/"))                          ;=> -1
(.getQuery (URL. "http://a.b/?x=1"))                     ;=> "x=1"
(.getQuery (URL. "http://a.b/"))                         ;=> nil
(.getRef (URL. "http://a.b/#r"))                         ;=> "r"
(.getAuthority (URL. "http://u@a.b:1/"))                 ;=> "u@a.b:1"
(.toExternalForm (URL. "http://a.b/c"))                  ;=> "http://a.b/c"
(str (URL. "http://a.b/c?d#e"))                          ;=> "http://a.b/c?d#e"
(str (.toURI (URL. "http://a.b/c")))                     ;=> "http://a.b/c"
(URL. "no url")
;!! java.net.MalformedURLException "no protocol: no url"
(URL. "nope://a.b")
;!! java.net.MalformedURLException "unknown protocol: nope"
(= (URL. "http://a.b/c") (URL. "http://a.b/c"))          ;=> true
(class (.toURL (URI. "http://a.b/c")))                   ;=> java.net.URL
(.getAuthority (URI. "http://u@a.b:1/"))                 ;=> "u@a.b:1"
(.getUserInfo (URI. "http://u:p@a.b:1/"))                ;=> "u:p"
(.getUserInfo (URI. "http://a.b"))                       ;=> nil
(.isAbsolute (URI. "http://a.b"))                        ;=> true
(.isAbsolute (URI. "/a"))                                ;=> false
(.getRawPath (URI. "http://a.b/c"))                      ;=> "/c"
(.getRawQuery (URI. "http://a.b/c?d"))                   ;=> "d"
(.getRawFragment (URI. "http://a.b/c#d"))                ;=> "d"
(.toASCIIString (URI. "http://a.b/c"))                   ;=> "http://a.b/c"
(uri? (URL. "http://a.b"))                               ;=> false
(str (clojure.java.io/as-url (URI. "http://a.b/c")))     ;=> "http://a.b/c"
(clojure.java.io/as-file (URL. "http://a.b/c"))
;!! IllegalArgumentException "Not a file: http://a.b/c"
(.getPath (clojure.java.io/as-file (URL. "file:/a/b")))  ;=> "/a/b"
