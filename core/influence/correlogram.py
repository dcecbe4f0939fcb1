"""Isotropic correlogram of a raster: how alike cells are by their distance.

All pairs of cells are looked at, by fast Fourier transforms; they are gathered in rings of distances that are one cell wide near by
and grow wider farther out.
"""
import typing

import numpy as np

GROWTH = 1.15
"""From where a ring of distances is wider than a cell, it is so many times as wide as the one before."""
CORRELATED = 0.2
"""Correlation below which cells count as hardly alike: blocks for validation are as wide as the lag at which it is reached."""


class Correlogram(typing.NamedTuple):
    """Correlation by distance."""

    lags: np.ndarray
    """Mean distance of the pairs of each ring, in cells; the first is 0."""
    values: np.ndarray
    """Correlation of these pairs; 1 at 0."""
    pairs: np.ndarray
    """Number of pairs."""


def correlogram(array):
    """Return the isotropic correlogram of a raster (*global*: 150 bytes a cell).

    Parameters
    ----------
    array : array_like
        Shape (rows, columns), NaN is no data; at least one cell is valid.

    Returns
    -------
    Correlogram
        Covariance of the pairs of each ring over the variance of all cells. A raster without variation gives values of NaN but the first.
    """
    array = np.asarray(array, dtype=float)
    valid = np.isfinite(array)
    varies = array[valid].min() < array[valid].max()  # what rounding leaves of equal values is no variation
    values = np.where(valid & varies, array - array[valid].mean(), 0.0)
    lag, ring, count = _rings(array.shape)
    by_shift = np.rint(autocorrelation(valid)).ravel()
    pairs, lags, products = (np.bincount(ring, amounts, count) for amounts in (by_shift, by_shift * lag, autocorrelation(values).ravel()))
    kept = np.flatnonzero(pairs)
    pairs = pairs[kept]
    variance = products[0] / pairs[0]
    with np.errstate(invalid="ignore", divide="ignore"):
        found = products[kept] / pairs / variance
    found[0] = 1.0
    return Correlogram(lags[kept] / pairs, found, pairs)


def autocorrelation(field):
    """Return sums of products of a raster with itself shifted, by shift: the first row and column are shift 0, negative ones stand at the ends."""
    from scipy import fft

    shape = padded_shape(field.shape)
    return fft.irfft2(np.abs(fft.rfft2(field, shape, workers=-1)) ** 2, shape, workers=-1)


def padded_shape(shape):
    """Return a shape in which a raster shifted to any side does not meet itself again, good for fast transforms."""
    from scipy import fft

    return tuple(fft.next_fast_len(2 * side - 1, real=True) for side in shape)


def shift_lengths(shape):
    """Return the length of every shift of a padded raster, in cells, shape `padded_shape`."""
    rows, columns = (np.minimum(np.arange(side), side - np.arange(side)) for side in padded_shape(shape))
    return np.hypot(rows[:, None], columns)


def first_lag_below(found, level=CORRELATED):
    """Return the distance, in cells, at which a correlogram first falls below a level; its last lag where it never does."""
    below = np.flatnonzero(~(found.values >= level))
    if not below.size:
        return float(found.lags[-1])
    end = int(below[0])
    (near, far), (high, low) = found.lags[end - 1:end + 1], found.values[end - 1:end + 1]
    return float(near + (far - near) * (high - level) / (high - low)) if high > low else float(far)


def _rings(shape):
    """Return length and ring of every shift, flat, and the number of rings."""
    lag = shift_lengths(shape).ravel()
    edges, width = [0.5], 1.0
    while edges[-1] < lag.max():
        if edges[-1] > 8:
            width *= GROWTH
        edges.append(edges[-1] + width)
    return lag, np.searchsorted(edges, lag, side="right"), len(edges)
