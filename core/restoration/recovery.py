"""The year in which vegetation was lost, and the year in which it was back."""
import typing

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem
from .series import PIECE_VALUES, checked_years, closed_up, pieces

SHARE = 0.8
STAY = 3


class Recovery(typing.NamedTuple):
    """What `recovery` returns, arrays of the shape of one layer with NaN where there is nothing to tell.

    `disturbance` and `recovery` are years, `percent` says how much of the reference level the last years have.
    """

    disturbance: np.ndarray
    recovery: np.ndarray
    percent: np.ndarray


def recovery(years, values, reference=None, share=SHARE, stay=STAY):
    """Find the year of disturbance and the year of recovery of every cell (*cellwise*).

    Parameters
    ----------
    years : array_like
        Real years, rising, shape (years,).
    values : array_like
        EVI or MLRI, shape (years, ...); NaN and infinities are gaps, "years running" are valid years.
    reference : array_like, optional
        What undisturbed land has in each year, shape (years,): the yearly mean over reference areas. Left out, each cell is
        measured against its own past.
    share : float
        Share of the reference level, above 0 and at most 1, that parts lost from recovered.
    stay : int
        Years running that it takes, so that one dry year is no disturbance and one good year no recovery.

    Returns
    -------
    Recovery
        `disturbance`: first of the first `stay` years running that all lie below share x reference level. The level is that
        of `reference` in the same years; or, against the own past, the mean of all earlier years, at least `stay` of them.
        Where it is a cell's first valid year, the loss was then or before. `recovery`: first of the first `stay` years
        running after it that all reach share x level (own past: the mean before the disturbance). `percent`: 100 x mean of the
        last `stay` valid years / level; against the own past only where there was a disturbance.

    Raises
    ------
    InputProblem
        If the years do not fit, `share` or `stay` are out of range, or `reference` has not one value for each year.

    References
    ----------
    The share of 80 % of the level before the disturbance is that of the ratio R80P in Frazier et al. (2018),
    doi:10.1016/j.rse.2017.11.007; the condition to stay is ours.
    """
    values = np.asarray(values)
    years = checked_years(years, len(values))
    if not 0 < share <= 1:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The share of the reference level is {share:g}; it must be above 0 and at most 1, for example 0.8."),
                           share=share)
    if not 1 <= stay <= years.size // 2:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{stay} years running do not suit a series of {n} years: choose 1 to {most}."),
                           stay=stay, n=years.size, most=years.size // 2)
    level = np.ones((years.size, 1))
    if reference is not None:
        level = np.asarray(reference, dtype=float).reshape(-1, 1)
        if level.size != years.size:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "The reference has {n} values for {years} years: give one for each year."),
                               n=level.size, years=years.size)
        level = np.where(level > 0, level, np.nan)
    layers = values.reshape(len(values), -1)
    out = np.empty((3, layers.shape[1]))
    for part, piece in pieces(max(1, PIECE_VALUES // years.size), layers):
        piece[np.isnan(level[:, 0])] = np.nan
        n, piece, times, levels = closed_up(piece, *(np.broadcast_to(array, piece.shape) for array in (years[:, None], level)))
        with np.errstate(invalid="ignore", divide="ignore"):
            out[:, part] = _recovery(times, piece, None if reference is None else levels, n, share, stay)
    return Recovery(*out.reshape(3, *values.shape[1:]))


def _recovery(times, values, levels, n, share, stay):
    """Return disturbance, recovery and percent of closed-up series, shape (3, cells)."""
    cells = np.arange(n.size)
    position = np.arange(len(values))[:, None]
    if levels is None:
        past = np.cumsum(np.vstack([np.zeros(n.size), values[:-1]]), axis=0) / position  # mean of the years before each
        lost = (position >= stay) & (past > 0) & (_running(np.maximum, values, stay) < share * past)
        at = lost.argmax(axis=0)
        levels = np.broadcast_to(past[at, cells], values.shape)
    else:
        lost = _running(np.maximum, values / levels, stay) < share
        at = lost.argmax(axis=0)
        past = None
    disturbed = lost.any(axis=0)
    back = disturbed & (position > at) & (_running(np.minimum, values / levels, stay) >= share)
    last = np.maximum(n - stay, 0) + np.arange(stay)[:, None]
    percent = 100.0 * np.take_along_axis(values, last, axis=0).sum(axis=0) / np.take_along_axis(levels, last, axis=0).sum(axis=0)
    return (np.where(disturbed, times[at, cells], np.nan),
            np.where(back.any(axis=0), times[back.argmax(axis=0), cells], np.nan),
            np.where((n >= stay) & (disturbed | (past is None)), percent, np.nan))


def _running(extreme, values, stay):
    """Return the largest or smallest of each value and the stay - 1 after it; NaN where they run out."""
    out = np.full(values.shape, np.nan)
    found = values[:len(values) - stay + 1].copy()
    for step in range(1, stay):
        extreme(found, values[step:step + len(found)], out=found)
    out[:len(found)] = found
    return out
