# package.sh: what the scripts that build a user's package share; sourced with the package's name, from its own folder then.
# A package is made anew below .build/end-to-end and built into one scratch folder, so that the generator is built once for all of them.
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
package=.build/end-to-end/$1
log=../$1.log
rm -rf "$package"
mkdir -p "$package"
if [ -n "${2:-}" ]; then cp -r "Tests/EndToEnd/$2/." "$package/"; fi
cd "$package"

fail() { echo "error: $*" >&2; tail -30 "$log" >&2; exit 1; }
build() { swift build --scratch-path ../scratch >"$log" 2>&1; }
answers_of() { swift run --scratch-path ../scratch --skip-build "$1" 2>/dev/null; }
is_light() { ! grep -qE 'Compiling (Hummingbird|NIOCore|Postgres|CNIO)' "$log"; }
