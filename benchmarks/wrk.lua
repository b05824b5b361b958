-- Visitors as a proxy passes them on: each request from another address, by HTTPS, taking gzip.
math.randomseed(os.time())

request = function()
  wrk.headers["Host"] = os.getenv("BENCH_HOST")
  wrk.headers["X-Forwarded-Proto"] = "https"
  wrk.headers["X-Forwarded-For"] = "198." .. math.random(18, 19) .. "." .. math.random(0, 255) .. "." .. math.random(1, 254)
  wrk.headers["Accept-Encoding"] = "gzip"
  return wrk.format("GET")
end

done = function(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '{"requests_per_second": %.0f, "p50_ms": %.2f, "p99_ms": %.2f, "failed": %d}\n',
    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout
  ))
end
