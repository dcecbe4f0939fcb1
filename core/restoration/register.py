"""The mine register: areas, percents, yearly means and durations of mines, from accumulators joined with ``+``."""
import typing

import numpy as np

from .classes import FALLING, LEVEL_COURSE, ND, NI, RISING, SAI, SCI, SD, SI, UNDECIDED
from .series import LEAST_YEARS, checked_years
from .trend import trend

CLASS_NAMES = {SI: "si", NI: "ni", ND: "nd", SD: "sd"}
TYPE_NAMES = {SCI: "sci", SAI: "sai", UNDECIDED: "undecided"}
COURSE_NAMES = {RISING: "rising", LEVEL_COURSE: "level", FALLING: "falling"}


class MineCells:
    """Cells of each mine by class, by type and by recent course (*cellwise*: any blocks, joined with ``+``).

    Parameters
    ----------
    classes : numpy.ndarray
        Shape (mines, 5), int64: no data, SI, NI, ND, SD.
    types : numpy.ndarray
        Shape (mines, 4), int64: not SI, SCI, SAI, undecided.
    recent : numpy.ndarray, optional
        Shape (mines, 4), int64: no data, rising, level, falling; zeros where left out.
    """

    def __init__(self, classes, types, recent=None):
        self.classes, self.types = classes, types
        self.recent = np.zeros_like(types) if recent is None else recent

    @classmethod
    def of(cls, mines, classes, types=None, count=0, recent=None):
        """Return the counts of one block.

        Parameters
        ----------
        mines : array_like
            Number of the mine, 1 ... `count`; 0 or NaN is no mine. Overlapping mines are counted one after the other.
        classes, types, recent : array_like
            Codes of `classes.restoration_classes`, `classes.restoration_types` and `classes.recent_course`; 0 or NaN is no data.
        count : int
            Number of mines.
        """
        mines = _numbers(mines)
        codes = [_cross(mines, _numbers(codes), count, width) if codes is not None else np.zeros((count, width), np.int64)
                 for codes, width in ((classes, 5), (types, 4), (recent, 4))]
        return cls(*codes)

    def __add__(self, other):
        return MineCells(self.classes + other.classes, self.types + other.types, self.recent + other.recent)

    def table(self, cell_km2):
        """Return the areas and percents of every mine.

        Parameters
        ----------
        cell_km2 : float
            Area of a cell.

        Returns
        -------
        dict of str to numpy.ndarray
            `cells`, `area_km2`, `valid_percent`, and for si, ni, nd, sd, sci, sai, undecided, rising, level, falling: `<name>_km2`,
            `<name>_percent_of_mine` (of all its cells on the map, no data included) and `<name>_percent_of_valid` (of those with
            a class). NaN percents for a mine without (valid) cells. SI = SCI + SAI + undecided where types were given.
        """
        cells, valid = self.classes.sum(axis=1), self.classes[:, 1:].sum(axis=1)
        table = {"cells": cells, "area_km2": cells * cell_km2, "valid_percent": percent(valid, cells)}
        for counts, names in ((self.classes, CLASS_NAMES), (self.types, TYPE_NAMES), (self.recent, COURSE_NAMES)):
            for code, name in names.items():
                table[name + "_km2"] = counts[:, code] * cell_km2
                table[name + "_percent_of_mine"] = percent(counts[:, code], cells)
                table[name + "_percent_of_valid"] = percent(counts[:, code], valid)
        return table

    def groups(self, labels):
        """Return what groups of mines have, over pooled cells and as the mean of the mines' own percents.

        Parameters
        ----------
        labels : sequence
            Group of each mine; None for a mine that is in none.

        Returns
        -------
        dict
            By label: a dict of `mines`, and for every class, type and recent course `<name>_pooled` (percent of the valid cells of all its
            mines together: large mines weigh more) and `<name>_mean` (mean percent of valid over mines that have any).
        """
        found = {}
        for label in dict.fromkeys(label for label in labels if label is not None):
            rows = [row for row, own in enumerate(labels) if own == label]
            group = found[label] = {"mines": len(rows)}
            valid = self.classes[rows, 1:].sum(axis=1)
            for counts, names in ((self.classes[rows], CLASS_NAMES), (self.types[rows], TYPE_NAMES), (self.recent[rows], COURSE_NAMES)):
                for code, name in names.items():
                    shares = percent(counts[:, code], valid)[valid > 0]
                    group[name + "_pooled"] = float(percent(counts[:, code].sum(), valid.sum()))
                    group[name + "_mean"] = float(shares.mean()) if shares.size else float("nan")
        return found


class ZoneMeans:
    """Yearly means of zones (*cellwise*: any blocks, joined with ``+``).

    Parameters
    ----------
    n : numpy.ndarray
        Valid cells, shape (zones, years), int64.
    sums : numpy.ndarray
        Their sums, shape (zones, years).
    """

    def __init__(self, n, sums):
        self.n, self.sums = n, sums

    @classmethod
    def of(cls, zones, values, count):
        """Return the sums of one block.

        Parameters
        ----------
        zones : array_like
            Number of the zone, 1 ... `count`, shape (...); 0 or NaN is none. See `mine_class_zones`.
        values : array_like
            Shape (years, ...); NaN and infinities are no data.
        count : int
            Number of zones.
        """
        zones = _numbers(zones)
        layers = np.asarray(values, dtype=float).reshape(len(values), zones.size)
        inside = np.flatnonzero(zones)
        zones = zones[inside] - 1
        n, sums = np.zeros((count, len(layers)), np.int64), np.zeros((count, len(layers)))
        for year, layer in enumerate(layers):
            layer = layer[inside]
            valid = np.isfinite(layer)
            n[:, year] = np.bincount(zones[valid], minlength=count)
            sums[:, year] = np.bincount(zones[valid], layer[valid], count)
        return cls(n, sums)

    def __add__(self, other):
        return ZoneMeans(self.n + other.n, self.sums + other.sums)

    def together(self, zones):
        """Return the means of every `zones` zones in a row as one, such as the four classes of each mine."""
        return ZoneMeans(*(array.reshape(-1, zones, array.shape[1]).sum(axis=1) for array in (self.n, self.sums)))

    def means(self):
        """Return the mean of each zone and year, shape (zones, years); NaN where no cell is valid."""
        return np.divide(self.sums, self.n, out=np.full(self.n.shape, np.nan), where=self.n > 0)

    def groups(self, labels):
        """Return the yearly means of groups of zones, over pooled cells and as the mean of the zones' own means.

        Parameters
        ----------
        labels : sequence
            Group of each zone; None for a zone that is in none.

        Returns
        -------
        dict
            By label: a dict of `pooled` (mean over the valid cells of all its zones: large ones weigh more) and `mean` (mean over
            the zones that have any), each of shape (years,), NaN for a year without a valid cell.
        """
        found, means = {}, self.means()
        for label in dict.fromkeys(label for label in labels if label is not None):
            rows = [row for row, own in enumerate(labels) if own == label]
            together = ZoneMeans(self.n[rows].sum(axis=0), self.sums[rows].sum(axis=0))
            own = ZoneMeans((self.n[rows] > 0).sum(axis=0), np.nansum(means[rows], axis=0))
            found[label] = {"pooled": together.means(), "mean": own.means()}
        return found


def mine_class_zones(mines, classes):
    """Number every pair of mine and class for `ZoneMeans`: 4 (mine - 1) + class, 0 outside (*cellwise*).

    Parameters
    ----------
    mines, classes : array_like
        Numbers of mines from 1 and classes 1 to 4, of one shape; 0 or NaN is none.
    """
    mines, classes = _numbers(mines), _numbers(classes)
    return np.where((mines > 0) & (classes > 0), len(CLASS_NAMES) * (mines - 1) + classes, 0)


def columns(types=True, recent=True):
    """Return [(name, type)] of the columns of `MineCells.table`, with those of types and recent courses where they were found."""
    names = [*CLASS_NAMES.values(), *(TYPE_NAMES.values() if types else ()), *(COURSE_NAMES.values() if recent else ())]
    ends = ("_km2", "_percent_of_mine", "_percent_of_valid")
    return [("cells", int), ("area_km2", float), ("valid_percent", float)] + [(name + end, float) for name in names for end in ends]


def _numbers(codes):
    """Return whole numbers, shape (cells,), with 0 for NaN."""
    codes = np.asarray(codes).ravel()
    return codes.astype(np.int64) if codes.dtype.kind in "biu" else np.nan_to_num(codes, nan=0.0).astype(np.int64)


def _cross(mines, codes, count, width):
    inside = mines > 0
    return np.bincount((mines[inside] - 1) * width + codes[inside], minlength=count * width).reshape(count, width)


def percent(part, whole):
    """Return 100 part/whole; NaN where the whole is 0."""
    part, whole = np.asarray(part, dtype=float), np.asarray(whole, dtype=float)
    return np.divide(100.0 * part, whole, out=np.full(np.broadcast(part, whole).shape, np.nan), where=whole != 0)


class MeanTrend(typing.NamedTuple):
    """Trend of one yearly mean: Z, two-sided p, slope per year, intercept, tau and number of valid years; NaN where too short."""

    z: float
    p: float
    slope: float
    intercept: float
    tau: float
    n: int


def mean_trend(years, means, variant="original", min_years=LEAST_YEARS):
    """Test one yearly mean by pymannkendall; slope and intercept are on the real years.

    Parameters
    ----------
    years : array_like
        Real years, rising.
    means : array_like
        One value a year, NaN for gaps.
    variant, min_years
        As in `trend.trend`.

    Returns
    -------
    MeanTrend

    Raises
    ------
    InputProblem
        If the years do not fit.
    """
    import pymannkendall

    means = np.asarray(means, dtype=float)
    years = checked_years(years, means.size, min_years)
    line = trend(years, means[:, None], variant, min_years)
    n = int(line.n[0])
    if n < min_years:
        return MeanTrend(*[float("nan")] * 5, n)
    test = {"original": pymannkendall.original_test, "hamed_rao": pymannkendall.hamed_rao_modification_test,
            "prewhitened": pymannkendall.pre_whitening_modification_test}[variant]
    with np.errstate(invalid="ignore", divide="ignore"):
        found = test(means)
    return MeanTrend(float(found.z), float(found.p), float(line.slope[0]), float(line.intercept[0]), float(found.Tau), n)


def durations(starts, first_year, last_year):
    """Return how long each mine has been at work within the series, and whether it began before.

    Parameters
    ----------
    starts : array_like
        First year of each mine; NaN where unknown.
    first_year, last_year : float
        Of the series.

    Returns
    -------
    years : numpy.ndarray
        `last_year` - start; for a mine from before the series, `last_year` - `first_year`, which is the least it can be. NaN
        where the start is unknown or after the series. (The paper gives such mines 20 years where 2019 - 2000 is 19.)
    censored : numpy.ndarray
        bool: the mine began before `first_year`.
    """
    starts = np.asarray(starts, dtype=float)
    censored = starts < first_year
    years = last_year - np.maximum(starts, first_year)
    years[starts > last_year] = np.nan
    return years, censored
