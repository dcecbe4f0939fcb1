"""False discovery rate over all cells of a map."""
import numpy as np

from .permutation import LEVEL

RATE = 0.05


class PValues:
    """The small p of a map, counted block by block (*cellwise*: any blocks, joined with ``+``).

    Parameters
    ----------
    values, counts : numpy.ndarray
        The different p up to 0.025 and how many cells have each, rising.
    valid : int
        Number of cells that could be judged.
    """

    def __init__(self, values, counts, valid):
        self.values, self.counts, self.valid = values, counts, valid

    @classmethod
    def of(cls, p, z):
        """Return the counts of one block.

        Parameters
        ----------
        p : array_like
            One-sided p from `permutation.permutation_p`, NaN where a cell was not tested.
        z : array_like
            Mann-Kendall Z of the same cells, NaN where there is none.
        """
        p = np.asarray(p)
        values, counts = np.unique(p[p <= LEVEL], return_counts=True)
        return cls(values, counts, int(np.count_nonzero(~np.isnan(z))))

    def __add__(self, other):
        values, places = np.unique(np.concatenate([self.values, other.values]), return_inverse=True)
        counts = np.bincount(places, np.concatenate([self.counts, other.counts]), values.size).astype(np.int64)
        return PValues(values, counts, self.valid + other.valid)

    def threshold(self, rate=RATE):
        """Return the largest p that is significant at this false discovery rate, up to .05; 0 where none is.

        Every valid cell stands for two hypotheses, a rise and a fall, so p is compared with rate k / (2 valid). No p above
        half the rate can pass, which is why larger ones need not be counted.

        References
        ----------
        Benjamini & Hochberg (1995), doi:10.1111/j.2517-6161.1995.tb02031.x.
        """
        passed = np.flatnonzero(self.values * 2 * self.valid <= rate * np.cumsum(self.counts))
        return float(self.values[passed[-1]]) if passed.size else 0.0
