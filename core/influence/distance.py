"""Distance to the nearest source: in a straight line, or around barriers.

Without barriers the distance is the exact Euclidean one between centres of cells. With barriers, every cell whose straight line to
its nearest source is free keeps exactly that. The others are reached by ways of straight pieces that bend at centres of free
cells: labels spread from the cells in view, each cell carrying the last bend of its way, and a cell that still sees this bend is
reached from it directly, not step by step. So the distance is not one of the eight-neighbour metric, which is up to 8 % too long.
Every label is the length of a way that exists. Around simple barriers it exceeds the shortest one by about half a cell for each
radian that the way turns; in a maze of single cells (a quarter of them wall) by 0.1 % on average and at most a quarter of a cell.

References
----------
Maurer, Qi & Raghavan (2003), doi:10.1109/TPAMI.2003.1177156 (exact Euclidean distance transform); Nash, Daniel, Koenig & Felner
(2007), "Theta*: any-angle path planning on grids", Proc. AAAI 22, 1177-1183.
"""
import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem
from ..fronts import Spread, step_lengths
from ..memory import require_memory

BYTES_PER_CELL = 22
BYTES_PER_CELL_AROUND = 65
"""Peak memory of a run (measured), the sources and barriers handed in included."""
CHUNK = 1 << 18
"""Cells whose view is looked at together."""
CORNER = 1e-6
"""How far, in cells, a line of sight is carried on beyond the border of a cell to lie in the next one."""
MARGIN = 2 ** 0.5 + 1e-4
"""Two half diagonals of cells: from any point of a cell to any point of another it is less by at most this than from centre to centre."""


def distance_memory(cells, barriers=False):
    """Return the bytes of memory that the distances over a raster of `cells` cells need at their peak."""
    return (BYTES_PER_CELL_AROUND if barriers else BYTES_PER_CELL) * cells


def straight_distance(sources, cell_size=1.0):
    """Return the distance from every cell to the nearest source cell (*global*: see `distance_memory`).

    Parameters
    ----------
    sources : array_like of bool
        Shape (rows, columns).
    cell_size : float or (float, float)
        Side of a cell, or its width and height.

    Returns
    -------
    numpy.ndarray
        float64, 0 in sources; between centres of cells, exact.

    Raises
    ------
    InputProblem
        If there is no source, or the memory does not suffice.
    """
    sources = _checked(sources)
    require_memory(distance_memory(sources.size))
    return _lengths(_nearest(sources, cell_size), cell_size)


def distance_around(sources, wall, cell_size=1.0, report=None):
    """Return the distance from every cell to the nearest source cell on ways that cross no wall (*global*: see `distance_memory`).

    Parameters
    ----------
    sources, cell_size
        As in `straight_distance`. A source that lies on a wall is open to both sides.
    wall : array_like of bool
        Cells that no way crosses. Where two of them touch by a corner only, the corner is closed.
    report : callable, optional
        Called with the share done (0-1) every now and then; may raise to stop the run.

    Returns
    -------
    numpy.ndarray
        float64; NaN where no way leads. Cells of the wall have the distance of their nearer side, NaN deeper inside.

    Raises
    ------
    InputProblem
        If the shapes differ, there is no source, or the memory does not suffice.
    """
    sources = _checked(sources)
    if np.shape(wall) != sources.shape:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The barriers and the mines do not lie on one grid."))
    require_memory(distance_memory(sources.size, barriers=True))
    wall = close_corners(np.asarray(wall, dtype=bool) & ~sources, ~sources)
    nearest = _nearest(sources, cell_size)
    if not wall.any():
        return _lengths(nearest, cell_size)
    field = _Ways(wall, nearest, cell_size)
    del nearest
    field.run(report)
    return field.distance(sources)


def close_corners(wall, allowed):
    """Return `wall` with a cell added wherever two of its cells touch by a corner only, so that no diagonal way slips through.

    Parameters
    ----------
    wall, allowed : numpy.ndarray of bool
        Only cells of `allowed` are added.
    """
    wall = wall.copy()
    while True:
        a, b, c, d = wall[:-1, :-1], wall[:-1, 1:], wall[1:, :-1], wall[1:, 1:]
        falling, rising = a & d & ~b & ~c, b & c & ~a & ~d
        added = np.zeros_like(wall)
        added[:-1, 1:] |= falling & allowed[:-1, 1:]
        added[1:, :-1] |= falling & allowed[1:, :-1] & ~allowed[:-1, 1:]
        added[:-1, :-1] |= rising & allowed[:-1, :-1]
        added[1:, 1:] |= rising & allowed[1:, 1:] & ~allowed[:-1, :-1]
        if not added.any():
            return wall
        wall |= added


def _checked(sources):
    sources = np.asarray(sources, dtype=bool)
    if not sources.any():
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "No mine lies on the grid: check MINES, its coordinate system and the extent."))
    return sources


def _sampling(cell_size):
    """Height and width of a cell."""
    width, height = np.broadcast_to(np.abs(np.asarray(cell_size, dtype=float)), 2)
    return float(height), float(width)


def _nearest(sources, cell_size):
    """Return row and column of the nearest source of every cell, shape (2, rows, columns), int32."""
    from scipy import ndimage

    return ndimage.distance_transform_edt(~sources, _sampling(cell_size), return_distances=False, return_indices=True)


def _lengths(nearest, cell_size):
    """Return the distances to the cells `nearest`, some rows at a time; the arithmetic is that of SciPy's transform, to the bit."""
    _, rows, columns = nearest.shape
    height, width = _sampling(cell_size)
    distances = np.empty((rows, columns))
    step = max(1, CHUNK // columns)
    for start in range(0, rows, step):
        part = slice(start, min(start + step, rows))
        down = (nearest[0, part] - np.arange(rows)[part, None]) * height
        right = (nearest[1, part] - np.arange(columns)) * width
        np.sqrt(down * down + right * right, out=distances[part])
    return distances


class _Ways(Spread):
    """Ways of straight pieces around walls: label = length, bend = the cell from which the last piece leads.

    Parameters
    ----------
    wall : numpy.ndarray of bool
        Shape (rows, columns).
    nearest : numpy.ndarray
        See `_nearest`.
    """

    def __init__(self, wall, nearest, cell_size):
        from scipy import ndimage

        self.sides = _sampling(cell_size)
        self.lengths = step_lengths(cell_size)
        self.least = 1e-9 * min(self.sides)  # smaller gains are rounding
        super().__init__(wall.shape, width=2 * max(self.sides))
        self.label.fill(np.inf)
        self.wall = self.pad(wall, True)
        # How far, in cells, there surely is no wall around any point of a cell.
        self.room = self.full(0.0, np.float32)
        np.subtract(ndimage.distance_transform_edt(~wall), MARGIN, out=self.inside(self.room), casting="unsafe")
        self.bend = self.full(0, np.int32)
        self.inside(self.bend)[:] = self.cells(*nearest)

    def run(self, report):
        """Give every open cell its label."""
        for start in range(0, self.size, CHUNK):
            cells = start + np.flatnonzero(~self.wall[start:start + CHUNK])
            bends = self.bend.take(cells)
            seen = self._visible(cells, bends)
            self.label[cells[seen]] = self._length(cells[seen], bends[seen])
            if report is not None:
                report(0.5 * start / self.size)
        hidden = np.isinf(self.label) & ~self.wall
        np.copyto(self.bend, -1, where=np.isinf(self.label))
        total = np.count_nonzero(hidden)
        beside = np.zeros(self.shape, bool)
        for direction in range(8):
            beside |= self.beside(hidden, direction)
        beside &= np.isfinite(self.inside(self.label))
        del hidden
        front = self.cells(*np.nonzero(beside))
        self._settle(front, report=None if report is None else lambda share: report(0.5 + 0.5 * share), total=total + front.size or 1)

    def distance(self, sources):
        """Return the lengths as an array of the raster's shape."""
        known = np.isfinite(self.label)
        rim, wall = self.label.copy(), self.inside(self.wall)
        for direction, (offset, length) in enumerate(zip(self.offsets, self.lengths)):
            cells = self.cells(*np.nonzero(wall & self.beside(known, direction)))
            offer, _ = self._offered(cells + offset, cells, np.full(cells.size, length))
            rim[cells] = np.minimum(rim.take(cells), offer)
        found = self.inside(rim)
        found[sources] = 0.0
        found[np.isinf(found)] = np.nan
        return found

    def _length(self, cells, others):
        """Return the straight distances between cells."""
        down, right = ((a - b) * side for a, b, side in zip(np.divmod(cells, self.padded[1]), np.divmod(others, self.padded[1]), self.sides))
        return np.sqrt(down * down + right * right)

    def _offered(self, front, target, length):
        """Return how long the way to each cell of `target` is by way of its neighbour in `front`, `length` off, and where it bends last."""
        bend = self.bend.take(front)
        offer = self.label.take(bend) + self._length(target, bend)
        doubtful = np.flatnonzero((offer < self.label.take(target) - self.least) & ~self._surely_visible(target, bend))
        pairs, place = np.unique(target[doubtful] * self.size + bend[doubtful], return_inverse=True)
        hidden = doubtful[~self._visible(*np.divmod(pairs, self.size))[place]]
        offer[hidden] = self.label.take(front[hidden]) + length[hidden]
        bend[hidden] = front[hidden]
        return offer, bend

    def _offer(self, front):
        target = np.concatenate([front + offset for offset in self.offsets])
        near, length = np.tile(front, len(self.offsets)), np.repeat(self.lengths, front.size)
        # A straight line to the last bend is the shortest that can be offered.
        bend = self.bend.take(near)
        chance = np.flatnonzero(~self.wall.take(target) & (self.label.take(bend) + self._length(target, bend) < self.label.take(target) - self.least))
        target = target[chance]
        offer, bend = self._offered(near[chance], target, length[chance])
        best = np.lexsort((offer, target))
        target, offer, bend = target[best], offer[best], bend[best]
        better = (offer < self.label.take(target) - self.least) & np.append(True, target[1:] != target[:-1])[:target.size]
        target = target[better]
        self.label[target] = offer[better]
        self.bend[target] = bend[better]
        return [target]

    def _surely_visible(self, cells, bends):
        """Tell whether the two neighbours between which the line to its bend leaves each cell see that bend.

        Then the cell sees it too: their lines are less than a cell apart from there on, so that no wall has room between them.
        """
        down, right = (end - start for start, end in zip(np.divmod(cells, self.padded[1]), np.divmod(bends, self.padded[1])))
        tall, wide = np.abs(down), np.abs(right)
        down, right = np.sign(down) * self.padded[1], np.sign(right)
        slanting = cells + down + right
        straight = cells + np.where(tall > wide, down, np.where(wide > tall, right, down + right))
        return (self.bend.take(slanting) == bends) & (self.bend.take(straight) == bends)

    def _visible(self, cells, others):
        """Tell whether the line from the centre of each cell to that of another crosses no wall in between; the two themselves may be wall.

        A line is followed in strides: through what is surely open around where it stands, else just across the border of the cell.
        """
        seen = np.ones(len(cells), bool)
        lines = np.flatnonzero(cells != others)
        first, last = cells[lines], others[lines]
        (row, column), ends = np.divmod(first, self.padded[1]), np.divmod(last, self.padded[1])
        down, right = ends[0] - row, ends[1] - column
        rest = np.hypot(down, right)
        with np.errstate(divide="ignore"):
            state = np.array([
                row, column, rest, down / rest, right / rest, rest / np.abs(down), rest / np.abs(right), np.where(down < 0, -0.5, 0.5), np.where(right < 0, -0.5, 0.5),
                lines, first, last])
        while state.size:
            row, column, rest, down, right, slow_row, slow_column, half_row, half_column, lines, first, last = state
            centre_row, centre_column = np.floor(row + 0.5), np.floor(column + 0.5)
            at = (centre_row * self.padded[1] + centre_column).astype(np.intp)
            blocked = self.wall.take(at) & (at != first) & (at != last)
            seen[lines[blocked].astype(np.intp)] = False
            out_row, out_column = np.abs(centre_row + half_row - row) * slow_row, np.abs(centre_column + half_column - column) * slow_column
            stride = np.maximum(np.minimum(out_row, out_column) + CORNER, self.room.take(at))
            row += down * stride
            column += right * stride
            rest -= stride
            going = ~blocked & (rest > 0)
            if not going.all():
                state = state[:, going]
        return seen
