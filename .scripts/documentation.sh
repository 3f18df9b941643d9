#!/usr/bin/env bash
# documentation.sh: the documentation of the public libraries, with its articles and the tutorial; a warning is an error.
# Out: an archive for each under .build/plugins/Swift-DocC/outputs, to be served as it is.
set -euo pipefail
cd "$(dirname "$0")/.."
targets=$(sed -nE 's/^  \.library\(name: "([A-Za-z]+)".*/--target \1/p' Package.swift)
[ -n "$targets" ] || { echo "error: no library in Package.swift" >&2; exit 1; }
# shellcheck disable=SC2086 # one word for each argument
swift package generate-documentation $targets --warnings-as-errors
