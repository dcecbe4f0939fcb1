"""Rain, soil, people and air: what erosion and resilience need beside the scenes."""
import numpy as np

from .cover import BARE, BUILDING, FARM, FOREST, ORCHARD, RECLAIMED, ROAD, TANK, WATER, land_cover
from .terrain import fractal

# Mean monthly rain (mm) of the red-soil hills; about 1,550 mm a year.
MONTHLY_RAIN = (65, 95, 165, 190, 235, 240, 140, 145, 90, 65, 65, 50)
NODATA = -9999.0
# Organic carbon of the topsoil (percent) and people per square kilometre by land cover.
CARBON = {FOREST: 2.2, RECLAIMED: 0.7, WATER: 1.0, ORCHARD: 1.1, FARM: 1.6, ROAD: 0.9, BUILDING: 0.9, TANK: 0.3, BARE: 0.25}
PEOPLE = {FOREST: 2, RECLAIMED: 0, WATER: 0, ORCHARD: 20, FARM: 90, ROAD: 150, BUILDING: 5200, TANK: 0, BARE: 0}


def _by_class(codes, table):
    return np.array([0.0] + [table[code] for code in sorted(table)])[codes]


def rain(terrain, seed):
    """Return mean monthly rain, (12, y, x) float32 mm: wetter on the hills, smooth like a map between stations."""
    from scipy.ndimage import gaussian_filter

    rng = np.random.default_rng([seed, 7])
    shape = terrain.height.shape
    relief = gaussian_filter(terrain.height, shape[0] / 16) - 400.0
    months = [mm * (1 + 0.0005 * relief) * (1 + 0.04 * fractal(rng, shape, 4, shortest=shape[0] / 4)) for mm in MONTHLY_RAIN]
    return np.stack(months).astype(np.float32)


def soil(land, seed):
    """Return topsoil sand, silt, clay (percent, together 100) and organic carbon (percent), each (y, x) float32; no data on water."""
    from scipy.ndimage import gaussian_filter

    rng = np.random.default_rng([seed, 8])
    shape = land.base.shape
    codes = land_cover(land, 2018)
    bottom = np.exp(-land.terrain.hand / 12)
    clay = np.clip(33 + 5 * fractal(rng, shape, 3, longest=120) - 9 * bottom - 0.15 * land.terrain.slope, 8, 55)
    silt = np.clip(27 + 4 * fractal(rng, shape, 3, longest=120) + 13 * bottom, 8, 55)
    # Mining takes the fine soil away.
    worked = gaussian_filter(np.isin(codes, (BARE, TANK)).astype(float), 1.0)
    clay, silt = np.clip(clay * (1 - 0.55 * worked), 5, 45).astype(np.float32), np.clip(silt * (1 - 0.35 * worked), 5, 50).astype(np.float32)
    sand = np.float32(100) - silt - clay
    carbon = gaussian_filter(_by_class(codes, CARBON), 1.2) * np.exp(0.16 * fractal(rng, shape, 2.6, longest=60)) + 0.0012 * (land.terrain.height - 300)
    layers = {"sand": sand, "silt": silt, "clay": clay, "carbon": np.maximum(carbon, 0.05).astype(np.float32)}
    return {name: np.where(land.base == WATER, np.float32(NODATA), layer) for name, layer in layers.items()}


def air(land, seed):
    """Return population (persons per km2), PM2.5 (micrograms per m3) and CO2 emission (t per km2 and year) of 2018, float32 on cells of 300 m."""
    from scipy.ndimage import gaussian_filter

    rng = np.random.default_rng([seed, 9])
    shape = land.base.shape
    blocks = (shape[0] // 10, 10, shape[1] // 10, 10)
    codes = land_cover(land, 2018)

    def coarse(field):
        return field.reshape(blocks).mean(axis=(1, 3))

    people = coarse(_by_class(codes, PEOPLE)) * np.exp(0.25 * rng.standard_normal((blocks[0], blocks[2])))
    town, mines, roads = (coarse(np.isin(codes, kinds).astype(float)) for kinds in ((BUILDING,), (BARE, TANK), (ROAD,)))
    haze = 26 + 16 * gaussian_filter(town, 1.5) + 7 * gaussian_filter(mines, 1.2) + 5 * gaussian_filter(roads, 1.0)
    haze += -0.018 * (coarse(land.terrain.height) - 350) + 0.8 * fractal(rng, people.shape, 3)
    carbon = 5.5 * people + 9000 * town + 3500 * mines + 2500 * roads + 40
    return {"population": people.astype(np.float32), "pm25": haze.astype(np.float32), "co2": carbon.astype(np.float32)}


def study_area(size):
    """Return the (x, y) corners, in cells, of a rounded boundary a little inside the map."""
    turn = np.linspace(0, 2 * np.pi, 73)[:-1]
    # A rounded square with bays.
    reach = 0.46 * (1 - 0.035 * np.sin(3 * turn + 0.5) - 0.03 * np.sin(5 * turn + 2.0)) / (np.abs(np.cos(turn)) ** 4 + np.abs(np.sin(turn)) ** 4) ** 0.25
    reach = np.minimum(reach, 0.485 / np.maximum(np.abs(np.cos(turn)), np.abs(np.sin(turn))))
    return (0.5 + np.stack([reach * np.cos(turn), reach * np.sin(turn)], axis=1)) * size
