"""Which site to restore first: what reclaiming it would add to the network."""
import typing

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .corridors import HECTARE, all_crossings, first_pass, share_of
from .network import equivalent_area

DISTANCE_TYPES = ("cost", "length")
LEVELS = ("high", "medium", "low", "none")
"""First, second and last third of the sites that bring something, and those that bring nothing."""
NOTHING = 1e-9
"""Gains of EC up to this percent are rounding."""


class SiteGain(typing.NamedTuple):
    """What the restoration of one site brings."""

    site: int
    rank: int
    """1 for the site with the largest gain of EC per hectare; equal gains by the fall in cost per hectare."""
    area_ha: float
    restored_ha: float
    """Area whose resistance falls."""
    ec_before: float
    ec_after: float
    ec_gain_percent: float
    pc_gain_percent: float
    ec_gain_per_ha: float
    cost_fall: float
    """Fall of the least costs between neighbouring sources, added up."""
    cost_fall_per_ha: float


def restoration_priority(resistance, sources, sites, target_resistance, cell_size, areas, k, distance_type="cost", habitat=0.0, report=None):
    """Lower the resistance of each site in turn and measure the network again (*global*: `corridors.corridor_memory`).

    The network is measured by the least costs between all sources. They are exact: the labels of the pass from each
    source are kept, and for each site only the cells that become cheaper are labelled anew.

    Parameters
    ----------
    resistance, sources : array_like
        As in `cost.cost_surface`.
    sites : array_like of int
        Ids of the sites from 1 on the same grid, 0 elsewhere; shape (sheets, rows, columns) where sites overlap, each on
        one sheet.
    target_resistance : float
        Resistance of restored ground. Cells that have less keep theirs; barriers become passable.
    cell_size : float or (float, float)
        Side of a cell, or its width and height, in metres.
    areas : mapping
        Area of each source by id, in the unit EC is wanted in.
    k : float
        From `network.decay`, for distances of the type below.
    distance_type : {"cost", "length"}
        Whether dispersal fades with the cost or with the length of the least-cost path.
    habitat : float
        Area that a cell of restored ground adds as habitat, in the unit of `areas`: the site becomes a source of the network.
        With 0 restored ground is only easier to cross.
    report : callable, optional
        Called with the share done (0-1) every now and then; may raise to stop the run.

    Returns
    -------
    list of SiteGain
        By rank.

    Raises
    ------
    InputProblem
        If no site has a cell, the target resistance is not above 0, or as in `corridors.find_corridors`.
    """
    sites = np.asarray(sites)
    if not target_resistance > 0:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "TARGET_RESISTANCE is {value:g}: give the resistance of restored ground, above 0."), value=target_resistance)
    if distance_type not in DISTANCE_TYPES:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "There is no distance type {kind}: choose cost or length."), kind=distance_type)
    sites = sites[None] if sites.ndim == 2 else sites
    sheets, rows, columns = np.nonzero(sites > 0)
    if not rows.size:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "No site of SITES has a cell of RESISTANCE outside SOURCES: check where they lie, their coordinate system and AOI."))
    field, groups = first_pass(resistance, sources, cell_size, share_of(report, 0, 0.1))[:2]
    crossings = all_crossings(field)
    ids = sorted(groups)
    neighbours = tuple(np.searchsorted(ids, np.unique([crossings.low, crossings.high], axis=1)))
    cells, numbers = field.cells(rows, columns), sites[sheets, rows, columns]
    site_cells = {int(site): cells[numbers == site] for site in np.unique(numbers)}
    ends = [_rim(field, groups[source]) for source in ids]
    before, after, reach = _distances(field, groups, ids, ends, site_cells, target_resistance, distance_type, share_of(report, 0.1, 1))
    width, height = np.broadcast_to(np.abs(np.asarray(cell_size, dtype=float)), 2)
    hectares = width * height / HECTARE
    weights = np.array([areas[source] for source in ids], dtype=float)
    base = equivalent_area(weights, _by_any_way(before[1]), k)
    gains = []
    for site, own in site_cells.items():
        costs, distances = after[site]
        area, restored = own.size * hectares, np.count_nonzero(field.half[own] > target_resistance / 2) * hectares
        if habitat:
            distances = np.block([[distances, reach[site][:, None]], [reach[site], 0]])
        ec = equivalent_area(np.append(weights, habitat * own.size) if habitat else weights, _by_any_way(distances), k)
        fall = _fall(before[0][neighbours], costs[neighbours])
        gains.append(SiteGain(site, 0, area, restored, base, ec, 100 * (ec / base - 1), 100 * ((ec / base)**2 - 1), (ec - base) / area, fall, fall / area))
    gains.sort(key=lambda gain: (-gain.ec_gain_per_ha, -gain.cost_fall_per_ha, gain.site))
    return [gain._replace(rank=place + 1) for place, gain in enumerate(gains)]


def priority_levels(gains):
    """Return the level of each site, one of `LEVELS`.

    Parameters
    ----------
    gains : sequence of SiteGain
        By rank.
    """
    useful = [gain for gain in gains if gain.ec_gain_percent > NOTHING or gain.cost_fall > 0]
    level = {gain.site: LEVELS[3 * place // len(useful)] for place, gain in enumerate(useful)}
    return [level.get(gain.site, LEVELS[-1]) for gain in gains]


def _rim(field, cells):
    """Return the cells of a source from which another cell can be stepped to: every path into it ends on one."""
    own = field.full(False)
    own[cells] = True
    inner = np.ones(cells.size, bool)
    for offset in field.offsets:
        inner &= own[cells + offset]
    return cells[~inner]


def _distances(field, groups, ids, ends, site_cells, target, distance_type, report):
    """Return the matrices (costs, distances) between sources as things are, a dict of them by restored site, and one of the distances from all sources to it."""
    shape = len(ids), len(ids)
    before = np.full(shape, np.inf), np.full(shape, np.inf)
    after = {site: (np.full(shape, np.inf), np.full(shape, np.inf)) for site in site_cells}
    reach = {site: np.full(len(ids), np.inf) for site in site_cells}
    for place, source in enumerate(ids):
        field.spread(groups[source], source)
        _measure(field, ends, place, before, distance_type)
        labels, links = field.label.copy(), field.back_link.copy()
        for number, (site, cells) in enumerate(site_cells.items()):
            old = field.half[cells]
            better = old > target / 2
            changed = field.lower(cells[better], target)
            _measure(field, ends, place, after[site], distance_type)
            reach[site][place] = _nearest(field, cells, distance_type)[1]
            field.half[cells] = old
            field.label[changed], field.back_link[changed] = labels[changed], links[changed]
            if report is not None:
                report((place + (number + 1) / len(site_cells)) / len(ids))
    return before, after, reach


def _measure(field, ends, place, matrices, distance_type):
    """Enter the costs and distances from the source of the present pass to all others."""
    costs, distances = matrices
    for other, cells in enumerate(ends):
        costs[place, other], distances[place, other] = (0, 0) if other == place else _nearest(field, cells, distance_type)


def _nearest(field, cells, distance_type):
    """Return the cost and the distance from the source of the present pass to the nearest of some cells."""
    end = cells[np.argmin(field.label[cells])]
    cost = field.label[end]
    return cost, field.measure(field.path(end))[1] if distance_type == "length" and np.isfinite(cost) else cost


def _by_any_way(distances):
    """Return the shortest distances when stepping stones are used."""
    from scipy.sparse.csgraph import floyd_warshall

    return floyd_warshall(np.minimum(distances, distances.T))


def _fall(before, after):
    """Add up what links became cheaper; a link that did not exist before counts nothing here, it shows in EC."""
    finite = np.isfinite(before)
    return float((before[finite] - after[finite]).sum())
