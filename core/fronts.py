"""Labels that spread over a grid from neighbour to neighbour, least label first: near-far label correction.

A front of cells below a moving bound is advanced as a whole, one of the eight directions after the other, so that no
cell is written twice in one array operation. Cells with larger labels wait until the bound has reached them. The bound
moves by a width that balances two wastes: looking through the waiting cells too often (narrow), and advancing cells
whose label still improves (wide). The width changes the time, never the result.

References
----------
Meyer & Sanders (2003), doi:10.1016/S0196-6774(03)00076-2 (delta-stepping); Davidson et al. (2014),
doi:10.1109/IPDPS.2014.45 (near-far).
"""
import numpy as np

NEIGHBOURS = ((0, 1), (1, 1), (1, 0), (1, -1), (0, -1), (-1, -1), (-1, 0), (-1, 1))
"""Rows down and columns right to the eight neighbours: E, SE, S, SW, W, NW, N, NE; the opposite is four further on."""
CHUNK = 1 << 15
"""Cells advanced at once: their intermediate arrays stay in the processor's cache."""
SCAN_SHARE, STEP_CELLS = 8, 500
"""Looking at 8 waiting cells costs as much as advancing one cell, and starting a step as much as advancing 500."""


def step_lengths(cell_size):
    """Return the distances to the eight `NEIGHBOURS`; `cell_size` is the side of a cell or its width and height."""
    width, height = np.broadcast_to(np.abs(np.asarray(cell_size, dtype=float)), 2)
    return [float(np.hypot(rows * height, columns * width)) for rows, columns in NEIGHBOURS]


class PaddedGrid:
    """The cells of a raster as flat arrays, padded by one cell all around: a neighbour is a fixed number of cells away.

    Parameters
    ----------
    shape : (int, int)
        Rows and columns of the raster.

    Attributes
    ----------
    size : int
        Cells of a padded array.
    offsets : list of int
        How far the eight `NEIGHBOURS` are away.
    """

    def __init__(self, shape):
        self.shape = tuple(shape)
        self.padded = shape[0] + 2, shape[1] + 2
        self.size = self.padded[0] * self.padded[1]
        self.offsets = [rows * self.padded[1] + columns for rows, columns in NEIGHBOURS]

    def full(self, fill, dtype=None):
        """Return a new flat padded array."""
        return np.full(self.size, fill, dtype)

    def pad(self, values, fill, dtype=None):
        """Return `values`, shape (rows, columns), as a flat padded array."""
        padded = self.full(fill, dtype or np.asarray(values).dtype)
        self.inside(padded)[:] = values
        return padded

    def inside(self, padded):
        """Return a view, shape (rows, columns), of a flat padded array."""
        return padded.reshape(self.padded)[1:-1, 1:-1]

    def beside(self, padded, direction):
        """Return the view, shape (rows, columns), that holds for every cell its neighbour in one of the eight directions."""
        rows, columns = NEIGHBOURS[direction]
        return padded.reshape(self.padded)[1 + rows:1 + rows + self.shape[0], 1 + columns:1 + columns + self.shape[1]]

    def cells(self, rows, columns):
        """Return where cells stand in flat padded arrays."""
        return (np.asarray(rows, np.intp) + 1) * self.padded[1] + np.asarray(columns, np.intp) + 1

    def rows_columns(self, cells):
        """Return rows and columns of cells of flat padded arrays, shape (n, 2)."""
        rows, columns = np.divmod(np.asarray(cells, np.intp), self.padded[1])
        return np.stack([rows - 1, columns - 1], axis=-1)


class Spread(PaddedGrid):
    """Labels that spread; a subclass says in `_offer` what a cell offers its neighbours.

    Attributes
    ----------
    label : numpy.ndarray
        Labels of the cells (float64), infinite where nothing has arrived.
    """

    def __init__(self, shape, width):
        super().__init__(shape)
        self.label = np.empty(self.size)
        self._width = width
        self._place = np.empty(self.size, np.int32)
        self._advanced = np.zeros(self.size, np.uint8)
        self._run = 0

    def _offer(self, front):
        """Offer the labels of `front` to its neighbours and return the cells that took one, an array a direction."""
        raise NotImplementedError

    def _is_near(self, cells, bound):
        """Tell which of the cells are to be advanced now."""
        return self.label.take(cells) < bound

    def _settle(self, front, limit=np.inf, report=None, total=1, changed=None):
        """Advance `front` until no label below `limit` can improve.

        Parameters
        ----------
        front : numpy.ndarray
            Labelled cells, each once.
        limit : float
            Labels from here on need not be settled.
        report : callable, optional
            Called with the share done, of `total` cells; may raise.
        changed : list, optional
            Takes arrays of the cells that were labelled anew.
        """
        waiting, bound, width, done = front, -np.inf, self._width, 0
        self._start_run()
        while waiting.size:
            lowest = self.label.take(waiting).min()
            if lowest >= limit:
                break
            bound = max(bound, lowest) + width
            is_near = self._is_near(waiting, bound)
            near, far, again = waiting.compress(is_near), [waiting.compress(~is_near)], 0
            while near.size:
                repeated = np.count_nonzero(self._advanced.take(near) == self._run)
                self._advanced[near] = self._run
                again += repeated
                done += near.size - repeated
                reached = self._advance(near)
                if changed is not None:
                    changed.append(reached)
                is_near = self._is_near(reached, bound)
                near = reached.compress(is_near)  # several times faster than an index by a mask
                far.append(reached.compress(~is_near))
            width *= 0.8 if again > waiting.size / SCAN_SHARE + STEP_CELLS else 1.25
            waiting = np.concatenate(far)
            waiting = self._unique(waiting.compress(~self._is_near(waiting, bound)))
            if report is not None:
                report(min(1.0, done / total))

    def _start_run(self):
        """Take a new number to mark the cells advanced in this run with; start over after 255 runs."""
        self._run += 1
        if self._run > 255:
            self._advanced.fill(0)
            self._run = 1

    def _advance(self, front):
        reached = []
        for start in range(0, front.size, CHUNK):
            reached += self._offer(front[start:start + CHUNK])
        return self._unique(np.concatenate(reached)) if reached else front[:0]

    def _unique(self, cells):
        """Return every cell once, in the order of their last mention."""
        order = np.arange(cells.size, dtype=np.int32)
        self._place[cells] = order
        return cells.compress(self._place.take(cells) == order)
