#!/usr/bin/env bash
# dependencies.sh build|run|test: installs what is missing, through apt; says nothing when all is there.
set -euo pipefail
cd "$(dirname "$0")/.."
wanted=${1:-build}

if ! command -v swift >/dev/null; then
  echo "error: swift is not on the PATH; install Swift 6.3 from https://www.swift.org/install and try again" >&2
  exit 69
fi

packages=()
need() { dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'ok installed' || packages+=("$1"); }

if command -v apt-get >/dev/null; then
  for package in libyaml-dev libpq-dev libssl-dev zlib1g-dev pkg-config; do need "$package"; done
  if [ "$wanted" != build ]; then
    compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || packages+=(postgresql)
    compgen -G '/usr/share/postgresql/*/extension/pg_trgm.control' >/dev/null || packages+=(postgresql-contrib)
    command -v curl >/dev/null || packages+=(curl)
  fi
  if [ "$wanted" = test ]; then
    command -v python3 >/dev/null || packages+=(python3)
    # Certificates for the tests of TLS.
    command -v openssl >/dev/null || packages+=(openssl)
    python3 -c 'import ensurepip' 2>/dev/null || packages+=(python3-venv)
    command -v "${CHROMIUM:-chromium}" >/dev/null || packages+=(chromium fonts-dejavu-core)
  fi
elif ! command -v pkg-config >/dev/null || ! pkg-config --exists yaml-0.1 libpq libcrypto zlib; then
  echo "error: libyaml, libpq, OpenSSL and zlib with their headers are needed; install them with your package manager" >&2
  exit 69
fi

if [ ${#packages[@]} -gt 0 ]; then
  echo "installing ${packages[*]}" >&2
  sudo=""
  [ "$(id -u)" = 0 ] || sudo=sudo
  $sudo apt-get update -qq >&2
  # A package that starts a server of its own must not: the private one is all that is wanted.
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >&2
fi

# The TypeScript compiler is deno, which PyPI carries. Its version is fixed, because the built page that is committed is its work.
if [ "$wanted" = test ] && [ ! -x .build/tools/bin/deno ]; then
  python3 -m venv .build/tools
  .build/tools/bin/pip install --quiet --disable-pip-version-check deno==2.9.8 >&2
fi
# What tests the running server against its contract.
if [ "$wanted" = test ] && [ ! -x .build/tools/bin/schemathesis ]; then
  .build/tools/bin/pip install --quiet --disable-pip-version-check schemathesis==4.32.5 >&2
fi
