"""Zones to plan with: around sources, corridors and nodes, and by the cost of reaching a cell."""
import numpy as np

from ..memory import require_memory

BYTES_PER_CELL = 40
"""Peak memory of `plan_zones` (35 measured), its masks not included."""
CORE, BUFFER, CORRIDOR, NODE, CONFLICT = 1, 2, 3, 4, 5


def plan_zones(sources, corridors, nodes, cell_size, buffer, corridor_width, node_radius):
    """Lay out the zones of a plan (*global*: `BYTES_PER_CELL`, asked for before it starts).

    Where zones overlap, core comes before node, node before corridor and corridor before buffer.

    Parameters
    ----------
    sources, corridors, nodes : array_like of bool
        Cells of the sources, of the corridor lines and of the nodes, one shape (rows, columns).
    cell_size : float or (float, float)
        Side of a cell, or its width and height, in metres.
    buffer : float
        Metres around the sources.
    corridor_width : float
        Whole width of a corridor, metres.
    node_radius : float
        Metres around the nodes.

    Returns
    -------
    numpy.ndarray
        uint8: 1 core, 2 buffer, 3 corridor, 4 node, 0 elsewhere. A line or point has at least its own cells.

    Raises
    ------
    InputProblem
        If the memory does not suffice.
    """
    require_memory(BYTES_PER_CELL * np.size(sources))
    zones = np.zeros(np.shape(sources), np.uint8)
    zones[_within(sources, buffer, cell_size)] = BUFFER
    zones[_within(corridors, corridor_width / 2, cell_size)] = CORRIDOR
    zones[_within(nodes, node_radius, cell_size)] = NODE
    zones[np.asarray(sources, bool)] = CORE
    return zones


def mark_conflicts(zones, landuse, forbidden):
    """Mark forbidden land use inside a plan (*cellwise*).

    Parameters
    ----------
    zones : numpy.ndarray
        From `plan_zones`.
    landuse : array_like
        Codes, NaN for no data.
    forbidden : sequence of int
        Codes of land use that is not to be there.

    Returns
    -------
    zones : numpy.ndarray
        A copy in which these cells are 5, conflict.
    cells : dict
        Conflict cells by (zone that the plan has there, code), in rising order.
    """
    conflict = (zones > 0) & np.isin(landuse, np.asarray(forbidden, dtype=float))
    pairs, counts = np.unique(np.stack([zones[conflict], np.asarray(landuse)[conflict].astype(np.int64)]), axis=1, return_counts=True)
    return np.where(conflict, np.uint8(CONFLICT), zones), {(int(zone), int(code)): int(count) for (zone, code), count in zip(pairs.T, counts)}


def _within(mask, distance, cell_size):
    """Return the cells whose centre lies within a distance of the centre of a cell of the mask."""
    from scipy import ndimage

    mask = np.asarray(mask, bool)
    if not mask.any():
        return mask
    width, height = np.broadcast_to(np.abs(np.asarray(cell_size, dtype=float)), 2)
    return ndimage.distance_transform_edt(~mask, sampling=(height, width)) <= distance * (1 + 1e-12)


def security_zones(cost, breaks):
    """Class the cost surface into zones of security (*cellwise*).

    Parameters
    ----------
    cost : array_like
        Accumulated cost, NaN where unreached.
    breaks : sequence of float
        Rising limits between the zones, from `classify.natural_breaks` of the costs above 0.

    Returns
    -------
    numpy.ndarray
        uint8: 1 source, 2 the zone of the lowest cost, ..., 0 for no data. A cost on a break belongs to the zone above.
    """
    cost = np.asarray(cost, dtype=float)
    zones = np.full(cost.shape, 2, np.uint8)
    with np.errstate(invalid="ignore"):
        for value in breaks:
            zones += cost >= value
        zones[cost <= 0] = 1
    zones[~np.isfinite(cost)] = 0
    return zones
