"""Dated scenes to one value a year and cell: maximum, mean, median, minimum or sum of the views of a season.

Scenes are fed one by one (`Composer`): the running statistics hold two arrays however many scenes there are, the median
holds the views of the block at hand. A season over New Year counts to the year of its last month. A composite of several
years (``window`` 3: the year before, the year, the year after) joins what the single seasons gave (`join_seasons`), except
for the median, which needs all views together (`compose`).

The index of mine-land restoration takes maxima of June to September of one year, the ecological index of mining cities means
of June to September of three years.
"""
import dataclasses
import datetime

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem, Message
from ..dates import season_year

STATISTICS = ("max", "mean", "median", "min", "sum")
MONTHS = tuple(range(1, 13))
PIECE_VALUES = 1 << 17
"""Values sorted at once for a median (1 MB), so that they stay in the processor's cache."""


# ------------------------------------------------------------------------------------------------------------- seasons
@dataclasses.dataclass(frozen=True)
class Seasons:
    """Which dates count, and to which year.

    Parameters
    ----------
    months : sequence of int
        Months in the order of the season, see `dates.parse_months`.
    years : sequence of int
        Years wanted; empty means every year that has scenes.
    window : int
        Years that make one composite, odd: 3 is the year before, the year itself and the year after.

    Raises
    ------
    InputProblem
        If the window is not an odd number above 0.
    """

    months: tuple = MONTHS
    years: tuple = ()
    window: int = 1

    def __post_init__(self):
        if self.window < 1 or self.window % 2 == 0:
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "WINDOW_YEARS is {window}: it must be an odd number, such as 3 for the year before, the year and the year after."), window=self.window)

    def of(self, date):
        """Tell to which season a date belongs.

        Parameters
        ----------
        date : datetime.date or int
            A year alone counts to itself.

        Returns
        -------
        int or None
            Year of the season; None where the date is not wanted.
        Message or None
            Why it is not wanted.

        Raises
        ------
        InputProblem
            If only the year is known but a part of the year is wanted.
        """
        if isinstance(date, datetime.date):
            if date.month not in self.months:
                return None, Message(QT_TRANSLATE_NOOP("MineEco", "outside the months"))
            year = season_year(date, list(self.months))
        elif len(self.months) < 12:
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "Only the year {year} is known of a scene, but MONTHS asks for a part of the year: give the dates (DATES)."), year=date)
        else:
            year = date
        if self.years and not any(abs(year - wanted) <= self.window // 2 for wanted in self.years):
            return None, Message(QT_TRANSLATE_NOOP("MineEco", "outside the years"))
        return year, None

    def groups(self, found):
        """Return what goes into each composite.

        Parameters
        ----------
        found : iterable of int
            Seasons that have scenes.

        Returns
        -------
        dict of int to tuple of int
            Year of a composite to its seasons, both rising. Years wanted without any season are left out, and so are, where
            no years are named, those that have no scenes of their own.
        list of Message
            What is missing: years without scenes, and seasons within windows.
        """
        found = sorted(set(found))
        half = self.window // 2
        groups, empty, partial = {}, [], []
        for year in sorted(set(self.years)) or found:
            wanted = range(year - half, year + half + 1)
            seasons = tuple(season for season in wanted if season in found)
            if not seasons:
                empty.append(year)
                continue
            groups[year] = seasons
            if len(seasons) < self.window:
                partial.append("%d (%s)" % (year, ", ".join(str(season) for season in wanted if season not in found)))
        warnings = []
        if empty:
            warnings.append(Message(
                QT_TRANSLATE_NOOP("MineEco", "There are no scenes of {years} in the months wanted: these years are left out."), {"years": ", ".join(map(str, empty))}))
        if partial:
            warnings.append(Message(
                QT_TRANSLATE_NOOP("MineEco", "Some composites lack years of their window (year and what it lacks): {years}."), {"years": "; ".join(partial)}))
        return groups, warnings


# ---------------------------------------------------------------------------------------------------------- statistics
class Composer:
    """The statistic of the views of one season, fed block by block of the same cells (*cellwise*).

    Parameters
    ----------
    statistic : str
        One of `STATISTICS`.

    Raises
    ------
    InputProblem
        If the statistic is unknown.
    """

    def __init__(self, statistic):
        if statistic not in STATISTICS:
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "The statistic {statistic} is unknown; choose one of: {statistics}."), statistic=statistic, statistics=", ".join(STATISTICS))
        self.statistic = statistic
        self.count = self._state = None

    def held(self, scenes):
        """Return how many float64 arrays are held after so many scenes, to plan the size of blocks."""
        return scenes + 1 if self.statistic == "median" else 2

    def add(self, block):
        """Take in one scene.

        Parameters
        ----------
        block : array
            Any shape, the same for every scene; NaN and infinity are no view.
        """
        block = np.asarray(block, dtype=np.float64)
        seen = np.isfinite(block)
        self.count = seen.astype(np.float64) if self.count is None else np.add(self.count, seen, out=self.count)
        if self.statistic == "median":
            self._state = [*(self._state or []), np.where(seen, block, np.nan)]
        elif self.statistic in ("max", "min"):
            better = np.fmax if self.statistic == "max" else np.fmin
            block = np.where(seen, block, np.nan)
            self._state = block if self._state is None else better(self._state, block, out=self._state)
        else:
            if self._state is None:
                self._state = np.zeros(block.shape)
            np.add(self._state, block, out=self._state, where=seen)

    def result(self):
        """Return the statistic, NaN where there was no view, and the number of views (float64); None and None without any scene."""
        if self.count is None:
            return None, None
        if self.statistic == "median":
            return _median(self._state), self.count
        if self.statistic == "mean":
            with np.errstate(invalid="ignore"):
                return self._state / self.count, self.count  # 0 / 0 is NaN
        if self.statistic == "sum":
            return np.where(self.count > 0, self._state, np.nan), self.count
        return self._state, self.count


def _median(blocks):
    """Median of the valid values of each cell: sorted cell by cell, the middle one or the mean of the middle two."""
    shape = blocks[0].shape
    rows = [block.ravel() for block in blocks]
    out = np.empty(rows[0].size)
    step = max(1, PIECE_VALUES // len(rows))
    for start in range(0, out.size, step):
        cells = np.array([row[start:start + step] for row in rows]).T.copy()  # each cell's views side by side
        cells.sort(axis=1)  # NaN goes last
        n = np.isfinite(cells).sum(axis=1)
        own = np.arange(n.size)
        middle = cells[own, np.maximum(n - 1, 0) // 2] + cells[own, n // 2]
        out[start:start + step] = np.where(n > 0, middle / 2, np.nan)
    return out.reshape(shape)


def join_seasons(values, counts, seasons, groups, statistic, min_count=1):
    """Join the composites of single seasons to those of windows of years (*cellwise*).

    Parameters
    ----------
    values, counts : array
        Shape (seasons, ...): statistic and number of views of each season. A cell without views has NaN and 0, a cell
        outside the area NaN and NaN.
    seasons : sequence of int
        Their years.
    groups : mapping of int to sequence of int
        Year of a composite to its seasons (`Seasons.groups`).
    statistic : str
        One of `STATISTICS`; the median can only pass single seasons on.
    min_count : int
        Cells with fewer views become no data.

    Returns
    -------
    values, counts : array of float64
        Shape (composites, ...), in the order of `groups`. Counts stay what they are below `min_count`.

    Raises
    ------
    InputProblem
        If a median should be joined over several seasons.
    """
    values, counts = np.asarray(values, dtype=np.float64), np.asarray(counts, dtype=np.float64)
    place = {season: number for number, season in enumerate(seasons)}
    shape = (len(groups),) + values.shape[1:]
    joined, views = np.empty(shape), np.empty(shape)
    for number, group in enumerate(groups.values()):
        own = [place[season] for season in group]
        views[number] = counts[own].sum(axis=0)
        if len(own) == 1:
            joined[number] = values[own[0]]
        elif statistic == "max":
            joined[number] = np.fmax.reduce(values[own], axis=0)
        elif statistic == "min":
            joined[number] = np.fmin.reduce(values[own], axis=0)
        elif statistic == "median":
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "A median over several years needs all views together: choose WINDOW_YEARS 1, or the mean."))
        else:
            parts = values[own] * counts[own] if statistic == "mean" else values[own]
            total = np.where(counts[own] > 0, parts, 0.0).sum(axis=0)
            with np.errstate(divide="ignore", invalid="ignore"):
                joined[number] = total / views[number] if statistic == "mean" else np.where(views[number] > 0, total, np.nan)
    joined[views < min_count] = np.nan
    return joined, views


def compose(blocks, seasons, groups, statistic="max", min_count=1):
    """Return the composites of a series that is read as a whole (*cellwise*).

    Parameters
    ----------
    blocks : sequence of array
        One (...) block a date; NaN is no view.
    seasons : sequence of int or None
        Year of the season of each block (`Seasons.of`); None is left out.
    groups : mapping of int to sequence of int
        Year of a composite to its seasons (`Seasons.groups`).
    statistic : str
        One of `STATISTICS`.
    min_count : int
        Cells with fewer views become no data.

    Returns
    -------
    values, counts : array of float64
        Shape (composites, ...), in the order of `groups`.
    """
    values, counts = [], []
    for group in groups.values():
        composer = Composer(statistic)
        for block, season in zip(blocks, seasons):
            if season in group:
                composer.add(block)
        value, count = composer.result()
        values.append(np.where(count >= min_count, value, np.nan))
        counts.append(count)
    return np.array(values), np.array(counts)
