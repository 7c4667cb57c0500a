-- Floats: the planets of the Benchmarks Game, one table per body.

local sqrt = math.sqrt
local SOLAR_MASS = 4.0 * math.pi * math.pi
local YEAR = 365.24

local function body(x, y, z, vx, vy, vz, mass)
  return {
    x = x, y = y, z = z,
    vx = vx * YEAR, vy = vy * YEAR, vz = vz * YEAR,
    mass = mass * SOLAR_MASS,
  }
end

local function system()
  return {
    body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0),
    body(4.84143144246472090, -1.16032004402742839, -0.103622044471123109,
      0.00166007664274403694, 0.00769901118419740425,
      -0.0000690460016972063023, 0.000954791938424326609),
    body(8.34336671824457987, 4.12479856412430479, -0.403523417114321381,
      -0.00276742510726411145, 0.00499852801234917238,
      0.0000230417297573763929, 0.000285885980666130812),
    body(12.8943695621391310, -15.1111514016986312, -0.223307578892655734,
      0.00296460137564761618, 0.00237847173959480950,
      -0.0000296589568540237556, 0.0000436624404335156298),
    body(15.3796971148509165, -25.9193146099879641, 0.179258772950371181,
      0.00268067772490389322, 0.00162824170038242295,
      -0.0000951592254519715870, 0.0000515138902046611451),
  }
end

local function offset_momentum(bodies)
  local px, py, pz = 0.0, 0.0, 0.0
  for _, b in ipairs(bodies) do
    px = px + b.vx * b.mass
    py = py + b.vy * b.mass
    pz = pz + b.vz * b.mass
  end
  local sun = bodies[1]
  sun.vx = (0.0 - px) / SOLAR_MASS
  sun.vy = (0.0 - py) / SOLAR_MASS
  sun.vz = (0.0 - pz) / SOLAR_MASS
end

local function advance(bodies, count, dt)
  for i = 1, count do
    local a = bodies[i]
    local ax, ay, az, am = a.x, a.y, a.z, a.mass
    local avx, avy, avz = a.vx, a.vy, a.vz
    for j = i + 1, count do
      local b = bodies[j]
      local dx, dy, dz = ax - b.x, ay - b.y, az - b.z
      local d2 = dx * dx + dy * dy + dz * dz
      local mag = dt / (d2 * sqrt(d2))
      local mb = b.mass * mag
      avx = avx - dx * mb
      avy = avy - dy * mb
      avz = avz - dz * mb
      local ma = am * mag
      b.vx = b.vx + dx * ma
      b.vy = b.vy + dy * ma
      b.vz = b.vz + dz * ma
    end
    a.vx, a.vy, a.vz = avx, avy, avz
    a.x = ax + dt * avx
    a.y = ay + dt * avy
    a.z = az + dt * avz
  end
end

local function energy(bodies)
  local sum = 0.0
  for i, a in ipairs(bodies) do
    local v2 = a.vx * a.vx + a.vy * a.vy + a.vz * a.vz
    sum = sum + 0.5 * a.mass * v2
    for j = i + 1, #bodies do
      local b = bodies[j]
      local dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
      local d2 = dx * dx + dy * dy + dz * dz
      sum = sum - a.mass * b.mass / sqrt(d2)
    end
  end
  return sum
end

function run(n)
  local bodies = system()
  offset_momentum(bodies)
  for _ = 1, n do
    advance(bodies, #bodies, 0.01)
  end
  return math.tointeger(-1e12 * energy(bodies) // 1)
end
