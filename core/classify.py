"""Levels: breaks, classes, their areas and the transitions between two dates.

Classes count from 1; 0 is no data. They are half-open, ``[low, high)``, and the last one is closed. Only the inner
breaks are named, so k classes have k - 1 of them and the first and the last class have no outer limit.
"""
import copy
import typing

import numpy as np

from ..messages import QT_TRANSLATE_NOOP, InputProblem
from .histogram import Histogram
from .moments import Moments

RSEI_BREAKS = {5: (0.2, 0.4, 0.6, 0.8), 10: (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)}
"""Breaks of RSEI by number of classes."""
NATURAL_SAMPLE = 2000
"""Number of equally spaced quantiles that stand for a raster in `natural_breaks`."""
MAX_CLASSES = 255
CHUNK = 1 << 16
"""Cells classified at once: they stay in the processor's cache while every break is compared."""


def fixed_breaks(breaks):
    """Return breaks as an array after checking them.

    Parameters
    ----------
    breaks : array_like
        Inner breaks.

    Returns
    -------
    numpy.ndarray
        float64, strictly increasing.

    Raises
    ------
    InputProblem
        If they are not finite and strictly increasing, or make fewer than 2 or more than 255 classes.
    """
    breaks = np.asarray(breaks, dtype=float)
    _check_classes(breaks.size + 1)
    if not np.isfinite(breaks).all() or (np.diff(breaks) <= 0).any():
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The breaks {breaks} do not increase: give each number once, the smallest first."),
                           breaks=", ".join("%g" % value for value in breaks))
    return breaks


def equal_breaks(low, high, count):
    """Return the breaks of `count` classes of equal width between `low` and `high`.

    Raises
    ------
    InputProblem
        If ``low == high``, or `count` is not in 2-255.
    """
    _check_classes(count)
    if not low < high:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "All cells hold the value {value:g}: it cannot be divided into {count} classes."),
                           value=low, count=count)
    return fixed_breaks(np.linspace(low, high, count + 1)[1:-1])


def quantile_percents(count):
    """Return the percents at which `count` classes of equal size meet: the ones to ask a histogram for.

    Raises
    ------
    InputProblem
        If `count` is not in 2-255.
    """
    _check_classes(count)
    return 100 * np.arange(1, count) / count


def quantile_breaks(percentiles, low):
    """Return the breaks of classes of equal size.

    Parameters
    ----------
    percentiles : array_like
        Values at `quantile_percents`.
    low : float
        Smallest value of the data.

    Raises
    ------
    InputProblem
        If a value is so frequent that two breaks, or the smallest value and the first break, fall together.
    """
    percentiles = np.asarray(percentiles, dtype=float)
    repeated = np.flatnonzero(np.diff(percentiles, prepend=low) <= 0)
    if repeated.size:
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "The value {value:g} is so frequent that {count} classes of equal size cannot be told apart: choose fewer classes or "
                              "another METHOD."), value=percentiles[repeated[0]], count=percentiles.size + 1)
    return fixed_breaks(percentiles)


class NaturalBreaks(typing.NamedTuple):
    """Result of `natural_breaks`."""

    breaks: np.ndarray
    """Half-open inner breaks, midway between neighbouring values."""
    uppers: np.ndarray
    """Largest value of each class but the last: the breaks in Jenks's own form, closed on the right."""
    gvf: float
    """Goodness of variance fit: 1 minus the squared deviations from the class means over those from the mean."""


def natural_breaks(values, count):
    """Return the breaks that make `count` classes as uniform within as possible; *global*, for up to a few thousand values.

    The exact optimum, found by dynamic programming over the distinct values; equal values stay together. A raster
    is represented by `NATURAL_SAMPLE` equally spaced quantiles, which do not depend on chance.

    Parameters
    ----------
    values : array_like
        Values to classify, in any order, finite.
    count : int
        Number of classes.

    Returns
    -------
    NaturalBreaks

    Raises
    ------
    InputProblem
        If there are fewer distinct values than classes, or `count` is not in 2-255.

    References
    ----------
    Fisher (1958), doi:10.1080/01621459.1958.10501479; Jenks (1977).
    """
    _check_classes(count)
    distinct, weight = np.unique(np.asarray(values, dtype=float), return_counts=True)
    if distinct.size < count:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{n} distinct values cannot be divided into {count} classes: choose fewer classes, or check "
                                             "the raster."), n=distinct.size, count=count)
    deviation = _within_deviation(distinct, weight)
    best = deviation[:, 0]  # best[j]: least deviation of the values 0..j in the classes made so far
    starts = []  # starts[c][j]: where the last of c + 2 classes begins when they end at j
    trial = np.empty((distinct.size, distinct.size - 1))
    for _ in range(count - 1):
        np.add(deviation[:, 1:], best[:-1], out=trial)
        start = trial.argmin(axis=1)
        best = np.append(np.inf, trial[np.arange(1, distinct.size), start[1:]])
        starts.append(start + 1)
    begin, edges = distinct.size, []
    for start in reversed(starts):
        begin = start[begin - 1]
        edges.append(begin)
    edges = np.array(edges[::-1])
    uppers = distinct[edges - 1]
    return NaturalBreaks(fixed_breaks((uppers + distinct[edges]) / 2), uppers, 1 - best[-1] / deviation[-1, 0])


class ComputedBreaks(typing.NamedTuple):
    """Result of `computed_breaks`."""

    breaks: np.ndarray
    """Inner breaks."""
    gvf: float
    """Goodness of variance fit of natural breaks; NaN for others."""


def computed_breaks(run, method, count):
    """Return breaks that follow from the data; *global* through streamed figures.

    Parameters
    ----------
    run : callable
        ``run(function)`` folds `function` over all blocks of the quantity, of all dates that share the breaks. Called once for
        ``equal``, three times for the others.
    method : {'natural', 'quantile', 'equal'}
        See `natural_breaks`, `quantile_breaks`, `equal_breaks`.
    count : int
        Number of classes.

    Returns
    -------
    ComputedBreaks

    Raises
    ------
    InputProblem
        If there is no valid cell, and as in the functions named.
    """
    ranges = run(Moments.of)
    if not ranges.n:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "There is no valid cell to find breaks on: check the raster, its no data and AOI."))
    low, high = float(ranges.minimum[0]), float(ranges.maximum[0])
    if method == "equal":
        return ComputedBreaks(equal_breaks(low, high, count), float("nan"))
    histogram = run(Histogram(low, high).count)
    if method == "quantile":
        return ComputedBreaks(quantile_breaks(run(histogram.refine(quantile_percents(count)).count).percentiles()[0], low), float("nan"))
    found = natural_breaks(run(histogram.refine(np.linspace(0, 100, NATURAL_SAMPLE)).count).percentiles()[0], count)
    return ComputedBreaks(found.breaks, float(found.gvf))


def classes(values, breaks):
    """Return the class of each value (*cellwise*).

    Parameters
    ----------
    values : array_like
        Any shape; NaN and infinities are no data.
    breaks : array_like
        Inner breaks, strictly increasing, at most 254.

    Returns
    -------
    numpy.ndarray
        uint8 of the same shape: ``1 + number of breaks <= value``, 0 for no data.
    """
    values = np.asarray(values, dtype=float)
    result = np.empty(values.shape, dtype=np.uint8)
    row, flat = values.ravel(), result.reshape(-1)
    for start in range(0, row.size, CHUNK):
        cells, level = row[start:start + CHUNK], flat[start:start + CHUNK]
        level.fill(1)
        for value in breaks:  # several times faster than a search per cell, up to 255 classes
            level += cells >= value
        level *= np.isfinite(cells)
    return result


class ClassCounts:
    """Number of cells of each class; a new instance is empty: fold its `count` over the blocks.

    Parameters
    ----------
    number : int
        Number of classes.
    """

    def __init__(self, number):
        self.cells = np.zeros(number, dtype=np.int64)

    def count(self, block):
        """Return the counts of one block of classes (*cellwise*: any blocks, joined with ``+``).

        Parameters
        ----------
        block : array_like
            Classes; 0 and NaN are no data.

        Raises
        ------
        InputProblem
            If anything but a whole number from 1 to `number` is met.
        """
        result = copy.copy(self)
        result.cells = np.bincount(_codes(block, self.cells.size).ravel(), minlength=self.cells.size + 1)[1:]
        return result

    def __add__(self, other):
        result = copy.copy(self)
        result.cells = self.cells + other.cells
        return result

    def areas(self, cell_area):
        """Return the area of each class, in the unit of `cell_area`."""
        return self.cells * cell_area

    def percents(self):
        """Return the share of each class in the valid cells, percent; 0 without a valid cell."""
        return 100 * self.cells / max(1, self.cells.sum())


class CrossTable:
    """Number of cells that went from one class to another; a new instance is empty: fold its `count` over the blocks.

    Parameters
    ----------
    number : int
        Number of classes; `cells` has a row for each class before and a column for each class after.
    """

    def __init__(self, number):
        self.cells = np.zeros((number, number), dtype=np.int64)

    def count(self, before, after):
        """Return the table of one block of two class rasters (*cellwise*), over the cells valid in both; arguments and errors as in `ClassCounts.count`."""
        size = len(self.cells) + 1
        codes = _codes(before, size - 1) * size + _codes(after, size - 1)
        result = copy.copy(self)
        result.cells = np.bincount(codes.ravel(), minlength=size * size).reshape(size, size)[1:, 1:]
        return result

    def __add__(self, other):
        result = copy.copy(self)
        result.cells = self.cells + other.cells
        return result

    def areas(self, cell_area):
        """Return the area of each transition, in the unit of `cell_area`, shape (number, number)."""
        return self.cells * cell_area

    def percents(self):
        """Return the share of each transition in the cells valid in both, percent; 0 without such a cell."""
        return 100 * self.cells / max(1, self.cells.sum())


def _check_classes(count):
    """Refuse a number of classes that a class raster cannot hold."""
    if not 2 <= count <= MAX_CLASSES:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{count} classes are not possible: choose 2 to {most}."), count=count, most=MAX_CLASSES)


def _codes(block, largest):
    """Return classes as whole numbers, 0 for no data."""
    block = np.asarray(block)
    values = np.where(np.isfinite(block), block, 0)
    codes = values.astype(np.intp)
    wrong = (codes != values) | (codes < 0) | (codes > largest)
    if wrong.any():
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The value {value:g} is not a class from 1 to {largest}: check that layer and band hold classes."),
                           value=float(values[wrong].ravel()[0]), largest=largest)
    return codes


def _within_deviation(values, weight):
    """Return d[j, i], the weighted squared deviation of the sorted values i..j from their mean, +inf where i > j."""
    centred = values - np.average(values, weights=weight)  # small numbers, or the difference of sums loses its digits
    count, first, second = (np.append(0.0, np.cumsum(weight * centred**power)) for power in (0, 1, 2))
    with np.errstate(divide="ignore", invalid="ignore"):
        deviation = (second[1:, None] - second[:-1]) - (first[1:, None] - first[:-1]) ** 2 / (count[1:, None] - count[:-1])
    return np.where(np.tri(values.size, dtype=bool), deviation, np.inf)
