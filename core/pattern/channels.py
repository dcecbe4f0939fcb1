"""Valley lines of a cost surface: corridors by hydrological analysis, and the radiation channels that leave the sources.

The cost surface is read as terrain. Its only bottoms are the sources, so nothing has to be filled, and water is kept
within the zone of the source that a cell is nearest to. Cells through which much water runs are valley lines: ways on
which the cost rises least.

References
----------
Li et al. (2020), corridors and radiation channels by hydrological analysis.
"""
import typing

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, Message
from ..fronts import NEIGHBOURS, step_lengths
from ..hydrology import CODES, downstream_path, flow_accumulation, flow_directions, main_stem
from .corridors import Corridor, CorridorSet, check_pairs, chosen_crossings, cut_off, first_pass, rank, set_gravities, share_of

NEAR_CORRIDOR = 2
"""Cells from a corridor within which a channel runs along it."""


class Valleys(typing.NamedTuple):
    """Where water runs on a cost surface, arrays of its shape."""

    directions: np.ndarray
    """Codes of `hydrology.flow_directions`."""
    accumulation: np.ndarray
    """Cells whose water comes through, itself included."""
    least: float
    """Accumulation from which on a cell is a valley line."""


class Channel(typing.NamedTuple):
    """One radiation channel."""

    source_id: int
    cells: np.ndarray
    """Rows and columns, shape (n, 2), from a cell of the source outwards."""
    length: float
    """Metres."""


def valleys(surface, cell_size, threshold=0.01, report=None):
    """Run the water of a cost surface down to its sources (*global*: `hydrology.flow_memory`).

    Parameters
    ----------
    surface : cost.CostSurface
        A pass from all sources.
    cell_size : float or (float, float)
        Side of a cell, or its width and height.
    threshold : float
        Accumulation of a valley line, as a share of the cells that are reached and belong to no source.
    report : callable, optional
        Called with the share done (0-1) every now and then; may raise to stop the run.

    Returns
    -------
    Valleys
    """
    directions = flow_directions(surface.cost, cell_size, zones=surface.allocation)
    return Valleys(directions, flow_accumulation(directions, report), threshold * np.count_nonzero(surface.cost > 0))


def valley_corridors(resistance, sources, cell_size, pairs="adjacent", per_pair=1, min_rise=0.1, threshold=0.01, report=None):
    """Find corridors as valley lines that meet at a saddle (*global*: `corridors.corridor_memory`).

    From both sides of a saddle between two zones the corridor follows the water down to the two sources. The lowest
    saddle of a pair always counts, for between near sources little water gathers; a further one counts where its water
    becomes a valley line on either side.

    Parameters
    ----------
    resistance, sources, cell_size, pairs, per_pair, min_rise, report
        As in `corridors.find_corridors`; ``all`` is the same as ``adjacent``, for valleys do not cross zones.
    threshold : float
        As in `valleys`.

    Returns
    -------
    CorridorSet
    """
    check_pairs(pairs, per_pair)
    field, groups, surface = first_pass(resistance, sources, cell_size, share_of(report, 0, 0.6))
    valley = valleys(surface, cell_size, threshold, share_of(report, 0.6, 1))
    crossings = chosen_crossings(field, "mst" if pairs == "mst" else "adjacent", per_pair, min_rise)
    corridors, small = [], []
    for crossing in crossings:
        pair = int(crossing.low), int(crossing.high)
        sides = [downstream_path(valley.directions, *field.rows_columns(cell)) for cell in (crossing.near, crossing.far)]
        if not all(_becomes_valley(side, surface.cost, valley) for side in sides):
            if corridors and (corridors[-1].from_id, corridors[-1].to_id) == pair:
                continue
            small.append("%d-%d" % pair)
        cells = np.concatenate([sides[0][::-1], sides[1]])
        cost, length = field.measure(field.cells(*cells.T))
        node = max((tuple(side[0].tolist()) for side in sides), key=lambda cell: surface.cost[cell])
        corridors.append(Corridor(*pair, 1, cells, cost, length, node, float(surface.cost[node])))
    messages = cut_off(groups, crossings)
    if small:
        messages.append(Message(QT_TRANSLATE_NOOP("MineEco", "Between the sources {pairs} the valley lines gather less than THRESHOLD; the lowest pass was taken all the same."),
                                {"pairs": ", ".join(small)}))
    set_gravities(corridors, resistance, sources, cell_size)
    return CorridorSet(rank(corridors), surface, messages)


def _becomes_valley(side, cost, valley):
    """Whether the water from a saddle is that of a valley line where it enters the source."""
    outside = side[cost[tuple(side.T)] > 0]
    return outside.size > 0 and valley.accumulation[tuple(outside[-1])] >= valley.least


def radiation_channels(surface, valley, cell_size, min_length=500.0, paths=()):
    """Find the main stems of the valley lines that lead out of the sources.

    From each valley cell that drains into a source a stem goes upstream along the largest accumulation as long as that
    reaches the threshold; tributaries are not counted.

    Parameters
    ----------
    surface : cost.CostSurface
        A pass from all sources.
    valley : Valleys
        Its valley lines.
    cell_size : float or (float, float)
        Side of a cell, or its width and height, in metres.
    min_length : float
        Least length, metres.
    paths : sequence of numpy.ndarray
        Cells of the corridors, rows and columns of shape (n, 2): stems of which half or more runs within two cells of
        one of them are left out.

    Returns
    -------
    list of Channel
        By source id, the longest first.
    """
    along = _around(paths, surface.cost.shape)
    lengths = {NEIGHBOURS[direction]: length for direction, length in enumerate(step_lengths(cell_size))}
    channels = []
    for row, column in np.argwhere((valley.accumulation >= valley.least) & (surface.cost > 0)):
        down, right = NEIGHBOURS[CODES.index(valley.directions[row, column])]
        mouth = row + down, column + right
        if surface.cost[mouth] > 0:
            continue
        stem = main_stem(valley.directions, valley.accumulation, row, column, valley.least)
        cells = np.concatenate([[mouth], stem])
        length = sum(lengths[step] for step in map(tuple, np.diff(cells, axis=0).tolist()))
        if length >= min_length and 2 * np.count_nonzero(along[tuple(stem.T)]) < len(stem):
            channels.append(Channel(int(surface.allocation[mouth]), cells, float(length)))
    return sorted(channels, key=lambda channel: (channel.source_id, -channel.length))


def _around(paths, shape):
    """Return a mask of the cells within `NEAR_CORRIDOR` cells of the paths."""
    from scipy import ndimage

    mask = np.zeros(shape, bool)
    for cells in paths:
        mask[tuple(cells.T)] = True
    return ndimage.binary_dilation(mask, np.ones((2 * NEAR_CORRIDOR + 1,) * 2, bool)) if paths else mask
