"""Is the rise of MLRI more than its baseline makes of chance? A test that permutes the years behind it.

With an expanding baseline MLRI can only gain records, so on land where nothing happened the Mann-Kendall test calls 45 % of
the cells a significant increase instead of 2.5 %. Here the (LST, EVI) pairs are permuted over the years and MLRI is rebuilt
with the same baseline each time. The finished MLRI values must never be permuted instead: they are not exchangeable, and
about 40 % of the cells where nothing happened would still be called restored.
"""
import typing

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .mlri import MlriRule, baseline, series_of_pairs, valid_pairs
from .score import scores
from .series import LEAST_YEARS, alike, clean
from .trend import Z_CRITICAL

LEVEL = 0.025
"""One-sided level at which a cell is called significant."""
PERMUTATIONS = 999
FEWEST_PERMUTATIONS = 39
"""With fewer no p can be as small as `LEVEL`."""
EXCEEDANCES = 26
"""After so many permutations as good as the data a cell is decided: with 999 its p is above `LEVEL`."""
PIECE_CELLS = 1 << 14
KERNEL_CELLS = 4096
"""Series, cells x permutations, scored at once: what fits the processor's cache is fastest."""


def permutation_p(years, lst, evi, z, rule=None, count=None, permutations=PERMUTATIONS, block=1, seed=0):
    """Return how often chance makes as much of a trend in MLRI as a cell has (*cellwise*).

    Parameters
    ----------
    years : array_like
        Real years, rising, shape (years,).
    lst, evi : array_like
        As in `mlri`, shape (years, ...).
    z : array_like
        Mann-Kendall Z of the cells' MLRI, shape (...). Only cells with |Z| > 1.96 are tested.
    rule, count
        As in `mlri`: the same as behind `z`.
    permutations : int
        At least 39; 199 decide 14 % of borderline cells otherwise than 999.
    block : int
        Years that are permuted together. 1 is exact for exchangeable years; 2 or 3 keep some of a series' memory and lose power.
    seed : int
        Cells with equally many valid years share permutations, which depend on that number and the seed only: the result is
        the same for any division into blocks.

    Returns
    -------
    numpy.ndarray
        One-sided p in the direction of Z, shape (...): (1 + k)/(1 + permutations) with k permuted scores at least as far
        out, or 26/m where the 26th of them was the m-th permutation, after which the cell is left. NaN where it was not tested.

    Raises
    ------
    InputProblem
        If the years do not fit, or if `permutations` or `block` are too small or too large.

    References
    ----------
    Davison & Hinkley (1997), ch. 4; Besag & Clifford (1991), doi:10.1093/biomet/78.2.301 (the early stop).
    """
    rule = rule or MlriRule()
    lst, evi, z = np.asarray(lst), np.asarray(evi), np.asarray(z, dtype=float)
    years, lst, evi, count, _ = series_of_pairs(years, lst, evi, count)
    if permutations < FEWEST_PERMUTATIONS:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{n} permutations cannot show significance: ask for at least {least}."),
                           n=permutations, least=FEWEST_PERMUTATIONS)
    if not 1 <= block <= years.size // 2:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "Blocks of {block} years do not suit a series of {n} years: choose 1, 2 or 3."),
                           block=block, n=years.size)
    direction = np.sign(z.ravel())
    tested = np.flatnonzero(np.abs(z.ravel()) > Z_CRITICAL)
    found = np.full(tested.size, np.nan)
    for start in range(0, tested.size, PIECE_CELLS):
        chosen = tested[start:start + PIECE_CELLS]
        pairs = valid_pairs(*(clean(None if layers is None else layers[:, chosen]) for layers in (lst, evi, count)), rule)
        for cells, group in grouped_pairs(years, *pairs, rule):
            n = len(group.lst)
            found[start + cells] = _exceedance(group, direction[chosen[cells]], permuted_orders(n, permutations, block, [seed, n]), rule)
    out = np.full(z.size, np.nan)
    out[tested] = found
    return out.reshape(z.shape)


class LogPairs(typing.NamedTuple):
    """Logarithms of LST and EVI of the valid years, and which are reference years (None but for that baseline), (n, cells)."""

    lst: np.ndarray
    evi: np.ndarray
    reference: np.ndarray

    def take(self, cells):
        """Return the pairs of some of the cells."""
        return LogPairs(*(None if array is None else array.take(cells, axis=1) for array in self))


def grouped_pairs(years, lst, evi, rule):
    """Yield the cells that have equally many valid years together.

    Parameters
    ----------
    years : numpy.ndarray
        Shape (years,).
    lst, evi : numpy.ndarray
        From `mlri.valid_pairs`, shape (years, cells).
    rule : mlri.MlriRule

    Yields
    ------
    cells : numpy.ndarray
        Which cells.
    pairs : LogPairs
    """
    named = rule.reference(years)[:, None] if rule.baseline == "reference" else False
    cells = np.arange(lst.shape[1])
    for _, which, *group in alike(LEAST_YEARS, np.log(lst), np.log(evi), np.broadcast_to(named, evi.shape)):
        yield cells[which], LogPairs(group[0], group[1], group[2] if rule.baseline == "reference" else None)


def permuted_orders(n, permutations, block, seed):
    """Return permutations of n years, shape (permutations, n): whole blocks change places, the last may be shorter."""
    rng = np.random.default_rng(seed)
    starts = np.arange(0, n, block)
    shuffled = rng.permuted(np.tile(starts, (permutations, 1)), axis=1)
    if block == 1:
        return shuffled
    places = shuffled[:, :, None] + np.arange(block)
    return places[places < n].reshape(permutations, n)


def _exceedance(pairs, direction, orders, rule):
    """Return p of cells with equally many years; see `permutation_p`."""
    if direction.size > KERNEL_CELLS:
        parts = np.array_split(np.arange(direction.size), -(-direction.size // KERNEL_CELLS))
        return np.concatenate([_exceedance(pairs.take(part), direction[part], orders, rule) for part in parts])
    kernel = PermutedScores(len(pairs.lst), rule.baseline)
    observed = kernel.scores(pairs, np.arange(len(pairs.lst))[None])[0] * direction
    p = np.full(direction.size, np.nan)
    active = np.arange(direction.size)
    met = np.zeros(direction.size, np.int64)
    done = 0
    while done < len(orders) and active.size:
        some = orders[done:done + max(1, KERNEL_CELLS // active.size)]
        as_far = kernel.scores(pairs, some) * direction >= observed
        met += np.count_nonzero(as_far, axis=0)
        over = np.flatnonzero((met >= EXCEEDANCES) & np.isnan(p[active]))
        if over.size:
            back = met[over] - EXCEEDANCES  # exceedances after the 26th, counted from the end of this turn
            tail = np.cumsum(as_far[::-1, over], axis=0)
            last = done + len(some) - (tail <= back).sum(axis=0)
            p[active[over]] = EXCEEDANCES / last
            # Decided cells leave; with one permutation a turn the copying pays only once a tenth of them is decided.
            if len(some) > 1 or np.count_nonzero(np.isnan(p[active])) < 0.9 * active.size:
                stay = np.flatnonzero(np.isnan(p[active]))
                pairs = pairs.take(stay)
                active, met, observed, direction = active[stay], met[stay], observed[stay], direction[stay]
        done += len(some)
    left = np.isnan(p[active])
    p[active[left]] = (1 + met[left]) / (1.0 + len(orders))
    return p


class PermutedScores:
    """Scores of MLRI rebuilt from permuted pairs. It owns the memory it works in: fresh memory costs more than the work."""

    def __init__(self, n, kind):
        self.kind = kind
        self.store = np.empty((2, n * KERNEL_CELLS))

    def scores(self, pairs, orders):
        """Return the Mann-Kendall scores, shape (permutations, cells); permutations x cells is at most `KERNEL_CELLS`."""
        return scores(self.log_mlri(pairs, orders)).reshape(len(orders), -1)

    def log_mlri(self, pairs, orders):
        """Return log MLRI as sums of differences, so that ties at MLRI = 1 are exactly 0; shape (n, permutations x cells)."""
        n, cells = pairs.lst.shape
        lst, evi = (store[:n * len(orders) * cells].reshape(n, len(orders), cells) for store in self.store)
        np.take(pairs.lst, orders.T, axis=0, out=lst, mode="clip")  # "clip" writes straight into `lst`, "raise" would copy
        np.take(pairs.evi, orders.T, axis=0, out=evi, mode="clip")
        lst, evi = lst.reshape(n, -1), evi.reshape(n, -1)
        if self.kind == "expanding":
            hottest, barest = lst[0].copy(), evi[0].copy()
            for warm, green in zip(lst, evi):
                np.maximum(hottest, warm, out=hottest)
                np.minimum(barest, green, out=barest)
                np.subtract(hottest, warm, out=warm)
                np.subtract(green, barest, out=green)
        else:
            named = None if pairs.reference is None else np.tile(pairs.reference, len(orders))  # the named years stay where they are
            hottest, barest = baseline(lst, evi, self.kind, named)
            np.subtract(hottest, lst, out=lst)
            evi -= barest
        lst += evi
        return lst
