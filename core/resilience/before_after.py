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
``bootstrap``    anything else: the mean change with an interval from resampled blocks of cells, and no p
===============  =========================================================================================================

The event is the first date that counts as after.

References
----------
Stewart-Oaten, Murdoch & Parker (1986), doi:10.2307/1939815 (BACIP); Hurlbert (1984), doi:10.2307/1942661 (pseudoreplication);
Wilcoxon (1945), doi:10.2307/3001968; Welch (1947), doi:10.1093/biomet/34.1-2.28; Kunsch (1989), doi:10.1214/aos/1176347265
(block bootstrap); Tang et al. (2025) (verification by 3 to 5 years after).
"""
import dataclasses
import math

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, InputProblem, Message

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
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "There is no treated area or plot: give TREATED polygons that overlap the rasters, or rows with "
                                                        "treated = 1."))
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
        p is that of the t test. `statistics`: n, t, cohen_dz, and wilcoxon_w, wilcoxon_p, wilcoxon_exact. With fewer than five pairs
        only means and change.

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
    else:
        lower, upper, t, p = _mean_interval(change.mean(), _spread(change) / math.sqrt(change.size), change.size - 1)
        spread = _spread(change)
        statistics.update(t=t, cohen_dz=float(change.mean() / spread) if spread else math.nan)
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
        warnings.append(Message(QT_TRANSLATE_NOOP("MineEco", "Without a control area the change includes everything else that changed between the dates, "
                                                             "such as rain.")))
    if min(counts) < MIN_BLOCKS:
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
    else:
        parts = np.array([_spread(first) ** 2 / first.size, _spread(second) ** 2 / second.size])
        total = float(parts.sum())
        df = total**2 / float((parts**2 / [first.size - 1, second.size - 1]).sum()) if total else first.size + second.size - 2
        lower, upper, t, p = _mean_interval(effect, math.sqrt(total), df)
        statistics = {**statistics, "t": t, "df": float(df)}
    return _effect(test, before, after, effect, lower, upper, p, unit, statistics, warnings)


def _effect(test, before, after, effect, lower, upper, p, unit, statistics, warnings):
    """Return an `Effect` with its size in percent and in percentage points."""
    before, after, effect = float(before), float(after), float(effect)
    points = {"other": None, "fraction": 100 * effect, "percent": effect}[unit]
    return Effect(test, before, after, effect, lower, upper, p, 100 * effect / before if before else math.nan, points, statistics, tuple(warnings))


def _mean_interval(mean, error, df):
    """Return the interval of a mean, its t and the two-sided p; without any spread the mean is certain."""
    from scipy.stats import t as student

    mean = float(mean)
    if not error > 0:
        return mean, mean, math.copysign(math.inf, mean) if mean else 0.0, 0.0 if mean else 1.0
    half = float(student.ppf((1 + LEVEL) / 2, df)) * error
    return mean - half, mean + half, mean / error, float(2 * student.sf(abs(mean) / error, df))


def _spread(values):
    """Return the standard deviation (n - 1), exactly 0 for equal values."""
    return float(values.std(ddof=1)) if values.max() > values.min() else 0.0


def _line(x, y):
    """Return the slope of a least squares line and its two-sided p; None where too few points tell."""
    if x.size < 2:
        return None, None
    x, y = x - x.mean(), y - y.mean()
    slope = float(x @ y / (x @ x))
    if x.size < 3:
        return slope, None
    rest = float(((y - slope * x) ** 2).sum())
    return slope, _mean_interval(slope, math.sqrt(rest / (x.size - 2) / float(x @ x)), x.size - 2)[3]
