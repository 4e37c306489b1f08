# Sourced by the scripts: what they need from the machine. As root on Debian it is installed, otherwise the command to type is printed.

fail() { printf '%s\n' "$*" >&2; exit 1; }

need_dotnet() {
  if ! command -v dotnet >/dev/null || ! dotnet --list-sdks | grep -q '^10\.'; then
    fail 'The .NET 10 SDK is needed: https://dot.net/download'
  fi
}

# need_commands COMMAND:PACKAGE… : installs the packages of the commands that are missing.
need_commands() {
  local pair packages=() command
  for pair in "$@"; do
    command=${pair%%:*}
    if ! PATH=$PATH:/usr/sbin:/sbin command -v "$command" >/dev/null; then packages+=("${pair#*:}"); fi
  done
  if [ ${#packages[@]} -eq 0 ]; then return; fi
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    fail "Missing on this machine; install first: sudo apt-get install -y ${packages[*]}"
  fi
  printf 'installing %s\n' "${packages[*]}" >&2
  install_packages "${packages[@]}"
}

# Packages such as haproxy and nginx would start a service on a well-known port; a policy of "no" keeps them from it.
install_packages() {
  local policy=/usr/sbin/policy-rc.d made=
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' > "$policy"
    chmod 755 "$policy"
    made=1
  fi
  export DEBIAN_FRONTEND=noninteractive
  if ! { apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@"; } >&2; then
    if [ -n "$made" ]; then rm -f "$policy"; fi
    fail "apt-get could not install: $*"
  fi
  if [ -n "$made" ]; then rm -f "$policy"; fi
}
