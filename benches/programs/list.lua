-- Allocation: builds a linked list of n integers and sums it.

local function up_to(n)
  local items = nil
  for i = n, 1, -1 do
    items = { i, items }
  end
  return items
end

local function sum(items)
  local total = 0
  while items do
    total = total + items[1]
    items = items[2]
  end
  return total
end

function run(n)
  return sum(up_to(n))
end
