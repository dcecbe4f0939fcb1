"""Value of ecosystem services from the areas of land cover: area of each class times what a hectare of it is worth.

There are no default values: they belong to a region and a year (Costanza et al. 1997, doi:10.1038/387253a0, give the method).
"""
import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem
from ..codes import CodeCounts
from ..moments import Joined

HECTARE = 10_000.0


def count_codes(*blocks):
    """Return the cells of each code at each date (*cellwise*: any blocks, joined with ``+``).

    Parameters
    ----------
    *blocks : array_like
        Codes, one array a date, same shape. A cell without a code (NaN) at any date is left out at all, or the land would seem to grow or shrink.

    Returns
    -------
    Joined
        A `CodeCounts` for each date, and the cells that were left out although some date has a code.
    """
    known = np.isfinite(np.array(blocks, dtype=float))
    every, lost = known.all(axis=0), int(np.count_nonzero(known.any(axis=0) & ~known.all(axis=0)))
    return Joined([*(CodeCounts.of(np.asarray(block, dtype=float)[every], "LANDCOVER") for block in blocks), lost])


def ecosystem_value(cells, cell_area, values):
    """Return the value of each class at each date, the totals, and their change.

    Parameters
    ----------
    cells : sequence of mapping of int to int
        For each date: code -> cells.
    cell_area : float
        Square metres.
    values : mapping of int to float
        Code -> value of a hectare and year, in any currency.

    Returns
    -------
    rows : list of tuple
        (code, area of each date in ha, value of each date, change from the first to the last date, its percent), by rising code; None as percent
        where the first value is 0 or less. The last row is the total, with the code None.

    Raises
    ------
    InputProblem
        If a class that occurs has no value (all are listed), or a value is not a finite number.
    """
    for code, value in values.items():
        if not np.isfinite(value):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "TABLE: the value of class {code} is {value}: give a number."), code=code, value=str(value))
    codes = sorted({code for date in cells for code, number in date.items() if number})
    missing = [code for code in codes if code not in values]
    if missing:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "TABLE has no value for the classes {codes}, which occur in the land cover: add a row for each (0 "
                                                        "where it is worth nothing)."),
                           codes=", ".join("%d" % code for code in missing))
    areas = np.array([[date.get(code, 0) for date in cells] for code in codes], dtype=float).reshape(len(codes), len(cells)) * cell_area / HECTARE
    worth = areas * np.array([values[code] for code in codes], dtype=float).reshape(-1, 1)
    rows = [(code, area.tolist(), value.tolist(), *_change(value)) for code, area, value in zip(codes, areas, worth)]
    total = worth.sum(axis=0)
    return [*rows, (None, areas.sum(axis=0).tolist(), total.tolist(), *_change(total))]


def _change(value):
    """Return the change from the first to the last value, and its percent."""
    change = float(value[-1] - value[0])
    return change, 100 * change / float(value[0]) if value[0] > 0 else None
