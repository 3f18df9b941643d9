#!/usr/bin/env bash
# lint.sh: `swift format lint --strict` over hand-written and generated code.
set -euo pipefail
cd "$(dirname "$0")/.."
swift format lint --strict --recursive --parallel Package.swift Plugins Sources Tests
generated=.build/lint/generated
swift build --product contract >/dev/null
rm -rf "$generated"
"$(swift build --show-bin-path)/contract" generate openapi.yaml --swift "$generated"
swift format lint --strict --recursive --parallel --configuration .swift-format "$generated"
echo "lint: hand-written and generated code are clean"
