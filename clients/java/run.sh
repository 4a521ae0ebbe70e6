#!/usr/bin/env bash
# A partner that speaks SOAP from Java: Maven reads the published WSDL and generates the classes that the client is written against.
#
#   SOAP_USERNAME=partner-… SOAP_SECRET=… clients/java/run.sh [http://localhost:8080] [http://localhost:8090]
#
# The second address is the sandbox. Needs Maven and a JDK of 21 or newer, in JAVA_HOME unless it is the usual one.
set -euo pipefail

mall=${1:-http://localhost:8080}
: "${SOAP_USERNAME:?set SOAP_USERNAME}" "${SOAP_SECRET:?set SOAP_SECRET}"
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
log=$here/target/build.log

build() {
  mvn -B -q -f "$here/pom.xml" package "-Dwsdl=$mall/services/order?wsdl" "$@" >"$log" 2>&1
}

# Classes of a WSDL read earlier must not stay.
rm -rf "$here/target"
mkdir "$here/target"
# Offline first: the mall's own build has most of it here already.
build -o || build || {
  tail -n 40 "$log" >&2
  echo "run.sh: the build failed; $log tells more" >&2
  exit 1
}
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" "-Djava.util.logging.config.file=$here/logging.properties" -jar "$here/target/order-client.jar" "$mall" "${@:2}"
