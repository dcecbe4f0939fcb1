"""Annual series as arrays: the years checked, the cells in pieces that fit the processor's cache."""
import functools

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem

LEAST_YEARS = 5
"""With four years no Mann-Kendall score can reach |Z| 1.96."""
PIECE_VALUES = 1 << 15
"""Values of one piece of a series (256 kB of float64), so that the steps on it meet it in the processor's cache."""


def checked_years(years, count, least=LEAST_YEARS):
    """Return the years as float64, or say what is wrong with them.

    Parameters
    ----------
    years : array_like
        One real year per layer; decimal dates are allowed.
    count : int
        Number of layers.
    least : int
        Fewest valid years a cell needs.

    Raises
    ------
    InputProblem
        If there are not as many years as layers, if the years do not rise, if there are fewer than `least`, or if `least` itself is below 5.
    """
    years = np.asarray(years, dtype=float).ravel()
    if years.size != count:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{years} years were given for {layers} layers: give one year for each layer."),
                           years=years.size, layers=count)
    steps = np.diff(years)
    if not (np.isfinite(years).all() and (steps > 0).all()):
        where = int(np.argmax(~(steps > 0))) + 1 if years.size > 1 else 0
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The years must rise without repeats; {year:g} is out of order or given twice: correct the list of "
                                                        "years."),
                           year=years[where])
    if least < LEAST_YEARS:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "A trend from {n} years cannot be significant: ask for at least {least} valid years."),
                           n=least, least=LEAST_YEARS)
    if count < least:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The series has {n} years; at least {least} are needed: add years or lower the smallest number of "
                                                        "valid years."),
                           n=count, least=least)
    return years


def pieces(cells, *blocks):
    """Yield the cells of some blocks in cache-sized pieces.

    Parameters
    ----------
    cells : int
        Cells in a piece.
    *blocks : numpy.ndarray or None
        Arrays of shape (..., cells), alike in their last axis.

    Yields
    ------
    part : slice
        Which cells.
    *arrays : numpy.ndarray or None
        Copies as contiguous float64 in which every value that is not finite is NaN; None stays None.
    """
    for start in range(0, blocks[0].shape[-1], cells):
        part = slice(start, start + cells)
        yield (part, *(clean(None if block is None else block[..., part]) for block in blocks))


def clean(block):
    """Return a contiguous float64 copy in which every value that is not finite is NaN; None for None."""
    if block is None:
        return None
    values = np.array(block, dtype=float, order="C")
    with np.errstate(invalid="ignore", over="ignore"):
        if not np.isfinite(values.sum()):  # one bad value spoils the sum: the common case needs no mask
            values[~np.isfinite(values)] = np.nan
    return values


def sorted_series(values):
    """Return every series in rising order, NaN last, shape (years, cells) (*cellwise*).

    A sorting network works on whole years at once: with some hundred cells several times as fast as sorting cell by cell.

    References
    ----------
    Batcher's merge exchange: Knuth (1998), The art of computer programming 3, 5.2.2, algorithm M.
    """
    if values.shape[1] < 2 * len(exchanges(len(values))):
        return np.sort(values, axis=0)
    gaps = np.isnan(values)
    rows = list(np.where(gaps, np.inf, values))
    spare = np.empty(values.shape[1])
    for low, high in exchanges(len(rows)):
        np.minimum(rows[low], rows[high], out=spare)
        np.maximum(rows[low], rows[high], out=rows[high])
        rows[low], spare = spare, rows[low]
    ranked = np.array(rows)
    if gaps.any():
        ranked[np.arange(len(ranked))[:, None] >= len(ranked) - np.count_nonzero(gaps, axis=0)] = np.nan
    return ranked


@functools.cache
def exchanges(n):
    """Return the pairs of places (low, high) that are put in order one after the other to sort n values."""
    found, largest = [], 1 << max(0, (n - 1).bit_length() - 1)
    step = largest
    while step:
        width, rest, apart = largest, 0, step
        while apart:
            found += [(low, low + apart) for low in range(n - apart) if low & step == rest]
            apart, width, rest = width - step, width >> 1, step
        step >>= 1
    return found


def closed_up(values, *others):
    """Move the valid values of every series to the front, in their order, and the NaN behind them.

    Parameters
    ----------
    values : numpy.ndarray
        Shape (years, cells).
    *others : numpy.ndarray
        Arrays of that shape, moved the same way.

    Returns
    -------
    n : numpy.ndarray
        Number of valid years of each cell, int64.
    values, *others : numpy.ndarray
        The moved arrays; the inputs themselves where there is no gap.
    """
    gaps = np.isnan(values)
    n = values.shape[0] - gaps.sum(axis=0)
    if not gaps.any():
        return (n, values, *others)
    order = np.argsort(gaps, axis=0, kind="stable")
    return (n, *(np.take_along_axis(array, order, axis=0) for array in (values, *others)))


def alike(least, values, *others):
    """Yield the cells that have equally many valid years together, for every number of years from `least` up, without their gaps.

    Parameters
    ----------
    least : int
        Cells with fewer valid years are left out.
    values : numpy.ndarray
        Shape (years, cells), NaN for gaps.
    *others : numpy.ndarray
        Arrays of that shape, of which the same years are taken.

    Yields
    ------
    count : int
        Number of valid years.
    cells : slice or numpy.ndarray
        Which cells.
    *parts : numpy.ndarray
        Shape (count, chosen cells): the valid years of these cells in their order, contiguous.
    """
    valid = ~np.isnan(values)
    counts = np.count_nonzero(valid, axis=0)
    if values.size and counts.min() == len(values):
        if len(values) >= least:
            yield (len(values), slice(None), values, *others)
        return
    valid = np.ascontiguousarray(valid.T)  # cell by cell the valid years are picked in their order: cheaper than sorting them to the front
    rows = [np.ascontiguousarray(array.T) for array in (values, *others)]
    for count in np.unique(counts[counts >= least]).tolist():
        cells = np.flatnonzero(counts == count)
        chosen = valid[cells]
        yield (count, cells, *(np.ascontiguousarray(array[cells][chosen].reshape(cells.size, count).T) for array in rows))
