"""Measures of an ecological network: structure, connectivity of habitat, betweenness.

A network is a number of sources (nodes 0 to n - 1) and links between them. Parallel corridors count once, with the
shorter distance.

References
----------
Saura & Pascual-Hortal (2007), doi:10.1016/j.landurbplan.2007.03.005 (PC); Pascual-Hortal & Saura (2006),
doi:10.1007/s10980-006-0013-z (IIC); Saura et al. (2011), doi:10.1016/j.ecolind.2010.06.011 (EC); Brandes (2001),
doi:10.1080/0022250X.2001.9990249 (betweenness).
"""
import heapq
import typing

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem

EQUAL = 1e-12
"""Two ways are equally long when they differ by less than this share."""
MOST_OFFERS = 1_000_000
"""Distances that are compared at a time."""


class Links(typing.NamedTuple):
    """Links of the simple graph, arrays of shape (m,), ordered by `low` and `high`."""

    low: np.ndarray
    high: np.ndarray
    """Places of the two sources, low < high."""
    distance: np.ndarray
    """Cost or length of the shortest of parallel corridors."""
    corridor: np.ndarray
    """Which of the corridors handed in that is."""


class Structure(typing.NamedTuple):
    """Figures of the simple graph; those that are undefined are NaN."""

    nodes: int
    links: int
    components: int
    alpha: float
    """Closure: share of the possible loops, (L - V + p) / (2 V - 5); from three nodes."""
    beta: float
    """Links a node, L / V."""
    gamma: float
    """Share of the possible links, L / (3 (V - 2)); from three nodes."""
    length_km: float
    """Total length D of the links."""
    cost_ratio: float
    """1 - L / D with D in km: depends on the unit, and negative where links are shorter than a kilometre on average."""


class Connectivity(typing.NamedTuple):
    """Habitat connectivity of the network and what each part adds to it."""

    iic: float
    """Integral index of connectivity, 0-1."""
    pc: float
    """Probability of connectivity, 0-1."""
    ec: float
    """Equivalent connected area: square root of the numerator of PC, in the unit of the areas."""
    node_diic: np.ndarray
    """Percent of IIC that is lost with each source."""
    node_dpc: np.ndarray
    """Percent of PC that is lost with each source."""
    link_dpc: np.ndarray
    """Percent of PC that is lost with each link."""


def simple_links(pairs, distances, name="CORRIDORS"):
    """Return each pair once, with its shortest corridor.

    Parameters
    ----------
    pairs : array_like
        Places of the two sources of each corridor, shape (k, 2).
    distances : array_like
        Cost or length of each corridor, shape (k,).
    name : str
        What the corridors are called in messages.

    Raises
    ------
    InputProblem
        If a distance is negative or missing, or a corridor returns to its own source.
    """
    pairs, distances = np.asarray(pairs, np.intp).reshape(-1, 2), np.asarray(distances, dtype=float)
    if (pairs[:, 0] == pairs[:, 1]).any():
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name}: a corridor has the same source at both ends: check from_id and to_id."), name=name)
    if not (distances >= 0).all():
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name}: a corridor has a negative or missing cost or length: check these fields."), name=name)
    low, high = pairs.min(axis=1), pairs.max(axis=1)
    order = np.lexsort((distances, high, low))
    first = np.ones(order.size, bool)
    first[1:] = (np.diff(low[order]) != 0) | (np.diff(high[order]) != 0)
    kept = order[first]
    return Links(low[kept], high[kept], distances[kept], kept)


def structure(nodes, links, lengths):
    """Return the figures of the simple graph.

    Parameters
    ----------
    nodes : int
        Number of sources.
    links : Links
    lengths : array_like
        Length of each corridor that was handed to `simple_links`, metres.

    Returns
    -------
    Structure

    References
    ----------
    Forman & Godron (1986), Landscape Ecology (alpha, beta, gamma, cost ratio).
    """
    count = links.low.size
    parts = _components(nodes, links)
    kilometres = float(np.asarray(lengths, dtype=float)[links.corridor].sum()) / 1000
    enough = nodes >= 3
    return Structure(
        nodes, count, parts,
        (count - nodes + parts) / (2 * nodes - 5) if enough else np.nan,
        count / nodes if enough else np.nan,
        count / (3 * (nodes - 2)) if enough else np.nan,
        kilometres, 1 - count / kilometres if kilometres > 0 else np.nan)


def decay(distance, probability=0.5):
    """Return k of the dispersal probability exp(-k d) that falls to `probability` at `distance`.

    Raises
    ------
    InputProblem
        If the distance is not above 0 or the probability not between 0 and 1.
    """
    if not distance > 0:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "DISTANCE is {distance:g}: give the distance or cost at which the dispersal probability holds, above 0."),
                           distance=distance)
    if not 0 < probability < 1:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "PROBABILITY is {probability:g}: give a number between 0 and 1."), probability=probability)
    return -np.log(probability) / distance


def connectivity(areas, links, k, landscape_area, report=None):
    """Return IIC, PC and EC, and how much of them each source and each link carries.

    Parameters
    ----------
    areas : array_like
        Area (or another attribute) of each source, shape (n,).
    links : Links
    k : float
        From `decay`, for the distances of the links.
    landscape_area : float
        Area of the whole landscape, in the unit of `areas`.
    report : callable, optional
        Called with the share done (0-1) every now and then; may raise to stop the run.

    Returns
    -------
    Connectivity

    Raises
    ------
    InputProblem
        If the sources are larger than the landscape.
    """
    areas = np.asarray(areas, dtype=float)
    if not areas.sum() <= landscape_area * (1 + 1e-9):
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The sources cover {sources:g} and the whole landscape only {landscape:g}: correct LANDSCAPE_AREA."),
                           sources=float(areas.sum()), landscape=landscape_area)
    n, m = areas.size, links.low.size
    far, hops = _Ways(n, links, links.distance), _Ways(n, links, np.ones(m))
    node_pc, node_iic, link_pc = np.zeros(n), np.zeros(n), np.zeros(m)

    def by_distance(distance):
        return np.exp(-k * distance)

    def by_hops(hop):
        return 1 / (1 + hop)

    for node in range(n):
        node_pc[node] = _own(areas, node, by_distance(far.distances[node])) + _lost(areas, *far.without_node(node), by_distance)
        node_iic[node] = _own(areas, node, by_hops(hops.distances[node])) + _lost(areas, *hops.without_node(node), by_hops)
        if report is not None:
            report((node + 1) / (n + m))
    for link in range(m):
        link_pc[link] = _lost(areas, *far.without_link(link), by_distance)
        if report is not None:
            report((n + link + 1) / (n + m))
    pc, iic = equivalent_area(areas, far.distances, k)**2, float(areas @ by_hops(hops.distances) @ areas)
    return Connectivity(iic / landscape_area**2, pc / landscape_area**2, float(np.sqrt(pc)), 100 * node_iic / iic, 100 * node_pc / pc, 100 * link_pc / pc)


def equivalent_area(areas, distances, k):
    """Return EC(PC) from the distances between all sources.

    Parameters
    ----------
    areas : array_like
        Shape (n,).
    distances : array_like
        Shape (n, n): least cost or length by any way, 0 on the diagonal, infinite where there is none.
    k : float
        From `decay`; with 0 every source that can be reached counts in full.
    """
    areas, distances = np.asarray(areas, dtype=float), np.asarray(distances, dtype=float)
    joined = np.isfinite(distances)
    return float(np.sqrt(areas @ np.where(joined, np.exp(-k * np.where(joined, distances, 0)), 0) @ areas))


def shortest(nodes, links, distances=None):
    """Return the shortest distances between all nodes over the links, shape (n, n), infinite where there is no way.

    Parameters
    ----------
    nodes : int
    links : Links
    distances : array_like, optional
        Distance of each link, shape (m,); the links' own where left out.
    """
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import dijkstra

    distances = links.distance if distances is None else distances
    return dijkstra(csr_matrix((distances, (links.low, links.high)), shape=(nodes, nodes)), directed=False)


def _own(areas, node, worth):
    """Return what a sum over ordered pairs loses with the pairs of one node; `worth` is that of its pairs, 1 with itself."""
    return areas[node] * (2 * areas @ worth - areas[node])


def _lost(areas, rows, ends, before, after, worth):
    """Return what a sum over ordered pairs loses where the distances of some pairs grow."""
    return (areas[rows] * areas[ends]) @ (worth(before) - worth(after))


class _Ways:
    """Shortest distances between all nodes, and those that grow when a node or a link is taken away.

    Only pairs whose shortest way may lead over it are sought anew, from the others' distances and by rounds over the neighbours of their ends (Bellman-Ford).
    """

    def __init__(self, nodes, links, steps):
        self.links, self.steps, self.distances = links, steps, shortest(nodes, links, steps)
        ends, others = np.concatenate([links.low, links.high]), np.concatenate([links.high, links.low])
        order = np.argsort(ends, kind="stable")
        counts = np.bincount(ends, minlength=nodes)
        place = np.empty(ends.size, np.intp)
        place[order] = np.arange(ends.size) - np.repeat(np.cumsum(counts) - counts, counts)
        self.slots = ends, place  # of each link from its lower end, then of each from its higher end
        self.neighbours = np.zeros((nodes, max(1, counts.max(initial=0))), np.intp)
        self.neighbours[self.slots] = others
        self.lengths = np.full(self.neighbours.shape, np.inf)
        self.lengths[self.slots] = np.concatenate([steps, steps])

    def without_node(self, node):
        """Return the pairs that may grow without a node (rows, ends), and their distances before and after; its own pairs are left out."""
        to, from_ = self.distances[:, node], self.distances[node]
        lost = self._as_short(to[:, None] + from_)
        lost[node] = lost[:, node] = False
        ends, place = self.slots
        return self._anew(lost, np.flatnonzero((self.neighbours[ends, place] == node) | (ends == node)))

    def without_link(self, link):
        """Return the same without a link."""
        low, high = self.distances[self.links.low[link]], self.distances[self.links.high[link]]
        one_way = self._as_short(low[:, None] + (self.steps[link] + high))
        return self._anew(one_way | one_way.T, np.array([link, link + self.links.low.size]))

    def _as_short(self, through):
        """Return the pairs whose shortest way is no shorter than the way through something."""
        with np.errstate(invalid="ignore"):
            lost = (through <= self.distances * (1 + EQUAL)) & np.isfinite(through)
        np.fill_diagonal(lost, False)
        return lost

    def _anew(self, lost, gone):
        """Return pairs with their distances before and after the links at some slots are gone."""
        slots = self.slots[0][gone], self.slots[1][gone]
        kept, self.lengths[slots] = self.lengths[slots], np.inf
        rows, ends = np.nonzero(lost)
        before = self.distances[rows, ends]
        self.distances[rows, ends] = np.inf
        chunk = max(1, MOST_OFFERS // self.neighbours.shape[1])
        better = True
        while better:
            better = False
            for start in range(0, rows.size, chunk):
                row, end = rows[start:start + chunk], ends[start:start + chunk]
                offers = (self.distances[row[:, None], self.neighbours[end]] + self.lengths[end]).min(axis=1)
                shorter = offers < self.distances[row, end]
                if shorter.any():
                    self.distances[row[shorter], end[shorter]], better = offers[shorter], True
        after = self.distances[rows, ends]
        self.distances[rows, ends], self.lengths[slots] = before, kept
        return rows, ends, before, after


def _components(nodes, links):
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    return int(connected_components(coo_matrix((np.ones(links.low.size), (links.low, links.high)), shape=(nodes, nodes)), directed=False)[0])


def betweenness(nodes, links, weighted=True):
    """Return how much of the shortest ways between other sources leads over each source and each link.

    Parameters
    ----------
    nodes : int
    links : Links
    weighted : bool
        By the links' distances; else every link counts 1.

    Returns
    -------
    nodes : numpy.ndarray
        Shape (n,), 0-1: sums over pairs times 2 / ((n - 1)(n - 2)); NaN below three nodes.
    links : numpy.ndarray
        Shape (m,), 0-1: sums over pairs times 2 / (n (n - 1)).
    """
    distances = links.distance if weighted else np.ones(links.low.size)
    beside = [[] for _ in range(nodes)]
    for link, (one, other, distance) in enumerate(zip(links.low.tolist(), links.high.tolist(), distances.tolist())):
        beside[one].append((other, distance, link))
        beside[other].append((one, distance, link))
    of_nodes, of_links = np.zeros(nodes), np.zeros(links.low.size)
    for start in range(nodes):
        _add_dependencies(start, beside, of_nodes, of_links)
    # Every pair was met from both of its ends.
    return (of_nodes / ((nodes - 1) * (nodes - 2)) if nodes > 2 else np.full(nodes, np.nan)), (of_links / (nodes * (nodes - 1)) if nodes > 1 else of_links)


def _add_dependencies(start, beside, of_nodes, of_links):
    """Add what the shortest ways from one node give to all nodes and links (Brandes 2001, Dijkstra's form)."""
    distance, ways, before, order, queue = {start: 0.0}, {start: 1.0}, {start: []}, [], [(0.0, start)]
    settled = set()
    while queue:
        _, node = heapq.heappop(queue)
        if node in settled:
            continue
        settled.add(node)
        order.append(node)
        for other, step, link in beside[node]:
            if other in settled:
                continue
            offer = distance[node] + step
            known = distance.get(other, np.inf)
            if offer < known * (1 - EQUAL):
                distance[other], ways[other], before[other] = offer, ways[node], [(node, link)]
                heapq.heappush(queue, (offer, other))
            elif offer <= known * (1 + EQUAL):
                ways[other] += ways[node]
                before[other].append((node, link))
    dependency = dict.fromkeys(order, 0.0)
    for node in reversed(order):
        for earlier, link in before[node]:
            share = ways[earlier] / ways[node] * (1 + dependency[node])
            dependency[earlier] += share
            of_links[link] += share
        if node != start:
            of_nodes[node] += dependency[node]
