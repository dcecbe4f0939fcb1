"""Mines by their size: what each class of area holds."""
import typing

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem
from ..classify import classes, fixed_breaks


class SizeClass(typing.NamedTuple):
    """Mines of one class of area."""

    low: float
    """Smallest area, km2, that belongs to it; None in the first class."""
    high: float
    """Area, km2, from which on the next class begins; None in the last."""
    mines: int
    area: float
    """Together, km2."""
    cells: int
    """Cells with a value."""
    mean: float
    """Of all cells together; NaN without one."""
    sd: float
    of_mines: np.ndarray
    """Mean of every mine that has a value."""

    def spread(self):
        """Return mean, lower quartile, median and upper quartile of the means of the mines; NaN without one."""
        if not self.of_mines.size:
            return (float("nan"),) * 4
        return (float(self.of_mines.mean()), *map(float, np.percentile(self.of_mines, [25, 50, 75])))


def area_breaks(numbers):
    """Return the breaks of area classes after checking them.

    Raises
    ------
    InputProblem
        If they do not increase, or do not lie above 0.
    """
    breaks = fixed_breaks(numbers)
    if breaks[0] <= 0:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "BREAKS begins with {value:g}: areas in km2 lie above 0, such as 0.25,0.5,0.75,1."), value=float(breaks[0]))
    return breaks


def size_classes(areas, breaks, moments):
    """Return the classes from the smallest mines to the largest.

    Parameters
    ----------
    areas : array_like
        km2 of every mine.
    breaks : array_like
        Inner breaks, rising; a class holds its lower one.
    moments : GroupMoments
        Of one layer; groups are the mines.

    Returns
    -------
    list of SizeClass
    """
    areas, breaks = np.asarray(areas, dtype=float), np.asarray(breaks, dtype=float)
    own = classes(areas, breaks).astype(int) - 1
    together = moments.joined(own, breaks.size + 1)
    means, limits = moments.means()[0], [None, *breaks.tolist(), None]
    return [
        SizeClass(
            limits[number], limits[number + 1], int(np.count_nonzero(own == number)), float(areas[own == number].sum()), int(together.n[0, number]),
            float(together.means()[0, number]), float(together.deviations()[0, number]), means[(own == number) & np.isfinite(means)])
        for number in range(breaks.size + 1)
    ]
