#!/usr/bin/env bash
# Draws the sheet of emoji from the list beside it; needs a JDK 25 as "java" and the font
# (Debian: fonts-noto-color-emoji), whose place may be given. Add to the list's end, then run this.
set -euo pipefail
cd "$(dirname "$0")"
font=${1:-/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf}
out=../src/main/resources/ai/nexadesk/console/ui/message
java EmojiSheet.java "$font" "$out/emoji.txt" "$out/emoji.png" 40 26
