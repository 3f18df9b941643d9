#!/usr/bin/env bash
# bench-http.sh [SECONDS [ROUNDS]]: CPU and allocations per request of the transports, of Hummingbird by hand and of Gin, by turns on one machine.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
out=$root/.build/http

packages=()
need() { dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'ok installed' || packages+=("$1"); }
if command -v apt-get >/dev/null; then
  for package in wrk golang-go golang-github-gin-gonic-gin-dev; do need "$package"; done
  if [ ${#packages[@]} -gt 0 ]; then
    echo "installing ${packages[*]}" >&2
    sudo=""
    [ "$(id -u)" = 0 ] || sudo=sudo
    $sudo apt-get update -qq >&2
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >&2
  fi
fi
for command in wrk go python3; do
  command -v "$command" >/dev/null || { echo "error: $command is missing; install wrk, Go with Gin, and Python 3" >&2; exit 69; }
done

rm -rf "$out/benchmark"
mkdir -p "$out/benchmark" "$out/servers"
cp -r Tests/Benchmarks/HTTP/. "$out/benchmark/"
swift build --package-path "$out/benchmark" --scratch-path "$out/scratch" -c release >"$out/build.log" 2>&1 || { tail -30 "$out/build.log"; exit 1; }
cp "$(swift build --package-path "$out/benchmark" --scratch-path "$out/scratch" -c release --show-bin-path)/BenchmarkServer" "$out/servers/"
(cd "$out/benchmark/gin" && GO111MODULE=off GOPATH=/usr/share/gocode go build -o "$out/servers/gin" .)
python3 "$out/benchmark/compare.py" "$out/servers" "$@"
