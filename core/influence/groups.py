"""Cells, means and spreads of groups of cells, gathered block by block."""
import numpy as np


class GroupMoments:
    """Count, mean and sum of squared deviations of k layers in each group; joined with ``+``.

    Parameters
    ----------
    n : numpy.ndarray
        Valid cells, shape (layers, groups), int64.
    mean, squares : numpy.ndarray
        Their mean (0 without a cell) and sum of squared deviations from it, shape (layers, groups).

    References
    ----------
    Chan, Golub & LeVeque (1983), doi:10.1080/00031305.1983.10483115 (the joining formula).
    """

    def __init__(self, n, mean, squares):
        self.n, self.mean, self.squares = n, mean, squares

    @classmethod
    def of(cls, group, layers, count):
        """Return the figures of one block (*cellwise*: any blocks, joined with ``+``).

        Parameters
        ----------
        group : array_like
            Number of the group from 0 to ``count - 1``; NaN is none.
        layers : sequence of array_like
            Values, of the shape of `group`; NaN and infinities are no data, layer by layer.
        count : int
            Number of groups.
        """
        group = np.ravel(group)
        inside = np.isfinite(group)
        inside = slice(None) if inside.all() else np.flatnonzero(inside)
        group = group[inside].astype(np.intp)
        shape = len(layers), count
        n, mean, squares = np.zeros(shape, np.int64), np.zeros(shape), np.zeros(shape)
        for place, layer in enumerate(layers):
            values = np.ravel(layer)[inside]
            valid = np.isfinite(values)
            where, values = (group, values) if valid.all() else (group[valid], values[valid])
            n[place] = np.bincount(where, minlength=count)
            mean[place] = np.bincount(where, values, count) / np.maximum(n[place], 1)
            squares[place] = np.bincount(where, (values - mean[place].take(where)) ** 2, count)
        return cls(n, mean, squares)

    def __add__(self, other):
        n = self.n + other.n
        share = other.n / np.maximum(n, 1)
        apart = other.mean - self.mean
        return GroupMoments(n, self.mean + apart * share, self.squares + other.squares + apart**2 * (self.n * share))

    def joined(self, groups, count):
        """Return the figures of groups of these groups.

        Parameters
        ----------
        groups : array_like of int
            Number of the new group of each old one, from 0; negative: none.
        count : int
            Number of new groups.
        """
        groups = np.asarray(groups)
        kept = np.flatnonzero(groups >= 0)
        groups = groups[kept]
        shape = len(self.n), count
        n, mean, squares = np.zeros(shape, np.int64), np.zeros(shape), np.zeros(shape)
        for place in range(len(self.n)):
            own, own_mean = self.n[place, kept], self.mean[place, kept]
            n[place] = np.bincount(groups, own, count)
            mean[place] = np.bincount(groups, own * own_mean, count) / np.maximum(n[place], 1)
            squares[place] = np.bincount(groups, self.squares[place, kept] + own * (own_mean - mean[place].take(groups)) ** 2, count)
        return GroupMoments(n, mean, squares)

    def means(self):
        """Return the means, NaN without a cell."""
        return np.where(self.n > 0, self.mean, np.nan)

    def deviations(self):
        """Return the standard deviations (n - 1), NaN with fewer than two cells."""
        return np.sqrt(np.divide(self.squares, self.n - 1, out=np.full(self.n.shape, np.nan), where=self.n > 1))
