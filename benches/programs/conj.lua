-- Collections: appends n integers to a table.

function run(n)
  local items = {}
  for i = 0, n - 1 do
    items[#items + 1] = i
  end
  return #items + items[n // 2 + 1]
end
