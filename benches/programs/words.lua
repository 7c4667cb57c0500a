-- Text: word frequencies of a text of n bytes.

local function next_random(seed)
  return seed * 48271 % 2147483647
end

local function vocabulary(size)
  local alphabet = "etaoinshrdlucmfw"
  local words, seed = {}, 42
  for i = 1, size do
    local letters = {}
    local count = 2 + seed % 8
    seed = next_random(seed)
    for k = 1, count do
      local at = seed % 16 + 1
      letters[k] = alphabet:sub(at, at)
      seed = next_random(seed)
    end
    words[i] = table.concat(letters)
  end
  return words
end

function setup(n)
  local words = vocabulary(4000)
  local pieces, bytes, seed = {}, 0, 7
  while bytes < n do
    local a = next_random(seed)
    local b = next_random(a)
    local word = words[(a % 4000) * (b % 4000) // 4000 + 1]
    local mark = b // 4000 % 100
    local piece
    if mark < 6 then
      piece = word:sub(1, 1):upper() .. word:sub(2) .. ".\n"
    elseif mark < 15 then
      piece = word .. ", "
    else
      piece = word .. " "
    end
    pieces[#pieces + 1] = piece
    bytes = bytes + #piece
    seed = b
  end
  return table.concat(pieces):sub(1, n)
end

function run(text)
  local times = {}
  for word in text:lower():gmatch("[a-z]+") do
    times[word] = (times[word] or 0) + 1
  end
  local words = {}
  for word in pairs(times) do
    words[#words + 1] = word
  end
  table.sort(words, function(a, b)
    if times[a] ~= times[b] then
      return times[a] > times[b]
    end
    return a < b
  end)
  local top = {}
  for i = 1, math.min(10, #words) do
    top[i] = words[i] .. "=" .. times[words[i]]
  end
  return table.concat(top, " ")
end
