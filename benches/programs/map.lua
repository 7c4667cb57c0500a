-- Collections: n inserts into a table by random integer and n lookups.

local function next_random(seed)
  return seed * 48271 % 2147483647
end

function run(n)
  local places, count = {}, 0
  local seed = 42
  for i = 0, n - 1 do
    seed = next_random(seed)
    if places[seed] == nil then
      count = count + 1
    end
    places[seed] = i
  end
  local sum = 0
  seed = 42
  for _ = 1, n do
    seed = next_random(seed)
    sum = sum + places[seed]
  end
  return count + sum
end
