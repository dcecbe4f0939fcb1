"""Smooth densities of values that were counted in bins, and their peaks.

The kernel is a Gaussian, its width that of Silverman's rule with at most `INDEPENDENT` cells: neighbouring cells are not independent,
and the rule with all of them would show the roughness of one map as peaks.

References
----------
Silverman (1986), Density Estimation, eq. 3.31.
"""
import typing

import numpy as np

BINS = 512
INDEPENDENT = 1000
PROMINENCE = 0.05
"""A peak rises by so much of the highest one above the saddle to its higher neighbour."""
BEYOND = 3
"""Kernel widths that the curve goes on beyond the smallest and largest value."""


class GroupCounts:
    """Cells of k layers in equal bins, by group; joined with ``+``.

    Parameters
    ----------
    low, high : float
        Lower end of the first and upper end of the last bin, of all layers; values outside go to these.
    counts : numpy.ndarray, optional
        Shape (layers, groups, bins). A new instance is empty.
    """

    def __init__(self, low, high, counts=0):
        self.low, self.high, self.counts = low, high, counts

    def count(self, group, layers, groups):
        """Return the counts of one block (*cellwise*: any blocks, joined with ``+``).

        Parameters
        ----------
        group : array_like
            Number of the group from 0; NaN is none.
        layers : sequence of array_like
            Values, of the shape of `group`; NaN and infinities are no data, layer by layer.
        groups : int
            Number of groups.
        """
        group = np.ravel(group)
        scale = BINS / (self.high - self.low) if self.high > self.low else 0.0
        counts = np.empty((len(layers), groups, BINS), np.int64)
        for place, layer in enumerate(layers):
            values = np.ravel(layer)
            valid = np.flatnonzero(np.isfinite(values) & np.isfinite(group))
            bins = np.clip((values[valid] - self.low) * scale, 0, BINS - 1).astype(np.intp)
            counts[place] = np.bincount(group[valid].astype(np.intp) * BINS + bins, minlength=groups * BINS).reshape(groups, BINS)
        return GroupCounts(self.low, self.high, counts)

    def __add__(self, other):
        return GroupCounts(self.low, self.high, self.counts + other.counts)


def shown_range(moments, far=6):
    """Return the range that densities are drawn over: that of the values, but not beyond so many standard deviations of the mean.

    Parameters
    ----------
    moments : Moments
        Of one layer.
    """
    mean, spread = float(moments.mean[0]), float(moments.covariance(0)[0, 0]) ** 0.5
    return max(float(moments.minimum[0]), mean - far * spread), min(float(moments.maximum[0]), mean + far * spread)


class Density(typing.NamedTuple):
    """A density curve."""

    places: np.ndarray
    values: np.ndarray
    """Density, integral 1."""
    peaks: np.ndarray
    """Places of the peaks, the highest first."""
    width: float
    """Of the kernel (its standard deviation)."""


def density(counts, low, high):
    """Return the density of values counted in bins.

    Parameters
    ----------
    counts : array_like
        Cells in bins of equal width, shape (bins,).
    low, high : float
        Lower end of the first and upper end of the last bin.

    Returns
    -------
    Density
        Empty where there is no cell.
    """
    from scipy.ndimage import gaussian_filter1d
    from scipy.signal import find_peaks

    counts = np.asarray(counts, dtype=float)
    n, bins = counts.sum(), counts.size
    step = (high - low) / bins
    if not n or not step:
        return Density(np.empty(0), np.empty(0), np.empty(0), float("nan"))
    middles = low + step * (np.arange(bins) + 0.5)
    mean = counts @ middles / n
    spread = (counts @ (middles - mean) ** 2 / max(n - 1, 1)) ** 0.5
    quartiles = np.interp([0.25 * n, 0.75 * n], np.append(0.0, np.cumsum(counts)), low + step * np.arange(bins + 1))
    spreads = [one for one in (spread, (quartiles[1] - quartiles[0]) / 1.34) if one > 0]
    width = max(0.9 * min(spreads, default=0.0) * min(n, INDEPENDENT) ** -0.2, step)
    beyond = int(np.ceil(BEYOND * width / step))
    values = gaussian_filter1d(np.pad(counts, beyond), width / step, mode="constant", truncate=6) / (n * step)
    places = low + step * (np.arange(-beyond, bins + beyond) + 0.5)
    peaks, _ = find_peaks(values, prominence=PROMINENCE * values.max())
    return Density(places, values, places[peaks[np.argsort(-values[peaks], kind="stable")]], float(width))
