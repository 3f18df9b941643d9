#!/usr/bin/env bash
# bench-codec.sh [DOCUMENT]: CPU seconds to compile generated models in debug, in all and for 1,000 lines of them: as `Codable` structures
# would be that somebody wrote by hand, alone, and with the codec.
set -euo pipefail
cd "$(dirname "$0")/.."
document=${1:-openapi.yaml}
bin=${BIN:-$(swift build --show-bin-path)}
contract=${CONTRACT:-$bin/contract-generate}
[ -n "${BIN:-}" ] || swift build >/dev/null
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$contract" generate "$document" --swift "$folder/all" >/dev/null
mkdir "$folder/plain" "$folder/alone" "$folder/codec"
cp "$folder/all"/ContractModels*.swift "$folder/alone/"
cp "$folder/all"/Contract{Models,Coding,Schema}*.swift "$folder/codec/"
for file in "$folder/alone"/*.swift; do
  sed -E 's/^( *)public (struct|indirect enum|enum) ([A-Za-z0-9_.]*): (.*)Sendable(.*) \{$/\1public \2 \3: \4Codable, Hashable, Sendable\5 {/
    s/Presence<([^<>]*)>/\1?/g; s/= \.absent/= nil/; s/\b(CalendarDate|DateTime|Base64Data)\b/String/g; s/\bJSONValue\b/[String: String]/g
    s/@Indirect(Optional)? //' "$file" >"$folder/plain/$(basename "$file")"
done
lines=$(cat "$folder/alone"/*.swift | wc -l)

cost() { # cost LABEL FOLDER: the same flags as a debug build of a package
  python3 - "$1" "$lines" swiftc -Onone -enable-batch-mode -j2 -swift-version 6 -parse-as-library -module-name Models -I "$bin/Modules" -c \
    -working-directory "$folder/$2" "$folder/$2"/*.swift <<'PYTHON'
import resource, subprocess, sys
label, lines, command = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
done = subprocess.run(command, capture_output=True, text=True)
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
seconds = usage.ru_utime + usage.ru_stime
if done.returncode != 0:
    sys.exit(f"  {label}: does not compile: {done.stderr[:500]}")
print(f"  {label}: {seconds:.1f} s, {1000 * seconds / lines:.2f} s for 1,000 of {lines} lines of models")
PYTHON
}

echo "compiling the models of $document:"
cost "models with the synthesized Codable and Hashable" plain || true
cost "models alone" alone || true
cost "models with the codec" codec
