"""Every so many-th cell of what a run computes, for a picture of a raster of any size."""
import copy

import numpy as np


class Thinned:
    """Cells of every so many-th row and column; a new instance is empty: fold its `count` over the blocks.

    Unlike inputs that are read on coarse cells and computed again, the picture shows values as they are in the result.

    Parameters
    ----------
    shape : (int, int)
        Rows and columns of the raster.
    side : int
        Rows and columns of the picture at most.
    """

    def __init__(self, shape, side=600):
        self.shape, self.step = shape, max(1, -(-max(shape) // side))
        self.first = self.step // 2
        self._parts = ()

    def count(self, values, numbers):
        """Return the cells of one block (*cellwise*: any blocks, joined with ``+``).

        Parameters
        ----------
        values : array_like
            NaN is no data.
        numbers : array_like
            Number of each cell, row by row from 0, same shape; NaN outside the area of interest.
        """
        numbers = np.asarray(numbers, dtype=float)
        inside = np.isfinite(numbers)
        rows, columns = np.divmod(numbers[inside].astype(np.int64), self.shape[1])
        kept = (rows % self.step == self.first) & (columns % self.step == self.first)
        result = copy.copy(self)
        result._parts = ((rows[kept] // self.step, columns[kept] // self.step, np.asarray(values, dtype=float)[inside][kept]),)
        return result

    def __add__(self, other):
        result = copy.copy(self)
        result._parts = self._parts + other._parts
        return result

    def picture(self):
        """Return the picture, NaN where no cell was counted; its cells are `step` times as large."""
        array = np.full([len(range(self.first, length, self.step)) for length in self.shape], np.nan)
        for rows, columns, values in self._parts:
            array[rows, columns] = values
        return array
