"""Hurst exponent by rescaled range (R/S), with the small-sample correction and the band that chance alone gives."""
import functools
import math
import typing

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .series import alike, checked_years, pieces
from .trend import MIN_YEARS

METHODS = ("subseries_al", "subseries", "growing", "simple")
ON = ("differences", "levels", "detrended")
SMALLEST_WINDOW = 4
SMALLEST_START = 3
LEAST_WINDOWS = 3
FLAT = 1e-10
"""A window whose standard deviation is below this share of the cell's largest value is constant but for rounding."""
PIECE_CELLS = 12_500
BAND_DRAWS, BAND_CELLS = 40_000, 4096
BAND_PERCENTS = (2.5, 97.5)


class Hurst(typing.NamedTuple):
    """What `hurst` returns: the exponent and the ends of its 95 % band under chance, arrays of the shape of one layer."""

    h: np.ndarray
    low: np.ndarray
    high: np.ndarray


def hurst(years, values, method="subseries_al", on="differences", min_years=MIN_YEARS):
    """Measure by the Hurst exponent whether the changes of a series tend to go on or to turn round (*cellwise*).

    Parameters
    ----------
    years : array_like
        Real years, rising, shape (years,).
    values : array_like
        Shape (years, ...); NaN and infinities are gaps: a cell's valid years are moved together.
    method : {'subseries_al', 'subseries', 'growing', 'simple'}
        ``subseries``: windows of w = 4 ... n/2 and n values side by side from the start, mean R/S of each w, slope of ln(R/S)
        on ln w. ``subseries_al``: the same after taking ln of the R/S expected of white noise (Anis & Lloyd) off, plus 0.5.
        ``growing``: windows from the first value to the 3rd ... n-th, slope of ln(R/S) on ln w. ``simple``: ln(R/S)/ln n of the
        whole series, with the sample standard deviation; all others take the population's.
    on : {'differences', 'levels', 'detrended'}
        What is analysed: changes from one valid year to the next, the values, or their residuals from a least-squares line on
        the real years.
    min_years : int
        Fewest valid years of a cell, at least 5.

    Returns
    -------
    Hurst
        Exponents are not clipped. NaN where a cell has too few valid years, or fewer than three windows whose values differ
        (``simple``: one). The band is the middle 95 % of H over series of as many years whose changes are exchangeable: it
        depends on the number of valid years, method and `on` only. An exponent inside it says nothing about memory.

    Raises
    ------
    InputProblem
        If a choice is unknown or the years do not fit (see `series.checked_years`).

    Notes
    -----
    With normal increments the band stands for permuted ones: R/S is rescaled by the standard deviation, and what is left of
    the distribution's shape matters little. On `levels` the band is that of a random walk without drift.

    References
    ----------
    Hurst (1951); Mandelbrot & Wallis (1969), doi:10.1029/WR005i005p00967; Anis & Lloyd (1976), doi:10.1093/biomet/63.1.111.
    """
    values = np.asarray(values)
    years = checked_years(years, len(values), min_years)
    for choice, choices in ((method, METHODS), (on, ON)):
        if choice not in choices:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The choice {choice} is unknown for the Hurst exponent; choose one of: {choices}."),
                               choice=choice, choices=", ".join(choices))
    layers = values.reshape(len(values), -1)
    out = np.full((3, layers.shape[1]), np.nan)
    for part, piece in pieces(PIECE_CELLS, layers):
        piece_out = out[:, part]
        times = [np.broadcast_to(years[:, None], piece.shape)] if on == "detrended" else []
        for count, cells, what, *when in alike(min_years, piece, *times):
            piece_out[0, cells] = _exponents(what, method, on, *when)
            piece_out[1:, cells] = np.reshape(chance_band(count, method, on), (2, 1))
    return Hurst(*out.reshape(3, *values.shape[1:]))


@functools.cache
def chance_band(n, method="subseries_al", on="differences"):
    """Return the 2.5th and 97.5th percentile of H over series of `n` years whose changes carry no memory.

    Each is the median of nothing but chance: 40,000 series with independent normal changes, drawn from a fixed seed, so that
    every run and every block gives the same band. NaN where `n` is too small for the method.
    """
    rng = np.random.default_rng([n, METHODS.index(method), ON.index(on)])
    times = np.arange(float(n))[:, None]
    found = np.concatenate([_exponents(rng.standard_normal((n, BAND_CELLS)).cumsum(axis=0), method, on, np.broadcast_to(times, (n, BAND_CELLS)))
                            for _ in range(-(-BAND_DRAWS // BAND_CELLS))])
    return tuple(np.percentile(found, BAND_PERCENTS)) if np.isfinite(found).all() else (math.nan, math.nan)


def _exponents(values, method, on, times=None):
    """Return H of series without gaps, shape (cells,); `times` matter only where `on` is "detrended"."""
    tolerance = FLAT * np.abs(values).max(axis=0)
    if on == "differences":
        values = np.diff(values, axis=0)
    elif on == "detrended":
        values = _residuals(times, values)
    n = len(values)
    if method == "simple":
        ratio = _rescaled_range(values[None], tolerance)[0] * math.sqrt((n - 1) / n)
        return np.log(ratio) / math.log(n)
    if method == "growing":
        windows = range(SMALLEST_START, n + 1)
        ratios = [_rescaled_range(values[None, :w], tolerance)[0] for w in windows]
    else:
        windows = [*range(SMALLEST_WINDOW, n // 2 + 1), n]
        ratios = [_mean(_rescaled_range(values[:n // w * w].reshape(n // w, w, -1), tolerance)) for w in windows]
    logs = np.log(ratios)
    if method == "subseries_al":
        logs -= np.log([[expected_range(w)] for w in windows])
        return _slope(np.log(windows), logs) + 0.5
    return _slope(np.log(windows), logs)


def _residuals(times, values):
    times = times - times.mean(axis=0)
    centred = values - values.mean(axis=0)
    return centred - times * (np.einsum("tc,tc->c", times, centred) / np.einsum("tc,tc->c", times, times))


def _rescaled_range(windows, tolerance):
    """Return R/S of every window; NaN where its values do not differ.

    Parameters
    ----------
    windows : numpy.ndarray
        Shape (windows, length, cells).
    tolerance : numpy.ndarray
        Standard deviation up to which a window is constant, shape (cells,).
    """
    length = windows.shape[1]
    away = windows - windows.mean(axis=1, keepdims=True)
    deviation = np.sqrt(np.einsum("wtc,wtc->wc", away, away) / length)
    for k in range(1, length):
        np.add(away[:, k], away[:, k - 1], out=away[:, k])
    reach = away.max(axis=1) - away.min(axis=1)
    deviation[deviation <= tolerance] = np.nan
    return reach / deviation


def _mean(ratios):
    """Return the mean over the windows that vary; NaN where none does."""
    if not np.isnan(ratios.sum()):
        return ratios.mean(axis=0)
    varying = ~np.isnan(ratios)
    with np.errstate(invalid="ignore"):
        return np.where(varying, ratios, 0.0).sum(axis=0) / varying.sum(axis=0)


def _slope(x, y):
    """Return the least-squares slope of every column over its valid rows; NaN where fewer than three are valid."""
    valid = ~np.isnan(y)
    count = valid.sum(axis=0)
    with np.errstate(invalid="ignore", divide="ignore"):
        away = np.where(valid, x[:, None] - np.where(valid, x[:, None], 0.0).sum(axis=0) / count, 0.0)
        slope = np.einsum("wc,wc->c", away, np.where(valid, y, 0.0)) / np.einsum("wc,wc->c", away, away)
    return np.where(count >= LEAST_WINDOWS, slope, np.nan)


@functools.cache
def expected_range(w):
    """Return the R/S expected of `w` values of white noise.

    References
    ----------
    Anis & Lloyd (1976), doi:10.1093/biomet/63.1.111, without the empirical factor (w - 0.5)/w that Peters (1994) put before it.
    """
    return math.exp(math.lgamma((w - 1) / 2) - math.lgamma(w / 2)) / math.sqrt(math.pi) * sum(math.sqrt((w - i) / i) for i in range(1, w))
