-- How fast is Lua 5.4 at each workload?  One JSON line for each.
--
--   lua5.4 benches/programs/lua_warm.lua [NAME...]
--
-- `run` gets the number of workloads.tsv, or what `setup` makes of it.

local SAMPLES = 11
local home = arg[0]:match("^(.*)/") or "."

local wanted = {}
for _, name in ipairs(arg) do
  wanted[name] = true
end

local function program(name)
  local env = setmetatable({}, { __index = _G })
  local chunk = loadfile(home .. "/" .. name .. ".lua", "t", env)
  if chunk then
    chunk()
    return env
  end
end

local function samples(run, input)
  local times, answer = {}, nil
  for i = 1, SAMPLES do
    collectgarbage()
    local start = os.clock()
    answer = run(input)
    times[i] = (os.clock() - start) * 1000
  end
  table.sort(times)
  return times, tostring(answer)
end

local function measure(name, n, checksum)
  local env = program(name)
  if not env then
    return
  end
  local input = env.setup and env.setup(n) or n
  local times, answer = samples(env.run, input)
  print(string.format('{"engine":"lua","workload":"%s","n":%d,'
    .. '"median_ms":%.3f,"min_ms":%.3f,"checksum":"%s"}',
    name, n, times[SAMPLES // 2 + 1], times[1], answer))
  if answer ~= checksum then
    io.stderr:write(name, ": checksum ", answer, ", expected ", checksum, "\n")
  end
end

for line in io.lines(home .. "/workloads.tsv") do
  local name, n, checksum = line:match("^([%w_]+)\t(%d+)\t(.*)$")
  if name and (not next(wanted) or wanted[name]) then
    measure(name, math.tointeger(n), checksum)
  end
end
