"""The mines: where they lie, how they grow year by year, and what becomes of them."""
from typing import NamedTuple, Optional

import numpy as np

from .terrain import fractal, grid_graph

FIRST, LAST = 2000, 2019
PIT, TAILINGS, POND = 1, 2, 3
WEEDS = 0.03


class Mine(NamedTuple):
    """One mine's life: `closed` and `reclaimed` are None where that never happened by 2019; `cells` is its full extent.

    `outcome`: restored, recovering (young, not there yet), failed (reclaimed but bare), abandoned, active.
    """

    name: str
    name_zh: str
    start: int
    closed: Optional[int]
    reclaimed: Optional[int]
    outcome: str
    cells: int


# Made-up places. Three opened before the satellite record of the sample begins.
MINES = (
    Mine("Shiziling", "狮子岭", 1993, 2003, 2004, "restored", 1150),
    Mine("Huangnikeng", "黄泥坑", 1996, 2008, 2009, "restored", 850),
    Mine("Luotang", "螺塘", 1998, 2006, 2007, "failed", 620),
    Mine("Bailing", "柏岭", 2001, 2009, 2010, "restored", 1000),
    Mine("Xiaping", "下坪", 2003, 2010, 2012, "restored", 560),
    Mine("Dongkeng", "东坑", 2004, 2011, None, "abandoned", 700),
    Mine("Tangwei", "塘尾", 2008, None, None, "active", 900),
    Mine("Heshi", "禾石", 2009, 2014, 2016, "recovering", 430),
)


class Workings(NamedTuple):
    """The ground that the mines took; every array is (size, size).

    `mine` 1-based number in `MINES` (0 none), `part` PIT, TAILINGS or POND, `mined_year` and `reclaimed_year`
    (0 never), `pace` years from reclamation to full cover, `ceiling` the cover reached then (1 = as before mining).
    """

    mine: np.ndarray
    part: np.ndarray
    mined_year: np.ndarray
    reclaimed_year: np.ndarray
    pace: np.ndarray
    ceiling: np.ndarray


def choose_sites(rng, terrain, forest, near_farm):
    """Return one (row, column) per mine: on wooded hill slopes not far above the fields, spread over the map.

    Parameters
    ----------
    forest : (size, size) bool
    near_farm : (size, size) float
        Distance to farmland in cells of 30 m.
    """
    from scipy.ndimage import gaussian_filter

    size = forest.shape[0]
    scale = size / 400
    row, column = np.mgrid[:size, :size] / size
    good = gaussian_filter(forest.astype(float), 6 * scale) + 0.25 * fractal(rng, forest.shape, 3, longest=size / 4, shortest=8)
    good -= np.abs(near_farm / scale - 17) / 30 + np.abs(terrain.hand - 75) / 200 + np.abs(terrain.slope - 20) / 60
    # The north-east is left alone: hills that nothing ever happened to.
    good[(row < 0.08) | (row > 0.93) | (column < 0.08) | (column > 0.92) | ((row < 0.36) & (column > 0.6)) | ~forest] = -np.inf
    sites = []
    for _ in MINES:
        best = np.unravel_index(np.argmax(good), good.shape)
        sites.append(tuple(int(v) for v in best))
        good = good - 3.0 * np.exp(-(((row - row[best]) / 0.11) ** 2 + ((column - column[best]) / 0.11) ** 2) ** 2)
    return sites


def _ponds(terrain, ground, free, count):
    """Return cells of settling ponds: a chain of small basins along the stream that leaves the mine's lowest corner."""
    size = ground.shape[0]
    inside = np.flatnonzero(ground)
    cell = inside[np.argmax(terrain.area.flat[inside])]
    basins = np.zeros_like(ground)
    for step in range(9 * count):
        cell = terrain.receiver.flat[cell]
        row, column = divmod(int(cell), size)
        if step % 6 == 2:
            # Wide and narrow basins in turn, two or three cells apart.
            high, wide = ((2, 4), (3, 3), (3, 5))[step // 6 % 3]
            basins[max(row - high // 2, 0):row - high // 2 + high, max(column - wide // 2, 0):column - wide // 2 + wide] = True
        if (basins & free).sum() >= 7 * count:
            break
    return basins & free


def dig(rng, terrain, sites, barred, discouraged):
    """Let every mine grow from its site over the years and give its ground back as its history says.

    Parameters
    ----------
    barred : (size, size) bool
        Water, town, main roads: never dug.
    discouraged : (size, size) bool
        Farmland: dug reluctantly.

    Returns
    -------
    Workings
    """
    from scipy.ndimage import binary_dilation, gaussian_filter
    from scipy.sparse.csgraph import dijkstra

    shape = barred.shape
    size = shape[0]
    scale = (size / 400) ** 2
    mine, part = np.zeros(shape, np.uint8), np.zeros(shape, np.uint8)
    mined_year, reclaimed_year = np.zeros(shape, np.int16), np.zeros(shape, np.int16)
    ease = np.exp(0.75 * fractal(rng, shape, 2.4, longest=16)) * (1 + 5.0 * (terrain.hand < 5) + 4.0 * discouraged + 0.6 * (terrain.slope > 32))
    speed = fractal(rng, shape, 2.6, longest=14)
    gullies = fractal(rng, shape, 3.0, longest=22)
    heaps = fractal(rng, shape, 2.6, longest=12)
    for number, (history, site) in enumerate(zip(MINES, sites), 1):
        wanted = max(int(history.cells * scale), 12)
        reach = int(3.2 * np.sqrt(wanted))
        top, left = max(site[0] - reach, 0), max(site[1] - reach, 0)
        window = (slice(top, site[0] + reach), slice(left, site[1] + reach))
        taken = barred[window] | binary_dilation(mine[window] > 0, iterations=2)
        local = np.where(taken, 500.0, ease[window])
        arrival = np.full(local.shape, np.inf)
        # A first pit and, as the years go by, two more beside it.
        for delay in (0.0, 0.8, 1.1):
            bearing = rng.uniform(0, 2 * np.pi)
            away = np.sqrt(wanted) * 0.75 * (delay > 0)
            row = int(np.clip(site[0] - top + away * np.sin(bearing), 1, local.shape[0] - 2))
            column = int(np.clip(site[1] - left + away * np.cos(bearing), 1, local.shape[1] - 2))
            travel = dijkstra(grid_graph(local), indices=row * local.shape[1] + column).reshape(local.shape)
            arrival = np.minimum(arrival, travel + delay * 0.35 * np.sqrt(wanted))
        order = np.argsort(np.where(taken, np.inf, arrival), axis=None, kind="stable")[:min(wanted, int((~taken).sum()))]
        end = history.closed or LAST
        # The area grows fast at first: share of the full extent at the end of each year.
        years = np.arange(history.start, end + 1)
        share = ((years - history.start + 1) / years.size) ** 0.8
        ground = np.zeros(local.shape, bool)
        ground.flat[order] = True
        opened = np.zeros(local.shape, np.int16)
        opened.flat[order] = years[np.searchsorted(share, (np.arange(order.size) + 0.5) / order.size)]
        # Heaps lie on the lower ground of the mine, and grow as the pits do.
        height = terrain.height[window]
        lower = (height - height[ground].mean()) / (height[ground].std() + 1e-9) + 0.7 * heaps[window]
        pieces = np.where(ground, np.where(lower < np.quantile(lower[ground], 0.42), TAILINGS, PIT), 0)

        whole = np.zeros(shape, bool)
        whole[window] = ground
        basins = _ponds(terrain, whole, ~barred & ~whole & (mine == 0), 2 + int(wanted > 600 * scale) + int(wanted > 900 * scale))
        mine[window][ground], mine[basins] = number, number
        part[window][ground], part[basins] = pieces[ground], POND
        mined_year[window][ground], mined_year[basins] = opened[ground], history.start
        if history.reclaimed:
            reclaimed_year[mine == number] = history.reclaimed
    pace = np.clip(5.6 + 1.1 * gaussian_filter(speed, 1) + 0.4 * (part == POND), 4.0, 8.0)
    ceiling = np.where(gullies > 1.5, 0.3, np.clip(0.96 + 0.03 * speed, 0.88, 1.0))
    for number, history in enumerate(MINES, 1):
        if history.outcome == "failed":
            ceiling[mine == number] = WEEDS
    return Workings(mine, part, mined_year, reclaimed_year, pace, ceiling)


def plant_cover(workings, year):
    """Return how green the mined ground is in a year: 0 bare, 1 as before mining; 1 also where no mine has dug yet.

    Dug ground keeps a few weeds; reclaimed ground follows an S-curve over `pace` years.
    """
    age = np.clip((year + 0.5 - workings.reclaimed_year) / workings.pace, 0, 1)
    grown = WEEDS + (workings.ceiling - WEEDS) * age * age * (3 - 2 * age)
    reclaimed = (workings.reclaimed_year > 0) & (workings.reclaimed_year <= year)
    cover = np.where(reclaimed, grown, WEEDS)
    return np.where((workings.mined_year > 0) & (workings.mined_year <= year), cover, 1.0)
