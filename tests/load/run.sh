#!/usr/bin/env bash
# Measures POST /api/ask on the sample documents, without a model, with wrk from a process of its own:
# first as many answers as there are, then the latency at half of that, then the memory over many requests.
# Needs: wrk, the built program. Usage: tests/load/run.sh [SECONDS] [CONNECTIONS] [REQUESTS FOR MEMORY]
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=${1:-15} connections=${2:-32} many=${3:-200000}
port=${QABOT_LOAD_PORT:-5399}
index=$(mktemp -d)
export QABOT_LOAD_QUESTIONS=$PWD/tests/load/questions.jsonl

command -v wrk >/dev/null || { echo "wrk is not installed (apt-get install wrk)"; exit 2; }
dotnet build src/QaBot.App -c Release -v q --nologo -clp:ErrorsOnly >/dev/null
dotnet src/QaBot.App/bin/Release/net10.0/qabot.dll serve --urls "http://127.0.0.1:$port" --index "$index" >"$index/serve.log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null; rm -rf "$index"' EXIT

for _ in $(seq 120); do
  curl -sf "http://127.0.0.1:$port/health/ready" >/dev/null && break
  sleep 0.5
done

load() { wrk -t1 -c"$1" -d"${2}s" --timeout 10s --latency -s tests/load/ask.lua "http://127.0.0.1:$port" | grep "answers/s"; }
memory() { awk '/VmRSS/ { printf "%.0f MB", $2 / 1024 }' "/proc/$server/status"; }

# Long enough for every question to be asked once.
echo "warm-up:    $(load "$connections" 20)"
full=$(load "$connections" "$seconds")
echo "full load:  $full"

# Half of that: each connection pauses so long that all together ask at half the rate.
pause=$(awk -v c="$connections" '{ print 2000 * c / $2 }' <<<"$full")
echo "half load:  $(QABOT_LOAD_PAUSE=$pause load "$connections" "$seconds")"

before=$(memory) asked=0
while ((asked < many)); do
  answers=$(load "$connections" 10)
  asked=$((asked + $(grep -o 'answers [0-9]*' <<<"$answers" | grep -o '[0-9]*')))
  echo "memory:     $(memory) after $asked answers (before: $before)  $answers"
done
