#!/bin/sh
# How long the second start takes until the first page of Tasklist is there, and how much memory the JVM then holds.
# Fails if either is more than is allowed: 25 s, 700 MiB.
# Usage: src/test/bench/start.sh [USER PASSWORD]; without a user the page is the log-in that Tasklist asks for.
set -eu
port=${PORT:-18080}
folder=$(mktemp -d)
address=http://127.0.0.1:$port
cookies=$folder/cookies
trap 'kill "$maven" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$folder"' EXIT
trap 'exit 1' INT TERM

fetch() {
    curl -sf -H 'Accept: text/html' -b "$cookies" -c "$cookies" "$@"
}

page() {
    rm -f "$cookies"
    fetch -L -o "$folder/page" "$address/camunda/app/tasklist/default/" || return 1
    [ -z "${1:-}" ] && return 0
    token=$(sed -n 's/.*name="_csrf"[^>]*value="\([^"]*\)".*/\1/p' "$folder/page" | head -n 1)
    answer=$(fetch -o /dev/null -w '%{redirect_url}' --data-urlencode "username=$1" --data-urlencode "password=$2" \
        --data-urlencode "_csrf=$token" "$address/login") || return 1
    case $answer in *error*) echo "Log-in of $1 refused: is this a demonstration user?" >&2; exit 1 ;; esac
    fetch -o "$folder/page" "$address/camunda/app/tasklist/default/" && grep -q 'app-name="tasklist"' "$folder/page"
}

start() {
    begun=$(date +%s%N)
    mvn -q spring-boot:run \
        -Dspring-boot.run.arguments="--server.port=$port --beschlusslauf.database.directory=$folder/postgres" \
        >"$folder/log" 2>&1 &
    maven=$!
    until page "$@"; do
        kill -0 "$maven" || { tail -n 30 "$folder/log"; exit 1; }
        sleep 0.1
    done
    ended=$(date +%s%N)
    millis=$(((ended - begun) / 1000000))
    echo "$millis ms from the command to Tasklist"
}

stop() {
    kill "$jvm"
    wait "$maven" || true
}

java_of() {
    pgrep -P "$maven" java
}

start "$@"
jvm=$(java_of)
stop
echo "Second start:"
start "$@"
jvm=$(java_of)
kilobytes=$(sed -n 's/VmRSS:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$jvm/status")
echo "Resident: $kilobytes kB"
stop
[ "$kilobytes" -le $((700 * 1024)) ] || { echo "More than 700 MiB" >&2; exit 1; }
[ "$millis" -le 25000 ] || { echo "More than 25 s: on 2 cores without other work?" >&2; exit 1; }
