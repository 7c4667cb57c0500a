-- Calls: counts the ways to place n queens; columns are kept in an array.

local function safe(queens, row, col)
  for r = row - 1, 1, -1 do
    local other = queens[r]
    local distance = row - r
    if other == col or other == col + distance
        or other == col - distance then
      return false
    end
  end
  return true
end

local function solutions(n, row, queens)
  if row > n then
    return 1
  end
  local total = 0
  for col = 1, n do
    if safe(queens, row, col) then
      queens[row] = col
      total = total + solutions(n, row + 1, queens)
    end
  end
  return total
end

function run(n)
  return solutions(n, 1, {})
end
