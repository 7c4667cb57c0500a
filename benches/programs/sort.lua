-- Text and data: sorts n random integers.

function setup(n)
  local numbers, seed = {}, 42
  for i = 1, n do
    numbers[i] = seed
    seed = seed * 48271 % 2147483647
  end
  return numbers
end

function run(numbers)
  local n = #numbers
  local sorted = table.move(numbers, 1, n, 1, {})
  table.sort(sorted)
  return sorted[1] + sorted[n // 2 + 1] + sorted[n]
end
