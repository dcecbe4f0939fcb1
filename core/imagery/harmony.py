"""Does a series jump where the sensor changes?

Where Landsat 5 or 7 gives way to Landsat 8, a series may step although nothing changed on the ground. The test compares, for
every stable cell, the median of up to four years before the change with that of up to four years after it, and takes the
median of these differences over all cells. Cells of mines are left out (they do change), and so are cells that swing from year to
year on either side by more than a quarter of their level. It cannot tell a sensor from a wet spell of four years: look at both.

The counts are joined block by block with ``+``, so the test needs one pass: ``histogram = fold(test.count, layers)``, then
``test.result(histogram)``. How TM and ETM+ are brought to OLI stands in `scaling.harmonise`.

References
----------
Roy et al. (2016), doi:10.1016/j.rse.2015.12.024 (size of the differences between ETM+ and OLI).
"""
import typing

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem, Message
from ..histogram import Histogram

SPAN = 4
"""Years looked at on either side."""
LEAST_YEARS = 2
"""Valid years a cell needs on either side."""
SWING = 0.25
"""Largest range of a stable cell on either side, as a share of its median there."""
LIMIT = 5.0
"""Step (percent) above which to warn."""
LEAST_CELLS = 30
OLD = ("tm", "etm")


def sensor_change(sensors):
    """Find the year from which on a series is that of OLI.

    Parameters
    ----------
    sensors : mapping of int to iterable of str
        Year to the sensors (``tm``, ``etm``, ``oli``) of its scenes.

    Returns
    -------
    int or None
        First year with as many or more scenes of OLI than of TM and ETM+, with one of the older sensors before; None where
        the series has one kind of sensor only.
    """
    newer = {year: 2 * sum(sensor not in OLD for sensor in found) >= len(found) for year, found in ((year, list(one)) for year, one in sensors.items())}
    change = next((year for year in sorted(newer) if newer[year]), None)
    return change if change is not None and change > min(newer) else None


class Step(typing.NamedTuple):
    """What the test found.

    `before` and `after` are the years compared, `percent` the median step of the stable cells in percent of their level
    before (NaN with too few cells), `cells` their number, `rising` the share of them that rose (percent).
    """

    change: int
    before: tuple
    after: tuple
    percent: float
    cells: int
    rising: float

    def message(self, name):
        """Return a sentence with the figures, to be printed in every run."""
        if np.isnan(self.percent):
            return Message(
                QT_TRANSLATE_NOOP("MineEco", "{name}: only {cells} stable cells reach over the change of sensor in {change}: no step can be tested."),
                {"name": name, "cells": self.cells, "change": self.change})
        return Message(
            QT_TRANSLATE_NOOP("MineEco", "{name}: step at the change of sensor in {change} {percent:+.2f} % (medians of {before} and {after}; {cells} stable cells, "
                              "{rising:.0f} % of them higher after)."),
            {"name": name, "change": self.change, "percent": self.percent, "before": _years(self.before), "after": _years(self.after), "cells": self.cells, "rising": self.rising})

    def warnings(self, name):
        """Return a warning if the step is above `LIMIT`, as a list."""
        if not abs(self.percent) > LIMIT:
            return []
        return [Message(
            QT_TRANSLATE_NOOP("MineEco", "{name} steps by {percent:+.1f} % where the sensor changes ({change}): trends across that year are not those of the land. "
                              "Try HARMONISE, or look at each sensor's years alone."), {"name": name, "percent": self.percent, "change": self.change})]


class StepTest:
    """The test for one series.

    Parameters
    ----------
    years : sequence of int
        Years of the layers, rising.
    change : int
        First year of the new sensor, see `sensor_change`.

    Raises
    ------
    InputProblem
        If fewer than two years lie on either side.
    """

    def __init__(self, years, change):
        years = np.asarray(years)
        self.change = change
        self.before, self.after = np.flatnonzero(years < change)[-SPAN:], np.flatnonzero(years >= change)[:SPAN]
        self.spans = tuple(tuple(int(year) for year in years[span]) for span in (self.before, self.after))
        if min(self.before.size, self.after.size) < LEAST_YEARS:
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "A step in {change} cannot be tested: the series needs at least {least} years before and after it."), change=change, least=LEAST_YEARS)

    def count(self, *layers, outside=None):
        """Return the histogram of the steps of one block, in percent (*cellwise*: joined with ``+``).

        Parameters
        ----------
        *layers : array
            One block a year, in the order of the years; NaN is no data.
        outside : array, optional
            1 where cells count; anything else (mines) is left out.
        """
        medians, stable = [], None if outside is None else np.asarray(outside) == 1
        for span in (self.before, self.after):
            stack = np.array([layers[number] for number in span], dtype=np.float64)
            stack.sort(axis=0)  # NaN goes last
            n = np.isfinite(stack).sum(axis=0)

            def ranked(rank, stack=stack):
                return np.take_along_axis(stack, rank[None], axis=0)[0]

            last = np.maximum(n - 1, 0)
            median = (ranked(last // 2) + ranked(n // 2)) / 2
            with np.errstate(invalid="ignore"):
                steady = (n >= LEAST_YEARS) & (ranked(last) - stack[0] <= SWING * np.abs(median)) & (median != 0)
            stable = steady if stable is None else stable & steady
            medians.append(median)
        before, after = medians
        with np.errstate(divide="ignore", invalid="ignore"):
            percent = 100 * (after - before) / np.abs(before)
        return self.histogram().count(np.where(stable, percent, np.nan))

    @staticmethod
    def histogram():
        """Return an empty histogram of steps from -100 to 100 percent, to start a sum with."""
        return Histogram(-100.0, 100.0)

    def result(self, histogram):
        """Return the `Step` that the joined histogram holds; its median is right to 0.002 percentage points."""
        cells = histogram.n
        enough = cells >= LEAST_CELLS
        percent = float(histogram.percentiles(50)[0, 0]) if enough else np.nan
        rising = 100 * float(histogram.counts[0, histogram.bins // 2 + 1:].sum()) / cells if cells else np.nan
        return Step(self.change, *self.spans, percent, cells, rising)


def _years(years):
    return "%d-%d" % (years[0], years[-1])
