"""Ecological nodes: the cells where a corridor is most easily cut, and what surrounds them.

``saddle``: the cell of a corridor that is dearest to reach from the nearest source ("tangent point of the lines of
equal resistance"), one for each corridor. ``ridge_crossing``: where a corridor crosses a ridge line of the cost
surface. ``vulnerable``: where it crosses roads, tailings or other named classes.

References
----------
Li et al. (2020).
"""
import typing

import numpy as np

from ..hydrology import drain_flats, fill_depressions, flow_accumulation, flow_directions
from .corridors import class_shares

KINDS = ("saddle", "ridge_crossing", "vulnerable")


class Node(typing.NamedTuple):
    """One ecological node."""

    corridor: int
    """Place of its corridor among those handed in, from 0."""
    kind: str
    """One of `KINDS`."""
    row: int
    column: int
    cost: float
    """Cost of the cell from its nearest source; NaN where none can be reached."""
    landuse: int = 0
    """Class crossed by a vulnerable node; 0 for other kinds."""


def saddles(paths, surface):
    """Return the saddle of each corridor: its dearest cell to reach from the nearest source.

    Parameters
    ----------
    paths : sequence of numpy.ndarray
        Cells of the corridors, rows and columns of shape (n, 2).
    surface : cost.CostSurface
        The pass from all sources.
    """
    nodes = []
    for place, cells in enumerate(paths):
        top = int(np.argmax(np.nan_to_num(_along(surface.cost, cells), nan=-1)))
        nodes.append(_node(place, "saddle", cells[top], surface))
    return nodes


def _node(place, kind, cell, surface, landuse=0):
    row, column = np.asarray(cell).tolist()
    return Node(place, kind, row, column, float(surface.cost[row, column]), landuse)


def _along(array, cells):
    """Return the values of an array along a path."""
    return array[tuple(np.asarray(cells).T)]


def ridge_lines(surface, cell_size, threshold=0.01, report=None):
    """Return a mask of the ridge lines of a cost surface (*global*: `hydrology.flow_memory`).

    Ridges are the valley lines of the surface turned upside down, its depressions filled.

    Parameters
    ----------
    surface : cost.CostSurface
    cell_size : float or (float, float)
        Side of a cell, or its width and height.
    threshold : float
        Accumulation of a ridge line, as a share of the cells that are reached and belong to no source.
    report : callable, optional
        Called with the share done (0-1) every now and then; may raise to stop the run.
    """
    part = None if report is None else (lambda share: report(share / 2))
    turned = fill_depressions(np.nanmax(surface.cost) - surface.cost, part)
    directions = drain_flats(turned, flow_directions(turned, cell_size))
    part = None if report is None else (lambda share: report((1 + share) / 2))
    return (flow_accumulation(directions, part) >= threshold * np.count_nonzero(surface.cost > 0)) & (surface.cost > 0)


def ridge_crossings(paths, surface, ridges):
    """Return the nodes where corridors cross ridge lines: on each run of ridge cells the one that is dearest to reach.

    `paths` and `surface` are as in `saddles`, `ridges` is from `ridge_lines`.

    A cell counts as on the ridge when it or one of its four neighbours is, or a diagonal path would slip through a
    diagonal ridge.
    """
    from scipy import ndimage

    near = ndimage.binary_dilation(ridges)
    nodes = []
    for place, cells in enumerate(paths):
        height = np.nan_to_num(_along(surface.cost, cells), nan=-1)
        for start, end in _runs(_along(near, cells)):
            nodes.append(_node(place, "ridge_crossing", cells[start + int(np.argmax(height[start:end]))], surface))
    return nodes


def vulnerable_crossings(paths, surface, landuse, classes):
    """Return the nodes where corridors cross some land-use classes: the middle of each run of cells of one class.

    Parameters
    ----------
    paths, surface
        As in `saddles`.
    landuse : numpy.ndarray
        Codes, NaN for no data, on the grid of the surface.
    classes : sequence of int
        Codes of the classes that cut corridors (roads, buildings, tailings, farmland ...).
    """
    nodes = []
    for place, cells in enumerate(paths):
        codes = _along(landuse, cells)
        for code in classes:
            for start, end in _runs(codes == code):
                nodes.append(_node(place, "vulnerable", cells[(start + end - 1) // 2], surface, int(code)))
    return nodes


def _runs(flags):
    """Return the start and the end (exclusive) of each run of true values."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], flags, [False]]).astype(np.int8)))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist()))


def shares_around(landuse, row, column, cell_size, radius=500.0):
    """Return the percent of each land-use code within a radius of a cell.

    Parameters
    ----------
    landuse : numpy.ndarray
        Codes, NaN for no data.
    row, column : int
        The cell in the middle.
    cell_size : float or (float, float)
        Side of a cell, or its width and height, in metres.
    radius : float
        Metres; cells count whose centre lies within it.

    Returns
    -------
    dict
        Percent of the cells with data, by code in rising order.
    """
    width, height = np.broadcast_to(np.abs(np.asarray(cell_size, dtype=float)), 2)
    rows = np.arange(max(0, row - int(radius / height)), min(landuse.shape[0], row + int(radius / height) + 1))
    columns = np.arange(max(0, column - int(radius / width)), min(landuse.shape[1], column + int(radius / width) + 1))
    inside = np.hypot((rows[:, None] - row) * height, (columns - column) * width) <= radius * (1 + 1e-12)
    return class_shares(landuse, np.argwhere(inside) + [rows[0], columns[0]])
