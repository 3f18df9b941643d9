#!/usr/bin/env bash
# bench-typescript.sh: generating the TypeScript of Stripe, and checking it.
set -euo pipefail
cd "$(dirname "$0")/.."
measure="python3 .scripts/measure.py"

reference=../shared/typescript-reference/stripe.ts
if [ -f ../shared/corpus/stripe/spec3.yaml ] && [ -f "$reference" ]; then
  .scripts/dependencies.sh test
  swift build --product contract-generate >/dev/null 2>&1
  debug=$(swift build --show-bin-path)/contract-generate
  swift build -c release --product contract-generate >/dev/null 2>&1
  release=$(swift build -c release --show-bin-path)/contract-generate
  export PATH="$PWD/.build/tools/bin:$PATH"
  document=../shared/corpus/stripe/spec3.yaml
  out=.build/bench/out-typescript
  mkdir -p .build/bench
  rm -rf "$out"
  echo "Stripe's TypeScript alone (openapi-typescript: 3.9 to 5.0 s for schema.d.ts), and what deno takes to check it:"
  for tool in debug release; do
    echo "  $tool: $($measure "${!tool}" generate "$document" --typescript "$out")"
  done
  cp "$reference" "$out/reference.ts"
  for file in reference.ts schema.d.ts client.ts; do
    # A folder of its own for deno's cache: a check that was made before costs nothing.
    echo "  deno check $file: $(DENO_DIR=$(mktemp -d) $measure deno check --quiet --no-remote --no-npm "$out/$file")"
  done
fi
