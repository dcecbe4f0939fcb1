"""How much land the printed rule would call restored by chance alone."""
import numpy as np

from .mlri import MlriRule, series_of_pairs, valid_pairs
from .permutation import KERNEL_CELLS, PIECE_CELLS, PermutedScores, grouped_pairs, permuted_orders
from .score import scores, tie_sums, variance, z_values
from .series import clean
from .trend import MIN_YEARS, Z_CRITICAL

CELLS = 20_000
PERMUTATIONS = 199
GROUP_CELLS = 100
"""Cells that share permutations: few, or the years that were good or bad everywhere would decide."""


class CellSample:
    """Up to 20,000 cells drawn from a raster, block by block: *cellwise*, any blocks, joined with ``+``.

    A cell is drawn by a key reckoned from its own values and the seed, so the sample does not depend on how the raster was
    cut into blocks or on their order.

    Parameters
    ----------
    keys : numpy.ndarray
        uint64, rising, shape (cells,).
    lst, evi : numpy.ndarray
        The valid pairs of these cells (see `mlri.valid_pairs`), shape (years, cells).
    """

    def __init__(self, keys, lst, evi):
        order = np.argsort(keys, kind="stable")[:CELLS]
        self.keys, self.lst, self.evi = keys[order], lst[:, order], evi[:, order]

    @classmethod
    def of(cls, years, lst, evi, rule=None, count=None, min_years=MIN_YEARS, seed=0):
        """Return the sample of one block; parameters as in `mlri.mlri`, cells with fewer than `min_years` valid years are left out."""
        rule = rule or MlriRule()
        years, lst, evi, count, _ = series_of_pairs(years, np.asarray(lst), np.asarray(evi), count)
        factors = np.random.default_rng(seed).integers(1 << 63, size=(2 * years.size, 1), dtype=np.uint64) * np.uint64(2) + np.uint64(1)
        sample = cls(np.empty(0, np.uint64), np.empty((years.size, 0)), np.empty((years.size, 0)))
        for start in range(0, lst.shape[1], PIECE_CELLS):
            part = slice(start, start + PIECE_CELLS)
            warm, green = valid_pairs(*(clean(None if layers is None else layers[:, part]) for layers in (lst, evi, count)), rule)
            enough = np.flatnonzero(np.count_nonzero(~np.isnan(green), axis=0) >= min_years)
            warm, green = warm.take(enough, axis=1), green.take(enough, axis=1)
            sample += cls(_keys(np.concatenate([warm, green]), factors), warm, green)
        return sample

    def __add__(self, other):
        return CellSample(np.concatenate([self.keys, other.keys]), np.hstack([self.lst, other.lst]), np.hstack([self.evi, other.evi]))


def _keys(values, factors):
    """Return one well mixed 64-bit number per column of float64 values."""
    bits = values.view(np.uint64)
    bits = bits ^ (bits >> np.uint64(32))
    keys = (bits * factors).sum(axis=0, dtype=np.uint64)
    keys ^= keys >> np.uint64(33)
    keys *= np.uint64(0xFF51AFD7ED558CCD)  # the mixing step of MurmurHash3 (public domain)
    return keys ^ (keys >> np.uint64(33))


def chance_percent(years, sample, rule=None, block=1, seed=0):
    """Return what percent of the cells the printed rule, Z > 1.96, would call restored if years were in random order.

    Parameters
    ----------
    years : array_like
        Real years, shape (years,).
    sample : CellSample
        Of all blocks: valid cells whatever their Z.
    rule : mlri.MlriRule
        As behind the sample.
    block : int
        As in `permutation.permutation_p`.
    seed : int

    Returns
    -------
    float
        0-100: mean over the cells of the share of 199 permutations with Z above 1.96, without early stop. NaN for no cell.
    """
    rule = rule or MlriRule()
    years = np.asarray(years, dtype=float)
    called = 0
    for _, pairs in grouped_pairs(years, sample.lst, sample.evi, rule):
        n, cells = pairs.lst.shape
        kernel = PermutedScores(n, rule.baseline)
        for number, start in enumerate(range(0, cells, GROUP_CELLS)):
            group = pairs.take(np.arange(start, min(cells, start + GROUP_CELLS)))
            orders = permuted_orders(n, PERMUTATIONS, block, [seed, n, number + 1])
            turn = KERNEL_CELLS // GROUP_CELLS
            called += sum(_significant(kernel.log_mlri(group, orders[done:done + turn])) for done in range(0, PERMUTATIONS, turn))
    return 100.0 * called / (PERMUTATIONS * sample.keys.size) if sample.keys.size else float("nan")


def _significant(values):
    """Return how many of the series have Z above 1.96."""
    s = scores(values)
    surely = z_values(s, variance(len(values))) > Z_CRITICAL
    maybe = np.flatnonzero((s > 1) & ~surely)  # ties make the variance smaller and Z larger
    ties = tie_sums(np.sort(values[:, maybe], axis=0))
    return np.count_nonzero(surely) + np.count_nonzero(z_values(s[maybe], variance(len(values), ties)) > Z_CRITICAL)
