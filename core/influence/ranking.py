"""Rank drivers over several regions or years."""
import typing

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem

PROMOTING, INHIBITORY, MIXED = "promoting", "inhibitory", "mixed"
SENSITIVE, RETARDING, WEAK = "sensitive", "retarding", "weak"
AGREEMENT = 2 / 3
"""Share of the tables that must have the sign of the mean correlation, or the driver counts as mixed."""


class Ranking(typing.NamedTuple):
    """What several tables say together, arrays of shape (drivers,)."""

    ranks: np.ndarray
    """Rank in every table, 1 for the most important, ties shared, shape (tables, drivers)."""
    sums: np.ndarray
    rank: np.ndarray
    """Rank of the sums, 1 for the smallest, ties shared."""
    level: list
    """First, middle and last third of the ranking: sensitive, retarding, weak."""


def combine(importances):
    """Combine the importance of drivers in several tables by the sum of their ranks.

    Parameters
    ----------
    importances : array_like
        Shape (tables, drivers); larger is more important.

    Returns
    -------
    Ranking

    Raises
    ------
    InputProblem
        If a value is missing.

    References
    ----------
    Rank sums over seven cities and the thirds of their order: the paper on the quality of mining cities, which names the levels without limits.
    """
    from scipy.stats import rankdata

    importances = np.atleast_2d(np.asarray(importances, dtype=float))
    if not np.isfinite(importances).all():
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "A driver has no importance in one of the tables: give tables in which every driver has a number."))
    ranks = rankdata(-importances, axis=1)
    sums = ranks.sum(axis=0)
    rank = rankdata(np.round(sums, 9))
    count = sums.size
    level = [SENSITIVE if place <= count / 3 else RETARDING if place <= 2 * count / 3 else WEAK for place in rank]
    return Ranking(ranks, sums, rank, level)


def direction(correlations):
    """Return the mean correlation of a driver over tables and its direction.

    Parameters
    ----------
    correlations : array_like
        Shape (tables,); NaN where a table has none.

    Returns
    -------
    (float, str)
        NaN and '' without any; ``mixed`` where fewer than two thirds of the tables have the sign of the mean.
    """
    known = np.asarray(correlations, dtype=float)
    known = known[np.isfinite(known)]
    if not known.size:
        return float("nan"), ""
    mean = float(known.mean())
    if mean == 0 or np.mean(np.sign(known) == np.sign(mean)) < AGREEMENT - 1e-9:
        return mean, MIXED
    return mean, PROMOTING if mean > 0 else INHIBITORY
