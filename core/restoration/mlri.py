"""Mined-land restoration index (MLRI) of annual maxima of surface temperature and vegetation index."""
import dataclasses

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem, Message
from .series import checked_years, pieces

BASELINES = ("expanding", "full_period", "reference")
UNITS = ("kelvin", "celsius")
EVI_POLICIES = ("clamp", "drop")
ZERO_CELSIUS = 273.15
KELVIN = (150.0, 400.0)
CELSIUS = (-100.0, 100.0)
DIGITAL_NUMBER = 10.0
IMPLAUSIBLE = 1.5
PIECE_CELLS = 2048


@dataclasses.dataclass(frozen=True)
class MlriRule:
    """How MLRI is reckoned.

    Parameters
    ----------
    baseline : {'expanding', 'full_period', 'reference'}
        Years over which the highest LST and the lowest EVI are taken: from the first year to the year at hand (as published),
        all years (MLRI is then EVI/LST times a constant of the cell), or `reference_years`.
    reference_years : tuple of float
        For ``reference`` only.
    lst_unit : {'kelvin', 'celsius'}
        Unit in which the temperatures are divided. In degrees Celsius temperatures of 0 and below are no data.
    lst_input : {'kelvin', 'celsius'}
        Unit of the LST layers, see `detect_lst_unit`.
    evi_min : float
        Smallest EVI that counts; above 0, or one bad value would make the whole later series meaningless.
    evi_policy : {'clamp', 'drop'}
        What becomes of smaller values: they are set to `evi_min`, or the year becomes a gap. Dropping takes the mined years
        out of dark or wet pits: pit lakes then look restored (35 % of them against none).
    min_count : float
        Years with fewer clear views than this are gaps, where counts are given: one bad year poisons an expanding baseline.

    Raises
    ------
    InputProblem
        If a choice is unknown, `evi_min` is not above 0, or ``reference`` comes without years.
    """

    baseline: str = "expanding"
    reference_years: tuple = ()
    lst_unit: str = "kelvin"
    lst_input: str = "kelvin"
    evi_min: float = 0.01
    evi_policy: str = "clamp"
    min_count: float = 3

    def __post_init__(self):
        for choice, choices in ((self.baseline, BASELINES), (self.lst_unit, UNITS), (self.lst_input, UNITS), (self.evi_policy, EVI_POLICIES)):
            if choice not in choices:
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The choice {choice} is unknown for MLRI; choose one of: {choices}."),
                                   choice=choice, choices=", ".join(choices))
        if not self.evi_min > 0:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The smallest EVI is {value:g}; it must be above 0, for example 0.01."), value=self.evi_min)
        if self.baseline == "reference" and not len(self.reference_years):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The baseline 'reference' needs reference years: name at least one year of the series."))

    def reference(self, years):
        """Return which of `years` are reference years, bool, shape (years,).

        Raises
        ------
        InputProblem
            If a reference year is not in the series.
        """
        absent = sorted(set(map(float, self.reference_years)) - set(map(float, years)))
        if absent:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The reference years {years} are not in the series, which runs from {first:g} to {last:g}: choose "
                                                            "years it has."),
                               years=", ".join("%g" % year for year in absent), first=years[0], last=years[-1])
        return np.isin(years, np.asarray(self.reference_years, dtype=float))


def detect_lst_unit(low, high):
    """Tell the unit of temperatures from their 1st and 99th percentile over the area.

    Parameters
    ----------
    low, high : float
        Percentiles over all valid cells and years (of the whole raster, not of a block).

    Returns
    -------
    {'kelvin', 'celsius'}

    Raises
    ------
    InputProblem
        If they are neither: digital numbers, years of different units, or another quantity.
    """
    for unit, (least, most) in (("kelvin", KELVIN), ("celsius", CELSIUS)):
        if least <= low and high <= most:
            return unit
    raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "LST holds values from {low:.6g} to {high:.6g}, which is neither kelvin nor degrees Celsius: "
                                                    "scale digital numbers first with mineeco:scalescene; if Kelvin and Celsius are mixed, bring all years to one unit."),
                       low=float(low), high=float(high))


def check_evi(low, high):
    """Look at the 1st and 99th percentile of EVI over the area.

    Parameters
    ----------
    low, high : float
        Percentiles over all valid cells and years (of the whole raster, not of a block).

    Returns
    -------
    Message or None
        A warning where they reach beyond -1.5 to 1.5.

    Raises
    ------
    InputProblem
        If they reach beyond -10 to 10: digital numbers, or a missing scale factor (MODIS: 0.0001).
    """
    values = {"low": float(low), "high": float(high)}
    furthest = max(abs(low), abs(high))
    if furthest > DIGITAL_NUMBER:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "EVI holds values from {low:.6g} to {high:.6g}, which look like digital numbers: apply the scale factor "
                                                        "first (for MODIS 0.0001)."), **values)
    if furthest > IMPLAUSIBLE:
        return Message(QT_TRANSLATE_NOOP("MineEco", "EVI holds values from {low:.3g} to {high:.3g}, more than an index of land has: check reflectance and cloud mask."),
                       values)
    return None


def mlri(years, lst, evi, rule=None, count=None):
    """Return MLRI = (highest LST / lowest EVI of the baseline) / (LST / EVI) of every year (*cellwise*).

    Parameters
    ----------
    years : array_like
        Real years, rising, shape (years,).
    lst, evi : array_like
        Annual maxima of land surface temperature and EVI (-1 to 1), shape (years, ...); NaN and infinities are no data.
    rule : MlriRule, optional
        Default: the published index in kelvin.
    count : array_like, optional
        Number of clear views behind each value, same shape; where it is below ``rule.min_count`` or NaN the year is a gap.

    Returns
    -------
    numpy.ndarray
        Shape of `evi`. NaN in the years in which the cell lacks LST or EVI (they take no part in the baseline), and
        everywhere where no reference year is valid. With the expanding baseline at least 1, and exactly 1 in a year that is
        both the hottest and the barest so far.

    Raises
    ------
    InputProblem
        If years and layers do not fit, or a reference year is missing.

    References
    ----------
    Equation 1 of the MLRI paper is lost in its text; this is its description. Related to the disturbance index of Mildrexler
    et al. (2007), Ecological Applications 17(1), 235-250.
    """
    rule = rule or MlriRule()
    lst, evi = np.asarray(lst), np.asarray(evi)
    years, lst, evi, count, shape = series_of_pairs(years, lst, evi, count)
    out = np.empty(lst.shape)
    reference = rule.reference(years)[:, None]
    for part, *piece in pieces(PIECE_CELLS, lst, evi, count):
        temperature, green = valid_pairs(*piece, rule)
        hottest, barest = baseline(temperature, green, rule.baseline, reference)
        np.multiply(hottest / temperature, green / barest, out=out[:, part])
    return out.reshape(shape)


def series_of_pairs(years, lst, evi, count):
    """Return the checked years, the blocks as (years, cells) and the shape they had.

    Raises
    ------
    InputProblem
        If LST, EVI and counts have different shapes, or the years do not fit them.
    """
    if lst.shape != evi.shape or (count is not None and np.shape(count) != evi.shape):
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "LST has {lst} layers and EVI has {evi}: give both for the same years and cells."),
                           lst=len(lst), evi=len(evi))
    years = checked_years(years, len(evi))
    flat = [None if block is None else np.asarray(block).reshape(len(evi), -1) for block in (lst, evi, count)]
    return (years, *flat, evi.shape)


def valid_pairs(lst, evi, count, rule):
    """Return LST and EVI as they enter MLRI, both NaN in the years in which either is no data (*cellwise*).

    Parameters
    ----------
    lst, evi, count : numpy.ndarray
        float64, shape (years, cells), NaN for gaps; `count` may be None. `lst` and `evi` are changed in place.
    rule : MlriRule

    Returns
    -------
    lst, evi : numpy.ndarray
        LST above 0 in ``rule.lst_unit``; EVI of ``rule.evi_min`` at least.
    """
    if rule.lst_input != rule.lst_unit:
        lst += ZERO_CELSIUS if rule.lst_unit == "kelvin" else -ZERO_CELSIUS
    gaps = ~(lst > 0) | np.isnan(evi)
    if count is not None:
        gaps |= ~(count >= rule.min_count)
    if rule.evi_policy == "drop":
        gaps |= evi < rule.evi_min
    else:
        np.maximum(evi, rule.evi_min, out=evi)
    lst[gaps] = np.nan
    evi[gaps] = np.nan
    return lst, evi


def baseline(lst, evi, kind, reference):
    """Return the highest LST and the lowest EVI that each year is measured against.

    Parameters
    ----------
    lst, evi : numpy.ndarray
        Shape (years, cells), or their logarithms; NaN for gaps.
    kind : {'expanding', 'full_period', 'reference'}
    reference : numpy.ndarray
        bool, shape (years, 1) or (years, cells): which are reference years.

    Returns
    -------
    hottest, barest : numpy.ndarray
        Shape (years, cells) for ``expanding``, else (cells,).
    """
    if kind == "expanding":
        return _running(np.fmax, lst), _running(np.fmin, evi)
    if kind == "reference":
        lst, evi = np.where(reference, lst, np.nan), np.where(reference, evi, np.nan)
    return np.fmax.reduce(lst, axis=0), np.fmin.reduce(evi, axis=0)


def _running(extreme, values):
    """Return ``extreme.accumulate(values, axis=0)``, fifteen times as fast."""
    out = values.copy()
    for before, now in zip(out, out[1:]):
        extreme(before, now, out=now)
    return out
