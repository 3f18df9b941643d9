#!/usr/bin/env bash
# web.sh [--check]: builds the page of Sources/YataWeb into Sources/YataServer/Web/Assets, which is committed, so that Swift alone is enough to serve it.
# Each module stays a module of its own; what is taken away is types. --check writes nothing and fails when something is stale.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/.build/tools/bin:$PATH" NO_COLOR=1
assets=$PWD/Sources/YataServer/Web/Assets
built=$PWD/.build/web
rm -rf "$built"
mkdir -p "$built"

# transpile FOLDER FILE...: files below FOLDER, to the same places below $built.
transpile() {
  local folder=$1
  shift
  (cd "$folder" && deno transpile --quiet --no-check --no-remote --no-npm -c "$OLDPWD/Sources/YataWeb/deno.json" --outdir "$built" "$@")
}

deno fmt --quiet --check -c Sources/YataWeb/deno.json $(find Sources/YataWeb -name '*.ts') >&2
deno check --quiet --no-remote --no-npm -c Sources/YataWeb/deno.json Sources/YataWeb/main.ts Sources/YataWeb/base/early-theme.ts
transpile Sources/YataWeb $(cd Sources/YataWeb && find . -name '*.ts' | sort)
mkdir "$built/generated"
built=$built/generated transpile Generated/typescript client.ts runtime.ts types.ts

# What is imported in the browser are the built files, at the places where they are served.
find "$built" -name '*.js' -exec sed -i -E \
  -e 's#^((import|export|\}) ?.*from "|import ")(\.\./)+Generated/typescript/([a-z]+)\.ts"#\1GENERATED/\4.js"#' \
  -e 's#^((import|export|\}) ?.*from "|import ")(\.[^"]+)\.ts"#\1\3.js"#' {} +
for file in $(cd "$built" && find . -name '*.js'); do
  depth=$(tr -cd / <<<"${file#./}" | sed 's#/#../#g')
  sed -i "s#\"GENERATED/#\"${depth:-./}generated/#" "$built/$file"
done
if grep -rnE '^(import|export|\}).*from "[^"]+\.ts"' "$built"; then
  echo "error: an import still names TypeScript" >&2
  exit 1
fi

cat Sources/YataWeb/styles/*.css >"$built/app.css"
cp Sources/YataWeb/icon.svg "$built/"
modules=$(cd "$built" && find . -name '*.js' ! -path ./main.js ! -path ./base/early-theme.js | sed 's#^\./##' | LC_ALL=C sort |
  sed 's#.*#<link rel="modulepreload" href="/app/assets/&">#')
awk -v modules="$modules" '{ print $0 == "<!-- modules -->" ? modules : $0 }' Sources/YataWeb/index.html >"$built/index.html"

if [ "${1:-}" = --check ]; then
  diff -r "$built" "$assets" >&2 || { echo "error: Sources/YataServer/Web/Assets is stale; run \`make web\`" >&2; exit 1; }
else
  rm -rf "$assets"
  cp -r "$built" "$assets"
fi
echo "  the built page is fresh: $(find "$assets" -type f | wc -l) files, $(cat $(find "$assets" -type f) | gzip -9 | wc -c) bytes packed"
