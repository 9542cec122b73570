#!/usr/bin/env bash
# Renders the window icons from the one master; needs rsvg-convert (Debian: librsvg2-bin).
set -euo pipefail
cd "$(dirname "$0")"
out=../src/main/resources/ai/nexadesk/console
for size in 16 32 48 128 256; do
  rsvg-convert --width $size --height $size nexadesk-console.svg --output "$out/icon-$size.png"
done
