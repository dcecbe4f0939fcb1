"""Earthwork between two elevation models: cut, fill, net volume and how sure they are, and what covering the land takes.

dz = after - before. A volume is given raw and above the level of detection, ``t sqrt(s1^2 + s2^2)``, below which dz is
noise. Where stable ground is known, its median dz is taken off everywhere (the two models seldom share their zero) and its
NMAD replaces the stated errors. The error of a volume lies between ``sqrt(n) s a``, when the errors of cells have nothing to do with each
other, and ``n s a``, when all err alike; n cells of the area a.

References
----------
Wheaton et al. (2010), doi:10.1002/esp.1886; Lane, Westaway & Hicks (2003), doi:10.1002/esp.483 (level of detection, errors);
Höhle & Höhle (2009), doi:10.1016/j.isprsjprs.2009.02.003 (NMAD); Tang et al. (2025) (volumes within 5 %, slopes, quantities of cover).
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
MOST_BEYOND = 0.2
"""Share of stable ground beyond the level of 95 % that is put down to heavy tails: 5 % of normal errors lie there, 13 % of Laplace's."""
MATERIAL = 0.05
"""Share of the volumes from which on an offset is told; the accuracy that Tang et al. claim."""
FEET = 1 / 0.3048
HECTARE = 10_000.0
MU = HECTARE / 15
"""Square metres of a mu."""
TALL_FACE = 20.0
"""Metres; mine benches are seldom higher."""
LOWEST, HIGHEST = -500.0, 9000.0
"""Metres; there is no land beyond them."""


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
        ``+``. It is called up to six times.
    t : float
        As in `stated_accuracy`.

    Returns
    -------
    Accuracy
        Warns where the median is more than three NMAD of its own error away from 0, so that the models did not share their zero, and where so
        many cells lie far from the median that part of the ground was not stable.

    Raises
    ------
    InputProblem
        If fewer than 100 cells of stable ground are valid.
    """
    offset, sigma, n = _centre(run)
    if n < MIN_STABLE:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "STABLE holds {n} cells with a height in both models (outside ZONES and within AOI); at least {least} are needed: "
                                                        "draw larger polygons beside the works, on ground that did not change."),
                           n=n, least=MIN_STABLE)
    warnings = []
    if abs(offset) > OFFSET_SIGMAS * sigma / math.sqrt(n):
        warnings.append(Message(QT_TRANSLATE_NOOP("MineEco", "On stable ground AFTER lies {offset:+.3f} m from BEFORE (NMAD {sigma:.3f} m, {n} cells): this was taken off everywhere."),
                                {"offset": offset, "sigma": sigma, "n": n}))
    beyond = float(run(lambda dz: np.count_nonzero(np.abs(dz - offset) > T_95 * sigma))) / n
    if beyond > MOST_BEYOND:
        warnings.append(Message(QT_TRANSLATE_NOOP("MineEco", "{share:.0f} % of STABLE differs by more than {level:.2f} m from its median, where errors alone would give about 5 %: part of it is "
                                                             "no stable ground, or one model lies sideways of the other. Leave works, heaps and water out of STABLE."),
                                {"share": 100 * beyond, "level": T_95 * sigma}))
    return Accuracy(offset, sigma, t * sigma, n, tuple(warnings))


def unknown_accuracy():
    """Return the accuracy of models of which nothing is known: nothing is taken off, and no volume has an error (NaN)."""
    return Accuracy(0.0, math.nan, 0.0)


def offset_warning(run, zoned, cells, moved, cell_area):
    """Tell, where no stable ground is known, whether the models look as if they did not share their zero; *global* through streamed counts.

    Half of the ground at least lies higher or lower by the median of dz. If that ground did not change, the volumes are wrong by
    the median times their area.

    Parameters
    ----------
    run : callable
        As in `stable_accuracy`, on all ground outside the zones, or without zones on everything.
    zoned : bool
        Whether there are zones.
    cells : int
        Cells that volumes were taken of.
    moved : float
        Fill and cut together, m3.
    cell_area : float
        Square metres.

    Returns
    -------
    Message or None
        None where the volume that the median makes is below 5 % of `moved`, the median within its own error (without zones within the NMAD, as
        the works themselves move it), or fewer than 100 cells are known.
    """
    median, sigma, n = _centre(run)
    volume = abs(median) * cells * cell_area
    # Works on a third of the ground move its median by less than its NMAD.
    chance = OFFSET_SIGMAS * sigma / math.sqrt(max(n, 1)) if zoned else sigma
    if n < MIN_STABLE or abs(median) <= chance or volume <= MATERIAL * moved:
        return None
    texts = (
        QT_TRANSLATE_NOOP("MineEco", "Half of the area lies higher or lower by {offset:+.3f} m or more."), QT_TRANSLATE_NOOP("MineEco", "Outside ZONES the models differ by {offset:+.3f} m in the median."),
    )
    return Message(QT_TRANSLATE_NOOP("MineEco", "{what} If that ground did not change, the two models do not share their zero, and NET is wrong by about {volume:,.0f} m3: "
                                                "draw STABLE polygons on unchanged ground, and the offset is taken off."),
                   {"what": Message(texts[zoned], {"offset": median}), "volume": volume})


def stable_warning(dz, accuracy, cells, moved, cell_area):
    """Tell where stable ground lies in works itself: the rest of the ground then looks lifted or lowered.

    Parameters
    ----------
    dz : array_like
        Of ground outside the zones, less the offset; some hundred thousand cells tell enough. NaN is no data.
    accuracy : Accuracy
        Of `stable_accuracy`.
    cells, moved, cell_area
        As in `offset_warning`.

    Returns
    -------
    Message or None
        None where at least half of the rest lies within the level of detection of 95 %, or what its median makes is below 5 % of `moved`.
    """
    known = np.asarray(dz, dtype=float)[np.isfinite(dz)]
    median = float(np.median(known)) if known.size else 0.0
    volume = abs(median) * cells * cell_area
    if abs(median) <= T_95 * accuracy.sigma or volume <= MATERIAL * moved:
        return None
    return Message(QT_TRANSLATE_NOOP("MineEco", "Once the offset of {offset:+.3f} m is taken off, half of the other ground still lies {median:+.3f} m or more away from its height before. Does STABLE lie in the works, "
                                                "or on ground that sank? NET is then wrong by about {volume:,.0f} m3."),
                   {"offset": accuracy.offset, "median": median, "volume": volume})


def check_heights(moments):
    """Look whether heights can be metres.

    Parameters
    ----------
    moments : Moments
        Of both models, the earlier first, over the cells valid in both.

    Returns
    -------
    list of Message

    Raises
    ------
    InputProblem
        If no cell has a height in both models, or one is about 3.28 times the other: it is in feet.
    """
    if not moments.n:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "BEFORE and AFTER have no cell with a height in both: check that they show the same place, their no data and AOI."))
    spread = np.sqrt(np.diag(moments.products))
    for feet, metres, one, other in (("AFTER", "BEFORE", 1, 0), ("BEFORE", "AFTER", 0, 1)):
        with np.errstate(divide="ignore", invalid="ignore"):
            ratios = np.array([moments.mean[one] / moments.mean[other], spread[one] / spread[other]])
        if (np.abs(ratios / FEET - 1) < (0.03, 0.1)).all():
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{feet} is about 3.28 times {metres}: it is in feet. Multiply it by 0.3048, so that both are in metres."), feet=feet, metres=metres)
    return [
        Message(QT_TRANSLATE_NOOP("MineEco", "{name} reaches from {low:.0f} to {high:.0f}: in metres there is no such land. Is it in feet, or is its no-data value not declared?"),
                {"name": name, "low": float(low), "high": float(high)})
        for name, low, high in zip(("BEFORE", "AFTER"), moments.minimum, moments.maximum) if low < LOWEST or high > HIGHEST
    ]


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


def works(sheets):
    """Return 1 where any of the sheets of zone numbers has a zone (from 1), NaN elsewhere (*cellwise*)."""
    return np.where(np.any([np.asarray(sheet, dtype=float) >= 1 for sheet in sheets], axis=0), 1.0, np.nan)


def within(sheets, dz):
    """Return dz within the zones, all of it where there are no sheets of them (*cellwise*)."""
    return np.where(works(sheets) > 0, dz, np.nan) if sheets else dz


def stable_ground(dz, stable=None, sheets=()):
    """Return dz on ground that did not change, NaN elsewhere (*cellwise*): what `stable_accuracy` and `offset_warning` want.

    Parameters
    ----------
    dz : array_like
        From `difference` without an accuracy.
    stable : array_like, optional
        1 (or any number above 0) on stable ground; NaN elsewhere. All ground where left out.
    sheets : sequence of array_like
        Numbers of zones, from 1: ground within the works is not stable, whatever `stable` says.
    """
    keep = np.ones(np.shape(dz), bool) if stable is None else np.asarray(stable, dtype=float) > 0
    if sheets:
        keep &= np.isnan(works(sheets))
    return np.where(keep, dz, np.nan)


def stable_cells(stable, *sheets):
    """Return the cells of stable ground, and how many of them lie within the works, shape (2,) (*cellwise*: joined with ``+``); as in `stable_ground`."""
    there = np.asarray(stable, dtype=float) > 0
    return np.array([np.count_nonzero(there), np.count_nonzero(there & (works(sheets) > 0))])


def groups(sheets, dz):
    """Return the zones to count by, as `Volumes.count` wants them: the whole first, as number 1, then zone k as number k + 1 (*cellwise*).

    Parameters
    ----------
    sheets : sequence of array_like
        Numbers of zones, from 1; zones that overlap lie on different sheets. Without any the whole is all of dz.
    dz : array_like
        From `difference`.

    Returns
    -------
    list of numpy.ndarray
        One more than `sheets`; in the first, ground that several zones share counts once.
    """
    whole = works(sheets) if sheets else np.where(np.isfinite(dz), 1.0, np.nan)
    return [whole, *(np.where(np.asarray(sheet) >= 1, np.asarray(sheet) + 1.0, np.nan) for sheet in sheets)]


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
    zone_cells, cells : numpy.ndarray
        All cells of each zone, and those with a dz.
    fill, cut : numpy.ndarray
        Sums of dz above and below 0 (both positive), metres.
    fill_cells, cut_cells, significant_fill, significant_cut : numpy.ndarray
        The same for cells above the level of detection.
    """

    def __init__(self, number, level=0.0):
        self.level = level
        self.zone_cells, self.cells, self.fill_cells, self.cut_cells = (np.zeros(number, dtype=np.int64) for _ in range(4))
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
        inside = (zones >= 1) & (zones <= number)
        there = inside & np.isfinite(dz)
        codes, dz = zones[there].astype(np.intp) - 1, dz[there]
        up, down = dz > self.level, dz < -self.level
        result = copy.copy(self)
        result.zone_cells = np.bincount(zones[inside].astype(np.intp) - 1, minlength=number)
        result.cells, result.fill_cells, result.cut_cells = (np.bincount(codes[which], minlength=number) for which in (slice(None), up, down))
        result.fill, result.cut = (np.bincount(codes, np.maximum(sign * dz, 0), number) for sign in (1, -1))
        result.significant_fill, result.significant_cut = np.bincount(codes[up], dz[up], number), np.bincount(codes[down], -dz[down], number)
        return result

    def __add__(self, other):
        result = copy.copy(self)
        for name in ("zone_cells", "cells", "fill_cells", "cut_cells", "fill", "cut", "significant_fill", "significant_cut"):
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
            ``area_m2`` with a dz; ``fill``, ``cut``, ``net`` (fill - cut) of all cells; ``fill_significant``, ``cut_significant``, ``net_significant`` above
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


def shown_histogram(moments, offset=0.0, bins=60):
    """Return an empty `Histogram` of dz for a picture: four standard deviations around the mean; what lies beyond goes to its ends.

    Parameters
    ----------
    moments : Moments
        Of dz.
    offset : float
        Taken off dz since.
    bins : int
    """
    mean, spread = moments.mean - offset, 4 * np.sqrt(np.diag(moments.covariance(0)))
    return Histogram(np.maximum(moments.minimum - offset, mean - spread), np.minimum(moments.maximum - offset, mean + spread), bins)


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

    Notes
    -----
    Depths are measured straight down, so the volume on a slope is that of its plan area.
    """
    for name, value in (("COVER_DEPTH", cover_depth), ("GRAVEL_DEPTH", gravel_depth), ("MANURE_T_PER_MU", manure_per_mu)):
        if not (math.isfinite(value) and value >= 0):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} is {value:g}: give 0 or more."), name=name, value=value)
    mu = area / MU
    return {"area_ha": area / HECTARE, "area_mu": mu, "cover_m3": area * cover_depth, "gravel_m3": area * gravel_depth, "manure_t": mu * manure_per_mu}


def _centre(run):
    """Return the exact median and the NMAD of dz and the number of its cells, by five passes; NaN where there is no cell."""
    found = run(Moments.of)
    if not found.n:
        return math.nan, math.nan, 0
    median = _median(run, found.minimum, found.maximum)
    far = np.maximum(found.maximum - median, median - found.minimum)
    return median, NMAD_FACTOR * _median(lambda function: run(lambda dz: function(np.abs(dz - median))), 0.0 * far, far), found.n


def _median(run, low, high):
    """Return the exact median of one layer between its smallest and largest value, by two passes."""
    histogram = run(Histogram(low, high).count)
    return float(run(histogram.refine([50]).count).percentiles()[0, 0])
