-- Visitors as a proxy passes them on: each request from another address, by HTTPS, taking gzip, with what a browser says
-- when somebody opens an address.
math.randomseed(os.time())

request = function()
  wrk.headers["Host"] = os.getenv("BENCH_HOST")
  wrk.headers["X-Forwarded-Proto"] = "https"
  wrk.headers["X-Forwarded-For"] = "198." .. math.random(18, 19) .. "." .. math.random(0, 255) .. "." .. math.random(1, 254)
  wrk.headers["Accept-Encoding"] = "gzip"
  wrk.headers["Accept"] = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
  wrk.headers["Accept-Language"] = "en-GB,en;q=0.9"
  wrk.headers["User-Agent"] = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36"
  wrk.headers["Sec-Fetch-Dest"] = "document"
  wrk.headers["Sec-Fetch-Mode"] = "navigate"
  wrk.headers["Sec-Fetch-Site"] = "none"
  wrk.headers["Sec-Fetch-User"] = "?1"
  return wrk.format("GET")
end

done = function(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '{"requests_per_second": %.0f, "p50_ms": %.2f, "p99_ms": %.2f, "bytes": %.0f, "failed": %d}\n',
    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    summary.bytes / summary.requests,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout
  ))
end
