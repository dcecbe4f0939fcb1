"""Profiles over latitude: bins of equal width."""
import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem

MOST_BINS = 2000


def latitude_edges(low, high, width):
    """Return the edges of bins that begin at whole multiples of their width.

    Parameters
    ----------
    low, high : float
        Smallest and largest latitude, degrees.
    width : float
        Width of a bin, degrees.

    Raises
    ------
    InputProblem
        If the width is not above 0, or so small that there would be more than `MOST_BINS` bins.
    """
    if not width > 0:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "BIN is {width:g}: a bin has a width above 0, such as 0.05 (degrees of latitude)."), width=width)
    first, last = np.floor(low / width + 1e-9), np.floor(high / width + 1e-9)
    if last - first >= MOST_BINS:
        raise InputProblem(
            QT_TRANSLATE_NOOP("MineEco", "BIN is {width:g} degrees, which makes more than {most} bins of the {span:.2f} degrees of latitude: choose wider ones."),
            width=width, most=MOST_BINS, span=high - low)
    return width * np.arange(first, last + 2)


def bin_numbers(latitudes, edges):
    """Return the number of the bin of each latitude, from 0 in the south (*cellwise*); NaN outside.

    Parameters
    ----------
    latitudes : array_like
        Degrees; NaN is none.
    edges : array_like
        See `latitude_edges`.
    """
    latitudes = np.asarray(latitudes, dtype=float)
    width = edges[1] - edges[0]
    number = np.floor((latitudes - edges[0]) / width + 1e-9)
    with np.errstate(invalid="ignore"):
        return np.where((number >= 0) & (number < len(edges) - 1), number, np.nan)
