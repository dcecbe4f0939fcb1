"""Weights of indicators: names and directions, objective weights from the data, and how two sets become one.

An indicator has a direction: ``+`` where more is better, ``-`` where less is. Its normalised value is
(x - min) / (max - min), or 1 minus that, so that 1 is always the better end; a constant indicator is 0 everywhere.

Objective weights need figures gathered block by block alone: moments for ``mse`` and ``critic``, one more pass of
`EntropySums` for ``entropy``.

References
----------
Zhang et al. (2023), eq. 16-19; Diakoulaki, Mavrotas & Papayannakis (1995), doi:10.1016/0305-0548(94)00059-H (CRITIC);
Shannon (1948), doi:10.1002/j.1538-7305.1948.tb01338.x (entropy).
"""
import copy
import dataclasses

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem, Message
from ..moments import valid_chunks

METHODS = ("mse", "entropy", "critic")
COMBINATIONS = ("additive", "multiplicative")
SIGNS = {"+": 1, "1": 1, "+1": 1, "positive": 1, "-": -1, "-1": -1, "−": -1, "–": -1, "negative": -1}
MIN_CELLS = 2
UNIFORM_CELLS = 1_000_000
"""Cells above which entropy weights come out almost equal."""
SUM_TOLERANCE = 1e-6
ROUNDING = 1e-12


def parse_directions(directions, names):
    """Return +1 or -1 for each indicator.

    Parameters
    ----------
    directions : str or sequence of str
        ``+`` or ``-`` each, as a list or as text cut at commas; empty for ``+`` throughout.
    names : sequence of str
        Indicators, in the same order.

    Returns
    -------
    numpy.ndarray
        int, shape (len(names),).

    Raises
    ------
    InputProblem
        If one is neither + nor -, or their number is not that of the indicators.
    """
    if isinstance(directions, str):
        directions = directions.split(",") if directions.strip() else []
    directions = [str(part).strip() for part in directions or ["+"] * len(names)]
    if len(directions) != len(names):
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "There are {n} indicators but {given} directions: give one + or - for each, separated by commas."),
                           n=len(names), given=len(directions))
    for name, direction in zip(names, directions):
        if direction.casefold() not in SIGNS:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The direction \"{direction}\" of {name} is unknown: give + where more is better, - where less "
                                                            "is better."),
                               direction=direction, name=name)
    return np.array([SIGNS[direction.casefold()] for direction in directions])


@dataclasses.dataclass(frozen=True)
class Row:
    """One indicator of a weight table: its name, its direction (+1 or -1), and its weight (None where the data decide)."""

    name: str
    sign: int
    weight: float = None
    aliases: tuple = ()


def match(rows, names, partial=False):
    """Bring the rows of a weight table into the order of the rasters, by name.

    Names are compared without regard to upper and lower case and blanks around them; the order never matters.

    Parameters
    ----------
    rows : sequence of Row
        The table.
    names : sequence of str
        Rasters.
    partial : bool
        Whether the table may name indicators that have no raster, as a published preset does.

    Returns
    -------
    rows : list of Row
        One for each raster.
    warnings : list of Message
        Rows that were left out.

    Raises
    ------
    InputProblem
        If fewer than two rasters are given, a name is there twice, a raster has no row, or a row has no raster.
    """
    check_names(names)
    known = {}
    for row in rows:
        for name in (row.name, *row.aliases):
            key = _key(name)
            if known.setdefault(key, row) is not row:
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "TABLE names {name} twice: keep one row for each indicator."), name=name)
    missing = [name for name in names if _key(name) not in known]
    found = [known[_key(name)] for name in names if _key(name) in known]
    unused = [row for row in rows if not any(row is other for other in found)]
    if missing or (unused and not partial):
        raise InputProblem(QT_TRANSLATE_NOOP(
            "MineEco", "Rasters and table do not name the same indicators. Rasters without a row: {missing}. Rows without a raster: {unused}. Rename one or "
            "the other; order does not matter."), missing=", ".join(missing) or "-", unused=", ".join(row.name for row in unused) or "-")
    twice = [name for i, name in enumerate(names) if any(found[i] is other for other in found[:i])]
    if twice:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} stands for an indicator that another raster stands for already: give one raster for each."),
                           name=twice[0])
    if not unused:
        return found, []
    return found, [Message(QT_TRANSLATE_NOOP("MineEco", "No raster for {names}: the preset was used without."),
                           {"names": ", ".join(row.name for row in unused)})]


def check_names(names):
    """Refuse rasters that cannot be told apart, or only one.

    Raises
    ------
    InputProblem
        If fewer than two names are given, or one is empty or there twice.
    """
    if len(names) < 2:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "INDICATORS holds {n} raster: at least two are needed to weigh one against the other."), n=len(names))
    keys = [_key(name) for name in names]
    for name, key in zip(names, keys):
        if not key or keys.count(key) > 1:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "Two rasters of INDICATORS are called \"{name}\": rename the layers, weights are matched by name."),
                               name=name)


def check_weights(names, weights):
    """Return weights brought to a sum of 1.

    Parameters
    ----------
    names : sequence of str
        Indicators.
    weights : sequence of float or None
        One for each.

    Returns
    -------
    weights : numpy.ndarray
        float64, sum 1.
    warnings : list of Message
        Whether they had to be changed by more than 1e-6.

    Raises
    ------
    InputProblem
        If one is missing, negative or not finite, or all are 0.
    """
    lost = [name for name, weight in zip(names, weights) if weight is None]
    if lost:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "TABLE has no weight of {names}: give a number from 0 to 1, or choose a WEIGHTING that computes it."), names=", ".join(lost))
    for name, weight in zip(names, weights):
        if not np.isfinite(weight) or weight < 0:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The weight of {name} is {weight}: give a number from 0 to 1, or choose a WEIGHTING that "
                                                            "computes it."), name=name, weight=str(weight))
    weights = np.array(weights, dtype=float)
    total = float(weights.sum())
    if not total > 0:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "All weights are 0: give at least one above 0."))
    warnings = []
    if abs(total - 1) > SUM_TOLERANCE:
        warnings.append(Message(QT_TRANSLATE_NOOP("MineEco", "The weights sum to {total:.6g}, not to 1: each was divided by that sum."), {"total": total}))
    return weights / total, warnings


def scaling(minima, maxima, signs):
    """Return shift and factor of each indicator: its normalised value is (x - shift) x factor, better towards 1; factor 0 where it is constant."""
    minima, maxima, signs = np.asarray(minima, dtype=float), np.asarray(maxima, dtype=float), np.asarray(signs)
    width = maxima - minima
    return np.where(signs > 0, minima, maxima), np.divide(signs, width, out=np.zeros(width.shape), where=width > 0)


class EntropySums:
    """Sums that the entropy of normalised indicators is made of; a new instance is empty: fold its `count` over the blocks.

    Parameters
    ----------
    moments : Moments
        Of the indicators, over the same cells.
    signs : array_like
        +1 or -1 for each.
    """

    def __init__(self, moments, signs):
        self._shift, self._factor = scaling(moments.minimum, moments.maximum, signs)
        self.n, self.total, self.logs = 0, np.zeros(self._shift.size), np.zeros(self._shift.size)

    def count(self, *blocks):
        """Return the sums of one block (*cellwise*: any blocks, joined with ``+``); arguments as in `Moments.of`."""
        from scipy.special import xlogy

        result = copy.copy(self)
        result.n, result.total, result.logs = 0, np.zeros(self.total.size), np.zeros(self.total.size)
        for cells in valid_chunks(blocks):
            cells -= self._shift[:, None]
            cells *= self._factor[:, None]
            np.maximum(cells, 0, out=cells)  # -1e-17 at the end of the range has no logarithm
            result.n += cells.shape[1]
            result.total = result.total + cells.sum(axis=1)
            result.logs = result.logs + xlogy(cells, cells).sum(axis=1)
        return result

    def __add__(self, other):
        result = copy.copy(self)
        result.n, result.total, result.logs = self.n + other.n, self.total + other.total, self.logs + other.logs
        return result

    def entropies(self):
        """Return the entropy of each indicator, ``-(1 / ln n) sum p ln p`` with p = z / sum z; NaN for a constant one."""
        total = np.where(self.total > 0, self.total, np.nan)
        return (np.log(total) - self.logs / total) / np.log(self.n)


@dataclasses.dataclass(frozen=True, eq=False)
class ObjectiveWeights:
    """Weights the data give, in the order of `names`.

    Attributes
    ----------
    names : tuple of str
        Indicators.
    signs : numpy.ndarray
        +1 or -1.
    minima, maxima : numpy.ndarray
        Range of each, in its own unit.
    sigma : numpy.ndarray
        Standard deviation (population) of the normalised indicator.
    weights : numpy.ndarray
        Sum 1; 0 for a constant indicator.
    n : int
        Cells valid in all.
    warnings : tuple of Message
    """

    names: tuple
    signs: np.ndarray
    minima: np.ndarray
    maxima: np.ndarray
    sigma: np.ndarray
    weights: np.ndarray
    n: int
    warnings: tuple = ()


def objective_weights(names, signs, moments, method="mse", entropy=None):
    """Return weights from the spread of the normalised indicators; *global* through streamed figures.

    Parameters
    ----------
    names : sequence of str
        Indicators.
    signs : array_like
        +1 or -1 for each.
    moments : Moments
        Joint moments over the cells valid in all indicators.
    method : {'mse', 'entropy', 'critic'}
        ``mse``: sigma / sum of sigma (mean square error, equation 16 of Zhang et al. 2023). ``entropy``: 1 - entropy.
        ``critic``: sigma x sum of (1 - correlation with each other indicator).
    entropy : EntropySums, optional
        Folded over the same cells, for ``entropy``.

    Returns
    -------
    ObjectiveWeights

    Raises
    ------
    InputProblem
        If there are fewer than two indicators or two valid cells, no indicator varies, or ``critic`` finds all of them
        to say the same.
    """
    check_names(names)
    if moments.n < MIN_CELLS:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{n} cells have a value in all indicators ({names}): check the mask, the area and the no-data values."),
                           n=moments.n, names=", ".join(names))
    shift, factor = scaling(moments.minimum, moments.maximum, signs)
    sigma = np.sqrt(np.diag(moments.scaled(shift, factor).products) / moments.n)
    varying = factor != 0
    warnings = [Message(QT_TRANSLATE_NOOP("MineEco", "{name} holds the value {value:g} everywhere: it gets the weight 0."), {"name": name, "value": float(low)})
                for name, low, varies in zip(names, moments.minimum, varying) if not varies]
    if not varying.any():
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "All indicators hold one value everywhere ({names}): there is nothing to weigh them by. Check "
                                                        "rasters and area."),
                           names=", ".join(names))
    if method == "mse":
        raw = sigma
    elif method == "critic":
        raw = np.where(varying, sigma * (1 - _correlations(moments, factor)[:, varying]).sum(axis=1), 0.0)
    else:
        raw = np.where(varying, 1 - entropy.entropies(), 0.0)
        if moments.n > UNIFORM_CELLS:
            warnings.append(Message(QT_TRANSLATE_NOOP(
                "MineEco", "Entropy weights of {n} cells come out almost equal whatever the indicators: mse or critic tell them apart better."),
                {"n": moments.n}))
    if not raw.sum() > ROUNDING:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The indicators {names} say the same (all correlations are 1), so critic has nothing to weigh them "
                                                        "by: choose mse."),
                           names=", ".join(names))
    return ObjectiveWeights(tuple(names), np.asarray(signs), moments.minimum, moments.maximum, sigma, raw / raw.sum(), moments.n, tuple(warnings))


def combine(first, second, how="additive"):
    """Return one set of weights from two, in the same order of indicators.

    Parameters
    ----------
    first, second : array_like
        Weights, each with the sum 1.
    how : {'additive', 'multiplicative'}
        Mean of the two (equation 17 of Zhang et al. 2023), or their product brought to a sum of 1.

    Raises
    ------
    InputProblem
        If each indicator has the weight 0 in one of the two sets, so that no product is left.
    """
    first, second = np.asarray(first, dtype=float), np.asarray(second, dtype=float)
    if how == "additive":
        return (first + second) / 2
    product = first * second
    if not product.sum() > 0:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "Each indicator has the weight 0 in one of the two sets, so their product leaves nothing: combine "
                                                        "them by their mean."))
    return product / product.sum()


def _correlations(moments, factor):
    """Return the correlations of the normalised indicators: those of the indicators, turned where a direction is -; 0 with a constant one."""
    products = moments.products * np.outer(np.sign(factor), np.sign(factor))
    spread = np.sqrt(np.diag(products))
    both = np.outer(spread, spread)
    return np.divide(products, both, out=np.zeros(products.shape), where=both > 0)


def _key(name):
    return name.strip().casefold()
