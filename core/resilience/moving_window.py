"""Landscape metrics in a square window around every cell.

The window is cut by the edge of the raster, and a window with fewer than half of its cells valid has no value. Patches end
at the edge of their window, as in Fragstats.

How the counts come about, for windows of k x k cells:

- Cells of each class: sums over windows from running sums down and along, a few operations a cell whatever k. Several
  classes share one 64-bit word, each in as many bits as a full window needs.
- Patches: their number is that of an Euler characteristic plus that of holes, class by class. The first is a sum of local
  terms (cells - touching pairs + blocks of 2 x 2), hence a window sum. The second is exact as well: a hole of a class in a
  window is a connected piece of everything else that does not reach the window's outer row of cells, so it is a whole piece
  of the raster too. Each piece that fits is found once, and counts for the windows that hold its bounding box inside.
- The largest patch has no such shortcut. Windows in which every class is one patch take it from the counts, the others are
  cut out and labelled: 25 to 45 nanoseconds for each of their k x k cells.
"""
import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .landscape import PATCH_METRICS, check_metrics, figures, patch_labels

STRIP_CELLS = 1 << 14
"""Cells whose counts are worked on at once: with eight classes 1 MB."""
LABEL_CELLS = 1 << 21
"""Cells of windows that are cut out and labelled at once."""
WORD_BITS = 63


def check_size(size, shape):
    """Return the halo of a window, size // 2.

    Parameters
    ----------
    size : int
        Side of the window, cells.
    shape : tuple of int
        Rows and columns of the raster.

    Raises
    ------
    InputProblem
        If the side is even or below 3, or larger than the raster.
    """
    if size < 3 or size % 2 == 0:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "SIZE is {size}: a window has a cell in its middle, so its side is an odd number from 3, such as "
                                                        "{odd}."),
                           size=size, odd=max(3, size + 1))
    if size > min(shape):
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "SIZE is {size}, but the raster has only {rows} x {columns} cells: choose a smaller window."),
                           size=size, rows=shape[0], columns=shape[1])
    return size // 2


def window_metrics(landcover, table, size, metrics=("shdi",), cell_area=1.0, connectivity=8, fn="fn1", min_patch=1.0):
    """Return the metrics of the window around every cell (*neighbourhood*, halo ``size // 2``).

    Memory: 8 bytes a cell for each metric, and while it works 20 more, with metrics of patches 50, with ``lpi`` or the variant
    ``fn2`` 110 to 160.

    Parameters
    ----------
    landcover : array_like
        Block of codes, shape (rows, columns), with the halo that exists around it; what lies beyond the block counts as no data, and so do the
        values that `ClassTable.positions` names.
    table : ClassTable
        Classes that occur anywhere in the raster, as `ClassTable.check` returns them.
    size : int
        Side of the window, cells, odd.
    metrics, cell_area, fn, min_patch
        As in `landscape.figures`.
    connectivity : {8, 4}
        Whether cells that touch by corners are one patch.

    Returns
    -------
    numpy.ndarray
        float64, shape (metrics, rows, columns); NaN where less than half of the k x k cells have a class.
    """
    check_metrics(metrics)
    positions = table.positions(landcover)
    rows, columns = positions.shape
    result = np.empty((len(metrics), rows, columns))
    numbers = np.arange(size * size + 1, dtype=float)
    n_log_n = numbers * np.log(np.maximum(numbers, 1))
    words = _Words(positions, table.codes.size, size)
    patches = class_patches = None
    if set(metrics) & set(PATCH_METRICS):
        if "fn" in metrics and fn == "fn2":
            class_patches = np.array([patch_counts(np.where(positions == code, 0, -1), size, connectivity, 1) for code in range(table.codes.size)])
            patches = class_patches.sum(axis=0)
        else:
            patches = patch_counts(positions, size, connectivity, table.codes.size)
    step = max(1, STRIP_CELLS // columns)
    for start in range(0, rows, step):
        part = slice(start, min(start + step, rows))
        counts = words.counts(part)
        n = counts.sum(axis=0)
        some = None if patches is None else patches[part]
        strip = figures(
            metrics, counts, table, cell_area, some, None if class_patches is None else class_patches[:, part],
            largest_patches(positions, size, part, counts, some, connectivity) if "lpi" in metrics else None, fn, min_patch,
            lambda numbers: n_log_n.take(numbers, mode="clip"))
        few = 2 * n < size * size
        for target, values in zip(result, strip):
            values[few] = np.nan
            target[part] = values
    return result


def patch_counts(positions, size, connectivity, classes):
    """Return the number of patches in the window around every cell, exactly (*neighbourhood*, halo ``size // 2``).

    The cost does not grow with the window: some 40 nanoseconds a cell and, for the holes, 10 to 20 more a cell and
    class. Memory: some 60 bytes a cell.

    Parameters
    ----------
    positions : numpy.ndarray
        Class of each cell, 0 to classes - 1, or -1 for none, shape (rows, columns); what lies beyond counts as none.
    size : int
        Side of the window, odd.
    connectivity : {8, 4}
        Whether cells that touch by corners are one patch.
    classes : int
        Number of classes.

    Returns
    -------
    numpy.ndarray
        int64, shape (rows, columns).
    """
    return _euler(positions, size, connectivity) + _holes(positions, size, connectivity, classes)


def largest_patches(positions, size, part, counts, patches, connectivity):
    """Return the cells of the largest patch in the windows around some rows (*neighbourhood*, halo ``size // 2``).

    Parameters
    ----------
    positions, size, connectivity
        As in `patch_counts`.
    part : slice
        The rows.
    counts, patches : numpy.ndarray
        Cells of each class, shape (classes, rows of the part, columns), and patches in these windows.

    Returns
    -------
    numpy.ndarray
        int64, shape (rows of the part, columns).
    """
    half = size // 2
    largest = counts.max(axis=0)  # where every class is one patch
    first, last = max(0, part.start - half), min(len(positions), part.stop + half)
    around = np.pad(positions[first:last], ((half - (part.start - first), half - (last - part.stop)), (half, half)), constant_values=-1)
    windows = np.lib.stride_tricks.sliding_window_view(around, (size, size))
    row, column = np.nonzero(patches > np.count_nonzero(counts, axis=0))
    step = max(1, LABEL_CELLS // (size * (size + 1)))
    for start in range(0, row.size, step):
        some = row[start:start + step], column[start:start + step]
        stacked = np.full((some[0].size, size + 1, size), -1, dtype=positions.dtype)  # a row without class keeps windows apart
        stacked[:, :size] = windows[some]
        labels = patch_labels(stacked.reshape(-1, size), connectivity)
        sizes = np.bincount(labels.ravel())
        sizes[0] = 0
        largest[some] = sizes[labels].reshape(some[0].size, -1).max(axis=1)
    return largest


class _Words:
    """Window sums of the cells of each class, several classes to a 64-bit word.

    Whole words are added and subtracted; what overflows on the way comes back, because the sum of a full window fits.
    """

    def __init__(self, positions, classes, size):
        self._bits, self._classes, self._size = (size * size).bit_length(), classes, size
        self._each = WORD_BITS // self._bits
        self._sums = []
        for first in range(0, classes, self._each):
            codes = np.zeros(classes + 1, dtype=np.int64)  # the last is for -1, no class
            for code in range(first, min(classes, first + self._each)):
                codes[code] = 1 << (self._bits * (code - first))
            self._sums.append(_running_down(codes.take(positions, mode="wrap"), size))

    def counts(self, part):
        """Return the cells of each class in the windows around some rows, shape (classes, rows of the part, columns)."""
        counts = np.empty((self._classes, part.stop - part.start, self._sums[0].shape[1]), dtype=np.int64)
        mask = (1 << self._bits) - 1
        for number, sums in enumerate(self._sums):
            word = _along(sums[part.start + self._size:part.stop + self._size] - sums[part], self._size)
            for place, target in enumerate(counts[number * self._each:(number + 1) * self._each]):
                np.right_shift(word, place * self._bits, out=target)
                target &= mask
        return counts


def _running_down(values, size):
    """Return sums over all rows above, so that row i + size minus row i is the sum of the window around row i; shape (rows + size, columns)."""
    half = size // 2
    sums = np.zeros((len(values) + size, values.shape[1]), dtype=np.int64)
    for i, row in enumerate(values, half + 1):  # row by row is several times as fast as cumsum along the first axis
        np.add(sums[i - 1], row, out=sums[i])
    sums[len(values) + half + 1:] = sums[len(values) + half]
    return sums


def _along(values, size):
    """Return the sums of windows of `size` columns around each column, cut by the edges."""
    half, columns = size // 2, values.shape[1]
    sums = np.zeros((len(values), columns + size), dtype=np.int64)
    np.cumsum(values, axis=1, out=sums[:, half + 1:half + 1 + columns])
    sums[:, half + 1 + columns:] = sums[:, half + columns, None]
    return sums[:, size:] - sums[:, :-size]


def _euler(positions, size, connectivity):
    """Return the Euler characteristics of all classes together in the window around every cell.

    Pairs and blocks are noted at their upper left cell. Those that begin in the last row or column of a window reach
    beyond it and are taken out again; they lie in the last row, the last column or both.
    """
    rows, columns = positions.shape
    half = size // 2
    valid = positions >= 0
    across, down, block = (np.zeros((rows, columns), dtype=np.int8) for _ in range(3))
    across[:, :-1] = valid[:, :-1] & (positions[:, :-1] == positions[:, 1:])
    down[:-1] = valid[:-1] & (positions[:-1] == positions[1:])
    upper, lower, left, right = across[:-1, :-1], across[1:, :-1], down[:-1, :-1], down[:-1, 1:]
    if connectivity == 8:
        falling = valid[:-1, :-1] & (positions[:-1, :-1] == positions[1:, 1:])
        rising = valid[:-1, 1:] & (positions[:-1, 1:] == positions[1:, :-1])
        full = upper & lower & left
        # triangles: three alike make one, four alike make four and a solid that takes one off
        triangles = (upper & left) + (upper & right) + (lower & left) + (lower & right)
        block[:-1, :-1] = triangles - full - falling - rising
    else:
        block[:-1, :-1] = upper & lower & left
    whole = valid.astype(np.int8) - across - down + block
    result = np.empty((rows, columns), dtype=np.int64)
    sums, side, corner = _running_down(whole, size), _running_down(across - block, size), down - block
    step = max(1, 8 * STRIP_CELLS // columns)
    for start in range(0, rows, step):
        stop = min(start + step, rows)
        part = slice(start, stop)
        result[part] = _along(sums[start + size:stop + size] - sums[part], size)
        # the last column of each window lies half a window to the right, the last row half a window down
        result[part, :max(0, columns - half)] += (side[start + size:stop + size] - side[part])[:, half:]
        below = slice(start + half, min(stop + half, rows))
        if below.start < rows:
            result[start:below.stop - half] += _along(corner[below], size)
            result[start:below.stop - half, :max(0, columns - half)] += block[below, half:]
    return result


def _holes(positions, size, connectivity, classes):
    """Return the holes of all classes together in the window around every cell."""
    from scipy.ndimage import find_objects, label

    rows, columns = positions.shape
    half, inner = size // 2, size - 2
    touching = np.ones((3, 3)) if connectivity == 4 else None  # holes hang together the other way round
    outside = np.ones((rows + 2, columns + 2), dtype=bool)  # beyond the block nothing is of the class
    boxes = []
    for code in range(classes):
        np.not_equal(positions, code, out=outside[1:-1, 1:-1])
        pieces = find_objects(label(outside, touching)[0])[1:]  # the first one is all that hangs together with the outside
        boxes += [(y.start, y.stop, x.start, x.stop) for y, x in pieces if y.stop - y.start <= inner and x.stop - x.start <= inner]
    if not boxes:
        return 0
    top, bottom, left, right = np.array(boxes).T - 1
    # the middles of the windows that hold the box within their outer row of cells: half-open ranges, cut by the raster
    first_row, last_row = np.maximum(bottom - half, 0), np.minimum(top + half, rows)
    first_column, last_column = np.maximum(right - half, 0), np.minimum(left + half, columns)
    steps = np.zeros((rows + 1) * (columns + 1), dtype=np.int64)
    for row, column, sign in ((first_row, first_column, 1), (first_row, last_column, -1), (last_row, first_column, -1), (last_row, last_column, 1)):
        steps += sign * np.bincount(row * (columns + 1) + column, minlength=steps.size)
    return steps.reshape(rows + 1, columns + 1).cumsum(axis=0).cumsum(axis=1)[:rows, :columns]
