#!/bin/sh
# Do Lua and Clojure agree with workloads.tsv on every checksum?
#
#   benches/programs/verify.sh [ENGINE...]
#
# ENGINE is a command that runs a Clojure file, `clojure` unless told: say
# `dayfly` to check Dayfly too. Exit code 1 when a checksum differs.
set -u
cd "$(dirname "$0")" || exit 2
[ $# -gt 0 ] || set -- clojure
driver=$(mktemp -d) || exit 2
trap 'rm -rf "$driver"' EXIT
failed=0

# compare WHO NAME EXPECTED ANSWER
compare() {
    if [ "$3" = "$4" ]; then
        printf 'ok    %-8s %s\n' "$1" "$2"
    else
        printf 'WRONG %-8s %s: %s, expected %s\n' "$1" "$2" "$4" "$3"
        failed=1
    fi
}

while IFS='	' read -r name n checksum; do
    case $name in '#'*) continue ;; esac
    if [ -f "$name.lua" ]; then
        {
            cat "$name.lua"
            echo "local input = setup and setup($n) or $n"
            echo "print(run(input))"
        } > "$driver/run.lua"
        compare lua "$name" "$checksum" "$(lua5.4 "$driver/run.lua" 2>&1)"
    fi
    {
        cat "$name.clj"
        echo "(println (run (if-let [f (resolve 'setup)] (f $n) $n)))"
    } > "$driver/run.clj"
    for engine in "$@"; do
        compare "$engine" "$name" "$checksum" \
            "$($engine "$driver/run.clj" 2>&1 < /dev/null)"
    done
done < workloads.tsv
exit $failed
