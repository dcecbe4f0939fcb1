"""Histograms gathered block by block, and the percentiles they hold.

The counts are whole numbers joined with ``+``, so they are the same however a raster was cut into blocks. Exact
percentiles of a raster of any size take three passes::

    ranges = fold(Moments.of, layers)                                           # 1: smallest and largest value
    histogram = fold(Histogram(ranges.minimum, ranges.maximum).count, layers)   # 2: 65,536 bins
    refined = fold(histogram.refine([1, 99]).count, layers)                     # 3: into the bins that hold the ranks
    low, high = refined.percentiles()[0]

Without the third pass `Histogram.percentiles` is right to half a bin, 1/131,072 of the range.
"""
import copy

import numpy as np

from ..messages import QT_TRANSLATE_NOOP, InputProblem
from .moments import valid_chunks

BINS = 1 << 16
CHUNK_VALUES = 1 << 19
"""Values counted at once: enough that joining 65,536 counts does not outweigh the counting."""
REFINED_BINS = 1 << 19
"""Fine bins of one layer in a third pass, shared out among the coarse bins looked into: 4 MB of counts at most."""


class Histogram:
    """Counts of k layers in equal bins between the layers' own limits, over the cells valid in all layers.

    A new instance is empty: fold its `count` over the blocks.

    Parameters
    ----------
    low, high : array_like
        Limits, one per layer (or two numbers for one layer), as `Moments.minimum` and `Moments.maximum` hold them.
        Values outside go to the first or the last bin. Where ``low == high`` all cells go to the first bin.
    bins : int
        Number of bins.

    Raises
    ------
    InputProblem
        If a limit is not finite, as in the moments of layers without one valid cell in common.
    """

    def __init__(self, low, high, bins=BINS):
        self.low, self.high = (np.atleast_1d(np.asarray(end, dtype=float)) for end in (low, high))
        if not np.isfinite([self.low, self.high]).all():
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "No cell has a value in all layers: check the mask, the area and the no-data values."))
        self.bins = bins
        self.counts = np.zeros((self.low.size, bins), dtype=np.int64)
        with np.errstate(divide="ignore", over="ignore", invalid="ignore"):
            scale = bins / (self.high - self.low)
        self._scale = np.where(np.isfinite(scale), scale, 0.0)

    @property
    def n(self):
        """Number of cells counted."""
        return int(self.counts[0].sum())

    def count(self, *blocks):
        """Return the histogram of one block of cells (*cellwise*: any blocks, joined with ``+``).

        Parameters
        ----------
        *blocks : array_like
            Arrays of one shape, one per layer; a cell with NaN or an infinity in any of them is left out.
        """
        counts = np.zeros_like(self.counts)
        for cells in valid_chunks(blocks, CHUNK_VALUES):
            for line, places in zip(counts, self.places(cells)):
                line += np.bincount(places.astype(np.intp), minlength=self.bins)
        return self._with(counts)

    def __add__(self, other):
        return self._with(self.counts + other.counts)

    def _with(self, counts):
        """Return a copy that holds other counts."""
        result = copy.copy(self)
        result.counts = counts
        return result

    def places(self, cells):
        """Turn values, in place, into places along the bins: the fourth bin holds the places from 3 to below 4.

        Parameters
        ----------
        cells : numpy.ndarray
            float64, shape (k, n), without NaN.
        """
        cells -= self.low[:, None]
        cells *= self._scale[:, None]
        if cells.min() < 0 or cells.max() >= self.bins:  # cheaper to ask than to clip always
            np.clip(cells, 0, np.nextafter(self.bins, 0), out=cells)
        return cells

    def values(self, places):
        """Return the values at places along the bins, shape (k, n): the inverse of `places`."""
        return self.low[:, None] + places / self.bins * (self.high - self.low)[:, None]

    def percentiles(self, percents):
        """Return percentiles (linear between ranks) that are right to half a bin; equal values stay equal.

        Parameters
        ----------
        percents : array_like
            Percents, 0-100.

        Returns
        -------
        numpy.ndarray
            Shape (k, len(percents)); NaN where no cell was counted.
        """
        ranks, share = _ranks(self.n, percents)
        bins = np.array([running.searchsorted(ranks, side="right") for running in self.counts.cumsum(axis=1)])
        return _between(self.values(bins + 0.5), share) if self.n else np.full((self.low.size, share.size), np.nan)

    def quantiles(self, count):
        """Return `count` equally spaced quantiles from the smallest to the largest value, shape (k, count)."""
        return self.percentiles(np.linspace(0, 100, count))

    def refine(self, percents):
        """Return an empty `Refinement` for these percents: fold its `count` over the same blocks once more."""
        return Refinement(self, percents)


class Refinement:
    """A closer look into the bins of a `Histogram` that hold the ranks of some percentiles.

    Each of these bins is cut into fine ones, and each fine bin knows its smallest value. The percentiles are those
    values: exact where one value only falls into a fine bin, as with ties, and never further off than a fine bin,
    2.4e-10 of the range with up to eight bins to look into (four percentiles of one layer). A new instance is
    empty: fold its `count` over the blocks that the histogram has seen.

    Parameters
    ----------
    histogram : Histogram
        The counts of all blocks.
    percents : array_like
        Percents, 0-100.

    Raises
    ------
    InputProblem
        If the histogram is empty.
    """

    def __init__(self, histogram, percents):
        if not histogram.n:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "No cell has a value in all layers: check the mask, the area and the no-data values."))
        self.histogram = histogram
        self._ranks, self._share = _ranks(histogram.n, percents)
        running = histogram.counts.cumsum(axis=1)
        self._bins = [np.unique(line.searchsorted(self._ranks, side="right")) for line in running]
        self._before = [(line - own)[bins] for line, own, bins in zip(running, histogram.counts, self._bins)]
        self._slots = np.full(histogram.counts.shape, -1)
        self.counts, self.least = [], []
        for slots, bins in zip(self._slots, self._bins):
            slots[bins] = np.arange(bins.size)
            fine = min(BINS, 1 << ((REFINED_BINS // bins.size).bit_length() - 1))  # a power of two divides without rounding
            self.counts.append(np.zeros((bins.size, fine), dtype=np.int64))
            self.least.append(np.full((bins.size, fine), np.inf))

    def count(self, *blocks):
        """Return the refinement of one block of cells (*cellwise*); arguments as in `Histogram.count`."""
        result = copy.copy(self)
        result.counts = [np.zeros_like(own) for own in self.counts]
        result.least = [np.full_like(own, np.inf) for own in self.least]
        for cells in valid_chunks(blocks, CHUNK_VALUES):
            for layer, places in enumerate(self.histogram.places(cells.copy())):
                counts, least, values = result.counts[layer], result.least[layer].ravel(), cells[layer]
                slots = self._slots[layer][places.astype(np.intp)]
                inside = np.flatnonzero(slots >= 0)
                inside = inside[np.argsort(-values[inside])]  # the smallest value of a fine bin is written last and stays
                places, values = places[inside], values[inside]
                fine_bins = slots[inside] * counts.shape[1] + ((places - np.floor(places)) * counts.shape[1]).astype(np.intp)
                counts += np.bincount(fine_bins, minlength=counts.size).reshape(counts.shape)
                least[fine_bins] = np.minimum(values, least[fine_bins])
        return result

    def __add__(self, other):
        result = copy.copy(self)
        result.counts = [a + b for a, b in zip(self.counts, other.counts)]
        result.least = [np.minimum(a, b) for a, b in zip(self.least, other.least)]
        return result

    def percentiles(self):
        """Return the percentiles (linear between ranks, as ``numpy.percentile``), shape (k, len(percents))."""
        values = []
        for before, counts, least in zip(self._before, self.counts, self.least):
            running = (before[:, None] + counts.cumsum(axis=1)).ravel()
            values.append(least.ravel()[running.searchsorted(self._ranks, side="right")])
        return _between(np.array(values), self._share)


def _ranks(n, percents):
    """Return the ranks (0 to n - 1) around each percentile, the lower ones then the upper ones, and its place between the two."""
    ranks = np.atleast_1d(np.asarray(percents, dtype=float)) / 100 * max(0, n - 1)
    lower = np.floor(ranks).astype(np.int64)
    return np.concatenate([lower, np.minimum(lower + 1, max(0, n - 1))]), ranks - lower


def _between(values, share):
    """Return the values between the lower and the upper neighbours that `_ranks` has named."""
    lower, upper = np.split(values, 2, axis=1)
    return lower + (upper - lower) * share
