#!/usr/bin/env bash
# The demonstration behind `make demo`: lints and builds the configuration beside this file, runs it in front of two web
# servers, and stops one of them. Everything listens on free loopback ports and ends with this script.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
cfg=samples/webcluster/haproxy.cfg
cd "$root"
. eng/setup.sh
need_dotnet
need_commands curl:curl

work=out/demo
rm -rf "$work"
mkdir -p "$work"

pids=()
finish() {
  trap - EXIT INT TERM
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null || true; done
}
trap finish EXIT
trap 'finish; exit 130' INT
trap 'finish; exit 143' TERM

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }
if [ ! -t 1 ] || [ -n "${NO_COLOR-}" ]; then say() { printf '\n%s\n' "$*"; }; fi

# until CONDITION… : waits for it, a quarter of a minute at most.
until_true() {
  local tries=0
  until "$@"; do
    tries=$((tries + 1))
    if [ "$tries" -gt 300 ]; then fail "gave up waiting for: $*"; fi
    sleep 0.05
  done
}

# start FILE COMMAND… : in the background, output to FILE, its process id in $started.
start() {
  local output=$1
  shift
  "$@" > "$output" 2>&1 &
  started=$!
  pids+=("$started")
}

# port_of FILE : the port that an origin printed as its first line.
port_of() {
  until_true test -s "$1"
  head -n 1 "$1"
}

say "1. cfgc lint $cfg"
out/cfgc lint "$cfg"

say "2. cfgc build $cfg -o $work/lb"
began=$SECONDS
out/cfgc build "$cfg" -o "$work/lb" 2> "$work/build.log" || { cat "$work/build.log"; fail "the build failed"; }
printf 'built in %d s: %s bytes, one file\n' "$((SECONDS - began))" "$(stat -c %s "$work/lb")"

dotnet build samples/webcluster/origin -c Release -o "$work/origin" -v quiet --nologo > "$work/origin.log" || { cat "$work/origin.log"; fail "the web servers could not be built"; }
origin=("dotnet" "$work/origin/origin.dll")

say "3. two web servers, a log server, and the load balancer"
start "$work/inst1.out" "${origin[@]}" web inst1
inst1=$started
start "$work/inst2.out" "${origin[@]}" web inst2
start "$work/syslog.out" "${origin[@]}" log
INST1_PORT=$(port_of "$work/inst1.out")
INST2_PORT=$(port_of "$work/inst2.out")
LOG_PORT=$(port_of "$work/syslog.out")
PORT=$("${origin[@]}" port)
export INST1_PORT INST2_PORT LOG_PORT PORT
start "$work/lb.out" "$work/lb" -db
lb=$started
url=http://127.0.0.1:$PORT/
answers() { kill -0 "$lb" 2>/dev/null || { cat "$work/lb.out"; fail "the load balancer ended"; }; curl -s -o /dev/null "$url"; }
until_true answers
printf 'inst1 on %s, inst2 on %s, logs to %s, the load balancer on %s\n' "$INST1_PORT" "$INST2_PORT" "$LOG_PORT" "$PORT"

# request : one request; its answer with status and time, and the failure counted.
failures=0
request() {
  local answer
  if answer=$(curl -sS --max-time 30 -w '%{http_code} after %{time_total} s' "$url" 2>&1) && [[ $answer == *$'\n'"200 after"* ]]; then
    printf '%s  (%s)\n' "${answer%%$'\n'*}" "${answer##*$'\n'}"
  else
    failures=$((failures + 1))
    printf 'FAILED: %s\n' "$answer"
  fi
}

say "4. six requests alternate between the servers"
for _ in 1 2 3 4 5 6; do request; done | tee "$work/alternating.out"
[ "$(sort -u -k3,3 "$work/alternating.out" | wc -l)" -eq 2 ] || fail "they did not alternate"

say "5. inst1 is stopped; twelve requests at once"
kill "$inst1"
wait "$inst1" 2>/dev/null || true
for _ in 1 2 3 4 5 6 7 8 9 10 11 12; do request; done
[ "$failures" -eq 0 ] || fail "$failures requests failed"
printf 'none failed\n'

say "6. the health check finds it: inst1 is marked down"
until_true grep -q 'Server webcluster/inst1 is DOWN' "$work/syslog.out"
for _ in 1 2 3; do request; done
[ "$failures" -eq 0 ] || fail "$failures requests failed"

say "7. what the log server received"
tail -n +2 "$work/syslog.out"
printf '\n'
