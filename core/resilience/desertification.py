"""Desertification difference index (DDI) in the space of albedo and NDVI.

Where land turns to desert its vegetation goes and it brightens, so that NDVI and albedo lie along a falling line.
The index measures the place along that line, across it the cells do not differ: ``DDI = k N - A``, with N and A the
two layers brought to 0-1 and ``k = -1 / a`` from the regression ``A = a N + b``.

**A higher DDI means less desertified.** A table that wants desertification as severity takes ``-DDI``.

One pass over the blocks (`Moments.of` of NDVI and albedo) is all the fit needs. Dates that are to be compared share
one fit: fold over the blocks of all of them.

References
----------
Zeng et al. (2006), Albedo-NDVI space and remote sensing synthesis index models for desertification monitoring,
Scientia Geographica Sinica 26:75-81; Zhang et al. (2023), eq. 1-2.
"""
import dataclasses

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem, Message

MIN_CELLS = 3
"""A line through two cells has no correlation."""
MIN_SLOPE = 1e-6
WEAK = 0.5
"""Where the correlation is nearer to 0 than this, the line holds less than a quarter of the variance."""
SCATTER_BINS = 100


def on_land(function):
    """Let `function(ndvi, albedo)` take a third block, a water mask, and see the land only.

    Cells whose mask is 1 become no data; any other value of the mask, no data included, is land. Without a third block nothing changes. *Cellwise* if
    `function` is.
    """
    def masked(ndvi, albedo, water=None):
        return function(ndvi if water is None else np.where(water == 1, np.nan, ndvi), albedo)

    return masked


@dataclasses.dataclass(frozen=True)
class Regression:
    """Least squares line ``y = slope x + intercept`` through `n` cells, and their correlation `r`."""

    slope: float
    intercept: float
    r: float
    n: int


def regress(moments):
    """Fit a line through streamed moments of two layers; *global* through its moments.

    Parameters
    ----------
    moments : Moments
        Joint moments of x and y.

    Returns
    -------
    Regression

    Raises
    ------
    InputProblem
        If fewer than three cells are valid in both layers or either layer holds one value everywhere.
    """
    if moments.n < MIN_CELLS:
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "Only {n} cells have both NDVI and albedo; at least {least} are needed: check the mask, the area and the no-data "
                                         "values."),
            n=moments.n, least=MIN_CELLS)
    for name, low, high in zip(("NDVI", "ALBEDO"), moments.minimum, moments.maximum):
        if not low < high:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} holds the value {value:g} everywhere: there is no line to fit. Check the raster and the "
                                                            "area."),
                               name=name, value=low)
    (xx, xy), (_, yy) = moments.products
    slope = xy / xx
    return Regression(float(slope), float(moments.mean[1] - slope * moments.mean[0]), float(xy / np.sqrt(xx * yy)), moments.n)


@dataclasses.dataclass(frozen=True, eq=False)
class DdiModel:
    """How NDVI and albedo become the index.

    Attributes
    ----------
    minima, maxima : numpy.ndarray
        Limits of NDVI and albedo, shape (2,), in their own units.
    slope : float
        Slope a of the line that is used, below 0.
    regression : Regression
        The line fitted to the normalised layers; its slope is `slope` unless that was given.
    warnings : tuple of Message
        What a user should know.
    """

    minima: np.ndarray
    maxima: np.ndarray
    slope: float
    regression: Regression
    warnings: tuple = ()

    @property
    def k(self):
        """Slope of the lines along which land turns to desert, -1 / a."""
        return -1 / self.slope

    def normalised(self, ndvi, albedo):
        """Return both layers brought to 0-1 by the model's limits, NaN where either has no data (*cellwise*)."""
        layers = [(np.asarray(block, dtype=float) - low) / (high - low) for block, low, high in zip((ndvi, albedo), self.minima, self.maxima)]
        both = np.isfinite(layers[0]) & np.isfinite(layers[1])
        return [np.where(both, layer, np.nan) for layer in layers]


def fit_ddi(moments, slope=None):
    """Fit the index to streamed moments of NDVI and albedo; *global* through its moments.

    Parameters
    ----------
    moments : Moments
        Joint moments of NDVI and albedo over all cells, and all dates that share the fit.
    slope : float, optional
        Slope a between the normalised layers, to use one found elsewhere.

    Returns
    -------
    DdiModel

    Raises
    ------
    InputProblem
        As in `regress`, and if the slope is not below 0: albedo then does not fall where vegetation grows.
    """
    low, high = moments.minimum, moments.maximum
    regress(moments)  # refuses layers that cannot be normalised
    regression = regress(moments.scaled(low, 1 / (high - low)))
    warnings = [Message(QT_TRANSLATE_NOOP(
        "MineEco", "A higher DDI means less desertified land. Use it with the direction +, or turn its sign round where a table wants desertification as "
                   "severity."))]
    if slope is None:
        slope = regression.slope
        if slope > -MIN_SLOPE:
            raise InputProblem(QT_TRANSLATE_NOOP(
                "MineEco", "Albedo does not fall where NDVI rises (slope {slope:+.4f}, r {r:+.3f}), so there is no inverse albedo-NDVI relation and no DDI: "
                "mask water, cloud and snow, check that NDVI and ALBEDO are not exchanged, or give SLOPE_A. "
                "Where land is green throughout, albedo rises with vegetation and DDI does not apply."), slope=slope, r=regression.r)
        if regression.r > -WEAK:
            warnings.append(Message(QT_TRANSLATE_NOOP(
                "MineEco", "Albedo and NDVI are only weakly related (r {r:+.3f}): water, cloud or shadow may be among the cells, and DDI follows NDVI "
                           "almost alone."),
                {"r": regression.r}))
    elif not (np.isfinite(slope) and slope <= -MIN_SLOPE):
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "SLOPE_A is {slope:g}: the slope of albedo on NDVI must be below 0."), slope=slope)
    return DdiModel(low, high, float(slope), regression, tuple(warnings))


def ddi(model, ndvi, albedo):
    """Return the desertification difference index (*cellwise*).

    Parameters
    ----------
    model : DdiModel
        Fitted model.
    ndvi, albedo : array_like
        Blocks of one shape, in the units the model was fitted in; NaN is no data.

    Returns
    -------
    numpy.ndarray
        float64, higher where less desertified; NaN where either layer is NaN or infinite.
    """
    green, bright = model.normalised(ndvi, albedo)
    return model.k * green - bright


def scatter(model, ndvi, albedo):
    """Return how many cells of a block lie where in the space of normalised NDVI and albedo (*cellwise*: joined with ``+``).

    Returns
    -------
    numpy.ndarray
        int64, shape (100, 100): rows are albedo, columns NDVI, both rising from 0 to 1.
    """
    green, bright = (layer[np.isfinite(layer)] for layer in model.normalised(ndvi, albedo))
    column, row = (np.clip(values * SCATTER_BINS, 0, SCATTER_BINS - 1).astype(np.intp) for values in (green, bright))
    return np.bincount(row * SCATTER_BINS + column, minlength=SCATTER_BINS**2).reshape(SCATTER_BINS, SCATTER_BINS)
