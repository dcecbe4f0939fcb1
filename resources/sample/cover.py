"""What lies on the ground: rivers, fields, orchards, town, roads and mines, and how they change from 2000 to 2019."""
from typing import NamedTuple

import numpy as np

from .mines import FIRST, LAST, MINES, POND, Workings, choose_sites, dig, plant_cover
from .terrain import Terrain, distance_to, fractal, grid_graph

# Codes of the class scheme li2020.
FOREST, RECLAIMED, WATER, ORCHARD, FARM, ROAD, BUILDING, TANK, BARE = range(1, 10)
CLASSES = {
    FOREST: ("vegetation", (38, 115, 60)),
    RECLAIMED: ("reclaimed vegetation", (150, 205, 100)),
    WATER: ("water", (60, 120, 200)),
    ORCHARD: ("orchard", (240, 170, 60)),
    FARM: ("farmland", (245, 235, 150)),
    ROAD: ("road", (110, 110, 110)),
    BUILDING: ("building", (205, 70, 65)),
    TANK: ("sedimentation tank", (90, 205, 215)),
    BARE: ("tailings", (205, 150, 115)),
}
LANDCOVER_YEARS = (2009, 2013, 2018)


class Road(NamedTuple):
    """A road: its kind (main, village, mine), the year it opened and its cells (row, column) in driving order."""

    kind: str
    year: int
    path: np.ndarray


class Land(NamedTuple):
    """The whole history of the ground; every array is (size, size).

    `base` is the class before mines and growth; `orchard_year`, `town_year`, `road_year` say when a cell became one
    (0 never, `FIRST` or before = always); `parcel` is a number 0-1 shared by the cells of a field or orchard plot.
    """

    terrain: Terrain
    base: np.ndarray
    orchard_year: np.ndarray
    town_year: np.ndarray
    road_year: np.ndarray
    parcel: np.ndarray
    workings: Workings
    roads: list
    sites: list


def _clean(mask, least):
    """Return `mask` without its 8-connected patches of fewer than `least` cells."""
    from scipy.ndimage import label

    patches, count = label(mask, np.ones((3, 3)))
    return mask & (np.bincount(patches.ravel(), minlength=count + 1) >= least)[patches]


def _upstream(terrain, cell):
    """Return the cells that drain through a cell (flat index)."""
    drains = np.zeros(terrain.receiver.size, bool)
    drains[cell] = True
    ahead = terrain.receiver.ravel()
    # Every look ahead doubles the distance.
    while True:
        more = drains | drains[ahead]
        if (more == drains).all():
            return drains.reshape(terrain.height.shape)
        drains, ahead = more, ahead[ahead]


def _reservoir(terrain, scale):
    """Return the flooded cells and the level of a reservoir in the side valley that holds water best."""
    from scipy.ndimage import binary_dilation

    area, height = terrain.area, terrain.height
    size = height.shape[0]
    row, column = np.mgrid[:size, :size] / size
    inner = (np.minimum(row, column) > 0.08) & (np.maximum(row, column) < 0.92)
    dams = np.flatnonzero(((area > 900 * scale) & (area < 6000 * scale) & (terrain.hand == 0) & inner & (height > 305)).ravel())
    best, score = None, np.inf
    for dam in dams[::max(1, dams.size // 60)]:
        level = height.flat[dam] + 20.0 * min(1.0, np.sqrt(scale))
        lake = _upstream(terrain, dam) & (height < level)
        lake.flat[dam] = False
        # A wide mouth would need a long dam.
        mouth = (binary_dilation(lake, np.ones((3, 3))) & ~lake & (height < level)).sum()
        penalty = abs(np.log((lake.sum() + 1) / (700 * scale))) + mouth / (12 * np.sqrt(scale))
        if penalty < score:
            best, score = (lake, level), penalty
    return best


def _trace(before, cell):
    """Return the flat indices from `cell` back to the start of the least-cost tree `before`."""
    path = [int(cell)]
    while before[path[-1]] >= 0:
        path.append(int(before[path[-1]]))
    return path


def _widen_corners(path, size):
    """Return the path's flat indices with a cell added at each diagonal step, so that nothing slips through."""
    path = np.asarray(path)
    row, column = np.divmod(path, size)
    return np.unique(np.r_[path, row[:-1] * size + column[1:]])


def _roads(terrain, water, town, villages, sites):
    """Join the town with the four ends of the map, then villages and mines with the nearest road.

    Returns the roads and the year in which each cell became one (0 never).
    """
    from scipy.sparse.csgraph import dijkstra

    size = water.shape[0]
    effort = 1.0 + (terrain.slope / 5.0) ** 2 + 0.4 * np.clip(3.0 - terrain.hand, 0, 3) + 12.0 * water
    year = np.zeros(water.shape, np.int16)
    roads = []

    def add(kind, opened, path):
        cells = _widen_corners(path, size)
        year.flat[cells[year.flat[cells] == 0]] = opened
        roads.append(Road(kind, opened, np.stack(np.divmod(np.asarray(path), size), axis=1)))

    cost, before = dijkstra(grid_graph(effort), indices=town[0] * size + town[1], return_predecessors=True)
    cost = cost.reshape(water.shape)
    for edge in (np.s_[0, :], np.s_[-1, :], np.s_[:, 0], np.s_[:, -1]):
        cells = np.arange(size * size).reshape(size, size)[edge]
        add("main", 1990, _trace(before, cells[np.argmin(cost[edge])]))
    ends = [("village", 1990, place) for place in villages] + [("mine", mine.start, site) for mine, site in zip(MINES, sites)]
    for kind in ("village", "mine"):
        # Roads that exist are nearly free to use, so that new ones branch off.
        graph = grid_graph(np.where(year > 0, 0.05, effort))
        cost, before = dijkstra(graph, indices=np.flatnonzero(year > 0), return_predecessors=True, min_only=True)[:2]
        for opened, place in [(opened, place) for k, opened, place in ends if k == kind]:
            path = _trace(before, place[0] * size + place[1])
            if len(path) > 2:
                add(kind, opened, path)
    return roads, year


def _grow(graph, cell, count):
    """Return the `count` cells nearest to a cell by effort, in the order in which they are reached (flat indices)."""
    from scipy.sparse.csgraph import dijkstra

    travel = dijkstra(graph, indices=cell, limit=5.0 * np.sqrt(count) + 20)
    return np.argsort(travel, kind="stable")[:count]


def make_land(terrain, seed):
    """Settle, till and mine the ground.

    Parameters
    ----------
    terrain : Terrain
    seed : int

    Returns
    -------
    Land
        Its terrain has the water level of the reservoir as height.
    """
    from scipy.ndimage import gaussian_filter
    from scipy.spatial import cKDTree

    rng = np.random.default_rng([seed, 2])
    shape = terrain.height.shape
    size = shape[0]
    scale = (size / 400) ** 2
    side = size / 400
    row, column = np.mgrid[:size, :size] / size

    # Blurred, so that the banks do not show the eight directions of the flow.
    water = gaussian_filter((terrain.area > 150000 * scale).astype(float), 2.0 * side) > 0.11 / side
    water |= gaussian_filter((terrain.area > 20000 * scale).astype(float), 1.1) > 0.15
    lake, level = _reservoir(terrain, scale)
    water |= lake
    terrain = terrain._replace(height=np.where(lake, level, terrain.height), slope=np.where(lake, 0.0, terrain.slope),
                               gradient=tuple(np.where(lake, 0.0, g) for g in terrain.gradient))

    rough = fractal(rng, shape, 2.4, longest=40)
    farm = (terrain.hand < 9 + 3.5 * rough) & (terrain.slope < 9 + 2 * rough) & ~water
    farm = _clean(gaussian_filter(farm.astype(float), 1.0) > 0.5, 12) & ~water
    farm |= ~_clean(~farm & ~water, 25) & ~water

    flat = gaussian_filter((farm & (terrain.hand > 1.0)).astype(float), 8 * side)
    town = tuple(int(v) for v in np.unravel_index(np.argmax(flat - 4 * np.hypot(row - 0.58, column - 0.55)), shape))
    building = grid_graph(np.exp(0.6 * fractal(rng, shape, 2.4, longest=24)) * (1 + (terrain.slope / 6) ** 2 + 2.0 * (terrain.hand < 0.4) + 7.0 * water))
    town_year = np.zeros(shape, np.int16)
    order = _grow(building, town[0] * size + town[1], int(1500 * scale))
    # The town doubled between 2000 and 2019.
    town_year.flat[order] = np.clip(FIRST - 1 + np.rint((np.arange(order.size) / order.size - 0.48) / 0.52 * 20), FIRST - 1, LAST)

    near_farm = distance_to(farm)
    fields = gaussian_filter(farm.astype(float), 5 * side) * (near_farm == 0) * (terrain.hand > 0.8) + 0.15 * rng.random(shape)
    fields[(np.hypot(row - town[0] / size, column - town[1] / size) < 0.13) | ~farm] = -np.inf
    fields[(np.minimum(row, column) < 0.04) | (np.maximum(row, column) > 0.96)] = -np.inf
    villages = []
    for _ in range(16):
        # Neither in the middle of the plain nor on its last field.
        place = tuple(int(v) for v in np.unravel_index(np.argmax(fields - 0.9 * np.clip(fields, 0, 1) ** 2), shape))
        villages.append(place)
        fields[np.hypot(row - place[0] / size, column - place[1] / size) < 0.1] = -np.inf
        if not np.isfinite(fields).any():
            break
    for place in villages:
        cells = _grow(building, place[0] * size + place[1], max(4, int(rng.integers(14, 40) * scale)))
        town_year.flat[cells[town_year.flat[cells] == 0]] = FIRST - 1
    town_year[water] = 0

    forest = ~water & ~farm & (town_year == 0)
    sites = choose_sites(rng, terrain, forest, near_farm)
    roads, road_year = _roads(terrain, water, town, villages, sites)

    hills = fractal(rng, shape, 2.6, longest=36, shortest=4)
    suited = forest & (road_year == 0) & (terrain.hand > 8) & (terrain.hand < 75) & (terrain.slope > 4) & (terrain.slope < 22) & (near_farm < 16 * side)
    orchard = _clean(gaussian_filter((suited & (hills > 0.35)).astype(float), 0.8) > 0.45, 8) & forest & (road_year == 0)
    planting = gaussian_filter(rng.standard_normal(shape), 5 * side)
    rank = np.searchsorted(np.sort(planting[orchard]), planting) / max(1, orchard.sum())
    orchard_year = np.where(orchard, np.where(rank < 0.35, FIRST - 10, FIRST + np.floor(17 * (rank - 0.35) / 0.65)), 0).astype(np.int16)

    # Plots of two hectares or so with bent borders.
    centres = rng.random((int(6000 * scale) + 40, 2)) * size
    _, plot = cKDTree(centres).query(np.stack([row * size + rough, column * size + hills], axis=-1))
    parcel = rng.random(len(centres))[plot]

    barred = water | (town_year > 0) | _public(roads, shape)
    workings = dig(rng, terrain, sites, barred, farm | orchard)
    base = np.where(water, WATER, np.where(farm, FARM, FOREST)).astype(np.uint8)
    return Land(terrain, base, orchard_year, town_year, road_year, parcel, workings, roads, sites)


def _public(roads, shape):
    """Return the cells of the main and village roads."""
    cells = np.zeros(shape, bool)
    for road in roads:
        if road.kind != "mine":
            cells.flat[_widen_corners(road.path[:, 0] * shape[1] + road.path[:, 1], shape[1])] = True
    return cells


def land_cover(land, year):
    """Return the class codes (uint8, scheme li2020, no zeros) of a year's summer."""
    def since(begun):
        return (begun > 0) & (begun <= year)

    works = land.workings
    codes = land.base.copy()
    codes[since(land.orchard_year)] = ORCHARD
    codes[since(land.town_year)] = BUILDING
    codes[since(land.road_year)] = ROAD
    mined, reclaimed = since(works.mined_year), since(works.reclaimed_year)
    codes[mined] = BARE
    codes[mined & (works.part == POND) & ~reclaimed] = TANK
    codes[mined & reclaimed & (plant_cover(works, year) >= 0.25)] = RECLAIMED
    return codes
