;; Wrong radixes and digits were reported as "invalid number", without the radix.
(read-string "1r1")   ;!! NumberFormatException "Radix out of range"
(read-string "37r1")  ;!! NumberFormatException "Radix out of range"
(read-string "2r12")  ;!! NumberFormatException "For input string: \"12\" under radix 2"
