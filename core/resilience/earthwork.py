"""Earthwork between two elevation models: cut, fill, net volume and how sure they are, and what covering the land takes.

dz = after - before. A volume is given raw and above the level of detection, ``t sqrt(s1^2 + s2^2)``, below which dz is
noise. Where stable ground is known, its median dz is taken off everywhere (the two models seldom share their zero) and its
NMAD replaces the stated errors. The error of a volume lies between ``sqrt(n) s a``, when the errors of cells have nothing to do with each
other, and ``n s a``, when all err alike; n cells of the area a.

References
----------
Wheaton et al. (2010), doi:10.1002/esp.1886; Lane, Westaway & Hicks (2003), doi:10.1002/esp.483 (level of detection, errors);
Hohle & Hohle (2009), doi:10.1016/j.isprsjprs.2009.02.003 (NMAD); Tang et al. (2025) (volumes within 5 %, slopes, quantities of cover).
"""
import copy
import dataclasses
import math

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem, Message
from ..histogram import Histogram
from ..moments import Moments

T_95 = 1.96
NMAD_FACTOR = 1.4826
"""Makes the median absolute deviation of a normal distribution its standard deviation."""
MIN_STABLE = 100
"""Cells of stable ground below which their median and NMAD are not used."""
OFFSET_SIGMAS = 3.0
HECTARE = 10_000.0
MU = HECTARE / 15
"""Square metres of a mu."""
TALL_FACE = 20.0
"""Metres; mine benches are seldom higher."""


@dataclasses.dataclass(frozen=True)
class Accuracy:
    """How far the difference of two elevation models can be trusted.

    Attributes
    ----------
    offset : float
        Taken off every dz, metres.
    sigma : float
        Standard deviation of the error of dz, metres.
    level : float
        Level of detection, metres.
    stable_cells : int
        Cells of stable ground they come from; 0 where they were stated.
    warnings : tuple of Message
    """

    offset: float
    sigma: float
    level: float
    stable_cells: int = 0
    warnings: tuple = ()


def stated_accuracy(error_before, error_after, t=T_95):
    """Return the accuracy that follows from stated errors of both models.

    Parameters
    ----------
    error_before, error_after : float
        Standard deviations of elevation, metres, not negative.
    t : float
        1.96 for 95 %, 1.645 for 90 %, 1 for 68 %.

    Raises
    ------
    InputProblem
        If an error is negative or not a number, or `t` is not above 0.
    """
    for name, error in (("ERROR_BEFORE", error_before), ("ERROR_AFTER", error_after)):
        if not (math.isfinite(error) and error >= 0):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} is {error:g}: the error of an elevation model is 0 m or more."), name=name, error=error)
    if not t > 0:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The level of detection needs a factor above 0, not {t:g}: 1.96 is that of 95 %."), t=t)
    sigma = math.hypot(error_before, error_after)
    return Accuracy(0.0, sigma, t * sigma)


def stable_accuracy(run, t=T_95):
    """Return the accuracy measured on stable ground: median and NMAD of dz there; *global* through streamed counts.

    Parameters
    ----------
    run : callable
        ``run(function)`` calls ``function(dz)`` on every block of dz of stable ground (NaN elsewhere) and joins the results with
        ``+``. It is called up to five times.
    t : float
        As in `stated_accuracy`.

    Returns
    -------
    Accuracy
        Warns where the median is more than three NMAD of its own error away from 0, so that the models did not share their zero.

    Raises
    ------
    InputProblem
        If fewer than 100 cells of stable ground are valid.
    """
    found = run(Moments.of)
    if found.n < MIN_STABLE:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "STABLE holds {n} cells outside ZONES with a height in both models; at least {least} are needed: "
                                                        "draw larger polygons on ground that did not change."),
                           n=found.n, least=MIN_STABLE)
    offset = _median(run, found.minimum, found.maximum)
    far = np.maximum(found.maximum - offset, offset - found.minimum)
    sigma = NMAD_FACTOR * _median(lambda function: run(lambda dz: function(np.abs(dz - offset))), 0.0 * far, far)
    warnings = []
    if abs(offset) > OFFSET_SIGMAS * sigma / math.sqrt(found.n):
        warnings.append(Message(QT_TRANSLATE_NOOP("MineEco", "On stable ground the later model lies {offset:+.3f} m beside the earlier one (NMAD "
                                                             "{sigma:.3f} m, {n} cells): this was taken off."),
                                {"offset": offset, "sigma": sigma, "n": found.n}))
    return Accuracy(offset, sigma, t * sigma, found.n, tuple(warnings))


def difference(before, after, accuracy=None):
    """Return dz = after - before, less the offset on stable ground (*cellwise*).

    Parameters
    ----------
    before, after : array_like
        Heights above one zero, metres, same shape; NaN and infinities are no data.
    accuracy : Accuracy, optional
        Whose offset is taken off.

    Returns
    -------
    numpy.ndarray
        float64, metres; positive where ground was added. NaN where either height is missing.
    """
    with np.errstate(invalid="ignore"):
        dz = np.asarray(after, dtype=float) - before - (accuracy.offset if accuracy else 0.0)
    return np.where(np.isfinite(dz), dz, np.nan)


def stable_ground(dz, stable, zones=None):
    """Return dz on stable ground, NaN elsewhere (*cellwise*): what `stable_accuracy` wants.

    Parameters
    ----------
    dz : array_like
        From `difference` without an accuracy.
    stable : array_like
        1 (or any number above 0) on stable ground; NaN elsewhere.
    zones : array_like, optional
        Zone of each cell, from 1: ground within the works is not stable, whatever `stable` says.
    """
    keep = np.asarray(stable, dtype=float) > 0
    if zones is not None:
        keep &= ~(np.asarray(zones, dtype=float) >= 1)
    return np.where(keep, dz, np.nan)


class Volumes:
    """Sums of dz in each zone; a new instance is empty: fold its `count` over the blocks.

    Parameters
    ----------
    number : int
        Number of zones.
    level : float
        Level of detection, metres; |dz| up to it does not count as significant.

    Attributes
    ----------
    cells : numpy.ndarray
        Valid cells of each zone.
    fill, cut : numpy.ndarray
        Sums of dz above and below 0 (both positive), metres.
    fill_cells, cut_cells, significant_fill, significant_cut : numpy.ndarray
        The same for cells above the level of detection.
    """

    def __init__(self, number, level=0.0):
        self.level = level
        self.cells, self.fill_cells, self.cut_cells = (np.zeros(number, dtype=np.int64) for _ in range(3))
        self.fill, self.cut, self.significant_fill, self.significant_cut = (np.zeros(number) for _ in range(4))

    def count(self, zones, dz):
        """Return the sums of one block (*cellwise*: any blocks, joined with ``+``).

        Parameters
        ----------
        zones : array_like
            Zone of each cell, from 1; anything else is outside.
        dz : array_like
            From `difference`; NaN is no data.
        """
        zones, dz = np.asarray(zones, dtype=float), np.asarray(dz, dtype=float)
        number = self.cells.size
        there = (zones >= 1) & (zones <= number) & np.isfinite(dz)
        codes, dz = zones[there].astype(np.intp) - 1, dz[there]
        up, down = dz > self.level, dz < -self.level
        result = copy.copy(self)
        result.cells, result.fill_cells, result.cut_cells = (np.bincount(codes[which], minlength=number) for which in (slice(None), up, down))
        result.fill, result.cut = (np.bincount(codes, np.maximum(sign * dz, 0), number) for sign in (1, -1))
        result.significant_fill, result.significant_cut = np.bincount(codes[up], dz[up], number), np.bincount(codes[down], -dz[down], number)
        return result

    def __add__(self, other):
        result = copy.copy(self)
        for name in ("cells", "fill_cells", "cut_cells", "fill", "cut", "significant_fill", "significant_cut"):
            setattr(result, name, getattr(self, name) + getattr(other, name))
        return result

    def table(self, cell_area, sigma):
        """Return volumes and their errors, one value for each zone.

        Parameters
        ----------
        cell_area : float
            Square metres.
        sigma : float
            Standard deviation of the error of dz, metres.

        Returns
        -------
        dict of numpy.ndarray
            ``area_m2``; ``fill``, ``cut``, ``net`` (fill - cut) of all cells; ``fill_significant``, ``cut_significant``, ``net_significant`` above
            the level of detection, m3. For each of the six ``*_error_random`` and ``*_error_correlated``, m3: the
            random errors of fill and cut add in squares, the correlated ones lift or lower all cells together.
        """
        fields = {"area_m2": self.cells * cell_area}
        sides = {
            "": (self.fill, self.cut, self.cells, self.cells, self.cells),
            "_significant": (self.significant_fill, self.significant_cut, self.fill_cells, self.cut_cells, self.fill_cells + self.cut_cells),
        }
        for suffix, (fill, cut, fill_cells, cut_cells, all_cells) in sides.items():
            for name, metres, cells in (("fill", fill, fill_cells), ("cut", cut, cut_cells), ("net", fill - cut, all_cells)):
                fields[name + suffix] = metres * cell_area
                fields[name + suffix + "_error_random"] = np.sqrt(cells) * sigma * cell_area
                fields[name + suffix + "_error_correlated"] = cells * sigma * cell_area
        return fields


class SlopeAreas:
    """Cells steeper than some limits in each zone; a new instance is empty: fold its `count` over the blocks.

    Parameters
    ----------
    number : int
        Number of zones.
    limits : array_like
        Slopes, degrees.

    Attributes
    ----------
    cells : numpy.ndarray
        Cells with a slope, shape (number,).
    steeper : numpy.ndarray
        Cells steeper than each limit, shape (limits, number).

    Raises
    ------
    InputProblem
        If a limit is not between 0 and 90, or they do not rise.
    """

    def __init__(self, number, limits):
        self.limits = np.asarray(limits, dtype=float)
        if not self.limits.size or not ((self.limits > 0) & (self.limits < 90)).all() or (np.diff(self.limits) <= 0).any():
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "SLOPE_LIMITS {limits}: give degrees between 0 and 90 in rising order, such as 25,35,60."),
                               limits=", ".join("%g" % limit for limit in self.limits) or "-")
        self.cells, self.steeper = np.zeros(number, dtype=np.int64), np.zeros((self.limits.size, number), dtype=np.int64)

    def count(self, zones, slope):
        """Return the cells of one block (*cellwise*: any blocks, joined with ``+``); `slope` in degrees, NaN is no data, `zones` as in `Volumes.count`."""
        zones, slope = np.asarray(zones, dtype=float), np.asarray(slope, dtype=float)
        number = self.cells.size
        there = (zones >= 1) & (zones <= number) & np.isfinite(slope)
        codes, slope = zones[there].astype(np.intp) - 1, slope[there]
        result = copy.copy(self)
        result.cells = np.bincount(codes, minlength=number)
        result.steeper = np.array([np.bincount(codes[slope > limit], minlength=number) for limit in self.limits])
        return result

    def __add__(self, other):
        result = copy.copy(self)
        result.cells, result.steeper = self.cells + other.cells, self.steeper + other.steeper
        return result


def slope_warnings(cell, limits):
    """Tell which slope limits an elevation model cannot show.

    A face shows its angle only where it is at least two cells wide, hence ``2 cell tan(angle)`` high; a warning is given where that is more
    than 20 m.

    Parameters
    ----------
    cell : float
        Side of a cell, metres.
    limits : array_like
        Slopes, degrees.

    Returns
    -------
    list of Message
    """
    height = {float(limit): 2 * cell * math.tan(math.radians(limit)) for limit in limits}
    hidden = {limit: metres for limit, metres in height.items() if metres > TALL_FACE}
    if not hidden:
        return []
    return [Message(QT_TRANSLATE_NOOP(
        "MineEco", "Cells of {cell:g} m smooth slopes: faces steeper than {limits} degrees show only where they are {heights} m high or more, and the areas "
        "given are too small. Use a model of 1 to 5 m."),
        {"cell": cell, "limits": ", ".join("%g" % limit for limit in hidden), "heights": ", ".join("%.0f" % metres for metres in hidden.values())})]


def quantities(area, cover_depth=0.0, gravel_depth=0.0, manure_per_mu=0.0):
    """Return what it takes to cover land.

    Parameters
    ----------
    area : float or numpy.ndarray
        Plan area, square metres.
    cover_depth, gravel_depth : float
        Metres of soil and of gravel.
    manure_per_mu : float
        Tonnes of manure on a mu (1/15 ha).

    Returns
    -------
    dict
        ``area_ha``, ``area_mu``, ``cover_m3``, ``gravel_m3``, ``manure_t``.

    Raises
    ------
    InputProblem
        If a depth or the manure is negative or not a number.
    """
    for name, value in (("COVER_DEPTH", cover_depth), ("GRAVEL_DEPTH", gravel_depth), ("MANURE_T_PER_MU", manure_per_mu)):
        if not (math.isfinite(value) and value >= 0):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} is {value:g}: give 0 or more."), name=name, value=value)
    mu = area / MU
    return {"area_ha": area / HECTARE, "area_mu": mu, "cover_m3": area * cover_depth, "gravel_m3": area * gravel_depth, "manure_t": mu * manure_per_mu}


def _median(run, low, high):
    """Return the exact median of one layer between its smallest and largest value, by two passes."""
    histogram = run(Histogram(low, high).count)
    return float(run(histogram.refine([50]).count).percentiles()[0, 0])
