#!/usr/bin/env bash
# generate.sh [--check]: what is made of openapi.yaml and committed: the TypeScript under Generated/, and the page that Yata serves at /docs.
# --check writes nothing and fails when something is stale.
set -euo pipefail
cd "$(dirname "$0")/.."
swift build --product contract >/dev/null
contract="$(swift build --show-bin-path)/contract"
"$contract" generate openapi.yaml --typescript Generated/typescript "$@"
"$contract" docs openapi.yaml --server / --output Sources/YataServer/Web/Docs/index.html "$@"
