"""Three-dimension resilience R = 0.4 R1 + 0.3 R2 + 0.3 R3: resistance of the ecosystem, resilience of the sources, adaptability of the corridors.

The paper names the three dimensions and their weights. The sub-indicators here are MineEco's own, each from 0 (worst) to 1
(best) on a fixed scale, so that a place can be compared before and after.

==============  =========================================================================================================
R1 resistance   mean over the cells of the zone
==============  =========================================================================================================
``cover``       fractional vegetation cover
``erosion``     1 - min(A / 15000 t km-2 a-1, 1)
``stability``   1 - min(v / 0.5, 1), v = standard deviation of yearly maximum EVI about its Sen line over its mean (5 years
                or more); about the line and not about the mean, which would count recovery as unrest
``slope``       1 - share of the cells steeper than 35 degrees
==============  =========================================================================================================

==============  =========================================================================================================
R2 resilience   of the ecological sources in the zone
==============  =========================================================================================================
``area``        share of sources in the zone over the target share of .3, at most 1
``quality``     mean quality (RSEI or cover) of the cells of sources
``recovery``    share of the disturbed land whose MLRI rises significantly (calibrated test, class 1)
``largest``     share of the largest source in the area of all (weight 0 unless given)
==============  =========================================================================================================

==============  =========================================================================================================
R3 corridors    of the network of sources and corridors
==============  =========================================================================================================
``gamma``       links over the links possible in a plane, L / (3 (V - 2)), at most 1; none below three sources
``eca``         equivalent connected area (root of the numerator of PC) over the area of all sources
``redundancy``  1 - largest loss of PC by one lost corridor, percent / 100
``robustness``  `robustness`: how slowly the network falls apart
==============  =========================================================================================================

A sub-indicator whose layer is missing is left out and the weights of the others are raised; both are said.

References
----------
Tang et al. (2025) (dimensions and weights); Costanza (1992), Toward an operational definition of ecosystem health, and Peng et
al. (2015) (vigour, organisation, resilience); Saura & Pascual-Hortal (2007), doi:10.1016/j.landurbplan.2007.03.005 (PC);
Albert, Jeong & Barabasi (2000), doi:10.1038/35019019 (removal of nodes).
"""
import dataclasses
import re
import typing

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem, Message
from ..pattern import network
from ..restoration.classes import SI
from ..restoration.register import ZoneMeans
from ..restoration.series import clean
from ..restoration.trend import trend

SUB_WEIGHTS = {
    "R1": {"cover": 1.0, "erosion": 1.0, "stability": 1.0, "slope": 1.0},
    "R2": {"area": 1.0, "quality": 1.0, "recovery": 1.0, "largest": 0.0},
    "R3": {"gamma": 1.0, "eca": 1.0, "redundancy": 1.0, "robustness": 1.0},
}
"""Weights of the sub-indicators within their dimension."""
WEIGHTS = {"R1": 0.4, "R2": 0.3, "R3": 0.3}
RESISTANCE = tuple(SUB_WEIGHTS["R1"])
EROSION_LIMIT = 15_000.0
"""Erosion at which the score is 0: the lower limit of severe erosion in SL190-2007, t km-2 a-1."""
VARIATION_LIMIT = 0.5
STEEP = 35.0
MIN_YEARS = 5
TARGET_SHARE = 0.3
TOLERANCE = 1e-6
PLANES = len(RESISTANCE) + 4
"""Planes of `cell_layers`."""
EROSION_UNITS = ("t_ha", "t_km2")
LEVELS = (0.2, 0.4, 0.6, 0.8)
"""Breaks of the five levels in which maps show R."""


def resistance_scores(cover=None, erosion=None, years=None, evi=None, slope=None):
    """Return the four scores of resistance of every cell (*cellwise*).

    Parameters
    ----------
    cover : array_like, optional
        Fractional vegetation cover, 0-1.
    erosion : array_like, optional
        Soil loss, t km-2 a-1.
    years, evi : array_like, optional
        Years, shape (years,), and yearly maximum EVI, shape (years, y, x).
    slope : array_like, optional
        Slope, degrees.

    Returns
    -------
    dict of numpy.ndarray
        The scores of the layers given, by the names in `RESISTANCE`; 0-1, NaN for no data.

    Raises
    ------
    InputProblem
        As in `trend.trend`, with fewer than five years.
    """
    scores = {}
    if cover is not None:
        scores["cover"] = np.clip(clean(cover), 0, 1)
    if erosion is not None:
        scores["erosion"] = 1 - np.clip(clean(erosion) / EROSION_LIMIT, 0, 1)
    if evi is not None:
        scores["stability"] = 1 - np.minimum(residual_variation(years, evi) / VARIATION_LIMIT, 1)
    if slope is not None:
        slope = clean(slope)
        scores["slope"] = np.where(np.isnan(slope), np.nan, slope <= STEEP)
    return scores


def residual_variation(years, values):
    """Return the standard deviation (n - 1) of a series about its Sen line, over the mean of the series (*cellwise*).

    Parameters
    ----------
    years : array_like
        Real years, shape (years,).
    values : array_like
        Shape (years, ...); NaN and infinities are gaps.

    Returns
    -------
    numpy.ndarray
        float64; NaN where fewer than five years are valid or the mean is not above 0.

    Raises
    ------
    InputProblem
        As in `trend.trend`.
    """
    values = clean(values)
    years = np.asarray(years, dtype=float)
    slope = trend(years, values, min_years=MIN_YEARS).slope
    there = ~np.isnan(values)
    n = np.count_nonzero(there, axis=0)
    mean = np.divide(np.where(there, values, 0).sum(axis=0), n, out=np.full(n.shape, np.nan), where=n > 0)
    rest = values - slope * (years - years[0]).reshape((-1,) + (1,) * (values.ndim - 1))
    centre = np.divide(np.where(there, rest, 0).sum(axis=0), n, out=np.full(n.shape, np.nan), where=n > 0)
    squares = np.where(there, (rest - centre) ** 2, 0).sum(axis=0)
    deviation = np.sqrt(np.divide(squares, n - 1, out=np.full(n.shape, np.nan), where=n >= MIN_YEARS))
    return np.divide(deviation, mean, out=np.full(n.shape, np.nan), where=mean > 0)


def source_scores(zone_cells, source_cells=None, quality=None, recovered_cells=None, disturbed_cells=None, largest_cells=None, target=TARGET_SHARE):
    """Return the scores of the sources of one zone.

    Parameters
    ----------
    zone_cells : int
        Cells of the zone.
    source_cells : int, optional
        Cells of sources in it.
    quality : float, optional
        Mean quality of these cells, 0-1.
    recovered_cells, disturbed_cells : int, optional
        In a raster of restoration classes of the disturbed land: cells of class 1 (significant increase; with those known to be
        reclaimed, where they are), and cells of all classes.
    largest_cells : int, optional
        Cells of the largest source in the zone.
    target : float
        Share of sources in the zone that is enough.

    Returns
    -------
    dict of float
        Scores by name; None where it cannot be told. Without any source only ``recovery`` is told, or where that is missing too,
        ``area`` 0.

    Raises
    ------
    InputProblem
        If `target` is not above 0 and at most 1.
    """
    if not 0 < target <= 1:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The target share of sources is {target:g}: give a share above 0 and at most 1."), target=target)
    scores = dict.fromkeys(SUB_WEIGHTS["R2"])
    if source_cells and zone_cells:
        scores["area"] = min(source_cells / zone_cells / target, 1.0)
        scores["quality"] = None if quality is None or not np.isfinite(quality) else float(np.clip(quality, 0, 1))
        scores["largest"] = None if largest_cells is None else largest_cells / source_cells
    if disturbed_cells:
        scores["recovery"] = recovered_cells / disturbed_cells
    elif source_cells == 0:
        scores["area"] = 0.0
    return scores


def corridor_scores(sources, gamma=None, equivalent_area=None, source_area=None, link_losses=None, robustness=None):
    """Return the scores of the corridors of a network.

    Parameters
    ----------
    sources : int
        Sources in the network; below two all scores are 0.
    gamma : float, optional
        Links over possible links; None below three sources.
    equivalent_area, source_area : float, optional
        Equivalent connected area and area of all sources, in one unit.
    link_losses : sequence of float, optional
        Loss of PC by each link, percent; without a link there is nothing to fall back on, and the score is 0.
    robustness : float, optional
        From `robustness`.

    Returns
    -------
    dict of float
        Scores by name, 0-1; None where one cannot be told.
    """
    if sources < 2:
        return dict.fromkeys(SUB_WEIGHTS["R3"], 0.0)
    return {
        "gamma": None if gamma is None or not np.isfinite(gamma) else min(float(gamma), 1.0),
        "eca": min(equivalent_area / source_area, 1.0) if source_area else None,
        "redundancy": None if link_losses is None else 1 - min(max(link_losses, default=100.0) / 100, 1.0),
        "robustness": robustness,
    }


def network_scores(areas, pairs, distances, k=None, report=None):
    """Return the scores of the corridors between those sources that have an area; *global*, for hundreds of sources.

    Parameters
    ----------
    areas : array_like
        Area of each source in the zone, shape (n,); sources of 0 do not belong to it, nor do their corridors.
    pairs : array_like
        Places of the two sources of each corridor, shape (m, 2).
    distances : array_like
        Cost or length of each corridor, shape (m,).
    k : float, optional
        From `network.decay`; without it ``eca`` and ``redundancy`` cannot be told.
    report : callable, optional
        As in `network.connectivity`.

    Returns
    -------
    dict of float
        See `corridor_scores`.

    Raises
    ------
    InputProblem
        As `network.simple_links`.
    """
    areas, pairs = np.asarray(areas, dtype=float), np.asarray(pairs, dtype=int).reshape(-1, 2)
    place = np.cumsum(areas > 0) - 1
    inside = areas > 0
    count = int(inside.sum())
    kept = inside[pairs].all(axis=1)
    links = network.simple_links(place[pairs[kept]], np.asarray(distances, dtype=float)[kept])
    if count < 2:
        return corridor_scores(count)
    importance, _ = network.betweenness(count, links)
    figures = {"gamma": network.structure(count, links, np.zeros(int(kept.sum()))).gamma,
               "robustness": robustness(count, list(zip(links.low.tolist(), links.high.tolist())), np.nan_to_num(importance))}
    if k is not None:
        habitat = network.connectivity(areas[inside], links, k, np.inf, report)
        figures.update(equivalent_area=habitat.ec, source_area=float(areas[inside].sum()), link_losses=habitat.link_dpc)
    return corridor_scores(count, **figures)


def robustness(sources, links, importance):
    """Return how slowly a network falls apart when its sources are lost, the most important first; *global*, for hundreds of sources.

    Parameters
    ----------
    sources : int
        Number of sources.
    links : sequence of (int, int)
        Pairs of sources that a corridor joins, counted from 0.
    importance : array_like
        Betweenness of each source in the whole network; of equals the first is lost first.

    Returns
    -------
    float
        Twice the area under the curve of (share of sources in the largest connected part) against (share of sources lost), at most 1.
        1 for a network in which every source is joined to every other; 0 without a source.

    References
    ----------
    Albert, Jeong & Barabasi (2000), doi:10.1038/35019019.
    """
    if not sources:
        return 0.0
    left = set(range(sources))
    curve = [_largest_part(left, links)]
    for lost in np.argsort(-np.asarray(importance, dtype=float), kind="stable"):
        left.discard(int(lost))
        curve.append(_largest_part(left, links))
    curve = np.array(curve) / sources
    return float(min(1.0, 2 * ((curve[1:] + curve[:-1]) / 2).sum() / sources))


@dataclasses.dataclass(frozen=True)
class Dimension:
    """One of R1, R2, R3.

    Attributes
    ----------
    name : str
        ``R1``, ``R2`` or ``R3``.
    value : float or None
        Weighted mean of the sub-indicators that are there, 0-1; None where there is none.
    scores : dict
        Sub-indicator -> score or None.
    weights : dict
        Sub-indicator -> weight that was used, sum 1; 0 for those left out.
    warnings : tuple of Message
        Sub-indicators that were left out.
    """

    name: str
    value: float
    scores: dict
    weights: dict
    warnings: tuple = ()


def dimension(name, scores, weights=None):
    """Return one dimension as the weighted mean of its sub-indicators.

    Parameters
    ----------
    name : str
        ``R1``, ``R2`` or ``R3``.
    scores : mapping
        Sub-indicator -> score 0-1; None or NaN, or no entry, where it is missing.
    weights : mapping, optional
        Sub-indicator -> weight, not negative; those not named keep that of `SUB_WEIGHTS`.

    Returns
    -------
    Dimension

    Raises
    ------
    InputProblem
        If a weight is negative or belongs to no sub-indicator, or all are 0.
    """
    weights = {**SUB_WEIGHTS[name], **(weights or {})}
    unknown = [key for key in weights if key not in SUB_WEIGHTS[name]]
    if unknown:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{dimension} has no sub-indicator called {given}; it has {known}."),
                           dimension=name, given=", ".join(unknown), known=", ".join(SUB_WEIGHTS[name]))
    if any(not np.isfinite(weight) or weight < 0 for weight in weights.values()) or not sum(weights.values()) > 0:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The weights within {dimension} are {weights}: give numbers of 0 or more, at least one above 0."),
                           dimension=name, weights=", ".join("%s %g" % item for item in weights.items()))
    there = {key: float(scores[key]) for key in weights if scores.get(key) is not None and np.isfinite(scores[key])}
    total = sum(weights[key] for key in there)
    used = {key: weights[key] / total if key in there and total else 0.0 for key in weights}
    missing = [key for key in weights if weights[key] and key not in there]
    warnings = []
    if missing and total:
        warnings.append(Message(QT_TRANSLATE_NOOP("MineEco", "{dimension} was computed without {missing}; the weights of {kept} were raised to a sum of 1."),
                                {"dimension": name, "missing": ", ".join(missing), "kept": ", ".join(key for key in there if weights[key])}))
    value = sum(used[key] * score for key, score in there.items()) if total else None
    return Dimension(name, value, {key: there.get(key) for key in weights}, used, tuple(warnings))


def check_weights(weights=None):
    """Return the weights of the dimensions, those that are not given from `WEIGHTS`.

    Raises
    ------
    InputProblem
        If one is negative or they do not sum to 1.
    """
    weights = {**WEIGHTS, **(weights or {})}
    total = sum(weights.values())
    if any(weight < 0 for weight in weights.values()) or not abs(total - 1) <= TOLERANCE:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The weights of R1, R2 and R3 are {weights}, with the sum {total:.6g}: they must not be negative "
                                                        "and must sum to 1."),
                           weights=", ".join("%g" % weight for weight in weights.values()), total=total)
    return weights


def resilience(r1, r2, r3, weights=None):
    """Return three-dimension resilience, and what was left out.

    Parameters
    ----------
    r1, r2, r3 : float or None
        Values of the dimensions, 0-1; None where a dimension has no layer at all.
    weights : mapping, optional
        ``R1``, ``R2``, ``R3`` -> weight; the default is 0.4, 0.3, 0.3.

    Returns
    -------
    value : float
        0-1.
    warnings : list of Message
        Dimensions that are missing.

    Raises
    ------
    InputProblem
        If the weights are negative or do not sum to 1, or no dimension is there.
    """
    weights = check_weights(weights)
    there = {key: value for key, value in zip(("R1", "R2", "R3"), (r1, r2, r3)) if value is not None and weights[key]}
    if not there:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "There is no layer for any of R1, R2 and R3: give at least COVER, EROSION, EVI, DEM, SOURCES or "
                                                        "CLASSES."))
    missing = [key for key in weights if weights[key] and key not in there]
    held = sum(weights[key] for key in there)
    warnings = []
    if missing:
        warnings.append(Message(QT_TRANSLATE_NOOP("MineEco", "R was computed without {missing}, the weights of the others were raised: do not compare it "
                                                             "with an R that has all three."),
                                {"missing": ", ".join(missing)}))
    return sum(weights[key] * value for key, value in there.items()) / held, warnings


class ZoneSums:
    """What the scores of zones are made of (*cellwise*: any blocks, joined with ``+``).

    Parameters
    ----------
    means : ZoneMeans
        Shape (zones, 5): the scores of `RESISTANCE` and the quality of the cells of sources; no cells where a layer is missing.
    cells, disturbed, recovered : numpy.ndarray
        Cells of each zone, shape (zones,).
    sources : numpy.ndarray
        Cells of each source in each zone, shape (zones, sources).
    """

    def __init__(self, means, cells, disturbed, recovered, sources):
        self.means, self.cells, self.disturbed, self.recovered, self.sources = means, cells, disturbed, recovered, sources

    @classmethod
    def of(cls, zones, layers, zone_count, source_count):
        """Return the sums of one block.

        Parameters
        ----------
        zones : array_like
            Number of the zone, 1 ... `zone_count`; 0 or NaN is none.
        layers : sequence of array_like
            Planes of `cell_layers`.
        source_count : int
            Number of sources.
        """
        *scores, source, disturbed, recovered = layers
        zone = np.nan_to_num(np.asarray(zones, dtype=float)).ravel().astype(np.int64)
        inside = np.flatnonzero(zone)
        zone = zone[inside] - 1
        source = np.nan_to_num(np.asarray(source, dtype=float)).ravel()[inside].astype(np.int64)
        both = source > 0
        crossed = np.bincount(zone[both] * source_count + source[both] - 1, minlength=zone_count * source_count)
        disturbed, recovered = (np.bincount(zone[np.asarray(flag).ravel()[inside] > 0], minlength=zone_count) for flag in (disturbed, recovered))
        cells = np.bincount(zone, minlength=zone_count)
        return cls(ZoneMeans.of(zones, scores, zone_count), cells, disturbed, recovered, crossed.reshape(zone_count, source_count))

    def __add__(self, other):
        return ZoneSums(self.means + other.means, self.cells + other.cells, self.disturbed + other.disturbed, self.recovered + other.recovered,
                        self.sources + other.sources)

    def scores(self, zone, has_sources, has_recovery, target=TARGET_SHARE):
        """Return the scores of resistance and of sources of the zone at a place (from 0), by ``R1`` and ``R2``.

        Parameters
        ----------
        has_sources, has_recovery : bool
            Whether sources, and classes or reclaimed land, were given at all.
        """
        means = self.means.means()[zone]
        own = self.sources[zone]
        found = source_scores(
            int(self.cells[zone]), int(own.sum()) if has_sources else None, means[len(RESISTANCE)], int(self.recovered[zone]) if has_recovery else None,
            int(self.disturbed[zone]) if has_recovery else None, int(own.max(initial=0)) if has_sources else None, target)
        return {"R1": dict(zip(RESISTANCE, means)), "R2": found}


def cell_layers(shape, scores, sources=None, quality=None, classes=None, mines=None, reclaimed=None):
    """Return what `ZoneSums` counts, float64 planes of a block (*cellwise*).

    Parameters
    ----------
    shape : tuple of int
    scores : dict
        From `resistance_scores`.
    sources : array_like, optional
        Number of the source, NaN or 0 outside.
    quality : array_like, optional
        0-1, NaN for no data; cover stands in where it is left out.
    classes : array_like, optional
        Restoration classes 1-4, NaN or 0 for no data.
    mines, reclaimed : array_like, optional
        NaN outside.

    Returns
    -------
    numpy.ndarray
        Planes: the scores in the order of `RESISTANCE` (NaN where missing), quality of sources, number of the source, whether the cell was
        disturbed (has a class or is reclaimed, or lies in a mine where there are no classes; in a mine where mines are given), whether it
        recovered (class SI, or reclaimed).
    """
    empty = np.full(shape, np.nan)
    sources = empty if sources is None else np.asarray(sources, dtype=float)
    quality = scores.get("cover", empty) if quality is None else np.clip(clean(quality), 0, 1)
    land = np.ones(shape, dtype=bool) if mines is None else np.isfinite(mines)
    back = np.zeros(shape, dtype=bool) if reclaimed is None else np.isfinite(reclaimed)
    classed = np.nan_to_num(np.zeros(shape) if classes is None else np.asarray(classes, dtype=float))
    disturbed = land & (back | (classed > 0)) if classes is not None or mines is None else land
    with np.errstate(invalid="ignore"):
        in_source = sources > 0
    return np.stack([*(scores.get(name, empty) for name in RESISTANCE), np.where(in_source, quality, np.nan), sources, disturbed, disturbed & (back | (classed == SI))])


class Evaluation(typing.NamedTuple):
    """Three-dimension resilience of one zone."""

    dimensions: tuple
    """`Dimension` R1, R2, R3."""
    weights: dict
    """Weight of each dimension that was used, sum 1; 0 for those left out."""
    value: float
    """R, 0-1; None where nothing is there."""
    warnings: list
    """`Message` on all that was left out."""

    def rows(self):
        """Return (dimension, sub-indicator, score, weight within the dimension, weight in R), the sums first; None where something is missing."""
        found = [("R", "", self.value, 1.0, 1.0)]
        for one in self.dimensions:
            share = self.weights[one.name]
            found.append((one.name, "", one.value, 1.0, share))
            found += [(one.name, key, score, one.weights[key], share * one.weights[key]) for key, score in one.scores.items()]
        return found


def evaluate(scores, weights=None, sub_weights=None):
    """Return the resilience of one zone from its scores.

    Parameters
    ----------
    scores : dict
        ``R1``, ``R2``, ``R3`` -> scores by sub-indicator.
    weights, sub_weights : mapping, optional
        Weight of each dimension, and weights by sub-indicator of each dimension.

    Returns
    -------
    Evaluation

    Raises
    ------
    InputProblem
        As `dimension` and `check_weights`.
    """
    weights, sub_weights = check_weights(weights), sub_weights or {}
    found = tuple(dimension(name, scores[name], sub_weights.get(name)) for name in SUB_WEIGHTS)
    held = sum(weights[one.name] for one in found if one.value is not None)
    used = {one.name: weights[one.name] / held if one.value is not None and held else 0.0 for one in found}
    value, more = resilience(*(one.value for one in found), weights) if held else (None, [])
    return Evaluation(found, used, value, [*(warning for one in found for warning in one.warnings), *more])


def erosion_unit(name, provenance=None):
    """Return the unit of a raster of soil loss, ``t_ha`` or ``t_km2``, None where nothing tells it.

    Parameters
    ----------
    name : str
        Name of its band; that of MineEco's soil loss ends in the unit.
    provenance : dict, optional
        What made the file.
    """
    match = re.search(r"(?:^|[_\W])(t_ha|t_km2)$", name or "")
    if match:
        return match[1]
    made = provenance or {}
    unit = made.get("parameters", {}).get("UNIT") if str(made.get("algorithm")).endswith(":rusle") else None
    return unit if unit in EROSION_UNITS else None


def check_quality(minimum, maximum):
    """Refuse quality that is no index from 0 to 1, judged by its smallest and largest value."""
    if minimum < -TOLERANCE or maximum > 1 + TOLERANCE:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "QUALITY holds values from {low:.4g} to {high:.4g}: give an index from 0 to 1, such as RSEI or cover as a fraction."),
                           low=float(minimum), high=float(maximum))


def check_erosion(minimum):
    """Refuse soil loss below 0."""
    if minimum < 0:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "EROSION holds values down to {low:.4g}, but soil loss is not negative: check the raster and its no data."), low=float(minimum))


def _largest_part(left, links):
    """Return the number of sources in the largest connected part of those left."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    if not left:
        return 0
    place = {source: i for i, source in enumerate(sorted(left))}
    kept = np.array([(place[a], place[b]) for a, b in links if a in left and b in left], dtype=int).reshape(-1, 2)
    graph = coo_matrix((np.ones(len(kept)), kept.T), shape=(len(left), len(left)))
    return int(np.bincount(connected_components(graph, directed=False)[1]).max())
