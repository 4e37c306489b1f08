#!/usr/bin/env bash
# Renames every *.received.* snapshot to *.verified.*.
set -euo pipefail
cd "$(dirname "$0")/.."
count=0
while IFS= read -r -d '' received; do
  mv -f "$received" "${received/.received./.verified.}"
  printf 'accepted %s\n' "${received/.received./.verified.}"
  count=$((count + 1))
done < <(find tests -name '*.received.*' -not -path '*/bin/*' -not -path '*/obj/*' -print0)
printf '%d snapshots accepted\n' "$count"
