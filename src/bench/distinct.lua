-- The same update with other thresholds each time, as no two requests of real clients are alike.
dofile("patch.lua")
local count = 0
local body = wrk.body

function request()
  count = count + 1
  local other = body:gsub('"count":50', '"count":' .. 50 + count):gsub("8883", 1024 + count % 60000)
  return wrk.format(nil, nil, nil, other)
end
