-- Data: a lazy pipeline of map, filter, take and reduce over a range.
-- A stage is an iterator function that returns the next item or nil.

local function range(n)
  local i = -1
  return function()
    i = i + 1
    if i < n then
      return i
    end
  end
end

local function map(f, items)
  return function()
    local item = items()
    if item ~= nil then
      return f(item)
    end
  end
end

local function filter(accepts, items)
  return function()
    local item = items()
    while item ~= nil and not accepts(item) do
      item = items()
    end
    return item
  end
end

local function take(count, items)
  local taken = 0
  return function()
    if taken < count then
      taken = taken + 1
      return items()
    end
  end
end

local function reduce(f, value, items)
  for item in items do
    value = f(value, item)
  end
  return value
end

function run(n)
  local numbers = map(function(x) return 3 * x + 1 end, range(n))
  local evens = filter(function(x) return x % 2 == 0 end, numbers)
  return reduce(function(a, b) return a + b end, 0, take(n // 2, evens))
end
