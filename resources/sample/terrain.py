"""Hills, valleys and a river: a landscape worn down by running water until slopes and rivers balance.

A drainage tree grows from the outlet through fractal ground (least-cost paths), then the implicit stream-power law of
Braun & Willett (2013, doi:10.1016/j.geomorph.2012.10.008) raises and cuts it. Every cell has a lower neighbour
by construction, so rivers run downhill and nothing needs to be filled.
"""
from typing import NamedTuple

import numpy as np

CELL = 30.0
LOW, HIGH = 291.0, 824.0  # m
# Courses of the river and of its two main tributaries in fractions of the map (x to the right, y down); each ends in the river or at the southern edge.
RIVER = ((0.44, -0.15), (0.41, 0.0), (0.47, 0.13), (0.40, 0.27), (0.46, 0.41), (0.43, 0.52),
         (0.52, 0.64), (0.55, 0.76), (0.62, 0.88), (0.58, 1.0), (0.60, 1.15))
WEST = ((-0.15, 0.42), (0.0, 0.46), (0.12, 0.56), (0.25, 0.53), (0.36, 0.60), (0.50, 0.62))
EAST = ((1.15, 0.30), (1.0, 0.33), (0.86, 0.44), (0.74, 0.41), (0.62, 0.50), (0.52, 0.62))
NEIGHBOURS = ((-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1))


class Terrain(NamedTuple):
    """What the ground looks like; every array is (size, size).

    `height` m, `area` upstream cells (water from outside the map included), `hand` m above the stream that the cell
    drains to, `slope` degrees, `receiver` flat index of the next cell downstream (a cell that leaves the map: itself),
    `gradient` the two height derivatives to the east and to the north (m per m).
    """

    height: np.ndarray
    area: np.ndarray
    hand: np.ndarray
    slope: np.ndarray
    receiver: np.ndarray
    gradient: tuple


def fractal(rng, shape, beta=3.0, longest=None, shortest=2.0):
    """Return Gaussian noise with power ~ frequency^-beta, mean 0 and standard deviation 1.

    Parameters
    ----------
    rng : numpy.random.Generator
    shape : tuple of int
    beta : float
        Spectral slope: 2 rough, 4 smooth.
    longest, shortest : float
        Wavelengths in cells outside which there is no power; `longest` None is the whole map.
    """
    spectrum = np.fft.rfft2(rng.standard_normal(shape))
    frequency = np.hypot(np.fft.fftfreq(shape[0])[:, None], np.fft.rfftfreq(shape[1])[None, :])
    lowest = 1.0 / (longest or max(shape))
    inside = (frequency >= 0.7 * lowest) & (frequency <= 1.0 / shortest)
    power = np.where(inside, np.maximum(frequency, lowest), np.inf) ** (-beta / 2.0)
    field = np.fft.irfft2(spectrum * power, shape)
    return (field - field.mean()) / field.std()


def steepest(height):
    """Return the flat index of each cell's steepest lower neighbour (itself where there is none)."""
    rows, columns = height.shape
    index = np.arange(rows * columns).reshape(rows, columns)
    padded = np.pad(height, 1, constant_values=np.inf)
    best = np.zeros(height.shape)
    receiver = index.copy()
    for dy, dx in NEIGHBOURS:
        drop = (height - padded[1 + dy:1 + dy + rows, 1 + dx:1 + dx + columns]) / np.hypot(dy, dx)
        better = drop > best
        best[better] = drop[better]
        receiver[better] = index[better] + dy * columns + dx
    return receiver.ravel()


def levels(receiver):
    """Return the cells of a drainage tree in groups: first the outlets, then what drains to them, and so on up."""
    depth = (receiver != np.arange(receiver.size)).astype(np.int64)
    ahead = receiver
    while True:
        further = depth[ahead]
        if not further.any():
            break
        depth = depth + further
        ahead = ahead[ahead]
    order = np.argsort(depth, kind="stable")
    return np.split(order, np.flatnonzero(np.diff(depth[order])) + 1)


def accumulate(groups, receiver, start):
    """Return `start` summed down the drainage tree (each cell includes itself)."""
    total = start.astype(float).ravel().copy()
    for cells in groups[:0:-1]:
        np.add.at(total, receiver[cells], total[cells])
    return total


def meander(points, size, swing):
    """Return the (x, y) positions in cells of a river that swings `swing` (fraction of the map) about a given course."""
    from scipy.interpolate import CubicSpline

    points = np.asarray(points)
    along = np.r_[0, np.cumsum(np.hypot(*np.diff(points, axis=0).T))]
    course = CubicSpline(along, points)
    t = np.linspace(0, along[-1], 4 * size)
    ahead = course(t, 1)
    side = np.stack([-ahead[:, 1], ahead[:, 0]], axis=1) / np.hypot(*ahead.T)[:, None]
    # It starts and ends on the course itself, so that tributaries meet the river.
    damped = swing * np.minimum(1, np.minimum(t, along[-1] - t) / 0.1)
    return (course(t) + side * (damped * np.sin(2 * np.pi * t / 0.15 + 1.6 * np.sin(2 * np.pi * t / 0.41)))[:, None]) * size


def distance_to(mask):
    """Return the distance in cells from each cell to the nearest cell of `mask`."""
    from scipy.ndimage import distance_transform_edt

    return distance_transform_edt(~mask)


def grid_graph(resistance):
    """Return the 8-neighbour graph of a resistance surface: moving costs distance times the mean resistance."""
    from scipy.sparse import coo_matrix

    rows, columns = resistance.shape
    index = np.arange(rows * columns).reshape(rows, columns)
    starts, ends, costs = [], [], []
    for dy, dx in ((0, 1), (1, 0), (1, 1), (1, -1)):
        a = (slice(0, rows - dy), slice(max(0, -dx), columns - max(0, dx)))
        b = (slice(dy, rows), slice(max(0, dx), columns + min(0, dx)))
        starts.append(index[a].ravel())
        ends.append(index[b].ravel())
        costs.append((np.hypot(dy, dx) * (resistance[a] + resistance[b]) / 2).ravel())
    graph = coo_matrix((np.concatenate(costs), (np.concatenate(starts), np.concatenate(ends))), shape=(index.size, index.size))
    return (graph + graph.T).tocsr()


def climb(height, groups, receiver, least=1e-3):
    """Return the (flat) heights raised where needed so that each cell lies at least `least` above its receiver."""
    height = height.ravel().copy()
    for cells in groups[1:]:
        height[cells] = np.maximum(height[cells], height[receiver[cells]] + least)
    return height


def _tree(resistance, outlet):
    """Return the drainage tree (receiver, groups) of least-cost paths to the outlet."""
    from scipy.sparse.csgraph import dijkstra

    _, receiver = dijkstra(grid_graph(resistance), indices=outlet, return_predecessors=True)
    receiver = receiver.astype(np.int64)
    receiver[outlet] = outlet
    return receiver, levels(receiver)


def _erode(height, uplift, erodibility, water, cell, steps, dt):
    """Raise and cut `height` for `steps` of `dt`; returns the surface, its last drainage tree and the area in cells."""
    shape = height.shape
    height = height.ravel().copy()
    lift = uplift.ravel() * dt
    row, column = np.divmod(np.arange(height.size), shape[1])
    for _ in range(steps):
        receiver = steepest(height.reshape(shape))
        groups = levels(receiver)
        area = accumulate(groups, receiver, water)
        run = np.hypot(row - receiver // shape[1], column - receiver % shape[1]) * cell
        # The 12 cells stand for what creeps and slides where no stream has formed yet: they keep hillsides from turning into cliffs.
        rate = erodibility.ravel() * np.sqrt((area + 12.0) * (cell / CELL) ** 2) * dt / np.where(run > 0, run, 1.0)
        for cells in groups[1:]:
            below = height[receiver[cells]]
            new = (height[cells] + lift[cells] + rate[cells] * below) / (1.0 + rate[cells])
            height[cells] = np.clip(new, below + 1e-3, below + 0.6 * run[cells])
    return height.reshape(shape), receiver, groups, area.reshape(shape)


def make_terrain(size, seed):
    """Make the ground of the teaching mine.

    Parameters
    ----------
    size : int
        Cells along a side.
    seed : int

    Returns
    -------
    Terrain
    """
    from scipy.ndimage import gaussian_filter, zoom

    rng = np.random.default_rng([seed, 1])
    # A tenth more on each side is eroded with the map and cut off, so that no valley knows where the map ends.
    pad = size // 20 * 2
    full = size + 2 * pad
    half = full // 2
    scale = size / 400
    courses = [meander(points, size, swing) + pad for points, swing in ((RIVER, 0.013), (WEST, 0.010), (EAST, 0.010))]
    courses = [np.clip(np.rint(course), 0, full - 1).astype(int) for course in courses]
    inflow = np.array((240000.0, 24000.0, 24000.0)) * scale**2
    outlet_column = courses[0][-1, 0]

    def near(step, widths):
        """0 on the courses, 1 further away than the widths (in 30 m cells of the full-size map)."""
        nearest = np.ones((full // step,) * 2)
        for course, width in zip(courses, widths):
            mask = np.zeros(nearest.shape, bool)
            mask[course[:, 1] // step, course[:, 0] // step] = True
            nearest = np.minimum(nearest, distance_to(mask) * step / (width * scale))
        return nearest

    def rain(step):
        water = np.ones((full // step,) * 2)
        for course, extra in zip(courses, inflow):
            water[course[0, 1] // step, course[0, 0] // step] += extra / step**2
        return water

    def course_cells(step):
        mask = np.zeros((full // step,) * 2, bool)
        for course in courses:
            mask[course[:, 1] // step, course[:, 0] // step] = True
        return mask

    broad = fractal(rng, (half, half), 3.4, longest=half / 1.6, shortest=10)
    rock = np.exp(0.35 * fractal(rng, (half, half), 2.4, longest=half / 3))
    valley = near(2, (34, 20, 18))
    uplift = (0.002 + 0.03 * valley + valley**1.6) * (0.7 + near(2, (120, 110, 110))) * np.exp(0.25 * broad)

    wander = np.exp(1.2 * fractal(rng, (half, half), 2.2, longest=half / 4))
    resistance = np.where(course_cells(2), 0.01, (0.1 + near(2, (10, 8, 8))) * wander)
    receiver, groups = _tree(resistance, (half - 1) * half + outlet_column // 2)
    height = climb(np.zeros(half * half), groups, receiver, 0.02).reshape(half, half)
    height = _erode(height, uplift, rock, rain(2), 2 * CELL, 40, 60.0)[0]

    def finer(field):
        return zoom(field, 2, order=1, mode="nearest", grid_mode=True)

    height = gaussian_filter(finer(height), 1.5) + 3.0 * fractal(rng, (full, full), 2.2, longest=20) - 8.0 * course_cells(1)
    receiver, groups = _tree(np.exp((height - height.min()) / 15.0), (full - 1) * full + outlet_column)
    height = climb(height, groups, receiver, 0.01).reshape(full, full)
    height, receiver, groups, area = _erode(height, finer(uplift), finer(rock), rain(1), CELL, 8, 25.0)
    return _finish(height, receiver, groups, area, pad, scale)


def _finish(height, receiver, groups, area, pad, scale):
    """Fill the valleys with sediment, round the ridges, bring the heights to `LOW` ... `HIGH` and cut the map out."""
    from scipy.ndimage import gaussian_filter

    full = height.shape[0]
    inside = slice(pad, full - pad)

    def stretched(field, power):
        # A small map has lower hills, or they would be cliffs; the power makes summits stand out without steeper valley sides.
        share = (field - field.min()) / (field[inside, inside].max() - field.min())
        return LOW + share**power * (HIGH - LOW) * min(1.0, np.sqrt(scale))

    height = stretched(height, 1.15)
    channel = area.ravel() > 350 * scale
    base = np.arange(height.size)
    for cells in groups[1:]:
        base[cells] = np.where(channel[cells], cells, base[receiver[cells]])
    hand = (height.ravel() - height.ravel()[base]).reshape(height.shape)
    depth = gaussian_filter(np.clip(4.0 * np.log(area.ravel()[base] / (300.0 * scale)), 1.0, 22.0).reshape(height.shape), 6)
    height = height - depth * (1.0 - np.exp(-hand / depth))
    height = stretched(climb(gaussian_filter(height, 0.8), groups, receiver).reshape(full, full), 1.0)
    hand = height - height.ravel()[base].reshape(full, full)
    size = full - 2 * pad
    row, column = np.divmod(receiver.reshape(full, full)[inside, inside] - pad * (full + 1), full)
    outside = (row < 0) | (row >= size) | (column < 0) | (column >= size)
    receiver = np.where(outside, np.arange(size * size).reshape(size, size), row * size + column)
    down, east = np.gradient(height, CELL)
    height, area, hand, down, east = (a[inside, inside] for a in (height, area, hand, down, east))
    return Terrain(height, area, hand, np.degrees(np.arctan(np.hypot(down, east))), receiver, (east, -down))
