-- Loops: a reduce with a user's function over a range.

local function reduce_range(f, value, n)
  for i = 0, n - 1 do
    value = f(value, i)
  end
  return value
end

local function add_low_bits(sum, x)
  return sum + (x & 7)
end

function run(n)
  return reduce_range(add_low_bits, 0, n)
end
