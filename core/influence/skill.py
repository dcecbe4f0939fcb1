"""How well predictions match observations, and how cells are dealt out to test that."""
import typing

import numpy as np

FOLDS = 5
LEAST_BLOCK = 2
"""Smallest side of validation blocks, cells."""
WIDEST_BLOCK = 1 / 3
"""Largest side of validation blocks as a share of the shorter side of the raster."""


class Skill(typing.NamedTuple):
    """Agreement of predictions with observations."""

    r2: float
    """1 - residual sum of squares / total sum of squares: negative where the mean predicts better, and not the square of r."""
    rmse: float
    mae: float
    n: int


class SkillSums:
    """Sums for `Skill`, joined with ``+``.

    Parameters
    ----------
    n : int
    mean, total : float
        Mean of the observations and sum of their squared deviations from it.
    squares, absolute : float
        Sums of squared and absolute residuals.
    """

    def __init__(self, n, mean, total, squares, absolute):
        self.n, self.mean, self.total, self.squares, self.absolute = n, mean, total, squares, absolute

    @classmethod
    def of(cls, observed, predicted):
        """Return the sums of one block (*cellwise*); cells where one is NaN do not count."""
        valid = np.isfinite(observed) & np.isfinite(predicted)
        observed, rest = observed[valid], observed[valid] - predicted[valid]
        n = int(observed.size)
        mean = float(observed.mean()) if n else 0.0
        return cls(n, mean, float(((observed - mean) ** 2).sum()), float((rest**2).sum()), float(np.abs(rest).sum()))

    def __add__(self, other):
        n = self.n + other.n
        share = other.n / max(n, 1)
        apart = other.mean - self.mean
        return SkillSums(
            n, self.mean + apart * share, self.total + other.total + apart**2 * self.n * share, self.squares + other.squares, self.absolute + other.absolute)

    def skill(self):
        """Return the `Skill`; NaN without a cell or, for R2, without variation of the observations."""
        if not self.n:
            return Skill(float("nan"), float("nan"), float("nan"), 0)
        r2 = 1 - self.squares / self.total if self.total > 0 else float("nan")
        return Skill(r2, (self.squares / self.n) ** 0.5, self.absolute / self.n, self.n)


def skill(observed, predicted):
    """Return the agreement of predictions with observations.

    Parameters
    ----------
    observed, predicted : array_like
        Of one shape; pairs with a NaN do not count.

    Returns
    -------
    Skill

    References
    ----------
    Equations 5 to 7 of the paper on the quality of mining cities: R2, root mean square error, mean absolute error.
    """
    return SkillSums.of(np.asarray(observed, dtype=float), np.asarray(predicted, dtype=float)).skill()


def choose_test(n, share, seed):
    """Draw cells for a test by chance.

    Parameters
    ----------
    n : int
        Cells.
    share : float
        Share (0-1) of them.
    seed : int

    Returns
    -------
    numpy.ndarray of bool
        True for the test, shape (n,).
    """
    test = np.zeros(n, bool)
    test[np.random.default_rng([seed, 1]).permutation(n)[:round(n * share)]] = True
    return test


def at_most(chosen, most, seed):
    """Thin a choice of cells by chance.

    Parameters
    ----------
    chosen : numpy.ndarray of bool
    most : int
        At most so many stay; 0: all.
    seed : int

    Returns
    -------
    numpy.ndarray of bool
    """
    cells = np.flatnonzero(chosen)
    if not most or cells.size <= most:
        return chosen
    kept = np.zeros_like(chosen)
    kept[np.random.default_rng([seed, 5]).choice(cells, most, replace=False)] = True
    return kept


def block_side(lag, shape):
    """Return the side of validation blocks, in cells: the lag at which cells are hardly alike, within limits.

    Parameters
    ----------
    lag : float
        In cells, see `correlogram.first_lag_below`.
    shape : (int, int)
        Rows and columns of the raster.
    """
    return max(LEAST_BLOCK, min(round(lag), int(min(shape) * WIDEST_BLOCK)))


def deal_blocks(rows, columns, side, seed, folds=FOLDS):
    """Deal whole square blocks of cells into folds.

    Blocks are taken in random order, each by the fold that has the fewest cells so far.

    Parameters
    ----------
    rows, columns : array_like of int
        Of every cell.
    side : float or (float, float)
        Side of a block, or its height and width, in cells.
    seed : int
    folds : int

    Returns
    -------
    numpy.ndarray
        Number of the fold of every cell, from 0; fewer folds come out where there are fewer blocks.
    """
    high, wide = np.broadcast_to(np.asarray(side, dtype=float), 2)
    across = (np.asarray(columns) // wide).astype(np.int64)
    _, block, cells = np.unique((np.asarray(rows) // high).astype(np.int64) * (across.max() + 1) + across, return_inverse=True, return_counts=True)
    fold, held = np.empty(cells.size, np.int64), np.zeros(folds, np.int64)
    for number in np.random.default_rng([seed, 2]).permutation(cells.size):
        fold[number] = np.argmin(held)
        held[fold[number]] += cells[number]
    return fold[block]
