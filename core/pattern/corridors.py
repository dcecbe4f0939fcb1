"""Corridors between ecological sources: cheapest ways cell by cell, their spare room, and their weight.

Three ways to choose pairs (`PAIRS`). ``adjacent``: sources whose zones (the cells nearest to them by cost) touch; the
corridor is the cheapest crossing of the common border, led back to both sources, so it stays inside the two zones and
its highest point, the saddle, is its node. ``mst``: the spanning tree of these. ``all``: every reachable pair by the
least cost over the whole surface, which may lead through a third source.

References
----------
Li et al. (2020); Linkage Mapper (McRae & Kavanagh 2011) for the swath.
"""
import dataclasses
import typing

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem, Message
from ..memory import require_memory
from .cost import CostField, CostSurface, cost_memory

PAIRS = ("adjacent", "all", "mst")
CHEAPER = 1 - 1e-9
"""A way counts as cheaper than another only beyond rounding."""
SHARED = 0.5
"""Share of its cells from which on a further corridor of a pair counts as the same."""
SURFACE_BYTES, SWATH_BYTES = 13, 4
"""Memory a cell of the copy of a pass, and of the costs from one source that a swath needs."""
HECTARE = 1e4


@dataclasses.dataclass
class Corridor:
    """One corridor, from the source of the smaller id to the other."""

    from_id: int
    to_id: int
    rank: int
    """1 for the cheapest of the pair, 2 for the next, ..."""
    cells: np.ndarray
    """Rows and columns, shape (n, 2), each a neighbour of the one before; the first and the last are source cells."""
    cost: float
    """Accumulated cost between the two sources (metres x resistance)."""
    length: float
    """Metres."""
    node: tuple
    """Row and column of the cell that is dearest to reach from the nearest source: the saddle."""
    node_cost: float
    """Cost of that cell from its nearest source."""
    cheaper_via: int = 0
    """Source through whose zone an unconfined path between the two is cheaper than their cheapest crossing; 0 if none."""
    gravity: float = np.nan
    """Strength of the interaction, see `gravities`."""

    @property
    def mean_resistance(self):
        """Mean resistance along the corridor, by length."""
        return self.cost / self.length


class CorridorSet(typing.NamedTuple):
    """What `find_corridors` and `channels.valley_corridors` return."""

    corridors: list
    """Corridors ordered by from_id, to_id and rank."""
    surface: CostSurface
    """The pass from all sources at once."""
    messages: list
    """Sources or pairs without a corridor, and why."""


def corridor_memory(cells):
    """Return the bytes of memory that finding corridors, nodes or priorities on a raster of `cells` cells needs at its peak."""
    return cost_memory(cells) + SURFACE_BYTES * cells


def find_corridors(resistance, sources, cell_size, pairs="adjacent", per_pair=1, min_rise=0.1, report=None):
    """Find the least-cost corridors between sources (*global*: see `corridor_memory`).

    Parameters
    ----------
    resistance, sources : array_like
        As in `cost.cost_surface`.
    cell_size : float or (float, float)
        Side of a cell, or its width and height, in metres.
    pairs : str
        One of `PAIRS`.
    per_pair : int
        Most corridors of a pair, each through a saddle of its own (``adjacent`` and ``mst``; ``all`` has one).
    min_rise : float
        Share by which the cost of crossing must rise between two saddles of a pair.
    report : callable, optional
        Called with the share done (0-1) every now and then; may raise to stop the run.

    Returns
    -------
    CorridorSet

    Raises
    ------
    InputProblem
        If fewer than two sources lie on the grid, or as in `cost.cost_surface`.
    """
    check_pairs(pairs, per_pair)
    field, groups, surface = first_pass(resistance, sources, cell_size, share_of(report, 0, 0.3))
    if pairs == "all":
        corridors, messages = _whole_paths(field, groups, surface, share_of(report, 0.3, 1))
    else:
        crossings = chosen_crossings(field, pairs, per_pair, min_rise)
        corridors, messages = rank([_crossing_corridor(field, crossing) for crossing in crossings]), cut_off(groups, crossings)
        _name_cheaper(field, groups, surface, corridors, share_of(report, 0.3, 1))
    set_gravities(corridors, resistance, sources, cell_size)
    return CorridorSet(corridors, surface, messages)


def share_of(report, start, end):
    """Return a callback that tells the shares of one part of a run as shares of the whole; None stays None."""
    return None if report is None else (lambda share: report(start + (end - start) * share))


def first_pass(resistance, sources, cell_size, report):
    """Run the pass from all sources.

    Returns
    -------
    field : CostField
        Holding the pass.
    groups : dict
        Cells of each source, by id.
    surface : CostSurface
        A copy of the pass that stays when the field is used again.
    """
    require_memory(corridor_memory(np.size(resistance)))
    field = CostField(resistance, cell_size)
    cells, ids = field.source_cells(sources)
    groups = _groups(cells, ids)
    if len(groups) < 2:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "Only one source lies on the resistance layer, and a corridor needs two: "
                                             "check the extent of the sources, their ids and their coordinate system."))
    field.spread(cells, ids, report=report)
    cost = field.inside(field.label).copy()
    cost[np.isinf(cost)] = np.nan
    return field, groups, CostSurface(cost, field.inside(field.allocation).copy(), field.inside(field.back_link).copy())


def check_pairs(pairs, per_pair):
    """Refuse a choice of pairs that does not exist and a number of corridors below 1."""
    if pairs not in PAIRS:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "There is no choice of pairs {pairs}: choose one of {known}."), pairs=pairs, known=", ".join(PAIRS))
    if per_pair < 1:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{number} corridors a pair are not possible: choose 1 or more."), number=per_pair)


def _groups(cells, ids):
    """Return the cells of each id."""
    order = np.argsort(ids, kind="stable")
    values, starts = np.unique(ids[order], return_index=True)
    return dict(zip(values.tolist(), np.split(cells[order], starts[1:])))


class Crossings(typing.NamedTuple):
    """Steps over the borders between zones, ordered by pair and rising cost."""

    low: np.ndarray
    """Smaller id of the two zones."""
    high: np.ndarray
    """Larger id."""
    near: np.ndarray
    """Cell of the step in the zone of the smaller id."""
    far: np.ndarray
    """Cell in the other zone."""
    cost: np.ndarray
    """Cost from the one source over this step to the other."""


def all_crossings(field):
    """Return every step between neighbouring cells of different zones of the pass that `field` holds."""
    allocation, parts = field.inside(field.allocation), []
    for direction in range(4):
        beside = field.beside(field.allocation, direction)
        rows, columns = np.nonzero((allocation != beside) & (allocation > 0) & (beside > 0))
        near = field.cells(rows, columns)
        far = near + field.offsets[direction]
        cost = field.label[near] + field.label[far] + (field.half[near] + field.half[far]) * field.lengths[direction]
        passable = np.isfinite(cost)
        parts.append((near[passable], far[passable], cost[passable]))
    near, far, cost = (np.concatenate(column) for column in zip(*parts))
    swap = field.allocation[near] > field.allocation[far]
    near[swap], far[swap] = far[swap], near[swap]
    low, high = field.allocation[near].astype(np.int64), field.allocation[far].astype(np.int64)
    order = np.lexsort((cost, high, low))
    return Crossings(low[order], high[order], near[order], far[order], cost[order])


def chosen_crossings(field, pairs, per_pair, min_rise):
    """Return the crossings that become corridors: one `Crossings` of single values each, ordered by pair and cost."""
    crossings = all_crossings(field)
    first = np.flatnonzero((np.diff(crossings.low, prepend=0) != 0) | (np.diff(crossings.high, prepend=0) != 0))
    last = np.append(first[1:], crossings.low.size)
    chosen = []
    for place in _spanning_tree(crossings, first) if pairs == "mst" and first.size else range(first.size):
        border = Crossings(*(column[first[place]:last[place]] for column in crossings))
        rows = [0] if per_pair == 1 else _saddles(field, border, per_pair, min_rise)
        chosen += [Crossings(*(column[row] for column in border)) for row in rows]
    return chosen


def _spanning_tree(crossings, first):
    """Return which of the pairs, whose cheapest crossings are the rows `first`, make up the minimum spanning tree."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import minimum_spanning_tree

    ids, place = np.unique(np.concatenate([crossings.low[first], crossings.high[first]]), return_inverse=True)
    low, high = np.split(place, 2)
    tree = minimum_spanning_tree(coo_matrix((crossings.cost[first], (low, high)), shape=(ids.size, ids.size)).tocsr()).tocoo()
    in_tree = set(zip(tree.row.tolist(), tree.col.tolist()))
    return [place for place, pair in enumerate(zip(low.tolist(), high.tolist())) if pair in in_tree]


def _saddles(field, border, per_pair, min_rise):
    """Return up to `per_pair` rows of one pair's border: its lowest saddles that are well apart and lead different ways."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components
    from scipy.spatial import cKDTree

    middles = field.rows_columns(border.near) + field.rows_columns(border.far)  # in half cells
    lower, upper = np.sort(cKDTree(middles).query_pairs(2.5, p=np.inf, output_type="ndarray"), axis=1).T  # at most one cell apart; rows rise in cost
    minima = np.setdiff1d(np.arange(border.cost.size), upper)
    chosen, ways = [], []
    for row in minima:
        below = np.searchsorted(border.cost, border.cost[row] * (1 + min_rise))
        joined = upper < below
        links = coo_matrix((np.ones(np.count_nonzero(joined)), (lower[joined], upper[joined])), shape=(below, below))
        basin = connected_components(links, directed=False)[1]
        if any(basin[other] == basin[row] for other in chosen):
            continue
        way = np.concatenate([field.path(border.near[row]), field.path(border.far[row])])
        if all(np.intersect1d(way, other).size < SHARED * min(way.size, other.size) for other in ways):
            chosen.append(row)
            ways.append(way)
            if len(chosen) == per_pair:
                break
    return chosen


def cut_off(groups, crossings):
    """Return a warning that names the sources without a corridor, as a list."""
    linked = {int(end) for crossing in crossings for end in (crossing.low, crossing.high)}
    alone = [source for source in groups if source not in linked]
    return [Message(QT_TRANSLATE_NOOP("MineEco", "No corridor reaches the sources {ids}: barriers or no-data cut them off."),
                    {"ids": ", ".join(map(str, alone))})] if alone else []


def _crossing_corridor(field, crossing):
    """Return the corridor over one crossing of the pass that `field` holds."""
    path = np.concatenate([field.path(crossing.near)[::-1], field.path(crossing.far)])
    node = crossing.near if field.label[crossing.near] >= field.label[crossing.far] else crossing.far
    return Corridor(int(crossing.low), int(crossing.high), 1, field.rows_columns(path), float(crossing.cost), field.measure(path)[1],
                    tuple(field.rows_columns(node).tolist()), float(field.label[node]))


def rank(corridors):
    """Number the corridors of each pair in their order, from 1, and return them."""
    for before, corridor in zip(corridors, corridors[1:]):
        if (before.from_id, before.to_id) == (corridor.from_id, corridor.to_id):
            corridor.rank = before.rank + 1
    return corridors


def _whole_paths(field, groups, surface, report):
    """Return the least-cost path of every pair, and a warning of the pairs that have none."""
    ids, corridors, apart = sorted(groups), [], []
    for place, one in enumerate(ids[:-1]):
        field.spread(groups[one], one, report=share_of(report, place / (len(ids) - 1), (place + 1) / (len(ids) - 1)))
        for other in ids[place + 1:]:
            cells = groups[other]
            end = cells[np.argmin(field.label[cells])]
            if np.isinf(field.label[end]):
                apart.append("%d-%d" % (one, other))
                continue
            path = field.path(end)[::-1]
            cells = field.rows_columns(path)
            height = surface.cost[tuple(cells.T)]
            node = int(np.argmax(height))
            corridors.append(Corridor(one, other, 1, cells, float(field.label[end]), field.measure(path)[1], tuple(cells[node].tolist()), float(height[node])))
    messages = [Message(QT_TRANSLATE_NOOP("MineEco", "No corridor joins the sources {pairs}: barriers or no-data lie between them."),
                        {"pairs": ", ".join(apart)})] if apart else []
    return corridors, messages


def _name_cheaper(field, groups, surface, corridors, report):
    """Set `cheaper_via` of the corridors, by a pass from each source no further than its corridors cost."""
    if len(groups) == 2:
        return
    cheapest = {(corridor.from_id, corridor.to_id): corridor.cost for corridor in reversed(corridors)}
    starts = sorted({low for low, _ in cheapest})
    via = {}
    for place, low in enumerate(starts):
        ends = {high: cost for (first, high), cost in cheapest.items() if first == low}
        field.spread(groups[low], low, limit=max(ends.values()))
        for high, cost in ends.items():
            cells = groups[high]
            end = cells[np.argmin(field.label[cells])]
            if field.label[end] < cost * CHEAPER:
                zones = surface.allocation[tuple(field.rows_columns(field.path(end)).T)]
                zones, times = np.unique(zones[(zones != low) & (zones != high)], return_counts=True)
                via[low, high] = int(zones[np.argmax(times)])
        if report is not None:
            report((place + 1) / len(starts))
    for corridor in corridors:
        corridor.cheaper_via = via.get((corridor.from_id, corridor.to_id), 0)


def set_gravities(corridors, resistance, sources, cell_size):
    """Set the `gravity` of corridors from the areas (hectares) and mean resistances of the sources."""
    width, height = np.broadcast_to(np.abs(np.asarray(cell_size, dtype=float)), 2)
    rows, columns = np.nonzero(np.asarray(sources) > 0)
    ids, place, cells = np.unique(np.asarray(sources)[rows, columns], return_inverse=True, return_counts=True)
    values = np.asarray(resistance, dtype=float)[rows, columns]
    passable = values > 0
    areas = cells * (width * height / HECTARE)
    with np.errstate(invalid="ignore"):
        means = np.bincount(place[passable], values[passable], ids.size) / np.bincount(place[passable], minlength=ids.size)
    pairs = np.searchsorted(ids, np.array([(corridor.from_id, corridor.to_id) for corridor in corridors]).reshape(-1, 2))
    for corridor, gravity in zip(corridors, gravities(areas[pairs], means[pairs], np.array([corridor.cost for corridor in corridors]))):
        corridor.gravity = float(gravity)


def gravities(areas, resistances, costs):
    """Return the gravity of links: L_max^2 ln S_i ln S_j / (L_ij^2 P_i P_j).

    Parameters
    ----------
    areas : array_like
        Areas S of the two patches of each link, shape (n, 2), in a unit in which they exceed 1 (hectares).
    resistances : array_like
        Mean resistances P of the two patches, shape (n, 2).
    costs : array_like
        Accumulated cost L of each link, shape (n,).

    Returns
    -------
    numpy.ndarray
        Shape (n,); NaN where an area is 1 or less or a mean resistance is missing. The formula is common in studies of
        security patterns; its origin could not be verified.
    """
    areas, resistances, costs = (np.asarray(values, dtype=float) for values in (areas, resistances, costs))
    if not costs.size:
        return costs
    attraction = np.log(np.where(areas > 1, areas, np.nan)).prod(axis=1)
    return (costs.max() / costs)**2 * attraction / resistances.prod(axis=1)


def swath(resistance, sources, result, cell_size, share=0.1, confined=True, report=None):
    """Find the room around corridors: cells through which a path is at most `share` dearer (*global*, see Raises).

    The cost through a cell is its cost from the one source plus that from the other (McRae & Kavanagh 2011). It is
    measured from the cheapest corridor of each pair; where the swaths of pairs overlap, the smaller excess holds.

    Parameters
    ----------
    resistance, sources, cell_size, report
        As in `find_corridors`.
    result : CorridorSet
        What that returned.
    share : float
        Largest excess over the cost of the corridor.
    confined : bool
        Whether paths have to stay in the zones of the two sources, as corridors of ``adjacent`` and ``mst`` do.

    Returns
    -------
    numpy.ndarray
        Excess in percent of the corridor's cost (0 on the corridor), NaN beyond `share`.

    Raises
    ------
    InputProblem
        If the memory does not suffice; unconfined swaths hold a surface of 4 bytes a cell for every source.
    """
    excess = np.full(np.shape(resistance), np.inf, np.float32)
    cheapest = [corridor for corridor in result.corridors if corridor.rank == 1]
    if confined:
        _confined_swaths(np.asarray(resistance), np.asarray(sources), result.surface.allocation, cheapest, cell_size, share, excess, report)
    else:
        _free_swaths(np.asarray(resistance), np.asarray(sources), cheapest, cell_size, share, excess, report)
    excess[excess > share] = np.nan
    return 100 * np.maximum(excess, 0)


def _confined_swaths(resistance, sources, allocation, corridors, cell_size, share, excess, report):
    from scipy import ndimage

    ids = np.unique([(corridor.from_id, corridor.to_id) for corridor in corridors])
    zones = np.searchsorted(ids, allocation).astype(np.int32) + 1
    zones[~np.isin(allocation, ids)] = 0
    boxes = dict(zip(ids.tolist(), ndimage.find_objects(zones)))
    for place, corridor in enumerate(corridors):
        pair = corridor.from_id, corridor.to_id
        window = tuple(slice(min(one.start, two.start), max(one.stop, two.stop)) for one, two in zip(*(boxes[source] for source in pair)))
        zone = np.isin(allocation[window], pair)
        field = CostField(np.where(zone, resistance[window], np.nan), cell_size)
        total = 0.0
        for source in pair:
            cells = field.cells(*np.nonzero(sources[window] == source))
            field.spread(cells, source, limit=corridor.cost * (1 + share) * (2 - CHEAPER))
            total = total + field.inside(field.label)
        np.fmin(excess[window], total / corridor.cost - 1, out=excess[window])
        if report is not None:
            report((place + 1) / len(corridors))


def _free_swaths(resistance, sources, corridors, cell_size, share, excess, report):
    ids = sorted({source for corridor in corridors for source in (corridor.from_id, corridor.to_id)})
    require_memory(cost_memory(resistance.size) + SWATH_BYTES * resistance.size * len(ids))
    field, costs = CostField(resistance, cell_size), {}
    for place, source in enumerate(ids):
        field.spread(field.cells(*np.nonzero(sources == source)), source, report=share_of(report, place / len(ids), (place + 1) / len(ids)))
        costs[source] = field.inside(field.label).astype(np.float32)
    for corridor in corridors:
        np.fmin(excess, (costs[corridor.from_id] + costs[corridor.to_id]) / corridor.cost - 1, out=excess)


def line_cells(points):
    """Return the cells under a line, so that corridors drawn or kept elsewhere can be used.

    Parameters
    ----------
    points : array_like
        Vertices as rows and columns, shape (n, 2): (0, 0) is the centre of the first cell; fractions are allowed.

    Returns
    -------
    numpy.ndarray
        Rows and columns, shape (m, 2), each a neighbour of the one before; they may lie beyond the raster.
    """
    points = np.asarray(points, dtype=float)
    parts = [points[:1]]
    for start, end in zip(points, points[1:]):
        steps = max(1, int(np.ceil(np.abs(end - start).max())))
        parts.append(start + (end - start) * (np.arange(1, steps + 1) / steps)[:, None])
    cells = np.floor(np.concatenate(parts) + 0.5).astype(np.intp)
    return cells[np.append(True, (np.diff(cells, axis=0) != 0).any(axis=1))]


def class_shares(landuse, cells):
    """Return the percent of each land-use code among some cells.

    Parameters
    ----------
    landuse : numpy.ndarray
        Codes, NaN for no data, shape (rows, columns).
    cells : numpy.ndarray
        Rows and columns, shape (n, 2).

    Returns
    -------
    dict
        Percent of the cells with data, by code in rising order; empty without such a cell.
    """
    codes = landuse[tuple(np.asarray(cells).T)]
    values, times = np.unique(codes[np.isfinite(codes)], return_counts=True)
    return {int(value): 100 * count / times.sum() for value, count in zip(values, times.tolist())}
