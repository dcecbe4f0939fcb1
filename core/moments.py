"""Joint moments of several layers, gathered block by block.

Counts, means, centred cross products and ranges are enough for variances, covariances, correlations, principal
components and every min-max normalisation. They are joined with ``+``, so a raster of any size needs one pass and
a few hundred bytes, and the figures do not depend on how it was cut into blocks (1e-12 relative).
"""
import numpy as np

CHUNK_VALUES = 1 << 17
"""Values worked on at once (1 MB of float64), so that the steps on one chunk meet it in the processor's cache."""


def valid_chunks(blocks, values=CHUNK_VALUES):
    """Yield the cells that are valid in all of `blocks`, a cache-sized piece at a time.

    Parameters
    ----------
    blocks : sequence of array_like
        Arrays of one shape, one per layer; NaN and infinities are "no data".
    values : int
        Size of a piece, layers x cells.

    Yields
    ------
    numpy.ndarray
        float64, shape (layers, cells), at least one cell. It belongs to the caller until the next piece is asked
        for: change it at will, copy what is to stay.
    """
    rows = [np.asarray(block, dtype=float).ravel() for block in blocks]
    size = rows[0].size
    step = max(1, values // len(rows))
    store = np.empty((len(rows), min(step, size)))
    for start in range(0, size, step):
        pieces = [row[start:start + step] for row in rows]
        cells = store[:, :pieces[0].size]
        for piece, cell in zip(pieces, cells):
            cell[:] = piece
        with np.errstate(invalid="ignore", over="ignore"):
            all_valid = np.isfinite(cells.sum())  # one bad value spoils the sum: the common case needs no mask
        if not all_valid:
            valid = np.flatnonzero(np.isfinite(cells).all(axis=0))
            cells = store[:, :valid.size]
            for piece, cell in zip(pieces, cells):
                piece.take(valid, out=cell, mode="clip")  # "clip" writes straight into `cell`, "raise" would copy
        if cells.size:
            yield cells


class Moments:
    """Count, means, centred cross products and ranges of k layers over the cells valid in all of them.

    Parameters
    ----------
    n : int
        Number of cells.
    mean, minimum, maximum : numpy.ndarray
        One value per layer, shape (k,). With no cell: zeros, +inf, -inf.
    products : numpy.ndarray
        Sums of (x_i - mean_i)(x_j - mean_j), shape (k, k).

    References
    ----------
    Chan, Golub & LeVeque (1983), doi:10.1080/00031305.1983.10483115; Pébay (2008), doi:10.2172/1028931 (the
    joining formula).
    """

    def __init__(self, n, mean, products, minimum, maximum):
        self.n, self.mean, self.products, self.minimum, self.maximum = n, mean, products, minimum, maximum

    @classmethod
    def empty(cls, k):
        """Return the moments of no cell of `k` layers, to start a sum with."""
        return cls(0, np.zeros(k), np.zeros((k, k)), np.full(k, np.inf), np.full(k, -np.inf))

    @classmethod
    def of(cls, *blocks):
        """Return the moments of one block of cells (*cellwise*: any blocks, joined with ``+``).

        Parameters
        ----------
        *blocks : array_like
            Arrays of one shape, one per layer; a cell with NaN or an infinity in any of them is left out.
        """
        parts = []
        for cells in valid_chunks(blocks):
            mean = cells.mean(axis=1)
            minimum, maximum = cells.min(axis=1), cells.max(axis=1)
            cells -= mean[:, None]  # centred before it is squared, or temperatures near 300 K lose their digits
            parts.append((cells.shape[1], mean, cells @ cells.T, minimum, maximum))
        if not parts:
            return cls.empty(len(blocks))
        counts, means, products, minima, maxima = (np.array(column) for column in zip(*parts))
        n = int(counts.sum())
        apart = means - means[0]
        shift = counts @ apart / n
        apart -= shift
        return cls(n, means[0] + shift, products.sum(axis=0) + (apart * counts[:, None]).T @ apart, minima.min(axis=0), maxima.max(axis=0))

    def __add__(self, other):
        if not (self.n and other.n):
            return self if self.n else other
        n = self.n + other.n
        apart = other.mean - self.mean
        return Moments(n, self.mean + apart * (other.n / n), self.products + other.products + np.outer(apart, apart) * (self.n * (other.n / n)),
                       np.minimum(self.minimum, other.minimum), np.maximum(self.maximum, other.maximum))

    def covariance(self, ddof=1):
        """Return the covariance matrix, shape (k, k); NaN where n <= ddof."""
        return self.products / (self.n - ddof) if self.n > ddof else np.full(self.products.shape, np.nan)

    def scaled(self, shift, factor):
        """Return the moments of ``(x - shift) * factor``: an affine normalisation needs no further pass.

        Parameters
        ----------
        shift, factor : array_like
            One value per layer. A negative factor swaps minimum and maximum; a factor of 0 makes the layer 0.
        """
        shift, factor = np.asarray(shift, dtype=float), np.asarray(factor, dtype=float)
        if not self.n:
            return self
        ends = np.sort([(self.minimum - shift) * factor, (self.maximum - shift) * factor], axis=0)
        return Moments(self.n, (self.mean - shift) * factor, self.products * np.outer(factor, factor), ends[0], ends[1])


class Joined(tuple):
    """Several accumulators gathered in one pass: ``+`` joins them one by one."""

    def __add__(self, other):
        return Joined(a + b for a, b in zip(self, other))
