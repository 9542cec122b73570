#!/usr/bin/env bash
# Tests keeping the key in the keychain of Linux desktops: gnome-keyring in a session bus and a home
# of its own, so that the keychain of whoever runs this is not touched. On Debian and Ubuntu it first
# installs what is missing, as root or with sudo.
#
#   packaging/keychain-test.sh
set -euo pipefail
cd "$(dirname "$0")/.."

missing=()
command -v gnome-keyring-daemon >/dev/null || missing+=(gnome-keyring)
command -v dbus-run-session >/dev/null || missing+=(dbus)
if [ ${#missing[@]} -gt 0 ]; then
  command -v apt-get >/dev/null || { echo "Install ${missing[*]} first." >&2; exit 1; }
  root=(); [ "$(id -u)" = 0 ] || root=(sudo)
  "${root[@]}" apt-get update -q
  "${root[@]}" apt-get install -y -q --no-install-recommends "${missing[@]}"
fi

mvn -q test -Dtest='Keychain*Test' "$@"
