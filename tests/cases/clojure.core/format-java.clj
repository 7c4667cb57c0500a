;; format: every conversion, flag and class of argument of Java's formatter.  Since 0.1.

(format "%d" 1N)
;!! java.util.IllegalFormatConversionException "d != clojure.lang.BigInt"
(format "%x" 255N)
;!! java.util.IllegalFormatConversionException "x != clojure.lang.BigInt"
(format "%d" 123456789012345678901234567890N)
;!! java.util.IllegalFormatConversionException "d != clojure.lang.BigInt"
(format "%d" (biginteger 5))                            ;=> "5"
(format "%x" (biginteger 255))                          ;=> "ff"
(format "%x" (biginteger -255))                         ;=> "-ff"
(format "%o" (biginteger -8))                           ;=> "-10"
(format "%X" (biginteger 255))                          ;=> "FF"
(format "%#x" (biginteger 255))                         ;=> "0xff"
(format "%+x" (biginteger 255))                         ;=> "+ff"
(format "%(x" (biginteger -255))                        ;=> "(ff)"
(format "%,d" (biginteger 1234567))                     ;=> "1,234,567"
(format "%010x" (biginteger -255))                      ;=> "-0000000ff"
(format "%d" 1.5)
;!! java.util.IllegalFormatConversionException "d != java.lang.Double"
(format "%d" 1.5M)
;!! java.util.IllegalFormatConversionException "d != java.math.BigDecimal"
(format "%d" 1/2)
;!! java.util.IllegalFormatConversionException "d != clojure.lang.Ratio"
(format "%d" "a")
;!! java.util.IllegalFormatConversionException "d != java.lang.String"
(format "%d" nil)                                       ;=> "null"
(format "%x" nil)                                       ;=> "null"
(format "%5d|" nil)                                     ;=> " null|"
(format "%d" true)
;!! java.util.IllegalFormatConversionException "d != java.lang.Boolean"
(format "%d" \a)
;!! java.util.IllegalFormatConversionException "d != java.lang.Character"
(format "%d" :a)
;!! java.util.IllegalFormatConversionException "d != clojure.lang.Keyword"
(format "%d" [1])
;!! java.util.IllegalFormatConversionException "d != clojure.lang.PersistentVector"
(format "%f" 1)
;!! java.util.IllegalFormatConversionException "f != java.lang.Long"
(format "%f" 1N)
;!! java.util.IllegalFormatConversionException "f != clojure.lang.BigInt"
(format "%f" 1.5M)                                      ;=> "1.500000"
(format "%f" 1/2)
;!! java.util.IllegalFormatConversionException "f != clojure.lang.Ratio"
(format "%f" nil)                                       ;=> "null"
(format "%.2f" nil)                                     ;=> "nu"
(format "%f" "a")
;!! java.util.IllegalFormatConversionException "f != java.lang.String"
(format "%e" 1.5M)                                      ;=> "1.500000e+00"
(format "%g" 1.5M)                                      ;=> "1.50000"
(format "%a" 1.5M)
;!! java.util.IllegalFormatConversionException "a != java.math.BigDecimal"
(format "%e" 123456.789M)                               ;=> "1.234568e+05"
(format "%.3f" 123456789012345678901234567890.123456M)  ;=> "123456789012345678901234567890.123"
(format "%,.2f" 1234567.891M)                           ;=> "1,234,567.89"
(format "%.0f" 2.5M)                                    ;=> "3"
(format "%.0f" 3.5M)                                    ;=> "4"
(format "%f" (biginteger 1))
;!! java.util.IllegalFormatConversionException "f != java.math.BigInteger"
(format "%c" 97)
;!! java.util.IllegalFormatConversionException "c != java.lang.Long"
(format "%c" (int 97))                                  ;=> "a"
(format "%c" (short 97))                                ;=> "a"
(format "%c" (byte 97))                                 ;=> "a"
(format "%c" \a)                                        ;=> "a"
(format "%C" \a)                                        ;=> "A"
(format "%c" nil)                                       ;=> "null"
(format "%C" nil)                                       ;=> "NULL"
(format "%c" "a")
;!! java.util.IllegalFormatConversionException "c != java.lang.String"
(format "%c" (int 0x1F600))                             ;=> "😀"
(format "%c" (int -1))
;!! java.util.IllegalFormatCodePointException "Code point = 0xN"
(format "%5c|" \a)                                      ;=> "    a|"
(format "%-5c|" \a)                                     ;=> "a    |"
(format "%.1c" \a)
;!! java.util.IllegalFormatPrecisionException "1"
(format "%05c" \a)
;!! java.util.FormatFlagsConversionMismatchException "Conversion = c, Flags = 0"
(format "%c" 1N)
;!! java.util.IllegalFormatConversionException "c != clojure.lang.BigInt"
(format "%b" nil)                                       ;=> "false"
(format "%b" true)                                      ;=> "true"
(format "%b" 1)                                         ;=> "true"
(format "%B" false)                                     ;=> "FALSE"
(format "%.1b" true)                                    ;=> "t"
(format "%8b|" true)                                    ;=> "    true|"
(format "%-8b|" false)                                  ;=> "false   |"
(format "%h" nil)                                       ;=> "null"
(format "%h" 255)                                       ;=> "ff"
(format "%h" "abc")                                     ;=> "17862"
(format "%H" "abc")                                     ;=> "17862"
(format "%h" -1)                                        ;=> "0"
(format "%h" 1.5)                                       ;=> "3ff80000"
(format "%h" :a)                                        ;=> "3c6f0c29"
(format "%h" [1 2])                                     ;=> "3e2"
(format "%10h|" "a")                                    ;=> "        61|"
(format "%.2h" "abc")                                   ;=> "17"
(format "%s" nil)                                       ;=> "null"
(format "%S" "abc")                                     ;=> "ABC"
(format "%S" nil)                                       ;=> "NULL"
(format "%10s|" "a")                                    ;=> "         a|"
(format "%-10s|" "a")                                   ;=> "a         |"
(format "%.2s" "abc")                                   ;=> "ab"
(format "%10.2s|" "abc")                                ;=> "        ab|"
(format "%#s" "a")
;!! java.util.FormatFlagsConversionMismatchException "Conversion = s, Flags = #"
(format "%s" [1 "a"])                                   ;=> "[1 \"a\"]"
(format "%s" :a)                                        ;=> ":a"
(format "%s" 'b)                                        ;=> "b"
(format "%s" 1.5M)                                      ;=> "1.5"
(format "%s" 1/2)                                       ;=> "1/2"
(format "%s" {:a 1})                                    ;=> "{:a 1}"
(format "%s" #{1})                                      ;=> "#{1}"
(format "%s" (map inc [1 2]))                           ;=> "clojure.lang.LazySeq@402"
(format "%s" 1N)                                        ;=> "1"
(format "%s" \a)                                        ;=> "a"
(format "%05s" "a")
;!! java.util.FormatFlagsConversionMismatchException "Conversion = s, Flags = 0"
(format "%+s" "a")
;!! java.util.FormatFlagsConversionMismatchException "Conversion = s, Flags = +"
(format "%,s" "a")
;!! java.util.FormatFlagsConversionMismatchException "Conversion = s, Flags = ,"
(format "%n")                                           ;=> "\n"
(format "%%")                                           ;=> "%"
(format "%5%|")                                         ;=> "    %|"
(format "%-5%|")                                        ;=> "%    |"
(format "%2$s %1$s" "a" "b")                            ;=> "b a"
(format "%s %<s" "a")                                   ;=> "a a"
(format "%<s" "a")
;!! java.util.MissingFormatArgumentException "Format specifier '%<s'"
(format "%3$s" "a")
;!! java.util.MissingFormatArgumentException "Format specifier '%3$s'"
(format "%s %s" "a")
;!! java.util.MissingFormatArgumentException "Format specifier '%s'"
(format "%s" )
;!! java.util.MissingFormatArgumentException "Format specifier '%s'"
(format "%1$s %s %s" "a" "b")                           ;=> "a a b"
(format "%0$s" "a")
;!! java.util.IllegalFormatArgumentIndexException "Illegal format argument index = 0"
(format "a" "b")                                        ;=> "a"
(format "%")
;!! java.util.UnknownFormatConversionException "Conversion = '%'"
(format "%z" 1)
;!! java.util.UnknownFormatConversionException "Conversion = 'z'"
(format "%q" 1)
;!! java.util.UnknownFormatConversionException "Conversion = 'q'"
(format "%-d" 1)
;!! java.util.MissingFormatWidthException "%-d"
(format "%0d" 1)
;!! java.util.MissingFormatWidthException "%0d"
(format "%-05d" 1)
;!! java.util.IllegalFormatFlagsException "Flags = '-0'"
(format "%+ d" 1)
;!! java.util.IllegalFormatFlagsException "Flags = '+ '"
(format "%5.2d" 1)
;!! java.util.IllegalFormatPrecisionException "2"
(format "%.2d" 1)
;!! java.util.IllegalFormatPrecisionException "2"
(format "%#d" 1)
;!! java.util.FormatFlagsConversionMismatchException "Conversion = d, Flags = #"
(format "% d" 5)                                        ;=> " 5"
(format "%+d" 5)                                        ;=> "+5"
(format "%(d" -5)                                       ;=> "(5)"
(format "%(d" 5)                                        ;=> "5"
(format "%,d" 1234567)                                  ;=> "1,234,567"
(format "%,d" -1234567)                                 ;=> "-1,234,567"
(format "%010d" -5)                                     ;=> "-000000005"
(format "%-10d|" 5)                                     ;=> "5         |"
(format "%,15d|" 1234567)                               ;=> "      1,234,567|"
(format "%015,d|" 1234567)
;!! java.util.UnknownFormatConversionException "Conversion = '0'"
(format "%d %d" 1)
;!! java.util.MissingFormatArgumentException "Format specifier '%d'"
(format "%-n")
;!! java.util.IllegalFormatFlagsException "Flags = '-'"
(format "%5n")
;!! java.util.IllegalFormatWidthException "5"
(format "%.2n")
;!! java.util.IllegalFormatPrecisionException "2"
(format "%-%")
;!! java.util.MissingFormatWidthException "%-%"
(format "%ld" 1)
;!! java.util.UnknownFormatConversionException "Conversion = 'l'"
(format "%i" 1)
;!! java.util.UnknownFormatConversionException "Conversion = 'i'"
(format "%u" 1)
;!! java.util.UnknownFormatConversionException "Conversion = 'u'"
(format "%")
;!! java.util.UnknownFormatConversionException "Conversion = '%'"
(format "%x" 255)                                       ;=> "ff"
(format "%X" 255)                                       ;=> "FF"
(format "%#x" 255)                                      ;=> "0xff"
(format "%#X" 255)                                      ;=> "0XFF"
(format "%08x" 255)                                     ;=> "000000ff"
(format "%x" -1)                                        ;=> "ffffffffffffffff"
(format "%+x" 255)
;!! java.util.FormatFlagsConversionMismatchException "Conversion = x, Flags = +"
(format "% x" 255)
;!! java.util.FormatFlagsConversionMismatchException "Conversion = x, Flags =  "
(format "%(x" 255)
;!! java.util.FormatFlagsConversionMismatchException "Conversion = x, Flags = ("
(format "%,x" 255)
;!! java.util.FormatFlagsConversionMismatchException "Conversion = x, Flags = ,"
(format "%o" 8)                                         ;=> "10"
(format "%#o" 8)                                        ;=> "010"
(format "%o" -8)                                        ;=> "1777777777777777777770"
(format "%x" 1.5)
;!! java.util.IllegalFormatConversionException "x != java.lang.Double"
(format "%x" (byte -1))                                 ;=> "ff"
(format "%x" (short -1))                                ;=> "ffff"
(format "%x" (int -1))                                  ;=> "ffffffff"
(format "%o" (byte -1))                                 ;=> "377"
(format "%o" (short -1))                                ;=> "177777"
(format "%X" (int -1))                                  ;=> "FFFFFFFF"
(format "%d" (byte -1))                                 ;=> "-1"
(format "%,d" (int 1234567))                            ;=> "1,234,567"
(format "%d" Integer/MIN_VALUE)                         ;=> "-2147483648"
(format "%d" Long/MIN_VALUE)                            ;=> "-9223372036854775808"
(format "%(d" Long/MIN_VALUE)                           ;=> "(9223372036854775808)"
(format "%+d" (int 5))                                  ;=> "+5"
(format "%#x" (byte -1))                                ;=> "0xff"
(format "%f" 1.5)                                       ;=> "1.500000"
(format "%.2f" 1.005)                                   ;=> "1.01"
(format "%.0f" 0.5)                                     ;=> "1"
(format "%.0f" 1.5)                                     ;=> "2"
(format "%#.0f" 1.5)                                    ;=> "2."
(format "%10.3f|" 1.5)                                  ;=> "     1.500|"
(format "%-10.3f|" 1.5)                                 ;=> "1.500     |"
(format "%010.3f" -1.5)                                 ;=> "-00001.500"
(format "%+f" 1.5)                                      ;=> "+1.500000"
(format "% f" 1.5)                                      ;=> " 1.500000"
(format "%(f" -1.5)                                     ;=> "(1.500000)"
(format "%,f" 1234567.891)                              ;=> "1,234,567.891000"
(format "%f" ##NaN)                                     ;=> "NaN"
(format "%f" ##Inf)                                     ;=> "Infinity"
(format "%f" ##-Inf)                                    ;=> "-Infinity"
(format "%+f" ##Inf)                                    ;=> "+Infinity"
(format "%(f" ##-Inf)                                   ;=> "(Infinity)"
(format "%010f" ##Inf)                                  ;=> "  Infinity"
(format "%5.1f|" ##NaN)                                 ;=> "  NaN|"
(format "%f" 1e20)                                      ;=> "100000000000000000000.000000"
(format "%.20f" 0.1)                                    ;=> "0.10000000000000000000"
(format "%f" 1e-10)                                     ;=> "0.000000"
(format "%f" -0.0)                                      ;=> "-0.000000"
(format "%F" 1.5)
;!! java.util.UnknownFormatConversionException "Conversion = 'F'"
(format "%.1f" 0.25)                                    ;=> "0.3"
(format "%.1f" 0.35)                                    ;=> "0.4"
(format "%.3f" (float 0.1))                             ;=> "0.100"
(format "%.10f" (float 0.1))                            ;=> "0.1000000015"
(format "%s" (float 1e10))                              ;=> "1.0E10"
(format "%e" 12345.678)                                 ;=> "1.234568e+04"
(format "%E" 12345.678)                                 ;=> "1.234568E+04"
(format "%.0e" 12345.678)                               ;=> "1e+04"
(format "%.2e" 0.0)                                     ;=> "0.00e+00"
(format "%e" -1.5e-10)                                  ;=> "-1.500000e-10"
(format "%12.3e|" 1.5)                                  ;=> "   1.500e+00|"
(format "%,e" 1.5)
;!! java.util.FormatFlagsConversionMismatchException "Conversion = e, Flags = ,"
(format "%(e" -1.5)                                     ;=> "(1.500000e+00)"
(format "%e" ##NaN)                                     ;=> "NaN"
(format "%e" 1e100)                                     ;=> "1.000000e+100"
(format "%#.0e" 1.5)                                    ;=> "2.e+00"
(format "%+e" 1.5)                                      ;=> "+1.500000e+00"
(format "%012.3e" 1.5)                                  ;=> "0001.500e+00"
(format "%e" (float 0.1))                               ;=> "1.000000e-01"
(format "%e" 1)
;!! java.util.IllegalFormatConversionException "e != java.lang.Long"
(format "%g" 12345.678)                                 ;=> "12345.7"
(format "%g" 0.0001)                                    ;=> "0.000100000"
(format "%g" 0.00001)                                   ;=> "1.00000e-05"
(format "%g" 1e10)                                      ;=> "1.00000e+10"
(format "%g" 123456789.0)                               ;=> "1.23457e+08"
(format "%.3g" 1234.5)                                  ;=> "1.23e+03"
(format "%.0g" 1.5)                                     ;=> "2"
(format "%G" 1e-10)                                     ;=> "1.00000E-10"
(format "%g" 0.0)                                       ;=> "0.00000"
(format "%#g" 1.5)
;!! java.util.FormatFlagsConversionMismatchException "Conversion = g, Flags = #"
(format "%,g" 12345.678)                                ;=> "12,345.7"
(format "%(g" -1.5)                                     ;=> "(1.50000)"
(format "%g" ##Inf)                                     ;=> "Infinity"
(format "%10.2g|" 1.5)                                  ;=> "       1.5|"
(format "%g" 1e5)                                       ;=> "100000"
(format "%g" 999999.5)                                  ;=> "1.00000e+06"
(format "%g" 1)
;!! java.util.IllegalFormatConversionException "g != java.lang.Long"
(format "%a" 1.0)                                       ;=> "0x1.0p0"
(format "%a" 0.1)                                       ;=> "0x1.999999999999ap-4"
(format "%A" 1.5)                                       ;=> "0X1.8P0"
(format "%a" -0.0)                                      ;=> "-0x0.0p0"
(format "%a" ##NaN)                                     ;=> "NaN"
(format "%a" ##Inf)                                     ;=> "Infinity"
(format "%a" 1e-310)                                    ;=> "0x0.012688b70e62bp-1022"
(format "%.2a" 1.0)                                     ;=> "0x1.00p0"
(format "%.3a" 0.1)                                     ;=> "0x1.99ap-4"
(format "%20a|" 1.0)                                    ;=> "             0x1.0p0|"
(format "%020a" 1.0)                                    ;=> "0x00000000000001.0p0"
(format "%+a" 1.0)                                      ;=> "+0x1.0p0"
(format "%a" (float 0.1))                               ;=> "0x1.99999ap-4"
(format "%a" 1)
;!! java.util.IllegalFormatConversionException "a != java.lang.Long"
(format "%.0a" 1.5)                                     ;=> "0x1.8p0"
(format "%(a" 1.0)
;!! java.util.FormatFlagsConversionMismatchException "Conversion = a, Flags = ("
(format nil)                                            ;!! NullPointerException
(format "%s" nil nil)                                   ;=> "null"
(format 5)                                              ;!! ClassCastException
(format "%10d" 123456789012)                            ;=> "123456789012"
(format "%1$d %1$x %1$o" 10)                            ;=> "10 a 12"
(format "%2$d" 1 2)                                     ;=> "2"
(format "%-5s|%5s|" "ab" "cd")                          ;=> "ab   |   cd|"
(format "%08.2f" 3.14159)                               ;=> "00003.14"
(format "%s %S" true true)                              ;=> "true TRUE"
(format "%.3s|" nil)                                    ;=> "nul|"
(format "%d%%" 50)                                      ;=> "50%"
(format "%tY-%<tm-%<td %<tH:%<tM:%<tS" #inst "2024-02-29T13:05:09.123Z")  ;=> "2024-02-29 13:05:09"
(format "%tF" 0)                                        ;=> "1970-01-01"
(format "%tT" 0)                                        ;=> "00:00:00"
(format "%tc" 0)                                        ;=> "Thu Jan 01 00:00:00 UTC 1970"
(format "%tD" 0)                                        ;=> "01/01/70"
(format "%tr" 0)                                        ;=> "12:00:00 AM"
(format "%tR" 0)                                        ;=> "00:00"
(format "%TB" 0)                                        ;=> "JANUARY"
(format "%tB %<tb %<th %<tA %<ta" 0)                    ;=> "January Jan Jan Thursday Thu"
(format "%tC %<ty %<tj %<te %<tk %<tl %<tI %<tp %<Tp" #inst "2024-02-29T13:05:09.123Z")
;=> "20 24 060 29 13 1 01 pm PM"
(format "%tL %<tN %<tz %<tZ %<ts %<tQ" #inst "2024-02-29T13:05:09.123Z")
;=> "123 123000000 +0000 UTC 1709211909 1709211909123"
(format "%tl %<tI %<tk" #inst "2024-02-29T00:05:09.123Z")  ;=> "12 12 0"
(format "%tY" "a")
;!! java.util.IllegalFormatConversionException "Y != java.lang.String"
(format "%tY" 1.5)
;!! java.util.IllegalFormatConversionException "Y != java.lang.Double"
(format "%tY" nil)                                      ;=> "null"
(format "%20tF|" 0)                                     ;=> "          1970-01-01|"
(format "%-20tF|" 0)                                    ;=> "1970-01-01          |"
(format "%TA" 0)                                        ;=> "THURSDAY"
(format "%10tY|" nil)                                   ;=> "      null|"
(format "%tY" #inst "0005-02-28T13:05:09.123Z")         ;=> "0005"
(format "%tQ" -5)                                       ;=> "-5"
(format "%ts" -5)                                       ;=> "0"
(format "%tT" -5)                                       ;=> "23:59:59"
(format "%tL" -5)                                       ;=> "995"
(format "%tN" -5)                                       ;=> "995000000"
(format "%tx" 0)
;!! java.util.UnknownFormatConversionException "Conversion = 'tx'"
(format "%t" 0)
;!! java.util.UnknownFormatConversionException "Conversion = 't'"
(format "%T" 0)
;!! java.util.UnknownFormatConversionException "Conversion = 'T'"
(format "%.2tY" 0)
;!! java.util.IllegalFormatPrecisionException "2"
(format "%#tY" 0)
;!! java.util.FormatFlagsConversionMismatchException "Conversion = Y, Flags = #"
(format "%-tY" 0)
;!! java.util.MissingFormatWidthException "%-tY"
(format "%05tY" 0)
;!! java.util.FormatFlagsConversionMismatchException "Conversion = Y, Flags = 0"
(format "%+tY" 0)
;!! java.util.FormatFlagsConversionMismatchException "Conversion = Y, Flags = +"
(format "%tY" 1N)
;!! java.util.IllegalFormatConversionException "Y != clojure.lang.BigInt"
(format "%tY" (int 5))
;!! java.util.IllegalFormatConversionException "Y != java.lang.Integer"
(format "%1$tY %1$tm" 0)                                ;=> "1970 01"
(format "%tc" #inst "2024-12-25T23:59:59.999Z")         ;=> "Wed Dec 25 23:59:59 UTC 2024"
(format "%tr" #inst "2024-12-25T00:00:00.000Z")         ;=> "12:00:00 AM"
(format "%tp" #inst "2024-12-25T12:00:00.000Z")         ;=> "pm"
(format "%tE" 0)
;!! java.util.UnknownFormatConversionException "Conversion = 'tE'"
(format "%tj" #inst "2023-12-31T12:00:00.000Z")         ;=> "365"
(format "%ta %<tb" (java.util.Date. 86400000))          ;=> "Fri Jan"
(format "%tF" -62135596800000)                          ;=> "0001-01-03"
(format "%t" )
;!! java.util.UnknownFormatConversionException "Conversion = 't'"
(format "%ty" #inst "2003-12-31T12:00:00.000Z")         ;=> "03"
(format "%tY" :a)
;!! java.util.IllegalFormatConversionException "Y != clojure.lang.Keyword"
(format "%Tc" 0)                                        ;=> "THU JAN 01 00:00:00 UTC 1970"
(format "%S" #inst "2003-12-31T12:00:00.000Z")          ;=> "WED DEC 31 12:00:00 UTC 2003"
(format "%tz" 0)                                        ;=> "+0000"
