"""Did the restoration work? Change against a control, by replicates that are plots, areas or years, never cells.

Neighbouring cells are not independent: a test over them calls most pairs of dates different that differ by chance alone. So
the design decides what is counted:

===============  =========================================================================================================
design           what is compared
===============  =========================================================================================================
``bacip``        one treated and one control area: the yearly differences treated - control before and after the event
                 (replicates: years); a trend of the differences before the event is told
``area_means``   three or more treated and three or more control areas: change of each area's mean (replicates: areas)
``paired``       five or more treated areas or plots without control: change of each (replicates: areas)
``bootstrap``    anything else: the mean change with an interval from resampled blocks of cells, and no p; plots, which have no
                 cells, are described only
===============  =========================================================================================================

The event is the first date that counts as after; of yearly values its year. Several dates of one year are one replicate: their mean.

References
----------
Stewart-Oaten, Murdoch & Parker (1986), doi:10.2307/1939815 (BACIP); Hurlbert (1984), doi:10.2307/1942661 (pseudoreplication);
Wilcoxon (1945), doi:10.2307/3001968; Welch (1947), doi:10.1093/biomet/34.1-2.28; Kunsch (1989), doi:10.1214/aos/1176347265
(block bootstrap); Tang et al. (2025) (verification by 3 to 5 years after).
"""
import dataclasses
import datetime
import math
import re
import typing

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem, Message
from ..dates import parse_dates, year_of

DESIGNS = ("bacip", "area_means", "paired", "bootstrap")
UNITS = ("other", "fraction", "percent")
MIN_PAIRS = 5
"""Pairs below which a paired comparison is described but not tested."""
MIN_REPLICATES = 3
"""Years on each side of the event, or areas in each group, below which no test is made."""
EXACT_PAIRS = 25
TIE_DECIMALS = 9
"""Differences are rounded to so many decimals before they are ranked: binary fractions hide ties."""
LEVEL = 0.95
RESAMPLES = 1999
MIN_BLOCKS = 10
MAX_BLOCKS = 1000
"""More blocks tell nothing more: they are made wider instead."""
CORRELATED = 0.2
"""Blocks are as wide as the lag at which the correlation of the change falls below this."""
SUSPICIOUS = 0.1
"""p of a trend before the event below which the areas do not run parallel."""
MEMORY = 0.4
BYTES = 65
"""Memory of `bootstrap` per cell."""
DAYS, DAYS_WITHIN = 365.25, 3
"""Days of a year, and years within which dates are drawn in days."""
COLUMNS = ("site", "metric", "date", "value", "treated")
"""Columns of a table of plots."""
EMPTY = ("", "na", "n/a", "nan", "-")
"""What stands for a value that was not measured."""
YES, NO, REFERENCE = ("1", "1.0", "yes", "y", "true", "treated", "是"), ("0", "0.0", "no", "n", "false", "control", "否"), ("reference", "参照")
EQUAL_CHANGES = Message(QT_TRANSLATE_NOOP("MineEco", "The changes of all replicates are equal, so that they tell nothing about chance and no test is made: were values "
                                                     "copied or rounded?"), {})
NO_CONTROL = Message(QT_TRANSLATE_NOOP("MineEco", "Without a control area the change includes everything else that changed between the dates, such as rain."), {})


@dataclasses.dataclass(frozen=True)
class Effect:
    """What changed, by how much, and how sure that is.

    Attributes
    ----------
    test : str
        Design or test.
    before, after : float
        Means of the treated.
    effect : float
        Change, less that of the control where there is one, in the unit of the values.
    lower, upper : float or None
        95 % interval of `effect`; None where the replicates are too few.
    p : float or None
        Two-sided; None where no replicates allow a test.
    percent : float
        `effect` in percent of `before`; NaN where that is 0.
    points : float or None
        `effect` in percentage points, where the values are shares.
    statistics : dict
        Further figures, by name.
    warnings : tuple of Message
    """

    test: str
    before: float
    after: float
    effect: float
    lower: float = None
    upper: float = None
    p: float = None
    percent: float = math.nan
    points: float = None
    statistics: dict = dataclasses.field(default_factory=dict)
    warnings: tuple = ()


def choose_design(treated, control, before, after):
    """Return the design that so many areas and dates allow.

    Parameters
    ----------
    treated, control : int
        Areas or plots.
    before, after : int
        Dates on each side of the event.

    Returns
    -------
    str
        One of `DESIGNS`. Several areas that are too few for `area_means` are taken together as one.

    Raises
    ------
    InputProblem
        If there is no treated area, or no date on one side of the event.
    """
    if not treated:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "There is no treated area or plot with values both before and after EVENT: give TREATED polygons that "
                                                        "overlap the rasters, or rows with treated = 1."))
    if not before or not after:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "EVENT has {before} dates before it and {after} from it on: both sides need at least one. Check "
                                                        "EVENT and the years."),
                           before=before, after=after)
    if treated >= MIN_REPLICATES and control >= MIN_REPLICATES:
        return "area_means"
    if control and min(before, after) >= MIN_REPLICATES:
        return "bacip"
    if not control and treated >= MIN_PAIRS:
        return "paired"
    return "bootstrap"


def paired(before, after, unit="other"):
    """Compare values of the same plots or areas before and after: t test and Wilcoxon's signed ranks.

    Parameters
    ----------
    before, after : array_like
        One value for each plot, in the same order; pairs with NaN are left out.
    unit : str
        One of `UNITS`.

    Returns
    -------
    Effect
        p is that of the t test. `statistics`: n, t, df, cohen_dz, and wilcoxon_w, wilcoxon_p, wilcoxon_exact. With fewer than five pairs,
        or where all changed alike, only means and change.

    Raises
    ------
    InputProblem
        If there is no pair.
    """
    before, after = np.asarray(before, dtype=float).ravel(), np.asarray(after, dtype=float).ravel()
    there = np.isfinite(before) & np.isfinite(after)
    before, after = before[there], after[there]
    if not before.size:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "No plot or area has a value both before and after: check sites, metrics and dates of the table."))
    change = after - before
    lower = upper = p = None
    statistics, warnings = {"n": int(change.size)}, []
    if change.size < MIN_PAIRS:
        warnings.append(Message(QT_TRANSLATE_NOOP("MineEco", "{n} pairs are described but not tested: a test needs at least {least}."),
                                {"n": int(change.size), "least": MIN_PAIRS}))
    elif not _spread(change):
        warnings.append(EQUAL_CHANGES)
    else:
        spread = _spread(change)
        lower, upper, t, p = _mean_interval(change.mean(), spread / math.sqrt(change.size), change.size - 1)
        statistics.update(t=t, df=change.size - 1, cohen_dz=float(change.mean() / spread))
        statistics.update(zip(("wilcoxon_w", "wilcoxon_p", "wilcoxon_exact"), wilcoxon(change)))
    return _effect("paired", before.mean(), after.mean(), change.mean(), lower, upper, p, unit, statistics, warnings)


def wilcoxon(change):
    """Test by signed ranks whether changes lie about 0, two-sided.

    Differences are rounded to 9 decimals, zeros are left out. Up to 25 differences without ties have an exact p; else it is
    that of the normal approximation with the corrections for ties and continuity, as R's ``wilcox.test``.

    Parameters
    ----------
    change : array_like
        Differences of pairs.

    Returns
    -------
    w : float
        Smaller of the two rank sums (R's V is the positive one).
    p : float
        1 where every difference is 0.
    exact : bool
    """
    from scipy.stats import rankdata

    change = np.round(np.asarray(change, dtype=float), TIE_DECIMALS)
    change = change[change != 0]
    n = change.size
    if not n:
        return 0.0, 1.0, True
    ranks = rankdata(np.abs(change))
    positive = float(ranks[change > 0].sum())
    total = n * (n + 1) / 2
    w = min(positive, total - positive)
    _, ties = np.unique(ranks, return_counts=True)
    if n <= EXACT_PAIRS and ties.max() == 1:
        ways = np.ones(1)  # ways to reach each rank sum
        for rank in range(1, n + 1):
            ways = np.concatenate([ways, np.zeros(rank)]) + np.concatenate([np.zeros(rank), ways])
        return w, min(1.0, 2 * float(ways[:int(w) + 1].sum()) / 2.0**n), True
    variance = n * (n + 1) * (2 * n + 1) / 24 - (ties**3 - ties).sum() / 48
    z = max(0.0, abs(positive - total / 2) - 0.5) / math.sqrt(variance)
    return w, math.erfc(z / math.sqrt(2)), False


def area_means(treated_before, treated_after, control_before, control_after, unit="other"):
    """Compare the changes of treated areas with those of control areas (BACI): Welch's t test on the changes.

    Parameters
    ----------
    treated_before, treated_after, control_before, control_after : array_like
        Mean of each area or plot; pairs with NaN are left out.
    unit : str
        One of `UNITS`.

    Returns
    -------
    Effect
        (mean change of the treated) - (mean change of the control). `statistics`: n_treated, n_control, t, df, treated_change,
        control_change. No test with fewer than three areas in a group.

    Raises
    ------
    InputProblem
        If a group has no area with values on both sides.
    """
    changes, befores, afters = [], [], []
    for before, after in ((treated_before, treated_after), (control_before, control_after)):
        before, after = np.asarray(before, dtype=float).ravel(), np.asarray(after, dtype=float).ravel()
        there = np.isfinite(before) & np.isfinite(after)
        if not there.any():
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "No treated, or no control area has a value both before and after: check polygons, sites and "
                                                            "dates."))
        befores.append(before[there])
        afters.append(after[there])
        changes.append(after[there] - before[there])
    treated, control = changes
    statistics = {"n_treated": treated.size, "n_control": control.size, "treated_change": float(treated.mean()), "control_change": float(control.mean())}
    return _welch_effect("area_means", befores[0].mean(), afters[0].mean(), treated, control, unit, statistics, [])


def bacip(years, treated, control, event, unit="other"):
    """Compare yearly differences between one treated and one control area before and after an event (BACIP).

    Parameters
    ----------
    years : array_like
        Years or decimal dates, rising.
    treated, control : array_like
        Mean of each area in each year; years with NaN in either are left out.
    event : float
        First year that counts as after.
    unit : str
        One of `UNITS`.

    Returns
    -------
    Effect
        Mean difference after - mean difference before, with Welch's t test over years. `statistics`: n_before, n_after, t, df,
        control_change, trend_before (slope of the difference per year before the event), trend_p (None below three years),
        memory (lag-1 correlation of the differences about their means). Warns where the areas did not run parallel before the
        event (trend_p < .1) and where memory is above .4, as years are then not independent. No test with fewer than three
        years on a side.

    Raises
    ------
    InputProblem
        If no year is left on one side.
    """
    years, treated, control = (np.asarray(values, dtype=float).ravel() for values in (years, treated, control))
    there = np.isfinite(treated) & np.isfinite(control)
    years, treated, control = years[there], treated[there], control[there]
    later = years >= event
    if not later.any() or later.all():
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "EVENT {event:g} lies outside the years that have values for both areas ({years}): both sides need "
                                                        "at least one."),
                           event=event, years=", ".join("%g" % year for year in years) or "-")
    difference = treated - control
    before, after = difference[~later], difference[later]
    slope, trend_p = _line(years[~later], before)
    residual = difference - np.where(later, after.mean(), before.mean())
    power = float(residual @ residual)
    memory = float(residual[1:] @ residual[:-1]) / power if power > 0 else 0.0
    warnings = []
    if trend_p is not None and trend_p < SUSPICIOUS:
        warnings.append(Message(QT_TRANSLATE_NOOP(
            "MineEco", "Before the event the treated and the control area did not run parallel (difference {slope:+.3g} a year, p {p:.3f}): part of the "
            "effect may be that trend. Choose another control."), {"slope": slope, "p": trend_p}))
    if memory > MEMORY:
        warnings.append(Message(QT_TRANSLATE_NOOP(
            "MineEco", "The yearly differences depend on the year before (correlation {memory:.2f}): the interval is too narrow and p too small."),
            {"memory": memory}))
    statistics = {"n_before": before.size, "n_after": after.size, "control_change": float(control[later].mean() - control[~later].mean()),
                  "trend_before": slope, "trend_p": trend_p, "memory": memory}
    return _welch_effect("bacip", treated[~later].mean(), treated[later].mean(), after, before, unit, statistics, warnings)


def recovery_percent(before, after, reference):
    """Return how much of the way to the reference has been made: ``100 (after - before) / (reference - before)``.

    Parameters
    ----------
    before, after, reference : array_like
        Values of the site before and after, and of the reference ecosystem.

    Returns
    -------
    float or numpy.ndarray
        Percent; 0 is the state before, 100 the reference. NaN where the state before equals the reference.
    """
    before, after, reference = np.broadcast_arrays(*(np.asarray(value, dtype=float) for value in (before, after, reference)))
    way = reference - before
    return np.divide(100 * (after - before), way, out=np.full(way.shape, np.nan), where=way != 0)[()]


def bootstrap(before, after, treated, control=None, unit="other", resamples=RESAMPLES, seed=0):
    """Measure the change of an area with an interval from resampled blocks of cells, and without p; *global*, about 65 bytes a cell.

    Square blocks, twice as wide as the lag at which the correlation of the change falls below .2, are drawn with replacement. Their
    standard error still misses what neighbouring blocks share, which the correlogram tells: it is divided by the root of the
    share that blocks of that width keep. The interval is effect +- t x error with as many degrees of freedom as there are blocks
    (weighted by their cells) less one an area. On smooth random fields without any change 3 to 8 % of such intervals miss 0.

    Parameters
    ----------
    before, after : array_like
        Values, or means over the dates, shape (y, x); NaN is no data.
    treated, control : array_like of bool
        Cells of the two areas, same shape. Without control the change includes the weather of the dates.
    unit : str
        One of `UNITS`.
    resamples, seed : int
        How often blocks are drawn, and where the random numbers start.

    Returns
    -------
    Effect
        Change of the treated less that of the control. `statistics`: block (side, cells), blocks (effective number in the smaller area),
        control_change. With fewer than ten effective blocks in an area there is no interval.

    Raises
    ------
    InputProblem
        If an area has no valid cell.
    """
    before, after = np.asarray(before, dtype=float), np.asarray(after, dtype=float)
    with np.errstate(invalid="ignore"):  # infinities may meet; they are no data
        change = after - before
    parts = []
    for name, area in (("TREATED", treated), ("CONTROL", control)):
        if area is None:
            continue
        inside = np.asarray(area, dtype=bool) & np.isfinite(change)
        if not inside.any():
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} holds no cell with a value both before and after: check the polygons and the rasters."),
                               name=name)
        rows, columns = (slice(found.min(), found.max() + 1) for found in np.nonzero(inside))
        parts.append((change[rows, columns], inside[rows, columns]))
    means = [float(values[inside].mean()) for values, inside in parts]
    effect = means[0] - (means[1] if len(means) > 1 else 0.0)
    correlation = _correlogram(parts, means)
    lag = int(np.argmax(correlation < CORRELATED)) if (correlation < CORRELATED).any() else correlation.size
    side = max(2 * lag, math.ceil(math.sqrt(max(int(inside.sum()) for _, inside in parts) / MAX_BLOCKS)))
    rng = np.random.default_rng(seed)
    errors, counts = zip(*(_block_error(values, inside, side, rng, resamples) for values, inside in parts))
    warnings, lower, upper = [], None, None
    if len(parts) == 1:
        warnings.append(NO_CONTROL)
    if not any(_spread(values[inside]) for values, inside in parts) and any(inside.sum() > 1 for _, inside in parts):
        warnings.append(EQUAL_CHANGES)
    elif min(counts) < MIN_BLOCKS:
        warnings.append(Message(QT_TRANSLATE_NOOP(
            "MineEco", "The change is smooth over {side} cells, so that an area holds only {blocks:.1f} independent blocks and no interval can be given "
            "({least} are needed): give several areas, or a control and several years on both sides."),
            {"side": side, "blocks": min(counts), "least": MIN_BLOCKS}))
    else:
        error = math.sqrt(sum(one**2 for one in errors) / _share_kept(correlation, side))
        lower, upper, _, _ = _mean_interval(effect, error, sum(counts) - len(counts))
    mask = np.asarray(treated, dtype=bool) & np.isfinite(change)
    statistics = {"block": side, "blocks": min(counts), "control_change": means[1] if len(means) > 1 else None}
    return _effect("bootstrap", before[mask].mean(), after[mask].mean(), effect, lower, upper, None, unit, statistics, warnings)


class Plots(typing.NamedTuple):
    """What was measured in areas or plots, of one metric.

    Attributes
    ----------
    metric : str
    unit : str
        As it was written; ``fraction``, ``percent`` and ``%`` give percentage points.
    times : list of datetime.date or int
        Rising.
    treated, control, reference : numpy.ndarray
        Shape (areas, times), NaN where nothing was measured.
    names : tuple of sequence of str
        Of the areas in each of the three groups.
    """

    metric: str
    unit: str
    times: list
    treated: np.ndarray
    control: np.ndarray
    reference: np.ndarray
    names: tuple = ((), (), ())

    def at(self, places):
        """Return the same with some of the times only."""
        arrays = (np.asarray(group)[:, places] for group in (self.treated, self.control, self.reference))
        return Plots(self.metric, self.unit, [self.times[place] for place in places], *arrays, self.names)


class Comparison(typing.NamedTuple):
    """All figures of one comparison.

    Attributes
    ----------
    design : str
        One of `DESIGNS`, or ``described``.
    rows : list of (str, Effect)
        What is compared (``treated_less_control``, ``treated``, ``control``) and its effect, the one that counts first.
    treated, control : int
        Areas or plots with values on both sides.
    years_before, years_after : int
        Years with values of treated areas on each side.
    reference : float or None
        Mean of the reference areas from the event on.
    recovery : float or None
        Percent, see `recovery_percent`.
    warnings : list of Message
    """

    design: str
    rows: list
    treated: int
    control: int
    years_before: int
    years_after: int
    reference: float
    recovery: float
    warnings: list


def parse_time(text, name):
    """Read one year or date, such as 2019, 2019-01-25, 2019/1/25, 2019年1月25日 or 20190125; a time of day is left out.

    Returns
    -------
    datetime.date or int

    Raises
    ------
    InputProblem
        If it is neither.
    """
    text = str(text).strip()
    try:
        found = parse_dates(re.sub(r"(?<=[\d日])(?:T|\s+)\d{1,2}:.*", "", text), name)
    except InputProblem:
        found = ()
    if len(found) != 1:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name} is {value}: write one year or one date, such as 2010 or 2019-01-25."), name=name, value=text or "-")
    return found[0]


def later_times(times, event):
    """Return which times count as after the event, bool, shape (times,): dates from it on, years from its year on."""
    return np.array([time >= event if isinstance(time, datetime.date) and isinstance(event, datetime.date) else year_of(time) >= year_of(event) for time in times], dtype=bool)


def decimal_year(time):
    """Return a date as a year with decimals, a year as its middle."""
    if isinstance(time, int):
        return time + 0.5
    start = datetime.date(time.year, 1, 1)
    return time.year + (time - start).days / (datetime.date(time.year + 1, 1, 1) - start).days


def available_mean(values):
    """Return the mean over the first axis of what is there, NaN where nothing is (*cellwise*)."""
    there = np.isfinite(values)
    n = there.sum(axis=0)
    return np.divide(np.where(there, values, 0.0).sum(axis=0), n, out=np.full(np.shape(n), np.nan), where=n > 0)


def side_means(values, later):
    """Return the means over the times before and after the event (*cellwise*).

    Parameters
    ----------
    values : array_like
        Shape (times, ...), NaN is no data.
    later : array_like of bool
        Shape (times,).

    Returns
    -------
    before, after : numpy.ndarray
        Means over the times that are there, NaN where none is.
    """
    values, later = np.asarray(values, dtype=float), np.asarray(later, dtype=bool)
    return available_mean(values[~later]), available_mean(values[later])


def positions(times, event):
    """Return where times and the event lie on an axis.

    Returns
    -------
    places : list of float
        Years at their number; dates as decimal years, or where they lie within three years in days from the event.
    mark : float
        The event; among years between the last before it and its own.
    in_days : bool
    """
    if all(isinstance(time, int) for time in times):
        return [float(time) for time in times], year_of(event) - 0.5, False
    places, mark = [decimal_year(time) for time in times], float(event) if isinstance(event, int) else decimal_year(event)
    if places[-1] - places[0] < DAYS_WITHIN:
        return [(place - mark) * DAYS for place in places], 0.0, True
    return places, mark, False


def changes(plots, event):
    """Return the change of each treated and of each control area (after - before), NaN where a side is missing."""
    later = later_times(plots.times, event)
    sides = [side_means(group.T, later) for group in (plots.treated, plots.control)]
    return [after - before for before, after in sides]


def compare(plots, event, by_cells=None):
    """Compare treated areas or plots before and after an event with what they allow.

    Parameters
    ----------
    plots : Plots
    event : datetime.date or int
        First date, or year, that counts as after.
    by_cells : callable, optional
        Returns the `Effect` of `bootstrap` where too few replicates make cells the only measure; without it areas are described.

    Returns
    -------
    Comparison

    Raises
    ------
    InputProblem
        If no treated area, or of controls or reference areas that are given none, has a value on both sides.
    """
    later = later_times(plots.times, event)
    unit = {"%": "percent"}.get(plots.unit.strip().lower(), plots.unit.strip().lower())
    unit = unit if unit in UNITS else "other"
    years, after, (treated, control, reference) = _yearly(plots.times, later, (plots.treated, plots.control, plots.reference))
    sides = [[available_mean(group[:, ~after].T), available_mean(group[:, after].T)] for group in (treated, control)]
    counts = [int(np.isfinite(np.add(*side)).sum()) for side in sides]
    if len(control) and not counts[1]:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "No control area or plot has a value both before and after EVENT: check its place, its dates and the event."))
    some, together = np.isfinite(treated).any(axis=0), np.isfinite(treated).all(axis=0) & np.isfinite(control).all(axis=0)
    whole = [int((together & side).sum()) for side in (~after, after)]
    years_before, years_after = (int((some & side).sum()) for side in (~after, after))
    if len(treated) and not (years_before and years_after):
        choose_design(len(treated), 0, years_before, years_after)  # refuses
    design = choose_design(*counts, *(whole if min(whole) else (1, 1)))
    warnings = [*([] if len(control) else [NO_CONTROL]), *_unit_warning(unit, treated, control)]
    described = [(name, _described(*side, unit)) for name, side, count in zip(("treated", "control"), sides, counts) if count]
    if design == "area_means":
        rows = [("treated_less_control", area_means(*sides[0], *sides[1], unit)), *described]
    elif design == "bacip":
        first = min(year for year, one in zip(years, after) if one)
        rows = [("treated_less_control", bacip(years, treated.mean(axis=0), control.mean(axis=0), first, unit)), *described]
        left_out = int((some & ~together).sum())
        if left_out:
            warnings.append(Message(QT_TRANSLATE_NOOP("MineEco", "{count} years are left out, in which an area or plot has no value."), {"count": left_out}))
    elif design == "bootstrap" and by_cells is not None:
        effect = by_cells()
        warnings = [warning for warning in warnings if warning not in effect.warnings]
        rows = [("treated_less_control" if len(control) else "treated", effect), *described[0 if len(control) else 1:]]
    elif counts[1]:
        design, rows = "described", [("treated_less_control", area_means(*sides[0], *sides[1], unit)), *described]
    else:
        design = "paired" if design == "paired" else "described"
        rows = [("treated", paired(*sides[0], unit))]
        if rows[0][1].p is not None:
            rows.append(("treated", _ranked(rows[0][1])))
    level = recovery = None
    if len(reference):
        levels = available_mean(reference[:, after].T)
        if not np.isfinite(levels).any():
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "No reference area or plot has a value from EVENT on: check its place and its dates."))
        level = float(available_mean(levels))
        own = described[0][1]
        recovery = float(recovery_percent(own.before, own.after, level))
        recovery = None if math.isnan(recovery) else recovery
    return Comparison(design, rows, *counts, years_before, years_after, level, recovery, [*warnings, *(warning for _, effect in rows for warning in effect.warnings)])


def read_plots(rows, unit="other"):
    """Return what a table of plots holds, a `Plots` a metric in the order of the table.

    Parameters
    ----------
    rows : sequence of dict
        A row each, by column (see `COLUMNS`; ``unit`` is read where it is there): values or text, None where empty. ``treated`` is 1 or yes, 0
        or no, or ``reference``; an empty ``value``, or NA, was not measured.
    unit : str
        Unit of metrics for which the table names none.

    Raises
    ------
    InputProblem
        If a column is missing, a cell cannot be read, a site is called treated and control, or a site has two values of one date.
    """
    known = list(rows[0])
    missing = [column for column in COLUMNS if column not in known]
    if missing:
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "TABLE has no column {missing}; it needs {columns} and has {known}."),
                           missing=", ".join(missing), columns=", ".join(COLUMNS), known=", ".join(known))
    metrics, units, groups = {}, {}, {}
    for number, row in enumerate(rows, 2):
        site, metric, written = ("" if row[column] is None else str(row[column]).strip() for column in ("site", "metric", "treated"))
        if not site or not metric or row["date"] in (None, ""):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "TABLE: row {number} has no site, metric or date: fill it in, or leave the row out."), number=number)
        group = next((group for group, words in (("treated", YES), ("control", NO), ("reference", REFERENCE)) if written.lower() in words), None)
        if group is None:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "TABLE: treated is {value} in row {number}: write 1 (treated), 0 (control) or reference."), value=written or "-", number=number)
        if groups.setdefault(site, group) != group:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "TABLE: the site {site} is {one} in one row and {other} in another (row {number}): a site is one or the other."),
                               site=site, one=groups[site], other=group, number=number)
        values, place = metrics.setdefault(metric, {}), (site, parse_time(row["date"], "TABLE (date)"))
        if place in values:
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "TABLE: {metric} of the site {site} has two values of {date} (row {number}): give their mean, or name the plots apart."),
                               metric=metric, site=site, date=str(place[1]), number=number)
        values[place] = _measured(row["value"], number)
        units.setdefault(metric, str(row.get("unit") or unit))
    found = []
    for metric, values in metrics.items():
        times = sorted({time for _, time in values}, key=decimal_year)
        sites = [[site for site in dict.fromkeys(site for site, _ in values) if groups[site] == group] for group in ("treated", "control", "reference")]
        arrays = [np.array([[values.get((site, time), math.nan) for time in times] for site in own], dtype=float).reshape(-1, len(times)) for own in sites]
        found.append(Plots(metric, units[metric], times, *arrays, tuple(sites)))
    return found


def _measured(value, number):
    """Return a value of a table as a number, NaN where it is empty."""
    if value is None or str(value).strip().lower() in EMPTY:
        return math.nan
    try:
        found = float(value)
    except ValueError:
        found = math.inf
    if math.isinf(found):
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "TABLE: value is {value} in row {number}, which is no number: write it as in 0.32."), value=str(value), number=number)
    return found


def _yearly(times, later, groups):
    """Return decimal years, which are after, and the groups (areas, times), where the dates of one year and side are averaged."""
    keys = [(year_of(time), bool(one)) for time, one in zip(times, later)]
    places = [[place for place, own in enumerate(keys) if own == key] for key in dict.fromkeys(keys)]
    years = np.array([np.mean([decimal_year(times[place]) for place in own]) for own in places])
    after = np.array([later[own[0]] for own in places], dtype=bool)
    averaged = [np.stack([available_mean(np.asarray(group)[:, own].T) for own in places], axis=1) if len(group) else np.empty((0, len(places))) for group in groups]
    return years, after, averaged


def _unit_warning(unit, *groups):
    """Return a warning, in a list, where values cannot be of the unit, so that percentage points would be 100 times too large or too small."""
    largest = max((float(np.nanmax(np.abs(group))) for group in groups if np.isfinite(group).any()), default=0.0)
    if unit == "fraction" and largest > 1 + 1e-6:
        return [Message(QT_TRANSLATE_NOOP("MineEco", "The values reach {largest:.4g}, so they are no shares from 0 to 1 and the percentage points are wrong: choose the unit percent, or any other."), {"largest": largest})]
    if unit == "percent" and 0 < largest <= 1:
        return [Message(QT_TRANSLATE_NOOP("MineEco", "The values do not go beyond {largest:.4g}: are they shares from 0 to 1? In percent the percentage points are then 100 times too small."), {"largest": largest})]
    return []


def _described(before, after, unit):
    """Return the change of areas without any test."""
    there = np.isfinite(before) & np.isfinite(after)
    return _effect("described", before[there].mean(), after[there].mean(), (after - before)[there].mean(), None, None, None, unit, {"n": int(there.sum())}, [])


def _ranked(effect):
    """Return the effect of `paired` with the figures of Wilcoxon's test."""
    figures = effect.statistics
    return dataclasses.replace(effect, test="wilcoxon", lower=None, upper=None, p=figures["wilcoxon_p"], warnings=(), statistics={
        "n": figures["n"], "w": figures["wilcoxon_w"], "exact": figures["wilcoxon_exact"]})


def _correlogram(parts, means):
    """Return the correlation of the change within areas by lag along rows and columns, up to the first that is not above 0."""
    fields = [np.where(inside, values - mean, 0.0) for (values, inside), mean in zip(parts, means)]
    masks = [inside.astype(float) for _, inside in parts]
    variance = sum(float((field**2).sum()) for field in fields) / sum(float(mask.sum()) for mask in masks)
    found = [1.0]
    for lag in range(1, max(max(field.shape) for field in fields)):
        product, pairs = (sum(float(one[lag:].ravel() @ one[:-lag].ravel() + (one[:, lag:] * one[:, :-lag]).sum()) for one in arrays)
                          for arrays in (fields, masks))
        if not pairs or not variance or product <= 0:
            found.append(0.0)
            break
        found.append(product / pairs / variance)
    return np.array(found)


def _share_kept(correlation, side):
    """Return the share of the summed correlation that lies within blocks of a side."""
    lags = np.arange(-correlation.size, correlation.size + 1)
    spread = np.interp(np.hypot(lags[:, None], lags), np.arange(correlation.size), correlation, right=0.0)
    within = np.clip(1 - np.abs(lags) / side, 0, None)
    return float((spread * within[:, None] * within).sum() / spread.sum())


def _block_error(values, inside, side, rng, resamples):
    """Return the standard error of the mean by resampled blocks, and their effective number."""
    row, column = np.nonzero(inside)
    code = row // side * (inside.shape[1] // side + 1) + column // side
    _, code = np.unique(code, return_inverse=True)
    cells, sums = np.bincount(code), np.bincount(code, values[inside])
    blocks = float(cells.sum()) ** 2 / float((cells.astype(float) ** 2).sum())
    if blocks < MIN_BLOCKS:
        return math.nan, blocks
    drawn = rng.integers(0, cells.size, (resamples, cells.size))
    spread = (sums[drawn].sum(axis=1) / cells[drawn].sum(axis=1)).std(ddof=1)
    return float(spread) * math.sqrt(blocks / (blocks - 1)), blocks


def _welch_effect(test, before, after, first, second, unit, statistics, warnings):
    """Return the effect mean(first) - mean(second) with Welch's t test where both have replicates enough."""
    effect = first.mean() - second.mean()
    lower = upper = p = None
    if min(first.size, second.size) < MIN_REPLICATES:
        warnings = [*warnings, Message(QT_TRANSLATE_NOOP("MineEco", "{first} and {second} replicates are described but not tested: both sides need at least "
                                                                    "{least}."),
                                       {"first": int(first.size), "second": int(second.size), "least": MIN_REPLICATES})]
    elif not _spread(first) and not _spread(second):
        warnings = [*warnings, EQUAL_CHANGES]
    else:
        parts = np.array([_spread(first) ** 2 / first.size, _spread(second) ** 2 / second.size])
        total = float(parts.sum())
        df = total**2 / float((parts**2 / [first.size - 1, second.size - 1]).sum())
        lower, upper, t, p = _mean_interval(effect, math.sqrt(total), df)
        statistics = {**statistics, "t": t, "df": float(df)}
    return _effect(test, before, after, effect, lower, upper, p, unit, statistics, warnings)


def _effect(test, before, after, effect, lower, upper, p, unit, statistics, warnings):
    """Return an `Effect` with its size in percent and in percentage points."""
    before, after, effect = float(before), float(after), float(effect)
    points = {"other": None, "fraction": 100 * effect, "percent": effect}[unit]
    return Effect(test, before, after, effect, lower, upper, p, 100 * effect / before if before else math.nan, points, statistics, tuple(warnings))


def _mean_interval(mean, error, df):
    """Return the interval of a mean, its t and the two-sided p."""
    from scipy.stats import t as student

    mean = float(mean)
    half = float(student.ppf((1 + LEVEL) / 2, df)) * error
    return mean - half, mean + half, mean / error, float(2 * student.sf(abs(mean) / error, df))


def _spread(values):
    """Return the standard deviation (n - 1), exactly 0 where only the rounding of binary fractions differs."""
    return float(values.std(ddof=1)) if np.ptp(np.round(values, TIE_DECIMALS)) > 0 else 0.0


def _line(x, y):
    """Return the slope of a least squares line and its two-sided p; None where too few points tell."""
    if x.size < 2:
        return None, None
    x, y = x - x.mean(), y - y.mean()
    slope = float(x @ y / (x @ x))
    if x.size < 3:
        return slope, None
    rest = float(((y - slope * x) ** 2).sum())
    if not rest > 0:
        return slope, 0.0 if slope else 1.0
    return slope, _mean_interval(slope, math.sqrt(rest / (x.size - 2) / float(x @ x)), x.size - 2)[3]
