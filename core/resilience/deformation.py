"""Where the ground moves too fast: patches of a rate of deformation beyond a threshold."""
import typing

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem
from ..patches import label_patches, patch_sizes, renumber

BYTES = 50
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
    if not threshold > 0:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "THRESHOLD is {threshold:g}: give a rate above 0; it counts for sinking and for rising."),
                           threshold=threshold)
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
    kept = np.flatnonzero(cells >= min_cells)
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


def grid_points(x, y, rate, cell):
    """Bring measured points, such as persistent scatterers, onto a grid by the strongest rate in each cell; *global*, 16 bytes a cell.

    Parameters
    ----------
    x, y, rate : array_like
        Coordinates and rate of each point, shape (points,); points with a rate that is not finite are left out.
    cell : float
        Side of a cell, in the unit of the coordinates.

    Returns
    -------
    rates : numpy.ndarray
        float64, shape (rows, columns), the first row in the north; NaN where no point lies.
    left, top : float
        Upper left corner, at whole multiples of `cell`.

    Raises
    ------
    InputProblem
        If there is no point with a rate, or the side is not above 0.
    """
    x, y, rate = (np.asarray(values, dtype=float).ravel() for values in (x, y, rate))
    there = np.isfinite(rate)
    x, y, rate = x[there], y[there], rate[there]
    if not rate.size:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "No point has a rate: check the layer and its field of rates."))
    if not cell > 0:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "CELL_SIZE is {cell:g}: points need cells with a side above 0."), cell=cell)
    left, top = np.floor(x.min() / cell) * cell, np.ceil(y.max() / cell) * cell
    column = np.floor((x - left) / cell).astype(np.intp)
    row = np.maximum(np.ceil((top - y) / cell).astype(np.intp) - 1, 0)
    rates = np.full((int(row.max()) + 1, int(column.max()) + 1), np.nan)
    order = np.argsort(np.abs(rate), kind="stable")  # the strongest is written last and stays
    rates[row[order], column[order]] = rate[order]
    return rates, float(left), float(top)
