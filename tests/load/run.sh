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

load() { wrk -t1 -c"$1" -d"${2}s" --latency -s tests/load/ask.lua "http://127.0.0.1:$port" | grep "answers/s"; }
memory() { awk '/VmRSS/ { printf "%.0f MB", $2 / 1024 }' "/proc/$server/status"; }

echo "warm-up:    $(load "$connections" 5)"
full=$(load "$connections" "$seconds")
echo "full load:  $full"

# wrk has no rate of its own: half the load is the number of connections that gives half the answers.
half=$connections
rate=$(awk '{ print $2 }' <<<"$full")
while ((half > 1)); do
  half=$((half / 2))
  found=$(load "$half" 3)
  awk -v a="$(awk '{ print $2 }' <<<"$found")" -v b="$rate" 'BEGIN { exit !(a <= b / 2) }' && break
done
echo "half load:  $(load "$half" "$seconds")  ($half connections)"

before=$(memory) asked=0
while ((asked < many)); do
  answers=$(load "$connections" 10)
  asked=$((asked + $(grep -o 'answers [0-9]*' <<<"$answers" | grep -o '[0-9]*')))
  echo "memory:     $(memory) after $asked answers (before: $before)  $answers"
done
