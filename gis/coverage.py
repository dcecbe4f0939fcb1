"""Polygons -> the exact share of every cell that they cover.

Each edge of a polygon is cut where it crosses the lines of the grid. A piece that lies in one cell adds the area between itself and
the cell's right side to that cell, with the sign of its direction, and its height to all cells right of it; running sums along the
rows make shares of these. The result is exact to rounding: neither a sample of points nor an intersection cell by cell.

The shares of overlapping polygons add up: dissolve them first.
"""
import dataclasses
import functools

import numpy as np
from osgeo import ogr

PIECES = 1 << 20
"""Pieces of edges that are worked on at once."""


@dataclasses.dataclass(frozen=True)
class Coverage:
    """Polygons as plain data, read block by block as the share (0-1) of each cell that they cover; 0 outside.

    Parameters
    ----------
    wkb : tuple of bytes
        Polygons or multipolygons in the grid's CRS that do not overlap each other; other geometries cover nothing.
    """

    wkb: tuple

    def open(self, grid):
        """Return ``read(window)`` -> (y, x) float64."""
        x, dx, _, y, _, dy = grid.transform
        edges = _edges(self.wkb)
        # In columns and rows of the grid, so that a cell is a unit square.
        edges = np.stack([(edges[0] - x) / dx, (edges[1] - y) / dy, (edges[2] - x) / dx, (edges[3] - y) / dy])
        return functools.partial(_covered, edges)


def _edges(wkbs):
    """Return the edges of polygons, (x0, y0, x1, y1) by edge, shells against the clock and holes with it."""
    parts = [ring for wkb in wkbs for ring in _rings(ogr.CreateGeometryFromWkb(wkb).GetLinearGeometry())]
    return np.concatenate(parts, axis=1) if parts else np.empty((4, 0))


def _rings(geometry):
    """Yield the edges of every ring of a geometry."""
    if ogr.GT_Flatten(geometry.GetGeometryType()) != ogr.wkbPolygon:
        for number in range(geometry.GetGeometryCount()):
            yield from _rings(geometry.GetGeometryRef(number))
        return
    for number in range(geometry.GetGeometryCount()):
        points = np.array(geometry.GetGeometryRef(number).GetPoints())[:, :2]
        moved = points - points[0]  # coordinates of millions would cost the digits of the sign
        area = np.sum(moved[:-1, 0] * moved[1:, 1] - moved[1:, 0] * moved[:-1, 1])
        if (area < 0) == (number == 0):
            points = points[::-1]
        yield np.concatenate([points[:-1].T, points[1:].T])


def _covered(edges, window):
    """Return the share of every cell of a window that is covered."""
    column, row, width, height = window.outer
    x0, y0, x1, y1 = edges
    near = np.flatnonzero((np.minimum(y0, y1) < row + height) & (np.maximum(y0, y1) > row) & (np.minimum(x0, x1) < column + width) & (y0 != y1))
    x0, y0, x1, y1 = x0[near] - column, y0[near] - row, x1[near] - column, y1[near] - row
    # What is beyond the upper or lower side does not count.
    with np.errstate(invalid="ignore", divide="ignore"):
        slope = (x1 - x0) / (y1 - y0)
    top, bottom = np.clip(y0, 0, height), np.clip(y1, 0, height)
    x0, x1 = np.where(top == y0, x0, x0 + (top - y0) * slope), np.where(bottom == y1, x1, x0 + (bottom - y0) * slope)
    y0, y1 = top, bottom
    area, cover = np.zeros((height, width + 1)), np.zeros((height, width + 1))
    counts = np.abs(np.floor(y1) - np.floor(y0)) + np.abs(np.floor(np.clip(x1, -1, width)) - np.floor(np.clip(x0, -1, width))) + 2
    ends = np.cumsum(counts)
    for start in range(0, int(ends[-1]) if ends.size else 0, PIECES):
        part = slice(*np.searchsorted(ends, [start, start + PIECES], side="right"))
        _add(area, cover, x0[part], y0[part], x1[part], y1[part])
    # A piece covers the rest of its cell and all cells right of it in its row.
    share = area[:, :width]
    share[:, 1:] += np.cumsum(cover[:, :width - 1], axis=1)
    return np.clip(share, 0.0, 1.0)


def _add(area, cover, x0, y0, x1, y1):
    """Cut edges at the lines of the grid and add every piece to its cell."""
    width = area.shape[1] - 1
    # Places along the edge, 0-1, where it crosses rows and columns; columns outside the window do not matter.
    edge, place = [np.arange(x0.size), np.arange(x0.size)], [np.zeros(x0.size), np.ones(x0.size)]
    for start, end, low, high in ((y0, y1, -np.inf, np.inf), (x0, x1, 0, width)):
        first, last = np.clip(np.minimum(start, end), low, high), np.clip(np.maximum(start, end), low, high)
        first, last = np.ceil(first), np.floor(last)
        count = np.maximum(last - first + 1, 0).astype(np.intp)
        which = np.repeat(np.arange(x0.size), count)
        line = first[which] + np.arange(which.size) - np.repeat(np.cumsum(count) - count, count)
        with np.errstate(invalid="ignore", divide="ignore"):
            at = (line - start[which]) / (end - start)[which]
        inside = np.isfinite(at) & (at > 0) & (at < 1)
        edge.append(which[inside])
        place.append(at[inside])
    edge, place = np.concatenate(edge), np.concatenate(place)
    order = np.lexsort((place, edge))
    edge, place = edge[order], place[order]
    same = np.flatnonzero(edge[1:] == edge[:-1])
    edge, here, there = edge[same], place[same], place[same + 1]
    tall = (y1 - y0)[edge]
    rise = (there - here) * tall
    middle = 0.5 * (here + there)
    x, y = x0[edge] + middle * (x1 - x0)[edge], y0[edge] + middle * tall
    row = np.clip(np.floor(y), 0, area.shape[0] - 1).astype(np.intp)
    x = np.clip(x, 0, width)
    column = np.floor(x).astype(np.intp)
    code = row * (width + 1) + column
    area += np.bincount(code, rise * (column + 1 - x), area.size).reshape(area.shape)
    cover += np.bincount(code, rise, area.size).reshape(area.shape)
