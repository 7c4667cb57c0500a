-- Collections: n writes at random places of a table.

local function next_random(seed)
  return seed * 48271 % 2147483647
end

function run(n)
  local items = {}
  for i = 1, n do
    items[i] = 0
  end
  local seed = 42
  for i = 0, n - 1 do
    seed = next_random(seed)
    items[seed % n + 1] = i
  end
  local sum = 0
  for i = 1, n do
    sum = sum + items[i]
  end
  return sum
end
