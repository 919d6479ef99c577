#!/usr/bin/env bash
# What Chithi does, shown on the sample documents: `make demo`, or with `chithi` installed: docs/demo.sh FOLDER
set -euo pipefail

folder=${1:?name a folder for the knowledge base}
root=$(cd "$(dirname "$0")/.." && pwd)
export CHITHI_KB=$folder/kb

title() {
  printf '\n\n=== %s\n' "$1"
}

show() {
  printf '\n$ chithi'
  printf ' %q' "$@" | sed "s/\\\\ / /g"
  printf '\n'
  chithi "$@"
}

rm -rf "$folder"
mkdir -p "$folder"
cd "$root"

title "Read documents of an invented province into a knowledge base"
show add chithi/corpus/samples
show stats

title "Search as people type: without accents"
show search xet nghiem --limit 5

title "One document: what it orders, whom, by when"
show show 31/CT-UBND

title "What had to be done by whom, as seen on 1 November 2021"
show tasks --today 2021-11-01 --due-before 2021-12-31

title "Which directive replaced which, and the sentences that prove it"
show trace 31/CT-UBND --as-of 2021-12-01

title "A decision that was amended twice"
show trace 18/2019/QĐ-UBND --as-of 2024-12-31

title "What cannot be followed without asking (exit status 3: there are findings)"
show audit --type ambiguous --as-of 2026-01-31 || [ $? = 3 ]

title "The whole graph as one page for the browser"
printf '\n$ chithi graph --format html > %s\n' "$folder/graph.html"
chithi graph --format html > "$folder/graph.html"

title "The same document as data"
show parse chithi/corpus/samples/2021-388-CV-TU.txt
