-- Text: builds a string of n pieces twice, with and without separator.

function run(n)
  local items, numbers = {}, {}
  for i = 0, n - 1 do
    items[#items + 1] = "item-" .. i
  end
  for i = 0, n - 1 do
    numbers[#numbers + 1] = i .. ";"
  end
  local joined = table.concat(items, ",")
  local plain = table.concat(numbers)
  return #joined + #plain + joined:byte(#joined // 2 + 1)
end
