#!/usr/bin/env bash
# Builds an application image of the console for the system this runs on: a folder with the program,
# its own trimmed Java run-time and a launcher. Needs what the build needs, and nothing else.
#
#   packaging/build-image.sh            -> target/package/nexadesk-console
#
# The program stays on the class path on purpose: an automatic module (Okio) cannot be linked, and a
# start-up cache made on the class path survives being moved, one made on a module path does not.
set -euo pipefail
cd "$(dirname "$0")/.."

target=target/package
version=$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' pom.xml | head -n 1)

mvn -B -q -DskipTests package
mvn -B -q dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$target/input"

# The build lists the JDKs it found; take the first that is new enough.
jdk=$(awk -F'[<>]' '$2 == "version" { new = ($3 + 0 >= 25) } $2 == "jdkHome" && new { print $3; exit }' target/jdks.xml)
[ -n "$jdk" ] || { echo "No JDK 25 or newer was found." >&2; exit 1; }

rm -rf "$target/runtime" "$target/nexadesk-console"
cp "target/nexadesk-console-$version.jar" "$target/input/"
# JavaFX ships an empty jar beside the one for the system; only the latter is of use.
rm -f "$target"/input/javafx-*[0-9].jar

"$jdk/bin/jlink" \
  --add-modules java.base,java.desktop,java.logging,java.naming,java.net.http,java.sql,java.xml,jdk.crypto.ec,jdk.httpserver,jdk.localedata,jdk.unsupported \
  --strip-debug --no-header-files --no-man-pages --compress zip-6 \
  --output "$target/runtime"

"$jdk/bin/jpackage" \
  --type app-image \
  --name nexadesk-console \
  --app-version "$version" \
  --vendor NexaDesk \
  --copyright "Apache License 2.0" \
  --description "Desktop console for NexaDesk conversations" \
  --icon src/main/resources/ai/nexadesk/console/icon-256.png \
  --runtime-image "$target/runtime" \
  --input "$target/input" \
  --main-jar "nexadesk-console-$version.jar" \
  --main-class ai.nexadesk.console.Main \
  --java-options --enable-native-access=ALL-UNNAMED \
  --java-options --sun-misc-unsafe-memory-access=allow \
  --dest "$target"

du -sh "$target/nexadesk-console"
