"""How a quantity changes with the distance from mines: rings, curves, and the distance at which the change ends.

Ring 0 is the mine itself; ring k holds the cells from (k - 1) to k ring widths away. The curve of a year is the mean of each ring,
the curve of all years the mean of theirs. A transition distance is looked for in the rings around the mine, without ring 0.

References
----------
Muggeo (2003), doi:10.1002/sim.1545 (broken line); Rubin (1981), doi:10.1214/aos/1176345338 (Bayesian bootstrap: random weights, here
of square blocks of cells, because neighbouring cells are not independent).
"""
import typing

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem

LEAST_CELLS = 30
"""Rings from the first one with fewer cells on are left out."""
LEAST_RINGS = 5
"""Rings around the mines that a transition distance needs: two on each side of a break, and one."""
PLATEAU = 0.1
"""Share of the whole rise that the curve may stay away from its outer level and still count as having reached it."""
CLEARER = 6
"""By so much a broken line must undercut a straight one in Schwarz's criterion (strong evidence, Kass & Raftery 1995)."""
STEPS = 20
"""Breaks that are tried in each ring."""
BLOCKS = 100
LEAST_BLOCKS = 10
RESAMPLES = 999
LEVEL = 0.95


class Transition(typing.NamedTuple):
    """Where the change with the distance from the mines ends."""

    distance: float
    """In the unit of the ring width."""
    inner_slope: float
    """Change per unit of distance before it and, next, behind it; both of the whole curve but for `breakpoint`."""
    outer_slope: float
    clear: bool
    """Whether the curve has such a place: a broken line is clearly better than a straight one (`CLEARER`), a peak or trough lies inside the
    curve, a plateau begins before the last third of the rings."""
    fitted: np.ndarray
    """The fitted course at the rings."""


def ring_numbers(distance, width, rings):
    """Return the ring of every cell (*cellwise*).

    Parameters
    ----------
    distance : array_like
        Distance from the mines, 0 inside; NaN is no data.
    width : float
        Ring width.
    rings : int
        Number of rings around the mines.

    Returns
    -------
    numpy.ndarray
        0 inside, k from (k - 1) to k ring widths away (its end included), NaN beyond the last ring.
    """
    ring = np.ceil(np.asarray(distance, dtype=float) / width - 1e-9)
    return np.where(ring <= rings, np.maximum(ring, 0), np.nan)


def check_rings(width, cell, limit=None):
    """Refuse rings that cannot be.

    Parameters
    ----------
    width, limit : float
        Ring width, and the distance at which to stop, if any; metres.
    cell : float
        Longer side of a cell.

    Raises
    ------
    InputProblem
        If the width is not above 0 or below the cell, or the limit is narrower than a ring.
    """
    if not width > 0:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "RING is {width:g}: a ring has a width above 0, such as 1000 (metres)."), width=width)
    if width < cell * (1 - 1e-9):
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "RING is {width:g} m, but the cells are {cell:g} m wide: choose rings at least as wide as a cell."), width=width, cell=cell
        )
    if limit is not None and limit < width:
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "MAX_DISTANCE is {limit:g} m, narrower than the first ring (RING {width:g} m): choose a larger distance or narrower rings."),
            limit=limit, width=width,
        )


def ring_count(farthest, width, limit=None):
    """Return how many rings reach to the end of the area, or to `limit`.

    Parameters
    ----------
    farthest : float
        Largest distance of a cell with a value.
    width, limit : float
        As in `check_rings`.

    Raises
    ------
    InputProblem
        If the area ends inside the first ring.
    """
    if farthest < width:
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "The area ends {farthest:.0f} m from the mines, inside the first ring (RING {width:g} m): choose a larger area or narrower rings."),
            farthest=farthest, width=width,
        )
    return int(np.ceil((farthest if limit is None else min(limit, farthest)) / width - 1e-9))


def block_side(cells):
    """Return the side, in cells, of square blocks of which about `BLOCKS` make up an area of so many cells."""
    return max(1, round((cells / BLOCKS) ** 0.5))


def block_rings(number, distance, width, rings, side, columns):
    """Return the block and ring of every cell as one code, block x (rings + 1) + ring (*cellwise*); NaN beyond the last ring.

    Parameters
    ----------
    number : array_like
        Number of the cell, row by row from 0.
    distance, width, rings
        As in `ring_numbers`.
    side : int
        Side of a block, in cells.
    columns : int
        Columns of the whole raster.
    """
    row, column = np.divmod(np.asarray(number, dtype=float), columns)
    return (row // side * (-(-columns // side)) + column // side) * (rings + 1) + ring_numbers(distance, width, rings)


def block_count(shape, side):
    """Return how many blocks of a side cover a raster of (rows, columns)."""
    return (-(-shape[0] // side)) * (-(-shape[1] // side))


def kept_rings(n, least=LEAST_CELLS):
    """Return how many rings around the mines are kept: those before the first one with too few cells in every year.

    Parameters
    ----------
    n : array_like
        Cells, shape (years, rings + 1), ring 0 first.
    """
    few = np.asarray(n)[:, 1:].max(axis=0) < least
    return int(np.argmax(few)) if few.any() else few.size


def where_known(*blocks):
    """Return the last block where any of the others has a value, NaN elsewhere (*cellwise*)."""
    *values, last = blocks
    return np.where(np.isfinite(values).any(axis=0), last, np.nan)


class Curves:
    """Curves of the years and of all together, ring 0 first.

    Parameters
    ----------
    by_ring : GroupMoments
        Layers are the years and, last, the distance; groups are the rings.
    kept : int
        Number of rings around the mines that are kept.
    width : float
        Ring width.

    Attributes
    ----------
    means, counts, sds : numpy.ndarray
        Of each year, shape (years, rings + 1).
    mean, n, sd : numpy.ndarray
        Mean of the years' means, mean of their numbers of cells (rounded), root of the mean of their variances; shape (rings + 1,).
    away : numpy.ndarray
        Mean distance of the cells of each ring.
    limits : list of (float, float)
        Inner and outer distance of each ring.
    """

    def __init__(self, by_ring, kept, width):
        part = slice(0, kept + 1)
        self.width = width
        self.means, self.counts, self.sds = by_ring.means()[:-1, part], by_ring.n[:-1, part], by_ring.deviations()[:-1, part]
        self.mean, self.sd = mean_curve(self.means), mean_curve(self.sds**2) ** 0.5
        self.n = np.rint(self.counts.mean(axis=0)).astype(np.int64)
        self.away = np.nan_to_num(by_ring.means()[-1, part])
        self.limits = [(max(0.0, (ring - 1) * width), ring * width) for ring in range(self.mean.size)]

    def known(self):
        """Return how many rings around the mines, from the first on, have a mean."""
        gaps = np.isnan(self.mean[1:])
        return int(np.argmax(gaps)) if gaps.any() else gaps.size

    def rows(self, times):
        """Return (time, ring, from, to, n, mean, sd) of every ring of the years, then of all together (time ``mean``) where there are several."""
        groups = list(zip(times, self.counts, self.means, self.sds))
        if len(times) > 1:
            groups.append(("mean", self.n, self.mean, self.sd))
        return [
            [time, ring, low, high, int(n), float(mean), float(sd)]
            for time, counts, means, sds in groups for ring, ((low, high), n, mean, sd) in enumerate(zip(self.limits, counts, means, sds))
        ]


def mean_curve(means):
    """Return the mean of the years' curves, shape (..., rings), from (years, ..., rings); NaN where no year has a value."""
    means = np.asarray(means, dtype=float)
    valid = np.isfinite(means)
    count = valid.sum(axis=0)
    return np.divide(np.where(valid, means, 0.0).sum(axis=0), count, out=np.full(means.shape[1:], np.nan), where=count > 0)


def find_transition(distances, curve, width, method="breakpoint"):
    """Return the transition distance of a curve.

    Parameters
    ----------
    distances : array_like
        Mean distance of the cells of each ring around the mines (ring 0 left out), shape (rings,), rising.
    curve : array_like
        Means of the rings, without gaps; at least `LEAST_RINGS`.
    width : float
        Ring width.
    method : {'breakpoint', 'argmax', 'plateau'}
        ``breakpoint``: where two straight lines that meet describe the curve best (least squares).
        ``argmax``: mean distance of the ring with the highest mean, of the lowest where the curve falls over the first third of the rings.
        ``plateau``: inner edge of the first ring from which on the curve stays within a tenth of its whole rise of its outer level, the
        median of the outer third of the rings.

    Returns
    -------
    Transition
    """
    distances, curve = np.asarray(distances, dtype=float), np.asarray(curve, dtype=float)
    line = np.polyfit(distances, curve, 1)
    straight = np.polyval(line, distances)
    place = float(transitions(distances, curve[None], width, method)[0])
    if method == "breakpoint":
        base = _broken(distances, place)
        coefficients = np.linalg.lstsq(base, curve, rcond=None)[0]
        fitted = base @ coefficients
        rests = [float(((course - curve) ** 2).sum()) for course in (fitted, straight)]
        clear = _bic(rests[0], curve.size, 4) < _bic(rests[1], curve.size, 2) - CLEARER
        return Transition(place, float(coefficients[1]), float(coefficients[1] + coefficients[2]), clear, fitted)
    clear = distances[0] < place < distances[-1] if method == "argmax" else place <= width * curve.size * 2 / 3
    return Transition(place, float(line[0]), float(line[0]), bool(clear), straight)


def transitions(distances, curves, width, method="breakpoint"):
    """Return the transition distance of many curves at once, shape (curves,); see `find_transition`.

    Parameters
    ----------
    curves : array_like
        Shape (curves, rings).
    """
    distances, curves = np.asarray(distances, dtype=float), np.asarray(curves, dtype=float)
    rings = distances.size
    if method == "argmax":
        first = np.arange(max(2, rings // 3))
        falls = (curves[:, :first.size] @ (first - first.mean())) < 0
        return distances[np.where(falls, np.argmin(curves, axis=1), np.argmax(curves, axis=1))]
    if method == "plateau":
        level = np.median(curves[:, rings - max(1, rings // 3):], axis=1)
        away = np.abs(curves - level[:, None]) > PLATEAU * np.abs(curves[:, 0] - level)[:, None]
        return width * np.where(away.any(axis=1), rings - np.argmax(away[:, ::-1], axis=1), 0.0)
    # Two rings stay on each side of a break.
    places = np.linspace(distances[1], distances[-2], STEPS * (rings - 3) + 1)
    curves = curves - curves.mean(axis=1, keepdims=True)
    explained = [((curves @ np.linalg.qr(_broken(distances, place))[0]) ** 2).sum(axis=1) for place in places]
    return places[np.argmax(explained, axis=0)]


def transition_interval(moments, rings, distances, width, method="breakpoint", seed=0):
    """Return the 95 % interval of the transition distance under random weights of square blocks of cells.

    Rings that few blocks make up would vary too little: their deviations are widened by the root of (k + 1) / (k - 1), k being the
    effective number of their blocks.

    Parameters
    ----------
    moments : GroupMoments
        Layers are years; group = block x (rings + 1) + ring, ring 0 first.
    rings : int
        Number of rings around the mines in `moments`.
    distances : array_like
        Mean distances of the rings that make up the curve, the first ones.
    width, method
        See `find_transition`.
    seed : int

    Returns
    -------
    (float, float)
        NaN where fewer than `LEAST_BLOCKS` blocks have cells.
    """
    n, mean = (figures.reshape(len(figures), -1, rings + 1)[:, :, 1:len(distances) + 1] for figures in (moments.n, moments.mean))
    used = n.any(axis=(0, 2))
    if np.count_nonzero(used) < LEAST_BLOCKS:
        return float("nan"), float("nan")
    n, mean = n[:, used].astype(float), mean[:, used]
    random = np.random.default_rng(seed).exponential(size=(RESAMPLES, n.shape[1]))
    observed, drawn = [], []
    for own, own_mean in zip(n, mean):
        for weights, curves in ((np.ones((1, len(own))), observed), (random, drawn)):
            counts = weights @ own
            curves.append(np.divide(weights @ (own * own_mean), counts, out=np.full(counts.shape, np.nan), where=counts > 0))
    blocks = n.sum(axis=0)
    blocks = blocks.sum(axis=0) ** 2 / (blocks**2).sum(axis=0)
    wider = np.sqrt((blocks + 1) / np.maximum(blocks - 1, 0.5))
    curve = mean_curve(observed)
    found = transitions(distances, curve + wider * (mean_curve(drawn) - curve), width, method)
    low, high = np.percentile(found, [50 * (1 - LEVEL), 50 * (1 + LEVEL)])
    return float(low), float(high)


def _broken(distances, place):
    """Return the base of broken lines that bend at a place, shape (rings, 3)."""
    return np.stack([np.ones(distances.size), distances, np.maximum(distances - place, 0)], axis=1)


def _bic(rest, n, parameters):
    """Return Schwarz's criterion of a fit with normal errors."""
    return n * np.log(max(rest, 1e-300) / n) + parameters * np.log(n)
