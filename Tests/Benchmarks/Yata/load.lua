-- What wrk sends: the requests of a file, one per line as `METHOD path body`, in turn, with the token in YATA_TOKEN; and what it prints at the
-- end: requests, errors, duration, and the 50th and 99th percentile, in microseconds.
local requests, turn = {}, 0

function init(arguments)
  local headers = {["Authorization"] = "Bearer " .. os.getenv("YATA_TOKEN"), ["Content-Type"] = "application/json"}
  for line in io.lines(arguments[1]) do
    local method, path, body = line:match("^(%S+) (%S+) ?(.*)$")
    if body == "" then body = nil end
    requests[#requests + 1] = wrk.format(method, path, headers, body)
  end
end

function request()
  turn = turn % #requests + 1
  return requests[turn]
end

function done(summary, latency)
  local errors = summary.errors
  local failures = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format("figures %d %d %d %d %d\n", summary.requests, failures, summary.duration, latency:percentile(50), latency:percentile(99)))
end
