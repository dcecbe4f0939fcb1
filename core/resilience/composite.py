"""Resilience as a weighted sum of normalised indicators: ``P = sum w z``, from 0 (worst) to 1 (best).

The ranges by which indicators are normalised are found once, over all cells of all dates that are to be compared (pooled),
and frozen in a `ResilienceModel` together with directions, weights and class breaks. A date that is added later is laid on
the same scale by the saved model.

=====  ===============================================================================================
pass   what is folded over the blocks of all dates
=====  ===============================================================================================
1      ranges of the indicators: `Moments.of`, then `fit_model`
2      histogram of P where the classes are computed: ``Histogram(0, 1).count(index(model, *blocks))``
3      write P, classes and sensitivity: `index`, ``classify.classes``, `sensitivity`
=====  ===============================================================================================

References
----------
Zhang et al. (2023), eq. 18-20 and Table 3.
"""
import dataclasses

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem, Message
from ..classify import fixed_breaks
from ..saved import Entries
from .weights import check_names, check_weights, scaling

FORMAT = "MineEco resilience model 1"
NOT_A_MODEL = QT_TRANSLATE_NOOP(
    "MineEco", "The file is not a resilience model that can be used: its entry {key} is missing or wrong. Choose a file written as OUTPUT_MODEL by a resilience run."
)
GAPS = ("strict", "renormalise")
"""A cell without one of its indicators has no P; or the weights of the others are raised, where they hold `LEAST_WEIGHT`."""
LEAST_WEIGHT = 0.8
DRAWS = 1000
SPREAD = 0.2
CHUNK = 1 << 14
"""Cells worked on at once, so that all their indicators stay in the processor's cache."""
ROUNDING = 1e-9
"""How far P may leave the range of a saved model by rounding before a cell counts as outside."""


@dataclasses.dataclass(frozen=True, eq=False)
class ResilienceModel:
    """Everything that turns indicators into P and its classes.

    Attributes
    ----------
    names : tuple of str
        Indicators.
    signs : numpy.ndarray
        +1 where more is better, -1 where less is.
    weights : numpy.ndarray
        Sum 1.
    minima, maxima : numpy.ndarray
        Frozen ranges, in the units of the indicators.
    cells : int
        Number of cells they were found on.
    weighting : str
        Where the weights came from.
    breaks : numpy.ndarray or None
        Inner breaks of the classes of P; None until `with_breaks` has set them.
    warnings : tuple of Message
        What a user should know about the fit.
    """

    names: tuple
    signs: np.ndarray
    weights: np.ndarray
    minima: np.ndarray
    maxima: np.ndarray
    cells: int
    weighting: str = "table"
    breaks: np.ndarray = None
    warnings: tuple = ()

    def with_breaks(self, breaks):
        """Return the model with the inner breaks of its classes, checked."""
        return dataclasses.replace(self, breaks=fixed_breaks(breaks))

    def to_dict(self):
        """Return the model as plain lists, numbers and strings that JSON can hold; `from_dict` reads them."""
        return {
            "format": FORMAT,
            "indicators": list(self.names),
            "directions": ["+" if sign > 0 else "-" for sign in self.signs],
            "weights": self.weights.tolist(),
            "weighting": self.weighting,
            "minima": self.minima.tolist(),
            "maxima": self.maxima.tolist(),
            "cells": self.cells,
            "breaks": None if self.breaks is None else self.breaks.tolist(),
        }

    @classmethod
    def from_dict(cls, data):
        """Return the model that `to_dict` has written, without its warnings.

        Raises
        ------
        InputProblem
            If an entry is missing or cannot be right; the sentence names it.
        """
        saved = Entries(data, FORMAT, NOT_A_MODEL)
        names = saved.get("indicators")
        saved.require(isinstance(names, list) and len(names) >= 2 and all(isinstance(name, str) and name.strip() for name in names), "indicators")
        saved.require(len({name.strip().casefold() for name in names}) == len(names), "indicators")
        directions = saved.get("directions")
        saved.require(isinstance(directions, list) and len(directions) == len(names) and all(direction in ("+", "-") for direction in directions), "directions")
        weights, minima, maxima = (saved.numbers(key) for key in ("weights", "minima", "maxima"))
        for key, found in (("weights", weights), ("minima", minima), ("maxima", maxima)):
            saved.require(found.size == len(names), key)
        saved.require((weights >= 0).all() and abs(weights.sum() - 1) < 1e-6, "weights")
        saved.require((maxima >= minima).all(), "maxima")
        saved.require(isinstance(saved.get("weighting"), str), "weighting")
        cells = saved.get("cells")
        saved.require(isinstance(cells, int) and not isinstance(cells, bool) and cells > 0, "cells")
        breaks = saved.get("breaks")
        if breaks is not None:
            breaks = saved.numbers("breaks")
            saved.require(breaks.size <= 254 and (np.diff(breaks) > 0).all(), "breaks")
        signs = np.array([1 if direction == "+" else -1 for direction in directions])
        return cls(tuple(names), signs, weights, minima, maxima, cells, saved.get("weighting"), breaks)

    def order(self, names):
        """Return for each indicator of the model the position of its raster.

        Parameters
        ----------
        names : sequence of str
            Rasters, in any order; further ones are not used.

        Raises
        ------
        InputProblem
            If an indicator of the model has no raster, or a name is there twice.
        """
        check_names(names)
        keys = [name.strip().casefold() for name in names]
        missing = [name for name in self.names if name.strip().casefold() not in keys]
        if missing:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The saved model needs rasters called {missing}, and these are given: {names}. Rename the "
                                                            "layers or add what is missing."),
                               missing=", ".join(missing), names=", ".join(names))
        return [keys.index(name.strip().casefold()) for name in self.names]


def fit_model(names, signs, weights, moments, weighting="table"):
    """Freeze ranges and weights in a model; *global* through streamed ranges.

    Parameters
    ----------
    names : sequence of str
        Indicators, in the order of `moments`.
    signs : array_like
        +1 or -1 for each.
    weights : array_like
        One for each; brought to a sum of 1 with a warning.
    moments : Moments
        Over the cells (valid in all indicators) of all dates that are to be compared.
    weighting : str
        Where the weights came from, for the record.

    Returns
    -------
    ResilienceModel
        Without breaks. Constant indicators are 0 everywhere, with a warning.

    Raises
    ------
    InputProblem
        If there are fewer than two indicators, no cell is valid in all, no indicator varies, or the weights are not usable.
    """
    check_names(names)
    weights, warnings = check_weights(names, weights)
    if not moments.n:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "No cell has a value in all indicators ({names}): check their extents, the area and the no-data "
                                                        "values."), names=", ".join(names))
    varies = moments.maximum > moments.minimum
    if not varies[weights > 0].any():
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "All indicators with a weight hold one value everywhere ({names}): there is nothing to evaluate. "
                                                        "Check rasters and area."),
                           names=", ".join(names))
    for name, low, weight, varying in zip(names, moments.minimum, weights, varies):
        if not varying:
            warnings.append(Message(QT_TRANSLATE_NOOP(
                "MineEco", "{name} holds the value {value:g} everywhere, so its normalised value is 0 everywhere: P stays {weight:.3g} below what it could "
                           "be. Leave it out or widen the area."),
                {"name": name, "value": float(low), "weight": float(weight)}))
    return ResilienceModel(tuple(names), np.asarray(signs), weights, moments.minimum, moments.maximum, moments.n, weighting, None, tuple(warnings))


def index(model, *blocks, gaps="strict"):
    """Return P of a block (*cellwise*).

    Parameters
    ----------
    model : ResilienceModel
        Fitted or saved.
    *blocks : array_like
        Indicators in the order of the model, arrays of one shape; NaN and infinities are no data.
    gaps : {'strict', 'renormalise'}
        ``strict``: no P where any indicator is missing. ``renormalise``: P of the indicators that are there, their weights
        raised to a sum of 1, where these hold at least .8 of all weight.

    Returns
    -------
    numpy.ndarray
        float64, 0 to 1; values beyond the frozen ranges count as their ends. NaN for no data.
    """
    result = np.empty(np.shape(blocks[0]))
    flat = result.reshape(-1)
    for part, values in _normalised(model, blocks):
        total, held = np.zeros(values[0].size), np.zeros(values[0].size)
        for value, weight in zip(values, model.weights):
            if gaps == "strict":
                total += weight * value
            else:
                there = ~np.isnan(value)
                total += np.where(there, weight * value, 0.0)
                held += weight * there
        if gaps != "strict":
            enough = held >= LEAST_WEIGHT - ROUNDING
            total = np.divide(total, held, out=np.full(total.shape, np.nan), where=enough)
        flat[part] = total
    return result


def draw_weights(weights, spread=SPREAD, draws=DRAWS, seed=0):
    """Return random sets of weights around the given ones, to see how much hangs on them.

    Parameters
    ----------
    weights : array_like
        Weights, sum 1.
    spread : float
        Each weight is multiplied by a number drawn evenly from 1 - spread to 1 + spread, then all are brought to a sum of 1.
    draws, seed : int
        Number of sets, and where the random numbers start.

    Returns
    -------
    numpy.ndarray
        float64, shape (draws, len(weights)), rows with the sum 1.

    Raises
    ------
    InputProblem
        If `spread` is not above 0 and at most 1, or there are fewer than two draws.
    """
    if not 0 < spread <= 1 or draws < 2:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "Weights cannot be varied by {spread:g} in {draws} draws: give a share above 0 and at most 1, and "
                                                        "at least 2 draws."),
                           spread=spread, draws=draws)
    weights = np.asarray(weights, dtype=float)
    drawn = weights * np.random.default_rng(seed).uniform(1 - spread, 1 + spread, (draws, weights.size))
    return drawn / drawn.sum(axis=1, keepdims=True)


class Sensitivity:
    """How much P of a cell changes when the weights are others (*cellwise*).

    The standard deviation of P over all drawn sets of weights is ``sqrt(z' C z)`` with C the covariance of the sets, so no set
    needs a pass of its own and a cell's figure depends on that cell alone, not on how the raster is cut into blocks.

    Parameters
    ----------
    model : ResilienceModel
        Fitted or saved.
    drawn : numpy.ndarray
        From `draw_weights`.
    gaps : str
        As in `index`.
    """

    def __init__(self, model, drawn, gaps="strict"):
        self._model, self._drawn, self._gaps, self._factors = model, drawn, gaps, {}

    def of(self, *blocks):
        """Return the standard deviation of P of a block; arguments as in `index`.

        Returns
        -------
        numpy.ndarray
            float64, in units of P; NaN where P is.
        """
        result = np.full(np.shape(blocks[0]), np.nan)
        flat = result.reshape(-1)
        powers = 1 << np.arange(len(self._model.names), dtype=np.int64)
        full = int(powers.sum())
        for part, values in _normalised(self._model, blocks):
            there = sum(power * ~np.isnan(value) for power, value in zip(powers, values))
            patterns = [full] if self._gaps == "strict" else np.unique(there).tolist()
            for pattern in patterns:
                kept = [i for i, power in enumerate(powers) if pattern & power]
                if self._model.weights[kept].sum() < LEAST_WEIGHT - ROUNDING:
                    continue
                cells = np.flatnonzero(there == pattern)
                some = [values[i] if cells.size == there.size else values[i][cells] for i in kept]
                flat[part.start + cells] = self._deviation(some, tuple(kept))
        return result

    def _deviation(self, values, kept):
        """Return sqrt(z' C z) for the indicators that are there, as the length of R z with R' R = C."""
        if kept not in self._factors:
            drawn = self._drawn[:, kept]
            drawn = drawn / drawn.sum(axis=1, keepdims=True)
            self._factors[kept] = np.linalg.qr((drawn - drawn.mean(axis=0)) / np.sqrt(len(drawn)), mode="r")
        total, line, term = (np.zeros(values[0].size) for _ in range(3))
        for i, factors in enumerate(self._factors[kept]):  # cell by cell arithmetic: a matrix product rounds by the size of the block
            line.fill(0)
            for value, factor in zip(values[i:], factors[i:]):
                np.multiply(value, factor, out=term)
                line += term
            line *= line
            total += line
        return np.sqrt(total)


@dataclasses.dataclass(frozen=True)
class Outside:
    """How many values of a date lie beyond the ranges of a model that was fitted elsewhere; joined with ``+``.

    Attributes
    ----------
    n : int
        Cells with a value in all indicators.
    cells : numpy.ndarray
        Cells beyond the range, for each indicator.
    names : tuple of str
        Indicators.
    """

    n: int
    cells: np.ndarray
    names: tuple

    @classmethod
    def of(cls, model, *blocks):
        """Return the count of one block (*cellwise*); arguments as in `index`."""
        rows = [np.asarray(block, dtype=float) for block in blocks]
        valid = np.isfinite(rows).all(axis=0)
        margin = ROUNDING * (model.maxima - model.minima)
        ends = zip(rows, model.minima - margin, model.maxima + margin)
        beyond = [np.count_nonzero(((row < low) | (row > high)) & valid) for row, low, high in ends]
        return cls(int(np.count_nonzero(valid)), np.array(beyond), model.names)

    def __add__(self, other):
        return Outside(self.n + other.n, self.cells + other.cells, self.names)

    @property
    def warnings(self):
        """The indicators of which some cells were cut, as a list of one `Message`; empty when there was none."""
        shares = ["%s %.2f %%" % (name, 100 * cells / self.n) for name, cells in zip(self.names, self.cells) if cells]
        if not shares:
            return []
        return [Message(QT_TRANSLATE_NOOP(
            "MineEco", "Values beyond the ranges of the saved model were counted as its ends: {shares} of the cells. A large share means another unit or "
            "region: fit one model over all dates instead."), {"shares": ", ".join(shares)})]


def growth(times, values):
    """Return how figures grew from each date to the next.

    Parameters
    ----------
    times : array_like
        Years, rising, shape (dates,).
    values : array_like
        Figures such as mean P or class areas, shape (dates, ...).

    Returns
    -------
    list of tuple
        (from, to, difference, percent), the last two of the shape of one date. ``percent = 100 (later - earlier) / earlier``; NaN where the
        earlier figure is 0.
    """
    values = np.asarray(values, dtype=float)
    rows = []
    for i in range(len(values) - 1):
        difference = values[i + 1] - values[i]
        percent = np.divide(100 * difference, values[i], out=np.full(np.shape(difference), np.nan), where=np.asarray(values[i] != 0))
        rows.append((times[i], times[i + 1], difference, percent))
    return rows


def _normalised(model, blocks):
    """Yield where a piece of the cells lies and its normalised indicators, 0-1, NaN for no data."""
    rows = [np.asarray(block, dtype=float).reshape(-1) for block in blocks]
    shift, factor = scaling(model.minima, model.maxima, model.signs)
    for start in range(0, rows[0].size, CHUNK):
        part = slice(start, min(start + CHUNK, rows[0].size))
        values = []
        for row, low, scale in zip(rows, shift, factor):
            value = row[part] - low
            with np.errstate(invalid="ignore"):  # an infinity times the factor 0
                value *= scale
            np.clip(value, 0, 1, out=value)
            bad = np.isinf(row[part])
            if bad.any():
                value[bad] = np.nan
            values.append(value)
        yield part, values
