-- Allocation: the binary trees of the Benchmarks Game, nodes are tables.

local function tree(depth)
  if depth == 0 then
    return {}
  end
  return { tree(depth - 1), tree(depth - 1) }
end

local function nodes(t)
  if t[1] then
    return 1 + nodes(t[1]) + nodes(t[2])
  end
  return 1
end

function run(n)
  local sum = nodes(tree(n + 1))
  local long_lived = tree(n)
  for depth = 4, n, 2 do
    for _ = 1, 1 << (n + 4 - depth) do
      sum = sum + nodes(tree(depth))
    end
  end
  return sum + nodes(long_lived)
end
