"""Correlation of rasters, and how many independent cells it rests on.

Neighbouring cells are alike: a hundred thousand of them may hold no more information than fifty independent ones, and a p taken from
their number calls almost any two smooth maps correlated. The effective number of cells follows from the correlograms of both rasters;
p is taken from it alone.

References
----------
Pearson's r; Clifford, Richardson & Hemon (1989), doi:10.2307/2532039; Dutilleul (1993), doi:10.2307/2532625 (modified t test).
"""
import numpy as np

from .correlogram import autocorrelation, correlogram, padded_shape, shift_lengths

LEAST_CELLS = 10
ALIKE = 0.99
SAMPLE_SIDE = 512
"""Cells a side of the regular sample on which the effective number is found: it is never larger than the sample."""


class PairSums:
    """What the correlations of all pairs of k layers need, over the cells valid in both of the pair; joined with ``+``.

    Parameters
    ----------
    centre : array_like
        A value in the middle of each layer, subtracted before sums are made so that they keep their digits.
    sums : numpy.ndarray, optional
        Shape (4, k, k): cells, sums of the first, of its square, and of the product with the second. A new instance is empty.
    """

    def __init__(self, centre, sums=None):
        self.centre = np.asarray(centre, dtype=float)
        self.sums = np.zeros((4, self.centre.size, self.centre.size)) if sums is None else sums

    def count(self, *blocks):
        """Return the sums of one block (*cellwise*: any blocks, joined with ``+``).

        Parameters
        ----------
        *blocks : array_like
            One array a layer, of one shape; NaN and infinities are no data.
        """
        values = np.stack([np.ravel(block) for block in blocks]) - self.centre[:, None]
        valid = np.isfinite(values)
        values[~valid] = 0.0
        valid = valid.astype(float)
        return PairSums(self.centre, np.stack([valid @ valid.T, values @ valid.T, values**2 @ valid.T, values @ values.T]))

    def __add__(self, other):
        return PairSums(self.centre, self.sums + other.sums)

    @property
    def n(self):
        """Cells valid in both layers of each pair, shape (k, k), int64."""
        return np.rint(self.sums[0]).astype(np.int64)

    def correlations(self):
        """Return Pearson's r of every pair, shape (k, k); NaN where a layer does not vary or fewer than `LEAST_CELLS` cells are in both."""
        n, first, squares, products = self.sums
        with np.errstate(invalid="ignore", divide="ignore"):
            spread = squares - first**2 / n
            # What is left of equal values by rounding is no variation.
            spread = np.where(spread > 1e-12 * squares, spread, np.nan)
            found = (products - first * first.T / n) / np.sqrt(spread * spread.T)
        found[self.n < LEAST_CELLS] = np.nan
        return np.clip(found, -1.0, 1.0)


def alike(correlations, least=ALIKE):
    """Return the pairs of layers that are all but the same as [(one, other, r)], in their order.

    Parameters
    ----------
    correlations : array_like
        Shape (k, k); NaN where there is none.
    least : float
        Size of r from which on two layers count as the same.
    """
    correlations = np.asarray(correlations, dtype=float)
    with np.errstate(invalid="ignore"):
        found = np.argwhere(np.triu(np.abs(correlations) >= least, 1))
    return [(int(one), int(other), float(correlations[one, other])) for one, other in found]


def effective_size(x, y):
    """Return the effective number of cells of a correlation, by Dutilleul's modified t test (*global*: 300 bytes a cell).

    The covariances of both rasters are taken from their isotropic correlograms, over the cells valid in both.

    Parameters
    ----------
    x, y : array_like
        Shape (rows, columns), such as a regular sample of two rasters; NaN is no data.

    Returns
    -------
    float
        At least 2 and at most the number of cells valid in both; NaN where that is below `LEAST_CELLS` or one of them does not vary.
    """
    from scipy import fft

    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    valid = np.isfinite(x) & np.isfinite(y)
    n = int(np.count_nonzero(valid))
    if n < LEAST_CELLS:
        return float("nan")
    shape = padded_shape(x.shape)
    shifts, mask = shift_lengths(x.shape), fft.rfft2(valid, shape, workers=-1)
    kernels, sums = [], []
    for values in (x, y):
        found = correlogram(np.where(valid, values, np.nan))
        if np.isnan(found.values).any():
            return float("nan")
        kernel = np.interp(shifts, found.lags[1:], found.values[1:], right=0.0)
        kernel[0, 0] = 1.0  # a cell with itself: what varies from cell to cell is not in the others
        kernels.append(kernel)
        # The covariance of each cell with all others, summed.
        sums.append(fft.irfft2(mask * fft.rfft2(kernel, workers=-1), shape, workers=-1)[:x.shape[0], :x.shape[1]][valid])
    together = float((autocorrelation(valid) * kernels[0] * kernels[1]).sum())
    # Traces of the covariances centred on their means.
    product = together - 2 * float(sums[0] @ sums[1]) / n + sums[0].sum() * sums[1].sum() / n**2
    traces = [n - total.sum() / n for total in sums]
    variance = product / (traces[0] * traces[1])
    return float(np.clip(1 + 1 / variance, 2, n)) if variance > 0 else float(n)


def p_value(r, size):
    """Return the two-sided p of a correlation on so many effective cells; NaN where they are 2 or fewer.

    Parameters
    ----------
    r : float
    size : float
        Effective number of cells.
    """
    from scipy.stats import t

    if not size > 2 or np.isnan(r):
        return float("nan")
    if abs(r) >= 1:
        return 0.0
    return float(2 * t.sf(abs(r) * np.sqrt((size - 2) / (1 - r * r)), size - 2))
