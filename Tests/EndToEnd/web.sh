#!/usr/bin/env bash
# web.sh: the page at /app is built from its sources, and works in a headless Chromium against a server of its own. Screenshots stay in
# .build/end-to-end/web/screenshots.
set -euo pipefail
cd "$(dirname "$0")/../.."
.scripts/web.sh --check
export OUTPUT=$PWD/.build/end-to-end/web
rm -rf "$OUTPUT"
mkdir -p "$OUTPUT"
deno fmt --quiet --check -c Tests/EndToEnd/Web/deno.json Tests/EndToEnd/Web/*.ts
deno check --quiet --no-remote --no-npm -c Tests/EndToEnd/Web/deno.json Tests/EndToEnd/Web/*.test.ts
deno test --quiet --no-check --allow-all -c Tests/EndToEnd/Web/deno.json Tests/EndToEnd/Web/*.test.ts
