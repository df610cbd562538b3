-- Admits a request where every window has room, and counts it in all of them.
-- KEYS: a list for each window, the newest moment first, in microseconds of this server's clock.
-- ARGV: limit and length in microseconds of each window.
-- Answers 1 or 0, then for each window how many it holds and in how many microseconds there is room for one more.
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
for _, key in ipairs(KEYS) do
  -- a clock that was set back admits nothing that it refused before
  local newest = redis.call('LINDEX', key, 0)
  if newest then now = math.max(now, tonumber(newest)) end
end

local admitted = 1
for i, key in ipairs(KEYS) do
  local limit, length = tonumber(ARGV[2 * i - 1]), tonumber(ARGV[2 * i])
  local oldest = redis.call('LINDEX', key, -1)
  while oldest and oldest + length <= now do
    redis.call('RPOP', key)
    oldest = redis.call('LINDEX', key, -1)
  end
  if redis.call('LLEN', key) >= limit then admitted = 0 end
end

local answer = { admitted }
for i, key in ipairs(KEYS) do
  local limit, length = tonumber(ARGV[2 * i - 1]), tonumber(ARGV[2 * i])
  if admitted == 1 then
    redis.call('LPUSH', key, now)
    redis.call('PEXPIRE', key, math.ceil(length / 1000))
  end
  local used = redis.call('LLEN', key)
  -- a limit that was lowered since can find more than it allows; then more than one has to leave
  local frees = redis.call('LINDEX', key, -1 - math.max(used - limit, 0))
  answer[2 * i] = used
  answer[2 * i + 1] = frees and frees + length - now or 0
end
return answer
