"""Where the ground moves too fast: patches of a rate of deformation beyond a threshold."""
import typing

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem
from ..patches import label_patches, patch_sizes, renumber

BYTES = 55
"""Bytes a cell that `alarm_patches` takes, its inputs included."""


class Alarm(typing.NamedTuple):
    """Patches in alarm, numbered from 1 by falling strongest rate.

    `labels` is the number of each cell (0 outside), int32, shape (y, x); the other fields have one value for each patch:
    `cells`, `strongest` (the rate furthest from 0, with its sign), `mean` (of the rates), and `mean_slope` and `largest_slope`
    (NaN without a slope).
    """

    labels: np.ndarray
    cells: np.ndarray
    strongest: np.ndarray
    mean: np.ndarray
    mean_slope: np.ndarray
    largest_slope: np.ndarray


def check_threshold(threshold):
    """Refuse a threshold that is not above 0; None is none at all."""
    if threshold is None:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "THRESHOLD is missing: give the rate from which on ground is in alarm, in the unit of INPUT, such as 20 for mm per year."))
    if not threshold > 0:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "THRESHOLD is {threshold:g}: give a rate above 0; it counts for sinking and for rising."),
                           threshold=threshold)


def check_slope(slope):
    """Refuse slopes that cannot be degrees: an array of them, NaN is no data."""
    with np.errstate(invalid="ignore"):
        wrong = slope[(slope < 0) | (slope > 90)]
    if wrong.size:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "SLOPE holds {value:.4g}, but slopes lie between 0 and 90 degrees: give a slope in degrees, not in percent and not the elevation."), value=float(wrong[0]))


def alarm_patches(rate, threshold, min_cells=1, slope=None):
    """Find patches where the ground rises or sinks faster than a threshold; *global*, `BYTES` a cell.

    Cells that sink and cells that rise make patches of their own. Cells touch by edges and corners.

    Parameters
    ----------
    rate : array_like
        Rate of deformation, shape (y, x), in any unit; NaN and infinities are no data.
    threshold : float
        Rate, either way, from which on a cell is in alarm; above 0, in the unit of `rate`.
    min_cells : float
        Smallest patch, cells.
    slope : array_like, optional
        Slope of the ground, degrees, same shape.

    Returns
    -------
    Alarm

    Raises
    ------
    InputProblem
        If the threshold is not above 0.
    """
    check_threshold(threshold)
    rate = np.asarray(rate, dtype=float)
    with np.errstate(invalid="ignore"):
        fast = (np.abs(rate) >= threshold) & np.isfinite(rate)
    labels, rising = label_patches(fast & (rate > 0))
    sinking_labels, sinking = label_patches(fast & (rate < 0))
    np.add(sinking_labels, rising, out=labels, where=sinking_labels > 0)
    cells = patch_sizes(labels, rising + sinking)
    number, own, values = cells.size, labels[fast] - 1, rate[fast]
    strongest = np.zeros(number)
    np.maximum.at(strongest, own, np.abs(values))
    sums = np.bincount(own, values, number)
    kept = np.flatnonzero(cells >= min_cells - 1e-9)  # a least area of three cells, divided by the area of a cell
    kept = kept[np.argsort(-strongest[kept], kind="stable")]
    steep = np.full(kept.size, np.nan)
    mean_slope = steep.copy()
    if slope is not None:
        slope = np.asarray(slope, dtype=float)
        known = fast & np.isfinite(slope)
        own, most = labels[known] - 1, np.full(number, -np.inf)
        np.maximum.at(most, own, slope[known])
        n = np.bincount(own, minlength=number)[kept]
        steep = np.where(n > 0, most[kept], np.nan)
        mean_slope = np.divide(np.bincount(own, slope[known], number)[kept], n, out=np.full(kept.size, np.nan), where=n > 0)
    return Alarm(renumber(labels, kept + 1), cells[kept], np.copysign(strongest[kept], sums[kept]), sums[kept] / cells[kept], mean_slope, steep)


def point_frame(x, y, cell):
    """Return the cells that hold all points.

    Parameters
    ----------
    x, y : array_like
        Coordinates, shape (points,), at least one.
    cell : float
        Side of a cell, in their unit.

    Returns
    -------
    left, top : float
        Upper left corner, at whole multiples of `cell`.
    columns, rows : int

    Raises
    ------
    InputProblem
        If the side is not above 0.
    """
    if not cell > 0:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "CELL_SIZE is {cell:g}: points need cells with a side above 0."), cell=cell)
    left, top = float(np.floor(np.min(x) / cell) * cell), float(np.ceil(np.max(y) / cell) * cell)
    return left, top, int((np.max(x) - left) // cell) + 1, int((top - np.min(y)) // cell) + 1


def grid_points(x, y, rate, transform, shape):
    """Bring measured points, such as persistent scatterers, onto a grid by the strongest rate in each cell; *global*, 8 bytes a cell.

    Parameters
    ----------
    x, y, rate : array_like
        Coordinates and rate of each point, shape (points,); points outside the grid, or with a rate that is not finite, are left out.
    transform : sequence of float
        x of the upper left corner, cell width, 0, y of that corner, 0, negative cell height.
    shape : (int, int)
        Rows and columns.

    Returns
    -------
    numpy.ndarray
        float64 of that shape; NaN where no point lies.

    Raises
    ------
    InputProblem
        If there is no point with a rate on the grid.
    """
    rate = np.asarray(rate, dtype=float)
    row, column, there = _cells(x, y, transform, shape)
    there &= np.isfinite(rate)
    if not there.any():
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "No point of INPUT has a rate inside the grid: check the layer, INPUT_FIELD and EXTENT."))
    row, column, rate = row[there], column[there], rate[there]
    rates = np.full(shape, np.nan)
    order = np.argsort(np.abs(rate), kind="stable")  # the strongest is written last and stays
    rates[row[order], column[order]] = rate[order]
    return rates


def count_points(labels, x, y, transform):
    """Return the number of points, whatever their rate, in each patch of `labels` (from 1); the other arguments as in `grid_points`."""
    row, column, there = _cells(x, y, transform, labels.shape)
    return np.bincount(labels[row[there], column[there]], minlength=labels.max() + 1)[1:]


def _cells(x, y, transform, shape):
    """Return row and column of each point, and whether it lies on the grid."""
    left, width, _, top, _, height = transform
    column, row = (np.floor((np.asarray(values, dtype=float) - start) / side).astype(np.intp) for values, start, side in ((x, left, width), (y, top, height)))
    return row, column, (column >= 0) & (column < shape[1]) & (row >= 0) & (row < shape[0])
