-- Loops: the sieve of Eratosthenes over a table.

function run(n)
  local composite = {}
  for i = 1, n do
    composite[i] = false
  end
  local found, greatest = 0, 0
  for i = 2, n do
    if not composite[i] then
      found, greatest = found + 1, i
      for multiple = i * i, n, i do
        composite[multiple] = true
      end
    end
  end
  return found + greatest
end
