# What the expected output is made of: `todo` runs todo.clj on a new file.
todo add Buy milk '#shop'
todo add Write the docs '#work' '#urgent'
todo add Feed the fly
todo add Buy amber '#shop'
todo list
todo done 1 3
todo left
todo list shop
todo clear
todo list
todo drop 2
todo left
todo done 7
todo dance
todo
