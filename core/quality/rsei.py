"""Remote sensing ecological index (RSEI): the first principal component of greenness, wetness, dryness and heat.

The index is fitted on figures gathered block by block, so a raster of any size costs a few passes and little memory.
`fit_by_passes` runs them through a function that folds over the blocks:

=====  ===================================  =========================================
pass   minmax                               percentile
=====  ===================================  =========================================
1      moments and ranges (`Moments.of`)    moments and ranges
2      range of PC1, histograms (`scan`)    histograms (`Histogram.count`)
3      write the index (`apply_rsei`)       exact percentiles (`Refinement.count`)
4                                           moments of the cut bands (`Scaling.measure`)
5                                           range of PC1 (`scan`)
6                                           write the index
=====  ===================================  =========================================

Min-max normalisation is affine, so the covariance of the normalised bands follows from the raw moments without a
pass of its own. Cutting at percentiles is not, hence pass 4. The histograms tell whether the values can be what
they claim to be and whether single cells stretch a min-max range.

Several dates share one model when the fold runs over the blocks of all of them.

References
----------
Xu (2013), China Environmental Science 33:889; Xu et al. (2018), doi:10.1016/j.ecolind.2018.02.006.
"""
import dataclasses

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem, Message
from ..histogram import Histogram
from ..moments import CHUNK_VALUES, Moments, valid_chunks
from ..saved import Entries

INDICATORS = ("NDVI", "WET", "NDBSI", "LST")
EXPECTED_SIGNS = np.array([1.0, 1.0, -1.0, -1.0])
"""A better ecological state is greener, wetter, less bare and cooler."""
NORMALIZATIONS = ("minmax", "percentile")
ORIENTATIONS = ("expected_signs", "ndvi_positive", "keep", "flip")
PASSES = {"minmax": 2, "percentile": 5}
"""How often `fit_by_passes` reads all blocks."""
SCALINGS = ("pooled", "per_year", "reference_year")
SAME_AXIS = 0.9
"""Cosine between the loadings of two years below which they are not one index: years of one city reach 0.95 and more."""
MIN_CELLS = 10
THINNED_FROM, THINNING = 2_000_000, 7
FORMAT = "MineEco RSEI model 1"
NOT_A_MODEL = QT_TRANSLATE_NOOP(
    "MineEco", "The file is not an RSEI model that can be used: its entry {key} is missing or wrong. Choose a file written as OUTPUT_MODEL by an RSEI run."
)
ROUNDING = 1e-9
"""How far an index may leave 0-1 by rounding before a cell counts as outside the model's range."""


def on_land(function):
    """Let `function(ndvi, wet, ndbsi, lst)` take a fifth block, the water mask, and see the land only.

    Cells whose mask is 1 become no data, which takes them out of every statistic and of the result. Any other
    value of the mask, no data included, is land. Without a fifth block nothing changes. *Cellwise* if `function` is.
    """
    def masked(ndvi, wet, ndbsi, lst, water=None):
        if water is not None:
            ndvi = np.where(water == 1, np.nan, ndvi)  # one indicator is enough: a cell counts only if all four are valid
        return function(ndvi, wet, ndbsi, lst)

    return masked


@dataclasses.dataclass(frozen=True, eq=False)
class Scaling:
    """How the four indicators become 0-1: ``(x - minimum) / (maximum - minimum)``, 0 where the two are equal.

    Parameters
    ----------
    normalization : str
        ``minmax``, or ``percentile``: values outside the limits are cut to 0 or 1.
    minima, maxima : numpy.ndarray
        Limits in the order of `INDICATORS`, in the units of the indicators.
    """

    normalization: str
    minima: np.ndarray
    maxima: np.ndarray

    @property
    def factors(self):
        """1 / (maximum - minimum), 0 for a constant indicator."""
        width = self.maxima - self.minima
        return np.divide(1.0, width, out=np.zeros(4), where=width > 0)

    def measure(self, *blocks):
        """Return the `Moments` of the indicators of one block cut at the limits, in their own units (*cellwise*)."""
        low, high = self.minima[:, None], self.maxima[:, None]
        return sum((Moments.of(*np.clip(cells, low, high, out=cells)) for cells in valid_chunks(blocks)), Moments.empty(4))


@dataclasses.dataclass(frozen=True, eq=False)
class RseiModel:
    """A fitted index: how the indicators are scaled, how they are weighted, and the range of PC1.

    Attributes
    ----------
    scaling : Scaling
        Limits of the indicators.
    orientation : str
        One of `ORIENTATIONS`.
    flipped : bool
        Whether the sign of PC1 was turned round. An eigenvector has no sign of its own; it is compared in the form
        whose largest loading is positive.
    components : numpy.ndarray
        Unit loadings, a row per component, columns in the order of `INDICATORS`, shape (k, 4); 0 for a constant
        indicator. The first row is oriented, the others have their largest loading positive.
    eigenvalues : numpy.ndarray
        Variances of the components (ddof=1), descending, shape (k,).
    n : int
        Number of cells the model was fitted on.
    pc1_mean, pc1_low, pc1_high : float
        Mean and range of PC1 (of the normalised, uncentred indicators) over these cells; the range is NaN until
        `finish` has set it.
    warnings : tuple of Message
        What a user should know about the fit.
    """

    scaling: Scaling
    orientation: str
    flipped: bool
    components: np.ndarray
    eigenvalues: np.ndarray
    n: int
    pc1_mean: float
    pc1_low: float = np.nan
    pc1_high: float = np.nan
    warnings: tuple = ()

    @property
    def loadings(self):
        """Oriented loadings of PC1, shape (4,)."""
        return self.components[0]

    @property
    def score(self):
        """Orientation score: loadings times expected signs, from -2 to 2; near 0 PC1 is not an ecological axis."""
        return float(EXPECTED_SIGNS @ self.loadings)

    @property
    def contributions(self):
        """Share of each component in the variance, percent, shape (k,)."""
        return 100 * self.eigenvalues / self.eigenvalues.sum()

    @property
    def mean(self):
        """Mean RSEI of the cells the model was fitted on."""
        return (self.pc1_mean - self.pc1_low) / (self.pc1_high - self.pc1_low)

    def to_dict(self):
        """Return the model as plain lists, numbers and strings that JSON can hold; `from_dict` reads them."""
        return {
            "format": FORMAT,
            "indicators": list(INDICATORS),
            "normalization": self.scaling.normalization,
            "minima": self.scaling.minima.tolist(),
            "maxima": self.scaling.maxima.tolist(),
            "orientation": self.orientation,
            "flipped": self.flipped,
            "orientation_score": self.score,
            "components": self.components.tolist(),
            "eigenvalues": self.eigenvalues.tolist(),
            "contributions_percent": self.contributions.tolist(),
            "cells": self.n,
            "pc1_mean": self.pc1_mean,
            "pc1_low": self.pc1_low,
            "pc1_high": self.pc1_high,
            "mean": self.mean,
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
        saved.require(saved.get("indicators") == list(INDICATORS), "indicators")
        saved.require(saved.get("normalization") in NORMALIZATIONS, "normalization")
        saved.require(saved.get("orientation") in ORIENTATIONS, "orientation")
        saved.require(isinstance(saved.get("flipped"), bool), "flipped")
        eigenvalues = saved.numbers("eigenvalues")
        saved.require(2 <= eigenvalues.size <= 4 and eigenvalues.min() >= 0 and eigenvalues.sum() > 0, "eigenvalues")
        components = saved.numbers("components", 2)
        saved.require(components.shape == (eigenvalues.size, 4) and np.allclose(components @ components.T, np.eye(eigenvalues.size), atol=1e-6), "components")
        minima, maxima = saved.numbers("minima"), saved.numbers("maxima")
        saved.require(minima.size == 4, "minima")
        saved.require(maxima.size == 4 and (maxima >= minima).all() and (maxima > minima)[components[0] != 0].all(), "maxima")
        cells, mean, low, high = (saved.numbers(key, 0).item() for key in ("cells", "pc1_mean", "pc1_low", "pc1_high"))
        saved.require(cells >= MIN_CELLS, "cells")
        saved.require(low < high, "pc1_high")
        return cls(Scaling(saved.get("normalization"), minima, maxima), saved.get("orientation"), saved.get("flipped"), components, eigenvalues, int(cells), mean, low, high)


def orient(vector, orientation="expected_signs"):
    """Give PC1 the sign in which a higher value means a better ecological state.

    Parameters
    ----------
    vector : array_like
        Loadings of NDVI, WET, NDBSI and LST as the decomposition gave them.
    orientation : str
        ``expected_signs`` turns the vector round when its product with (+, +, -, -) is negative; ``ndvi_positive``
        when NDVI loads negatively; ``flip`` always; ``keep`` never.

    Returns
    -------
    vector : numpy.ndarray
        Oriented loadings, shape (4,).
    flipped : bool
        Whether it was turned round.

    Raises
    ------
    InputProblem
        If ``ndvi_positive`` has nothing to go by because NDVI does not load on the component.
    """
    vector = np.asarray(vector, dtype=float)
    if orientation == "ndvi_positive" and vector[0] == 0:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "NDVI does not vary, so ORIENTATION ndvi_positive has nothing to go by: choose expected_signs."))
    flipped = {
        "expected_signs": bool(EXPECTED_SIGNS @ vector < 0),
        "ndvi_positive": bool(vector[0] < 0),
        "keep": False,
        "flip": True,
    }[orientation]
    return (-vector if flipped else vector), flipped


def fit_rsei(moments, orientation="expected_signs", scaling=None):
    """Fit the principal components of RSEI to moments of the indicators; *global* through its moments.

    Parameters
    ----------
    moments : Moments
        Joint moments of NDVI, WET, NDBSI, LST over land, in their own units; with a percentile normalisation those
        that `scaling.measure` gathers.
    orientation : str
        One of `ORIENTATIONS`, see `orient`.
    scaling : Scaling, optional
        Limits of a percentile normalisation. Without it the ranges in `moments` make a min-max normalisation.

    Returns
    -------
    RseiModel
        Without the range of PC1: `scan` and `finish` add it. A constant indicator is left out, with a warning.

    Raises
    ------
    InputProblem
        If fewer than ten cells are valid or fewer than two indicators vary.

    References
    ----------
    Xu (2013); Xu et al. (2018), doi:10.1016/j.ecolind.2018.02.006: covariance of the normalised indicators.
    """
    _check_count(moments)
    if scaling is None:
        scaling = Scaling("minmax", moments.minimum, moments.maximum)
    moments = moments.scaled(scaling.minima, scaling.factors)
    varying = np.flatnonzero(moments.maximum > moments.minimum)
    constant = [name for i, name in enumerate(INDICATORS) if i not in varying]
    if varying.size < 2:
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "RSEI needs at least two indicators that vary, but {names} hold one value everywhere: check the inputs and the area."),
            names=", ".join(constant))
    eigenvalues, vectors = np.linalg.eigh(moments.covariance(ddof=1)[np.ix_(varying, varying)])
    eigenvalues = np.maximum(eigenvalues[::-1], 0.0)
    components = np.zeros((varying.size, 4))
    components[:, varying] = vectors.T[::-1]
    for component in components:
        size = np.abs(component)
        component *= np.sign(component[np.argmax(size > (1 - 1e-6) * size.max())])  # the first of equals, or rounding would choose
    components[0], flipped = orient(components[0], orientation)
    model = RseiModel(scaling, orientation, flipped, components, eigenvalues, moments.n, float(components[0] @ moments.mean))
    return dataclasses.replace(model, warnings=tuple(_fit_warnings(model, constant)))


def project(model, ndvi, wet, ndbsi, lst):
    """Return PC1 of the normalised, uncentred indicators (*cellwise*).

    Parameters
    ----------
    model : RseiModel
        Fitted model.
    ndvi, wet, ndbsi, lst : numpy.ndarray
        Blocks of one shape, in the units the model was fitted in; NaN is no data.

    Returns
    -------
    numpy.ndarray
        float64, NaN where any indicator is NaN or infinite.
    """
    return _combine(model, (ndvi, wet, ndbsi, lst), 0.0, 1.0, cut=False)


def apply_rsei(model, ndvi, wet, ndbsi, lst):
    """Return RSEI, PC1 rescaled by the model's range (*cellwise*); arguments as in `project`.

    Returns
    -------
    numpy.ndarray
        float64, 0 (worst) to 1 (best). Cells beyond the range of a model fitted elsewhere are cut; `tally` counts
        them. NaN where any indicator is NaN or infinite.

    Raises
    ------
    ValueError
        If the model has no range yet.
    """
    return _combine(model, (ndvi, wet, ndbsi, lst), *_pc1_range(model), cut=True)


@dataclasses.dataclass(frozen=True, eq=False)
class Scan:
    """Range of PC1 over the cells seen (NaN with none), and the indicators' histogram if one was asked for."""

    low: float
    high: float
    histogram: Histogram = None

    def __add__(self, other):
        return Scan(np.fmin(self.low, other.low), np.fmax(self.high, other.high), self.histogram and self.histogram + other.histogram)


def scan(model, histogram, ndvi, wet, ndbsi, lst):
    """Return the `Scan` of one block (*cellwise*); `histogram` is an empty `Histogram` of the indicators, or None.

    Of large rasters (`THINNED_FROM` cells) the histogram counts every seventh row: it only has to tell wrong units and single far cells.
    """
    pc1 = project(model, ndvi, wet, ndbsi, lst)
    step = THINNING if model.n >= THINNED_FROM else 1
    return Scan(np.fmin.reduce(pc1, axis=None), np.fmax.reduce(pc1, axis=None), histogram and histogram.count(*(block[::step] for block in (ndvi, wet, ndbsi, lst))))


def finish(model, found):
    """Return the model with the range of PC1 that a folded `scan` has found."""
    return dataclasses.replace(model, pc1_low=float(found.low), pc1_high=float(found.high))


def fit_by_passes(run, normalization="minmax", low=1.0, high=99.0, orientation="expected_signs"):
    """Fit a complete model through a function that folds over all blocks.

    Parameters
    ----------
    run : callable
        ``run(function)`` calls ``function(ndvi, wet, ndbsi, lst)`` on every block of land and joins the results
        with ``+``. It is called `PASSES` times. For a model pooled over dates it covers the blocks of all dates.
    normalization : str
        One of `NORMALIZATIONS`.
    low, high : float
        Percents of the ``percentile`` normalisation.
    orientation : str
        One of `ORIENTATIONS`.

    Returns
    -------
    RseiModel
        With the range of PC1 and all warnings.

    Raises
    ------
    InputProblem
        As in `fit_rsei` and `check_indicators`, and if not 0 <= low < high <= 100.
    """
    if not 0 <= low < high <= 100:
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "The percentiles {low:g} and {high:g} do not span a range: LOW must be below HIGH, both from 0 to 100."),
            low=low, high=high)
    moments = run(Moments.of)
    _check_count(moments)
    histogram = Histogram(moments.minimum, moments.maximum)
    if normalization == "minmax":
        model = fit_rsei(moments, orientation)
        found = run(lambda *blocks: scan(model, histogram, *blocks))
        doubts = check_indicators(found.histogram) + check_spread(found.histogram)
    else:
        histogram = run(histogram.count)
        doubts = check_indicators(histogram)
        minima, maxima = run(histogram.refine((low, high)).count).percentiles().T
        scaling = Scaling("percentile", minima, maxima)
        model = fit_rsei(run(scaling.measure), orientation, scaling)
        found = run(lambda *blocks: scan(model, None, *blocks))
    return dataclasses.replace(finish(model, found), warnings=(*doubts, *model.warnings))


def fit_series(run, years, scaling="pooled", reference_year=None, normalization="minmax", low=1.0, high=99.0, orientation="expected_signs"):
    """Fit the models of a series of years.

    Parameters
    ----------
    run : callable
        ``run(function, years)`` calls ``function(ndvi, wet, ndbsi, lst)`` on every block of land of these years and joins the
        results with ``+``. It is called `PASSES` times a model.
    years : sequence of int
        Years of the series.
    scaling : str
        ``pooled``: one model over all years, so that their maps can be compared; ``reference_year``: the model of one year
        for all; ``per_year``: each year's own, as many papers print, which says nothing about change.
    reference_year : int, optional
        Needed for ``reference_year``.
    normalization, low, high, orientation
        As in `fit_by_passes`.

    Returns
    -------
    dict of int to RseiModel
        The model of each year; one and the same object for all years unless ``per_year``.

    Raises
    ------
    InputProblem
        As in `fit_by_passes`, naming the year with ``per_year``, and if the reference year is not in the series.
    """
    years = list(years)

    def fit(own):
        return fit_by_passes(lambda function: run(function, own), normalization, low, high, orientation)

    if scaling == "pooled":
        return dict.fromkeys(years, fit(years))
    if scaling == "reference_year":
        if reference_year not in years:
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "REFERENCE_YEAR is {year}, but the series has the years {years}: choose one of them."),
                year="?" if reference_year is None else reference_year, years=", ".join(map(str, years)))
        return dict.fromkeys(years, fit([reference_year]))
    models = {}
    for year in years:
        try:
            models[year] = fit([year])
        except InputProblem as problem:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{year}: {problem}"), year=year, problem=problem.message) from problem
    return models


def series_warnings(models):
    """Return what a user should know about the models of a series, each warning once.

    Parameters
    ----------
    models : dict of int to RseiModel
        From `fit_series`.

    Returns
    -------
    list of Message
        The models' own warnings; with a model a year, that years cannot be compared, and every change of the axis itself: a cosine
        between the oriented loadings of two years in a row below `SAME_AXIS`.
    """
    distinct = {id(model): (year, model) for year, model in reversed(models.items())}
    if len(distinct) < 2:
        return [warning for _, model in distinct.values() for warning in model.warnings]
    warnings = [Message(QT_TRANSLATE_NOOP(
        "MineEco", "Each year is scaled by itself, so a change of the whole area does not show and the means of years cannot be compared: SCALING pooled makes them comparable."))]
    for (before, one), (after, two) in zip(models.items(), list(models.items())[1:]):
        cosine = float(one.loadings @ two.loadings)
        if cosine < SAME_AXIS:
            warnings.append(Message(
                QT_TRANSLATE_NOOP("MineEco", "PC1 is another axis in {after} than in {before} (cosine of the loadings {cosine:.2f}): the two years do not measure the same thing."),
                {"before": before, "after": after, "cosine": cosine}))
    for year, model in models.items():
        warnings += [Message(QT_TRANSLATE_NOOP("MineEco", "{year}: {problem}"), {"year": year, "problem": warning}) for warning in model.warnings]
    return warnings


def check_indicators(histogram):
    """Tell whether the values can be what they claim to be; *global* through the histogram.

    Judged by the 1st and 99th percentile over land, as single cells of a sound index may lie far out.
    LST counts as Kelvin when both lie within 150-400 and as degrees Celsius when both lie within -100 to 100; the
    index is the same in either unit.

    Parameters
    ----------
    histogram : Histogram
        Counts of NDVI, WET, NDBSI, LST between their smallest and largest values.

    Returns
    -------
    list of Message
        A warning for each index that reaches beyond -1.5 to 1.5.

    Raises
    ------
    InputProblem
        If an index reaches beyond -10 to 10, or LST is neither Kelvin nor Celsius: digital numbers, a missing scale
        factor or a no-data value that is not declared.
    """
    warnings = []
    for name, (low, high) in zip(INDICATORS, histogram.percentiles((1, 99))):
        values = {"name": name, "low": low, "high": high}
        if name == "LST":
            if not (low >= 150 and high <= 400) and not (low >= -100 and high <= 100):
                raise InputProblem(QT_TRANSLATE_NOOP(
                    "MineEco", "LST lies between {low:.5g} and {high:.5g} (1st and 99th percentile), which is neither Kelvin (150 to 400) nor degrees Celsius "
                    "(-100 to 100): if these are digital numbers, apply the scale factor first (mineeco:scalescene), and check the no-data value; if Kelvin and Celsius "
                    "are mixed, bring all to one unit."), **values)
        elif max(-low, high) > 10:
            raise InputProblem(QT_TRANSLATE_NOOP(
                "MineEco", "{name} lies between {low:.5g} and {high:.5g} (1st and 99th percentile), but an index lies between -1 and 1: if these are digital "
                "numbers, apply the scale factor first (mineeco:scalescene), and check the no-data value."), **values)
        elif max(-low, high) > 1.5:
            warnings.append(Message(QT_TRANSLATE_NOOP(
                "MineEco", "{name} lies between {low:.4g} and {high:.4g} (1st and 99th percentile), but an index lies between -1 and 1: check its scale factor "
                "and its no-data value."), values))
    return warnings


def check_spread(histogram):
    """Return a warning for each indicator whose min-max range is stretched by single cells; argument as in `check_indicators`.

    That is so when the middle 99.8 % of its values fill less than half of the range.
    """
    warnings = []
    for name, (low, high), least, most in zip(INDICATORS, histogram.percentiles((0.1, 99.9)), histogram.low, histogram.high):
        if high - low < 0.5 * (most - least):
            warnings.append(Message(QT_TRANSLATE_NOOP(
                "MineEco", "{name}: the middle 99.8 % of the values fill only {share:.0f} % of the range from {least:.4g} to {most:.4g}, so that a few extreme "
                "cells set its scale. NORMALIZATION percentile avoids this."),
                {"name": name, "share": 100 * (high - low) / (most - least), "least": least, "most": most}))
    return warnings


@dataclasses.dataclass(frozen=True)
class Tally:
    """How the cells of a date lie in the range of a model that was fitted elsewhere.

    Attributes
    ----------
    n : int
        Valid cells.
    below, above : int
        Cells whose index would be below 0 or above 1 and was cut.
    total : float
        Sum of RSEI.
    """

    n: int
    below: int
    above: int
    total: float

    def __add__(self, other):
        return Tally(self.n + other.n, self.below + other.below, self.above + other.above, self.total + other.total)

    @property
    def mean(self):
        """Mean RSEI, NaN without a valid cell."""
        return self.total / self.n if self.n else np.nan

    @property
    def warnings(self):
        """The share of cut cells as a list of one `Message`; empty when none was cut."""
        if not self.below + self.above:
            return []
        return [Message(QT_TRANSLATE_NOOP(
            "MineEco", "{share:.2f} % of the cells lie outside the range of the saved model and were cut ({below:.2f} % to 0, {above:.2f} % to 1). A large "
            "share means other units, another sensor or another region: fit one model over all dates instead."),
            {"share": 100 * (self.below + self.above) / self.n, "below": 100 * self.below / self.n, "above": 100 * self.above / self.n})]


def tally(model, ndvi, wet, ndbsi, lst):
    """Return the `Tally` of one block (*cellwise*); arguments as in `apply_rsei`."""
    index = _combine(model, (ndvi, wet, ndbsi, lst), *_pc1_range(model), cut=False)
    index = index[np.isfinite(index)]
    below, above = np.count_nonzero(index < -ROUNDING), np.count_nonzero(index > 1 + ROUNDING)
    return Tally(index.size, below, above, float(np.clip(index, 0, 1).sum()))


def _combine(model, blocks, low, high, cut):
    """Return ``(PC1 - low) / (high - low)``: scaling and weighting folded into one sum of products, done chunk by chunk in the cache."""
    rows = [np.asarray(block, dtype=float) for block in blocks]
    result = np.empty(rows[0].shape)
    rows, flat = [row.ravel() for row in rows], result.reshape(-1)
    scaling = model.scaling
    weights = model.loadings * scaling.factors / (high - low)
    offset = -(weights * scaling.minima).sum() - low / (high - low)
    limits = list(zip(scaling.minima, scaling.maxima))
    step = CHUNK_VALUES // len(rows)
    store = np.empty(min(step, flat.size))
    with np.errstate(invalid="ignore"):  # infinities of both signs may meet; they are no data
        for start in range(0, flat.size, step):
            index = flat[start:start + step]
            index.fill(offset)
            term = store[:index.size]
            for row, weight, ends in zip(rows, weights, limits):
                values = row[start:start + step]
                if scaling.normalization == "percentile":
                    np.clip(values, *ends, out=term)
                    term *= weight
                else:
                    np.multiply(values, weight, out=term)
                if not np.isfinite(values.sum()):
                    term[np.isinf(values)] = np.nan
                index += term
            if cut:
                np.clip(index, 0, 1, out=index)
    return result


def _pc1_range(model):
    """Return the range of PC1 of a finished model."""
    if not model.pc1_low < model.pc1_high:
        raise ValueError("The model has no range of PC1 yet: fold `scan` over the blocks and call `finish`.")
    return model.pc1_low, model.pc1_high


def _check_count(moments):
    """Refuse to go on with too few cells."""
    if moments.n < MIN_CELLS:
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "Only {n} cells have a value in all of NDVI, WET, NDBSI and LST; at least {least} are needed: check the water mask, "
                              "the area and the no-data values."), n=moments.n, least=MIN_CELLS)


def _fit_warnings(model, constant):
    """Return what makes the first component doubtful as an ecological index."""
    warnings = [Message(QT_TRANSLATE_NOOP("MineEco", "{name} holds one value everywhere and was left out of the principal components."), {"name": name})
                for name in constant]
    if model.contributions[0] < 50:
        warnings.append(Message(
            QT_TRANSLATE_NOOP("MineEco", "PC1 holds only {percent:.1f} % of the variance: RSEI leaves out more than half of what the indicators say."),
            {"percent": model.contributions[0]}))
    unexpected = [name for name, sign, loading in zip(INDICATORS, EXPECTED_SIGNS, model.loadings) if sign * loading < 0]
    if unexpected:
        warnings.append(Message(
            QT_TRANSLATE_NOOP("MineEco", "PC1 has an unexpected sign for {names} (loadings {loadings}; expected +, +, -, -): look at the loadings before using "
                              "RSEI as ecological quality."),
            {"names": ", ".join(unexpected), "loadings": ", ".join("%+.3f" % loading for loading in model.loadings)}))
    if abs(model.score) < 0.5:
        warnings.append(Message(
            QT_TRANSLATE_NOOP("MineEco", "The orientation of RSEI is ambiguous (score {score:+.3f}; 2 would be ideal, 0 says nothing): PC1 does not set green "
                              "and wet against bare and hot. Compare with known places and choose ORIENTATION keep or flip."), {"score": model.score}))
    elif model.score < 0:
        warnings.append(Message(
            QT_TRANSLATE_NOOP("MineEco", "With ORIENTATION {orientation} a higher RSEI means a worse state (score {score:+.3f}): "
                              "expected_signs would turn it round."),
            {"orientation": model.orientation, "score": model.score}))
    return warnings
