-- The same with coroutines: beginning one and taking its value; handing values over to one and back.

function futures(n)
  local sum = 0
  for i = 0, n - 1 do
    local begun = coroutine.wrap(function() return i end)
    sum = sum + begun()
  end
  return sum
end

function handover(n)
  local other = coroutine.wrap(function(v)
    while true do v = coroutine.yield(v) end
  end)
  local sum = 0
  for i = 0, n - 1 do sum = sum + other(i) end
  return sum
end
