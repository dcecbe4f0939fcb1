"""Whole codes of class rasters: how many cells each has."""
import numpy as np

from ..messages import QT_TRANSLATE_NOOP, InputProblem

MOST_CLASSES = 100
SPAN = 1 << 16
"""Codes that lie within this span of each other are counted without sorting the cells."""


class CodeCounts:
    """Cells of each code (*cellwise*: any blocks, joined with ``+``).

    Parameters
    ----------
    cells : dict of int to int
        Code -> number of cells, codes rising.
    """

    def __init__(self, cells):
        self.cells = cells

    @classmethod
    def of(cls, block, name):
        """Return the counts of one block.

        Parameters
        ----------
        block : array_like
            Codes; NaN and infinities are no data.
        name : str
            Of the raster, for the message.

        Raises
        ------
        InputProblem
            If it holds fractions: quantities are no classes.
        """
        codes = whole_codes(block, name)
        if not codes.size:
            return cls({})
        low = int(codes.min())
        if int(codes.max()) - low < SPAN:
            counts = np.bincount(codes - low)
            found = np.flatnonzero(counts)
            return cls(dict(zip((found + low).tolist(), counts[found].tolist())))
        return cls(dict(zip(*(column.tolist() for column in np.unique(codes, return_counts=True)))))

    def __add__(self, other):
        return CodeCounts({code: self.cells.get(code, 0) + other.cells.get(code, 0) for code in sorted({*self.cells, *other.cells})})


def whole_codes(block, name):
    """Return the valid codes of a block as int64, shape (cells,); arguments and errors as in `CodeCounts.of`."""
    block = np.asarray(block).ravel()
    codes = block[np.isfinite(block)]
    whole = codes.astype(np.int64)
    if (whole != codes).any():
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} holds {value:g}, but classes are whole codes (1, 2, 3 ...): give a class raster, not a quantity."),
                           name=name, value=float(codes[whole != codes][0]))
    return whole


def check_classes(codes, name):
    """Refuse more different codes than a class raster has.

    Parameters
    ----------
    codes : collection of int
    name : str
        Of the raster, for the message.

    Raises
    ------
    InputProblem
        If there are none, or more than 100.
    """
    if not codes:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} has no valid cell here: check the raster, its no data and AOI."), name=name)
    if len(codes) > MOST_CLASSES:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} holds {count} different codes, from {low} to {high}: that is no class raster. Classify it first."),
                           name=name, count=len(codes), low=min(codes), high=max(codes))
