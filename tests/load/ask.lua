-- Asks the questions of a file one after the other, each as a POST /api/ask; counts what is no 200. With QABOT_LOAD_PAUSE each
-- connection waits so many milliseconds on average before each question, so that the load can be less than the most there is.
local pause = tonumber(os.getenv("QABOT_LOAD_PAUSE") or "0")
local questions = {}
local next_question = 0
local threads = {}

function setup(thread)
  thread:set("failed", 0)
  table.insert(threads, thread)
end

function init()
  local headers = { ["Host"] = wrk.headers["Host"], ["Content-Type"] = "application/json" }
  for line in io.lines(os.getenv("QABOT_LOAD_QUESTIONS")) do
    questions[#questions + 1] = wrk.format("POST", "/api/ask", headers, line)
  end
end

if pause > 0 then
  function delay()
    return math.random(0, math.floor(2 * pause))
  end
end

function request()
  next_question = next_question % #questions + 1
  return questions[next_question]
end

function response(status)
  if status ~= 200 then
    failed = failed + 1
  end
end

function done(summary, latency)
  local failures = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  for _, thread in ipairs(threads) do
    failures = failures + thread:get("failed")
  end
  io.write(string.format("answers/s %.0f  p50 %.1f ms  p99 %.1f ms  max %.1f ms  answers %d  failures %d\n",
    summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000,
    summary.requests, failures))
end
