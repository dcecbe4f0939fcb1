"""Vegetation health: how green (VCI) and how cool (TCI) land is within its own range, and their mean (VHI), 0-100.

The range is that of each cell over the dates (``temporal``, Kogan's definition), that of the whole area over all dates
(``pooled``), or that of the area at each date (``spatial``; the only one a single date allows, and one by which dates
cannot be compared). ``auto`` is temporal from ten dates on, else pooled: with few dates the extremes of a cell are chance.

TCI here is the temperature condition index; tasselled-cap brightness, which some tables call TCI as well, is another thing.

References
----------
Kogan (1995), doi:10.1016/0273-1177(95)00079-T; Kogan (1997), doi:10.1175/1520-0477(1997)078<0621:GDWFS>2.0.CO;2;
Zhang et al. (2023), eq. 4.
"""
import dataclasses

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem

RANGES = ("auto", "temporal", "pooled", "spatial")
TEMPORAL_DATES = 10
"""Dates from which on ``auto`` is temporal."""
MIDWAY = 150.0
"""No ground is as warm in degrees Celsius or as cold in Kelvin."""


def choose_range(kind, dates):
    """Return the range that is used for a series of so many dates: ``temporal``, ``pooled`` or ``spatial``.

    Raises
    ------
    InputProblem
        If a temporal range is asked for with one date.
    """
    if kind == "temporal" and dates < 2:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "RANGE temporal needs at least two dates and there is one: choose pooled or give a longer series."))
    if kind == "auto":
        return "temporal" if dates >= TEMPORAL_DATES else "pooled"
    return kind


def check_temperatures(dates, typical):
    """Refuse a series of temperatures in two units.

    Parameters
    ----------
    dates : sequence
        What the dates are called.
    typical : sequence of float
        A temperature of each date, such as the median of a sample; NaN where unknown.

    Raises
    ------
    InputProblem
        If some are in Kelvin and some in degrees Celsius.
    """
    kelvin = [date for date, value in zip(dates, typical) if value > MIDWAY]
    celsius = [date for date, value in zip(dates, typical) if value <= MIDWAY]
    if kelvin and celsius:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "LST is in Kelvin at some dates ({kelvin}) and in degrees Celsius at others ({celsius}): bring all to one unit."),
                           kelvin=", ".join(map(str, kelvin)), celsius=", ".join(map(str, celsius)))


@dataclasses.dataclass(frozen=True, eq=False)
class Extremes:
    """Smallest and largest NDVI and LST of each date over the cells seen; joined with ``+``.

    Attributes
    ----------
    low, high : numpy.ndarray
        Shape (2, dates), NDVI then LST; NaN where no cell was valid.
    """

    low: np.ndarray
    high: np.ndarray

    @classmethod
    def of(cls, ndvi, lst):
        """Return the extremes of one block of both series, each of shape (dates, y, x) (*cellwise*: any blocks)."""
        series = [_gaps_as_nan(block).reshape(len(block), -1) for block in (ndvi, lst)]
        return cls(np.array([np.fmin.reduce(block, axis=1, initial=np.nan) for block in series]),
                   np.array([np.fmax.reduce(block, axis=1, initial=np.nan) for block in series]))

    def __add__(self, other):
        return Extremes(np.fmin(self.low, other.low), np.fmax(self.high, other.high))

    def limits(self, kind):
        """Return smallest and largest values, each (2, dates), of the range ``pooled`` (the same for all dates) or ``spatial``."""
        if kind == "spatial":
            return self.low, self.high
        return tuple(np.broadcast_to(reduce(ends, axis=1, keepdims=True), ends.shape)
                     for reduce, ends in ((np.fmin.reduce, self.low), (np.fmax.reduce, self.high)))


def vegetation_health(ndvi, lst, limits=None, alpha=0.5):
    """Return VCI, TCI and VHI of a series (*cellwise*).

    Parameters
    ----------
    ndvi, lst : array_like
        Shape (dates, ...); NDVI (or EVI) and land surface or brightness temperature in any one unit. NaN is no data.
    limits : tuple of numpy.ndarray, optional
        What `Extremes.limits` gave. Without it each cell has its own range over the dates (``temporal``).
    alpha : float
        Share of VCI in VHI, 0-1.

    Returns
    -------
    vci, tci, vhi : numpy.ndarray
        float64, shape of `ndvi`, 0 (worst) to 100 (best). ``vci = 100 (NDVI - min) / (max - min)``,
        ``tci = 100 (max - LST) / (max - min)``, ``vhi = alpha vci + (1 - alpha) tci``. NaN where the layer has no data
        and where its range is zero; `vhi` where either is NaN.

    Raises
    ------
    InputProblem
        If the two series differ in shape or `alpha` is not in 0-1.
    """
    if not 0 <= alpha <= 1:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "ALPHA is {alpha:g}: the share of VCI in VHI lies between 0 and 1."), alpha=alpha)
    ndvi, lst = _gaps_as_nan(ndvi), _gaps_as_nan(lst)
    if ndvi.shape != lst.shape:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "NDVI has {ndvi} dates and LST {lst}: give both for the same dates."), ndvi=len(ndvi), lst=len(lst))
    if limits is None:
        ends = [(np.fmin.reduce(block, axis=0), np.fmax.reduce(block, axis=0)) for block in (ndvi, lst)]
    else:
        ends = [tuple(side[layer].reshape((-1,) + (1,) * (ndvi.ndim - 1)) for side in limits) for layer in (0, 1)]
    (ndvi_low, ndvi_high), (lst_low, lst_high) = ends
    vci, tci = _percent(ndvi - ndvi_low, ndvi_high - ndvi_low), _percent(lst_high - lst, lst_high - lst_low)
    return vci, tci, alpha * vci + (1 - alpha) * tci


def _gaps_as_nan(block):
    """Return float64 with NaN in place of infinities; the caller's array stays as it is."""
    block = np.asarray(block, dtype=float)
    gaps = np.isinf(block)
    return np.where(gaps, np.nan, block) if gaps.any() else block


def _percent(part, width):
    """Return 100 part / width, NaN where the width is not above 0."""
    width = np.broadcast_to(width, part.shape)
    return np.divide(100 * part, width, out=np.full(part.shape, np.nan), where=width > 0)
