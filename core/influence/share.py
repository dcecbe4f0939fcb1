"""Mean over a square window around every cell, whatever its side."""
import math

import numpy as np

ROUNDING = 1e-11
"""Means below it are what running sums leave where there is nothing: they are 0."""


def window_halo(side):
    """Return the halo, in cells, of a window of `side` cells."""
    return max(0, math.ceil(side / 2 - 0.5 - 1e-9))


def window_mean(values, sides):
    """Return the mean of the square around every cell (*neighbourhood*: halo `window_halo` of each side).

    The window is centred on the cell. Cells that it covers in part, as the outermost ones of an even number of cells (half of each),
    count with the part that is covered. Cells without a value and what lies beyond the block do not count.

    Parameters
    ----------
    values : array_like
        Block with its halo, shape (rows, columns); NaN is no data.
    sides : (float, float)
        Height and width of the window in cells, at least 1.

    Returns
    -------
    numpy.ndarray
        float64; NaN where `values` is NaN, 0 below `ROUNDING`.

    References
    ----------
    Share of mined land in 10 x 10 km: the paper's window of an even number of 1 km cells.
    """
    values = np.asarray(values, dtype=float)
    valid = np.isfinite(values)
    sums, weights = np.where(valid, values, 0.0), valid.astype(float)
    for axis, side in enumerate(sides):
        sums, weights = _window_sums(sums, side, axis), _window_sums(weights, side, axis)
    means = np.divide(sums, weights, out=np.full(values.shape, np.nan), where=valid)
    means[np.abs(means) < ROUNDING] = 0.0
    return means


def _window_sums(values, side, axis):
    """Return sums over `side` cells along an axis, around every cell; beyond the ends there is nothing."""
    values = np.moveaxis(values, axis, 0)
    halo = window_halo(side)
    inner = max(0, halo - 1)
    padded = np.zeros((values.shape[0] + 2 * halo + 1, *values.shape[1:]))
    padded[halo + 1:halo + 1 + values.shape[0]] = values
    edges = padded[1:1 + values.shape[0]] + padded[1 + 2 * halo:] if halo else 0.0
    np.cumsum(padded, axis=0, out=padded)
    first = 1 + halo - inner
    result = padded[first + 2 * inner:first + 2 * inner + values.shape[0]] - padded[first - 1:first - 1 + values.shape[0]]
    result += (side / 2 - (halo - 0.5)) * edges
    return np.moveaxis(result, 0, axis)
