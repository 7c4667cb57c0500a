#!/bin/sh
# Do the examples print what they are expected to print?
#
#   examples/verify.sh [ENGINE]
#
# ENGINE is a command that runs a Clojure file, `dayfly` unless told; with
# `clojure` the examples run under real Clojure. Exit code 1 on a difference.
# With UPDATE=1 the expected output is written instead.
set -u
engine=${1:-dayfly}
if [ -f "$engine" ]; then
    engine=$(cd "$(dirname "$engine")" && pwd)/$(basename "$engine")
fi
cd "$(dirname "$0")" || exit 2
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT
failed=0

# check EXPECTED: compares what comes on stdin with the file EXPECTED.
check() {
    cat > "$scratch/answer"
    if [ "${UPDATE:-}" = 1 ]; then
        cp "$scratch/answer" "$1"
    elif diff "$1" "$scratch/answer" > "$scratch/difference"; then
        echo "ok    $1"
    else
        echo "WRONG $1"
        head -n 20 "$scratch/difference"
        failed=1
    fi
}

todo() { $engine todo/todo.clj "$scratch/todo.edn" "$@"; }

$engine weblog/analyse.clj weblog/access.log 2>&1 | check weblog/expected.txt
$engine weblog/generate.clj "$scratch/access.log"
check weblog/access.log < "$scratch/access.log"
(. ./todo/session.sh) 2>&1 | check todo/expected.txt
$engine markdown/markdown.clj markdown/sample.md 2>&1 |
    check markdown/expected.html
$engine csv/report.clj csv/sales.csv 2>&1 | check csv/expected.txt
$engine adventure/adventure.clj < adventure/walkthrough.txt 2>&1 |
    check adventure/expected.txt
$engine rules/rules.clj 2>&1 | check rules/expected.txt
exit $failed
