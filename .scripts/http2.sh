#!/usr/bin/env bash
# http2.sh: the tests of HTTP/2, which is off unless asked for. A trait changes the build of everything, so this has a build folder of its own.
set -euo pipefail
cd "$(dirname "$0")/.."
.scripts/dependencies.sh test
swift test --scratch-path .build/http2 --traits HTTP2,NIO,Hummingbird,HTTPClient,Postgres --filter HTTP2Tests "$@"
