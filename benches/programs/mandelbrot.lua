-- Floats: the Mandelbrot set on a grid of n by n points.

local function steps(cr, ci)
  local zr, zi, i = 0.0, 0.0, 0
  while true do
    local zr2, zi2 = zr * zr, zi * zi
    if i == 50 or zr2 + zi2 > 4.0 then
      return i
    end
    zr, zi = zr2 - zi2 + cr, 2.0 * zr * zi + ci
    i = i + 1
  end
end

function run(n)
  local sum = 0
  for y = 0, n - 1 do
    local ci = 2.0 * y / n - 1.0
    for x = 0, n - 1 do
      sum = sum + steps(2.0 * x / n - 1.5, ci)
    end
  end
  return sum
end
