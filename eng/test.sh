#!/usr/bin/env bash
# All tests of the solution, after `make build`. The last line sums them up: "N passed, N failed".
set -euo pipefail
cd "$(dirname "$0")/.."
. eng/setup.sh
need_dotnet
need_commands haproxy:haproxy curl:curl socat:socat wrk:wrk

export CFGC_OUT="$PWD/out" DOTNET_CLI_UI_LANGUAGE=en
results=out/test-results
rm -rf "$results"

dotnet build CfgCompiler.sln -v quiet --nologo

# One project after the other: tests of timing and of load do not share the machine.
status=0
dotnet test CfgCompiler.sln --no-build --nologo -m:1 \
  --logger trx --results-directory "$results" \
  --blame-hang-timeout 5m --blame-hang-dump-type none || status=$?

# <Counters total="5" executed="5" passed="5" failed="0" … />, one in each result file.
sum() { grep -ho "<Counters [^>]*" "$results"/*.trx | sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" | awk '{ n += $1 } END { print n + 0 }'; }
total=$(sum total); passed=$(sum passed); failed=$(sum failed)
skipped=$((total - passed - failed))
if [ "$skipped" -gt 0 ]; then printf '%d skipped or not run\n' "$skipped"; fi
printf '%d passed, %d failed\n' "$passed" "$failed"
if [ "$total" -eq 0 ] || [ "$failed" -gt 0 ]; then exit 1; fi
exit "$status"
