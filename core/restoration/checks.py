"""Looks at a series before its trend is believed: a step where the sensor changes, memory from year to year, and whose trend it is."""
import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem, Message
from .mlri import mlri
from .series import LEAST_YEARS, PIECE_VALUES, checked_years, closed_up, pieces
from .trend import trend

STEP_YEARS = 4
STEP_WARNING = 5.0
LEAST_FOR_MEMORY = 8


def sensor_step(years, values, change):
    """Return by how many percent each cell differs before and after a change of sensor (*cellwise*).

    Its median over stable cells outside the mines, where nothing else should have changed, is the step test.

    Parameters
    ----------
    years : array_like
        Real years, rising, shape (years,).
    values : array_like
        EVI (or LST in kelvin), shape (years, ...); NaN for gaps.
    change : float
        First year of the new sensor.

    Returns
    -------
    numpy.ndarray
        100 (after/before - 1), from the medians of the last four valid years before the change and the first four from it on;
        NaN where a cell has fewer on either side or the median before is not above 0.

    Raises
    ------
    InputProblem
        If there are fewer than four years on either side of the change.
    """
    values = np.asarray(values)
    years = checked_years(years, len(values))
    before = int(np.searchsorted(years, change))
    if min(before, years.size - before) < STEP_YEARS:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The step test at {change:g} needs {n} years on both sides; there are {before} before and "
                                                        "{after} after: choose another year of change."),
                           change=change, n=STEP_YEARS, before=before, after=years.size - before)
    layers = values.reshape(len(values), -1)
    out = np.empty(layers.shape[1])
    for part, old, new in pieces(max(1, PIECE_VALUES // years.size), layers[before - 1::-1], layers[before:]):
        sides = [np.median(closed_up(side)[1][:STEP_YEARS], axis=0) for side in (old, new)]  # NaN where fewer than four are valid
        with np.errstate(invalid="ignore", divide="ignore"):
            out[part] = np.where(sides[0] > 0, 100.0 * (sides[1] / sides[0] - 1.0), np.nan)
    return out.reshape(values.shape[1:])


def foreign_slopes(years, slope, lst, evi, rule=None, count=None):
    """Return what percent of the cells has another slope than the MLRI of these series (*cellwise*).

    Parameters
    ----------
    years : array_like
        Real years, rising, shape (years,).
    slope : array_like
        Sen's slope that is said to be that of MLRI, shape (...); NaN is no data.
    lst, evi, rule, count
        As in `mlri.mlri`.

    Returns
    -------
    float
        0-100, over the cells that have both slopes; slopes that were stored in single precision are the same. NaN for no cell.
    """
    slope = np.asarray(slope, dtype=float)
    own = trend(years, mlri(years, lst, evi, rule, count), min_years=LEAST_YEARS).slope
    both = np.isfinite(slope) & np.isfinite(own)
    if not both.any():
        return float("nan")
    return 100.0 * float(np.mean(~np.isclose(slope[both], own[both], rtol=1e-3, atol=1e-6)))


def step_message(percent, change):
    """Return a warning for a step (median percent over stable cells) of more than 5 %, else None."""
    if not abs(percent) > STEP_WARNING:
        return None
    return Message(QT_TRANSLATE_NOOP("MineEco", "Stable cells change by {percent:+.1f} % at {year:g}, where the sensor changes: part of every trend is the "
                                                "sensor's. Harmonise the sensors, or look at the years before and after apart."),
                   {"percent": float(percent), "year": change})


def lag1_correlation(years, evi):
    """Return the correlation of each year with the next in the detrended logarithm of EVI (*cellwise*).

    The permutation test is exact only where years are exchangeable; the mean over the cells shows how far they are from it.
    By chance alone it is a little below 0 (about -1/n less what the line takes).

    Parameters
    ----------
    years : array_like
        Real years, rising, shape (years,).
    evi : array_like
        EVI, shape (years, ...); NaN, infinities and values up to 0 are gaps.

    Returns
    -------
    numpy.ndarray
        Correlation of residuals from a least-squares line on the real years, over neighbouring valid years, relative to their
        sum of squares; NaN with fewer than eight valid years or without variation.
    """
    evi = np.asarray(evi)
    years = checked_years(years, len(evi))
    layers = evi.reshape(len(evi), -1)
    out = np.empty(layers.shape[1])
    for part, piece in pieces(max(1, PIECE_VALUES // years.size), layers):
        piece[~(piece > 0)] = np.nan
        n, logs, times = closed_up(np.log(piece), np.broadcast_to(years[:, None], piece.shape))
        valid = ~np.isnan(logs)
        with np.errstate(invalid="ignore", divide="ignore"):
            times, logs = (np.where(valid, array - np.where(valid, array, 0.0).sum(axis=0) / n, 0.0) for array in (times, logs))
            residuals = logs - times * ((times * logs).sum(axis=0) / (times * times).sum(axis=0))
            power = (residuals * residuals).sum(axis=0)
            memory = (residuals[1:] * residuals[:-1]).sum(axis=0) / power
        memory[(n < LEAST_FOR_MEMORY) | ~(power > 1e-20 * n)] = np.nan
        out[part] = memory
    return out.reshape(evi.shape[1:])
