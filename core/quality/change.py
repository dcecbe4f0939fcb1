"""Change of an index between two dates."""
import numpy as np


def difference(before, after):
    """Return ``after - before`` (*cellwise*).

    Parameters
    ----------
    before, after : array_like
        Arrays of one shape and unit; NaN is no data.

    Returns
    -------
    numpy.ndarray
        float64, NaN where either is.
    """
    return np.asarray(after, dtype=float) - before


def rate(before, after):
    """Return the growth rate ``100 (after - before) / before`` in percent (*cellwise*); arguments as in `difference`.

    Returns
    -------
    numpy.ndarray
        float64, NaN where either is NaN and where `before` is 0.
    """
    before = np.asarray(before, dtype=float)
    change = 100 * difference(before, after)
    return np.divide(change, before, out=np.full(change.shape, np.nan), where=before != 0)


def transitions(table, cell_area):
    """Return the transitions that occur, as rows for a table; *global* through the cross table.

    Parameters
    ----------
    table : CrossTable
        Classes before (rows) and after (columns).
    cell_area : float
        Area of a cell, square kilometres.

    Returns
    -------
    list of tuple
        (class before, class after, area in square kilometres, percent of the cells valid at both dates), ordered by
        class before, then class after.
    """
    areas, percents = table.areas(cell_area), table.percents()
    return [(int(i) + 1, int(j) + 1, float(areas[i, j]), float(percents[i, j])) for i, j in np.argwhere(table.cells)]
