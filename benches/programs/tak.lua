-- Calls: Takeuchi's function, tak 18 12 6, n times.

local function tak(x, y, z)
  if y < x then
    return tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y))
  end
  return z
end

function run(n)
  local sum = 0
  for _ = 1, n do
    sum = sum + tak(18, 12, 6)
  end
  return sum
end
