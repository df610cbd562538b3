#!/usr/bin/env bash
# Runs docs/examples/match.py, which is the documented example, against the running suite: only host and key are put in.
# Needs python3 with requests. Two of the sample CVs stand in for alice.pdf and bob.pdf.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
base=${1:-http://127.0.0.1:${VITAE_GATEWAY_PORT:-8080}}
key=$("$root/suite" key create --kind match --credits 2 --raw)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp "$root/samples/amelia-hartwell.pdf" "$folder/alice.pdf"
cp "$root/samples/daniel-okafor.pdf" "$folder/bob.pdf"
sed -e "s|sk_live_your_key_here|$key|" -e "s|http://127.0.0.1:8080|$base|" "$root/docs/examples/match.py" >"$folder/match.py"
cd "$folder" && python3 match.py | tee output
[ "$(grep -cE '^(alice|bob)\.pdf: [0-9]+/100 — [A-Z_]+$' output)" = 2 ]
