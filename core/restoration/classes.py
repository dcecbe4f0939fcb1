"""Restoration classes from trend and Hurst exponent, and the recent course."""
import numpy as np

from .permutation import LEVEL
from .series import PIECE_VALUES, checked_years, closed_up, pieces
from .trend import Z_CRITICAL

SIGNIFICANCES = ("permutation", "fdr", "z196")
SI, NI, ND, SD = 1, 2, 3, 4
SCI, SAI, UNDECIDED = 1, 2, 3
RISING, LEVEL_COURSE, FALLING = 1, 2, 3
HALF = 0.5
RECENT_YEARS = 6
LEVEL_SHARE = 0.05
MEAN_YEARS = 3
FALLEN_SHARE = 0.9


def restoration_classes(z, slope, p=None, level=LEVEL):
    """Sort cells into significant and other increase and decrease (*cellwise*).

    Parameters
    ----------
    z, slope : array_like
        Mann-Kendall Z and Sen's slope of MLRI, see `trend.trend`; NaN is no data.
    p : array_like, optional
        One-sided p from `permutation.permutation_p`. Left out: the printed rule |Z| > 1.96.
    level : float
        Largest p that counts: 0.025, or `fdr.PValues.threshold`.

    Returns
    -------
    numpy.ndarray
        uint8: 1 SI, 2 NI, 3 ND, 4 SD, 0 no data. With `p`, SI is Z > 1.96, slope > 0 and p <= level; SD is Z < -1.96 and
        p <= level; all others are NI where the slope is above 0, else ND. Without it, SI is |Z| > 1.96 and slope > 0, SD is
        |Z| > 1.96 and slope <= 0: a cell whose Z and slope disagree goes by its slope (see `contradictions`).
    """
    z, slope = np.asarray(z, dtype=float), np.asarray(slope, dtype=float)
    rising = slope > 0
    if p is None:
        better = worse = np.abs(z) > Z_CRITICAL
        better, worse = better & rising, worse & ~rising
    else:
        small = np.asarray(p) <= level
        better, worse = (z > Z_CRITICAL) & rising & small, (z < -Z_CRITICAL) & small
    classes = np.where(rising, NI, ND).astype(np.uint8)
    classes[better] = SI
    classes[worse] = SD
    classes[np.isnan(z) | np.isnan(slope)] = 0
    return classes


def contradictions(z, slope):
    """Return in how many cells |Z| > 1.96 while the slope is 0 or of the other sign, which many ties can cause (*cellwise*)."""
    z, slope = np.asarray(z, dtype=float), np.asarray(slope, dtype=float)
    return int(np.count_nonzero((np.abs(z) > Z_CRITICAL) & (z * slope <= 0)))


def restoration_types(classes, h, low=None, high=None):
    """Sort significantly restored cells by the memory of their changes (*cellwise*).

    Parameters
    ----------
    classes : array_like
        From `restoration_classes`.
    h, low, high : array_like
        From `hurst.hurst`. Without the band the paper's two classes: H > 0.5 and H <= 0.5.

    Returns
    -------
    numpy.ndarray
        uint8: 1 SCI (H above the band: the changes go on), 2 SAI (below it: they turn round), 3 undecided (inside it, or no
        H), 0 not SI.
    """
    h = np.asarray(h, dtype=float)
    above, below = (h > HALF, h <= HALF) if low is None else (h > high, h < low)
    types = np.where(above, SCI, np.where(below, SAI, UNDECIDED)).astype(np.uint8)
    types[np.asarray(classes) != SI] = 0
    return types


def recent_course(years, values):
    """Tell where cells have been heading in their last six valid years (*cellwise*).

    Parameters
    ----------
    years : array_like
        Real years, rising, shape (years,).
    values : array_like
        MLRI, shape (years, ...), NaN for gaps.

    Returns
    -------
    numpy.ndarray
        uint8: 1 rising, 2 level, 3 falling, 0 fewer than six valid years. The change is Sen's slope of the last six valid
        years times the years from the first to the last of them. Level: it is within 5 % of their median. Falling also where
        the mean of the last three valid years is below 90 % of the best mean of three valid years running.

    Raises
    ------
    InputProblem
        If the years do not fit, see `series.checked_years`.
    """
    values = np.asarray(values)
    years = checked_years(years, len(values), RECENT_YEARS)
    layers = values.reshape(len(values), -1)
    out = np.zeros(layers.shape[1], np.uint8)
    first, second = np.triu_indices(RECENT_YEARS, 1)
    for part, piece in pieces(max(1, PIECE_VALUES // years.size), layers):
        n, piece, times = closed_up(piece, np.broadcast_to(years[:, None], piece.shape))
        places = np.maximum(n - RECENT_YEARS, 0) + np.arange(RECENT_YEARS)[:, None]
        recent, when = np.take_along_axis(piece, places, axis=0), np.take_along_axis(times, places, axis=0)
        with np.errstate(invalid="ignore"):
            slope = np.median((recent[second] - recent[first]) / (when[second] - when[first]), axis=0)
            change = slope * (when[-1] - when[0])
            means = np.stack([piece[i:i + MEAN_YEARS].sum(axis=0) for i in range(years.size - MEAN_YEARS + 1)]) / MEAN_YEARS
            fallen = recent[-MEAN_YEARS:].mean(axis=0) < FALLEN_SHARE * np.fmax.reduce(means, axis=0)
            level = np.abs(change) <= LEVEL_SHARE * np.abs(np.median(recent, axis=0))
        course = np.where(level, LEVEL_COURSE, np.where(change > 0, RISING, FALLING))
        course[fallen] = FALLING
        course[n < RECENT_YEARS] = 0
        out[part] = course
    return out.reshape(values.shape[1:])
