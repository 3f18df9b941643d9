#!/usr/bin/env bash
# http2.sh: the tests of ContractNIO with HTTP/2, which is off unless asked for. A trait changes the build of everything, so this has a package and
# a build folder of its own.
set -euo pipefail
cd "$(dirname "$0")/.."
.scripts/dependencies.sh test
package=$PWD/.build/http2/package
.scripts/part.sh "$package" ContractNIOTests
swift test --package-path "$package" --scratch-path .build/http2/scratch --traits HTTP2 --filter ContractNIOTests "$@"
