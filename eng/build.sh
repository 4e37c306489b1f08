#!/usr/bin/env bash
# Builds the native cfgc into out/: cfgc, haproxy (a link to it), and lib/cfgc/ with what its builds need.
set -euo pipefail
cd "$(dirname "$0")/.."
. eng/setup.sh
need_dotnet
need_commands clang:clang

case "$(uname -m)" in
  aarch64) rid=linux-arm64 ;;
  *) rid=linux-x64 ;;
esac

flavor=
if command -v ld.lld >/dev/null; then flavor=-p:LinkerFlavor=lld; fi

dotnet publish src/Cli -c Release -r "$rid" -o out/publish -v quiet --nologo $flavor
dotnet build src/Runtime -c Release -v quiet --nologo

runtime=src/Runtime/bin/Release/net10.0
mkdir -p out/lib/cfgc
# Under a new name first: a cfgc that is running keeps its file, and nobody sees half of one.
place() { cp "$1" "$2.new" && mv -f "$2.new" "$2"; }
place "$runtime/CfgCompiler.Runtime.dll" out/lib/cfgc/CfgCompiler.Runtime.dll
place "$runtime/CfgCompiler.Values.dll" out/lib/cfgc/CfgCompiler.Values.dll
place src/SourceGen/Generator/build/CfgCompiler.Proxy.props out/lib/cfgc/CfgCompiler.Proxy.props
place out/publish/cfgc out/cfgc
out/cfgc --version | sed 's/^cfgc //' > out/lib/cfgc/VERSION
ln -sfn cfgc out/haproxy
